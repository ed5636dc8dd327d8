/** What every part of the action is given in a job. */
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

/** The suite's name as the workflow gives it, with `{file}` where each file is a suite. */
export function suiteName(config: Config, context: Context): string {
  return config.suite || context.workflow || 'default';
}
