/**
 * Decides which stored experiments may run here. The commands of an experiment are on the history branch,
 * where others can write as well. They run only after somebody at this repository has seen and allowed them.
 * That permission is stored inside the repository's .git folder, which no push can reach, and is valid for
 * exactly these commands.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../../model/errors.ts';
import type { ExperimentSide } from '../../model/experiment.ts';
import { jsonText } from '../../reporters/json.ts';
import { git } from '../../system/git.ts';
import type { Arguments, Flag } from '../command.ts';
import type { Subject } from './rounds.ts';

const FILE = 'perf-regression/allowed-commands';

/** Words that need no quotes in a shell. */
const PLAIN = /^[\w@%+=:,./-]+$/;

export const yesFlag: Flag = {
  name: 'yes',
  help: 'Run the commands of the experiment without asking first.',
};

/** Stores the permission for what this person has just written. */
export async function allow(subject: Subject, { cwd }: Arguments): Promise<void> {
  const path = await allowedFile(cwd);
  const known = await allowedIn(path);
  const mark = fingerprintOf(subject);
  if (known.includes(mark)) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, [...known, mark].map((line) => `${line}\n`).join(''));
}

/**
 * Shows what would run and asks, unless it is allowed already.
 * @throws UserError if nobody allows it
 */
export async function requireAllowed(subject: Subject, given: Arguments): Promise<void> {
  if ((await allowedIn(await allowedFile(given.cwd))).includes(fingerprintOf(subject))) return;
  const { experiment } = subject;
  given.note(
    `Experiment ${experiment} comes from the history branch. It runs, below ${subject.folder || 'the top'}:\n`,
  );
  for (const side of ['control', 'treatment'] as const)
    given.note(`  ${side}: ${commandText(subject[side])}\n`);
  if (!given.flags.has('yes') && !(await isConfirmed(given))) {
    throw new UserError(
      `experiment run ${experiment}: these commands are not allowed on this machine yet`,
      `Read them. To allow and run them: perf-regression experiment run ${experiment} --yes`,
    );
  }
  await allow(subject, given);
}

async function isConfirmed({ isInteractive, input, note }: Arguments): Promise<boolean> {
  if (!isInteractive) return false;
  note('Run them on this machine? [y/N] ');
  let answer = '';
  for await (const piece of input()) {
    answer += piece;
    if (/\n/.test(answer) || answer.length > 100) break;
  }
  return /^\s*y(?:es)?\s*$/i.test(answer.split('\n')[0] ?? '');
}

/**
 * The complete command, because it is what the person agrees to; quoted word by word, so that no word can
 * hide in another.
 */
function commandText({ variables, command }: ExperimentSide): string {
  const word = (text: string) => (PLAIN.test(text) ? text : jsonText(text));
  return [...variables.map(({ name, value }) => `${name}=${word(value)}`), ...command.map(word)].join(' ');
}

/** Everything that decides what runs, where, and which results are read. */
function fingerprintOf({ folder, control, treatment, results, tool }: Subject): string {
  return createHash('sha256')
    .update(JSON.stringify([folder, control, treatment, results, tool]))
    .digest('hex');
}

/** One file for all work trees of the repository. */
async function allowedFile(cwd: string): Promise<string> {
  return join(resolve(cwd, await git(['rev-parse', '--git-common-dir'], { cwd })), FILE);
}

async function allowedIn(path: string): Promise<string[]> {
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return '';
    throw new UserError(`${path} cannot be read (${cause.code})`, 'Make it readable, or remove it.', {
      cause,
    });
  });
  return text.split('\n').filter((line) => line !== '');
}
