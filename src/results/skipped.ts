/** Warnings about input that was read but is not a measurement. */
import type { Results } from '../formats/parse.ts';
import type { LeftOut } from '../model/run.ts';
import type { Warning } from '../model/warning.ts';

/** Skipped rows, failures, and remarks about names, as warnings of the report. */
export function skippedWarnings({ skipped, remarks = [] }: Results): Warning[] {
  return [...skipped.map(leftOutWarning), ...remarks];
}

function leftOutWarning({ file, line, why, failed }: LeftOut): Warning {
  const subject = line === undefined ? file : `${file}:${line}`;
  const values = { file, ...(line !== undefined && { line }), why };
  if (failed === undefined) return { code: 'skipped-row', subject, values };
  if (failed === null) return { code: 'failed-tool', subject, values };
  return { code: 'failed-benchmark', subject: failed, values: { ...values, benchmark: failed } };
}
