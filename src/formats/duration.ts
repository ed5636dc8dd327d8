/** Durations of several parts, as Go, Zig and k6 write them: `1.234ms`, `1m2.5s`, `2h3m0s`. */
import { numberOf } from './text.ts';

const DURATION = /^(?:(\d+)h)?(?:(\d+)m(?!s))?(?:([\d.]+)(ns|[uµμ]s|ms|s))?$/;

export interface Duration {
  readonly centre: number;
  /** As written; seconds if it contains hours or minutes. */
  readonly unit: string;
}

/** Undefined if the text is something else. */
export function durationOf(text: string | undefined): Duration | undefined {
  const [whole, hours, minutes, rest, unit = 's'] = DURATION.exec(text ?? '') ?? [];
  const number = rest === undefined ? 0 : numberOf(rest);
  if (!whole || number === undefined) return text === '0' ? { centre: 0, unit: 's' } : undefined;
  if (hours === undefined && minutes === undefined)
    return { centre: number, unit: unit.replace(/[µμ]/, 'u') };
  // Besides hours and minutes there are seconds, or a fraction of one.
  const seconds = number * (PART.get(unit.replace(/[µμ]/, 'u')) ?? 1);
  return { centre: Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + seconds, unit: 's' };
}

const PART = new Map([
  ['ms', 1e-3],
  ['us', 1e-6],
  ['ns', 1e-9],
]);
