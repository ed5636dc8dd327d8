/** One lasting git answers all questions about objects. It is nobody's burden: neither of a command that ends, nor after it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commitNamed, endGitObjects, gitObject, tryGitObject } from '../../src/system/git-objects.ts';
import { type GitStarts, watchGit } from '../harness/git-starts.ts';
import { node24, runProcess } from '../harness/process.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

const OBJECTS = join(import.meta.dirname, '../../src/system/git-objects.ts');

let local: LocalRepository;
let watched: GitStarts;
let before: NodeJS.ProcessEnv;
beforeEach(async () => {
  local = await localRepository();
  await local.commit({ 'a/b.txt': 'text\n', 'empty.txt': '' });
  watched = watchGit();
  before = { ...process.env };
  Object.assign(process.env, watched.env);
});
afterEach(() => {
  for (const name of ['PATH', 'GIT_TRACE2_EVENT']) {
    if (before[name] === undefined) delete process.env[name];
    else process.env[name] = before[name];
  }
  watched.stop();
  local.remove();
});

const objectOf = (name: string, bytesMax?: number) =>
  gitObject(name, { cwd: local.dir, ...(bytesMax !== undefined && { bytesMax }) });
const textOf = async (name: string) => (await objectOf(name))?.content.toString('utf8');

/** A git that does what a shell script says. */
function replaceGit(script: string): void {
  writeFileSync(join(local.dir, 'git'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  process.env.PATH = `${local.dir}:${process.env.PATH}`;
}

describe('answers', () => {
  test('objects of each kind, and several questions at once, by one process', async () => {
    const commit = await local.head();
    const large = `${'x'.repeat(99)}\n`.repeat(30_000);
    await local.commit({ 'large.txt': large });
    const names = [
      'HEAD^',
      'HEAD:a',
      'HEAD:a/b.txt',
      'nothing',
      'HEAD:empty.txt',
      'HEAD:large.txt',
      'HEAD:a/b.txt',
    ];
    const found = await Promise.all(names.map((name) => objectOf(name)));
    expect(found.map((each) => each?.type)).toEqual([
      'commit',
      'tree',
      'blob',
      undefined,
      'blob',
      'blob',
      'blob',
    ]);
    expect(found[0]).toMatchObject({ hash: commit, bytes: found[0]?.content.length });
    expect([2, 4, 5, 6].map((i) => found[i]?.content.toString())).toEqual(['text\n', '', large, 'text\n']);
    expect(await commitNamed('main', local.dir)).toBe(await local.head());
    expect(await commitNamed('HEAD:a', local.dir)).toBeUndefined();
    expect(watched.takeCommands()).toEqual(['cat-file']);
  });

  test('an object that is too large is not read, and what waits behind it is answered', async () => {
    const tooLarge = { bytes: 5, content: Buffer.alloc(0) };
    expect(await objectOf('HEAD:a/b.txt', 4)).toMatchObject(tooLarge);
    expect(await objectOf('HEAD:a/b.txt', 5)).toMatchObject({ bytes: 5, content: Buffer.from('text\n') });
    const asked = [
      ['HEAD:a/b.txt', 4],
      ['HEAD:a/b.txt'],
      ['HEAD:a/b.txt', 3],
      ['nothing', 1],
      ['HEAD:empty.txt'],
    ];
    const found = await Promise.all(asked.map(([name, most]) => objectOf(name as string, most as number)));
    expect([found[0], found[2]]).toMatchObject([tooLarge, tooLarge]);
    expect([1, 3, 4].map((i) => found[i]?.content.toString())).toEqual(['text\n', undefined, '']);
  });

  test.each(['HEAD\nHEAD', '', '--help', 'a b'])('%j is no name', async (name) => {
    expect(await objectOf(name)).toBeUndefined();
    expect(await textOf('HEAD:a/b.txt')).toBe('text\n');
  });

  test('what came after its start, also in packs', async () => {
    const first = await commitNamed('main', local.dir);
    const second = await local.commit({ 'a/b.txt': 'new\n' });
    expect(await commitNamed('main', local.dir)).toBe(second);
    await local.git('gc', '--quiet', '--prune=now');
    expect([await textOf('HEAD:a/b.txt'), await textOf(`${first}:a/b.txt`)]).toEqual(['new\n', 'text\n']);
    await local.git('update-ref', '-d', 'refs/heads/main');
    expect(await commitNamed('main', local.dir)).toBeUndefined();
  });
});

describe('failures', () => {
  test('no repository', async () => {
    const cwd = '/';
    await expect(gitObject('HEAD', { cwd })).rejects.toThrow(
      'git cat-file failed in /: fatal: not a git repository',
    );
    expect(await tryGitObject('HEAD', { cwd })).toBeUndefined();
  });

  test('no git', async () => {
    process.env.PATH = '/nowhere';
    const error = { message: 'git cannot be run', remedy: 'Install git, or check that it is on the PATH.' };
    await expect(objectOf('HEAD')).rejects.toMatchObject(error);
    await expect(tryGitObject('HEAD', { cwd: local.dir })).rejects.toMatchObject(error);
  });

  test('killed between two questions: another one answers', async () => {
    expect(await textOf('HEAD:a/b.txt')).toBe('text\n');
    const [{ pid } = { pid: 0 }] = watched.take();
    process.kill(pid, 'SIGINT');
    const answers = await Promise.all([textOf('HEAD:a/b.txt'), textOf('HEAD:empty.txt')]);
    expect(answers).toEqual(['text\n', '']);
    expect(watched.takeCommands()).toEqual(['cat-file']);
  });

  test('killed while it answers, whenever it is started', async () => {
    replaceGit(`read name; echo ${'a'.repeat(40)} blob 10; kill -9 $$`);
    await expect(objectOf('HEAD')).rejects.toThrow(`git cat-file failed in ${local.dir}: exit status 1`);
    await expect(objectOf('HEAD')).rejects.toThrow('git cat-file failed');
  });
});

describe('the end', () => {
  test('with the command, after what was asked', async () => {
    const asked = textOf('HEAD:a/b.txt');
    endGitObjects();
    expect(await asked).toBe('text\n');
    await watched.ended();
    expect(watched.takeCommands()).toEqual(['cat-file']);
    expect(await textOf('HEAD:a/b.txt')).toBe('text\n');
    expect(watched.takeCommands()).toEqual(['cat-file']);
  });

  test.each([
    { what: 'a process that does nothing more', code: '', status: 0 },
    { what: 'an error', code: 'throw new Error("ours")', status: 1 },
    { what: 'an exit', code: 'process.exit(3)', status: 3 },
    {
      what: 'a signal',
      code: 'process.kill(process.pid, "SIGKILL"); await new Promise(() => {})',
      status: null,
    },
  ])('with the process: $what', async ({ code, status }) => {
    const script = `import { gitObject } from ${JSON.stringify(OBJECTS)};
      console.log((await gitObject('HEAD:a/b.txt', { cwd: '.' })).content.toString());
      ${code}`;
    const env = { PATH: process.env.PATH ?? '', ...watched.env };
    const ended = runProcess(node24, ['--input-type=module', '-e', script], { cwd: local.dir, env });
    if (status === null) await expect(ended).rejects.toThrow('SIGKILL');
    else expect(await ended).toMatchObject({ exitCode: status, stdout: 'text\n\n' });
    expect(watched.takeCommands()).toEqual(['cat-file']);
    await watched.ended();
  });
});
