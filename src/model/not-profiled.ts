/** Why the functions behind a change are not known: a code with values, without a sentence. reporters/profile.ts writes it. */
import { coded } from './coded.ts';
import * as z from './schema.ts';

export const notProfiled = coded(() => ({
  /** The command waits longer and does not work more, which a profile of the processor cannot show. */
  waits: {},
  /** No stored run of another commit is of the level before. */
  'no-commit-before': {},
  /** For each profiler that fits the command, what keeps it from running here. */
  'no-profiler': { obstacles: z.array(z.string()) },
  interrupted: {},
  /** The message of the error, and what to do. */
  failed: { message: z.string(), remedy: z.string() },
}));
export type NotProfiled = z.infer<typeof notProfiled.plain>;
