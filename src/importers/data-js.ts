/**
 * Imports github-action-benchmark's `data.js` (a script with one assignment) and its external JSON file. The
 * script is never executed: the assigned value must be JSON. Ranges are free text and are not imported.
 */
import { ParseFailure, type Row } from '../formats/format.ts';
import { asArray, asNumber, asObject, parseJson } from '../formats/json.ts';
import { momentOf } from '../formats/moment.ts';
import { ParseError } from '../model/errors.ts';
import { issueIn } from '../model/issue.ts';
import type { Run } from '../model/run.ts';
import * as z from '../model/schema.ts';
import { type Direction, directionOf, kindOf, tidyUnit } from '../model/unit.ts';
import {
  type CommitWords,
  commitOf,
  commitWords,
  type ImportDefaults,
  type Importer,
  type ImportFile,
  measurementsOf,
  nameOf,
  runOf,
  type Skips,
} from './importer.ts';
import { momentText } from './moment-text.ts';

const ASSIGNMENT = /^\uFEFF?\s*window\.BENCHMARK_DATA\s*=/;

const REMEDY =
  'It is read as github-action-benchmark writes it: window.BENCHMARK_DATA = {"entries": {…}}. Restore the file from an earlier commit of its branch.';

/** With the fields of GitHub's push event. */
const personSchema = z.object({
  name: z.catch(z.optional(z.string()), undefined),
  username: z.catch(z.optional(z.string()), undefined),
});

const entrySchema = z.lazy(() =>
  z.object({
    commit: z.object({
      id: z.string(),
      message: z.catch(z.optional(z.string()), undefined),
      author: z.catch(z.optional(personSchema), undefined),
      committer: z.catch(z.optional(personSchema), undefined),
    }),
    date: z.number(),
    tool: z.catch(z.string().check(z.maxLength(100)), ''),
    benches: z.array(z.unknown()),
  }),
);
type Entry = z.infer<typeof entrySchema>;

const benchSchema = z.object({ name: z.string(), value: z.unknown(), unit: z.catch(z.string(), '') });
type Bench = z.infer<typeof benchSchema>;

export const dataJs: Importer = {
  id: 'github-action-benchmark',
  tool: 'github-action-benchmark',

  wants(path) {
    return /(?:^|\/)(?:data\.js|benchmark-data\.json)$/.test(path);
  },

  claims({ text, json }) {
    if (ASSIGNMENT.test(text)) return true;
    const data = asObject(json);
    return data !== undefined && 'lastUpdate' in data && asObject(data.entries) !== undefined;
  },

  read(file, runInfo, skips) {
    const entries = asObject(asObject(dataOf(file))?.entries);
    if (!entries) throw new ParseError(file.path, undefined, 'the data has no entries', REMEDY);
    return Object.entries(entries).flatMap(([name, list]) => {
      const suite = nameOf(name);
      if (suite === undefined) skips.add('', `${file.path}: a suite's name is empty or too long`);
      else if (!asArray(list)) skips.add(suite, `${file.path}: its entries are not a list`);
      else return runsOf(suite, asArray(list) ?? [], runInfo, skips);
      return [];
    });
  },
};

function dataOf({ path, text, json }: ImportFile): unknown {
  const assignment = ASSIGNMENT.exec(text)?.[0];
  if (assignment === undefined) return json;
  // Blanks replace the assignment, so that an error names the right line of the file.
  const before = assignment.replace(/[^\n]/g, ' ');
  const rest = text.slice(assignment.length).trimEnd();
  try {
    return parseJson(before + (rest.endsWith(';') ? rest.slice(0, -1) : rest));
  } catch (error) {
    if (!(error instanceof ParseFailure)) throw error;
    throw new ParseError(path, error.line, error.message, REMEDY);
  }
}

function runsOf(suite: string, list: readonly unknown[], runInfo: ImportDefaults, skips: Skips): Run[] {
  const runs: Run[] = [];
  for (const [index, value] of list.entries()) {
    const left = (reason: string) => skips.add(suite, `entry ${index + 1}: ${reason}`);
    const parsed = entrySchema.safeParse(value);
    if (!parsed.success) {
      left(issueIn(parsed.error));
      continue;
    }
    const run = runOfEntry(suite, parsed.data, runInfo, left);
    if (run) runs.push(run);
  }
  return runs;
}

