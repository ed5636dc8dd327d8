/**
 * pprof, the profile of Go and of what `pprof-writer.ts` keeps: a message of protocol buffers, of which six fields are read: what is
 * measured, samples, locations, functions and names. Refuses what is damaged. (Format: github.com/google/pprof, proto/profile.proto.)
 */
import { UserError } from '../model/errors.ts';
import { type Profile, ProfileBuilder } from './profile.ts';

interface Field {
  readonly number: number;
  readonly value: number;
  readonly bytes: Uint8Array;
}

const NOTHING = new Uint8Array();

/** @param bytes unpacked. @param root folder of the checkout. @throws UserError if it is something else */
export function readPprof(bytes: Uint8Array, root: string): Profile {
  const fields = fieldsOf(bytes);
  const of = (number: number) => fields.filter((field) => field.number === number);
  const decoder = new TextDecoder();
  const strings = of(6).map((field) => decoder.decode(field.bytes));
  const types = of(1).map((field) => strings[first(fieldsOf(field.bytes), 1)] ?? '');
  const time = types.indexOf('cpu') >= 0 ? types.indexOf('cpu') : types.length - 1;
  const functions = new Map(
    of(5).map((field) => {
      const own = fieldsOf(field.bytes);
      const at = {
        name: strings[first(own, 2)] ?? '',
        file: strings[first(own, 4)] || null,
        line: first(own, 5),
        begins: first(own, 5) > 0,
      };
      return [first(own, 1), at];
    }),
  );
  const locations = of(4).map((field) => fieldsOf(field.bytes));
  // Older versions of Go do not say where a function begins: its first line that was seen is near.
  for (const line of locations.flat().filter(({ number }) => number === 4)) {
    const own = fieldsOf(line.bytes);
    const at = functions.get(first(own, 1));
    if (at && !at.begins) at.line = Math.min(at.line || Number.POSITIVE_INFINITY, first(own, 2));
  }
  const builder = new ProfileBuilder(root);
  const frames = new Map(
    locations.map((own) => {
      // Inlined functions are lines of one location, the innermost first.
      const lines = own
        .filter(({ number }) => number === 4)
        .map((line) => functions.get(first(fieldsOf(line.bytes), 1)));
      const named = lines.flatMap((at) => (at ? [builder.frame(at.name, at.file, at.line)] : []));
      return [first(own, 1), named];
    }),
  );
  let samples = 0;
  for (const field of of(2)) {
    const own = fieldsOf(field.bytes);
    const path = numbersIn(own, 1).flatMap((location) => frames.get(location) ?? []);
    const values = numbersIn(own, 2);
    if (path.length > 0) builder.add(path.reverse(), values[time] ?? 0);
    samples += types[0] === 'samples' ? (values[0] ?? 0) : 1;
  }
  if (types[time] === 'instructions') return builder.profile('instructions', true);
  const profile = builder.profile(types[time] === 'cpu' ? 'ns' : 'samples');
  return { ...profile, quantum: profile.total / Math.max(1, samples) };
}

function first(fields: readonly Field[], number: number): number {
  return fields.find((field) => field.number === number)?.value ?? 0;
}

/** Of a repeated number, packed or not. */
function numbersIn(fields: readonly Field[], number: number): number[] {
  return fields
    .filter((field) => field.number === number)
    .flatMap(({ value, bytes }) => {
      if (bytes === NOTHING) return [value];
      const numbers: number[] = [];
      for (const at = { place: 0 }; at.place < bytes.length; ) numbers.push(varint(bytes, at));
      return numbers;
    });
}

function fieldsOf(bytes: Uint8Array): Field[] {
  const fields: Field[] = [];
  const at = { place: 0 };
  while (at.place < bytes.length) {
    const key = varint(bytes, at);
    const number = Math.floor(key / 8);
    const kind = key % 8;
    if (kind === 0) fields.push({ number, value: varint(bytes, at), bytes: NOTHING });
    else if (kind === 1) at.place += 8;
    else if (kind === 5) at.place += 4;
    else if (kind === 2) {
      const end = varint(bytes, at) + at.place;
      if (end > bytes.length) throw damaged();
      fields.push({ number, value: 0, bytes: bytes.subarray(at.place, end) });
      at.place = end;
    } else throw damaged();
  }
  return fields;
}

function varint(bytes: Uint8Array, at: { place: number }): number {
  let value = 0;
  for (let i = 0; i < 10; i++) {
    const byte = bytes[at.place++];
    if (byte === undefined) throw damaged();
    value += (byte & 127) * 2 ** (7 * i);
    if (byte < 128) return value;
  }
  throw damaged();
}

function damaged(): UserError {
  return new UserError('the profile of Go is damaged', 'Run the command again.');
}
