/** Measures one version several times, for a history. Each time is a process. */
import type { Results } from '../formats/parse.ts';
import { overAll } from './interleave.ts';
import { measureVariant, type Probe, type Variant } from './variant.ts';

/** Enough for a median that one outlier does not move; the same number as `track` uses. */
export const TIMES = 10;

export interface Repeats {
  readonly times: number;
  /** No further repetition starts after this time. */
  readonly ms: number;
  readonly stop: AbortSignal;
  /** Called before each repetition except the first, if the setup builds another layout each time. */
  readonly rebuild?: (() => Promise<void>) | undefined;
  readonly progress: (done: number) => void;
}

/**
 * @param only names of the benchmarks that are needed; undefined for all
 * @returns undefined if it was interrupted
 */
export async function measureRepeatedly(
  probe: Probe,
  variant: Variant,
  only: readonly string[] | undefined,
  { times, ms, stop, rebuild, progress }: Repeats,
): Promise<Results | undefined> {
  const end = performance.now() + ms;
  const all: Results[] = [];
  do {
    if (all.length > 0) await rebuild?.();
    const results = await measureVariant(probe, variant, only, stop);
    if (!results) return undefined;
    all.push(results);
    progress(all.length);
  } while (all.length < times && performance.now() < end);
  return together(all);
}

/** One version measured several times. A single one keeps the values that its tool reports. */
export function together(all: readonly Results[]): Results {
  const [first] = all as [Results, ...Results[]];
  if (all.length === 1) return first;
  // A benchmark that failed once is reported as failed; identical reasons are listed once.
  const skipped = new Map(
    all.flatMap((each) => each.skipped).map((each) => [JSON.stringify(each.why), each]),
  );
  const measurements = overAll(all.map((each) => each.measurements));
  return { ...first, measurements, skipped: [...skipped.values()] };
}
