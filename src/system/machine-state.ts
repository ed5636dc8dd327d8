/**
 * Sources of noise on this machine, from Linux's /proc and /sys: clock, load, stolen time, memory, power, virtualization.
 * Reads and calculates, but does not judge. Unknown values are null.
 */
import { createHash } from 'node:crypto';
import { FACT_LENGTH_MAX, type RunState } from '../model/run-state.ts';
import type { SystemFiles } from './proc-files.ts';

export interface MachineState {
  /** CPU frequency governors, such as `performance`; several if cores differ. */
  readonly governors: readonly string[];
  /** Whether the clock may exceed its nominal rate. */
  readonly turbo: boolean | null;
  /** Whether two threads share a core. */
  readonly smt: boolean | null;
  readonly cores: number;
  /** Average number of running or waiting processes over the last minute. */
  readonly load: number | null;
  /** Share of the last ten seconds in which a process waited for a core or for memory. */
  readonly cpuPressure: number | null;
  readonly memoryPressure: number | null;
  /** Share of the memory that is available without swapping. */
  readonly memoryAvailable: number | null;
  /** Share of the swap space that is in use. */
  readonly swapUsed: number | null;
  /** Cores granted by the control group; null if unlimited. */
  readonly quota: number | null;
  readonly onBattery: boolean | null;
  readonly virtual: boolean | null;
  readonly container: boolean;
}

const CPU = 'sys/devices/system/cpu';

/** @param files relative to / */
export function machineState(files: SystemFiles): MachineState {
  const { text } = files;
  const meminfo = text('proc/meminfo') ?? '';
  const swap = kib(meminfo, 'SwapTotal');
  const [cpuFlags] = /^(?:flags|Features)\s*:.*$/m.exec(text('proc/cpuinfo') ?? '') ?? [];
  return {
    governors: governorsOf(files),
    turbo: turboOf(files),
    smt: flagOf(text(`${CPU}/smt/active`)),
    cores: coresOf(files),
    load: loadOf(files),
    cpuPressure: pressureOf(text('proc/pressure/cpu')),
    memoryPressure: pressureOf(text('proc/pressure/memory')),
    memoryAvailable: ratio(kib(meminfo, 'MemAvailable'), kib(meminfo, 'MemTotal')),
    swapUsed: ratio(swap === null ? null : swap - (kib(meminfo, 'SwapFree') ?? swap), swap),
    quota: quotaOf(files),
    onBattery: onBattery(files),
    virtual: cpuFlags === undefined ? null : /\bhypervisor\b/.test(cpuFlags),
    container: text('.dockerenv') !== undefined || text('run/.containerenv') !== undefined,
  };
}

/**
 * The part that each run records. Reads only small files, and none that is slow on a large machine, such as /proc/cpuinfo. Load
 * and cores are those of the whole machine, even in a container with fewer.
 * @param env GitHub's hosted runners name the version of their image in it
 */
export function runState(files: SystemFiles, env: NodeJS.ProcessEnv): RunState {
  const governor = governorsOf(files).join(', ');
  const turbo = turboOf(files);
  const [load, cores] = [loadOf(files), coresOf(files)];
  const { all, stolen } = ticksOf(files);
  const stolenShare = all > 0 ? rounded(stolen / all, 3) : 0;
  const memoryPressure = rounded(pressureOf(files.text('proc/pressure/memory')) ?? 0, 3);
  const battery = onBattery(files);
  return {
    ...(governor !== '' && { governor }),
    ...(turbo !== null && { turbo }),
    ...(load !== null && cores > 0 && { loadPerCore: rounded(load / cores, 2) }),
    ...(stolenShare > 0 && { stolen: stolenShare }),
    ...(memoryPressure > 0 && { memoryPressure }),
    ...(battery !== null && { onBattery: battery }),
    ...platformOf(files, env),
  };
}

