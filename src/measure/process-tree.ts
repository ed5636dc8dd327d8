/**
 * Samples the memory of a process and its descendants while they run. This is the only way to get the
 * average. The kernel knows the exact peak of one process; the peak of several together is the largest
 * sampled sum.
 */
import { filesBelow, type SystemFiles } from '../system/proc-files.ts';

/** Process information of Linux. */
export const proc = filesBelow('/proc');

const KIB = 1024;

/** Limit for commands that fork without end. */
const PROCESSES_MAX = 1000;

export interface MemorySample {
  /** Sum of the resident sets of all processes; shared pages count once for each. */
  readonly sumBytes: number;
  /** Highest resident set so far of the largest process. */
  readonly largestBytes: number;
}

/** @returns undefined if the process is gone or the system has no /proc */
export function sampleMemory(root: number, { text, entries }: SystemFiles): MemorySample | undefined {
  let sumBytes = 0;
  let largestBytes = 0;
  const waiting = [String(root)];
  for (let i = 0; i < waiting.length && i < PROCESSES_MAX; i++) {
    const pid = waiting[i] as string;
    const status = text(`${pid}/status`) ?? '';
    sumBytes += kibOf(status, 'VmRSS') * KIB;
    largestBytes = Math.max(largestBytes, kibOf(status, 'VmHWM') * KIB);
    for (const thread of entries(`${pid}/task`)) {
      const children = text(`${pid}/task/${thread}/children`)?.trim();
      if (children) waiting.push(...children.split(' '));
    }
  }
  return sumBytes > 0 ? { sumBytes, largestBytes } : undefined;
}

function kibOf(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
}

/**
 * Interval between samples. It is shorter just after the start, so that short commands are sampled as well.
 */
const PAUSE_MS = 20;
const PAUSE_MS_MIN = 1;

export interface Memory {
  /** Averaged over time; undefined if no sample found a process. */
  readonly averageBytes: number | undefined;
  readonly sumMaxBytes: number;
  readonly largestBytes: number;
}

/** Samples a process tree from its start. @returns a function that stops sampling and returns the result */
export function followMemory(root: number, from: SystemFiles, now: () => number): () => Memory {
  const start = now();
  let last = start;
  let [weighted, time, sumMaxBytes, largestBytes] = [0, 0, 0, 0];
  let timer: NodeJS.Timeout;
  const wait = () => {
    const pause = Math.min(PAUSE_MS, Math.max(PAUSE_MS_MIN, (now() - start) / 4));
    timer = setTimeout(sample, pause);
  };
  const sample = () => {
    const found = sampleMemory(root, from);
    const at = now();
    if (found) {
      // Each sample counts for the time since the previous one.
      weighted += found.sumBytes * (at - last);
      time += at - last;
      sumMaxBytes = Math.max(sumMaxBytes, found.sumBytes);
      largestBytes = Math.max(largestBytes, found.largestBytes);
    }
    last = at;
    wait();
  };
  wait();
  return () => {
    clearTimeout(timer);
    return { averageBytes: time > 0 ? weighted / time : undefined, sumMaxBytes, largestBytes };
  };
}
