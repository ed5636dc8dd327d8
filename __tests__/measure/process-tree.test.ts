/** Memory of a tree of processes, read from what /proc looks like. */
import { describe, expect, test } from 'vitest';
import { followMemory, proc, sampleMemory } from '../../src/measure/process-tree.ts';
import type { SystemFiles } from '../../src/system/proc-files.ts';

const status = (rss: number, hwm: number) =>
  `Name:\tx\nVmPeak:\t  9999 kB\nVmHWM:\t  ${hwm} kB\nVmRSS:\t  ${rss} kB\n`;

/** A tree 1 → 2, 3 → 4, where 3 was started by the second thread of 1. */
function tree(): Map<string, string> {
  return new Map([
    ['1/status', status(100, 300)],
    ['1/task/1/children', '2 '],
    ['1/task/11/children', '3 '],
    ['2/status', status(50, 50)],
    ['2/task/2/children', ''],
    ['3/status', status(20, 700)],
    ['3/task/3/children', '4 '],
    ['4/status', status(5, 5)],
  ]);
}

function procOf(files: Map<string, string>): SystemFiles {
  return {
    text: (path) => files.get(path),
    entries: (path) => [
      ...new Set(
        [...files.keys()].flatMap((file) =>
          file.startsWith(`${path}/`) ? [file.slice(path.length + 1).split('/')[0] ?? ''] : [],
        ),
      ),
    ],
  };
}

describe('one look', () => {
  test('all processes, by whichever thread they were started', () => {
    expect(sampleMemory(1, procOf(tree()))).toEqual({ sumBytes: 175 * 1024, largestBytes: 700 * 1024 });
  });

  test('one that has just ended is not there, nor is what it alone knew', () => {
    const files = tree();
    files.delete('3/status');
    files.delete('3/task/3/children');
    expect(sampleMemory(1, procOf(files))).toEqual({ sumBytes: 150 * 1024, largestBytes: 300 * 1024 });
  });

  test('a zombie has no memory, and where there is no /proc nothing is told', () => {
    expect(
      sampleMemory(1, procOf(new Map([['1/status', 'Name:\tx\nState:\tZ (zombie)\n']]))),
    ).toBeUndefined();
    expect(sampleMemory(1, procOf(new Map()))).toBeUndefined();
  });

  test('processes without end are looked at up to a number', () => {
    let looks = 0;
    const endless: SystemFiles = {
      text: (path) => {
        if (path.endsWith('status')) looks++;
        return path.endsWith('status') ? status(1, 1) : '8 9';
      },
      entries: () => ['1'],
    };
    expect(sampleMemory(1, endless)?.sumBytes).toBe(1000 * 1024);
    expect(looks).toBe(1000);
  });

  test('this very process', () => {
    const look = sampleMemory(process.pid, proc);
    expect(look?.sumBytes).toBeGreaterThan(10e6);
    expect(look?.largestBytes).toBeGreaterThan(10e6);
  });
});

test('the average is one over time: a look stands for the time since the one before', async () => {
  const files = new Map([['1/status', status(10, 10)]]);
  let clock = 0;
  let looks = 0;
  const from: SystemFiles = {
    ...procOf(files),
    text: (path) => {
      if (!path.endsWith('status')) return undefined;
      looks++;
      clock += looks === 1 ? 10 : 30;
      return status(looks === 1 ? 10 : 50, 60);
    },
  };
  const end = followMemory(1, from, () => clock);
  while (looks < 2) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(end()).toEqual({
    averageBytes: ((10 * 10 + 50 * 30) / 40) * 1024,
    sumMaxBytes: 50 * 1024,
    largestBytes: 60 * 1024,
  });
});
