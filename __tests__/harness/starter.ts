/**
 * Lets a small process start the programs of this one. To start a program, the system copies the page tables of the
 * process that starts it: 2 ms for an empty process, 35 ms for a test process that holds 600 MB, and the tests start
 * git thousands of times. The same program runs with the same arguments, folder, environment and input; only its
 * parent is another. What a small process cannot do for another one (files and channels that are inherited, groups of
 * processes) is started here, as ever; and all that is started within `startingHere`.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import childProcess, { type ChildProcess, fork, type SpawnOptions } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';
import { Duplex, PassThrough, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** One of the answers of `bin/starter.mjs`. */
interface Answer {
  readonly id: number;
  readonly pid?: number;
  /** Number of the pipe that a chunk comes from. */
  readonly at?: number;
  readonly chunk?: Uint8Array;
  readonly exited?: readonly [status: number | null, signal: NodeJS.Signals | null];
  readonly closed?: readonly [status: number | null, signal: NodeJS.Signals | null];
  readonly failed?: { readonly message: string; readonly code?: string };
}

/** As much of a ChildProcess as callers use whose program writes into pipes. */
class Started extends EventEmitter {
  readonly stdio: readonly (PassThrough | Writable | Duplex | null)[];
  readonly stdin: Writable | null;
  readonly stdout = keepingNothing(new PassThrough());
  readonly stderr = keepingNothing(new PassThrough());
  readonly kill: (signal?: NodeJS.Signals) => boolean;
  readonly ref: () => void;
  readonly unref: () => void;
  readonly #others: readonly Duplex[];
  pid: number | undefined;

  constructor(ask: (message: object) => boolean, keepAlive: (isAwaited: boolean) => void, pipes: Pipes) {
    super();
    this.stdin = pipes.hasInput ? keepingNothing(new Writable(inputThrough(ask, 0))) : null;
    this.#others = Array.from({ length: pipes.others }, (_, i) =>
      keepingNothing(new Duplex({ ...inputThrough(ask, OUTPUTS + 1 + i), read: () => undefined })),
    );
    this.stdio = [this.stdin, this.stdout, this.stderr, ...this.#others];
    this.kill = (kill = 'SIGTERM') => ask({ kill });
    this.ref = () => keepAlive(true);
    this.unref = () => keepAlive(false);
  }

  hear({ pid, at = 0, chunk, exited, closed, failed }: Answer): void {
    if (pid !== undefined) {
      this.pid = pid;
      this.emit('spawn');
    }
    if (at > OUTPUTS) this.#others[at - OUTPUTS - 1]?.push(chunk);
    else if (at > 0) [this.stdout, this.stderr][at - 1]?.write(chunk);
    if (failed !== undefined)
      this.emit('error', Object.assign(new Error(failed.message), { code: failed.code }));
    if (exited !== undefined) this.emit('exit', ...exited);
    if (closed !== undefined) this.#close(closed);
  }

  /** As for any process: closed, when all that it wrote was read; what nobody reads is let go. */
  #close(how: NonNullable<Answer['closed']>): void {
    for (const other of this.#others) other.push(null);
    for (const output of [this.stdout, this.stderr]) output.end();
    const outputs = [this.stdout, this.stderr, ...this.#others].filter(({ destroyed }) => !destroyed);
    let open = outputs.length;
    if (open === 0) this.emit('close', ...how);
    for (const output of outputs) {
      output.on('end', () => {
        open -= 1;
        if (open === 0) this.emit('close', ...how);
      });
      process.nextTick(() => output.resume());
    }
  }
}

/** The pipes of a program beside the two that it prints into. */
interface Pipes {
  readonly hasInput: boolean;
  readonly others: number;
}

const OUTPUTS = 2;

/** The streams of a process can be told whether they keep this one alive; here only the program as a whole does. */
function keepingNothing<Stream extends object>(stream: Stream) {
  return Object.assign(stream, { ref: () => undefined, unref: () => undefined });
}

function inputThrough(ask: (message: object) => boolean, at: number) {
  return {
    write: (input: Buffer, _: BufferEncoding, done: () => void) => {
      ask({ at, input });
      done();
    },
    final: (done: () => void) => {
      ask({ at, end: true });
      done();
    },
  };
}

/** Those of a program that a small process can serve: pipes only, or no input. */
function pipesOf(stdio: SpawnOptions['stdio']): Pipes | undefined {
  const [input, ...outputs] = Array.isArray(stdio) ? stdio : [stdio, stdio, stdio];
  const others = outputs.length - OUTPUTS;
  if (!['pipe', 'ignore'].includes(String(input)) || others < 0) return undefined;
  return outputs.every((each) => each === 'pipe') ? { hasInput: input === 'pipe', others } : undefined;
}

/** Replaces `spawn`, for the callers that a small process can serve. */
function serveFromSmallProcess(): void {
  const small = fork(fileURLToPath(new URL('./bin/starter.mjs', import.meta.url)), {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const running = new Map<number, (answer: Answer) => void>();
  /** Only a running program that somebody waits for keeps the test process alive. */
  const awaited = new Set<number>();
  const wait = (id: number, isAwaited: boolean) => {
    if (isAwaited) awaited.add(id);
    else awaited.delete(id);
    if (awaited.size > 0) small.channel?.ref();
    else small.channel?.unref();
  };
  small.on('message', (answer: Answer) => {
    const hear = running.get(answer.id);
    if (answer.closed !== undefined) {
      running.delete(answer.id);
      wait(answer.id, false);
    }
    hear?.(answer);
  });
  small.unref();
  small.channel?.unref();

  const ownSpawn = childProcess.spawn;
  let id = 0;
  const spawn = (file: string, args: readonly string[] = [], options: SpawnOptions = {}) => {
    const { stdio, cwd, env = process.env, detached, ...others } = options;
    const pipes = pipesOf(stdio);
    // A stopwatch, which has further pipes, leads a group that it ends itself.
    const isGroup = detached === true && pipes?.others === 0;
    const isOwn = !pipes || isGroup || Object.keys(others).length > 0 || shared[here]?.getStore();
    if (isOwn) return ownSpawn(file, args, options);
    id += 1;
    const own = id;
    const send = (message: object) => small.send({ id: own, ...message });
    const child = new Started(send, (isAwaited) => wait(own, isAwaited && running.has(own)), pipes);
    // As for any process, what listens to it goes on as who started it.
    const asCaller = AsyncLocalStorage.snapshot();
    running.set(own, (answer) => asCaller(() => child.hear(answer)));
    wait(own, true);
    const start = { file, args, options: { cwd: cwd ?? process.cwd(), env: { ...env }, stdio, detached } };
    small.send({ id: own, start });
    return child as unknown as ChildProcess;
  };
  childProcess.spawn = spawn as typeof ownSpawn;
  syncBuiltinESMExports();
}

// Files of tests share a process, and each calls this.
const done = Symbol.for('programs are started by a small process');
const here = Symbol.for('programs that are not');
const shared = globalThis as { [done]?: boolean; [here]?: AsyncLocalStorage<boolean> };
if (!shared[done]) {
  shared[done] = true;
  shared[here] = new AsyncLocalStorage();
  serveFromSmallProcess();
}

/** For tests of what passes between a program and the process that started it. */
export function startingHere<Result>(work: () => Result): Result {
  return shared[here] ? shared[here].run(true, work) : work();
}
