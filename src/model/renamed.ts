/**
 * Guesses which missing benchmark a new one may have been: by similar letters, or because one disappeared when one
 * appeared. The guess is only a suggestion; benchmarks that may have been renamed were not compared, which is not a pass.
 */
import { distance } from 'fastest-levenshtein';
import type { Finding } from './report.ts';
import type { Warning, WarningValues } from './warning.ts';

export interface Guess {
  readonly old: string;
  readonly now: string;
  /** The pattern of both names if they differ in a part that changes with the build, as for the rules file. */
  readonly pattern?: string;
}

/** Limits for the names on each side to compare, and for the letters of each. */
const NAMES_MAX = 200;
const LETTERS_MAX = 200;

/** Share of letters that may differ. */
const DIFFERENT_MAX = 0.25;

/** The most similar first; each name once. */
export function guessRenames(findings: readonly Finding[]): Guess[] {
  // A benchmark that lost one metric and got another still exists.
  const names = (verdict: Finding['verdict']) => {
    const others = new Set(
      findings.filter((each) => each.verdict !== verdict).map(({ benchmark }) => benchmark),
    );
    const own = findings.filter((each) => each.verdict === verdict).map(({ benchmark }) => benchmark);
    return [...new Set(own)].filter((name) => !others.has(name)).slice(0, NAMES_MAX);
  };
  const [fresh, gone] = [names('new').map(inParts), names('missing').map(inParts)];
  const isOneForOne = fresh.length === 1 && gone.length === 1;
  const pairs = gone.flatMap((was) =>
    fresh.map((is) => {
      const [old, now] = [was.name, is.name];
      const pattern = patternOfBoth(was, is);
      const isAlike = isOneForOne && metricsOf(findings, old) === metricsOf(findings, now);
      return { old, now, pattern, different: pattern || isAlike ? 0 : differenceOf(old, now) };
    }),
  );
  const used = new Set<string>();
  return pairs
    .filter(({ different }) => different <= DIFFERENT_MAX)
    .sort((a, b) => a.different - b.different)
    .filter(({ old, now }) => {
      const free = !used.has(`old ${old}`) && !used.has(`now ${now}`);
      if (free) used.add(`old ${old}`).add(`now ${now}`);
      return free;
    })
    .map(({ old, now, pattern }) => ({ old, now, ...(pattern !== undefined && { pattern }) }));
}

/** What changes with the build, and the signs around it. */
const CHANGING = [
  { part: /^[0-9A-Za-z_]{6,64}$/, signs: /([^0-9A-Za-z_]+)/, word: '{hash}' },
  { part: /^v?[0-9]+(\.[0-9]+){1,3}$/, signs: /([^0-9A-Za-z.]+|\.(?![0-9]))/, word: '{version}' },
] as const;

interface InParts {
  readonly name: string;
  /** The name split at the signs of each of `CHANGING`. */
  readonly parts: readonly (readonly string[])[];
}

function inParts(name: string): InParts {
  return { name, parts: CHANGING.map(({ signs }) => name.split(signs)) };
}

/** The one part in which two names differ, as a pattern; undefined if they differ in more, or in a word. */
function patternOfBoth(old: InParts, now: InParts): string | undefined {
  for (const [i, { part, word }] of CHANGING.entries()) {
    const [before = [], after = []] = [old.parts[i], now.parts[i]];
    const at = onlyDifference(before, after);
    if (at === undefined) continue;
    const [was, is] = [before[at] as string, after[at] as string];
    // A name that consists only of such a part is a word.
    if (before.length > 1 && part.test(was) && part.test(is) && (word !== '{hash}' || areHashes(was, is)))
      return before.with(at, word).join('');
  }
  return undefined;
}

/** The only place where two lists of the same length differ; undefined if there are more, or none. */
function onlyDifference(before: readonly string[], after: readonly string[]): number | undefined {
  if (before.length !== after.length) return undefined;
  const isDifferent = (each: string, i: number) => each !== after[i];
  const first = before.findIndex(isDifferent);
  return first >= 0 && first === before.findLastIndex(isDifferent) ? first : undefined;
}

function differenceOf(a: string, b: string): number {
  const [left, right] = [a.slice(0, LETTERS_MAX), b.slice(0, LETTERS_MAX)];
  const shorter = Math.min(left.length, right.length);
  // What both begin and end with is not a difference, and names of a suite have much of it.
  let begin = 0;
  while (begin < shorter && left[begin] === right[begin]) begin++;
  let end = 0;
  while (end < shorter - begin && left.at(-1 - end) === right.at(-1 - end)) end++;
  const middle = (name: string) => name.slice(begin, name.length - end);
  return distance(middle(left), middle(right)) / Math.max(1, left.length, right.length);
}

function metricsOf(findings: readonly Finding[], name: string): string {
  const own = findings.filter(({ benchmark }) => benchmark === name);
  return own
    .map(({ metric }) => `${metric.name} ${metric.unit}`)
    .sort()
    .join('\n');
}

/** Number of guesses to report individually. */
const REPORTED_MAX = 3;

/** Benchmarks that may have been renamed, with the difference of their values. */
export function renamedWarnings(findings: readonly Finding[]): Warning[] {
  return guessRenames(findings)
    .slice(0, REPORTED_MAX)
    .map(({ old, now }) => ({
      code: 'renamed',
      subject: now,
      values: { old, now, compared: comparedWith(findings, old, now) },
    }));
}

/** The first metric that both have, as a hint. */
function comparedWith(
  findings: readonly Finding[],
  old: string,
  now: string,
): WarningValues['renamed']['compared'] {
  for (const { benchmark, metric, current } of findings) {
    if (benchmark !== now || !current) continue;
    const before = findings.find(
      (each) => each.benchmark === old && each.metric.name === metric.name,
    )?.baseline;
    if (!before || before.value <= 0) continue;
    const change = current.value / before.value - 1;
    if (Number.isFinite(change)) return { metric: metric.name, change };
  }
  return null;
}

/** Of the same length, with a digit, and not similar. */
function areHashes(was: string, is: string): boolean {
  const same = [...was].filter((sign, i) => sign === is[i]).length;
  return was.length === is.length && /[0-9]/.test(was + is) && same <= was.length / 2;
}
