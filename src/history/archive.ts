/**
 * Where old segments are copied before they are removed from the history: another branch in the same form, which every
 * command can read; or a store of files, each of which `history add` can import. Archived segments are read back before
 * the originals may be dropped. Archiving a segment twice stores it once.
 */

import { UserError } from '../model/errors.ts';
import type { Backoff } from '../system/retry.ts';
import { type HistoryBranch, notOurs } from './branch.ts';
import { folderName, nextSegmentFile, type SegmentEntry } from './index-file.ts';
import { HistoryLog } from './log.ts';
import type { StoredSegment } from './stored-segments.ts';

export interface Archive {
  /** For messages, after "in": `branch perf-archive of acme/widgets`. */
  readonly description: string;
  /** @throws UserError if a segment cannot be read back from the archive */
  store(suite: string, segments: readonly StoredSegment[]): Promise<void>;
}

/** Files by name on a disk or in a bucket: all that an archive needs of it. */
export interface FileStore {
  readonly description: string;
  /** @param name path with `/` as separator */
  put(name: string, text: string): Promise<void>;
  /** Undefined if the file does not exist. */
  get(name: string): Promise<string | undefined>;
}

export function archiveOnBranch(branch: HistoryBranch, historyDir: string, patience: Backoff): Archive {
  return {
    description: branch.description,

    async store(suite, segments) {
      const log = new HistoryLog(branch, historyDir, suite);
      const message = `perf: archive ${segments.length} segments of ${suite}`;
      await log.revise(message, patience, async (entries) => withThose(entries, segments));
      // A new log, so that the segments are read from their new place.
      const there = new HistoryLog(branch, historyDir, suite);
      await there.revise('', patience, async (entries, read) => {
        for (const { entry } of segments) {
          const archived = entries.find(({ sha256 }) => sha256 === entry.sha256);
          if (!archived) throw new UserError(`${entry.file} of ${suite} is not in ${branch.description}`);
          await read(archived);
        }
        return undefined;
      });
    },
  };
}

/** The index entries with the missing segments appended under new names; undefined if none is missing. */
function withThose(entries: readonly SegmentEntry[], segments: readonly StoredSegment[]) {
  const all = [...entries];
  const files = new Map<string, string>();
  for (const { entry, text } of segments) {
    if (entries.some(({ sha256 }) => sha256 === entry.sha256)) continue;
    const file = nextSegmentFile(all);
    all.push({ ...entry, file });
    files.set(file, text);
  }
  return files.size > 0 ? { segments: all, files } : undefined;
}

export function archiveInFiles(store: FileStore): Archive {
  return {
    description: store.description,

    async store(suite, segments) {
      for (const { entry, text } of segments) {
        const name = `${folderName(suite)}/${fileName(entry)}`;
        const there = await store.get(name);
        if (there === text) continue;
        if (there !== undefined) throw notOurs(name, store.description, 'it has another content');
        await store.put(name, text);
        if ((await store.get(name)) === text) continue;
        throw new UserError(
          `${name} cannot be read back from ${store.description}`,
          'Nothing was dropped; try again.',
        );
      }
    },
  };
}

/** The days of its oldest and newest run, for people, and the checksum, so that no two segments share a name. */
function fileName({ oldest, newest, sha256 }: SegmentEntry): string {
  return `${oldest.slice(0, 10)}_${newest.slice(0, 10)}_${sha256.slice(0, 12)}.ndjson`;
}

export interface ArchiveContext {
  /** Name of the history branch. */
  readonly branch: string;
  readonly historyDir: string;
  readonly patience: Backoff;
  readonly openBranch: (name: string) => HistoryBranch;
  /** Opens the store that an argument names; undefined if it names none. */
  readonly openStore: (where: string) => FileStore | undefined;
}

/** The branch that `branch:NAME` names; empty if it names none. */
export function branchNameOf(where: string): string[] {
  const [, name] = /^branch:(.+)$/.exec(where) ?? [];
  return name === undefined ? [] : [name];
}

/**
 * @param where `branch:NAME`, or a name that `openStore` knows; empty for none
 * @throws UserError if it does not name an archive
 */
export function archiveAt(where: string, context: ArchiveContext): Archive | undefined {
  if (where === '') return undefined;
  const [name] = branchNameOf(where);
  if (name !== undefined && name !== context.branch) {
    return archiveOnBranch(context.openBranch(name), context.historyDir, context.patience);
  }
  const store = name === undefined ? context.openStore(where) : undefined;
  if (store) return archiveInFiles(store);
  const why = name === undefined ? 'names no archive' : 'is the history itself';
  throw new UserError(`archive: ${JSON.stringify(where)} ${why}`, 'Write it as branch:perf-archive.');
}
