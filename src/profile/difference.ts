/**
 * Two profiles as one explanation: which functions the difference of their totals is in. Work in libraries belongs to the function of
 * the checkout that asked for it, so that the parts add up and name code that can be changed. A function is listed if its difference
 * is more than chance makes of a number of samples.
 */
import {
  BOXES_MAX,
  FUNCTIONS_MAX,
  type FunctionDifference,
  type ProfileDifference,
} from '../model/profile.ts';
import type { ProfilerName } from '../model/profilers.ts';
import { labelOf } from './folded.ts';
import { keysOf } from './matching.ts';
import type { Frame, Profile } from './profile.ts';
import { type Samples, type Scale, type Shares, scaleOf } from './scale.ts';

/** Standard errors that chance rarely exceeds in any of some hundred functions. */
const ERRORS = 3.5;
/** Two executions of the same code differ by this much more than samples by chance do: caches, compilers at run time, other work. */
const DRIFT = 0.08;
/** So does what the language does by itself, such as collecting garbage, and more. */
const DRIFT_OTHERS = 0.3;
/** Less is not worth a line: of the base's total if time was sampled, and of the difference. */
const SHARE_MIN = 0.02;
const PART_MIN = 0.1;
/** With less of its own code in a profile, all code counts as own: the checkout is only a script that starts something. */
const OWN_MIN = 0.05;
/** With more in code without names, the names are missing. */
const UNNAMED_MAX = 0.3;

export interface Compared {
  readonly profiler: ProfilerName;
  readonly benchmarks: readonly string[];
  /** How the work changed by the measurement, relative; undefined if the totals say it better. A profile then only divides it. */
  readonly measured: number | undefined;
  /** Standard error of `measured`; absent if it is exact. */
  readonly error?: number;
  /** How to get names where there are none. */
  readonly symbols: string;
}

interface Amounts {
  frame: Frame;
  readonly self: [number, number];
  readonly total: [number, number];
  readonly inside: Map<string, number>;
}

export function differenceOf(base: Profile, head: Profile, compared: Compared): ProfileDifference {
  const { profiler, benchmarks, measured, error = 0, symbols } = compared;
  const keys = keysOf(base, head);
  const isOwn = ownIn([base, head]);
  const amountsBy = (factor: number) => {
    const all = new Map<string, Amounts>();
    addSide(all, base, keys.base, 0, 1 / base.total, isOwn);
    addSide(all, head, keys.head, 1, factor / head.total, isOwn);
    return all;
  };
  const change = measured ?? head.total / base.total - 1;
  const isSampled = base.quantum > 0 && head.quantum > 0;
  const { factor, unchanged }: Scale =
    isSampled && measured !== undefined && error > 0
      ? scaleOf(sharesIn(amountsBy(1)), samplesOf(base, head), { change, error })
      : { factor: 1 + change, unchanged: new Set() };
  const scales = [1 / base.total, factor / head.total] as const;
  const all = amountsBy(factor);
  const noiseOf = ({ frame, self: [before, after] }: Amounts) => {
    const isCounted = base.quantum === 0 && head.quantum === 0;
    const chance = Math.sqrt(before * base.quantum * scales[0] + after * head.quantum * scales[1]);
    return isCounted ? 0 : ERRORS * chance + (isOwn(frame) ? DRIFT : DRIFT_OTHERS) * Math.max(before, after);
  };
  const least = Math.max(base.quantum === 0 ? 0 : SHARE_MIN, PART_MIN * Math.abs(factor - 1));
  const found = [...all].filter(
    ([, amounts]) => Math.abs(selfOf(amounts)) > Math.max(noiseOf(amounts), least),
  );
  const names = new Set(found.map(([key]) => key));
  // What is left over in functions that did not change is noise of those that did: together they are the change.
  const left = [...all].filter(([key], i) => unchanged.has(i) && !names.has(key));
  const excess = left.reduce((sum, [, amounts]) => sum + selfOf(amounts), 0);
  const sizes = found.reduce((sum, [, { self }]) => sum + self[0] + self[1], 0);
  const listed = found
    .map(([key, amounts]): FunctionDifference => {
      const { name, file, line } = amounts.frame;
      const share = (excess * (amounts.self[0] + amounts.self[1])) / sizes;
      return {
        name: name === '' ? '(anonymous)' : name,
        formerName: keys.former.get(key) ?? null,
        file,
        line,
        self: selfOf(amounts) + share,
        total: amounts.total[1] - amounts.total[0] + share,
        noise: noiseOf(amounts),
        inside: mostIn(amounts, selfOf(amounts)),
      };
    })
    .sort((a, b) => Math.abs(b.self) - Math.abs(a.self))
    .slice(0, FUNCTIONS_MAX)
    .sort((a, b) => b.self - a.self);
  return {
    ...{ profiler, unit: base.unit, benchmarks: [...benchmarks], change: factor - 1, functions: listed },
    rest: factor - 1 - listed.reduce((sum, { self }) => sum + self, 0),
    missing: Math.max(unnamed(base), unnamed(head)) > UNNAMED_MAX ? symbols : null,
    flame: flameOf([base, head], [keys.base, keys.head], scales),
  };
}

