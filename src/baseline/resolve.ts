/**
 * Resolves the baseline of a new run: tries the baseline sources in order, from the history branch down to none. Each
 * skipped source says why; the report has the source and its reason.
 */
import { comparableRuns, withoutOtherSteps } from '../check/comparable.ts';
import { DeniedError } from '../github/failure.ts';
import { joinAttempts, otherJobs, renamed } from '../history/attempts.ts';
import type { HistoryLog } from '../history/log.ts';
import { newestRuns } from '../history/newest.ts';
import { inOrder, placeByAge } from '../history/order.ts';
import { EMPTY_SEGMENT, type Segment } from '../history/segment.ts';
import type { SnapshotStore } from '../history/snapshot.ts';
import { readSnapshot } from '../history/snapshot.ts';
import { EMPTY_WINDOW, type Window } from '../history/window.ts';
import type { Baseline } from '../model/baseline.ts';
import { noBaseline } from '../model/baseline.ts';
import type { MissingReason } from '../model/baseline-reason.ts';
import type { Comparability } from '../model/environment.ts';
import { UserError } from '../model/errors.ts';
import type { SkippedSource } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import { faultOf, type Warning } from '../model/warning.ts';
import type { Reader } from '../results/read-runs.ts';
import { readRun } from '../results/read-runs.ts';
import { WINDOW } from '../stats/window.ts';
import type { BaseCommit } from './base-commit.ts';
import { overlookedBranch, overlookedSuite } from './first-run.ts';
import { predecessorsOf } from './predecessor.ts';
import { baselineIn, type Found, lastOf } from './select-runs.ts';

/** The baseline sources. */
export interface BaselineSources {
  /** The branch whose runs are the baseline. */
  readonly branch: string;
  /** Called only if there is something to compare with. */
  readonly findBaseCommit: () => Promise<BaseCommit>;
  readonly comparability: Comparability;
  /** Undefined if runs are not stored on a branch. */
  readonly log: HistoryLog | undefined;
  readonly snapshotStores: readonly SnapshotStore[];
  /** Undefined if no result files are configured as a baseline. */
  readonly readFile: (() => Promise<Found>) | undefined;
}

export interface ResolvedBaseline {
  readonly baseline: Baseline;
  /** All runs that were read to find the baseline, including those after the base commit. */
  readonly window: Window;
}

interface Rest {
  readonly found: Found;
  readonly window: Window;
}

/** A source without a baseline. */
interface Skipped {
  /** Undefined if the source was not configured and the job may not read it: then the set-up is not at fault. */
  readonly why: MissingReason | undefined;
  /** Set if it should have been readable. */
  readonly warning?: Warning;
}

interface Step {
  readonly source: SkippedSource['source'];
  readonly look: () => Promise<Rest | Skipped>;
}

/** @throws UserError if the history cannot be read: a first run may pass without a verdict, but not an unread history */
export async function resolveBaseline(run: Run, sources: BaselineSources): Promise<ResolvedBaseline> {
  const skippedSources: SkippedSource[] = [];
  const warnings: Warning[] = [];
  for (const { source, look } of stepsOf(run, sources)) {
    const seen = await look();
    if ('found' in seen) return { baseline: { ...seen.found, skippedSources }, window: seen.window };
    if (seen.why !== undefined) skippedSources.push({ source, why: seen.why });
    if (seen.warning) warnings.push(seen.warning);
  }
  const [first] = skippedSources;
  const baseline = noBaseline(first?.why ?? { code: 'nowhere' }, skippedSources, warnings);
  return { baseline, window: EMPTY_WINDOW };
}

