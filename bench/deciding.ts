/** Time and memory of reading a window and deciding a run against it: bundled, in a process of its own, beside an empty one. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { node24, runProcess } from '../__tests__/harness/process.ts';
import { localEnvironment } from '../src/system/machine.ts';
import { longHistory, type Size, swingingTimeAt, timeAt } from './stored-history.ts';
import { type Figures, printFigures, repeat, SAYS_USE, useOf } from './timing.ts';

const SIZES: readonly (Size & { readonly times: number; readonly swings?: true })[] = [
  { benchmarks: 100, runs: 100, times: 5 },
  { benchmarks: 1000, runs: 100, times: 5 },
  { benchmarks: 1000, runs: 100, times: 5, swings: true },
  { benchmarks: 10_000, runs: 100, times: 1 },
];
const ENVIRONMENT = { ...localEnvironment({}), os: 'linux', arch: 'x64', cpu: 'AMD EPYC' };

export async function benchDeciding(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'perf-regression-bench-'));
  try {
    const program = join(folder, 'decide-once.mjs');
    await build({
      entryPoints: [join(import.meta.dirname, 'decide-once.ts')],
      outfile: program,
      bundle: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'error',
    });
    const rows = [await processFigures('an empty node process', 5, ['-e', '0'])];
    for (const { times, swings, ...size } of SIZES) {
      const course = swings ? 'swings' : 'noise';
      const stored = join(folder, `${size.benchmarks}-${course}`);
      mkdirSync(stored);
      for (const [path, text] of longHistory('bench', size, ENVIRONMENT, swings ? swingingTimeAt : timeAt))
        if (path.endsWith('.ndjson')) writeFileSync(join(stored, basename(path)), text);
      const label = `read and decide ${size.benchmarks.toLocaleString('en')} benchmarks, ${size.runs} runs`;
      const what = swings ? `${label} that swing` : label;
      const args = [program, stored, String(size.benchmarks), course];
      rows.push(await processFigures(what, times, args, rows[0]));
    }
    printFigures('Deciding: process time', rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function processFigures(
  label: string,
  times: number,
  args: readonly string[],
  empty?: Figures,
): Promise<Figures> {
  let peak = 0;
  const once = async () => {
    const options = { cwd: '.', env: {}, timeoutMs: 600_000 };
    const { exitCode, stderr } = await runProcess(node24, ['--require', SAYS_USE, ...args], options);
    if (exitCode !== 0) throw new Error(stderr);
    const { processMs, rssMaxBytes } = useOf(stderr);
    peak = Math.max(peak, rssMaxBytes);
    return processMs;
  };
  const memory = () => `${(peak / 1e6).toFixed(0)} MB of memory`;
  const figures = await repeat(label, times, once, memory);
  if (!empty) return figures;
  return {
    ...figures,
    note: `${(figures.medianMs / empty.medianMs).toFixed(1)} × an empty process, ${figures.note}`,
  };
}
