/**
 * Rules say how much worse a series may get, and which values it must keep within. The last rule that names a
 * series and a key wins; what no rule says comes from the default of the metric's kind.
 */
import type { Benchmark, Metric } from '../model/run.ts';
import type { Direction, Kind } from '../model/unit.ts';
import { kindOf } from '../model/unit.ts';
import { isNamed, matchesWildcard, selects } from './selector.ts';

/** A value with its base unit; an empty unit fits every metric. */
export interface Bound {
  readonly value: number;
  readonly unit: string;
  /** As the user wrote it. */
  readonly written: string;
}

/** Which series something is about: every one that is given must match. */
export interface Selectors {
  readonly select?: string;
  readonly benchmark?: string;
  readonly metric?: string;
  readonly tag?: string;
}

/** Every key that is given replaces an earlier rule's. */
export interface Rule extends Selectors {
  /** Largest change for the worse, relative: 0.12 for 12 %. */
  readonly threshold?: number;
  /** A change beyond this is critical: nobody's word lets it pass. */
  readonly critical?: number;
  readonly min?: Bound;
  readonly max?: Bound;
  readonly direction?: Direction;
  /** Whether it decides what its benchmark is. */
  readonly main?: boolean;
  /** Given with the step or command itself, and not in a file that others share. */
  readonly isInput?: boolean;
}

/** What holds for one series. */
export interface Limits {
  readonly threshold: number;
  readonly critical?: number;
  readonly min?: Bound;
  readonly max?: Bound;
  readonly direction: Direction;
  /** Absent where no rule says. */
  readonly main?: boolean;
}

/** Noise of shared runners is 2 to 13 % from run to run: times get more room than counts of bytes. */
const DEFAULT_THRESHOLD: Record<Exclude<Kind, 'throughput'>, number> = {
  time: 0.2,
  memory: 0.15,
  count: 0.1,
  ratio: 0.1,
  other: 0.2,
};

/** More than this much better is an improvement worth telling. */
export const IMPROVEMENT = 0.1;

const TIME: Metric = { name: 'time', unit: 'ns', direction: 'lower' };

/**
 * What no rule says of a series. A rate is a time upside down, and has the limit of the time: also where a rule gives the
 * time more room. One that gives it less is not about benchmarks that tell a rate alone.
 */
function defaultThreshold(rules: readonly Rule[], benchmark: Benchmark, metric: Metric): number {
  const kind = kindOf(metric.unit);
  if (kind !== 'throughput') return DEFAULT_THRESHOLD[kind];
  const threshold = Math.max(DEFAULT_THRESHOLD.time, limitsFor(rules, benchmark, TIME).threshold);
  return threshold / (1 + threshold);
}

/**
 * The limits of one series: defaults, then every matching rule in order. What is critical is beyond the limit, also
 * where no rule set that one as low.
 */
export function limitsFor(rules: readonly Rule[], benchmark: Benchmark, metric: Metric): Limits {
  const { beside } = metric;
  if (!beside) return limitsOf(rules, benchmark, metric);
  const { role, metric: name, unit } = beside;
  // What is shown has no better direction, whatever the rules say; absolute limits are of the code's own value.
  if (role === 'code') return { ...limitsOf(rules, benchmark, metric), direction: 'none' };
  if (role !== 'ratio') return { threshold: DEFAULT_THRESHOLD.other, direction: 'none' };
  // The ratio has the limits of what it is the ratio of.
  const { min: _, max: __, ...limits } = limitsOf(rules, benchmark, metric, { ...metric, name, unit });
  return limits;
}

/** @param measured what the default is for */
function limitsOf(rules: readonly Rule[], benchmark: Benchmark, metric: Metric, measured = metric): Limits {
  let limits: Limits = {
    threshold: defaultThreshold(rules, benchmark, measured),
    direction: metric.direction,
  };
  for (const { threshold, critical, min, max, direction, main, isInput: _, ...selectors } of rules) {
    if (!applies(selectors, benchmark, metric)) continue;
    limits = {
      ...limits,
      ...(threshold !== undefined && { threshold }),
      ...(critical !== undefined && { critical }),
      ...(min && { min }),
      ...(max && { max }),
      ...(direction && { direction }),
      ...(main !== undefined && { main }),
    };
  }
  const { threshold, critical = threshold } = limits;
  return critical < threshold ? { ...limits, threshold: critical } : limits;
}

/** Whether a series is one of those that are selected. A ratio to a reference is one if the metric of the code is. */
export function applies(rule: Selectors, benchmark: Benchmark, metric: Metric): boolean {
  const names = metric.beside?.role === 'ratio' ? [metric.name, metric.beside.metric] : [metric.name];
  const { select, metric: wanted } = rule;
  if (select !== undefined && !names.some((name) => selects(select, benchmark, name))) return false;
  if (rule.benchmark !== undefined && !isNamed(rule.benchmark, benchmark)) return false;
  if (wanted !== undefined && !names.some((name) => matchesWildcard(wanted, name))) return false;
  return rule.tag === undefined || benchmark.tags.includes(rule.tag);
}
