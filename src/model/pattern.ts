/** Benchmarks as a regular expression, for the commands that can be told which of them to run. */

/** What the expression leaves as it is: it means nothing in any dialect, nor to a shell, inside quotes or not. */
const PLAIN = /[^\p{L}\p{N}_-]/gu;

/** All benchmarks. */
export const EVERY = '.*';

/**
 * Matches these benchmarks, and all that are named below the same first part: Go takes an expression apart at its slashes, so none may
 * stand in it. Other signs are any sign, which may match one more: it is measured in vain, and no name of a
 * benchmark can reach a shell.
 */
export function patternOf(names: readonly string[]): string {
  const firsts = names.map((name) => (/^[^/]+/.exec(name)?.[0] ?? name).replace(PLAIN, '.'));
  return `^(${[...new Set(firsts)].join('|')})(/|$)`;
}
