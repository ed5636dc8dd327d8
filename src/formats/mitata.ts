/**
 * mitata's JSON, or its output. The JSON has nanoseconds, and its samples are null unless requested. Before
 * version 1 it had one flat list, with the group's name in each benchmark.
 */
import type { SkipReason } from '../model/skip-reason.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asArray, asNumber, asNumbers, asObject, asParameters, asText, faultOf } from './json.ts';
import { hasMitataTable, machineOfRuntime, readMitataTable } from './mitata-console.ts';
import { parameterWords, qualified } from './names.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One measured function, or one that threw. */
interface Run {
  readonly names: Pick<Row, 'benchmark' | 'short' | 'former'>;
  readonly stats: Fields | undefined;
  readonly error: unknown;
  readonly parameters: Readonly<Record<string, string>>;
}

export const mitata: Format = {
  id: 'mitata',
  tool: 'mitata',
  produce: "node bench.mjs > results.json, with await run({ format: 'json' })",
  reads: 'mean time, heap, samples where they are kept, arguments; from text: mean time and heap',
  samples: 'iteration',

  claims(text, json) {
    if (json === undefined) return hasMitataTable(text);
    const file = asObject(json);
    const benchmarks = objects(file?.benchmarks);
    if (asArray(file?.layout)) return benchmarks.some((benchmark) => asArray(benchmark.runs) !== undefined);
    return asText(file?.runtime) !== undefined && benchmarks.some((each) => each.stats ?? each.error);
  },

  read(text, json) {
    return json === undefined ? readMitataTable(text) : readReport(asObject(json) ?? {});
  },
};

function readReport(file: Fields): Reading {
  const layout = objects(file.layout);
  const runs = objects(file.benchmarks).flatMap((benchmark) =>
    asArray(benchmark.runs) ? runsOf(benchmark, layout) : [flatRun(benchmark)],
  );
  if (runs.length === 0) throw new ParseFailure('no benchmarks in the file');
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  for (const run of runs) {
    const fault = faultOfRun(run);
    if (fault === undefined) rows.push(...rowsOf(run));
    else skipped.push({ why: { ...fault, benchmark: run.names.benchmark }, failed: run.names.benchmark });
  }
  return { rows, skipped, environment: machineOf(file) };
}

/** A name without `$n` is the same for all arguments, so those that are not in it are added. */
function runsOf(benchmark: Fields, layout: readonly Fields[]): Run[] {
  const group = layout[asNumber(benchmark.group)]?.name;
  const runs = objects(benchmark.runs);
  return runs.map((run) => {
    const parameters = asParameters(run.args);
    const own = asText(run.name) ?? asText(benchmark.alias) ?? '(unnamed)';
    const all = Object.entries(parameters).map(([key, value]) => `${key}=${value}`);
    const short = joined(group, own);
    const names = qualified(short, ...parameterWords(own, parameters));
    const former = all.length > 0 ? { former: [qualified(short, ...all).benchmark] } : {};
    return { names: { ...names, ...former }, stats: asObject(run.stats), error: run.error, parameters };
  });
}

function flatRun(benchmark: Fields): Run {
  const name = joined(benchmark.group, asText(benchmark.name) ?? '(unnamed)');
  return {
    names: { benchmark: name },
    stats: asObject(benchmark.stats),
    error: benchmark.error,
    parameters: {},
  };
}

function joined(group: unknown, name: string): string {
  const word = asText(group) ?? '';
  return word === '' ? name : `${word} > ${name}`;
}

function faultOfRun({ stats, error }: Run): SkipReason | undefined {
  if (stats && (error === undefined || error === null)) return faultOf(stats, 'avg', 'number');
  const message = asText(asObject(error)?.message) ?? asText(error);
  return message === undefined ? { code: 'no-result' } : { code: 'failed', message };
}

function rowsOf({ names, stats, parameters }: Run): Row[] {
  const values = asNumbers(stats?.samples);
  const common = { ...names, parameters };
  const centre = asNumber(stats?.avg);
  const time = { ...common, metric: 'time', unit: 'ns', centre, ...(values && { values }) };
  const heap = asObject(stats?.heap)?.avg;
  return heap === undefined
    ? [time]
    : [time, { ...common, metric: 'heap', unit: 'B', centre: asNumber(heap) }];
}

function machineOf(file: Fields): NonNullable<Reading['environment']> {
  const context = asObject(file.context);
  if (!context) return machineOfRuntime(asText(file.cpu), asText(file.runtime));
  const runtime = [context.runtime, context.version].map((word) => asText(word) ?? '').join(' ');
  return machineOfRuntime(asText(asObject(context.cpu)?.name), `${runtime} (${asText(context.arch) ?? ''})`);
}

function objects(value: unknown): Fields[] {
  return (asArray(value) ?? []).map(asObject).filter((item) => item !== undefined);
}
