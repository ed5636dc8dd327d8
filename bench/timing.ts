/** Repeats measurements, prints a table, and writes a result file for perf-regression itself. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Result file in perf-regression's own format. */
const RESULTS = process.env.BENCH_RESULTS;
const measured: { name: string; metrics: readonly Metric[] }[] = [];

interface Metric {
  readonly name: string;
  readonly unit: string;
  readonly values: readonly number[];
}

/** Adds a benchmark to the result file, if the variable BENCH_RESULTS names one. */
export function keepFigures(name: string, ...metrics: readonly Metric[]): void {
  if (RESULTS === undefined) return;
  // Of all that is measured here less is better.
  measured.push({ name, metrics: metrics.map((metric) => ({ ...metric, direction: 'lower' })) });
  writeFileSync(RESULTS, JSON.stringify({ perf_regression: 1, benchmarks: measured }));
}

/** A file that makes a node process print its peak memory in KiB and its processor time in ms at exit: `--require` it. */
export const SAYS_USE = join(import.meta.dirname, 'says-use.cjs');

export interface Use {
  readonly rssMaxBytes: number;
  /** Processor time of all threads, which can exceed the elapsed time. */
  readonly processMs: number;
}

/** @param stderr of a process started with `--require SAYS_USE` */
export function useOf(stderr: string): Use {
  const [, kibibytes, ms] = /^used (\d+) ([\d.]+)$/m.exec(stderr) ?? [];
  if (ms === undefined) throw new Error(stderr);
  return { rssMaxBytes: Number(kibibytes) * 1024, processMs: Number(ms) };
}

export interface Figures {
  readonly label: string;
  readonly medianMs: number;
  readonly minMs: number;
  readonly maxMs: number;
  readonly note: string;
  readonly valuesMs: readonly number[];
}

/** @param work runs once; returns its own time in ms, or undefined to have it measured */
export async function repeat(
  label: string,
  times: number,
  work: () => Promise<number | undefined> | number | undefined,
  note: () => string = () => '',
): Promise<Figures> {
  const all: number[] = [];
  for (let i = 0; i <= times; i++) {
    const start = performance.now();
    const own = await work();
    // The first repetition warms caches and does not count.
    if (i > 0) all.push(own ?? performance.now() - start);
  }
  all.sort((a, b) => a - b);
  const at = (q: number) => all[Math.round((all.length - 1) * q)] ?? Number.NaN;
  return { label, medianMs: at(0.5), minMs: at(0), maxMs: at(1), note: note(), valuesMs: all };
}

export function printFigures(title: string, rows: readonly Figures[]): void {
  console.log(`\n${title}`);
  for (const { label, medianMs, minMs, maxMs, note } of rows) {
    const figure = `${medianMs.toFixed(0)} ms (${minMs.toFixed(0)} … ${maxMs.toFixed(0)})`;
    console.log(`  ${label.padEnd(62)} ${figure.padStart(24)}   ${note}`.trimEnd());
  }
  for (const { label, valuesMs } of rows)
    keepFigures(`${title}: ${label}`, { name: 'time', unit: 'ms', values: valuesMs });
}
