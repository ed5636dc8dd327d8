/**
 * Shared code of the evaluation of claims: seeded noise, simulated runs, and shares with standard errors. A claim is a number
 * that the product prints. Its function simulates a case often enough to check it.
 */

import { check } from '../src/check/check.ts';
import { NO_RULES, type Policy } from '../src/check/policy.ts';
import type { Baseline } from '../src/model/baseline.ts';
import type { Finding } from '../src/model/report.ts';
import type { Measurement, Run } from '../src/model/run.ts';
import { ascending, mean, median } from '../src/model/sample.ts';
import { seededRandom } from '../src/stats/random.ts';

/** A share or a mean, with its standard error. */
export interface Figure {
  readonly value: number;
  readonly error: number;
  /** Shares are printed in per cent. */
  readonly isShare: boolean;
}

export interface Row {
  /** What was simulated. */
  readonly what: string;
  readonly trials: number;
  readonly figures: Readonly<Record<string, Figure>>;
}

/** @param isAsked selects the cases to simulate by name */
export type Simulation = (
  trials: number,
  seed: number,
  isAsked?: (what: string) => boolean,
) => Promise<Row[]>;

export interface Claim {
  readonly name: string;
  /** The number, its condition and its meaning. */
  readonly says: string;
  /** Default number of trials of a case. */
  readonly trials: number;
  readonly simulate: Simulation;
}

export function share(part: number, of: number): Figure {
  const value = of === 0 ? Number.NaN : part / of;
  return { value, error: Math.sqrt((value * (1 - value)) / of), isShare: true };
}

export function average(values: readonly number[]): Figure {
  if (values.length === 0) return { value: Number.NaN, error: Number.NaN, isShare: false };
  const value = mean(values);
  const variance = mean(values.map((each) => (each - value) ** 2));
  return { value, error: Math.sqrt(variance / values.length), isShare: false };
}

/** A share as text: `3.5 %`. */
export function percent(value: number): string {
  return `${Number((100 * value).toPrecision(6))} %`;
}

export interface Draw {
  readonly uniform: () => number;
  readonly normal: () => number;
  /** Student's t with three degrees of freedom. */
  readonly t3: () => number;
}

/** @param what the case: each has its own random numbers */
export function drawsOf(seed: number, what: string): Draw {
  const own = [...what].reduce((sum, sign) => (31 * sum + sign.charCodeAt(0)) % 1_000_003, seed);
  const random = seededRandom(own);
  const uniform = () => 1 - random();
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const t3 = () => normal() / Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2) / 3);
  return { uniform, normal, t3 };
}

/** Streams of noise on the log scale, in units of `sigma` if they have one. */
export const STREAMS = {
  normal: ({ normal }: Draw) => normal,
  't(3)': ({ t3 }: Draw) => t3,
  skewed:
    ({ normal }: Draw) =>
    () =>
      (Math.exp(0.6 * normal()) - 1) / 0.6,
  'AR(1) .6': ({ normal }: Draw) => {
    let state = normal();
    return () => {
      const now = state;
      state = 0.6 * state + 0.8 * normal();
      return now;
    };
  },
} as const;
export type Stream = keyof typeof STREAMS;

export interface Sampled {
  readonly values: readonly number[];
  readonly name?: string;
  readonly level?: 'process' | 'iteration';
}

export function measurementOf({ values, name = 'b', level = 'process' }: Sampled): Measurement {
  return {
    benchmark: { name, parameters: {}, tags: [] },
    metric: { name: 'time', unit: 'ns', direction: 'lower' },
    sample: { centre: median(values), values: ascending(values), level },
    writtenUnit: 'ns',
  };
}

const DAY_MS = 86_400_000;

/** @param place day of the measurement */
export function runOf(place: number, measurements: readonly Measurement[]): Run {
  return {
    id: String(place),
    suite: 's',
    commit: String(place).padStart(40, '0'),
    branch: 'main',
    time: new Date(DAY_MS * (20_000 + place)).toISOString(),
    environment: { os: 'linux', arch: 'x64', cpu: 'c', cores: 4, memoryBytes: 0, runner: '', toolchain: {} },
    measurements,
  };
}

export function policyOf(threshold: number): Policy {
  return {
    ...NO_RULES,
    rules: [{ threshold }],
    tags: [],
    comparability: ['os', 'arch', 'cpu'],
    confidence: 0.95,
    alpha: 0.01,
    confirmRuns: 1,
    onSuspected: 'fail',
    onMissing: 'warn',
  };
}

export function baselineOf(runs: readonly Run[], rest: Partial<Baseline> = {}): Baseline {
  return {
    source: 'merge-base',
    why: { code: 'before' },
    skippedSources: [],
    branch: 'main',
    runs,
    accepted: [],
    episodes: [],
    warnings: [],
    ...rest,
  };
}

/** The findings of a check for a run. */
export function findingsOf(run: Run, baseline: Baseline, threshold: number): readonly Finding[] {
  const options = { reruns: [], records: false, override: null, warnings: [] };
  return check(run, baseline, policyOf(threshold), options).findings;
}

/** Whether there is an interval and it contains the true change. */
export function holds({ change }: Finding, truth: number): boolean | undefined {
  if (change === null || change.low === null || change.high === null) return undefined;
  return change.low <= truth && truth <= change.high;
}
