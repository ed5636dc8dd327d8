/** The sentences that comment, summary and terminal share. Codes come in, plain words go out. */

import { shortCommit } from '../model/commit.ts';
import { isUnsettled, tookNoTime } from '../model/gross.ts';
import type { CommonShift, Finding, Report } from '../model/report.ts';
import { median } from '../model/sample.ts';
import { isMostlyJudged, tallyOf } from '../model/tally.ts';
import { kindOf } from '../model/unit.ts';
import { dayOf, lastingWords } from './episodes.ts';
import { besideWords, lackWords } from './lacks.ts';
import { grouped, percentage, share, threshold } from './quantity.ts';
import { missingShardWords, notComparedWords } from './warnings.ts';

/** The verdict in one sentence, without a symbol. */
export function headline(report: Report): string {
  const total = benchmarksOf(report.findings.filter((finding) => finding.current));
  if (report.gate === 'nothing-compared') {
    return `Nothing was compared: ${notThere(report, total)}`;
  }
  const regressed = report.findings.filter((finding) => finding.verdict === 'regressed');
  if (
    report.commonShift?.kind === 'confirmed' &&
    regressed.some(({ reason }) => reason.code === 'common-shift-confirmed')
  ) {
    return `All benchmarks are about ${percentage(report.commonShift.worse)} ${worseWord(regressed)}, on the same kind of machine, ${report.commonShift.evidence.join(', ')}`;
  }
  if (regressed.length > 0) {
    const count = benchmarksOf(regressed);
    const beyond = count === 1 ? 'its limit' : 'their limits';
    const allowed = report.gate === 'allowed' ? ', and it was allowed' : '';
    const { verb, told } = lastingWords(regressed, count);
    return `${count} of ${benchmarks(total)} ${verb} ${worseWord(regressed)} beyond ${beyond}${told}${grades(regressed)}${lackWords(report)}${allowed}`;
  }
  if (report.baseline.source === 'none') {
    return firstRun(report, total) + lackWords(report) + missingShards(report);
  }
  if (report.commonShift) return movedInCommon(report.commonShift, total) + lackWords(report);
  const suspected = report.findings.filter((finding) => finding.verdict === 'suspected');
  if (suspected.length > 0) {
    const count = benchmarksOf(suspected);
    return `${count} of ${benchmarks(total)} ${count === 1 ? 'looks' : 'look'} ${worseWord(suspected)}${suspicion(suspected)}${lackWords(report)}`;
  }
  const empty = benchmarksOf(report.findings.filter(tookNoTime));
  if (empty > 0) {
    return `${empty} of ${benchmarks(total)} took no time, which ${empty === 1 ? 'it' : 'they'} never did${lackWords(report)}`;
  }
  const unsettled = report.findings.filter(isUnsettled);
  if (unsettled.length > 0) {
    return `${benchmarksOf(unsettled)} of ${benchmarks(total)} measured far beyond the limit, too noisy to be certain${lackWords(report)}`;
  }
  if (report.gate === 'inconclusive') return inconclusive(report, total);
  return passed(report, total);
}

/** How many are critical, where the rules tell two grades. */
function grades(regressed: readonly Finding[]): string {
  const critical = benchmarksOf(regressed.filter(({ severity }) => severity === 'critical'));
  if (critical === 0) return '';
  return critical === benchmarksOf(regressed) ? ', critically' : `, ${critical} of them critically`;
}

function suspicion(suspected: readonly Finding[]): string {
  const waiting = suspected.flatMap(({ reason }) =>
    reason.code === 'awaiting-confirmation' ? [reason] : [],
  );
  const [first] = waiting;
  return first && waiting.length === suspected.length
    ? `: shown in ${runs(first.seen)} of the ${first.of} in a row that count`
    : ', not certain yet: measuring again would tell';
}

function movedInCommon({ kind, worse, evidence }: CommonShift, total: number): string {
  const all = `${total === 1 ? 'The benchmark' : `Most of ${benchmarks(total)}`} moved together (${percentage(worse)})`;
  if (kind === 'runner') return `${all}: the runner changed (${evidence.join(', ')}), not your code`;
  return kind === 'confirmed'
    ? `${all} on the same kind of machine, ${evidence.join(', ')}`
    : `${all}: this runner or a change to everything; measuring again on another runner would tell`;
}

