/** Parses and checks the text of inputs and options once, before anything is done with it. */
import { UserError } from '../model/errors.ts';
import { nearestFirst } from '../model/nearest.ts';
import { type Input, isChoice, parseValue, type ValueOf } from './input-types.ts';
import { type InputName, inputs } from './inputs.ts';
import { type Setting, spelled } from './setting.ts';

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
 * @param at where it was given, which decides the wording of errors
 * @throws UserError naming the input, what was expected and what it got
 */
export function parseConfig(given: ReadonlyMap<string, string>, at: Setting['at'] = 'action'): Config {
  const written: Record<string, string> = {};
  const values: Record<string, unknown> = {};
  for (const input of inputs) {
    const text = given.get(input.name)?.trim() || input.default;
    const parsed = parseValue(input, text);
    if ('expected' in parsed) throw invalid(input, text, parsed.expected, at);
    written[input.name] = text;
    values[camelCase(input.name)] = parsed.value;
  }
  return { ...values, written } as unknown as Config;
}

function invalid(
  { name, kind, default: defaultValue, secret }: Input,
  text: string,
  expected: string,
  at: Setting['at'],
): UserError {
  const got = secret ? 'something else, which is a secret and not repeated here' : JSON.stringify(text);
  const shown = spelled(name, at);
  return new UserError(`${shown}: expected ${expected}, got ${got}`, remedyFor(text));

  function remedyFor(written: string): string {
    if (isChoice(kind)) return `Did you mean ${nearestFirst(written, kind)[0]}?`;
    if (kind === 'percent' && Number(written) > 0)
      return `Write it with its percent sign: ${shares(Number(written))}.`;
    return defaultValue === ''
      ? `Correct it, or leave ${shown} out.`
      : `Correct it, or leave ${shown} out: the default is ${defaultValue}.`;
  }
}

/** A number without a percent sign could be a percentage or, below 1, a share. */
function shares(number: number): string {
  const percent = `${number}%`;
  return number < 1 ? `${percent}, or ${Number((number * 100).toPrecision(12))}%` : percent;
}

function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
