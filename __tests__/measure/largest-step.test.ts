/** The search by counts: the right commit in log₂ n counts, the largest of several, and what it says where there is noise or no such commit. */
import { describe, expect, test } from 'vitest';
import { type Counts, isClear, isOfSearch, largestStep, PART_MIN } from '../../src/measure/largest-step.ts';
import { normal, uniform } from '../stats/random.ts';

interface Searched {
  readonly step: ReturnType<typeof largestStep>;
  /** Counted commits between the ends. */
  readonly counted: number;
}

/** @param levels of the good commit and those after it, as multiples of it @param broken commits that cannot be counted */
function search(levels: readonly number[], noise = () => 0, broken: readonly number[] = []): Searched {
  const count = levels.length - 1;
  const values = (at: number, times: number) =>
    Array.from({ length: times }, () => 1e9 * (levels[at] as number) * (1 + noise()));
  const counts: Counts[] = [0, count].map((at) => ({ at, values: values(at, 2) }));
  const skipped: number[] = [];
  for (let counted = 0; ; counted++) {
    const step = largestStep(count, { counts, skipped });
    if (!step.next) return { step, counted };
    const { at, times } = step.next;
    if (broken.includes(at)) skipped.push(at);
    else counts.push({ at, values: values(at, times) });
  }
}

const stepAt = (count: number, first: number, factor: number) =>
  Array.from({ length: count + 1 }, (_, at) => (at < first ? 1 : factor));

/** Steps by commit, one after the other. */
function levelsWith(count: number, steps: Readonly<Record<number, number>>): number[] {
  let level = 1;
  return Array.from({ length: count + 1 }, (_, at) => {
    level *= 1 + (steps[at] ?? 0);
    return level;
  });
}

test.each([1, 2, 3, 7, 64, 1000])('%i commits, one of which brought it: found in log₂ n counts', (count) => {
  const random = uniform(count);
  for (let trial = 0; trial < 20; trial++) {
    const first = 1 + Math.floor(count * random());
    const { step, counted } = search(stepAt(count, first, 1.005));
    expect(step.answer).toEqual({ from: first, to: first, probability: 1 });
    expect(step.part).toBeCloseTo(1, 9);
    expect(counted).toBeLessThanOrEqual(Math.ceil(Math.log2(count)));
  }
});

describe('several changes', () => {
  test.each([
    ['two for the worse', { 20: 0.06, 41: 0.04 }, 20],
    ['the larger one later', { 20: 0.04, 41: 0.06 }, 41],
    ['one for the better behind it', { 20: 0.1, 41: -0.04 }, 20],
    ['one for the better before it', { 20: -0.04, 41: 0.1 }, 41],
    ['three', { 5: 0.02, 30: 0.05, 60: 0.03 }, 30],
  ] as const)('%s: the largest for the worse', (_, steps, largest) => {
    const { step, counted } = search(levelsWith(64, steps));
    const { answer, part, shift } = step;
    expect(answer).toMatchObject({ from: largest, to: largest });
    expect(answer.probability).toBeGreaterThan(0.999);
    const own = (steps as Readonly<Record<number, number>>)[largest] as number;
    expect(part).toBeCloseTo(Math.log1p(own) / shift, 9);
    expect(counted).toBeLessThanOrEqual(24);
  });

  test('in every commit a little: nobody is named, after few counts', () => {
    const { step, counted } = search(Array.from({ length: 257 }, (_, at) => 1 + at / 1000));
    expect(step.part).toBeLessThan(PART_MIN);
    expect(step.answer.to).toBeGreaterThan(step.answer.from);
    expect(counted).toBeLessThanOrEqual(20);
  });
});

test('commits that cannot be counted: the answer spans them', () => {
  const { step } = search(stepAt(16, 9, 1.2), undefined, [8, 9]);
  expect(step.answer).toMatchObject({ from: 8, to: 10 });
});

test.each([
  { sigma: 0.001, shift: 0.1 },
  { sigma: 0.01, shift: 0.1 },
  { sigma: 0.0001, shift: 0.002 },
])('noise of $sigma in a change of $shift: right in 19 of 20, and as sure as it is', ({ sigma, shift }) => {
  const noise = normal(7);
  const trials = Array.from({ length: 200 }, (_, i) => {
    const first = 1 + ((i * 37) % 64);
    const { step } = search(stepAt(64, first, 1 + shift), () => sigma * noise());
    return { right: step.answer.from === first, probability: step.answer.probability };
  });
  const right = trials.filter((each) => each.right).length / trials.length;
  expect(right).toBeGreaterThanOrEqual(0.95);
  const said = trials.reduce((sum, { probability }) => sum + probability, 0) / trials.length;
  expect(said).toBeLessThanOrEqual(right + 0.03);
});

test('more noise than a few counts remove is not clear', () => {
  const ends = (values: readonly number[], factor: number): Counts[] => [
    { at: 0, values: [...values] },
    { at: 9, values: values.map((value) => factor * value) },
  ];
  expect(isClear(ends([1e6, 1e6], 1.0005), 9)).toBe(true);
  expect(isClear(ends([1e6, 1.001e6], 1.05), 9)).toBe(true);
  expect(isClear(ends([1e6, 1.05e6], 1.05), 9)).toBe(false);
});

test('without both ends there is nothing to divide', () => {
  expect(() => largestStep(4, { counts: [{ at: 0, values: [1] }], skipped: [] })).toThrow('both ends');
});

test.each<[string, readonly (readonly [number, number])[], readonly number[], boolean]>([
  [
    'whole',
    [
      [0, 100],
      [4, 120],
      [2, 100],
    ],
    [1],
    true,
  ],
  [
    'without the good one',
    [
      [4, 120],
      [2, 100],
    ],
    [],
    false,
  ],
  [
    'without the bad one',
    [
      [0, 100],
      [2, 100],
    ],
    [],
    false,
  ],
  [
    'of a longer search',
    [
      [0, 100],
      [4, 120],
      [9, 120],
    ],
    [],
    false,
  ],
  [
    'with a commit that is not there',
    [
      [0, 100],
      [4, 120],
    ],
    [9],
    false,
  ],
  [
    'with a commit twice',
    [
      [0, 100],
      [4, 120],
      [4, 130],
    ],
    [],
    false,
  ],
  [
    'of a count that fell',
    [
      [0, 100],
      [4, 90],
    ],
    [],
    false,
  ],
])('what was stored, %s', (_, stored, skipped, isOurs) => {
  const counts = stored.map(([at, value]) => ({ at, values: [value] }));
  expect(isOfSearch({ counts, skipped }, 4)).toBe(isOurs);
});
