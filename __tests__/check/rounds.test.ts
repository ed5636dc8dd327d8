/** Base and head in turn: the verdicts on rounds, by the same rules as on any other baseline. */
import { describe, expect, test } from 'vitest';
import { overRounds } from '../../src/measure/interleave.ts';
import type { Baseline, Round } from '../../src/model/baseline.ts';
import type { Finding, Report } from '../../src/model/report.ts';
import { baselineText } from '../../src/reporters/baseline.ts';
import { normal } from '../stats/random.ts';
import { checked, findingOf, type Kind, measured, runOf } from './runs.ts';

const RULES = [{ threshold: 0.01 }];

function judged(rounds: readonly Round[], { max = 60, ended = false } = {}): Report {
  const baseline: Baseline = {
    source: 'interleaved',
    why: {
      code: 'rounds',
      commit: 'a1b2c3d',
      how: { code: 'unstated' },
      rounds: rounds.length,
      layouts: null,
      limit: null,
    },
    branch: '',
    runs: [runOf(overRounds(rounds, 'base'))],
    accepted: [],
    skippedSources: [],
    episodes: [],
    warnings: [],
    interleaved: { rounds, max, ended },
  };
  return checked(overRounds(rounds, 'head'), baseline, { rules: RULES });
}

interface Given {
  readonly change: number;
  readonly sigma: number;
  readonly rounds: number;
  /** What the machine does to a round as a whole. */
  readonly shared?: number;
  readonly kind?: Kind;
  readonly names?: readonly string[];
}

function roundsOf({ change, sigma, rounds, shared = 0.3, kind = {}, names = ['Read'] }: Given): Round[] {
  const noise = normal(7);
  return Array.from({ length: rounds }, () => {
    const machine = Math.exp(shared * noise());
    const one = (name: string, factor: number) =>
      measured(name, 1000 * machine * factor * Math.exp(sigma * noise()), kind);
    return { base: names.map((name) => one(name, 1)), head: names.map((name) => one(name, 1 + change)) };
  });
}

describe('one benchmark', () => {
  test.each([
    ['slower', { change: 0.05, sigma: 0.01, rounds: 30 }, 'fail', 'regressed', 'beyond-threshold'],
    ['faster', { change: -0.2, sigma: 0.01, rounds: 30 }, 'pass', 'improved', 'better'],
    ['the same', { change: 0, sigma: 0.005, rounds: 60 }, 'pass', 'unchanged', 'no-change'],
    ['too noisy to tell', { change: 0, sigma: 0.2, rounds: 30 }, 'inconclusive', 'inconclusive', 'too-noisy'],
    [
      'too few rounds to tell',
      { change: 0.5, sigma: 0.01, rounds: 3 },
      'inconclusive',
      'inconclusive',
      'too-few-samples',
    ],
    [
      'of which more is better',
      { change: -0.05, sigma: 0.01, rounds: 30, kind: { metric: 'rate', unit: '1/s', direction: 'higher' } },
      'fail',
      'regressed',
      'beyond-threshold',
    ],
  ] as const)('%s', (_, given, gate, verdict, code) => {
    const report = judged(roundsOf(given));
    expect(report.gate).toBe(gate);
    expect(findingOf(report)).toMatchObject({ verdict, reason: { code } });
  });

  test('what the machine does to both is in neither: a change far below its swings is found', () => {
    const { change } = findingOf(judged(roundsOf({ change: 0.03, sigma: 0.01, rounds: 40, shared: 1 })));
    expect(change?.low).toBeGreaterThan(0.015);
    expect(change?.high).toBeLessThan(0.045);
  });

  test('the report says what could have been seen, and on what it stands', () => {
    const report = judged(roundsOf({ change: 0, sigma: 0.01, rounds: 40 }));
    expect(report.detectable).toBeGreaterThan(0.002);
    expect(report.detectable).toBeLessThan(0.02);
    expect(baselineText(report)).toMatch(/^a1b2c3d, measured in turn on one machine in \d+ rounds?$/);
    expect(findingOf(report)).toMatchObject({ current: { samples: 40 }, baseline: { samples: 40 } });
  });

  test('counts without noise are compared as they are', () => {
    const rounds = (head: number, kind: Kind): Round[] =>
      Array.from({ length: 3 }, () => ({
        base: [measured('Read', 100, kind)],
        head: [measured('Read', head, kind)],
      }));
    const allocs = { metric: 'allocs', unit: 'allocs' };
    expect(findingOf(judged(rounds(102, allocs))).verdict).toBe('regressed');
    expect(findingOf(judged(rounds(100, allocs))).verdict).toBe('unchanged');
    // Of a clock three equal values say no more than that it ticks in steps.
    expect(findingOf(judged(rounds(100, {}))).verdict).toBe('inconclusive');
  });

  test('what a clock ticks in is known to a tick: no interval without width, and none that leaves a tick out', () => {
    const noise = normal(5);
    const ticks = () => 50 * Math.round(20 * Math.exp(0.01 * noise()));
    const rounds = Array.from({ length: 60 }, () => ({
      base: [measured('Read', ticks())],
      head: [measured('Read', ticks())],
    }));
    const { change, verdict } = findingOf(judged(rounds, { ended: true }));
    expect((change?.high ?? 0) - (change?.low ?? 0)).toBeGreaterThan(0.09);
    expect(verdict).toBe('inconclusive');
  });

  test('zeros and negative values have no logarithm and are judged all the same', () => {
    const noise = normal(3);
    const rounds = Array.from({ length: 20 }, () => ({
      base: [measured('Read', noise())],
      head: [measured('Read', 50 + noise())],
    }));
    expect(findingOf(judged(rounds)).reason.code).not.toBe('not-in-baseline');
  });
});

