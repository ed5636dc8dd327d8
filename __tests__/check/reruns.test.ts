/** The same commit measured again: what was likely becomes certain, or goes away; three measurements are an answer. */
import { describe, expect, test } from 'vitest';
import { findingOf, machine, runOf } from './runs.ts';
import { newestOf, reportOn, suiteOf } from './suite.ts';

const EARLIER = 40;
const shape = { benchmarks: 6, sigma: 0.05, seed: 2 };

/** `b0` at 24 % above its level, where runs differ by 5 %; the others where they were. */
const likely = newestOf(
  suiteOf(EARLIER + 1, shape).map((run, t) =>
    run.map((each, i) =>
      t === EARLIER && i === 0 ? { ...each, sample: { ...each.sample, centre: 124 } } : each,
    ),
  ),
);

/** Measured again with `b0` at a value; `only`: nothing but the suspect. */
const again = (value: number, seed: number, only = false) => {
  const all = suiteOf(1, { ...shape, seed })[0] ?? [];
  const measurements = all.map((each, i) =>
    i === 0 ? { ...each, sample: { ...each.sample, centre: value } } : each,
  );
  return runOf(only ? measurements.slice(0, 1) : measurements);
};

test('likely, and not certain: suspected, and named as worth measuring again', () => {
  const report = reportOn(likely);
  expect(findingOf(report, 'b0')).toMatchObject({
    verdict: 'suspected',
    reason: { code: 'measure-again', measured: 1 },
    significant: false,
  });
  expect(report).toMatchObject({ gate: 'inconclusive', suspects: ['b0'], measurements: 1 });
});

describe.each([
  { what: 'all benchmarks', only: false },
  { what: 'the suspect alone', only: true },
])('$what measured again', ({ only }) => {
  test('two that agree make it certain', () => {
    const report = reportOn(likely, { reruns: [again(126, 11, only), again(125, 12, only)] });
    expect(findingOf(report, 'b0')).toMatchObject({ verdict: 'regressed', significant: true });
    expect(report).toMatchObject({ gate: 'fail', measurements: 3, suspects: [] });
    expect(findingOf(report, 'b1').verdict).not.toBe('missing');
  });

  test.each([
    { values: [100, 101], verdicts: ['unchanged', 'inconclusive'] },
    { values: [99, 125], verdicts: ['regressed', 'inconclusive'] },
    { values: [107, 104], verdicts: ['unchanged', 'inconclusive'] },
  ])('two that say $values are an answer: never suspected after three', ({ values, verdicts }) => {
    const repeats = values.map((value, i) => again(value, 21 + i, only));
    const report = reportOn(likely, { reruns: repeats });
    const finding = findingOf(report, 'b0');
    expect(verdicts).toContain(finding.verdict);
    expect(report.suspects).toEqual([]);
  });
});

test('a value between the measurements is the estimate: no single one decides', () => {
  const report = reportOn(likely, { reruns: [again(100, 31), again(101, 32)] });
  expect(Math.abs(findingOf(report, 'b0').change?.estimate ?? 1)).toBeLessThan(0.05);
});

test('a further measurement on another kind of machine is left out, and said so', () => {
  const elsewhere = { ...again(170, 41), environment: { ...machine, cpu: 'Intel Xeon 8370C' } };
  const report = reportOn(likely, { reruns: [elsewhere] });
  expect(report).toMatchObject({
    measurements: 1,
    warnings: [{ code: 'other-environment', subject: 'linux x64, Intel Xeon 8370C' }],
  });
  expect(findingOf(report, 'b0')).toEqual(findingOf(reportOn(likely), 'b0'));
});

test('a measurement that lacks a benchmark, or has it in another unit, says nothing about it', () => {
  const other = again(300, 51);
  const measurements = other.measurements.map((each) => ({ ...each, metric: { ...each.metric, unit: 'B' } }));
  const plain = findingOf(reportOn(likely), 'b0');
  const without = reportOn(likely, { reruns: [{ ...other, measurements: other.measurements.slice(1) }] });
  expect(findingOf(without, 'b0')).toMatchObject({ verdict: plain.verdict, reason: plain.reason });
  const renamed = reportOn(likely, { reruns: [{ ...other, measurements }] });
  expect(findingOf(renamed, 'b0')).toMatchObject({ verdict: plain.verdict, reason: plain.reason });
});
