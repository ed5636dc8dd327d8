/** Runs to store, with what is published next to them, as one change of a suite's folder. */
import { type HistoryEvent, saidByPeople } from '../model/event.ts';
import type { ProfileDifference } from '../model/profile.ts';
import type { Run } from '../model/run.ts';
import type { Change } from './commit.ts';
import { LATEST, type LastVerdict, lastVerdictIn } from './latest-json.ts';
import type { Publication } from './overview.ts';
import { type StoredProfile, storedProfile } from './profiles.ts';
import type { SegmentWriter } from './segment-writer.ts';
import type { Summarized } from './summary-builder.ts';

/** A run to store with its events. */
export interface Appended {
  readonly run: Run;
  readonly events: readonly HistoryEvent[];
  /** Files next to the log for people and programs, written in the same commit. */
  readonly publication?: RunPublication | Preparing;
}

/** What is published with one run. */
export interface RunPublication extends Omit<Publication, 'reports' | 'profiles'> {
  /** Report of the run, if it was checked. */
  readonly report?: Summarized;
  /** Where the time of its regression went. */
  readonly profile?: ProfileDifference | undefined;
}

/**
 * Prepares what is written with a run; called again if others stored in the meantime.
 * @param newest runs of the newest segment at that time
 * @param last reads the last verdict in `latest.json` at that time
 */
export type Preparing = (
  newest: readonly Run[],
  last: () => Promise<LastVerdict | undefined>,
) => Promise<Prepared>;
type Prepared = RunPublication & Pick<Run, 'after'>;

/** The suite as it is stored. */
interface Stored {
  readonly writer: SegmentWriter;
  /** Whether a run is in the log. */
  readonly has: (run: Run) => Promise<boolean>;
  /** Reads a file in the suite's folder. */
  readonly read: (path: string) => Promise<string | undefined>;
}

/** @returns undefined if the log has all of the runs already */
export async function appendChange(
  runs: readonly Appended[],
  { writer, has, read }: Stored,
): Promise<Change | undefined> {
  const files = new Map<string, string>();
  const reports = new Map<string, Summarized>();
  const profiles: StoredProfile[] = [];
  let shared: Publication = {};
  const last = async () => lastVerdictIn(files.get(LATEST) ?? (await read(LATEST)) ?? '');
  for (const { run, events, publication = {} } of runs) {
    if (await has(run)) continue;
    const prepared: Prepared =
      typeof publication === 'function' ? await publication(writer.newest, last) : publication;
    const { after = run.after, report, profile, files: own, ...others } = prepared;
    // A late run says nothing about the branch's current state; only people's events are stored with it.
    const stored = after === undefined ? events : saidByPeople(events);
    writer.add({ ...run, ...(after !== undefined && { after }) }, stored);
    for (const [name, text] of own ?? []) files.set(name, text);
    if (report) reports.set(run.id, report);
    // The events of the run say which series it is about, and a late run has none.
    if (profile && after === undefined) profiles.push(storedProfile(run, profile));
    shared = { ...shared, ...others };
  }
  const change = writer.finish();
  return change.added.length > 0
    ? { ...change, publication: { ...shared, files, reports, profiles } }
    : undefined;
}
