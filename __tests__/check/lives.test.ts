/**
 * What a team lives through, day by day from the first run on: a regression that was told stays red until it is mended or
 * answered, whatever the days before were like. The whole table: `npm run eval -- lives`.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { courseOf, isRed, KINDS } from '../../scripts/eval-lives.ts';
import { Branch, type Day, type Life, live, NOISES } from '../../scripts/lives.ts';
import { median } from '../../src/model/sample.ts';

const STAYS = Number.POSITIVE_INFINITY;
const usual = { noise: 'normal', series: 4, effect: 0.5, lasts: STAYS, days: 12, seed: 11 } as const;

/** `F` failed, `?` inconclusive, `.` passed, `A` allowed; days before the change left out. */
function gates(days: readonly Day[]): string {
  const letters: Record<string, string> = { fail: 'F', pass: '.', allowed: 'A', inconclusive: '?' };
  return days
    .filter(({ day }) => day >= 0)
    .map(({ report }) => letters[report.gate] ?? 'N')
    .join('');
}

describe.each(KINDS)('a change of +50 %: $name', (kind) => {
  const cases = NOISES.flatMap((noise) => [5, 12, 20].map((quiet) => ({ noise, quiet })));
  test.each(cases)('$noise noise, $quiet quiet runs before', async ({ noise, quiet }) => {
    const life: Life = { ...usual, noise, quiet, ...kind.life };
    const lived = { life, days: await live(life) };
    const { first, stays } = courseOf(lived, kind);
    // Spikes of +30 % make two runs of +50 % likely, not certain.
    if (noise !== 'spiky' || life.lasts === STAYS) {
      const late = noise === 'spiky' ? 2 : 0;
      expect(first).toBeLessThanOrEqual((life.confirmRuns ?? 2) - 1 + late);
      expect(stays).toBe(true);
    }
    // In heavy noise a day of its own may be red.
    const over = lived.days.filter(({ day }) => day > (kind.over ?? STAYS) && noise === 'normal');
    expect(over.filter(isRed)).toEqual([]);
  });
});

describe('with fewer than five runs before it, twice as slow is never a plain green', () => {
  const cases = NOISES.flatMap((noise) => [1, 2, 3, 4].map((quiet) => ({ noise, quiet })));
  test.each(cases)('$noise noise, $quiet', async ({ noise, quiet }) => {
    const days = await live({ ...usual, noise, quiet, effect: 1 });
    expect(gates(days)).not.toMatch(/[.A]/);
    // From five runs in all on the team is told for certain; a single first run may have been the odd one.
    if (quiet > 1) expect(gates(days).slice(5)).toMatch(/^F+$/);
  });
});

test('a change that comes back after it was mended is red at once', async () => {
  const comesBack = (i: number, day: number) => (i === 0 && day >= 6 ? 1.5 : 1);
  const days = await live({ ...usual, quiet: 12, lasts: 3, factor: comesBack });
  expect(gates(days)).toMatch(/^FFF[.?]{3}F{6}$/);
});

describe('faster by 40 % for so many runs, and then as before', () => {
  test.each([3, 5, 8])('%i: that is a regression', async (lasts) => {
    for (const quiet of [5, 10, 20]) {
      const days = await live({ ...usual, quiet, effect: -0.4, lasts });
      expect(days.filter(({ day }) => day >= lasts).every(isRed)).toBe(true);
      expect(days.filter(({ day }) => day < lasts).some(isRed)).toBe(false);
    }
  });

  test('1: a lucky run is no level', async () => {
    const days = await live({ ...usual, quiet: 12, effect: -0.4, lasts: 1 });
    expect(days.some(isRed)).toBe(false);
  });
});

describe.each([
  { share: 'all', slower: 12 },
  { share: 'a third', slower: 4 },
])('the machine got another kernel, and $share of 12 benchmarks became slower', ({ slower }) => {
  const state = (day: number) => ({ kernel: day < 0 ? '6.1' : '6.8' });
  const life: Life = { ...usual, series: 12, quiet: 20, days: 12, effect: 0, state };
  const shifted = (factor: number, known: Life = life) =>
    live({ ...known, factor: (i, day) => (day >= 0 && i < slower ? factor : 1) });

  test('by 15 %: neither red nor green for as long as nobody accepts it', async () => {
    expect(gates(await shifted(1.15))).toMatch(/^\?+$/);
  });

  test('to more than three times: red, and it stays red', async () => {
    expect(gates(await shifted(3.2))).toMatch(/^F+$/);
  });

  test('without another kernel it is red in its second run', async () => {
    const { state: _, ...silent } = life;
    expect(gates(await shifted(1.15, silent))).toMatch(/^[?F]F{11}$/);
  });
});

