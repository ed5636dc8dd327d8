/** Runs from their result files. Shared by both entry points, so that a laptop and a workflow cannot disagree. */
import { createHash } from 'node:crypto';
import { parse } from 'node:path';
import type { Format } from '../formats/format.ts';
import type { Results, Source } from '../formats/parse.ts';
import { parseResults } from '../formats/parse.ts';
import { type Environment, isComparable, USUAL_FACTS } from '../model/environment.ts';
import { UserError } from '../model/errors.ts';
import { pathFault } from '../model/path-name.ts';
import type { Measurement, Run } from '../model/run.ts';
import { WORDS_LENGTH_MAX } from '../model/run.ts';
import type { Warning } from '../model/warning.ts';
import type { Derived } from '../rules/derived.ts';
import { clashWarnings, type Names, underLastingNames } from '../rules/names.ts';
import { type TagPatterns, withTags } from '../rules/tags.ts';
import { localEnvironment } from '../system/machine.ts';
import { runState } from '../system/machine-state.ts';
import { filesBelow } from '../system/proc-files.ts';
import { readSources } from './files.ts';

/** What the door knows about a run before its results are read. */
export interface RunInfo {
  /** With `{file}` in it, every result file is a suite of its own. */
  readonly suite: string;
  readonly commit: string;
  readonly branch: string;
  readonly now: Date;
  /** Tells this execution from others of the same commit: workflow run, attempt, job. */
  readonly mark: string;
  readonly url?: string;
  /** Of the commit. */
  readonly message?: string;
  readonly author?: string;
  readonly tags?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Nobody knows when and where they were measured: of the state of the machine, only they tell. */
  readonly fromFiles?: true;
}

/** How result files are read: which tool wrote them, which formats there are, and what is derived from them. */
export interface Reader {
  /** A format's id, or `auto`. */
  readonly tool: string;
  readonly formats: readonly Format[];
  readonly derived: readonly Derived[];
  readonly tagPatterns: TagPatterns;
  readonly names: Names;
}

/** A run, and what was seen while its results were read. */
export interface Measured {
  readonly run: Run;
  readonly results: Results;
  /** By another job, as a rule on another machine. */
  readonly elsewhere?: true;
  /** What was noticed while it was measured. */
  readonly warnings?: readonly Warning[];
}

/**
 * The runs that the files hold: one, or one for each suite.
 * @throws UserError where a pattern matches nothing or a file cannot be read
 */
export async function readRuns(
  patterns: readonly string[],
  reader: Reader,
  cwd: string,
  runInfo: RunInfo,
): Promise<Measured[]> {
  const { tool, formats } = reader;
  const sources = await readSources(patterns, cwd, tool, formats);
  const suites = Map.groupBy(sources, (source) => suiteOf(runInfo.suite, source));
  const measured: Measured[] = [];
  for (const [suite, own] of suites) {
    const results = withLastingNames(parseResults(own, tool, formats), reader);
    measured.push({ run: await runOf(results, reader, { ...runInfo, suite }), results });
  }
  return measured;
}

/**
 * The same commit measured again: for each suite its further measurements, one for each pattern that has it.
 * @param patterns each one measurement
 */
export async function readAgain(
  patterns: readonly string[],
  reader: Reader,
  cwd: string,
  runInfo: RunInfo,
): Promise<Map<string, Measured[]>> {
  const measured: Measured[] = [];
  for (const pattern of patterns) measured.push(...(await readRuns([pattern], reader, cwd, runInfo)));
  return Map.groupBy(measured, ({ run }) => run.suite);
}

/** All files as one run. */
export async function readRun(
  patterns: readonly string[],
  reader: Reader,
  cwd: string,
  runInfo: RunInfo,
): Promise<Measured> {
  const results = await readResults(patterns, reader, cwd);
  return { run: await runOf(results, reader, runInfo), results };
}

export async function readResults(
  patterns: readonly string[],
  reader: Reader,
  cwd: string,
): Promise<Results> {
  const { tool, formats } = reader;
  return withLastingNames(
    parseResults(await readSources(patterns, cwd, tool, formats), tool, formats),
    reader,
  );
}

/** The one format whose names are those of files: where nobody says a word, only these are looked at. */
const FILES = 'file-size';

/** What changes with every build has no part in the names of the series. */
export function withLastingNames(results: Results, { names }: Reader): Results {
  const isAsked =
    !names.isAutomatic || (results.tools.length > 0 && results.tools.every((tool) => tool === FILES));
  if (!isAsked) return results;
  const { measurements, clashes } = underLastingNames(results.measurements, names);
  // Files that are alike are no mistake of anybody's where nobody asked for them to be joined.
  const remarks = names.isAutomatic ? [] : clashWarnings(clashes);
  return { ...results, measurements, remarks: [...(results.remarks ?? []), ...remarks] };
}

/** `{file}` stands for the file's name without its last ending. */
function suiteOf(template: string, source: Source): string {
  if (!template.includes('{file}')) return template;
  const path = source.kind === 'file' ? source.file.path : source.path;
  const suite = template.replaceAll('{file}', () => parse(path).name);
  const fault = pathFault(suite);
  if (fault === undefined) return suite;
  throw new UserError(
    `${path}: the name of the file makes a suite that ${fault}`,
    'Rename the file, or name the suite without {file}.',
  );
}

/** More tags of one commit tell nobody more. */
const TAGS_MAX = 10;

/** The run that results make, with what is derived from them. */
export async function runOf(results: Results, reader: Reader, runInfo: RunInfo): Promise<Run> {
  const { measurements: own } = withLastingNames(results, reader);
  const measurements = [...own, ...(await derive(reader, own))];
  const { suite, commit, branch, now, mark, url, message = '', author = '', tags = [] } = runInfo;
  const run = {
    id: [mark, fingerprint(measurements)].filter((part) => part !== '').join('.'),
    suite,
    commit,
    branch,
    time: now.toISOString(),
    environment: environmentOf(results.environment, runInfo),
    measurements,
    ...(results.skipped.length > 0 && { leftOut: results.skipped }),
    ...(url && { url }),
    ...(message && { message: message.slice(0, WORDS_LENGTH_MAX) }),
    ...(author && { author: author.slice(0, WORDS_LENGTH_MAX) }),
    ...(tags.length > 0 && { tags: tags.slice(0, TAGS_MAX).map((tag) => tag.slice(0, WORDS_LENGTH_MAX)) }),
  };
  return withTags(run, reader.tagPatterns);
}

/** What the results say, and for the rest this machine; its state only where nothing says that it was another one. */
function environmentOf({ state, ...said }: Results['environment'], { env, fromFiles }: RunInfo): Environment {
  const local = localEnvironment(env);
  const environment = { ...local, ...said, toolchain: { ...local.toolchain, ...said.toolchain } };
  const isHere = isComparable(environment, local, USUAL_FACTS);
  const known = state ?? (isHere && !fromFiles ? runState(filesBelow('/')) : {});
  return Object.keys(known).length === 0 ? environment : { ...environment, state: known };
}

/** Most set-ups derive nothing: the formula parser is loaded for those that do. */
export async function derive(
  { derived }: Reader,
  measurements: readonly Measurement[],
): Promise<Measurement[]> {
  if (derived.length === 0) return [];
  const { deriveMetrics } = await import('../rules/derived.ts');
  return deriveMetrics(derived, measurements);
}

/** The same measurements have the same print, so that a retry of one job stores once. */
function fingerprint(measurements: readonly Measurement[]): string {
  return createHash('sha256').update(JSON.stringify(measurements)).digest('hex').slice(0, 12);
}
