/**
 * What everyone can see: gross changes are regressions in the run in which they come, whatever the size of the suite, its
 * youth and its spikes; and what is likely and large is no pass. The whole tables: `npm run eval -- scale`.
 */
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { heavyTailed, normal, uniform } from '../stats/random.ts';
import { checked, earlier, findingOf, historyOf, measured, steady } from './runs.ts';
import { newestOf, reportOn } from './suite.ts';

type Noise = 'normal' | 'heavy tails' | 'spikes';

/** Noise of about 2 %, of scales that differ by a factor of 1.5; spikes of 30 % in one value of twenty. */
function suite(kind: Noise, benchmarks: number, runs: number, seed: number) {
  const [gauss, heavy, chance] = [normal(seed), heavyTailed(seed + 1), uniform(seed + 2)];
  const scales = Array.from({ length: benchmarks }, () => 0.02 * Math.exp(0.4 * gauss()));
  const noise = () => {
    if (kind === 'heavy tails') return heavy();
    return gauss();
  };
  const spike = () => (kind === 'spikes' && chance() < 0.05 ? Math.log(1.3) : 0);
  return Array.from({ length: runs + 1 }, () => scales.map((scale) => Math.exp(scale * noise() + spike())));
}

function decided(
  values: readonly (readonly number[])[],
  slower: ReadonlySet<number>,
  factor: number,
): Report {
  const runs = values.map((run, t) =>
    run.map((value, i) =>
      measured(`b${i}`, 100 * value * (t === values.length - 1 && slower.has(i) ? factor : 1)),
    ),
  );
  return reportOn(newestOf(runs), { records: true });
}

interface Change {
  readonly series: number;
  readonly runs: number;
  readonly factor: number;
  readonly every: number;
  readonly changes: number;
}

/** The share of at least so many changes that is found. */
function found(kind: Noise, { series, runs, factor, every, changes }: Change): number {
  let hits = 0;
  let asked = 0;
  for (let round = 0; asked < changes; round++) {
    const slower = new Set(Array.from({ length: Math.ceil(series / every) }, (_, i) => i * every));
    const report = decided(suite(kind, series, runs, 100 * round + runs), slower, factor);
    for (const i of slower) if (findingOf(report, `b${i}`).verdict === 'regressed') hits++;
    asked += slower.size;
    expect(report.gate).not.toBe('pass');
  }
  return hits / asked;
}

/** If only nine of ten were found, `ALL` would notice with a chance of 93 %, `MOST` and `NEARLY` with 92 and 78 %. */
const ALL = { changes: 25, least: 1 };
const MOST = { changes: 40, least: 0.97 };
const NEARLY = { changes: 40, least: 0.95 };

describe.each([10, 100])('%d series', (series) => {
  test.each<Omit<Change, 'series'> & { kind: Noise; least: number }>([
    { kind: 'normal', runs: 5, factor: 10, every: 1000, ...ALL },
    { kind: 'normal', runs: 5, factor: 1.5, every: 10, ...NEARLY },
    { kind: 'normal', runs: 20, factor: 1.5, every: 10, ...MOST },
    { kind: 'heavy tails', runs: 10, factor: 10, every: 10, ...ALL },
    { kind: 'heavy tails', runs: 20, factor: 2, every: 10, changes: 40, least: 0.9 },
    { kind: 'spikes', runs: 10, factor: 10, every: 10, ...ALL },
    { kind: 'spikes', runs: 20, factor: 10, every: 10, ...ALL },
  ])(
    'noise $kind, $runs runs: × $factor of every $every',
    ({ least, kind, ...change }) => {
      expect(found(kind, { series, ...change })).toBeGreaterThanOrEqual(least);
    },
    120_000,
  );
});

describe('likely and large is no pass', () => {
  const before = earlier(steady(100, 0.16));
  const likely = [measured('Read', 125)];

  test.each([
    { onSuspected: 'inconclusive', gate: 'inconclusive' },
    { onSuspected: 'fail', gate: 'fail' },
    { onSuspected: 'pass', gate: 'pass' },
  ] as const)('on-suspected: $onSuspected', ({ onSuspected, gate }) => {
    const report = checked(likely, before, { onSuspected });
    expect(report).toMatchObject({ gate, counts: { suspected: 1, regressed: 0 } });
  });

  test('confirm-runs are waited for, also where suspects fail', () => {
    const report = checked([measured('Read', 200)], earlier(steady(100)), {
      confirmRuns: 3,
      records: true,
      onSuspected: 'fail',
    });
    expect(report).toMatchObject({ gate: 'inconclusive', counts: { suspected: 1 } });
  });

  test('far beyond the limit and too noisy to be certain: not judged, and no pass, among many that did not move', () => {
    const names = Array.from({ length: 30 }, (_, i) => `b${i}`);
    // One that jumps between two levels, as often as not.
    const value = (name: string, t: number) =>
      name === 'b0' ? (t % 2 === 0 ? 400 : 100) : 100 + Math.sin(t * 2.4);
    const runs = Array.from({ length: 30 }, (_, t) =>
      names.map((name, i) => measured(name, value(name, t + (i > 0 ? i : 0)))),
    );
    const report = checked(
      names.map((name, i) => measured(name, i === 0 ? 400 : 100)),
      historyOf(runs),
    );
    expect(findingOf(report, 'b0').verdict).toBe('inconclusive');
    expect(report.gate).toBe('inconclusive');
  });
});
