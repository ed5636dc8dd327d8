/** Both stopwatches on real commands: what they tell, and that nothing a command does gets the better of them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Execution, execute, TAIL_BYTES } from '../../src/measure/execution.ts';
import { kernelStopwatch } from '../../src/measure/kernel-stopwatch.ts';
import { nodeStopwatch } from '../../src/measure/node-stopwatch.ts';
import type { Stopwatch } from '../../src/measure/stopwatch.ts';
import { startingHere } from '../harness/starter.ts';

const folder = mkdtempSync(join(tmpdir(), 'stopwatch-'));
afterAll(() => rmSync(folder, { recursive: true }));

const MS = 1e6;
const MB = 1e6;

/** A program of ours, by its text; Node runs it. */
function script(name: string, text: string): string[] {
  writeFileSync(join(folder, name), text);
  return [process.execPath, join(folder, name)];
}

/**
 * Uses the processor for 150 ms of its own time, the start of Node included. Systems that count in ticks may report two or three of
 * 10 ms less.
 */
const BUSY =
  'let used = 0; while (used < 1.5e5) { const { user, system } = process.cpuUsage(); used = user + system; }';

const stopwatches: [string, () => Promise<Stopwatch | undefined>][] = [
  ['the kernel', () => startingHere(() => kernelStopwatch(process.env))],
  ['Node', async () => nodeStopwatch(process.env)],
];

