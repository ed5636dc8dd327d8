/** Kept windows: one text for artifact, cache and bucket, and what the ladder makes of it. A real bucket keeps them. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FileStore } from '../../src/history/archive.ts';
import { decodeSegment, encodeSegment } from '../../src/history/segment.ts';
import {
  readSnapshot,
  SNAPSHOT_BYTES_MAX,
  SNAPSHOT_READ_RUNS_MAX,
  type SnapshotStore,
  saveSnapshot,
} from '../../src/history/snapshot.ts';
import { EMPTY_WINDOW } from '../../src/history/window.ts';
import { describeError, UserError } from '../../src/model/errors.ts';
import type { HistoryEvent } from '../../src/model/event.ts';
import type { Run } from '../../src/model/run.ts';
import { openBucket } from '../../src/storage/s3.ts';
import { bucketSnapshots } from '../../src/storage/snapshot-s3.ts';
import { parseStores } from '../../src/storage/stores.ts';
import { climbWith } from '../baseline/resolving.ts';
import { type BucketServer, startBucketServer } from '../harness/bucket.ts';
import { measurementsOf, runOf } from '../runs.ts';

let server: BucketServer;
let bucket: FileStore;
let keep: SnapshotStore;
let tests = 0;
beforeAll(async () => {
  server = await startBucketServer();
});
afterAll(() => server.stop());
beforeEach(() => {
  bucket = openBucket({ bucket: server.bucket, prefix: `test-${++tests}` }, server.env);
  keep = bucketSnapshots(bucket);
});

const MAIN = 'default/main.ndjson';
/** Run `i` of main, a minute after the one before. */
const run = (i: number, rest: Partial<Run> = {}) =>
  runOf(`r${i}`, { parse: 10 + i }, { commit: `c${i}`, time: new Date(60_000 * i).toISOString(), ...rest });
const event = (of: string, kind: HistoryEvent['kind'] = 'acceptance'): HistoryEvent => ({
  ...{ kind, run: of, by: 'octocat', reason: 'pays off', at: '2026-01-31T12:00:00.000Z', source: 'a test' },
});
const kept = async (branch = 'main') =>
  (await readSnapshot(keep, 'default', branch)).runs.map(({ id }) => id);
const failure = async (act: Promise<unknown>) => act.then(() => 'no failure', describeError);

