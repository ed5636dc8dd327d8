/**
 * The output of Node.js's spec reporter, which is its default: a line for each test with its duration; `▶
 * name` precedes the contents of a suite or test. Failures are repeated after `failing tests:`.
 */
import { consoleLines, hasLine } from './console-lines.ts';
import type { Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { numberOf } from './text.ts';

const OPEN = /^( *)▶ (.*)$/;
const RESULT = /^( *)([✔✖﹣⚠]) (.*) \((\d+(?:\.\d+)?(?:e[-+]?\d+)?)ms\)(?: # (SKIP|TODO)\b.*)?\s*$/;
const ENDS = / \(\d+(?:\.\d+)?(?:e[-+]?\d+)?ms\)\s*$/;
const TOTAL = /^ℹ (?:tests|suites|pass|duration_ms) [\d.]+/m;
const AGAIN = /^✖ failing tests:/;

export function hasSpecDurations(text: string): boolean {
  return text.includes('ℹ ') && TOTAL.test(text) && hasLine(text, RESULT);
}

interface Open {
  readonly indent: number;
  readonly name: string;
}

export function readSpec(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  const path: Open[] = [];
  for (const { line, shown } of consoleLines(text)) {
    if (AGAIN.test(shown)) break;
    const open = OPEN.exec(shown);
    const [, indent = '', sign, name = '', duration, directive] = RESULT.exec(shown) ?? [];
    if (open) {
      leave(path, (open[1]?.length ?? 0) + 1);
      const closed = path.at(-1);
      // Node.js 18 ends a suite with the same sign that opens it.
      if (
        closed?.indent === open[1]?.length &&
        closed?.name === open[2]?.replace(ENDS, '') &&
        ENDS.test(shown)
      ) {
        path.pop();
        continue;
      }
      leave(path, open[1]?.length ?? 0);
      path.push({ indent: open[1]?.length ?? 0, name: open[2]?.trimEnd() ?? '' });
    } else if (sign !== undefined) {
      leave(path, indent.length + 1);
      const own = path.at(-1);
      // The end of a suite, or of a test that contains tests.
      if (own?.indent === indent.length && own.name === name) {
        path.pop();
        continue;
      }
      leave(path, indent.length);
      const benchmark = [...path.map((each) => each.name), name].join(' > ');
      if (directive !== undefined || sign === '﹣') {
        skipped.push({
          line,
          why: { code: 'not-run', benchmark, how: directive === 'TODO' ? 'todo' : 'skipped' },
        });
      } else if (sign !== '✔') skipped.push({ line, why: { code: 'failed', benchmark }, failed: benchmark });
      else
        rows.push({ benchmark, metric: 'time', unit: 'ms', centre: numberOf(duration) ?? Number.NaN, line });
    }
  }
  if (rows.length === 0 && skipped.length === 0)
    throw new ParseFailure('no test in it: there are only suites');
  return { rows, skipped };
}

/** Closes the entries at this depth or deeper. */
function leave(path: Open[], indent: number): void {
  while ((path.at(-1)?.indent ?? -1) >= indent) path.pop();
}
