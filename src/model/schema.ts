/**
 * Schemas of data from outside: zod/mini with zod's English messages. The full zod makes the same schemas, but takes four times as
 * long to load, which every run would pay for.
 *
 * A schema is made when it is first used. A run uses a few of some hundred, and to make all of them took half the time of an empty
 * process.
 */
import * as zod from 'zod/mini';
import english from 'zod/v4/locales/en.js';

zod.config(english());

export type * from 'zod/mini';

/** The real schema or check behind a deferred one. */
const realOf = new WeakMap<object, () => object>();

/** @returns what behaves like the value of `make`, which is called when a property is read */
function deferred(make: () => object): object {
  let made: object | undefined;
  const real = () => {
    made ??= make();
    return made;
  };
  const proxy: object = new Proxy(
    {},
    {
      get: (_, key) => {
        if (key === 'check') return (...checks: unknown[]) => deferred(() => checked(real(), checks));
        return Reflect.get(real(), key);
      },
      has: (_, key) => Reflect.has(real(), key),
    },
  );
  realOf.set(proxy, real);
  return proxy;
}

function checked(schema: object, checks: readonly unknown[]): object {
  return (schema as zod.ZodMiniType).check(...(checks.map(made) as Parameters<zod.ZodMiniType['check']>));
}

/**
 * An argument with real schemas in the place of deferred ones, which are in lists and in shapes of objects. A field of a shape
 * is made when it is read: who picks some fields of a large object does not make what is inside of the others.
 */
export function made(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given;
  const real = realOf.get(given);
  if (real) return real();
  if (Array.isArray(given)) return given.map(made);
  if (Object.getPrototypeOf(given) !== Object.prototype) return given;
  const copy: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    const get = realOf.get(value);
    if (get) Object.defineProperty(copy, name, { get, enumerable: true });
    else copy[name] = made(value);
  }
  return copy;
}

type Maker = (...given: never[]) => object;

/** Like a function of zod, which is called later. */
function later<F extends Maker>(maker: () => F): F {
  return ((...given: never[]) => deferred(() => maker()(...(given.map(made) as never[])))) as F;
}

export { config, NEVER } from 'zod/mini';

/** Its type may refer to itself, so it is named when it is used. */
export const lazy = ((type: () => object) =>
  deferred(() => zod.lazy(() => made(type()) as zod.ZodMiniType))) as unknown as typeof zod.lazy;

/* The functions that are used, each by itself: the bundler leaves out those that a page or a command does not use. */

export const array = /* @__PURE__ */ later(() => zod.array);
export const boolean = /* @__PURE__ */ later(() => zod.boolean);
const catchOf = /* @__PURE__ */ later(() => zod.catch);
export const _default = /* @__PURE__ */ later(() => zod._default);
export const custom = /* @__PURE__ */ later(() => zod.custom);
export const describe = /* @__PURE__ */ later(() => zod.describe);
export const discriminatedUnion = /* @__PURE__ */ later(() => zod.discriminatedUnion);
const enumOf = /* @__PURE__ */ later(() => zod.enum);
export const extend = /* @__PURE__ */ later(() => zod.extend);
export const gt = /* @__PURE__ */ later(() => zod.gt);
export const gte = /* @__PURE__ */ later(() => zod.gte);
const instanceofOf = /* @__PURE__ */ later(() => zod.instanceof);
export const int = /* @__PURE__ */ later(() => zod.int);
export const length = /* @__PURE__ */ later(() => zod.length);
export const literal = /* @__PURE__ */ later(() => zod.literal);
export const looseObject = /* @__PURE__ */ later(() => zod.looseObject);
export const lt = /* @__PURE__ */ later(() => zod.lt);
export const maxLength = /* @__PURE__ */ later(() => zod.maxLength);
export const maximum = /* @__PURE__ */ later(() => zod.maximum);
export const meta = /* @__PURE__ */ later(() => zod.meta);
export const minLength = /* @__PURE__ */ later(() => zod.minLength);
export const minimum = /* @__PURE__ */ later(() => zod.minimum);
export const nonnegative = /* @__PURE__ */ later(() => zod.nonnegative);
const nullOf = /* @__PURE__ */ later(() => zod.null);
export const nullable = /* @__PURE__ */ later(() => zod.nullable);
export const nullish = /* @__PURE__ */ later(() => zod.nullish);
export const number = /* @__PURE__ */ later(() => zod.number);
export const object = /* @__PURE__ */ later(() => zod.object);
export const omit = /* @__PURE__ */ later(() => zod.omit);
export const optional = /* @__PURE__ */ later(() => zod.optional);
export const partial = /* @__PURE__ */ later(() => zod.partial);
export const pick = /* @__PURE__ */ later(() => zod.pick);
export const pipe = /* @__PURE__ */ later(() => zod.pipe);
export const positive = /* @__PURE__ */ later(() => zod.positive);
export const record = /* @__PURE__ */ later(() => zod.record);
export const refine = /* @__PURE__ */ later(() => zod.refine);
export const regex = /* @__PURE__ */ later(() => zod.regex);
export const strictObject = /* @__PURE__ */ later(() => zod.strictObject);
export const string = /* @__PURE__ */ later(() => zod.string);
export const transform = /* @__PURE__ */ later(() => zod.transform);
export const tuple = /* @__PURE__ */ later(() => zod.tuple);
const undefinedOf = /* @__PURE__ */ later(() => zod.undefined);
export const union = /* @__PURE__ */ later(() => zod.union);
export const unknown = /* @__PURE__ */ later(() => zod.unknown);
export {
  catchOf as catch,
  enumOf as enum,
  instanceofOf as instanceof,
  nullOf as null,
  undefinedOf as undefined,
};

export const iso = { date: later(() => zod.iso.date), datetime: later(() => zod.iso.datetime) };
