/** One list of changes: whatever the history, every reader names the same ones, with the same size, commits and state. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { branchInMemory } from '../../bench/stored-history.ts';
import { stepsAfter } from '../../src/analysis/issue-plan.ts';
import { check } from '../../src/check/check.ts';
import { NO_RULES, type Policy } from '../../src/check/policy.ts';
import { changeRows } from '../../src/history/change-rows.ts';
import { HistoryLog } from '../../src/history/log.ts';
import type { Segment } from '../../src/history/segment.ts';
import { eventsOf } from '../../src/history/write-events.ts';
import { USUAL_FACTS } from '../../src/model/environment.ts';
import { type HistoryEvent, saidByPeople } from '../../src/model/event.ts';
import type { Report } from '../../src/model/report.ts';
import type { Run } from '../../src/model/run.ts';
import { HTML_BYTES, renderHtml } from '../../src/reporters/html.ts';
import { issueBody } from '../../src/reporters/issue.ts';
import { COMMENT_BYTES, renderMarkdown } from '../../src/reporters/markdown.ts';
import { messageOf } from '../../src/reporters/message.ts';
import { percentage } from '../../src/reporters/quantity.ts';
import { renderSlack } from '../../src/reporters/slack.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import { seededRandom } from '../../src/stats/random.ts';
import { QUIET, runOf } from '../runs.ts';
import { readersOfChanges } from './readers-of-changes.ts';

const once = async () => false;
const HOUR_MS = 3_600_000;
const START = Date.UTC(2026, 0, 1);

type Factor = (t: number) => number;

interface Story {
  readonly what: string;
  /** Series of which all readers tell a change or a climb. */
  readonly told: readonly string[];
  readonly runs: number;
  readonly series: Readonly<Record<string, Factor>>;
  readonly noise?: number;
  /** What every run does to all series. */
  readonly common?: number;
  /** On which of several machines a run was. */
  readonly machineOf?: (t: number) => string;
  /** Each run stored by itself; else all in one commit. */
  readonly oneByOne?: true;
}

const step =
  (at: number, by: number, until = Number.POSITIVE_INFINITY): Factor =>
  (t) =>
    t >= at && t < until ? by : 1;
const steady: Factor = () => 1;

function historyOf(
  { runs, series, noise = 0.01, common = 0, machineOf = () => 'A' }: Omit<Story, 'what' | 'told'>,
  seed: number,
): Run[] {
  const random = seededRandom(seed);
  const deviation = () => 2.4 * (random() + random() - 1);
  return Array.from({ length: runs }, (_, t) => {
    const all = 1 + common * deviation();
    const machine = machineOf(t);
    const times = Object.entries(series).map(([name, factor], k) => {
      const base = 1000 * (k + 1) * (machine === 'A' ? 1 : 1.3);
      return [name, base * factor(t) * all * (1 + noise * deviation())] as const;
    });
    return runOf(`r${t}`, Object.fromEntries(times), {
      commit: `c${t}`.padEnd(40, '0'),
      time: new Date(START + t * HOUR_MS).toISOString(),
      environment: { ...QUIET, cpu: machine },
      message: `Commit ${t}`,
      author: 'Ada',
    });
  });
}

async function stored(story: Story, seed: number) {
  const files = new Map<string, string>();
  const branch = branchInMemory(files);
  const log = () => new HistoryLog(branch, 'perf', 'default');
  const runs = historyOf(story, seed);
  if (story.oneByOne) for (const run of runs) await log().append(run, [], once);
  else await log().appendAll(runs, once);
  const readers = () =>
    readersOfChanges(branch, files, 'default', new Date(START + (story.runs + 1) * HOUR_MS));
  return { files, branch, log, runs, readers };
}

const others = Object.fromEntries(Array.from({ length: 6 }, (_, k) => [`other ${k}`, steady]));

