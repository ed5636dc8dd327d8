/** Measures the overhead of measuring a command, compared with hyperfine and GNU time if they are installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { node24 } from '../__tests__/harness/process.ts';
import { type Execution, execute } from '../src/measure/execution.ts';
import { nodeStopwatch } from '../src/measure/node-stopwatch.ts';
import { openStopwatch } from '../src/measure/open-stopwatch.ts';
import type { Stopwatch } from '../src/measure/stopwatch.ts';
import { median } from '../src/model/sample.ts';

/** Uses 300 ms of processor time. */
const BUSY =
  'let used = 0; while (used < 3e5) { const { user, system } = process.cpuUsage(); used = user + system; }';

const COMMANDS: readonly (readonly [string, readonly string[], number])[] = [
  ['true', ['true'], 200],
  ['sleep 0.1', ['sleep', '0.1'], 10],
  ['node, 300 ms of processor time', [node24, '-e', BUSY], 10],
  ['node, 100 MB of memory', [node24, '-e', 'Buffer.alloc(1e8, 1)'], 10],
];

/** Results of one tool: medians in ms and MB; NaN if the tool does not report the value. */
interface Row {
  readonly by: string;
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly memoryMb: number;
  /** Overhead of an execution, in addition to its own time. */
  readonly aroundMs: number;
}

export async function benchStopwatches(): Promise<void> {
  console.log(
    '\nMeasured commands: medians of wall time, processor time, peak memory; what measuring took beside',
  );
  for (const [label, words, times] of COMMANDS) {
    console.log(`  ${label}, ${times} times`);
    const kernel = await openStopwatch(process.env);
    const rows = [await byStopwatch(kernel, words, times)];
    kernel.close();
    rows.push(await byStopwatch(nodeStopwatch(process.env), words, times));
    rows.push(...byHyperfine(words, times), ...byGnuTime(words, times));
    for (const { by, wallMs, cpuMs, memoryMb, aroundMs } of rows) {
      const cells = [
        `${wallMs.toFixed(2)} ms`,
        `${cpuMs.toFixed(2)} ms`,
        `${memoryMb.toFixed(1)} MB`,
        `${aroundMs.toFixed(2)} ms`,
      ];
      console.log(
        `    ${by.padEnd(20)}${cells.map((cell) => cell.replace(/^NaN.*/, '–').padStart(14)).join('')}`,
      );
    }
  }
}

async function byStopwatch(stopwatch: Stopwatch, words: readonly string[], times: number): Promise<Row> {
  const limits = {
    timeoutMs: Number.POSITIVE_INFINITY,
    retainedBytes: 0,
    stop: new AbortController().signal,
  };
  const order = { words, cwd: tmpdir() };
  const all: { execution: Execution; aroundMs: number }[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    const execution = await execute(order, stopwatch, limits);
    all.push({ execution, aroundMs: performance.now() - start - execution.wallNs / 1e6 });
  }
  const middle = (of: (each: (typeof all)[number]) => number) => median(all.map(of));
  return {
    by: stopwatch.source,
    wallMs: middle(({ execution }) => execution.wallNs / 1e6),
    cpuMs: middle(
      ({ execution: { userNs = Number.NaN, systemNs = Number.NaN } }) => (userNs + systemNs) / 1e6,
    ),
    memoryMb: middle(({ execution }) => (execution.memoryPeakBytes ?? Number.NaN) / 1e6),
    aroundMs: middle(({ aroundMs }) => aroundMs),
  };
}

function byHyperfine(words: readonly string[], times: number): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'perf-regression-bench-'));
  try {
    const file = join(folder, 'out.json');
    const args = [
      '--shell=none',
      '--runs',
      String(times),
      '--export-json',
      file,
      '--style',
      'none',
      quoted(words),
    ];
    const start = performance.now();
    const { status } = spawnSync('hyperfine', args, { stdio: 'ignore' });
    const tookMs = performance.now() - start;
    if (status !== 0) return [];
    const [result] = JSON.parse(readFileSync(file, 'utf8')).results;
    const sumMs = result.times.reduce((sum: number, time: number) => sum + time * 1000, 0);
    const wallMs = median(result.times) * 1000;
    const cpuMs = (result.user + result.system) * 1000;
    return [{ by: 'hyperfine', wallMs, cpuMs, memoryMb: Number.NaN, aroundMs: (tookMs - sumMs) / times }];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function byGnuTime(words: readonly string[], times: number): Row[] {
  const rows: number[][] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%e %U %S %M', ...words], {
      encoding: 'utf8',
    });
    if (status !== 0) return [];
    const [wall = 0, user = 0, system = 0, kib = 0] = stderr.trim().split(' ').map(Number);
    rows.push([
      wall * 1000,
      (user + system) * 1000,
      (kib * 1024) / 1e6,
      performance.now() - start - wall * 1000,
    ]);
  }
  const [wallMs = 0, cpuMs = 0, memoryMb = 0, aroundMs = 0] = [0, 1, 2, 3].map((i) =>
    median(rows.map((row) => row[i] ?? 0)),
  );
  return [{ by: 'GNU time', wallMs, cpuMs, memoryMb, aroundMs }];
}

/** Splits a line like hyperfine without a shell. */
function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(' ');
}
