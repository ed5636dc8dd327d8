/**
 * AirspeedVelocity.jl's results: groups `{tags, data}` of BenchmarkTools.jl, nested, with trials in them. Its
 * own `time_to_load` is a benchmark like any other.
 */
import type { Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asArray, asObject } from './json.ts';
import { trialRows } from './julia-trial.ts';

type Fields = Readonly<Record<string, unknown>>;

interface Place {
  readonly keys: readonly string[];
  readonly tags: readonly string[];
  readonly node: Fields;
}

export function isAirspeedResult(json: unknown): boolean {
  const data = dataOf(json);
  const members = Object.values(data ?? {}).map((member) => asObject(member));
  return members.some((member) => dataOf(member) !== undefined || asArray(member?.times) !== undefined);
}

function dataOf(value: unknown): Fields | undefined {
  const group = asObject(value);
  return asArray(group?.tags) && asObject(group?.data);
}

export function readAirspeed(json: unknown): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  // A work list instead of recursion, because groups may be nested to any depth.
  const left: Place[] = [{ keys: [], tags: [], node: asObject(json) ?? {} }];
  for (let place = left.pop(); place; place = left.pop()) {
    const { keys, tags, node } = place;
    const data = dataOf(node);
    const benchmark = keys.join('/') || '(unnamed)';
    if (data) {
      const own = (asArray(node.tags) ?? []).filter((tag) => typeof tag === 'string');
      const members = Object.entries(data).map(([key, member]) => {
        return { keys: [...keys, key], tags: [...tags, ...own], node: asObject(member) ?? {} };
      });
      left.push(...members.reverse());
      continue;
    }
    const found = trialRows(benchmark, node, tags);
    if (found) rows.push(...found);
    else skipped.push({ why: { code: 'no-field', benchmark, field: 'times' } });
  }
  if (rows.length === 0 && skipped.length === 0) throw new ParseFailure('no benchmark in the groups');
  return { rows, skipped };
}