const stories: readonly Story[] = [
  { what: 'nothing happens', told: [], runs: 80, series: { a: steady, ...others } },
  {
    what: 'a step, and one of another series with it',
    told: ['a', 'b'],
    runs: 60,
    series: { a: step(30, 1.2), b: step(30, 0.8), ...others },
  },
  { what: 'a step that was taken back', told: ['a'], runs: 90, series: { a: step(30, 1.3, 60), ...others } },
  {
    what: 'steps of several commits in wild noise',
    told: ['a', 'b', 'c'],
    runs: 100,
    noise: 0.04,
    series: { a: step(30, 1.3), b: step(33, 1.3), c: step(70, 1.2), ...others },
  },
  {
    what: 'runs that are uneven for all',
    told: ['a'],
    runs: 80,
    common: 0.05,
    series: { a: step(40, 1.1), ...others },
  },
  {
    what: 'two machines in turn',
    told: ['a', 'b'],
    runs: 100,
    machineOf: (t) => 'AB'[t % 2] as string,
    series: { a: step(51, 1.2), b: step(20, 0.7), ...others },
  },
  {
    what: 'three machines, one of them rare',
    told: ['a'],
    runs: 100,
    machineOf: (t) => (t % 11 === 0 ? 'C' : ('AB'[t % 2] as string)),
    series: { a: step(51, 1.2), ...others },
  },
  {
    what: 'a machine that is new',
    told: ['a'],
    runs: 70,
    machineOf: (t) => (t < 30 ? 'A' : 'B'),
    series: { a: step(50, 1.2), ...others },
  },
  { what: 'a climb', told: ['a'], runs: 95, series: { a: (t) => 1 + 0.0015 * t, ...others } },
  {
    what: 'a climb and a step',
    told: ['a', 'b'],
    runs: 95,
    series: { a: (t) => 1 + 0.0015 * t, b: step(45, 1.3), ...others },
  },
  {
    what: 'counts without noise',
    told: ['a'],
    runs: 60,
    noise: 0,
    series: { a: step(30, 1.01), b: step(20, 1.0000001), ...others },
  },
  {
    what: 'more runs than the window',
    told: ['b'],
    runs: 230,
    series: { a: step(40, 1.2), b: step(160, 1.2), c: step(125, 1.3), ...others },
  },
  {
    what: 'one run after the other',
    told: ['a'],
    runs: 108,
    oneByOne: true,
    series: { a: step(60, 1.2), ...others },
  },
  { what: 'a few runs', told: ['a'], runs: 9, series: { a: step(4, 2), ...others } },
];

describe.each(stories)('$what', (story) => {
  test('every reader names the same changes', async () => {
    for (const seed of [1, 2, 3]) {
      const { readers } = await stored(story, seed);
      const { summary, said } = await readers();
      const { overview } = said;
      for (const [reader, changes] of Object.entries(said)) {
        expect({ reader, changes }).toEqual({ reader, changes: overview });
      }
      for (const { change } of summary.shifts) expect(Math.abs(change ?? 1)).toBeGreaterThan(0.0005);
      const told = [...summary.shifts, ...summary.drifts].map(({ benchmark }) => benchmark);
      expect([...new Set(told)].sort()).toEqual(story.told);
    }
  });
});

describe('changes that are older than the list', () => {
  // The list has the newest 100 of these runs.
  const [runs, begin] = [240, 140];
  const places = [20, 60, 97, begin - 6, begin - 3, begin - 1, begin, begin + 1, begin + 3, begin + 5];

  test.each(places)('are the same in trends and on the series page: a step at run %d', async (at) => {
    const series = { a: step(at, 1.2), b: step(at, 0.85), c: step(70, 1.3, 110), ...others };
    const { readers } = await stored({ what: '', told: [], runs, series, common: 0.02 }, at);
    const { summary, older } = await readers();
    expect({ trends: older.trends }).toEqual({ trends: older['series page'] });
    const listed = new Set(summary.shifts.map(({ benchmark }) => benchmark));
    for (const name of ['a', 'b']) {
      const count = older.trends.filter((each) => each.startsWith(`${name} `)).length;
      expect({ name, count: count + (listed.has(name) ? 1 : 0) }).toEqual({ name, count: 1 });
    }
    expect(older.trends.filter((each) => each.startsWith('c '))).toHaveLength(2);
  });

  test('are the same, wherever they are, in noise of any size and with gaps', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          seed: fc.nat(1000),
          runs: fc.integer({ min: 105, max: 330 }),
          noise: fc.constantFrom(0, 0.004, 0.02),
          steps: fc.array(fc.tuple(fc.integer({ min: 3, max: 320 }), fc.constantFrom(0.7, 0.9, 1.1, 1.5)), {
            minLength: 1,
            maxLength: 4,
          }),
          machines: fc.constantFrom(1, 2),
        }),
        async ({ seed, steps, machines, ...rest }) => {
          const a: Factor = (t) => steps.reduce((all, [at, by]) => all * (t >= at ? by : 1), 1);
          const machineOf = (t: number) => 'AB'[t % machines] as string;
          const story = { what: '', told: [], series: { a, ...others }, common: 0.01, machineOf, ...rest };
          const { readers } = await stored(story, seed);
          const { summary, older, said } = await readers();
          const isOfNewest = (each: string) => machines === 1 || older.trends.includes(each);
          expect(older['series page'].filter(isOfNewest)).toEqual(older.trends);
          for (const changes of Object.values(said)) expect(changes).toEqual(said.overview);
          expect(summary.runs).toHaveLength(Math.min(100, rest.runs));
        },
      ),
      { numRuns: 8 },
    );
  });
});

