/**
 * Units are normalized once, when results are read: internally, times are nanoseconds, sizes are bytes, rates are per
 * second and percentages are ratios. The unit as the tool wrote it is kept for display. An unknown unit stays as it is,
 * with an unknown kind, instead of a guess. (After golang.org/x/perf/benchunit.)
 */

/** Which way is better. `none`: not configured, so a change is not a regression. */
export type Direction = 'lower' | 'higher' | 'none';

/** What a metric measures; decides its default threshold. */
export type Kind = 'time' | 'memory' | 'throughput' | 'count' | 'ratio' | 'other';

export interface Tidy {
  /** Base unit: `ns`, `B`, `B/s`, `b/s`, `1/s`, `ratio`, `count`, or the tool's own word. */
  readonly unit: string;
  /** Value in the base unit = value in the tool's unit × factor. */
  readonly factor: number;
}

/** A map, because a file's unit may be `constructor`, which every plain object has. */
function table<Value = number>(entries: Record<string, Value>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(entries));
}

const TIME = table({
  ps: 1e-3,
  ns: 1,
  nsec: 1,
  nanoseconds: 1,
  us: 1e3,
  usec: 1e3,
  microseconds: 1e3,
  ms: 1e6,
  msec: 1e6,
  milliseconds: 1e6,
  s: 1e9,
  sec: 1e9,
  seconds: 1e9,
  min: 60e9,
});

/**
 * Decimal and binary multiples of a byte (IEC 80000-13). `KB` is 1000, as in most tools, and `Kbytes`, which ApacheBench
 * writes, is 1024.
 */
const SIZE = table({
  B: 1,
  bytes: 1,
  kB: 1e3,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KiB: 2 ** 10,
  Kbytes: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
});

/** Decimal multiples of a bit, as used in rates: `Mb/s`. */
const BITS = table({ b: 1, bit: 1, bits: 1, kb: 1e3, Kb: 1e3, Mb: 1e6, Gb: 1e9, Tb: 1e12 });

const PREFIX = table({ '': 1, K: 1e3, k: 1e3, M: 1e6, G: 1e9, T: 1e12 });

/** Go's custom metrics have a name before the unit: `p99-ns`, `stack-bytes`. */
const NAMED = /^.+-(?=(?:ns|us|ms|s|sec|B|bytes)$)/;

/** The things counted in a rate: `ops/s`, `elem/s`, `iter/sec`, `req/s`. */
const COUNTED = /^([KkMGT]?)(1|ops?|elem|elements?|iter|iterations?|i|itr|items?|req|requests?|runs?)$/;

/** The base unit of a unit as a tool writes it, and the conversion factor. */
export function tidyUnit(written: string): Tidy {
  const unit = written.trim().replace(/[µμ]/g, 'u');
  const perIteration = unit.replace(/\/(?:iter|iteration|op)$/, '').replace(NAMED, '');
  const time = TIME.get(perIteration);
  if (time !== undefined) return { unit: 'ns', factor: time };
  const size = SIZE.get(perIteration);
  if (size !== undefined) return { unit: 'B', factor: size };
  if (/^(%|percent)$/i.test(unit)) return { unit: 'ratio', factor: 0.01 };
  const rate = /^(.+)\/([a-z]+)$/.exec(unit);
  const seconds = TIME.get(rate?.[2] === 'second' ? 's' : (rate?.[2] ?? ''));
  if (rate?.[1] !== undefined && seconds !== undefined) return tidyRate(rate[1], unit, 1e9 / seconds);
  return { unit: written.trim(), factor: 1 };
}

/** @param times number of the rate's time units in a second: 1000 for `ops/ms` */
function tidyRate(amount: string, written: string, times: number): Tidy {
  const size = SIZE.get(amount);
  if (size !== undefined) return { unit: 'B/s', factor: size * times };
  const bits = BITS.get(amount);
  if (bits !== undefined) return { unit: 'b/s', factor: bits * times };
  const counted = COUNTED.exec(amount);
  if (counted) return { unit: '1/s', factor: (PREFIX.get(counted[1] ?? '') ?? 1) * times };
  return { unit: written, factor: 1 };
}

const BASE_KIND = table<{ kind: Kind; direction: Direction }>({
  ns: { kind: 'time', direction: 'lower' },
  B: { kind: 'memory', direction: 'lower' },
  allocs: { kind: 'memory', direction: 'lower' },
  'B/s': { kind: 'throughput', direction: 'higher' },
  'b/s': { kind: 'throughput', direction: 'higher' },
  '1/s': { kind: 'throughput', direction: 'higher' },
  count: { kind: 'count', direction: 'lower' },
  ratio: { kind: 'ratio', direction: 'none' },
});