/** What was taken out of every change because the run did it to all benchmarks; empty where it is not worth a word. */
export function commonShiftText({ commonShift, findings }: Report): string {
  const tested = findings.filter(({ pValue }) => pValue !== null);
  const usual = tested.length === 0 ? 0 : median(tested.map(({ shared }) => shared ?? 0));
  if (commonShift && commonShift.kind !== 'runner') return '';
  if (!commonShift && Math.abs(usual) < SHARED_MIN) return '';
  const held = commonShift ? ' Nothing is held against this change for it.' : '';
  return `This run moved all benchmarks by about ${percentage(commonShift?.worse ?? usual)}: that part is not in the changes.${held}`;
}

/** Less than this in common is said by the numbers themselves. */
const SHARED_MIN = 0.02;

/** Where a change came from, as a range of commits; empty where it is not known. */
export function sinceText({ since, reason }: Finding): string {
  const came = since ? cameText(since) : '';
  if (reason.code !== 'lasting') return came;
  return `${came === '' ? 'lasts since' : `${came} on`} ${dayOf(reason.since)}, not mended`;
}

function cameText({ after, commit }: NonNullable<Finding['since']>): string {
  const last = shortCommit(commit);
  return after === '' ? `came at or before ${last}` : `came with ${shortCommit(after)}…${last}`;
}

/** A slow climb in words; empty where there is none. */
export function driftText({ drift }: Finding): string {
  return drift ? `${percentage(drift.change)} over the last ${runs(drift.runs)}, slowly` : '';
}

/** The series that get worse slowly. */
export function drifting({ findings }: Report): Finding[] {
  return findings.filter(({ drift, verdict }) => drift !== null && verdict !== 'regressed');
}

function firstRun(report: Report, total: number): string {
  const kept = report.records ? 'stored as the baseline' : 'measured; there is no baseline yet';
  return `First run of suite ${report.suite}: ${benchmarks(total)} ${kept}`;
}

function inconclusive(report: Report, total: number): string {
  const tally = tallyOf(report);
  const { unjudged, missing } = tally;
  const known = isMostlyJudged(tally)
    ? passed(report, total)
    : unjudged > 0
      ? `Too little is known to judge ${unjudged} of ${benchmarks(total)}${lackWords(report)}`
      : missing > 0
        ? `Nothing was judged${lackWords(report)}`
        : `Nothing was judged: nobody said which way is better for ${benchmarks(total)}`;
  return known + missingShards(report);
}

/** What keeps a run from passing though all that was measured is well. */
function missingShards({ warnings }: Report): string {
  const missing = warnings.flatMap((each) => (each.code === 'missing-shard' ? [each.values] : []))[0];
  const renamed = warnings.filter(({ code }) => code === 'renamed').length;
  if (!missing && renamed > 0) return `, but ${renamed === 1 ? 'one looks' : `${renamed} look`} renamed`;
  const isDamaged = warnings.some(({ code }) => code === 'damaged-history');
  if (!missing && isDamaged) return ', but a part of the history is damaged';
  return missing ? `, but ${missingShardWords(missing)}` : '';
}

function passed(report: Report, total: number): string {
  const improved = report.findings.filter((finding) => finding.verdict === 'improved');
  const within = report.findings.filter(
    (finding) => finding.reason.code === 'within-threshold' && isWorse(finding),
  );
  if (within.length > 0) {
    return `${benchmarksOf(within)} of ${benchmarks(total)} got ${worseWord(within)}, within the limits${besideWords(report)}`;
  }
  if (improved.length > 0)
    return `${benchmarksOf(improved)} of ${benchmarks(total)} got better, none worse${besideWords(report)}`;
  const { judged, unjudged, missing } = tallyOf(report);
  const all = judged + unjudged + missing;
  const count = judged === all ? benchmarks(all) : `${grouped(judged)} of ${benchmarks(all)}`;
  return `No change in ${count}${besideWords(report)}`;
}

export function isWorse({ change, metric }: Finding): boolean {
  const estimate = change?.estimate ?? 0;
  return metric.direction === 'higher' ? estimate < 0 : estimate > 0;
}

