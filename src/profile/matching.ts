/**
 * Which function of the head is which of the base. Lines shift and do not count, nor what compilers add to names. A function of another
 * name is the same if it is the only one left that is called by, and calls, what the other did.
 */
import { distance } from 'fastest-levenshtein';
import type { Frame, Profile } from './profile.ts';

/** Functions that are smaller on both sides are not matched over names. */
const SHARE_MIN = 0.005;
const SIMILAR = 0.6;
/** The next best has to be worse by this much. */
const MARGIN = 0.1;
const CANDIDATES_MAX = 100;
const LETTERS_MAX = 200;

/** What compilers append: of a copy for some arguments, of a part, the hash of Rust's symbols. */
const APPENDED =
  /(?:\.(?:isra|constprop|part|cold|lto_priv|llvm|localalias)(?:\.\d+)?|::h[0-9a-f]{16}| \[clone [^\]]*\]|@plt|@@?[A-Z][A-Z_0-9.]+)+$/;

/** The same for both sides: a key for each frame. */
export interface Keys {
  readonly base: readonly string[];
  readonly head: readonly string[];
  /** Name in the base of a key whose function was renamed. */
  readonly former: ReadonlyMap<string, string>;
}

export function keysOf(base: Profile, head: Profile): Keys {
  const [before, after] = [numbered(base.frames), numbered(head.frames)];
  const there = new Set(before);
  const here = new Set(after);
  const weights = [weigh(base, before), weigh(head, after)] as const;
  const old = leftovers(weights[0], here);
  const young = leftovers(weights[1], there);
  const renamed = new Map<string, string>();
  const score = (one: Weighed, other: Weighed) => similarity(one, other);
  for (const one of young) {
    const [best, next] = old
      .map((other) => ({ other, score: score(one, other) }))
      .sort((a, b) => b.score - a.score);
    if (!best || best.score < SIMILAR || (next && best.score - next.score < MARGIN)) continue;
    const [mutual, second] = young
      .map((other) => ({ other, score: score(other, best.other) }))
      .sort((a, b) => b.score - a.score);
    if (mutual?.other !== one || (second && mutual.score - second.score < MARGIN)) continue;
    renamed.set(best.other.key, one.key);
  }
  const former = new Map([...renamed].map(([from, to]) => [to, weights[0].get(from)?.frame.name ?? from]));
  return { base: before.map((key) => renamed.get(key) ?? key), head: after, former };
}

/** Name and file; several functions without a name in one file are numbered in their order. */
function numbered(frames: readonly Frame[]): string[] {
  const places = Map.groupBy(frames, (frame) => `${frame.name.replace(APPENDED, '')}\0${frame.file}`);
  const keys = new Map<Frame, string>();
  for (const [place, all] of places) {
    const isAnonymous = place.startsWith('\0') || /^(?:\(anonymous|<lambda>|<anonymous>)/.test(place);
    const lines = [...new Set(all.map(({ line }) => line ?? 0))].sort((a, b) => a - b);
    for (const frame of all)
      keys.set(frame, isAnonymous ? `${place}\0${lines.indexOf(frame.line ?? 0)}` : place);
  }
  return frames.map((frame) => keys.get(frame) as string);
}

interface Weighed {
  readonly key: string;
  readonly frame: Frame;
  share: number;
  readonly near: Set<string>;
}

/** Each function with its share of all, and the names of its callers and callees. */
function weigh({ frames, stacks, total }: Profile, keys: readonly string[]): Map<string, Weighed> {
  const all = new Map<string, Weighed>();
  const of = (i: number): Weighed => {
    const key = keys[i] as string;
    const known = all.get(key) ?? { key, frame: frames[i] as Frame, share: 0, near: new Set<string>() };
    all.set(key, known);
    return known;
  };
  for (const { path, value } of stacks) {
    path.forEach((frame, i) => {
      const own = of(frame);
      if (i === path.length - 1) own.share += value / total;
      if (i > 0) own.near.add(`from ${keys[path[i - 1] as number]}`);
      if (i < path.length - 1) own.near.add(`to ${keys[path[i + 1] as number]}`);
    });
  }
  return all;
}

function leftovers(weights: ReadonlyMap<string, Weighed>, others: ReadonlySet<string>): Weighed[] {
  return [...weights.values()]
    .filter(({ key, share, frame }) => !others.has(key) && share >= SHARE_MIN && frame.isOwn)
    .sort((a, b) => b.share - a.share)
    .slice(0, CANDIDATES_MAX);
}

function similarity(one: Weighed, other: Weighed): number {
  const both = [...one.near].filter((each) => other.near.has(each)).length;
  const all = new Set([...one.near, ...other.near]).size;
  const names = [one.frame.name, other.frame.name].map((name) => name.slice(0, LETTERS_MAX)) as [
    string,
    string,
  ];
  const letters = Math.max(1, ...names.map((name) => name.length));
  const near = all === 0 ? 0 : both / all;
  return (
    0.6 * near + 0.2 * Number(one.frame.file === other.frame.file) + 0.2 * (1 - distance(...names) / letters)
  );
}
