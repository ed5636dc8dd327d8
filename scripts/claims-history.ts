/**
 * What is printed of a run against its history, held against the truth that a simulation knows: whether intervals cover,
 * places hold, `unchanged` is within the limit, and values that never varied raise alarms.
 */
import type { Baseline } from '../src/baseline/baseline.ts';
import { check } from '../src/check.ts';
import { NO_RULES, type Policy } from '../src/compared.ts';
import { USUAL_FACTS } from '../src/model/environment.ts';
import type { Finding, Report } from '../src/model/report.ts';
import type { Measurement, Run } from '../src/model/run.ts';
import { parseThresholds } from '../src/rules/thresholds.ts';
import { seededRandom } from '../src/stats/random.ts';

const SEED = 7;

export const CLAIM_NOISES = ['normal', 'lognormal', 't3', 'spiky', 'ar1', 'mixture'] as const;
export type ClaimNoise = (typeof CLAIM_NOISES)[number];

/** Scale of the noise of one run. */
const SIGMA = 0.03;

/** Values on the log scale, one a run: `spiky` is +30 % in one of twenty, `mixture` two machines that lie 8 % apart. */
function noiseOf(kind: ClaimNoise, random: () => number): () => number {
  const gauss = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  let last = gauss();
  return () => {
    switch (kind) {
      case 'normal':
        return SIGMA * gauss();
      case 'lognormal':
        return (SIGMA * (Math.exp(0.6 * gauss()) - 1)) / 0.6;
      case 't3': {
        const [a, b, c] = [gauss(), gauss(), gauss()];
        return (SIGMA * gauss()) / Math.sqrt((a * a + b * b + c * c) / 3);
      }
      case 'spiky':
        return SIGMA * gauss() + (random() < 0.05 ? Math.log(1.3) : 0);
      case 'ar1':
        last = 0.6 * last + 0.8 * gauss();
        return SIGMA * last;
      case 'mixture':
        return SIGMA * gauss() + (random() < 0.5 ? Math.log(1.08) : 0);
    }
  };
}

function policyOf(limit: number): Policy {
  return {
    ...NO_RULES,
    rules: parseThresholds(`${100 * limit}%`),
    tags: [],
    comparability: USUAL_FACTS,
    confidence: 0.95,
    alpha: 0.01,
    gracePeriod: 1,
    onSuspected: 'inconclusive',
    onMissing: 'warn',
  };
}

function runOf(place: number, measurements: readonly Measurement[]): Run {
  return {
    id: String(place),
    suite: 'claims',
    commit: String(place).padStart(40, '0'),
    branch: 'main',
    time: new Date(Date.UTC(2026, 0, 1) + place * 86_400_000).toISOString(),
    environment: { os: '', arch: '', cpu: '', cores: 0, memoryBytes: 0, runner: '', toolchain: {} },
    measurements,
  };
}

function measurementOf(name: string, value: number, unit = ''): Measurement {
  return {
    benchmark: { name, parameters: {}, tags: [] },
    metric: { name: 'value', unit, direction: 'lower' },
    sample: { centre: value, values: [value], level: 'process' },
    writtenUnit: unit,
  };
}

function judged(runs: readonly Run[], limit: number): Report {
  const baseline: Baseline = {
    rung: 'merge-base',
    why: '',
    tried: [],
    branch: 'main',
    runs: runs.slice(0, -1),
    accepted: [],
    episodes: [],
    warnings: [],
  };
  const around = { again: [], records: true, override: null, warnings: [] };
  return check(runs.at(-1) as Run, baseline, policyOf(limit), around);
}

/** One series; its newest runs, so many and the one under test, are changed. */
export interface Trial {
  readonly noise: ClaimNoise;
  readonly runs: number;
  readonly change: number;
  readonly limit: number;
  /** Runs before the newest that show the change already. */
  readonly before: number;
}

function findingOf({ noise, runs, change, limit, before }: Trial, random: () => number): Finding {
  const next = noiseOf(noise, random);
  const all = Array.from({ length: runs + 1 }, (_, t) => {
    const value = 1000 * Math.exp(next()) * (t >= runs - before ? 1 + change : 1);
    return runOf(t, [measurementOf('b', value)]);
  });
  return judged(all, limit).findings[0] as Finding;
}

/** Findings of so many trials; the same seed, the same values. */
function findings(trial: Trial, trials: number): Finding[] {
  const random = seededRandom(SEED + 1000 * trial.runs + Math.round(100 * trial.change));
  return Array.from({ length: trials }, () => findingOf(trial, random));
}

function share(values: readonly boolean[]): number {
  return values.filter((value) => value).length / Math.max(1, values.length);
}

/** How often the interval of a change holds the true one. */
export function coverage(trial: Omit<Trial, 'limit' | 'before'>, trials: number): number {
  const held = findings({ ...trial, limit: 0.2, before: 0 }, trials).map(({ change }) => {
    const { low, high } = change ?? { low: null, high: null };
    return low !== null && high !== null && low <= trial.change + 1e-9 && trial.change - 1e-9 <= high;
  });
  return share(held);
}

/** Of the runs that are told of a change, how often the commits that it came with hold the true one. */
export function placeHolds(trial: Omit<Trial, 'limit'>, trials: number): { told: number; holds: number } {
  const told = findings({ ...trial, limit: 0.05 }, trials).filter(
    ({ verdict, since }) => ['regressed', 'suspected'].includes(verdict) && since !== null,
  );
  const truth = trial.runs - trial.before;
  const holds = told.map(({ since }) => {
    const after = since?.after ? Number(since.after) : -1;
    return after < truth && truth <= Number(since?.commit);
  });
  return { told: told.length, holds: share(holds) };
}

/** How often a change beyond its limit is called unchanged. */
export function calledUnchanged(trial: Omit<Trial, 'before'>, trials: number): number {
  return share(findings({ ...trial, before: 0 }, trials).map(({ verdict }) => verdict === 'unchanged'));
}

/** Share of red runs in a suite of counts that are odd now and then, and in which nothing changed. */
export function oddAlarms(series: number, runs: number, rate: number, trials: number): number {
  const random = seededRandom(SEED + runs);
  const run = (place: number) =>
    runOf(
      place,
      Array.from({ length: series }, (_, i) => measurementOf(`b${i}`, random() < rate ? 4 : 3, 'allocs')),
    );
  const red = Array.from({ length: trials }, () => {
    const all = Array.from({ length: runs + 1 }, (_, t) => run(t));
    return judged(all, 0.05).gate === 'fail';
  });
  return share(red);
}
