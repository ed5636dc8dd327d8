/**
 * Rescues a run that could not be stored on the history branch: it becomes an artifact, and the log says how
 * to add it.
 */

import { inputs } from '../config/inputs.ts';
import { Artifacts, NameTakenError } from '../github/artifacts.ts';
import { DeniedError } from '../github/client.ts';
import type { Context } from '../github/context.ts';
import type { Workflow } from '../github/workflow.ts';
import { encodeSegment } from '../history/segment.ts';
import { eventsOf } from '../history/write-events.ts';
import { describeError, TransientError, UserError } from '../model/errors.ts';
import type { HistoryEvent } from '../model/event.ts';
import type { Run } from '../model/run.ts';
import { unstoredName } from '../storage/snapshot-artifact.ts';
import type { CheckedSuite } from './sink.ts';

/**
 * @throws UserError always: why the run could not be stored, and what to do with its artifact, if there is
 * one
 */
export async function rescue(
  { run, report }: Pick<CheckedSuite, 'run' | 'report'>,
  reason: unknown,
  workflow: Workflow,
): Promise<never> {
  return withArtifacts([{ run, events: eventsOf(report) }], reason, workflow);
}

/**
 * Rescues runs that were measured but could not be judged because GitHub fails or denies access.
 * @throws always: the reason, with what to do with their artifacts
 */
export async function rescueUnjudged(
  runs: readonly Run[],
  reason: unknown,
  workflow: Workflow,
): Promise<never> {
  if (!(reason instanceof TransientError || reason instanceof DeniedError)) throw reason;
  return withArtifacts(
    runs.map((run) => ({ run, events: [] })),
    reason,
    workflow,
  );
}

async function withArtifacts(
  unstored: readonly Unstored[],
  reason: unknown,
  workflow: Workflow,
): Promise<never> {
  const { message, remedy } = reason instanceof UserError ? reason : new UserError(describeError(reason));
  const [lost, rescued]: [string[], string[]] = [[], []];
  for (const each of unstored) {
    await uploadAsArtifact(each, workflow).then(
      (how) => rescued.push(how),
      (failure: unknown) => lost.push(`and ${describeError(failure)}\nRun ${each.run.id} is lost.`),
    );
  }
  throw new UserError([message, ...lost].join('\n'), [remedy, ...rescued].join('\n'), { cause: reason });
}

interface Unstored {
  readonly run: Run;
  readonly events: readonly HistoryEvent[];
}

/** @returns how to store it later */
async function uploadAsArtifact({ run, events }: Unstored, workflow: Workflow): Promise<string> {
  const { config, context, github } = workflow;
  const file = `${run.id.replace(/[^A-Za-z0-9._-]+/g, '-')}.ndjson`;
  const files = new Map([[file, encodeSegment([run], events)]]);
  const artifacts = new Artifacts(github, config.token);
  const [name, other] = namesOf(run, context);
  const used = await artifacts.upload(name, files).then(
    () => name,
    async (error: unknown) => {
      // Another job, perhaps of a matrix, uses the name.
      if (!(error instanceof NameTakenError)) throw error;
      await artifacts.upload(other, files);
      return other;
    },
  );
  return howToAdd(used, file, run, workflow);
}

/** The name that the search for a baseline expects, and one that no other run has. */
function namesOf({ id, suite }: Run, { runAttempt }: Context): [string, string] {
  const name = unstoredName(suite);
  return [
    runAttempt === '1' ? name : `${name}-${runAttempt}`,
    `${name}-${runAttempt}-${id.slice(id.lastIndexOf('.') + 1)}`,
  ];
}

function howToAdd(name: string, file: string, { suite }: Run, { config, context }: Workflow): string {
  const branch = config.branch;
  const options = (['branch', 'history-dir'] as const)
    .filter((input) => config.written[input] !== inputs.find((each) => each.name === input)?.default)
    .map((input) => ` --${input} ${quoted(config.written[input])}`)
    .join('');
  return [
    `Nothing is lost: the run is stored as the artifact ${name}. To add it to the history later, in a clone:`,
    `  gh run download ${context.runId} --name ${quoted(name)}`,
    `  git fetch origin ${quoted(`${branch}:${branch}`)}`,
    `  perf-regression history add ${quoted(file)} --suite ${quoted(suite)}${options}`,
    `  git push origin ${quoted(branch)}`,
  ].join('\n');
}

/** Quotes one word for a shell. */
function quoted(text: string): string {
  return /^[\w./:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