function stepsOf(run: Run, sources: BaselineSources): Step[] {
  const { log, snapshotStores, readFile } = sources;
  const snapshots = snapshotStores.map((store) => ({
    source: store.source,
    look: () => lookInSnapshot(run, store, sources),
  }));
  return [
    ...(log ? [{ source: 'history' as const, look: () => lookInHistory(run, log, sources) }] : []),
    ...snapshots.filter(({ source }) => source !== 's3'),
    ...(readFile
      ? [{ source: 'file' as const, look: async () => ({ found: await readFile(), window: EMPTY_WINDOW }) }]
      : []),
    ...snapshots.filter(({ source }) => source === 's3'),
  ];
}

async function lookInHistory(run: Run, log: HistoryLog, sources: BaselineSources): Promise<Rest | Skipped> {
  const { branch, findBaseCommit, comparability } = sources;
  const { suite } = log;
  const place = log.branch.description;
  const waiting = await log.waiting();
  if ((await log.index()).segments.length === 0 && waiting.runs.length === 0) {
    return skipped({ code: 'no-history', suite, place }, await overlookedSuite(run, log));
  }
  const baseCommit = await findBaseCommit();
  const { stored, branches, ...all } = await loadWindow(run, log, waiting, baseCommit, comparability);
  if (all.runs.length === 0) {
    const [damage] = log.damages;
    if (damage) throw damage;
    const why = { code: 'no-run-of-branch', suite, place, branch } as const;
    // The commits are known, so it is certain that none of them was measured.
    const isCertain = baseCommit.commit !== '' && (await baseCommit.ancestors()).length > 0;
    return skipped(why, isCertain ? undefined : overlookedBranch(run, stored, branch));
  }
  const others = joinAttempts(otherThan(run, all, comparability), comparability);
  if (others.runs.length === 0) {
    return { why: { code: 'only-attempts', suite } };
  }
  const own = { ...others, runs: withoutOtherSteps(run, others.runs) };
  if (own.runs.length === 0) {
    return { why: { code: 'only-other-steps', suite } };
  }
  const found = await baselineIn(own, run, baseCommit, branches);
  return {
    found: { ...found, warnings: [...log.damages.map(damageWarning), ...found.warnings] },
    window: withoutWaiting(all, waiting),
  };
}

function skipped(why: MissingReason, warning: Warning | undefined): Skipped {
  return { why, ...(warning && { warning }) };
}

/** Events of earlier attempts of the run's job belong to this run. */
function otherThan(run: Run, { runs, events }: Window, comparability: Comparability): Window {
  const others = otherJobs(run, runs, comparability);
  const otherRuns = new Set(others);
  const own = new Set(runs.filter((each) => !otherRuns.has(each)).map(({ id }) => id));
  const nameOf = (id: string) => (own.has(id) ? run.id : id);
  return { runs: others, events: renamed(events, nameOf) };
}

function damageWarning(damage: UserError): Warning {
  return { code: 'damaged-history', subject: 'history', values: { fault: faultOf(damage) } };
}

/** As many runs as a full window up to the base commit needs. */
async function loadWindow(
  run: Run,
  log: HistoryLog,
  waiting: Window,
  baseCommit: BaseCommit,
  comparability: Comparability,
): Promise<Window & { readonly stored: readonly Run[]; readonly branches: string }> {
  const ofBranch = (runs: readonly Run[]) => runs.filter(({ branch }) => branch === baseCommit.branch);
  const read = await newestRuns(withWaiting(log.segmentsFromNewest(WINDOW), waiting), {
    counting: (read) => {
      const own = ofBranch(read);
      const upToBaseCommit = { runs: own.slice(0, lastOf(own, baseCommit.commit) + 1), events: [] };
      return comparableRuns(run, joinAttempts(upToBaseCommit, comparability).runs, comparability);
    },
  });
  const runs = await inCommitOrder(read.runs, waiting, baseCommit);
  const own = ofBranch(runs);
  const before = await predecessorsOf(run, runs, own, baseCommit, comparability);
  const { branches, runs: known } = before ?? { branches: baseCommit.branch, runs: own };
  return { runs: known, events: read.events, stored: runs, branches };
}

