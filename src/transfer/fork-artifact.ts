/**
 * The artifact that a pull request's job passes to the workflow that may comment: the runs that it measured.
 * The job's token may only read. The author of the pull request controls every byte of the artifact, so it
 * holds nothing that has to be trusted: no verdict, no text for people, no pull request number. What it holds
 * is checked and bounded.
 */

import { Artifacts } from '../github/artifacts.ts';
import type { WorkflowRun } from '../github/context.ts';
import { suiteName, type Workflow } from '../github/workflow.ts';
import { decodeProfile, encodeProfile, storedProfile } from '../history/profiles.ts';
import type { Interleaved } from '../model/baseline.ts';
import { UserError } from '../model/errors.ts';
import { type Explanation, unexplainedBy } from '../model/explanation.ts';
import { pathFault } from '../model/path-name.ts';
import type { ProfileDifference } from '../model/profile.ts';
import type { Report } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import { warningWords } from '../reporters/warnings.ts';
import type { Measured } from '../results/read-runs.ts';
import type { Part, Shard } from './merge.ts';
import { partsOfRounds } from './rounds.ts';
import { artifactName, decodeShard, encodeShard, SHARD_FILE, shardOf } from './shard.ts';

export const FORK_PREFIX = 'perf-regression-pull-request-';

/** Long enough to repeat a failed publisher. */
const RETENTION_DAYS = 7;

/** A run of 5,000 benchmarks with 100 values of three metrics needs half of that. */
const TEXT_BYTES_MAX = 32 * 1024 * 1024;
const LIMITS = { zipBytes: TEXT_BYTES_MAX, files: 1, textBytes: TEXT_BYTES_MAX };

const MEASUREMENTS_MAX = 100_000;
/** Each needs several of GitHub's thousand requests an hour. */
const SUITES_MAX = 50;
const WORD_LENGTH_MAX = 1000;
/** Parameters and tags of a benchmark, tools of a machine. */
const WORDS_MAX = 200;
const SKIPPED_MAX = 10_000;

/**
 * Most attempts of a workflow run that are searched: an attempt that only repeats failed jobs measures
 * nothing.
 */
const ATTEMPTS_MAX = 10;

/** What a job on a fork's pull request measured. */
export interface ForkJob extends Workflow {
  readonly judged: readonly {
    readonly run: Run;
    readonly measured: readonly Measured[];
    readonly rounds: Interleaved | undefined;
    readonly profiled: ProfileDifference | undefined;
  }[];
  readonly reports: readonly Report[];
  /** The commit that is checked out. */
  readonly checkout: string;
}

/** @throws UserError if nothing was uploaded */
export async function uploadForkArtifact(job: ForkJob): Promise<void> {
  const { config, context, github, judged, reports, checkout } = job;
  const missing = reports.flatMap(({ warnings }) =>
    warnings.filter(({ code }) => code === 'missing-shard'),
  )[0];
  if (missing) {
    const { message, remedy } = warningWords(missing);
    throw new UserError(`only complete runs are uploaded: ${message}`, remedy);
  }
  const name = 'of the pull request';
  const parts = judged.flatMap(({ run, measured, rounds }) =>
    rounds ? partsOfRounds(run, rounds) : shardOf(name, checkout, measured).parts,
  );
  const profile = judged.flatMap(({ run, profiled }) =>
    profiled ? [encodeProfile(storedProfile(run, profiled))] : [],
  )[0];
  const text = encodeShard({ name, checkout, parts, ...(profile && { profile }) });
  const bytes = Buffer.byteLength(text);
  if (bytes > TEXT_BYTES_MAX) {
    throw new UserError(
      `the results have ${bytes} bytes; at most ${TEXT_BYTES_MAX} can be uploaded`,
      'Write fewer values of each benchmark: repetitions inside one process add little information.',
    );
  }
  const artifact = artifactName(FORK_PREFIX, suiteName(config, context), context.runAttempt);
  const artifacts = new Artifacts(github, config.token);
  await artifacts.upload(artifact, new Map([[SHARD_FILE, text]]), RETENTION_DAYS);
}

/**
 * What the newest attempt of a workflow run uploaded.
 * @param template the suite's name, which may contain `{file}`
 * @returns undefined if nothing was uploaded
 * @throws UserError if the artifact is not valid
 */
export async function downloadForkArtifact(
  artifacts: Artifacts,
  { id, run_attempt: newest }: WorkflowRun,
  template: string,
): Promise<Shard | undefined> {
  for (let attempt = newest; attempt > Math.max(0, newest - ATTEMPTS_MAX); attempt--) {
    const found = await artifacts.ofRun(id, artifactName(FORK_PREFIX, template, String(attempt)));
    if (!found) continue;
    const where = `the artifact ${found.name}`;
    const shard = decodeShard(where, await artifacts.read(found, LIMITS), MEASUREMENTS_MAX);
    const why = faultOf(shard, template);
    if (why === undefined) return shard;
    throw new UserError(
      `${where} is refused: ${why}`,
      'Nothing in it was used. Run the measuring job again.',
    );
  }
  return undefined;
}

/**
 * Which functions a regression is in, by what the job says: names and figures, which are checked and bounded. Advice is text for
 * people and stays out.
 */
export function profileOfFork({ profile: text }: Shard, suite: string): Explanation {
  if (text === undefined) return { warnings: [] };
  try {
    const { suite: of, profile } = decodeProfile('what the measuring job handed over', text);
    const { base: _, ...difference } = profile;
    return of === suite ? { profile: { ...difference, missing: null }, warnings: [] } : { warnings: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return unexplainedBy(error);
  }
}

function faultOf({ parts }: Shard, template: string): string | undefined {
  if (parts.length === 0) return 'it has no run';
  const suites = new Set(parts.map(({ run }) => run.suite));
  if (suites.size > SUITES_MAX) return `it has ${suites.size} suites; at most ${SUITES_MAX} are read`;
  const stray = [...suites].find((suite) => !isNamed(suite, template));
  if (stray !== undefined)
    return `the suite ${JSON.stringify(stray.slice(0, 100))} is not one of ${template}`;
  return parts.some(hasOverlongText) ? 'it has a longer text than any tool writes' : undefined;
}

/** Whether the suite is the template with a file's name in place of `{file}`. */
function isNamed(suite: string, template: string): boolean {
  const [before = '', ...after] = template.split('{file}');
  const fixed = before.length + after.join('').length;
  const length = after.length === 0 ? 0 : (suite.length - fixed) / after.length;
  const file = suite.slice(before.length, before.length + length);
  if (/[\\/]/.test(file) || pathFault(suite, WORD_LENGTH_MAX) !== undefined) return false;
  return template.replaceAll('{file}', () => file) === suite && suite.length <= WORD_LENGTH_MAX;
}

function hasOverlongText({ run: { environment, measurements }, skipped }: Part): boolean {
  const { os, arch, cpu, runner, toolchain } = environment;
  const isLong = (words: readonly string[]) =>
    words.length > WORDS_MAX || words.some(({ length }) => length > WORD_LENGTH_MAX);
  return (
    skipped.length > SKIPPED_MAX ||
    isLong([os, arch, cpu, runner, ...Object.entries(toolchain).flat()]) ||
    measurements.some(({ benchmark }) =>
      isLong([...benchmark.tags, ...Object.entries(benchmark.parameters).flat()]),
    )
  );
}
