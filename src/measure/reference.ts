/**
 * The versions that a run with a reference needs, each checked out and prepared: the code, the reference that the run is measured with, and the
 * next one while the series are moved on to it. If the old one cannot be measured any more, the series start over beside
 * the new one; if that one cannot, nothing is measured.
 */

import type { Results } from '../formats/parse.ts';
import { UserError } from '../model/errors.ts';
import { type Beside, type Reference, referenceText } from '../model/reference.ts';
import type { Run } from '../model/run.ts';
import { relate } from '../results/beside.ts';
import { planReference, type ReferencePlan, startOver } from '../results/reference-plan.ts';
import { type ReferenceWarning, warningsOf } from '../results/reference-warnings.ts';
import { FailedVersion, failingAs, measureBeside, type Version, type Versions } from './beside.ts';
import type { Repeats } from './repeated.ts';
import { prepare } from './setup.ts';
import type { Probe } from './variant.ts';
import { withWorktrees } from './worktrees.ts';

/** What is known before anything is measured. */
export interface Referencing {
  /** As the user named it, with its commit. */
  readonly asked: Reference;
  /** How it was named, for errors: `reference`, or `--reference`. */
  readonly by: string;
  /** Words of the reference's own command; undefined: the code's. */
  readonly words: readonly string[] | undefined;
  /** Runs of the branch that the run is compared with, oldest first. */
  readonly runs: readonly Run[];
  /** Number of runs that measure both the old and the new reference. */
  readonly overlap: number;
  /** The commit to check out for the code; undefined: the folder as it is. */
  readonly code: string | undefined;
  readonly cwd: string;
  /** Words of what prepares each version; undefined if nothing has to. */
  readonly setup: readonly string[] | undefined;
  readonly probe: Probe;
  readonly stop: AbortSignal;
  /** A commit that an earlier run was measured with. @throws UserError if it cannot be had */
  readonly find: (commit: string) => Promise<string>;
}

export interface Referenced<T> {
  readonly measured: T;
  readonly plan: ReferencePlan;
}

/**
 * @param work measures the versions, which are prepared
 * @throws UserError if the code, or the reference that was asked for, cannot be measured
 */
export async function withReference<T>(
  referencing: Referencing,
  work: (versions: Versions) => Promise<T>,
): Promise<Referenced<T>> {
  const { asked, runs, words, overlap } = referencing;
  let plan = planReference(asked, runs, words === undefined ? overlap : 0);
  for (;;) {
    try {
      return { measured: await attempt(plan, referencing, work), plan };
    } catch (error) {
      if (!(error instanceof FailedVersion)) throw error;
      const old = plan.step?.kind === 'moving' ? plan.step.from : undefined;
      if (!old || error.version.name !== nameOf(old)) throw named(error, referencing);
      plan = startOver(asked, old);
    }
  }
}

function named({ message, remedy, version }: FailedVersion, { by }: Referencing): FailedVersion {
  const how = `The reference is built and measured as the code is, with the same setup: name another version with ${by}.`;
  return new FailedVersion(new UserError(message, `${remedy}\n${how}`.trim()), version);
}

function nameOf(reference: Reference): string {
  return `the reference ${referenceText(reference)}`;
}

/** Of the same length, as all names of worktrees. */
type Folder = 'head' | 'mark' | 'next';

async function attempt<T>(
  { beside }: ReferencePlan,
  { asked, words, code, cwd, setup, probe, stop, find }: Referencing,
  work: (versions: Versions) => Promise<T>,
): Promise<T> {
  const own = words === undefined ? probe : { ...probe, words };
  const versionOf = (reference: Reference, place: string): Version => {
    return { name: nameOf(reference), place, probe: own };
  };
  const isAsked = beside.commit === asked.commit;
  const commit = isAsked ? beside.commit : await failingAs(versionOf(beside, ''), find(beside.commit));
  const folders = {
    ...(code !== undefined && { head: code }),
    ...(commit !== '' && { mark: commit }),
    ...(beside.next && { next: beside.next.commit }),
  };
  const measure = async (places: Readonly<Partial<Record<Folder, string>>>): Promise<T> => {
    const { head = cwd, mark = head, next } = places;
    const versions = {
      code: { name: 'this commit', place: head, probe },
      reference: versionOf(beside, mark),
      next: beside.next && next !== undefined ? versionOf(beside.next, next) : undefined,
    };
    if (code !== undefined) await prepare(versions.code, setup, probe.stopwatch, stop);
    for (const version of [
      ...(commit === '' ? [] : [versions.reference]),
      ...(versions.next ? [versions.next] : []),
    ]) {
      await failingAs(version, prepare(version, setup, probe.stopwatch, stop));
    }
    return work(versions);
  };
  return Object.keys(folders).length === 0
    ? measure({})
    : withWorktrees(folders as Record<Folder, string>, cwd, measure);
}

/** What a run with a reference has beside its results. */
export interface ReferencedResults {
  readonly results: Results;
  readonly reference: Beside;
  readonly warnings: readonly ReferenceWarning[];
}

/**
 * The code measured in turn with its reference, as a history stores it.
 * @param only names of the benchmarks that are needed; undefined for all
 * @returns undefined if it was interrupted
 */
export async function measureReferenced(
  around: Referencing,
  only: readonly string[] | undefined,
  repeats: Repeats,
  commit: string,
): Promise<ReferencedResults | undefined> {
  const { measured, plan } = await withReference(around, (versions) =>
    measureBeside(versions, only, repeats),
  );
  if (!measured) return undefined;
  const related = relate(measured.results.measurements, measured.rounds, plan.linkOf);
  return {
    results: { ...measured.results, measurements: related.measurements },
    reference: plan.beside,
    warnings: warningsOf(plan, related, commit),
  };
}
