/**
 * Checks whether the printed numbers are right, by simulating each under its stated condition. Prints the tables of
 * docs/measure.md and docs/detection.md.
 *
 *   npm run eval -- claims [NAME…] [--trials N] [--seed 1]
 */
import { table } from '../src/reporters/table.ts';
import type { Claim, Figure, Row } from './claims.ts';
import {
  historyAgain,
  historyCoverage,
  historyOdd,
  historyPlace,
  historySeen,
  historySize,
  historyUnchanged,
} from './claims-history.ts';
import { abPower, abSize, abTicks, bisectProbability, doctorReach } from './claims-measuring.ts';
import { changePointsCut, compareOneProcess, compareTicks, trendsChange } from './claims-series.ts';

export const CLAIMS: readonly Claim[] = [
  {
    name: 'history-coverage',
    says: 'check: intervals of 95 % against a history, change in the newest run alone, noise of 3 %',
    trials: 300,
    simulate: historyCoverage,
  },
  {
    name: 'history-place',
    says: 'check: "came with A…B" of a change of 20 % that is told, 40 runs, noise of 3 %',
    trials: 300,
    simulate: historyPlace,
  },
  {
    name: 'history-unchanged',
    says: 'check: changes beyond a limit of 20 % that are called unchanged, 40 runs, noise of 3 %',
    trials: 300,
    simulate: historyUnchanged,
  },
  {
    name: 'history-odd',
    says: 'check: red runs where counts are odd now and then and nothing changed',
    trials: 300,
    simulate: historyOdd,
  },
  {
    name: 'history-size',
    says: 'check: size of a change that is told, 40 runs, limit 1 %, intervals of 95 %',
    trials: 400,
    simulate: historySize,
  },
  {
    name: 'history-seen',
    says: 'check: "a change of X % would have been seen": how often one is red, limit 1 %, noise of 3 %',
    trials: 200,
    simulate: historySeen,
  },
  {
    name: 'history-again',
    says: 'check: red runs where nothing changed, suspects measured again, AR(1) .6 of 5 % in each series and, of ten, in all of them',
    trials: 400,
    simulate: historyAgain,
  },
  {
    name: 'bisect',
    says: 'bisect: the probability of the commit that is named, 64 commits, builds of one code differ',
    trials: 200,
    simulate: bisectProbability,
  },
  {
    name: 'compare-one-process',
    says: 'compare: intervals of 95 %, limit 1 %, 30 iterations of one process',
    trials: 400,
    simulate: compareOneProcess,
  },
  {
    name: 'compare-ticks',
    says: 'compare: intervals of 95 %, limit 1 %, values of a clock that ticks',
    trials: 400,
    simulate: compareTicks,
  },
  {
    name: 'ab-ticks',
    says: 'ab: intervals of 95 % after 60 rounds, limit 1 %, values of a clock that ticks',
    trials: 100,
    simulate: abTicks,
  },
  {
    name: 'ab-size',
    says: 'ab: size of a change that was found, limit 1 %, noise of 5 % in each process',
    trials: 300,
    simulate: abSize,
  },
  {
    name: 'ab-power',
    says: 'ab: changes that are found within 60 rounds, level 1 % over all series',
    trials: 300,
    simulate: abPower,
  },
  {
    name: 'doctor',
    says: 'doctor: the change that ab finds four times in five, one of three series',
    trials: 200,
    simulate: doctorReach,
  },
  {
    name: 'change-points',
    says: 'change points: histories of 80 runs that are cut',
    trials: 400,
    simulate: changePointsCut,
  },
  {
    name: 'trends',
    says: 'trends: the change of a period and its interval of 95 %, 60 runs',
    trials: 300,
    simulate: trendsChange,
  },
];

export interface ClaimsOptions {
  /** Selected claims; empty: all. */
  readonly names: readonly string[];
  /** Trials of each case; undefined: the claim's default. */
  readonly trials: number | undefined;
  readonly seed: number;
}

export async function evaluateClaims({ names, trials, seed }: ClaimsOptions): Promise<void> {
  const unknown = names.filter((name) => CLAIMS.every((claim) => claim.name !== name));
  if (unknown.length > 0) {
    throw new Error(`no claim ${unknown.join(', ')}: there are ${CLAIMS.map(({ name }) => name).join(', ')}`);
  }
  for (const claim of CLAIMS.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const number = trials ?? claim.trials;
    const rows = await claim.simulate(number, seed);
    process.stdout.write(`\n${claim.says}; ${number} trials a case, seed ${seed}\n${tableOf(rows)}`);
  }
}

function tableOf(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))];
  return table(
    ['case', ...columns],
    rows.map(({ what, figures }) => [what, ...columns.map((column) => figureText(figures[column]))]),
  );
}

function figureText(figure: Figure | undefined): string {
  if (!figure || Number.isNaN(figure.value)) return '';
  const { value, error, isShare } = figure;
  if (isShare) return `${(100 * value).toFixed(1)} ± ${(100 * error).toFixed(1)} %`;
  const digits = value >= 20 ? 0 : 2;
  return `${value.toFixed(digits)} ± ${error.toFixed(digits)}`;
}
