/**
 * A restart, a kernel, a microcode or an image that changed when benchmarks became slower: a competing explanation, always
 * reported. What many share with it does not fail, what takes three times as long does.
 */
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import type { RunState } from '../../src/model/run-state.ts';
import { headline, reasonText } from '../../src/reporters/verdicts.ts';
import { worded } from '../../src/reporters/warnings.ts';
import { findingOf, machine, measured } from './runs.ts';
import { type Around, newestOf, reportOn, suiteOf } from './suite.ts';

const BEFORE = 40;
const rules = [{ threshold: 0.05 }];
const OLD: RunState = { kernel: '6.1', microcode: '0x1', image: '1', boot: 'aa' };
const NEW: RunState = { kernel: '6.8', microcode: '0x2', image: '2', boot: 'bb' };

interface World {
  /** Number of benchmarks that get slower, of twelve, and how much. */
  readonly slower: number;
  readonly factor?: number;
  /** Number of runs that show it, with the one under test. */
  readonly runs?: number;
  readonly direction?: 'lower' | 'higher';
  /** The state of the machine in a run; the slower ones begin with `BEFORE`. */
  readonly state: (run: number) => RunState | undefined;
}

function judged({ slower, factor = 1.1, runs = 1, state, direction = 'lower' }: World, around: Around = {}) {
  const suite = suiteOf(BEFORE + runs, {
    factor: (i, t) => (t >= BEFORE && i < slower ? factor : 1),
  }).map((run) =>
    run.map((each) =>
      direction === 'lower'
        ? each
        : measured(each.benchmark.name, 1e6 / each.sample.centre, { unit: '1/s', direction }),
    ),
  );
  const environment = (t: number) => {
    const known = state(t);
    return known ? { ...machine, state: known } : machine;
  };
  const { now, before } = newestOf(suite);
  const tested = {
    now: { ...now, environment: environment(BEFORE + runs - 1) },
    before: { ...before, runs: before.runs.map((run, t) => ({ ...run, environment: environment(t) })) },
  };
  return reportOn(tested, { rules, records: true, ...around });
}

/** The fact changes with the first slower run. */
const changing = (fact: keyof RunState) => (t: number) => (t < BEFORE ? OLD : { ...OLD, [fact]: NEW[fact] });
const same = () => OLD;

const told = ({ warnings }: Report) =>
  warnings.flatMap((each) => (each.code === 'platform-changed' ? [each.values] : []));
const isFailing = ({ gate }: Report) => gate === 'fail';

const facts = ['boot', 'kernel', 'microcode', 'image'] as const;

describe.each(facts)('%s changes', (fact) => {
  const state = changing(fact);
  const change = { fact, before: OLD[fact], after: NEW[fact] };

  test.each([
    { slower: 1, runs: 1 },
    { slower: 1, runs: 3 },
    { slower: 2, runs: 2 },
  ])('$slower of 12 slower in $runs runs: red, and the change is named', (world) => {
    const report = judged({ ...world, state });
    expect(isFailing(report)).toBe(true);
    expect(told(report)).toMatchObject([
      { changes: [change], benchmarks: { total: world.slower }, isShared: false },
    ]);
  });

  test.each([
    { slower: 4, runs: 1 },
    { slower: 4, runs: 3 },
    { slower: 12, runs: 1 },
    { slower: 12, runs: 2 },
    { slower: 12, runs: 5 },
  ])('$slower of 12 slower in $runs runs: neither red nor green, and the change is named', (world) => {
    const report = judged({ ...world, state });
    expect(report).toMatchObject({ gate: 'inconclusive', counts: { regressed: 0, suspected: world.slower } });
    expect(told(report)).toMatchObject([
      { changes: [change], benchmarks: { total: world.slower }, isShared: true },
    ]);
    // Another measurement on this machine cannot decide it.
    expect(report.suspects).toEqual([]);
    // Without the change it is red, at the latest in the second run.
    const without = judged({ ...world, state: same });
    expect(told(without)).toEqual([]);
    expect(isFailing(without)).toBe(world.slower < 12 || world.runs > 1);
  });

  test.each(['lower', 'higher'] as const)('three times as slow never passes (%s is better)', (direction) => {
    for (const slower of [1, 4, 12]) {
      for (const runs of [1, 3]) {
        const report = judged({ slower, runs, factor: 3.1, state, direction });
        expect({ slower, runs, gate: report.gate }).toEqual({ slower, runs, gate: 'fail' });
        expect(told(report)).toHaveLength(1);
      }
    }
  });

  test('a pull request that is measured after it', () => {
    const report = judged({ slower: 12, state }, { records: false });
    expect(report).toMatchObject({ gate: 'inconclusive', counts: { regressed: 0 } });
    expect(told(report)).toMatchObject([{ changes: [change], isShared: true }]);
  });

  test('nothing slower: nothing is reported', () => {
    const report = judged({ slower: 0, state });
    expect(report.gate).toBe('pass');
    expect(told(report)).toEqual([]);
  });
});

describe('what is no change of the platform', () => {
  test.each<[string, (run: number) => RunState | undefined]>([
    ['each run has a machine that was just started', (t) => ({ ...OLD, boot: `${t}` })],
    ['machines with different kernels take turns', (t) => (t % 2 ? OLD : NEW)],
    ['the history states no facts', (t) => (t < BEFORE ? undefined : NEW)],
    ['the run states no facts', (t) => (t < BEFORE ? OLD : undefined)],
    ['it changed long before', (t) => (t < BEFORE - 12 ? OLD : NEW)],
  ])('%s', (_, state) => {
    expect(told(judged({ slower: 4, runs: 2, state }))).toEqual([]);
    expect(isFailing(judged({ slower: 4, runs: 2, state }))).toBe(true);
    expect(isFailing(judged({ slower: 12, runs: 2, state }))).toBe(true);
  });
});

test('the words: what may be the cause, and what would decide', () => {
  const report = judged({ slower: 4, state: (t) => (t < BEFORE ? OLD : NEW) });
  const [warning] = report.warnings.filter(({ code }) => code === 'platform-changed').map(worded);
  expect(warning?.message).toBe(
    'The machine changed when b0 and 3 more became worse (it was restarted, kernel 6.1 → 6.8, microcode 0x1 → 0x2, image 1 → 2): either may be the cause, and this machine cannot show which',
  );
  expect(warning?.remedy).toMatch(/perf-regression ab/);
  expect(headline(report)).toBe(
    '4 of 12 benchmarks look slower, since the machine changed: that may be the cause',
  );
  expect(reasonText(findingOf(report, 'b0'))).toMatch(/when the machine changed/);
});

describe('a runner that differs otherwise', () => {
  const cores = (factor: number, runs: number) => {
    const environment = { ...machine, cores: 2 };
    const suite = suiteOf(BEFORE + runs, { factor: (_, t) => (t >= BEFORE ? factor : 1) });
    const { now, before } = newestOf(suite, { environment });
    const stored = before.runs.map((run, t) => (t < BEFORE ? run : { ...run, environment }));
    return reportOn({ now, before: { ...before, runs: stored } }, { rules, records: true }).gate;
  };

  test.each([
    [1.5, 1, 'pass'],
    [1.5, 2, 'pass'],
    [3.1, 1, 'inconclusive'],
    [3.1, 2, 'fail'],
    [20, 1, 'inconclusive'],
  ])('excuses × %d in %d runs: %s', (factor, runs, gate) => {
    expect(cores(factor, runs)).toBe(gate);
  });
});
