/** A stored history of any size, made by the log itself in memory, as files for a branch. */
import type { HistoryBranch, Tip } from '../src/history/branch.ts';
import { HistoryLog } from '../src/history/log.ts';
import type { Measurement, Run } from '../src/model/run.ts';

export interface Size {
  readonly benchmarks: number;
  readonly runs: number;
}

/** @param commits one hash for each run, oldest first */
export async function storedHistory(
  suite: string,
  { benchmarks, runs }: Size,
  commits: readonly string[],
  environment: Run['environment'],
): Promise<Record<string, string>> {
  const files = new Map<string, string>();
  const log = new HistoryLog(branchInMemory(files), 'perf', suite);
  for (let i = 0; i < runs; i++) {
    const run: Run = {
      id: `run-${i}`,
      suite,
      commit: commits[i] ?? '',
      branch: 'main',
      time: new Date(Date.UTC(2026, 0, 1, i)).toISOString(),
      environment,
      measurements: measurementsAt(i, benchmarks),
    };
    await log.append(run, [], async () => false);
  }
  return Object.fromEntries(files);
}

/** Times that wander by about ±3 % from run to run, the same on every machine. */
export function timeAt(run: number, benchmark: number): number {
  return (1000 + benchmark) * (1 + 0.03 * Math.sin(run * 12.9898 + benchmark * 78.233));
}

export function measurementsAt(run: number, benchmarks: number): Measurement[] {
  return Array.from({ length: benchmarks }, (_, i) => ({
    benchmark: { name: `BenchmarkNumber${i}`, parameters: {}, tags: [] },
    metric: { name: 'time', unit: 'ns', direction: 'lower' },
    sample: { centre: timeAt(run, i), values: [timeAt(run, i)], level: 'process' },
    writtenUnit: 'ns',
  }));
}

function branchInMemory(files: Map<string, string>): HistoryBranch {
  const tip: Tip = { commit: 'memory', tree: 'memory' };
  return {
    description: 'memory',
    tip: async () => tip,
    read: async (_, path) => files.get(path),
    list: async (_, folder) =>
      [...files.keys()]
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => ({ name: path.slice(folder.length + 1), kind: 'file' as const })),
    commit: async (_, changed) => {
      for (const [path, text] of changed) {
        if (text === null) files.delete(path);
        else files.set(path, text);
      }
      return tip;
    },
  };
}
