/** Schemas that are made when they are used are those that zod makes at once. */
import { expect, test } from 'vitest';
import * as zod from 'zod/mini';
import english from 'zod/v4/locales/en.js';
import * as z from '../../src/model/schema.ts';

zod.config(english());

/** The same text for both libraries: what it makes, and values that fit and do not fit. */
const made = (library: typeof z | typeof zod) => {
  const { array, boolean, int, lazy, maxLength, nullable, number, object, optional, string } =
    library as typeof z;
  const named = object({
    name: string().check(maxLength(3)),
    size: optional(int().check(library.positive())),
  });
  return {
    'an object': named,
    'a list with a limit': array(named).check(maxLength(2)),
    'another shape': library.extend(named, { more: nullable(array(number())) }),
    'a part of a shape': library.pick(named, { size: true }),
    'parts of a shape that is asked for': object({ size: named.shape.size, other: named.shape.name }),
    'one of two': library.union([named, boolean()]),
    'one of some words': library.enum(['a', 'b']),
    'by kind': library.discriminatedUnion('kind', [
      object({ kind: library.literal('x'), x: number() }),
      object({ kind: library.literal('y'), y: lazy(() => array(named)) }),
    ]),
    'a record': library.record(string().check(library.regex(/^n/)), named),
    'with a value in its place': library.catch(optional(string()), undefined),
    'turned into another value': library.pipe(
      string(),
      library.transform((text) => `${text}!`),
    ),
    strict: library.strictObject({ at: library.iso.datetime() }),
  };
};

const VALUES = [
  undefined,
  null,
  true,
  'a',
  'long text',
  3,
  {},
  { name: 'n' },
  { name: 'n', size: 1 },
  { name: 'n', size: 1.5 },
  { name: 'name', size: 0, more: [1, 'x'] },
  { size: 2, other: 'o' },
  { name: 'n', more: null },
  { n: { name: 'n' } },
  { kind: 'x', x: 1 },
  { kind: 'y', y: [{ name: 'name' }] },
  { kind: 'z' },
  { at: '2026-01-02T03:04:05Z' },
  { at: 'today', by: 'me' },
  [{ name: 'n' }],
  [{ name: 'n' }, { name: 'n' }, { name: 'n' }],
];

test.each(Object.keys(made(z)))('%s accepts, refuses and explains like zod', (which) => {
  const pairs = [made(z), made(zod)].map((all) => all[which as keyof typeof all] as zod.ZodMiniType);
  for (const value of VALUES) {
    const [ours, theirs] = pairs.map((schema) => schema.safeParse(value));
    expect(ours, JSON.stringify(value)).toEqual(theirs);
  }
});

test('a schema is made when it is used, and once', () => {
  let makes = 0;
  const shape = {
    get name() {
      makes++;
      return z.string();
    },
  };
  const schema = z.array(z.object(shape).check(z.refine(({ name }) => name !== 'no'))).check(z.maxLength(2));
  expect(makes).toBe(0);
  expect(schema.safeParse([{ name: 'a' }]).success).toBe(true);
  expect(schema.safeParse([{ name: 'no' }]).success).toBe(false);
  expect(makes).toBe(1);
});

test('who picks a field of a shape does not make what is inside of the others', () => {
  const makes: string[] = [];
  const noting = (name: string) =>
    z.object({
      get field() {
        makes.push(name);
        return z.string();
      },
    });
  const whole = z.object({
    inner: z.object({ picked: noting('picked'), other: z.object({ inside: noting('other') }) }),
  });
  const schema = z.pick(whole.shape.inner, { picked: true });
  expect(schema.safeParse({ picked: { field: 'text' } }).success).toBe(true);
  expect(makes).toEqual(['picked']);
});
