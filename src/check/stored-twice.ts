/**
 * Finds runs that were stored twice under two ids: the copy adds no information. Two runs of one commit whose values all
 * agree to the last digit are copies if any of them is a time, because no clock measures a suite twice alike. Counts are
 * equal in every run of a commit, so runs with only counts are copies only if they were measured at the same moment.
 */
import type { Baseline } from '../model/baseline.ts';
import type { Run } from '../model/run.ts';
import { seriesKey } from '../model/run.ts';
import { isClocked } from '../model/unit.ts';

/** The baseline with each run once; events of a copy become events of the run. */
export function eachOnce(baseline: Baseline): Baseline {
  const originals = new Map<string, string>();
  for (const runs of Map.groupBy(baseline.runs, ({ commit }) => commit).values()) {
    if (runs.length === 1 || runs[0]?.commit === '') continue;
    for (const [first, ...copies] of Map.groupBy(runs, printOf).values())
      for (const { id } of copies) originals.set(id, (first as Run).id);
  }
  if (originals.size === 0) return baseline;
  const nameOf = (id: string) => originals.get(id) ?? id;
  return {
    ...baseline,
    runs: baseline.runs.filter(({ id }) => !originals.has(id)),
    accepted: baseline.accepted.map((each) => ({ ...each, run: nameOf(each.run) })),
    episodes: baseline.episodes.map((each) => ({
      ...each,
      first: { ...each.first, run: nameOf(each.first.run) },
      end: each.end === null ? null : nameOf(each.end),
    })),
  };
}

/** Equal only for a run and its copy. */
function printOf({ id, time, measurements }: Run): string {
  if (measurements.length === 0) return id;
  const values = measurements
    .map(({ benchmark, metric, sample: { centre, values } }) => {
      return `${seriesKey(benchmark.name, metric.name)} ${metric.unit} ${centre} ${values}`;
    })
    .sort();
  const isTimed = measurements.some(({ metric }) => isClocked(metric.unit));
  return JSON.stringify([isTimed ? '' : time, values]);
}
