/**
 * Bencher Metric Format: `{benchmark: {measure: {value, lower_value?, upper_value?}}}`. The units of
 * Bencher's built-in measures are known; for other measures the file gives neither unit nor direction.
 */
import type { Format, Row, Skipped } from './format.ts';
import { asNumber, asObject, faultOf } from './json.ts';

const MEASURES = new Map([
  ['latency', { metric: 'time', unit: 'ns' }],
  ['throughput', { metric: 'throughput', unit: 'ops/s' }],
  ['file-size', { metric: 'file-size', unit: 'B' }],
  ['build-time', { metric: 'build-time', unit: 's' }],
]);

const FIELDS = new Set(['value', 'lower_value', 'upper_value']);

export const bencherMetricFormat: Format = {
  id: 'bencher-metric-format',
  tool: 'Bencher Metric Format',
  produce: 'your script: {"name": {"latency": {"value": 88.0}}}',
  reads: 'the value of every measure',
  samples: 'iteration',

  /** No key is specific to this format, so the complete structure has to match. */
  claims(_text, json) {
    const benchmarks = Object.values(asObject(json) ?? {}).map(asObject);
    if (benchmarks.length === 0 || benchmarks.includes(undefined)) return false;
    const measures = benchmarks.flatMap((each) => Object.values(each ?? {}).map(asObject));
    const fits = measures.every((each) => Object.keys(each ?? {}).every((field) => FIELDS.has(field)));
    return fits && measures.some((each) => typeof each?.value === 'number');
  },

  read(_text, json) {
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    for (const [benchmark, measures] of Object.entries(asObject(json) ?? {})) {
      for (const [measure, entry] of Object.entries(asObject(measures) ?? {})) {
        const result = asObject(entry) ?? {};
        const fault = faultOf(result, 'value', 'number');
        const { metric, unit } = MEASURES.get(measure) ?? { metric: measure, unit: '' };
        if (fault !== undefined) skipped.push({ why: { ...fault, benchmark, entry: measure } });
        else rows.push({ benchmark, metric, unit, centre: asNumber(result.value) });
      }
    }
    return { rows, skipped };
  },
};
