/** How reports end the process. 0: clean, 1: regression, 2: nothing could be judged that should have been. */

import type { Gate, Report } from '../model/report.ts';
import type { Config } from './config.ts';

/** A regression of one suite weighs more than another that could not be judged. */
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
