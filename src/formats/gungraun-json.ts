/**
 * Gungraun's summaries (--output-format=json, --save-summary), one for each benchmark: on one line, or
 * pretty-printed. Versions 1 and 2 are read for Callgrind, later ones for every tool; with several processes,
 * only the total.
 */
import type { Format, Row, Skipped } from './format.ts';
import { metricOf, unitOf } from './gungraun-metrics.ts';
import { asArray, asNumber, asObject, asText } from './json.ts';
import { jsonParts } from './json-parts.ts';

type Fields = Readonly<Record<string, unknown>>;

const TOOLS = /"(?:profiles|tool_summaries|callgrind_summary)" ?:/;

export const gungraunJson: Format = {
  id: 'gungraun-json',
  tool: 'Gungraun JSON',
  produce: 'cargo bench --bench my_gungraun_benchmark -- --output-format=json > results.json',
  reads: 'counts of every tool it runs, of every benchmark',
  samples: 'process',

  claims(text) {
    return text.includes('"module_path"') && text.includes('"benchmark_exe"') && TOOLS.test(text);
  },

  read(text, json) {
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    for (const { value, line } of summaries(text, json)) {
      const summary = asObject(value);
      const path = asText(summary?.module_path);
      const where = line === undefined ? {} : { line };
      if (!summary || path === undefined) {
        skipped.push({
          ...where,
          why: value === undefined ? { code: 'not-json' } : { code: 'no-field', field: 'module_path' },
        });
        continue;
      }
      const id = asText(summary.id);
      const benchmark = id === undefined || id === '' ? path : `${path}::${id}`;
      const found = rowsOf(benchmark, summary);
      if (found.length === 0) skipped.push({ ...where, why: { code: 'no-result', benchmark } });
      rows.push(...found.map((row) => ({ ...row, ...where })));
    }
    return { rows, skipped };
  },
};

interface Summary {
  /** Undefined if it is not JSON. */
  readonly value: unknown;
  readonly line?: number;
}

/** A file with one summary or an array of them, else the JSON between cargo's own lines. */
function summaries(text: string, json: unknown): Summary[] {
  if (json !== undefined) return (asArray(json) ?? [json]).map((value) => ({ value }));
  const { parts, open } = jsonParts(text);
  const found: Summary[] = parts.filter(({ value }) => asObject(value) !== undefined);
  return open === undefined ? found : [...found, { value: undefined, line: open }];
}

function rowsOf(benchmark: string, summary: Fields): Row[] {
  const tools = asArray(summary.profiles) ?? asArray(summary.tool_summaries) ?? [];
  const runs = asArray(asObject(summary.callgrind_summary)?.summaries) ?? [];
  // With several processes, each has its own counts here, and there is no total.
  const events = runs.length === 1 ? countsOf(benchmark, asObject(runs[0])?.events, '') : [];
  return [
    ...events,
    ...tools.flatMap((entry) => {
      const profile = asObject(entry);
      const total = asObject(asObject(asObject(profile?.summaries)?.total)?.summary) ?? {};
      const tool = asText(profile?.tool) ?? '';
      return Object.values(total).flatMap((counts) => countsOf(benchmark, counts, tool));
    }),
  ];
}

function countsOf(benchmark: string, counts: unknown, tool: string): Row[] {
  return Object.entries(asObject(counts) ?? {}).flatMap(([label, entry]): Row[] => {
    const value = newValueOf(asObject(entry));
    if (value === undefined) return [];
    const named = metricOf(label, tool);
    // Earlier versions named the tool only if there were several.
    const former = named.metric === label ? {} : { formerMetric: label };
    return [{ benchmark, ...named, ...former, unit: unitOf(label), centre: asNumber(value) }];
  });
}

/** `Left` is new, `Right` is old; undefined if only the previous run has the metric. */
function newValueOf(entry: Fields | undefined): unknown {
  const metrics = asObject(entry?.metrics);
  const value = entry?.new ?? metrics?.Left ?? asArray(metrics?.Both)?.[0];
  const typed = asObject(value);
  return (typed ? (typed.Int ?? typed.Float) : value) ?? undefined;
}
