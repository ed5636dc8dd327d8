/**
 * BenchmarkTools.jl's JSON as written by BenchmarkTools.save: the versions, then nested groups of trials (all
 * times, in nanoseconds) or of estimates (one time). Parameters, ratios and judgements are not results. A
 * benchmark's name is the path of its keys. AirspeedVelocity.jl's results are the same without the names of
 * types.
 */
import { isAirspeedResult, readAirspeed } from './airspeed-velocity-jl.ts';
import { environmentOf } from './environment.ts';
import type { Format, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asArray, asObject, asText } from './json.ts';
import { trialRows } from './julia-trial.ts';

type Fields = Readonly<Record<string, unknown>>;

/** How save() writes a value of one of its types: `["Trial", {…}]`. */
interface Saved {
  readonly type: string;
  readonly fields: Fields;
}

interface Place {
  readonly keys: readonly string[];
  readonly tags: readonly string[];
  readonly value: unknown;
}

const RESULTS = new Set(['Trial', 'TrialEstimate']);

export const julia: Format = {
  id: 'julia',
  tool: 'BenchmarkTools.jl, AirspeedVelocity.jl',
  produce: 'BenchmarkTools.save("results.json", run(suite)), or benchpkg: results_PACKAGE@REV.json',
  reads: 'every time of a trial or the one of an estimate, memory, allocations, tags',
  samples: 'iteration',

  claims(_text, json) {
    if (isAirspeedResult(json)) return true;
    const [versions, values] = asArray(json) ?? [];
    return 'Julia' in (asObject(versions) ?? {}) && asArray(values) !== undefined;
  },

  isAlso(_text, json) {
    const [, values] = asArray(json) ?? [];
    return (asArray(values) ?? []).some((value) => savedOf(value) !== undefined);
  },

  read(_text, json) {
    if (isAirspeedResult(json)) return readAirspeed(json);
    const [versions, values] = asArray(json) ?? [];
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    for (const { keys, tags, value } of leavesOf(asArray(values) ?? [])) {
      const benchmark = keys.join('/') || '(unnamed)';
      const saved = savedOf(value);
      const found = saved && RESULTS.has(saved.type) ? trialRows(benchmark, saved.fields, tags) : undefined;
      if (found) rows.push(...found);
      else
        skipped.push({
          why: saved ? { code: 'no-field', benchmark, field: 'time' } : { code: 'no-result', benchmark },
        });
    }
    if (rows.length === 0 && skipped.length === 0) throw new ParseFailure('no benchmark in the saved groups');
    const known = asObject(versions);
    return {
      rows,
      skipped,
      environment: environmentOf({
        toolchain: { julia: known?.Julia, BenchmarkTools: known?.BenchmarkTools },
      }),
    };
  },
};

/**
 * All values that are not groups, in the order of the file. A work list instead of recursion, because groups
 * may be nested to any depth.
 */
function* leavesOf(values: readonly unknown[]): Generator<Place> {
  const left: Place[] = values.map((value) => ({ keys: [], tags: [], value })).reverse();
  for (let place = left.pop(); place !== undefined; place = left.pop()) {
    const saved = savedOf(place.value);
    if (saved?.type !== 'BenchmarkGroup') {
      yield place;
      continue;
    }
    const { keys, tags } = place;
    const own = (asArray(saved.fields.tags) ?? []).filter((tag) => typeof tag === 'string');
    const members = Object.entries(asObject(saved.fields.data) ?? {});
    left.push(
      ...members.map(([key, value]) => ({ keys: [...keys, key], tags: [...tags, ...own], value })).reverse(),
    );
  }
}

/** Versions before 0.5 write the module before the type. */
function savedOf(value: unknown): Saved | undefined {
  const [type, fields] = asArray(value) ?? [];
  const object = asObject(fields);
  const name = asText(type);
  return name !== undefined && object
    ? { type: name.replace(/^BenchmarkTools\./, ''), fields: object }
    : undefined;
}