function worseWord(findings: readonly Finding[]): string {
  const timing = findings.every(({ metric }) => ['time', 'throughput'].includes(kindOf(metric.unit)));
  return timing && findings.every(isWorse) ? 'slower' : 'worse';
}

export function benchmarksOf(findings: readonly Finding[]): number {
  return new Set(findings.map((finding) => finding.benchmark)).size;
}

export function benchmarks(count: number): string {
  return count === 1 ? '1 benchmark' : `${grouped(count)} benchmarks`;
}

function notThere({ findings, warnings }: Report, total: number): string {
  const overlooked = warnings.flatMap((each) => (each.code === 'not-compared' ? [each.values] : []))[0];
  if (overlooked) return notComparedWords(overlooked);
  const turned = benchmarksOf(findings.filter(({ reason }) => reason.code === 'unit-changed'));
  if (turned > 0) return `${turned} of ${benchmarks(total)} changed the unit`;
  if (total === 0) return 'no benchmark of this run has one of the tags that were asked for';
  if (total === 1) return 'the one benchmark of this run is not in the baseline';
  return `none of the ${grouped(total)} names of this run is in the baseline`;
}

/** What a passing run would have noticed: how sensitive this comparison is. */
export function sensitivity(report: Report): string {
  // With few runs the tails of the noise are a prior, and what would have been seen is not known to a factor.
  if (report.detectable === null || report.baseline.runs < SENSITIVITY_RUNS) return '';
  const where = tallyOf(report).judged === 1 ? '' : ' in half of them';
  return `A change of ${share(report.detectable)} would have been seen${where}.`;
}

const SENSITIVITY_RUNS = 10;

/** The limit that the change is held against, with the sign that is worse: `limit +20 %`. */
export function limitText({ metric, threshold: limit, reason }: Finding): string {
  if (reason.code === 'below-min') return `minimum ${reason.bound}`;
  if (reason.code === 'above-max') return `maximum ${reason.bound}`;
  return `limit ${metric.direction === 'higher' ? '−' : '+'}${threshold(limit)}`;
}

export function runs(count: number): string {
  return count === 1 ? '1 run' : `${count} runs`;
}

export function hasBaseline({ baseline }: Report): boolean {
  return baseline.source !== 'none' && baseline.runs > 0;
}

/** What a first run is good for; empty behind it. */
export function firstRunText({ baseline, gate, records }: Report): string {
  if (baseline.source !== 'none' || gate !== 'pass') return '';
  return records
    ? 'From the next run on, changes are compared; five runs make the noise known, and then they are judged.'
    : 'This run is not kept as a baseline. Five runs that were kept make the noise known; then changes are judged.';
}

/** What the waivers of this run let through, one sentence each. */
export function waiverTexts({ waivers }: Report): string[] {
  return waivers
    .filter(({ state }) => state === 'applied')
    .map(
      ({ select, owner, until, reason, ceiling }) =>
        `${owner} waived ${select} up to ${threshold(ceiling)} until ${until}: ${reason}`,
    );
}

/** A moment as people read it: `2026-01-31 12:00 UTC`. */
export function momentText(iso: string): string {
  return `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}

/** Which runs this one was compared with, in one sentence. */
export function baselineText({ baseline }: Report): string {
  if (baseline.source === 'none') return baseline.why;
  if (baseline.source === 'file' || baseline.source === 'interleaved') return baseline.why;
  if (baseline.runs === 0) return `no run on ${baseline.environment} yet (${baseline.why})`;
  return `${runs(baseline.runs)} on ${baseline.environment} (${baseline.why})`;
}

/** Where a baseline was looked for in vain; empty where that is said already. */
export function passedOverText({ baseline: { source, skippedSources }, warnings }: Report): string {
  const told = new Set(
    warnings.flatMap((each) => (each.code === 'unreadable-source' ? [each.values.fault.message] : [])),
  );
  const rest = (source === 'none' ? skippedSources.slice(1) : skippedSources).filter(
    ({ why }) => !told.has(why),
  );
  return rest.length === 0 ? '' : `Passed over: ${rest.map(({ why }) => why).join('; ')}`;
}

/** As a sentence begins. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
