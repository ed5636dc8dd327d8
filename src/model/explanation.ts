/** Where the time of a regression went, or why that is not known. */
import type { UserError } from './errors.ts';
import type { Report } from './report.ts';
import type { Warning } from './warning.ts';

/** What is added to a report. */
export interface Explanation {
  readonly profile?: NonNullable<Report['profile']>;
  readonly warnings: readonly Warning[];
}

export const NO_EXPLANATION: Explanation = { warnings: [] };

export function withExplanation(report: Report, { profile, warnings }: Explanation): Report {
  return { ...report, ...(profile && { profile }), warnings: [...report.warnings, ...warnings] };
}

/** One line says what is missing. */
export function unexplained(why: UserError | string): Explanation {
  const text = typeof why === 'string' ? why : oneLine(why);
  return { warnings: [{ code: 'not-profiled', subject: 'profile', values: { why: text } }] };
}

/** The message, and what to do as a sentence behind it, without a full stop. */
export function oneLine({ message, remedy }: UserError): string {
  return [message, remedy]
    .filter((part) => part !== '')
    .map((part) => part.replace(/\s*\n\s*/g, '; ').replace(/\.$/, ''))
    .join('. ');
}
