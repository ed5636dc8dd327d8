/** Writes the winning values of an experiment into the user's configuration file. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Setting } from '../../measure/configuration-patch.ts';
import { UserError } from '../../model/errors.ts';
import type { Experiment } from '../../model/experiment.ts';
import { visible } from '../../reporters/escape.ts';
import { readText } from '../../results/files.ts';
import { askGit } from '../../system/git.ts';
import { writeNamed } from '../../system/write-file.ts';
import type { Arguments } from '../command.ts';

interface Patch {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** @returns undefined if there is no file to change, or nothing to set in it */
export async function patchOf(
  { outcome, ...sides }: Experiment,
  given: Arguments,
): Promise<Patch | undefined> {
  const { options, cwd } = given;
  const file = options.get('apply');
  const paths = pathsOf(given);
  if (file === undefined || !outcome || outcome.winner === 'none') return undefined;
  const { variables } = sides[outcome.winner];
  const config = variables.map(
    ({ name, value }): Setting => ({ name, value, path: paths.get(name) ?? [name] }),
  );
  const unknown = [...paths.keys()].find((name) => !variables.some((each) => each.name === name));
  if (unknown !== undefined) {
    throw new UserError(
      `--key ${unknown}: the ${outcome.winner} has no such variable`,
      `It has ${variables.map(({ name }) => name).join(', ') || 'none'}.`,
    );
  }
  const { patched } = await import('../../measure/configuration-patch.ts');
  const path = resolve(cwd, file);
  const { text: before } = await readText(path, file);
  return { path, before, after: patched(file, before, config) };
}

function pathsOf({ repeated }: Arguments): Map<string, string[]> {
  return new Map(
    (repeated.get('key') ?? []).map((text) => {
      const equals = text.indexOf('=');
      if (equals > 0 && equals < text.length - 1)
        return [text.slice(0, equals), text.slice(equals + 1).split('.')];
      throw new UserError(
        `--key: expected NAME=PATH, got ${JSON.stringify(text.slice(0, 60))}`,
        'Write --key CACHE_MB=cache.size_mb',
      );
    }),
  );
}

export async function apply(experiment: Experiment, given: Arguments): Promise<void> {
  const { options, print } = given;
  const file = options.get('apply');
  const winner = experiment.outcome?.winner ?? 'none';
  const left = file === undefined ? '' : `${visible(file)} stays as it is.\n`;
  if (winner === 'none') return print(left);
  const { variables } = experiment[winner];
  if (variables.length === 0) return print(`The ${winner} sets no variables. ${left}`.trimEnd().concat('\n'));
  const patch = await patchOf(experiment, given);
  if (!patch) {
    print("\nThe winner's values (set them in a file with --apply FILE):\n");
    for (const { name, value } of variables) print(`  ${name}=${visible(value, 200)}\n`);
    return;
  }
  const { path, before, after } = patch;
  if (after === before) {
    print(`\n${visible(file ?? '')} already has these values.\n`);
    return;
  }
  await writeNamed('--apply', path, after);
  print(`\n${visible(file ?? '')} is changed:\n${await differenceOf(before, after)}`);
  const other = experiment[winner === 'control' ? 'treatment' : 'control'].variables;
  const unset = other.filter(({ name }) => !variables.some((each) => each.name === name));
  if (unset.length > 0)
    print(
      `The ${winner} does not set ${unset.map(({ name }) => name).join(', ')}: check that the file does not set it either.\n`,
    );
}

/** As git shows it, without the header. */
async function differenceOf(before: string, after: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'perf-regression-'));
  try {
    await writeFile(join(folder, 'before'), before);
    await writeFile(join(folder, 'after'), after);
    const options = ['--no-index', '--no-ext-diff', '--no-textconv', '--no-color', '--unified=1'];
    const { stdout } = await askGit(['diff', ...options, 'before', 'after'], { cwd: folder });
    return stdout.slice(Math.max(0, stdout.indexOf('@@')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
