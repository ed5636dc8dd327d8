/** `dashboard build`: writes the page and the history as files, for any web server. */
import { resolve } from 'node:path';
import { UserError } from '../../model/errors.ts';
import { readSite } from '../../serve/site.ts';
import { writeInside } from '../../system/write-inside.ts';
import type { Arguments, Command } from '../command.ts';
import { alsoFlag, collectFor } from '../dashboard.ts';

export const buildCommand: Command = {
  name: 'dashboard build',
  usage: 'dashboard build',
  examples: ['perf-regression dashboard build --out site'],
  inputs: ['branch', 'history-dir'],
  flags: [{ name: 'out', value: 'DIR', help: 'Folder to write to; existing files are replaced.' }, alsoFlag],

  run: build,
};

async function build(given: Arguments): Promise<number> {
  const { options, cwd, print } = given;
  const out = options.get('out');
  if (out === undefined) {
    throw new UserError('dashboard build: no folder was named', 'perf-regression dashboard build --out DIR');
  }
  const folder = resolve(cwd, out);
  const collected = await collectFor(given);
  for (const [name, text] of readSite().files()) await writeInside(folder, name, text);
  for (const path of await collected.paths()) {
    const text = await collected.read(path);
    if (text !== undefined) await writeInside(folder, path, text);
  }
  const count = collected.suites.length;
  print(`Wrote the page with ${count === 1 ? '1 suite' : `${count} suites`} to ${out}.\n`);
  return 0;
}
