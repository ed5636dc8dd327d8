/** Types of inputs and their values. */
import { pathFault } from '../model/path-name.ts';
import type { Need } from './need.ts';

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

/** The value of a text, or what was expected in its place. */
export type Parsed = { readonly value: ValueOf<Kind> } | { readonly expected: string };

/** Written without a validation library, because every run parses all its inputs. */
export function parseValue({ kind, default: defaultValue }: Input, text: string): Parsed {
  if (isChoice(kind)) return given(kind.includes(text), text, `one of ${kind.join(', ')}`);
  if (typeof kind === 'object') {
    const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    const isWithin = number >= kind.min && number <= kind.max;
    return given(isWithin, number, `a whole number from ${kind.min} to ${kind.max}`);
  }
  switch (kind) {
    case 'text':
      return { value: text };
    case 'folder': {
      const parts = text.split('/').filter((part) => part !== '' && part !== '.');
      return givenPath(text, parts.join('/'), 'a folder below the top of the branch, such as perf');
    }
    case 'name':
      return givenPath(text, text, 'a name, which becomes that of a folder');
    case 'list':
      return { value: listOf(text) };
    case 'flag':
      return given(text === 'true' || text === 'false', text === 'true', 'true or false');
    case 'percent': {
      const share = shareOf(text);
      const expected = `a percentage between 0 and 100 such as ${defaultValue}`;
      return given(share > 0 && share < 1, share, expected);
    }
    case 'days': {
      const days = text === '' ? null : Number(text);
      return given(/^$|^[1-9]\d{0,4}$/.test(text), days, 'a number of days such as 180, or nothing');
    }
    case 'address':
      return given(text === '' || isSafeAddress(text), text, 'an https:// address as the service shows it');
    case 'page': {
      const isPage = text === '' || /^https?:$/.test(URL.parse(text)?.protocol ?? '');
      return given(isPage, text, 'an address such as https://OWNER.github.io/REPOSITORY/perf/');
    }
    case 'variables': {
      const names = listOf(text);
      const expected = 'names of environment variables such as DATABASE_URL or BENCH_*, without their values';
      return given(
        names.every((name) => VARIABLE.test(name)),
        names,
        expected,
      );
    }
    case 'mentions': {
      const mentions = listOf(text);
      const expected =
        'here, channel, or ids such as U012AB3CD or S012AB3CD, which Slack shows in the profile of a member';
      return given(
        mentions.every((whom) => MENTION.test(whom)),
        mentions,
        expected,
      );
    }
  }
}

function given(isValid: boolean, value: ValueOf<Kind>, expected: string): Parsed {
  return isValid ? { value } : { expected };
}

/** A value that becomes part of a path must not lead out of its folder. */
function givenPath(text: string, value: string, expected: string): Parsed {
  const fault = pathFault(text);
  return given(fault === undefined, value, `${expected} (it ${fault})`);
}
