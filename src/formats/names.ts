/**
 * Names of benchmarks. They depend only on the benchmark's own row and headers, so that no neighbour can
 * change them. Rarely needed details are in parentheses after a short name, which is shown if it is unique.
 */
import { ownersOf } from '../model/naming.ts';
import type { Measurement } from '../model/run.ts';
import type { Row } from './format.ts';

/** A short name with the words that distinguish it from others; empty words are left out. */
export function qualified(
  short: string,
  ...words: readonly (string | undefined)[]
): Pick<Row, 'benchmark' | 'short'> {
  const details = words.filter((word) => word !== undefined && word !== '');
  return details.length === 0
    ? { benchmark: short }
    : { benchmark: `${short} (${details.join(', ')})`, short };
}

/** `name (n=1000, kind=map)`; the name alone if there are no parameters. */
export function nameWith(benchmark: string, parameters: Readonly<Record<string, string>>): string {
  const words = Object.entries(parameters).map(([key, value]) => `${key}=${quotedIfAmbiguous(value)}`);
  return words.length > 0 ? `${benchmark} (${words.join(', ')})` : benchmark;
}

/** A value may look like its own end followed by another parameter. */
function quotedIfAmbiguous(value: string): string {
  return value.includes(', ') && value.includes('=') ? JSON.stringify(value) : value;
}

/** The parameters that are not yet words of the name, as `name=value`. */
export function parameterWords(name: string, parameters: Readonly<Record<string, string>>): string[] {
  return Object.entries(parameters)
    .filter(([, value]) => !hasWord(name, value))
    .map(([key, value]) => `${key}=${value}`);
}

/** Whether the word occurs in the text without a letter or digit beside it. */
function hasWord(text: string, word: string): boolean {
  if (word === '') return false;
  const isPart = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isPart(text[at - 1]) && !isPart(text[at + word.length])) return true;
  }
  return false;
}

/** A path that is the same in every checkout: the file's name and its folder. */
export function lastingPath(path: string): string {
  return path
    .replace(/^file:\/\//, '')
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.')
    .slice(-2)
    .join('/');
}

/** The binary that cargo executes, from cargo's own line; the hash at its end changes with every build. */
const TARGET = /^ *Running .*[/\\]([^/\\]+)-[0-9a-f]{16}(?:\.exe)?\)?$/;

export function cargoTarget(line: string): string | undefined {
  return TARGET.exec(line)?.[1];
}

/**
 * Measurements with their display names: the short name if it is unique.
 * @param scopes by name, if a name occurs in several scopes: the scope is then part of the display name
 */
export function withShownNames(
  measurements: readonly Measurement[],
  scopes: ReadonlyMap<string, string>,
): readonly Measurement[] {
  if (measurements.every(({ benchmark }) => benchmark.shown === undefined)) return measurements;
  const several = new Set(scopes.values()).size > 1;
  const owners = ownersOf(measurements.map(({ benchmark }) => benchmark));
  return measurements.map((measurement) => {
    const { shown: short, ...benchmark } = measurement.benchmark;
    if (short === undefined) return measurement;
    const { name, former = [] } = benchmark;
    const scope = (several && scopes.get(name)) || '';
    const [shown] = former
      .filter((each) => each.length < name.length && each.includes(scope) && owners.get(each) === name)
      .sort((a, b) => a.length - b.length);
    return { ...measurement, benchmark: { ...benchmark, ...(shown !== undefined && { shown }) } };
  });
}
