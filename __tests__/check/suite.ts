/** Suites of benchmarks with noise of their own, run after run, the same every time. */

import type { CheckOptions } from '../../src/check/check.ts';
import { check } from '../../src/check/check.ts';
import type { Policy } from '../../src/check/policy.ts';
import type { Baseline } from '../../src/model/baseline.ts';
import type { Report } from '../../src/model/report.ts';
import type { Measurement, Run } from '../../src/model/run.ts';
import { normal } from '../stats/random.ts';
import { historyOf, measured, policy, runOf } from './runs.ts';

export interface Shape {
  readonly benchmarks?: number;
  /** Standard deviation from run to run, as a share. */
  readonly sigma?: number;
  readonly seed?: number;
  /** What the run does to the benchmark: 1.1 for 10 % more time. */
  readonly factor?: (benchmark: number, run: number) => number;
}

/** So many runs of `b0`, `b1` …, oldest first. */
export function suiteOf(
  runs: number,
  { benchmarks = 12, sigma = 0.01, seed = 1, factor = () => 1 }: Shape = {},
): Measurement[][] {
  const noise = normal(seed);
  return Array.from({ length: runs }, (_, t) =>
    Array.from({ length: benchmarks }, (_, i) =>
      measured(`b${i}`, 100 * (i + 1) * Math.exp(sigma * noise()) * factor(i, t)),
    ),
  );
}

/** The last of the runs is the one under test, those before it are the history. */
export interface Tested {
  readonly now: Run;
  readonly before: Baseline;
}

/** @param last what is special about the run under test; `tracked`: it is a run of main */
export function newestOf(runs: readonly (readonly Measurement[])[], last: Partial<Run> = {}): Tested {
  return { now: runOf(runs.at(-1) ?? [], last), before: historyOf(runs.slice(0, -1)) };
}

export type Around = Partial<Policy & CheckOptions>;

export function reportOn({ now, before }: Tested, { rules = [], ...rest }: Around = {}): Report {
  const {
    reruns: again = [],
    apart = false,
    elsewhere = [],
    records = false,
    override = null,
    warnings = [],
  } = rest;
  const branch = records ? before.branch : now.branch;
  return check(
    { ...now, branch },
    before,
    { ...policy, ...rest, rules },
    { reruns: again, apart, elsewhere, records, override, warnings },
  );
}
