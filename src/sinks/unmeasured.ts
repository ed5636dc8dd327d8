/**
 * A check that ended with an error is reported where people look: in the job summary, in chats, and in the comment of the pull
 * request, which would otherwise stay green for the commit before.
 */
import type { Runner } from '../github/runner.ts';
import { suiteName, type Workflow } from '../github/workflow.ts';
import { describeError, UserError } from '../model/errors.ts';
import { renderUnmeasured } from '../reporters/unmeasured.ts';
import { commentOnFailure } from './comment.ts';
import { failureNotices } from './notices.ts';

/** @returns what the work does; an error of it is told and thrown on */
export async function reportingErrors<T>(workflow: Workflow, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { context, runner } = workflow;
    const suite = suiteName(workflow.config, context);
    const unmeasured = {
      suite,
      commit: context.pullRequest?.head.sha ?? context.sha,
      why: whyOf(error),
      url: context.runUrl,
    };
    await attempt(runner, 'the job summary', () => runner.summarize(renderUnmeasured(unmeasured)));
    await commentOnFailure(workflow, suite, unmeasured.why);
    for (const { what, deliver } of failureNotices(workflow.config, unmeasured))
      await attempt(runner, what, deliver);
    throw error;
  }
}

/** The first line alone: what a program said behind it may hold what only a log hides. */
function whyOf(error: unknown): string {
  if (!(error instanceof UserError))
    return 'perf-regression itself failed, which is a bug. Its log has the error.';
  return (error.message.split('\n')[0] ?? '').replace(/[:.]?$/, '.');
}

/** The error that is told weighs more than one of telling it. */
async function attempt(runner: Runner, what: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const title = `perf-regression: ${what} was not written`;
    runner.annotate({ level: 'warning', title, message: describeError(error) });
  }
}
