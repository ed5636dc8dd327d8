/** Profiles of regressions beside the log: stored with their run, removed with it, bounded, and read only in their form. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compactHistory } from '../../src/history/compact.ts';
import { HistoryLog } from '../../src/history/log.ts';
import {
  decodeProfile,
  encodeProfile,
  PROFILE_BYTES_MAX,
  profileFile,
  profileOfOpenRegression,
  profilesBeside,
  storedProfile,
} from '../../src/history/profiles.ts';
import { repairHistory } from '../../src/history/repair.ts';
import { pruneHistory } from '../../src/history/retention.ts';
import { decodeWaiting, encodeWaiting } from '../../src/history/waiting.ts';
import { withJitter } from '../../src/history/write-events.ts';
import { UserError } from '../../src/model/errors.ts';
import type { ProfileDifference } from '../../src/model/profile.ts';
import type { Report } from '../../src/model/report.ts';
import { warningWords } from '../../src/reporters/warnings.ts';
import { situations } from '../reporters/situations.ts';
import { runOf } from '../runs.ts';
import { adapters, type Place, storedRuns } from './places.ts';

const report = situations.profiled as Report;
const profile = report.profile as ProfileDifference;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun'];
const timeOf = (month: number) => new Date(Date.UTC(2026, month, 10)).toISOString();
const runs = MONTHS.map((id, month) => runOf(id, { parse: 1000 }, { time: timeOf(month) }));
const stored = storedProfile(runs[0] as (typeof runs)[0], profile);

describe.each(adapters)('through $adapter', ({ open }) => {
  let place: Place;
  const openLog = () => new HistoryLog(place.branch, 'perf', 'default');
  const fileOf = (id: string) => place.file(`perf/default/${profileFile(id)}`);
  const listed = async () => (await openLog().index()).profiles?.map(({ run }) => run);
  /** The runs of a regression have a profile. */
  const store = async (regressed: readonly string[]) => {
    for (const run of runs)
      await openLog().append(run, [], withJitter(), regressed.includes(run.id) ? { profile } : {});
  };
  beforeEach(async () => {
    place = await open();
  });
  afterEach(() => place.stop());

  test('a run without a regression stores nothing more; one with a regression its profile, in the same commit', async () => {
    await openLog().append(runs[0] as (typeof runs)[0], [], withJitter());
    expect(await place.file('perf/default/index.json')).not.toContain('profiles');
    const tip = await place.branch.tip();
    await openLog().append(runs[1] as (typeof runs)[0], [], withJitter(), { profile });
    const now = await place.branch.tip();
    const [before] = now ? await place.branch.before(now, 1) : [];
    expect(before?.commit).toBe(tip?.commit);
    expect(await listed()).toEqual(['feb']);
    expect(decodeProfile('it', (await fileOf('feb')) ?? '')).toMatchObject({
      ...{ suite: 'default', run: 'feb', time: timeOf(1), profile },
    });
  });

  test('retention removes a profile with its run, and no other one', async () => {
    await store(['jan', 'mar', 'may']);
    const since = new Date(timeOf(3));
    await pruneHistory(openLog(), { since, archive: undefined }, withJitter());
    expect((await storedRuns(openLog())).map(({ id }) => id)).toEqual(['apr', 'may', 'jun']);
    expect(await listed()).toEqual(['may']);
    expect([await fileOf('jan'), await fileOf('mar')]).toEqual([undefined, undefined]);
    expect(await fileOf('may')).toContain('Cache.get');
  });

  test('thinning keeps a run that has one', async () => {
    await store(['mar']);
    const thinning = { before: new Date('2027-01-01'), keep: 'none', isDry: false } as const;
    await compactHistory(openLog(), thinning, withJitter());
    expect((await storedRuns(openLog())).map(({ id }) => id)).toEqual(['jan', 'mar', 'jun']);
    expect(await listed()).toEqual(['mar']);
  });

  test.each(['a lost index', 'a damaged one'])('repair lists them again: %s', async (what) => {
    await store(['feb', 'may']);
    await place.write('perf/default/profiles/notes.json', '{}');
    if (what === 'a damaged one') await place.write('perf/default/index.json', 'x');
    else
      await place.branch.commit(await place.branch.tip(), new Map([['perf/default/index.json', null]]), 'x');
    const { branch } = place;
    await repairHistory({ branch, folder: 'perf/default', suite: 'default' });
    expect(await listed()).toEqual(['feb', 'may']);
  });

  test('what is in the place of its folder stays, and nothing is written', async () => {
    await openLog().append(runs[0] as (typeof runs)[0], [], withJitter());
    await place.write('perf/default/profiles', 'mine');
    const tip = await place.branch.tip();
    const append = openLog().append(runs[1] as (typeof runs)[0], [], withJitter(), { profile });
    await expect(append).rejects.toThrow(/profiles on .* is not a file of the history/);
    expect((await place.branch.tip())?.commit).toBe(tip?.commit);
  });

  test('a late run, whose events are not stored, stores none', async () => {
    await store([]);
    const late = runOf('late', { parse: 1 }, { time: timeOf(7) });
    await openLog().append(late, [], withJitter(), async () => ({ profile, after: 'feb' }));
    expect(await listed()).toBeUndefined();
  });
});

test('a run that waits keeps it', () => {
  const run = runs[0] as (typeof runs)[0];
  const waiting = { run, events: [], report, job: 'bench', profile };
  expect(decodeWaiting(encodeWaiting([waiting]))).toMatchObject([{ job: 'bench', profile }]);
});

