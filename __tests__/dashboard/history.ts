/**
 * A local repository whose history branch was written by the project itself: the suite `Benchmark` by the action on a
 * stand-in GitHub; by the log alone `nightly`, with everything that a name and a number can be, and `services`, which
 * was judged by rules, with backends, percentiles, two machines and a series that ended.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../src/check/check.ts';
import { NO_RULES } from '../../src/check/policy.ts';
import { HistoryLog } from '../../src/history/log.ts';
import { USUAL_FACTS } from '../../src/model/environment.ts';
import type { HistoryEvent } from '../../src/model/event.ts';
import type { ProfileDifference } from '../../src/model/profile.ts';
import type { Measurement, Run } from '../../src/model/run.ts';
import { gitBranch } from '../../src/storage/git-branch.ts';
import { jitter, startWidgets } from '../e2e/widgets.ts';
import { madeOnce } from '../harness/made-once.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { situations } from '../reporters/situations.ts';
import { QUIET, runOf } from '../runs.ts';

export const HTML_NAME = '<img src=x onerror="document.title=1">';
export const LONG_NAME = `very/${'long-'.repeat(58)}name`;

const once = async () => false;

/** Files that the action wrote to the branch, by path below `perf`. */
async function writtenByAction(): Promise<Record<string, string>> {
  const widgets = await startWidgets();
  try {
    await widgets.pushQuietly(11);
    await widgets.push({ Parse: 1010, Render: 5010 });
    await widgets.push({ Parse: 1600, Render: 5000 }, { 'allow-regression': 'true' });
    await widgets.push({ Parse: 2600, Render: 5020 }, { 'fail-on-regression': 'false' });
    const files: Record<string, string> = {};
    const own = ['index.json', 'summary.json', 'latest.json', 'badge.json', 'segments/000001.ndjson'];
    const page = ['index.html', 'app.js', 'worker.js', 'style.css', 'icon.svg', 'suites.json'];
    for (const path of [...own.map((name) => `Benchmark/${name}`), ...page]) {
      const text = await widgets.github.readFile('gh-pages', `perf/${path}`);
      if (text === undefined) throw new Error(`the action did not write perf/${path}`);
      files[path] = text;
    }
    return files;
  } finally {
    await widgets.stop();
  }
}

/** A little noise of the k-th series in the i-th run. */
const noise = (i: number, k: number) => jitter(i * 31 + k * 7);

function measured(
  name: string,
  metric: string,
  value: number,
  { unit = 'ns', parameters = {}, tags = [] as string[] } = {},
): Measurement {
  return {
    benchmark: { name, parameters, tags },
    metric: { name: metric, unit, direction: unit === 'ratio' ? 'higher' : 'lower' },
    sample: { centre: value, values: [value * 0.98, value, value * 1.03], level: 'process' },
    writtenUnit: unit,
  };
}

function runAt(suite: string, branch: string, i: number, measurements: readonly Measurement[]): Run {
  return {
    ...runOf(`${suite}-${branch}-${i}`, {}),
    suite,
    branch,
    commit: createHash('sha1').update(`${suite} ${branch} ${i}`).digest('hex'),
    time: new Date(Date.UTC(2026, 1, 1, 6 * i, branch === 'main' ? 0 : 30)).toISOString(),
    message: `Step ${i} <b>of</b> ${suite}`,
    author: 'Ada',
    measurements,
  };
}

function nightlyAt(branch: string, i: number): Run {
  const slow = i >= 8 ? 1.3 : 1;
  return runAt('nightly', branch, i, [
    measured('latency/p50', 'value', 10e6 * slow * noise(i, 1)),
    measured('latency/p95', 'value', 16e6 * slow * noise(i, 2)),
    measured('latency/p99', 'value', 22e6 * slow * noise(i, 3)),
    measured(HTML_NAME, 'value', 5e6 * noise(i, 4)),
    measured(LONG_NAME, 'value', 7e6 * noise(i, 5)),
    measured('balance', 'value', (i % 3) - 1, { unit: 'points' }),
    ...(i < 9 ? [measured('ended', 'value', 3e6 * noise(i, 6))] : []),
  ]);
}

async function storeNightly(branch: ReturnType<typeof gitBranch>): Promise<void> {
  const log = new HistoryLog(branch, 'perf', 'nightly');
  const main = Array.from({ length: 14 }, (_, i) => nightlyAt('main', i));
  await log.appendAll(main, once);
  await log.appendAll(
    [2, 3, 4].map((i) => ({ ...nightlyAt('topic/faster', i), time: `2026-02-05T0${i}:00:00.000Z` })),
    once,
  );
  const { id = '', time: at = '' } = main.at(-1) ?? {};
  const event = { kind: 'acceptance', run: id, by: 'Ada', reason: 'a <i>new</i> normal', at } as const;
  await log.appendEvent({ ...event, source: 'baseline accept' }, once);
}

