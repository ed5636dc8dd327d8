/** Which missing benchmark a new one may have been: a guess by the letters, offered and never acted upon. */
import { distance } from 'fastest-levenshtein';
import type { Finding } from '../model/report.ts';

export interface Guess {
  readonly old: string;
  readonly now: string;
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
    fresh.map((now) => ({ old, now, different: differenceOf(old, now) })),
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
    .map(({ old, now }) => ({ old, now }));
}

function differenceOf(a: string, b: string): number {
  const [short, long] = [a.slice(0, LETTERS_MAX), b.slice(0, LETTERS_MAX)];
  return distance(short, long) / Math.max(1, short.length, long.length);
}
