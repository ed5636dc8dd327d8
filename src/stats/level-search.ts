/**
 * The levels of one series, by segmentation. Several questions are asked of the same search: which levels last, what is
 * noise around them, and whether the newest is an improvement. It is made when the first of them needs it.
 */
import { once } from '../model/once.ts';
import { longEnough } from './levels.ts';
import { differenceScale, SIGMA_MIN } from './noise.ts';
import { segment } from './segmentation.ts';

/** Price of a cut in the search for a series' levels, times ln n: higher than for display, where nothing fails. */
const CUT_PRICE = 5;
const CLIP = 3;

export class LevelSearch {
  readonly values: readonly number[];
  /** Noise between neighbours, which a change of level hardly affects. */
  readonly scale: () => number;
  readonly #found: () => readonly number[];

  /** @param values one a run, oldest first, none absent; not empty */
  constructor(values: readonly number[]) {
    this.values = values;
    this.scale = once(() => Math.max(differenceScale(values), SIGMA_MIN));
    this.#found = once(() => {
      const penalty = CUT_PRICE * Math.log(values.length);
      return segment(values, { sigma: this.scale(), penalty, clip: CLIP });
    });
  }

  /** First index of every level but the first; levels shorter than `lengthMin` are merged with their neighbours. */
  cuts(lengthMin: number): number[] {
    return longEnough(this.values, this.#found(), lengthMin);
  }
}
