/**
 * Writes a profile as pprof, for `go tool pprof` and whatever else reads it. A function is a location of its own at its first line,
 * because profiles here know no addresses. (Format: github.com/google/pprof, proto/profile.proto.)
 */
import type { ProfileUnit } from '../model/profile.ts';
import type { Profile } from './profile.ts';

/** What is added up, with its unit, in the words of pprof. */
const MEASURED: Readonly<Record<ProfileUnit, readonly [string, string]>> = {
  ns: ['cpu', 'nanoseconds'],
  instructions: ['instructions', 'count'],
  samples: ['samples', 'count'],
};

/** The one mapping: without it pprof asks for a program to take names from. */
const MAPPING = 1;

/** @param name of the version, which pprof shows as its program. @returns the message, not packed: files of pprof are gzipped */
export function pprofBytes({ unit, frames, stacks, quantum }: Profile, name: string): Uint8Array {
  const message = new Message();
  const strings = new Map([['', 0]]);
  const numberOf = (text: string) => {
    const number = strings.get(text) ?? strings.size;
    strings.set(text, number);
    return number;
  };
  const typeOf = ([type, of]: readonly [string, string]) =>
    new Message().number(1, numberOf(type)).number(2, numberOf(of));
  const isSampled = unit === 'ns' && quantum > 0;
  if (isSampled) message.message(1, typeOf(MEASURED.samples));
  message.message(1, typeOf(MEASURED[unit]));
  for (const { path, value } of stacks) {
    const values = [...(isSampled ? [Math.round(value / quantum)] : []), Math.round(value)];
    const innermostFirst = path.map((i) => i + 1).reverse();
    message.message(2, new Message().numbers(1, innermostFirst).numbers(2, values));
  }
  message.message(3, new Message().number(1, MAPPING).number(5, numberOf(name)).flags(7, 8, 9));
  frames.forEach((frame, i) => {
    const id = i + 1;
    const [shown, line] = [numberOf(frame.name || '(anonymous)'), frame.line ?? 0];
    message.message(
      4,
      new Message().number(1, id).number(2, MAPPING).message(4, new Message().number(1, id).number(2, line)),
    );
    const place = numberOf(frame.file ?? '');
    message.message(
      5,
      new Message().number(1, id).number(2, shown).number(3, shown).number(4, place).number(5, line),
    );
  });
  if (isSampled) message.message(11, typeOf(MEASURED.ns)).number(12, Math.round(quantum));
  message.number(14, numberOf(MEASURED[unit][0]));
  for (const text of strings.keys()) message.text(6, text);
  return message.bytes();
}

/** A message of protocol buffers: its fields one after the other. */
class Message {
  readonly #bytes: number[] = [];

  /** A field that is not there is 0. */
  number(field: number, value: number): this {
    if (value > 0) this.#varint(field * 8).#varint(value);
    return this;
  }

  flags(...fields: readonly number[]): this {
    for (const field of fields) this.number(field, 1);
    return this;
  }

  numbers(field: number, values: readonly number[]): this {
    const packed = new Message();
    for (const value of values) packed.#varint(value);
    return this.message(field, packed);
  }

  message(field: number, content: Message): this {
    return this.#block(field, content.#bytes);
  }

  text(field: number, text: string): this {
    return this.#block(field, new TextEncoder().encode(text));
  }

  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }

  #block(field: number, content: ArrayLike<number>): this {
    this.#varint(field * 8 + 2).#varint(content.length);
    for (let i = 0; i < content.length; i++) this.#bytes.push(content[i] as number);
    return this;
  }

  /** Not by shifts, which see 32 bits only. */
  #varint(value: number): this {
    let left = value;
    for (; left >= 128; left = Math.floor(left / 128)) this.#bytes.push((left % 128) | 128);
    this.#bytes.push(left);
    return this;
  }
}
