/**
 * One execution of a command, measured from outside: started, watched, ended where it takes too long, and cleared up
 * after. It never sees our input, and what it writes is counted and kept up to a limit only.
 */
import { followMemory, type Memory, proc } from './process-tree.ts';
import type { End, Order, Reading, Stopwatch } from './stopwatch.ts';

export type Outcome =
  | End
  | { readonly kind: 'timeout'; readonly afterMs: number }
  | { readonly kind: 'interrupted' };

export interface Execution {
  readonly outcome: Outcome;
  readonly wallNs: number;
  /** Undefined: this machine cannot tell. */
  readonly userNs: number | undefined;
  readonly systemNs: number | undefined;
  /** Of all its processes together, as far as was seen; of the largest one exactly. */
  readonly memoryPeakBytes: number | undefined;
  readonly memoryAverageBytes: number | undefined;
  readonly stdout: Output;
  readonly stderr: Output;
}

export interface Output {
  /** All that was written. */
  readonly bytes: number;
  /** Its beginning, of at most so many bytes as were asked for. */
  readonly head: Buffer;
  /** Its end, of at most `TAIL_BYTES`. */
  readonly tail: Buffer;
}

export interface Limits {
  /** After so long it is ended. */
  readonly timeoutMs: number;
  /** So much of the beginning of its standard output is kept. */
  readonly keptBytes: number;
  /** Ends it at once. */
  readonly stop: AbortSignal;
}

/** Enough for the words with which a program says why it failed. */
export const TAIL_BYTES = 2000;

/** A command that is asked to end may clear up so long. */
const GRACE_MS = 1000;

/** Longest that a timer of Node can wait. */
const TIMER_MS_MAX = 2 ** 31 - 1;

export async function execute(
  order: Order,
  stopwatch: Stopwatch,
  { timeoutMs, keptBytes, stop }: Limits,
): Promise<Execution> {
  const outputs = { stdout: new Collector(keptBytes), stderr: new Collector(0) };
  const timers: NodeJS.Timeout[] = [];
  let early: Outcome | undefined;
  let pid: number | undefined;
  let memory = (): Memory | undefined => undefined;
  // Nobody else would end it where this process ends at once: it leads a group of its own.
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
    const reading = await stopwatch.time(order, {
      started(process) {
        pid = process;
        memory = followMemory(process, proc, () => performance.now());
        if (stop.aborted) interrupt();
        else if (timeoutMs <= TIMER_MS_MAX)
          timers.push(setTimeout(() => end({ kind: 'timeout', afterMs: timeoutMs }), timeoutMs));
      },
      wrote: (stream, chunk) => outputs[stream].add(chunk),
    });
    // What it left running would be in the way of the next one.
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

/** The whole group, so that children of children end as well. */
function signalGroup(leader: number, signal: NodeJS.Signals): void {
  try {
    process.kill(process.platform === 'win32' ? leader : -leader, signal);
  } catch (error) {
    // It has ended by itself.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

class Collector {
  readonly #keptBytes: number;
  readonly #head: Buffer[] = [];
  #tail = Buffer.alloc(0);
  #bytes = 0;

  constructor(keptBytes: number) {
    this.#keptBytes = keptBytes;
  }

  add(chunk: Buffer): void {
    const room = this.#keptBytes - this.#bytes;
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

/** How it ended, in words that can follow a colon. */
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
