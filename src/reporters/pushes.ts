/**
 * The history of pushes inside a comment: the verdict of each, so that an update can say what changed since
 * the last one. It is stored invisibly in the comment itself and read back as untrusted text, checked and
 * bounded.
 */

import { shortCommit } from '../model/commit.ts';
import { type Gate, gates, worstFirst } from '../model/report.ts';
import * as z from '../model/schema.ts';
import { markdownCode, markdownText } from './escape.ts';
import type { sectionVerdictOf } from './job-sections.ts';
import { GATE_MARKS } from './marks.ts';
import { momentText } from './words.ts';

/** Pushes stored, and names of the last one: more would not help a reader. */
const PUSHES_MAX = 20;
const NAMES_MAX = 20;
const NAME_LENGTH = 200;

const pushSchema = z.lazy(() =>
  z.object({
    commit: z.string().check(z.regex(/^[0-9a-f]{0,64}$/)),
    at: z.iso.datetime(),
    gate: z.enum(gates),
    /** Number of benchmarks beyond their limits. */
    count: z.int().check(z.nonnegative()),
    /** Their names, for the last two pushes only. */
    regressed: z.array(z.string().check(z.maxLength(NAME_LENGTH))).check(z.maxLength(NAMES_MAX)),
    /** Number of sections that the result covers, if there is more than one. */
    jobs: z.optional(z.int().check(z.positive())),
  }),
);
export type Push = z.infer<typeof pushSchema>;

/** The part of a section that is stored. */
type PushedSection = Pick<ReturnType<typeof sectionVerdictOf>, 'gate' | 'count' | 'regressed'>;

/** The entry of this push, over all jobs that have measured it so far. @param sections of one commit */
export function pushOf(sections: readonly PushedSection[], commit: string, at: string): Push {
  const regressed = [...new Set(sections.flatMap((section) => section.regressed))];
  return {
    commit,
    at,
    gate: worstOf(sections.map(({ gate }) => (gate === 'failed' ? 'nothing-compared' : gate))),
    // A name that two jobs share counts twice, because it is two series.
    count: sections.reduce((sum, { count }) => sum + count, 0),
    regressed: regressed.slice(0, NAMES_MAX),
    ...(sections.length > 1 && { jobs: sections.length }),
  };
}

function worstOf(all: readonly Gate[]): Gate {
  return all.toSorted(worstFirst)[0] ?? 'pass';
}

const REMEMBERED = /^<!-- perf-regression-pushes: (\S{1,100000}) -->$/m;

/** Oldest first; empty if the text contains none. */
export function pushesIn(body: string): Push[] {
  const written = REMEMBERED.exec(body)?.[1];
  if (written === undefined) return [];
  const parsed = z.array(pushSchema).safeParse(jsonIn(written));
  return parsed.success ? parsed.data.slice(-PUSHES_MAX) : [];
}

function jsonIn(written: string): unknown {
  try {
    return JSON.parse(decodeURIComponent(written));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof URIError) return undefined;
    throw error;
  }
}

/**
 * A push that was measured after a newer one is inserted before it; another run of the same push replaces its
 * entry.
 * @param before not empty
 * @param newestFirst commits up to that of the last push, as far as known
 */
export function withOlderPush(before: readonly Push[], push: Push, newestFirst: readonly string[]): Push[] {
  const known = before.findLastIndex(({ commit }) => commit === push.commit);
  if (known >= 0 && known < before.length - 1) return before.with(known, push);
  const own = newestFirst.indexOf(push.commit);
  const isNewer = ({ commit }: Push) => {
    const place = newestFirst.indexOf(commit);
    return place >= 0 && place < own;
  };
  const place = before.findIndex(isNewer);
  return before.toSpliced(place >= 0 ? place : before.length - 1, 0, push).slice(-PUSHES_MAX);
}

/**
 * The text with other pushes in it; what it says about the last one stays. Undefined if the text contains
 * none.
 */
export function withPushes(body: string, pushes: readonly Push[]): string | undefined {
  const start = REMEMBERED.exec(body)?.index;
  return start === undefined ? undefined : `${body.slice(0, start)}${renderPushes(pushes)}`;
}

/** Another run of the same commit replaces its entry. */
export function withPush(before: readonly Push[], push: Push): Push[] {
  const others = before.at(-1)?.commit === push.commit ? before.slice(0, -1) : before;
  return [...others, push].slice(-PUSHES_MAX);
}

/** Oldest first, this one last; empty if it is the first. */
export function renderPushes(pushes: readonly Push[]): string {
  const [now, last] = pushes.toReversed();
  const stored = pushes.map((push) => (push === now || push === last ? push : { ...push, regressed: [] }));
  const remembered = encodeURIComponent(JSON.stringify(stored).toWellFormed()).replaceAll('-', '%2D');
  const marker = `<!-- perf-regression-pushes: ${remembered} -->`;
  if (!now || !last) return `${marker}\n`;
  const title = pushes.map(({ gate }, i) => `push ${i + 1} ${GATE_MARKS[gate].symbol}`).toReversed();
  const rows = pushes.map(rowOf).toReversed();
  return [
    marker,
    sinceLast(last, now, pushes.length - 1),
    '',
    `<details><summary>${title.slice(0, SHOWN_MAX).join(' · ')}</summary>`,
    '',
    '| Push | Commit | When | Verdict | Beyond their limits |',
    '|--:|---|---|---|--:|',
    ...rows,
    '',
    '</details>',
    '',
  ].join('\n');
}

/** Pushes named in the visible line. */
const SHOWN_MAX = 5;

function rowOf({ commit, at, gate, count }: Push, i: number): string {
  const verdict = `${GATE_MARKS[gate].symbol} ${WORD[gate]}`;
  return `| ${i + 1} | ${shortHash(commit)} | ${markdownText(momentText(at))} | ${verdict} | ${count} |`;
}

const WORD: Readonly<Record<Gate, string>> = {
  pass: 'passed',
  fail: 'failed',
  allowed: 'allowed',
  inconclusive: 'inconclusive',
  'nothing-compared': 'nothing compared',
};

function sinceLast(last: Push, now: Push, number: number): string {
  const fresh = now.regressed.filter((name) => !last.regressed.includes(name));
  const solved = last.regressed.filter((name) => !now.regressed.includes(name));
  const [measured, all] = [now.jobs ?? 1, last.jobs ?? 1];
  // The results of other jobs are not known yet, so no regression counts as fixed.
  const isPartial = measured < all;
  const parts = [
    fresh.length > 0 && `newly beyond its limit: ${names(fresh)}`,
    !isPartial && solved.length > 0 && `no longer: ${names(solved)}`,
    isPartial && `${measured} of its ${all} results so far`,
    !isPartial &&
      fresh.length + solved.length === 0 &&
      (last.gate === now.gate ? 'nothing changed' : `the verdict was “${WORD[last.gate]}”`),
  ].filter((part) => part !== false);
  return `**Since push ${number}** (${shortHash(last.commit)}): ${parts.join('; ')}.`;
}

function shortHash(commit: string): string {
  return commit === '' ? 'no commit' : `\`${shortCommit(commit)}\``;
}

/** Names that fit in a line. */
const LINE_MAX = 5;

function names(list: readonly string[]): string {
  const more = list.length - LINE_MAX;
  const shown = list.slice(0, LINE_MAX).map((name) => markdownCode(name));
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
