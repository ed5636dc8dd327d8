/**
 * The rules of a pull request's base, if the pull request changes them: a pull request must not be able to loosen the rules that
 * it is checked by. Rules are in the rules file and, as far as they can be read, in the inputs of the workflow.
 */
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { baseCommitInJob, type Checkout } from '../baseline/base-commit.ts';
import type { Policy } from '../check/policy.ts';
import type { Config } from '../config/config.ts';
import type { GitHub, Need } from '../github/client.ts';
import type { Context } from '../github/context.ts';
import { isWholeText, lookOf } from '../github/look.ts';
import type { Workflow } from '../github/workflow.ts';
import { UserError } from '../model/errors.ts';
import type { RulesChange } from '../model/report.ts';
import { faultOf, type Warning } from '../model/warning.ts';
import { type Configuration, configurationOf, NO_RULES_FILE } from '../results/configuration.ts';
import { readText } from '../results/files.ts';
import type { Reader } from '../results/read-runs.ts';
import type { RulesFile } from '../rules/file.ts';
import { tryGit } from '../system/git.ts';
import { type BaseInputs, inputsAtBase } from './base-inputs.ts';

/** The base's rules, which apply in addition to the pull request's own. */
export interface BaseRules {
  readonly policy: Policy;
  readonly reader: Reader;
  readonly change: RulesChange;
  /** The inputs of the job, made at least as strict as those of the base. */
  readonly config: Config;
}

const READING: Need = { what: 'read the rules of the base', permission: 'contents: read' };

/** @returns no rules if both are the same, or the rules file is not in this repository */
export async function baseRulesOf(
  workflow: Workflow,
  checkout: Checkout,
  { found }: Pick<Configuration, 'found'>,
): Promise<{ readonly rules?: BaseRules; readonly warnings: readonly Warning[] }> {
  const { config, context } = workflow;
  if (!context.pullRequest && context.event !== 'merge_group') return { warnings: [] };
  const place = await placeInRepository(workflow, checkout, found);
  return orWarning(place?.path ?? config.rulesFile, async () => {
    const atBase = (path: string) => textAtBase(workflow, checkout, path);
    const inputs = await inputsAtBase(workflow, atBase);
    const baseConfig = inputs?.config ?? config;
    const path = baseConfig.rulesFile === config.rulesFile ? place?.path : baseConfig.rulesFile;
    const before = path === undefined ? undefined : await atBase(path);
    const after = await textHere(context, found);
    // The job generates or fetches the same file on the base.
    const isSame = !place || (before === undefined && place.isGenerated);
    const change = isSame ? undefined : await changeOf(workflow, place.path, before, after);
    const all = combined(change, inputs, baseOf(context));
    if (!all) return undefined;
    const file = change
      ? await parsed(before, `${path} of ${all.base}`)
      : await parsed(after, found ?? config.rulesFile);
    const { policy, reader } = await configurationOf(baseConfig, file);
    return { policy, reader, change: all, config: stricter(config, baseConfig) };
  });
}

function combined(
  rules: RulesChange | undefined,
  inputs: BaseInputs | undefined,
  base: string,
): RulesChange | undefined {
  if (!inputs) return rules;
  const files = [...(rules ? [rules.file] : []), inputs.file];
  return { file: files.join(', '), base, changes: [...inputs.changes, ...(rules?.changes ?? [])] };
}

/** Combines the inputs so that nothing passes that the base's inputs would fail. */
function stricter(config: Config, base: Config): Config {
  return {
    ...config,
    failOnRegression: config.failOnRegression || base.failOnRegression,
    allowRegression: config.allowRegression && base.allowRegression,
    onInconclusive: base.onInconclusive === 'fail' ? base.onInconclusive : config.onInconclusive,
  };
}

function baseOf({ pullRequest, defaultBranch }: Context): string {
  return pullRequest?.base.ref ?? defaultBranch;
}

/**
 * How the measured commit changes the rules. For jobs that have the default branch checked out and use its rules.
 * @param files changed since the base commit; undefined if unknown
 * @returns no rules if it does not change them
 */
