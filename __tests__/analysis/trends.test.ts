/** What a period did to a suite, on histories with known changes; and how it is told, as golden files. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type TrendsOptions, trendsOf, windowBefore } from '../../src/analysis/trends.ts';
import { USUAL_FACTS } from '../../src/model/environment.ts';
import type { Measurement, Run } from '../../src/model/run.ts';
import { trendsReportSchema } from '../../src/model/trends-report.ts';
import { trendsMarkdown, trendsTerminal, trendsTitle, weekOf } from '../../src/reporters/trends.ts';
import { seededRandom } from '../../src/stats/random.ts';
import { machine, measured, runOf } from '../check/runs.ts';

const NOW = new Date('2026-03-02T02:00:00.000Z');
const DAY_MS = 86_400_000;

const options: TrendsOptions = {
  branch: 'main',
  days: 30,
  now: NOW,
  rules: [],
  alpha: 0.01,
  confidence: 0.95,
  comparability: USUAL_FACTS,
};

/** One run every six hours up to now, `count` of them; `t` counts from the oldest. */
function history(
  count: number,
  measure: (t: number) => Measurement[],
  rest: (t: number) => Partial<Run> = () => ({}),
): Run[] {
  return Array.from({ length: count }, (_, t) =>
    runOf(measure(t), {
      id: `run-${t}`,
      branch: 'main',
      commit: `${String(t).padStart(3, '0')}1b2c3d`.padEnd(40, '0'),
      time: new Date(NOW.getTime() - (count - t) * (DAY_MS / 4)).toISOString(),
      ...rest(t),
    }),
  );
}

/** Noise of about one percent, of its own for each name. */
function noisy(seed: number, count: number, sigma = 0.01): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => 1 + sigma * 2.4 * (random() + random() - 1));
}

const COUNT = 200;
const noises = Array.from({ length: 8 }, (_, i) => noisy(i + 1, COUNT, i === 7 ? 0.12 : 0.01));
const noise = (i: number, t: number) => noises[i]?.[t] as number;
/** The period holds runs 80 to 199. */
const usual = (t: number): Measurement[] => [
  measured('Parse', 1000 * noise(0, t) * (t >= 150 ? 1.1 : 1)),
  measured('Render', 5000 * noise(1, t) * (t >= 120 ? 0.8 : 1)),
  measured('Fetch', 2e8 * noise(2, t) * (t >= 150 ? 0.92 : 1), {
    metric: 'throughput',
    unit: 'B/s',
    direction: 'higher',
  }),
  measured('Climb', 700 * noise(3, t) * 1.0008 ** Math.max(0, t - 110)),
  measured('Spike', 900 * noise(4, t) * (t >= 130 && t < 145 ? 1.4 : 1)),
  measured('Before', 900 * noise(5, t) * (t >= 40 ? 1.4 : 1)),
  measured('Sort', 60 * noise(6, t)),
  measured('Flush', 60 * noise(7, t)),
  measured('Parse', t >= 160 ? 13 : 12, { metric: 'allocations', unit: 'allocs' }),
  measured('Score', 5, { metric: 'score', unit: 'points', direction: 'none' }),
];
const stored = history(COUNT, usual);
const report = trendsOf(stored, options);
const of = (benchmark: string, metric = 'time', given = report) => {
  const found = given.series.find((each) => each.benchmark === benchmark && each.metric.name === metric);
  if (!found) throw new Error(`no ${benchmark} ${metric}`);
  return found;
};
const commit = (t: number) => stored[t]?.commit;

