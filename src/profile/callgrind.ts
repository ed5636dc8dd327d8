/**
 * Valgrind's `callgrind.out`: what each function cost itself, and for each pair of caller and callee what the calls cost. Stacks are
 * not in it: they are rebuilt by giving each caller its share of what its callee does, which is exact where a function costs the same
 * whoever calls it. (Format: valgrind.org/docs/manual/cl-format.html.)
 */
import { type Profile, ProfileBuilder } from './profile.ts';

interface Cost {
  readonly name: string;
  readonly file: string | null;
  readonly module: string | null;
  line: number | null;
  self: number;
  /** From others; what it costs with its calls is `self` and all of `calls`. */
  readonly calls: Map<Cost, number>;
  isCalled: boolean;
}

/** A part of the tree that costs less than this share is not divided further. */
const SHARE_MIN = 1e-4;
const STACKS_MAX = 20_000;

/** @param root folder of the checkout. @throws UserError if there is no cost in it */
export function readCallgrind(text: string, root: string): Profile {
  const costs = costsIn(text);
  const builder = new ProfileBuilder(root);
  const total = costs.reduce((sum, { self }) => sum + self, 0);
  const left = new Map(costs.map((cost) => [cost, cost.self]));
  const frameOf = ({ name, file, line, module }: Cost) => builder.frame(name, file, line, module);
  let stacks = 0;
  const expand = (cost: Cost, amount: number, path: readonly number[], above: ReadonlySet<Cost>) => {
    const whole = cost.self + sumOf(cost.calls);
    if (whole <= 0 || amount < SHARE_MIN * total || stacks >= STACKS_MAX) return;
    const share = Math.min(1, amount / whole);
    const own = [...path, frameOf(cost)];
    const taken = Math.min(left.get(cost) ?? 0, cost.self * share);
    if (taken > 0) {
      left.set(cost, (left.get(cost) ?? 0) - taken);
      builder.add(own, taken);
      stacks++;
    }
    const inside = new Set([...above, cost]);
    for (const [callee, inclusive] of cost.calls)
      if (!inside.has(callee)) expand(callee, inclusive * share, own, inside);
  };
  for (const cost of costs) if (!cost.isCalled) expand(cost, cost.self + sumOf(cost.calls), [], new Set());
  // What recursion and the limits left, by its function alone.
  for (const [cost, amount] of left) if (amount > 0) builder.add([frameOf(cost)], amount);
  return builder.profile('instructions', true);
}

function sumOf(calls: ReadonlyMap<Cost, number>): number {
  let sum = 0;
  for (const inclusive of calls.values()) sum += inclusive;
  return sum;
}

function costsIn(text: string): Cost[] {
  const costs = new Map<string, Cost>();
  const names = {
    fn: new Map<string, string>(),
    fl: new Map<string, string>(),
    ob: new Map<string, string>(),
  };
  const nameOf = (kind: keyof typeof names, written: string): string => {
    const [, number = '', name] = /^\((\d+)\)(?: (.*))?$/.exec(written) ?? [];
    if (number === '') return written;
    if (name !== undefined) names[kind].set(number, name);
    return names[kind].get(number) ?? written;
  };
  const costOf = (name: string, file: string, module: string): Cost => {
    const key = `${name}\0${file}\0${module}`;
    const known = costs.get(key);
    if (known) return known;
    const place = (path: string) => (path === '' || path === '???' ? null : path);
    const made = {
      name,
      file: place(file),
      module: place(module),
      line: null,
      self: 0,
      calls: new Map(),
      isCalled: false,
    };
    costs.set(key, made);
    return made;
  };
  let [module, file, here] = ['', '', ''];
  let fn: Cost | undefined;
  let callee: { name?: string; file?: string; module?: string } = {};
  let [line, isCall] = [0, false];
  for (const each of text.split('\n')) {
    const [, key, value = ''] = /^(c?(?:fn|ob|fl|fi|fe)|calls)=(.*)$/.exec(each) ?? [];
    if (key === undefined) {
      const [, place = '', amount] = /^(\+\d+|-\d+|\*|\d+) (\d+)/.exec(each) ?? [];
      if (amount === undefined || !fn) continue;
      line = place === '*' ? line : /^[+-]/.test(place) ? line + Number(place) : Number(place);
      if (isCall) {
        const to = costOf(callee.name ?? '', callee.file ?? file, callee.module ?? module);
        if (to !== fn) {
          fn.calls.set(to, (fn.calls.get(to) ?? 0) + Number(amount));
          to.isCalled = true;
        }
        [isCall, callee] = [false, {}];
      } else {
        fn.self += Number(amount);
        if (fn.line === null && here === file && line > 0) fn.line = line;
      }
    } else if (key === 'ob') module = nameOf('ob', value);
    else if (key === 'fl') [file, here] = [nameOf('fl', value), nameOf('fl', value)];
    else if (key === 'fi' || key === 'fe') here = nameOf('fl', value);
    else if (key === 'fn') fn = costOf(nameOf('fn', value), file, module);
    else if (key === 'cob') callee.module = nameOf('ob', value);
    else if (key === 'cfi' || key === 'cfl') callee.file = nameOf('fl', value);
    else if (key === 'cfn') callee.name = nameOf('fn', value);
    else if (key === 'calls') isCall = true;
  }
  return [...costs.values()];
}
