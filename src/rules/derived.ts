/**
 * Derived metrics: a formula over measured ones, such as `p95 / p50`. A formula is arithmetic only: without assignments,
 * definitions, imports or loops. It is checked node by node before evaluation, and units are carried through it.
 */
import {
  absDependencies,
  addDependencies,
  create,
  divideDependencies,
  type FactoryFunctionMap,
  type MathNode,
  maxDependencies,
  minDependencies,
  multiplyDependencies,
  parseDependencies,
  subtractDependencies,
  unaryMinusDependencies,
  unaryPlusDependencies,
} from 'mathjs/number';
import { UserError } from '../model/errors.ts';
import type { Benchmark, Measurement } from '../model/run.ts';
import { type Direction, directionOf, directionOfName } from '../model/unit.ts';
import { isNamed } from './selector.ts';

/** Where a name in a formula is looked up; without it, the name is a metric of the same benchmark. */
export interface Source {
  readonly benchmark: string;
  readonly metric: string;
}

export interface Derived {
  /** The new metric's name. */
  readonly metric: string;
  readonly formula: string;
  /** Wildcard of the benchmarks to derive for; with `from`, the name of the benchmark that gets the metric. */
  readonly benchmark?: string;
  readonly from?: Readonly<Record<string, Source>>;
  readonly unit?: string;
  readonly direction?: Direction;
}

/** Only what a formula may use is in the bundle. */
const math = create({
  absDependencies,
  addDependencies,
  divideDependencies,
  maxDependencies,
  minDependencies,
  multiplyDependencies,
  parseDependencies,
  subtractDependencies,
  unaryMinusDependencies,
  unaryPlusDependencies,
} as FactoryFunctionMap);

const FORMULA_LENGTH_MAX = 500;
const OPERATORS: ReadonlySet<string> = new Set(['+', '-', '*', '/']);
const FUNCTIONS: ReadonlySet<string> = new Set(['min', 'max', 'abs']);

/**
 * The derived measurements of a run, without the measured ones. A formula whose metrics the run does not have belongs to
 * another suite and derives nothing here (unmatched.ts finds formulas that fit no suite at all).
 * @throws UserError naming the formula and the problem
 */
export function deriveMetrics(
  derived: readonly Derived[],
  measurements: readonly Measurement[],
): Measurement[] {
  return derived.flatMap((rule) => {
    const formula = parseFormula(rule);
    return rule.from
      ? deriveFrom(rule, rule.from, formula, measurements)
      : deriveEach(rule, formula, measurements);
  });
}

interface Formula {
  readonly node: MathNode;
  readonly names: readonly string[];
}

/** One measurement from metrics of named benchmarks, if all of them are there. */
function deriveFrom(
  rule: Derived,
  from: Readonly<Record<string, Source>>,
  formula: Formula,
  measurements: readonly Measurement[],
): Measurement[] {
  const values = new Map<string, Measurement>();
  for (const name of formula.names) {
    const source = from[name];
    if (!source) throw wrong(rule, `the name ${name} is not explained under from`);
    const found = measurements.find(
      ({ benchmark: { name: own, former = [] }, metric }) =>
        [own, ...former].includes(source.benchmark) && metric.name === source.metric,
    );
    if (found) values.set(name, found);
  }
  if (values.size < formula.names.length) return [];
  const benchmark: Benchmark = { name: rule.benchmark ?? rule.metric, parameters: {}, tags: [] };
  return [evaluate(rule, formula, benchmark, values)];
}

/** One measurement for each benchmark that has all the metrics of the formula. */
function deriveEach(rule: Derived, formula: Formula, measurements: readonly Measurement[]): Measurement[] {
  const byBenchmark = new Map<string, Map<string, Measurement>>();
  for (const measurement of measurements) {
    const { name } = measurement.benchmark;
    if (rule.benchmark !== undefined && !isNamed(rule.benchmark, measurement.benchmark)) continue;
    const metrics = byBenchmark.get(name) ?? new Map<string, Measurement>();
    byBenchmark.set(name, metrics.set(measurement.metric.name, measurement));
  }
  const complete = [...byBenchmark.values()].filter((metrics) =>
    formula.names.every((name) => metrics.has(name)),
  );
  return complete.map((metrics) => {
    const [first] = metrics.values();
    return evaluate(rule, formula, (first as Measurement).benchmark, metrics);
  });
}

