/**
 * What Node alone can tell of a command: wall time with a few milliseconds of its own in it, and on Linux the
 * times of finished children in clock ticks of 10 ms, as /proc/self/stat has them. On other systems user and
 * system time are not told.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { End, Order, Reading, Stopwatch, Watchers } from './stopwatch.ts';

/** USER_HZ, the same on all architectures that Node runs on. */
const TICK_NS = 1e7;

/** What still holds the output when the command itself has ended may write so long before nobody reads it any more. */
const LINGERING_MS = 100;

export function nodeStopwatch(env: NodeJS.ProcessEnv): Stopwatch {
  return { source: 'Node', time: (order, watchers) => time(order, watchers, env), close: () => {} };
}

function time({ words, cwd }: Order, watchers: Watchers, env: NodeJS.ProcessEnv): Promise<Reading> {
  return new Promise((resolve) => {
    const [program = '', ...rest] = words;
    const before = childTimes();
    const start = process.hrtime.bigint();
    const child = spawn(program, rest, {
      cwd,
      env,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let reading: Omit<Reading, 'end'> | undefined;
    const tell = (end: End) => {
      const { userNs, systemNs } = childTimes(before);
      const wallNs = Number(process.hrtime.bigint() - start);
      reading ??= { wallNs, userNs, systemNs, memoryPeakBytes: undefined };
      resolve({ end, ...reading });
    };
    child.stdout.on('data', (chunk: Buffer) => watchers.wrote('stdout', chunk));
    child.stderr.on('data', (chunk: Buffer) => watchers.wrote('stderr', chunk));
    child.on('error', ({ message }) => tell({ kind: 'not-started', why: message }));
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
        tell(end);
      });
    });
    if (child.pid !== undefined) watchers.started(child.pid);
  });
}

interface Times {
  readonly userNs: number | undefined;
  readonly systemNs: number | undefined;
}

/** Of this process' finished children, since `before`. */
function childTimes(before?: Times): Times {
  if (process.platform !== 'linux') return { userNs: undefined, systemNs: undefined };
  const stat = readFileSync('/proc/self/stat', 'utf8');
  // The name of the program may hold spaces and parentheses; its fields are counted from behind it, state first.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const since = (field: number, earlier = 0) => Number(fields[field]) * TICK_NS - earlier;
  return { userNs: since(13, before?.userNs), systemNs: since(14, before?.systemNs) };
}
