/**
 * Benchee's JSON (the plugin benchee_json since version 1), in nanoseconds, bytes and reductions. A scenario
 * is a job with an input. Benchee's printed output is read by benchee-console.ts.
 */
import { hasBencheeTable, readBencheeTable, scenarioName } from './benchee-console.ts';
import type { Format, Row, Skipped } from './format.ts';
import { asArray, asNumber, asNumbers, asObject, asText } from './json.ts';

type Fields = Readonly<Record<string, unknown>>;

const KINDS = [
  ['run_time_data', 'time', 'ns'],
  ['memory_usage_data', 'memory', 'B'],
  ['reductions_data', 'reductions', 'count'],
] as const;

/** Elixir's forms of a scenario without an input. */
const NO_INPUT = new Set(['__no_input', '']);

export const benchee: Format = {
  id: 'benchee',
  tool: 'Benchee',
  produce:
    'mix run bench.exs | tee results.txt (or as JSON: formatters: [{Benchee.Formatters.JSON, file: "results.json"}])',
  reads: 'average time, memory and reductions of every job and input; from JSON every sample',
  samples: 'iteration',

  claims(text, json) {
    if (json === undefined) return hasBencheeTable(text);
    return (asArray(json) ?? []).some((entry) => asObject(asObject(entry)?.run_time_data) !== undefined);
  },

  read(text, json) {
    if (json === undefined) return readBencheeTable(text);
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    for (const [index, value] of (asArray(json) ?? []).entries()) {
      const scenario = asObject(value) ?? {};
      const name = asText(scenario.name) ?? asText(scenario.job_name);
      const found = name === undefined ? [] : rowsOf(name, scenario);
      if (name === undefined) skipped.push({ why: { code: 'no-field', entry: `[${index}]`, field: 'name' } });
      else if (found.length === 0) skipped.push({ why: { code: 'no-result', benchmark: name } });
      rows.push(...found);
    }
    return { rows, skipped };
  },
};

function rowsOf(name: string, scenario: Fields): Row[] {
  const input = asText(scenario.input_name) ?? '';
  const own = NO_INPUT.has(input) ? undefined : input;
  return KINDS.flatMap(([field, metric, unit]) => {
    const data = asObject(scenario[field]);
    const statistics = asObject(data?.statistics);
    const values = asNumbers(data?.samples);
    // Without a sample, nothing of this kind was measured.
    if (!statistics || statistics.sample_size === 0 || statistics.average === null) return [];
    const row: Row = { ...scenarioName(name, own), metric, unit, centre: asNumber(statistics.average) };
    return [values ? { ...row, values } : row];
  });
}
