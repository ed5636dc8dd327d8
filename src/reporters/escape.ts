/** Names come from outside and stay text: no markup, no mentions, no control characters, no endless lines. */

/** Longest name that is shown whole. */
const LENGTH_MAX = 120;

/** Controls, bidirectional marks, and whatever else a font draws nothing for; of lone surrogates no byte can be made. */
export const HIDDEN = String.raw`[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]`;

/** What joins or colours emoji is hidden too, and belongs to them: families, hearts, keycaps, the flags of three countries. */
export const EMOJI = String.raw`\u{1F3F4}\u{E0067}\u{E0062}[\u{E0061}-\u{E007A}]{3}\u{E007F}|\p{ExtPict}[\uFE0E\uFE0F\p{EMod}]?(?:\u200D\p{ExtPict}[\uFE0F\p{EMod}]?)*|[#*0-9]\uFE0F\u20E3`;

const SHOWN = new RegExp(`(${EMOJI})|${HIDDEN}`, 'gu');

const PLAIN = /^[ -~]*$/;

/** One visible line: invisible characters are shown as �, long names are cut in the middle. */
export function visible(name: string, length = LENGTH_MAX): string {
  // A name of megabytes is cut before it is looked at; a character has at most two units.
  const short = name.length > 4 * length ? name.slice(0, 2 * length) + name.slice(-2 * length) : name;
  const line = PLAIN.test(short) ? short : short.replace(SHOWN, (_, emoji?: string) => emoji ?? '\uFFFD');
  if (line.length <= length || [...line].length <= length) return line;
  const kept = Math.floor((length - 1) / 2);
  const parts = graphemes(line);
  return `${leading(parts, kept).join('')}…${leading(parts.toReversed(), kept).reverse().join('')}`;
}

/** As many of what a reader sees as one as have so many characters together: an emoji may have ten. */
function leading(parts: readonly string[], length: number): string[] {
  let left = length;
  const end = parts.findIndex((part) => {
    left -= [...part].length;
    return left < 0;
  });
  return parts.slice(0, end < 0 ? parts.length : end);
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What people see as one character each: an emoji of several parts, a letter with its accents. */
export function graphemes(text: string): string[] {
  // Where nothing joins, code points are characters; looking for clusters takes a thousand times as long.
  if (PLAIN.test(text)) return text.split('');
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Characters that mean nothing inside a code span of a table cell. */
const HARMLESS = /^[^`|\\<>&@]*[^`|\\<>&@\s][^`|\\<>&@]*$/;

/** A name as code in Markdown, in a table or outside, with nothing in it that Markdown, HTML or GitHub reads. */
export function markdownCode(name: string, length?: number): string {
  const line = visible(name, length);
  if (HARMLESS.test(line)) return `\`${line}\``;
  return `<code>${markdownEntities(line)}</code>`;
}

/** Text in Markdown where every character that could mean something is an entity. */
export function markdownText(text: string, length = 500): string {
  return markdownEntities(visible(text, length));
}

/** What Markdown, HTML and GitHub read: marks, brackets, mentions, issue numbers, formulas, and addresses. */
const MEANINGFUL =
  /[\\`*[\]#|<>&~@!${}]|(?<![a-z0-9])_|_(?![a-z0-9])|(?<=:)\/(?=\/)|(?<=\bwww)\.|(?<=\bGH)-(?=\d)/gi;

/** GitHub looks for mentions and issue numbers after entities are read; a space without width parts them. */
const REFERRING = new Set(['@', '#', '-']);

function markdownEntities(line: string): string {
  return line.replace(
    MEANINGFUL,
    (character) => `&#${character.codePointAt(0)};${REFERRING.has(character) ? '&#8203;' : ''}`,
  );
}

/** An address inside the parentheses of a Markdown link. */
export function linkTarget(url: string): string {
  // What is encoded already stays as it is.
  const encoded = encodeURI(url.toWellFormed()).replace(/%25(?=[0-9a-f]{2})/gi, '%');
  return encoded.replace(/[()'*_@~!$]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

export function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
