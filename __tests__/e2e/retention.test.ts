/** Old runs are removed from the history by a workflow and by hand; an ordinary run costs nothing extra. */
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { GitHub, USUAL_DEADLINES } from '../../src/github/client.ts';
import { HistoryLog } from '../../src/history/log.ts';
import { withJitter } from '../../src/history/write-events.ts';
import { gitBranch } from '../../src/storage/git-branch.ts';
import { githubBranch } from '../../src/storage/github-branch.ts';
import { runCli } from '../harness/action.ts';
import { workflowToken } from '../harness/github.ts';
import { localRepository } from '../harness/repository.ts';
import { type ResultsService, startResultsService } from '../harness/results-service.ts';
import { wideRun } from '../history/places.ts';
import { startWidgets, type Widgets } from './widgets.ts';

const SAME = { Parse: 1003, Render: 5010 };
/** The stand-in never lags behind: what it does not have now it will not have after a pause. */
const deadlines = { ...USUAL_DEADLINES, api: { ...USUAL_DEADLINES.api, pauseMs: 2 } };

const RETAIN = { 'retention-days': '180', archive: 'branch:perf-archive' };

/** Two a segment; the last two share theirs with the next run. */
const old = ['jan', 'feb', 'mar', 'apr', 'may', 'jun'].map((id, month) =>
  wideRun(id, new Date(Date.UTC(2024, month, 10)).toISOString()),
);

async function idsIn(log: HistoryLog): Promise<string[]> {
  const ids: string[] = [];
  for await (const { runs } of log.segmentsFromNewest()) ids.unshift(...runs.map(({ id }) => id));
  expect(log.damages).toEqual([]);
  return ids;
}

describe('in a workflow', () => {
  let widgets: Widgets;
  let results: ResultsService;
  beforeEach(async () => {
    results = await startResultsService();
    widgets = await startWidgets({ results });
  });
  afterEach(async () => {
    expect(widgets.github.invalid).toEqual([]);
    await widgets.stop();
    await results.stop();
  });
  const openLog = (branch: string) => {
    const repository = { owner: 'acme', repo: 'widgets' };
    const client = new GitHub(repository, workflowToken, widgets.github.url, deadlines);
    return new HistoryLog(githubBranch(client, branch), 'perf', 'Benchmark');
  };
  const requestsOf = async (inputs: Record<string, string>) => {
    widgets.github.clearRequests();
    expect((await widgets.push(SAME, inputs)).exitCode).toBe(0);
    return widgets.github.requests.filter(({ token }) => token === workflowToken).length;
  };

  test('with the run that is stored; what is old is in the archive, and only there', async () => {
    await openLog('gh-pages').appendAll(old, withJitter());
    const { outputs, stdout } = await widgets.push(SAME, RETAIN, { deadlines });
    expect(outputs.verdict).toBe('nothing-compared');
    expect(stdout).toContain(
      '6 runs of suite Benchmark older than 180 days: moved to perf-archive of acme/widgets',
    );
    expect(await idsIn(openLog('perf-archive'))).toEqual(old.map(({ id }) => id));
    expect(await idsIn(openLog('gh-pages'))).toHaveLength(1);
  });

  test('into artifacts of the workflow run, from which a file is taken back', async () => {
    await openLog('gh-pages').appendAll(old, withJitter());
    const { stdout } = await widgets.push(SAME, { ...RETAIN, archive: 'artifact' });
    expect(stdout).toContain(
      '6 runs of suite Benchmark older than 180 days: moved to artifacts of this workflow run',
    );
    expect(await idsIn(openLog('gh-pages'))).toHaveLength(1);
    const kept = results.stored().map(({ name }) => name.replace(/_[0-9a-f]{12}\.ndjson$/, ''));
    expect(kept.sort()).toEqual([
      'perf-archive-Benchmark-2024-01-10_2024-02-10',
      'perf-archive-Benchmark-2024-03-10_2024-04-10',
      'perf-archive-Benchmark-2024-05-10_2024-06-10',
    ]);
    const [zip] = results.artifacts.values();
    const files = unzipSync(new Uint8Array(zip ?? []));
    const [name = '', bytes] = Object.entries(files)[0] ?? [];
    await writeFile(join(widgets.local.dir, name), bytes ?? '');
    const added = await runCli(['history', 'add', name, '--suite', 'Benchmark'], { cwd: widgets.local.dir });
    expect(added.stdout).toContain('Stored in perf/Benchmark');
  });

  test('where nothing is old, no request is made for it', async () => {
    await widgets.pushQuietly(2);
    await requestsOf({});
    expect(await requestsOf(RETAIN)).toBe(await requestsOf({}));
    expect(await widgets.github.branchSha('perf-archive')).toBeUndefined();
  });

  test('an archive that is refused is a warning; nothing is dropped, and the verdict stands', async () => {
    await openLog('gh-pages').appendAll(old, withJitter());
    const { outputs, annotations } = await widgets.push(SAME, { ...RETAIN, archive: 'branch:gh-pages' });
    expect(outputs.verdict).toBe('nothing-compared');
    expect(annotations).toContainEqual(
      expect.objectContaining({
        level: 'warning',
        message: expect.stringContaining('is the history itself'),
      }),
    );
    expect(await idsIn(openLog('gh-pages'))).toHaveLength(7);
  });

  test('what is no number of days is refused', async () => {
    const { exitCode, annotations } = await widgets.push(SAME, { 'retention-days': 'soon' });
    expect(exitCode).toBe(2);
    expect(annotations[0]?.message).toContain(
      'retention-days: expected a number of days such as 180, or nothing, got "soon"',
    );
  });
});

