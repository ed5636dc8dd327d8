/** Suites of seeded noise, run after run, and what the gate would say of the newest one. */
import type { Series } from '../../src/stats/candidates.ts';
import type { Question, SuiteEvidence } from '../../src/stats/evidence.ts';
import { evidenceOf } from '../../src/stats/evidence.ts';
import { benjaminiHochberg } from '../../src/stats/multiplicity.ts';
import { heavyTailed, normal, uniform } from './random.ts';

/** One value for each series and run, on a logarithmic scale. */
export type Suite = readonly (readonly number[])[];
export type Kind = 'normal' | 'heavy tails' | 'neighbours alike' | 'two modes' | 'spikes' | 'slow runners';

export const TRACKED: Question = { riseMin: 0.03, tracked: true, apart: false };

/**
 * Noise of 0.5 to 5 %, of the benchmarks' own, or with the runner's on top.
 * @param slow how much slower the last run's runner is
 */
export function quietSuite(kind: Kind, series: number, runs: number, seed: number, slow = 0): number[][] {
  const chance = uniform(seed);
  const gauss = normal(seed + 1);
  const heavy = heavyTailed(seed + 2);
  const runner = Array.from({ length: runs }, (_, t) => 0.05 * gauss() + (t === runs - 1 ? slow : 0));
  return Array.from({ length: series }, () => {
    const sigma = Math.exp(Math.log(0.015) + 0.7 * gauss());
    const share = 0.6 + 0.6 * chance();
    let before = gauss();
    return Array.from({ length: runs }, (_, t) => {
      if (kind === 'heavy tails') return 0.8 * sigma * heavy();
      if (kind === 'two modes') return sigma * (gauss() + (chance() < 0.3 ? 4 : 0));
      if (kind === 'spikes') return sigma * gauss() + (chance() < 0.03 ? 0.1 + 0.7 * chance() : 0);
      if (kind === 'slow runners') return sigma * gauss() + share * (runner[t] as number);
      before = kind === 'neighbours alike' ? 0.4 * before + Math.sqrt(0.84) * gauss() : gauss();
      return sigma * before;
    });
  });
}

/** @param measurements how many of the last columns belong to the run under test */
export function evidence(suite: Suite, measurements = 1, question = TRACKED): SuiteEvidence {
  const series = suite.map((row, i): Series => {
    const runs = row.length - measurements;
    const benchmark = `${i}`;
    return { benchmark, history: row.slice(0, runs), current: row.slice(runs), counted: false, accepted: 0 };
  });
  const machines = Array.from({ length: (suite[0]?.length ?? 0) - measurements }, () => 'a');
  return evidenceOf(series, { history: machines, current: 'a' }, question);
}

/** p values of a rise, corrected over the suite; 1 where nothing was tested. */
export function risesOf({ series }: SuiteEvidence): number[] {
  return benjaminiHochberg(series.map((each) => (each.kind === 'tested' ? each.rise.pValue : 1)));
}
