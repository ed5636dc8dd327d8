/** Thinning keeps what somebody may ask for, to the last byte, and takes nothing out of what is young. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compactHistory, type Thinning } from '../../src/history/compact.ts';
import { HistoryLog } from '../../src/history/log.ts';
import { withJitter } from '../../src/history/write-events.ts';
import type { HistoryEvent } from '../../src/model/event.ts';
import { localRepository } from '../harness/repository.ts';
import { QUIET, runOf } from '../runs.ts';
import { type Place, placeIn, storedRuns, wideRun } from './places.ts';

const DAY_MS = 86_400_000;
/** A Monday. */
const FIRST = Date.parse('2025-01-06T12:00:00.000Z');
const SHIFT = 45;
const DAYS = 100;

const nameOf = (day: number) => `day-${String(day).padStart(3, '0')}`;
const noise = (day: number) => 1 + 0.01 * Math.sin(day * 12.9898);
const runOn = (day: number, rest = {}) =>
  runOf(
    nameOf(day),
    { parse: (day < SHIFT ? 1000 : 1300) * noise(day), render: 500 * noise(day + 0.5) },
    { time: new Date(FIRST + day * DAY_MS).toISOString(), ...rest },
  );
const accepted = (run: string): HistoryEvent => ({
  kind: 'acceptance',
  run,
  by: 'ada',
  reason: 'fine',
  at: '2025-03-01T00:00:00.000Z',
  source: 'test',
});
/** The last ten days are young. */
const thinning: Thinning = { before: new Date(FIRST + 90 * DAY_MS), keep: 'weekly', isDry: false };

let place: Place;
const openLog = () => new HistoryLog(place.branch, 'perf', 'default');
const daysIn = async (log: HistoryLog) => (await storedRuns(log)).map(({ id }) => Number(id.slice(4)));
beforeEach(async () => {
  place = await placeIn(await localRepository());
});
afterEach(() => place.stop());

const isBesideShift = (day: number) => Math.abs(day + 0.5 - SHIFT) < 4;

describe('a hundred days with a change of level', () => {
  beforeEach(async () => {
    await openLog().appendAll(
      Array.from({ length: DAYS }, (_, day) => runOn(day)),
      withJitter(),
    );
    await openLog().appendEvent(accepted(nameOf(17)), withJitter());
  });

  test('keeps Mondays, the change and its neighbours, what was accepted, the ends and the young', async () => {
    const before = await storedRuns(openLog());
    const { before: was, after } = await compactHistory(openLog(), thinning, withJitter());
    const kept = await daysIn(openLog());
    const expected = [...Array(DAYS).keys()].filter(
      (day) => day % 7 === 0 || isBesideShift(day) || day === 17 || day >= 90,
    );
    expect(kept).toEqual(expected);
    expect(was).toMatchObject({ runs: DAYS, segments: 1 });
    expect(after).toMatchObject({ runs: expected.length, segments: 1 });
    expect(after.bytes).toBeLessThan(was.bytes);
    const log = openLog();
    expect(await storedRuns(log)).toEqual(before.filter(({ id }) => expected.includes(Number(id.slice(4)))));
    expect(log.damages).toEqual([]);
    for await (const { events } of log.segmentsFromNewest()) expect(events).toEqual([accepted(nameOf(17))]);
    // Thinned once, thinned for good; and writing goes on.
    const tip = await place.branch.tip();
    await compactHistory(openLog(), thinning, withJitter());
    expect(await place.branch.tip()).toEqual(tip);
    expect(await openLog().append(runOn(DAYS), [], withJitter())).toBe(true);
  });

  test('a dry run tells the same and writes nothing', async () => {
    const tip = await place.branch.tip();
    const told = await compactHistory(openLog(), { ...thinning, isDry: true }, withJitter());
    expect(await place.branch.tip()).toEqual(tip);
    expect(told).toEqual(await compactHistory(openLog(), thinning, withJitter()));
  });

  test.each([
    { keep: 'daily', runs: DAYS },
    // January to April have a first each; the others are of the change, accepted, at the ends, or young.
    { keep: 'monthly', runs: 1 + 3 + 8 + 1 + 10 },
    { keep: 'none', runs: 1 + 8 + 1 + 10 },
  ] as const)('keep $keep', async ({ keep, runs }) => {
    const { after } = await compactHistory(openLog(), { ...thinning, keep }, withJitter());
    expect(after.runs).toBe(runs);
  });
});

test('each branch and machine is a series of its own', async () => {
  const environment = { ...QUIET, cpu: 'Xeon' };
  const runs = Array.from({ length: 60 }, (_, day) =>
    runOn(day % 30, {
      id: `${day % 2 ? 'a' : 'b'}-${day}`,
      ...(day % 2 ? { branch: 'topic' } : { environment }),
    }),
  );
  await openLog().appendAll(runs, withJitter());
  await compactHistory(openLog(), { ...thinning, keep: 'none' }, withJitter());
  expect((await storedRuns(openLog())).map(({ id }) => id)).toEqual(['b-0', 'a-1', 'b-58', 'a-59']);
});

test('a segment of which nothing stays goes; one with an event keeps a run; others are not touched', async () => {
  const at = (id: string, month: number) =>
    wideRun(id, new Date(Date.UTC(2025, month, 1 + (month % 2))).toISOString());
  await openLog().appendAll(['a', 'b', 'c', 'd', 'e', 'f'].map(at), withJitter());
  await openLog().appendEvent(accepted('a'), withJitter());
  await openLog().appendAll(
    ['g', 'h'].map((id, i) => at(id, 6 + i)),
    withJitter(),
  );
  const runsIn = async () => (await openLog().index()).segments.map(({ file, runs }) => [file, runs]);
  expect(await runsIn()).toEqual([
    ['000001.ndjson', 2],
    ['000002.ndjson', 2],
    ['000003.ndjson', 2],
    ['000004.ndjson', 2],
  ]);
  const newest = await place.file('perf/default/segments/000004.ndjson');
  const before = new Date('2025-07-01T00:00:00.000Z');
  await compactHistory(openLog(), { before, keep: 'none', isDry: false }, withJitter());
  expect(await runsIn()).toEqual([
    ['000001.ndjson', 1],
    ['000003.ndjson', 1],
    ['000004.ndjson', 2],
  ]);
  expect((await storedRuns(openLog())).map(({ id }) => id)).toEqual(['a', 'f', 'g', 'h']);
  expect(await place.file('perf/default/segments/000004.ndjson')).toBe(newest);
});
