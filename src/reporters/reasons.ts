/** Why a finding has its verdict: each code of a reason in words that can stand alone. */
import { shortCommit } from '../model/commit.ts';
import type { Finding, Reason } from '../model/report.ts';
import { isTooWide } from './change.ts';
import { share, threshold } from './quantity.ts';
import { limitText, runs } from './words.ts';

export function reasonText(finding: Finding): string {
  const { reason } = finding;
  switch (reason.code) {
    case 'below-min':
    case 'above-max':
      return `beyond its ${limitText(finding)}`;
    case 'beyond-threshold':
      return `beyond its ${limitText(finding)}`;
    case 'within-threshold':
      return `told from noise, within its ${limitText(finding)}`;
    case 'better':
      return 'told from noise';
    case 'no-change':
      return `no change beyond its ${limitText(finding)}`;
    case 'about-limit':
      return `worse, by about its ${limitText(finding)}`;
    case 'within-bounds':
      return 'within its absolute limits';
    case 'base-moved':
      return 'no change against the newest level of the branch, which had moved before';
    case 'runner-changed':
      return 'moved with all others: the runner changed';
    case 'common-shift-confirmed':
      return 'moved with all others, on the same kind of machine';
    case 'common-shift':
      return 'moved with all others: measuring again on another runner would tell';
    case 'awaiting-confirmation':
      return `shown in ${runs(reason.seen)} in a row: it counts after ${reason.of}`;
    case 'lasting':
      return `worse since ${[shortCommit(reason.commit), reason.since.slice(0, 10)].filter((part) => part !== '').join(' of ')}, in ${runs(reason.runs)}: neither mended nor accepted`;
    case 'young':
      return `far beyond its ${limitText(finding)} and usual noise; ${runs(reason.have)} in the baseline are too few to be certain`;
    case 'measure-again':
      return 'beyond its limit, which may be chance in one run of five: measure it again';
    case 'waived':
      return `beyond its ${limitText(finding)}, below the ${threshold(reason.ceiling)} that ${reason.owner} waived until ${reason.until}`;
    case 'no-direction':
      return 'nobody said which way is better: set direction in the rules file';
    case 'not-in-baseline':
      return 'not in the baseline';
    case 'not-in-run':
      return 'in the baseline, not in this run';
    case 'not-measured':
      return 'in the baseline, not in this run, of which a shard is missing';
    case 'not-a-number':
      return 'in the baseline; its value in this run is no number';
    case 'failed':
    case 'left-out':
      return `in the baseline, not in this run: ${reason.why}`;
    case 'no-time':
      return 'it took no time, which it never did: it did not run, or is below what its clock can tell';
    case 'unit-changed':
      return `measured in ${finding.metric.unit || 'plain numbers'}, before in ${reason.was || 'plain numbers'}`;
    default:
      return shortageText(finding, reason);
  }
}

type Shortage = Extract<
  Reason,
  { code: 'too-noisy' | 'too-few-runs' | 'too-few-samples' | 'one-process' | 'other-environment' }
>;

function shortageText(finding: Finding, reason: Shortage): string {
  switch (reason.code) {
    case 'too-few-runs':
      return `${runs(reason.have)} in the baseline: ${runs(reason.need - reason.have)} more make the noise known`;
    case 'too-few-samples':
      return `too few measured values (${reason.have}): a test needs ${reason.need} on both sides, and how many settle it cannot be told from ${reason.have}`;
    case 'one-process':
      return `one process a side bounds nothing: measure ${reason.need} processes of each side, or in turn with ab`;
    case 'other-environment':
      return `measured before on ${reason.was} only: ${runs(reason.need)} on this machine make its noise known`;
    case 'too-noisy':
      return tooNoisy(finding, reason);
  }
}

function tooNoisy(finding: Finding, { rounds, of }: Extract<Reason, { code: 'too-noisy' }>): string {
  const { change } = finding;
  const half = change && change.low !== null && change.high !== null ? (change.high - change.low) / 2 : null;
  const noise = half === null || isTooWide(finding) ? 'too noisy' : `too noisy (± ${share(half)})`;
  if (rounds === null)
    return `${noise}: more runs in the baseline are needed to judge it (${limitText(finding)})`;
  const what = of === 'runs' ? `measuring it ${rounds} times` : `${rounds} processes on both sides`;
  return `${noise}: ${what} would settle it`;
}
