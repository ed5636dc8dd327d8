/** What was read and is no measurement, for the report. */
import type { Results } from '../formats/parse.ts';
import type { Warning } from '../model/report.ts';

/** Rows that were left out, what failed, and what was noticed of names, as warnings of the report. */
export function skippedWarnings({ skipped, remarks = [] }: Results): Warning[] {
  const left = skipped.map(({ file, line, reason, failed }): Warning => {
    const place = line === undefined ? file : `${file}:${line}`;
    if (failed === undefined)
      return { code: 'skipped-row', subject: place, message: `${place} was left out: ${reason}`, remedy: '' };
    const code = failed === null ? 'failed-tool' : 'failed-benchmark';
    return { code, subject: failed ?? place, message: `${place}: ${reason}`, remedy: FAILED_REMEDY };
  });
  return [...left, ...remarks];
}

const FAILED_REMEDY =
  'What it did not measure is missing. Its own words are in the log of the step that ran it.';
