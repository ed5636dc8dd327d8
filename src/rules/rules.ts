/**
 * Rules say how much worse a series may get, and the absolute limits of its values. For each key the last matching rule
 * wins; without a rule, the default of the metric's kind applies.
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

/** Selects series: every selector that is given must match. */
export interface Selectors {
  readonly select?: string;
  readonly benchmark?: string;
  readonly metric?: string;
  readonly tag?: string;
}

/** Every key that is given replaces an earlier rule's. */
export interface Rule extends Selectors {
  /** Largest change for the worse, relative: 0.12 for 12%. */
  readonly threshold?: number;
  /** A larger change is critical: no override lets it pass. */
  readonly critical?: number;
  readonly min?: Bound;
  readonly max?: Bound;
  readonly direction?: Direction;
  /** Whether it decides the verdict of its benchmark. */
  readonly main?: boolean;
  /** True if it is from an input or option, not from a file that suites share. */
  readonly isInput?: boolean;
}

/** The limits of one series. */
export interface Limits {
  readonly threshold: number;
  readonly critical?: number;
  readonly min?: Bound;
  readonly max?: Bound;
  readonly direction: Direction;
  /** Absent if no rule sets it. */
  readonly main?: boolean;
}

/** Noise of shared runners is 2 to 13% from run to run: times get a larger limit than counts of bytes. */
const DEFAULT_THRESHOLD: Record<Exclude<Kind, 'throughput'>, number> = {
  time: 0.2,
  memory: 0.15,
  count: 0.1,
  ratio: 0.1,
  other: 0.2,
};

/** Counted instructions: without a rule, what differs by less is what compilers and libraries move by themselves. */
export const INSTRUCTIONS_RULE: Rule = { metric: 'instructions', threshold: 0.001 };

/** A larger change for the better is reported as an improvement. */
export const IMPROVEMENT = 0.1;

const TIME: Metric = { name: 'time', unit: 'ns', direction: 'lower' };

/**
 * The default of a series. A rate is the inverse of a time and has the same limit, also if a rule gives the time a larger
 * one. A rule with a smaller limit for times does not apply to benchmarks that only report a rate.
 */
function defaultThreshold(rules: readonly Rule[], benchmark: Benchmark, metric: Metric): number {
  const kind = kindOf(metric.unit);
  if (kind !== 'throughput') return DEFAULT_THRESHOLD[kind];
  const threshold = Math.max(DEFAULT_THRESHOLD.time, limitsFor(rules, benchmark, TIME).threshold);
  return threshold / (1 + threshold);
}

/**
 * The limits of one series: defaults, then every matching rule in order. The critical limit is at least the threshold,
 * even if no rule sets it that high.
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

/** Whether a series is selected. A ratio to a reference is selected with the metric of the code. */
export function applies(rule: Selectors, benchmark: Benchmark, metric: Metric): boolean {
  const names = metric.beside?.role === 'ratio' ? [metric.name, metric.beside.metric] : [metric.name];
  const { select, metric: wanted } = rule;
  if (select !== undefined && !names.some((name) => selects(select, benchmark, name))) return false;
  if (rule.benchmark !== undefined && !isNamed(rule.benchmark, benchmark)) return false;
  if (wanted !== undefined && !names.some((name) => matchesWildcard(wanted, name))) return false;
  return rule.tag === undefined || benchmark.tags.includes(rule.tag);
}
