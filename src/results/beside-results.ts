/**
 * Runs beside a reference that the user measured: its results are files of the same formats. The order of values in a file is not known to belong
 * to rounds, so there is one ratio a run, of the centers.
 */
import type { Reference } from '../model/reference.ts';
import type { Run } from '../model/run.ts';
import { relate } from './beside.ts';
import { type Measured, type Reader, type RunInfo, readRuns } from './read-runs.ts';
import { planReference } from './reference-plan.ts';
import { type ReferenceWarning, warningsOf } from './reference-warnings.ts';

interface BesideFiles {
  readonly patterns: readonly string[];
  readonly reference: Reference;
  readonly reader: Reader;
  readonly cwd: string;
  readonly runInfo: RunInfo;
}

/**
 * @param measured the runs of the code, one a suite
 * @returns in their order; undefined for a suite that the reference does not have
 * @throws UserError if a pattern matches nothing or a file cannot be read
 */
export async function besideResults(
  measured: readonly Measured[],
  { patterns, reference, reader, cwd, runInfo }: BesideFiles,
): Promise<({ readonly run: Run; readonly warnings: readonly ReferenceWarning[] } | undefined)[]> {
  const suites = new Map((await readRuns(patterns, reader, cwd, runInfo)).map(({ run }) => [run.suite, run]));
  const [only] = suites.values();
  return measured.map(({ run }) => {
    const other = suites.get(run.suite) ?? (measured.length === 1 && suites.size === 1 ? only : undefined);
    if (!other) return undefined;
    // Runs before say nothing: nobody measured two references in one of them.
    const plan = planReference(reference, [], 0);
    const rounds = [{ code: run.measurements, reference: other.measurements }];
    const { measurements, ...lacks } = relate(run.measurements, rounds, plan.linkOf);
    return {
      run: { ...run, measurements, reference: plan.beside },
      warnings: warningsOf(plan, lacks, run.commit),
    };
  });
}