describe('the profile of a regression that stands', () => {
  const first = { run: 'feb', commit: '', time: timeOf(1) };
  const finding = (code: string) =>
    ({ reason: { code }, episode: { first, state: 'regressed' } }) as unknown as Report['findings'][number];
  const log = (...entries: readonly string[]) => ({
    index: async () => ({
      ...{ schema: 1 as const, suite: 'default', segments: [] },
      profiles: entries.map((run) => ({ run, time: timeOf(MONTHS.indexOf(run)) })),
    }),
    read: async (path: string) => (path === profileFile('mar') ? encodeProfile(stored) : 'garbage'),
  });

  test.each([
    { what: 'stored with the run that reported it', of: 'lasting', entries: ['jan', 'mar'], is: profile },
    { what: 'only an older one is stored', of: 'lasting', entries: ['jan'], is: undefined },
    {
      what: 'damaged',
      of: 'lasting',
      entries: ['apr'],
      is: undefined,
      says: /profiles\/apr\.json is not a profile: it is not JSON. It is left out/,
    },
    { what: 'the regression is new', of: 'beyond-threshold', entries: ['mar'], is: undefined },
    { what: 'none is stored', of: 'lasting', entries: [], is: undefined },
  ])('$what', async ({ of, entries, is, says }) => {
    const given = { ...report, records: true, findings: [finding(of)] };
    const { profile: found, warnings } = await profileOfOpenRegression(given, log(...entries));
    expect(found).toEqual(is);
    const messages = warnings.map((each) => warningWords(each).message);
    expect(messages).toEqual(says ? [expect.stringMatching(says)] : []);
  });
});

describe('bounds', () => {
  const huge = (names: number, letter: string): ProfileDifference => ({
    ...profile,
    flame: {
      names: Array.from({ length: names }, (_, i) => `${i} ${letter.repeat(5000)}`),
      boxes: Array.from({ length: 1500 }, (_, i) => [i - 1, i % names, 1 / (i + 1), 1 / (i + 2)]),
    },
  });

  test.each([
    ['long names', huge(1500, 'x')],
    ['long names of three bytes a letter', huge(1500, '漢')],
    ['names of control characters', huge(1500, '\u001b')],
    ['deep recursion', huge(1, 'f')],
  ])('%s: the text is bounded, and is still a tree', (_, large) => {
    const text = encodeProfile({ ...stored, profile: large });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(PROFILE_BYTES_MAX);
    const { flame } = decodeProfile('it', text).profile;
    expect(flame.boxes.length).toBeGreaterThanOrEqual(300);
    expect(flame.boxes[0]?.slice(2)).toEqual([1, 0.5]);
  });

  test('the newest hundred stay', () => {
    const entry = {
      file: '000001.ndjson',
      runs: 1,
      bytes: 1,
      sha256: '',
      oldest: timeOf(0),
      newest: timeOf(1),
    };
    const before = Array.from({ length: 100 }, (_, i) => ({ run: `r${i}`, time: timeOf(0) }));
    const { entries, files } = profilesBeside(before, [stored], [entry]);
    expect([entries.length, entries[0]?.run, entries.at(-1)?.run]).toEqual([100, 'r1', 'jan']);
    expect([...files.keys()]).toEqual([profileFile('r0'), profileFile('jan')]);
    expect(files.get(profileFile('r0'))).toBeNull();
  });

  test.each(['7.1.2', '../../index', 'a/b', '', 'x'.repeat(500), 'Ünïcode\n'])(
    'the file of run %j',
    (run) => {
      expect(profileFile(run)).toMatch(/^profiles\/[A-Za-z0-9_-][A-Za-z0-9._-]{0,80}\.json$/);
    },
  );
});

describe('refused in one line', () => {
  const flame = (...boxes: readonly unknown[]) => ({
    profile: { ...profile, flame: { names: ['f'], boxes } },
  });
  test.each<[what: string, text: string, why: RegExp]>([
    ['garbage', 'perf\u0000', /not JSON/],
    ['another object', '{}', /schema/],
    ['a newer form', JSON.stringify({ ...stored, schema: 2 }), /schema/],
    ['half a megabyte', `"${'x'.repeat(500_000)}"`, /characters; at most/],
    ['1e999', JSON.stringify(stored).replace('"rest":0.02', '"rest":1e999'), /rest/],
    ['an unknown profiler', JSON.stringify(stored).replace('"perf"', '"x"'), /profiler/],
    [
      'too many functions',
      JSON.stringify({ ...stored, profile: { ...profile, functions: Array(6).fill(profile.functions[0]) } }),
      /functions/,
    ],
    ['too many boxes', JSON.stringify({ ...stored, ...flame(...Array(1501).fill([-1, 0, 1, 1])) }), /boxes/],
    ['a negative width', JSON.stringify({ ...stored, ...flame([-1, 0, -1, 1]) }), /boxes/],
    ['a circle', JSON.stringify({ ...stored, ...flame([0, 0, 1, 1]) }), /box 0/],
    ['a name that does not exist', JSON.stringify({ ...stored, ...flame([-1, 7, 1, 1]) }), /box 0/],
  ])('%s', (_, text, why) => {
    const decode = () => decodeProfile('the file', text);
    expect(decode).toThrow(UserError);
    expect(decode).toThrow(why);
    expect(decode).not.toThrow(/\n|\u0000/);
  });
});
