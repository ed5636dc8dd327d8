/**
 * Where the time of a recorded push went. A push is measured alone and compared with stored runs. Only after a regression began
 * with it, the version of the level before is checked out and prepared, and both run once under a profiler.
 */
import type { Workflow } from '../github/workflow.ts';
import { commitBefore, explain } from '../measure/explain.ts';
import { Interrupted } from '../measure/interrupt.ts';
import { prepare } from '../measure/setup.ts';
import { PAIRED } from '../measure/variant.ts';
import { fetchedCommit, withWorktrees } from '../measure/worktrees.ts';
import { UserError } from '../model/errors.ts';
import { type Explanation, NO_EXPLANATION, unexplained, unexplainedBy } from '../model/explanation.ts';
import type { Report } from '../model/report.ts';
import { type CommandContext, explainingOf, probeOf, setupOf, withSession } from './command-session.ts';

/** Never fails for what is missing: the run has its verdict, and is stored. @param env of the command */
export async function explainPush(
  report: Report,
  workflow: Workflow,
  commandContext: CommandContext,
  env: NodeJS.ProcessEnv,
): Promise<Explanation> {
  const { config, context } = workflow;
  const begun = withoutLasting(report);
  const isRegressed = begun.findings.some(({ verdict }) => verdict === 'regressed');
  if (config.profile === 'off' || !(isRegressed || config.profile === 'always')) return NO_EXPLANATION;
  const before = commitBefore(begun) || begun.baseline.commit;
  const head = commandContext.checkout.commit;
  if (before === '' || before === head) return unexplained({ code: 'no-commit-before' });
  try {
    return await withSession(workflow, commandContext, env, async (session) => {
      const base = await fetchedCommit(before, context.workspace);
      return withWorktrees({ base, head }, context.workspace, async (places) => {
        const build = async () => {
          const { stopwatch, stop } = session;
          await prepare(
            { name: 'the commit before the change', place: places.base },
            setupOf(config),
            stopwatch,
            stop,
          );
          await prepare({ name: 'this commit', place: places.head }, setupOf(config), stopwatch, stop);
        };
        const explaining = explainingOf(session, places, probeOf(session, PAIRED));
        const { profile, warnings } = await explain(begun, { ...explaining, build });
        return { warnings, ...(profile && { profile: { ...profile, base } }) };
      });
    });
  } catch (error) {
    if (error instanceof Interrupted) return NO_EXPLANATION;
    if (!(error instanceof UserError)) throw error;
    return unexplainedBy(error);
  }
}

/** A regression that an earlier run reported is not explained again. */
function withoutLasting(report: Report): Report {
  const findings = report.findings.filter(
    ({ verdict, episode }) => verdict !== 'regressed' || episode?.isNew,
  );
  return { ...report, findings };
}
