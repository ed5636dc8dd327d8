/**
 * The ladder: which stored runs a new run is compared with. From the commit that the measured code stands on, down
 * to what is there at all; the rung and the reason for it go into the report.
 */
import type { HistoryLog } from '../history/log.ts';
import { type HistoryEvent, isAcceptance } from '../history/segment.ts';
import type { Reader } from '../intake.ts';
import { readRun } from '../intake.ts';
import { environmentKey } from '../model/environment.ts';
import type { UserError } from '../model/errors.ts';
import type { Warning } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import { WINDOW } from '../stats/evidence.ts';
import type { Baseline } from './baseline.ts';
import { noBaseline } from './baseline.ts';

/** The commit that the measured code stands on. */
export interface Footing {
  /** Full hash; empty where none is known. */
  readonly commit: string;
  /** The branch whose history is the baseline. */
  readonly branch: string;
  /** How the commit was found, in words that follow its hash: `the merge base of this branch`. */
  readonly how: string;
  /** Its ancestors, newest first, itself included; as many as can be had in one question. */
  readonly ancestors: () => Promise<readonly string[]>;
}

/** So many segments (of at most 512 KiB) are read for a window; older runs say little about today's noise. */
const SEGMENTS_MAX = 4;

/**
 * @param branch the branch whose runs are the baseline
 * @param findFooting asked only where the history has something to compare with
 */
export async function baselineFromHistory(
  run: Run,
  log: HistoryLog,
  branch: string,
  findFooting: () => Promise<Footing>,
): Promise<Baseline> {
  if ((await log.index()).segments.length === 0) {
    return noBaseline(`suite ${log.suite} has no history yet on ${log.branch.description}`);
  }
  const footing = await findFooting();
  const { runs: loaded, ...said } = await loadRuns(run, log, footing);
  if (loaded.length === 0) {
    // A first run may pass unjudged; one whose history cannot be read may not.
    const [damage] = log.damages;
    if (damage) throw damage;
    return noBaseline(`the history of suite ${log.suite} has no run of branch ${branch}`);
  }
  const damaged = log.damages.map(damageWarning);
  const others = loaded.filter((stored) => stored.commit !== run.commit || run.commit === footing.commit);
  if (others.length === 0) {
    return {
      rung: 'same-commit',
      why: `earlier runs of ${short(run.commit)} itself; no commit before it was measured`,
      branch: footing.branch,
      runs: loaded,
      ...said,
      warnings: damaged,
    };
  }
  const found = await upTo(others, footing);
  return { ...found, ...said, warnings: [...damaged, ...found.warnings] };
}

function damageWarning({ message, remedy }: UserError): Warning {
  return { code: 'damaged-history', subject: 'history', message, remedy };
}

type Loaded = Pick<Baseline, 'runs' | 'accepted' | 'suspicions'>;

/** Runs of the base branch, oldest first: enough segments for a full window up to the footing. */
async function loadRuns(run: Run, log: HistoryLog, footing: Footing): Promise<Loaded> {
  const key = environmentKey(run.environment);
  let runs: Run[] = [];
  const events: HistoryEvent[] = [];
  let segments = 0;
  for await (const segment of log.segmentsFromNewest()) {
    runs = [...segment.runs.filter((stored) => stored.branch === footing.branch), ...runs];
    events.unshift(...segment.events);
    const end = lastOf(runs, footing.commit);
    const comparable = runs.slice(0, end + 1).filter((stored) => environmentKey(stored.environment) === key);
    if (comparable.length >= WINDOW || ++segments >= SEGMENTS_MAX) break;
  }
  return {
    runs,
    accepted: events.filter(isAcceptance),
    suspicions: events.flatMap(({ kind, run: id, benchmark, metric }) =>
      kind === 'suspicion' && benchmark !== undefined && metric !== undefined
        ? [{ run: id, benchmark, metric }]
        : [],
    ),
  };
}

/** Cuts the runs behind the footing, or behind its nearest ancestor that was measured. */
async function upTo(
  runs: readonly Run[],
  { commit, branch, how, ancestors }: Footing,
): Promise<Omit<Baseline, 'accepted' | 'suspicions'>> {
  const exact = lastOf(runs, commit);
  if (exact >= 0) {
    const why = `runs of ${branch} up to ${short(commit)}, ${how}`;
    return { rung: 'merge-base', why, branch, runs: runs.slice(0, exact + 1), warnings: [] };
  }
  for (const [steps, ancestor] of (await ancestors()).entries()) {
    const end = lastOf(runs, ancestor);
    if (end < 0) continue;
    const commits = steps === 1 ? '1 commit' : `${steps} commits`;
    const why = `runs of ${branch} up to ${short(ancestor)}, the nearest measured ancestor: ${commits} before ${short(commit)}, ${how}`;
    return { rung: 'ancestor', why, branch, runs: runs.slice(0, end + 1), warnings: [] };
  }
  const newest = runs.at(-1)?.commit ?? '';
  const missing =
    commit === ''
      ? 'the commit that this run stands on is not known'
      : `neither ${short(commit)} (${how}) nor an ancestor of it was measured`;
  return {
    rung: 'latest',
    why: `the newest runs of ${branch}, up to ${short(newest)}: ${missing}`,
    branch,
    runs,
    warnings: [
      {
        code: 'no-ancestor',
        subject: short(commit),
        message: `${missing}; compared with the newest runs of ${branch}, which may hold later changes`,
        remedy: `Record runs on pushes to ${branch}, or rebase onto a newer commit of it.`,
      },
    ],
  };
}

/** The rung below the history: files, where they were named and the history has nothing. */
export async function orFromFile(
  baseline: Baseline,
  patterns: readonly string[],
  reader: Reader,
  cwd: string,
): Promise<Baseline> {
  if (baseline.rung !== 'none' || patterns.length === 0) return baseline;
  return baselineFromFile(patterns, reader, cwd);
}

/** The rung for whoever keeps a baseline as a file: one run, compared sample by sample. */
export async function baselineFromFile(
  patterns: readonly string[],
  reader: Reader,
  cwd: string,
): Promise<Baseline> {
  const name = patterns.join(', ');
  const { run } = await readRun(patterns, reader, cwd, {
    suite: '',
    commit: '',
    branch: '',
    now: new Date(0),
    mark: name,
    env: {},
  });
  return {
    rung: 'file',
    why: `the results in ${name}`,
    branch: '',
    runs: [run],
    accepted: [],
    suspicions: [],
    warnings: [],
  };
}

function lastOf(runs: readonly Run[], commit: string): number {
  return commit === '' ? -1 : runs.findLastIndex((run) => run.commit === commit);
}

function short(commit: string): string {
  return commit.slice(0, 7) || 'no commit';
}
