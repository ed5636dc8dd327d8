/** A shift of all benchmarks of a run together, and what shows where it comes from. */
import { coded } from './coded.ts';
import * as z from './schema.ts';

export const shiftEvidence = coded(() => ({
  /** A fact differs from the machine of the newest run of the baseline. */
  fact: { fact: z.string(), before: z.string(), after: z.string() },
  /** It was gone when the commit was measured again. */
  gone: {},
  /** It was shown more than once. */
  repeated: {},
  /** Most series are far beyond their limits. */
  gross: {},
}));
/** What shows where a common shift comes from. */
export type ShiftEvidence = z.infer<typeof shiftEvidence.plain>;

/** @param evidence the schema of its items */
export const commonShiftWith = <Evidence extends z.ZodMiniType>(evidence: Evidence) =>
  z.lazy(() =>
    z.object({
      /** `runner`: the machine or its tools changed. `confirmed`: shown twice on the same kind of machine. */
      kind: z.enum(['runner', 'confirmed', 'unconfirmed']),
      /** Median change for the worse, relative; below 0 if better. */
      worse: z.number(),
      /** Share of the noisy series that moved in that direction. */
      share: z.number(),
      pValue: z.number(),
      evidence: z.array(evidence),
    }),
  );
export const commonShiftSchema = commonShiftWith(shiftEvidence.plain);
/** All benchmarks of the run moved together, more than in earlier runs. */
export type CommonShift = z.infer<typeof commonShiftSchema>;
