/** Plans interleaved rounds by what the first ones cost: how many fit into the minutes, and what cannot be settled in them. */
import type { Finding } from '../model/report.ts';
import { visible } from '../reporters/escape.ts';
import { grouped } from '../reporters/quantity.ts';

export interface Budget {
  readonly rounds: number;
  readonly ms: number;
}

export const ROUNDS = { defaultValue: 60, min: 3, max: 500 };
export const MINUTES = { defaultValue: 10, min: 1, max: 100_000 };

/** Before this many rounds an estimate of the noise is a guess. */
const ROUNDS_MIN = 10;

/** That estimate is off by a third: a series that needs a little more than there is may still be settled. */
const MARGIN = 2;

/** @param roundMs mean time of a round. @returns number of rounds that the budget allows, at least `least` */
export function roundsWithin({ rounds, ms }: Budget, roundMs: number, least: number): number {
  return Math.min(rounds, Math.max(least, Math.floor(ms / Math.max(roundMs, 1e-3))));
}

/** A series that the budget cannot settle. */
export interface Lack {
  readonly benchmark: string;
  readonly metric: string;
  /** Rounds and minutes that could. */
  readonly rounds: number;
  readonly minutes: number;
  /** Rounds that the budget allows. */
  readonly fit: number;
}

/**
 * @param findings of the rounds so far
 * @param done number of rounds
 * @param spentMs time that they took
 * @returns undefined if it is too early to say
 */
export function lacksOf(
  findings: readonly Finding[],
  budget: Budget,
  done: number,
  spentMs: number,
): Lack[] | undefined {
  if (done < ROUNDS_MIN) return undefined;
  const roundMs = spentMs / done;
  const fit = roundsWithin(budget, roundMs, done);
  return findings.flatMap(({ benchmark, metric, reason }) => {
    if (reason.code !== 'too-noisy' || reason.rounds === null || reason.rounds <= MARGIN * fit) return [];
    const { rounds } = reason;
    return [{ benchmark, metric: metric.name, rounds, minutes: Math.ceil((rounds * roundMs) / 60_000), fit }];
  });
}

/**
 * @param setting how the caller writes a setting: as an option, or as an input
 * @param most the largest number of rounds that can be asked for
 */
export function lackText(
  { benchmark, metric, rounds, minutes, fit }: Lack,
  setting: (name: string, value: number) => string,
  most: number,
): string {
  const what = `${visible(benchmark, 60)} ${visible(metric, 30)} cannot be settled in ${fit} rounds: about ${grouped(Number(rounds.toPrecision(2)))} are needed`;
  return rounds > most
    ? `${what}, more than can be measured. Use a quieter machine, or a larger threshold.`
    : `${what} (${setting('max-rounds', rounds)}, ${setting('max-minutes', minutes)}).`;
}
