/** Old segments leave the history whole: archived and read back first, then dropped, in one commit. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { branchInMemory } from '../../bench/stored-history.ts';
import { type Archive, archiveAt, archiveInFiles, archiveOnBranch } from '../../src/history/archive.ts';
import { episodesIn } from '../../src/history/episodes.ts';
import { HistoryLog } from '../../src/history/log.ts';
import { pruneHistory } from '../../src/history/retention.ts';
import { decodeSegment, type Segment } from '../../src/history/segment.ts';
import type { StoredSegment } from '../../src/history/stored-segments.ts';
import { withJitter } from '../../src/history/write-events.ts';
import type { HistoryEvent } from '../../src/model/event.ts';
import { folderStore } from '../../src/storage/folder.ts';
import { adapters, type Place, storedRuns, wideRun } from './places.ts';

const SINCE = new Date('2026-05-01T00:00:00.000Z');
const runs = ['jan', 'feb', 'mar', 'apr', 'may', 'jun'].map((id, month) =>
  wideRun(id, new Date(Date.UTC(2026, month, 10)).toISOString()),
);

/** What a log writes of them, for each test to begin with. */
const stored = new Map<string, string>();
beforeAll(async () => {
  await new HistoryLog(branchInMemory(stored), 'perf', 'default').appendAll(runs, withJitter());
});

const jul = wideRun('jul', '2026-07-10T00:00:00.000Z');

