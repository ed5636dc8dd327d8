/** The commit that a search found, for the terminal, for programs and for the regression's issue. */
import { shortCommit } from '../model/commit.ts';
import { type Culprit, onlyCommit } from '../model/culprit.ts';
import { markdownCode, markdownText, visible } from './escape.ts';
import { jsonText, withText } from './json.ts';
import { nextOfCulprit, type Task } from './next.ts';
import { notProfiledText, profileLines, profileMarkdown } from './profile.ts';
import { percentage, share } from './quantity.ts';

export function culpritJson(culprit: Culprit, isFinal: boolean, task: Task): string {
  const next = isFinal && !onlyCommit(culprit) ? nextOfCulprit(culprit, task) : null;
  const { notProfiled: why } = culprit;
  const notProfiled = why && withText(why, notProfiledText);
  return `${jsonText({ ...culprit, ...(notProfiled && { notProfiled }), isFinal, next }, 2)}\n`;
}

export function culpritText(culprit: Culprit): string {
  const { benchmark, metric, change, commits } = culprit;
  return [
    `${visible(benchmark)}: ${visible(metric)} changed by ${percentage(change)} between the good and the bad commit.`,
    `${sentence(culprit, 'this commit')} (${sureness(culprit)}):`,
    ...commits.map(({ hash, author, date, subject }) =>
      visible(`  ${shortCommit(hash)} ${author}, ${date}: ${subject}`, 200),
    ),
    ...doubtsOf(culprit, (hash) => shortCommit(hash)),
    ...profileLines(culprit),
    ...withoutProfile(culprit, (text) => visible(text, 300)),
    '',
  ].join('\n');
}

/** Hashes are given in full: GitHub links and shortens them. @param mention login of the author, who gets a notification */
export function culpritComment(culprit: Culprit, mention?: string): string {
  const { benchmark, metric, change, commits, by } = culprit;
  const how =
    by.counter === null ? 'of interleaved measurements on one machine' : `with ${markdownText(by.counter)}`;
  const profile = profileMarkdown(culprit);
  return [
    `### 🔎 ${sentence(culprit, commits[0]?.hash ?? '')}`,
    '',
    `${markdownCode(benchmark)} ${markdownText(metric)}: **${percentage(change)}** between the ends of the search; ${sureness(culprit)} ${how}.`,
    '',
    ...commits
      .slice(0, COMMITS_MAX)
      .map(
        ({ hash, author, date, subject }) =>
          `- ${hash} ${markdownText(subject, 150)} (${markdownText(author, 80)}, ${date})`,
      ),
    ...(commits.length > COMMITS_MAX ? [`- … and ${commits.length - COMMITS_MAX} more`] : []),
    ...doubtsOf(culprit, (hash) => hash).flatMap((line) => ['', line]),
    ...(profile === '' ? [] : ['', profile]),
    ...withoutProfile(culprit, (text) => markdownText(text, 300)).flatMap((line) => ['', line]),
    ...(mention === undefined ? [] : ['', `@${mention}: GitHub names you as the author of this commit.`]),
    '',
    '<sub>perf-regression bisect · a new search for the same series is written here</sub>',
  ].join('\n');
}

/** @param name of the commit, if it is one */
function sentence({ commits, by: { part } }: Culprit, name: string): string {
  if (commits.length === 1) return `The change was introduced by ${name}`;
  if (part !== null && part < PART_SMALL)
    return 'The change came in many commits, and most of it in none; these have the largest part';
  return `The change was introduced by ${INDISTINGUISHABLE}`;
}

const INDISTINGUISHABLE = 'one of these commits, which the measurements cannot distinguish';

const COMMITS_MAX = 50;

/** Other possible commits, and what limits the certainty of the answer. */
function doubtsOf(
  { change, commits, others, limit, by: { part } }: Culprit,
  name: (hash: string) => string,
): string[] {
  const named = others
    .slice(0, OTHERS_MAX)
    .map(({ hash, probability }) => `${name(hash)} (${share(probability)})`);
  return [
    ...(part !== null && part < PART_WHOLE
      ? [
          `${share(part)} of the change came with ${commits.length === 1 ? 'it' : 'them'}; the rest came with other commits.`,
        ]
      : []),
    ...(named.length > 0 ? [`It may also be ${named.join(', ')}.`] : []),
    ...(limit
      ? [
          `Builds of the same code differ by about ${share(limit.between)}: a change of ${share(Math.abs(change))} can be traced to one commit in ${Math.floor(100 * limit.tellable)} of 100 searches, however often they measure.`,
        ]
      : []),
  ];
}

const OTHERS_MAX = 5;

/** With less of the change than this, others share it. */
const PART_WHOLE = 0.9;

/** With less than this, it is one of many. */
const PART_SMALL = 0.25;

function sureness({ probability, metric, by }: Culprit): string {
  const sure = `${share(probability)} sure`;
  if (by.counter === null) return `${sure}, after ${by.runs / 2} rounds`;
  const change = by.metric === metric ? '' : `by ${by.metric}: ${percentage(by.change)}, `;
  return `${sure}, ${change}in ${by.runs} runs`;
}

function withoutProfile({ notProfiled }: Culprit, escaped: (text: string) => string): string[] {
  return notProfiled === undefined
    ? []
    : [`The commit was not profiled: ${escaped(notProfiledText(notProfiled))}.`];
}