describe('a known history', () => {
  test.each([
    { name: 'Parse', trend: 'degrading', estimate: 0.1, at: [150] },
    { name: 'Render', trend: 'improving', estimate: -0.2, at: [120] },
    { name: 'Fetch', metric: 'throughput', trend: 'degrading', estimate: -0.08, at: [150] },
    { name: 'Spike', trend: 'stable', estimate: 0, at: [130, 145] },
    { name: 'Before', trend: 'stable', estimate: 0, at: [] },
    { name: 'Sort', trend: 'stable', estimate: 0, at: [] },
    { name: 'Flush', trend: 'stable', estimate: 0, at: [] },
    { name: 'Parse', metric: 'allocations', trend: 'degrading', estimate: 1 / 12, at: [160] },
    { name: 'Score', metric: 'score', trend: 'unknown', estimate: 0, at: [] },
  ])('$name $metric is $trend', ({ name, metric = 'time', trend, estimate, at }) => {
    const series = of(name, metric);
    expect(series).toMatchObject({ trend, runs: 120 });
    expect(series.change?.estimate).toBeCloseTo(estimate, 1);
    if (series.change?.low !== null) expect(series.change?.low).toBeLessThanOrEqual(estimate + 0.01);
    const places = series.shifts.map((shift) => stored.findIndex((run) => run.commit === shift.commit));
    expect(places).toHaveLength(at.length);
    for (const [i, place] of places.entries())
      expect(Math.abs(place - (at[i] as number))).toBeLessThanOrEqual(2);
  });

  test('a climb that no single run shows is a drift', () => {
    const resolveBaseline = of('Climb');
    expect(resolveBaseline.trend).toBe('degrading');
    expect(resolveBaseline.drift?.change).toBeGreaterThan(0.05);
    expect(report.drifts).toBe(1);
    expect(report.recommendations).toContainEqual(
      expect.objectContaining({ code: 'look-at-drift', benchmark: 'Climb' }),
    );
  });

  test('executions, scripts, branches, the period, regressions', () => {
    expect(report).toMatchObject({
      executions: 120,
      benchmarks: 9,
      branches: [{ branch: 'main', runs: 120 }],
      period: { days: 30, from: '2026-01-31T02:00:00.000Z', to: '2026-03-02T02:00:00.000Z' },
      newest: { ageHours: 6 },
      counts: { degrading: 4, improving: 1, stable: 4, unknown: 1 },
    });
    expect(trendsReportSchema.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  test('what changed at one commit is one recommendation', () => {
    const looks = report.recommendations.filter(({ code }) => code === 'look-at-commits');
    expect(looks).toContainEqual(expect.objectContaining({ commit: commit(150), others: 1 }));
  });

  test('the noisiest are known', () => {
    expect(of('Flush').sigma).toBeGreaterThan(0.08);
    expect(of('Sort').sigma).toBeLessThan(0.02);
  });
});

describe('other histories', () => {
  const steady = (count: number, rest?: (t: number) => Partial<Run>) =>
    history(count, (t) => [measured('Sort', 60 * noise(6, t))], rest);

  test('a young one is not known, and asks for more runs', () => {
    const young = trendsOf(steady(4), options);
    expect(of('Sort', 'time', young)).toMatchObject({ trend: 'unknown', change: null });
    expect(young.recommendations).toContainEqual({ code: 'more-runs', have: 4, need: 20 });
  });

  test('one that is no longer fed is stale, and still tells what there was', () => {
    const old = trendsOf(steady(60), { ...options, now: new Date(NOW.getTime() + 60 * DAY_MS) });
    expect(old).toMatchObject({ executions: 0, benchmarks: 1 });
    expect(old.recommendations[0]).toMatchObject({ code: 'stale', usualHours: 6 });
  });

  test('runs of other branches and machines are counted and not compared', () => {
    const mixed = trendsOf(
      history(
        120,
        (t) => [measured('Sort', t % 3 === 0 ? 60 : 600)],
        (t) =>
          t % 3 === 1
            ? { branch: 'topic' }
            : t % 3 === 2
              ? { environment: { ...machine, cpu: 'other' } }
              : {},
      ).slice(0, -2),
      options,
    );
    expect(of('Sort', 'time', mixed)).toMatchObject({ trend: 'stable', runs: 40, shifts: [] });
    expect(mixed.branches).toEqual([
      { branch: 'main', runs: 79 },
      { branch: 'topic', runs: 39 },
    ]);
    expect(mixed.environments).toHaveLength(2);
    expect(mixed.recommendations).toContainEqual(expect.objectContaining({ code: 'pin-runner' }));
  });

  test('without a run of the tracked branch the newest one is looked at', () => {
    expect(
      trendsOf(
        steady(30, () => ({ branch: 'trunk' })),
        options,
      ).branch,
    ).toBe('trunk');
  });

  test('in a hundred quiet series hardly any is said to have moved', () => {
    const rows = Array.from({ length: 100 }, (_, i) => noisy(100 + i, 160, 0.03));
    const quiet = history(160, (t) => rows.map((row, i) => measured(`B${i}`, 100 * (row[t] as number))));
    const { counts } = trendsOf(quiet, options);
    expect(counts.degrading + counts.improving).toBeLessThanOrEqual(3);
  });
});

test('segments are read until the runs before the period know the noise', () => {
  const before = (rest: Partial<TrendsOptions> = {}) =>
    windowBefore({ ...options, ...rest }).counting(stored).length;
  expect([before(), before({ days: 20 }), before({ days: 20, branch: 'topic' })]).toEqual([80, 120, 0]);
  const moved = stored.map((run, t) =>
    t < 100 ? { ...run, environment: { ...machine, cpu: 'Xeon' } } : run,
  );
  const { counting, lookedAt } = windowBefore({ ...options, days: 20 });
  expect(counting(moved)).toHaveLength(20);
  expect(lookedAt?.(moved)).toHaveLength(120);
});

test.each([
  ['2026-01-01T00:00:00Z', '2026-W01'],
  ['2024-12-30T00:00:00Z', '2025-W01'],
  ['2027-01-03T23:59:59Z', '2026-W53'],
  ['2026-03-02T02:00:00Z', '2026-W10'],
])('%s is in %s', (time, week) => {
  expect(weekOf(time)).toBe(week);
});

describe('as people read it', () => {
  function expectGolden(name: string, text: string): void {
    const path = join(import.meta.dirname, '../reporters/golden-trends', name);
    if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
    expect(text).toBe(readFileSync(path, 'utf8'));
  }
  test('Markdown', () => expectGolden('trends.md', trendsMarkdown([report], 60_000)));
  test('terminal', () => expectGolden('trends.txt', trendsTerminal(report, { all: false })));
  test('title', () => {
    expect(trendsTitle([report])).toBe('Performance trends of 2026-W10: 4 series got worse (1 gradually)');
  });

  test('hostile names and a thousand series stay within the budget, and text', () => {
    const names = Array.from(
      { length: 1000 },
      (_, i) => `<b>@octocat #${i} | \` ${'x'.repeat(300)}\n::error::`,
    );
    const many = history(12, () => names.map((name) => measured(name, 1)));
    const text = trendsMarkdown([trendsOf(many, options), report], 60_000);
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(60_000);
    expect(text.replace(/<\/?(?:details|summary|code|wbr)>/g, '')).not.toMatch(/[<>@]|^::/m);
    expect(text).toContain('left out for length');
  });
});
