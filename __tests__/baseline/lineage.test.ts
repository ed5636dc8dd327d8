/** Which runs come late, what is asked to know it, and what they belong behind; on a laptop with real git. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Lineage, lateBehind, lineageLocally } from '../../src/baseline/lineage.ts';
import type { Run } from '../../src/model/run.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { runOf } from '../runs.ts';

const MAIN = { branch: 'main' };

/** Runs of main, one a letter, each of the commit of that letter. */
const stored = (commits: string): Run[] =>
  [...commits].map((commit) => ({ ...runOf(`run ${commit}`, { parse: 10 }), commit, branch: 'main' }));

describe('in a history of the commits a to e', () => {
  let questions: string[];

  /** The commits stand in the order of their letters; those in upper case nobody knows. */
  const lineageOf = (commit: string): Lineage => ({
    commit,
    parents: commit === 'a' ? [] : [String.fromCharCode(commit.charCodeAt(0) - 1)],
    isBefore: async (other) => {
      questions.push(`is ${commit} before ${other}`);
      return /[a-z]/.test(other) && commit < other;
    },
    ancestors: async () => {
      questions.push(`ancestors of ${commit}`);
      return [...'edcba'].filter((each) => each <= commit);
    },
  });

  beforeEach(() => {
    questions = [];
  });

  test.each([
    { commit: 'c', runs: '', late: undefined, asks: [] },
    { commit: 'c', runs: 'ab', late: undefined, asks: [] },
    { commit: 'c', runs: 'abc', late: undefined, asks: [] },
    { commit: 'c', runs: 'aX', late: undefined, asks: ['is c before X'] },
    { commit: 'e', runs: 'ab', late: undefined, asks: ['is e before b'] },
    { commit: 'c', runs: 'abd', late: { newer: 'd', after: 'run b' }, asks: ['is c before d'] },
    { commit: 'c', runs: 'abcd', late: { newer: 'd', after: 'run c' }, asks: ['is c before d'] },
    {
      commit: 'c',
      runs: 'ad',
      late: { newer: 'd', after: 'run a' },
      asks: ['is c before d', 'ancestors of c'],
    },
    { commit: 'b', runs: 'de', late: { newer: 'e', after: '' }, asks: ['is b before e', 'ancestors of b'] },
  ])('a run of $commit behind the runs "$runs"', async ({ commit, runs, late, asks }) => {
    expect(await lateBehind(MAIN, stored(runs), lineageOf(commit))).toEqual(late);
    expect(questions).toEqual(asks);
  });

  test('runs of other branches, and runs without a commit, are no newer ones', async () => {
    const others = stored('de').map((run) => ({ ...run, branch: 'topic' }));
    expect(await lateBehind(MAIN, others, lineageOf('c'))).toBeUndefined();
    const nameless = stored('d').map((run) => ({ ...run, commit: '' }));
    expect(await lateBehind(MAIN, nameless, lineageOf('c'))).toBeUndefined();
    expect(questions).toEqual([]);
  });
});

describe('on a laptop', () => {
  let local: LocalRepository;
  let commits: [string, string, string];
  beforeEach(async () => {
    local = await localRepository();
    commits = [
      await local.commit({ a: '1' }),
      await local.commit({ a: '2' }),
      await local.commit({ a: '3' }),
    ];
  });
  afterEach(() => local.remove());

  test('git knows the order', async () => {
    const [first, second, third] = commits;
    const { isBefore, ancestors } = lineageLocally(local.dir, { commit: second, parents: [first] });
    expect(await isBefore(third, 'main')).toBe(true);
    expect(await isBefore(first, 'main')).toBe(false);
    expect(await isBefore('0'.repeat(40), 'main')).toBe(false);
    expect(await ancestors()).toEqual([second, first]);
  });

  test('what a branch was set back from is no newer commit of it', async () => {
    const [first, second, third] = commits;
    await local.git('reset', '--quiet', '--hard', second);
    const { isBefore } = lineageLocally(local.dir, { commit: second, parents: [first] });
    expect(await isBefore(third, 'main')).toBe(false);
    // Elsewhere it may still be there.
    await local.git('update-ref', 'refs/remotes/origin/main', third);
    const fetched = lineageLocally(local.dir, { commit: second, parents: [first] });
    expect(await fetched.isBefore(third, 'main')).toBe(true);
  });
});
