/** Tracked commands as a table for a terminal, with notes about the quality of the measurement. */
import type { Measurement, Run } from '../model/run.ts';
import { median, quantile } from '../model/sample.ts';
import { visible } from './escape.ts';
import { quantities, share } from './quantity.ts';
import { type Script, summaryText } from './scripts.ts';
import { table } from './table.ts';

const HEAD = [
  'command',
  'time',
  'spread',
  'user',
  'system',
  'memory',
  'average',
  'CPU',
  'output',
  'succeeded',
  'runs',
];

export function renderTracked(run: Run): string {
  const { measurements } = run;
  const commands = Map.groupBy(measurements, ({ benchmark }) => benchmark.name);
  const hasReference = measurements.some(isRatio);
  const rows = [...commands].map(([name, own]) => [
    ...rowOf(name, own),
    ...(hasReference ? [ratioOf(own)] : []),
  ]);
  const notes = notesOf(measurements.filter(({ metric }) => metric.name === 'time'));
  const summary = summaryText(scriptsIn(run), (name) => visible(name, 60));
  const head = hasReference ? [...HEAD, 'time / reference'] : HEAD;
  return `${table(head, rows)}${summary === '' ? '' : `\n${summary}\n`}${notes.join('')}`;
}

/** Of the wall time to that of the reference. */
function isRatio({ metric: { beside } }: Measurement): boolean {
  return beside?.role === 'ratio' && beside.metric === 'time';
}

function ratioOf(own: readonly Measurement[]): string {
  const ratio = own.find(isRatio);
  return ratio ? visible(quantities([ratio.sample.centre], ratio.metric.unit)[0] ?? '', 60) : '–';
}

function rowOf(name: string, own: readonly Measurement[]): string[] {
  const cell = (metric: string) => {
    const found = named(own, metric);
    return found ? (quantities([found.sample.centre], found.metric.unit)[0] ?? '') : '–';
  };
  const values = named(own, 'time')?.sample.values ?? [];
  return [
    visible(name, 60),
    cell('time'),
    values.length > 1 ? `± ${share(spreadOf(values))}` : '',
    ...['user_time', 'system_time', 'memory', 'memory_average', 'cpu', 'output_bytes', 'success_rate'].map(
      cell,
    ),
    String(values.length),
  ];
}

/** The tracked commands of a run. */
export function scriptsIn({ measurements }: Run): Script[] {
  const commands = Map.groupBy(measurements, ({ benchmark }) => benchmark.name);
  return [...commands].flatMap(([name, own]) => {
    const rate = named(own, 'success_rate');
    return rate ? [{ name, time: named(own, 'time')?.sample.centre ?? null, rate: rate.sample.centre }] : [];
  });
}

/** A wider spread hides the changes that people look for. */
const NOISY = 0.1;

/** Below it the start of the process is a large part of the measured time. */
const SHORT_NS = 5e6;

/** Number of interquartile ranges above the third quartile beyond which a value is far out (Tukey). */
const FAR_OUT = 3;

/** With fewer values, the noise is not discussed. */
const VALUES_MIN = 5;

/** What the measurement lacks, the remedy, and the test for it on the values of a command (ascending). */
const LACKS: readonly { text: string; holds: (values: readonly number[]) => boolean }[] = [
  {
    text: 'too few runs to estimate noise: try --runs 10 or --budget 5min',
    holds: ({ length }) => length > 0 && length < VALUES_MIN,
  },
  {
    text: 'so short that starting the process takes much of the time: do more work in each execution',
    holds: (values) => values.length >= VALUES_MIN && median(values) < SHORT_NS,
  },
  {
    text: `noisy (more than ± ${share(NOISY)}): use more --runs or a quieter machine`,
    holds: (values) => values.length >= VALUES_MIN && spreadOf(values) > NOISY,
  },
  {
    text: 'some executions are far slower than the others: try --warmup 1 if the first one is',
    holds: hasFarOut,
  },
];

/** Recommendations, each with the commands that it applies to. */
function notesOf(times: readonly Measurement[]): string[] {
  return LACKS.flatMap(({ text, holds }) => {
    const names = times
      .filter(({ sample }) => holds(sample.values))
      .map(({ benchmark }) => visible(benchmark.name, 60));
    if (names.length === 0) return [];
    const more = names.length > NAMES_MAX ? ` and ${names.length - NAMES_MAX} more` : '';
    return [`  ! ${names.slice(0, NAMES_MAX).join(', ')}${more}: ${text}\n`];
  });
}

const NAMES_MAX = 3;

function hasFarOut(values: readonly number[]): boolean {
  if (values.length < VALUES_MIN) return false;
  const third = quantile(values, 0.75);
  return (values.at(-1) ?? 0) > third + FAR_OUT * (third - quantile(values, 0.25));
}

/** Half the interquartile range, as a share of the median. @param values ascending, not empty */
function spreadOf(values: readonly number[]): number {
  const middle = quantile(values, 0.5);
  return middle > 0 ? (quantile(values, 0.75) - quantile(values, 0.25)) / (2 * middle) : 0;
}

function named(own: readonly Measurement[], metric: string): Measurement | undefined {
  return own.find((measurement) => measurement.metric.name === metric);
}
