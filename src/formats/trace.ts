/**
 * Traces of complete scripts: an array of `{script, execution_time, memory_usage_mb, exit_code, …}`, one
 * entry for each execution, in seconds. Entries of one script are samples; a failed execution measured
 * nothing, and counts in the success rate. A script whose executions all failed has no result and is reported
 * as failed.
 */
import type { SkipReason } from '../model/skip-reason.ts';
import { environmentOf } from './environment.ts';
import { type Moment, successiveExecutions } from './executions.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asArray, asNumber, asObject, asText, faultOf } from './json.ts';
import { END_OF_TIME, momentOf } from './moment.ts';
import type { Outcomes } from './success-rate.ts';
import { addOutcome, onlyFailedWhole, SUCCESS_RATE, successRows } from './success-rate.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Suffixes in names of additional metrics, and their units. */
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

/** Another metric with one of these names would be mixed into the first. */
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
    const entries = (asArray(json) ?? []).map((entry, index) => ({ fields: asObject(entry) ?? {}, index }));
    if (entries.length === 0) throw new ParseFailure('no executions in the trace');
    const dated = entries.flatMap((entry) => {
      const moment = momentOfEntry(entry.fields);
      return moment ? [{ ...entry, moment, benchmark: asText(entry.fields.script) ?? '' }] : [];
    });
    const undated = entries.filter(({ fields }) => !momentOfEntry(fields));
    const groups = [undated, ...successiveExecutions(dated)].filter((group) => group.length > 0);
    const readings = groups.map((group) => readExecution(group, momentOfEntry(group.at(-1)?.fields ?? {})));
    return {
      rows: readings.flatMap(({ rows }) => [...rows]),
      skipped: readings.flatMap(({ skipped }) => skipped),
      environment: machineOf(entries.map(({ fields }) => fields)),
    };
  },
};

interface Entry {
  readonly fields: Fields;
  readonly index: number;
}

/** @param at of the execution, if its entries contain it */
function readExecution(entries: readonly Entry[], at: Moment | undefined): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  const outcomes: Outcomes = new Map();
  for (const { fields, index } of entries) {
    const script = asText(fields.script);
    const fault = script === undefined ? faultOf(fields, 'script', 'string') : faultOfEntry(fields);
    // Without an exit code it is unknown how the execution ended.
    if (script !== undefined && typeof fields.exit_code === 'number') {
      addOutcome(outcomes, script, fields.exit_code === 0);
    }
    if (fault !== undefined) {
      const isFailure = fault.code === 'exit-code' || ('field' in fault && fault.field === 'exit_code');
      const why = { ...fault, benchmark: script, entry: `[${index}]` };
      skipped.push({ why, ...(isFailure && script !== undefined && { failed: script }) });
    } else if (script !== undefined) rows.push(...rowsOf(script, fields));
  }
  const all = [...rows, ...successRows(outcomes)];
  return {
    rows: at ? all.map((row) => ({ ...row, at })) : all,
    skipped: onlyFailedWhole(skipped, outcomes).map((skip) => ({ ...skip, ...(at && { at }) })),
  };
}

function momentOfEntry(fields: Fields): Moment | undefined {
  const timeMs = momentOf(fields.timestamp ?? fields.time, END_OF_TIME);
  if (typeof timeMs !== 'number') return undefined;
  const commit = asText(fields.git_sha) ?? asText(fields.commit) ?? '';
  return { commit, branch: asText(fields.git_branch) ?? asText(fields.branch) ?? '', timeMs };
}

function faultOfEntry(fields: Fields): SkipReason | undefined {
  const { exit_code: code } = fields;
  if (typeof code === 'number' && code !== 0) return { code: 'exit-code', exitCode: code };
  if (code !== undefined && code !== 0) return { code: 'not-a-number', field: 'exit_code' };
  return faultOf(fields, 'execution_time', 'number');
}

function rowsOf(benchmark: string, fields: Fields): Row[] {
  const rows = [rowOf(benchmark, 'time', 's', fields.execution_time)];
  if (fields.memory_usage_mb !== undefined) {
    rows.push(rowOf(benchmark, 'memory', 'MB', fields.memory_usage_mb));
  }
  for (const [metric, value] of Object.entries(asObject(fields.additional_metrics) ?? {})) {
    // Arrays, such as memory_samples, follow one execution through time and are not a sample.
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
  const stated = entries
    .map((entry) => asObject(asObject(entry)?.environment))
    .find((each) => each !== undefined);
  return environmentOf({
    os: stated?.os,
    arch: stated?.arch,
    cpu: stated?.cpu,
    cores: stated?.cpu_cores,
    memoryBytes: stated?.memory_total,
    toolchain: { node: stated?.node_version, bun: stated?.bun_version },
  });
}
