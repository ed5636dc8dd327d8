/**
 * Finds and downloads what the jobs of this workflow run collected, a few artifacts at a time, and lists it
 * in one group of the log.
 */
import type { ArtifactFound, Artifacts } from '../github/artifacts.ts';
import type { Runner } from '../github/runner.ts';
import { folderName } from '../history/index-file.ts';
import { UserError } from '../model/errors.ts';
import type { Expected, Shard } from './merge.ts';
import { decodeShard, newestAttempts, SHARD_PREFIX } from './shard.ts';

const AT_ONCE = 8;

/** Of all shards together, because they are in memory at once. */
const CHARACTERS_MAX = 512 * 1024 * 1024;
const RUNS_MAX = 10_000;

/**
 * The shards of this workflow run, each from its newest attempt.
 * @param expected if it names shards, all others are ignored
 * @throws UserError if there are none, or an artifact is not a valid shard
 */
export async function readCollected(
  runner: Runner,
  expected: Expected,
  artifacts: Artifacts,
): Promise<Shard[]> {
  const shards = await findCollected(runner, expected, artifacts);
  if (shards.length > 0) return shards;
  throw new UserError(
    'no shard of this workflow run was found',
    'Collect in other jobs with   with: { mode: collect, results: … }\nand let this one wait for them:   needs: [the jobs that collect]',
  );
}

/** The same, but an empty list if there are none. */
export async function findCollected(
  runner: Runner,
  expected: Expected,
  artifacts: Artifacts,
): Promise<Shard[]> {
  return runner.group('Shards of this workflow run', async () => {
    const newest = newestAttempts(await artifacts.ofThisRun(SHARD_PREFIX));
    const wanted = 'names' in expected ? expected.names.map(folderName) : [...newest.keys()];
    const found = wanted.flatMap((name) => newest.get(name) ?? []);
    return readAll(found, artifacts);
  });
}

async function readAll(found: readonly ArtifactFound[], artifacts: Artifacts): Promise<Shard[]> {
  const shards: Shard[] = [];
  let characters = 0;
  let runs = 0;
  const waiting = found.values();
  const readOn = async () => {
    // The workers share the iterator: each takes the next artifact.
    for (const artifact of waiting) {
      const files = await artifacts.read(artifact);
      for (const text of files.values()) characters += text.length;
      if (characters > CHARACTERS_MAX) {
        throw new UserError(
          `the shards have more than ${CHARACTERS_MAX} characters together`,
          'Collect fewer values in each: repetitions inside one process add little information.',
        );
      }
      const shard = decodeShard(`the artifact ${artifact.name}`, files);
      runs += shard.parts.length;
      if (runs > RUNS_MAX) {
        throw new UserError(
          `the shards have more than ${RUNS_MAX} runs together`,
          'Collect fewer suites: with {file} in the name of the suite, every result file is a suite.',
        );
      }
      shards.push(shard);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, readOn));
  return shards;
}
