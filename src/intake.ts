/**
 * From settings to what a check needs: the run from its result files, the policy from thresholds and rules file, and
 * the override. Shared by both doors, so that a laptop and a workflow cannot disagree.
 */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Results } from './formats/parse.ts';
import { parseResults } from './formats/parse.ts';
import type { Settings } from './inputs.ts';
import { inputs } from './inputs.ts';
import { readSources, readText } from './local/files.ts';
import { localEnvironment } from './local/machine.ts';
import { UserError } from './model/errors.ts';
import type { Override, Warning } from './model/report.ts';
import type { Measurement, Run } from './model/run.ts';
import type { Rule } from './rules/rules.ts';
import { parseThresholds } from './rules/thresholds.ts';
import type { Policy } from './verdict.ts';

/** What the door knows about a run before its results are read. */
export interface Occasion {
  readonly suite: string;
  readonly commit: string;
  readonly branch: string;
  readonly now: Date;
  /** Tells this execution from others of the same commit: workflow run, attempt, job. */
  readonly mark: string;
  readonly url?: string;
  readonly env: NodeJS.ProcessEnv;
}

/** @throws UserError where a pattern matches nothing or a file cannot be read */
export async function readRun(
  patterns: readonly string[],
  tool: string,
  cwd: string,
  occasion: Occasion,
): Promise<{ run: Run; results: Results }> {
  const results = parseResults(await readSources(patterns, cwd, tool), tool);
  const { suite, commit, branch, now, mark, url, env } = occasion;
  const local = localEnvironment(env);
  const said = results.environment;
  const run: Run = {
    id: [mark, fingerprint(results.measurements)].filter((part) => part !== '').join('.'),
    suite,
    commit,
    branch,
    time: now.toISOString(),
    environment: { ...local, ...said, toolchain: { ...local.toolchain, ...said.toolchain } },
    measurements: results.measurements,
    ...(url && { url }),
  };
  return { run, results };
}

/** The same measurements have the same print, so that a retry of one job stores once. */
function fingerprint(measurements: readonly Measurement[]): string {
  return createHash('sha256').update(JSON.stringify(measurements)).digest('hex').slice(0, 12);
}

/** Rows that were left out, as warnings of the report. */
export function skippedWarnings({ skipped }: Results): Warning[] {
  return skipped.map(({ file, line, reason }) => {
    const subject = line === undefined ? file : `${file}:${line}`;
    return { code: 'skipped-row', subject, message: `${subject} was left out: ${reason}`, remedy: '' };
  });
}

export async function readPolicy(settings: Settings, cwd: string): Promise<Policy> {
  const rules = [...(await readRules(settings, cwd)), ...parseThresholds(settings.text('thresholds'))];
  return { rules, confidence: settings.share('confidence'), alpha: settings.share('alpha') };
}

async function readRules(settings: Settings, cwd: string): Promise<Rule[]> {
  const path = settings.text('rules-file');
  const full = resolve(cwd, path);
  const exists = await stat(full).then(
    () => true,
    () => false,
  );
  const isDefault = path === inputs.find((input) => input.name === 'rules-file')?.default;
  if (!exists && isDefault) return [];
  if (!exists) throw new UserError(`rules-file: there is no ${path}`, `It is looked for below ${cwd}.`);
  // Most set-ups have no rules file: the YAML parser is loaded for those that do.
  const { parseRulesFile } = await import('./rules/file.ts');
  return parseRulesFile(path, (await readText(full, path)).text);
}

/**
 * Whether a regression is allowed this time: by the input, the environment variable or the dispatch input.
 * @param by the person or account that runs this
 */
export function findOverride(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  dispatchInputs: Readonly<Record<string, string>>,
  by: string,
  now: Date,
): Override | null {
  const sources: readonly [string, boolean][] = [
    ['the input allow-regression', settings.flag('allow-regression')],
    ['the dispatch input ALLOW_REGRESSION', isTrue(dispatchInputs.ALLOW_REGRESSION)],
    ['the environment variable ALLOW_REGRESSION', isTrue(env.ALLOW_REGRESSION)],
  ];
  const source = sources.find(([, given]) => given)?.[0];
  if (!source) return null;
  const reason =
    settings.text('allow-regression-reason') ||
    dispatchInputs['allow-regression-reason'] ||
    dispatchInputs.ALLOW_REGRESSION_REASON ||
    env.ALLOW_REGRESSION_REASON ||
    '';
  return { by: by || 'unknown', reason, at: now.toISOString(), source };
}

function isTrue(value: string | undefined): boolean {
  return value?.trim().toLowerCase() === 'true';
}
