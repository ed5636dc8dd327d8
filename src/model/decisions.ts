/** What people decided that a report is judged by: what they let pass, limits that they raised, rules that they changed. */
import * as z from 'zod';

export const overrideSchema = z.object({
  by: z.string(),
  reason: z.string(),
  at: z.string(),
  source: z.string(),
  /** What it lets pass, the worst first, and by how much each series changed; absent where it lets nothing pass. */
  sizes: z
    .array(z.object({ benchmark: z.string(), metric: z.string(), change: z.number().nullable() }))
    .optional(),
});
/** Who let a regression pass, why, when, by which switch, and how large it was. */
export type Override = z.infer<typeof overrideSchema>;

export const waiverSchema = z.object({
  /** Which series, in words. */
  select: z.string(),
  /** Largest change for the worse that it lets through, relative. */
  ceiling: z.number(),
  reason: z.string(),
  owner: z.string(),
  /** The last day, in UTC. */
  until: z.string(),
  /** `exceeded`, `expired`: it did not help. */
  state: z.enum(['applied', 'exceeded', 'expired']),
  /** The regressed benchmarks that it is about. */
  benchmarks: z.array(z.string()),
});
/** A limit that somebody raised for a while, and what became of it in this run. */
export type Waiver = z.infer<typeof waiverSchema>;

export const rulesChangeSchema = z.object({
  file: z.string(),
  /** Whose rules hold beside its own. */
  base: z.string(),
  /** What differs, in words. */
  changes: z.array(z.string()),
});
/** How the rules of a pull request differ from those of its base. */
export type RulesChange = z.infer<typeof rulesChangeSchema>;
