/**
 * Series that the baseline has and the run lacks, each with the reason that the results give: the benchmark was removed,
 * it failed, or its value was not a number. A missing series is never called unchanged.
 */
import { isPartOf } from '../model/naming.ts';
import type { Finding, Reason } from '../model/report.ts';
import type { LeftOut, Measurement, Run } from '../model/run.ts';
import { seriesKey } from '../model/run.ts';
import type { SkipReason } from '../model/skip-reason.ts';
import type { Rule } from '../rules/rules.ts';
import { limitsFor } from '../rules/rules.ts';

interface Missing {
  readonly rules: readonly Rule[];
  /** True if every shard is present. */
  readonly isWhole: boolean;
}

/**
 * Series of the newest baseline run that this run lacks; older ones were reported when they disappeared. Series that the
 * results list as not measured are looked up in all runs: they did not disappear, they fail.
 * @param earlier runs to compare with, oldest first
 */
export function missingFindings(run: Run, earlier: readonly Run[], { rules, isWhole }: Missing): Finding[] {
  const known = new Set(run.measurements.map(keyOf));
  const { leftOut = [] } = run;
  // Without a reason from the results, only the newest run is asked.
  const asked = leftOut.length === 0 ? earlier.slice(-1) : earlier.toReversed();
  const causes = leftOut.length === 0 ? undefined : causesIn(leftOut, asked);
  return asked.flatMap((other, age) =>
    other.measurements.flatMap((measurement) => {
      const key = keyOf(measurement);
      const cause = known.has(key) ? undefined : causes?.(measurement);
      if (known.has(key) || (age > 0 && !cause) || isBesidePresent(measurement, run)) return [];
      known.add(key);
      const reason = reasonOf(measurement, cause ?? leftOut.find(({ failed }) => failed === null), isWhole);
      return [missing(measurement, reason, rules)];
    }),
  );
}

/** What belongs to a reference is missing only with what it is about: the ratio stands for all. */
function isBesidePresent({ benchmark, metric }: Measurement, run: Run): boolean {
  if (!metric.beside) return false;
  const { role, metric: of } = metric.beside;
  if (role !== 'ratio') return true;
  return run.measurements.some((own) => own.benchmark.name === benchmark.name && own.metric.name === of);
}

function keyOf({ benchmark, metric }: Measurement): string {
  return seriesKey(benchmark.name, metric.name);
}

/**
 * Finds the reason in the results why a series is missing.
 * @param runs that had the series
 */
function causesIn(
  leftOut: readonly LeftOut[],
  runs: readonly Run[],
): (measurement: Measurement) => LeftOut | undefined {
  const byBenchmark = Map.groupBy(leftOut, ({ why }) => why.benchmark);
  const failures = leftOut.filter(({ failed }) => typeof failed === 'string');
  const series = new Set(runs.flatMap(({ measurements }) => measurements.map(keyOf)));
  return ({ benchmark: { name }, metric }) => {
    const own = byBenchmark.get(name) ?? [];
    return (
      own.find(({ why }) => fieldOf(why) === metric.name) ??
      failures.find(({ failed }) => isPartOf(name, failed ?? '')) ??
      // What is wrong with another series says nothing about this one.
      own.find(({ why }) => !('metric' in why) && !series.has(seriesKey(name, fieldOf(why) ?? '')))
    );
  };
}

/** The value that a reason is about; undefined if it is about the whole benchmark. */
function fieldOf(why: SkipReason): string | undefined {
  return 'metric' in why ? why.metric : 'field' in why ? why.field : undefined;
}

function reasonOf({ metric }: Measurement, cause: LeftOut | undefined, isWhole: boolean): Reason {
  if (!cause) return { code: isWhole ? 'not-in-run' : 'not-measured' };
  const { why, failed } = cause;
  if (failed !== undefined) return { code: 'failed', why };
  const isNumber = why.code !== 'not-finite' && why.code !== 'not-a-number';
  return isNumber || fieldOf(why) !== metric.name ? { code: 'left-out', why } : { code: 'not-a-number' };
}

function missing(
  { benchmark, metric, sample }: Measurement,
  reason: Reason,
  rules: readonly Rule[],
): Finding {
  const { threshold, direction, main } = limitsFor(rules, benchmark, metric);
  return {
    benchmark: benchmark.name,
    parameters: benchmark.parameters,
    tags: [...benchmark.tags],
    metric: { ...metric, direction },
    ...(main !== undefined && { main }),
    formerName: null,
    severity: null,
    verdict: 'missing',
    reason,
    significant: false,
    current: null,
    baseline: { value: sample.centre, runs: 1, samples: sample.values.length },
    change: null,
    shared: null,
    pValue: null,
    threshold,
    since: null,
    episode: null,
    drift: null,
    source: null,
    recent: [],
  };
}
