/**
 * Runs an entry point in the process of the test as if it were a new process: with its own environment, working directory and output.
 * This saves starting node and loading the bundle. One run at a time: variables and working directory belong to the process.
 */
import type { World } from '../../src/commands/command.ts';
import { runCommand } from '../../src/commands/run.ts';
import type { GitHubDeadlines } from '../../src/github/client.ts';
import { actionsRunner } from '../../src/modes/actions-runner.ts';
import { runStep } from '../../src/modes/run.ts';
import { usualPort } from './address.ts';
import type { ProcessResult } from './process.ts';

interface Place {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

let isBusy = false;

/** Whether another run has this process; a second one needs a process of its own. */
export function isFree(): boolean {
  return !isBusy;
}

/** One step of a job. @param deadlines for GitHub, where they are not the usual ones */
export function stepHere(place: Place, deadlines?: GitHubDeadlines): Promise<ProcessResult> {
  return here(place, () => runStep(actionsRunner(process.env), deadlines));
}

/** One call of the command line. */
export function commandHere(words: readonly string[], stdin: string, place: Place): Promise<ProcessResult> {
  const { env } = place;
  return here(place, (said) => {
    const world: World = {
      cwd: process.cwd(),
      env: process.env,
      now: new Date(),
      colour: !env.NO_COLOR && Boolean(env.FORCE_COLOR),
      isInteractive: false,
      input: async function* () {
        yield stdin;
      },
      print: (text) => {
        said.stdout += text;
      },
      note: (text) => {
        said.stderr += text;
      },
    };
    return runCommand(words, world);
  });
}

type Said = Omit<ProcessResult, 'exitCode'>;

async function here(
  { cwd, env }: Place,
  work: (said: { -readonly [K in keyof Said]: Said[K] }) => Promise<number>,
): Promise<ProcessResult> {
  if (isBusy) throw new Error('another run has the variables and the folder of this process');
  isBusy = true;
  await usualPort();
  const before = { env: { ...process.env }, cwd: process.cwd() };
  const said = { stdout: '', stderr: '' };
  const restore = (['stdout', 'stderr'] as const).map((stream) => {
    const { write } = process[stream];
    process[stream].write = ((text: string | Uint8Array, ...rest: unknown[]) => {
      said[stream] += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
      const done = rest.find((each) => typeof each === 'function') as (() => void) | undefined;
      done?.();
      return true;
    }) as typeof write;
    return () => {
      process[stream].write = write;
    };
  });
  try {
    become(env);
    process.chdir(cwd);
    const exitCode = await work(said);
    return { exitCode, ...said };
  } finally {
    process.chdir(before.cwd);
    become(before.env);
    for (const undo of restore) undo();
    isBusy = false;
  }
}

function become(env: Readonly<Record<string, string | undefined>>): void {
  for (const name of Object.keys(process.env)) delete process.env[name];
  for (const [name, value] of Object.entries(env)) if (value !== undefined) process.env[name] = value;
}