describe('a window', () => {
  test('grows by each run, in the order of time, and has each once', async () => {
    for (const i of [1, 3, 2, 3]) await saveSnapshot(keep, run(i), [], EMPTY_WINDOW);
    expect(await kept()).toEqual(['r1', 'r2', 'r3']);
    const text = (await bucket.get(MAIN)) ?? '';
    expect(decodeSegment('window', text, 'default').runs).toHaveLength(3);
  });

  test('has a run that came late where its commit belongs, and keeps it there', async () => {
    for (const i of [1, 2, 3]) await saveSnapshot(keep, run(i), [], EMPTY_WINDOW);
    await saveSnapshot(keep, run(4, { after: 'r1' }), [], EMPTY_WINDOW);
    await saveSnapshot(keep, run(5, { after: 'r1' }), [], EMPTY_WINDOW);
    await saveSnapshot(keep, run(6), [], EMPTY_WINDOW);
    expect(await kept()).toEqual(['r1', 'r5', 'r4', 'r2', 'r3', 'r6']);
  });

  test('begins with what the job knows of the branch from elsewhere', async () => {
    const known = { runs: [run(1), run(2), run(3, { branch: 'topic' })], events: [event('r1')] };
    await saveSnapshot(keep, run(4), [event('r4', 'override')], known);
    expect(await kept()).toEqual(['r1', 'r2', 'r4']);
    const { events } = await readSnapshot(keep, 'default', 'main');
    expect(events).toEqual([event('r1'), event('r4', 'override')]);
    await saveSnapshot(keep, run(5), [], known);
    expect((await readSnapshot(keep, 'default', 'main')).events).toEqual(events);
  });

  test('a run comes back as it was', async () => {
    const all = run(1, {
      url: 'https://github.com/acme/widgets/actions/runs/1',
      measurements: measurementsOf(
        Object.fromEntries([
          ['parse', 1.5],
          ['__proto__', 2],
          ['µ "x"\n', 3],
        ]),
      ),
    });
    await saveSnapshot(keep, all, [], EMPTY_WINDOW);
    expect((await readSnapshot(keep, 'default', 'main')).runs).toEqual([all]);
  });

  test('holds the newest 30 runs', async () => {
    const runs = Array.from({ length: 40 }, (_, i) => run(i));
    await saveSnapshot(keep, run(40), [], { runs, events: [event('r0'), event('r39')] });
    expect(await kept()).toEqual(Array.from({ length: 30 }, (_, i) => `r${i + 11}`));
    expect((await readSnapshot(keep, 'default', 'main')).events).toEqual([event('r39')]);
  });

  test('stays below its bytes, and a single run that is larger is kept alone', async () => {
    const wide = (i: number, count: number) => {
      const names = Array.from({ length: count }, (_, k) => [`benchmark-number-${k}`, 1000 + k + i / 7]);
      return run(i, { measurements: measurementsOf(Object.fromEntries(names)) });
    };
    const runs = Array.from({ length: 29 }, (_, i) => wide(i, 8000));
    await saveSnapshot(keep, wide(29, 8000), [], { runs, events: [] });
    const bytes = Buffer.byteLength((await bucket.get(MAIN)) ?? '');
    const ids = await kept();
    expect(ids.at(-1)).toBe('r29');
    expect(ids.length).toBeGreaterThan(5);
    expect(bytes).toBeLessThanOrEqual(SNAPSHOT_BYTES_MAX);
    expect(bytes).toBeGreaterThan(SNAPSHOT_BYTES_MAX / 2);
    await saveSnapshot(keep, wide(30, 40_000), [], EMPTY_WINDOW);
    expect(await kept()).toEqual(['r30']);
  });

  test('one of very many runs is refused, and said to be', async () => {
    const runs = Array.from({ length: SNAPSHOT_READ_RUNS_MAX + 1 }, (_, i) => run(i));
    await bucket.put(MAIN, encodeSegment(runs, []));
    expect(await failure(readSnapshot(keep, 'default', 'main'))).toMatch(
      /there are more than 1000 runs, which is the limit\n {2}Delete it there/,
    );
  });

  test('branches and suites have windows of their own', async () => {
    await saveSnapshot(keep, run(1), [], EMPTY_WINDOW);
    await saveSnapshot(keep, run(2, { branch: 'release/1.x' }), [], EMPTY_WINDOW);
    await saveSnapshot(keep, run(3, { suite: 'other' }), [], EMPTY_WINDOW);
    expect([await kept(), await kept('release/1.x'), await kept('release-1.x')]).toEqual([
      ['r1'],
      ['r2'],
      [],
    ]);
  });

  test('one that cannot be read is not overwritten', async () => {
    await bucket.put(MAIN, '{"hello":"world"}\n');
    const told = await failure(saveSnapshot(keep, run(1), [], EMPTY_WINDOW));
    expect(told).toContain(`what is kept in ${keep.description}:1: this is not a line of the history`);
    expect(told).toContain('Delete it there');
    expect(await bucket.get(MAIN)).toBe('{"hello":"world"}\n');
  });
});

