/**
 * The history as one flat table with a row for each measured value of each run. The only place that names its columns.
 * The single values of a sample stay in the log.
 */
import type { Run } from '../model/run.ts';

/** `time`: ISO 8601 in UTC with milliseconds, for formats without a time type. */
export type ColumnType = 'text' | 'number' | 'time';

export const columns = Object.freeze([
  { name: 'suite', type: 'text', meaning: 'name of the suite' },
  { name: 'run', type: 'text', meaning: 'id of the run, unique within the suite' },
  { name: 'commit', type: 'text', meaning: 'full commit hash; empty where there is none' },
  { name: 'branch', type: 'text', meaning: 'branch that was measured' },
  { name: 'time', type: 'time', meaning: 'when the run was measured, ISO 8601 in UTC' },
  { name: 'os', type: 'text', meaning: 'operating system' },
  { name: 'arch', type: 'text', meaning: 'architecture of the processor' },
  { name: 'cpu', type: 'text', meaning: 'model of the processor' },
  { name: 'runner', type: 'text', meaning: 'label or image of the runner' },
  { name: 'benchmark', type: 'text', meaning: 'name of the benchmark' },
  { name: 'metric', type: 'text', meaning: 'what was measured, such as `time`' },
  { name: 'unit', type: 'text', meaning: 'base unit of the value, such as `ns`, `B`, `1/s`' },
  { name: 'direction', type: 'text', meaning: 'which way is better: `lower`, `higher`, `none`' },
  { name: 'value', type: 'number', meaning: 'the measured value, in the base unit' },
  { name: 'parameters', type: 'text', meaning: 'parameters of the benchmark, a JSON object' },
  { name: 'tags', type: 'text', meaning: 'tags of the benchmark, a JSON array' },
  { name: 'url', type: 'text', meaning: 'page of the workflow run; empty where there is none' },
] as const satisfies readonly { name: string; type: ColumnType; meaning: string }[]);

export type Column = (typeof columns)[number];

/** Text is never absent; it is empty if something is not known. */
export type Row = {
  readonly [Each in Column as Each['name']]: Each['type'] extends 'number' ? number : string;
};

/** In the order in which the run measured them. */
export function rowsOf(run: Run): Row[] {
  const { os, arch, cpu, runner } = run.environment;
  // One format for all, so that times compare as text.
  const time = new Date(run.time).toISOString();
  return run.measurements.map(({ benchmark, metric, sample }) => ({
    suite: run.suite,
    run: run.id,
    commit: run.commit,
    branch: run.branch,
    time,
    os,
    arch,
    cpu,
    runner,
    benchmark: benchmark.name,
    metric: metric.name,
    unit: metric.unit,
    direction: metric.direction,
    value: sample.centre,
    parameters: JSON.stringify(benchmark.parameters),
    tags: JSON.stringify(benchmark.tags),
    url: run.url ?? '',
  }));
}

export function countRows(runs: readonly Run[]): number {
  return runs.reduce((sum, run) => sum + run.measurements.length, 0);
}
