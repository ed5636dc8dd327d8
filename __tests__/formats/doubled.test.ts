/**
 * What a tool says twice as large is not lost on its way to the verdict: in a copy of each fixture one number after the other is
 * doubled, and whenever that makes a series half as good, the run is not a plain pass.
 */
import { describe, expect, test } from 'vitest';
import { parseResults, type Source } from '../../src/formats/parse.ts';
import type { Baseline } from '../../src/model/baseline.ts';
import { ParseError } from '../../src/model/errors.ts';
import { type Measurement, seriesKey } from '../../src/model/run.ts';
import { historyOf, runOf } from '../check/runs.ts';
import { reportOn } from '../check/suite.ts';
import { type Case, cases, fileSource } from './cases.ts';

/** So many numbers of a text are doubled, spread over all of it. */
const NUMBERS_MAX = 25;
const RUNS = 12;
/** The whole suite of a text is judged once, and so many series beside those that a number doubles. */
const BESIDE = 11;

function read(text: string, { format }: Case): readonly Measurement[] | undefined {
  try {
    return parseResults([fileSource(text)], format.id).measurements;
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

/** Those whose value is about twice as bad, of metrics with a direction. */
function halvedIn(doubled: readonly Measurement[], before: readonly Measurement[]): string[] {
  const known = new Map(before.map((each) => [keyOf(each), each]));
  return doubled.flatMap((each) => {
    const { metric, sample } = each;
    const key = keyOf(each);
    const was = known.get(key)?.sample.centre ?? 0;
    const ratio = was > 0 ? sample.centre / was : 1;
    const isWorse =
      metric.direction === 'lower' ? ratio > 1.9 : metric.direction === 'higher' && ratio < 0.53;
    return isWorse ? [key] : [];
  });
}

function keyOf({ benchmark, metric }: Measurement): string {
  return seriesKey(benchmark.name, metric.name);
}

/** Runs of a quiet suite: within a thousandth of what was read. */
function quiet(measurements: readonly Measurement[]): Baseline {
  const runs = Array.from({ length: RUNS }, (_, i) =>
    measurements.map((each) => {
      const factor = each.metric.unit === 'count' ? 1 : 1 + 0.001 * Math.sin(12.9898 * (i + 1));
      const { centre } = each.sample;
      return { ...each, sample: { ...each.sample, centre: centre * factor, values: [] } };
    }),
  );
  return historyOf(runs);
}

/** Against a quiet history. */
function judgedWithout(
  left: ReadonlySet<string>,
  now: readonly Measurement[],
  before: readonly Measurement[],
) {
  const own = (all: readonly Measurement[]) => all.filter((each) => !left.has(keyOf(each)));
  return reportOn({ now: runOf(own(now)), before: quiet(own(before)) });
}

const single = cases.filter(
  ({ expected, sources }) => expected.length > 0 && sources.length === 1 && sources[0]?.kind === 'file',
);

describe('a number that is doubled', () => {
  let judged = 0;

  test.each(single)('$title', (each) => {
    const [source] = each.sources as [Extract<Source, { kind: 'file' }>];
    const { text } = source.file;
    const before = read(text, each);
    if (!before) return;
    const numbers = [...text.matchAll(/(?<![\w.])\d+(?:\.\d+)?(?![\w])/g)];
    const all = before.map(keyOf);
    let beside = all.length;
    const step = Math.max(1, Math.floor(numbers.length / NUMBERS_MAX));
    for (let i = 0; i < numbers.length; i += step) {
      const { 0: written = '', index = 0 } = numbers[i] ?? {};
      const twice = text.slice(0, index) + String(2 * Number(written)) + text.slice(index + written.length);
      const now = read(twice, each);
      const worse = now && before.length < 500 ? halvedIn(now, before) : [];
      if (!now || worse.length === 0) continue;
      judged++;
      const left = new Set(all.filter((key) => !worse.includes(key)).slice(beside));
      const report = judgedWithout(left, now, before);
      beside = BESIDE;
      expect({ gate: report.gate, worse, written }).not.toMatchObject({ gate: 'pass' });
    }
  });

  test('is one of a value, often enough', () => {
    expect(judged).toBeGreaterThan(single.length);
  });
});
