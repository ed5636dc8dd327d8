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
