/**
 * Memory layouts. Two builds of one code differ in speed by where the linker happens to put functions and data, and rounds of one
 * build share that (Mytkowicz et al. 2009; Curtsinger and Berger 2013). `{seed}` in a command or its setup stands for a number that
 * differs by round and by side, for linkers and scripts that arrange by a number. Then each round is one draw of a layout on both
 * sides, and the test over rounds is a test over layouts.
 *
 * The numbers of the two sides are independent. With the same number on both, layouts of different code have nothing in common either,
 * but the differences would no longer be as likely up as down if nothing changed, which the test needs.
 */

import type { Interleaved, Round } from '../model/baseline.ts';
import type { BaselineReason } from '../model/baseline-reason.ts';
import type { Measurement } from '../model/run.ts';
import { seriesKey } from '../model/run.ts';
import { mean } from '../model/sample.ts';
import { integerBelow, seededRandom } from '../stats/random.ts';
import type { Side } from './interleave.ts';
import type { Command } from './stopwatch.ts';

/** Placeholder for the number of a layout. */
const SEED = '{seed}';

/** Linkers take 32 bits, some of them signed, and 0 may stand for no seed. */
const SEEDS = 2 ** 31 - 1;

/** Each number has an environment of another size, in steps of the stack's alignment, up to a page. */
const PADDING = { steps: 256, bytes: 16 };

/** In this many first rounds a layout is measured twice, to know what is layout and what is noise. */
const ROUNDS_TWICE = 10;

/** Processes of one layout, where a build takes long: with more, one slow layout would cost too much. */
const TIMES = { min: 2, max: 10 };

/** Layouts that differ by at least this factor from their noise (variances) count as different: 3.0 is the 5% point of F(9, 10). */
const DISTINCT = 3;

/** A smaller effect of layouts is not mentioned. */
const SPREAD_MIN = 0.002;

/** Series that are named with their effect of layouts. */
const NAMED_MAX = 3;

export function hasSeed(words: readonly string[] | undefined): boolean {
  return words?.some((word) => word.includes(SEED)) ?? false;
}

/** Numbers from 1 to 2³¹ − 1, the same for each start. */
export function seeds(start: number): () => number {
  const random = seededRandom(start);
  return () => 1 + integerBelow(SEEDS, random);
}

/** For commands that are not in rounds: every execution has a layout of its own. */
const nextSeed = seeds(1);

/**
 * A command in one layout. Besides its words, the environment has another size, which moves the stack without another build; address
 * space randomization does so too, where it is on.
 * @param layout its number; without one, a command with `{seed}` gets one that no other execution has
 */
export function commandIn(words: readonly string[], cwd: string, layout?: number): Command {
  const seed = layout ?? (hasSeed(words) ? nextSeed() : undefined);
  if (seed === undefined) return { words, cwd };
  const padding = 'x'.repeat(PADDING.bytes * (seed % PADDING.steps));
  return { words: words.map((word) => word.replaceAll(SEED, String(seed))), cwd, padding };
}

/** The layouts of interleaved rounds, and what they cost. */
export class LayoutRounds {
  /** Whether rounds differ in their layouts at all. */
  readonly isOn: boolean;
  readonly #isBuilt: boolean;
  readonly #next: () => number;
  #numbers: Record<Side, number>;
  readonly #builds = { count: 0, ms: 0 };
  readonly #processes = { count: 0, ms: 0 };

  constructor({
    setup,
    probe,
    seed,
  }: { setup: readonly string[] | undefined; probe: Pick<Command, 'words'>; seed: number }) {
    this.#isBuilt = hasSeed(setup);
    this.isOn = this.#isBuilt || hasSeed(probe.words);
    this.#next = seeds(seed);
    this.#numbers = { base: this.#next(), head: this.#next() };
  }

  /** Undefined if there are no layouts. */
  numberOf(side: Side): number | undefined {
    return this.isOn ? this.#numbers[side] : undefined;
  }

  /** Draws the layouts of the next round. @returns whether they have to be built; the first ones were */
  begin(rounds: number): boolean {
    if (rounds === 0) return false;
    this.#numbers = { base: this.#next(), head: this.#next() };
    return this.#isBuilt;
  }

  build<T>(work: Promise<T>): Promise<T> {
    return timed(work, this.#builds);
  }

  run<T>(work: Promise<T>): Promise<T> {
    return timed(work, this.#processes);
  }

  /**
   * Processes of each side in the next round: two in the first rounds, to tell layout and noise apart, later one. If the setup
   * builds each layout, as many as take as long as the build: that is at most twice the time of the best number, whichever of layout
   * and noise is larger.
   */
  times(rounds: number): number {
    if (!this.isOn) return 1;
    if (!this.#isBuilt) return rounds < ROUNDS_TWICE ? 2 : 1;
    if (this.#processes.count === 0) return TIMES.min;
    const equal = Math.round(meanOf(this.#builds) / Math.max(1, meanOf(this.#processes)));
    return Math.min(TIMES.max, Math.max(TIMES.min, equal));
  }
}

interface Spent {
  count: number;
  ms: number;
}

async function timed<T>(work: Promise<T>, spent: Spent): Promise<T> {
  const start = performance.now();
  const result = await work;
  spent.ms += performance.now() - start;
  spent.count++;
  return result;
}

function meanOf({ count, ms }: Spent): number {
  return count === 0 ? 0 : ms / count;
}

/**
 * What layouts alone do to the comparison of two builds: a range of two standard deviations, as a relative change.
 * @param rounds with several processes of one layout on both sides in some of them
 * @returns null if that is not known, 0 if it is less than the noise
 */
export function layoutSpread(rounds: readonly Round[], key: string): number | null {
  const pairs = rounds.flatMap((round) => {
    const [base, head] = [logsOf(round.base, key), logsOf(round.head, key)];
    return base.length > 1 && head.length > 1 ? [{ base, head }] : [];
  });
  if (pairs.length < 3) return null;
  const total = varianceOf(pairs.map(({ base, head }) => mean(head) - mean(base)));
  const noise = mean(
    pairs.map(({ base, head }) => varianceOf(base) / base.length + varianceOf(head) / head.length),
  );
  return total < DISTINCT * noise ? 0 : Math.expm1(2 * Math.sqrt(total - noise));
}

/** Logarithms of the processes of one layout; none if a value has no logarithm. */
function logsOf(measurements: readonly Measurement[], key: string): number[] {
  const found = measurements.find(({ benchmark, metric }) => seriesKey(benchmark.name, metric.name) === key);
  if (found?.sample.level !== 'process' || found.sample.values.some((value) => value <= 0)) return [];
  return found.sample.values.map(Math.log);
}

/** @param values at least two */
function varianceOf(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

type Layouts = Extract<BaselineReason, { code: 'rounds' }>['layouts'];

/** The series that layouts alone move most; null without layouts. */
export function layoutsOf({ rounds, layouts }: Interleaved): Layouts {
  if (!layouts) return null;
  const keys = new Map(
    (rounds[0]?.head ?? []).map(({ benchmark, metric }) => [
      seriesKey(benchmark.name, metric.name),
      { benchmark: benchmark.name, metric: metric.name },
    ]),
  );
  return [...keys]
    .map(([key, names]) => ({ ...names, spread: layoutSpread(rounds, key) ?? 0 }))
    .filter(({ spread }) => spread >= SPREAD_MIN)
    .sort((a, b) => b.spread - a.spread)
    .slice(0, NAMED_MAX);
}
