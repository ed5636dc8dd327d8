/** The state of a machine while a run was measured: disturbances that come and go on the same machine. */
import * as z from './schema.ts';

/** More of a name is cut off. */
export const FACT_LENGTH_MAX = 100;

/** Facts that are not known, or do not disturb, are left out: most runs have one or two numbers. */
export const runStateSchema = z.lazy(() =>
  z.object({
    /** The frequency governor, such as `powersave`; several if cores differ. */
    governor: z.optional(z.string().check(z.maxLength(200))),
    /** Whether the clock may exceed its nominal rate. */
    turbo: z.optional(z.boolean()),
    /** Processes that ran or waited for a core, for each core: the mean of a minute. */
    loadPerCore: z.optional(z.number().check(z.nonnegative())),
    /** Share of the processor time that went to other virtual machines, since this one started. */
    stolen: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
    /** Share of the last ten seconds in which something waited for memory. */
    memoryPressure: z.optional(z.number().check(z.minimum(0), z.maximum(1))),
    onBattery: z.optional(z.boolean()),
    /** The kernel's release. */
    kernel: z.optional(z.string().check(z.maxLength(FACT_LENGTH_MAX))),
    /** Version of the processor's microcode, as the kernel writes it. */
    microcode: z.optional(z.string().check(z.maxLength(FACT_LENGTH_MAX))),
    /** The image of a hosted runner, or the release of the system. */
    image: z.optional(z.string().check(z.maxLength(FACT_LENGTH_MAX))),
    /** Equal for runs between two starts of one machine: a short hash that names neither. */
    boot: z.optional(z.string().check(z.maxLength(FACT_LENGTH_MAX))),
  }),
);
export type RunState = Readonly<z.infer<typeof runStateSchema>>;

/**
 * What changes on a machine from one run to a later one while the code does not: it is started again, or what is below
 * the code is another version. It stays until the next change.
 */
export const platformFacts = ['boot', 'kernel', 'microcode', 'image'] as const satisfies (keyof RunState)[];
export const platformChangeSchema = z.lazy(() =>
  z.object({ fact: z.enum(platformFacts), before: z.string(), after: z.string() }),
);
export type PlatformChange = Readonly<z.infer<typeof platformChangeSchema>>;

/** A fact of the machine that changed. */
export interface FactDifference {
  readonly fact: string;
  readonly before: string;
  readonly after: string;
}

/** Different settings: of `governor` from `performance` to `powersave`. Facts that only one of them has are ignored. */
export function stateDifferences(was: RunState = {}, now: RunState = {}): FactDifference[] {
  const differs = (fact: string, before: string | undefined, after: string | undefined) =>
    before === undefined || after === undefined || before === after ? [] : [{ fact, before, after }];
  return [
    ...differs('governor', was.governor, now.governor),
    ...differs('turbo', switchText(was.turbo), switchText(now.turbo)),
    ...differs('battery', switchText(was.onBattery), switchText(now.onBattery)),
  ];
}

function switchText(isOn: boolean | undefined): string | undefined {
  return isOn === undefined ? undefined : isOn ? 'on' : 'off';
}
