/**
 * A shard as jobs hand it over: for each suite a run in the history's own form, with every value of its samples, and
 * `shard.json`, which says what is where. Its artifact carries the attempt in its name, so that a job that runs again
 * adds a newer one. What comes in is checked: the code that was measured may have written it.
 */
import * as z from 'zod';
import { folderName } from './history/index-file.ts';
import { decodeSegment, EMPTY_SEGMENT, encodeRun } from './history/segment.ts';
import type { Part, Shard } from './merge.ts';
import { messageOf, UserError } from './model/errors.ts';

export const SHARD_PREFIX = 'perf-regression-shard-';

const MANIFEST = 'shard.json';
const NAME_LENGTH_MAX = 200;

const manifestSchema = z.object({
  schema: z.literal(1),
  shard: z.string().min(1).max(NAME_LENGTH_MAX),
  checkout: z.string(),
  suites: z.array(
    z.object({
      suite: z.string(),
      file: z.string(),
      skipped: z.array(z.object({ file: z.string(), line: z.int().optional(), reason: z.string() })),
    }),
  ),
});

/** @throws UserError where a list of names could not hold it */
export function checkShardName(name: string): void {
  if (/^[^,\p{Cc}]+$/u.test(name) && name.length <= NAME_LENGTH_MAX) return;
  throw new UserError(
    `shard: ${JSON.stringify(name.slice(0, NAME_LENGTH_MAX))} is no name of a shard`,
    `Name it without commas and line ends, in at most ${NAME_LENGTH_MAX} characters.`,
  );
}

/** @param attempt of the workflow run */
export function artifactName(shard: string, attempt: string): string {
  return `${SHARD_PREFIX}${folderName(shard)}.${attempt}`;
}

/** Of each shard the artifact of the newest attempt. */
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

/** Texts by file name. */
export function encodeShard({ name, checkout, parts }: Shard): Map<string, string> {
  const files = new Map<string, string>();
  const suites = parts.map(({ run, skipped }) => {
    const file = `${folderName(run.suite)}.ndjson`;
    files.set(
      file,
      encodeRun(run, [], EMPTY_SEGMENT, (values) => [...values]),
    );
    return { suite: run.suite, file, skipped };
  });
  files.set(MANIFEST, JSON.stringify({ schema: 1, shard: name, checkout, suites }));
  return files;
}

/**
 * @param where the artifact in words
 * @throws UserError where it is not what a job collected
 */
export function decodeShard(where: string, files: ReadonlyMap<string, string>): Shard {
  const damaged = (why: string, cause?: unknown) =>
    new UserError(`${where} is no shard: ${why}`, 'Re-run the job that collected it.', { cause });
  const manifest = decodeManifest(files.get(MANIFEST), damaged);
  const parts = manifest.suites.map(({ suite, file, skipped }): Part => {
    const text = files.get(file);
    if (text === undefined) throw damaged(`${file} is missing`);
    try {
      const [run, second] = decodeSegment(file, text, suite).runs;
      if (run && !second)
        return { run, skipped: skipped.map(({ line, ...row }) => ({ ...row, ...(line && { line }) })) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      throw damaged(error.message, error);
    }
    throw damaged(`${file} does not hold one run`);
  });
  return { name: manifest.shard, checkout: manifest.checkout, parts };
}

function decodeManifest(
  text: string | undefined,
  damaged: (why: string, cause?: unknown) => UserError,
): z.infer<typeof manifestSchema> {
  if (text === undefined) throw damaged(`${MANIFEST} is missing`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw damaged(`${MANIFEST}: ${messageOf(error)}`, error);
  }
  const parsed = manifestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw damaged(`${MANIFEST}: ${issue?.path.join('.')}: ${issue?.message}`, parsed.error);
}
