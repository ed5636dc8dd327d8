/**
 * The check run of each suite, if the workflow asks for it: opened when the work begins, and ended with the verdict, with the error, or as
 * cancelled when the job is. If a job was killed, the next one of the same suite closes what it left open.
 */
import { randomUUID } from 'node:crypto';
import { exitCodeOf } from '../config/exit-code.ts';
import { closeCheckRun, closeOrphans, openCheckRun, writeCheckRun } from '../github/check-runs.ts';
import { isFromFork } from '../github/context.ts';
import { suiteName, type Workflow } from '../github/workflow.ts';
import { isUnderWay } from '../github/writers.ts';
import { beforeInterruption } from '../measure/interrupt.ts';
import { describeError, UserError } from '../model/errors.ts';
import { checkRunName, renderCheckRun, underWay, withoutVerdict } from '../reporters/check-run.ts';
import type { Sink } from './sink.ts';

export const checkRunSink: Sink = {
  what: 'the check run',
  failure: 'warning',

  async deliver({ config, context, github, reports }) {
    if (!config.checkRun) return undefined;
    for (const report of reports) {
      const { commit, id } = report.run;
      const checkRun = renderCheckRun(report, exitCodeOf([report], config) !== 0, config.dashboardUrl);
      await writeCheckRun(github, { commit, id, url: context.runUrl }, checkRun);
    }
    return undefined;
  },
};

/** The measured commit of a check run, and those whose jobs may have been killed: the ones before it on the branch. */
interface Commits {
  readonly commit: string;
  readonly earlier: () => Promise<readonly string[]>;
}

/** @returns the result of `work`, during which the check run is open */
export async function duringCheckRun<T>(
  workflow: Workflow,
  commits: Commits,
  work: () => Promise<T>,
): Promise<T> {
  const { config, context, github } = workflow;
  // The token of a fork's job may not write.
  const isReadOnly = context.event === 'pull_request' && isFromFork(context);
  if (!config.checkRun || isReadOnly) return work();
  const name = checkRunName(suiteName(config, context));
  // The jobs of a matrix may have the same suite.
  const id = `${attemptOf(workflow)} ${randomUUID()}`;
  const doing = config.command === '' ? 'Comparing with earlier runs' : 'Measuring';
  const place = { commit: commits.commit, id, url: context.runUrl };
  openCheckRun(github, place, name, underWay(doing, context.runUrl));
  const tidied = closeEarlier(workflow, name, commits);
  const close = (conclusion: 'cancelled' | 'failure' | 'neutral', why: string) =>
    closeCheckRun(github, conclusion, withoutVerdict(why, context.runUrl)).catch((error: unknown) =>
      workflow.runner.info(`The check run was not closed: ${describeError(error)}`),
    );
  const settle = beforeInterruption(() => close('cancelled', 'The job was cancelled'));
  try {
    const result = await work();
    await settle();
    await close('neutral', 'Nothing of this commit was compared');
    return result;
  } catch (error) {
    await settle();
    await close('failure', `Not measured: ${reasonOf(error)}`);
    throw error;
  } finally {
    await tidied;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof UserError ? (error.message.split('\n')[0] ?? '') : 'perf-regression itself failed';
}

/** The id of a check run begins with it. */
function attemptOf({ context: { runId, runAttempt } }: Workflow): string {
  return `${runId}.${runAttempt}`;
}

/** Closes what earlier runs of this job left open. A failure does not concern the commit that is checked. */
async function closeEarlier(workflow: Workflow, name: string, { commit, earlier }: Commits): Promise<void> {
  const { github, context, runner } = workflow;
  const isOrphan = async (id: string) => {
    const [, attempt, runId] = /^((\d+)\.\d+) /.exec(id) ?? [];
    if (attempt === undefined || attempt === attemptOf(workflow)) return false;
    return runId === context.runId || !(await isUnderWay(github, Number(runId)));
  };
  const text = withoutVerdict('The job ended without a verdict', context.runUrl);
  try {
    const commits = [...new Set([commit, ...(await earlier())])];
    const closed = await closeOrphans(github, { commits, name }, isOrphan, text);
    if (closed > 0) runner.info(`Closed ${closed} check run(s) of jobs that ended without a verdict.`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    runner.info(`Check runs of earlier jobs were not looked for: ${describeError(error)}`);
  }
}