describe('on the ladder', () => {
  const now = runOf('now', { parse: 10 }, { commit: 'head' });
  const stands = (commit: string, ancestors: readonly string[] = []) => ({
    findBaseCommit: async () => ({
      commit,
      branch: 'main',
      how: { code: 'parent' } as const,
      ancestors: async () => ancestors,
    }),
  });
  const refusing: SnapshotStore = {
    ...{ source: 'cache', isStore: true, description: 'the cache' },
    read: async () => {
      throw new UserError('cannot read the cache: this job has none', 'Leave it out.');
    },
    write: async () => undefined,
  };

  test('runs up to the commit that the code stands on; the window has the later ones too', async () => {
    const runs = [run(1), run(2), run(3)];
    await saveSnapshot(keep, run(4), [event('r2')], { runs, events: [] });
    const { baseline, window } = await climbWith(now, { snapshotStores: [keep], ...stands('c3') });
    expect(baseline).toMatchObject({ source: 's3', skippedSources: [], warnings: [] });
    const why = { code: 'base-commit', branch: 'main', commit: 'c3', how: { code: 'parent' } as const };
    expect(baseline.why).toEqual({ ...why, store: keep.description });
    expect(baseline.runs.map(({ id }) => id)).toEqual(['r1', 'r2', 'r3']);
    expect(window.runs).toHaveLength(4);
  });

  test('the nearest ancestor, or the newest with a warning', async () => {
    await saveSnapshot(keep, run(2), [event('r2')], { runs: [run(1)], events: [] });
    const near = await climbWith(now, { snapshotStores: [keep], ...stands('c5', ['c5', 'c4', 'c2']) });
    expect(near.baseline.why).toMatchObject({ code: 'ancestor', ancestor: 'c2', commits: 2, commit: 'c5' });
    expect(near.baseline.accepted).toEqual([event('r2')]);
    const far = await climbWith(now, { snapshotStores: [keep], ...stands('c9') });
    expect(far.baseline).toMatchObject({ source: 's3', warnings: [{ code: 'no-ancestor' }] });
  });

  test('artifact and cache come before a file, a bucket behind it', async () => {
    await saveSnapshot(keep, run(1), [], EMPTY_WINDOW);
    const why = { code: 'files' as const, patterns: ['old.txt'] };
    const found = { source: 'file', why, branch: '', runs: [run(1)] } as const;
    const readFile = async () => ({ ...found, accepted: [], episodes: [], warnings: [] });
    const { baseline } = await climbWith(now, { snapshotStores: [refusing, keep], readFile });
    expect(baseline.source).toBe('file');
    expect(baseline.skippedSources).toEqual([
      { source: 'cache', why: { code: 'unreadable', message: 'cannot read the cache: this job has none' } },
    ]);
    const asArtifact: SnapshotStore = { ...keep, source: 'artifact' };
    expect((await climbWith(now, { snapshotStores: [asArtifact], readFile })).baseline.source).toBe(
      'artifact',
    );
  });

  test('what is not readable is passed over without a word, where a lower rung has something', async () => {
    await saveSnapshot(keep, run(1), [], EMPTY_WINDOW);
    const { baseline } = await climbWith(now, { snapshotStores: [refusing, keep], ...stands('c1') });
    expect(baseline).toMatchObject({ source: 's3', warnings: [] });
    expect(baseline.skippedSources).toHaveLength(1);
  });

  test('where there is nothing, what should have been readable is a warning', async () => {
    const { baseline, window } = await climbWith(now, { snapshotStores: [refusing, keep] });
    const unreadable = { code: 'unreadable', message: 'cannot read the cache: this job has none' };
    expect(baseline).toMatchObject({ source: 'none', why: unreadable });
    expect(baseline.skippedSources.map(({ why }) => why)).toEqual([
      unreadable,
      { code: 'no-snapshot', branch: 'main', store: keep.description },
    ]);
    expect(baseline.warnings).toEqual([
      {
        code: 'unreadable-source',
        subject: 'the cache',
        values: { fault: { message: 'cannot read the cache: this job has none', remedy: 'Leave it out.' } },
      },
    ]);
    expect(window.runs).toEqual([]);
  });

  test('nobody has to be able to read what is no store', async () => {
    const { baseline } = await climbWith(now, { snapshotStores: [{ ...refusing, isStore: false }] });
    expect(baseline.warnings).toEqual([]);
    expect(baseline.skippedSources).toHaveLength(1);
  });

  test('a fault of our own is none of the ladder', async () => {
    const read = async () => {
      throw new TypeError('a bug');
    };
    await expect(climbWith(now, { snapshotStores: [{ ...refusing, read }] })).rejects.toThrow('a bug');
  });
});

describe('the input store', () => {
  test('words and buckets', () => {
    expect(parseStores(['artifact', 's3://bucket/a'])).toEqual({
      branch: false,
      artifact: true,
      cache: false,
      buckets: [{ bucket: 'bucket', prefix: 'a' }],
    });
  });

  test.each([
    { word: 'artefact', says: 'Did you mean artifact?' },
    { word: 'gh-pages', says: 'is none of branch, artifact, cache' },
    { word: 's3://x', says: '"s3://x" is not an address of a bucket' },
    { word: 'gs://bucket/x', says: 'is not an address of a bucket' },
  ])('$word', ({ word, says }) => {
    expect(() => parseStores([word])).toThrow(UserError);
    try {
      parseStores([word]);
    } catch (error) {
      expect(describeError(error)).toContain(says);
    }
  });
});
