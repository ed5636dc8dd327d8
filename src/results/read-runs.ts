/** Reads runs from result files, for the action and the command line, so that both give the same result. */
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

/** What is known about a run before its results are read. */
export interface RunInfo {
  /** If it contains `{file}`, every result file is its own suite. */
  readonly suite: string;
  readonly commit: string;
  readonly branch: string;
  readonly now: Date;
  /** Distinguishes this execution from others of the same commit: workflow run, attempt, job. */
  readonly mark: string;
  readonly url?: string;
  /** Of the commit. */
  readonly message?: string;
  readonly author?: string;
  readonly tags?: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /**
   * It is unknown when and where the files were measured: only they can describe the state of the machine.
   */
  readonly fromFiles?: true;
}

/** How to read result files: the tool, the known formats, and derived metrics. */
export interface Reader {
  /** A format's id, or `auto`. */
  readonly tool: string;
  readonly formats: readonly Format[];
  readonly derived: readonly Derived[];
  readonly tagPatterns: TagPatterns;
  readonly names: Names;
}

/** A run, and what was noticed when its results were read. */
export interface Measured {
  readonly run: Run;
  readonly results: Results;
  /** Measured by another job, usually on another machine. */
  readonly elsewhere?: true;
  /** What was noticed while it was measured. */
  readonly warnings?: readonly Warning[];
}

/**
 * The runs in the files: one, or one for each suite.
 * @throws UserError if a pattern matches nothing or a file cannot be read
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
    const results = withStableNames(parseResults(own, tool, formats), reader);
    measured.push({ run: await runOf(results, reader, { ...runInfo, suite }), results });
  }
  return measured;
}

/**
 * Further measurements of the same commit, by suite: one for each pattern that has the suite.
 * @param patterns each is one measurement
 */
export async function readReruns(
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
  return withStableNames(
    parseResults(await readSources(patterns, cwd, tool, formats), tool, formats),
    reader,
  );
}

/** The only format whose series are named after files. With automatic names, only these are normalised. */
const FILES = 'file-size';

/** Removes parts of names that change with every build, such as hashes. */
export function withStableNames(results: Results, { names }: Reader): Results {
  const isAsked =
    !names.isAutomatic || (results.tools.length > 0 && results.tools.every((tool) => tool === FILES));
  if (!isAsked) return results;
  const { measurements, clashes } = underLastingNames(results.measurements, names);
  // Without a request to normalise names, similar files are not a mistake to warn about.
  const remarks = names.isAutomatic ? [] : clashWarnings(clashes);
  return { ...results, measurements, remarks: [...(results.remarks ?? []), ...remarks] };
}

/** `{file}` is replaced by the file's name without its last extension. */
function suiteOf(template: string, source: Source): string {
  if (!template.includes('{file}')) return template;
  const path = source.kind === 'file' ? source.file.path : source.path;
  const suite = template.replaceAll('{file}', () => parse(path).name);
  const fault = pathFault(suite);
  if (fault === undefined) return suite;
  throw new UserError(
    `${path}: the suite named after this file ${fault}`,
    'Rename the file, or name the suite without {file}.',
  );
}

/** More tags of one commit are not useful. */
const TAGS_MAX = 10;

/** Builds a run from results, with its derived metrics. */
export async function runOf(results: Results, reader: Reader, runInfo: RunInfo): Promise<Run> {
  const { measurements: own } = withStableNames(results, reader);
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

/**
 * The environment that the results name, completed by that of this machine. Its state is added only if the
 * results do not name another machine.
 */
function environmentOf(
  { state, ...reported }: Results['environment'],
  { env, fromFiles }: RunInfo,
): Environment {
  const local = localEnvironment(env);
  const environment = { ...local, ...reported, toolchain: { ...local.toolchain, ...reported.toolchain } };
  const isHere = isComparable(environment, local, USUAL_FACTS);
  const known = state ?? (isHere && !fromFiles ? runState(filesBelow('/'), env) : {});
  return Object.keys(known).length === 0 ? environment : { ...environment, state: known };
}

/** Loads the formula parser only if metrics are derived: most set-ups have none. */
export async function derive(
  { derived }: Reader,
  measurements: readonly Measurement[],
): Promise<Measurement[]> {
  if (derived.length === 0) return [];
  const { deriveMetrics } = await import('../rules/derived.ts');
  return deriveMetrics(derived, measurements);
}

/** Equal measurements have the same fingerprint, so that a retried job is stored only once. */
function fingerprint(measurements: readonly Measurement[]): string {
  return createHash('sha256').update(JSON.stringify(measurements)).digest('hex').slice(0, 12);
}
