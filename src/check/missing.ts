/**
 * Series that the baseline has and the run lacks, each with the reason that the results give: the benchmark was removed,
 * it failed, or its value was not a number. A missing series is never called unchanged.
 */
import { isPartOf } from '../model/naming.ts';
import type { Finding, Reason } from '../model/report.ts';
import type { LeftOut, Measurement, Run } from '../model/run.ts';
import { seriesKey } from '../model/run.ts';
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
  return asked.flatMap((other, age) =>
    other.measurements.flatMap((measurement) => {
      const key = keyOf(measurement);
      const cause = leftOut.length === 0 || known.has(key) ? undefined : causeOf(measurement, leftOut);
      if (known.has(key) || (age > 0 && !cause) || isBesidePresent(measurement, run)) return [];
      known.add(key);
      const reason = reasonOf(cause ?? leftOut.find(({ failed }) => failed === null), isWhole);
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

/** The reason in the results why a series is missing. */
function causeOf({ benchmark, metric }: Measurement, leftOut: readonly LeftOut[]): LeftOut | undefined {
  const { name } = benchmark;
  return (
    leftOut.find(({ reason }) => reason.startsWith(`${name}: ${metric.name} `)) ??
    leftOut.find(({ failed }) => typeof failed === 'string' && isPartOf(name, failed)) ??
    leftOut.find(({ reason }) => reason.startsWith(`${name}: `) && !NOT_FINITE.test(reason))
  );
}

const NOT_FINITE = / is (?:not a finite number|NaN|-?Infinity)$/;

function reasonOf(cause: LeftOut | undefined, isWhole: boolean): Reason {
  if (!cause) return { code: isWhole ? 'not-in-run' : 'not-measured' };
  if (NOT_FINITE.test(cause.reason)) return { code: 'not-a-number' };
  return { code: cause.failed === undefined ? 'left-out' : 'failed', why: cause.reason };
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
