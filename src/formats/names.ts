/**
 * How a benchmark is named: by what its own row and header say, so that no neighbour can change it. What is rarely
 * needed stands in parentheses behind a short name, which is shown if it is enough.
 */
import { ownersOf } from '../model/naming.ts';
import type { Measurement } from '../model/run.ts';
import type { Row } from './format.ts';

/** A short name with what tells it from its namesakes: empty words are left out. */
export function qualified(
  short: string,
  ...words: readonly (string | undefined)[]
): Pick<Row, 'benchmark' | 'short'> {
  const said = words.filter((word) => word !== undefined && word !== '');
  return said.length === 0 ? { benchmark: short } : { benchmark: `${short} (${said.join(', ')})`, short };
}

/** `name (n=1000, kind=map)`; the name alone if there are none. */
export function nameWith(benchmark: string, parameters: Readonly<Record<string, string>>): string {
  const words = Object.entries(parameters).map(([key, value]) => `${key}=${quotedIfAmbiguous(value)}`);
  return words.length > 0 ? `${benchmark} (${words.join(', ')})` : benchmark;
}

/** A value may read as the end of itself and another parameter. */
function quotedIfAmbiguous(value: string): string {
  return value.includes(', ') && value.includes('=') ? JSON.stringify(value) : value;
}

/** The parameters that are no word of the name yet, as `name=value`. */
export function parameterWords(name: string, parameters: Readonly<Record<string, string>>): string[] {
  return Object.entries(parameters)
    .filter(([, value]) => !hasWord(name, value))
    .map(([key, value]) => `${key}=${value}`);
}

/** Whether the word stands in the text with no letter or digit beside it. */
function hasWord(text: string, word: string): boolean {
  if (word === '') return false;
  const isPart = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isPart(text[at - 1]) && !isPart(text[at + word.length])) return true;
  }
  return false;
}

/** A file as it is named in every checkout: its name and the folder it lies in. */
export function lastingPath(path: string): string {
  return path
    .replace(/^file:\/\//, '')
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.')
    .slice(-2)
    .join('/');
}

/** What cargo executes, by the line in which it says so; the hash at its end changes with every build. */
const TARGET = /^ *Running .*[/\\]([^/\\]+)-[0-9a-f]{16}(?:\.exe)?\)?$/;

export function cargoTarget(line: string): string | undefined {
  return TARGET.exec(line)?.[1];
}

/**
 * Measurements with the names that are shown: of each that has a short one the shortest that is its own.
 * @param scopes of what stands in several scopes, by name: there the scope is part of what is shown
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
