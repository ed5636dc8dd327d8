/** What every part of the action is given in a job. */
import type { Settings } from '../config/settings.ts';
import type { GitHub } from './client.ts';
import type { Context } from './context.ts';
import type { Runner } from './runner.ts';

export interface Workflow {
  readonly settings: Settings;
  readonly context: Context;
  readonly github: GitHub;
  readonly runner: Runner;
}

/** The suite's name as the workflow gives it, with `{file}` where each file is a suite. */
export function suiteName(settings: Settings, context: Context): string {
  return settings.text('suite') || context.workflow || 'default';
}
