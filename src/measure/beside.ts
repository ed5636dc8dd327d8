/**
 * A version measured in turn with its references, in rounds: each once in each, in an order that changes from round to round. What the
 * machine does to a round it does to all of them.
 */
import type { Results } from '../formats/parse.ts';
import { UserError } from '../model/errors.ts';
import type { BesideRound } from '../results/beside.ts';
import { seededRandom, shuffled } from '../stats/random.ts';
import { type Repeats, together } from './repeated.ts';
import { measureVariant, type Probe, type Variant } from './variant.ts';

/** One version, and how it is measured. */
export interface Version extends Variant {
  readonly probe: Probe;
}

export interface Versions {
  readonly code: Version;
  readonly reference: Version;
  readonly next?: Version | undefined;
}

export interface MeasuredBeside {
  /** Of the code, over all rounds. */
  readonly results: Results;
  readonly rounds: readonly BesideRound[];
}

/** The reference, or the next one, cannot be measured. */
export class FailedVersion extends UserError {
  readonly version: Version;

  constructor({ message, remedy }: UserError, version: Version) {
    super(message, remedy);
    this.version = version;
  }
}

const SEED = 1;

/**
 * @param only names of the benchmarks that are needed; undefined for all
 * @returns undefined if it was interrupted
 * @throws FailedVersion if another version than the code fails
 * @throws UserError if the code does
 */
export async function measureBeside(
  { code, reference, next }: Versions,
  only: readonly string[] | undefined,
  { times, ms, stop, progress }: Repeats,
): Promise<MeasuredBeside | undefined> {
  const end = performance.now() + ms;
  const random = seededRandom(SEED);
  const versions = [code, reference, ...(next ? [next] : [])];
  const own: Results[] = [];
  const rounds: BesideRound[] = [];
  do {
    const measured = new Map<Version, Results>();
    for (const version of shuffled(versions, random)) {
      const work = measureVariant(version.probe, version, only, stop);
      const results = await (version === code ? work : failingAs(version, work));
      if (!results) return undefined;
      measured.set(version, results);
    }
    const of = (version: Version) => (measured.get(version) as Results).measurements;
    own.push(measured.get(code) as Results);
    rounds.push({ code: of(code), reference: of(reference), ...(next && { next: of(next) }) });
    progress(rounds.length);
  } while (rounds.length < times && performance.now() < end);
  return { results: together(own), rounds };
}

/** @throws FailedVersion if the work fails because of what the user's command does */
export async function failingAs<T>(version: Version, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof UserError ? new FailedVersion(error, version) : error;
  }
}
