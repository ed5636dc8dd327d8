/** Parses ages in options: 36h, 7d or 2w. */
import { UserError } from '../model/errors.ts';

const HOUR_MS = 3_600_000;
const HOURS: Readonly<Record<string, number>> = { h: 1, d: 24, w: 168 };

/**
 * @returns milliseconds
 * @throws UserError naming the option
 */
export function ageOf(option: string, text: string): number {
  const [, amount, unit = ''] = /^(\d{1,6})([hdw])$/.exec(text) ?? [];
  const hours = HOURS[unit];
  if (amount === undefined || hours === undefined) {
    throw new UserError(
      `--${option}: expected an age such as 36h, 7d or 2w, got ${JSON.stringify(text)}`,
      'Write a number with h, d or w.',
    );
  }
  return Number(amount) * hours * HOUR_MS;
}
