/** Runs, histories and checks in few words, for tests of what follows from them. */

import type { CheckOptions } from '../../src/check/check.ts';
import { check } from '../../src/check/check.ts';
import { NO_RULES, type Policy } from '../../src/check/policy.ts';
import type { Baseline } from '../../src/model/baseline.ts';
import { noBaseline } from '../../src/model/baseline.ts';
import type { BaselineReason } from '../../src/model/baseline-reason.ts';
import { type Environment, USUAL_FACTS } from '../../src/model/environment.ts';
import type { BaselineSource, Finding, Report } from '../../src/model/report.ts';
import type { Measurement, Run } from '../../src/model/run.ts';
import { ascending, median } from '../../src/model/sample.ts';
import type { Direction } from '../../src/model/unit.ts';

export const machine: Environment = {
  os: 'linux',
  arch: 'x64',
  cpu: 'AMD EPYC 7763',
  cores: 4,
  memoryBytes: 16e9,
  runner: 'ubuntu24',
  toolchain: {},
};

export interface Kind {
  readonly metric?: string;
  readonly unit?: string;
  readonly direction?: Direction;
  readonly tags?: readonly string[];
}

/** One measurement; several values are a sample, one value is a centre alone. */
export function measured(
  name: string,
  values: number | readonly number[],
  { metric = 'time', unit = 'ns', direction = 'lower', tags = [] }: Kind = {},
): Measurement {
  const sample =
    typeof values === 'number'
      ? { centre: values, values: [], level: 'iteration' as const }
      : { centre: median(values), values: ascending(values), level: 'process' as const };
  return {
    benchmark: { name, parameters: {}, tags },
    metric: { name: metric, unit, direction },
    sample,
    writtenUnit: unit,
  };
}

export function runOf(measurements: readonly Measurement[], rest: Partial<Run> = {}): Run {
  return {
    id: 'run-now',
    suite: 'backend',
    commit: 'c0ffee1c0ffee1c0ffee1c0ffee1c0ffee1c0ffe',
    branch: 'work',
    time: '2026-01-31T12:00:00.000Z',
    environment: machine,
    measurements,
    ...rest,
  };
}

/** Earlier runs of main, oldest first, each with its own commit. */
export function historyOf(
  earlier: readonly (readonly Measurement[])[],
  {
    source = 'merge-base',
    environment = machine,
  }: { source?: BaselineSource; environment?: Environment } = {},
): Baseline {
  const runs = earlier.map((measurements, i) => {
    const commit = `${String(i).padStart(3, '0')}1b2c3d`.padEnd(40, '0');
    return runOf(measurements, { id: `run-${i}`, branch: 'main', commit, environment });
  });
  const why: BaselineReason =
    source === 'file'
      ? { code: 'files', patterns: ['old.json'] }
      : { code: 'base-commit', branch: 'main', commit: 'a1b2c3d', how: { code: 'parent' } };
  return { source, why, branch: 'main', skippedSources: [], runs, accepted: [], episodes: [], warnings: [] };
}

/** A history of one series. */
export function earlier(values: readonly number[], kind: Kind = {}, name = 'Read'): Baseline {
  return historyOf(values.map((value) => [measured(name, value, kind)]));
}

export const nothing = noBaseline({ code: 'no-history', suite: 'backend', place: 'branch gh-pages' });

export const policy: Policy = {
  ...NO_RULES,
  tags: [],
  confidence: 0.95,
  alpha: 0.01,
  confirmRuns: 1,
  onMissing: 'warn' as const,
  onSuspected: 'inconclusive' as const,
  comparability: USUAL_FACTS,
};

export function checked(
  now: readonly Measurement[],
  baseline: Baseline,
  { rules = [], ...rest }: Partial<Policy & CheckOptions> = {},
): Report {
  const { reruns: again = [], records = false, override = null, warnings = [] } = rest;
  return check(
    runOf(now),
    baseline,
    { ...policy, ...rest, rules },
    { reruns: again, records, override, warnings },
  );
}

/** The only finding of a report, or the one of a benchmark. */
export function findingOf(report: Report, benchmark = report.findings[0]?.benchmark): Finding {
  const found = report.findings.filter((finding) => finding.benchmark === benchmark);
  if (found.length !== 1) throw new Error(`${found.length} findings of ${benchmark}`);
  return found[0] as Finding;
}

/** Thirty runs around a value with a noise of about one percent, the same every time. */
export function steady(value: number, noise = 0.01): number[] {
  return Array.from({ length: 30 }, (_, i) => value * (1 + noise * Math.sin(i * 2.4)));
}
