/**
 * Reports a check that ended with an error in the job summary, in chats, and in the comment of the pull
 * request, which would otherwise still show the green result of the commit before.
 */
import type { Runner } from '../github/runner.ts';
import { suiteName, type Workflow } from '../github/workflow.ts';
import { describeError, UserError } from '../model/errors.ts';
import { renderUnmeasured } from '../reporters/unmeasured.ts';
import { commentOnFailure } from './comment.ts';
import { failureNotices } from './notices.ts';

/** @returns the result of `work`; its error is reported and rethrown */
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

/** Only the first line: later lines may contain output of a program that only a log masks. */
function whyOf(error: unknown): string {
  if (!(error instanceof UserError))
    return 'perf-regression itself failed, which is a bug. Its log has the error.';
  return (error.message.split('\n')[0] ?? '').replace(/[:.]?$/, '.');
}

/** A failure to report must not hide the error that is reported. */
async function attempt(runner: Runner, what: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    const title = `perf-regression: ${what} was not written`;
    runner.annotate({ level: 'warning', title, message: describeError(error) });
  }
}
