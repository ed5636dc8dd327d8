/**
 * Machines whose software never changed, decided day by day: how often the detector alarms all the same, and how often
 * it finds a step that is put into one benchmark. A file is one folder of fresh machines, or machines that live on.
 *
 *   npm run eval -- machines FILE... [--days 200] [--every 1] [--trials 60]
 *
 * A file is NDJSON: a line {"type": "suite", "lifespan": "short" | "long", "runs", "time", "machine", "again"?}, then a
 * line a series {"name", "direction": "smaller" | "bigger", "run": "all" | [places], "value": […]}. Of fresh machines
 * `again` counts a day's re-measurements; of machines that live on each is a history of its own, never measured again.
 */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { NO_RULES, type Policy } from '../src/check/policy.ts';
import { type Answer, detect, type Request } from '../src/commands/detect-batch.ts';
import { USUAL_FACTS } from '../src/model/environment.ts';
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
}

/** One history: for each series and day its measurements, the first and those made again. */
interface Course {
  readonly name: string;
  readonly series: readonly { readonly name: string; readonly direction: 'smaller' | 'bigger' }[];
  /** By series, then by day; not empty where the day has a value. */
  readonly values: readonly (readonly (readonly number[])[])[];
  readonly days: number;
}

export function evaluateMachines({ files, days, every, trials }: MachinesOptions): void {
  const rows = files
    .flatMap(coursesIn)
    .map((course) => [course.name, ...quiet(course, days, every), ...steps(course, days, trials)]);
  const head = ['machines', 'days', 'alarms', 'with drifts', ...EFFECTS.map((effect) => `${100 * effect} %`)];
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

function decide({ series, values }: Course, day: number, step?: Step): Answer[] {
  const measuredAt = (i: number, t: number, m: number) => {
    const value = values[i]?.[t]?.[m] ?? Number.NaN;
    if (step?.series !== i || t < step.day) return value;
    return series[i]?.direction === 'bigger' ? value / (1 + step.effect) : value * (1 + step.effect);
  };
  for (let measured = 1; ; measured++) {
    const left = Math.max(0, Math.min(REPEATS + 1, ...values.map((row) => row[day]?.length ?? 0)) - measured);
    const requests = series.map(
      ({ name, direction }, i): Request => ({
        id: name,
        task: 'detect',
        direction,
        scale: 'log',
        history: Array.from({ length: day }, (_, t) => measuredAt(i, t, 0)),
        current: Array.from({ length: measured }, (_, m) => measuredAt(i, day, m)),
        rerunsLeft: left,
      }),
    );
    const answers = detect({ requests, historyEnvironments: [], currentEnvironments: [] }, policy);
    if (!answers.some(({ verdict }) => verdict === 'rerun')) return answers;
  }
}

function quiet(course: Course, days: number, every: number): string[] {
  const end = Math.min(course.days, HISTORY + days);
  let [decided, alarms, warned] = [0, 0, 0];
  for (let day = HISTORY; day < end; day += every) {
    const answers = decide(course, day);
    decided++;
    const isRed = answers.some(({ verdict }) => verdict === 'regression');
    if (isRed) alarms++;
    if (isRed || answers.some(({ verdict }) => verdict === 'drift')) warned++;
  }
  return [String(decided), percent(alarms / decided), percent(warned / decided)];
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
        decide(course, t, { series, day, effect }).some(
          ({ id, verdict }) => id === name && (verdict === 'regression' || verdict === 'drift'),
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
