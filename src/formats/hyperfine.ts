/**
 * hyperfine's JSON export, or its output. Each of its times is one process, in seconds. With --ignore-failure
 * it also measures failed runs: they count in the success rate, and their times are read only if every run
 * failed, because then they are what the user measures.
 */
import { mean, median } from '../model/sample.ts';
import type { Format, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { hasHyperfineConsole, readHyperfineConsole } from './hyperfine-console.ts';
import { asArray, asNumber, asNumbers, asObject, asParameters, asText } from './json.ts';
import { parameterWords, qualified } from './names.ts';
import { successRow } from './success-rate.ts';

export const hyperfine: Format = {
  id: 'hyperfine',
  tool: 'hyperfine',
  produce: "hyperfine --export-json results.json 'command'",
  reads:
    'wall time and memory of every run, user and system time, success rate, parameters; rounded means from the console',
  samples: 'process',

  claims(text, json) {
    if (json === undefined) return hasHyperfineConsole(text);
    const first = asObject(results(json)?.[0]);
    return first !== undefined && 'command' in first && 'mean' in first;
  },

  read(text, json) {
    if (json === undefined) return readHyperfineConsole(text);
    const entries = results(json);
    if (!entries || entries.length === 0) throw new ParseFailure('no results: hyperfine measured no command');
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    for (const [index, entry] of entries.entries()) {
      const result = asObject(entry);
      const command = asText(result?.command);
      if (!result || command === undefined) {
        skipped.push({ why: { code: 'no-field', entry: `results[${index}]`, field: 'command' } });
        continue;
      }
      const parameters = asParameters(result.parameters);
      // A command with a name has it for all of its parameters.
      const names = { ...qualified(command, ...parameterWords(command, parameters)), parameters };
      rows.push(...rowsOf(names, result, skipped));
    }
    return { rows, skipped };
  },
};

type Named = Pick<Row, 'benchmark' | 'short' | 'parameters'>;

function rowsOf(names: Named, result: Readonly<Record<string, unknown>>, skipped: Skipped[]): Row[] {
  const { benchmark } = names;
  const codes = asArray(result.exit_codes) ?? [];
  const wrong = codes.filter((code) => code !== 0);
  if (wrong.length > 0) {
    const exitCode = typeof wrong[0] === 'number' ? wrong[0] : null;
    const counts = { failed: wrong.length, of: codes.length, exitCode };
    const why = { code: 'failed-executions', benchmark, ...counts } as const;
    // If some runs succeeded, the success rate is the result.
    skipped.push({ why, ...(wrong.length === codes.length && { failed: benchmark }) });
  }
  const common = { ...names, unit: 's' };
  const share = codes.length === 0 ? [] : [successRow(benchmark, codes.length - wrong.length, codes.length)];
  const rate = share.map((row) => ({ ...row, ...names }));
  // The largest resident set of every run, since version 1.19.
  const peaks = asArray(result.memory_usage_byte) ?? [];
  const all = asArray(result.times) ?? [];
  if (wrong.length > 0 && wrong.length < codes.length) {
    const values = asNumbers(all.filter((_, run) => codes[run] === 0));
    if (!values || all.length !== codes.length) return rate;
    // They are means of all runs.
    skipped.push({ why: { code: 'includes-failed', benchmark, fields: ['user', 'system'] } });
    const memory = asNumbers(peaks.filter((_, run) => codes[run] === 0));
    return [
      { ...common, metric: 'time', centre: mean(values), values },
      ...memoryRows(names, peaks.length === codes.length ? memory : undefined),
      ...rate,
    ];
  }
  const values = asNumbers(all);
  return [
    { ...common, metric: 'time', centre: asNumber(result.mean), ...(values && { values }) },
    { ...common, metric: 'user_time', centre: asNumber(result.user) },
    { ...common, metric: 'system_time', centre: asNumber(result.system) },
    ...memoryRows(names, asNumbers(peaks)),
    ...rate,
  ];
}

function memoryRows(names: Named, values: readonly number[] | undefined): Row[] {
  if (values === undefined || values.length === 0) return [];
  return [{ ...names, metric: 'memory', unit: 'B', centre: median(values), values }];
}

function results(json: unknown): readonly unknown[] | undefined {
  return asArray(asObject(json)?.results);
}
