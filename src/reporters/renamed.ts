/** Which missing benchmark a new one may have been: a guess by the letters, offered and never acted upon. */
import { distance } from 'fastest-levenshtein';
import type { Finding } from '../model/report.ts';

export interface Guess {
  readonly old: string;
  readonly now: string;
  /** What both are, where they differ in a part that changes with the build: as the rules file wants it. */
  readonly pattern?: string;
}

/** So many names of each side are compared, and of each so many letters. */
const NAMES_MAX = 200;
const LETTERS_MAX = 200;

/** Share of letters that may differ. */
const DIFFERENT_MAX = 0.25;

/** The most alike first; each name once. */
export function guessRenames(findings: readonly Finding[]): Guess[] {
  const names = (verdict: Finding['verdict']) =>
    [...new Set(findings.filter((each) => each.verdict === verdict).map(({ benchmark }) => benchmark))].slice(
      0,
      NAMES_MAX,
    );
  const fresh = names('new');
  const pairs = names('missing').flatMap((old) =>
    fresh.map((now) => {
      const pattern = patternOfBoth(old, now);
      return { old, now, pattern, different: pattern === undefined ? differenceOf(old, now) : 0 };
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

const HASH = /^[0-9A-Za-z_]{6,64}$/;
const VERSION = /^v?[0-9]+(\.[0-9]+){1,3}$/;

/** The one part in which two names differ, as what it is; undefined where they differ in more, or in a word. */
function patternOfBoth(old: string, now: string): string | undefined {
  for (const [part, signs, word] of [
    [HASH, /([^0-9A-Za-z_]+)/, '{hash}'],
    [VERSION, /([^0-9A-Za-z.]+|\.(?![0-9]))/, '{version}'],
  ] as const) {
    const [before, after] = [old.split(signs), now.split(signs)];
    const different = before.flatMap((each, i) => (each === after[i] ? [] : [i]));
    const [at] = different;
    if (before.length !== after.length || different.length !== 1 || at === undefined) continue;
    const [was, is] = [before[at] as string, after[at] as string];
    // A name that is nothing but such a part is a word.
    if (before.length > 1 && part.test(was) && part.test(is) && (word !== '{hash}' || areHashes(was, is)))
      return before.with(at, word).join('');
  }
  return undefined;
}

function differenceOf(a: string, b: string): number {
  const [short, long] = [a.slice(0, LETTERS_MAX), b.slice(0, LETTERS_MAX)];
  return distance(short, long) / Math.max(1, short.length, long.length);
}

/** Of one length, with a digit, and alike by chance only. */
function areHashes(was: string, is: string): boolean {
  const same = [...was].filter((sign, i) => sign === is[i]).length;
  return was.length === is.length && /[0-9]/.test(was + is) && same <= was.length / 2;
}
