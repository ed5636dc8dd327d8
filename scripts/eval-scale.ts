/**
 * Evaluates large changes, decided in their first run without repeated measurements: simulated suites of 10 to 5,000 series and,
 * with a folder of histories, a factor applied to one series of a real run. Prints the tables of docs/detection.md: how often a
 * changed series is called a regression, how often the gate still passes, and how often a run without a change fails.
 *
 *   npm run eval -- scale [DATA_DIR] [--trials 20] [--series 10,100,1000] [--runs 5,10,20,40,100] [--noise normal,…]
 *
 * A history is NDJSON: a line {"type": "suite", "suite_id", "commits": […]}, then lines {"type": "series", "suite_id", "kind",
 * "direction", "run": [places], "value": […]}.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../src/check/check.ts';
import { NO_RULES, type Policy } from '../src/check/policy.ts';
import { USUAL_FACTS } from '../src/model/environment.ts';
import type { Report } from '../src/model/report.ts';
import type { Run } from '../src/model/run.ts';
import { table } from '../src/reporters/table.ts';
import { parseThresholds } from '../src/rules/thresholds.ts';
import { integerBelow, seededRandom, shuffled } from '../src/stats/random.ts';

const SEED = 7;
const FACTORS = [1.5, 2, 3, 10];
const NOISES = ['normal', 't3', 'spiky', 'ar1', 'machines'] as const;
type NoiseKind = (typeof NOISES)[number];

const policy: Policy = {
  ...NO_RULES,
  rules: parseThresholds('20%'),
  tags: [],
  comparability: USUAL_FACTS,
  confidence: 0.95,
  alpha: 0.01,
  confirmRuns: 1,
  onMissing: 'warn',
  onSuspected: 'inconclusive',
};

export interface ScaleOptions {
  readonly folder: string | undefined;
  readonly trials: number;
  readonly series: readonly number[];
  readonly runs: readonly number[];
  readonly noise: readonly string[];
}

export function evaluateScale({ folder, trials, series, runs, noise }: ScaleOptions): void {
  process.stdout.write(`Seed ${SEED}, ${trials} trials a cell, limit 20 %, alpha 1 %\n`);
  if (folder) real(join(folder, 'histories'), trials);
  else for (const kind of NOISES) if (noise.includes(kind)) simulated(kind, { trials, series, runs });
}

/** Logarithms, one row per series; the last column is the run under test. */
type Rows = readonly (readonly number[])[];

function decide(rows: Rows, slower: ReadonlySet<number> = new Set(), factor = 1): Report {
  const last = (rows[0]?.length ?? 1) - 1;
  const runOf = (t: number): Run => ({
    id: String(t),
    suite: 'scale',
    commit: String(t).padStart(40, '0'),
    branch: 'main',
    time: new Date(0).toISOString(),
    environment: { os: '', arch: '', cpu: '', cores: 0, memoryBytes: 0, runner: '', toolchain: {} },
    measurements: rows.map((row, i) => {
      const value = 100 * Math.exp(row[t] as number) * (t === last && slower.has(i) ? factor : 1);
      return {
        benchmark: { name: String(i), parameters: {}, tags: [] },
        metric: { name: 'value', unit: '', direction: 'lower' },
        sample: { centre: value, values: [value], level: 'process' },
        writtenUnit: '',
      };
    }),
  });
  const earlier = Array.from({ length: last }, (_, t) => runOf(t));
  const baseline = {
    source: 'merge-base' as const,
    why: { code: 'before' as const },
    branch: 'main',
    runs: earlier,
  };
  return check(
    runOf(last),
    { ...baseline, skippedSources: [], accepted: [], episodes: [], warnings: [] },
    policy,
    {
      reruns: [],
      records: true,
      override: null,
      warnings: [],
    },
  );
}

function regressedIn(report: Report): Set<number> {
  const regressed = report.findings.filter(({ verdict }) => verdict === 'regressed');
  return new Set(regressed.map(({ benchmark }) => Number(benchmark)));
}

/** Shares by table cell. */
class Shares {
  readonly #cells = new Map<string, number[]>();

  add(cell: string, value: number | boolean): void {
    this.#cells.set(cell, [...(this.#cells.get(cell) ?? []), Number(value)]);
  }

  text(cell: string): string {
    const values = this.#cells.get(cell) ?? [];
    return values.length === 0 ? '' : (values.reduce((a, b) => a + b, 0) / values.length).toFixed(3);
  }