function judged(run: Run, before: readonly Run[], rules: Partial<Policy>): Report {
  const baseline = {
    ...({ source: 'merge-base', why: { code: 'before' }, branch: 'main' } as const),
    ...{ runs: before, accepted: [], episodes: [], skippedSources: [], warnings: [] },
  };
  const policy = {
    ...NO_RULES,
    ...{ tags: [], comparability: USUAL_FACTS, confidence: 0.95, alpha: 0.01, confirmRuns: 1 },
    ...({ onMissing: 'warn', onSuspected: 'inconclusive' } as const),
    ...rules,
  };
  return check(run, baseline, policy, { reruns: [], records: true, override: null, warnings: [] });
}

/** The newest run is judged against the others, and stored with its report. */
async function judgedHistory(runs: readonly Run[], rules: Partial<Policy> = {}) {
  const files = new Map<string, string>();
  const branch = branchInMemory(files);
  const log = new HistoryLog(branch, 'perf', 'default');
  const newest = runs.at(-1) as Run;
  await log.appendAll(runs.slice(0, -1), once);
  const report = judged(newest, runs.slice(0, -1), rules);
  await log.append(newest, eventsOf(report), once, { report, tracked: 'main' });
  const readers = await readersOfChanges(
    branch,
    files,
    'default',
    new Date(START + (runs.length + 1) * HOUR_MS),
  );
  const { events } = (await log.segmentsFromNewest().next()).value as Segment;
  for (const [reader, changes] of Object.entries(readers.said)) {
    expect({ reader, changes }).toEqual({ reader, changes: readers.said.overview });
  }
  const findingOf = (name: string) => report.findings.find(({ benchmark }) => benchmark === name);
  return { ...readers, report, runs, events, findingOf };
}

