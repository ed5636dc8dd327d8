/** The summary is small, is made from the one before, and is the same whoever makes it. */
import { expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { NO_RULES } from '../../src/check/policy.ts';
import type { HistoryBranch } from '../../src/history/branch.ts';
import { HistoryLog } from '../../src/history/log.ts';
import type { Publication } from '../../src/history/overview.ts';
import { decodeSummary, encodeSummary, type Summary } from '../../src/history/summary.ts';
import { GrowingSummary } from '../../src/history/summary-builder.ts';
import type { Baseline } from '../../src/model/baseline.ts';
import { USUAL_FACTS } from '../../src/model/environment.ts';
import type { Report } from '../../src/model/report.ts';
import type { Run } from '../../src/model/run.ts';
import { WINDOW } from '../../src/stats/evidence.ts';
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
  files: async () => new Map([['index.html', `<meta name="generator" content="perf-regression">${version}`]]),
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
  expect(rest.runs.map(({ id }) => id)).toEqual(['r0', 'r1', 'late', 'r2']);
  expect(rest.series).toMatchObject([{ benchmark: 'parse', values: [10, 10.1, 20, 10.2] }]);
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

test('its size is bounded: more series have fewer runs, and series that ended go', () => {
  const growing = new GrowingSummary('default', 'main');
  const wide = Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`benchmark-${i}`, 1000 / 7 + i]));
  for (let i = 0; i < 70; i++) growing.add(runOf(`r${i}`, i < 5 ? { ...wide, ended: 1 } : wide));
  const summary = growing.finish({ runs: 70, segments: 1, bytes: 1, first: '', last: '' }, '');
  expect(summary.series).toHaveLength(6000);
  expect(summary.runs).toHaveLength(49);
  expect(encodeSummary(summary).length).toBeLessThan(3e6);
});

test('a series that ended is known by name until it is measured again', () => {
  const growing = new GrowingSummary('default', 'main');
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
  const later = new GrowingSummary('default', 'main', summary);
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
  const growing = new GrowingSummary('default', 'main');
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
  const around = { again: [], records: true, override: null, warnings: [] };
  let report: Report | undefined;
  for (let i = 0; i < 24; i++) {
    const run = runOf(
      `r${i}`,
      { parse: (i < 20 ? 10 : 14) * (1 + ((i * 7) % 5) / 400) },
      { environment: QUIET },
    );
    const baseline: Baseline = {
      source: 'merge-base',
      why: '',
      branch: 'main',
      runs: stored,
      accepted: [],
      episodes: [],
      skippedSources: [],
      warnings: [],
    };
    report = check(run, baseline, policy, around);
    growing.add(run, report);
    stored.push(run);
  }
  const summary: Summary = growing.finish({ runs: 24, segments: 1, bytes: 1, first: '', last: '' }, '');
  expect(summary.shifts).toHaveLength(1);
  expect(summary.shifts[0]).toMatchObject({
    benchmark: 'parse',
    verdict: 'regressed',
    time: stored[20]?.time,
  });
  expect(summary.shifts[0]?.change).toBeCloseTo(0.4, 1);
  expect(summary.report?.gate).toBe(report?.gate);
  expect(decodeSummary('summary.json', encodeSummary(summary))).toEqual(summary);
});
