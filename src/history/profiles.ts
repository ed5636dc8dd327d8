/**
 * Profiles of regressions, beside the log: one small file for each run that reported one, written in the commit that stores the
 * run. The index lists them, so that a suite without regressions stores nothing more, and a profile leaves with the segment that
 * holds its run. A job on a fork hands its profile over in the same form.
 */
import { UserError } from '../model/errors.ts';
import { type Explanation, NO_EXPLANATION, unexplainedBy } from '../model/explanation.ts';
import { issueIn } from '../model/issue.ts';
import { type ProfileDifference, profileDifferenceSchema } from '../model/profile.ts';
import type { Report } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import * as z from '../model/schema.ts';
import { visible } from '../reporters/escape.ts';
import { folderName, type Index, type SegmentEntry, spans } from './index-file.ts';

/** Increased when a reader of the old format would misread the new one. */
const PROFILE_SCHEMA = 1;

/** Below the suite's folder. */
export const PROFILE_FOLDER = 'profiles';

/** The largest flame graph with names as long as they are shown needs a little less. */
export const PROFILE_BYTES_MAX = 256 * 1024;

/** The newest of a suite; each is of a regression. */
const PROFILES_MAX = 100;

/** Reports show no more of a name. */
const NAME_MAX = 120;

export const storedProfileSchema = z.lazy(() =>
  z.object({
    schema: z.literal(PROFILE_SCHEMA),
    suite: z.string(),
    /** Id of the run that reported the regression, its time and its commit. */
    run: z.string(),
    time: z.iso.datetime(),
    commit: z.string(),
    profile: profileDifferenceSchema,
  }),
);
export type StoredProfile = z.infer<typeof storedProfileSchema>;

/** A stored profile, as the index lists it. */
export type ProfileEntry = NonNullable<Index['profiles']>[number];

export function storedProfile({ suite, id, time, commit }: Run, profile: ProfileDifference): StoredProfile {
  return { schema: PROFILE_SCHEMA, suite, run: id, time, commit, profile };
}

/** Path below the suite's folder. */
export function profileFile(run: string): string {
  return `${PROFILE_FOLDER}/${folderName(run)}.json`;
}

/** One line of at most PROFILE_BYTES_MAX bytes: long names are cut, and the smallest boxes are left out. */
export function encodeProfile(stored: StoredProfile): string {
  const { names, boxes } = stored.profile.flame;
  for (let most = boxes.length; ; most = Math.floor(0.8 * most)) {
    // A parent comes before its children, so that the first boxes are a tree.
    const flame = flameOf(names, boxes.slice(0, most));
    const text = `${JSON.stringify({ ...stored, profile: cut({ ...stored.profile, flame }) })}\n`;
    if (most === 0 || new TextEncoder().encode(text).length <= PROFILE_BYTES_MAX) return text;
  }
}

type Flame = ProfileDifference['flame'];

/** Only the names that the boxes need. */
function flameOf(names: Flame['names'], boxes: Flame['boxes']): Flame {
  const used = [...new Set(boxes.map(([, name]) => name))].sort((a, b) => a - b);
  const places = new Map(used.map((name, place) => [name, place]));
  return {
    names: used.map((name) => visible(names[name] ?? '', NAME_MAX)),
    boxes: boxes.map(([parent, name, base, head]) => [parent, places.get(name) ?? 0, base, head]),
  };
}

function cut({ functions, benchmarks, ...rest }: ProfileDifference): ProfileDifference {
  const short = (name: string | null) => name && visible(name, NAME_MAX);
  return {
    ...rest,
    benchmarks: benchmarks.length > BENCHMARKS_MAX ? [] : benchmarks,
    functions: functions.map(({ name, formerName, file, inside, ...figures }) => ({
      ...{ name: visible(name, NAME_MAX), formerName: short(formerName) },
      ...{ file: short(file), inside: short(inside), ...figures },
    })),
  };
}

/** A longer list says nothing. */
const BENCHMARKS_MAX = 50;

/** @throws UserError if the text is not a profile in this form, with what is wrong in one line */
export function decodeProfile(where: string, text: string): StoredProfile {
  const wrong = (why: string) =>
    new UserError(
      `${where} is not a profile: ${visible(why, 300)}`,
      'It is left out; everything else stands.',
    );
  if (text.length > PROFILE_BYTES_MAX) {
    throw wrong(`it has ${text.length} characters; at most ${PROFILE_BYTES_MAX} are read`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong('it is not JSON');
  }
  const parsed = storedProfileSchema.safeParse(value);
  if (!parsed.success) throw wrong(issueIn(parsed.error));
  const { names, boxes } = parsed.data.profile.flame;
  const astray = boxes.findIndex(([parent, name], place) => parent >= place || name >= names.length);
  if (astray >= 0) throw wrong(`box ${astray} of its flame graph has no parent or no name`);
  return parsed.data;
}

/** The suite as it is stored. */
interface Stored {
  index(): Promise<Index>;
  read(path: string): Promise<string | undefined>;
}

/**
 * The profile of a regression that was reported before and still stands, as its run stored it. One request, and only if there is
 * such a regression.
 */
export async function profileOfOpenRegression(
  { records, findings }: Report,
  log: Stored,
): Promise<Explanation> {
  const begun = findings.flatMap(({ reason, episode }) =>
    reason.code === 'lasting' && episode ? [Date.parse(episode.first.time)] : [],
  );
  if (!records || begun.length === 0) return NO_EXPLANATION;
  const { profiles = [] } = await log.index();
  const entry = profiles.findLast(({ time }) => Date.parse(time) >= Math.min(...begun));
  const file = entry && profileFile(entry.run);
  const text = file && (await log.read(file));
  if (!file || text === undefined) return NO_EXPLANATION;
  try {
    return { profile: decodeProfile(file, text).profile, warnings: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return unexplainedBy(error);
  }
}

/** What a commit changes about the profiles. */
interface ProfilesBeside {
  readonly entries: readonly ProfileEntry[];
  /** Texts by path below the suite's folder; null removes one. */
  readonly files: ReadonlyMap<string, string | null>;
}

/** @param segments of the suite after the commit: a profile whose run they do not span any more is removed */
export function profilesBeside(
  before: readonly ProfileEntry[],
  added: readonly StoredProfile[],
  segments: readonly SegmentEntry[],
): ProfilesBeside {
  const entries = [...before, ...added.map(({ run, time }) => ({ run, time }))]
    .filter(({ time }) => segments.some((entry) => spans(entry, time)))
    .slice(-PROFILES_MAX);
  const staying = new Set(entries.map(({ run }) => run));
  const files = new Map<string, string | null>();
  for (const { run } of before) if (!staying.has(run)) files.set(profileFile(run), null);
  for (const each of added) if (staying.has(each.run)) files.set(profileFile(each.run), encodeProfile(each));
  return { entries, files };
}
