/** A job that ran again measured the same run once more: which runs belong together, and what becomes of them. */
import { describe, expect, test } from 'vitest';
import { earlierAttempts, joinAttempts, otherJobs } from '../../src/history/attempts.ts';
import { USUAL_FACTS } from '../../src/model/environment.ts';
import type { HistoryEvent } from '../../src/model/event.ts';
import type { Run } from '../../src/model/run.ts';
import { QUIET, runOf } from '../runs.ts';

let prints = 0;
/** As a job names it: `77.1.benchmark` and a print of its own. */
const attempt = (mark: string, parse: number, rest: Partial<Run> = {}) =>
  runOf(
    `${mark}.${(++prints).toString(16).padStart(12, '0')}`,
    { parse },
    { commit: `c${mark.split('.')[0]}`, ...rest },
  );
const joined = (runs: readonly Run[], events: readonly HistoryEvent[] = []) =>
  joinAttempts({ runs, events }, USUAL_FACTS);
const centresOf = ({ measurements }: Run) =>
  Object.fromEntries(measurements.map(({ benchmark, sample }) => [benchmark.name, sample.centre]));

describe('attempts of one job', () => {
  const first = attempt('77.1.benchmark', 10, { time: '2026-01-05T08:00:00.000Z', url: 'https://first' });
  const between = attempt('78.1.benchmark', 20);
  const second = attempt('77.2.benchmark', 16, { time: '2026-01-05T09:00:00.000Z', url: 'https://second' });
  const third = attempt('77.3.benchmark', 11);

  test('are one run: the place, time and address of the first, the id of the newest, the median of the centres', () => {
    const { runs } = joined([first, between, second, third]);
    expect(runs.map(({ id }) => id)).toEqual([third.id, between.id]);
    expect(runs[0]).toMatchObject({ time: first.time, url: first.url, commit: first.commit });
    expect(runs.map(centresOf)).toEqual([{ parse: 11 }, { parse: 20 }]);
  });

  test('a series that one of them lacks comes from the others', () => {
    const more = { ...second, measurements: runOf('', { parse: 12, render: 5 }).measurements };
    const { runs } = joined([first, more]);
    expect(runs.map(centresOf)).toEqual([{ parse: 11, render: 5 }]);
    expect(joined([more, third]).runs.map(centresOf)).toEqual([{ parse: 11.5, render: 5 }]);
  });

  test('a value of another unit is no value of the series', () => {
    const other = second.measurements.map((each) => ({ ...each, metric: { ...each.metric, unit: 'B' } }));
    const { runs } = joined([first, { ...second, measurements: other }]);
    expect(runs[0]?.measurements).toMatchObject([{ metric: { unit: 'B' }, sample: { centre: 16 } }]);
  });

  test('what was said of any of them is said of the run, and began with it', () => {
    const said = (run: Run, kind: HistoryEvent['kind'], rest: Partial<HistoryEvent> = {}): HistoryEvent => ({
      ...{ kind, run: run.id, by: 'ada', reason: 'pays off', at: run.time, source: 'a test' },
      ...rest,
    });
    const beginning = { run: first.id, commit: first.commit, time: first.time };
    const all = [said(first, 'acceptance'), said(between, 'regression', { first: beginning })];
    const { events } = joined([first, between, second], all);
    expect(events.map(({ kind, run }) => [kind, run])).toEqual([
      ['acceptance', second.id],
      ['regression', between.id],
    ]);
    expect(events[1]?.first).toEqual({ ...beginning, run: second.id });
  });

  test('the newest one finds those before it, and is compared with none of them', () => {
    const stored = [between, first, second];
    expect(earlierAttempts(third, stored, USUAL_FACTS)).toEqual([first, second]);
    expect(otherJobs(third, stored, USUAL_FACTS)).toEqual([between]);
    expect(earlierAttempts(first, [second, third], USUAL_FACTS)).toEqual([]);
    // Its answer may have been lost, and it is there already.
    expect(earlierAttempts(second, [first, second], USUAL_FACTS)).toEqual([first]);
  });
});

describe.each([
  ['of two jobs of one workflow run', '77.1.benchmark', '77.2.nightly', {}],
  ['of two workflow runs', '77.1.benchmark', '78.2.benchmark', { commit: 'c77' }],
  [
    'that are measured on different machines',
    '77.1.benchmark',
    '77.2.benchmark',
    { environment: { ...QUIET, cpu: 'Xeon' } },
  ],
  ['of different commits', '77.1.benchmark', '77.2.benchmark', { commit: 'other' }],
  ['of one attempt, as a matrix has them', '77.1.benchmark', '77.1.benchmark', {}],
  ['that no job measured', 'local.1', 'local.2', { commit: 'clocal' }],
  ['that were imported', 'import.asv.77.1.c', 'import.asv.77.2.c', { commit: 'cimport' }],
])('runs %s', (_, mark, other, rest) => {
  test('are two', () => {
    const runs = [attempt(mark, 10), attempt(other, 11, rest)];
    expect(joined(runs)).toEqual({ runs, events: [] });
    expect(earlierAttempts(runs[1] as Run, [runs[0] as Run], USUAL_FACTS)).toEqual([]);
  });
});

test('where one job of a matrix ran again, nobody knows which, and all stay as they are', () => {
  const runs = [
    attempt('77.1.bench', 10),
    attempt('77.1.bench', 90),
    attempt('78.1.bench', 9),
    attempt('77.2.bench', 91),
  ];
  expect(joined(runs).runs).toEqual(runs);
  expect(earlierAttempts(runs[3] as Run, runs.slice(0, 3), USUAL_FACTS)).toEqual([]);
});
