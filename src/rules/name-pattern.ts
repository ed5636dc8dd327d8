/**
 * Patterns of names as the rules file writes them. One with many placeholders can be taken apart in more ways than there is time
 * for: such a one runs in linear time (RE2), which is slower for the others.
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

/** So many placeholders take time that still grows slowly with the few hundred letters of a name. */
const SIMPLE_MAX = 3;

/**
 * @param becomes the name that is made; the pattern itself where nothing is said
 * @throws UserError where a placeholder is unknown, or nothing is left to change
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

/** @throws UserError where a pattern is none */
export function namesOf(written: readonly string[] | undefined): Names {
  if (!written) return AUTOMATICALLY;
  const patterns = written.flatMap((each) => (PRESETS[each] ?? [each]).map((one) => namePattern(one)));
  return { patterns, isAutomatic: false };
}
