/** Describes an input for action.yml, `--help` and the table of inputs: its values, and what it needs. */
import { type Input, isChoice } from './input-types.ts';
import { inputs } from './inputs.ts';
import { needText } from './setting.ts';

/** The possible values of an input, such as `3 to 500`. */
export function valuesOf({ kind }: Input): string {
  if (isChoice(kind)) return kind.map((word) => `\`${word}\``).join(', ');
  if (typeof kind === 'object') return `${kind.min} to ${kind.max}`;
  return KINDS[kind as keyof typeof KINDS];
}

const KINDS = {
  text: 'text',
  folder: 'folder',
  name: 'name',
  list: 'list',
  flag: '`true`, `false`',
  percent: 'percentage above 0% and below 100%',
  days: '1 to 99999, or empty',
  address: '`https://` address',
  page: 'address',
  mentions: 'list',
  variables: 'list of names',
} as const;

/** What an input of the action needs to have an effect; empty if nothing. */
export function needsOf({ needs = [] }: Input): string {
  const known = new Set<string>(inputs.map(({ name }) => name));
  return needs.map((need) => needText(need, { known, at: 'action' }, (text) => `\`${text}\``)).join('; ');
}

/** The description in action.yml, completed by bounds and needs. */
export function descriptionOf(input: Input): string {
  const bounds =
    typeof input.kind === 'object' && 'min' in input.kind ? ` A number from ${valuesOf(input)}.` : '';
  const days = input.kind === 'days' ? ' A number from 1 to 99999.' : '';
  const needs = needsOf(input);
  return `${input.help}${bounds}${days}${needs === '' ? '' : ` Needs ${needs}.`}`;
}
