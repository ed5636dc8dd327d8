/**
 * Go's benchmark rows: a name, a count, then pairs of value and unit in any number and order. They stand in the
 * text of `go test -bench`, or in the Output events of `go test -json`, where one row often comes as two events.
 */
import { environmentOf, joinWords } from './environment.ts';
import { failuresIn } from './failures.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asObject, asText, jsonLines } from './json.ts';
import { linesOf, numberOf } from './text.ts';

/** As the testing package does: `Benchmarking` is no benchmark, `Benchmark_x` is one. */
const ROW = /^(Benchmark(?![a-z])\S*)[ \t]+\d+[ \t]+(\S.*)$/;
/** A name and the tab after it, then anything but a row; -v prints names alone, with no tab. */
const BROKEN = /^(Benchmark(?![a-z])\S*) *\t/;
const HEADER = /^(goos|goarch|pkg|cpu): (.+)$/;

const TEXT =
  /^(?:goos: \w|ok {2}\t\S|FAIL\t\S|\? {3}\t\S|Benchmark(?![a-z])\S*[ \t]+\d+[ \t]+[-+.\de]+[ \t]+\S+\/op\b)/m;
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
  /** The name without `-GOMAXPROCS`. */
  readonly base: string;
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

  claims(text) {
    return TEXT.test(text) || EVENT.test(text);
  },

  read(text) {
    const skipped: Skipped[] = [];
    const found: Found[] = [];
    const machine = new Map<string, Set<string>>();
    for (const output of EVENT.test(text) ? outputsByPackage(text, skipped) : [numbered(linesOf(text))]) {
      readOutput(output, found, skipped, machine);
    }
    if (found.length === 0 && skipped.length === 0) {
      throw new ParseFailure('no benchmark ran: go test runs benchmarks only with -bench, such as -bench=.');
    }
    return { rows: rowsOf(found), skipped, environment: machineOf(machine) };
  },
};

function numbered(lines: readonly string[]): Line[] {
  return lines.map((text, index) => ({ number: index + 1, text }));
}

/** The lines of each package, whose events the stream mixes; a line has the number of its first event. */
function outputsByPackage(text: string, skipped: Skipped[]): Line[][] {
  const packages = new Map<string, { lines: Line[]; open: string; start: number }>();
  for (const { line, text: raw, value } of jsonLines(text)) {
    // Other lines are what the go command itself says, such as downloads.
    if (value === undefined && raw.startsWith('{')) skipped.push({ line, reason: 'not JSON' });
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

function readOutput(
  lines: readonly Line[],
  found: Found[],
  skipped: Skipped[],
  machine: Map<string, Set<string>>,
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
    const row = ROW.exec(text);
    const pairs = pairsOf(row?.[2]);
    const broken = BROKEN.exec(text)?.[1];
    if (row?.[1] !== undefined && pairs) {
      found.push({ name: row[1], base: row[1].replace(/-\d+$/, ''), pkg, line: number, pairs });
    } else if (broken !== undefined && !failing.has(number)) {
      skipped.push({ line: number, reason: `${broken}: its row is broken, as when a benchmark prints` });
    }
  }
}

/** Undefined where these are not pairs of number and unit to the end. */
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

function rowsOf(found: readonly Found[]): Row[] {
  const nameOf = namer(found);
  const rows: Row[] = [];
  for (const { name, base, pkg, line, pairs } of found) {
    const benchmark = nameOf(name, base, pkg);
    const parameters = parametersOf(base);
    for (const { value, unit: written } of pairs) {
      const { metric, unit } = KNOWN_UNITS.get(written) ?? { metric: written, unit: written };
      rows.push({ benchmark, metric, unit, centre: value, values: [value], parameters, line });
    }
  }
  return rows;
}

/** The suffix stays where it alone tells series apart (-cpu 1,2,4); the package is named where there are several. */
function namer(found: readonly Found[]): (name: string, base: string, pkg: string) => string {
  const names = new Map<string, Map<string, Set<string>>>();
  for (const { pkg, base, name } of found) {
    const bases = names.get(pkg) ?? new Map<string, Set<string>>();
    names.set(pkg, bases);
    const known = bases.get(base);
    if (known) known.add(name);
    else bases.set(base, new Set([name]));
  }
  return (name, base, pkg) => {
    const several = (names.get(pkg)?.get(base)?.size ?? 0) > 1;
    const benchmark = several ? name : base;
    return names.size > 1 && pkg !== '' ? `${benchmark} (${pkg})` : benchmark;
  };
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
