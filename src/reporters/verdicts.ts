/**
 * The verdict sentences, all in one place: the headline of a report, and the reason for each verdict. It
 * turns codes into plain words. All outputs use it, so that a verdict reads the same in a comment, a chat and
 * on the dashboard.
 */

import { shortCommit } from '../model/commit.ts';
import type { CommonShift, ShiftEvidence } from '../model/common-shift.ts';
import { isUnsettled, tookNoTime } from '../model/gross.ts';
import type { Finding, Reason, Report } from '../model/report.ts';
import { skipText } from '../model/skip-text.ts';
import { isMostlyJudged, tallyOf } from '../model/tally.ts';
import { kindOf } from '../model/unit.ts';
import { isTooWide } from './change.ts';
import { lastingWords } from './episodes.ts';
import { besideWords, lackWords } from './lacks.ts';
import { grouped, percentage, share, threshold } from './quantity.ts';
import { missingShardWords, notComparedWords } from './warnings.ts';
import {
  benchmarks,
  benchmarksOf,
  boundOf,
  dayOf,
  differenceText,
  isWorse,
  limitText,
  runs,
} from './words.ts';

/** The verdict in one sentence, without a symbol. */
export function headline(report: Report): string {
  const total = benchmarksOf(report.findings.filter((finding) => finding.current));
  if (report.identical !== undefined) return identicalBuild(report.identical);
  if (report.gate === 'nothing-compared') return `Nothing was compared: ${notThere(report, total)}`;
  const regressed = report.findings.filter((finding) => finding.verdict === 'regressed');
  const isWhole = regressed.some(({ reason }) => reason.code === 'common-shift-confirmed');
  if (report.commonShift?.kind === 'confirmed' && isWhole) {
    const { worse, evidence } = report.commonShift;
    return `All benchmarks are about ${share(Math.abs(worse))} ${worseWord(regressed)}, ${confirmed(evidence)}`;
  }
  if (regressed.length > 0) return regression(report, regressed, total);
  if (report.baseline.source === 'none') {
    return firstRun(report, total) + lackWords(report) + reservation(report);
  }
  if (report.commonShift) return movedTogether(report.commonShift, total) + lackWords(report);
  const suspected = report.findings.filter((finding) => finding.verdict === 'suspected');
  if (suspected.length > 0) {
    const count = benchmarksOf(suspected);
    return `${count} of ${benchmarks(total)} ${count === 1 ? 'looks' : 'look'} ${worseWord(suspected)}${suspicion(suspected)}${lackWords(report)}`;
  }
  const empty = benchmarksOf(report.findings.filter(tookNoTime));
  if (empty > 0) {
    return `${empty} of ${benchmarks(total)} took no time, which never happened before${lackWords(report)}`;
  }
  const unsettled = benchmarksOf(report.findings.filter(isUnsettled));
  if (unsettled > 0) {
    return `${unsettled} of ${benchmarks(total)} measured far beyond ${limits(unsettled)}, but ${unsettled === 1 ? 'is' : 'are'} too noisy to be certain${lackWords(report)}`;
  }
  return report.gate === 'inconclusive' ? inconclusive(report, total) : passed(report, total);
}

function identicalBuild(files: number): string {
  const same =
    files === 1 ? 'the file of artifact is the same' : `all ${grouped(files)} files of artifact are the same`;
  return `Identical build: ${same} in both versions, so the code did not change any benchmark, and nothing was measured`;
}

function notThere({ findings, warnings }: Report, total: number): string {
  const overlooked = warnings.flatMap((each) => (each.code === 'not-compared' ? [each.values] : []))[0];
  if (overlooked) return notComparedWords(overlooked);
  const turned = benchmarksOf(findings.filter(({ reason }) => reason.code === 'unit-changed'));
  if (turned > 0)
    return `${turned} of ${benchmarks(total)} changed ${turned === 1 ? 'its unit' : 'their units'}`;
  if (total === 0) return 'no benchmark in this run has any of the selected tags';
  if (total === 1) return 'the only benchmark in this run is not in the baseline';
  return `none of the ${benchmarks(total)} in this run is in the baseline`;
}

export function evidenceText(evidence: ShiftEvidence): string {
  switch (evidence.code) {
    case 'fact':
      return differenceText(evidence);
    case 'gone':
      return 'gone when it was measured again';
    case 'repeated':
      return 'more than once';
    case 'gross':
      return 'far beyond the limits';
  }
}

function confirmed(evidence: readonly ShiftEvidence[]): string {
  return `confirmed on the same kind of machine (${evidence.map(evidenceText).join(', ')})`;
}

