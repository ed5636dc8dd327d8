/**
 * The messages of cargo-criterion, one JSON object per line. Measured values are totals of many iterations.
 */
import { perIteration, throughputRows } from './criterion-tree.ts';
import type { Reading, Row, Skipped } from './format.ts';
import { asArray, asNumber, asObject, asText, faultOf, jsonLines } from './json.ts';

const MESSAGE = /^\{"reason":"(?:benchmark|group)-complete"/m;

type Fields = Readonly<Record<string, unknown>>;

export function hasMessage(text: string): boolean {
  return MESSAGE.test(text);
}

export function readMessages(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  for (const { line, text: raw, value } of jsonLines(text)) {
    const message = asObject(value);
    if (value === undefined && raw.startsWith('{')) skipped.push({ line, why: { code: 'not-json' } });
    if (message?.reason !== 'benchmark-complete') continue;
    const benchmark = asText(message.id);
    const typical = asObject(message.typical) ?? {};
    const fault = faultOf(message, 'id', 'string') ?? faultOf(typical, 'estimate', 'number');
    if (fault) skipped.push({ line, why: { ...fault, benchmark } });
    else if (benchmark !== undefined) rows.push(...rowsOf(benchmark, message, typical, line));
  }
  return { rows, skipped };
}

function rowsOf(benchmark: string, message: Fields, typical: Fields, line: number): Row[] {
  const unit = asText(typical.unit) ?? asText(message.unit) ?? 'ns';
  const values = perIteration(asArray(message.measured_values), asArray(message.iteration_count));
  const centre = asNumber(typical.estimate);
  const time = { benchmark, metric: 'time', unit, centre, line, ...(values && { values }) };
  const amounts = (asArray(message.throughput) ?? []).map((each): [string, number] => {
    const amount = asObject(each);
    return [asText(amount?.unit) ?? '', asNumber(amount?.per_iteration)];
  });
  return [time, ...throughputRows(time, amounts).map((rate) => ({ ...rate, line }))];
}
