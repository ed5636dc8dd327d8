/** Tags by pattern, and the selection by tags: scenarios such as `ci`, `quick`, `comprehensive`. */
import type { Benchmark, Run } from '../model/run.ts';
import { isNamed } from './selector.ts';

/** Patterns of benchmark names by tag. */
export type TagPatterns = ReadonlyMap<string, readonly string[]>;

/** The run with the tags from its benchmarks' names added after those of the tool. */
export function withTags(run: Run, patterns: TagPatterns): Run {
  if (patterns.size === 0) return run;
  const measurements = run.measurements.map((measurement) => {
    const { benchmark } = measurement;
    const tags = [...new Set([...benchmark.tags, ...tagsByName(benchmark, patterns)])];
    return tags.length === benchmark.tags.length
      ? measurement
      : { ...measurement, benchmark: { ...benchmark, tags } };
  });
  return { ...run, measurements };
}

export function tagsByName(benchmark: Pick<Benchmark, 'name' | 'former'>, patterns: TagPatterns): string[] {
  const named = [...patterns].filter(([, names]) => names.some((name) => isNamed(name, benchmark)));
  return named.map(([tag]) => tag);
}

/** @param tags any one of them suffices; none: all benchmarks */
export function onlyTagged(run: Run, tags: readonly string[]): Run {
  if (tags.length === 0) return run;
  const measurements = run.measurements.filter(({ benchmark }) =>
    tags.some((tag) => benchmark.tags.includes(tag)),
  );
  return { ...run, measurements };
}
