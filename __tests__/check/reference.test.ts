/**
 * Runs beside a reference: what the machine does to both is told as the machine's, and what the code does is found. Simulated, with noise of each
 * process and disturbances of whole rounds.
 */
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/check.ts';
import { overAll } from '../../src/measure/interleave.ts';
import type { Reference } from '../../src/model/reference.ts';
import type { Report } from '../../src/model/report.ts';
import type { Measurement, Run } from '../../src/model/run.ts';
import { stateText } from '../../src/reporters/state.ts';
import { headline } from '../../src/reporters/verdicts.ts';
import { type BesideRound, relate } from '../../src/results/beside.ts';
import { planReference } from '../../src/results/reference-plan.ts';
import { warningsOf } from '../../src/results/reference-warnings.ts';
import { normal } from '../stats/random.ts';
import { historyOf, measured, policy, runOf } from './runs.ts';

const OLD: Reference = { name: 'v1.0.0', commit: '1'.repeat(40) };
const NEW: Reference = { name: 'v2.0.0', commit: '2'.repeat(40) };
const NAMES = ['Parse', 'Render', 'Encode', 'Query'];
const ROUNDS = 10;

interface World {
  /** How slow the machine is in a run, and the code. */
  readonly machine: (run: number) => number;
  readonly code: (run: number, name: string) => number;
  /** The reference of a run; undefined: it is measured alone. */
  readonly reference: (run: number) => Reference | undefined;
  /** By how much the new reference is slower than the old one. */
  readonly step?: number;
  readonly unit?: { readonly metric: string; readonly unit: string; readonly direction: 'higher' | 'lower' };
}

/** Runs of main, each planned by those before it, and the reports of those that are judged, by their place. */
function simulated(world: World, count: number, seed = 1, isJudged: (run: number) => boolean = () => true) {
  const noise = normal(seed);
  const runs: Run[] = [];
  const reports = new Map<number, Report>();
  for (let t = 0; t < count; t++) {
    const asked = world.reference(t);
    const plan = asked && planReference(asked, runs, 5);
    const rounds = Array.from({ length: ROUNDS }, (): BesideRound => {
      const shared = world.machine(t) * Math.exp(0.05 * Math.abs(noise()));
      const of = (slower: (name: string) => number): Measurement[] =>
        NAMES.map((name, i) => {
          const time = 1e6 * (i + 1) * shared * slower(name) * Math.exp(0.02 * noise());
          return measured(name, world.unit?.direction === 'higher' ? 1e12 / time : time, world.unit);
        });
      const ofReference = ({ name }: Reference) => of(() => (name === NEW.name ? (world.step ?? 1) : 1));
      return {
        code: of((name) => world.code(t, name)),
        reference: plan ? ofReference(plan.beside) : [],
        ...(plan?.beside.next && { next: ofReference(plan.beside.next) }),
      };
    });
    const alone = overAll(rounds.map(({ code }) => code));
    const related = plan
      ? relate(alone, rounds, plan.linkOf)
      : { measurements: alone, lacking: [], notPositive: [] };
    const day = new Date(Date.UTC(2026, 0, 1 + t)).toISOString();
    const rest = { id: `run-${t}`, branch: 'main', commit: `${t}`.padStart(40, 'a'), time: day };
    const run = runOf(related.measurements, { ...rest, ...(plan && { reference: plan.beside }) });
    const baseline = { ...historyOf([]), runs: [...runs] };
    const warnings = plan ? warningsOf(plan, related, run.commit) : [];
    const options = { reruns: [], records: true, override: null, warnings };
    if (isJudged(t)) reports.set(t, check(run, baseline, policy, options));
    runs.push(run);
  }
  return { runs, reports };
}

type Reports = ReadonlyMap<number, Report>;

/** Places of the runs in which a series was called worse, with its metrics. */
const alarms = (reports: Reports) =>
  [...reports].flatMap(([t, { findings }]) =>
    findings
      .filter(({ verdict }) => ['regressed', 'suspected'].includes(verdict))
      .map(({ benchmark, metric }) => `${t} ${benchmark} ${metric.name}`),
  );
const drifts = (reports: Reports) =>
  [...reports.values()].flatMap(({ findings }) => findings.filter(({ drift }) => drift !== null));
const before = (reports: Reports, end: number) => new Map([...reports].filter(([t]) => t < end));
const newest = (reports: Reports) => [...reports.values()].at(-1) as Report;

const same = () => 1;
const ageing = (run: number) => 1.3 ** (run / 60);
const units = [
  { metric: 'time', unit: 'ns', direction: 'lower' },
  { metric: 'throughput', unit: '1/s', direction: 'higher' },
] as const;

