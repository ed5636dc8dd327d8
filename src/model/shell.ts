/**
 * Words as a line for a shell. What a person or a program copies from us runs as it is meant, whatever a benchmark is
 * called: every word stays one word, and nothing in it is expanded.
 */

/** Needs no quotes in any place of a line after the first word. */
const BARE = /^[\w@%+=:,./-]+$/;

/** A word as bash, zsh and ksh read it; a word without control characters is the same in every POSIX shell. */
export function shellWord(word: string): string {
  if (BARE.test(word)) return word;
  if (isShown(word)) return `'${word.replaceAll("'", String.raw`'\''`)}'`;
  return `$'${Array.from(word, escaped).join('')}'`;
}

/** Shown as it is between quotes; everything else is written as bytes, so that no terminal obeys or hides it. */
function isShown(text: string): boolean {
  return /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}

export function shellLine(words: readonly string[]): string {
  return words.map(shellWord).join(' ');
}

const encoder = new TextEncoder();

/** One character inside `$'…'`: bytes do not depend on the locale, as `\u` does. */
function escaped(character: string): string {
  if (character === "'" || character === '\\') return `\\${character}`;
  if (isShown(character)) return character;
  // Octal digits end after the third; hexadecimal ones would go on into the next character.
  return Array.from(encoder.encode(character), (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
}
