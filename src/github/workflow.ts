/** What every part of the action is given in a job, and how it speaks to the log. */
import * as core from '@actions/core';
import type { Settings } from '../config/settings.ts';
import type { Annotation } from '../reporters/annotations.ts';
import type { GitHub } from './client.ts';
import type { Context } from './context.ts';

export interface Workflow {
  readonly settings: Settings;
  readonly context: Context;
  readonly github: GitHub;
}

/** A line of the log that GitHub also shows on the page of the run. */
export function annotate({ level, title, message, source }: Annotation): void {
  const place = source && { file: source.file, ...(source.line !== null && { startLine: source.line }) };
  const properties = { title, ...place };
  if (level === 'error') core.error(message, properties);
  else if (level === 'warning') core.warning(message, properties);
  else core.notice(message, properties);
}

/** The suite's name as the workflow gives it, with `{file}` where each file is a suite. */
export function suiteName(settings: Settings, context: Context): string {
  return settings.text('suite') || context.workflow || 'default';
}