function regression(report: Report, regressed: readonly Finding[], total: number): string {
  const count = benchmarksOf(regressed);
  const allowed = report.gate === 'allowed' ? '; this was allowed' : '';
  const { verb, since } = lastingWords(regressed, count);
  return `${count} of ${benchmarks(total)} ${verb} ${worseWord(regressed)} beyond ${limits(count)}${since}${grades(regressed)}${lackWords(report)}${allowed}`;
}

function limits(count: number): string {
  return count === 1 ? 'its limit' : 'their limits';
}

/** How many are critical, if the rules have two grades. */
function grades(regressed: readonly Finding[]): string {
  const critical = benchmarksOf(regressed.filter(({ severity }) => severity === 'critical'));
  if (critical === 0) return '';
  return critical === benchmarksOf(regressed) ? ', critically' : `, ${critical} of them critically`;
}

function firstRun(report: Report, total: number): string {
  const outcome = report.records ? 'stored as the baseline' : 'measured; there is no baseline yet';
  return `First run of suite ${report.suite}: ${benchmarks(total)} ${outcome}`;
}

function movedTogether({ kind, worse, evidence }: CommonShift, total: number): string {
  const all = `${total === 1 ? 'The benchmark moved' : `Most of the ${benchmarks(total)} moved together`} (${percentage(worse)})`;
  if (kind === 'runner')
    return `${all}: the runner changed (${evidence.map(evidenceText).join(', ')}), not your code`;
  return kind === 'confirmed'
    ? `${all}, ${confirmed(evidence)}`
    : `${all}: either this runner differs or the change affects everything; measure again on another runner to find out`;
}

function suspicion(suspected: readonly Finding[]): string {
  const waiting = suspected.flatMap(({ reason }) =>
    reason.code === 'awaiting-confirmation' ? [reason] : [],
  );
  const [first] = waiting;
  if (suspected.every(({ reason }) => reason.code === 'platform-changed'))
    return ', since the machine changed: that may be the cause';
  return first && waiting.length === suspected.length
    ? `: seen in ${runs(first.seen)} so far, reported after ${first.of} in a row`
    : '; measure again to be certain';
}

function inconclusive(report: Report, total: number): string {
  const tally = tallyOf(report);
  const { unjudged, missing } = tally;
  const known = isMostlyJudged(tally)
    ? passed(report, total)
    : unjudged > 0
      ? `Not enough data to judge ${partOf(unjudged, total)}${lackWords(report)}`
      : missing > 0
        ? `Nothing was judged${lackWords(report)}`
        : `Nothing was judged: no direction is configured for ${benchmarks(total)}`;
  return known + reservation(report);
}

function partOf(count: number, total: number): string {
  if (count < total) return `${grouped(count)} of ${benchmarks(total)}`;
  return total === 1 ? 'the only benchmark' : `any of the ${benchmarks(total)}`;
}

/** Why a run does not pass although all measured benchmarks do. */
function reservation({ warnings }: Report): string {
  const missing = warnings.flatMap((each) => (each.code === 'missing-shard' ? [each.values] : []))[0];
  const renamed = warnings.filter(({ code }) => code === 'renamed').length;
  if (!missing && renamed > 0) return `, but ${renamed === 1 ? 'one looks' : `${renamed} look`} renamed`;
  const isDamaged = warnings.some(({ code }) => code === 'damaged-history');
  if (!missing && isDamaged) return ', but part of the history is damaged';
  return missing ? `, but ${missingShardWords(missing)}` : '';
}

function passed(report: Report, total: number): string {
  const within = report.findings.filter(
    (finding) => finding.reason.code === 'within-threshold' && isWorse(finding),
  );
  if (within.length > 0) {
    const count = benchmarksOf(within);
    return `${count} of ${benchmarks(total)} got ${worseWord(within)}, but within ${limits(count)}${besideWords(report)}`;
  }
  const improved = benchmarksOf(report.findings.filter((finding) => finding.verdict === 'improved'));
  if (improved > 0) return `${improved} of ${benchmarks(total)} got better, none worse${besideWords(report)}`;
  const { judged, unjudged, missing } = tallyOf(report);
  const all = judged + unjudged + missing;
  const count = judged === all ? benchmarks(all) : `${grouped(judged)} of ${benchmarks(all)}`;
  return `No change in ${count}${besideWords(report)}`;
}

function worseWord(findings: readonly Finding[]): string {
  const timing = findings.every(({ metric }) => ['time', 'throughput'].includes(kindOf(metric.unit)));
  return timing && findings.every(isWorse) ? 'slower' : 'worse';
}

/** What a reason is phrased from. */
type Reasoned = Pick<Finding, 'reason' | 'metric' | 'threshold' | 'change'>;

