/** The differences between two rules files: entry by entry, ignoring order, layout and comments. */
import { parse } from 'yaml';
import type { RuleDifference } from '../model/decisions.ts';

type Plain = unknown;

/** In the place of a value: the same entries in another order. */
const REORDERED = Symbol('reordered');

/** A longer value does not help a reader. */
const VALUE_MAX = 160;

/** The keys that distinguish the entries of a list. */
const SELECTING = ['select', 'benchmark', 'metric', 'tag', 'tool'] as const;

/**
 * @param before text of a rules file; undefined if there is none
 * @returns such as `rules (benchmark: Parse) threshold`, changed from `10%` to `900%`; empty if both are equivalent
 */
export function rulesDifference(before: string | undefined, after: string | undefined): RuleDifference[] {
  return differences(plain(before), plain(after), '').map(([entry, was, now]) => {
    const place = cut(entry);
    if (was === REORDERED) return { code: 'reordered', place };
    if (was === undefined) return { code: 'added', place, after: valueText(now) };
    if (now === undefined) return { code: 'removed', place, before: valueText(was) };
    return { code: 'changed', place, before: valueText(was), after: valueText(now) };
  });
}

/** A text that is not YAML stays a text. */
function plain(text: string | undefined): Plain {
  if (text === undefined) return {};
  try {
    return sorted(parse(text) ?? {});
  } catch {
    return text;
  }
}

/** The order of keys does not matter. */
function sorted(value: Plain): Plain {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isMap(value)) return value;
  const keys = Object.keys(value).toSorted();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
}

type Difference = readonly [place: string, before: Plain, after: Plain];

function differences(before: Plain, after: Plain, place: string): Difference[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (Array.isArray(before) || Array.isArray(after)) {
    const found = ofEntries(
      keyed(listOf(before)),
      keyed(listOf(after)),
      (key) => `${place}${key === '' ? '' : ` (${key})`}`,
    );
    // Order matters: of two matching rules the later one wins.
    return found.length > 0 ? found : [[place, REORDERED, REORDERED]];
  }
  if (isMap(before) || isMap(after)) {
    const [one, other] = [before, after].map((each) => new Map(Object.entries(isMap(each) ? each : {})));
    const named = (key: string) => (place === '' ? key : `${place} ${key}`);
    return ofEntries(one as Map<string, Plain>, other as Map<string, Plain>, named);
  }
  return [[place, before, after]];
}

function ofEntries(
  before: ReadonlyMap<string, Plain>,
  after: ReadonlyMap<string, Plain>,
  placeOf: (key: string) => string,
): Difference[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((key): Difference[] => {
    const [was, now] = [before.get(key), after.get(key)];
    const isWhole = was === undefined || now === undefined;
    // The entries of a new list or map are listed one by one as well.
    if (!isWhole || Array.isArray(was ?? now)) return differences(was, now, placeOf(key));
    return [[placeOf(key), was, now]];
  });
}

function isMap(value: Plain): value is Record<string, Plain> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: Plain): readonly Plain[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Keyed by what they select, numbered if several select the same: the order of those matters. */
function keyed(list: readonly Plain[]): Map<string, Plain> {
  const entries = new Map<string, Plain>();
  for (const entry of list) {
    const selecting = isMap(entry) ? SELECTING.filter((name) => entry[name] !== undefined) : [];
    const key = isMap(entry)
      ? selecting.map((name) => `${name}: ${String(entry[name])}`).join(', ')
      : JSON.stringify(entry);
    let unique = key;
    for (let i = 2; entries.has(unique); i++) unique = `${key} no. ${i}`.trim();
    entries.set(unique, entry);
  }
  return entries;
}

function valueText(value: Plain): string {
  return cut(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));
}

function cut(text: string): string {
  return text.length <= VALUE_MAX ? text : `${text.slice(0, VALUE_MAX - 1)}…`;
}