describe('several benchmarks', () => {
  const names = Array.from({ length: 50 }, (_, i) => `B${i}`);

  test('in fifty that did not change there is no alarm; in none of twenty trials', () => {
    const noise = normal(11);
    for (let trial = 0; trial < 20; trial++) {
      const rounds = Array.from({ length: 20 }, () => {
        const side = () => names.map((name) => measured(name, 1000 * Math.exp(0.05 * noise())));
        return { base: side(), head: side() };
      });
      expect(judged(rounds, { max: 20, ended: true }).counts.regressed).toBe(0);
    }
  });

  test('one that is on one side only is new or missing, one with another unit is not compared', () => {
    const [first] = roundsOf({ change: 0, sigma: 0.01, rounds: 1, names: ['Read', 'Old', 'Unit'] }) as [
      Round,
    ];
    const head = [measured('Read', 1000), measured('New', 1000), measured('Unit', 1000, { unit: 'B' })];
    const verdicts = judged([{ base: first.base, head }]).findings.map(({ benchmark, verdict, reason }) => [
      benchmark,
      verdict,
      reason.code,
    ]);
    expect(verdicts).toContainEqual(['New', 'new', 'not-in-baseline']);
    expect(verdicts).toContainEqual(['Old', 'missing', 'not-in-run']);
    expect(verdicts).toContainEqual(['Unit', 'inconclusive', 'unit-changed']);
  });

  test('the end of the budget gives no more to what was settled and left out before', () => {
    const both = roundsOf({ change: 0.05, sigma: 0.05, rounds: 20, names: ['Read', 'Write'] });
    const writeOnly = both.map(({ base, head }) => ({ base: base.slice(1), head: head.slice(1) }));
    const pValueOf = (ended: boolean, name: string): Finding['pValue'] =>
      findingOf(judged([...both, ...writeOnly], { ended }), name).pValue;
    expect(pValueOf(true, 'Write')).toBeLessThan(pValueOf(false, 'Write') ?? 0);
    // The correction is of two, whichever comes first.
    expect(pValueOf(true, 'Read')).toBeGreaterThanOrEqual((pValueOf(false, 'Read') ?? 1) / 2);
  });
});
