/**
 * deno bench: its JSON, with times in nanoseconds, or its console output. A benchmark that throws has
 * `failed` where others have `ok`. The JSON may be surrounded by what deno writes to standard error.
 */
import type { SkipReason } from '../model/skip-reason.ts';
import { hasDenoTable, namesOf, readDenoTable, systemOf } from './deno-bench-console.ts';
import { environmentOf } from './environment.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asArray, asNumber, asObject, asText, faultOf, parseJson } from './json.ts';

type Fields = Readonly<Record<string, unknown>>;

export const denoBench: Format = {
  id: 'deno-bench',
  tool: 'deno bench',
  produce: 'deno bench --json > results.json',
  reads: 'mean time of every benchmark, group in the name; from JSON or text',
  samples: 'iteration',

  claims(text, json) {
    if (json === undefined) return isReport(surrounded(text)) || hasDenoTable(text);
    return isReport(json);
  },

  read(text, json) {
    const file = asObject(json ?? surrounded(text));
    if (!file) return readDenoTable(text);
    const benches = (asArray(file?.benches) ?? []).map((bench) => asObject(bench) ?? {});
    if (benches.length === 0) throw new ParseFailure('no benches: the filter may have matched none');
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    for (const bench of benches) {
      const names = namesOf(joined(bench), asText(bench.origin) ?? '');
      const { benchmark } = names;
      for (const result of asArray(bench.results) ?? []) {
        const ok = asObject(asObject(result)?.ok);
        const fault = ok ? faultOf(ok, 'avg', 'number') : failureOf(asObject(result)?.failed);
        if (fault !== undefined) skipped.push({ why: { ...fault, benchmark }, failed: benchmark });
        else rows.push({ ...names, metric: 'time', unit: 'ns', centre: asNumber(ok?.avg) });
      }
    }
    return { rows, skipped, environment: machineOf(file ?? {}) };
  },
};

function isReport(json: unknown): boolean {
  const file = asObject(json);
  return asArray(file?.benches) !== undefined && asText(file?.runtime) !== undefined;
}

/** The JSON from the first line that opens it to the last that closes it. */
function surrounded(text: string): unknown {
  if (!text.includes('"benches"') || !text.includes('"runtime"')) return undefined;
  const start = text.search(/^\{/m);
  const end = text.lastIndexOf('\n}');
  if (start < 0 || end < start) return undefined;
  try {
    return parseJson(text.slice(start, end + 2));
  } catch (error) {
    if (error instanceof ParseFailure) return undefined;
    throw error;
  }
}

function joined({ group, name }: Fields): string {
  return [asText(group), asText(name)].filter((part) => part !== undefined && part !== '').join(' > ');
}

function failureOf(failed: unknown): SkipReason {
  const failure = asObject(failed);
  const message = asText(failure?.message) ?? asText(failure?.exceptionMessage) ?? asText(failed);
  return { code: 'failed', message };
}

function machineOf(file: Fields): NonNullable<Reading['environment']> {
  const [version, target] = (asText(file.runtime) ?? '').split(' ');
  return environmentOf({ ...systemOf(target), cpu: file.cpu, toolchain: { deno: version?.split('/')[1] } });
}