/** What a base unit measures. */
export function kindOf(unit: string): Kind {
  return BASE_KIND.get(unit)?.kind ?? 'other';
}

/** Which way is better for a base unit: higher for any rate; otherwise only if the unit is known. */
export function directionOf(unit: string): Direction {
  const known = BASE_KIND.get(unit)?.direction;
  if (known !== undefined) return known;
  const amount = PER_TIME.exec(unit)?.[1];
  if (amount === undefined || TIME.has(amount)) return 'none';
  return wordsOf(amount).some((word) => FAULTS.test(word)) ? 'lower' : 'higher';
}

const PER_TIME = /^([^/]+)\/(?:ns|us|ms|s|sec|secs|second|seconds|min|minute|h|hour)$/i;

/** Words in names for which higher, or lower, is better. */
const HIGHER: ReadonlySet<string> = new Set(['throughput', 'rps', 'qps', 'tps', 'bandwidth', 'speedup']);
const FAULTS =
  /^(?:errors?|fail(?:ed|s|ures?)?|miss(?:es|ed)?|loss(?:es)?|lost|drop(?:s|ped)?|evict(?:ed|ions?|s)?|timeouts?|faults?)$/;
const LOWER: ReadonlySet<string> = new Set([
  ...['time', 'times', 'latency', 'latencies', 'duration', 'durations', 'elapsed', 'walltime', 'cputime'],
  ...[
    'memory',
    'mem',
    'rss',
    'heap',
    'bytes',
    'size',
    'alloc',
    'allocs',
    'allocated',
    'allocation',
    'allocations',
  ],
  ...['instructions', 'cycles', 'overhead'],
]);

/**
 * Which way is better by the metric's own name, if the unit does not tell: by whole words, and by numerator and
 * denominator. A rate of faults is a fault; `bytes_per_second` is a rate, `cycles_per_byte` is a cost; for
 * `bytes_per_cycle`, `instructions_per_cycle` and unknown words there is no answer.
 */
export function directionOfName(metric: string): Direction {
  const words = wordsOf(metric);
  if (words.some((word) => FAULTS.test(word))) return 'lower';
  const per = words.indexOf('per');
  if (per > 0) return directionOfQuotient(words.slice(0, per), words.slice(per + 1));
  if (words.some((word) => HIGHER.has(word)) || hasPair(words, 'speed', 'up')) return 'higher';
  if (words.length > 1 && words.at(-1) === 'rate') return 'higher';
  return words.some((word) => LOWER.has(word)) ? 'lower' : 'none';
}

const SPANS = /^(?:ns|us|ms|s|secs?|seconds?|min|minutes?|h|hours?|time|cputime|walltime)$/;
const WORK =
  /^(?:op|ops|operations?|iters?|iterations?|requests?|items?|elements?|calls?|bytes?|kb|mb|rows?|pixels?|frames?|messages?|events?)$/;

/** Anything per time is a rate; a cost for each piece of work is a cost. */
function directionOfQuotient(above: readonly string[], below: readonly string[]): Direction {
  if (below.some((word) => SPANS.test(word))) return 'higher';
  const isCost = above.some((word) => LOWER.has(word) || SPANS.test(word));
  return isCost && below.some((word) => WORK.test(word)) ? 'lower' : 'none';
}

function hasPair(words: readonly string[], first: string, second: string): boolean {
  return words.some((word, i) => word === first && words[i + 1] === second);
}

/** In lower case: split at punctuation and capital letters, with `/` as `per`. */
function wordsOf(metric: string): string[] {
  return metric
    .replaceAll('/', ' per ')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}%]+/u)
    .filter((word) => word !== '');
}

/**
 * A quantity in a rule, such as `15 s`, `60 %` or `1.5`, in base units.
 * @returns undefined if the text is not a number with an optional unit.
 */
export function parseQuantity(text: string): { value: number; unit: string } | undefined {
  const match = /^\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*([^\d\s].*)?$/i.exec(text);
  if (!match?.[1]) return undefined;
  const value = Number(match[1]);
  if (!Number.isFinite(value)) return undefined;
  const tidy = tidyUnit(match[2] ?? '');
  return { value: value * tidy.factor, unit: tidy.unit };
}

/**
 * Whether such values come from a clock, so that they are accurate to one tick at best; others are counts, and may be
 * exact.
 */
export function isClocked(unit: string): boolean {
  return ['time', 'throughput'].includes(kindOf(unit));
}
