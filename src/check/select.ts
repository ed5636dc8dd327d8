/** Selects what a run is compared with: stored runs under present names, made on machines like its own. */
import type { Baseline } from '../model/baseline.ts';
import type { Run } from '../model/run.ts';
import { WINDOW } from '../stats/window.ts';
import { comparableRuns } from './comparable.ts';
import type { Policy } from './policy.ts';
import { type Present, underPresentNames } from './present-names.ts';
import { eachOnce } from './stored-twice.ts';

export interface Selected extends Present {
  /** The newest runs of the baseline. */
  readonly window: readonly Run[];
  /** Those of them that the run can be compared with. */
  readonly comparable: readonly Run[];
  /** The further measurements of the commit that can be compared with the run. */
  readonly repeated: readonly Run[];
}

/** @param reruns further measurements of the same commit */
export function selectRuns(measured: Run, known: Baseline, policy: Policy, reruns: readonly Run[]): Selected {
  // A person chose the two files, or both versions were measured together: there is no baseline to select.
  const isSideBySide = known.source === 'file' || known.interleaved !== undefined;
  const present = underPresentNames(measured, isSideBySide ? known : eachOnce(known), policy);
  const { run, baseline } = present;
  const window = baseline.runs.slice(-WINDOW);
  return {
    ...present,
    window,
    comparable: isSideBySide ? window : comparableRuns(run, window, policy.comparability),
    repeated: comparableRuns(run, reruns, policy.comparability),
  };
}
