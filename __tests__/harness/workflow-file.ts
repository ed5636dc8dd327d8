/**
 * Runs the jobs of a workflow file as GitHub would, as far as ours use it: each job on a machine of its own, lines by
 * bash, steps of ours by the bundled action, conditions and expressions evaluated. What it does not know, it refuses.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { REPOSITORY } from '../../src/model/project.ts';
import type { ActionResult } from './action.ts';
import { workflowToken } from './github.ts';
import type { Permissions } from './permissions.ts';
import { runProcess } from './process.ts';

type Values = Readonly<Record<string, unknown>>;

interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Values;
  env?: Values;
  'continue-on-error'?: boolean;
}

interface Job {
  needs?: string | string[];
  if?: string;
  permissions?: Permissions;
  strategy?: { matrix: Record<string, readonly unknown[]> };
  outputs?: Values;
  steps: Step[];
}

export interface Machines {
  /** A fresh checkout for a job with these permissions; undefined: those of the caller. @returns its folder */
  readonly checkout: (permissions: Permissions | undefined) => Promise<string>;
  /** Of lines for bash, beside that of their step. */
  readonly env?: Record<string, string>;
  readonly action: (given: Record<string, string>, cwd: string) => Promise<ActionResult>;
}

export interface JobEnd {
  readonly result: 'success' | 'failure' | 'skipped';
  readonly outputs: Readonly<Record<string, string>>;
  /** Of our steps, by name. */
  readonly actions: Readonly<Record<string, ActionResult>>;
}

const SKIPPED: JobEnd = { result: 'skipped', outputs: {}, actions: {} };

/** @param given the inputs of a workflow that is called, or started by hand */
export async function runWorkflowFile(
  path: string,
  given: Values,
  machines: Machines,
): Promise<Record<string, JobEnd>> {
  const file = parse(readFileSync(path, 'utf8'));
  const declared = (file.on.workflow_call ?? file.on.workflow_dispatch).inputs as Record<
    string,
    { default?: unknown }
  >;
  const strange = Object.keys(given).find((name) => !(name in declared));
  if (strange !== undefined) throw new Error(`${path} declares no input ${strange}`);
  const inputs = Object.fromEntries(
    Object.entries(declared).map(([name, { default: defaultValue }]) => [
      name,
      given[name] ?? defaultValue ?? '',
    ]),
  );
  const ends: Record<string, JobEnd> = {};
  for (const [name, job] of Object.entries(file.jobs as Record<string, Job>)) {
    const needed = [job.needs ?? []].flat();
    const needs = Object.fromEntries(needed.map((other) => [other, ends[other] as JobEnd]));
    const isReady = Object.values(needs).every(({ result }) => result === 'success');
    const contexts = { inputs, needs, github: { token: workflowToken, run_id: '1', run_attempt: '1' } };
    const runs = job.if === undefined ? isReady : isTrue(job.if, contexts);
    ends[name] = runs ? await runJob(job, contexts, machines) : SKIPPED;
  }
  return ends;
}

/** All jobs of its matrix; the last one's outputs count, as on GitHub. */
async function runJob(job: Job, contexts: Values, machines: Machines): Promise<JobEnd> {
  const [[key, values] = ['', [undefined]], ...more] = Object.entries(job.strategy?.matrix ?? {});
  if (more.length > 0) throw new Error('a matrix of several dimensions is not known here');
  let end = SKIPPED;
  for (const value of values) {
    const one = await runOnce(job, { ...contexts, matrix: { [key]: value } }, machines);
    const failed = one.result === 'failure' || end.result === 'failure';
    end = { ...one, result: failed ? 'failure' : 'success' };
  }
  return end;
}

async function runOnce(
  job: Job,
  contexts: Values,
  { checkout, action, env: own }: Machines,
): Promise<JobEnd> {
  const steps: Record<string, { outputs: Record<string, string> }> = {};
  const actions: Record<string, ActionResult> = {};
  const all = { ...contexts, steps };
  let cwd: string | undefined;
  let result: JobEnd['result'] = 'success';
  for (const step of job.steps) {
    // Tools and caches come from elsewhere.
    if (/^actions\/(?:setup-|cache)/.test(step.uses ?? '')) continue;
    if (result === 'failure' || (step.if !== undefined && !isTrue(step.if, all))) continue;
    if (/^actions\/checkout@/.test(step.uses ?? '')) {
      cwd = await checkout(job.permissions);
      continue;
    }
    if (cwd === undefined) throw new Error('a step before the checkout');
    let exitCode: number;
    if (step.run !== undefined) {
      const env = { PATH: process.env.PATH ?? '', HOME: cwd, ...own, ...resolved(step.env, all) };
      const line = ['--noprofile', '--norc', '-eo', 'pipefail', '-c', text(step.run, all)];
      const ended = await runProcess('bash', line, { cwd, env });
      exitCode = ended.exitCode;
      if (exitCode !== 0) throw new Error(`${step.name}: ${ended.stdout}${ended.stderr}`);
    } else if (step.uses?.startsWith(`${REPOSITORY}@`)) {
      const ended = await action(resolved(step.with, all), cwd);
      actions[step.name ?? ''] = ended;
      if (step.id) steps[step.id] = { outputs: ended.outputs };
      exitCode = ended.exitCode;
    } else throw new Error(`the step ${step.name ?? step.uses} is not known here`);
    if (exitCode !== 0 && !step['continue-on-error']) result = 'failure';
  }
  return { result, outputs: resolved(job.outputs, all), actions };
}

function resolved(values: Values = {}, contexts: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, text(value, contexts)]));
}

function text(value: unknown, contexts: Values): string {
  return String(value).replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) =>
    String(evaluated(expression, contexts) ?? ''),
  );
}

function isTrue(condition: string, contexts: Values): boolean {
  return Boolean(evaluated(condition.replace(/^\$\{\{(.*)\}\}$/, '$1'), contexts));
}

const FUNCTIONS = {
  cancelled: () => false,
  format: (template: string, ...words: unknown[]) =>
    template.replace(/\{(\d+)\}/g, (_, i: string) => String(words[Number(i)])),
};

/** The language of expressions is near enough to JavaScript, but for dashes in names and what is not there. */
function evaluated(expression: string, contexts: Values): unknown {
  const code = expression.replace(/'[^']*'|\.([a-z_]+(?:-[a-z]+)*)/g, (whole, name?: string) =>
    name === undefined ? whole : `?.['${name}']`,
  );
  const known = { ...FUNCTIONS, ...contexts };
  return new Function(...Object.keys(known), `return ${code};`)(...Object.values(known));
}
