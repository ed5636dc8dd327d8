/**
 * github-action-benchmark's own format: an array of `{name, unit, value}`. The direction is not in the file
 * but in the tool's name, so neither of the two claims a text. `range` and `extra` are free text and are not
 * read.
 */
import type { Direction } from '../model/unit.ts';
import type { Format, Row, Skipped } from './format.ts';
import { asArray, asNumber, asObject, asText, faultOf } from './json.ts';
import { groupedNumberOf } from './text.ts';

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
        // Scripts write names as numbers, and numbers as text.
        const named = { ...fields, ...(typeof fields.name === 'number' && { name: String(fields.name) }) };
        const value = { ...named, value: writtenNumber(fields.value) };
        const fault =
          faultOf(named, 'name', 'string') ??
          faultOf(named, 'unit', 'string') ??
          faultOf(value, 'value', 'number');
        if (fault !== undefined) skipped.push({ why: { ...fault, entry: `[${index}]` } });
        else {
          const unit = asText(fields.unit) ?? '';
          const benchmark = asText(named.name) ?? '';
          rows.push({ benchmark, metric: 'value', unit, centre: asNumber(value.value), direction });
        }
      }
      return { rows, skipped };
    },
  };
}

/** A number for text that is one; anything else unchanged. */
function writtenNumber(value: unknown): unknown {
  return typeof value === 'string' ? (groupedNumberOf(value.trim()) ?? value) : value;
}
