/** How the names of benchmarks belong together. */
import type { Benchmark } from './run.ts';

/** Whether a benchmark is the one that failed, or stands below it: with arguments, or with its package behind it. */
export function isPartOf(benchmark: string, failed: string): boolean {
  return (
    benchmark === failed || (benchmark.startsWith(failed) && /[^\w.]/.test(benchmark[failed.length] ?? ''))
  );
}

/**
 * Whose a former name is: that of the benchmark that has it as its present name, else of the one that names it first
 * among its former names; null where several do, or it was given to none of them.
 */
export function ownersOf(
  benchmarks: readonly Pick<Benchmark, 'name' | 'former'>[],
): Map<string, string | null> {
  const ranks = new Map<string, number>();
  const owners = new Map<string, string | null>();
  for (const { name, former = [] } of benchmarks) {
    for (const [rank, each] of [name, ...former].entries()) {
      const best = ranks.get(each) ?? Number.POSITIVE_INFINITY;
      if (rank < best) {
        ranks.set(each, rank);
        owners.set(each, name);
      } else if (rank === best && owners.get(each) !== name) owners.set(each, null);
    }
  }
  return owners;
}
