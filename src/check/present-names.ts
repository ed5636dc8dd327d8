/** Brings a run and its baseline to the same names and tags: stored series continue under their present names. */
import type { Baseline } from '../model/baseline.ts';
import type { Warning } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import { formerNames } from '../rules/former.ts';
import { storedNames } from '../rules/names.ts';
import { formerName, newestName, underNewNames } from '../rules/renames.ts';
import { onlyTagged, withTags } from '../rules/tags.ts';
import { sharingRuns } from './comparable.ts';
import type { Policy } from './policy.ts';

export interface Present {
  readonly run: Run;
  readonly baseline: Baseline;
  /** The name of a benchmark in the history, if it differs. */
  readonly formerOf: (benchmark: string) => string | null;
  readonly warnings: readonly Warning[];
}

export function underPresentNames(
  measured: Run,
  stored: Baseline,
  { renames, names, tagPatterns, tags }: Policy,
): Present {
  const { runUnder, nameUnder } = storedNames(names, measured);
  const renamed = stored.runs.map((other) => underNewNames(runUnder(other), renames));
  const former = formerNames(measured, renamed);
  const tagged = (run: Run) => onlyTagged(withTags(run, tagPatterns), tags);
  const run = tagged(measured);
  const baseline = {
    ...stored,
    runs: sharingRuns(
      run,
      renamed.map((other) => tagged(former.runUnder(other))),
    ),
    episodes: stored.episodes.map((each) => ({
      ...each,
      benchmark: former.nameUnder(newestName(nameUnder(each.benchmark), renames)),
    })),
    accepted: stored.accepted.map((each) =>
      each.benchmark === undefined ? each : { ...each, benchmark: former.meantBy(each.benchmark) },
    ),
  };
  const formerOf = (benchmark: string) =>
    formerName(benchmark, stored.runs, renames) ?? former.formerOf(benchmark);
  return { run, baseline, formerOf, warnings: former.warnings };
}