describe.each(stopwatches)('%s', (source, open) => {
  let stopwatch: Stopwatch;
  beforeAll(async () => {
    const opened = await open();
    if (!opened) throw new Error(`there is no stopwatch of ${source} here`);
    stopwatch = opened;
  });
  afterAll(() => stopwatch.close());

  const run = (words: readonly string[], limits: { timeoutMs?: number; retainedBytes?: number } = {}) =>
    execute({ words, cwd: folder }, stopwatch, {
      timeoutMs: limits.timeoutMs ?? Number.POSITIVE_INFINITY,
      retainedBytes: limits.retainedBytes ?? 0,
      stop: new AbortController().signal,
    });
  const sh = (line: string, limits = {}) => run(['/bin/sh', '-c', line], limits);

  test.each([
    ['true', { kind: 'exit', code: 0 }],
    ['exit 3', { kind: 'exit', code: 3 }],
    ['kill -9 $$', { kind: 'signal', signal: 'SIGKILL' }],
    ['kill -TERM $$', { kind: 'signal', signal: 'SIGTERM' }],
    // Its input is empty and not ours.
    ['read line || exit 4', { kind: 'exit', code: 4 }],
  ])('%s', async (line, outcome) => {
    expect((await sh(line)).outcome).toEqual(outcome);
  });

  test('what is not there', async () => {
    const { outcome } = await run(['./nosuch program']);
    expect(outcome).toMatchObject({ kind: 'not-started', why: expect.stringMatching(/ENOENT|No such file/) });
    // The next one is not harmed.
    expect((await sh('exit 5')).outcome).toEqual({ kind: 'exit', code: 5 });
  });

  test('words are words: no shell, whatever is in them', async () => {
    const words = ['a b', '$HOME', '', 'line\nbreak', '"', 'ü'];
    const echo = script('echo.cjs', 'process.stdout.write(JSON.stringify(process.argv.slice(2)))');
    const { stdout } = await run([...echo, ...words], { retainedBytes: 1000 });
    expect(JSON.parse(stdout.head.toString())).toEqual(words);
  });

  test('time passes outside of the processor, and inside', async () => {
    const idle = await sh('sleep 0.2');
    expect(idle.wallNs).toBeGreaterThan(200 * MS);
    expect(cpuNs(idle)).toBeLessThan(90 * MS);
    const busy = await run(script('busy.cjs', BUSY));
    expect(cpuNs(busy)).toBeGreaterThanOrEqual(115 * MS);
    expect(busy.wallNs).toBeGreaterThanOrEqual(115 * MS);
  });

  test('children that were waited for are part of it', async () => {
    const busy = script('busy.cjs', BUSY);
    const { userNs = 0, systemNs = 0 } = await sh(`${busy.join(' ')} & ${busy.join(' ')}; wait`);
    expect(userNs + systemNs).toBeGreaterThan(230 * MS);
  });

  test('memory: the peak, also after it was given back, and of all processes together', async () => {
    const hold = script('hold.cjs', 'const block = Buffer.alloc(1e8, 1); setTimeout(() => block, 300);');
    const one = await run(hold);
    expect(one.memoryPeakBytes).toBeGreaterThan(100 * MB);
    expect(one.memoryPeakBytes).toBeLessThan(200 * MB);
    expect(one.memoryAverageBytes).toBeGreaterThan(20 * MB);
    expect(one.memoryAverageBytes).toBeLessThanOrEqual(one.memoryPeakBytes ?? 0);
    const two = await sh(`${hold.join(' ')} & ${hold.join(' ')}; wait`);
    expect(two.memoryPeakBytes).toBeGreaterThan(200 * MB);
  });

  test('output is counted to the last byte, and only so much of it is kept', async () => {
    const bytes = 50_000_000;
    const { stdout, stderr } = await sh(`head -c ${bytes} /dev/zero; printf begin >&2; printf end`, {
      retainedBytes: 10,
    });
    expect(stdout.bytes).toBe(bytes + 3);
    expect(stdout.head).toHaveLength(10);
    expect(stdout.tail).toHaveLength(TAIL_BYTES);
    expect(stdout.tail.subarray(-3).toString()).toBe('end');
    expect(stderr.head).toHaveLength(0);
    expect(stderr.tail.toString()).toBe('begin');
    expect((await sh('printf again')).stdout.bytes).toBe(5);
  });

  test('a command that takes too long is ended with its children, even where it refuses', async () => {
    const sleep = await sh(`sleep 77 & echo $! > ${folder}/pid; trap "" TERM; sleep 77; sleep 77`, {
      timeoutMs: 200,
    });
    expect(sleep.outcome).toEqual({ kind: 'timeout', afterMs: 200 });
    await expectGone();
  });

  test('what it leaves running is ended', async () => {
    const { outcome, stdout } = await sh(`sleep 77 & echo $! > ${folder}/pid; echo hello`);
    expect(outcome).toEqual({ kind: 'exit', code: 0 });
    expect(stdout.bytes).toBe(6);
    await expectGone();
  });

  /** Whether somebody has already taken note of its end is not ours: a zombie has ended. */
  async function expectGone(): Promise<void> {
    const isAlive = `grep -q '^State:.[^Z]' /proc/$(cat ${folder}/pid)/status`;
    const gone = await sh(`for i in 1 2 3 4 5 6 7 8 9; do ${isAlive} || exit 0; sleep 0.1; done; exit 1`);
    expect(gone.outcome).toEqual({ kind: 'exit', code: 0 });
  }

  describe('interrupted', () => {
    let controller = new AbortController();
    afterEach(() => {
      controller = new AbortController();
    });
    const interrupted = () =>
      execute({ words: ['sleep', '77'], cwd: folder }, stopwatch, {
        timeoutMs: Number.POSITIVE_INFINITY,
        retainedBytes: 0,
        stop: controller.signal,
      });

    test('while it runs', async () => {
      const running = interrupted();
      setTimeout(() => controller.abort(), 50);
      expect((await running).outcome).toEqual({ kind: 'interrupted' });
    });

    test('before it began', async () => {
      controller.abort();
      expect((await interrupted()).outcome).toEqual({ kind: 'interrupted' });
    });
  });
});

function cpuNs({ userNs = Number.NaN, systemNs = Number.NaN }: Execution): number {
  return userNs + systemNs;
}

test('what was printed is read, also where the answer is there before the event loop has looked for it', async () => {
  const stopwatch = (await startingHere(() => kernelStopwatch(process.env))) as Stopwatch;
  const block = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  const { port1, port2 } = new MessageChannel();
  // One round of the event loop sees this message and that the command was started; while it looks after the message, the command ends.
  port2.on('message', () => block(300));
  await sleep(20);
  port1.postMessage('');
  let printed = '';
  const done = stopwatch.time(
    { words: ['/bin/sh', '-c', 'sleep 0.1; echo out'], cwd: folder },
    { started: () => {}, wrote: (_, chunk) => (printed += chunk) },
  );
  block(50);
  await done;
  expect(printed).toBe('out\n');
  port1.close();
  stopwatch.close();
});

test('without Perl there is no account of the kernel, and no error', async () => {
  expect(await startingHere(() => kernelStopwatch({ PATH: folder }))).toBeUndefined();
});
