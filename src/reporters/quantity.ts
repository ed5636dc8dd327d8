/**
 * Formats numbers for people: three significant digits, and one unit for values that are shown side by side.
 */
import { median } from '../model/sample.ts';

interface Step {
  readonly from: number;
  readonly unit: string;
}

/** A Map, because a file's unit may be `constructor`, which every plain object has. */
const STEPS = new Map<string, readonly Step[]>([
  [
    'ns',
    [
      { from: 1e9, unit: 's' },
      { from: 1e6, unit: 'ms' },
      { from: 1e3, unit: 'µs' },
      { from: 1, unit: 'ns' },
    ],
  ],
  ['B', decimal('B')],
  ['B/s', decimal('B/s')],
  ['1/s', decimal('/s')],
  ['ratio', [{ from: 0.01, unit: '%' }]],
]);

function decimal(unit: string): readonly Step[] {
  return [
    { from: 1e18, unit: `E${unit}` },
    { from: 1e15, unit: `P${unit}` },
    { from: 1e12, unit: `T${unit}` },
    { from: 1e9, unit: `G${unit}` },
    { from: 1e6, unit: `M${unit}` },
    { from: 1e3, unit: `k${unit}` },
    { from: 1, unit },
  ];
}

/** Values of one row in one common unit, chosen by the largest: `['1.23 ms', '0.98 ms']`. @param digits significant ones */
export function quantities(values: readonly number[], unit: string, digits = 3): string[] {
  // Rounds first: 999,999 ns is 1.00 ms and not 1,000 µs.
  const largest = Number(Math.max(0, ...values.map(Math.abs)).toPrecision(3));
  const steps = STEPS.get(unit) ?? [{ from: 1, unit }];
  const step = steps.find((candidate) => largest >= candidate.from) ?? (steps.at(-1) as Step);
  const counted =
    step.from === 1 && values.every((value) => Number.isInteger(value) && Math.abs(value) < 100);
  const number = (value: number) => (counted ? String(value) : significant(value / step.from, digits));
  const unitText = step.unit === '' || step.unit === '%' ? step.unit : ` ${step.unit}`;
  return values.map((value) => `${number(value)}${unitText}`);
}

/** Two values with their common unit given once: `1.23 → 1.57 ms`; a dash for a missing value. */
export function arrowText(before: number | undefined, after: number | undefined, unit: string): string {
  const texts = quantities(
    [before, after].filter((value) => value !== undefined),
    unit,
  );
  if (before === undefined || after === undefined) {
    const [text = '–'] = texts;
    return before === undefined ? `– → ${text}` : `${text} → –`;
  }
  const [from = '', to = ''] = texts;
  const suffix = to.slice(to.indexOf(' '));
  return `${to.includes(' ') && from.endsWith(suffix) ? from.slice(0, -suffix.length) : from} → ${to}`;
}

/** A number with that many significant digits, and without an exponent if people would not write one. */
export function significant(value: number, digits = 3): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-6) return value.toExponential(digits - 1);
  if (size >= 100) {
    const rounded = Number(value.toPrecision(Math.max(digits, wholeDigits(size))));
    return Number.isInteger(rounded) ? grouped(rounded) : String(rounded);
  }
  const written = value.toPrecision(digits);
  return written.includes('e') ? String(Number(written)) : written;
}

/** Whole numbers up to five digits are shown in full: 12,345 allocations are counted, not measured. */
function wholeDigits(size: number): number {
  const digits = Math.floor(Math.log10(size)) + 1;
  return Number.isInteger(size) && digits <= 5 ? digits : 3;
}

/** A whole number with grouped thousands: `12,345`. `toLocaleString` would cost 10 ms at each start. */
export function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** Smaller shares are not shown as numbers. */
const INVISIBLE = 0.0005;

/** Changes from this factor on are shown as factors; much larger ones only as a bound. */
const FACTORS = { from: 1e3, to: 1e6 };

/** A relative change with its sign: `+27.0%`, `−3.10%`, `0%`; `0.0%` if it is too small for a sign, `+12,300 times` if it is huge. */
export function percentage(change: number): string {
  if (change === 0) return '0%';
  if (Math.abs(change) < INVISIBLE) return '0.0%';
  if (Number.isNaN(change)) return 'unknown';
  const sign = change > 0 ? '+' : '−';
  if (Math.abs(change) >= FACTORS.from) return `${sign}${factor(Math.abs(change))}`;
  return `${sign}${share(Math.abs(change))}`;
}

/** `12,300 times`. */
function factor(value: number): string {
  return value < FACTORS.to ? `${significant(value)} times` : `${grouped(FACTORS.to)} times or more`;
}

/** A share without sign: `20%`, `4.90%`. */
export function share(value: number): string {
  if (Number.isNaN(value)) return 'unknown';
  if (value >= FACTORS.from) return factor(value);
  if (value < INVISIBLE) return '<0.1%';
  const percent = value * 100;
  if (percent < 1) return `${percent.toFixed(1)}%`;
  return `${percent >= 100 ? grouped(Math.round(percent)) : percent.toPrecision(3)}%`;
}

/** A threshold as the user would write it: `20%`, `12.5%`; one that was computed with three digits: `16.7%`. */
export function threshold(value: number): string {
  const written = String(Number((value * 100).toPrecision(6)));
  return `${/\.\d{3}/.test(written) ? Number((value * 100).toPrecision(3)) : written}%`;
}

const BARS = '▁▂▃▄▅▆▇█';

/** Enough bars to see a step in the noise, with room for the other columns. */
const BARS_SHOWN = 12;

/**
 * A line of values is at least as high as this share of their median, or as the limit of its series, so that
 * noise does not look like a step.
 */
const RANGE_MIN = 0.1;

/**
 * The range of a sparkline: from `low` up by `range`. A smaller range is centered.
 * @param values not empty
 * @param limit of the series, relative: values within it look close together
 */
export function shownRange(values: readonly number[], limit = 0): { low: number; range: number } {
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  const least = Math.max(RANGE_MIN, limit) * Math.abs(median(values));
  return range === 0 || range >= least ? { low, range } : { low: low - (least - range) / 2, range: least };
}

/**
 * The last values as a line of bars, from the smallest to the largest of them. @param limit of the series,
 * relative
 */
export function sparkline(all: readonly number[], limit = 0): string {
  const values = all.slice(-BARS_SHOWN);
  if (values.length < 2) return '';
  const { low, range } = shownRange(values, limit);
  const top = BARS.length - 1;
  return values.map((value) => BARS[range > 0 ? Math.round(((value - low) / range) * top) : 0]).join('');
}
