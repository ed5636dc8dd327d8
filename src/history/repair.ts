/**
 * Makes a damaged history readable again: the intact lines of each segment stay, the damaged file is kept as a copy, and
 * the index is rebuilt. Also works if the index itself is damaged.
 */
import { shortCommit } from '../model/commit.ts';
import { UserError } from '../model/errors.ts';
import type { HistoryBranch, Tip } from './branch.ts';
import { entryFor, isAsStored } from './checksum.ts';
import type { Index, SegmentEntry } from './index-file.ts';
import { decodeIndex, emptyIndex, encodeIndex, SEGMENT_FILE } from './index-file.ts';
import { isPublished, publishedNames } from './latest-json.ts';
import { decodeProfile, PROFILE_FOLDER, type ProfileEntry, profileFile } from './profiles.ts';
import { readSegment } from './segment.ts';

/** What was wrong with one file, in words, and what was done. */
export interface Repaired {
  readonly what: string;
  /** Name of the copy of the damaged file; null if the file was missing. */
  readonly kept: string | null;
}

interface Place {
  readonly branch: HistoryBranch;
  readonly folder: string;
  readonly suite: string;
}

/**
 * @returns the repairs; empty if nothing was damaged and nothing was written
 * @throws UserError if the branch cannot be read or written, or was written by a newer version
 */
export async function repairHistory({ branch, folder, suite }: Place): Promise<Repaired[]> {
  const tip = await branch.tip();
  if (!tip) return [];
  const repaired: Repaired[] = [];
  const changed = new Map<string, string | null>();
  const keepAside = (file: string, text: string, what: string): void => {
    const kept = `${folder}/damaged/${shortCommit(tip.commit)}/${file}`;
    changed.set(kept, text);
    repaired.push({ what, kept });
  };

  const path = `${folder}/index.json`;
  const text = await branch.read(tip, path);
  const index = indexOf(text, suite, (problem) => keepAside('index.json', text ?? '', problem));
  const known = new Map(index.segments.map((entry) => [entry.file, entry]));
  const found = await branch.list(tip, `${folder}/segments`);
  const present = found.map(({ name }) => name).filter((name) => SEGMENT_FILE.test(name));
  if (text === undefined && present.length > 0) repaired.push({ what: 'index.json is gone', kept: null });
  const entries: SegmentEntry[] = [];
  for (const file of present.sort()) {
    const entry = await repairSegment(tip, file);
    if (entry) entries.push(entry);
  }
  for (const file of known.keys()) {
    if (!present.includes(file)) repaired.push({ what: `segments/${file} is gone`, kept: null });
  }
  if (repaired.length === 0) return [];
  const published = index.published ?? (await publishedIn(tip));
  const profiles = index.profiles ?? (await profilesIn(tip));
  const listed = { ...(published && { published }), ...(profiles.length > 0 && { profiles }) };
  changed.set(path, encodeIndex({ ...index, ...listed, segments: entries }));
  if (!(await branch.commit(tip, changed, `perf: repair the history of ${suite}`))) {
    throw new UserError(`${branch.description} changed in the meantime; nothing was repaired`, 'Try again.');
  }
  return repaired;

  async function publishedIn(at: Tip): Promise<string[] | undefined> {
    const own: string[] = [];
    for (const name of publishedNames) {
      const beside = await branch.read(at, `${folder}/${name}`);
      if (beside !== undefined && isPublished(name, beside)) own.push(name);
    }
    return own.length > 0 ? own : undefined;
  }

  async function profilesIn(at: Tip): Promise<ProfileEntry[]> {
    const own: ProfileEntry[] = [];
    for (const { name, kind } of await branch.list(at, `${folder}/${PROFILE_FOLDER}`)) {
      const file = `${PROFILE_FOLDER}/${name}`;
      const text = kind === 'file' ? await branch.read(at, `${folder}/${file}`) : undefined;
      const entry = text === undefined ? undefined : entryOf(file, text);
      if (entry && profileFile(entry.run) === file) own.push(entry);
    }
    return own.sort((a, b) => Date.parse(a.time) - Date.parse(b.time));
  }

  async function repairSegment(at: Tip, file: string): Promise<SegmentEntry | undefined> {
    const place = `${folder}/segments/${file}`;
    const stored = (await branch.read(at, place)) ?? '';
    const { segment, intact, damage } = readSegment(`segments/${file}`, stored, suite);
    const entry = known.get(file);
    if (damage) {
      keepAside(file, stored, damage.message);
      changed.set(place, segment.runs.length > 0 ? intact : null);
    } else if (!entry || !isAsStored(entry, stored, segment.runs)) {
      repaired.push({ what: `segments/${file} does not match the index; its lines are intact`, kept: place });
    }
    return segment.runs.length > 0 ? entryFor(file, intact, segment.runs) : undefined;
  }
}

/** Undefined for a file of somebody else. */
function entryOf(file: string, text: string): ProfileEntry | undefined {
  try {
    const { run, time } = decodeProfile(file, text);
    return { run, time };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return undefined;
  }
}

function indexOf(text: string | undefined, suite: string, damaged: (what: string) => void): Index {
  if (text === undefined) return emptyIndex(suite);
  try {
    return decodeIndex('index.json', text, suite);
  } catch (error) {
    if (!(error instanceof UserError) || error.message.includes('newer perf-regression')) throw error;
    damaged(error.message);
    return emptyIndex(suite);
  }
}
