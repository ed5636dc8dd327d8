/**
 * Ruby's Benchmark.bm, .bmbm and .benchmark: rows of four times under `user system total real`, in seconds.
 * The rehearsal of bmbm is not a result, nor is a row without a label, which could not be compared with
 * anything.
 */
import type { Format, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { loggedLines, numberOf } from './text.ts';

const HEADING = /\buser +system +total +real *\r?$/m;
const REHEARSAL = /^Rehearsal -*$/;
/** The first time may touch a label that is wider than its column. */
const TIMES = /(?<![\d.])(\d+\.\d+) +(\d+\.\d+) +\d+\.\d+ +\( *(\d+\.\d+)\) *$/;

export const rubyBenchmark: Format = {
  id: 'ruby-benchmark',
  tool: 'Ruby Benchmark',
  produce: 'ruby bench.rb | tee results.txt (Benchmark.bm with a label for each report)',
  reads: 'real, user and system time',
  samples: 'iteration',

  claims(text, json) {
    return json === undefined && HEADING.test(text);
  },

  read(text) {
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    let inTable = false;
    for (const [index, shown] of loggedLines(text).entries()) {
      const line = index + 1;
      if (HEADING.test(shown)) inTable = true;
      if (REHEARSAL.test(shown)) inTable = false;
      const times = inTable ? TIMES.exec(shown) : null;
      if (!times) continue;
      const benchmark = shown.slice(0, times.index).trim();
      if (benchmark === '') {
        skipped.push({ line, why: { code: 'no-field', field: 'label' } });
        continue;
      }
      const row = (metric: string, seconds: string | undefined): Row => {
        return { benchmark, metric, unit: 's', centre: numberOf(seconds) ?? Number.NaN, line };
      };
      rows.push(row('time', times[3]), row('user_time', times[1]), row('system_time', times[2]));
    }
    if (rows.length === 0 && skipped.length === 0)
      throw new ParseFailure('no row of times under the heading');
    return { rows, skipped };
  },
};
