/** What becomes of known regressions after one more run: table of cases that no door has to be opened for. */
import { describe, expect, test } from 'vitest';
import type { Known, Past } from '../../src/analysis/issue-plan.ts';
import { stepsAfter } from '../../src/analysis/issue-plan.ts';
import type { Regression } from '../../src/model/regression.ts';
import { checked, earlier, historyOf, machine, measured, steady } from '../check/runs.ts';

const tracked = { records: true };
const nothing: Past = { runs: [], events: [] };

/** A report of one run behind thirty at `before`, and then so many at other values. */
function runAfter(value: number, later: readonly number[] = [], before = 1000) {
  const baseline = earlier([...steady(before), ...later], {}, 'Read');
  const report = checked([measured('Read', value)], baseline, tracked);
  return { report, past: { runs: baseline.runs, events: [] } satisfies Past };
}

function regressionAfter(value: number): Regression {
  const { report, past } = runAfter(value);
  const [step] = stepsAfter(report, past, []);
  if (step?.kind !== 'open') throw new Error('a regression was expected');
  return step.regression;
}

const slow = regressionAfter(1500);
const known = (rest: Partial<Known & Regression> = {}): Known => {
  const { number = 1, open = true, ...regression } = rest;
  return { number, open, regression: { ...slow, ...regression } };
};
const kinds = (...given: Parameters<typeof stepsAfter>) => stepsAfter(...given).map(({ kind }) => kind);

test('a first regression remembers where it began and what the levels are', () => {
  expect(slow).toMatchObject({ kind: 'shift', status: 'open', runs: 1, more: 0 });
  expect(slow.series).toEqual([
    { benchmark: 'Read', metric: 'time', unit: 'ns', before: expect.closeTo(1000, -2), after: 1500 },
  ]);
});

describe('an open issue', () => {
  test.each([
    { now: 1500, later: [1490, 1510], kind: 'update', why: 'it is still a regression' },
    {
      now: 1500,
      later: new Array(40).fill(0).map((_, i) => 1500 + 8 * Math.sin(i)),
      kind: 'update',
      why: 'its level is the baseline',
    },
    { now: 1001, later: [1490, 1510], kind: 'recover', why: 'it is back at the level before' },
    {
      now: 1050,
      later: new Array(40).fill(0).map((_, i) => 1500 + 8 * Math.sin(i)),
      kind: 'recover',
      why: 'it got better by as much',
    },
  ])('$kind: $why', ({ now, later, kind }) => {
    const { report, past } = runAfter(now, later);
    expect(kinds(report, past, [known()])).toEqual([kind]);
  });

  test('a further step of the same series is an issue of its own', () => {
    const lasting = new Array(40).fill(0).map((_, i) => 1500 + 8 * Math.sin(i));
    const { report, past } = runAfter(2400, lasting);
    expect(kinds(report, past, [known({ commit: past.runs[30]?.commit ?? '' })])).toEqual(['update', 'open']);
  });

  test('a run on another machine tells nothing', () => {
    const baseline = historyOf(
      steady(1000).map((value) => [measured('Read', value)]),
      { environment: { ...machine, cpu: 'other' } },
    );
    const report = checked([measured('Read', 1000)], baseline, tracked);
    expect(kinds(report, nothing, [known()])).toEqual(['update']);
  });

  test('a benchmark that went away keeps it open', () => {
    const report = checked([measured('Write', 1000)], earlier(steady(1000), {}, 'Read'), tracked);
    expect(kinds(report, nothing, [known()])).toEqual(['update']);
  });

  test('the same run looked at twice counts once', () => {
    const { report, past } = runAfter(1500);
    expect(stepsAfter(report, past, [known({ newest: report.run.id, runs: 4 })])).toMatchObject([
      { regression: { runs: 4 } },
    ]);
    expect(stepsAfter(report, past, [known({ newest: 'another', runs: 4 })])).toMatchObject([
      { regression: { runs: 5 } },
    ]);
  });

  test('of two for one shift the oldest stays', () => {
    const { report, past } = runAfter(1500);
    expect(stepsAfter(report, past, [known({ number: 9 }), known({ number: 4 })])).toMatchObject([
      { kind: 'duplicate', number: 9, of: 4 },
      { kind: 'update', number: 4 },
    ]);
  });
});

describe('a closed issue', () => {
  const { report, past } = runAfter(1500);
  test.each([
    { status: 'recovered', kinds: ['reopen'], why: 'it is back' },
    { status: 'open', kinds: [], why: 'a person closed it' },
    { status: 'accepted', kinds: ['open'], why: 'what was accepted is the baseline, so this is new' },
    { status: 'duplicate', kinds: ['open'], why: 'it never counted' },
  ] as const)('$status: $why', ({ status, kinds: expected }) => {
    expect(kinds(report, past, [known({ open: false, status })])).toEqual(expected);
  });

  test('by a person, and gone since: what comes then is new', () => {
    const later = [1240, 1250, ...steady(1000)];
    const again = runAfter(1500, later);
    const first = { after: again.past.runs[29]?.commit ?? '', commit: again.past.runs[30]?.commit ?? '' };
    expect(kinds(again.report, again.past, [known({ open: false, ...first })])).toEqual(['open']);
  });
});

describe('acceptance', () => {
  const { report, past } = runAfter(1500, [1490, 1510]);
  const at = { after: past.runs[29]?.commit ?? '', commit: past.runs[30]?.commit ?? '' };
  const said = {
    kind: 'acceptance',
    by: 'ada',
    reason: 'safer',
    at: '2026-01-31T12:00:00Z',
    source: 'x',
  } as const;
  test.each([
    { event: { ...said, run: 'run-30' }, kind: 'accept', why: 'of the first run with it' },
    { event: { ...said, run: 'run-12' }, kind: 'update', why: 'of a run before it' },
    { event: { ...said, run: 'run-31', benchmark: 'Re*' }, kind: 'accept', why: 'of its series' },
    { event: { ...said, run: 'run-31', benchmark: 'Write' }, kind: 'update', why: 'of another series' },
    {
      event: { ...said, kind: 'waiver' as const, run: 'run-31' },
      kind: 'update',
      why: 'that ends: a waiver',
    },
  ])('$kind where there is one $why', ({ event, kind }) => {
    expect(kinds(report, { ...past, events: [event] }, [known(at)])).toEqual([kind]);
  });

  test('a broken limit stays broken, whatever was accepted', () => {
    const rules = [{ max: { value: 1200, unit: 'ns', written: '1.2 us' } }];
    const broken = checked([measured('Read', 1500)], historyOf([]), { ...tracked, rules });
    const [step] = stepsAfter(broken, nothing, []);
    expect(step).toMatchObject({ kind: 'open', regression: { kind: 'limits', after: '', commit: '' } });
    const issue = { number: 1, open: true, regression: (step as { regression: Regression }).regression };
    expect(kinds(broken, { ...past, events: [{ ...said, run: 'run-31' }] }, [issue])).toEqual(['update']);
    const mended = checked([measured('Read', 1100)], historyOf([]), { ...tracked, rules });
    expect(kinds(mended, nothing, [issue])).toEqual(['recover']);
  });
});
