/**
 * Checks that the files of `baseline-file` exist; otherwise they would be missed only when the history has no baseline.
 */
import type { Config } from '../config/config.ts';
import { type Setting, spelled } from '../config/setting.ts';
import { UserError } from '../model/errors.ts';
import { missingPatterns } from '../results/files.ts';

/**
 * @param at the input or option that names the files
 * @returns a problem for each pattern that matches no file
 */
export async function missingBaselineFiles(
  { baselineFile }: Config,
  cwd: string,
  at: Setting['at'],
): Promise<UserError[]> {
  const name = spelled('baseline-file', at);
  const missing = await missingPatterns(baselineFile, cwd);
  return missing.map(
    (pattern) =>
      new UserError(
        `${name} has no effect: no file matches ${pattern}`,
        `Correct it, or leave ${name} out: this check found its baseline elsewhere, one without history would fail.`,
      ),
  );
}
