/** hyperfine's JSON export. Each of its times is one process, in seconds. */
import { median } from '../model/sample.ts';
import type { Format, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asArray, asNumber, asNumbers, asObject, asParameters, asText } from './json.ts';
import { parameterWords, qualified } from './names.ts';

export const hyperfine: Format = {
  id: 'hyperfine',
  tool: 'hyperfine',
  produce: "hyperfine --export-json results.json 'command'",
  reads: 'wall time and memory of every run, user and system time, parameters',
  samples: 'process',

  claims(_text, json) {
    const first = asObject(results(json)?.[0]);
    return first !== undefined && 'command' in first && 'mean' in first;
  },

  read(_text, json) {
    const entries = results(json);
    if (!entries || entries.length === 0) throw new ParseFailure('no results: hyperfine measured no command');
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    for (const [index, entry] of entries.entries()) {
      const result = asObject(entry);
      const command = asText(result?.command);
      if (!result || command === undefined) {
        skipped.push({ reason: `results[${index}] has no command` });
        continue;
      }
      const parameters = asParameters(result.parameters);
      // A command that was given a name has it for all of its parameters.
      const names = qualified(command, ...parameterWords(command, parameters));
      const { benchmark } = names;
      const wrong = (asArray(result.exit_codes) ?? []).find((code) => code !== 0);
      if (wrong !== undefined) {
        const how = wrong === null ? 'a signal' : `exit code ${asNumber(wrong)}`;
        skipped.push({ reason: `${benchmark}: ended with ${how}`, failed: benchmark });
      }
      const common = { ...names, unit: 's', parameters };
      const values = asNumbers(result.times);
      rows.push({ ...common, metric: 'time', centre: asNumber(result.mean), ...(values && { values }) });
      rows.push({ ...common, metric: 'user_time', centre: asNumber(result.user) });
      rows.push({ ...common, metric: 'system_time', centre: asNumber(result.system) });
      // The largest resident set of every run, of version 1.19 and later.
      const memory = asNumbers(result.memory_usage_byte);
      if (memory)
        rows.push({
          ...names,
          parameters,
          metric: 'memory',
          unit: 'B',
          centre: median(memory),
          values: memory,
        });
    }
    return { rows, skipped };
  },
};

function results(json: unknown): readonly unknown[] | undefined {
  return asArray(asObject(json)?.results);
}
