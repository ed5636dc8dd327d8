/** What machines tell about themselves, and what is advised. `virtual` is the files of a real one, the others are written after the kernel's documentation. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adviceFor } from '../../src/measure/advice.ts';
import { machineState, ticksOf } from '../../src/system/machine-state.ts';
import { filesBelow } from '../../src/system/proc-files.ts';
import { runCli } from '../harness/action.ts';

const filesOf = (machine: string) => filesBelow(join(import.meta.dirname, 'machines', machine));

describe('the state of a machine', () => {
  test('virtual, busy, without a clock that it could set', () => {
    const state = machineState(filesOf('virtual'));
    expect(state).toMatchObject({
      ...{ governors: [], turbo: null, smt: false, cores: 2, load: 2.95, quota: null, onBattery: null },
      ...{ virtual: true, container: false, swapUsed: null, memoryPressure: 0 },
    });
    expect(state.memoryAvailable).toBeGreaterThan(0.5);
    expect(state.cpuPressure).toBeGreaterThan(0.1);
  });

  test('a laptop on battery, whose mouse has a battery too', () => {
    expect(machineState(filesOf('laptop'))).toEqual({
      ...{ governors: ['performance', 'powersave'], turbo: true, smt: true, cores: 2, load: 0.42 },
      ...{ cpuPressure: 0, memoryPressure: 0.042, memoryAvailable: 0.05, swapUsed: 0.75, quota: null },
      ...{ onBattery: true, virtual: false, container: false },
    });
  });

  test('a container with a share of the cores; the battery of a mouse is none of the machine', () => {
    expect(machineState(filesOf('container'))).toMatchObject({
      ...{
        quota: 1.5,
        cores: 8,
        turbo: false,
        onBattery: null,
        container: true,
        virtual: null,
        swapUsed: null,
      },
    });
  });

  test('no Linux: nothing is told', () => {
    const { governors, cores, ...rest } = machineState(filesOf('nosuch'));
    expect({ governors, cores }).toEqual({ governors: [], cores: 0 });
    expect(new Set(Object.values(rest))).toEqual(new Set([null, false]));
    expect(ticksOf(filesOf('nosuch'))).toEqual({ all: 0, stolen: 0 });
  });

  test('stolen time is counted, that of guests once', () => {
    const text = () => 'cpu  10 20 30 40 50 60 70 80 5 5\ncpu0 1 1\n';
    expect(ticksOf({ text, entries: () => [] })).toEqual({ all: 360, stolen: 80 });
  });
});

describe('advice', () => {
  const told = (machine: string, stolen: number | null = null) =>
    adviceFor(machineState(filesOf(machine)), stolen).map(({ what }) => what);

  test('nothing where nothing is amiss or nothing is known', () => {
    expect(told('quiet')).toEqual([]);
    expect(told('nosuch')).toEqual([]);
  });

  test('each fault has its own', () => {
    expect(told('virtual', 0.05)).toEqual([
      'other work: a load of 2.95 on 2 cores',
      expect.stringMatching(/^something waited for a core in \S+% of the last ten seconds$/),
      'other virtual machines took 5% of the time',
      expect.stringMatching(/^it is a virtual machine/),
    ]);
    expect(told('laptop')).toEqual([
      'the clock rate follows the load (governor powersave)',
      'the clock rises above its nominal rate while the processor is cool',
      'two threads share each core',
      'it runs on battery',
      'memory is short: 5% is available',
      '75% of the swap space is in use',
    ]);
    expect(told('container')).toEqual([expect.stringMatching(/^a control group grants 1\.5 of 8 cores/)]);
  });
});

describe('on this machine', () => {
  test('noise is measured, and said with what would be found', async () => {
    const { stdout, exitCode } = await runCli(['doctor', '--rounds', '5', '--', 'sleep', '0.01']);
    expect(stdout).toMatch(
      /^One execution differs from the next by ± \S+%, the two executions of a round by ± \S+%/,
    );
    expect(stdout).toMatch(
      /perf-regression ab would detect a change of \S+% in 60 rounds four times in five\.\n\n/,
    );
    expect(exitCode).toBe(0);
  });

  test('--json', async () => {
    const { stdout } = await runCli(['doctor', '--rounds', '5', '--json', '--', 'true']);
    expect(JSON.parse(stdout)).toMatchObject({
      state: { cores: expect.any(Number) },
      noise: { seen: expect.any(Number) },
    });
  });

  test('a command that fails', async () => {
    const { stderr, exitCode } = await runCli(['doctor', '--', 'sh', '-c', 'echo broken >&2; exit 3']);
    expect({ stderr, exitCode }).toEqual({
      stderr: 'the command failed: exit status 3\n  broken\n',
      exitCode: 2,
    });
  });
});
