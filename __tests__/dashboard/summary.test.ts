/** The summary is small, is made from the one before, and is the same whoever makes it. */
import { expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { NO_RULES } from '../../src/check/policy.ts';
import type { HistoryBranch } from '../../src/history/branch.ts';
import { HistoryLog } from '../../src/history/log.ts';
import type { Publication } from '../../src/history/overview.ts';
import { decodeSummary } from '../../src/history/read-summary.ts';
import { encodeSummary, type Summary } from '../../src/history/summary.ts';
import { SummaryBuilder } from '../../src/history/summary-builder.ts';
import type { Baseline } from '../../src/model/baseline.ts';
import { USUAL_FACTS } from '../../src/model/environment.ts';
import type { Report } from '../../src/model/report.ts';
import type { Run } from '../../src/model/run.ts';
import { WINDOW } from '../../src/stats/window.ts';
import { QUIET, runOf } from '../runs.ts';

const once = async () => false;

/** A branch that is a map, and remembers what was read. */
function branchInMemory() {
  const files = new Map<string, string>();
  const reads: string[] = [];
  const tip = { commit: 'memory', tree: 'memory' };
  const branch: HistoryBranch = {
    name: 'gh-pages',
    description: 'memory',
    before: async () => [],
    tip: async () => tip,
    read: async (_, path) => {
      reads.push(path);
      return files.get(path);
    },
    list: async () => [],
    commit: async (_, changed) => {
      for (const [path, text] of changed) {
        if (text === null) files.delete(path);
        else files.set(path, text);
      }
      return tip;
    },
  };
  const log = () => new HistoryLog(branch, 'perf', 'default');
  const summary = () => decodeSummary('summary.json', files.get('perf/default/summary.json') ?? '');
  return { files, reads, log, summary };
}

const store = (log: HistoryLog, run: Run, publication?: Publication) =>
  log.append(run, [], once, publication);
const numbered = (i: number, rest: Partial<Run> = {}) => runOf(`r${i}`, { parse: 10 + (i % 5) / 10 }, rest);

const site = (version: string) => ({
  version,
  files: () => new Map([['index.html', `<meta name="generator" content="perf-regression">${version}`]]),
});

test('a run that came late takes its place, and what was found of the newest stays', async () => {
  const { log, summary } = branchInMemory();
  const all = branchInMemory();
  const late = [
    runOf('of another branch', { parse: 40 }, { after: 'r2', branch: 'topic' }),
    runOf('late', { parse: 20, scan: 7 }, { after: 'r1' }),
    runOf('older than all', { parse: 30 }, { after: '' }),
  ];
  const runs = [0, 1, 2].map((i) => numbered(i));
  for (const run of runs) await store(log(), run);
  const before = summary();
  for (const run of late) await store(log(), run);
  await all.log().appendAll([...runs, ...late], once);
  const { stored, ...rest } = summary();
  expect(rest).toMatchObject({ report: before.report, branches: before.branches, rows: 7 });
  expect(rest.runs.map(({ id }) => id)).toEqual(['older than all', 'r0', 'r1', 'late', 'r2']);
  expect(rest.series).toMatchObject([{ benchmark: 'parse', values: [30, 10, 10.1, 20, 10.2] }]);
  expect({ stored, ...rest }).toEqual(all.summary());
});

test('one run after the other makes what all of them at once make', async () => {
  const one = branchInMemory();
  const all = branchInMemory();
  const runs = Array.from({ length: 130 }, (_, i) => numbered(i));
  for (const run of runs) await store(one.log(), run);
  await all.log().appendAll(runs, once);
  expect(one.summary()).toEqual(all.summary());
  expect(one.summary()).toMatchObject({ branch: 'main', rows: 130, stored: { runs: 130, segments: 1 } });
  expect(one.summary().runs).toHaveLength(WINDOW);
  expect(one.summary().series[0]?.values).toHaveLength(WINDOW);
});

test('storing a run reads the index, the newest segment and the summary, however long the history is', async () => {
  const { log, reads } = branchInMemory();
  for (let i = 0; i < 5; i++) await store(log(), numbered(i), { tracked: 'main', site: site('1') });
  reads.length = 0;
  await store(log(), numbered(5), { tracked: 'main', site: site('1') });
  expect(reads.map((path) => path.replace('perf/default/', '')).sort()).toEqual([
    'index.json',
    'segments/000001.ndjson',
    'summary.json',
  ]);
});

test('runs bound it, whatever the size of the suite: of quiet series fewer values are written, of others all', () => {
  const growing = new SummaryBuilder('default', 'main');
  const wideAt = (i: number) =>
    Object.fromEntries(
      Array.from({ length: 2000 }, (_, k) => {
        const slow = k === 7 && i >= 10 ? 1.5 : 1;
        return [`benchmark-${k}`, (1000 / 7 + k) * slow * (1 + ((i * 7 + k) % 5) / 1000)];
      }),
    );
  for (let i = 0; i < 70; i++) growing.add(runOf(`r${i}`, wideAt(i)));
  const summary = growing.finish({ runs: 70, segments: 1, bytes: 1, first: '', last: '' }, '');
  expect(summary.runs).toHaveLength(70);
  expect(summary.shifts).toMatchObject([{ benchmark: 'benchmark-7', began: 'r10', state: 'lasting' }]);
  const text = encodeSummary(summary);
  expect(text.length).toBeLessThan(3e6);
  const { series } = decodeSummary('summary.json', text);
  const known = (k: number) => series[k]?.values.filter((value) => value !== null).length;
  expect([known(6), known(7)]).toEqual([37, 70]);
  expect(series[6]?.values).toHaveLength(70);
  expect(series[6]?.values.slice(-37)).toEqual(summary.series[6]?.values.slice(-37));
});

test('what was not written is read from the stored runs before the next is added: nothing is lost', () => {
  const stored = { runs: 0, segments: 1, bytes: 1, first: '', last: '' };
  const slowSince = 30;
  const runs = Array.from({ length: 40 }, (_, i) => {
    const times = Array.from({ length: 10 }, (_, k) => [
      `b${k}`,
      100 + ((i * 7 + k * 3) % 5) / 10 + (k === 5 && i >= slowSince ? 50 : 0),
    ]);
    return runOf(`r${i}`, Object.fromEntries(times));
  });
  const whole = new SummaryBuilder('default', 'main');
  for (const run of runs) whole.add(run);
  let text = '';
  const grown = (previous: Summary | undefined, i: number) => {
    const growing = new SummaryBuilder('default', 'main', previous);
    growing.restore(runs.slice(0, i));
    growing.add(runs[i] as Run);
    return growing.finish(stored, '');
  };
  for (let i = 0; i < runs.length; i++) {
    const summary = grown(text === '' ? undefined : decodeSummary('summary.json', text), i);
    text = encodeSummary(summary, 150);
    if (i === runs.length - 1) expect(summary).toEqual(whole.finish(stored, ''));
  }
  const { series, shifts } = decodeSummary('summary.json', text);
  expect(shifts).toMatchObject([{ benchmark: 'b5', began: 'r30' }]);
  const known = (k: number) => series[k]?.values.filter((value) => value !== null).length;
  expect([known(4), known(5)]).toEqual([12, 40]);
});

test('a series that ended is known by name until it is measured again', () => {
  const growing = new SummaryBuilder('default', 'main');
  const stored = { runs: 0, segments: 1, bytes: 1, first: '', last: '' };
  const at = (i: number) => numbered(i, { time: new Date(Date.UTC(2026, 0, 1, i)).toISOString() });
  for (let i = 0; i < 110; i++) {
    growing.add(i < 5 ? { ...at(i), measurements: runOf('', { parse: 1, ended: i }).measurements } : at(i));
  }
  const ended = {
    benchmark: 'ended',
    metric: 'time',
    unit: 'ns',
    value: 4,
    time: '2026-01-01T04:00:00.000Z',
  };
  const summary = growing.finish(stored, '');
  expect(summary.ended).toEqual([ended]);
  const later = new SummaryBuilder('default', 'main', summary);
  later.add(at(110));
  expect(later.finish(stored, '').ended).toEqual([ended]);
  later.add({ ...at(111), measurements: runOf('', { ended: 9 }).measurements });
  expect(later.finish(stored, '').ended).toEqual([]);
});

test('runs of other branches are noted, and do not push the tracked ones out', async () => {
  const { log, summary } = branchInMemory();
  for (let i = 0; i < 3; i++) await store(log(), numbered(i), { tracked: 'main' });
  for (let i = 3; i < 80; i++) await store(log(), numbered(i, { branch: 'topic' }), { tracked: 'main' });
  expect(summary().runs.map(({ id }) => id)).toEqual(['r0', 'r1', 'r2']);
  expect(summary().branches.map(({ name }) => name)).toEqual(['topic', 'main']);
  expect(summary().stored.runs).toBe(80);
});

test('a history that began on another branch turns to the tracked one', async () => {
  const { log, summary } = branchInMemory();
  await store(log(), numbered(0, { branch: 'topic' }), { tracked: 'main' });
  expect(summary().branch).toBe('topic');
  await store(log(), numbered(1), { tracked: 'main' });
  expect(summary()).toMatchObject({ branch: 'main', runs: [{ id: 'r1' }], rows: 2 });
});

test.each([
  ['is missing', undefined],
  ['is damaged', '{"schema":1'],
  ['tells of other runs', 'stale'],
])('where the summary %s it is made anew from the segments', async (_, text) => {
  const { files, log, summary } = branchInMemory();
  const path = 'perf/default/summary.json';
  await store(log(), numbered(0));
  const stale = files.get(path) ?? '';
  for (let i = 1; i < 6; i++) await store(log(), numbered(i));
  const whole = summary();
  if (text === undefined) files.delete(path);
  else files.set(path, text === 'stale' ? stale : text);
  await store(log(), numbered(6));
  expect(summary().runs.slice(0, 6)).toEqual(whole.runs);
  expect(summary().runs).toHaveLength(7);
});

test('a newer summary is left alone', async () => {
  const { files, log } = branchInMemory();
  await store(log(), numbered(0));
  files.set('perf/default/summary.json', '{"schema":9}');
  await store(log(), numbered(1));
  expect(files.get('perf/default/summary.json')).toBe('{"schema":9}');
});

test('the page is written where its version changed, and nobody else’s page is replaced', async () => {
  const { files, log } = branchInMemory();
  const index = () => files.get('perf/index.html');
  await store(log(), numbered(0), { site: site('1') });
  expect(index()).toContain('>1');
  files.set('perf/index.html', 'changed by hand');
  await store(log(), numbered(1), { site: site('1') });
  expect(index()).toBe('changed by hand');
  await store(log(), numbered(2), { site: site('2') });
  expect(index()).toContain('>2');
  expect(JSON.parse(files.get('perf/suites.json') ?? '')).toMatchObject({
    site: '2',
    suites: [{ name: 'default', folder: 'default' }],
  });
  const other = branchInMemory();
  other.files.set('perf/index.html', '<h1>Ours</h1>');
  await store(other.log(), numbered(0), { site: site('1') });
  expect(other.files.get('perf/index.html')).toBe('<h1>Ours</h1>');
});

test('without the input the branch gets the list of suites and no page', async () => {
  const { files, log } = branchInMemory();
  await store(log(), numbered(0), { tracked: 'main' });
  expect([...files.keys()].sort()).toEqual([
    'perf/default/index.json',
    'perf/default/segments/000001.ndjson',
    'perf/default/summary.json',
    'perf/suites.json',
  ]);
});

test('what the report found is kept: verdicts, and level shifts once, whatever later reports say of them', () => {
  const growing = new SummaryBuilder('default', 'main');
  const stored: Run[] = [];
  const policy = {
    ...NO_RULES,
    tags: [],
    comparability: USUAL_FACTS,
    confidence: 0.95,
    alpha: 0.01,
    confirmRuns: 1,
    onMissing: 'warn' as const,
    onSuspected: 'inconclusive' as const,
  };
  const options = { reruns: [], records: true, override: null, warnings: [] };
  let report: Report | undefined;
  for (let i = 0; i < 24; i++) {
    const run = runOf(
      `r${i}`,
      { parse: (i < 20 ? 10 : 14) * (1 + ((i * 7) % 5) / 400) },
      { environment: QUIET },
    );
    const baseline: Baseline = {
      source: 'merge-base',
      why: { code: 'before' },
      branch: 'main',
      runs: stored,
      accepted: [],
      episodes: [],
      skippedSources: [],
      warnings: [],
    };
    report = check(run, baseline, policy, options);
    growing.add(run, report);
    stored.push(run);
  }
  const summary: Summary = growing.finish({ runs: 24, segments: 1, bytes: 1, first: '', last: '' }, '');
  expect(summary.shifts).toHaveLength(1);
  const finding = report?.findings[0];
  expect(summary.shifts[0]).toMatchObject({ benchmark: 'parse', verdict: 'regressed', ...finding?.since });
  expect(summary.shifts[0]?.change).toBeCloseTo(finding?.change?.estimate ?? 0, 2);
  expect(summary.report?.gate).toBe(report?.gate);
  expect(decodeSummary('summary.json', encodeSummary(summary))).toEqual(summary);
});

const STORED = { runs: 1, segments: 1, bytes: 1, first: '', last: '' };
/** A quiet series and one that is half as slow again from the thirtieth run on. */
const movedAt = (i: number) => ({
  parse: (i < 30 ? 100 : 150) + ((i * 7) % 5) / 10,
  scan: 50 + ((i * 3) % 7) / 10,
});
const movedRuns = (count: number) => Array.from({ length: count }, (_, i) => runOf(`r${i}`, movedAt(i)));

test.each([
  { what: 'a few runs', runs: 34, state: 'new' },
  { what: 'many runs', runs: 45, state: 'lasting' },
])('a change that $what show is $state', ({ runs, state }) => {
  const growing = new SummaryBuilder('default', 'main');
  for (const run of movedRuns(runs)) growing.add(run);
  expect(growing.finish(STORED, '').shifts).toMatchObject([{ benchmark: 'parse', state, runs: runs - 30 }]);
});

test('a change is accepted with the run that people accept, and not before', async () => {
  const { log, summary } = branchInMemory();
  await log().appendAll(movedRuns(45), once);
  const accepted = (run: string, benchmark?: string) => ({
    ...{ kind: 'acceptance' as const, run, by: 'Ada', reason: 'a cache', at: '2026-02-01T00:00:00.000Z' },
    ...{ source: 'baseline accept', ...(benchmark && { benchmark }) },
  });
  const states = () => summary().shifts.map(({ benchmark, state }) => `${benchmark} ${state}`);
  // Of another level, and of another series.
  await log().appendEvent(accepted('r12'), once);
  await log().appendEvent(accepted('r40', 'scan'), once);
  expect(states()).toEqual(['parse lasting']);
  await log().appendEvent(accepted('r40', 'par*'), once);
  expect(states()).toEqual(['parse accepted']);
  await store(log(), runOf('r45', movedAt(45)));
  expect(states()).toEqual(['parse accepted']);
});

test('a change that was taken back is over', () => {
  const growing = new SummaryBuilder('default', 'main');
  for (let i = 0; i < 70; i++) growing.add(runOf(`r${i}`, movedAt(i < 50 ? i : i - 50)));
  const { shifts } = growing.finish(STORED, '');
  expect(shifts.map(({ began, verdict, state }) => [began, verdict, state])).toEqual([
    ['r50', 'improved', 'lasting'],
    ['r30', 'regressed', 'over'],
  ]);
});

test('a summary of an earlier version is read, and its changes are those of its values', () => {
  const growing = new SummaryBuilder('default', 'main');
  for (const run of movedRuns(45)) growing.add(run);
  const summary = growing.finish(STORED, '');
  const { drifts: _, events: __, renamed: ___, ...rest } = summary;
  const old = {
    benchmark: 'scan',
    metric: 'time',
    after: '',
    commit: '',
    time: '',
    change: 0,
    verdict: 'improved',
  };
  const text = JSON.stringify({ ...rest, shifts: [old] });
  expect(decodeSummary('summary.json', text)).toEqual(summary);
});