describe.each(adapters)('through $adapter', ({ open }) => {
  let place: Place;
  let folder: string;
  const openLog = () => new HistoryLog(place.branch, 'perf', 'default');
  const archived = () => new HistoryLog(place.other('perf-archive'), 'perf', 'default');
  const idsIn = async (log: HistoryLog) => (await storedRuns(log)).map(({ id }) => id);
  const onBranch = () => archiveOnBranch(place.other('perf-archive'), 'perf', withJitter());
  const prune = (archive?: Archive, more: { most?: number; isDry?: boolean } = {}) =>
    pruneHistory(openLog(), { since: SINCE, archive, ...more }, withJitter());

  beforeEach(async () => {
    place = await open();
    folder = await mkdtemp(join(tmpdir(), 'archive-'));
    await place.branch.commit(undefined, stored, 'six runs');
    const { segments } = await openLog().index();
    // January and February, March and April, May and June.
    expect(segments.map((entry) => entry.runs)).toEqual([2, 2, 2]);
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
    await place.stop();
  });

  test('without an archive they are dropped; what stays is not touched, and goes on', async () => {
    const before = await place.file('perf/default/segments/000003.ndjson');
    const old = await prune();
    expect(old.map(({ file }) => file)).toEqual(['000001.ndjson', '000002.ndjson']);
    expect(await place.file('perf/default/segments/000001.ndjson')).toBeUndefined();
    expect(await place.file('perf/default/segments/000003.ndjson')).toBe(before);
    expect(await idsIn(openLog())).toEqual(['may', 'jun']);
    expect(await openLog().append(jul, [], withJitter())).toBe(true);
    expect((await openLog().index()).segments.map(({ file }) => file)).toEqual([
      '000003.ndjson',
      '000004.ndjson',
    ]);
    const tip = await place.branch.tip();
    expect(await prune()).toEqual([]);
    expect(await place.branch.tip()).toEqual(tip);
  });

  test('the newest run stays, however old', async () => {
    const since = new Date('2030-01-01T00:00:00.000Z');
    await pruneHistory(openLog(), { since, archive: undefined }, withJitter());
    expect(await idsIn(openLog())).toEqual(['jun']);
  });

  test('old runs leave the newest segment too, and what is open of them stays open', async () => {
    const told = (kind: HistoryEvent['kind'], run: string): HistoryEvent => {
      const at = '2026-06-11T00:00:00.000Z';
      return { kind, run, by: 'x', reason: '', at, source: 'check', benchmark: 'b', metric: 'time' };
    };
    for (const event of [told('regression', 'may'), told('acceptance', 'jun')])
      await openLog().appendEvent(event, withJitter());
    await openLog().appendEvent({ ...told('regression', 'may'), benchmark: 'c' }, withJitter());
    const since = new Date('2026-06-01T00:00:00.000Z');
    const old = await pruneHistory(openLog(), { since, archive: onBranch() }, withJitter());
    expect(old.map(({ runs: count }) => count)).toEqual([2, 2, 1]);
    expect(await idsIn(openLog())).toEqual(['jun']);
    expect(await idsIn(archived())).toEqual(['jan', 'feb', 'mar', 'apr', 'may']);
    const [segment] = await segmentsOf(openLog());
    const episodes = episodesIn(segment?.events ?? []);
    expect(episodes.map(({ benchmark, state }) => `${benchmark} ${state}`)).toEqual([
      'b accepted',
      'c regressed',
    ]);
    expect(await openLog().append(jul, [], withJitter())).toBe(true);
    expect(await idsIn(openLog())).toEqual(['jun', 'jul']);
  });

  test('with slack the newest segment is not written anew for every run', async () => {
    const since = new Date('2026-05-10T12:00:00.000Z');
    await prune();
    const slack = { since, archive: undefined, slackMs: 86_400_000 };
    expect(await pruneHistory(openLog(), slack, withJitter())).toEqual([]);
    expect(await pruneHistory(openLog(), { ...slack, slackMs: 3_600_000 }, withJitter())).toHaveLength(1);
    expect(await idsIn(openLog())).toEqual(['jun']);
  });

  test('a segment with one run that is not old stays', async () => {
    const since = new Date('2026-02-09T00:00:00.000Z');
    expect(await pruneHistory(openLog(), { since, archive: undefined }, withJitter())).toEqual([]);
  });

  test('a dry run tells and writes nothing; at most so many at once, the oldest first', async () => {
    expect(await prune(undefined, { isDry: true })).toHaveLength(2);
    expect(await idsIn(openLog())).toHaveLength(6);
    expect((await prune(undefined, { most: 1 })).map(({ file }) => file)).toEqual(['000001.ndjson']);
    expect(await idsIn(openLog())).toEqual(['mar', 'apr', 'may', 'jun']);
  });

  test('another branch keeps them as they were', async () => {
    await prune(onBranch());
    expect(await idsIn(openLog())).toEqual(['may', 'jun']);
    const log = archived();
    expect(await storedRuns(log)).toEqual(runs.slice(0, 4));
    expect(log.damages).toEqual([]);
    await openLog().append(jul, [], withJitter());
    const since = new Date('2026-07-01T00:00:00.000Z');
    await pruneHistory(openLog(), { since, archive: onBranch() }, withJitter());
    expect(await idsIn(archived())).toEqual(['jan', 'feb', 'mar', 'apr', 'may', 'jun']);
  });

  test('a crash between keeping and dropping leaves both, and is mended by the next time', async () => {
    const crashing: Archive = {
      description: 'an archive that stops',
      async store(suite, segments) {
        await onBranch().store(suite, segments);
        throw new Error('crash');
      },
    };
    await expect(prune(crashing)).rejects.toThrow('crash');
    expect(await idsIn(openLog())).toHaveLength(6);
    expect(await idsIn(archived())).toHaveLength(4);
    await prune(onBranch());
    expect(await idsIn(openLog())).toEqual(['may', 'jun']);
    expect(await idsIn(archived())).toEqual(['jan', 'feb', 'mar', 'apr']);
  });

  test('an archive that does not keep what it was given drops nothing', async () => {
    const forgetful = archiveInFiles({
      description: 'a bucket',
      put: async () => {},
      get: async () => undefined,
    });
    await expect(prune(forgetful)).rejects.toThrow('cannot be read back from a bucket');
    expect(await idsIn(openLog())).toHaveLength(6);
  });

  test('a damaged segment is not dropped', async () => {
    await place.write('perf/default/segments/000001.ndjson', 'mine\n');
    await expect(prune()).rejects.toThrow('000001.ndjson');
    expect(await place.file('perf/default/segments/000001.ndjson')).toBe('mine\n');
  });

  test('a folder keeps them as files of runs, each once, and replaces none', async () => {
    const archive = archiveInFiles(folderStore(folder, '/'));
    const first: StoredSegment[] = [];
    await openLog().revise('', withJitter(), async ([entry], read) => {
      if (entry) first.push(await read(entry));
      return undefined;
    });
    await archive.store('default', first);
    await prune(archive);
    const names = (await readdir(join(folder, 'default'))).sort();
    expect(names).toEqual([
      expect.stringMatching(/^2026-01-10_2026-02-10_[0-9a-f]{12}\.ndjson$/),
      expect.stringMatching(/^2026-03-10_2026-04-10_[0-9a-f]{12}\.ndjson$/),
    ]);
    const path = join(folder, 'default', names[0] ?? '');
    const text = await readFile(path, 'utf8');
    expect(decodeSegment(path, text, 'default').runs).toEqual(runs.slice(0, 2));
    await writeFile(path, 'mine\n');
    const again = archive.store('default', first);
    await expect(again).rejects.toThrow('it has another content');
    expect(await readFile(path, 'utf8')).toBe('mine\n');
  });
});

test.each([
  { where: 'branch:gh-pages', says: 'is the history itself' },
  { where: 's3://bucket', says: 'names no archive' },
  { where: 'branch:', says: 'names no archive' },
])('$where is no archive', ({ where, says }) => {
  const openBranch = () => ({}) as Place['branch'];
  const around = { branch: 'gh-pages', historyDir: 'perf', patience: withJitter(), openBranch };
  expect(() => archiveAt(where, { ...around, openStore: () => undefined })).toThrow(says);
});

async function segmentsOf(log: HistoryLog): Promise<Segment[]> {
  const segments: Segment[] = [];
  for await (const segment of log.segmentsFromNewest()) segments.push(segment);
  return segments;
}
