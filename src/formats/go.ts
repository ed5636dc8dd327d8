/**
 * Go's benchmark rows: a name, a count, then pairs of value and unit in any number and order. They are in the
 * text of `go test -bench`, or in the Output events of `go test -json`, where one row often comes as two
 * events.
 */
import type { Direction } from '../model/unit.ts';
import { environmentOf, joinWords } from './environment.ts';
import { failuresIn } from './failures.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asObject, asText, jsonLines } from './json.ts';
import { qualified } from './names.ts';
import { linesOf, numberOf } from './text.ts';

/**
 * A complete row counts whatever follows `Benchmark` in its name: other programs than the testing package
 * write them too.
 */
const ROW = /^(Benchmark\S*)[ \t]+\d+[ \t]+(\S.*)$/;
/**
 * A name followed by a tab that is not a row; -v prints names alone, without a tab. As in the testing
 * package, `Benchmarking` is not a benchmark, `Benchmark_x` is one.
 */
const BROKEN = /^(Benchmark(?![a-z])\S*) *\t/;
const HEADER = /^(goos|goarch|pkg|cpu): (.+)$/;
/** Properties of a unit, such as `Unit hits better=higher` (golang.org/design/14313-benchmark-format). */
const UNIT = /^Unit[ \t]+(\S+)[ \t]+(.*)$/;

const TEXT =
  /^(?:goos: \w|ok {2}\t\S|FAIL\t\S|\? {3}\t\S|Unit[ \t]+\S+[ \t]+(?:better|assume)=\w|Benchmark\S+[ \t]+\d+(?:[ \t]+[-+.\de]+[ \t]+[^\s\d]\S*)+[ \t]*\r?$)/m;
