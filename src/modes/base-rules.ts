/**
 * The rules of the commit that a pull request stands on, where it changes them: whoever is judged does not choose by what. Of
 * the rules file alone; what a workflow gives as inputs is the workflow's.
 */
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { baseCommitInJob, type Checkout, readCheckout } from '../baseline/base-commit.ts';
import type { Policy } from '../check/policy.ts';
import type { Need } from '../github/client.ts';
import type { Workflow } from '../github/workflow.ts';
import { UserError } from '../model/errors.ts';
import type { RulesChange, Warning } from '../model/report.ts';
import { readText } from '../results/files.ts';
import { type Configuration, configurationOf, NO_RULES_FILE, type Reader } from '../results/read-runs.ts';
import type { RulesFile } from '../rules/file.ts';
import { tryGit } from '../system/git.ts';

/** By what the pull request is judged beside its own rules. */
export interface BaseRules {
  readonly policy: Policy;
  readonly reader: Reader;
  readonly change: RulesChange;
}

const READING: Need = { what: 'read the rules of the base', permission: 'contents: read' };

/** @returns no rules where both are the same, or the rules file is none of this repository's */
export async function baseRulesOf(
  workflow: Workflow,
  checkout: Checkout,
  { found }: Pick<Configuration, 'found'>,
): Promise<{ readonly rules?: BaseRules; readonly warnings: readonly Warning[] }> {
  const { config, context } = workflow;
  if (!context.pullRequest && context.event !== 'merge_group') return { warnings: [] };
  const path = await placeInRepository(workflow, checkout, found);
  if (path === undefined) return { warnings: [] };
  try {
    const before = await textAtBase(workflow, checkout, path);
    const after =
      found === undefined ? undefined : (await readText(resolve(context.workspace, found), found)).text;
    if (before === after) return { warnings: [] };
    const { rulesDifference } = await import('../rules/difference.ts');
    const changes = rulesDifference(before, after);
    if (changes.length === 0) return { warnings: [] };
    const base = context.pullRequest?.base.ref ?? context.defaultBranch;
    const { policy, reader } = await configurationOf(config, await parsed(before, `${path} of ${base}`));
    return { rules: { policy, reader, change: { file: path, base, changes } }, warnings: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { message, remedy } = error;
    return { warnings: [{ code: 'unread-base-rules', subject: path, message, remedy }] };
  }
}

/**
 * Where the rules file lies in the measured repository; undefined where it is another one's, or git does not know it.
 */
async function placeInRepository(
  { config, context }: Workflow,
  checkout: Checkout,
  found: string | undefined,
): Promise<string | undefined> {
  const { workspace, sha, pullRequest } = context;
  const path = resolve(workspace, found ?? config.rulesFile);
  const root = await tryGit(['rev-parse', '--show-toplevel'], {
    cwd: found ? dirname(path) : workspace,
  }).catch(() => undefined);
  if (root === undefined) return inside(workspace, path);
  const here = await readCheckout(root);
  const isMeasured = [checkout.commit, sha, pullRequest?.head.sha].includes(here?.commit);
  const place = inside(root, path);
  if (!isMeasured || place === undefined) return undefined;
  if (found === undefined) return place;
  const isKnown = await tryGit(['ls-files', '--error-unmatch', '--', place], { cwd: root });
  return isKnown === undefined ? undefined : place;
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
  const branch = context.pullRequest?.base.ref ?? context.defaultBranch;
  const { commit } = await baseCommitInJob(context, github, checkout, branch);
  const { status, data } = await github.request<string | ArrayBuffer>(
    'GET /repos/{owner}/{repo}/contents/{path}',
    { path, ref: commit || branch, mediaType: { format: 'raw' } },
    READING,
  );
  if (status === 404) return undefined;
  if (typeof data === 'string') return data;
  if (data instanceof ArrayBuffer) return Buffer.from(data).toString('utf8');
  throw new UserError(
    `cannot ${READING.what}: ${path} is no file there`,
    'Is it a folder on the base branch?',
  );
}

/** Rules that cannot be read are no rules: then what holds without them judges. */
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
