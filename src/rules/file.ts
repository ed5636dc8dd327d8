/** The rules file: YAML, validated key by key, so that a typo is an error and never silently ignored. */
import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { messageOf, UserError } from '../model/errors.ts';
import type { Mapping } from '../model/mapping.ts';
import { mappedValueSchema, mappingSchema } from '../model/mapping.ts';
import { nearestFirst } from '../model/nearest.ts';
import * as z from '../model/schema.ts';
import { parseQuantity } from '../model/unit.ts';
import type { Derived } from './derived.ts';
import { namePattern, namesOf } from './name-pattern.ts';
import { isPattern, type NamePattern, type Names, PRESETS } from './names.ts';
import { checkRenames, type Renames } from './renames.ts';
import type { Bound, Rule } from './rules.ts';
import type { Sources } from './sources.ts';
import type { TagPatterns } from './tags.ts';
import type { WaiverRule } from './waivers.ts';

const percentage = z.pipe(
  z.unknown(),
  z.transform((written, context) => {
    const quantity = quantityOf(written);
    if (quantity?.unit === 'ratio' && quantity.value >= 0) return quantity.value;
    context.issues.push({
      code: 'custom',
      input: written,
      message: `${shown(written)} is not a percentage; write it as 12%`,
    });
    return z.NEVER;
  }),
);

const bound = z.pipe(
  z.unknown(),
  z.transform((written, context): Bound => {
    const quantity = quantityOf(written);
    if (quantity) return { ...quantity, written: String(written) };
    context.issues.push({
      code: 'custom',
      input: written,
      message: `${shown(written)} is not a quantity; write 15 s, 60% or 1.5`,
    });
    return z.NEVER;
  }),
);

function quantityOf(written: unknown): ReturnType<typeof parseQuantity> {
  return typeof written === 'string' || typeof written === 'number'
    ? parseQuantity(String(written))
    : undefined;
}

function shown(written: unknown): string {
  return typeof written === 'number' ? String(written) : JSON.stringify(written);
}

const ruleSchema = z.strictObject({
  select: z.optional(z.string()),
  benchmark: z.optional(z.string()),
  metric: z.optional(z.string()),
  tag: z.optional(z.string()),
  threshold: z.optional(percentage),
  critical: z.optional(percentage),
  min: z.optional(bound),
  max: z.optional(bound),
  direction: z.optional(z.enum(['lower', 'higher', 'none'])),
  main: z.optional(z.boolean()),
});

const waiverSchema = z.strictObject({
  select: z.optional(z.string()),
  benchmark: z.optional(z.string()),
  metric: z.optional(z.string()),
  tag: z.optional(z.string()),
  ceiling: percentage,
  reason: z.string().check(z.minLength(1)),
  owner: z.string().check(z.minLength(1)),
  // YAML's core schema reads an unquoted day as text.
  until: z.iso.date('write the last day as 2026-12-31'),
});

const sourceSchema = z.strictObject({ benchmark: z.string(), metric: z.string() });

const derivedSchema = z.strictObject({
  metric: z.string().check(z.minLength(1)),
  formula: z.string().check(z.minLength(1)),
  benchmark: z.optional(z.string()),
  from: z.optional(z.record(z.string(), sourceSchema)),
  unit: z.optional(z.string()),
  direction: z.optional(z.enum(['lower', 'higher', 'none'])),
});

export const fileSchema = z.strictObject({
  rules: z.optional(z.array(ruleSchema)),
  derived: z.optional(z.array(derivedSchema)),
  readers: z.optional(z.array(mappingSchema)),
  /** Present names by former ones. */
  renames: z.optional(z.record(z.string(), z.string().check(z.minLength(1)))),
  /** Patterns of names that change with every build, or names of bundlers. */
  names: z.optional(z.union([z.string(), z.array(z.string())])),
  waivers: z.optional(z.array(waiverSchema)),
  /** Patterns of benchmark names by tag. */
  tags: z.optional(z.record(z.string(), z.union([z.string(), z.array(z.string())]))),
  /** Files by pattern of benchmark names. */
  sources: z.optional(z.record(z.string(), z.string().check(z.minLength(1)))),
});