/** Runs that wait will be added behind all others. */
async function* withWaiting(segments: AsyncIterable<Segment>, waiting: Window): AsyncGenerator<Segment> {
  if (waiting.runs.length > 0) yield { ...EMPTY_SEGMENT, ...waiting };
  yield* segments;
}

/** Runs that wait are placed only when they are added, so one may be of an older commit than the newest. */
async function inCommitOrder(
  runs: readonly Run[],
  { runs: waiting }: Window,
  baseCommit: BaseCommit,
): Promise<readonly Run[]> {
  if (waiting.length === 0) return runs;
  const ages = new Map((await baseCommit.ancestors()).map((commit, age) => [commit, age]));
  const ids = new Set(waiting.map(({ id }) => id));
  let ordered = runs.filter(({ id }) => !ids.has(id));
  for (const run of waiting) {
    const own = ordered.filter(({ branch }) => branch === run.branch);
    const after = placeByAge(own, ages, run.commit);
    ordered = inOrder([{ ...run, ...(after !== undefined && { after }) }], ordered);
  }
  return ordered;
}

/** What the history has: the place of the new run is that among the stored ones. */
function withoutWaiting({ runs, events }: Window, { runs: waiting }: Window): Window {
  const ids = new Set(waiting.map(({ id }) => id));
  const isStored = (id: string) => !ids.has(id);
  return {
    runs: runs.filter(({ id }) => isStored(id)),
    events: events.filter(({ run }) => isStored(run)),
  };
}

async function lookInSnapshot(
  run: Run,
  store: SnapshotStore,
  sources: BaselineSources,
): Promise<Rest | Skipped> {
  const { branch, findBaseCommit, comparability } = sources;
  let window: Window;
  try {
    window = await readSnapshot(store, run.suite, branch);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (error instanceof DeniedError && !store.isStore) return { why: undefined };
    const values = { fault: faultOf(error) };
    const warning: Warning = { code: 'unreadable-source', subject: store.description, values };
    // If the source was not configured, it need not be readable.
    return { why: { code: 'unreadable', message: error.message }, ...(store.isStore && { warning }) };
  }
  const others = joinAttempts(otherThan(run, window, comparability), comparability);
  const { description } = store;
  if (others.runs.length === 0) return { why: { code: 'no-snapshot', branch, store: description } };
  const found = await baselineIn(others, run, await findBaseCommit());
  return { found: { ...found, source: store.source, why: { ...found.why, store: description } }, window };
}

/** For a baseline in a file: one run, compared sample by sample. */
export async function baselineFromFile(
  patterns: readonly string[],
  reader: Reader,
  cwd: string,
): Promise<Found> {
  const name = patterns.join(', ');
  const { run } = await readRun(patterns, reader, cwd, {
    suite: '',
    commit: '',
    branch: '',
    now: new Date(0),
    mark: name,
    env: {},
    fromFiles: true,
  });
  return {
    source: 'file',
    why: { code: 'files', patterns: [...patterns] },
    branch: '',
    runs: [run],
    accepted: [],
    episodes: [],
    warnings: [],
  };
}

/** The source for earlier runs in the result files themselves, if there are any. */
export function earlierStep(runs: readonly Run[], branch: string): (() => Promise<Found>) | undefined {
  const [first] = runs;
  if (!first) return undefined;
  const [oldest = '', newest = ''] = [first, runs.at(-1)].map((run) => run?.time.slice(0, 10));
  const why = { code: 'executions', runs: runs.length, oldest, newest } as const;
  const common = { branch, accepted: [], episodes: [], warnings: [] };
  return async () => ({ source: 'latest', why, runs, ...common });
}

/** The source for the named files; undefined if none are named. */
export function fileStep(
  patterns: readonly string[],
  reader: Reader,
  cwd: string,
): (() => Promise<Found>) | undefined {
  return patterns.length === 0 ? undefined : () => baselineFromFile(patterns, reader, cwd);
}
