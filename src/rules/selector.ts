/** What a rule applies to: one word that names a metric, a tag, a parameter's value, or benchmarks by wildcard. */
import type { Benchmark } from '../model/run.ts';

/**
 * Whether a selector names this series. `julia` matches the parameter `backend=julia`, the tag `julia`, the metric
 * `julia` and the benchmark `julia`; `*` stands for any text and `?` for one character.
 */
export function selects(selector: string, benchmark: Benchmark, metric: string): boolean {
  return (
    matchesWildcard(selector, metric) ||
    isNamed(selector, benchmark) ||
    benchmark.tags.includes(selector) ||
    Object.values(benchmark.parameters).includes(selector)
  );
}

/** Whether a pattern matches the benchmark's name, or one of its former names. */
export function isNamed(pattern: string, { name, former = [] }: Pick<Benchmark, 'name' | 'former'>): boolean {
  return matchesWildcard(pattern, name) || former.some((each) => matchesWildcard(pattern, each));
}

/**
 * Wildcard match in time proportional to the product of the lengths, without regular expressions, because both texts may
 * be untrusted. On a mismatch it returns to the last `*` and lets it match one more character.
 */
export function matchesWildcard(pattern: string, text: string): boolean {
  let p = 0;
  let star = -1;
  let resume = 0;
  for (let t = 0; t < text.length; ) {
    if (pattern[p] === '*') {
      star = p++;
      resume = t;
    } else if (pattern[p] === '?' || pattern[p] === text[t]) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}
