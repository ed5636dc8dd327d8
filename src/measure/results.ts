/**
 * Writes tracked executions as a results file in our own format: each successful execution is one value, and
 * a process. Failed executions have no values; they count in the success rate.
 */
import type { OwnBenchmark, OwnMetric, OwnResults } from '../formats/perf-regression.ts';
import { RESULTS_SCHEMA } from '../formats/perf-regression.ts';
import type { Environment } from '../model/environment.ts';
import { mean } from '../model/sample.ts';
import type { Direction } from '../model/unit.ts';
import { cpuNsOf, type Execution, outcomeText, succeeded } from './execution.ts';
import type { Tracked } from './track.ts';

/** Where and when it was measured; empty strings outside a repository. */
export interface Origin {
  readonly environment: Environment;
  readonly commit: string;
  readonly branch: string;
  /** ISO 8601, UTC. */
  readonly time: string;
}

/** For machines, and for people who open the file. `check` takes the commit from its own checkout. */
export interface TrackedResults extends Origin {
  readonly perf_regression: OwnResults['perf_regression'];
  readonly benchmarks: readonly TrackedBenchmark[];
}

interface TrackedBenchmark extends OwnBenchmark {
  readonly command: readonly string[];
  /** How often each outcome occurred, such as `{ "exit status 0": 10 }`. */
  readonly outcomes: Readonly<Record<string, number>>;
}

/** Leaves out commands that were never executed because of an interruption. */
export function resultsOf(tracked: readonly Tracked[], origin: Origin): TrackedResults {
  const measured = tracked.filter(({ executions }) => executions.length > 0);
  return { perf_regression: RESULTS_SCHEMA, ...origin, benchmarks: measured.map(benchmarkOf) };
}

interface Quantity {
  readonly name: string;
  readonly unit: string;
  readonly direction: Direction;
  readonly of: (execution: Execution) => number | undefined;
}

/** Names match those of the hyperfine and GNU time readers if they have the quantity. */
const QUANTITIES: readonly Quantity[] = [
  { name: 'time', unit: 'ns', direction: 'lower', of: ({ wallNs }) => wallNs },
  { name: 'user_time', unit: 'ns', direction: 'lower', of: ({ userNs }) => userNs },
  { name: 'system_time', unit: 'ns', direction: 'lower', of: ({ systemNs }) => systemNs },
  // The kernel knows the sum exactly, but its split only to the resolution of clock ticks.
  { name: 'cpu_time', unit: 'ns', direction: 'lower', of: cpuNsOf },
  { name: 'memory', unit: 'B', direction: 'lower', of: ({ memoryPeakBytes }) => memoryPeakBytes },
  {
    name: 'memory_average',
    unit: 'B',
    direction: 'lower',
    of: ({ memoryAverageBytes }) => memoryAverageBytes,
  },
  // Neither direction is better by itself; a rule may set one.
  { name: 'cpu', unit: '%', direction: 'none', of: cpuPercent },
  {
    name: 'output_bytes',
    unit: 'B',
    direction: 'none',
    of: ({ stdout, stderr }) => stdout.bytes + stderr.bytes,
  },
];

function benchmarkOf({ task, executions, fileBytes }: Tracked): TrackedBenchmark {
  const good = executions.filter(succeeded);
  const outcomes = Map.groupBy(executions, ({ outcome }) => outcomeText(outcome));
  const metrics = QUANTITIES.map(({ of, ...metric }) => ({ ...metric, values: finite(good.map(of)) }));
  const files = {
    name: 'file_bytes',
    unit: 'B',
    direction: 'lower' as const,
    values: sizesOf(executions, fileBytes),
  };
  return {
    name: task.name,
    command: task.words,
    outcomes: Object.fromEntries([...outcomes].map(([words, all]) => [words, all.length])),
    metrics: [
      ...[...metrics, files].filter(({ values }) => values.length > 0).map(asProcesses),
      {
        name: 'success_rate',
        unit: '%',
        direction: 'higher',
        value: 100 * mean(executions.map((e) => Number(succeeded(e)))),
      },
    ],
  };
}

function asProcesses(metric: Omit<OwnMetric, 'level'>): OwnMetric {
  return { ...metric, level: 'process' };
}

function sizesOf(executions: readonly Execution[], fileBytes: readonly number[]): number[] {
  return fileBytes.filter((_, i) => executions[i] !== undefined && succeeded(executions[i]));
}

function cpuPercent(execution: Execution): number | undefined {
  const ns = cpuNsOf(execution);
  return ns === undefined || execution.wallNs === 0 ? undefined : (100 * ns) / execution.wallNs;
}

function finite(values: readonly (number | undefined)[]): number[] {
  return values.filter((value) => value !== undefined);
}
