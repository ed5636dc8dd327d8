/** Reads the stored files next to the page. They are checked, and errors have a remedy. */
import type { Index, SegmentEntry } from '../history/index-file.ts';
import { decodeIndex } from '../history/index-file.ts';
import { SUITES_FILE, storedIn, suitesSchema, summaryFromSegments } from '../history/overview.ts';
import { decodeProfile, profileFile } from '../history/profiles.ts';
import { decodeSummary } from '../history/read-summary.ts';
import { EMPTY_SEGMENT, readSegment, type Segment } from '../history/segment.ts';
import { REPAIR } from '../history/segment-line.ts';
import { SUMMARY_FILE, type Summary } from '../history/summary.ts';
import { UserError } from '../model/errors.ts';
import type { ProfileDifference } from '../model/profile.ts';
import { ACTION } from '../model/project.ts';
import type { Suite } from './protocol.ts';

/** @returns undefined if there is no such file */
async function fetched(path: string): Promise<string | undefined> {
  let response: Response;
  try {
    // The server is asked each time; unchanged files come from the cache.
    response = await fetch(path, { cache: 'no-cache' });
  } catch (cause) {
    const isFile = globalThis.location.protocol === 'file:';
    throw new UserError(
      isFile
        ? 'Browsers do not let a page opened from disk read the files next to it.'
        : `Cannot read ${path}.`,
      isFile ? 'Open it with: perf-regression dashboard --open' : 'Check the connection and reload.',
      { cause },
    );
  }
  if (response.status === 404) return undefined;
  if (response.ok) return response.text();
  throw new UserError(
    `Cannot read ${path}: the server answered ${response.status}.`,
    'Reload the page later.',
  );
}

export async function readSuites(): Promise<Suite[]> {
  const text = await fetched(SUITES_FILE);
  if (text === undefined) {
    throw new UserError(
      'There are no results yet.',
      `This page shows results as soon as the first run is stored. In a workflow: uses: ${ACTION}. On a laptop: perf-regression record FILES…`,
    );
  }
  const read = suitesSchema.safeParse(json(text));
  if (!read.success) {
    throw new UserError(
      `${SUITES_FILE} is not a list of suites that this page can read.`,
      'The next stored run writes it again, together with the newest version of this page.',
    );
  }
  return read.data.suites.map(({ name, folder, repository = '' }) => ({ name, folder, repository }));
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export async function readIndex(folder: string, suite: string): Promise<Index> {
  const path = `${folder}/index.json`;
  const text = await fetched(path);
  if (text !== undefined) return decodeIndex(path, text, suite);
  throw new UserError(
    `There is no history at ${folder}.`,
    'Choose another suite, or store a run: perf-regression record FILES…',
  );
}

export async function readProfile(folder: string, run: string): Promise<ProfileDifference> {
  const path = `${folder}/${profileFile(run)}`;
  const text = await fetched(path);
  if (text !== undefined) return decodeProfile(path, text).profile;
  throw new UserError(`${path} is missing, although the index lists it.`, 'Reload the page.');
}

/** The readable part of a segment, and its damage. */
export interface Read {
  readonly segment: Segment;
  readonly damage: UserError | undefined;
}

export async function readStoredSegment(folder: string, suite: string, entry: SegmentEntry): Promise<Read> {
  const path = `${folder}/segments/${entry.file}`;
  const text = await fetched(path);
  if (text === undefined) {
    return {
      segment: EMPTY_SEGMENT,
      damage: new UserError(`${path} is missing, although the index lists it.`, REPAIR),
    };
  }
  const { segment, damage } = readSegment(path, text, suite);
  if (damage || (await isWhole(entry, text, segment))) return { segment, damage };
  const why = `${path} does not match the index: ${segment.runs.length} runs instead of ${entry.runs}, or different content.`;
  return {
    segment,
    damage: new UserError(why, `Reload the page: the file may be being written right now. ${REPAIR}`),
  };
}

async function isWhole(entry: SegmentEntry, text: string, { runs }: Segment): Promise<boolean> {
  if (runs.length !== entry.runs) return false;
  // Browsers compute checksums on secure pages only.
  if (entry.sha256 === undefined || !globalThis.crypto?.subtle) return true;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hex = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex === entry.sha256;
}

/** The stored summary; if it cannot be read, one is made from the newest segments. */
export async function readSummary(folder: string, suite: string): Promise<Summary> {
  const path = `${folder}/${SUMMARY_FILE}`;
  const text = await fetched(path);
  if (text !== undefined) {
    try {
      return decodeSummary(path, text);
    } catch (error) {
      if (!(error instanceof UserError) || error.message.includes('newer perf-regression')) throw error;
    }
  }
  const { segments } = await readIndex(folder, suite);
  const newest = segments.at(-1);
  const branch = newest
    ? ((await readStoredSegment(folder, suite, newest)).segment.runs.at(-1)?.branch ?? '')
    : '';
  async function* fromNewest() {
    for (const entry of segments.toReversed()) yield (await readStoredSegment(folder, suite, entry)).segment;
  }
  const builder = await summaryFromSegments(suite, branch, fromNewest(), segments.length);
  return builder.finish(storedIn(segments), '');
}
