/** What every part of the action is given in a job, and how it speaks to the log. */
import * as core from '@actions/core';
import type { GitHub } from './github/client.ts';
import type { Context } from './github/context.ts';
import type { Settings } from './inputs.ts';
import type { Annotation } from './reporters/annotations.ts';

export interface Workflow {
  readonly settings: Settings;
  readonly context: Context;
  readonly github: GitHub;
}

/** A line of the log that GitHub also shows on the page of the run. */
export function annotate(level: Annotation['level'], title: string, message: string): void {
  if (level === 'error') core.error(message, { title });
  else if (level === 'warning') core.warning(message, { title });
  else core.notice(message, { title });
}
