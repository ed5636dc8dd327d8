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
  z.object({ fact: z.enum(platformFacts), from: z.string(), to: z.string() }),
);
export type PlatformChange = Readonly<z.infer<typeof platformChangeSchema>>;

/** A benchmark that uses all cores causes a load of one itself, and its build a little more. */
const LOAD_MAX = 1.5;
const STOLEN_MAX = 0.01;
const MEMORY_PRESSURE_MAX = 0.01;

/** The disturbances of the run, in words. */
export function disturbances({
  loadPerCore = 0,
  stolen = 0,
  memoryPressure = 0,
  onBattery,
}: RunState): string[] {
  return [
    ...(loadPerCore > LOAD_MAX ? [`a load of ${loadPerCore} per core`] : []),
    ...(stolen > STOLEN_MAX ? [`other virtual machines took ${percent(stolen)} of the CPU time`] : []),
    ...(memoryPressure > MEMORY_PRESSURE_MAX
      ? [`processes waited for memory ${percent(memoryPressure)} of the time`]
      : []),
    ...(onBattery ? ['the machine ran on battery'] : []),
  ];
}

/** Different settings, in words: `governor performance → powersave`. Facts that only one of them has are ignored. */
export function stateDifferences(was: RunState = {}, now: RunState = {}): string[] {
  const differs = (name: string, before: string | undefined, after: string | undefined) =>
    before === undefined || after === undefined || before === after ? [] : [`${name} ${before} → ${after}`];
  return [
    ...differs('governor', was.governor, now.governor),
    ...differs('turbo', switchText(was.turbo), switchText(now.turbo)),
    ...differs('battery', switchText(was.onBattery), switchText(now.onBattery)),
  ];
}

function switchText(isOn: boolean | undefined): string | undefined {
  return isOn === undefined ? undefined : isOn ? 'on' : 'off';
}

function percent(value: number): string {
  return `${Number((value * 100).toPrecision(3))}%`;
}
