/** Relations between names of benchmarks. */
import type { Benchmark } from './run.ts';

/** Whether a benchmark is the one that failed, or below it: with arguments, or followed by its package. */
export function isPartOf(benchmark: string, failed: string): boolean {
  return (
    benchmark === failed || (benchmark.startsWith(failed) && /[^\w.]/.test(benchmark[failed.length] ?? ''))
  );
}

/**
 * The owner of each former name: the benchmark that has it as its present name, otherwise the one that lists it first
 * among its former names; null if several do, or none.
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
