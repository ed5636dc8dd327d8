/**
 * One contract for both adapters: real git plumbing on a local repository, and the real client against the stand-in
 * GitHub. What is stored is read back whole, by whoever stored it, and the user's own work is never touched.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { folderName } from '../../src/history/index-file.ts';
import { HistoryLog } from '../../src/history/log.ts';
import { repairHistory } from '../../src/history/repair.ts';
import { decodeSegment, EMPTY_SEGMENT, encodeRun } from '../../src/history/segment.ts';
import { SHARED_BYTES_MAX } from '../../src/history/segment-writer.ts';
import { withJitter } from '../../src/history/write-events.ts';
import type { Run, SampleLevel } from '../../src/model/run.ts';
import { localRepository } from '../harness/repository.ts';
import { runOf } from '../runs.ts';
import { adapters, type Place, placeIn, storedRuns } from './places.ts';

describe.each(adapters)('history through $adapter', ({ open }) => {
  let place: Place;
  const openLog = (suite = 'default') => new HistoryLog(place.branch, 'perf', suite);
  const store = (run: Run, suite?: string) => openLog(suite).append(run, [], withJitter());

  beforeEach(async () => {
    place = await open();
  });
  afterEach(() => place.stop());

  test('a branch that does not exist is an empty history, and is begun by the first run', async () => {
    expect(await place.branch.tip()).toBeUndefined();
    expect((await openLog().index()).segments).toEqual([]);
    expect(await store(runOf('a1', { parse: 10 }))).toBe(true);
    expect(await storedRuns(openLog())).toMatchObject([{ id: 'a1', suite: 'default', branch: 'main' }]);
  });

  test('runs come back as they were stored, oldest first', async () => {
    const first = runOf('a1', { parse: 10.5, 'na"me/µ=1 |<b>': 3 });
    const second = runOf('b2', { parse: 11.25, late: 7 }, { url: 'https://example.com/runs/2' });
    await store(first);
    await store(second);
    expect(await storedRuns(openLog())).toEqual([first, second]);
  });

  test('the level of the values comes back; a series whose level changed is another', async () => {
    const at = (id: string, level: SampleLevel) => {
      const run = runOf(id, { parse: 10, render: 5 });
      const measurements = run.measurements.map((each) => ({ ...each, sample: { ...each.sample, level } }));
      return { ...run, measurements };
    };
    const stored = [at('a1', 'iteration'), at('b2', 'process'), at('c3', 'process')];
    for (const run of stored) await store(run);
    expect(await storedRuns(openLog())).toEqual(stored);
    const lines = (await place.file('perf/default/segments/000001.ndjson'))?.trimEnd().split('\n') ?? [];
    expect(lines.map((line) => JSON.parse(line).type)).toEqual(['series', 'run', 'series', 'run', 'run']);
  });

  test('the same id is stored once', async () => {
    expect(await store(runOf('a1', { parse: 10 }))).toBe(true);
    expect(await store(runOf('a1', { parse: 10 }))).toBe(false);
    expect(await storedRuns(openLog())).toHaveLength(1);
  });

  test('suites do not meet', async () => {
    await store(runOf('a1', { parse: 10 }), 'nightly');
    await store(runOf('b2', { parse: 11 }), 'Nightly benchmarks');
    expect(await storedRuns(openLog('nightly'))).toHaveLength(1);
    expect(await storedRuns(openLog('Nightly benchmarks'))).toHaveLength(1);
  });

  test('eight writers at once lose nothing', async () => {
    await store(runOf('first', { parse: 10 }));
    const names = Array.from({ length: 8 }, (_, i) => `writer-${i}`);
    await Promise.all(names.map((name) => store(runOf(name, { parse: 10 }))));
    const ids = (await storedRuns(openLog())).map((run) => run.id);
    expect(ids.sort()).toEqual(['first', ...names].sort());
  });

  test('a full segment is closed and stays as it is', async () => {
    const wide = Object.fromEntries(
      Array.from({ length: 2000 }, (_, i) => [`benchmark-number-${i}`, 1e3 + i]),
    );
    for (const id of ['a1', 'b2', 'c3', 'd4', 'e5', 'f6']) await store(runOf(id, wide));
    const { segments } = await openLog().index();
    expect(segments.length).toBeGreaterThan(1);
    for (const { bytes } of segments) expect(bytes).toBeLessThanOrEqual(SHARED_BYTES_MAX);
    const before = await place.file('perf/default/segments/000001.ndjson');
    await store(runOf('g7', wide));
    expect(await place.file('perf/default/segments/000001.ndjson')).toBe(before);
    const ids = (await storedRuns(openLog())).map((run) => run.id);
    expect(ids).toEqual(['a1', 'b2', 'c3', 'd4', 'e5', 'f6', 'g7']);
  });

  test('an override is a line of the log', async () => {
    const event = {
      kind: 'override',
      run: 'a1',
      by: 'ada',
      reason: 'new parser',
      at: '2026-01-05T08:00:00.000Z',
      source: 'the input allow-regression',
    } as const;
    await openLog().append(runOf('a1', { parse: 10 }), [event], withJitter());
    for await (const segment of openLog().segmentsFromNewest()) expect(segment.events).toEqual([event]);
  });

  test('files of others on the branch stay', async () => {
    await place.write('index.html', '<h1>ours</h1>\n');
    await store(runOf('a1', { parse: 10 }));
    expect(await place.file('index.html')).toBe('<h1>ours</h1>\n');
  });

  const damages = [
    { damage: 'an index that is no JSON', path: 'perf/default/index.json', text: '<<<<<<< ours\n' },
    { damage: 'an index of a newer version', path: 'perf/default/index.json', text: '{"schema":2}' },
    { damage: 'a foreign index', path: 'perf/default/index.json', text: '[1,2,3]' },
    { damage: 'a cut segment', path: 'perf/default/segments/000001.ndjson', text: '{"type":"run","id":' },
    { damage: 'an emptied segment', path: 'perf/default/segments/000001.ndjson', text: '' },
  ];
  test.each(damages)('$damage is named, and never overwritten', async ({ path, text }) => {
    await store(runOf('a1', { parse: 10 }));
    await place.write(path, text);
    await expect(store(runOf('b2', { parse: 11 }))).rejects.toThrow(path);
    expect(await place.file(path)).toBe(text);
  });

  describe('a damaged tail', () => {
    const segment = 'perf/default/segments/000001.ndjson';

    test('is named with file and line; what is whole is read, and nothing is written', async () => {
      for (const id of ['a1', 'b2', 'c3']) await store(runOf(id, { parse: 10 }));
      const text = (await place.file(segment)) ?? '';
      const cut = text.slice(0, -20);
      await place.write(segment, cut);
      const log = openLog();
      expect((await storedRuns(log)).map(({ id }) => id)).toEqual(['a1', 'b2']);
      expect(log.damages.map(({ message }) => message)).toEqual([
        expect.stringContaining(`${segment} on ${place.branch.description}:4: this is not a line`),
      ]);
      await expect(store(runOf('d4', { parse: 10 }))).rejects.toThrow(
        ':4: this is not a line of the history',
      );
      expect(await place.file(segment)).toBe(cut);
    });

    test('is put aside by a repair; then writing goes on', async () => {
      for (const id of ['a1', 'b2', 'c3']) await store(runOf(id, { parse: 10 }));
      const cut = ((await place.file(segment)) ?? '').slice(0, -20);
      await place.write(segment, cut);
      const [repaired, ...more] = await repairHistory(openLog());
      expect(more).toEqual([]);
      expect(await place.file(repaired?.kept ?? '')).toBe(cut);
      expect(await store(runOf('d4', { parse: 12 }))).toBe(true);
      const log = openLog();
      expect((await storedRuns(log)).map(({ id }) => id)).toEqual(['a1', 'b2', 'd4']);
      expect(log.damages).toEqual([]);
      expect(await repairHistory(openLog())).toEqual([]);
    });

    test('of one value, changed by hand, is seen by its checksum', async () => {
      await store(runOf('a1', { parse: 10 }));
      await place.write(
        segment,
        ((await place.file(segment)) ?? '').replace('"values":[10]', '"values":[11]'),
      );
      const log = openLog();
      await storedRuns(log);
      expect(log.damages[0]?.message).toContain('its bytes are not those that were stored (SHA-256)');
      await expect(store(runOf('b2', { parse: 10 }))).rejects.toThrow('SHA-256');
    });
  });

  test.each(['<<<<<<< ours\n{}\n', '{"schema":1,"hello":"world"}'])(
    'an index that is damaged (%j) is made anew from the segments, and kept aside',
    async (text) => {
      for (const id of ['a1', 'b2']) await store(runOf(id, { parse: 10 }));
      const before = await place.file('perf/default/index.json');
      await place.write('perf/default/index.json', text);
      const repaired = await repairHistory(openLog());
      expect(await place.file(repaired[0]?.kept ?? '')).toBe(text);
      expect(await place.file('perf/default/index.json')).toBe(before);
    },
  );

  test('an index of a newer version is not repaired', async () => {
    await store(runOf('a1', { parse: 10 }));
    await place.write('perf/default/index.json', '{"schema":2}');
    await expect(repairHistory(openLog())).rejects.toThrow('newer perf-regression (schema 2');
  });

  test('many runs in one commit; those that are there are not stored again', async () => {
    const wide = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`benchmark-number-${i}`, i + 1]));
    const runs = Array.from({ length: 60 }, (_, i) => runOf(`run-${i}`, wide));
    expect(await openLog().appendAll(runs.slice(0, 40), withJitter())).toEqual({ stored: 40, known: 0 });
    const again = await openLog().appendAll([...runs, runs[0] as Run], withJitter());
    expect(again).toEqual({ stored: 20, known: 41 });
    const log = openLog();
    expect(await storedRuns(log)).toEqual(runs);
    expect(log.damages).toEqual([]);
    expect((await log.index()).segments.length).toBeGreaterThan(1);
    const tip = await place.branch.tip();
    expect(await openLog().appendAll(runs, withJitter())).toEqual({ stored: 0, known: 60 });
    expect(await place.branch.tip()).toEqual(tip);
  });

  test('a run that could not be read again is not stored', async () => {
    await store(runOf('a1', { parse: 10 }));
    const index = await place.file('perf/default/index.json');
    await expect(store(runOf('b2', { ['x'.repeat(1001)]: 1 }))).rejects.toThrow(
      'the new run of 000001.ndjson:1',
    );
    await expect(store(runOf('c3', { parse: Number.NaN }))).rejects.toThrow('the new run of 000001.ndjson');
    expect(await place.file('perf/default/index.json')).toBe(index);
  });

  test('patience that ends is an error that says so', async () => {
    await store(runOf('a1', { parse: 10 }));
    const log = openLog();
    await log.index();
    await place.write('other.txt', 'meanwhile\n');
    await expect(log.append(runOf('b2', { parse: 11 }), [], async () => false)).rejects.toThrow(
      'others were faster 1 times in a row',
    );
  });
});

test('the work tree, the index and HEAD of the user stay untouched by a local history', async () => {
  const local = await localRepository();
  const place = await placeIn(local);
  await local.git('checkout', '--quiet', '-b', 'topic');
  await writeFile(join(local.dir, 'code.txt'), 'changed\n');
  await writeFile(join(local.dir, 'staged.txt'), 'staged\n');
  await local.git('add', 'staged.txt');
  const before = await local.git('status', '--porcelain', '--branch');
  await new HistoryLog(place.branch, 'perf', 'default').append(runOf('a1', { x: 1 }), [], withJitter());
  expect(await local.git('status', '--porcelain', '--branch')).toBe(before);
  expect(await readFile(join(local.dir, 'code.txt'), 'utf8')).toBe('changed\n');
  await place.stop();
});

test('lines that were written before there were levels are read: iterations', () => {
  const run = runOf('a1', { parse: 10 });
  const text = encodeRun(run, [], EMPTY_SEGMENT);
  expect(text).toContain(',"level":"iteration"');
  const old = text.replace(',"level":"iteration"', '');
  const segment = decodeSegment('000001.ndjson', old, 'default');
  expect(segment.runs).toEqual([run]);
  // What is stored next refers to the same series.
  expect(encodeRun({ ...run, id: 'b2' }, [], segment)).not.toContain('"type":"series"');
  expect(() => decodeSegment('x', text.replace('"iteration"', '"fork"'), 'default')).toThrow('x:1:');
});

test('no two suites share a folder', () => {
  const names = [
    'default',
    'Default',
    'a b',
    'a-b',
    'a/b',
    '../a',
    '.',
    '..',
    '',
    'ü',
    'x'.repeat(99),
    'x'.repeat(98),
  ];
  const folders = names.map(folderName);
  expect(new Set(folders).size).toBe(names.length);
  for (const folder of folders) expect(folder).toMatch(/^[A-Za-z0-9_][A-Za-z0-9._-]*$/);
  expect(folderName('default')).toBe('default');
});
