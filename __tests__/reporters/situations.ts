/** Reports small enough to be read, one for each thing that a reader may be told. */
import { check } from '../../src/check/check.ts';
import type { Environment } from '../../src/model/environment.ts';
import type { ProfileDifference } from '../../src/model/profile.ts';
import type { Report } from '../../src/model/report.ts';
import type { Measurement } from '../../src/model/run.ts';
import { countedNames, type Warning } from '../../src/model/warning.ts';
import type { Rule } from '../../src/rules/rules.ts';
import { seededRandom } from '../../src/stats/random.ts';
import type { Kind } from '../check/runs.ts';
import {
  checked,
  earlier,
  historyOf,
  machine,
  measured,
  nothing,
  policy,
  runOf,
  steady,
} from '../check/runs.ts';

const throughput: Kind = { metric: 'throughput', unit: 'B/s', direction: 'higher' };
const memory: Kind = { metric: 'memory', unit: 'B' };
const allocations: Kind = { metric: 'allocations', unit: 'allocs' };
const hitRate: Kind = { metric: 'hit_rate', unit: 'ratio', direction: 'higher' };

interface Change {
  readonly name: string;
  readonly kind?: Kind;
  /** A steady history at this value; undefined: there is none. */
  readonly before?: number;
  readonly noise?: number;
  /** Undefined: the benchmark is missing now. */
  readonly now?: number;
}

function reportOf(changes: readonly Change[], rest: Parameters<typeof checked>[2] = {}): Report {
  const now = changes.flatMap(({ name, kind, now }) =>
    now === undefined ? [] : [measured(name, now, kind)],
  );
  const runs = pastOf(changes);
  const report = checked(now, historyOf(runs), rest);
  return { ...report, run: { ...report.run, url: 'https://github.com/widgets/backend/actions/runs/1234' } };
}

/** Thirty runs, each series with a noise of its own. */
function pastOf(changes: readonly Change[]): Measurement[][] {
  const values = changes.map(({ before = 0, noise = 0.01 }, i) => {
    const random = seededRandom(i + 1);
    return Array.from({ length: 30 }, () => before * (1 + noise * 1.7 * (random() + random() - 1)));
  });
  return Array.from({ length: 30 }, (_, run) =>
    changes.flatMap(({ name, kind, before }, i): Measurement[] =>
      before === undefined ? [] : [measured(name, values[i]?.[run] as number, kind)],
    ),
  );
}

/** Eight benchmarks on a runner whose speed varies; the last run of all is the one that is checked. */
function onOneRunner(
  factor: number,
  rest: Parameters<typeof checked>[2] & { environment?: Environment } = {},
): Report {
  const random = seededRandom(7);
  const past = Array.from({ length: 30 }, () => {
    const speed = 1 + 0.01 * (random() + random() - 1);
    return quiet(8).map(({ name, before = 0 }) =>
      measured(name, before * speed * (1 + 0.01 * (random() - 0.5))),
    );
  });
  const { environment = machine, ...others } = rest;
  const baseline = historyOf(past, { environment });
  return checked(
    quiet(8).map(({ name, before = 0 }) => measured(name, before * factor)),
    baseline,
    others,
  );
}

/** Ninety runs that take a quarter of a percent longer each time. */
const slope = Array.from({ length: 90 }, (_, i) => 1000 * 1.0025 ** i * (1 + 0.006 * Math.sin(i * 2.4)));

const quiet = (count: number): Change[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `BenchmarkQuiet${i + 1}`,
    before: 5120 * (i + 1),
    now: 5120 * (i + 1),
  }));

/** A batch of scripts as `track` measures it, each with its limits. */
const scripts: readonly Change[] = [
  ...tracked('scripts/build.ts', { before: 9.1e9, now: 15.4e9 }),
  ...tracked('scripts/lint.ts', { before: 1.9e9, now: 2.05e9 }),
  ...tracked('scripts/report.ts', { before: 0.8e9, now: 0.8e9, rate: 0.6 }),
  ...tracked('scripts/version.ts', { before: 0.12e9, now: 0.12e9 }),
];

