/**
 * Finds the tool that stored a file, and reads its runs. A file of an unknown tool is an error or, in a
 * folder, counted.
 */
import { jsonOf } from '../formats/json.ts';
import { ParseError, UserError } from '../model/errors.ts';
import type { Run } from '../model/run.ts';
import { asv } from './asv.ts';
import { dataJs } from './data-js.ts';
import { type ImportDefaults, type Importer, type ImportFile, printOf, type Skips } from './importer.ts';
import { ndjsonRows } from './ndjson.ts';
import { pytestStorage } from './pytest-benchmark.ts';
import { traces } from './trace.ts';

const importers: readonly Importer[] = Object.freeze([dataJs, asv, pytestStorage, ndjsonRows, traces]);

/** The files of a folder or branch that may belong to a known tool, by their paths. */
export function wantedPaths(paths: readonly string[]): string[] {
  return paths.filter((path) => importers.some((importer) => importer.wants(path))).sort();
}

/** @throws UserError if it belongs to no known tool, or nothing of it can be read */
export function importFile(
  file: Omit<ImportFile, 'json'>,
  runInfo: ImportDefaults,
  skips: Skips,
): { importer: Importer; runs: Run[] } {
  const { json, failure } = jsonOf(file.text);
  const parsedFile = { ...file, json };
  const importer = importers.find((each) => each.claims(parsedFile));
  if (importer) return { importer, runs: importer.read(parsedFile, runInfo, skips) };
  if (failure) throw new ParseError(file.path, failure.line, failure.message, REMEDY);
  const start = JSON.stringify(file.text.trimStart().slice(0, 60));
  throw new ParseError(file.path, undefined, `no supported tool stores such a file: found ${start}`, REMEDY);
}

const REMEDY = `Supported: ${importers.map(({ tool }) => tool).join(', ')}. A single result is stored with perf-regression record.`;

/**
 * Runs in chronological order, by suite. If two have the same id and different measurements, the id of the
 * later one gets a fingerprint of its content; of equal runs one is dropped.
 */
export function bySuite(runs: readonly Run[]): Map<string, Run[]> {
  const inTime = runs.toSorted((a, b) => (a.time < b.time ? -1 : Number(a.time > b.time)));
  const suites = Map.groupBy(inTime, ({ suite }) => suite);
  return new Map([...suites].map(([suite, own]) => [suite, distinct(own)]));
}

function distinct(runs: readonly Run[]): Run[] {
  const known = new Map<string, Run>();
  for (const run of runs) {
    const first = known.get(run.id);
    const print = printOf(run.measurements);
    if (first === undefined) known.set(run.id, run);
    else if (printOf(first.measurements) !== print) {
      const id = `${run.id}.${print}`;
      known.set(id, { ...run, id });
    }
  }
  return [...known.values()];
}

/** @throws UserError if several suites would become one */
export function renamed(suites: Map<string, Run[]>, suite: string): Map<string, Run[]> {
  const [only, second] = suites.keys();
  if (suite === '' || only === undefined) return suites;
  if (second !== undefined) {
    const names = [...suites.keys()].map((name) => JSON.stringify(name.slice(0, 60)));
    throw new UserError(
      `--suite ${JSON.stringify(suite)} is one name, but the source has ${names.length} suites: ${names.slice(0, 10).join(', ')}`,
      'Leave out --suite, so that each keeps its name, or name a source with one suite.',
    );
  }
  return new Map([[suite, (suites.get(only) ?? []).map((run) => ({ ...run, suite }))]]);
}
