/**
 * The values in asv's console output: a number, often `±` an error, and a unit or a decimal multiple of
 * bytes.
 */
import type { SkipReason } from '../model/skip-reason.ts';
import { numberOf } from './text.ts';

export interface Measured {
  readonly metric: string;
  readonly unit: string;
  readonly centre: number;
}

/** Terminals without Unicode get `~` for `±`. */
const VALUE = /^([-+]?[\d.]+(?:e[-+]?\d+)?)(?:[^\w\s.;]+[\d.]+(?:e[-+]?\d+)?)?([A-Za-zμµ]*)(?:;\.\.\.)?$/;

const TIMES = new Map([
  ...['ns', 'us', 'ms', 's'].map((unit) => [unit, { unit, factor: 1 }] as const),
  ['m', { unit: 'min', factor: 1 }],
  ['h', { unit: 'min', factor: 60 }],
]);

const SIZES = new Map([
  ['', 'B'],
  ['k', 'kB'],
  ['M', 'MB'],
  ['G', 'GB'],
  ['T', 'TB'],
]);

/** The metric of a benchmark, by the first word of its function's name, as in asv itself. */
export function measuredBy(name: string): { readonly metric: string; readonly unit: string } {
  const word = name.slice(name.lastIndexOf('.') + 1);
  if (/^time(?:raw)?(?:_|[A-Z]|$)|^Time(?:raw)?[A-Z]/.test(word)) return { metric: 'time', unit: 's' };
  if (/^(?:peak)?mem(?:_|[A-Z]|$)|^(?:Peak)?Mem[A-Z]/.test(word)) return { metric: 'memory', unit: 'B' };
  return { metric: 'value', unit: '' };
}

/** @returns the reason if there is no value */
export function measuredIn(cell: string, benchmark: string): Measured | SkipReason {
  if (cell === 'failed') return { code: 'failed' };
  if (cell === 'n/a' || cell === '') return { code: 'not-run', how: 'skipped' };
  const [, number, suffix = ''] = VALUE.exec(cell) ?? [];
  const centre = numberOf(number);
  const unreadable = { code: 'not-a-number', field: measuredBy(benchmark).metric, found: cell } as const;
  if (centre === undefined) return unreadable;
  const { metric, unit } = measuredBy(benchmark);
  const time = TIMES.get(suffix.replace(/[μµ]/, 'u'));
  if (time) return { metric: 'time', unit: time.unit, centre: centre * time.factor };
  const size = SIZES.get(suffix);
  if (metric === 'time' || size === undefined) return unreadable;
  if (metric === 'memory' || suffix !== '') return { metric: 'memory', unit: size, centre };
  return { metric, unit, centre };
}
