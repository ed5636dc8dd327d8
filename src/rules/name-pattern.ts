/**
 * Name patterns from the rules file. A pattern with many placeholders can match in too many ways for backtracking: it
 * runs in linear time (RE2) instead, which is slower for simple patterns.
 */
import { RE2JS } from 're2js';
import { UserError } from '../model/errors.ts';
import {
  AUTOMATICALLY,
  isPattern,
  type NamePattern,
  type Names,
  PLACEHOLDERS,
  PRESETS,
  patternOf,
} from './names.ts';

/** Up to this many placeholders, backtracking is fast enough for names of a few hundred letters. */
const SIMPLE_MAX = 3;

/**
 * @param becomes the resulting name; by default the pattern itself
 * @throws UserError if a placeholder is unknown, or the pattern has none
 */
export function namePattern(written: string, becomes = written.replaceAll('{hex', '{hash')): NamePattern {
  const words = [...written.matchAll(/\{([^{}]*)\}/g)].map(([, inside = '']) => inside);
  const unknown = words.find((word) => !isPattern(`{${word}}`));
  if (unknown !== undefined || words.every((word) => PLACEHOLDERS[word]?.snapshotStores)) {
    const why = unknown === undefined ? 'nothing in it changes with the build' : `there is no {${unknown}}`;
    throw new UserError(
      `${JSON.stringify(written)}: ${why}`,
      'A pattern has {hash}, {hex}, {n} or {version} for what changes, perhaps with its length ({hash:8}), and {name} and {ext} for what stays.',
    );
  }
  const isSimple = words.length <= SIMPLE_MAX;
  return patternOf(written, becomes, PLACEHOLDERS, isSimple ? undefined : linear);
}

function linear(source: string): { exec(name: string): string[] | null } {
  const expression = RE2JS.compile(source, RE2JS.DOTALL);
  return {
    exec(name) {
      const found = expression.matcher(name);
      if (!found.matches()) return null;
      return Array.from({ length: 1 + expression.groupCount() }, (_, i) => found.group(i) ?? '');
    },
  };
}

/** @throws UserError if a pattern is invalid */
export function namesOf(written: readonly string[] | undefined): Names {
  if (!written) return AUTOMATICALLY;
  const patterns = written.flatMap((each) => (PRESETS[each] ?? [each]).map((one) => namePattern(one)));
  return { patterns, isAutomatic: false };
}
