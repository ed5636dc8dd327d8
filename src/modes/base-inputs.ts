/**
 * The inputs of this step as the base's workflow file sets them: a pull request can change inputs just like rules. Only plain
 * values can be compared; the values of expressions and reusable workflows are unknown.
 */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Config, parseConfig } from '../config/config.ts';
import type { Context } from '../github/context.ts';
import type { Runner } from '../github/runner.ts';
import type { Workflow } from '../github/workflow.ts';
import type { RuleDifference } from '../model/decisions.ts';
import { UserError } from '../model/errors.ts';

/** Inputs that decide whether a run passes. */
const JUDGING = [
  'thresholds',
  'rules-file',
  'tags',
  'confidence',
  'alpha',
  'confirm-runs',
  'on-suspected',
  'on-missing',
  'on-inconclusive',
  'environment',
  'fail-on-regression',
  'allow-regression',
] as const;

export interface BaseInputs {
  readonly config: Config;
  /** The workflow file. */
  readonly file: string;
  /** How its inputs differ. */
  readonly changes: readonly RuleDifference[];
}

type StepInputs = Readonly<Record<string, unknown>>;

interface Step {
  readonly id?: unknown;
  readonly uses?: unknown;
  readonly with?: StepInputs;
}

/**
 * @param textAtBase returns the text of a file at the base; undefined if it does not exist
 * @returns undefined if the inputs are the same or unknown
 */
export async function inputsAtBase(
  { config, context, runner }: Workflow,
  textAtBase: (path: string) => Promise<string | undefined>,
): Promise<BaseInputs | undefined> {
  const { workspace, job } = context;
  const file = workflowFileOf(context, runner);
  if (file === undefined) return undefined;
  const after = await readFile(resolve(workspace, file), 'utf8').catch(() => undefined);
  const before = after === undefined ? undefined : await textAtBase(file);
  if (after === undefined || before === undefined || after === before) return undefined;
  const { parse } = await import('yaml');
  const [now, was] = [after, before].map((text) => ourSteps(parsed(parse, text), job));
  const place = now?.findIndex((step) => isThis(step, config)) ?? -1;
  const own = now?.[place];
  const other = was?.find(({ id }) => id !== undefined && id === own?.id) ?? was?.[place];
  return own && other && differencesOf(config, file, other.with ?? {});
}

/** Path of the workflow's file; undefined if it is in another repository. */
export function workflowFileOf({ owner, repo }: Context, { env }: Runner): string | undefined {
  const [, repository, file] =
    /^([^/]+\/[^/]+)\/(\.github\/workflows\/.+?)@/.exec(env.GITHUB_WORKFLOW_REF ?? '') ?? [];
  return repository === `${owner}/${repo}` ? file : undefined;
}

function differencesOf(config: Config, file: string, base: StepInputs): BaseInputs | undefined {
  const known = JUDGING.filter((name) => !isExpression(base[name]));
  const written = new Map<string, string>(Object.entries(config.written));
  // An omitted input has its default.
  for (const name of known) written.set(name, textOf(base[name]));
  try {
    const baseConfig = parseConfig(written);
    const changes = known
      .filter((name) => baseConfig.written[name] !== config.written[name])
      .map((place): RuleDifference => {
        const [before, after] = [shown(baseConfig.written[place]), shown(config.written[place])];
        return { code: 'changed', place, before, after };
      });
    return changes.length === 0 ? undefined : { config: baseConfig, file, changes };
  } catch (error) {
    // Invalid inputs at the base decided nothing there.
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function shown(text: string): string {
  return text.replace(/\s+/g, ' ').slice(0, 80);
}

function textOf(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

function isExpression(value: unknown): boolean {
  return textOf(value).includes('${{');
}

/** Whether a step of the workflow file is the running one: all its plain values match the inputs of this run. */
function isThis({ with: given = {} }: Step, { written }: Config): boolean {
  return Object.entries(given).every(([name, value]) => {
    const known = (written as Readonly<Record<string, string>>)[name];
    return known === undefined || isExpression(value) || known === textOf(value).trim();
  });
}

/** Steps of a job that may use this action. */
function ourSteps(workflow: unknown, job: string): Step[] {
  const { jobs } = (workflow ?? {}) as { jobs?: Readonly<Record<string, { steps?: unknown } | null>> };
  const steps = jobs?.[job]?.steps;
  if (!Array.isArray(steps)) return [];
  return (steps as Step[]).filter(
    (step) => typeof step?.uses === 'string' && /perf-regression|^\.\//.test(step.uses),
  );
}

function parsed(parse: (text: string) => unknown, text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}
