/** What the user gave: text of inputs and options, parsed once and checked before anything is done with it. */
import { UserError } from '../model/errors.ts';
import { nearestFirst } from '../model/nearest.ts';
import { type Input, isChoice, type ValueOf, valueSchema } from './input-types.ts';
import { type InputName, inputs } from './inputs.ts';

type CamelCase<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;

type Values = {
  readonly [Entry in (typeof inputs)[number] as CamelCase<Entry['name']>]: ValueOf<Entry['kind']>;
};

/** The value of each input by its name in camel case: `history-dir` is `historyDir`. */
export interface Config extends Values {
  /** As it was written, or the default. */
  readonly written: Readonly<Record<InputName, string>>;
}

/**
 * @param given only what the user gave; empty text counts as not given
 * @throws UserError naming the input, what was expected and what it got
 */
export function parseConfig(given: ReadonlyMap<string, string>): Config {
  const written: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  for (const input of inputs) {
    const text = given.get(input.name)?.trim() || input.default;
    const parsed = valueSchema(input).safeParse(text);
    if (!parsed.success) throw invalid(input, text, parsed.error.issues[0]?.message ?? '');
    written[input.name] = text;
    values[camelCase(input.name)] = parsed.data;
  }
  return { ...values, written } as unknown as Config;
}

function invalid({ name, kind, secret }: Input, text: string, expected: string): UserError {
  const got = secret ? 'something else, which is a secret and not repeated here' : JSON.stringify(text);
  const remedy = isChoice(kind)
    ? `Did you mean ${nearestFirst(text, kind)[0]}?`
    : 'Write it so, or leave it out.';
  return new UserError(`${name}: expected ${expected}, got ${got}`, remedy);
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
