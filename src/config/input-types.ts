/** Types of inputs and their values. */
import * as z from 'zod';
import { pathFault } from '../model/path-name.ts';
import type { Need } from './needs.ts';

export type Kind =
  | 'text'
  | 'folder'
  | 'name'
  | 'list'
  | 'flag'
  | 'percent'
  | 'days'
  | 'address'
  | 'page'
  | 'mentions'
  | 'variables'
  | readonly string[]
  | Bounds;

/** Of a whole number. */
interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** The type that the text of an input is parsed to. A number of days that is not given is null. */
export type ValueOf<K> = K extends 'flag'
  ? boolean
  : K extends 'list' | 'mentions' | 'variables'
    ? readonly string[]
    : K extends 'percent' | Bounds
      ? number
      : K extends 'days'
        ? number | null
        : K extends readonly string[]
          ? K[number]
          : string;

export interface Input {
  readonly name: string;
  readonly kind: Kind;
  readonly default: string;
  readonly help: string;
  /** Placeholder for the value in help, such as `BRANCH`. */
  readonly value?: string;
  /** What it needs to have an effect: all of these. */
  readonly needs?: readonly Need[];
  /** Whether logs must not show its value. */
  readonly secret?: true;
}

/** Separated by commas or line ends. */
export function listOf(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** A name of an environment variable, with `*` for any text. */
const VARIABLE = /^[A-Za-z_*][A-Za-z0-9_*]*$/;

const MENTION = /^(?:here|channel|[UWS][A-Z0-9]{2,20})$/;

/** Messages may contain private data, so they are encrypted unless they stay on this machine. */
function isSafeAddress(value: string): boolean {
  const url = URL.parse(value);
  if (url?.protocol === 'https:') return true;
  return url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}

/** `5%` is 0.05; NaN without the percent sign, because `0.5` could be half a percent or one half. */
export function shareOf(text: string): number {
  return /^\d+(?:\.\d+)?\s*%$/.test(text) ? Number.parseFloat(text) / 100 : Number.NaN;
}

/** Accepts the words that people write in shells and workflows; undefined for anything else. */
export function truthOf(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (['true', '1', 'yes', 'on'].includes(word)) return true;
  return ['false', '0', 'no', 'off', ''].includes(word) ? false : undefined;
}

/** A choice is the list of its words. */
export function isChoice(kind: Kind): kind is readonly string[] {
  return Array.isArray(kind);
}

/** A value that becomes part of a path must not lead out of its folder. */
function requirePath(expected: string) {
  return (text: string, context: z.RefinementCtx): void => {
    const fault = pathFault(text);
    if (fault !== undefined) context.addIssue({ code: 'custom', message: `${expected} (it ${fault})` });
  };
}

/** Parses text to the value. The message of an issue says what was expected. */
export function valueSchema({ kind, default: defaultValue }: Input): z.ZodType<unknown, string> {
  if (isChoice(kind)) return z.enum(kind as [string, ...string[]], { error: `one of ${kind.join(', ')}` });
  if (typeof kind === 'object') {
    const expected = `a whole number from ${kind.min} to ${kind.max}`;
    const isWithin = (number: number) => number >= kind.min && number <= kind.max;
    return z.string().regex(/^\d+$/, expected).transform(Number).refine(isWithin, expected);
  }
  switch (kind) {
    case 'text':
      return z.string();
    case 'folder':
      return z
        .string()
        .superRefine(requirePath('a folder below the top of the branch, such as perf'))
        .transform((text) =>
          text
            .split('/')
            .filter((part) => part !== '' && part !== '.')
            .join('/'),
        );
    case 'name':
      return z.string().superRefine(requirePath('a name, which becomes that of a folder'));
    case 'list':
      return z.string().transform(listOf);
    case 'flag':
      return z.enum(['true', 'false'], { error: 'true or false' }).transform((word) => word === 'true');
    case 'percent':
      return z
        .string()
        .transform(shareOf)
        .refine((share) => share > 0 && share < 1, `a percentage between 0 and 100 such as ${defaultValue}`);
    case 'days':
      return z
        .string()
        .regex(/^$|^[1-9]\d{0,4}$/, 'a number of days such as 180, or nothing')
        .transform((text) => (text === '' ? null : Number(text)));
    case 'address':
      return z
        .string()
        .refine((text) => text === '' || isSafeAddress(text), 'an https:// address as the service shows it');
    case 'page':
      return z
        .string()
        .refine(
          (text) => text === '' || /^https?:$/.test(URL.parse(text)?.protocol ?? ''),
          'an address such as https://OWNER.github.io/REPOSITORY/perf/',
        );
    case 'variables':
      return z
        .string()
        .transform(listOf)
        .refine(
          (list) => list.every((name) => VARIABLE.test(name)),
          'names of environment variables such as DATABASE_URL or BENCH_*, without their values',
        );
    case 'mentions':
      return z
        .string()
        .transform(listOf)
        .refine(
          (list) => list.every((whom) => MENTION.test(whom)),
          'here, channel, or ids such as U012AB3CD or S012AB3CD, which Slack shows in the profile of a member',
        );
  }
}
