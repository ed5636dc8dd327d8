/** `experiment finalize`: the answer goes on record, and the winner's values into a configuration file. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Experiments } from '../../history/experiments.ts';
import { withJitter } from '../../history/storing.ts';
import { readText } from '../../local/files.ts';
import { askGit } from '../../local/git.ts';
import type { Setting } from '../../measure/configuration-patch.ts';
import { decisionOf, outcomeOf } from '../../measure/experiment.ts';
import { UserError } from '../../model/errors.ts';
import type { Experiment } from '../../model/experiment.ts';
import { visible } from '../../reporters/escape.ts';
import { statusText } from '../../reporters/experiment.ts';
import type { Action } from '../actions.ts';
import type { Arguments } from '../command.ts';
import { personOf, readWorkplace } from '../laptop.ts';
import { nameIn } from './name.ts';

export const finalizeAction: Action = {
  name: 'finalize',
  usage: 'NAME',
  summary: 'Put the winner on record; again, to see it or to apply its values later.',
  examples: [
    'perf-regression experiment finalize cache --apply .env',
    'perf-regression experiment finalize cache --apply config.yml --key CACHE_MB=cache.size_mb',
  ],
  flags: [
    {
      name: 'apply',
      value: 'FILE',
      help: "With finalize: set the winner's variables in this env file, JSON or YAML, and show what changed.",
    },
    {
      name: 'key',
      value: 'NAME=PATH',
      repeats: true,
      help: 'With --apply: where in JSON or YAML a variable stands, such as CACHE_MB=cache.size_mb. Default: its name.',
    },
    { name: 'undecided', help: 'With finalize: end it without a winner, though more rounds might decide.' },
  ],
  startsEmpty: true,

  async run(log, given) {
    const { cwd, now, print, flags, settings } = given;
    const name = nameIn(given, 'finalize');
    const by = personOf(await readWorkplace(cwd));
    const experiments = new Experiments(log);
    let experiment = await experiments.read(name);
    // Before anything is on record: a file that cannot be changed should not be found out about behind it.
    await patchOf(ended(experiment, by, now, flags), given);
    if (!experiment.outcome) {
      const message = `perf: experiment ${name} of ${log.suite} is finalized`;
      await experiments.change(name, message, withJitter(), (stored) => {
        experiment = ended(stored, by, now, flags);
        return experiment;
      });
    }
    print(statusText(experiment, decisionOf(experiment)));
    print(`Tell the others: git push origin ${settings.text('branch')}\n`);
    await apply(experiment, given);
    return 0;
  },
};

/** @throws UserError where more rounds might decide, and nobody said that it should end */
function ended(experiment: Experiment, by: string, now: Date, flags: Arguments['flags']): Experiment {
  if (experiment.outcome) return experiment;
  const decision = decisionOf(experiment);
  if (decision.isFinal || flags.has('undecided')) {
    return { ...experiment, outcome: outcomeOf(decision, by, now.toISOString()) };
  }
  const name = experiment.experiment;
  throw new UserError(
    `experiment ${name} has no answer yet: ${decision.reason}`,
    `Go on: perf-regression experiment run ${name}\nOr end it without a winner: --undecided`,
  );
}

interface Patch {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** @returns undefined where there is no file to change, or nothing to set in it */
async function patchOf({ outcome, ...sides }: Experiment, given: Arguments): Promise<Patch | undefined> {
  const { options, cwd } = given;
  const file = options.get('apply');
  const paths = pathsOf(given);
  if (file === undefined || !outcome || outcome.winner === 'none') return undefined;
  const { variables } = sides[outcome.winner];
  const settings = variables.map(
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
  return { path, before, after: patched(file, before, settings) };
}

function pathsOf({ repeated }: Arguments): Map<string, string[]> {
  return new Map(
    (repeated.get('key') ?? []).map((text) => {
      const equals = text.indexOf('=');
      if (equals > 0 && equals < text.length - 1)
        return [text.slice(0, equals), text.slice(equals + 1).split('.')];
      throw new UserError(
        `--key: ${JSON.stringify(text.slice(0, 60))} is no NAME=PATH`,
        'Write --key CACHE_MB=cache.size_mb',
      );
    }),
  );
}

async function apply(experiment: Experiment, given: Arguments): Promise<void> {
  const { options, print } = given;
  const file = options.get('apply');
  const winner = experiment.outcome?.winner ?? 'none';
  if (winner === 'none') {
    if (file !== undefined) print(`${visible(file)} stays as it is.\n`);
    return;
  }
  const { variables } = experiment[winner];
  const patch = await patchOf(experiment, given);
  if (!patch) {
    if (variables.length === 0) return;
    print("\nThe winner's values (set them in a file with --apply FILE):\n");
    for (const { name, value } of variables) print(`  ${name}=${visible(value, 200)}\n`);
    return;
  }
  const { path, before, after } = patch;
  if (after === before) {
    print(`\n${visible(file ?? '')} has these values already.\n`);
    return;
  }
  await writeFile(path, after);
  print(`\n${visible(file ?? '')} is changed:\n${await differenceOf(before, after)}`);
  const other = experiment[winner === 'control' ? 'treatment' : 'control'].variables;
  const left = other.filter(({ name }) => !variables.some((each) => each.name === name));
  if (left.length > 0)
    print(
      `The ${winner} does not set ${left.map(({ name }) => name).join(', ')}: look whether it is there.\n`,
    );
}

/** As git shows it, without its head. */
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
