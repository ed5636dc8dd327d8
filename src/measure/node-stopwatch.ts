/**
 * Measures a command with Node alone: wall time, which includes a few milliseconds of Node's own, and on
 * Linux the times of finished children from /proc/self/stat, in clock ticks of 10 ms. Other systems give no
 * user and system time.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import {
  type Command,
  type End,
  type Listeners,
  PADDING,
  type Reading,
  type Stopwatch,
} from './stopwatch.ts';

/** USER_HZ, the same on all architectures that Node runs on. */
const TICK_NS = 1e7;

/**
 * A background process may hold the output open after the command has ended. Its output is read for this
 * long.
 */
const LINGERING_MS = 100;

export function nodeStopwatch(env: NodeJS.ProcessEnv): Stopwatch {
  return { source: 'Node', time: (order, listeners) => time(order, listeners, env), close: () => {} };
}

function time(
  { words, cwd, padding = '' }: Command,
  listeners: Listeners,
  env: NodeJS.ProcessEnv,
): Promise<Reading> {
  return new Promise((resolve) => {
    const [program = '', ...rest] = words;
    const before = childTimes();
    const start = process.hrtime.bigint();
    const child = spawn(program, rest, {
      cwd,
      env: padding === '' ? env : { ...env, [PADDING]: padding },
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let reading: Omit<Reading, 'end'> | undefined;
    const finish = (end: End) => {
      const { userNs, systemNs } = childTimes(before);
      const wallNs = Number(process.hrtime.bigint() - start);
      reading ??= { wallNs, userNs, systemNs, memoryPeakBytes: undefined };
      resolve({ end, ...reading });
    };
    child.stdout.on('data', (chunk: Buffer) => listeners.wrote('stdout', chunk));
    child.stderr.on('data', (chunk: Buffer) => listeners.wrote('stderr', chunk));
    child.on('error', ({ message }) => finish({ kind: 'not-started', why: message }));
    child.on('exit', (code, signal) => {
      const { userNs, systemNs } = childTimes(before);
      const wallNs = Number(process.hrtime.bigint() - start);
      reading = { wallNs, userNs, systemNs, memoryPeakBytes: undefined };
      const end: End = signal ? { kind: 'signal', signal } : { kind: 'exit', code: code ?? 0 };
      const giveUp = setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
      }, LINGERING_MS);
      child.on('close', () => {
        clearTimeout(giveUp);
        finish(end);
      });
    });
    if (child.pid !== undefined) listeners.started(child.pid);
  });
}

interface Times {
  readonly userNs: number | undefined;
  readonly systemNs: number | undefined;
}

/** Times of this process's finished children since `before`. */
function childTimes(before?: Times): Times {
  if (process.platform !== 'linux') return { userNs: undefined, systemNs: undefined };
  const stat = readFileSync('/proc/self/stat', 'utf8');
  // The program's name may contain spaces and parentheses, so fields are counted from after it; the first is
  // the state.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const since = (field: number, earlier = 0) => Number(fields[field]) * TICK_NS - earlier;
  return { userNs: since(13, before?.userNs), systemNs: since(14, before?.systemNs) };
}