const EVENT = /^\{(?:"(?:Time|ImportPath)":"[^"]*",)*"Action":"[a-z-]+"/m;

const KNOWN_UNITS = new Map([
  ['ns/op', { metric: 'time', unit: 'ns' }],
  ['MB/s', { metric: 'throughput', unit: 'MB/s' }],
  ['B/op', { metric: 'bytes', unit: 'B' }],
  ['allocs/op', { metric: 'allocs', unit: 'allocs' }],
]);

interface Line {
  readonly number: number;
  readonly text: string;
}

interface Found {
  readonly name: string;
  readonly pkg: string;
  readonly line: number;
  readonly pairs: readonly { readonly value: number; readonly unit: string }[];
}

export const go: Format = {
  id: 'go',
  tool: 'go test',
  produce: 'go test -run=^$ -bench=. -benchmem -count=10 ./... | tee results.txt',
  reads: 'every row of text or -json output: time, throughput, bytes, allocations and custom metrics',
  samples: 'iteration',
  repeats: true,

  claims(text) {
    return TEXT.test(text) || EVENT.test(text);
  },

  read(text) {
    const skipped: Skipped[] = [];
    const found: Found[] = [];
    const machine = new Map<string, Set<string>>();
    const better = new Map<string, Direction>();
    for (const output of EVENT.test(text) ? outputsByPackage(text, skipped) : [numbered(linesOf(text))]) {
      readOutput(output, found, skipped, { machine, better });
    }
    if (found.length === 0 && skipped.length === 0) {
      throw new ParseFailure('no benchmark ran: go test runs benchmarks only with -bench, such as -bench=.');
    }
    return { rows: rowsOf(found, better), skipped, environment: machineOf(machine) };
  },
};

function numbered(lines: readonly string[]): Line[] {
  return lines.map((text, index) => ({ number: index + 1, text }));
}

/**
 * The lines of each package, whose events are mixed in the stream; a line has the number of its first event.
 */
function outputsByPackage(text: string, skipped: Skipped[]): Line[][] {
  const packages = new Map<string, { lines: Line[]; open: string; start: number }>();
  for (const { line, text: raw, value } of jsonLines(text)) {
    // Other lines are messages of the go command, such as downloads.
    if (value === undefined && raw.startsWith('{')) skipped.push({ line, why: { code: 'not-json' } });
    const event = asObject(value);
    const output = asText(event?.Output);
    if (!event || output === undefined) continue;
    const name = asText(event.Package) ?? '';
    const state = packages.get(name) ?? { lines: [], open: '', start: line };
    packages.set(name, state);
    if (state.open === '') state.start = line;
    const [first = '', ...rest] = linesOf(output);
    state.open += first;
    for (const next of rest) {
      state.lines.push({ number: state.start, text: state.open });
      state.open = next;
      state.start = line;
    }
  }
  return [...packages.values()].map(({ lines, open, start }) => [...lines, { number: start, text: open }]);
}

/** Content of lines other than rows. */
interface Headers {
  readonly machine: Map<string, Set<string>>;
  /** The better direction of each unit. */
  readonly better: Map<string, Direction>;
}

function readOutput(
  lines: readonly Line[],
  found: Found[],
  skipped: Skipped[],
  { machine, better }: Headers,
): void {
  let pkg = '';
  const failures = failuresIn('go', lines);
  const failing = new Set(failures.map(({ line }) => line));
  skipped.push(...failures);
  for (const { number, text } of lines) {
    const header = HEADER.exec(text);
    if (header?.[1] !== undefined && header[2] !== undefined) {
      if (header[1] === 'pkg') pkg = header[2].trim();
      else machine.set(header[1], (machine.get(header[1]) ?? new Set()).add(header[2].trim()));
      continue;
    }
    const [, unit, properties = ''] = UNIT.exec(text) ?? [];
    const way = /(?:^|[ \t])better=(higher|lower)(?=[ \t]|$)/.exec(properties)?.[1];
    if (unit !== undefined && way !== undefined) better.set(unit, way === 'higher' ? 'higher' : 'lower');
    const row = ROW.exec(text);
    const pairs = pairsOf(row?.[2]);
    const broken = BROKEN.exec(text)?.[1];
    if (row?.[1] !== undefined && pairs) {
      found.push({ name: row[1], pkg, line: number, pairs });
    } else if (broken !== undefined && !failing.has(number)) {
      skipped.push({
        line: number,
        why: { code: 'interrupted-row', benchmark: broken },
      });
    }
  }
}

/** Undefined if the text does not consist of pairs of number and unit. */
function pairsOf(text: string | undefined): Found['pairs'] | undefined {
  const fields = text?.trim().split(/[ \t]+/) ?? [];
  if (fields.length === 0 || fields.length % 2 === 1) return undefined;
  const pairs: { value: number; unit: string }[] = [];
  for (let index = 0; index < fields.length; index += 2) {
    const value = numberOf(fields[index]);
    const unit = fields[index + 1];
    if (value === undefined || unit === undefined) return undefined;
    pairs.push({ value, unit });
  }
  return pairs;
}

function* rowsOf(found: readonly Found[], better: ReadonlyMap<string, Direction>): Generator<Row> {
  const processors = processorsOf(found);
  for (const { name, pkg, line, pairs } of found) {
    const base = name.replace(/-\d+$/, '');
    const own = processors.get(pkg) === undefined ? name : base;
    const { benchmark } = qualified(own, pkg);
    const names = {
      benchmark,
      ...(benchmark !== base && { short: own }),
      ...(pkg !== '' && { scope: pkg }),
      // Earlier versions cut off any number, unless several names were alike without it, and named the
      // package if there were several.
      former: [base, name, qualified(base, pkg).benchmark, qualified(name, pkg).benchmark],
    };
    const parameters = parametersOf(base);
    for (const { value, unit: written } of pairs) {
      const direction = better.get(written);
      const { metric, unit } = KNOWN_UNITS.get(written) ?? {
        metric: written,
        // A unit that a line declares is a metric whose name ends with its unit.
        unit: direction === undefined ? written : written.replace(/^.+-(?=(?:ns|us|ms|s|sec)$)/, ''),
      };
      const stated = direction === undefined ? {} : { direction };
      yield { ...names, metric, unit, centre: value, values: [value], parameters, line, ...stated };
    }
  }
}

/**
 * The number of processors of each package: the number at the end of all its names. If names end differently,
 * the number stays part of the name: with -cpu 1,2,4 it distinguishes series, and with one processor there is
 * no suffix.
 */
function processorsOf(found: readonly Found[]): ReadonlyMap<string, string | undefined> {
  const processors = new Map<string, string | undefined>();
  for (const { name, pkg } of found) {
    const suffix = /-(\d+)$/.exec(name)?.[1];
    const known = processors.has(pkg) ? processors.get(pkg) : suffix;
    processors.set(pkg, known === suffix ? suffix : undefined);
  }
  return processors;
}

/** From the parts of a name, as in `BenchmarkSum/size=64`. */
function parametersOf(name: string): Record<string, string> {
  if (!name.includes('=')) return {};
  const pairs = name.split('/').flatMap((part) => {
    const at = part.indexOf('=');
    return at > 0 ? [[part.slice(0, at), part.slice(at + 1)] as const] : [];
  });
  return Object.fromEntries(pairs);
}

function machineOf(machine: ReadonlyMap<string, ReadonlySet<string>>): NonNullable<Reading['environment']> {
  return environmentOf({
    os: joinWords(machine.get('goos') ?? []),
    arch: joinWords(machine.get('goarch') ?? []),
    cpu: joinWords(machine.get('cpu') ?? []),
  });
}
