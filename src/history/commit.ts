/**
 * The files of one commit to a suite: its segments and index, the files next to them for people and programs, and those
 * of the dashboard. Never replaces a file that somebody else wrote.
 */
import type { HistoryEvent } from '../model/event.ts';
import type { Run } from '../model/run.ts';
import type { HistoryBranch, Tip } from './branch.ts';
import { requireNoneGone } from './former-tip.ts';
import { encodeIndex, type Index, type SegmentEntry } from './index-file.ts';
import { type Listing, overviewFiles, type Publication } from './overview.ts';
import { requireOwnFolder, requireUnused } from './ownership.ts';
import { PROFILE_FOLDER, profilesBeside } from './profiles.ts';
import { schemasBeside } from './schemas.ts';
import type { Segment } from './segment.ts';

/** The changes to the suite's folder in one commit. */
export interface Change {
  /** The entries of all segments after the commit. */
  readonly segments: readonly SegmentEntry[];
  /** Texts of the changed segments by name; null removes one. */
  readonly files: ReadonlyMap<string, string | null>;
  /** New runs. */
  readonly added?: readonly Run[];
  /** New events, of these runs and of others. */
  readonly events?: readonly HistoryEvent[];
  /** Files published next to the log. */
  readonly publication?: Publication;
  /** True if it restores a lost history. */
  readonly restores?: boolean;
}

/** The suite on its branch, at the tip that was read. */
export interface Place {
  readonly branch: HistoryBranch;
  readonly tip: Tip | undefined;
  readonly suite: string;
  readonly historyDir: string;
  /** The suite's folder on the branch. */
  readonly folder: string;
  /** Stored segments, the newest first. */
  readonly segments: () => AsyncIterable<Segment>;
}

/** The files that the suite writes. */
interface Composed {
  readonly index: Index;
  /** Texts by path; null removes one. */
  readonly files: ReadonlyMap<string, string | null>;
  readonly listing: Listing | undefined;
}

/** @throws UserError if a file of somebody else is in the way */
export async function composed(
  place: Place,
  before: Index,
  { segments, files: changed, added = [], events = [], publication = {}, restores = false }: Change,
): Promise<Composed> {
  const { branch, tip, historyDir, folder } = place;
  const read = async (path: string) => tip && branch.read(tip, path);
  const shown = { ...place, before: before.segments, after: segments, read };
  const overview = await overviewFiles(shown, added, publication, events);
  const published = new Map([...(publication.files ?? []), ...overview.beside]);
  const own = new Map<string, string | null>(published);
  for (const [file, text] of changed) own.set(`segments/${file}`, text);
  if (before.segments.length === 0) {
    await requireOwnFolder(place, 'segments');
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
  const { entries, files: profiles } = profilesBeside(
    before.profiles ?? [],
    publication.profiles ?? [],
    segments,
  );
  if (entries.length > 0 && !before.profiles) await requireOwnFolder(place, PROFILE_FOLDER);
  for (const [name, text] of profiles) own.set(name, text);
  const schemas = publication.files?.size
    ? await schemasBeside(place, historyDir, before.schemas)
    : undefined;
  const { profiles: _, ...others } = before;
  const index: Index = {
    ...others,
    ...(entries.length > 0 && { profiles: [...entries] }),
    ...(schemas && { schemas: schemas.mark }),
    ...(published.size > 0 && {
      published: [...new Set([...(before.published ?? []), ...published.keys()])].sort(),
    }),
    segments: [...segments],
  };
  own.set('index.json', encodeIndex(index));
  const files = new Map<string, string | null>(schemas?.files);
  for (const [name, text] of own) files.set(`${folder}/${name}`, text);
  return { index, files, listing: overview.listing };
}
