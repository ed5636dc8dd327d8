/**
 * Traces of whole scripts: an array of `{script, execution_time, memory_usage_mb, exit_code, …}`, one entry for each
 * execution, in seconds. Entries of one script are samples; an execution that failed measured nothing, and counts in the
 * success rate. A script of which every execution failed has no result: it is told as failed.
 */
import { environmentOf } from './environment.ts';
import type { Format, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asArray, asNumber, asObject, asText, faultOf } from './json.ts';
import type { Outcomes } from './success-rate.ts';
import { addOutcome, onlyFailedWhole, SUCCESS_RATE, successRows } from './success-rate.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The unit of an additional metric, which stands at the end of its name. */
const UNIT_WORDS: readonly (readonly [RegExp, string])[] = [
  [/_mb$/, 'MB'],
  [/_kb$/, 'kB'],
  [/_bytes$/, 'B'],
  [/_percent$/, '%'],
  [/_ns$/, 'ns'],
  [/_us$/, 'us'],
  [/_ms$/, 'ms'],
  [/_time$|_s$|_seconds$/, 's'],
];

/** A second one of these would be mixed into the first. */
const OWN = new Set(['time', 'memory', SUCCESS_RATE]);

export const trace: Format = {
  id: 'trace',
  tool: 'script traces',
  produce: 'your script: a JSON array of {"script", "execution_time", "memory_usage_mb", "exit_code"}',
  reads: 'time, memory and additional metrics of every execution that succeeded, success rate',
  samples: 'process',
  repeats: true,

  claims(_text, json) {
    return (asArray(json) ?? []).some((entry) => {
      const fields = asObject(entry);
      return fields !== undefined && 'script' in fields && 'execution_time' in fields;
    });
  },

  read(_text, json) {
    const entries = asArray(json) ?? [];
    if (entries.length === 0) throw new ParseFailure('no executions in the trace');
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    const outcomes: Outcomes = new Map();
    for (const [index, entry] of entries.entries()) {
      const fields = asObject(entry) ?? {};
      const script = asText(fields.script);
      const fault = script === undefined ? faultOf(fields, 'script', 'string') : faultOfEntry(fields);
      // Without an exit code nobody says how it ended.
      if (script !== undefined && typeof fields.exit_code === 'number') {
        addOutcome(outcomes, script, fields.exit_code === 0);
      }
      if (script === undefined) skipped.push({ reason: `entry ${index + 1}: ${fault}` });
      else if (fault !== undefined) {
        const isFailure = fault.startsWith('exit code');
        const reason = `entry ${index + 1}, ${script}: ${fault}`;
        skipped.push({ reason, ...(isFailure && { failed: script }) });
      } else rows.push(...rowsOf(script, fields));
    }
    return {
      rows: [...rows, ...successRows(outcomes)],
      skipped: onlyFailedWhole(skipped, outcomes),
      environment: machineOf(entries),
    };
  },
};

function faultOfEntry(fields: Fields): string | undefined {
  const { exit_code: code } = fields;
  if (code !== undefined && code !== 0)
    return `exit code ${typeof code === 'number' ? code : 'is no number'}`;
  return faultOf(fields, 'execution_time', 'number');
}

function rowsOf(benchmark: string, fields: Fields): Row[] {
  const rows = [rowOf(benchmark, 'time', 's', fields.execution_time)];
  if (fields.memory_usage_mb !== undefined) {
    rows.push(rowOf(benchmark, 'memory', 'MB', fields.memory_usage_mb));
  }
  for (const [metric, value] of Object.entries(asObject(fields.additional_metrics) ?? {})) {
    // Arrays, such as memory_samples, follow one execution through time: they are no sample of it.
    if (typeof value !== 'number') continue;
    const name = OWN.has(metric) ? `additional_${metric}` : metric;
    rows.push(rowOf(benchmark, name, unitOf(metric), value));
  }
  return rows;
}

function rowOf(benchmark: string, metric: string, unit: string, value: unknown): Row {
  const centre = asNumber(value);
  return { benchmark, metric, unit, centre, values: [centre] };
}

function unitOf(metric: string): string {
  return UNIT_WORDS.find(([end]) => end.test(metric))?.[1] ?? '';
}

function machineOf(entries: readonly unknown[]): ReturnType<typeof environmentOf> {
  const said = entries
    .map((entry) => asObject(asObject(entry)?.environment))
    .find((each) => each !== undefined);
  return environmentOf({
    os: said?.os,
    arch: said?.arch,
    cpu: said?.cpu,
    cores: said?.cpu_cores,
    memoryBytes: said?.memory_total,
    toolchain: { node: said?.node_version, bun: said?.bun_version },
  });
}
