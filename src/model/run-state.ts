/** The state of a machine while a run was measured: disturbances that come and go on the same machine. */
import * as z from './schema.ts';

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
  }),
);
export type RunState = Readonly<z.infer<typeof runStateSchema>>;

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
