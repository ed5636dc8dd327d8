/**
 * Executes a command once and measures it from outside: starts it, watches it, kills it after the timeout and
 * cleans up. The command gets no input. Its output is counted, and retained up to a limit.
 */
import { followMemory, type Memory, proc } from './process-tree.ts';
import type { Command, End, Reading, Stopwatch } from './stopwatch.ts';

export type Outcome =
  | End
  | { readonly kind: 'timeout'; readonly afterMs: number }
  | { readonly kind: 'interrupted' };

export interface Execution {
  readonly outcome: Outcome;
  readonly wallNs: number;
  /** Undefined if this machine cannot measure it. */
  readonly userNs: number | undefined;
  readonly systemNs: number | undefined;
  /**
   * The largest sum over all its processes that was observed, or the exact peak of its largest process if
   * that is more.
   */
  readonly memoryPeakBytes: number | undefined;
  readonly memoryAverageBytes: number | undefined;
  readonly stdout: Output;
  readonly stderr: Output;
}

export interface Output {
  /** Total number of bytes written. */
  readonly bytes: number;
  /** The first bytes, at most `retainedBytes`. */
  readonly head: Buffer;
  /** The last bytes, at most `TAIL_BYTES`. */
  readonly tail: Buffer;
}

export interface Limits {
  /** The command is ended after this time. */
  readonly timeoutMs: number;
  /** How much of the beginning of its standard output is retained. */
  readonly retainedBytes: number;
  /** Ends the command at once. */
  readonly stop: AbortSignal;
}

/** Enough for a program's error message. */
export const TAIL_BYTES = 2000;

/** Time to clean up between SIGTERM and SIGKILL. */
const GRACE_MS = 1000;

/** Node's timers cannot wait longer. */
const TIMER_MS_MAX = 2 ** 31 - 1;

export async function execute(
  command: Command,
  stopwatch: Stopwatch,
  { timeoutMs, retainedBytes, stop }: Limits,
): Promise<Execution> {
  const outputs = { stdout: new Collector(retainedBytes), stderr: new Collector(0) };
  const timers: NodeJS.Timeout[] = [];
  let early: Outcome | undefined;
  let pid: number | undefined;
  let memory = (): Memory | undefined => undefined;
  // The command leads its own process group: if this process exits, nothing else would end it.
  const kill = () => pid !== undefined && signalGroup(pid, 'SIGKILL');
  const end = (why: Outcome) => {
    if (early || pid === undefined) return;
    early = why;
    signalGroup(pid, 'SIGTERM');
    timers.push(setTimeout(kill, GRACE_MS));
  };
  const interrupt = () => end({ kind: 'interrupted' });
  stop.addEventListener('abort', interrupt);
  process.once('exit', kill);
  try {
    const reading = await stopwatch.time(command, {
      started(process) {
        pid = process;
        memory = followMemory(process, proc, () => performance.now());
        if (stop.aborted) interrupt();
        else if (timeoutMs <= TIMER_MS_MAX)
          timers.push(setTimeout(() => end({ kind: 'timeout', afterMs: timeoutMs }), timeoutMs));
      },
      wrote: (stream, chunk) => outputs[stream].add(chunk),
    });
    // Processes that the command left running would disturb the next one.
    kill();
    return executionOf(reading, early, memory(), outputs);
  } finally {
    process.off('exit', kill);
    stop.removeEventListener('abort', interrupt);
    for (const timer of timers) clearTimeout(timer);
    memory();
  }
}

function executionOf(
  reading: Reading,
  early: Outcome | undefined,
  memory: Memory | undefined,
  outputs: Record<'stdout' | 'stderr', Collector>,
): Execution {
  const { end, wallNs, userNs, systemNs, memoryPeakBytes } = reading;
  const largest = memoryPeakBytes ?? memory?.largestBytes ?? 0;
  return {
    outcome: early ?? end,
    wallNs,
    userNs,
    systemNs,
    memoryPeakBytes: Math.max(largest, memory?.sumMaxBytes ?? 0) || undefined,
    memoryAverageBytes: memory?.averageBytes,
    stdout: outputs.stdout.output(),
    stderr: outputs.stderr.output(),
  };
}

/** Signals the whole process group, so that grandchildren end as well. */
function signalGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? leader : -leader, signal);
  } catch (error) {
    // The process has already ended.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

class Collector {
  readonly #retainedBytes: number;
  readonly #head: Buffer[] = [];
  #tail = Buffer.alloc(0);
  #bytes = 0;

  constructor(retainedBytes: number) {
    this.#retainedBytes = retainedBytes;
  }

  add(chunk: Buffer): void {
    const room = this.#retainedBytes - this.#bytes;
    if (room > 0) this.#head.push(chunk.subarray(0, room));
    this.#tail = Buffer.concat([this.#tail, chunk.subarray(-TAIL_BYTES)]).subarray(-TAIL_BYTES);
    this.#bytes += chunk.length;
  }

  output(): Output {
    return { bytes: this.#bytes, head: Buffer.concat(this.#head), tail: this.#tail };
  }
}

export function succeeded({ outcome }: Execution): boolean {
  return outcome.kind === 'exit' && outcome.code === 0;
}

/** Processor time; undefined if this machine cannot measure it. */
export function cpuNsOf({ userNs, systemNs }: Execution): number | undefined {
  return userNs === undefined || systemNs === undefined ? undefined : userNs + systemNs;
}

/** How the command ended, as a phrase for after a colon. */
export function outcomeText(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'exit':
      return `exit status ${outcome.code}`;
    case 'signal':
      return `ended by ${outcome.signal}`;
    case 'not-started':
      return `cannot be started (${outcome.why})`;
    case 'timeout':
      return `ended after its limit of ${Number((outcome.afterMs / 1000).toPrecision(6))} s`;
    case 'interrupted':
      return 'interrupted';
  }
}
