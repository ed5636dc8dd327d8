/**
 * A reference: a pinned version that is measured in turn with the code, on the same machine in the same rounds. What the machine does it does to
 * both, so the ratio of the two is the code's alone. A run keeps, of each time and rate, the code's values, the ratio and the reference's.
 */
import { shortCommit } from './commit.ts';
import * as z from './schema.ts';

/** Longer names are cut: a command is one as well. */
export const REFERENCE_NAME_MAX = 200;

const referenceSchema = z.object({
  /** A tag, branch or commit as the user wrote it, or the first line of a command. */
  name: z.string().check(z.minLength(1), z.maxLength(REFERENCE_NAME_MAX)),
  /** Full hash; empty if it is not a commit of the repository. */
  commit: z.string().check(z.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})?$/)),
});
export type Reference = Readonly<z.infer<typeof referenceSchema>>;

/** Which reference a run was measured with, and how its ratios go on from those of the one before. */
export const besideSchema = z.lazy(() =>
  z.extend(referenceSchema, {
    /** The reference that comes after it, in runs that measure both. */
    next: z.optional(referenceSchema),
    /** The one before it, in the first run without that one. */
    moved: z.optional(z.object({ from: referenceSchema, runs: z.int().check(z.positive()) })),
    /** Standard error of the ratios since the first reference, from the runs that measured both; as a logarithm. */
    uncertainty: z.optional(z.number().check(z.nonnegative(), z.maximum(10))),
  }),
);
export type Beside = Readonly<z.infer<typeof besideSchema>>;

/** What a series is, in a run with a reference. */
const besideRoles = ['code', 'ratio', 'reference', 'next', 'chain'] as const;
export const seriesBesideSchema = z.lazy(() =>
  z.object({
    /**
     * `code`: the code's own value, which is shown. `ratio`: the code's by the reference's, which is judged. `reference`: the reference's
     * value. `next`: the next reference's by the reference's. `chain`: the reference's by the first one's, with which ratios are multiplied.
     */
    role: z.enum(besideRoles),
    /** The metric of the code that it is about, and its unit. */
    metric: z.string().check(z.maxLength(1000)),
    unit: z.string().check(z.maxLength(100)),
  }),
);
export type SeriesBeside = Readonly<z.infer<typeof seriesBesideSchema>>;

/** Whether two are the same version. */
export function isSameReference(one: Reference, other: Reference): boolean {
  return one.commit !== '' || other.commit !== '' ? one.commit === other.commit : one.name === other.name;
}

/** As people read it: `v1.2.0 (1a2b3c4)`. */
export function referenceText({ name, commit }: Reference): string {
  return commit === ''
    ? name
    : commit.startsWith(name)
      ? shortCommit(commit)
      : `${name} (${shortCommit(commit)})`;
}

const UNIT_NAME_MAX = 60;

/** The unit of a ratio: `× v1.2.0@1a2b3c4`. Two references have two units, so their ratios are not compared by accident. */
export function ratioUnit({ name, commit }: Reference): string {
  const short = shortCommit(commit);
  const shown = name.slice(0, UNIT_NAME_MAX);
  return `× ${commit === '' ? shown : commit.startsWith(name) ? short : `${shown}@${short}`}`;
}
