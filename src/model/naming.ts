/** How the names of benchmarks belong together. */

/** Whether a benchmark is the one that failed, or stands below it: with arguments, or with its package behind it. */
export function isPartOf(benchmark: string, failed: string): boolean {
  return (
    benchmark === failed || (benchmark.startsWith(failed) && /[^\w.]/.test(benchmark[failed.length] ?? ''))
  );
}
