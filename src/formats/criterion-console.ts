/**
 * Criterion.rs on the terminal: `name  time: [low estimate high]`, or rows in the form of libtest
 * (--output-format bencher). Changes against the previous run, in percent, are no results.
 */
import type { Reading, Row, Skipped } from './format.ts';
import { numberOf, visibleLines, withoutColour } from './text.ts';

const ESTIMATE = / (time|thrpt): +\[([^[\]]*)\]/;
const BENCHER = /^test (.+) \.\.\. bench: +([\d.]+) ns\/iter \(\+\/- [\d.]+\)/;

/** What only libtest writes: thousands in groups, and throughput. */
const LIBTEST = /^test .+ \.\.\. bench: [^)]{0,99}(?:,|\) = )/;

/** Number and unit, three times: the units may differ. */
const THREE = / time: +\[[\d.]+ [^\s\]]+ [\d.]+ [^\s\]]+ [\d.]+ [^\s\]]+\]/;

const METRICS = new Map([
  ['time', 'time'],
  ['thrpt', 'throughput'],
]);

interface Line {
  readonly number: number;
  readonly text: string;
}

export function hasConsoleResult(text: string): boolean {
  if (text.includes(' time: ') && THREE.test(withoutColour(text))) return true;
  if (!text.includes(' ... bench: ')) return false;
  const lines = linesOutsideLibtest(text);
  return lines.some((line) => BENCHER.test(line.text)) && !lines.some((line) => LIBTEST.test(line.text));
}

export function readConsole(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  let benchmark = '';
  let previous = '';
  for (const { number: line, text: shown } of linesOutsideLibtest(text)) {
    const bencher = BENCHER.exec(shown);
    const estimate = ESTIMATE.exec(shown);
    if (bencher?.[1] !== undefined) {
      const centre = numberOf(bencher[2]) ?? Number.NaN;
      rows.push({ benchmark: bencher[1].trimEnd(), metric: 'time', unit: 'ns', centre, line });
    } else if (estimate?.[2] !== undefined) {
      if (estimate[2].includes('%')) continue;
      // A name longer than its column stands on the line before.
      if (estimate[1] === 'time') benchmark = shown.slice(0, estimate.index).trim() || previous;
      const [, , middle, unit] = estimate[2].trim().split(/\s+/);
      const centre = numberOf(middle);
      const metric = METRICS.get(estimate[1] ?? '');
      if (metric === undefined || unit === undefined || centre === undefined || benchmark === '') {
        skipped.push({ line, reason: `${benchmark || 'a benchmark without name'}: no [low estimate high]` });
      } else rows.push({ benchmark, metric, unit, centre, line });
    } else if (shown.trim() !== '') previous = shown.trim();
  }
  return { rows, skipped };
}

/** cargo bench also runs the unit tests' benchmarks, between `running N tests` and `test result:`: not criterion's. */
function linesOutsideLibtest(text: string): Line[] {
  const outside: Line[] = [];
  let inside = false;
  for (const [index, line] of visibleLines(text).entries()) {
    if (/^running \d+ tests?$/.test(line)) inside = true;
    if (!inside) outside.push({ number: index + 1, text: line });
    if (line.startsWith('test result: ')) inside = false;
  }
  return outside;
}
