/** The files of `baseline-file` that are not there: they would be missed on the day when the history has nothing. */
import type { Config } from '../config/config.ts';
import { type Setting, spelled } from '../config/needs.ts';
import { UserError } from '../model/errors.ts';
import { missingPatterns } from '../results/files.ts';

/**
 * @param at where the files were named
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
