/**
 * Names that change with every build: `main.4f3a9c.js` in one build is `main.8c1d77.js` in the next. A pattern says which
 * part of a name belongs to the build, and the series has the name without it: `main.{hash}.js`. It applies to new
 * results and to stored runs, so that old runs join.
 */
import { once } from '../model/once.ts';
import type { Measurement, Run } from '../model/run.ts';
import { countedNames, type Warning } from '../model/warning.ts';

/** A pattern, and the resulting name. */
export interface NamePattern {
  /** As written in the rules file. */
  readonly written: string;
  /** The name without the changing part, with placeholders for what it keeps. */
  readonly becomes: string;
  /** One for each way to read it, the most likely first. */
  readonly ways: readonly Way[];
}

interface Way {
  readonly expression: { exec(name: string): readonly (string | undefined)[] | null };
  /** The placeholder of each group, in their order. */
  readonly groups: readonly string[];
}

export interface Names {
  readonly patterns: readonly NamePattern[];
  /** True without explicit patterns: names of files are joined if they look as bundlers write them. */
  readonly isAutomatic: boolean;
}

/** The text that a placeholder matches, and what replaces it in the resulting name: itself, or the matched text. */
interface Placeholder {
  readonly takes: (count: string) => string;
  readonly snapshotStores?: boolean;
}

const LETTERS = '[0-9A-Za-z_-]';

export const PLACEHOLDERS: Readonly<Record<string, Placeholder>> = {
  hash: { takes: (count) => `${LETTERS}{${count || '6,64'}}` },
  hex: { takes: (count) => `[0-9a-f]{${count || '6,64'}}` },
  n: { takes: (count) => `[0-9]{${count || '1,64'}}` },
  version: { takes: () => 'v?[0-9]{1,9}(?:\\.[0-9]{1,9}){1,3}(?:[-+][0-9A-Za-z.]{1,64})?' },
  name: { takes: () => '[^/]+', snapshotStores: true },
  ext: { takes: () => '[0-9A-Za-z]+(?:\\.[0-9A-Za-z]+){0,3}', snapshotStores: true },
};

/**
 * The usual hash length of bundlers: in `date-picker2-BkTi3x9Z` the last eight letters are the hash, though others could
 * be meant.
 */
const USUAL_LENGTH = '8';

const PLACEHOLDER = /\{([a-z]+)(?::([0-9]{1,2}))?\}/g;

/** The default file names of bundlers. */
export const PRESETS: Readonly<Record<string, readonly string[]>> = {
  vite: ['{name}-{hash:8}.{ext}'],
  rollup: ['{name}-{hash:8}.{ext}'],
  esbuild: ['{name}-{hash:8}.{ext}'],
  webpack: ['{name}.{hex}.{ext}', '{hex:20}.{ext}', '{hex:32}.{ext}'],
  next: [
    '{name}-{hex:16}.{ext}',
    '{name}.{hex:16}.{ext}',
    '{hex:16}.{ext}',
    'static/{hash:21}/_buildManifest.js',
    'static/{hash:21}/_ssgManifest.js',
  ],
  parcel: ['{name}.{hex:8}.{ext}'],
  none: [],
};

/** Only for files that a browser runs: a picture's `1024x768` is not a hash. */
const AUTOMATIC = [
  '{name}-{hash:8}.{code}',
  '{name}-{hex:8}.{code}',
  '{name}-{hex:16}.{code}',
  '{name}-{hex:20}.{code}',
  '{name}.{hash:8}.{code}',
  '{name}.{hex:8}.{code}',
  '{name}.{hex:16}.{code}',
  '{name}.{hex:20}.{code}',
  '{name}.{hex:32}.{code}',
  '{hex:16}.{code}',
  '{hex:20}.{code}',
  '{hex:32}.{code}',
];

const CODE: Placeholder = {
  takes: () => '(?:chunk\\.|bundle\\.|min\\.)?(?:js|mjs|cjs|css|wasm)(?:\\.map)?(?:\\.gz|\\.br)?',
  snapshotStores: true,
};

/** Placeholders that do not match plain words. */
const PICKY: ReadonlySet<string> = new Set(['hash']);

/** Whether letters can be a hash: not a plain word, but with a digit or a capital letter inside. */
function isHash(text: string): boolean {
  return /[0-9]/.test(text) || /^.+[A-Z]/.test(text);
}

/** Whether a name is a pattern, and not the name of a benchmark. */
export function isPattern(written: string): boolean {
  return [...written.matchAll(PLACEHOLDER)].some(([, word = '']) => word in PLACEHOLDERS);
}

/** Bundlers do not write longer names; matching them would take disproportionately long. */
const LENGTH_MAX = 300;

/** @param compile returns a function that finds the groups of an expression in a whole name */
export function patternOf(
  written: string,
  becomes: string,
  known: Readonly<Record<string, Placeholder>> = PLACEHOLDERS,
  compile: (source: string) => Way['expression'] = (source) => new RegExp(source, 's'),
): NamePattern {
  const lengths = written.includes('{hash}') ? [USUAL_LENGTH, ''] : [''];
  const ways = lengths.map((length) => wayOf(written, known, length, compile));
  return { written, becomes: becomes.replace(PLACEHOLDER, '{$1}'), ways };
}