describe.each(units)('$metric on a machine that gets 30 % slower over 60 runs', (unit) => {
  const world: World = { machine: ageing, code: same, reference: () => OLD, unit };

  test.each([1, 2])('the code does not: no alarm and no drift, and the machine is named (%i)', (seed) => {
    const { reports } = simulated(world, 61, seed, (run) => run > 5 && run % 5 === 0);
    expect(alarms(reports)).toEqual([]);
    expect(drifts(reports)).toEqual([]);
    expect(new Set([...reports.values()].map(({ gate }) => gate))).toEqual(new Set(['pass']));
    const last = newest(reports);
    expect(last.reference?.machine?.slower).toBeGreaterThan(0.2);
    expect(stateText(last)).toMatch(/the machine got [23]\d\.\d% slower since 2026-01-01; the code did not/);
    expect(headline(last)).toBe('No change in 4 benchmarks');
  });

  test('the same without a reference warns of a drift: the case is a hard one', () => {
    const { reports } = simulated({ ...world, reference: () => undefined }, 61, 1, (run) => run === 60);
    expect(drifts(reports).length + alarms(reports).length).toBeGreaterThan(0);
  });

  test('a step of the code is found in the first runs that have it, and only there', () => {
    const step = (run: number, name: string) => (run >= 40 && name === 'Render' ? 1.3 : 1);
    const { reports } = simulated({ ...world, code: step }, 42, 1, (run) => run > 37);
    const found = alarms(reports);
    expect(found[0]).toMatch(new RegExp(`^40 Render ${unit.metric}/reference$`));
    expect(found.every((each) => each.includes('Render'))).toBe(true);
  });
});

test('a step of 10 % in all benchmarks is the code, with a limit of 5 %', () => {
  const world: World = { machine: ageing, code: (run) => (run >= 40 ? 1.1 : 1), reference: () => OLD };
  const rules = [{ threshold: 0.05, metric: 'time' }];
  const { runs } = simulated(world, 41, 1, () => false);
  const now = runs.at(-1) as Run;
  const options = { reruns: [], records: true, override: null, warnings: [] };
  const report = check(now, { ...historyOf([]), runs: runs.slice(0, -1) }, { ...policy, rules }, options);
  expect(report.counts.regressed).toBe(4);
  expect(report.commonShift).toBeNull();
  for (const { metric, change, verdict } of report.findings.filter(
    ({ verdict }) => verdict === 'regressed',
  )) {
    expect({ verdict, name: metric.name }).toEqual({ verdict: 'regressed', name: 'time/reference' });
    expect(change?.estimate).toBeGreaterThan(0.08);
    expect(change?.estimate).toBeLessThan(0.12);
  }
});

test('a level shift that the reference shares is the machine', () => {
  const world: World = { machine: (run) => (run >= 30 ? 1.5 : 1), code: same, reference: () => OLD };
  const { reports } = simulated(world, 40, 1, (run) => run > 28 && run % 2 === 1);
  expect(alarms(reports)).toEqual([]);
  expect(stateText(newest(reports))).toMatch(/the machine got (?:4|5)\d\.\d% slower/);
});

describe('a history that gets a reference, and loses it', () => {
  const world: World = {
    machine: same,
    code: (run, name) => (name === 'Query' && run >= 22 && run < 24 ? 1.5 : 1),
    reference: (run) => (run >= 20 && run < 40 ? OLD : undefined),
  };
  const { reports } = simulated(world, 42, 1, (run) => run > 18 && run < 42);

  test('while ratios are young, values are judged: no run goes unjudged', () => {
    const early = alarms(before(reports, 30));
    expect(early).toEqual(expect.arrayContaining(['22 Query time', '23 Query time']));
    expect(early.every((each) => /^2[23] Query /.test(each))).toBe(true);
    expect(reports.get(20)?.gate).toBe('pass');
  });

  test('then the ratio is judged and the values are shown', () => {
    const kinds = reports
      .get(30)
      ?.findings.filter(({ benchmark }) => benchmark === 'Parse')
      .map(({ metric, verdict, reason }) => `${metric.name} ${verdict} ${reason.code}`);
    expect(kinds).toEqual([
      'time inconclusive shown',
      'time/reference unchanged no-change',
      'reference_time inconclusive shown',
    ]);
    expect(headline(reports.get(30) as Report)).toBe('No change in 4 benchmarks');
  });

  test('a run without it is judged by its values, and says so', () => {
    const { warnings, findings, gate } = reports.get(40) as Report;
    expect(warnings.map(({ values }) => values)).toContainEqual({
      what: 'unmeasured',
      reference: 'v1.0.0 (1111111)',
    });
    expect(findings.map(({ verdict }) => verdict)).toEqual(NAMES.map(() => 'unchanged'));
    expect(gate).toBe('pass');
  });
});

