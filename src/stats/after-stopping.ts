/**
 * How large a change is that was found by looking until it was clear. It ends where noise adds to the change, so that the plain
 * estimate is too large, the more so the earlier it ended and the nearer at its bound. Two corrections, each the change under
 * which what was seen lies in the middle: of all that could have been seen, with earlier looks and then larger values first
 * (stagewise ordering: Whitehead 1986; Emerson and Fleming 1990), which still is too large for those that were found; and of
 * what ends with a finding only, which is too small where most are found. Told is the first, as often as such a change is found, and else
 * the second.
 */
import { type WalkAtLook, walkTo } from './sequential.ts';

const walks = new Map<string, readonly WalkAtLook[]>();
const shares = new Map<string, number>();

/** Answers are kept for z in steps of this. */
const STEP = 0.02;

/** Beyond so many standard deviations above the bound nothing is left to correct. */
const FAR = 6;

/**
 * @param rounds so many there are, at a look
 * @param z the statistic there, in standard deviations; above 0
 * @param alpha one-sided level at which it ends
 * @returns the share of the plain estimate that is left of it, up to 1
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
  // As often as a change of that size is found, there was nothing to pick.
  const { any: often } = chancesOf(walk, look, z, found * naive);
  return often * ordered + (1 - often) * found;
}

/** The share is known to a two-thousandth. */
const STEPS = 11;

interface Chances {
  /** Of what was seen, an earlier end, or more at this look. */
  readonly seen: number;
  /** Of a finding at all. */
  readonly any: number;
}

/** @param drift how far the walk goes until all rounds are done */
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

/** Chance that a walk with a drift is at a place or beyond, among those that have not crossed before. */
function beyond({ density, top, width, time }: WalkAtLook, place: number, drift: number): number {
  let sum = 0;
  for (let i = density.length - 1; i >= 0; i--) {
    const at = (i - top) * width;
    const cell = Math.min(1, (at - place) / width + 0.5);
    if (cell <= 0) break;
    // The likelihood ratio of a walk with the drift to one without (Girsanov 1960).
    sum += cell * width * (density[i] as number) * Math.exp(drift * at - (drift * drift * time) / 2);
  }
  return sum;
}
