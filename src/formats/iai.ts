/**
 * Iai: counts of one execution under Cachegrind. Changes against the previous run, in percent, are not
 * results.
 */
import type { Format, Row, Skipped } from './format.ts';
import { cargoTarget, qualified } from './names.ts';
import { groupedNumberOf, loggedLines } from './text.ts';

const METRICS = new Map([
  ['Instructions', 'instructions'],
  ['L1 Accesses', 'l1_accesses'],
  ['L2 Accesses', 'l2_accesses'],
  ['RAM Accesses', 'ram_accesses'],
  ['Estimated Cycles', 'estimated_cycles'],
]);

const COUNT = /^ {2}([A-Z][\w ]*): +([^\s|]+)(?: +\(.*\))?$/;
/** Its successors, iai-callgrind and gungraun, count hits. */
const OWN = /^ {2}(?:L1|L2|RAM) Accesses: +[\d,]+(?: |$)/;

export const iai: Format = {
  id: 'iai',
  tool: 'Iai',
  produce: 'cargo bench --bench my_iai_benchmark | tee results.txt',
  reads: 'instructions, accesses of each cache and of memory, estimated cycles',
  samples: 'process',

  claims(text) {
    return text.includes(' Accesses: ') && loggedLines(text).some((line) => OWN.test(line));
  },

  read(text) {
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    let benchmark = '';
    let target: string | undefined;
    for (const [index, shown] of loggedLines(text).entries()) {
      const line = index + 1;
      target = cargoTarget(shown) ?? target;
      const [, label = '', count] = COUNT.exec(shown.trimEnd()) ?? [];
      const metric = METRICS.get(label);
      if (metric === undefined) {
        if (/^\S/.test(shown)) benchmark = shown.trim();
        continue;
      }
      const centre = groupedNumberOf(count);
      if (centre === undefined || benchmark === '') {
        skipped.push({ line, why: { code: 'not-counted', benchmark, field: label } });
      } else
        rows.push({
          ...qualified(benchmark, target),
          metric,
          unit: 'count',
          centre,
          direction: 'lower',
          line,
        });
    }
    return { rows, skipped };
  },
};
