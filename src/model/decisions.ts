/** People's decisions that affect a report: regressions they let pass, limits they raised, rules they changed. */
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

export const rulesChangeSchema = z.lazy(() =>
  z.object({
    file: z.string(),
    /** The base whose rules also apply. */
    base: z.string(),
    /** The differences, in words. */
    changes: z.array(z.string()),
  }),
);
/** How the rules of a pull request differ from those of its base. */
export type RulesChange = z.infer<typeof rulesChangeSchema>;
