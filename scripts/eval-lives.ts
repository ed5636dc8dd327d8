/**
 * Simulates the days of a team on the tracked branch, from the first run on. Each day is checked against the log of the previous
 * days. Prints the table of docs/detection.md: how soon a change is reported, whether it stays reported until it is fixed or
 * accepted, the result with too few runs, and how often days without a change fail.
 *
 *   npm run eval -- lives [--trials 1] [--quiet-lives 60]
 */
import { table } from '../src/reporters/table.ts';
import {
  Branch,
  type Day,
  DEVIATIONS,
  LIMIT,
  type Life,
  live,
  NOISES,
  type NoiseKind,
  SIGMA,
} from './lives.ts';

const SEED = 7;
const DAYS = 12;
const EFFECTS = [0.08, 0.15, 0.2, 0.5, 1];

/** Three limits and ten standard deviations of the noise: must be reported in the second run. */
function isGross({ effect, noise }: Life): boolean {
  return Math.abs(Math.log1p(effect)) >= Math.log1p(3 * LIMIT) && Math.abs(effect) >= 10 * DEVIATIONS[noise];
}

/** Runs without a change, for false alarms. */
const SAME_DAYS = 100;

export interface LivesOptions {
  /** Simulated histories for each cell. */
  readonly trials: number;
  /** Simulated histories without a change, for each noise. */
  readonly same: number;
}

interface Kind {
  readonly name: string;
  readonly life: Partial<Life>;
  /** Day on which it ends: fixed, accepted or waived; undefined if it stays. */
  readonly over?: number;
  /** Another day from which it must be reported: a waiver that ended, a level that was lost. */
  readonly from?: number;
}

export const KINDS: readonly Kind[] = [
  { name: 'stays', life: {} },
  { name: 'stays, `confirm-runs: 3`', life: { confirmRuns: 3 } },
  { name: 'stays, suspects measured again', life: { measuresSuspects: true } },
  { name: 'of all benchmarks, stays', life: { everything: true } },
  { name: 'gone after 1 run', life: { lasts: 1 }, over: 1 },
  { name: 'gone after 3 runs', life: { lasts: 3 }, over: 3 },
  { name: 'gone after 10 runs', life: { lasts: 10 }, over: 10 },
  { name: 'allowed on its fourth day', life: { allowed: 3 }, over: 3 },
  {
    name: 'mended after 3 runs, back after 6',
    life: { lasts: 3, factor: (series, day) => (series === 0 && day >= 6 ? 2 : 1) },
    from: 6,
  },
  { name: '40 % faster for 5 runs, then lost', life: { effect: -0.4, lasts: 5 }, from: 5 },
  { name: 'waived for 5 days', life: { waived: { from: 0, to: 5, ceiling: 1.5 } }, from: 5 },
];

const KINDS_QUIET = [5, 12, 20];
const KINDS_EFFECTS = [0.2, 0.5, 1];
const QUIET = [1, 2, 3, 5, 8, 12, 20, 40];

export async function evaluateLives({ trials, same }: LivesOptions): Promise<void> {
  process.stdout.write(
    `Seed ${SEED}, limit ${100 * LIMIT} %, noise ${100 * SIGMA} %, ${DAYS} runs after the change\n`,
  );
  const rows: string[][] = [];
  for (const kind of KINDS) {
    for (const noise of NOISES) {
      const lives = cellsOf(kind, trials).map((cell) => ({ ...lifeOf(noise, cell), ...kind.life }));
      const lived = await inOrder(lives, async (life) => ({ life, days: await live(life) }));
      rows.push([kind.name, noise, ...summaryOf(lived, kind)]);
    }
  }
  const head = ['lives', 'red in time', 'stays red', 'red when over', 'young: plain green'];
  process.stdout.write(`\n${table(['change', 'noise', ...head], rows)}`);
  const quiet: string[][] = [];
  for (const noise of NOISES) quiet.push([noise, ...(await unchanged(noise, same))]);
  process.stdout.write(
    `\nNothing changes in ${SAME_DAYS} runs, 10 series\n${table(['noise', 'lives', 'end red', 'red runs'], quiet)}`,
  );
}

