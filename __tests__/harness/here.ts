/**
 * Runs an entry point in the process of the test as if it were a new process: with its own environment, working directory and output,
 * also while other runs have theirs. This saves starting node and loading the bundle. Only what asks `process` for them sees them: the
 * folder in which the system looks for a relative path stays that of the test.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { realpathSync } from 'node:fs';
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

type Said = { -readonly [K in keyof Omit<ProcessResult, 'exitCode'>]: string };

interface Run {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly said: Said;
}

const running = new AsyncLocalStorage<Run>();

async function here({ cwd, env }: Place, work: (said: Said) => Promise<number>): Promise<ProcessResult> {
  await usualPort();
  shareProcess();
  const said = { stdout: '', stderr: '' };
  const exitCode = await running.run({ cwd: realpathSync(cwd), env: { ...env }, said }, () => work(said));
  return { exitCode, ...said };
}

let isShared = false;

/** From now on `process` answers each run with its own, and everybody else as before. */
function shareProcess(): void {
  if (isShared) return;
  isShared = true;
  let ownEnv = process.env;
  const ownCwd = process.cwd;
  const cwd = () => running.getStore()?.cwd ?? ownCwd();
  Object.defineProperty(process, 'env', {
    get: () => running.getStore()?.env ?? ownEnv,
    set: (env: NodeJS.ProcessEnv) => {
      ownEnv = env;
    },
  });
  // The browser's client would replace it by one that answers the first folder for ever.
  Object.defineProperty(process, 'cwd', {
    get: () => cwd,
    set: () => undefined,
  });
  for (const stream of ['stdout', 'stderr'] as const) {
    const own = process[stream];
    const write = own.write;
    own.write = ((text: string | Uint8Array, ...rest: unknown[]) => {
      const run = running.getStore();
      if (!run) return Reflect.apply(write, own, [text, ...rest]);
      run.said[stream] += typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
      const done = rest.find((each) => typeof each === 'function') as (() => void) | undefined;
      done?.();
      return true;
    }) as typeof write;
  }
}