/** The valid keys of each place, by the name of the list or map it is in. */
const KEYS: Record<string, readonly string[]> = {
  '': Object.keys(fileSchema.shape),
  rules: Object.keys(ruleSchema.shape),
  derived: Object.keys(derivedSchema.shape),
  from: Object.keys(sourceSchema.shape),
  readers: Object.keys(mappingSchema.shape),
  values: Object.keys(mappedValueSchema.shape),
  waivers: Object.keys(waiverSchema.shape),
};

export interface RulesFile {
  readonly rules: readonly Rule[];
  readonly derived: readonly Derived[];
  readonly readers: readonly Mapping[];
  readonly renames: Renames;
  readonly names: Names;
  readonly waivers: readonly WaiverRule[];
  readonly tagPatterns: TagPatterns;
  readonly sources: Sources;
}

/** A larger file was not written by a person, and would take disproportionately long to read. */
const RULES_BYTES_MAX = 256 * 1024;

/** Maximum number of mistakes to list: further ones are usually of the same kind. */
const NAMED_MAX = 20;

/** @throws UserError if a rules file exceeds the size limit */
export function requireRulesSize(file: string, bytes: number): void {
  if (bytes <= RULES_BYTES_MAX) return;
  throw new UserError(
    `${file}: the rules file has ${bytes} bytes; the limit is ${RULES_BYTES_MAX}`,
    'Select many benchmarks with one pattern: select: BenchmarkParse*',
  );
}

/**
 * @param file its path, for messages
 * @throws UserError naming line, key and the nearest valid one
 */
