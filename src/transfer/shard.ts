/**
 * Encodes a shard for its artifact: one text with a header line for each run, followed by the run in the
 * history's own form, with all values of its samples, and perhaps a profile as the last line. It holds no
 * verdict: the receiver judges. The artifact's name contains the attempt, so that a repeated job adds a newer
 * one. Incoming shards are checked, because the measured code may have written them.
 */
import { folderName } from '../history/index-file.ts';
import { decodeSegment, EMPTY_SEGMENT, encodeRun } from '../history/segment.ts';
import { ROUNDS } from '../measure/planner.ts';
import { messageOf, UserError } from '../model/errors.ts';
import { issueIn } from '../model/issue.ts';
import type { Run } from '../model/run.ts';
import * as z from '../model/schema.ts';
import { skipReason } from '../model/skip-reason.ts';
import { visible } from '../reporters/escape.ts';
import type { Measured } from '../results/read-runs.ts';
import type { Part, Shard } from './merge.ts';

export const SHARD_PREFIX = 'perf-regression-shard-';

/** The only file of the artifact. */
export const SHARD_FILE = 'shard.ndjson';

const NAME_LENGTH_MAX = 200;

/** Both sides of all rounds of a suite. */
export const SHARD_RUNS_MAX = 2 * ROUNDS.max;

const manifestSchema = z.lazy(() =>
  z.object({
    schema: z.literal(1),
    shard: z.string().check(z.minLength(1), z.maxLength(NAME_LENGTH_MAX)),
    checkout: z.string(),
    runs: z.array(
      z.object({
        suite: z.string(),
        /** Number of lines of this run after the header. */
        lines: z.int().check(z.positive()),
        turn: z.optional(
          z.object({
            side: z.enum(['base', 'head']),
            max: z.int().check(z.minimum(1), z.maximum(ROUNDS.max)),
            ended: z.boolean(),
            layouts: z.optional(z.boolean()),
          }),
        ),
        skipped: z.array(
          z.object({
            file: z.string(),
            line: z.optional(z.int()),
            why: skipReason.plain,
            failed: z.optional(z.nullable(z.string())),
          }),
        ),
      }),
    ),
  }),
);

/** @param attempt of the workflow run */
export function artifactName(prefix: string, name: string, attempt: string): string {
  return `${prefix}${folderName(name)}.${attempt}`;
}

function tooMany(runs: number): string {
  return `it has ${runs} runs; at most ${SHARD_RUNS_MAX} are allowed`;
}

/** As measured, without derived metrics: the receiver derives them. */
export function shardOf(name: string, checkout: string, measured: readonly Measured[]): Shard {
  const parts = measured.map(({ run, results: { measurements, skipped } }) => {
    return { run: { ...run, measurements }, skipped };
  });
  return { name, checkout, parts };
}

/** For each shard the artifact of its newest attempt. */
export function newestAttempts<A extends { readonly name: string }>(artifacts: readonly A[]): Map<string, A> {
  const newest = new Map<string, A>();
  const attempts = new Map<string, number>();
  for (const artifact of artifacts) {
    const [, shard, number] = /^(.+)\.(\d+)$/.exec(artifact.name.slice(SHARD_PREFIX.length)) ?? [];
    const attempt = Number(number);
    if (shard === undefined || attempt < (attempts.get(shard) ?? 0)) continue;
    newest.set(shard, artifact);
    attempts.set(shard, attempt);
  }
  return newest;
}

/** @throws UserError if no other job would accept it */
export function encodeShard({ name, checkout, parts, profile = '' }: Shard): string {
  if (parts.length > SHARD_RUNS_MAX) {
    throw new UserError(
      `the shard ${visible(name)} cannot be uploaded: ${tooMany(parts.length)}`,
      'Collect fewer suites in one job: with {file} in the name of the suite, every result file is a suite.',
    );
  }
  const texts = parts.map(({ run }) => encodeRun(run, [], EMPTY_SEGMENT, (values) => [...values]));
  const runs = parts.map(({ run: { suite }, skipped, turn }, i) => {
    return { suite, lines: (texts[i]?.split('\n').length ?? 0) - 1, turn, skipped };
  });
  return `${JSON.stringify({ schema: 1, shard: name, checkout, runs })}\n${texts.join('')}${profile}`;
}

/**
 * @param where name of the artifact, for messages
 * @param files of the artifact
 * @param measurementsMax of all runs together
 * @throws UserError if it is not a valid shard
 */
export function decodeShard(
  where: string,
  files: ReadonlyMap<string, string>,
  measurementsMax = Number.POSITIVE_INFINITY,
): Shard {
  const damaged = (why: string, cause?: unknown) =>
    new UserError(
      `${where} is not a valid shard: ${visible(why, 500)}`,
      'Re-run the job that collected it.',
      {
        cause,
      },
    );
  const text = files.get(SHARD_FILE);
  if (text === undefined) throw damaged(`${SHARD_FILE} is missing`);
  const [first = '', ...lines] = text.split('\n');
  const manifest = decodeManifest(first, damaged);
  if (manifest.runs.length > SHARD_RUNS_MAX) throw damaged(tooMany(manifest.runs.length));
  let left = measurementsMax;
  let at = 0;
  const parts = manifest.runs.map(({ suite, lines: count, turn, skipped }, i): Part => {
    const own = lines.slice(at, at + count).join('\n');
    const run = decodeRun(`run ${i + 1} in ${SHARD_FILE}`, own, suite, left, damaged);
    at += count;
    left -= run.measurements.length;
    const rows = skipped.map(({ file, why, line, failed }) => ({
      ...{ file, why },
      ...(line && { line }),
      ...(failed !== undefined && { failed }),
    }));
    return { run, skipped: rows, ...(turn && { turn }) };
  });
  const profile = lines[at];
  return { name: manifest.shard, checkout: manifest.checkout, parts, ...(profile && { profile }) };
}

type Damage = (why: string, cause?: unknown) => UserError;

function decodeRun(file: string, text: string, suite: string, measurementsMax: number, damaged: Damage): Run {
  try {
    const [run, second] = decodeSegment(file, text, suite, { measurementsMax, runsMax: 2 }).runs;
    if (run && !second) return run;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw damaged(error.message, error);
  }
  throw damaged(`${file} is not one run`);
}

function decodeManifest(text: string, damaged: Damage): z.infer<typeof manifestSchema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw damaged(`${SHARD_FILE}:1: ${messageOf(error)}`, error);
  }
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw damaged(`${SHARD_FILE}:1: ${issueIn(parsed.error)}`, parsed.error);
}