test('further steps on top of a waived regression are not waived with it', async () => {
  const further = (i: number, day: number) => (i === 0 && day >= 1 ? 1.9 / 1.5 : 1);
  const waived = { from: 0, to: 100, ceiling: 0.6 };
  const life: Life = { ...usual, quiet: 10, waived, factor: further };
  expect(gates(await live(life))).toMatch(/^[.?]F{11}$/);
  const branch = new Branch({ ...life, factor: () => 1 });
  for (let day = 0; day < 14; day++) await branch.next();
  expect(await branch.proposal(0.3)).toMatchObject({ gate: 'fail', waivers: [{ state: 'exceeded' }] });
});

describe('what was answered leaves the other series as they were', () => {
  const lives = [1, 2, 3, 4, 5, 6, 7, 8].map(
    (seed): Life => ({ ...usual, series: 6, quiet: 12, days: 7, seed }),
  );
  let quiet: Day[][];
  beforeAll(async () => {
    quiet = await Promise.all(lives.map((life) => live({ ...life, effect: 0 })));
  });
  const widths = (days: readonly Day[], of: number) =>
    days
      .find(({ day }) => day === of)
      ?.report.findings.filter(({ benchmark }) => benchmark !== '0')
      .map(({ change }) => (change?.high ?? Number.NaN) - (change?.low ?? Number.NaN)) ?? [];

  test.each<[string, Partial<Life>, number]>([
    ['allowed', { allowed: 0 }, 1],
    ['allowed on the fourth day', { allowed: 3 }, 4],
    ['a waiver that has ended', { waived: { from: 0, to: 5, ceiling: 1 } }, 6],
    ['mended', { lasts: 3 }, 5],
  ])('%s: their intervals are as wide as without it', async (_, answer, day) => {
    const ratios: number[] = [];
    for (const [place, life] of lives.entries()) {
      const never = widths(quiet[place] ?? [], day);
      const answered = widths(await live({ ...life, ...answer }), day);
      ratios.push(...answered.map((width, i) => width / (never[i] ?? Number.NaN)));
    }
    expect(Math.abs(median(ratios) - 1)).toBeLessThan(0.05);
  });
});

describe('a pull request on a branch with an open regression', () => {
  const told = { code: 'open-regression', subject: 'main' };

  test.each([0, 2, 9])('%i days later: held against the present level, and told', async (day) => {
    const branch = new Branch({ ...usual, quiet: 12 });
    for (let place = 0; place <= 12 + day; place++) await branch.next();
    const same = await branch.proposal(0);
    expect(same.gate).not.toBe('fail');
    expect(same.findings[0]?.change?.estimate).toBeCloseTo(0, 1);
    expect(same.warnings).toContainEqual(expect.objectContaining(told));
    const slower = await branch.proposal(0.3);
    expect(slower.gate).toBe('fail');
    expect(slower.findings[0]?.change?.estimate).toBeCloseTo(0.3, 1);
  });

  test('once it is mended nothing is told', async () => {
    const branch = new Branch({ ...usual, quiet: 12, lasts: 3 });
    for (let place = 0; place < 12 + 6; place++) await branch.next();
    expect((await branch.proposal(0)).warnings).not.toContainEqual(expect.objectContaining(told));
    expect((await branch.proposal(0.5)).gate).toBe('fail');
  });
});

test('where nothing changes in 60 runs, the last is not red', async () => {
  for (const noise of NOISES) {
    const days = await live({ ...usual, noise, effect: 0, quiet: 60, days: 0 });
    expect(days.at(-1)?.report.gate).not.toBe('fail');
  }
});

test('a regression that is older than all runs that are looked at is held against the level that was told', async () => {
  const days = await live({ ...usual, quiet: 8, lasts: 106, days: 112 });
  expect(days.filter(({ day }) => day >= 0 && day < 106).every(isRed)).toBe(true);
  expect(days.at(-8)?.report.findings[0]?.change?.estimate).toBeCloseTo(0.5, 1);
  expect(days.filter(({ day }) => day > 107).some(isRed)).toBe(false);
}, 60_000);
