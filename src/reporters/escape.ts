/**
 * Escapes names from outside, so that they contain no markup, mentions, control characters or endless lines.
 */
import { once } from '../model/once.ts';

/** Names up to this length are shown in full. */
const LENGTH_MAX = 120;

/**
 * Control characters, bidirectional marks, other characters that fonts do not draw, and lone surrogates,
 * which cannot be encoded.
 */
export const HIDDEN = String.raw`[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]`;

/**
 * Emoji sequences contain characters that are hidden otherwise: families, hearts, keycaps, the flags of three
 * countries.
 */
export const EMOJI = String.raw`\u{1F3F4}\u{E0067}\u{E0062}[\u{E0061}-\u{E007A}]{3}\u{E007F}|\p{ExtPict}[\uFE0E\uFE0F\p{EMod}]?(?:\u200D\p{ExtPict}[\uFE0F\p{EMod}]?)*|[#*0-9]\uFE0F\u20E3`;

/** Made when needed: classes of characters take long to look up, and most names are plain. */
const shown = once(() => new RegExp(`(${EMOJI})|${HIDDEN}`, 'gu'));

/** Letters, marks and symbols of Latin scripts: all of them visible, and none combines with its neighbors. */
const PLAIN = /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u2070-\u20BF\u2100-\u27BF]*$/;

/** One visible line: invisible characters become �, long names are cut in the middle. */
export function visible(name: string, length = LENGTH_MAX): string {
  // Cuts very long names before they are segmented; a character has at most two code units.
  const short = name.length > 4 * length ? name.slice(0, 2 * length) + name.slice(-2 * length) : name;
  const line = PLAIN.test(short) ? short : short.replace(shown(), (_, emoji?: string) => emoji ?? '\uFFFD');
  if (line.length <= length || [...line].length <= length) return line;
  const half = Math.floor((length - 1) / 2);
  const parts = graphemes(line);
  return `${leading(parts, half).join('')}…${leading(parts.toReversed(), half).reverse().join('')}`;
}

/** The leading characters with at most `length` code points together: one emoji may have ten. */
function leading(parts: readonly string[], length: number): string[] {
  let left = length;
  const end = parts.findIndex((part) => {
    left -= [...part].length;
    return left < 0;
  });
  return parts.slice(0, end < 0 ? parts.length : end);
}

/** Made when needed: it takes a third as long as starting node. */
const segmenter = once(() => new Intl.Segmenter('en', { granularity: 'grapheme' }));

/** Splits text into user-perceived characters: an emoji of several parts, a letter with its accents. */
export function graphemes(text: string): string[] {
  // Segmenting takes a thousand times as long.
  if (PLAIN.test(text)) return text.split('');
  return Array.from(segmenter().segment(text), ({ segment }) => segment);
}

/** Characters without a meaning inside a code span of a table cell. */
const HARMLESS = /^[^`|\\<>&@]*[^`|\\<>&@\s][^`|\\<>&@]*$/;

/**
 * A name as code in Markdown, inside or outside a table. No character of it is interpreted by Markdown, HTML
 * or GitHub.
 */
export function markdownCode(name: string, length?: number): string {
  const line = visible(name, length);
  if (HARMLESS.test(line)) return `\`${line}\``;
  return `<code>${markdownEntities(line)}</code>`;
}

/** Text in Markdown; every character that could have a meaning is an entity. */
export function markdownText(text: string, length = 500): string {
  return markdownEntities(visible(text, length));
}

/**
 * What Markdown, HTML and GitHub interpret: marks, brackets, mentions, issue numbers, formulas, and
 * addresses.
 */
const MEANINGFUL =
  /[\\`*[\]#|<>&~@!${}]|(?<![a-z0-9])_|_(?![a-z0-9])|(?<=:)\/(?=\/)|(?<=\bwww)\.|(?<=\bGH)-(?=\d)/gi;

/**
 * GitHub looks for mentions and issue numbers after it has decoded entities; a zero-width space breaks them
 * up.
 */
const REFERRING = new Set(['@', '#', '-']);

function markdownEntities(line: string): string {
  return line.replace(MEANINGFUL, entity);
}

function entity(character: string): string {
  return `&#${character.codePointAt(0)};${REFERRING.has(character) ? '&#8203;' : ''}`;
}

/**
 * Text in Markdown, in pieces: a character that has a meaning only beside another one is an entity even if a cut
 * parts the two.
 */
export function markdownPieces(pieces: readonly string[]): string[] {
  const meaningful = new Set(Array.from(pieces.join('').matchAll(MEANINGFUL), ({ index }) => index));
  let at = 0;
  const escaped = (unit: string): string => (meaningful.has(at++) ? entity(unit) : unit);
  return pieces.map((piece) => piece.split('').map(escaped).join(''));
}

/** An address inside the parentheses of a Markdown link. */
export function linkTarget(url: string): string {
  // Characters that are already encoded stay as they are.
  const encoded = encodeURI(url.toWellFormed()).replace(/%25(?=[0-9a-f]{2})/gi, '%');
  return encoded.replace(/[()'*_@~!$]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

export function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
