/**
 * Lets a small process start the programs of this one. To start a program, the system copies the page tables of the
 * process that starts it: 2 ms for an empty process, 35 ms for a test process that holds 600 MB, and the tests start
 * git thousands of times. The same program runs with the same arguments, folder, environment and input; only its
 * parent is another. What a small process cannot do for another one (files and channels that are inherited, groups of
 * processes) is started here, as ever.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import childProcess, { type ChildProcess, fork, type SpawnOptions } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { syncBuiltinESMExports } from 'node:module';
import { PassThrough, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** One of the answers of `bin/starter.mjs`. */
interface Answer {
  readonly id: number;
  readonly pid?: number;
  readonly stream?: 'stdout' | 'stderr';
  readonly chunk?: Uint8Array;
  readonly closed?: readonly [status: number | null, signal: NodeJS.Signals | null];
  readonly failed?: { readonly message: string; readonly code?: string };
}

/** As much of a ChildProcess as callers use whose program writes into pipes. */
class Started extends EventEmitter {
  readonly stdout = keepingNothing(new PassThrough());
  readonly stderr = keepingNothing(new PassThrough());
  readonly stdin: Writable | null;
  readonly kill: (signal?: NodeJS.Signals) => boolean;
  readonly ref: () => void;
  readonly unref: () => void;
  pid: number | undefined;

  constructor(ask: (message: object) => boolean, keepAlive: (isAwaited: boolean) => void, hasInput: boolean) {
    super();
    this.stdin = hasInput ? keepingNothing(inputThrough(ask)) : null;
    this.kill = (kill = 'SIGTERM') => ask({ kill });
    this.ref = () => keepAlive(true);
    this.unref = () => keepAlive(false);
  }

  hear({ pid, stream, chunk, closed, failed }: Answer): void {
    if (pid !== undefined) {
      this.pid = pid;
      this.emit('spawn');
    }
    if (stream !== undefined) this[stream].write(chunk);
    if (failed !== undefined)
      this.emit('error', Object.assign(new Error(failed.message), { code: failed.code }));
    if (closed === undefined) return;
    this.emit('exit', ...closed);
    // As for any process: closed, when all that it wrote was read; what nobody reads is let go.
    const outputs = [this.stdout, this.stderr];
    let open = outputs.length;
    for (const output of outputs) {
      output.on('end', () => {
        open -= 1;
        if (open === 0) this.emit('close', ...closed);
      });
      output.end();
      process.nextTick(() => output.resume());
    }
  }
}

/** The streams of a process can be told whether they keep this one alive; here only the program as a whole does. */
function keepingNothing<Stream extends object>(stream: Stream) {
  return Object.assign(stream, { ref: () => undefined, unref: () => undefined });
}

function inputThrough(ask: (message: object) => boolean): Writable {
  return new Writable({
    write: (input: Buffer, _, done) => {
      ask({ input });
      done();
    },
    final: (done) => {
      ask({ end: true });
      done();
    },
  });
}

/** Whether a small process can serve it: pipes only, and no input at most. */
function isServed(stdio: SpawnOptions['stdio']): boolean {
  if (!Array.isArray(stdio)) return stdio === 'pipe';
  const [input, ...outputs] = stdio;
  return (
    (input === 'pipe' || input === 'ignore') &&
    outputs.length === 2 &&
    outputs.every((each) => each === 'pipe')
  );
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
    const { stdio, cwd, env = process.env, ...others } = options;
    if (!isServed(stdio) || Object.keys(others).length > 0) return ownSpawn(file, args, options);
    id += 1;
    const own = id;
    const hasInput = stdio === 'pipe' || stdio?.[0] === 'pipe';
    const send = (message: object) => small.send({ id: own, ...message });
    const child = new Started(send, (isAwaited) => wait(own, isAwaited && running.has(own)), hasInput);
    // As for any process, what listens to it goes on as who started it.
    const asCaller = AsyncLocalStorage.snapshot();
    running.set(own, (answer) => asCaller(() => child.hear(answer)));
    wait(own, true);
    const start = { file, args, options: { cwd: cwd ?? process.cwd(), env: { ...env }, stdio } };
    small.send({ id: own, start });
    return child as unknown as ChildProcess;
  };
  childProcess.spawn = spawn as typeof ownSpawn;
  syncBuiltinESMExports();
}

// Files of tests share a process, and each calls this.
const done = Symbol.for('programs are started by a small process');
const shared = globalThis as { [done]?: boolean };
if (!shared[done]) {
  shared[done] = true;
  serveFromSmallProcess();
}
