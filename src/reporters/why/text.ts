/** The answer to “why?” on the terminal, at the width that people read. */
import { shortCommit } from '../../model/commit.ts';
import type { Explanation, WhyReport, WhySeries } from '../../model/why-report.ts';
import { visible } from '../escape.ts';
import { percentage, quantities, significant, sparkline, threshold } from '../quantity.ts';
import { pad, wrapped } from '../table.ts';
import { driftText, momentText, runs, waiverTexts } from '../words.ts';

/** Lines are at most this long, except commands: a broken one cannot be copied. */
const COLUMNS = 80;

/** Width of the words before the lines. */
const LABEL = 10;

/** @param columns of the terminal; undefined if there is none */
export function renderWhy(why: WhyReport, columns?: number): string {
  const width = Math.min(columns ?? COLUMNS, COLUMNS);
  const at = why.run.commit === '' ? '' : ` @ ${visible(shortCommit(why.run.commit))}`;
  const when = why.run.time === '' ? '' : `, ${momentText(why.run.time)}`;
  const blocks = [
    [`Suite ${visible(why.suite, 60)}${at}${when}`, ...paragraph(why.message, width)],
    ...why.series.map((series) => seriesLines(series, why, width)),
    runLines(why, width),
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function seriesLines(series: WhySeries, why: WhyReport, width: number): string[] {
  const { benchmark, metric, evidence, cause, verdict, explanations, missing, shifts, next } = series;
  const name = [benchmark, metric.name].map((part) => visible(part, 60)).join(' ');
  return [
    `${name}: ${verdict ?? 'not checked'}`,
    ...labelled('Cause', cause.message, width),
    ...labelled('Evidence', evidenceText(series, why), width),
    ...labelled('Course', sparkline(evidence.recent, evidence.threshold ?? 0), width),
    ...othersThan(cause.code, explanations).flatMap((each) => labelled('Or', otherText(each), width)),
    ...missing
      .filter(({ message }) => !cause.message.endsWith(message))
      .flatMap(({ message }) => labelled('Missing', message, width)),
    ...shifts.flatMap((shift) => labelled('Changed', shiftText(shift), width)),
    ...command(next),
  ];
}

function evidenceText(series: WhySeries, { evidence: run }: WhyReport): string {
  const { evidence, metric } = series;
  const { before, now, change, pValue, drift, waiver, episode } = evidence;
  const values = [before?.value, now?.value].filter((value) => value !== undefined);
  const { source = 'none' } = run.baseline ?? {};
  const isSideBySide = source === 'file' || source === 'interleaved';
  const interval =
    change && change.low !== null && change.high !== null && change.low !== change.high
      ? `${run.confidence === null ? '' : `${threshold(run.confidence)} `}interval ${percentage(change.low)} … ${percentage(change.high)}`
      : '';
  const parts = [
    quantities(values, metric.unit).join(' → '),
    change?.estimate === null || change === null ? '' : percentage(change.estimate),
    interval,
    pValue === null ? '' : `p = ${significant(pValue)}`,
    limitOf(series),
    before?.runs && !isSideBySide ? `${runs(before.runs)} before` : '',
    driftText({ drift }),
    waiver ? `waived by ${waiver.owner} up to ${threshold(waiver.ceiling)} until ${waiver.until}` : '',
    episode && episode.state !== 'dismissed' && episode.first.commit !== ''
      ? `${episode.state} since ${shortCommit(episode.first.commit)}`
      : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** The limit that the verdict is about: an absolute one, or the relative one. */
function limitOf({ reason, evidence, metric }: WhySeries): string {
  if (reason?.code === 'below-min') return `minimum ${reason.bound}`;
  if (reason?.code === 'above-max') return `maximum ${reason.bound}`;
  const { threshold: limit } = evidence;
  return limit === null ? '' : `limit ${metric.direction === 'higher' ? '−' : '+'}${threshold(limit)}`;
}

/** What is said of the run as a whole. */
function runLines(why: WhyReport, width: number): string[] {
  const { evidence, explanations, cause, series, left, next } = why;
  const { measurements } = evidence;
  const isSaid = series.some((each) => each.next === next);
  return [
    ...(series.length === 0 ? labelled('Cause', cause.message, width) : []),
    ...explanations.flatMap((each) => labelled('Run', otherText(each), width)),
    ...waiverTexts({ waivers: evidence.waivers }).flatMap((text) => labelled('Waived', text, width)),
    ...(measurements !== null && measurements > 1
      ? labelled('Measured', `${measurements} times`, width)
      : []),
    ...(left > 0 ? labelled('Left', `${left} series that are quiet or beyond the list (--all)`, width) : []),
    ...(isSaid ? [] : command(next)),
  ];
}

function othersThan(code: string, explanations: readonly Explanation[]): Explanation[] {
  return explanations.filter((each) => each.code !== code);
}

function otherText({ code, likelihood, because }: Explanation): string {
  return `${code} is ${likelihood}: ${because}`;
}

function shiftText({
  after,
  commit,
  time,
  change,
  verdict,
  state,
  message,
}: WhySeries['shifts'][number]): string {
  const place = [after, commit]
    .filter((each) => each !== '')
    .map(shortCommit)
    .join('…');
  const size = change === null ? 'from zero' : percentage(change);
  return `${time.slice(0, 10)} ${place} ${size} ${verdict}, ${state}${message === '' ? '' : `: ${message}`}`;
}

function labelled(label: string, text: string, width: number): string[] {
  if (text === '') return [];
  const lines = wrapped(visible(text, 600), width - LABEL - 2);
  return lines.map((line, i) => `  ${pad(i === 0 ? label : '', LABEL)}${line.trimStart()}`);
}

function command(next: string | null): string[] {
  return next === null ? [] : [`  ${pad('Next', LABEL)}${next}`];
}

function paragraph(text: string, width: number): string[] {
  return wrapped(visible(text, 600), width);
}
