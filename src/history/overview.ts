/**
 * The dashboard's data next to the log, written in the commit that stores the runs: the suite's summary, and at the top
 * the list of suites and the page's own files if their version changed. An ordinary run reads only the previous summary.
 */
import { UserError } from '../model/errors.ts';
import { type HistoryEvent, saidByPeople } from '../model/event.ts';
import type { Run } from '../model/run.ts';
import * as z from '../model/schema.ts';
import { folderName, type SegmentEntry } from './index-file.ts';
import { newestRuns, type Question } from './newest.ts';
import type { StoredProfile } from './profiles.ts';
import { decodeSummary } from './read-summary.ts';
import type { Segment } from './segment.ts';
import { encodeSummary, newestWritten, type Stored, SUMMARY_FILE, type Summary } from './summary.ts';
import { type Summarized, SummaryBuilder } from './summary-builder.ts';

export const SUITES_FILE = 'suites.json';
const SUITES_SCHEMA = 1;

const PAGE_FILE = 'index.html';
/** Marks the page as ours. */
const GENERATOR = '<meta name="generator" content="perf-regression">';

/** The files of the page. */
export interface Site {
  /** Hash of their contents. */
  readonly version: string;
  /** Texts by name. */
  readonly files: () => ReadonlyMap<string, string>;
}

/** What the entry point knows about the runs that it stores. */
export interface Publication {
  /** Texts by name for the suite's folder, replaced with every run. */
  readonly files?: ReadonlyMap<string, string>;
  /** Reports of the runs that were checked, by their ids. */
  readonly reports?: ReadonlyMap<string, Summarized>;
  /** Profiles of the regressions that these runs reported. */
  readonly profiles?: readonly StoredProfile[];
  /** The branch that the overview shows; without it, the same branch as before. */
  readonly tracked?: string;
  /** Without it, no page is written, and an existing one stays. */
  readonly site?: Site;
}

/** The branch as the log sees it while storing. */
export interface Place {
  readonly suite: string;
  /** The folder of the history on the branch; may be empty. */
  readonly historyDir: string;
  readonly before: readonly SegmentEntry[];
  readonly after: readonly SegmentEntry[];
  /** Reads a text on the branch. */
  readonly read: (path: string) => Promise<string | undefined>;
  /** Segments stored before, the newest first. */
  readonly segments: () => AsyncIterable<Segment>;
}

export const suitesSchema = z.lazy(() =>
  z.object({
    schema: z.literal(SUITES_SCHEMA),
    /** Version of the page's files. */
    site: z.string(),
    suites: z.array(
      z.object({
        name: z.string(),
        /**
         * Address of the suite's folder, relative to this file: `Benchmark`, or `/other/perf/Benchmark` on the same host.
         */
        folder: z.string(),
        /** Address of the repository's pages, for links to commits; without it, the runs' addresses are used. */
        repository: z.optional(z.string()),
      }),
    ),
  }),
);
export type Suites = z.infer<typeof suitesSchema>;

/** The files written for the dashboard. */
export interface Overview {
  /** Texts by name, in the suite's folder. */
  readonly beside: ReadonlyMap<string, string>;
  /** Set if the suite is not in the list yet, or the page has another version. */
  readonly listing?: Listing;
}

/** A suite for the list at the top. */
export interface Listing extends Pick<Place, 'suite' | 'historyDir' | 'read'> {
  readonly site: Site | undefined;
}

const NOTHING: Overview = { beside: new Map() };

export async function overviewFiles(
  place: Place,
  added: readonly Run[],
  { reports, tracked, site }: Publication,
  events: readonly HistoryEvent[] = [],
): Promise<Overview> {
  if (added.length === 0 && events.length === 0) return NOTHING;
  const newest = added.at(-1);
  const isJudgedAnew = newest !== undefined && newest.branch === tracked && newest.after === undefined;
  const previous = await previousSummary(place, isJudgedAnew);
  if (previous === 'newer' || (added.length === 0 && !previous)) return NOTHING;
  const version = site?.version ?? previous?.site ?? '';
  const builder = await begun(place, previous, branchOf(previous, added, tracked));
  for (const run of added) builder.add(run, reports?.get(run.id));
  builder.addEvents(events);
  const summary = encodeSummary(builder.finish(storedIn(place.after), version));
  const isListed = previous !== undefined && previous.site === version;
  return { beside: new Map([[SUMMARY_FILE, summary]]), ...(!isListed && { listing: { ...place, site } }) };
}

function below({ historyDir }: Pick<Place, 'historyDir'>, path: string): string {
  return [historyDir, path].filter((part) => part !== '').join('/');
}