export async function proposedChange(
  workflow: Workflow,
  checkout: Checkout,
  files: readonly string[] | undefined,
  { found }: Pick<Configuration, 'found'>,
): Promise<{ readonly rules?: RulesChange; readonly warnings: readonly Warning[] }> {
  const { config, context, github } = workflow;
  const path = inside(context.workspace, resolve(context.workspace, found ?? config.rulesFile));
  if (path === undefined || files?.includes(path) === false) return { warnings: [] };
  return orWarning(path, async () => {
    const after = await textAt(github, path, checkout.commit);
    if (after === (await textHere(context, found))) return undefined;
    return changeOf(workflow, path, await textAtBase(workflow, checkout, path), after);
  });
}

/** Turns rules that cannot be read into a warning. */
async function orWarning<T>(
  path: string,
  read: () => Promise<T | undefined>,
): Promise<{ readonly rules?: T; readonly warnings: readonly Warning[] }> {
  try {
    const rules = await read();
    return { ...(rules !== undefined && { rules }), warnings: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const values = { base: null, fault: faultOf(error) };
    return { warnings: [{ code: 'unread-base-rules', subject: path, values }] };
  }
}

async function changeOf(
  { context }: Workflow,
  file: string,
  before: string | undefined,
  after: string | undefined,
): Promise<RulesChange | undefined> {
  if (before === after) return undefined;
  const { rulesDifference } = await import('../rules/difference.ts');
  const changes = rulesDifference(before, after);
  return changes.length === 0 ? undefined : { file, base: baseOf(context), changes };
}

async function textHere({ workspace }: Context, found: string | undefined): Promise<string | undefined> {
  return found === undefined ? undefined : (await readText(resolve(workspace, found), found)).text;
}

/** Path of the rules file in the measured repository, and whether git does not track it; undefined if it is in another repository. */
async function placeInRepository(
  { config, context }: Workflow,
  checkout: Checkout,
  found: string | undefined,
): Promise<{ readonly path: string; readonly isGenerated: boolean } | undefined> {
  const { workspace, sha, pullRequest } = context;
  const path = resolve(workspace, found ?? config.rulesFile);
  const [cwd, name] = found ? [dirname(path), basename(path)] : [workspace, config.rulesFile];
  const where = ['rev-parse', '--show-prefix', '--revs-only', 'HEAD^{commit}'];
  const answer = await tryGit(where, { cwd }).catch(() => undefined);
  // Without a checkout or git, files are assumed to be where the repository has them.
  const placed = (own: string | undefined, isGenerated: boolean) =>
    own === undefined ? own : { path: own, isGenerated };
  if (answer === undefined) return placed(inside(workspace, path), false);
  const [prefix = '', commit = ''] = answer.split('\n');
  if (![checkout.commit, sha, pullRequest?.head.sha].includes(commit)) return undefined;
  const isGenerated =
    found !== undefined && (await tryGit(['ls-files', '--error-unmatch', '--', name], { cwd })) === undefined;
  return placed(inside('/', resolve('/', prefix, name)), isGenerated);
}

function inside(folder: string, path: string): string | undefined {
  const place = relative(folder, path);
  return place === '' || place.startsWith('..') || isAbsolute(place) ? undefined : place.split(sep).join('/');
}

async function textAtBase(
  { context, github }: Workflow,
  checkout: Checkout,
  path: string,
): Promise<string | undefined> {
  const branch = baseOf(context);
  const { commit } = await baseCommitInJob(context, github, checkout, branch);
  return textAt(github, path, commit || branch);
}

async function textAt(github: GitHub, path: string, ref: string): Promise<string | undefined> {
  const base = (await lookOf(github))?.base;
  if (base?.commit === ref && base.seen.has(path)) {
    const seen = base.seen.get(path);
    if (!seen || isWholeText(seen)) return seen?.text;
  }
  const { status, data } = await github.request<string | ArrayBuffer>(
    'GET /repos/{owner}/{repo}/contents/{path}',
    { path, ref, mediaType: { format: 'raw' } },
    READING,
  );
  if (status === 404) return undefined;
  if (typeof data === 'string') return data;
  if (data instanceof ArrayBuffer) return Buffer.from(data).toString('utf8');
  throw new UserError(
    `cannot ${READING.what}: ${path} is not a file there`,
    'Is it a folder in that commit?',
  );
}

/** Invalid rules at the base count as no rules: the defaults apply. */
async function parsed(text: string | undefined, name: string): Promise<RulesFile> {
  if (text === undefined) return NO_RULES_FILE;
  const { parseRulesFile } = await import('../rules/file.ts');
  try {
    return parseRulesFile(name, text);
  } catch (error) {
    if (error instanceof UserError) return NO_RULES_FILE;
    throw error;
  }
}
