/**
 * Machines whose software never changed, decided day by day: how often the detector alarms all the same, and how often
 * it finds a step that is put into one benchmark. A file is one folder of fresh machines, or machines that live on.
 *
 *   npm run eval -- machines FILE... [--days 200] [--every 1] [--trials 60] [--beside]
 *
 * `aged` is the share of days with a warning that all benchmarks together became slower over weeks, `together` that of days on
 * which all are slower than before at once. With `--beside` one of the benchmarks stands for a reference.
 *
 * A file is NDJSON: a line {"type": "suite", "lifespan": "short" | "long", "runs", "time", "machine", "again"?}, then a
 * line a series {"name", "direction": "smaller" | "bigger", "run": "all" | [places], "value": […]}. Of fresh machines
 * `again` counts a day's re-measurements; of machines that live on each is a history of its own, never measured again.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { check } from '../src/check/check.ts';
import { NO_RULES, type Policy } from '../src/check/policy.ts';
import type { Baseline } from '../src/model/baseline.ts';
import { USUAL_FACTS } from '../src/model/environment.ts';
import type { Report } from '../src/model/report.ts';
import type { Measurement, Run } from '../src/model/run.ts';
import { median } from '../src/model/sample.ts';
import { table } from '../src/reporters/table.ts';
import { parseThresholds } from '../src/rules/thresholds.ts';
import { integerBelow, seededRandom } from '../src/stats/random.ts';

const SEED = 7;
const EFFECTS = [0.05, 0.1, 0.2];
/** Days before the first that is decided, and days in which a step counts as found. */
const HISTORY = 40;
const FOUND_WITHIN = 5;
const REPEATS = 2;

/** One measurement twice, or a limit that the provider sets. */
const LEFT_OUT = /fio|flexible_io|latency \[ms\]|Peak Injection|[23]:1 Reads|Stream-Triad/i;

const policy: Policy = {
  ...NO_RULES,
  rules: parseThresholds('1%'),
  tags: [],
  comparability: USUAL_FACTS,
  confidence: 0.95,
  alpha: 0.01,
  confirmRuns: 1,
  onMissing: 'warn',
  onSuspected: 'inconclusive',
};

export interface MachinesOptions {
  readonly files: readonly string[];
  readonly days: number;
  /** Interval between decided days, in days. */
  readonly every: number;
  /** Steps of each size. */
  readonly trials: number;
  /** Whether one of the benchmarks stands for a reference, and the ratios of the others to it are judged. */
  readonly isBeside: boolean;
}

/** One history: for each series and day its measurements, the first and those made again. */
interface Course {
  readonly name: string;
  readonly series: readonly { readonly name: string; readonly direction: 'smaller' | 'bigger' }[];
  /** By series, then by day; not empty where the day has a value. */
  readonly values: readonly (readonly (readonly number[])[])[];
  readonly days: number;
  /** The series that stands for the reference; undefined if the values themselves are judged. */
  readonly reference?: number;
}

export function evaluateMachines({ files, days, every, trials, isBeside }: MachinesOptions): void {
  const rows = files
    .flatMap(coursesIn)
    .map((course) => (isBeside ? { ...course, reference: likeAll(course) } : course))
    .map((course) => [course.name, ...quiet(course, days, every), ...steps(course, days, trials)]);
  const head = [
    'machines',
    'days',
    'alarms',
    'with drifts',
    'aged',
    'together',
    ...EFFECTS.map((effect) => `${100 * effect} %`),
  ];
  process.stdout.write(`${table(head, rows)}\n`);
}

interface Suite {
  readonly lifespan: 'short' | 'long';
  readonly time: readonly string[];
  readonly machine: readonly string[];
  readonly again?: readonly number[];
}

interface Row {
  readonly name: string;
  readonly direction: 'smaller' | 'bigger';
  readonly run: 'all' | readonly number[];
  readonly value: readonly number[];
}