const scriptLimits: readonly Rule[] = [
  { metric: 'time', max: { value: 15e9, unit: 'ns', written: '15 s' }, threshold: 0.05 },
  { metric: 'success_rate', min: { value: 0.85, unit: 'ratio', written: '85%' } },
];

function tracked(
  name: string,
  { before, now, rate = 1 }: { before: number; now: number; rate?: number },
): Change[] {
  const size: Kind = { metric: 'output_bytes', unit: 'B', direction: 'none' };
  const succeeded: Kind = { metric: 'success_rate', unit: 'ratio', direction: 'higher' };
  return [
    { name, before, now },
    { name, kind: { metric: 'cpu_time' }, before: before * 0.9, now: now * 0.9 },
    { name, kind: memory, before: 80e6, now: 80e6 },
    { name, kind: size, before: 420, now: 420, noise: 0 },
    { name, kind: succeeded, before: 1, now: rate, noise: 0 },
  ];
}

const disturbed: Environment = {
  ...machine,
  state: { governor: 'powersave', turbo: true, loadPerCore: 2.6, stolen: 0.034 },
};

const mixed: readonly Change[] = [
  ...quiet(2),
  { name: 'BenchmarkProduceLatency', before: 1.23e6, now: 1.57e6 },
  { name: 'BenchmarkFetch', kind: throughput, before: 1.2e9, now: 0.96e9 },
  { name: 'BenchmarkCompress', kind: throughput, before: 1.2e9, now: 1.35e9 },
  { name: 'BenchmarkReadBatch', kind: memory, before: 1020, now: 1100 },
  { name: 'BenchmarkReadBatch', kind: allocations, before: 12, now: 12, noise: 0 },
  { name: 'BenchmarkFlush', before: 9810, now: 10_600, noise: 0.12 },
  { name: 'BenchmarkShiny', now: 480 },
  { name: 'BenchmarkGone', before: 77_000 },
];

const override = {
  by: 'octocat',
  reason: 'the new index pays off in the next release',
  at: '2026-01-31T12:00:00.000Z',
  source: 'the input allow-regression',
};
const waiver = { ceiling: 0.35, reason: 'the new index, see #12', owner: '@storage' };
const floor: Rule = { metric: 'hit_rate', min: { value: 0.6, unit: 'ratio', written: '60%' } };
const otherMachine = { ...machine, cpu: 'Intel Xeon 8370C' };

const shardWarnings: readonly Warning[] = [
  {
    code: 'missing-shard',
    subject: 'shards',
    values: {
      missing: 1,
      expected: 4,
      names: countedNames(['3']),
      found: countedNames(['0', '1', '2']),
    },
  },
  {
    code: 'several-machines',
    subject: 'backend',
    values: {
      kinds: 2,
      first: [
        { machine: 'linux x64, AMD EPYC 7763', shards: countedNames(['0', '2']) },
        { machine: 'linux x64, Intel Xeon 8370C', shards: countedNames(['1']) },
      ],
    },
  },
];
const noKeys = 'cannot read what is kept in s3://benchmarks: there are no keys';

const profile: ProfileDifference = {
  ...{ profiler: 'perf', unit: 'ns', benchmarks: [], change: 0.27, rest: 0.02 },
  functions: [
    {
      name: 'Cache.get',
      formerName: null,
      file: 'src/cache.c',
      line: 12,
      self: 0.18,
      total: 0.18,
      noise: 0.03,
      inside: 'memcpy',
    },
    {
      name: 'hash_v2',
      formerName: 'hash',
      file: 'src/hash.c',
      line: 3,
      self: 0.1,
      total: 0.1,
      noise: 0.02,
      inside: null,
    },
    {
      name: 'parse',
      formerName: null,
      file: null,
      line: null,
      self: -0.03,
      total: -0.03,
      noise: 0.02,
      inside: null,
    },
  ],
  missing: null,
  flame: {
    names: ['main', 'Cache.get (src/cache.c:12)', 'memcpy', 'parse', 'hash_v2 (src/hash.c:3)', 'old'],
    boxes: [
      [-1, 0, 1, 1.27],
      [0, 1, 0.3, 0.48],
      [0, 3, 0.4, 0.37],
      [0, 4, 0.2, 0.3],
      [1, 2, 0.2, 0.35],
      [0, 5, 0.03, 0],
    ],
  },
};