describe('what a check has told', () => {
  test.each([
    { what: 'in its first run', at: 59 },
    { what: 'in its third', at: 57 },
    { what: 'of two series', at: 58, also: step(58, 1.6) },
  ])('a regression $what is told by all in the same words', async ({ at, also = steady }) => {
    const series = { a: step(at, 1.5), b: also, ...others };
    const { summary, findingOf } = await judgedHistory(historyOf({ runs: 60, series }, 1));
    const names = ['a', 'b'].filter((name) =>
      ['regressed', 'improved'].includes(findingOf(name)?.verdict ?? ''),
    );
    expect(names).toContain('a');
    expect(summary.shifts.map(({ benchmark }) => benchmark).sort()).toEqual(names);
    for (const shift of summary.shifts) {
      const finding = findingOf(shift.benchmark);
      expect(['regressed', 'improved']).toContain(finding?.verdict);
      expect(shift).toMatchObject({ ...finding?.since, verdict: finding?.verdict, state: 'new' });
      expect(shift.change).toBeCloseTo(finding?.change?.estimate ?? Number.NaN, 2);
    }
  });

  test.each([
    { at: 57, by: 1.3 },
    { at: 58, by: 2.4 },
    { at: 59, by: 1.5 },
  ])('a regression by $by has one size and one range of commits in every text', async ({ at, by }) => {
    const { summary, report, runs } = await judgedHistory(
      historyOf({ runs: 60, series: { a: step(at, by), ...others } }, at),
    );
    const [shift] = summary.shifts;
    const [opened] = stepsAfter(report, { runs: runs.slice(0, -1), events: [] }, []);
    if (!shift || opened?.kind !== 'open') throw new Error('a regression was expected');
    const { regression } = opened;
    const [finding] = report.findings.filter(({ verdict }) => verdict === 'regressed');
    const rows = regression.series.map((series) => ({ series, state: 'lasts', finding }) as const);
    const rest = { repositoryUrl: 'https://github.com/acme/widgets', dashboardUrl: '', teams: [] };
    const texts = {
      comment: renderMarkdown(report, COMMENT_BYTES),
      report: renderHtml([report], HTML_BYTES),
      terminal: renderTerminal(report, 1, { colour: false, all: true }),
      message: JSON.stringify(renderSlack(messageOf([{ report, recovered: false }], {}), [])),
      issue: issueBody({ regression, rows, report, ...rest }),
      history: JSON.stringify(changeRows(summary)),
    };
    const [after, commit] = [shift.after, shift.commit].map((each) => each.slice(0, 7));
    for (const [reader, text] of Object.entries(texts)) {
      const size = reader === 'history' ? `"change":${shift.change}` : percentage(shift.change ?? 0);
      expect({ reader, size: text.includes(size) }).toEqual({ reader, size: true });
      const commits = text.match(/[0-9a-f]{40}|(?<![0-9a-f])[0-9a-f]{7}(?![0-9a-f])/g) ?? [];
      const named = new Set(commits.map((each) => each.slice(0, 7)));
      if (reader === 'message') continue;
      expect({ reader, named: named.has(after ?? '') && named.has(commit ?? '') }).toEqual({
        reader,
        named: true,
      });
    }
  });

  test('a climb has one size in the check, on the page and in trends, and is no step of any commit', async () => {
    const series = { a: (t: number) => 1 + 0.0012 * t, ...others };
    const { summary, said, findingOf, trends } = await judgedHistory(historyOf({ runs: 95, series }, 1));
    const drift = findingOf('a')?.drift;
    expect(drift?.change).toBeGreaterThan(0.05);
    expect(summary.drifts).toMatchObject([
      { benchmark: 'a', state: 'drift', verdict: 'regressed', runs: drift?.runs },
    ]);
    expect(summary.drifts[0]?.change).toBeCloseTo(drift?.change ?? Number.NaN, 3);
    expect(trends.find(({ benchmark }) => benchmark === 'a')).toMatchObject({
      trend: 'degrading',
      shifts: [],
      drift: { change: summary.drifts[0]?.change },
    });
    expect(said.overview).toEqual([]);
  });

  test('a waiver is stored with the series that it let through, and with no other', async () => {
    const rule = { ceiling: 0.8, reason: 'a cache', owner: 'Ada', until: '2030-01-01' };
    const series = { a: step(58, 1.5), b: steady, ...others };
    const { summary, events, findingOf } = await judgedHistory(historyOf({ runs: 60, series }, 1), {
      waivers: [rule],
    });
    expect(findingOf('a')?.verdict).toBe('waived');
    expect(summary.shifts).toMatchObject([
      { benchmark: 'a', verdict: 'regressed', ...findingOf('a')?.since },
    ]);
    expect(events.map(({ kind, benchmark, metric }) => [kind, benchmark, metric])).toEqual([
      ['waiver', 'a', 'time'],
    ]);
    const [waiver] = events as [HistoryEvent];
    const { benchmark: _, ...unnamed } = waiver;
    expect(saidByPeople([waiver, unnamed])).toEqual([waiver]);
  });
});

test.each([1, 5])(
  'what got another name %d runs ago goes on under it, on the page and in its list',
  async (count) => {
    const renamed = (run: Run): Run => ({
      ...run,
      measurements: run.measurements.map((each) =>
        each.benchmark.name === 'a' ? { ...each, benchmark: { ...each.benchmark, name: 'old' } } : each,
      ),
    });
    const runs = historyOf({ runs: 60, series: { a: step(30, 1.5), ...others } }, 1);
    const stored = runs.map((run, t) => (t < runs.length - count ? renamed(run) : run));
    const { summary } = await judgedHistory(stored, { renames: new Map([['old', 'a']]) });
    expect(summary.series.map(({ benchmark }) => benchmark)).not.toContain('old');
    expect(summary.series.find(({ benchmark }) => benchmark === 'a')?.values).not.toContain(null);
    expect(summary.shifts).toMatchObject([{ benchmark: 'a', began: 'r30' }]);
  },
);