/** A damaged summary is rebuilt: it contains nothing that the segments do not. */
async function previousSummary(place: Place, isJudgedAnew: boolean): Promise<Summary | 'newer' | undefined> {
  const path = below(place, `${folderName(place.suite)}/${SUMMARY_FILE}`);
  const text = await place.read(path);
  if (text === undefined) return undefined;
  try {
    return decodeSummary(path, text, isJudgedAnew);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message.includes('newer perf-regression') ? 'newer' : undefined;
  }
}

/** A run of another branch than the tracked one does not change the branch of the summary. */
function branchOf(previous: Summary | undefined, added: readonly Run[], tracked: string | undefined): string {
  const newest = added.at(-1)?.branch ?? '';
  if (!previous) return added.some(({ branch }) => branch === tracked) ? (tracked ?? newest) : newest;
  return newest === tracked ? newest : previous.branch;
}

/**
 * Continues from the previous summary; if that does not match the stored runs, it is rebuilt from the newest segments.
 */
async function begun(
  { suite, before, segments }: Place,
  previous: Summary | undefined,
  branch: string,
): Promise<SummaryBuilder> {
  if (previous?.branch !== branch || previous.stored.runs !== storedIn(before).runs) {
    return summaryFromSegments(suite, branch, segments(), before.length);
  }
  const builder = new SummaryBuilder(suite, branch, previous);
  if (newestWritten(previous) < previous.runs.length) {
    builder.restore((await newestRuns(segments(), ofBranch(branch))).runs);
  }
  return builder;
}

function ofBranch(branch: string): Question {
  return { counting: (all) => all.filter((run) => run.branch === branch) };
}

/** @param segments the newest first; only as many as a summary needs are read */
export async function summaryFromSegments(
  suite: string,
  branch: string,
  segments: AsyncIterable<Segment>,
  count: number,
): Promise<SummaryBuilder> {
  const { runs, events, segments: read } = await newestRuns(segments, ofBranch(branch));
  const builder = new SummaryBuilder(suite, branch);
  if (read < count) builder.beginsLate();
  for (const run of runs) builder.add(run);
  builder.addEvents(saidByPeople(events));
  return builder;
}

export function storedIn(entries: readonly SegmentEntry[]): Stored {
  const sum = (of: (entry: SegmentEntry) => number) => entries.reduce((total, entry) => total + of(entry), 0);
  return {
    runs: sum(({ runs }) => runs),
    segments: entries.length,
    bytes: sum(({ bytes }) => bytes),
    first: entries[0]?.oldest ?? '',
    last: entries.at(-1)?.newest ?? '',
  };
}

/**
 * The list of suites with these in it, and the page's files if their version changed.
 * @param listings of one folder and one site
 * @returns texts by path on the branch
 */
export async function topFiles(listings: readonly Listing[]): Promise<Map<string, string>> {
  const [place] = listings;
  const known = place && suitesOf(await place.read(below(place, SUITES_FILE)));
  if (!place || !known) return new Map();
  const { site } = place;
  const page = site && site.version !== known.site ? site.files() : new Map<string, string>();
  const writes = page.size > 0 && (known.site !== '' || (await isFree(place, [...page.keys()])));
  const suites = new Map(known.suites.map((each) => [each.folder, each]));
  for (const { suite } of listings) {
    const folder = folderName(suite);
    suites.set(folder, { ...suites.get(folder), name: suite, folder });
  }
  const sorted = [...suites.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const list = listOf(sorted, writes && site ? site.version : known.site);
  const files = new Map([[below(place, SUITES_FILE), encodeSuites(list)]]);
  if (writes) for (const [name, text] of page) files.set(below(place, name), text);
  return files;
}

/** Whether none of the files exists as somebody else's, which would be kept. */
async function isFree(place: Listing, names: readonly string[]): Promise<boolean> {
  const page = await place.read(below(place, PAGE_FILE));
  if (page !== undefined) return page.includes(GENERATOR);
  for (const name of names) if ((await place.read(below(place, name))) !== undefined) return false;
  return true;
}

export function encodeSuites(suites: Suites): string {
  return `${JSON.stringify(suites, null, 1)}\n`;
}

export function listOf(suites: Suites['suites'], site = ''): Suites {
  return { schema: SUITES_SCHEMA, site, suites };
}

/**
 * A list that cannot be read is rebuilt: every suite that stores a run adds itself. Undefined if it is from a newer
 * version.
 */
function suitesOf(text: string | undefined): Suites | undefined {
  if (text === undefined) return listOf([]);
  try {
    const read: unknown = JSON.parse(text);
    const known = suitesSchema.safeParse(read);
    if (known.success) return known.data;
    return Number((read as { schema?: unknown } | null)?.schema) > SUITES_SCHEMA ? undefined : listOf([]);
  } catch {
    return listOf([]);
  }
}
