/**
 * The files in asv's results folder, one for each commit and environment. The results of a benchmark with
 * parameters are in the order of the parameters' product; the file has no parameter names. It has no units
 * either: like asv, this derives them from the first word of the benchmark's name. The samples of all rounds,
 * which are processes, are in one list without boundaries, so they count as iterations.
 */
import { measuredBy } from './asv-values.ts';
import { environmentOf } from './environment.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asArray, asNumber, asNumbers, asObject, asText } from './json.ts';

type Fields = Readonly<Record<string, unknown>>;

export const asvResultsJson: Format = {
  id: 'asv-results-json',
  tool: 'asv (airspeed velocity), results file',
  produce: 'asv run, then give .asv/results/<machine>/<commit>-<environment>.json',
  reads: 'time, memory and tracked values, samples where they are kept (--record-samples), parameters',
  samples: 'iteration',

  claims(_text, json) {
    const file = asObject(json);
    return asObject(file?.results) !== undefined && asText(file?.commit_hash) !== undefined;
  },

  read(_text, json) {
    const file = asObject(json);
    const results = Object.entries(asObject(file?.results) ?? {});
    if (results.length === 0) throw new ParseFailure('no results: asv ran no benchmark');
    const columns = asArray(file?.result_columns);
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    for (const [name, entry] of results) readBenchmark(name, fieldsOf(entry, columns), rows, skipped);
    return { rows, skipped, environment: machineOf(asObject(file?.params) ?? {}, file?.python) };
  },
};

/** A list under result_columns (version 2), an object, or a number alone (version 1). */
function fieldsOf(entry: unknown, columns: readonly unknown[] | undefined): Fields {
  const cells = asArray(entry);
  if (!cells) return asObject(entry) ?? { result: [entry] };
  const names = columns ?? ['result', 'params'];
  return Object.fromEntries(names.map((column, index) => [String(column), cells[index]]));
}

function readBenchmark(name: string, fields: Fields, rows: Row[], skipped: Skipped[]): void {
  const axes = (asArray(fields.params) ?? []).map((axis) => asArray(axis) ?? []);
  // Version 1 has a plain number if there are no parameters.
  const results = typeof fields.result === 'number' ? [fields.result] : asArray(fields.result);
  if (!results) {
    skipped.push({ why: { code: 'not-recorded', benchmark: name } });
    return;
  }
  for (const [index, result] of results.entries()) {
    const words = combinationAt(axes, index);
    if (!words) {
      skipped.push({ why: { code: 'too-many-results', benchmark: name } });
      return;
    }
    const benchmark = words.length > 0 ? `${name}(${words.join(', ')})` : name;
    const centre = asNumber(result);
    if (Number.isNaN(centre)) {
      skipped.push({ why: { code: 'not-recorded', benchmark } });
      continue;
    }
    const values = asNumbers(asArray(fields.samples)?.[index]);
    const parameters = Object.fromEntries(words.map((word, place) => [`param${place + 1}`, word]));
    rows.push({ benchmark, ...measuredBy(name), centre, ...(values && { values }), parameters });
  }
}

/**
 * The combination at an index of the product, in which the last axis varies fastest; undefined past its end.
 */
function combinationAt(axes: readonly (readonly unknown[])[], place: number): string[] | undefined {
  const words: string[] = [];
  let rest = place;
  for (const axis of axes.toReversed()) {
    if (axis.length === 0) return undefined;
    words.push(wordOf(axis[rest % axis.length]));
    rest = Math.floor(rest / axis.length);
  }
  return rest === 0 ? words.reverse() : undefined;
}

/** asv writes a parameter as Python's repr, which is text. */
function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function machineOf(machine: Fields, python: unknown): NonNullable<Reading['environment']> {
  return environmentOf({
    os: asText(machine.os)?.split(' ', 1)[0],
    arch: machine.arch,
    cpu: machine.cpu,
    cores: Number(machine.num_cpu),
    toolchain: { python: asText(machine.python) ?? python },
  });
}
