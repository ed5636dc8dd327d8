/** Results of files that were measured beside a reference. */
import { UserError } from '../model/errors.ts';
import { besideResults } from '../results/beside-results.ts';
import type { Measured } from '../results/read-runs.ts';
import { referenceNamed } from '../results/reference-plan.ts';
import { commitNamed } from '../system/git-objects.ts';
import type { Arguments } from './command.ts';
import { runInfoOf } from './workspace.ts';

/** Results of files, with the ratios to those of `--reference-results`. @throws UserError if these cannot be read */
export async function withReferenceResults(
  measured: readonly Measured[],
  given: Arguments,
): Promise<readonly Measured[]> {
  const { config, cwd } = given;
  const { reference: name, referenceResults: patterns } = config;
  if (patterns.length === 0) {
    if (name === '') return measured;
    throw new UserError(
      '--reference is measured with a command, and there is none',
      'Measure it yourself, in turn with the code, and name its files: --reference-results FILES. Or let it be measured: perf-regression track --reference REF -- CMD…',
    );
  }
  const commit = name === '' ? undefined : await commitNamed(name, cwd);
  const reference = referenceNamed(name || 'reference-results', commit ?? '');
  const { reader } = await given.configuration();
  const runInfo = runInfoOf(given, await given.workspace());
  const beside = await besideResults(measured, { patterns, reference, reader, cwd, runInfo });
  return measured.map((each, i) => ({ ...each, ...beside[i] }));
}
