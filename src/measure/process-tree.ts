/**
 * Memory of a process and all that it started, looked at while they run. The average can only be had this way; the
 * peak of one process the kernel knows exactly, that of several at once only their sum at one look tells.
 */
import { filesBelow, type SystemFiles } from '../system/proc-files.ts';

/** What Linux tells of its processes. */
export const proc = filesBelow('/proc');

const KIB = 1024;

/** More processes than this are not looked at: a command that forks without end must not stop us. */
const PROCESSES_MAX = 1000;

export interface Look {
  /** Resident sets of all processes; what they share counts once for each. */
  readonly sumBytes: number;
  /** Highest resident set so far of the largest of them. */
  readonly largestBytes: number;
}

/** @returns undefined where the process is gone or nothing is told, as outside Linux */
export function lookAt(root: number, { text, entries }: SystemFiles): Look | undefined {
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

/** Looks every so often; sooner after the start, because most of a short command would be missed. */
const PAUSE_MS = 20;
const PAUSE_MS_MIN = 1;

export interface Memory {
  /** Over time; undefined where no look found anything. */
  readonly averageBytes: number | undefined;
  readonly sumMaxBytes: number;
  readonly largestBytes: number;
}

/** Follows a tree from its start. @returns what ends it and tells */
export function followMemory(root: number, from: SystemFiles, now: () => number): () => Memory {
  const start = now();
  let last = start;
  let [weighted, time, sumMaxBytes, largestBytes] = [0, 0, 0, 0];
  let timer: NodeJS.Timeout;
  const wait = () => {
    const pause = Math.min(PAUSE_MS, Math.max(PAUSE_MS_MIN, (now() - start) / 4));
    timer = setTimeout(look, pause);
  };
  const look = () => {
    const seen = lookAt(root, from);
    const at = now();
    if (seen) {
      // What is seen stands for the time since the look before.
      weighted += seen.sumBytes * (at - last);
      time += at - last;
      sumMaxBytes = Math.max(sumMaxBytes, seen.sumBytes);
      largestBytes = Math.max(largestBytes, seen.largestBytes);
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
