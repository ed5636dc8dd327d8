/** What a checkout says about itself: its commit, as stored, with the branch and the tags that point at it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { baseCommitLocally, defaultBranchLocally, readCheckout } from '../../src/baseline/base-commit.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

let local: LocalRepository;
beforeEach(async () => {
  local = await localRepository();
  await local.commit({ 'code.txt': '0' });
});
afterEach(() => local.remove());

describe('the commit', () => {
  test('on a branch with tags: of commits, of tags, and not of other commits', async () => {
    const parent = await local.head();
    await local.git('tag', 'old');
    await local.checkout('feature/x', 'main');
    const commit = await local.commit({ 'code.txt': '1' }, 'Speed up\n\nbody\nparent 0');
    await local.git('tag', 'v1.2,3');
    await local.git('tag', '--annotate', '--message', 'notes', 'nightly/1');
    await local.git('branch', 'beside');
    await local.git('tag', 'feature/x');
    expect(await readCheckout(local.dir)).toEqual({
      commit,
      parents: [parent],
      message: 'Speed up',
      author: 'Ada',
      branch: 'feature/x',
      tags: ['feature/x', 'nightly/1', 'v1.2,3'],
    });
  });

  test('detached, of a merge, without tags', async () => {
    const base = await local.head();
    await local.checkout('topic', 'main');
    const topic = await local.commit({ 'topic.txt': '1' });
    await local.checkout('main');
    const commit = await local.merge('topic');
    await local.git('checkout', '--quiet', '--detach');
    const found = await readCheckout(local.dir);
    expect(found).toMatchObject({ commit, parents: [base, topic], branch: undefined });
    expect(found).not.toHaveProperty('tags');
  });

  test('in another encoding, signed, and without a message', async () => {
    const text = async (object: Buffer) => {
      const file = join(local.dir, 'object');
      writeFileSync(file, object);
      const hash = await local.git('hash-object', '-t', 'commit', '-w', file);
      await local.git('update-ref', 'refs/heads/main', hash);
      return readCheckout(local.dir);
    };
    const tree = await local.git('rev-parse', 'HEAD^{tree}');
    const by = (kind: string) => `${kind} Zoë <z@example.com> 1767603060 +0000\n`;
    const latin = Buffer.from(
      `tree ${tree}\n${by('author')}${by('committer')}encoding ISO-8859-1\n\nSchön\n`,
      'latin1',
    );
    expect(await text(latin)).toMatchObject({ author: 'Zoë', message: 'Schön', parents: [] });
    const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ==\n -----END PGP SIGNATURE-----\n';
    const signed = Buffer.from(
      `tree ${tree}\n${by('author')}${by('committer')}${signature}\n  \n Signed\nmore\n`,
    );
    expect(await text(signed)).toMatchObject({ author: 'Zoë', message: 'Signed' });
    const silent = Buffer.from(`tree ${tree}\n${by('author')}${by('committer')}\n`);
    expect(await text(silent)).toMatchObject({ author: 'Zoë', message: '' });
  });

  test('before the first one', async () => {
    await local.git('update-ref', '-d', 'refs/heads/main');
    expect(await readCheckout(local.dir)).toBeUndefined();
  });
});

describe('the default branch', () => {
  const lead = (name: string) =>
    local.git('symbolic-ref', 'refs/remotes/origin/HEAD', `refs/remotes/origin/${name}`);

  test('is that of origin, with slashes, also where a local branch has the name of a remote-tracking one', async () => {
    await local.git('update-ref', 'refs/remotes/origin/release/2', 'HEAD');
    await local.git('branch', 'origin/release/2');
    await lead('release/2');
    expect(await defaultBranchLocally(local.dir)).toBe('release/2');
  });

  test('is a usual name if origin has lost the branch that was its default', async () => {
    await lead('master');
    expect(await defaultBranchLocally(local.dir)).toBe('main');
  });

  test('is the first usual name, then the one of the settings, then the one that is checked out', async () => {
    await local.git('branch', 'master');
    expect(await defaultBranchLocally(local.dir)).toBe('main');
    for (const name of ['main', 'master']) await local.git('branch', '--move', name, `${name}-before`);
    expect(await defaultBranchLocally(local.dir)).toBe('main-before');
    await local.git('config', 'init.defaultBranch', 'master-before');
    expect(await defaultBranchLocally(local.dir)).toBe('master-before');
  });
});

test('a base that is fetched goes before the local one, and tags of its name are no branches', async () => {
  const fetched = await local.head();
  await local.git('update-ref', 'refs/remotes/origin/main', fetched);
  const commit = await local.commit({ 'code.txt': '1' });
  await local.git('tag', 'origin/main');
  const checkout = { commit, parents: [fetched], message: '', author: '' };
  const found = await baseCommitLocally(local.dir, checkout, 'main');
  expect(found).toMatchObject({ commit: fetched, how: { code: 'merge-base', branch: 'main' } });
  expect(await found.ancestors()).toEqual([fetched]);
});
