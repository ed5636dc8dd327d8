/** A voice of the action: one place where people look, and how a report gets there. */
import type { Context } from '../github/context.ts';
import type { HistoryLog } from '../history/log.ts';
import type { Settings } from '../inputs.ts';
import type { Report } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import type { Workflow } from '../workflow.ts';

/** One suite of the job: what was measured, what was found, where it is remembered. */
export interface Judged {
  readonly report: Report;
  readonly run: Run;
  readonly log: HistoryLog;
}

/** Addresses of what earlier deliveries wrote, for those behind them. */
export interface Links {
  readonly comment?: string;
  readonly issue?: string;
}

/** What every delivery may need. */
export interface Job extends Workflow {
  readonly judged: readonly Judged[];
  /** One a suite, in the order of `judged`. */
  readonly reports: readonly Report[];
  /** How the job will end. */
  readonly exitCode: number;
  readonly links: Links;
}

export interface Delivery {
  /** In words that are followed by "was not written". */
  readonly what: string;
  /** How loud a failure is: data that would be lost is an error. */
  readonly failure: 'warning' | 'error';
  /** @throws UserError where it cannot be delivered; the others still are, and the verdict stands */
  deliver(job: Job): Promise<Links | undefined>;
}

/** The suite's name as the workflow gives it, with `{file}` where each file is a suite. */
export function suiteName(settings: Settings, context: Context): string {
  return settings.text('suite') || context.workflow || 'default';
}
