/** The noise report for a terminal: one line for each series, the noisiest first, then recommendations. */
import type { Advice, NoiseReport, SeriesNoise } from '../model/noise-report.ts';
import { visible } from './escape.ts';
import { share, threshold } from './quantity.ts';
import { table } from './table.ts';

/** Number of series that fit on a screen. */
const SHOWN = 20;

/** @param all shows every series, not only the noisiest */
export function renderNoise(report: NoiseReport, { all }: { readonly all: boolean }): string {
  const varying = report.series.filter(({ sigma }) => all || (sigma && sigma.estimate > 0));
  const shown = all ? varying : varying.slice(0, SHOWN);
  const rows = report.source === 'history' ? shown.map(historyCells) : shown.map(fileCells);
  const head = report.source === 'history' ? HISTORY_HEAD : FILE_HEAD;
  return [
    titleOf(report),
    '',
    ...(shown.length > 0 ? indented(table(head, rows)) : []),
    ...restOf(report, shown),
    '',
    ...sentencesOf(report).map((sentence) => `  ${sentence}`),
    ...(report.advice.length > 0 ? ['', '  What would help', ...report.advice.map(adviceLine)] : []),
    '',
  ].join('\n');
}

function titleOf({ source, suite, runs, branch, environment }: NoiseReport): string {
  const where = visible(environment);
  if (source === 'files') return `perf-regression  noise within the samples, ${where}`;
  return `perf-regression  noise of suite ${visible(suite)}: ${counted(runs, 'run')} of ${visible(branch)} on ${where}`;
}

const HISTORY_HEAD = [
  'benchmark',
  'metric',
  'runs',
  'noise (95% CI)',
  'common',
  'outliers',
  'detectable with 1 run',
  '3',
  '10',
  'threshold',
];

function historyCells(series: SeriesNoise): string[] {
  const { benchmark, metric, values, common, outliers, reach } = series;
  return [
    visible(benchmark, 60),
    visible(metric, 30),
    String(values),
    sigmaText(series),
    common === null ? '' : common > 0 ? share(common) : 'none',
    outliers === null ? '' : outliersText(outliers),
    ...reach.map(({ change }) => reachText(change, series)),
    threshold(series.threshold),
  ];
}

const FILE_HEAD = [
  'benchmark',
  'metric',
  'values',
  'each is',
  'noise (95% CI)',
  'detectable with two such files',
  'threshold',
];

function fileCells(series: SeriesNoise): string[] {
  const { benchmark, metric, values, each, reach } = series;
  return [
    visible(benchmark, 60),
    visible(metric, 30),
    String(values),
    values < 2 ? '' : each,
    sigmaText(series),
    reachText(reach[0]?.change ?? null, series),
    threshold(series.threshold),
  ];
}

function sigmaText({ sigma, values }: SeriesNoise): string {
  if (sigma === null) return values < 2 ? 'only one value' : 'too few values';
  if (sigma.estimate === 0 && sigma.high === 0) return 'none';
  const { estimate, low, high } = sigma;
  return low === null || high === null
    ? share(estimate)
    : `${share(estimate)} (${share(low)} … ${share(high)})`;
}

/** Under normal noise one run in sixteen thousand is an outlier. */
function outliersText(share: number): string {
  return share > OUTLIERS_MANY ? 'many' : share > 0 ? 'some' : 'none';
}

const OUTLIERS_MANY = 0.03;

/** Larger changes also fail; only their detection is not promised. */
function reachText(change: number | null, { sigma }: SeriesNoise): string {
  if (change === null) return sigma === null ? 'unknown' : 'over tenfold';
  return change === 0 ? 'any' : share(change);
}

function restOf({ series }: NoiseReport, shown: readonly SeriesNoise[]): string[] {
  const hidden = series.filter((each) => !shown.includes(each));
  const exact = hidden.filter(({ sigma }) => sigma?.estimate === 0).length;
  const unknown = hidden.filter(({ sigma }) => sigma === null).length;
  const quieter = hidden.length - exact - unknown;
  const parts = [
    ...(quieter > 0 ? [`${quieter} more ${quieter === 1 ? 'is' : 'are'} quieter`] : []),
    ...(exact > 0 ? [`${exact} never ${exact === 1 ? 'varies' : 'vary'}: every change is detected`] : []),
    ...(unknown > 0 ? [`${unknown} ${unknown === 1 ? 'has' : 'have'} too few values to tell`] : []),
  ];
  return parts.length > 0 ? [`  ${parts.join('; ')} (--all shows them)`] : [];
}

function sentencesOf({ source, commonShift, alpha, series }: NoiseReport): string[] {
  const level = `"Detectable" means detected four times in five, with a ${threshold(alpha)} chance of any false alarm in the whole run.`;
  if (source === 'files') {
    const iterations = series.some(({ each, values }) => each === 'iteration' && values >= 2);
    return [
      level,
      ...(iterations
        ? [
            'Iterations show how steady their process was, not what another process of the same code would measure.',
          ]
        : []),
    ];
  }
  if (commonShift === null)
    return [level, 'Too few noisy series to tell whether the benchmarks of a run move together.'];
  const p = `p ${commonShift.pValue < 0.0015 ? '≤ 0.001' : `= ${commonShift.pValue.toPrecision(2)}`}`;
  return [
    level,
    commonShift.pValue <= alpha
      ? `The benchmarks of a run move together (${p}): ${share(commonShift.share)} of the variance of the median series is common to its run and is subtracted.`
      : `There is no evidence that the benchmarks of a run move together (${p}).`,
  ];
}

function adviceLine(advice: Advice): string {
  return `  - ${adviceText(advice)}`;
}

export function adviceText(advice: Advice): string {
  switch (advice.code) {
    case 'more-runs':
      return `Record more runs: ${advice.have} give only a rough estimate of the noise; ${advice.need} estimate it to within about a fifth.`;
    case 'measure-again': {
      const instead =
        advice.instead === null
          ? 'one detects only more than tenfold'
          : `one detects ${share(advice.instead)}`;
      return `Measure the suspects again: three measurements detect a change of ${share(advice.change)}, whereas ${instead} (median series).`;
    }
    case 'interleave':
      return `Interleave base and head on one machine, each in several processes, and compare the files: ${share(advice.share)} of the variance comes from the run, which both sides share.`;
    case 'iterations':
      return advice.share < 0.5
        ? `More iterations inside a process do not help: they explain ${share(advice.share)} of the variance; the rest is between runs.`
        : `More iterations do help: they explain ${share(advice.share)} of the variance.`;
    case 'processes':
      return 'Measure several processes and pass a file for each, or look at the history (noise --history): one process says little about the next.';
    case 'outliers':
      return `Look for what disturbs single runs (warm-up, garbage collection, disk, network): ${advice.series} of ${counted(advice.of, 'noisy series', '')} have outliers so large and so frequent that three measurements cannot detect a doubling.`;
    case 'pin-runner':
      return `Pin the runner type: ${advice.runs} of ${counted(advice.of, 'run')} were measured elsewhere (${advice.environments} kinds of machine) and count for less.`;
    case 'threshold':
      return `${visible(advice.benchmark, 60)} ${visible(advice.metric, 30)}: a threshold of ${threshold(advice.threshold)} is below what three measurements can detect; raise it to ${threshold(Math.ceil(advice.change * 100) / 100)}, or expect "inconclusive".`;
  }
}

function counted(number: number, what: string, plural = 's'): string {
  return `${number} ${what}${number === 1 ? '' : plural}`;
}

function indented(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`);
}