function runOfEntry(
  suite: string,
  entry: Entry,
  { branch, now }: ImportDefaults,
  left: (reason: string) => void,
): Run | undefined {
  const commit = commitOf(entry.commit.id);
  const timeMs = momentOf(entry.date, now);
  if (commit === undefined) left(`${JSON.stringify(entry.commit.id.slice(0, 40))} is not a commit`);
  else if (typeof timeMs === 'string') left(momentText(timeMs, entry.date));
  else {
    const benches = benchesOf(entry, left);
    const measurements = measurementsOf(
      benches.flatMap((bench) => rowsOf(bench, entry.tool)),
      left,
    );
    if (measurements.length > 0) {
      return runOf({
        from: entry.tool.replace(/[^A-Za-z0-9-]/g, '') || 'unknown',
        ...{ suite, commit, branch, timeMs, measurements, environment: {}, ...wordsOf(entry) },
      });
    }
    left('it has no results');
  }
  return undefined;
}

/** Author and message of the commit, as far as the entry has them. */
function wordsOf({ commit: { message, author, committer } }: Entry): CommitWords {
  const names = [author, committer].flatMap((person) => [person?.name, person?.username]);
  return commitWords(
    message,
    names.find((name) => name !== undefined && name.trim() !== ''),
  );
}

function benchesOf({ benches, tool }: Entry, left: (reason: string) => void): Bench[] {
  const read = benches.flatMap((value, index) => {
    const parsed = benchSchema.safeParse(value);
    if (!parsed.success) left(`result ${index + 1} has no name`);
    return parsed.success ? [parsed.data] : [];
  });
  if (tool !== 'go') return read;
  const names = new Set(read.map(({ name, unit }) => `${name}\u0000${unit}`));
  // `BenchmarkX` and `BenchmarkX - ns/op` are the same number, written twice.
  return read.flatMap((bench) => {
    const name = withoutUnit(bench);
    return name !== bench.name && names.has(`${name}\u0000${bench.unit}`) ? [] : [{ ...bench, name }];
  });
}

/** If Go prints several metrics of a benchmark, each is stored as a benchmark: `BenchmarkX - B/op`. */
function withoutUnit({ name, unit }: Bench): string {
  const suffix = ` - ${unit}`;
  return unit !== '' && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
}

/** Metrics have the names that the readers in formats use, so that the history continues after the import. */
function rowsOf({ name, value, unit }: Bench, tool: string): Row[] {
  if (tool !== 'go') return [rowOf(name, asNumber(value), unit, tool)];
  // Old versions have the rest of Go's line in the unit: `ns/op\t 112 B/op\t 2 allocs/op`.
  const [first = '', ...rest] = unit.trim().split(/\s+/);
  const rows = [rowOf(name, asNumber(value), first, tool)];
  for (let i = 0; i + 1 < rest.length; i += 2) {
    rows.push(rowOf(name, Number.parseFloat(rest[i] ?? ''), rest[i + 1] ?? '', tool));
  }
  return rows;
}

function rowOf(benchmark: string, centre: number, unit: string, tool: string): Row {
  const metric = metricOf(unit, tool);
  const written = metric === 'allocs' ? 'allocs' : unit;
  return { benchmark, metric, unit: written, centre, direction: directionBy(tool, written) };
}

/** The metrics of formats/go.ts; any other unit of Go is its own metric. */
const GO_METRICS = new Map([
  ['ns/op', 'time'],
  ['MB/s', 'throughput'],
  ['B/op', 'bytes'],
  ['allocs/op', 'allocs'],
]);

function metricOf(unit: string, tool: string): string {
  if (isCustom(tool)) return 'value';
  if (tool === 'go' && unit !== '') return GO_METRICS.get(unit) ?? unit;
  const kind = kindOf(tidyUnit(unit).unit);
  return kind === 'time' || kind === 'throughput' || kind === 'memory' ? kind : 'value';
}

function directionBy(tool: string, unit: string): Direction {
  if (tool === 'customBiggerIsBetter') return 'higher';
  if (tool === 'customSmallerIsBetter') return 'lower';
  // As in github-action-benchmark: less is better, unless the unit is a rate.
  const direction = directionOf(tidyUnit(unit).unit);
  return direction === 'none' ? 'lower' : direction;
}

function isCustom(tool: string): boolean {
  return tool === 'customBiggerIsBetter' || tool === 'customSmallerIsBetter';
}