/** So many runs more than a summary keeps, so that a series can have ended before it. */
const SERVICES_RUNS = 113;
const BACKENDS = ['go', 'julia', 'rust'];

function serviceAt(i: number): Run {
  const isOther = i % 6 === 5;
  const measurements = BACKENDS.flatMap((backend, b) => {
    const slow = (backend === 'go' && i >= 80 ? 1.5 : 1) * (isOther ? 1.2 : 1) * noise(i, 99);
    const rest = { parameters: { backend, n: '1000' }, tags: [b === 0 ? 'ci' : 'nightly'] };
    return [
      ...[10, 16, 22].map((ms, k) =>
        measured(`${backend}/n=1000`, `p${[50, 95, 99][k]}`, ms * 1e6 * slow * noise(i, 10 * b + k), rest),
      ),
      measured(`${backend}/n=1000`, 'hit rate', 0.66 * noise(i, 10 * b + 4), { ...rest, unit: 'ratio' }),
    ];
  });
  const ended = i < 5 ? [measured('legacy import', 'time', 3e6 * noise(i, 60))] : [];
  const environment = isOther ? { ...QUIET, cpu: 'Intel Xeon 8370C' } : QUIET;
  return { ...runAt('services', 'main', i, [...measurements, ...ended]), environment };
}

/** The run that reported the regression of the backend in Go, with its profile. */
const PROFILED = 82;
export const PROFILED_RUN = `services-main-${PROFILED}`;
const profileOfServices = { ...(situations.profiled?.profile as ProfileDifference), base: 'a'.repeat(40) };

function reported(runs: readonly Run[]): HistoryEvent {
  const { id: run, commit, time } = runs[80] as Run;
  return {
    ...{ kind: 'regression', run: PROFILED_RUN, by: 'perf-regression', reason: 'beyond-threshold' },
    ...{ at: time, source: 'check', benchmark: 'go/n=1000', metric: 'p99' },
    ...{ first: { run, commit, time }, before: 22e6, after: 33e6 },
  };
}

async function storeServices(branch: ReturnType<typeof gitBranch>): Promise<void> {
  const log = new HistoryLog(branch, 'perf', 'services');
  const runs = Array.from({ length: SERVICES_RUNS }, (_, i) => serviceAt(i));
  const [newest] = runs.splice(-1) as [Run];
  await log.appendAll(runs.slice(0, PROFILED), once);
  await log.append(runs[PROFILED] as Run, [reported(runs)], once, { profile: profileOfServices });
  await log.appendAll(runs.slice(PROFILED + 1), once);
  const baseline = {
    source: 'merge-base',
    why: { code: 'before' },
    branch: 'main',
    runs: runs.slice(-50),
  } as const;
  const report = check(
    newest,
    { ...baseline, accepted: [], episodes: [], skippedSources: [], warnings: [] },
    {
      ...NO_RULES,
      rules: [
        { metric: 'p99', max: { value: 50e6, unit: 'ns', written: '50 ms' } },
        { metric: 'hit rate', min: { value: 0.6, unit: 'ratio', written: '60 %' } },
      ],
      tags: [],
      comparability: USUAL_FACTS,
      confidence: 0.95,
      alpha: 0.01,
      confirmRuns: 1,
      onMissing: 'warn' as const,
      onSuspected: 'inconclusive' as const,
    },
    { reruns: [], records: true, override: null, warnings: [] },
  );
  await log.append(newest, [], once, { report, tracked: 'main' });
}

async function makeHistory(): Promise<string> {
  const local = await localRepository();
  await local.commit({ 'code.txt': '0\n', '.gitignore': 'bench*\n' });
  const branch = gitBranch(local.dir, 'gh-pages');
  const texts = Object.entries(await writtenByAction()).map(
    ([path, text]) => [`perf/${path}`, text] as const,
  );
  await branch.commit(undefined, new Map(texts), 'what the action wrote');
  await storeNightly(branch);
  await storeServices(branch);
  return local.dir;
}

/** A repository of one's own with that history. */
export async function historyOfAll(): Promise<Pick<LocalRepository, 'dir' | 'remove'>> {
  const made = await madeOnce('history-of-all', makeHistory);
  const dir = mkdtempSync(join(tmpdir(), 'history-'));
  cpSync(made, dir, { recursive: true });
  return { dir, remove: () => rmSync(dir, { recursive: true }) };
}
