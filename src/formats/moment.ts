/**
 * Parses times as other tools store them. Refuses values that are not a time, or at which nobody can have
 * measured.
 */

/** None of the supported tools existed before it: such a number is in another unit. */
const EARLIEST_MS = Date.parse('2000-01-01T00:00:00Z');

/** Clocks differ, and so do time zones if a time does not name one. */
const AHEAD_MS = 24 * 3600 * 1000;

const ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d:?\d\d)?)?$/i;

/** Above it a number counts milliseconds since 1970, below it seconds. */
const SECONDS_MAX = 1e11;

/** Why a value is not a time at which anybody can have measured. */
export type MomentFault = 'missing' | 'invalid' | 'too-early' | 'in-the-future';

/** For callers that only need the order of moments. */
export const END_OF_TIME = new Date(8.64e15);

/**
 * @param value ISO 8601 text (UTC if it names no zone), or seconds or milliseconds since 1970
 * @returns milliseconds since 1970, or why it is not a time
 */
export function momentOf(value: unknown, now: Date): number | MomentFault {
  if (value === undefined || value === null || value === '') return 'missing';
  const ms = typeof value === 'number' ? msOfNumber(value) : msOfText(value);
  if (!Number.isFinite(ms)) return 'invalid';
  if (ms < EARLIEST_MS) return 'too-early';
  if (ms > now.getTime() + AHEAD_MS) return 'in-the-future';
  return ms;
}

function msOfNumber(value: number): number {
  return Math.round(Math.abs(value) < SECONDS_MAX ? value * 1000 : value);
}

function msOfText(value: unknown): number {
  const match = typeof value === 'string' && value.length < 60 ? ISO.exec(value.trim()) : null;
  if (!match) return Number.NaN;
  const [, day, time = '00:00', zone = 'Z'] = match;
  return Date.parse(`${day}T${time}${zone.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, '$1:$2')}`);
}
