/** One series in a situation, and what the check has to say about it. */
import { expect } from 'vitest';
import type { Baseline } from '../../src/model/baseline.ts';
import type { Finding, Gate } from '../../src/model/report.ts';
import type { Measurement } from '../../src/model/run.ts';
import type { Rule } from '../../src/rules/rules.ts';
import { checked, findingOf } from './runs.ts';

export interface Situation {
  readonly name: string;
  readonly now: Measurement;
  readonly before: Baseline;
  readonly rules?: readonly Rule[];
  readonly verdict: Finding['verdict'];
  readonly reason: object;
  readonly gate: Gate;
}

export function expectSituation({ now, before, rules = [], verdict, reason, gate }: Situation): void {
  const report = checked([now], before, { rules });
  const finding = findingOf(report, 'Read');
  expect(finding).toMatchObject({ verdict, reason });
  expect(report.gate).toBe(gate);
  expect(report.counts[verdict]).toBe(1);
}
