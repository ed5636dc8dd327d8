/** A run around measurements, where only those matter. */

import type { Measurement, Run } from '../../src/model/run.ts';
import { localEnvironment } from '../../src/system/machine.ts';

export function runOfMeasurements(measurements: readonly Measurement[]): Run {
  return {
    id: 'run',
    suite: 'default',
    commit: '',
    branch: '',
    time: '2026-01-01T00:00:00.000Z',
    environment: localEnvironment({}),
    measurements,
  };
}