function evaluate(
  rule: Derived,
  formula: Formula,
  benchmark: Benchmark,
  values: ReadonlyMap<string, Measurement>,
): Measurement {
  const scope = new Map(formula.names.map((name) => [name, (values.get(name) as Measurement).sample.centre]));
  const centre: unknown = formula.node.evaluate(scope);
  if (typeof centre !== 'number' || !Number.isFinite(centre)) {
    throw wrong(rule, `its value for ${benchmark.name} is not a finite number`);
  }
  const unit = rule.unit ?? unitOf(rule, formula.node, values);
  const unitDirection = directionOf(unit);
  const direction =
    rule.direction ?? (unitDirection === 'none' ? directionOfName(rule.metric) : unitDirection);
  return {
    benchmark,
    metric: { name: rule.metric, unit, direction },
    sample: { centre, values: [], level: 'iteration' },
    writtenUnit: unit,
  };
}

/** @throws UserError if the text is more than arithmetic over metric names */
function parseFormula(rule: Derived): Formula {
  if (rule.formula.length > FORMULA_LENGTH_MAX)
    throw wrong(rule, `it has over ${FORMULA_LENGTH_MAX} characters`);
  let node: MathNode;
  try {
    node = math.parse(rule.formula);
  } catch (error) {
    throw wrong(rule, error instanceof Error ? error.message : String(error));
  }
  const names = new Set<string>();
  node.traverse((inner, path, parent) => {
    if (inner.type === 'SymbolNode') {
      // The name of a called function is a symbol too.
      if (!(parent?.type === 'FunctionNode' && path === 'fn')) names.add(nameOf(inner));
    } else requireArithmetic(rule, inner);
  });
  if (names.size === 0) throw wrong(rule, 'it names no metric');
  return { node, names: [...names] };
}

function requireArithmetic(rule: Derived, node: MathNode): void {
  const { type, op, fn, value } = node as MathNode & { op?: string; fn?: { name?: string }; value?: unknown };
  if (type === 'ParenthesisNode' || (type === 'ConstantNode' && typeof value === 'number')) return;
  if (type === 'OperatorNode' && OPERATORS.has(op ?? '')) return;
  if (type === 'FunctionNode' && FUNCTIONS.has(fn?.name ?? '')) return;
  throw wrong(rule, `${JSON.stringify(node.toString().slice(0, 60))} is not allowed`);
}

function nameOf(node: MathNode): string {
  return (node as MathNode & { name: string }).name;
}

/**
 * The unit of a formula: sums keep it, equal units divide to a ratio, other products are written out.
 * @throws UserError if different units are added
 */
function unitOf(rule: Derived, node: MathNode, values: ReadonlyMap<string, Measurement>): string {
  if (node.type === 'SymbolNode') return values.get(nameOf(node))?.metric.unit ?? '';
  const {
    args = [],
    content,
    op,
  } = node as MathNode & { args?: MathNode[]; content?: MathNode; op?: string };
  if (content) return unitOf(rule, content, values);
  const units = args.map((arg) => (arg.type === 'ConstantNode' ? undefined : unitOf(rule, arg, values)));
  const [left = '', right = ''] = units;
  if (op === '*') return [left, right].filter((unit) => unit !== '' && unit !== 'ratio').join('*');
  if (op === '/')
    return left === right ? 'ratio' : right === '' || right === 'ratio' ? left : `${left || '1'}/${right}`;
  const known = new Set(units.filter((unit) => unit !== undefined));
  if (known.size > 1)
    throw wrong(
      rule,
      `it adds or compares ${[...known].map((unit) => unit || 'plain numbers').join(' and ')}`,
    );
  return [...known][0] ?? '';
}

function wrong(rule: Derived, why: string): UserError {
  return new UserError(
    `derived metric ${rule.metric} = ${rule.formula}: ${why}`,
    'A formula has numbers, metric names, + - * / ( ) and min, max, abs.',
  );
}
