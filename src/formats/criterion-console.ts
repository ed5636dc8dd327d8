/**
 * Criterion.rs on the terminal: `name  time: [low estimate high]`, or rows in libtest's form (--output-format
 * bencher). Changes against the previous run, in percent, are not results.
 */
import { tidyUnit } from '../model/unit.ts';
import type { Reading, Row, Skipped } from './format.ts';
import { cargoTarget, qualified } from './names.ts';
import { groupedNumberOf, numberOf, visibleLines, withoutColour } from './text.ts';

const ESTIMATE = / (time|thrpt): +\[([^[\]]*)\]/;
const BENCHER = /^test (.+) \.\.\. bench: +([\d.,]+) ns\/iter \(\+\/- [\d.,]+\)/;

/** Written by libtest but not by old versions of criterion: grouped thousands, and throughput. */
const LIBTEST = /^test .+ \.\.\. bench: [^)]{0,99}(?:,|\) = )/;

/** Printed by libtest before its rows. */
const HARNESS = /^running \d+ tests?\r?$/m;

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
  // If libtest's own lines are present, rows outside of them are not libtest's, whatever their form.
  const begin = text.search(HARNESS);
  const isAlone = begin >= 0 && text.indexOf('\ntest result: ', begin) >= 0;
  return (
    lines.some((line) => BENCHER.test(line.text)) &&
    (isAlone || !lines.some((line) => LIBTEST.test(line.text)))
  );
}

/** The same without the marks that distinguish it from libtest, for users who name criterion. */
export function mayHaveConsoleResult(text: string): boolean {
  return text.includes(' ... bench: ') && linesOutsideLibtest(text).some((line) => BENCHER.test(line.text));
}

export function readConsole(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  let benchmark = '';
  let target: string | undefined;
  let previous = '';
  /** The first rate of the benchmark has the plain name. */
  let rates = 0;
  for (const { number: line, text: shown } of linesOutsideLibtest(text)) {
    target = cargoTarget(shown) ?? target;
    const bencher = BENCHER.exec(shown);
    const estimate = ESTIMATE.exec(shown);
    if (bencher?.[1] !== undefined) {
      const centre = groupedNumberOf(bencher[2]) ?? Number.NaN;
      rows.push({ ...qualified(bencher[1].trimEnd(), target), metric: 'time', unit: 'ns', centre, line });
    } else if (estimate?.[2] !== undefined) {
      if (estimate[2].includes('%')) continue;
      // A name longer than its column is on the line before.
      if (estimate[1] === 'time') {
        benchmark = shown.slice(0, estimate.index).trim() || previous;
        rates = 0;
      }
      const [, , middle, unit] = estimate[2].trim().split(/\s+/);
      const centre = numberOf(middle);
      const known = METRICS.get(estimate[1] ?? '');
      const metric = known === 'throughput' && rates++ > 0 ? furtherRate(unit ?? '') : known;
      if (metric === undefined || unit === undefined || centre === undefined || benchmark === '') {
        skipped.push({ line, why: { code: 'no-field', benchmark, field: '[low estimate high]' } });
      } else rows.push({ ...qualified(benchmark, target), metric, unit, centre, line });
    } else if (shown.trim() !== '') previous = shown.trim();
  }
  return { rows, skipped };
}

/** Of Throughput::ElementsAndBytes. */
function furtherRate(unit: string): string {
  return tidyUnit(unit).unit === 'B/s' ? 'bytes_per_second' : 'elements_per_second';
}

/**
 * cargo bench also runs the unit tests' benchmarks, between `running N tests` and `test result:`; they are
 * not criterion's.
 */
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