/** The reason for a finding's verdict: each code as a phrase that can stand alone. */
export function reasonText(finding: Reasoned): string {
  const { reason, metric } = finding;
  const limit = `the ${boundOf(finding)} threshold`;
  switch (reason.code) {
    case 'below-min':
      return `below its ${limitText(finding)}`;
    case 'above-max':
      return `above its ${limitText(finding)}`;
    case 'beyond-threshold':
      return `beyond ${limit}`;
    case 'within-threshold':
      return `significant, but within ${limit}`;
    case 'better':
      return 'significantly better';
    case 'no-change':
      return `no change beyond ${limit}`;
    case 'about-limit':
      return `worse, but too close to ${limit} to decide`;
    case 'within-bounds':
      return 'within its absolute limits';
    case 'base-moved':
      return 'no change compared with the newest level of the branch, which had shifted before';
    case 'runner-changed':
      return 'moved with all other benchmarks: the runner changed';
    case 'common-shift-confirmed':
      return 'moved with all other benchmarks, confirmed on the same kind of machine';
    case 'common-shift':
      return 'moved with all other benchmarks: measure again on another runner to find out why';
    case 'platform-changed':
      return 'moved with other benchmarks when the machine changed: this machine cannot show which of the two it was';
    case 'awaiting-confirmation':
      return `seen in ${runs(reason.seen)} so far: reported after ${reason.of} in a row`;
    case 'lasting':
      return `worse since ${sinceWords(reason)}, in ${runs(reason.runs)}: neither fixed nor accepted`;
    case 'young':
      return `far beyond ${limit} and the usual noise, but ${runs(reason.have)} in the baseline ${reason.have === 1 ? 'is' : 'are'} too few to be certain`;
    case 'measure-again':
      return `beyond ${limit}, but up to one run in five does so by chance: measure again`;
    case 'waived':
      return `beyond ${limit}, but ${reason.owner} waived up to ${threshold(reason.ceiling)} until ${reason.until}`;
    case 'no-direction':
      return 'no direction configured; set direction in the rules file';
    case 'shown':
      return 'shown; its ratio to the reference is judged';
    case 'not-in-baseline':
      return 'not in the baseline';
    case 'not-in-run':
      return 'in the baseline, but not in this run';
    case 'not-measured':
      return 'in the baseline, but not in this run, which lacks a shard';
    case 'not-a-number':
      return 'in the baseline, but its value in this run is not a number';
    case 'failed':
    case 'left-out':
      return `in the baseline, but not in this run: ${skipText(reason.why)}`;
    case 'no-time':
      return 'took no time, which never happened before: it did not run, or it is too short for its clock';
    case 'unit-changed':
      return `unit changed from ${reason.was || 'none'} to ${metric.unit || 'none'}`;
    default:
      return shortageText(finding, reason);
  }
}

function sinceWords({ commit, since }: Extract<Reason, { code: 'lasting' }>): string {
  return commit === '' ? dayOf(since) : `${shortCommit(commit)} (${dayOf(since)})`;
}

type Shortage = Extract<
  Reason,
  { code: 'too-noisy' | 'too-few-runs' | 'too-few-samples' | 'one-process' | 'other-environment' }
>;

/** What is insufficient, and how much would be enough. */
function shortageText(finding: Reasoned, reason: Shortage): string {
  switch (reason.code) {
    case 'too-few-runs': {
      const more = reason.need - reason.have;
      return `only ${reason.have} baseline ${reason.have === 1 ? 'run' : 'runs'}; ${more} more ${more === 1 ? 'is' : 'are'} needed to estimate noise`;
    }
    case 'too-few-samples':
      return `only ${reason.have} measured ${reason.have === 1 ? 'value' : 'values'}; a test needs at least ${reason.need} on each side`;
    case 'one-process':
      return `one process on each side is not enough: measure ${reason.need} on each side, or interleave them with ab`;
    case 'other-environment':
      return `measured only on ${reason.was} before; ${runs(reason.need)} on this machine are needed to estimate noise`;
    case 'too-noisy':
      return tooNoisy(finding, reason);
  }
}

function tooNoisy(finding: Reasoned, { rounds, of }: Extract<Reason, { code: 'too-noisy' }>): string {
  const { change } = finding;
  const half = change && change.low !== null && change.high !== null ? (change.high - change.low) / 2 : null;
  const noise = half === null || isTooWide(finding) ? 'too noisy' : `too noisy (± ${share(half)})`;
  if (rounds === null) return `${noise}: more baseline runs are needed to judge it (${limitText(finding)})`;
  const what = of === 'runs' ? `${rounds} measurements` : `${rounds} processes on each side`;
  return `${noise}: ${what} would settle it`;
}
