/**
 * The files of one commit to a suite: its segments and index, what lies beside them for people and machines, and what
 * the dashboard needs. Nothing that somebody else wrote is replaced.
 */
import type { HistoryEvent } from '../model/event.ts';
import type { Run } from '../model/run.ts';
import type { HistoryBranch, Tip } from './branch.ts';
import { requireNoneGone } from './former-tip.ts';
import { encodeIndex, type Index, type SegmentEntry } from './index-file.ts';
import { overviewFiles, type Publication } from './overview.ts';
import { requireOwnFolder, requireUnused, schemasBeside } from './ownership.ts';
import type { Segment } from './segment.ts';

/** What becomes of the suite's folder in one commit. */
export interface Change {
  /** Of all segments that there will be. */
  readonly segments: readonly SegmentEntry[];
  /** Texts of the segments that change by their names; null takes one away. */
  readonly files: ReadonlyMap<string, string | null>;
  /** Runs that are new. */
  readonly added?: readonly Run[];
  /** What was said of these and of others. */
  readonly said?: readonly HistoryEvent[];
  /** What is said of them beside the log. */
  readonly publication?: Publication;
  /** It brings back what was gone. */
  readonly restores?: boolean;
}

/** The suite on its branch, as it was looked at. */
export interface Place {
  readonly branch: HistoryBranch;
  readonly tip: Tip | undefined;
  readonly suite: string;
  readonly historyDir: string;
  /** Of the suite, on the branch. */
  readonly folder: string;
  /** Stored ones, the newest first. */
  readonly segments: () => AsyncIterable<Segment>;
}

/**
 * @returns the new index, and all files of the commit by their paths; null takes one away
 * @throws UserError where a file of somebody else is in the way
 */
export async function composed(
  place: Place,
  before: Index,
  { segments, files: changed, added = [], said = [], publication = {}, restores = false }: Change,
): Promise<{ readonly index: Index; readonly files: ReadonlyMap<string, string | null> }> {
  const { branch, tip, historyDir, folder } = place;
  const read = async (path: string) => tip && branch.read(tip, path);
  const shown = { ...place, before: before.segments, after: segments, read };
  const overview = await overviewFiles(shown, added, publication, said);
  const published = new Map([...(publication.files ?? []), ...overview.beside]);
  const own = new Map<string, string | null>(published);
  for (const [file, text] of changed) own.set(`segments/${file}`, text);
  if (before.segments.length === 0) {
    await requireOwnFolder(place);
    if (!restores) await requireNoneGone(place);
  }
  const known = new Set([
    ...before.segments.map(({ file }) => `segments/${file}`),
    ...(before.published ?? []),
  ]);
  await requireUnused(
    place,
    [...own.keys()].filter((name) => !known.has(name)),
  );
  const schemas = publication.files?.size
    ? await schemasBeside(place, historyDir, before.schemas)
    : undefined;
  const index: Index = {
    ...before,
    ...(schemas && { schemas: schemas.mark }),
    ...(published.size > 0 && {
      published: [...new Set([...(before.published ?? []), ...published.keys()])].sort(),
    }),
    segments: [...segments],
  };
  own.set('index.json', encodeIndex(index));
  const files = new Map<string, string | null>([...(schemas?.files ?? []), ...overview.above]);
  for (const [name, text] of own) files.set(`${folder}/${name}`, text);
  return { index, files };
}
