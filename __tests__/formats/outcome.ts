/** What reading a text comes to, and the smallest texts of tools whose JSON has a frame around its rows. */
import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import type { Results } from '../../src/formats/parse.ts';
import { parseResults } from '../../src/formats/parse.ts';
import { ParseError } from '../../src/model/errors.ts';
import type { Benchmark } from '../../src/model/run.ts';
import { fileSource } from './cases.ts';

/** Fifty times what a large text takes at most; work that grows with its square outlasts it. */
export const LINEAR_MS = 30_000;

export function parse(text: string, tool = 'auto'): Results {
  return parseResults([fileSource(text)], tool);
}

export function google(row: string): string {
  return `{"context": {"num_cpus": 2}, "benchmarks": [{"name": "first", "real_time": 1, "cpu_time": 1}, ${row}]}`;
}

export function pytest(row: string): string {
  return `{"machine_info": {}, "benchmarks": [{"fullname": "first", "stats": {"mean": 1}}, ${row}]}`;
}

export function expectFinite({ measurements }: Results): void {
  expect(measurements.length).toBeGreaterThan(0);
  for (const { sample } of measurements) {
    for (const value of [sample.centre, ...sample.values]) {
      if (!Number.isFinite(value)) throw new Error(`${value} was returned`);
    }
  }
}

/** As toEqual, which takes long for what is large and tells what differs. */
export function expectSame(found: unknown, wanted: unknown): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found).toEqual(wanted);
}

/** The results, or the ParseError; anything else that is thrown is a bug. */
export function settled(run: () => Results): Results | ParseError {
  try {
    return run();
  } catch (error) {
    if (error instanceof ParseError) return error;
    throw error;
  }
}

export function thrownBy(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

export function errorOf(run: () => unknown): ParseError {
  const error = thrownBy(run);
  if (error instanceof ParseError) return error;
  throw error;
}

/** The name as `parse` shows it. */
export function shownOf({ name, shown = name }: Benchmark): string {
  return shown;
}
