/** What an input is, and what its value may be: checked before anything is done with it. */
import { UserError } from '../model/errors.ts';
import { nearestFirst } from '../model/nearest.ts';

type Kind =
  | 'text'
  | 'list'
  | 'flag'
  | 'percent'
  | 'count'
  | 'days'
  | 'address'
  | 'mentions'
  | readonly string[]
  | Bounds;

/** Of a whole number. */
interface Bounds {
  readonly min: number;
  readonly max: number;
}

export interface Input {
  readonly name: string;
  readonly kind: Kind;
  readonly default: string;
  readonly help: string;
  /** Where it exists; on the command line it is `--name`. */
  readonly door: 'both' | 'action';
  /** Whether no log may show its value. */
  readonly secret?: true;
}

/** Separated by commas or line ends. */
export function listOf(text: string): string[] {
  return text
    .split(/[,\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

const MENTION = /^(?:here|channel|[UWS][A-Z0-9]{2,20})$/;

/** What is sent stays secret on its way; without encryption it does not leave the machine. */
function isSafeAddress(value: string): boolean {
  const url = URL.parse(value);
  if (url?.protocol === 'https:') return true;
  return url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
}

/** `5%`, `5` and `0.05` are the same share; NaN where it is none. */
export function shareOf(text: string): number {
  const number = Number(text.replace(/\s*%$/, ''));
  return text.endsWith('%') || number >= 1 ? number / 100 : number;
}

function isBounds(kind: Kind): kind is Bounds {
  return typeof kind === 'object' && 'min' in kind;
}

/** A choice is the list of its words. */
export function isChoice(kind: Kind): kind is readonly string[] {
  return Array.isArray(kind);
}

/** @throws UserError naming the input and what it may be */
export function checkValue(input: Input, value: string): void {
  const { name, kind } = input;
  if (kind === 'flag' && !['true', 'false'].includes(value)) {
    throw new UserError(`${name}: ${JSON.stringify(value)} is neither true nor false`);
  }
  if (kind === 'percent' && !(shareOf(value) > 0 && shareOf(value) < 1)) {
    throw new UserError(
      `${name}: ${JSON.stringify(value)} is no percentage between 0 and 100`,
      `Write it as ${input.default}.`,
    );
  }
  if (kind === 'address' && value !== '' && !isSafeAddress(value)) {
    throw new UserError(
      `${name}: its value is no https:// address`,
      'Give the address as the service shows it. It is a secret and not repeated here.',
    );
  }
  const stranger = kind === 'mentions' ? listOf(value).find((whom) => !MENTION.test(whom)) : undefined;
  if (stranger !== undefined) {
    throw new UserError(
      `${name}: ${JSON.stringify(stranger)} is neither here, channel, nor an id such as U012AB3CD or S012AB3CD`,
      'Slack shows the id of a member in the profile, behind the three dots.',
    );
  }
  if (kind === 'count' && !/^[1-6]$/.test(value)) {
    throw new UserError(
      `${name}: ${JSON.stringify(value)} is no number of runs from 1 to 6`,
      'A change that has lasted longer is part of the baseline.',
    );
  }
  if (kind === 'days' && !/^$|^[1-9]\d{0,4}$/.test(value)) {
    throw new UserError(
      `${name}: ${JSON.stringify(value)} is no number of days`,
      'Write it as 180, or leave it out.',
    );
  }
  if (isBounds(kind) && !(/^\d+$/.test(value) && Number(value) >= kind.min && Number(value) <= kind.max)) {
    throw new UserError(
      `${name}: ${JSON.stringify(value)} is no whole number from ${kind.min} to ${kind.max}`,
    );
  }
  if (isChoice(kind) && !kind.includes(value)) {
    const [nearest] = nearestFirst(value, kind);
    throw new UserError(
      `${name}: ${JSON.stringify(value)} is none of ${kind.join(', ')}`,
      `Did you mean ${nearest}?`,
    );
  }
}