describe('a reference that is replaced by one that is 40 % slower', () => {
  const world = { machine: ageing, code: same, step: 1.4 };

  test('is moved on from in five runs that measure both, and the series go on', () => {
    const reference = (run: number) => (run < 20 ? OLD : NEW);
    const code = (run: number, name: string) => (run >= 40 && name === 'Query' ? 1.35 : 1);
    const { runs, reports } = simulated(
      { ...world, code, reference },
      42,
      1,
      (run) => run > 18 && run !== 35,
    );
    const said = [...reports.values()].map(({ warnings }) =>
      warnings.map(({ values }) => ('what' in values ? values.what : '')),
    );
    expect(said.slice(0, 8)).toEqual([[], ...Array.from({ length: 5 }, () => ['moving']), ['moved'], []]);
    expect(runs[24]?.reference).toMatchObject({ ...OLD, next: NEW });
    expect(runs[25]?.reference).toMatchObject({ ...NEW, moved: { from: OLD, runs: 5 } });
    expect(alarms(before(reports, 40))).toEqual([]);
    expect(alarms(reports)[0]).toBe('40 Query time/reference');
    const unit = (run: Run | undefined) =>
      run?.measurements.find(({ metric }) => metric.name === 'time/reference');
    expect(unit(runs[41])?.metric.unit).toBe(unit(runs[0])?.metric.unit);
    expect(reports.get(41)?.reference?.machine?.slower).toBeGreaterThan(0.1);
  });

  test('without runs that measured both, the series start over, and say so', () => {
    const noise = { ...world, code: same };
    const earlier = simulated({ ...noise, reference: () => OLD }, 20, 1, () => false).runs;
    const after = simulated({ ...noise, reference: () => NEW }, 21, 1, () => false).runs.at(-1) as Run;
    const options = { reruns: [], records: true, override: null, warnings: [] };
    const report = check(after, { ...historyOf([]), runs: earlier }, policy, options);
    expect(report.warnings.map(({ values }) => values)).toContainEqual({
      what: 'restarted',
      reference: 'v2.0.0 (2222222)',
      from: 'v1.0.0 (1111111)',
    });
    const parse = report.findings.filter(({ benchmark }) => benchmark === 'Parse');
    // In the meantime its own values are judged.
    expect(parse.map(({ metric, reason }) => `${metric.name} ${reason.code}`)).toEqual([
      'time no-change',
      'time/reference unit-changed',
      'reference_time shown',
    ]);
  });

  test('back to the old one during the overlap: as if nothing had been', () => {
    const reference = (run: number) => (run >= 20 && run < 23 ? NEW : OLD);
    const { runs, reports } = simulated({ ...world, code: same, reference }, 30, 1, (run) => run > 18);
    expect(alarms(reports)).toEqual([]);
    expect(runs[25]?.reference).toEqual(OLD);
  });

  test('its uncertainty widens the limit across the change', () => {
    const reference = (run: number) => (run < 20 ? OLD : NEW);
    const { runs, reports } = simulated({ ...world, code: same, reference }, 30, 1, (run) => run === 29);
    const own = runs[29]?.reference?.uncertainty ?? 0;
    expect(own).toBeGreaterThan(0);
    const threshold = reports
      .get(29)
      ?.findings.find(({ metric }) => metric.beside?.role === 'ratio')?.threshold;
    expect(threshold).toBeCloseTo(1.2 * Math.exp(2.58 * own) - 1, 10);
  });
});

test.each([
  {
    what: 'the reference lacks one',
    reference: [measured('Render', 5)],
    lacking: ['Parse'],
    notPositive: [],
  },
  {
    what: 'a value is zero',
    reference: [measured('Parse', 0), measured('Render', 5)],
    lacking: [],
    notPositive: ['Parse'],
  },
  {
    what: 'a value is negative',
    reference: [measured('Parse', -1), measured('Render', 5)],
    lacking: [],
    notPositive: ['Parse'],
  },
  {
    what: 'another unit',
    reference: [measured('Parse', 1, { unit: '1/s' }), measured('Render', 5)],
    lacking: ['Parse'],
    notPositive: [],
  },
])('$what: judged by itself', ({ reference, lacking, notPositive }) => {
  const code = [
    measured('Parse', 3),
    measured('Render', 10),
    measured('Render', 7, { metric: 'memory', unit: 'B' }),
  ];
  const { measurements, ...lacks } = relate(code, [{ code, reference }], () => ({ unit: '× v1', factor: 1 }));
  expect(lacks).toEqual({ lacking, notPositive });
  expect(
    measurements.map(({ benchmark, metric }) => `${benchmark.name} ${metric.name} ${metric.direction}`),
  ).toEqual([
    'Parse time lower',
    'Render time none',
    'Render time/reference lower',
    'Render reference_time none',
    'Render memory lower',
  ]);
  expect(measurements[2]?.sample.centre).toBe(2);
});
