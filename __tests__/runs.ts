/** Makes runs for tests. */
import type { Environment } from '../src/model/environment.ts';
import type { Measurement, Run } from '../src/model/run.ts';

export const QUIET: Environment = {
  os: 'linux',
  arch: 'x64',
  cpu: 'AMD EPYC 7763',
  cores: 4,
  memoryBytes: 16e9,
  runner: 'ubuntu24',
  toolchain: { node: '24.1.0' },
};

/** Times in ns by benchmark. */
export function measurementsOf(times: Readonly<Record<string, number>>): Measurement[] {
  return Object.entries(times).map(([name, ns]) => ({
    benchmark: { name, parameters: {}, tags: [] },
    metric: { name: 'time', unit: 'ns', direction: 'lower' },
    sample: { centre: ns, values: [ns], level: 'iteration' },
    writtenUnit: 'ns',
  }));
}

export function runOf(id: string, times: Readonly<Record<string, number>>, rest: Partial<Run> = {}): Run {
  return {
    id,
    suite: 'default',
    commit: id.padEnd(40, '0').slice(0, 40),
    branch: 'main',
    time: '2026-01-05T08:00:00.000Z',
    environment: QUIET,
    measurements: measurementsOf(times),
    ...rest,
  };
}
