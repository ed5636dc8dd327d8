/**
 * Every character of Unicode, for strings of fast-check: what its unit `binary` gives, example for example, without the
 * table of a million characters that it makes first.
 */
import * as fc from 'fast-check';

/** Halves of a pair are no characters. */
const HALVES = { from: 0xd800, count: 0x800 };

export const anyCharacter: fc.Arbitrary<string> = fc
  .nat(0x10ffff - HALVES.count)
  .map(characterAt, (value) => placeOf(value as string));

function characterAt(place: number): string {
  return String.fromCodePoint(place < HALVES.from ? place : place + HALVES.count);
}

/** fast-check asks for texts too that are no character, to know what it can make. */
function placeOf(text: string): number {
  const point = text.codePointAt(0) as number;
  const place = point < HALVES.from ? point : point - HALVES.count;
  if (characterAt(place) !== text) throw new Error('not one character');
  return place;
}
