/** Benchmarks as a regular expression, for commands that accept one to select benchmarks. */

/** Characters that stay as they are: they have no meaning in any dialect, nor in a shell, quoted or not. */
const PLAIN = /[^\p{L}\p{N}_-]/gu;

/** A package, file or load that a reader added after the tool's own name; the tool's name may end so too. */
const QUALIFIER = /(?<=\S) (?:\(.*\)|\[.*\])$/s;

/** Placeholder in a command for the benchmarks that are still to be measured, as such an expression. */
export const BENCHMARKS = '{benchmarks}';

/** Matches all benchmarks. */
export const EVERY = '.*';

/**
 * Matches these benchmarks, and all with the same first part: Go splits an expression at its slashes, so it must not
 * contain one. Other special characters become `.`, which may match one more benchmark: it is measured for nothing, but
 * no name of a benchmark can reach a shell. A tool does not know what a reader added in brackets after its name.
 */
export function patternOf(names: readonly string[]): string {
  const known = names.flatMap((name) => [name.replace(QUALIFIER, ''), name]);
  const firsts = known.map((name) => (/^[^/]+/.exec(name)?.[0] ?? name).replace(PLAIN, '.'));
  return `^(${[...new Set(firsts)].join('|')})(/|$)`;
}
