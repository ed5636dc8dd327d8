/** Checks the words of a call, and parses values of options that only the command line has: counts and durations. */
import { UserError } from '../model/errors.ts';
import { parseQuantity } from '../model/unit.ts';
import type { Arguments } from './command.ts';

/** @throws UserError with the correct form of the call */
export function requireFiles(words: readonly string[], usage: string): void {
  if (words.length > 0) return;
  throw new UserError('no result files were named', `perf-regression ${usage}`);
}

/** A whole number. @throws UserError naming the option */
export function countOption(
  { options }: Arguments,
  name: string,
  { defaultValue, min, max }: { defaultValue: number; min: number; max: number },
): number {
  const text = options.get(name);
  if (text === undefined) return defaultValue;
  const value = Number(text);
  if (/^\d+$/.test(text.trim()) && value >= min && value <= max) return value;
  throw new UserError(
    `--${name}: expected a whole number from ${min} to ${max}, got ${JSON.stringify(text)}`,
  );
}

/** A duration such as `15s`, in ms. @throws UserError naming the option */
export function durationOption({ options }: Arguments, name: string, defaultMs: number): number {
  const text = options.get(name);
  if (text === undefined) return defaultMs;
  const quantity = parseQuantity(text);
  if (quantity?.unit === 'ns' && quantity.value > 0) return quantity.value / 1e6;
  throw new UserError(
    `--${name}: expected a duration, got ${JSON.stringify(text)}`,
    'Write a number with its unit: 500ms, 15s or 2min.',
  );
}
