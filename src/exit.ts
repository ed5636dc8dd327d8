/** How a report ends the process. 0: clean, 1: regression, 2: nothing could be judged that should have been. */
import type { Settings } from './inputs.ts';
import type { Report } from './model/report.ts';

export function exitCodeOf({ gate }: Report, settings: Settings): number {
  if (gate === 'fail') return settings.flag('fail-on-regression') ? 1 : 0;
  if (gate === 'nothing-compared') return 2;
  if (gate === 'inconclusive') return settings.text('on-inconclusive') === 'fail' ? 2 : 0;
  return 0;
}
