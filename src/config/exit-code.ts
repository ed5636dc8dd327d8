/** Maps reports to the exit status. */

import type { Gate, Report } from '../model/report.ts';
import type { Config } from './config.ts';

/** The only list of exit statuses: `--help` and the documents are rendered from it. */
export const exitStatuses: readonly { readonly status: number; readonly meaning: string }[] = [
  {
    status: 0,
    meaning:
      'No regression; also an allowed regression, one reported with fail-on-regression: false, and an inconclusive result unless on-inconclusive: fail is set.',
  },
  {
    status: 1,
    meaning: 'Regression. Of status --max-age: the newest run is too old. Of baseline verify: no baseline.',
  },
  {
    status: 2,
    meaning:
      'Nothing could be compared, an inconclusive result with on-inconclusive: fail, bad input, or an error.',
  },
  { status: 130, meaning: 'Interrupted (Ctrl-C, or a cancelled job); 143 after a termination signal.' },
];

/** A regression of one suite takes precedence over another suite that could not be judged. */
export function exitCodeOf(reports: readonly Report[], config: Config): number {
  const codes = reports.map(({ gate }) => codeOf(gate, config));
  return codes.includes(1) ? 1 : Math.max(...codes);
}

function codeOf(gate: Gate, config: Config): number {
  if (gate === 'fail') return config.failOnRegression ? 1 : 0;
  if (gate === 'nothing-compared') return 2;
  if (gate === 'inconclusive') return config.onInconclusive === 'fail' ? 2 : 0;
  return 0;
}
