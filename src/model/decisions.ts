/** People's decisions that affect a report: regressions they let pass, limits they raised, rules they changed. */
import { coded } from './coded.ts';
import * as z from './schema.ts';

export const overrideSchema = z.lazy(() =>
  z.object({
    by: z.string(),
    reason: z.string(),
    at: z.string(),
    source: z.string(),
    /** The regressions that it covers, the worst first, and how much each series changed; absent if it covers none. */
    sizes: z.optional(
      z.array(z.object({ benchmark: z.string(), metric: z.string(), change: z.nullable(z.number()) })),
    ),
  }),
);
/** Who let a regression pass, why, when, by which means, and how large it was. */
export type Override = z.infer<typeof overrideSchema>;

export const waiverSchema = z.object({
  /** Which series, in words. */
  select: z.string(),
  /** Largest relative change for the worse that it lets pass. */
  ceiling: z.number(),
  reason: z.string(),
  owner: z.string(),
  /** The last day, in UTC. */
  until: z.string(),
  /** `exceeded`, `expired`: it had no effect. */
  state: z.enum(['applied', 'exceeded', 'expired']),
  /** The regressed benchmarks that it covers. */
  benchmarks: z.array(z.string()),
});
/** A limit that somebody raised until a day, and its effect on this run. */
export type Waiver = z.infer<typeof waiverSchema>;

export const ruleDifference = coded(() => {
  /** The entry of the rules file, such as `rules (benchmark: Parse) threshold`; empty for the file. The values are cut. */
  const place = z.string();
  return {
    added: { place, after: z.string() },
    removed: { place, before: z.string() },
    changed: { place, before: z.string(), after: z.string() },
    /** Of two matching rules the later one wins. */
    reordered: { place },
  };
});
/** One difference between two rules files. */
export type RuleDifference = z.infer<typeof ruleDifference.plain>;

/** @param change the schema of its items */
export const rulesChangeWith = <Change extends z.ZodMiniType>(change: Change) =>
  z.lazy(() =>
    z.object({
      file: z.string(),
      /** The base whose rules also apply. */
      base: z.string(),
      changes: z.array(change),
    }),
  );
export const rulesChangeSchema = rulesChangeWith(ruleDifference.plain);
/** How the rules of a pull request differ from those of its base. */
export type RulesChange = z.infer<typeof rulesChangeSchema>;
