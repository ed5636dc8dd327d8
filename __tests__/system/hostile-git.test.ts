/** Git's output does not depend on the user's settings, and git starts none of the configured programs. */
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goOutput } from '../e2e/widgets.ts';
import { runCli } from '../harness/action.ts';
import type { ProcessResult } from '../harness/process.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

let local: LocalRepository;
let home: string;
let started: string;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'home-'));
  started = join(home, 'started');
  const program = join(home, 'program');
  writeFileSync(program, `#!/bin/sh\necho "$0 $*" >> ${started}\necho gpg: Signature made >&2\nexit 1\n`);
  chmodSync(program, 0o755);
  for (const hook of ['post-checkout', 'reference-transaction', 'post-index-change']) {
    writeFileSync(join(home, hook), `#!/bin/sh\necho ${hook} >> ${started}\n`);
    chmodSync(join(home, hook), 0o755);
  }
  writeFileSync(join(home, '.gitconfig'), hostile(program));
  local = await localRepository();
  await local.commit({ '.gitignore': '*.txt\n*.json\n', 'umlaut-ä': 'a' });
  await local.commit({ 'code.c': 'b' });
  writeFileSync(join(local.dir, 'bench.txt'), goOutput({ Parse: 1000 }));
});
afterAll(() => {
  local.remove();
  rmSync(home, { recursive: true });
});

const hostile = (program: string) => `
[color] ui = always
  branch = always
  status = always
  diff = always
[core] quotePath = true
  pager = ${program}
  fsmonitor = ${program}
  hooksPath = ${home}
  abbrev = 4
  editor = ${program}
[diff] external = ${program}
  noprefix = true
  mnemonicPrefix = true
  context = 0
[log] showSignature = true
  date = relative
  decorate = full
  follow = true
[format] pretty = oneline
[pager] log = ${program}
  diff = ${program}
[gpg] program = ${program}
[i18n] logOutputEncoding = ISO-8859-1
[init] defaultBranch = nowhere
[status] short = true
  branch = true
  showUntrackedFiles = all
  showStash = true
[push] default = nothing
[fetch] recurseSubmodules = true
  prune = true
[submodule] recurse = true
[alias] log = !${program}
  status = !${program}
  cat-file = !${program}
[commit] gpgSign = true
[user] useConfigOnly = true
[merge] conflictStyle = diff3
[advice] detachedHead = true
[column] ui = always
`;

/** GitHub signs what is merged on its pages: here by nobody. */
async function sign(branch: string): Promise<void> {
  const commit = await local.git('cat-file', 'commit', branch);
  const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ==\n -----END PGP SIGNATURE-----';
  const file = join(home, 'commit');
  writeFileSync(file, `${commit.replace(/^committer .*/m, `$&\n${signature}`)}\n`);
  const signed = await local.git('hash-object', '-t', 'commit', '-w', file);
  await local.git('update-ref', `refs/heads/${branch}`, signed);
}

const cli = (settings: 'none' | 'hostile', ...args: string[]) =>
  runCli(args, { cwd: local.dir, env: settings === 'none' ? {} : { HOME: home } });

/** How busy the machine is at the moment is said where it is much. */
const withoutLoad = ({ stdout, ...rest }: ProcessResult) => ({
  ...rest,
  stdout: stdout.replace(/^ *While this run was measured.*\n/m, ''),
});

test('commands answer the same, and no program of the settings was started', async () => {
  await sign('main');
  const first = await cli('hostile', 'record', 'bench.txt');
  expect(first).toMatchObject({ exitCode: 0, stderr: '' });
  await sign('gh-pages');
  for (const args of [
    ['check', 'bench.txt'],
    ['history', 'show'],
    ['history', 'verify'],
    ['baseline', 'show'],
    ['history', 'compare', 'HEAD'],
    ['history', 'import', 'gh-pages:perf'],
  ]) {
    const answers = [await cli('hostile', ...args), await cli('none', ...args)].map(withoutLoad);
    expect({ args, answer: answers[0] }).toEqual({ args, answer: answers[1] });
  }
  const measured = await cli('hostile', 'ab', '--max-rounds', '3', '--name', 'job', '--', 'true');
  expect(measured.stderr).toBe('');
  expect(measured.stdout).toContain('measured in turn on one machine in 3 rounds');
  expect(existsSync(started)).toBe(false);
  expect(await local.git('status', '--porcelain')).toBe('');
});
