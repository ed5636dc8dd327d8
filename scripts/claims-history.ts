/**
 * Compares the statements about a run and its history with the known truth of a simulation: coverage of intervals, located
 * commits, whether `unchanged` is within the limit, and alarms for values that never varied.
 */

import { check } from '../src/check/check.ts';
import { NO_RULES, type Policy } from '../src/check/policy.ts';
import type { Baseline } from '../src/model/baseline.ts';
import { USUAL_FACTS } from '../src/model/environment.ts';
import type { Finding, Report } from '../src/model/report.ts';
import type { Measurement, Run } from '../src/model/run.ts';
import { parseThresholds } from '../src/rules/thresholds.ts';
import { seededRandom } from '../src/stats/random.ts';
import { average, type Figure, percent, type Row, type Simulation, share } from './claims.ts';

export const CLAIM_NOISES = ['normal', 'lognormal', 't3', 'spiky', 'ar1', 'mixture'] as const;
export type ClaimNoise = (typeof CLAIM_NOISES)[number];

/** Scale of the noise of one run. */
const SIGMA = 0.03;

/** Values on the log scale, one per run: `spiky` adds 30 % to one in twenty, `mixture` alternates two machines 8 % apart. */
function noiseOf(kind: ClaimNoise, random: () => number, sigma = SIGMA): () => number {
  const gauss = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  let last = gauss();
  return () => {
    switch (kind) {
      case 'normal':
        return sigma * gauss();
      case 'lognormal':
        return (sigma * (Math.exp(0.6 * gauss()) - 1)) / 0.6;
      case 't3': {
        const [a, b, c] = [gauss(), gauss(), gauss()];
        return (sigma * gauss()) / Math.sqrt((a * a + b * b + c * c) / 3);
      }
      case 'spiky':
        return sigma * gauss() + (random() < 0.05 ? Math.log(1.3) : 0);
      case 'ar1':
        last = 0.6 * last + 0.8 * gauss();
        return sigma * last;
      case 'mixture':
        return sigma * gauss() + (random() < 0.5 ? Math.log(1.08) : 0);
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
    confirmRuns: 1,
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

function judged(runs: readonly Run[], limit: number, reruns: readonly Run[] = []): Report {
  const baseline: Baseline = {
    source: 'merge-base',
    why: { code: 'before' },
    skippedSources: [],
    branch: 'main',
    runs: runs.slice(0, -1),
    accepted: [],
    episodes: [],
    warnings: [],
  };
  const options = { reruns, records: true, override: null, warnings: [] };
  return check(runs.at(-1) as Run, baseline, policyOf(limit), options);
}

/** One series whose newest runs are changed. */
export interface Trial {
  readonly noise: ClaimNoise;
  readonly runs: number;
  readonly change: number;
  readonly limit: number;
  /** Runs before the newest that already show the change. */
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

/** Findings of a number of trials. The same seed gives the same values. */
function findings(trial: Trial, trials: number, seed: number): Finding[] {
  const random = seededRandom(1000 * seed + 10 * trial.runs + Math.round(100 * trial.change));
  return Array.from({ length: trials }, () => findingOf(trial, random));
}

function shareOf(values: readonly boolean[]): Figure {
  return share(values.filter((value) => value).length, values.length);
}

/** Each selected case with the figures of its columns. */
function rowsOf<Case>(
  cases: readonly (readonly [what: string, each: Case])[],
  figures: (each: Case) => Record<string, Figure>,
  trials: number,
  isAsked: (what: string) => boolean,
): Row[] {
  const asked = cases.filter(([what]) => isAsked(what));
  return asked.map(([what, each]) => ({ what, trials, figures: figures(each) }));
}

const CHANGES = [0, 0.05, 0.2, 0.5];

/** How often the interval of a change contains the true one. */
export const historyCoverage: Simulation = async (trials, seed, isAsked = () => true) => {
  const cases = CLAIM_NOISES.flatMap((noise) =>
    [5, 20, 100].map((runs) => [`${noise}, ${runs} runs`, { noise, runs }] as const),
  );
  const holds = (noise: ClaimNoise, runs: number, truth: number) =>
    findings({ noise, runs, change: truth, limit: 0.2, before: 0 }, trials, seed).map(({ change }) => {
      const { low, high } = change ?? { low: null, high: null };
      return low !== null && high !== null && low <= truth + 1e-9 && truth - 1e-9 <= high;
    });
  return rowsOf(
    cases,
    ({ noise, runs }) =>
      Object.fromEntries(CHANGES.map((truth) => [percent(truth), shareOf(holds(noise, runs, truth))])),
    trials,
    isAsked,
  );
};

/** For reported changes of 20 %, how often the named commits include the true one. */
export const historyPlace: Simulation = async (trials, seed, isAsked = () => true) => {
  const cases = (['normal', 't3', 'spiky', 'ar1'] as const).flatMap((noise) =>
    [0, 1, 3, 6, 10].map((before) => [`${noise}, began ${before} runs before`, { noise, before }] as const),
  );
  const RUNS = 40;
  const holds = (noise: ClaimNoise, before: number) => {
    const trial = { noise, runs: RUNS, change: 0.2, limit: 0.05, before };
    return findings(trial, trials, seed)
      .filter(({ verdict, since }) => ['regressed', 'suspected'].includes(verdict) && since !== null)
      .map(({ since }) => {
        const after = since?.after ? Number(since.after) : -1;
        return after < RUNS - before && RUNS - before <= Number(since?.commit);
      });
  };
  return rowsOf(cases, ({ noise, before }) => ({ holds: shareOf(holds(noise, before)) }), trials, isAsked);
};

/** How often a change beyond a limit of 20 % is called unchanged. */
export const historyUnchanged: Simulation = async (trials, seed, isAsked = () => true) => {
  const cases = (['normal', 't3', 'spiky'] as const).flatMap((noise) =>
    [0.201, 0.22, 0.25].map((change) => [`${noise}, ${percent(change)}`, { noise, change }] as const),
  );
  const called = (noise: ClaimNoise, change: number) =>
    findings({ noise, runs: 40, change, limit: 0.2, before: 0 }, trials, seed).map(
      ({ verdict }) => verdict === 'unchanged',
    );
  return rowsOf(
    cases,
    ({ noise, change }) => ({ unchanged: shareOf(called(noise, change)) }),
    trials,
    isAsked,
  );
};

/** Share of failing runs without a change, for counts with occasional outliers. */
export const historyOdd: Simulation = async (trials, seed, isAsked = () => true) => {
  const cases = [5, 20, 40].flatMap((runs) =>
    [
      [100, 0.01],
      [1, 0.1],
    ].map(([series = 1, rate = 0]) => {
      return [`${series} counts, odd in ${percent(rate)}, ${runs} runs`, { series, rate, runs }] as const;
    }),
  );
  const red = ({ series, rate, runs }: { series: number; rate: number; runs: number }) => {
    const random = seededRandom(seed + runs);
    const run = (place: number) =>
      runOf(
        place,
        Array.from({ length: series }, (_, i) => measurementOf(`b${i}`, random() < rate ? 4 : 3, 'allocs')),
      );
    return Array.from({ length: trials }, () => {
      const all = Array.from({ length: runs + 1 }, (_, t) => run(t));
      return judged(all, 0.05).gate === 'fail';
    });
  };
  return rowsOf(cases, (each) => ({ red: shareOf(red(each)) }), trials, isAsked);
};

/** The finding for a change, at first or after its suspects were measured again. */
interface SizeCase {
  readonly noise: ClaimNoise;
  readonly sigma: number;
  readonly change: number;
  /** Largest number of repeated measurements. */
  readonly rerunsMax: number;
}

const REPORTED: readonly Finding['verdict'][] = ['regressed', 'suspected', 'improved'];

/** Estimated size of reported changes, and how often their interval contains the true one. */
export const historySize: Simulation = async (trials, seed, isAsked = () => true) => {
  const cases = [0, 2].flatMap((rerunsMax) =>
    (['normal', 't3', 'spiky'] as const).flatMap((noise) =>
      [0.03, 0.05].flatMap((sigma) =>
        [0.05, 0.1, 0.2, -0.2].map((change) => {
          const words = `${noise} ${percent(sigma)}, true ${percent(change)}`;
          return [
            rerunsMax ? `${words}, measured again` : words,
            { noise, sigma, change, rerunsMax },
          ] as const;
        }),
      ),
    ),
  );
  const RUNS = 40;
  const findings = ({ noise, sigma, change, rerunsMax }: SizeCase) => {
    const random = seededRandom(1000 * seed + Math.round(1000 * sigma + 100 * change));
    return Array.from({ length: trials }, () => {
      const next = noiseOf(noise, random, sigma);
      const run = (t: number) =>
        runOf(t, [measurementOf('b', 1000 * Math.exp(next()) * (t === RUNS ? 1 + change : 1))]);
      const runs = Array.from({ length: RUNS + 1 }, (_, t) => run(t));
      const repeats: Run[] = [];
      let report = judged(runs, 0.01);
      while (repeats.length < rerunsMax && report.suspects.length > 0) {
        repeats.push(run(RUNS));
        report = judged(runs, 0.01, repeats);
      }
      return report.findings[0] as Finding;
    });
  };
  const figures = (each: SizeCase) => {
    const all = findings(each);
    const reported = all.filter(({ verdict }) => REPORTED.includes(verdict));
    const red = reported.filter(({ verdict }) => verdict === 'regressed');
    const sizes = (some: readonly Finding[]) =>
      average(some.map(({ change }) => (change?.estimate ?? Number.NaN) / each.change));
    const covered = (some: readonly Finding[]) => {
      return shareOf(
        some.map(({ change }) => (change?.low ?? 0) <= each.change && each.change <= (change?.high ?? 0)),
      );
    };
    return {
      told: share(reported.length, all.length),
      'size / truth': sizes(reported),
      covered: covered(reported),
      regressed: share(red.length, all.length),
      'size / truth, regressed': sizes(red),
      'covered, regressed': covered(red),
    };
  };
  return rowsOf(cases, figures, trials, isAsked);
};

/** Sizes of a change, as multiples of the size X that a quiet run states as detectable. */
const TIMES = { 'red at X': 1, 'at X / 1.3': 1 / 1.3, 'at 1.3 X': 1.3 };

/** Whether a change of the size that a quiet run states as detectable is reported, in one of its series. */
export const historySeen: Simulation = (trials, seed, isAsked) =>
  historySeenAt(Object.keys(TIMES) as (keyof typeof TIMES)[], trials, seed, isAsked);

/** As `historySeen`, at some of the sizes. */
export const historySeenAt = async (
  sizes: readonly (keyof typeof TIMES)[],
  ...[trials, seed, isAsked = () => true]: Parameters<Simulation>
): Promise<Row[]> => {
  const noises = ['normal', 'lognormal', 't3', 'spiky', 'ar1'] as const;
  const cases = noises.flatMap((noise) =>
    [1, 10].flatMap((series) =>
      [10, 20, 40, 100].map(
        (runs) => [`${noise}, ${series} series, ${runs} runs`, { noise, series, runs }] as const,
      ),
    ),
  );
  const figures = ({ noise, series, runs }: { noise: ClaimNoise; series: number; runs: number }) => {
    const random = seededRandom(1000 * seed + 10 * runs + series);
    const said: number[] = [];
    const red = sizes.map(() => [] as boolean[]);
    for (let trial = 0; trial < trials; trial++) {
      const streams = Array.from({ length: series }, () => noiseOf(noise, random));
      const rows = Array.from({ length: runs + 1 }, () => streams.map((next) => 1000 * Math.exp(next())));
      const all = rows.map((row, t) =>
        runOf(
          t,
          row.map((value, i) => measurementOf(`b${i}`, value)),
        ),
      );
      const { detectable } = judged(all, 0.01);
      if (detectable === null) continue;
      said.push(detectable);
      for (const [i, size] of sizes.entries()) {
        const changed = (rows.at(-1) as number[]).map((value, b) =>
          measurementOf(`b${b}`, value * (b === 0 ? 1 + TIMES[size] * detectable : 1)),
        );
        const report = judged([...all.slice(0, -1), runOf(runs, changed)], 0.01);
        red[i]?.push(report.findings[0]?.verdict === 'regressed');
      }
    }
    return {
      said: share(said.length, trials),
      'X, %': average(said.map((each) => 100 * each)),
      ...Object.fromEntries(sizes.map((size, i) => [size, shareOf(red[i] as boolean[])])),
    };
  };
  return rowsOf(cases, figures, trials, isAsked);
};

/** Failing runs without a change, with suspects repeated on a machine whose slow phases last and affect all series. */
export const historyAgain: Simulation = async (trials, seed, isAsked = () => true) => {
  const cases = ([1, 10] as const).flatMap((series) =>
    [20, 60].map((runs) => [`${series} series, ${runs} runs`, { series, runs }] as const),
  );
  const figures = ({ series, runs }: { series: number; runs: number }) => {
    const random = seededRandom(1000 * seed + 10 * runs + series);
    const reports = Array.from({ length: trials }, () => {
      const shock = series > 1 ? noiseOf('ar1', random, BAD_TIMES) : () => 0;
      const own = Array.from({ length: series }, () => noiseOf('ar1', random, BAD_TIMES));
      const run = (t: number) => {
        const common = shock();
        return runOf(
          t,
          own.map((next, i) => measurementOf(`b${i}`, 1000 * Math.exp(common + next()))),
        );
      };
      const all = Array.from({ length: runs + 1 }, (_, t) => run(t));
      const repeats: Run[] = [];
      let report = judged(all, 0.01);
      while (report.suspects.length > 0 && repeats.length < 2) {
        repeats.push(run(runs));
        report = judged(all, 0.01, repeats);
      }
      return report;
    });
    const isRed = ({ gate }: Report) => gate === 'fail';
    return {
      red: shareOf(reports.map(isRed)),
      'as everything': shareOf(reports.map((each) => isRed(each) && each.commonShift?.kind === 'confirmed')),
    };
  };
  return rowsOf(cases, figures, trials, isAsked);
};

/** Scale of the slow phases. */
const BAD_TIMES = 0.05;
