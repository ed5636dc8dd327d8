/**
 * The own format of github-action-benchmark: an array of `{name, unit, value}`. The direction is not in the file but
 * in the tool's name, so no text is claimed by one of the two alone. `range` and `extra` are text and are not kept.
 */
import type { Direction } from '../model/unit.ts';
import type { Format, Row, Skipped } from './format.ts';
import { asArray, asNumber, asObject, asText, faultOf } from './json.ts';

export const customBiggerIsBetter: Format = custom('customBiggerIsBetter', 'higher');
export const customSmallerIsBetter: Format = custom('customSmallerIsBetter', 'lower');

function custom(id: string, direction: Direction): Format {
  return {
    id,
    tool: id,
    produce: 'your script: a JSON array of {"name": "…", "unit": "…", "value": 1.5}',
    reads: `the value of every entry; ${direction} is better`,
    samples: 'iteration',

    claims(_text, json) {
      return (asArray(json) ?? []).some((entry) => {
        const fields = asObject(entry);
        return fields !== undefined && 'name' in fields && 'unit' in fields && 'value' in fields;
      });
    },

    read(_text, json) {
      const rows: Row[] = [];
      const skipped: Skipped[] = [];
      for (const [index, entry] of (asArray(json) ?? []).entries()) {
        const fields = asObject(entry) ?? {};
        const fault =
          faultOf(fields, 'name', 'string') ??
          faultOf(fields, 'unit', 'string') ??
          faultOf(fields, 'value', 'number');
        if (fault !== undefined) skipped.push({ reason: `entry ${index + 1}: ${fault}` });
        else {
          const unit = asText(fields.unit) ?? '';
          const benchmark = asText(fields.name) ?? '';
          rows.push({ benchmark, metric: 'value', unit, centre: asNumber(fields.value), direction });
        }
      }
      return { rows, skipped };
    },
  };
}
