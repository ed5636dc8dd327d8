/** A window is so many runs, however many segments they lie in: what is read for it, and what is not. */
import { describe, expect, test } from 'vitest';
import { branchInMemory } from '../../bench/stored-history.ts';
import { check } from '../../src/check/check.ts';
import { NO_RULES } from '../../src/check/policy.ts';
import { insightOf } from '../../src/dashboard/analysis.ts';
import type { HistoryBranch } from '../../src/history/branch.ts';
import { HistoryLog } from '../../src/history/log.ts';
import { newestRuns } from '../../src/history/newest.ts';
import { decodeSummary } from '../../src/history/read-summary.ts';
import { EMPTY_SEGMENT, type Segment } from '../../src/history/segment.ts';
import { USUAL_FACTS } from '../../src/model/environment.ts';
import type { Run } from '../../src/model/run.ts';
import { seededRandom } from '../../src/stats/random.ts';
import { WINDOW } from '../../src/stats/window.ts';
import { climbWith } from '../baseline/resolving.ts';
import { runOf } from '../runs.ts';

const once = async () => false;

/** A branch that remembers which segments were read. */
function watchedBranch() {
  const files = new Map<string, string>();
  const read: string[] = [];
  const branch: HistoryBranch = {
    ...branchInMemory(files),
    read: async (_, path) => {
      if (path.includes('/segments/') && files.has(path)) read.push(path);
      return files.get(path);
    },
  };
  return { branch, files, read };
}

describe('two thousand benchmarks, of which 31 get slower by a quarter in run 20 of 60', () => {
  const BENCHMARKS = 2000;
  const RUNS = 60;
  const STEP = 20;
  const isStepping = (k: number) => k % 65 === 0;
  const stepping = [...Array(BENCHMARKS).keys()].filter(isStepping).map((k) => `BenchmarkNumber${k}`);
  const random = seededRandom(5);
  const factor = () => 1 + 0.02 * (random() + random() + random() - 1.5);
  const runAt = (t: number): Run => {
    const times = Array.from({ length: BENCHMARKS }, (_, k) => {
      const time = (1000 + k) * factor() * (isStepping(k) && t >= STEP ? 1.25 : 1);
      return [`BenchmarkNumber${k}`, Number(time.toFixed(2))];
    });
    const time = new Date(Date.UTC(2026, 0, 1, t)).toISOString();
    return runOf(`r${t}`, Object.fromEntries(times), { time, commit: `c${t}` });
  };
  const { branch, files, read } = watchedBranch();
  const openLog = () => new HistoryLog(branch, 'perf', 'default');
  const summaryPath = 'perf/default/summary.json';
  const foundIn = (text = '') => {
    const summary = decodeSummary(summaryPath, text);
    const steps = insightOf(summary).shifts.filter(({ change }) => change > 0.2);
    return steps.map(({ series, commit }) => ({ name: summary.series[series]?.benchmark, commit }));
  };
  const expected = stepping.map((name) => ({ name, commit: `c${STEP}` }));

  test('a check, the overview and an overview that is made anew see all of them, and read each segment once', async () => {
    await openLog().appendAll(
      Array.from({ length: RUNS }, (_, t) => runAt(t)),
      once,
    );
    const { segments } = await openLog().index();
    expect(segments.length).toBeGreaterThan(10);

    const log = openLog();
    read.length = 0;
    const run = runAt(RUNS);
    const { baseline } = await climbWith(run, {
      log,
      findBaseCommit: async () => ({
        commit: `c${RUNS - 1}`,
        branch: 'main',
        how: { code: 'parent' },
        ancestors: async () => [],
      }),
    });
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
    const report = check(run, baseline, policy, { reruns: [], records: true, override: null, warnings: [] });
    expect(report.baseline.runs).toBe(RUNS);
    expect(report.counts.unchanged).toBe(BENCHMARKS);

    await log.append(run, [], once, { report });
    for await (const _ of log.segmentsFromNewest(WINDOW));
    expect(read.length).toBe(segments.length);
    expect(new Set(read).size).toBe(read.length);

    const text = files.get(summaryPath);
    expect(foundIn(text)).toEqual(expected);
    expect(text?.length).toBeLessThan(1.7e6);
    // As after a repair: from the segments alone.
    files.delete(summaryPath);
    await openLog().append(runAt(RUNS + 1), [], once);
    expect(foundIn(files.get(summaryPath))).toEqual(expected);
  });
});

describe('what is read', () => {
  const small = (from: number, count: number, rest: Partial<Run> = {}) =>
    Array.from({ length: count }, (_, i) => runOf(`r${from + i}`, { parse: 10 }, rest));
  const counted = (segments: readonly (readonly Run[])[]) => {
    const asked = { segments: 0 };
    async function* fromNewest(): AsyncGenerator<Segment> {
      for (const runs of segments.toReversed()) {
        asked.segments++;
        yield { ...EMPTY_SEGMENT, runs };
      }
    }
    return { asked, segments: fromNewest() };
  };
  const ofMain = { counting: (runs: readonly Run[]) => runs.filter(({ branch }) => branch === 'main') };

  test('of small runs the newest segment alone, however long the history is', async () => {
    const { asked, segments } = counted(Array.from({ length: 50 }, (_, n) => small(n * 150, 150)));
    expect((await newestRuns(segments, ofMain)).runs).toHaveLength(150);
    expect(asked.segments).toBe(1);
  });

  test('of large runs as many segments as hold a window', async () => {
    const { asked, segments } = counted(Array.from({ length: 500 }, (_, n) => small(n, 1)));
    expect((await newestRuns(segments, ofMain)).runs).toHaveLength(WINDOW);
    expect(asked.segments).toBe(WINDOW);
  });

  test('where no run counts, four windows of others, and not the whole history', async () => {
    const other = { branch: 'topic' };
    const { asked, segments } = counted(Array.from({ length: 900 }, (_, n) => small(n, 1, other)));
    await newestRuns(segments, ofMain);
    expect(asked.segments).toBe(4 * WINDOW);
    const many = counted(Array.from({ length: 50 }, (_, n) => small(n * 1000, 1000, other)));
    await newestRuns(many.segments, ofMain);
    expect(many.asked.segments).toBe(4);
  });

  test('a walk through all of a history leaves nothing in memory but the newest segment', async () => {
    const { branch, read } = watchedBranch();
    const log = new HistoryLog(branch, 'perf', 'default');
    const wide = Object.fromEntries(Array.from({ length: 3000 }, (_, k) => [`benchmark-${k}`, 1000 + k]));
    await log.appendAll(
      Array.from({ length: 16 }, (_, t) => runOf(`r${t}`, wide)),
      once,
    );
    const { length } = (await log.index()).segments;
    expect(length).toBeGreaterThan(2);
    const walk = async (window?: number) => {
      read.length = 0;
      for await (const _ of log.segmentsFromNewest(window));
      return read.length;
    };
    expect([await walk(), await walk(), await walk(WINDOW), await walk(WINDOW)]).toEqual([
      length - 1,
      length - 1,
      length - 1,
      0,
    ]);
  });
});
