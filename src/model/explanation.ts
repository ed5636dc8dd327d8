/** Where the time of a regression went, or why that is not known. */
import type { UserError } from './errors.ts';
import type { NotProfiled } from './not-profiled.ts';
import type { Report } from './report.ts';
import { faultOf, type Warning } from './warning.ts';

/** What is added to a report. */
export interface Explanation {
  readonly profile?: NonNullable<Report['profile']>;
  readonly warnings: readonly Warning[];
}

export const NO_EXPLANATION: Explanation = { warnings: [] };

export function withExplanation(report: Report, { profile, warnings }: Explanation): Report {
  return { ...report, ...(profile && { profile }), warnings: [...report.warnings, ...warnings] };
}

export function unexplained(why: NotProfiled): Explanation {
  return { warnings: [{ code: 'not-profiled', subject: 'profile', values: { why } }] };
}

/** For an error that keeps a profile from being made or read. */
export function unexplainedBy(error: UserError): Explanation {
  return unexplained({ code: 'failed', ...faultOf(error) });
}
