/**
 * Spikes that a young suite has not shown yet. Shared machines slow single runs down by a tenth to a factor of two; a few
 * values without a spike do not exclude that the next one is one. Until enough of them are known, the noise is at least as
 * wide as this prior, so one measurement of a young suite rarely fails alone: measured again, or shown by
 * the next run, it does.
 */

/** The prior rate is the first of these over the second, and falls with each value that the suite has. */
const RATE = { spikes: 0.6, values: 20 };

/** With more runs of a series, or values of a suite, the prior fades, until its own tail says how far spikes go. */
const KNOWN = { runs: { from: 8, until: 12 }, values: { from: 100, until: 300 } };

/** The size that half of the spikes reach, as the logarithm of a ratio, and how fast larger ones become rarer. */
const SIZE = { middle: 0.14, power: 2.5 };

export interface Spikes {
  /** P(a run is a spike of at least this size). */
  readonly upper: (size: number) => number;
  /** The size that spikes exceed with this probability; 0 if spikes are rarer than that. */
  readonly size: (probability: number) => number;
}

/** Deviations of one series from its level, and its standard deviation without a spike. */
export interface Seen {
  readonly deviations: Float64Array;
  readonly sigma: number;
}

/** A value this far above its level, in standard deviations, may be a spike; it is one if it also has the middle size. */
const UNUSUAL = 4;

/** @param suite the series of a suite. Spikes that it has shown raise the rate: half of them are as large as the middle one */
export function spikesOf(suite: readonly Seen[]): Spikes {
  const values = suite.reduce((sum, { deviations }) => sum + deviations.length, 0);
  const runs = suite.reduce((most, { deviations }) => Math.max(most, deviations.length), 0);
  const shown = suite.reduce((sum, { deviations, sigma }) => {
    const least = Math.max(SIZE.middle, UNUSUAL * sigma);
    let count = sum;
    for (const deviation of deviations) if (deviation >= least) count++;
    return count;
  }, 0);
  const unknown = left(runs, KNOWN.runs) * left(values, KNOWN.values);
  const rate = ((RATE.spikes + 2 * shown) / (RATE.values + values)) * unknown;
  return {
    upper: (size) => rate / (1 + (size / SIZE.middle) ** SIZE.power),
    size: (probability) => SIZE.middle * Math.max(0, rate / probability - 1) ** (1 / SIZE.power),
  };
}

/** From 1 down to 0. */
function left(count: number, { from, until }: { readonly from: number; readonly until: number }): number {
  return Math.max(0, Math.min(1, (until - count) / (until - from)));
}