test('by hand: prune into a folder and into a branch, take a file back, compact', async () => {
  const local = await localRepository();
  const folder = await mkdtemp(join(tmpdir(), 'archive-'));
  const cli = (...args: string[]) => runCli(['history', ...args], { cwd: local.dir });
  try {
    await local.commit({ 'code.txt': '0\n' });
    const log = (branch = 'gh-pages') => new HistoryLog(gitBranch(local.dir, branch), 'perf', 'default');
    await log().appendAll(old, withJitter());

    expect((await cli('prune')).stderr).toContain('perf-regression history prune --older-than 180d');
    expect((await cli('prune', '--older-than', 'old')).stderr).toContain(
      '--older-than: expected an age such as 36h, 7d or 2w, got "old"',
    );
    const dry = await cli('prune', '--older-than', '180d', '--dry-run');
    expect(dry.stdout).toMatch(/dry run:\n {2}000001\.ndjson {3}runs: 2 .* 2024-01-10 … 2024-02-10\n/);
    expect(await idsIn(log())).toHaveLength(6);

    const moved = await cli('prune', '--older-than', '180d', '--archive', folder);
    expect(moved.stdout).toContain(`Moved to ${folder}`);
    expect(await idsIn(log())).toEqual(['jun']);
    const [file = ''] = (await readdir(join(folder, 'default'))).sort();
    expect((await cli('add', join(folder, 'default', file))).stdout).toContain('Stored in perf/default');
    expect(await idsIn(log())).toEqual(['jun', 'jan', 'feb']);

    await cli('prune', '--older-than', '180d', '--archive', 'branch:perf-archive');
    expect(await idsIn(log())).toEqual(['feb']);
    expect(await idsIn(log('perf-archive'))).toEqual(['jun', 'jan']);
    const shown = await cli('show', '--branch', 'perf-archive');
    expect(shown.stdout).toContain('(runs: 2)');
    expect((await cli('prune', '--older-than', '9999w')).stdout).toContain('is older than 9999w');

    const told = await cli('compact', '--dry-run');
    expect(told.stdout).toMatch(/before +1 +1 +\d+\nafter +1 +1 +\d+\n/);
    expect((await cli('compact', '--keep', 'yearly')).stderr).toContain('daily|weekly|monthly|none');
  } finally {
    local.remove();
    await rm(folder, { recursive: true });
  }
});
