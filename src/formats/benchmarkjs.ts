/**
 * Benchmark.js's output for each benchmark: `name x 1,234,567 ops/sec ±1.23% (90 runs sampled)`. A name may
 * contain ` x ` itself, so rows are split at the last one. A failed benchmark is a name and a colon.
 */
import type { Format, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { loggedLines, numberOf } from './text.ts';

const MEASURED = /^([\d.,]+|NaN|Infinity) ops\/sec\b(?: [^\d\s]{0,4} ?[\d.,]+%)? \(\d+ runs? sampled\)/;
const ANY_ROW = / x (?:[\d.,]+|NaN|Infinity) ops\/sec\b[^\n(]{0,40} \(\d+ runs? sampled\)/;

export const benchmarkJs: Format = {
  id: 'benchmarkjs',
  tool: 'Benchmark.js',
  produce:
    "node bench.js | tee results.txt, with suite.on('cycle', (event) => console.log(String(event.target)))",
  reads: 'throughput',
  samples: 'iteration',

  claims(text, json) {
    return json === undefined && text.includes(' ops/sec') && ANY_ROW.test(text);
  },

  read(text) {
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    for (const [index, shown] of loggedLines(text).entries()) {
      const line = index + 1;
      const at = shown.lastIndexOf(' x ', Math.max(0, shown.indexOf(' ops/sec')));
      const measured = at < 0 ? undefined : MEASURED.exec(shown.slice(at + 3))?.[1];
      const name = shown.slice(0, Math.max(0, at)).trim();
      if (measured === undefined) {
        const failed = /^(\S.*): $/.exec(shown)?.[1];
        if (failed !== undefined) skipped.push({ line, why: { code: 'failed', benchmark: failed }, failed });
        else if (shown.includes(' ops/sec'))
          skipped.push({ line, why: { code: 'no-field', field: 'ops/sec' } });
        continue;
      }
      const centre = numberOf(measured.replaceAll(',', '')) ?? Number.NaN;
      if (name === '') skipped.push({ line, why: { code: 'no-field', field: 'name' } });
      else rows.push({ benchmark: name, metric: 'throughput', unit: 'ops/sec', centre, line });
    }
    if (rows.length === 0 && skipped.length === 0) throw new ParseFailure('no benchmark printed a result');
    return { rows, skipped };
  },
};