  count(cell: string): string {
    return String(this.#cells.get(cell)?.length ?? 0);
  }
}

function simulated(
  kind: NoiseKind,
  { trials, series, runs }: Pick<ScaleOptions, 'trials' | 'series' | 'runs'>,
) {
  const changes = [
    { factor: 1.25, every: 10 },
    { factor: 1.5, every: 0 },
    { factor: 2, every: 10 },
    { factor: 2.5, every: 0 },
    { factor: 10, every: 0 },
    { factor: 10, every: 10 },
  ];
  const rows: string[][] = [];
  for (const size of series) {
    for (const length of runs) {
      const random = seededRandom(SEED + 1000 * size + length);
      const shares = new Shares();
      for (let trial = 0; trial < trials; trial++) {
        const suite = suiteOf(kind, size, length + 1, random);
        shares.add('false', regressedIn(decide(suite)).size > 0);
        for (const { factor, every } of changes) {
          const slower = new Set(
            every ? Array.from({ length: Math.ceil(size / every) }, (_, i) => every * i) : [0],
          );
          const report = decide(suite, slower, factor);
          const found = regressedIn(report);
          shares.add(`${factor} ${every}`, [...slower].filter((i) => found.has(i)).length / slower.size);
          if (factor === 10) shares.add('pass', report.gate === 'pass');
        }
      }
      const cells = changes.map(({ factor, every }) => shares.text(`${factor} ${every}`));
      rows.push([String(size), String(length), shares.text('false'), ...cells, shares.text('pass')]);
    }
  }
  const head = changes.map(({ factor, every }) => `×${factor} ${every ? 'every tenth' : 'one'}`);
  process.stdout.write(
    `\nNoise ${kind}\n${table(['series', 'runs', 'false alarms', ...head, '×10, pass'], rows)}`,
  );
}

/** Scales around 2 % that differ by a factor of 1.5; spikes of 30 % in one value of twenty; two machines without labels. */
function suiteOf(kind: NoiseKind, series: number, runs: number, random: () => number): number[][] {
  const gauss = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const machine = Array.from({ length: runs }, () => random() < 0.5);
  return Array.from({ length: series }, () => {
    const scale = 0.02 * Math.exp(0.4 * gauss());
    const share = 0.08 * (1 + 0.3 * gauss());
    let before = gauss();
    return Array.from({ length: runs }, (_, t) => {
      if (kind === 't3')
        return (scale * gauss()) / Math.sqrt((gauss() ** 2 + gauss() ** 2 + gauss() ** 2) / 3);
      if (kind === 'spiky') return scale * gauss() + (random() < 0.05 ? Math.log(1.3) : 0);
      if (kind === 'machines') return scale * gauss() + (machine[t] ? share : 0);
      before = kind === 'ar1' ? 0.6 * before + 0.8 * gauss() : gauss();
      return scale * before;
    });
  });
}

const RUNS_REAL = [5, 10, 20, 40];
const SERIES_MIN = 5;

function real(folder: string, trials: number): void {
  const shares = new Shares();
  for (const history of readdirSync(folder).sort()) {
    for (const suite of suitesIn(join(folder, history))) {
      const columns = suite[0]?.length ?? 0;
      const random = seededRandom(SEED);
      for (const length of RUNS_REAL) {
        for (let trial = 0; trial < trials; trial++) {
          const last = length + integerBelow(columns - length, random);
          const places = Array.from({ length: length + 1 }, (_, t) => last - length + t);
          const rows = pick(suite, places);
          if (rows.length >= SERIES_MIN) {
            const slower = new Set([integerBelow(rows.length, random)]);
            shares.add(`${length} ordered`, regressedIn(decide(rows)).size > 0);
            for (const factor of FACTORS) {
              const report = decide(rows, slower, factor);
              shares.add(
                `${length} ${factor}`,
                [...slower].every((i) => regressedIn(report).has(i)),
              );
              shares.add(`${length} ${factor} pass`, report.gate === 'pass');
            }
          }
          const dealt = shuffled([...new Array(columns).keys()], random).slice(0, length + 1);
          const mixed = pick(suite, dealt);
          if (mixed.length >= SERIES_MIN)
            shares.add(`${length} shuffled`, regressedIn(decide(mixed)).size > 0);
        }
      }
    }
  }
  const rows = RUNS_REAL.map((length) => [
    String(length),
    shares.count(`${length} ordered`),
    ...['ordered', 'shuffled'].map((order) => shares.text(`${length} ${order}`)),
    ...FACTORS.map(
      (factor) => `${shares.text(`${length} ${factor}`)} / ${shares.text(`${length} ${factor} pass`)}`,
    ),
  ]);
  const head = [
    'runs',
    'decided',
    'alarms, ordered',
    'shuffled',
    ...FACTORS.map((factor) => `×${factor} / pass`),
  ];
  process.stdout.write(`\nReal histories\n${table(head, rows)}`);
}

/** Series with values in all of these runs. */
function pick(suite: Rows, places: readonly number[]): number[][] {
  const rows = suite.map((row) => places.map((t) => row[t] as number));
  return rows.filter((row) => row.every((value) => !Number.isNaN(value)));
}

const SUITE = { series: 8, runs: 45 };

/** The noisy series of each suite of a history, higher is worse; NaN if a run has no value. */
function suitesIn(path: string): number[][][] {
  const suites = new Map<string, { runs: number; rows: number[][] }>();
  for (const line of readFileSync(path, 'utf8').trim().split('\n')) {
    const told = JSON.parse(line);
    if (told.type === 'suite') suites.set(told.suite_id, { runs: told.commits.length, rows: [] });
    if (told.type !== 'series' || told.kind === 'deterministic' || Math.min(...told.value) <= 0) continue;
    const suite = suites.get(told.suite_id);
    if (!suite) continue;
    const row = new Array<number>(suite.runs).fill(Number.NaN);
    for (const [k, run] of told.run.entries()) {
      row[run] = Math.log(told.value[k]) * (told.direction === 'bigger' ? -1 : 1);
    }
    suite.rows.push(row);
  }
  return [...suites.values()]
    .filter(({ runs, rows }) => rows.length >= SUITE.series && runs >= SUITE.runs)
    .map(({ rows }) => rows);
}
