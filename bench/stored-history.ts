/** Generates histories of any size as files for a branch, in the encoding of the log. */
import { createHash } from 'node:crypto';
import type { HistoryBranch, Tip } from '../src/history/branch.ts';
import { emptyIndex, encodeIndex, folderName, type SegmentEntry } from '../src/history/index-file.ts';
import { HistoryLog } from '../src/history/log.ts';
import { SegmentWriter } from '../src/history/segment-writer.ts';
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
    const run = { ...runAt(suite, i, benchmarks, environment), commit: commits[i] ?? '' };
    await log.append(run, [], async () => false);
  }
  return Object.fromEntries(files);
}

/** The same without reading back the written segments; the newest segment has the last five runs. */
export function longHistory(
  suite: string,
  { benchmarks, runs }: Size,
  environment: Run['environment'],
  time?: TimeAt,
): Map<string, string> {
  const folder = `perf/${folderName(suite)}`;
  const files = new Map<string, string>();
  let entries: SegmentEntry[] = [];
  for (const [from, to] of [
    [0, runs - 5],
    [runs - 5, runs],
  ] as const) {
    const growth = new SegmentWriter(suite, entries, undefined);
    for (let i = from; i < to; i++) growth.add(runAt(suite, i, benchmarks, environment, time), []);
    const { segments, files: grown } = growth.finish();
    for (const [file, text] of grown) files.set(`${folder}/segments/${file}`, text);
    entries = segments;
  }
  files.set(`${folder}/index.json`, encodeIndex({ ...emptyIndex(suite), segments: entries }));
  return files;
}

export function runAt(
  suite: string,
  i: number,
  benchmarks: number,
  environment: Run['environment'],
  time?: TimeAt,
): Run {
  return {
    id: `${9_876_540_000 + i}.1.benchmark.${i.toString(16).padStart(12, '0')}`,
    suite,
    commit: createHash('sha1').update(String(i)).digest('hex'),
    branch: 'main',
    time: new Date(Date.UTC(2026, 0, 1, i)).toISOString(),
    environment,
    measurements: measurementsAt(i, benchmarks, time),
    url: `https://github.com/acme/widgets/actions/runs/${9_876_540_000 + i}`,
  };
}

/** Simulated output of `go test -bench`. */
export function goText({ benchmarks, runs }: Size): string {
  const rows = Array.from(
    { length: benchmarks },
    (_, i) => `BenchmarkNumber${i}-2   1000   ${timeAt(runs, i)} ns/op`,
  );
  return [
    'goos: linux',
    'goarch: amd64',
    'pkg: example.com/bench',
    'cpu: AMD EPYC',
    ...rows,
    'PASS',
    '',
  ].join('\n');
}

/** Time of a benchmark in a run. */
export type TimeAt = (run: number, benchmark: number) => number;

/** Times with noise of ±3 % from run to run, the same on every machine, formatted like a tool's output. */
export function timeAt(run: number, benchmark: number): number {
  const large = 43_758.5453 * Math.sin(phaseAt(run, benchmark));
  return timeWith(2 * (large - Math.floor(large)) - 1, benchmark);
}

/** Times that swing by ±3 % in the course of about 15 runs, as on a machine that changes slowly: the dearest histories to judge. */
export function swingingTimeAt(run: number, benchmark: number): number {
  return timeWith(Math.sin(phaseAt(run, benchmark)), benchmark);
}

function phaseAt(run: number, benchmark: number): number {
  return run * 12.9898 + benchmark * 78.233;
}

function timeWith(noise: number, benchmark: number): number {
  return Number(((1000 + benchmark) * (1 + 0.03 * noise)).toFixed(2));
}

export function measurementsAt(run: number, benchmarks: number, time: TimeAt = timeAt): Measurement[] {
  return Array.from({ length: benchmarks }, (_, i) => ({
    benchmark: { name: `BenchmarkNumber${i}`, parameters: {}, tags: [] },
    metric: { name: 'time', unit: 'ns', direction: 'lower' },
    sample: { centre: time(run, i), values: [time(run, i)], level: 'process' },
    writtenUnit: 'ns',
  }));
}

export function branchInMemory(files: Map<string, string>): HistoryBranch {
  const tip: Tip = { commit: 'memory', tree: 'memory' };
  return {
    name: 'gh-pages',
    description: 'memory',
    before: async () => [],
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
