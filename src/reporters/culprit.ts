/** The commit that a search found, for the terminal and for the regression's issue. */
import { shortCommit } from '../model/commit.ts';
import type { Culprit } from '../model/culprit.ts';
import { markdownCode, markdownText, visible } from './escape.ts';
import { percentage, share } from './quantity.ts';

export function culpritText(culprit: Culprit): string {
  const { benchmark, metric, change, commits } = culprit;
  return [
    `${visible(benchmark)}: ${visible(metric)} changed by ${percentage(change)} between the good and the bad commit.`,
    `The change was introduced by ${commits.length === 1 ? 'this commit' : INDISTINGUISHABLE} (${sureness(culprit)}):`,
    ...commits.map(({ hash, author, date, subject }) =>
      visible(`  ${shortCommit(hash)} ${author}, ${date}: ${subject}`, 200),
    ),
    ...doubtsOf(culprit, (hash) => shortCommit(hash)),
    '',
  ].join('\n');
}

/** Hashes are given in full: GitHub links and shortens them. @param mention login of the author, who gets a notification */
export function culpritComment(culprit: Culprit, mention?: string): string {
  const { benchmark, metric, change, commits } = culprit;
  const [only, ...others] = commits;
  const which = only && others.length === 0 ? only.hash : INDISTINGUISHABLE;
  return [
    `### 🔎 The change was introduced by ${which}`,
    '',
    `${markdownCode(benchmark)} ${markdownText(metric)}: **${percentage(change)}** between the ends of the search; ${sureness(culprit)} of interleaved measurements on one machine.`,
    '',
    ...commits
      .slice(0, COMMITS_MAX)
      .map(
        ({ hash, author, date, subject }) =>
          `- ${hash} ${markdownText(subject, 150)} (${markdownText(author, 80)}, ${date})`,
      ),
    ...(commits.length > COMMITS_MAX ? [`- … and ${commits.length - COMMITS_MAX} more`] : []),
    ...doubtsOf(culprit, (hash) => hash).flatMap((line) => ['', line]),
    ...(mention === undefined ? [] : ['', `@${mention}: GitHub names you as the author of this commit.`]),
    '',
    '<sub>perf-regression bisect · a new search for the same series is written here</sub>',
  ].join('\n');
}

const INDISTINGUISHABLE = 'one of these commits, which the measurements cannot distinguish';

const COMMITS_MAX = 50;

/** Other possible commits, and what limits the certainty of the answer. */
function doubtsOf({ change, others, limit }: Culprit, name: (hash: string) => string): string[] {
  const named = others
    .slice(0, OTHERS_MAX)
    .map(({ hash, probability }) => `${name(hash)} (${share(probability)})`);
  return [
    ...(named.length > 0 ? [`It may also be ${named.join(', ')}.`] : []),
    ...(limit
      ? [
          `Builds of the same code differ by about ${share(limit.between)}: a change of ${share(Math.abs(change))} can be traced to one commit in ${Math.floor(100 * limit.tellable)} of 100 searches, however often they measure.`,
        ]
      : []),
  ];
}

const OTHERS_MAX = 5;

function sureness({ probability, rounds }: Culprit): string {
  return `${share(probability)} sure, after ${rounds} rounds`;
}
