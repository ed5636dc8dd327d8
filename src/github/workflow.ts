/** What every part of the action needs in a job. */
import type { Config } from '../config/config.ts';
import type { GitHub } from './client.ts';
import type { Context } from './context.ts';
import type { Runner } from './runner.ts';

export interface Workflow {
  readonly config: Config;
  readonly context: Context;
  readonly github: GitHub;
  readonly runner: Runner;
}

/** Name of the suite from the workflow; contains `{file}` if each file is a suite. */
export function suiteName(config: Config, context: Context): string {
  return config.suite || context.workflow || 'default';
}

/** Whether the job measures or reports what a comment asked for. */
export function isOnRequest({ config, context }: Pick<Workflow, 'config' | 'context'>): boolean {
  return context.commentedOn !== undefined && (config.headSha !== '' || config.mode === 'request');
}
