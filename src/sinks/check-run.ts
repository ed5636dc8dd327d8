/** Creates the check run of each suite, if the workflow asks for it. */
import { exitCodeOf } from '../config/exit-code.ts';
import { writeCheckRun } from '../github/check-runs.ts';
import { renderCheckRun } from '../reporters/check-run.ts';
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