interface Cell {
  readonly series: number;
  readonly quiet: number;
  readonly effect: number;
  readonly trial: number;
}

/** The whole grid for changes that stay, a part of it for changes that end. */
function cellsOf(kind: Kind, trials: number): Cell[] {
  const isWhole = Object.keys(kind.life).length === 0;
  const sizes = isWhole ? [1, 10, 100] : [10];
  const cells: Cell[] = [];
  for (const series of sizes) {
    const lengths = isWhole ? (series === 100 ? [5, 20] : QUIET) : KINDS_QUIET;
    for (const quiet of lengths) {
      for (const effect of isWhole ? EFFECTS : KINDS_EFFECTS) {
        for (let trial = 0; trial < trials; trial++) cells.push({ series, quiet, effect, trial });
      }
    }
  }
  return cells;
}

function lifeOf(noise: NoiseKind, { series, quiet, effect, trial }: Cell): Life {
  const seed = SEED + 1000 * trial + quiet + 100 * series;
  return { noise, series, quiet, effect, lasts: Number.POSITIVE_INFINITY, days: DAYS, seed };
}

async function inOrder<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const item of items) done.push(await work(item));
  return done;
}

/** One simulated history, and its expected results. */
export interface Lived {
  readonly life: Life;
  readonly days: readonly Day[];
}

/** Whether the changed series is reported on a day, regardless of others. */
export function isRed({ report }: Day): boolean {
  return report.findings.some(({ benchmark, verdict }) => benchmark === '0' && verdict === 'regressed');
}

/** @returns the first reported day from `from` on, and whether all later days are reported, until the change ends */
export function courseOf(
  { days }: Lived,
  { over = Number.POSITIVE_INFINITY, from = 0 }: Kind,
): { first: number; stays: boolean } {
  const shown = days.filter(({ day }) => day >= from && day < over);
  const first = shown.findIndex(isRed);
  return {
    first: first < 0 ? Number.POSITIVE_INFINITY : first,
    stays: first >= 0 && shown.slice(first).every(isRed),
  };
}

function summaryOf(lived: readonly Lived[], kind: Kind): string[] {
  const judged = lived.filter(({ life }) => life.quiet >= 5 && isGross(life));
  const courses = judged.map((each) => ({ ...courseOf(each, kind), last: (each.life.confirmRuns ?? 2) - 1 }));
  const red = courses.filter(({ first }) => Number.isFinite(first));
  const over = judged.flatMap(({ days }) => days.filter(({ day }) => day > (kind.over ?? Infinity)));
  const young = lived
    .filter(({ life }) => life.quiet < 5 && isGross(life))
    .flatMap(({ days }) => days.filter(({ day }) => day >= 0));
  const share = (part: readonly unknown[], of: readonly unknown[]) =>
    of.length === 0 ? '' : (part.length / of.length).toFixed(3);
  return [
    String(lived.length),
    share(
      courses.filter(({ first, last }) => first <= last),
      courses,
    ),
    share(
      red.filter(({ stays }) => stays),
      red,
    ),
    share(over.filter(isRed), over),
    share(
      young.filter(({ report }) => report.gate === 'pass'),
      young,
    ),
  ];
}

async function unchanged(noise: NoiseKind, lives: number): Promise<string[]> {
  let red = 0;
  let ends = 0;
  for (let trial = 0; trial < lives; trial++) {
    const none = { effect: 0, lasts: 0, days: 0, quiet: SAME_DAYS };
    const branch = new Branch({ ...none, noise, series: 10, seed: SEED + trial });
    for (let day = 1; day <= SAME_DAYS; day++) {
      const { report } = await branch.next();
      if (report.gate !== 'fail') continue;
      red++;
      if (day === SAME_DAYS) ends++;
    }
  }
  return [String(lives), (ends / lives).toFixed(3), (red / lives / SAME_DAYS).toFixed(4)];
}
