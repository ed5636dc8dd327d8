/** A profile as Go writes it, small enough to be read: 300 ns in main.slow, called by main.main, and 40 ns in the runtime. */

const strings = [
  '',
  'samples',
  'count',
  'cpu',
  'nanoseconds',
  'main.main',
  'main.slow',
  'runtime.gc',
  '/usr/lib/go/gc.go',
];

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))];
const number = (field: number, value: number) => [...varint(field * 8), ...varint(value)];
const message = (field: number, content: readonly number[]) => [
  ...varint(field * 8 + 2),
  ...varint(content.length),
  ...content,
];
const text = (field: number, value: string) => message(field, [...new TextEncoder().encode(value)]);

const type = (kind: number, unit: number) => message(1, [...number(1, kind), ...number(2, unit)]);
const sample = (locations: readonly number[], values: readonly number[]) =>
  message(2, [...message(1, locations.flatMap(varint)), ...message(2, values.flatMap(varint))]);
const location = (id: number, fn: number) =>
  message(4, [...number(1, id), ...message(4, [...number(1, fn), ...number(2, 5)])]);
const fn = (id: number, name: number, file: number, line: number) =>
  message(5, [...number(1, id), ...number(2, name), ...number(4, file), ...number(5, line)]);

/** @param file of the functions of `main` */
export function pprofBytes(file: string): Uint8Array {
  return Uint8Array.from([
    ...[...type(1, 2), ...type(3, 4)],
    ...[...sample([2, 1], [3, 300]), ...sample([3], [1, 40])],
    ...[...location(1, 1), ...location(2, 2), ...location(3, 3)],
    ...[...fn(1, 5, 9, 3), ...fn(2, 6, 9, 9), ...fn(3, 7, 8, 1)],
    ...[...strings, file].flatMap((each) => text(6, each)),
  ]);
}
