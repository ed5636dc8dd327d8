/**
 * Nothing is read or replaced that is not ours: what stands in the place of a file of the history is refused by name,
 * through both adapters, and the branch stays as it was.
 */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FILE_BYTES_MAX } from '../../src/history/branch.ts';
import { HistoryLog } from '../../src/history/log.ts';
import { repairHistory } from '../../src/history/repair.ts';
import { withJitter } from '../../src/history/write-events.ts';
import { runOf } from '../runs.ts';
import { adapters, type Mode, type Place, storedRuns, wideRun } from './places.ts';

const INDEX = 'perf/default/index.json';
const SEGMENT = 'perf/default/segments/000001.ndjson';
const LATEST = 'perf/default/latest.json';
const COMMIT = 'c'.repeat(40);
const TIME = '2026-01-05T08:00:00.000Z';

describe.each(adapters)('through $adapter', ({ open }) => {
  let place: Place;
  const published = new Map([['latest.json', '{}\n']]);
  const store = (id: string, files?: ReadonlyMap<string, string>) =>
    new HistoryLog(place.branch, 'perf', 'default').append(runOf(id, { parse: 10 }), [], withJitter(), {
      ...(files && { files }),
    });
  const unchanged = async (work: () => Promise<unknown>, message: string) => {
    const before = await place.branch.tip();
    await expect(work()).rejects.toThrow(message);
    expect(await place.branch.tip()).toEqual(before);
  };

  beforeEach(async () => {
    place = await open();
  });
  afterEach(() => place.stop());

  const planted: { path: string; mode: Mode; target: string; says: string }[] = [
    { path: INDEX, mode: '120000', target: 'nothing.json', says: `${INDEX} on` },
    { path: INDEX, mode: '120000', target: 'copy.json', says: 'it is a symbolic link' },
    { path: INDEX, mode: '160000', target: COMMIT, says: 'it is a submodule' },
    { path: SEGMENT, mode: '120000', target: '../copy.ndjson', says: 'it is a symbolic link' },
    { path: SEGMENT, mode: '160000', target: COMMIT, says: 'it is a submodule' },
  ];
  test.each(planted)('$path of mode $mode → $target', async ({ path, mode, target, says }) => {
    await store('a1');
    await place.write('perf/default/copy.json', (await place.file(INDEX)) ?? '');
    await place.write('perf/default/copy.ndjson', (await place.file(SEGMENT)) ?? '');
    await place.plant(path, mode, target);
    await unchanged(() => store('b2'), says);
    await unchanged(() => store('b2'), path);
  });

  test.each([
    { folder: 'perf', mode: '120000', target: 'site' },
    { folder: 'perf/default', mode: '120000', target: '../site' },
    { folder: 'perf/default', mode: '160000', target: COMMIT },
  ] as const)('a folder $folder that is none ($mode)', async ({ folder, mode, target }) => {
    await place.write('site/index.html', '<h1>ours</h1>\n');
    await place.plant(folder, mode, target);
    await unchanged(() => store('a1'), folder);
  });

  test.each(['perf', 'perf/default', 'perf/default/segments'])(
    'a file in the place of the folder %s',
    async (path) => {
      await place.write(path, 'mine\n');
      await unchanged(() => store('a1'), `${path} on`);
    },
  );

  test('files that are there before the first run', async () => {
    await place.write(LATEST, '{"version":"2.0"}\n');
    await unchanged(() => store('a1', published), `${LATEST} on`);
    // Without it there is nothing to refuse.
    expect(await store('a1')).toBe(true);
    await unchanged(() => store('b2', published), `${LATEST} on`);
  });

  test('a file with the name of the next segment', async () => {
    const storeWide = (id: string) =>
      new HistoryLog(place.branch, 'perf', 'default').append(wideRun(id, TIME), [], withJitter());
    await storeWide('a1');
    await storeWide('b2');
    await place.write('perf/default/segments/000002.ndjson', 'mine\n');
    await unchanged(() => storeWide('c3'), 'segments/000002.ndjson on');
  });

  test('a schema of somebody else; ours of another version is replaced', async () => {
    await place.write('perf/schema/report.json', '{"title":"perf-regression report"}\n');
    await place.write('perf/schema/index.json', '{"title":"my schemas"}\n');
    await unchanged(() => store('a1', published), 'perf/schema/index.json on');
    await place.write('perf/schema/index.json', '{"title":"perf-regression index of a suite","old":1}\n');
    expect(await store('a1', published)).toBe(true);
    expect(await place.file('perf/schema/index.json')).toContain('"$schema"');
    expect(await place.file('perf/schema/report.json')).toContain('"gate"');
  });

  test('the index of another suite', async () => {
    await store('a1');
    await place.write('perf/other/index.json', (await place.file(INDEX)) ?? '');
    const other = new HistoryLog(place.branch, 'perf', 'other');
    await expect(other.index()).rejects.toThrow('is the index of suite "default", not of "other"');
  });

  test('an index that is gone, though its segments are there', async () => {
    await store('a1');
    const segment = await place.file(SEGMENT);
    await place.branch.commit(await place.branch.tip(), new Map([[INDEX, null]]), 'by others');
    await unchanged(() => store('b2'), `${INDEX} on ${place.branch.description} is missing`);
    expect(await place.file(SEGMENT)).toBe(segment);
    const log = new HistoryLog(place.branch, 'perf', 'default');
    expect(await repairHistory(log)).toEqual([{ what: 'index.json is gone', kept: null }, expect.anything()]);
    expect(await store('b2')).toBe(true);
    expect((await storedRuns(new HistoryLog(place.branch, 'perf', 'default'))).map(({ id }) => id)).toEqual([
      'a1',
      'b2',
    ]);
  });

  test.each([{ path: INDEX }, { path: SEGMENT }])(
    'a foreign file of many megabytes: $path',
    async ({ path }) => {
      await store('a1');
      await place.write(path, 'x'.repeat(FILE_BYTES_MAX + 1));
      await unchanged(() => store('b2'), `none of ours has more than ${FILE_BYTES_MAX}`);
    },
  );
});

test('a suite cannot be called like the folder of the schemas', () => {
  const folder = (suite: string) => new HistoryLog({} as Place['branch'], 'perf', suite).folder;
  expect(folder('schema')).toMatch(/^perf\/schema-[0-9a-f]{8}$/);
  expect(folder('Schema')).toMatch(/^perf\/Schema-[0-9a-f]{8}$/);
});

describe('a run that is stored again is found in any segment', () => {
  test.each(adapters)('through $adapter', async ({ open }) => {
    const place = await open();
    try {
      const at = (id: string, hour: number) =>
        wideRun(id, new Date(Date.UTC(2026, 0, 5, hour)).toISOString());
      const runs = ['a1', 'b2', 'c3', 'd4', 'e5', 'f6', 'g7', 'h8'].map(at);
      const open = () => new HistoryLog(place.branch, 'perf', 'default');
      await open().appendAll(runs, withJitter());
      expect((await open().index()).segments.length).toBeGreaterThan(2);
      for (const run of runs) expect(await open().append(run, [], withJitter())).toBe(false);
      // Late, and nobody has it.
      expect(await open().append(at('late', 2), [], withJitter())).toBe(true);
      expect(await storedRuns(open())).toHaveLength(9);
    } finally {
      await place.stop();
    }
  });
});