/** Virtual machines rarely show their microcode. */
function platformOf({ text }: SystemFiles, env: NodeJS.ProcessEnv): RunState {
  const fact = (value: string | undefined) => value?.trim().slice(0, FACT_LENGTH_MAX) ?? '';
  const kernel = fact(text('proc/sys/kernel/osrelease'));
  const microcode = fact(text(`${CPU}/cpu0/microcode/version`));
  const release = /^PRETTY_NAME="?([^"\n]*)/m.exec(text('etc/os-release') ?? '')?.[1];
  const image = fact(env.ImageVersion ?? release);
  const boot = fact(text('proc/sys/kernel/random/boot_id'));
  return {
    ...(kernel !== '' && { kernel }),
    ...(microcode !== '' && { microcode }),
    ...(image !== '' && { image }),
    ...(boot !== '' && { boot: createHash('sha256').update(boot).digest('hex').slice(0, 8) }),
  };
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

function coresOf({ text }: SystemFiles): number {
  return [...(text('proc/stat') ?? '').matchAll(/^cpu\d+ /gm)].length;
}

function loadOf({ text }: SystemFiles): number | null {
  return numberOf(/^\S+/.exec(text('proc/loadavg') ?? '')?.[0]);
}

/** Clock ticks since the machine started: all, and those that the host gave to another virtual machine. */
export interface Ticks {
  readonly all: number;
  readonly stolen: number;
}

export function ticksOf({ text }: SystemFiles): Ticks {
  const fields = (/^cpu +(.*)$/m.exec(text('proc/stat') ?? '')?.[1] ?? '').split(' ').map(Number);
  // The last two fields, guest time, are included in the first two.
  const all = fields.slice(0, 8).reduce((sum, ticks) => sum + ticks, 0);
  return { all, stolen: fields[7] ?? 0 };
}

function governorsOf({ text, entries }: SystemFiles): string[] {
  const cores = entries(CPU).filter((name) => /^cpu\d+$/.test(name));
  const found = cores.flatMap((core) => text(`${CPU}/${core}/cpufreq/scaling_governor`)?.trim() ?? []);
  return [...new Set(found)].sort();
}

/** Intel's driver has a switch that disables turbo; all others have one that enables it. */
function turboOf({ text }: SystemFiles): boolean | null {
  const forbidden = flagOf(text(`${CPU}/intel_pstate/no_turbo`));
  return forbidden === null ? flagOf(text(`${CPU}/cpufreq/boost`)) : !forbidden;
}

/** `max 100000` or `150000 100000`: quota and period in µs. */
function quotaOf({ text }: SystemFiles): number | null {
  const [quota, period] = (text('sys/fs/cgroup/cpu.max') ?? '').trim().split(' ').map(Number);
  return quota && period && Number.isFinite(quota) ? quota / period : null;
}

/** Whether a battery is discharging and no mains adapter has power. */
function onBattery({ text, entries }: SystemFiles): boolean | null {
  const place = 'sys/class/power_supply';
  const supplies = entries(place).map((name) => ({
    type: text(`${place}/${name}/type`)?.trim(),
    online: flagOf(text(`${place}/${name}/online`)),
    status: text(`${place}/${name}/status`)?.trim(),
    // Mice and headsets have batteries too.
    isSystem: text(`${place}/${name}/scope`)?.trim() !== 'Device',
  }));
  const batteries = supplies.filter(({ type, isSystem }) => type === 'Battery' && isSystem);
  if (batteries.length === 0) return null;
  const mains = supplies.filter(({ type }) => type === 'Mains' || type === 'USB');
  return batteries.some(({ status }) => status === 'Discharging') && !mains.some(({ online }) => online);
}

function pressureOf(text: string | undefined): number | null {
  const percent = numberOf(/^some avg10=([\d.]+)/.exec(text ?? '')?.[1]);
  return percent === null ? null : percent / 100;
}

function kib(meminfo: string, field: string): number | null {
  return numberOf(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(meminfo)?.[1]);
}

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

function flagOf(text: string | undefined): boolean | null {
  return text === undefined ? null : text.trim() === '1';
}

function numberOf(text: string | undefined): number | null {
  const value = Number(text);
  return text === undefined || !Number.isFinite(value) ? null : value;
}
