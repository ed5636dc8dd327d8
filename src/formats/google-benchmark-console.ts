/**
 * Google Benchmark's console table. Its numbers are rounded. Rows of aggregates look like rows of runs and
 * are recognised by their names; a custom aggregate only by the rows around it.
 */
import { environmentOf } from './environment.ts';
import type { Reading, Row, Skipped } from './format.ts';
import { loggedLines, numberOf } from './text.ts';

const HEADER = /^Benchmark +Time +CPU +Iterations\b(.*)$/;
const ROW = /^(.*\S) +(\S+) (ns|us|ms|s) +(\S+) (ns|us|ms|s) +(\d+)(?: +(.*))?$/;
const FAULT = /^(.*\S) +(ERROR OCCURRED|SKIPPED): '(.*)'$/;
const AGGREGATE = /^(.+)_(mean|median|stddev|cv)$/;
const COUNTER = /^([^\s=]+)=([\d.e+-]+|nan|inf)([A-Za-z]*)(\/s)?$/;

/** Older versions write no `i` for multiples of 1024, which they use for bytes only. */
const DECIMAL = ['', 'k', 'M', 'G', 'T', 'P', 'E'];
const SMALL = new Map([
  ['m', 1e-3],
  ['u', 1e-6],
  ['n', 1e-9],
  ['p', 1e-12],
]);

interface Run {
  readonly name: string;
  readonly iterations: string;
  readonly rows: readonly Row[];
}

export function hasConsoleTable(text: string): boolean {
  return text.includes('Iterations') && loggedLines(text).some((line) => HEADER.test(line));
}

export function readConsoleTable(text: string): Reading {
  const runs: Run[] = [];
  const skipped: Skipped[] = [];
  let columns: readonly string[] = [];
  let cores: number | undefined;
  let inTable = false;
  for (const [index, shown] of loggedLines(text).entries()) {
    const line = index + 1;
    cores = numberOf(/^Run on \((\d+) X /.exec(shown)?.[1]) ?? cores;
    const header = HEADER.exec(shown.trimEnd());
    if (header) {
      inTable = true;
      columns = header[1]?.includes('UserCounters') ? [] : wordsOf(header[1]);
    }
    if (header || !inTable) continue;
    const run = readRun(shown.trimEnd(), columns, line);
    const [, name, , message] = FAULT.exec(shown.trimEnd()) ?? [];
    if (name !== undefined) {
      const isSkipped = /SKIPPED/.test(shown);
      skipped.push(
        isSkipped
          ? { line, why: { code: 'not-run', benchmark: name, how: 'skipped', message } }
          : { line, why: { code: 'failed', benchmark: name, message }, failed: name },
      );
    } else if (run) runs.push(run);
    else if (/ (?:ns|us|ms|s) +\S+ (?:ns|us|ms|s)(?: |$)/.test(shown)) {
      skipped.push({ line, why: { code: 'malformed-row', benchmark: wordsOf(shown)[0] } });
    }
  }
  return { rows: rowsOf(runs), skipped, environment: environmentOf({ cores }) };
}

function readRun(shown: string, columns: readonly string[], line: number): Run | undefined {
  const [, name, time, timeUnit, cpu, cpuUnit, iterations, rest = ''] = ROW.exec(shown) ?? [];
  const real = numberOf(time);
  const processor = numberOf(cpu);
  if (name === undefined || timeUnit === undefined || cpuUnit === undefined || iterations === undefined) {
    return undefined;
  }
  if (real === undefined || processor === undefined) return undefined;
  const rows = [
    { benchmark: name, metric: 'time', unit: timeUnit, centre: real, line },
    { benchmark: name, metric: 'cpu_time', unit: cpuUnit, centre: processor, line },
    ...countersOf(rest, columns).map((counter) => ({ benchmark: name, ...counter, line })),
  ];
  return { name, iterations, rows };
}

/**
 * `name=value`, or with --benchmark_counters_tabular values under the names of the header; a label is
 * neither.
 */
function countersOf(rest: string, columns: readonly string[]): Pick<Row, 'metric' | 'unit' | 'centre'>[] {
  const words = wordsOf(rest);
  const pairs = columns.length === 0 ? words : columns.map((column, index) => `${column}=${words[index]}`);
  return pairs.flatMap((pair) => {
    const [, metric = '', written, prefix = '', rate] = COUNTER.exec(pair) ?? [];
    const factor = factorOf(prefix, metric);
    const number = numberOf(written);
    if (number === undefined || factor === undefined) return [];
    const unit = metric === 'bytes_per_second' ? 'B/s' : rate ? '1/s' : '';
    return [{ metric, unit, centre: number * factor }];
  });
}

function factorOf(prefix: string, metric: string): number | undefined {
  const binary = prefix.endsWith('i') || metric === 'bytes_per_second';
  const power = DECIMAL.indexOf(prefix.replace(/i$/, '').replace('K', 'k'));
  return power < 0 ? SMALL.get(prefix) : (binary ? 1024 : 1000) ** power;
}

/** Runs are samples; the median is read only if a benchmark has no runs. */
function rowsOf(runs: readonly Run[]): Row[] {
  const named = new Map(runs.map((run) => [run.name, run]));
  const repeated = Map.groupBy(runs, (run) => run.name);
  /**
   * The benchmark that a row aggregates, if there are as many repetitions, or a mean and a median of as many.
   */
  const summedUp = ({ name, iterations }: Run): string | undefined => {
    const [, base] = AGGREGATE.exec(name) ?? [];
    if (base === undefined) return undefined;
    if (repeated.get(base)?.length === Number(iterations)) return base;
    const whole = ['mean', 'median'].every((word) => named.get(`${base}_${word}`)?.iterations === iterations);
    return whole ? base : undefined;
  };
  const measured = new Set(runs.filter((run) => summedUp(run) === undefined).map((run) => run.name));
  const rows: Row[] = [];
  let before: { base: string; iterations: string } | undefined;
  for (const run of runs) {
    const base = summedUp(run);
    if (base !== undefined) {
      before = { base, iterations: run.iterations };
      if (run.name === `${base}_median` && !measured.has(base)) {
        rows.push(...run.rows.map((row) => ({ ...row, benchmark: base })));
      }
    } else if (before && run.name.startsWith(`${before.base}_`) && run.iterations === before.iterations) {
      // Custom statistics follow the built-in ones.
    } else {
      before = undefined;
      rows.push(
        ...run.rows.map((row) => (Number.isFinite(row.centre) ? { ...row, values: [row.centre] } : row)),
      );
    }
  }
  return rows;
}

function wordsOf(text: string | undefined): string[] {
  return (text ?? '').split(/\s+/).filter((word) => word !== '');
}
