/**
 * Corrects the size of a change that was found by sequential testing. Rounds end where noise adds to the change, so the
 * plain estimate is too large: the earlier the stop and the closer to its bound, the more so. There are two corrections,
 * each the change under which the observed outcome is the median. The first looks at all possible outcomes, ordered by
 * earlier looks and then by larger values (stagewise ordering: Whitehead 1986; Emerson and Fleming 1990); it is still too
 * large for changes that were found. The second looks only at outcomes that end with a finding; it is too small where
 * most changes are found. The result is the first, weighted by the chance that such a change is found, and the second for
 * the rest.
 */
import { type WalkAtLook, walkTo } from './sequential.ts';

const walks = new Map<string, readonly WalkAtLook[]>();
const shares = new Map<string, number>();

/** Results are cached for z in steps of this size. */
const STEP = 0.02;

/** Further above the bound than this, in standard deviations, there is nothing left to correct. */
const FAR = 6;

/**
 * @param rounds number of rounds at the look
 * @param z the statistic at this look, in standard deviations; above 0
 * @param alpha one-sided level at which the rounds end
 * @returns the share of the plain estimate to report, up to 1
 */
export function shareLeft(rounds: number, z: number, max: number, alpha: number): number {
  const walkKey = `${max} at ${alpha}`;
  const walk = walks.get(walkKey) ?? walkTo(max, alpha);
  walks.set(walkKey, walk);
  const look = walk.findIndex(({ time }) => Math.round(time * max) === rounds);
  const bound = walk[look]?.bound ?? Number.POSITIVE_INFINITY;
  if (look < 0 || !(z > 0) || z > bound + FAR) return 1;
  const place = STEP * Math.round(z / STEP);
  const key = `${rounds}, ${place.toFixed(2)} of ${walkKey}`;
  const share = shares.get(key) ?? shareAt(walk, look, place);
  shares.set(key, share);
  return share;
}

function shareAt(walk: readonly WalkAtLook[], look: number, z: number): number {
  const naive = z / Math.sqrt((walk[look] as WalkAtLook).time);
  const of = (isInTheMiddle: (chances: Chances) => boolean) => {
    let [low, high] = [0, naive];
    for (let step = 0; step < STEPS; step++) {
      const drift = (low + high) / 2;
      if (isInTheMiddle(chancesOf(walk, look, z, drift))) high = drift;
      else low = drift;
    }
    return (low + high) / 2 / naive;
  };
  const ordered = of(({ seen }) => seen >= 0.5);
  const found = of(({ seen, any }) => seen >= 0.5 * any);
  // If a change of that size is always found, there is no selection to correct for.
  const { any: often } = chancesOf(walk, look, z, found * naive);
  return often * ordered + (1 - often) * found;
}

/** Bisection steps: the share is accurate to a two-thousandth. */
const STEPS = 11;

interface Chances {
  /** Chance of an earlier stop, or of a larger value at this look. */
  readonly seen: number;
  /** Chance of any finding. */
  readonly any: number;
}

/** @param drift total drift of the walk after all rounds */
function chancesOf(walk: readonly WalkAtLook[], look: number, z: number, drift: number): Chances {
  let [earlier, any] = [0, 0];
  for (const [k, each] of walk.entries()) {
    if (!Number.isFinite(each.bound)) continue;
    const crossing = beyond(each, each.bound * Math.sqrt(each.time), drift);
    any += crossing;
    if (k < look) earlier += crossing;
  }
  const now = walk[look] as WalkAtLook;
  return { seen: earlier + beyond(now, z * Math.sqrt(now.time), drift), any: Math.min(1, any) };
}

/** Chance that a walk with a drift is at or beyond a place, without having crossed a bound before. */
function beyond({ density, top, width, time }: WalkAtLook, place: number, drift: number): number {
  let sum = 0;
  for (let i = density.length - 1; i >= 0; i--) {
    const at = (i - top) * width;
    const cell = Math.min(1, (at - place) / width + 0.5);
    if (cell <= 0) break;
    // The likelihood ratio of a walk with the drift and one without (Girsanov 1960).
    sum += cell * width * (density[i] as number) * Math.exp(drift * at - (drift * drift * time) / 2);
  }
  return sum;
}
