/** The commands that the README shows for a laptop, in order in one repository. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandsIn, page } from '../documents.ts';
import { runCli } from '../harness/action.ts';
import { localRepository } from '../harness/repository.ts';
import { goOutput } from './widgets.ts';

test('every line works, in the order of the page', async () => {
  const local = await localRepository();
  try {
    const build = '#!/bin/sh\nread -r turns < turns\nwhile [ $turns -gt 0 ]; do turns=$((turns - 1)); done\n';
    await local.commit({ 'build.sh': build, turns: '5000\n', '.gitignore': '*.txt\nsite\n' }, 'Start');
    await local.git('update-index', '--chmod=+x', 'build.sh');
    await local.git('checkout', '--quiet', '--', 'build.sh');
    await local.git('commit', '--quiet', '--amend', '--no-edit');
    // Faster by far: two equal commits may be a false alarm, as often as `alpha` says.
    await local.commit({ turns: '1\n' });
    for (const name of ['bench', 'old', 'new'])
      writeFileSync(join(local.dir, `${name}.txt`), goOutput({ Parse: 1000, Render: 5000 }));
    const lines = commandsIn(page('README.md')).filter((line) => !line.includes("--glob 'scripts"));
    expect(lines.length).toBeGreaterThan(8);
    for (const line of lines) {
      const words = (line.split('  #')[0] ?? '').trim().split(/\s+/).slice(1);
      // A server runs until it is stopped; the same page as files ends.
      const call = words[0] === 'dashboard' ? ['dashboard', 'build', '--out', 'site'] : words;
      const { exitCode, stdout, stderr } = await runCli(call, { cwd: local.dir });
      expect(exitCode, `${line}\n${stdout}${stderr}`).toBe(0);
    }
    const stored = (await local.git('ls-tree', '-r', '--name-only', 'gh-pages')).split('\n');
    // The files that docs/agents-and-scripts.md names; the action writes the badge too.
    const told = [...page('docs/agents-and-scripts.md').matchAll(/`(?:<folder>\/)?(\w+\.json)`/g)].map(
      ([, name = '']) => name,
    );
    expect(told.length).toBeGreaterThan(4);
    for (const name of told.filter((each) => each !== 'badge.json')) {
      expect(
        stored.some((path) => path.endsWith(`/${name}`)),
        name,
      ).toBe(true);
    }
  } finally {
    local.remove();
  }
});
