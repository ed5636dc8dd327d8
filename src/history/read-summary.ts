/** Reads a stored summary: validates it, and completes one of an earlier version. */
import { UserError } from '../model/errors.ts';
import { issueIn } from '../model/issue.ts';
import * as z from '../model/schema.ts';
import { boundedChanges } from './bounded-changes.ts';
import { changesIn } from './changes.ts';
import {
  SUMMARY_SCHEMA,
  type Summary,
  type SummarySeries,
  summarySchema,
  unjudgedSchema,
} from './summary.ts';

/**
 * @param isJudgedAnew whether the result of its newest report is not needed, because a newer one replaces it
 * @throws UserError if the text is not a summary of ours, or a newer one
 */
export function decodeSummary(where: string, text: string, isJudgedAnew = false): Summary {
  const value = parsed(where, text);
  const schema = z.object({ schema: z.number() }).safeParse(value);
  if (schema.success && schema.data.schema > SUMMARY_SCHEMA) {
    throw new UserError(
      `${where} was written by a newer perf-regression (schema ${schema.data.schema}; this one reads ${SUMMARY_SCHEMA})`,
      'Use the newest version of the action and the command line.',
    );
  }
  const isOlder = isWithoutChanges(value);
  const completed = isOlder ? { ...value, shifts: [], drifts: [], events: [] } : value;
  const read = isJudgedAnew ? unjudgedSchema.safeParse(completed) : summarySchema.safeParse(completed);
  if (!read.success) throw damaged(where, issueIn(read.error));
  const runs = read.data.runs.length;
  const series = read.data.series.map(({ newest = [], values = filled(newest, runs), ...each }) => {
    return { ...each, values };
  });
  const summary = { report: null, ...read.data, series };
  return isOlder ? { ...summary, ...boundedChanges(changesIn(summary)) } : summary;
}

/** Earlier versions stored only reported changes, and every page computed the rest. */
function isWithoutChanges(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !('drifts' in value);
}

/** Values that were not written are null. */
function filled(newest: SummarySeries['values'], runs: number): SummarySeries['values'] {
  return [...new Array<null>(Math.max(0, runs - newest.length)).fill(null), ...newest];
}

function parsed(where: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw damaged(where, `found ${JSON.stringify(text.slice(0, 60))}`);
  }
}

function damaged(where: string, why: string): UserError {
  return new UserError(`${where} is not a summary: ${why}`, 'The next stored run rewrites it.');
}