export function parseRulesFile(file: string, text: string): RulesFile {
  requireRulesSize(file, new TextEncoder().encode(text).length);
  const lines = new LineCounter();
  const document = documentOf(file, text, lines);
  const parsed = fileSchema.safeParse(toPlain(file, document) ?? {});
  if (parsed.success) {
    const { rules = [], derived = [], readers = [], waivers = [], tags = {} } = parsed.data;
    const written = Object.entries(parsed.data.renames ?? {});
    const renames = new Map(written.filter(([old]) => !isPattern(old)));
    checkRenames(file, renames);
    return {
      rules: rules as Rule[],
      derived: derived as Derived[],
      readers,
      renames,
      names: namesIn(file, parsed.data.names, written),
      waivers: waivers as WaiverRule[],
      tagPatterns: new Map(Object.entries(tags).map(([tag, names]) => [tag, [names].flat()])),
      sources: new Map(Object.entries(parsed.data.sources ?? {})),
    };
  }
  const mistakes = parsed.error.issues.flatMap(issueMessages);
  const named = mistakes
    .slice(0, NAMED_MAX)
    .map(({ path, message }) => `${file}:${lineOf(path)}: ${message}`);
  const more = mistakes.length - named.length;
  throw new UserError([...named, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'));

  function lineOf(path: readonly PropertyKey[]): number {
    for (let depth = path.length; depth > 0; depth--) {
      const pair = pairAt(document, path.slice(0, depth));
      if (pair !== undefined) return lines.linePos(pair).line;
    }
    return 1;
  }
}

/** @throws UserError naming the line if it is not YAML, or has a duplicate key */
function documentOf(file: string, text: string, lines: LineCounter): ReturnType<typeof parseDocument> {
  // The package's own search for duplicate keys takes quadratic time.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false });
  const [broken] = document.errors;
  if (broken) {
    const line = broken.linePos?.[0].line ?? 1;
    if (/call stack/i.test(broken.message)) throw tooDeep(file, line);
    throw new UserError(
      `${file}:${line}: ${firstLine(broken.message).replace(/ at line \d+, column \d+:?$/, '')}`,
      'Fix the YAML there.',
    );
  }
  visit(document as Document, {
    Map(_, { items }) {
      const known = new Set<unknown>();
      for (const { key } of items as { key: { value?: unknown; range?: readonly number[] } }[]) {
        if (known.has(key.value)) {
          const { line } = lines.linePos(key.range?.[0] ?? 0);
          throw new UserError(`${file}:${line}: duplicate key ${shown(key.value)}`, 'Remove one of them.');
        }
        if (key.value !== undefined) known.add(key.value);
      }
    },
  });
  return document;
}

function tooDeep(file: string, line: number): UserError {
  return new UserError(
    `${file}:${line}: this is nested too deeply`,
    'Rules have a few levels; see docs/reference.md#rules-file.',
  );
}

/** The patterns of `names`, and of the `renames` whose former name is a pattern. */
function namesIn(
  file: string,
  names: string | readonly string[] | undefined,
  renames: readonly (readonly [string, string])[],
): Names {
  try {
    const patterns = renames.filter(([old]) => isPattern(old)).map(([old, now]) => namePattern(old, now));
    const named = namesOf(names === undefined ? undefined : [names].flat());
    return patterns.length === 0 ? named : withPatterns(named, patterns);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const presets = Object.keys(PRESETS).join(', ');
    throw new UserError(`${file}: names: ${error.message}`, `${error.remedy} Or name a bundler: ${presets}.`);
  }
}

/** Explicit patterns turn the automatic ones off. */
function withPatterns(named: Names, patterns: readonly NamePattern[]): Names {
  return { isAutomatic: false, patterns: [...patterns, ...(named.isAutomatic ? [] : named.patterns)] };
}

/** Aliases are resolved only here, and too many of them are an error: a small text must not expand to a huge one. */
function toPlain(file: string, document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (/call stack/i.test(messageOf(error))) throw tooDeep(file, 1);
    throw new UserError(
      `${file}:1: ${firstLine(messageOf(error))}`,
      'Write it without YAML aliases (*name).',
    );
  }
}

function issueMessages(issue: z.core.$ZodIssue): { path: readonly PropertyKey[]; message: string }[] {
  if (issue.path.length === 0 && issue.code === 'invalid_type') {
    return [
      {
        path: [],
        message:
          'this is not a rules file; it needs rules:, derived:, readers:, renames:, names:, waivers:, tags: or sources: with entries',
      },
    ];
  }
  if (issue.code !== 'unrecognized_keys') {
    return [{ path: issue.path, message: `${place(issue.path)}: ${issue.message}` }];
  }
  // In a map the last word is the user's own; the place is named by the one before.
  const words = issue.path.filter((part) => typeof part === 'string');
  const right = KEYS[words.findLast((word) => word in KEYS) ?? ''] ?? [];
  return issue.keys.map((key) => {
    const [nearest] = nearestFirst(key, right);
    const where = issue.path.length > 0 ? ` in ${place(issue.path)}` : '';
    return {
      path: [...issue.path, key],
      message: `unknown key "${key}"${where}. Did you mean "${nearest}"?`,
    };
  });
}

function place(path: readonly PropertyKey[]): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .slice(1);
}

/** Where the key or item at a path begins in the text. */
function pairAt(
  document: ReturnType<typeof parseDocument>,
  path: readonly PropertyKey[],
): number | undefined {
  const parent = document.getIn(path.slice(0, -1), true) as
    | {
        items?: readonly {
          key?: { value?: unknown; range?: readonly number[] };
          range?: readonly number[];
        }[];
      }
    | undefined;
  const last = path[path.length - 1];
  const item =
    typeof last === 'number'
      ? parent?.items?.[last]
      : parent?.items?.find((pair) => pair.key?.value === last)?.key;
  return item?.range?.[0];
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text;
}
