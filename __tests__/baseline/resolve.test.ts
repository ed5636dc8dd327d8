/** Which runs are the baseline: the rung for each situation, and the reason that the report gives. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BaseCommit, baseCommitLocally, readCheckout } from '../../src/baseline/base-commit.ts';
import { HistoryLog } from '../../src/history/log.ts';
import { withJitter } from '../../src/history/write-events.ts';
import { baselineReasonText } from '../../src/reporters/baseline.ts';
import { gitBranch } from '../../src/storage/git-branch.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { QUIET, runOf } from '../runs.ts';
import { onHistory } from './resolving.ts';

let local: LocalRepository;
beforeEach(async () => {
  local = await localRepository();
  await local.commit({ 'code.txt': '0\n' });
});
afterEach(() => local.remove());

const openLog = () => new HistoryLog(gitBranch(local.dir, 'history'), 'perf', 'default');

async function store(commit: string, rest: Parameters<typeof runOf>[2] = {}): Promise<void> {
  const id = `run-${++stored}`;
  await openLog().append(runOf(id, { parse: 10 }, { commit, ...rest }), [], withJitter());
}
let stored = 0;

function baseCommit(commit: string, ancestors: readonly string[] = []): BaseCommit {
  return { commit, branch: 'main', how: { code: 'parent' } as const, ancestors: async () => ancestors };
}

const baselineFor = (commit: string, stand: BaseCommit) =>
  onHistory(runOf('now', { parse: 10 }, { commit }), openLog(), async () => stand);

describe('the rungs', () => {
  test('an empty history is no baseline, and the footing is not even looked for', async () => {
    const never = async (): Promise<BaseCommit> => {
      throw new Error('asked without need');
    };
    const baseline = await onHistory(runOf('now', { parse: 10 }), openLog(), never);
    expect(baseline).toMatchObject({ source: 'none', runs: [] });
    expect(baseline.why).toMatchObject({ code: 'no-history' });
  });

  test('runs up to the commit that the code stands on; later ones are not', async () => {
    for (const commit of ['a', 'b', 'c', 'd']) await store(commit);
    const baseline = await baselineFor('x', baseCommit('c'));
    expect(baseline).toMatchObject({ source: 'merge-base', why: { code: 'base-commit', commit: 'c' } });
    expect(baseline.runs.map((run) => run.commit)).toEqual(['a', 'b', 'c']);
  });

  test('runs of other branches are not', async () => {
    await store('a');
    await store('b', { branch: 'topic' });
    const baseline = await baselineFor('x', baseCommit('a'));
    expect(baseline.runs.map((run) => run.commit)).toEqual(['a']);
  });

  test('the nearest measured ancestor, where the commit itself was not measured', async () => {
    for (const commit of ['a', 'b', 'z']) await store(commit);
    const baseline = await baselineFor('x', baseCommit('d', ['d', 'c', 'b', 'a']));
    expect(baseline).toMatchObject({ source: 'ancestor', warnings: [] });
    expect(baselineReasonText(baseline.why)).toBe(
      'runs of main up to b, the nearest measured ancestor: 2 commits before d, the commit before',
    );
    expect(baseline.runs.map((run) => run.commit)).toEqual(['a', 'b']);
  });

  test('the newest runs with a warning, where no ancestor was measured', async () => {
    for (const commit of ['a', 'b']) await store(commit);
    const baseline = await baselineFor('x', baseCommit('q', ['q', 'p']));
    expect(baseline).toMatchObject({ source: 'latest', warnings: [{ code: 'no-ancestor' }] });
    expect(baseline.runs).toHaveLength(2);
  });

  test('earlier runs of the same commit, where nothing before it was measured', async () => {
    await store('a');
    await store('a');
    const baseline = await baselineFor('a', baseCommit('0', ['0']));
    expect(baseline).toMatchObject({ source: 'same-commit' });
    expect(baseline.runs).toHaveLength(2);
  });

  test('a re-run of an old commit does not see itself', async () => {
    for (const commit of ['a', 'b', 'b', 'c']) await store(commit);
    const baseline = await baselineFor('b', baseCommit('a'));
    expect(baseline.runs.map((run) => run.commit)).toEqual(['a']);
  });

  test('runs so large that each has a segment of its own are in the window all the same, and each is read once', async () => {
    const wide = Object.fromEntries(Array.from({ length: 9000 }, (_, i) => [`benchmark-number-${i}`, i + 1]));
    const log = openLog();
    for (let i = 0; i < 8; i++) await log.append(runOf(`r${i}`, wide, { commit: `c${i}` }), [], withJitter());
    const { segments } = await openLog().index();
    expect(segments.length).toBeGreaterThan(4);
    const branch = gitBranch(local.dir, 'history');
    const read: string[] = [];
    const counting = {
      ...branch,
      read: (tip: Parameters<typeof branch.read>[0], path: string) => {
        read.push(path);
        return branch.read(tip, path);
      },
    };
    const counted = new HistoryLog(counting, 'perf', 'default');
    const run = runOf('now', wide, { commit: 'x' });
    const baseline = await onHistory(run, counted, async () => baseCommit('c7'));
    expect(baseline.runs).toHaveLength(8);
    expect(read.filter((path) => path.includes('segments/'))).toHaveLength(segments.length);
  });

  test('runs of another machine do not fill the window', async () => {
    await store('a');
    for (const commit of ['b', 'c']) await store(commit, { environment: { ...QUIET, cpu: 'Xeon' } });
    const baseline = await baselineFor('x', baseCommit('c'));
    expect(baseline.runs).toHaveLength(3);
  });
});

describe('on a laptop the code stands', () => {
  const stand = async () => {
    const checkout = await readCheckout(local.dir);
    if (!checkout) throw new Error('no checkout');
    return baseCommitLocally(local.dir, checkout, 'main');
  };

  test('on the merge base, on a branch', async () => {
    const base = await local.commit({ 'code.txt': '1\n' });
    await local.checkout('topic', 'main');
    await local.commit({ 'code.txt': '2\n' });
    await local.commit({ 'code.txt': '3\n' });
    expect(await stand()).toMatchObject({ commit: base, how: { code: 'merge-base', branch: 'main' } });
  });

  test('on the parent, on the base branch itself', async () => {
    const parent = await local.head();
    await local.commit({ 'code.txt': '1\n' });
    const { commit, ancestors } = await stand();
    expect(commit).toBe(parent);
    expect(await ancestors()).toEqual([parent]);
  });

  test('on HEAD, with uncommitted work', async () => {
    await local.commit({ 'code.txt': '1\n' });
    await local.git('rm', '--quiet', 'code.txt');
    expect(await stand()).toMatchObject({ commit: await local.head() });
  });

  test('on nothing, where there is no commit before', async () => {
    expect(await stand()).toMatchObject({ commit: '' });
  });

  test('parents are known in a shallow clone too', async () => {
    const parent = await local.head();
    await local.commit({ 'code.txt': '1\n' });
    const clone = await local.shallowClone();
    expect(await readCheckout(clone.dir)).toMatchObject({ parents: [parent] });
  });

  test('outside a repository nothing is checked out', async () => {
    expect(await readCheckout('/')).toBeUndefined();
  });
});