function selfOf({ self: [before, after] }: Amounts): number {
  return after - before;
}

function sharesIn(all: ReadonlyMap<string, Amounts>): Shares[] {
  return [...all.values()].map(({ self }) => ({ base: self[0], head: self[1] }));
}

function samplesOf(base: Profile, head: Profile): Samples {
  return { base: base.total / base.quantum, head: head.total / head.quantum };
}

/** Whose code counts as own: the checkout's, if there is enough of it. */
function ownIn(profiles: readonly Profile[]): (frame: Frame) => boolean {
  const share = ({ frames, stacks, total }: Profile) =>
    stacks.reduce((sum, { path, value }) => sum + (path.some((i) => frames[i]?.isOwn) ? value : 0), 0) /
    total;
  return profiles.every((profile) => share(profile) >= OWN_MIN) ? ({ isOwn }) => isOwn : () => true;
}

function addSide(
  all: Map<string, Amounts>,
  { frames, stacks }: Profile,
  keys: readonly string[],
  side: 0 | 1,
  scale: number,
  isOwn: (frame: Frame) => boolean,
): void {
  for (const { path, value } of stacks) {
    const amount = value * scale;
    const leaf = path.at(-1) as number;
    const blamed = path.findLast((i) => isOwn(frames[i] as Frame)) ?? leaf;
    for (const i of new Map(path.map((frame) => [keys[frame], frame])).values()) {
      const key = keys[i] as string;
      const amounts: Amounts = all.get(key) ?? {
        ...{ frame: frames[i] as Frame, self: [0, 0], total: [0, 0], inside: new Map() },
      };
      all.set(key, amounts);
      // The head's lines are those that a reader has.
      if (side === 1) amounts.frame = frames[i] as Frame;
      amounts.total[side] += amount;
      if (key !== keys[blamed]) continue;
      amounts.self[side] += amount;
      if (blamed === leaf) continue;
      const { name } = frames[leaf] as Frame;
      amounts.inside.set(name, (amounts.inside.get(name) ?? 0) + (side === 1 ? amount : -amount));
    }
  }
}

/** The library function with more than half of the difference. */
function mostIn({ inside }: Amounts, self: number): string | null {
  const [most] = [...inside].sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]));
  return most && most[1] / self > 0.5 ? most[0] : null;
}

/** Share of a profile in code without names. */
function unnamed({ frames, stacks, total }: Profile): number {
  const isUnnamed = ({ name }: Frame) => /^(?:\[unknown\]|\?\?\?|0x[0-9a-f]+)$/.test(name);
  const found = stacks.filter(({ path }) => isUnnamed(frames[path.at(-1) as number] as Frame));
  return found.reduce((sum, { value }) => sum + value, 0) / total;
}

interface Node {
  readonly label: string;
  readonly amounts: [number, number];
  readonly children: Map<string, Node>;
}

/** Both profiles as one tree, its largest boxes. */
function flameOf(
  profiles: readonly Profile[],
  keys: readonly (readonly string[])[],
  scales: readonly number[],
): ProfileDifference['flame'] {
  const root: Node = { label: '', amounts: [0, 0], children: new Map() };
  // The head comes first, so that its lines are shown.
  for (const side of [1, 0] as const) {
    const { frames, stacks } = profiles[side] as Profile;
    for (const { path, value } of stacks) {
      let node = root;
      for (const i of path) {
        const key = keys[side]?.[i] as string;
        const child: Node = node.children.get(key) ?? {
          label: labelOf(frames[i] as Frame),
          amounts: [0, 0],
          children: new Map(),
        };
        node.children.set(key, child);
        child.amounts[side] += value * (scales[side] as number);
        node = child;
      }
    }
  }
  const size = ({ amounts: [before, after] }: Node) => Math.max(before, after);
  const listed = (node: Node): Node[] =>
    [...node.children.values()].flatMap((child) => [child, ...listed(child)]);
  // A parent is at least as large as its child and comes first.
  const largest = listed(root)
    .filter((node) => size(node) >= FLAME_MIN)
    .sort((a, b) => size(b) - size(a))
    .slice(0, BOXES_MAX);
  const places = new Map(largest.map((node, i) => [node, i]));
  const parents = new Map(
    largest.flatMap((node) => [...node.children.values()].map((child) => [child, node] as const)),
  );
  const labels = [...new Set(largest.map(({ label }) => label))];
  const numbers = new Map(labels.map((label, i) => [label, i]));
  const boxes = largest.map((node): ProfileDifference['flame']['boxes'][number] => {
    const parent = parents.get(node);
    const [before, after] = node.amounts.map(rounded) as [number, number];
    return [parent ? (places.get(parent) as number) : -1, numbers.get(node.label) as number, before, after];
  });
  return { names: labels, boxes };
}

/** Narrower boxes cannot be seen. */
const FLAME_MIN = 5e-4;

function rounded(share: number): number {
  return Number(share.toFixed(5));
}
