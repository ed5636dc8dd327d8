/**
 * A slow climb on a machine that lives on: the machine may have aged. What all benchmarks do over weeks is reported, although
 * it is part of no verdict, and fresh machines give no such warning.
 */
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { worded } from '../../src/reporters/warnings.ts';
import { normal } from '../stats/random.ts';
import { newestOf, reportOn, suiteOf } from './suite.ts';

const BENCHMARKS = 14;
const SEEDS = [1, 2, 3];

interface Course {
  readonly runs: number;
  /** Noise from run to run, as a share. */
  readonly sigma: number;
  /** Steps of the levels from run to run, in units of the noise. */
  readonly walk: number;
  /** By how much the level of a benchmark differs at a share of the course, as a logarithm. */
  readonly climb: (benchmark: number, share: number) => number;
}

function reportOf({ runs, sigma, walk, climb }: Course, seed: number): Report {
  const gauss = normal(seed + 50);
  const levels = Array.from({ length: BENCHMARKS }, () => {
    let level = 0;
    return Array.from({ length: runs }, () => (level += walk * sigma * gauss()));
  });
  const factor = (i: number, t: number) => Math.exp((levels[i]?.[t] ?? 0) + climb(i, t / (runs - 1)));
  const suite = suiteOf(runs, { benchmarks: BENCHMARKS, sigma, seed, factor });
  return reportOn(newestOf(suite), { rules: [{ threshold: 0.2 }], records: true });
}

const agedIn = ({ warnings }: Report) =>
  warnings.flatMap((each) => (each.code === 'machine-may-have-aged' ? [each] : []));

const walks = [0.2, 0.5].flatMap((walk) => [61, 91].map((runs) => ({ walk, runs })));

describe.each(walks)('levels walk by $walk of the noise, $runs runs', (world) => {
  test.each([
    { sigma: 0.01, change: 0.2 },
    { sigma: 0.02, change: 0.4 },
  ])('all get $change slower: the machine, by about so much, and nothing is red', ({ sigma, change }) => {
    for (const seed of SEEDS) {
      const report = reportOf({ ...world, sigma, climb: (_, share) => Math.log1p(change) * share }, seed);
      const [warning] = agedIn(report);
      expect(warning?.values.together?.change).toBeGreaterThan(change / 3);
      expect(warning?.values.together?.change).toBeLessThan(1.5 * change);
      expect(warning && worded(warning).message).toMatch(/may have aged: all benchmarks together became \d/);
      expect(report.counts.regressed).toBe(0);
    }
  });

  test('one climbs by itself, far more than levels walk: it is named', () => {
    for (const seed of SEEDS) {
      const climb = (i: number, share: number) => (i === 3 ? 3 * share : 0);
      const [warning] = agedIn(reportOf({ ...world, sigma: 0.01, climb }, seed));
      expect(warning?.values).toMatchObject({ benchmarks: { first: ['b3'] } });
    }
  });

  test('nothing climbs, all get faster, or all take one step: nothing is said', () => {
    const climbs = [
      () => 0,
      (_: number, share: number) => -0.3 * share,
      (_: number, share: number) => (share > 0.5 ? 0.3 : 0),
    ];
    for (const climb of climbs) expect(agedIn(reportOf({ ...world, sigma: 0.01, climb }, 1))).toEqual([]);
  });
});

test('on fresh machines a benchmark that climbs is a drift, and nothing is said of the machine', () => {
  for (const seed of SEEDS) {
    const climb = (i: number, share: number) => (i === 3 ? 0.4 * share : 0);
    const report = reportOf({ runs: 91, sigma: 0.01, walk: 0, climb }, seed);
    expect(report.findings.filter(({ drift }) => drift).map(({ benchmark }) => benchmark)).toEqual(['b3']);
    expect(agedIn(report)).toEqual([]);
  }
});
