/** Finds what to change on a machine so that it measures better, the most helpful first. */

import { threshold } from '../reporters/quantity.ts';
import type { MachineState } from '../system/machine-state.ts';

export interface Advice {
  readonly what: string;
  /** What to do about it; empty if nothing can be done. */
  readonly remedy: string;
}

/**
 * Bounds come from the kernel's documentation if it gives them; the shares are those at which benchmarks
 * suffer.
 */
const STOLEN_MAX = 0.01;
const CPU_PRESSURE_MAX = 0.1;
const MEMORY_PRESSURE_MAX = 0.01;
const MEMORY_MIN = 0.1;
const SWAP_MAX = 0.5;

/** With more runnable processes per core than this, the benchmark has to wait for a core. */
const LOAD_MAX = 0.5;

/**
 * @param stolen share of the time that other virtual machines took during the measurement; null if unknown
 */
export function adviceFor(state: MachineState, stolen: number | null): Advice[] {
  const {
    governors,
    turbo,
    smt,
    cores,
    load,
    cpuPressure,
    memoryPressure,
    memoryAvailable,
    swapUsed,
    quota,
  } = state;
  const slow = governors.filter((governor) => governor !== 'performance');
  const rules: readonly (readonly [boolean, string, string])[] = [
    [
      load !== null && cores > 0 && load > LOAD_MAX * cores,
      `other work: a load of ${load} on ${count(cores, 'core')}`,
      'Stop other programs (ps aux --sort=-%cpu | head), or measure when they have ended.',
    ],
    [
      (cpuPressure ?? 0) > CPU_PRESSURE_MAX,
      `something waited for a core in ${share(cpuPressure)} of the last ten seconds`,
      'Stop other programs, or pin the benchmark to a core of its own: taskset -c 1 CMD.',
    ],
    [
      (stolen ?? 0) > STOLEN_MAX,
      `other virtual machines took ${share(stolen)} of the time`,
      'Use a machine that is not shared, or measure base and head in turn: perf-regression ab.',
    ],
    [
      quota !== null && quota < cores,
      `a control group grants ${quota} of ${count(cores, 'core')}: beyond that the benchmark is paused`,
      'Give the container more cores, or a whole number of them.',
    ],
    [
      slow.length > 0,
      `the clock rate follows the load (governor ${slow.join(', ')})`,
      'sudo cpupower frequency-set --governor performance',
    ],
    [
      turbo === true,
      'the clock rises above its nominal rate while the processor is cool',
      'Switch it off while you measure: echo 1 | sudo tee /sys/devices/system/cpu/intel_pstate/no_turbo (Intel), echo 0 | sudo tee /sys/devices/system/cpu/cpufreq/boost (others).',
    ],
    [
      smt === true,
      'two threads share each core',
      'Keep the other threads idle, or switch them off while you measure: echo off | sudo tee /sys/devices/system/cpu/smt/control',
    ],
    [state.onBattery === true, 'it runs on battery', 'Plug it in.'],
    [
      (memoryPressure ?? 0) > MEMORY_PRESSURE_MAX || (memoryAvailable ?? 1) < MEMORY_MIN,
      `memory is short: ${share(memoryAvailable)} is available`,
      'Stop programs that use a lot of it (ps aux --sort=-rss | head).',
    ],
    [
      (swapUsed ?? 0) > SWAP_MAX,
      `${share(swapUsed)} of the swap space is in use`,
      'Free memory, then: sudo swapoff -a && sudo swapon -a',
    ],
    [
      state.virtual === true,
      'it is a virtual machine: other machines on the same host and the real clock rate are not visible',
      '',
    ],
  ];
  return rules.flatMap(([holds, what, remedy]) => (holds ? [{ what, remedy }] : []));
}

function share(value: number | null): string {
  return value === null ? 'an unknown share' : threshold(value);
}

function count(number: number, word: string): string {
  return number === 1 ? `1 ${word}` : `${number} ${word}s`;
}
