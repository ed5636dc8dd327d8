/** The values of all inputs, and whether they meet what an input needs to have an effect. */
import { listOf, truthOf } from './input-types.ts';
import type { Need, Partner } from './need.ts';

/** The values of all inputs, and where they are given. */
export interface Setting {
  /** As written, or the default. */
  readonly written: Readonly<Record<string, string>>;
  /** Values of variables and of inputs of a dispatch. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Inputs that exist here. */
  readonly known: ReadonlySet<string>;
  /** In a workflow `name: value`, on the command line `--name value`. */
  readonly at: 'action' | 'command line';
}

/** Whether the need is met. A partner that does not exist here cannot be missing. */
export function isMet(need: Need, setting: Setting): boolean {
  if (!need.some((partner) => 'input' in partner && setting.known.has(partner.input))) return true;
  return need.some((partner) => isThere(partner, setting));
}

function isThere(partner: Partner, { written, variables, at }: Setting): boolean {
  if ('variable' in partner) {
    const truth = truthOf(variables[partner.variable] ?? '');
    return (partner.only ?? at) === at && truth !== false;
  }
  const text = written[partner.input] ?? '';
  if (partner.is) return listOf(text).some((word) => partner.is?.includes(word));
  return text !== '' && text !== 'false';
}

/**
 * The need as text, such as `mode: check or publish`.
 * @param quote what is put around each name and value
 */
export function needText(
  need: Need,
  { known, at }: Pick<Setting, 'known' | 'at'>,
  quote: (text: string) => string = (text) => text,
): string {
  const partners = need.flatMap((partner) => {
    if ('variable' in partner || !known.has(partner.input)) return [];
    const name = spelled(partner.input, at);
    const [first, ...more] = partner.is ?? [];
    if (first === undefined) return [quote(name)];
    return [orOf([quote(`${name}${at === 'action' ? ': ' : ' '}${first}`), ...more.map(quote)])];
  });
  return orOf(partners, partners.some((text) => text.includes(' or ')) ? ', or ' : ' or ');
}

function orOf(words: readonly string[], last = ' or '): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(last);
}

export function spelled(name: string, at: Setting['at']): string {
  return at === 'action' ? name : `--${name}`;
}