/** Matches the end of a path or all of it: `main.{hash}.js` also matches `dist/main.4f3a9c.js`. */
function wayOf(
  written: string,
  known: Readonly<Record<string, Placeholder>>,
  length: string,
  compile: (source: string) => Way['expression'],
): Way {
  const groups: string[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const { 0: all, 1: word = '', 2: count = '', index } of written.matchAll(PLACEHOLDER)) {
    const placeholder = known[word];
    if (!placeholder) continue;
    parts.push(
      literal(written.slice(at, index)),
      `(${placeholder.takes(count || (word === 'hash' ? length : ''))})`,
    );
    groups.push(word);
    at = index + all.length;
  }
  parts.push(literal(written.slice(at)));
  return { expression: compile(`^(.*/)?${parts.join('')}$`), groups };
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** Made when needed: most results name no files. */
const automaticPatterns = once(() =>
  AUTOMATIC.map((each) =>
    patternOf(each, each.replace('{code}', '{ext}').replace('{hex', '{hash'), {
      ...PLACEHOLDERS,
      code: CODE,
    }),
  ),
);

export const AUTOMATICALLY: Names = {
  isAutomatic: true,
  get patterns() {
    return automaticPatterns();
  },
};

/** The same name in every build; a name that no pattern matches stays as it is. */
export function lastingName(name: string, patterns: readonly NamePattern[]): string {
  if (name.length > LENGTH_MAX) return name;
  for (const { becomes, ways } of patterns) {
    for (const { expression, groups } of ways) {
      const found = expression.exec(name);
      if (!found) continue;
      const [folder = '', ...taken] = found.slice(1).map((text) => text ?? '');
      if (taken.some((text, i) => PICKY.has(groups[i] as string) && !isHash(text))) continue;
      return folder + filled(becomes, groups, taken);
    }
  }
  return name;
}

/** Fills the kept texts into their placeholders, each in its turn. */
function filled(becomes: string, groups: readonly string[], taken: readonly string[]): string {
  const texts = new Map<string, string[]>();
  for (const [i, word] of groups.entries()) {
    const placeholder = word === 'code' ? 'ext' : word;
    if (PLACEHOLDERS[placeholder]?.snapshotStores) {
      texts.set(placeholder, [...(texts.get(placeholder) ?? []), taken[i] as string]);
    }
  }
  return becomes.replace(PLACEHOLDER, (all, word: string) => texts.get(word)?.shift() ?? all);
}

/** Names of one run that would become the same: they cannot be matched with those of another run. */
export interface Clash {
  readonly name: string;
  readonly names: readonly string[];
}

/** Lasting names by present ones, if no other name of the run has the same; and the names that clash. */
function lastingNames(
  measurements: readonly Measurement[],
  patterns: readonly NamePattern[],
): { lasting: Map<string, string>; clashes: Clash[] } {
  const names = [...new Set(measurements.map(({ benchmark }) => benchmark.name))];
  const groups = Map.groupBy(names, (name) => lastingName(name, patterns));
  const lasting = new Map<string, string>();
  const clashes: Clash[] = [];
  for (const [name, group] of groups) {
    if (group.length > 1) clashes.push({ name, names: group });
    else if (group[0] !== name) lasting.set(group[0] as string, name);
  }
  return { lasting, clashes };
}

/** Measurements under lasting names, and the clashes that prevented some. */
export function underLastingNames(
  measurements: readonly Measurement[],
  { patterns }: Names,
): { measurements: readonly Measurement[]; clashes: readonly Clash[] } {
  if (patterns.length === 0) return { measurements, clashes: [] };
  const { lasting, clashes } = lastingNames(measurements, patterns);
  if (lasting.size === 0) return { measurements, clashes };
  return { measurements: measurements.map((each) => renamedTo(each, lasting)), clashes };
}

function renamedTo(measurement: Measurement, lasting: ReadonlyMap<string, string>): Measurement {
  const name = lasting.get(measurement.benchmark.name);
  return name === undefined ? measurement : { ...measurement, benchmark: { ...measurement.benchmark, name } };
}

/**
 * How stored runs and single names are read. Without explicit patterns, only names that the present run has are joined.
 */
export function storedNames(
  names: Names,
  { measurements: own }: Run,
): { runUnder: (run: Run) => Run; nameUnder: (name: string) => string } {
  const present = new Set(own.map(({ benchmark }) => benchmark.name));
  const isIdle = names.isAutomatic && ![...present].some((name) => name.includes('{hash}'));
  if (isIdle || names.patterns.length === 0) return { runUnder: (run) => run, nameUnder: (name) => name };
  const isJoined = (name: string) => !names.isAutomatic || present.has(name);
  return {
    runUnder: (run) => {
      const { measurements } = underLastingNames(run.measurements, names);
      const joined = measurements.map((each, i) =>
        isJoined(each.benchmark.name) ? each : (run.measurements[i] as Measurement),
      );
      return { ...run, measurements: joined };
    },
    nameUnder: (name) => {
      const lasting = lastingName(name, names.patterns);
      return isJoined(lasting) ? lasting : name;
    },
  };
}

export function clashWarnings(clashes: readonly Clash[]): Warning[] {
  return clashes.map(({ name, names }) => ({
    code: 'same-name',
    subject: name,
    values: { name, benchmarks: countedNames(names) },
  }));
}
