/** Where the time went: the difference between the profiles of two versions, as plain data with a schema. Shares are of the base's total: 0.18 is +18%. */
import { profilers } from './profilers.ts';
import * as z from './schema.ts';

/** What is added up: time of the processor, or instructions. */
const profileUnits = ['ns', 'instructions', 'samples'] as const;
export type ProfileUnit = (typeof profileUnits)[number];

/** Functions that a report lists. */
export const FUNCTIONS_MAX = 5;
/** Boxes of the flame graph in a report. */
export const BOXES_MAX = 1500;

const functionDifferenceSchema = z.object({
  name: z.string(),
  /** Its name in the base, if that differs. */
  formerName: z.nullable(z.string()),
  /** In the checkout, with the line from 1; null if not known. */
  file: z.nullable(z.string()),
  line: z.nullable(z.int().check(z.positive())),
  /** Its own work, including what it does in libraries. */
  self: z.number(),
  /** With everything that it calls. */
  total: z.number(),
  /** Half the width of an interval around `self` that noise rarely leaves. */
  noise: z.number(),
  /** The library function in which most of the difference is; null if it is in the function itself. */
  inside: z.nullable(z.string()),
});
export type FunctionDifference = z.infer<typeof functionDifferenceSchema>;

const share = z.number().check(z.nonnegative());

export const profileDifferenceSchema = z.lazy(() =>
  z.object({
    profiler: z.enum(profilers),
    unit: z.enum(profileUnits),
    /** Full hash of the commit that is the base, for a run that is compared with stored ones. */
    base: z.optional(z.string()),
    /** The benchmarks that ran; empty for all. */
    benchmarks: z.array(z.string()),
    /** Of the total. */
    change: z.number(),
    /** The functions that explain most of it, first the ones that got worse; none differs by noise alone. */
    functions: z.array(functionDifferenceSchema).check(z.maxLength(FUNCTIONS_MAX)),
    /** What they do not explain. */
    rest: z.number(),
    /** Most values belong to code without names: how to get them; null otherwise. */
    missing: z.nullable(z.string()),
    /** Both profiles as one tree. A box is its parent's index (-1 for the root), the index of its name, and its share of the base's total in base and head. */
    flame: z.object({
      names: z.array(z.string()),
      boxes: z
        .array(z.tuple([z.int().check(z.gte(-1)), z.int().check(z.nonnegative()), share, share]))
        .check(z.maxLength(BOXES_MAX)),
    }),
  }),
);
export type ProfileDifference = z.infer<typeof profileDifferenceSchema>;