export const situations: Readonly<Record<string, Report>> = {
  fail: reportOf(mixed),
  'first-run': checked([measured('BenchmarkRead', 1200), measured('BenchmarkWrite', 3400)], nothing, {
    records: true,
  }),
  'first-run-not-kept': checked([measured('BenchmarkRead', 1200)], nothing),
  'first-run-below-floor': checked([measured('Cache', 0.55, hitRate)], nothing, {
    rules: [floor],
    records: true,
  }),
  'all-well': reportOf(quiet(3)),
  profiled: {
    ...reportOf([{ name: 'job', kind: { metric: 'cpu_time' }, before: 2e8, now: 2.54e8 }]),
    profile,
  },
  improved: reportOf([...quiet(2), { name: 'BenchmarkRead', before: 2000, now: 1500 }]),
  'within-limit': reportOf([...quiet(2), { name: 'BenchmarkRead', before: 2000, now: 2200 }]),
  inconclusive: reportOf([
    { name: 'BenchmarkFlush', before: 9810, now: 10_600, noise: 0.12 },
    { name: 'BenchmarkSync', before: 9810, now: 10_200, noise: 0.08 },
  ]),
  'too-few-runs': checked([measured('BenchmarkRead', 1300)], earlier([1200, 1210], {}, 'BenchmarkRead')),
  'no-direction': checked(
    [measured('Score', 12, { metric: 'score', unit: 'points', direction: 'none' })],
    earlier(steady(10), { metric: 'score', unit: 'points', direction: 'none' }, 'Score'),
  ),
  'other-machine': checked(
    [measured('BenchmarkRead', 1300)],
    historyOf([[measured('BenchmarkRead', 1200)]], { environment: otherMachine }),
  ),
  'kept-window': checked([measured('BenchmarkRead', 1203)], {
    ...earlier(steady(1200), {}, 'BenchmarkRead'),
    source: 'artifact',
    why: {
      ...{ code: 'base-commit', branch: 'main', commit: 'a1b2c3d', how: { code: 'parent' } },
      store: 'artifacts',
    },
    skippedSources: [
      {
        source: 'history',
        why: { code: 'no-history', suite: 'backend', place: 'gh-pages of widgets/backend' },
      },
    ],
  }),
  'unreadable-sources': checked([measured('BenchmarkRead', 1200)], {
    ...nothing,
    skippedSources: [
      { source: 'history', why: { code: 'no-history', suite: 'backend', place: 'branch gh-pages' } },
      { source: 'artifact', why: { code: 'no-snapshot', branch: 'main', store: 'artifacts' } },
      { source: 's3', why: { code: 'unreadable', message: noKeys } },
    ],
    warnings: [
      {
        code: 'unreadable-source',
        subject: 's3://b',
        values: { fault: { message: noKeys, remedy: 'Set the keys.' } },
      },
    ],
  }),
  imported: checked(
    [measured('BenchmarkRead', 1203)],
    historyOf(
      steady(1200).map((value) => [measured('BenchmarkRead', value)]),
      { environment: { ...machine, os: '', arch: '', cpu: '' } },
    ),
  ),
  'nothing-compared': checked([measured('BenchmarkRead2', 1300)], earlier(steady(1200), {}, 'BenchmarkRead')),
  'unit-changed': checked(
    [measured('BenchmarkRead', 13, { unit: 'B' })],
    earlier(steady(12), {}, 'BenchmarkRead'),
  ),
  allowed: reportOf(mixed.slice(0, 3), { override }),
  'critical-blocks': reportOf(mixed.slice(0, 4), {
    override,
    rules: [{ metric: 'time', threshold: 0.05, critical: 0.1 }],
  }),
  waived: reportOf(mixed.slice(0, 4), {
    waivers: [
      { ...waiver, benchmark: 'BenchmarkProduceLatency', until: '2026-03-31' },
      { ...waiver, metric: 'throughput', until: '2026-01-30' },
    ],
  }),
  renamed: checked([measured('BenchmarkReadAll', 1550)], earlier(steady(1200), {}, 'BenchmarkRead'), {
    renames: new Map([['BenchmarkRead', 'BenchmarkReadAll']]),
  }),
  'nothing-to-allow': reportOf(quiet(1), { override }),
  tracked: reportOf(scripts, { rules: scriptLimits }),
  disturbed: check(
    runOf([measured('BenchmarkFlush', 11_200)], { environment: disturbed }),
    historyOf(pastOf([{ name: 'BenchmarkFlush', before: 9810, noise: 0.12 }]), {
      environment: { ...machine, state: { governor: 'performance', turbo: true, loadPerCore: 0.1 } },
    }),
    policy,
    { reruns: [], records: false, override: null, warnings: [] },
  ),
  'two-files': checked(
    [measured('Parse', [150, 151, 152, 153, 154, 155]), measured('Print', [80, 81, 82])],
    historyOf([[measured('Parse', [100, 101, 102, 103, 104, 105]), measured('Print', [70, 71, 72])]], {
      source: 'file',
    }),
  ),
  suspected: reportOf([...quiet(2), { name: 'BenchmarkRead', before: 2000, now: 2480, noise: 0.14 }]),
  vanished: checked(
    [measured('BenchmarkRead', 1200)],
    {
      ...earlier([...steady(1200), 1600], {}, 'BenchmarkRead'),
      episodes: [
        {
          benchmark: 'BenchmarkRead',
          metric: 'time',
          state: 'suspected',
          first: { run: 'run-30', commit: '', time: '2026-05-30T12:00:00Z' },
          before: 1200,
          after: 1600,
          end: null,
        },
      ],
    },
    { records: true },
  ),
  'awaiting-confirmation': reportOf([...quiet(2), { name: 'BenchmarkRead', before: 2000, now: 2600 }], {
    confirmRuns: 3,
    records: true,
  }),
  'since-a-commit': checked(
    [measured('BenchmarkRead', 1560)],
    earlier([...steady(1200), 1550, 1565], {}, 'BenchmarkRead'),
    { records: true },
  ),
  'runner-changed': onOneRunner(1.3, { environment: { ...machine, runner: 'ubuntu22' } }),
  'moved-together': onOneRunner(1.3),
  everything: onOneRunner(1.3, {
    reruns: [
      // Hours later.
      runOf(
        quiet(8).map(({ name, before = 0 }) => measured(name, before * 1.31)),
        { time: '2026-01-31T15:00:00.000Z' },
      ),
    ],
  }),
  drifting: checked(
    [measured('BenchmarkRead', slope.at(-1) as number)],
    earlier(slope, {}, 'BenchmarkRead'),
    {
      records: true,
    },
  ),
  'missing-shard': reportOf([...quiet(2), { name: 'BenchmarkOfShard3', before: 77_000 }], {
    warnings: shardWarnings,
  }),
  'first-run-missing-shard': checked([measured('BenchmarkRead', 1200)], nothing, {
    records: true,
    warnings: shardWarnings.slice(0, 1),
  }),
  warnings: reportOf(quiet(1), {
    warnings: [
      {
        code: 'skipped-row',
        subject: 'bench/map.ndjson:7',
        values: { file: 'bench/map.ndjson', line: 7, why: { code: 'not-a-number', field: 'mean_ns' } },
      },
    ],
  }),
};
