/**
 * From config to what a check needs: the run from its result files, the policy from thresholds and rules file, and
 * the override. Shared by both doors, so that a laptop and a workflow cannot disagree.
 */
import { createHash } from 'node:crypto';
import { parse, resolve } from 'node:path';
import { NO_RULES, type OnMissing, type OnSuspected, type Policy } from '../check/policy.ts';
import type { Config } from '../config/config.ts';
import { inputs } from '../config/inputs.ts';
import type { Format } from '../formats/format.ts';
import { formats } from '../formats/index.ts';
import type { Results, Source } from '../formats/parse.ts';
import { parseResults } from '../formats/parse.ts';
import { type Environment, isComparable, USUAL_FACTS } from '../model/environment.ts';
import { UserError } from '../model/errors.ts';
import type { Mapping } from '../model/mapping.ts';
import type { Override, Warning } from '../model/report.ts';
import type { Measurement, Run } from '../model/run.ts';
import { WORDS_LENGTH_MAX } from '../model/run.ts';
import type { Derived } from '../rules/derived.ts';
import type { RulesFile } from '../rules/file.ts';
import { clashWarnings, type Names, underLastingNames } from '../rules/names.ts';
import type { Sources } from '../rules/sources.ts';
import { type TagPatterns, withTags } from '../rules/tags.ts';
import { parseThresholds } from '../rules/thresholds.ts';
import { localEnvironment } from '../system/machine.ts';
import { runState } from '../system/machine-state.ts';
import { filesBelow } from '../system/proc-files.ts';
import { readSources, readText } from './files.ts';
import { findRules } from './rules-place.ts';

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
  const path = source.kind === 'file' ? source.file.path : source.path;
  return template.replaceAll('{file}', parse(path).name);
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

/** The rules file and the settings beside it. */
export interface Configuration {
  readonly policy: Policy;
  readonly reader: Reader;
  readonly sources: Sources;
  /** Of a rules file that was found and not read. */
  readonly warnings: readonly Warning[];
  /** The rules file, where it lies elsewhere than where the setting says; empty where it does not. */
  readonly readFrom: string;
}

/**
 * Read once.
 * @param results patterns of what was measured; null where checkouts below the working directory are not trusted
 */
export async function readConfiguration(
  config: Config,
  cwd: string,
  results: readonly string[] | null = config.results,
): Promise<Configuration> {
  const { file, ...about } = await readRulesFile(config, cwd, results);
  const given = parseThresholds(config.thresholds).map((rule) => ({ ...rule, isInput: true }));
  const rules = [...file.rules, ...given];
  const policy = {
    rules,
    renames: file.renames,
    names: file.names,
    waivers: file.waivers,
    tagPatterns: file.tagPatterns,
    tags: config.tags,
    confidence: config.confidence,
    alpha: config.alpha,
    confirmRuns: config.confirmRuns,
    onSuspected: config.onSuspected as OnSuspected,
    onMissing: config.onMissing as OnMissing,
    comparability: config.environment,
  };
  const reader = {
    tool: config.tool,
    formats: [...formats, ...(await mappedFormats(file.readers))],
    derived: file.derived,
    tagPatterns: file.tagPatterns,
    names: file.names,
  };
  return { policy, reader, sources: file.sources, ...about };
}

/** Most set-ups have no rules file: the YAML parser is loaded for those that do. */
async function readRulesFile(
  config: Config,
  cwd: string,
  results: readonly string[] | null,
): Promise<{ file: RulesFile; warnings: readonly Warning[]; readFrom: string }> {
  const path = config.rulesFile;
  const isDefault = path === inputs.find((input) => input.name === 'rules-file')?.default;
  const { file: found, unread } = await findRules(cwd, path, results);
  if (found === undefined) {
    if (!isDefault) throw new UserError(`rules-file: there is no ${path}`, `It is looked for below ${cwd}.`);
    const file = { ...NO_RULES, derived: [], readers: [], sources: new Map() };
    return { file, warnings: [], readFrom: '' };
  }
  const { parseRulesFile } = await import('../rules/file.ts');
  const file = parseRulesFile(found, (await readText(resolve(cwd, found), found)).text);
  const warnings = unread.map((other) => ({
    code: 'unread-rules' as const,
    subject: other,
    message: `the rules file ${other} was not read: ${found} was`,
    remedy: `Name the one that holds: rules-file: ${other}`,
  }));
  return { file, warnings, readFrom: found === path ? '' : found };
}

async function mappedFormats(mappings: readonly Mapping[]): Promise<Format[]> {
  if (mappings.length === 0) return [];
  const { mappedFormat } = await import('../formats/mapped.ts');
  return mappings.map(mappedFormat);
}

/**
 * Whether a regression is allowed this time: by the input, the environment variable or the dispatch input.
 * @param by the person or account that runs this
 */
export function findOverride(
  config: Config,
  env: NodeJS.ProcessEnv,
  dispatchInputs: Readonly<Record<string, string>>,
  by: string,
  now: Date,
): Override | null {
  const sources: readonly [string, boolean][] = [
    ['the input allow-regression', config.allowRegression],
    ...[
      ['the dispatch input ALLOW_REGRESSION', dispatchInputs.ALLOW_REGRESSION],
      ['the environment variable ALLOW_REGRESSION', env.ALLOW_REGRESSION],
    ].map(([name = '', value]): [string, boolean] => [name, isTrue(name, value)]),
  ];
  const source = sources.find(([, given]) => given)?.[0];
  if (!source) return null;
  const reason =
    config.allowRegressionReason ||
    dispatchInputs['allow-regression-reason'] ||
    dispatchInputs.ALLOW_REGRESSION_REASON ||
    env.ALLOW_REGRESSION_REASON ||
    '';
  return { by: by || 'unknown', reason, at: now.toISOString(), source };
}

/** As people write it in shells and workflows. @throws UserError where it is neither */
function isTrue(name: string, value = ''): boolean {
  const word = value.trim().toLowerCase();
  if (['true', '1', 'yes', 'on'].includes(word)) return true;
  if (['false', '0', 'no', 'off', ''].includes(word)) return false;
  throw new UserError(
    `${name}: ${JSON.stringify(value)} is neither true nor false`,
    'Write it as true or false.',
  );
}
