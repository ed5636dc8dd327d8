/** What the value of an input may be: checked before anything is done with it. */
import { distance } from 'fastest-levenshtein';
import type { Input } from './inputs.ts';
import { UserError } from './model/errors.ts';

/** `5%`, `5` and `0.05` are the same share; NaN where it is none. */
export function shareOf(text: string): number {
  const number = Number(text.replace(/\s*%$/, ''));
  return text.endsWith('%') || number >= 1 ? number / 100 : number;
}

/** @throws UserError naming the input and what it may be */
export function checkValue(input: Input, value: string): void {
  const { name, kind } = input;
  if (kind === 'flag' && !['true', 'false'].includes(value)) {
    throw new UserError(`${name}: ${JSON.stringify(value)} is neither true nor false`);
  }
  if (kind === 'percent' && !(shareOf(value) > 0 && shareOf(value) < 1)) {
    throw new UserError(
      `${name}: ${JSON.stringify(value)} is no percentage between 0 and 100`,
      `Write it as ${input.default}.`,
    );
  }
  if (kind === 'count' && !/^[1-6]$/.test(value)) {
    throw new UserError(
      `${name}: ${JSON.stringify(value)} is no number of runs from 1 to 6`,
      'A change that has lasted longer is part of the baseline.',
    );
  }
  if (kind === 'days' && !/^$|^[1-9]\d{0,4}$/.test(value)) {
    throw new UserError(
      `${name}: ${JSON.stringify(value)} is no number of days`,
      'Write it as 180, or leave it out.',
    );
  }
  if (typeof kind !== 'string' && !kind.includes(value)) {
    const nearest = [...kind].sort((a, b) => distance(a, value) - distance(b, value))[0];
    throw new UserError(
      `${name}: ${JSON.stringify(value)} is none of ${kind.join(', ')}`,
      `Did you mean ${nearest}?`,
    );
  }
}
