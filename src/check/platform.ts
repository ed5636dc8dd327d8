/**
 * What changed below the code when benchmarks became slower: a restart, a kernel, a microcode, an image. Such a change is a
 * competing explanation and is always reported. If many benchmarks share the shift, no run of this machine tells the two
 * apart, so they are suspected and do not fail. What takes three times as long is never excused.
 */

import type { Finding } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import { type PlatformChange, platformFacts, type RunState } from '../model/run-state.ts';
import { countedNames, type Warning } from '../model/warning.ts';
import type { RunShift } from './common-shift.ts';
import { hasTripled } from './limit-shifts.ts';
import type { Compared } from './policy.ts';

/** A change of the platform, and the place of the first run after it; the window's length if that is the run under test. */
interface PlacedChange extends PlatformChange {
  readonly place: number;
}

/** The stored runs of the window, oldest first, those of them on this kind of machine, and the run under test. */
interface Runs {
  readonly run: Run;
  readonly window: readonly Run[];
  readonly comparable: ReadonlySet<Run>;
}

/** On a machine that is started for each run, a start explains nothing: an earlier start has to have this many runs. */
const LIVED_RUNS = 2;

/**
 * A version that an earlier run had already does not count: machines may take turns. Runs that do not state a fact are left
 * out.
 */
export function platformChangesIn({ run, window, comparable }: Runs): PlacedChange[] {
  const states = [...window, run].map((each, place): { place: number; state: RunState } => ({
    place,
    state: each === run || comparable.has(each) ? (each.environment.state ?? {}) : {},
  }));
  return platformFacts.flatMap((fact) => {
    const runsWith = new Map<string, number>();
    let before: string | undefined;
    return states.flatMap(({ place, state: { [fact]: after } }): PlacedChange[] => {
      if (after === undefined) return [];
      const known = runsWith.get(after) ?? 0;
      const lived = runsWith.get(before ?? '') ?? 0;
      const isNew = known === 0 && (fact !== 'boot' || lived >= LIVED_RUNS);
      const changes = isNew && before !== undefined ? [{ fact, before, after, place }] : [];
      runsWith.set(after, known + 1);
      before = after;
      return changes;
    });
  });
}

/** At least this number of benchmarks, and this share of the tested ones, have to share a shift that the machine may explain. */
const SHARED = { benchmarks: 3, share: 0.25 };

/**
 * @param findings as judged by themselves, one for each series
 * @returns the findings, of which a shared shift that began with a change of the platform does not fail, and the warning
 */
export function besidePlatform(
  findings: readonly Finding[],
  compared: readonly Compared[],
  changes: readonly PlacedChange[],
  runs: Runs & { readonly runShift: RunShift | null },
): { findings: readonly Finding[]; warnings: Warning[] } {
  if (changes.length === 0) return { findings, warnings: [] };
  const found = findings.flatMap((finding, i) => {
    const own = changesAt(finding, compared[i] as Compared, changes, runs);
    return own.length === 0 ? [] : [{ finding, series: compared[i] as Compared, changes: own }];
  });
  if (found.length === 0) return { findings, warnings: [] };
  const names = [...new Set(found.map(({ finding }) => finding.benchmark))];
  const judged = new Set(
    compared.flatMap((each) => (each.comparison ? [each.measurement.benchmark.name] : [])),
  );
  const isShared = names.length >= SHARED.benchmarks && names.length >= SHARED.share * judged.size;
  const excused = new Map(found.map(({ finding, series }) => [finding, excusedOf(finding, series)]));
  const first = [...new Set(found.flatMap((each) => each.changes))];
  const values = {
    changes: first.map(({ fact, before, after }) => ({ fact, before, after })),
    benchmarks: countedNames(names),
    isShared,
  };
  return {
    findings: isShared ? findings.map((finding) => excused.get(finding) ?? finding) : findings,
    warnings: [{ code: 'platform-changed', subject: first.map(({ fact }) => fact).join(', '), values }],
  };
}

/** The changes of the platform within the places where a change for the worse may have begun. */
function changesAt(
  { verdict, reason }: Finding,
  { start, since: sinceOf }: Compared,
  changes: readonly PlacedChange[],
  { run, window, runShift }: Runs & { readonly runShift: RunShift | null },
): PlacedChange[] {
  const isWorse = verdict === 'regressed' || verdict === 'suspected';
  if (!isWorse || reason.code === 'below-min' || reason.code === 'above-max') return [];
  const isOfRun = reason.code === 'common-shift' || reason.code === 'common-shift-confirmed';
  if (isOfRun) return changes.filter(({ place }) => place === runShift?.start);
  const place = Math.min(start ?? window.length, window.length);
  const since = sinceOf();
  // Empty if the range reaches back beyond the runs that are searched for its beginning.
  const after = since?.after ? window.findLastIndex(({ commit }) => commit === since.after) : place - 1;
  const last = since ? [...window, run].findIndex(({ commit }) => commit === since.commit) : place;
  return changes.filter((change) => change.place > after && change.place <= Math.max(last, place));
}

/** Stays suspected until it is measured back or a person accepts it: the change of the machine does not prove anything. */
function excusedOf(finding: Finding, series: Compared): Finding {
  if (finding.reason.code === 'lasting' || hasTripled(series)) return finding;
  return { ...finding, verdict: 'suspected', reason: { code: 'platform-changed' }, severity: null };
}
