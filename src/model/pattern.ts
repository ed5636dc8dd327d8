/** Benchmarks as a regular expression, for the commands that can be told which of them to run. */

/** What the expression leaves as it is: it means nothing in any dialect, nor to a shell, inside quotes or not. */
const PLAIN = /[^\p{L}\p{N}_-]/gu;

/** Package, file, load or the like behind the tool's own name; that may end so too. */
const QUALIFIER = /(?<=\S) (?:\(.*\)|\[.*\])$/s;

/** All benchmarks. */
export const EVERY = '.*';

/**
 * Matches these benchmarks, and all that are named below the same first part: Go takes an expression apart at its slashes, so none may
 * stand in it. Other signs are any sign, which may match one more: it is measured in vain, and no name of a
 * benchmark can reach a shell. A tool does not know what a reader put in brackets behind its name.
 */
export function patternOf(names: readonly string[]): string {
  const known = names.flatMap((name) => [name.replace(QUALIFIER, ''), name]);
  const firsts = known.map((name) => (/^[^/]+/.exec(name)?.[0] ?? name).replace(PLAIN, '.'));
  return `^(${[...new Set(firsts)].join('|')})(/|$)`;
}