function coursesIn(file: string): Course[] {
  const [first = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const suite = JSON.parse(first) as Suite;
  const rows = lines.map((line) => JSON.parse(line) as Row).filter(({ name }) => !LEFT_OUT.test(name));
  const machines = suite.lifespan === 'long' ? [...new Set(suite.machine)].sort() : [''];
  return machines.map((machine) => {
    const own = suite.time.flatMap((time, place) =>
      machine === '' || suite.machine[place] === machine ? [{ day: time.slice(0, 10), place }] : [],
    );
    const days = [...new Set(own.map(({ day }) => day))].sort();
    const byDay = days.map((day) =>
      own
        .filter((each) => each.day === day)
        .map(({ place }) => place)
        .sort((a, b) => (suite.again?.[a] ?? 0) - (suite.again?.[b] ?? 0)),
    );
    return {
      name: `${basename(file, '.ndjson')} ${machine}`.trim(),
      series: rows.map(({ name, direction }) => ({ name, direction })),
      values: rows.map(({ run, value }) => {
        const at = new Map(
          run === 'all' ? value.entries() : run.map((place, i) => [place, value[i] as number]),
        );
        return byDay.map((places) =>
          places.flatMap((place) => (typeof at.get(place) === 'number' ? [at.get(place) as number] : [])),
        );
      }),
      days: days.length,
    };
  });
}

/** A step in one series from a day on; the factor makes it worse. */
interface Step {
  readonly series: number;
  readonly day: number;
  readonly effect: number;
}

/** The measurements of a day, the run's own first and those made again if it is suspected, and the verdict on them. */
function decide(course: Course, day: number, step?: Step): Report {
  const runs = Array.from({ length: day }, (_, t) => runOf(course, t, 0, step));
  const most = Math.min(REPEATS + 1, ...course.values.map((row) => row[day]?.length ?? 0));
  for (let measured = 1; ; measured++) {
    const [run, ...reruns] = Array.from({ length: measured }, (_, m) => runOf(course, day, m, step));
    const report = check(run as Run, { ...BASELINE, runs }, policy, {
      ...{ reruns, apart: true, records: true, override: null, warnings: [] },
    });
    if (measured >= most || report.suspects.length === 0) return report;
  }
}

const BASELINE: Omit<Baseline, 'runs'> = {
  ...{
    source: 'merge-base' as const,
    why: { code: 'branch' as const, branch: 'main', newest: '' },
    branch: 'main',
  },
  ...{ skippedSources: [], accepted: [], episodes: [], warnings: [] },
};

function runOf({ series, values, reference }: Course, day: number, m: number, step?: Step): Run {
  const slowness = reference === undefined ? 1 : values[reference]?.[day]?.[m];
  const measurements = series.flatMap(({ name, direction }, i): Measurement[] => {
    const value = values[i]?.[day]?.[m];
    if (value === undefined || slowness === undefined || i === reference) return [];
    const effect = step?.series === i && day >= step.day ? 1 + step.effect : 1;
    const isRate = direction === 'bigger';
    const isReferenceRate = reference !== undefined && series[reference]?.direction === 'bigger';
    const ratio = isRate === isReferenceRate ? value / slowness : value * slowness;
    const centre = isRate ? ratio / effect : ratio * effect;
    const beside = { role: 'ratio', metric: 'value', unit: '' } as const;
    return [
      {
        benchmark: { name, parameters: {}, tags: [] },
        metric: {
          ...{ name: 'value', unit: '', direction: isRate ? 'higher' : 'lower' },
          ...(reference !== undefined && { beside }),
        },
        sample: { centre, values: [centre], level: 'process' },
        writtenUnit: '',
      },
    ];
  });
  return {
    ...{ id: String(day), suite: 'machines', branch: 'main', time: new Date(0).toISOString(), measurements },
    commit: String(day).padStart(40, '0'),
    environment: { os: '', arch: '', cpu: '', cores: 0, memoryBytes: 0, runner: '', toolchain: {} },
  };
}

/**
 * The benchmark whose course in the first days is most like those of all others, by the mean absolute correlation of steps:
 * what a team would have chosen without knowing the days that are decided.
 */
function likeAll({ values }: Course): number {
  const steps = values.map((row) =>
    Array.from({ length: HISTORY - 1 }, (_, t) => Math.log((row[t + 1]?.[0] ?? 1) / (row[t]?.[0] ?? 1))),
  );
  const likeness = steps.map((own) => median(steps.map((other) => Math.abs(correlation(own, other)))));
  return likeness.indexOf(Math.max(...likeness));
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const scale = (row: readonly number[]) =>
    Math.sqrt(row.reduce((sum, value) => sum + value * value, 0)) || 1;
  return a.reduce((sum, value, t) => sum + value * (b[t] as number), 0) / (scale(a) * scale(b));
}

function quiet(course: Course, days: number, every: number): string[] {
  const end = Math.min(course.days, HISTORY + days);
  let [decided, alarms, warned, aged, shifted] = [0, 0, 0, 0, 0];
  for (let day = HISTORY; day < end; day += every) {
    const { counts, findings, warnings, commonShift } = decide(course, day);
    const isRed = (counts.regressed ?? 0) > 0;
    decided++;
    if (isRed) alarms++;
    if (isRed || findings.some(({ drift }) => drift !== null)) warned++;
    if (warnings.some((each) => each.code === 'machine-may-have-aged' && each.values.together)) aged++;
    if (commonShift && commonShift.worse > 0) shifted++;
  }
  return [String(decided), ...[alarms, warned, aged, shifted].map((count) => percent(count / decided))];
}

/** How often a step is found within a few days, by its size. */
function steps(course: Course, days: number, trials: number): string[] {
  return EFFECTS.map((effect) => {
    if (trials === 0) return '';
    const random = seededRandom(SEED);
    const end = Math.min(course.days - FOUND_WITHIN, HISTORY + days);
    let found = 0;
    for (let trial = 0; trial < trials; trial++) {
      const series = integerBelow(course.series.length, random);
      const day = HISTORY + integerBelow(end - HISTORY, random);
      const name = course.series[series]?.name;
      const isFound = Array.from({ length: FOUND_WITHIN }, (_, k) => day + k).some((t) =>
        decide(course, t, { series, day, effect }).findings.some(
          ({ benchmark, verdict, drift }) =>
            benchmark === name && (verdict === 'regressed' || drift !== null),
        ),
      );
      if (isFound) found++;
    }
    return (found / trials).toFixed(2);
  });
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
