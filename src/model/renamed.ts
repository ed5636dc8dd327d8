/**
 * Which missing benchmark a new one may have been: a guess by the letters, or because one went as one came. It is
 * offered and never acted upon; what may have been renamed was not compared, and that is no pass.
 */
import { distance } from 'fastest-levenshtein';
import type { Finding, Warning } from './report.ts';

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
  // A benchmark that lost one metric and got another is still there.
  const names = (verdict: Finding['verdict']) => {
    const others = new Set(
      findings.filter((each) => each.verdict !== verdict).map(({ benchmark }) => benchmark),
    );
    const own = findings.filter((each) => each.verdict === verdict).map(({ benchmark }) => benchmark);
    return [...new Set(own)].filter((name) => !others.has(name)).slice(0, NAMES_MAX);
  };
  const [fresh, gone] = [names('new'), names('missing')];
  const isOneForOne = fresh.length === 1 && gone.length === 1;
  const pairs = gone.flatMap((old) =>
    fresh.map((now) => {
      const pattern = patternOfBoth(old, now);
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

function metricsOf(findings: readonly Finding[], name: string): string {
  const own = findings.filter(({ benchmark }) => benchmark === name);
  return own
    .map(({ metric }) => `${metric.name} ${metric.unit}`)
    .sort()
    .join('\n');
}

/** So many are told one by one. */
const TOLD_MAX = 3;

/** What may be the same benchmarks under other names, with how far they are from each other. */
export function renamedWarnings(findings: readonly Finding[]): Warning[] {
  return guessRenames(findings)
    .slice(0, TOLD_MAX)
    .map(({ old, now }) => ({
      code: 'renamed',
      subject: now,
      message: `${now} is new and ${old} is gone: renamed?${heldAgainst(findings, old, now)}`,
      remedy: `If so, say it in the rules file, and it is judged: renames: { ${yamlOf(old)}: ${yamlOf(now)} }`,
    }));
}

/** The first metric that both have, as a hint. */
function heldAgainst(findings: readonly Finding[], old: string, now: string): string {
  for (const { benchmark, metric, current } of findings) {
    const before = findings.find(
      (each) => each.benchmark === old && each.metric.name === metric.name,
    )?.baseline;
    if (benchmark !== now || !current || !before || before.value <= 0) continue;
    const change = 100 * (current.value / before.value - 1);
    return ` Held against it, ${metric.name} is ${change < 0 ? '−' : '+'}${Math.abs(change).toPrecision(3)}%`;
  }
  return '';
}

function yamlOf(name: string): string {
  return /^[A-Za-z_][\w./-]*$/.test(name) ? name : JSON.stringify(name);
}

/** Of one length, with a digit, and alike by chance only. */
function areHashes(was: string, is: string): boolean {
  const same = [...was].filter((sign, i) => sign === is[i]).length;
  return was.length === is.length && /[0-9]/.test(was + is) && same <= was.length / 2;
}
