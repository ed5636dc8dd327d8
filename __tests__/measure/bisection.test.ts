/** The bisection that knows noise: by simulation against the plain one, and what it says where commits cannot be measured. */
import { describe, expect, test } from 'vitest';
import { beliefs, type Evidence, likeliest, nextToMeasure } from '../../src/measure/bisection.ts';
import { heavyTailed, normal } from '../stats/random.ts';

const NONE: ReadonlySet<number> = new Set();

interface Found {
  readonly first: number;
  readonly rounds: number;
}

/** Rounds of the ends, and at a commit before it is asked again which one tells most. */
const [ENDS, AT_COMMIT] = [20, 4];

/** Bisects 64 commits of which one brought the change. */
function bisect(first: number, shift: number, sigma: number, noise: () => number, told = shift): Found {
  const measured = (at: number, rounds: number): Evidence => ({
    at,
    differences: Array.from({ length: rounds }, () => (at >= first ? shift : 0) + sigma * noise()),
  });
  const evidence = [measured(64, ENDS)];
  for (let rounds = 0; ; rounds += AT_COMMIT) {
    const belief = beliefs(64, evidence, { shift: told, sigma });
    const { from, probability } = likeliest(belief, NONE);
    const at = nextToMeasure(belief, NONE, sigma);
    if (probability >= 0.95 || rounds >= 600 || at === undefined) return { first: from, rounds };
    evidence.push(measured(at, AT_COMMIT));
  }
}

describe('64 commits, one 5% slower, by simulation', () => {
  test.each([
    ['normal', normal(1), 0.03],
    ['heavy-tailed', heavyTailed(2), 0.03],
    ['as large as the change', normal(3), 0.05],
  ])('noise %s: the right one in 19 of 20, with fewer measurements than by hand', (_, noise, sigma) => {
    const trials = Array.from({ length: 60 }, (_, i) => ({ first: 1 + ((i * 37) % 64), i }));
    const found = trials.map(({ first }) => ({ first, found: bisect(first, Math.log(1.05), sigma, noise) }));
    const right = found.filter(({ first, found }) => found.first === first).length;
    expect(right / trials.length).toBeGreaterThanOrEqual(0.95);
    const rounds = found.reduce((sum, { found }) => sum + found.rounds, 0) / trials.length;
    // Every one of six steps measured 30 times.
    expect(rounds).toBeLessThan(6 * 30);
  });

  test('the ends made it look half as large again: the right one in 19 of 20', () => {
    const noise = normal(4);
    const trials = Array.from({ length: 60 }, (_, i) => 1 + ((i * 37) % 64));
    const right = trials.filter(
      (first) => bisect(first, Math.log(1.05), 0.03, noise, 1.5 * Math.log(1.05)).first === first,
    );
    expect(right.length / trials.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe('what is believed', () => {
  const model = { shift: 0.1, sigma: 0.02 };
  const bad: Evidence = {
    at: 8,
    differences: Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? 0.09 : 0.11)),
  };

  test('nothing measured: all alike, and the middle comes first', () => {
    const belief = beliefs(8, [], model);
    expect(belief.at.map((each) => Number(each.toFixed(12)))).toEqual([
      0,
      ...Array.from({ length: 8 }, () => 1 / 8),
    ]);
    expect(nextToMeasure(belief, NONE, 0.02)).toBe(4);
  });

  test('a commit with the change moves it to those up to it, one without to those behind', () => {
    const slow = beliefs(8, [bad, { at: 4, differences: [0.1, 0.11, 0.09] }], model);
    expect(slow.at.slice(1, 5).reduce((sum, each) => sum + each, 0)).toBeGreaterThan(0.99);
    const fast = beliefs(8, [bad, { at: 4, differences: [0, 0.01, -0.01] }], model);
    expect(fast.at.slice(5).reduce((sum, each) => sum + each, 0)).toBeGreaterThan(0.99);
  });

  test('a wrong answer is outweighed by later ones', () => {
    const belief = beliefs(8, [bad, { at: 4, differences: [0.1, 0, 0.01, 0, -0.01] }], model);
    expect(belief.at.slice(5).reduce((sum, each) => sum + each, 0)).toBeGreaterThan(0.9);
  });
});

describe('commits that cannot be measured', () => {
  test('are passed over for the next best', () => {
    expect(nextToMeasure(beliefs(8, [], { shift: 1, sigma: 1 }), new Set([4, 3]), 1)).toBe(5);
    expect(nextToMeasure(beliefs(3, [], { shift: 1, sigma: 1 }), new Set([1, 2]), 1)).toBeUndefined();
    expect(nextToMeasure(beliefs(1, [], { shift: 1, sigma: 1 }), NONE, 1)).toBeUndefined();
  });

  test('are told with the one behind them, which it could be as well', () => {
    const evidence = [
      { at: 8, differences: [0.09, 0.1, 0.11, 0.1, 0.1, 0.1, 0.1, 0.1] },
      { at: 2, differences: [0, 0, 0, 0] },
      { at: 5, differences: [0.1, 0.1, 0.1, 0.1] },
    ];
    const answer = likeliest(beliefs(8, evidence, { shift: 0.1, sigma: 0.02 }), new Set([3, 4]));
    expect(answer).toMatchObject({ from: 3, to: 5 });
    expect(answer.probability).toBeGreaterThan(0.99);
  });
});
