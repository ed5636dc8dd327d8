/** Why one series has its verdict: its cause, what else would explain it, and what is missing to know more. */

import { commitName, shortCommit } from '../../model/commit.ts';
import type { Cause, Explanation, ExplanationCode, Lack } from '../../model/why-report.ts';
import { baselineReasonText } from '../baseline.ts';
import { DESCENDS } from '../next.ts';
import { significant } from '../quantity.ts';
import { reasonText } from '../verdicts.ts';
import { isWorse, runs } from '../words.ts';
import { type KnownRun, type KnownSeries, ranked } from './known.ts';

/** What explains this series, the best first. */
export function explanationsOfSeries(series: KnownSeries, run: KnownRun): Explanation[] {
  return ranked([...ofCode(series, run), ...ofChance(series), ...ofReason(series)]);
}

function ofCode(series: KnownSeries, run: KnownRun): Explanation[] {
  const { verdict, reason } = series;
  const where = placeOf(series, run);
  switch (verdict) {
    case 'regressed':
    case 'waived':
    case 'improved':
      return hasBegun(series)
        ? [{ code: 'code', likelihood: 'likely', because: where }]
        : [
            {
              code: 'code',
              likelihood: 'possible',
              because: `${reasonText(series)}, and nothing shows when that began`,
            },
          ];
    case 'suspected':
      return [{ code: 'code', likelihood: 'possible', because: where }];
    case 'inconclusive':
      return reason.code === 'about-limit'
        ? [{ code: 'code', likelihood: 'likely', because: where }]
        : [{ code: 'code', likelihood: 'possible', because: 'not enough was measured to exclude it' }];
    case 'unchanged':
      return [
        reason.code === 'within-threshold'
          ? { code: 'code', likelihood: 'likely', because: where }
          : { code: 'code', likelihood: 'unlikely', because: reasonText(series) },
      ];
    default:
      return [];
  }
}

/** Whether it changed at all: an absolute limit may have been broken from the first run on. */
function hasBegun({ reason, since, change, metric }: KnownSeries): boolean {
  if (reason.code !== 'below-min' && reason.code !== 'above-max') return true;
  return since !== null || (change !== null && isWorse({ change, metric }));
}

/** Between which commits it changed, as far as that is known. */
function placeOf({ since, reason }: KnownSeries, { baseline, run }: KnownRun): string {
  if (since && since.after !== '')
    return `it changed after ${shortCommit(since.after)}, with ${shortCommit(since.commit)} or a commit in between`;
  if (since) return `it changed in or before ${shortCommit(since.commit)}`;
  if (reason.code === 'lasting')
    return `it changed in or before ${commitName(reason.commit)}, and is open for ${runs(reason.runs)}`;
  if (run.commit === '' || baseline.commit === '') return 'the commits that were compared are not known';
  if (run.commit === baseline.commit)
    return `both sides are ${shortCommit(run.commit)}: the code is the same`;
  const [base, head] = [shortCommit(baseline.commit), shortCommit(run.commit)];
  return DESCENDS.has(baseline.source)
    ? `it changed after ${base}, with ${head} or a commit in between`
    : `${head} differs from ${base}`;
}

function ofChance({ verdict, reason, pValue = null }: KnownSeries): Explanation[] {
  const p = pValue === null ? '' : `: p = ${significant(pValue)}`;
  const chance = (likelihood: Explanation['likelihood'], because: string): Explanation[] => [
    { code: 'chance', likelihood, because },
  ];
  if (reason.code === 'too-noisy') return chance('possible', 'the interval includes no change');
  if (verdict === 'suspected') return chance('possible', `not certain yet${p}`);
  if (verdict === 'regressed' || verdict === 'waived' || verdict === 'improved')
    return pValue === null ? [] : chance('unlikely', `significant${p}, corrected for all series of the run`);
  return [];
}

/** Reasons that are a cause by themselves. */
function ofReason(series: KnownSeries): Explanation[] {
  const { reason, formerName } = series;
  const because = reasonText(series);
  const likely = (code: ExplanationCode): Explanation[] => [{ code, likelihood: 'likely', because }];
  const renamed: Explanation[] = formerName
    ? [{ code: 'configuration', likelihood: 'possible', because: `it was called ${formerName} before` }]
    : [];
  switch (reason.code) {
    case 'runner-changed':
      return likely('machine');
    case 'common-shift':
    case 'platform-changed':
      return [{ code: 'machine', likelihood: 'possible', because }];
    case 'other-environment':
      return likely('environment');
    case 'base-moved':
    case 'not-in-baseline':
      return likely('baseline');
    case 'unit-changed':
    case 'no-direction':
    case 'left-out':
      return likely('configuration');
    case 'failed':
    case 'not-measured':
    case 'not-a-number':
    case 'no-time':
      return likely('failure');
    case 'not-in-run':
      return [
        { code: 'configuration', likelihood: 'possible', because: 'it was removed or renamed' },
        { code: 'failure', likelihood: 'possible', because: 'it did not run' },
      ];
    default:
      return renamed;
  }
}

/** Verdicts for which nothing has to be explained. */
const QUIET: ReadonlySet<string> = new Set(['no-change', 'within-bounds', 'shown']);

/** @param ofRun explanations of the whole run */
export function causeOfSeries(
  series: KnownSeries,
  own: readonly Explanation[],
  ofRun: readonly Explanation[],
): Cause {
  const { reason } = series;
  const build = ofRun.find(({ code }) => code === 'build');
  if (build) return { code: 'build', message: build.because };
  if (QUIET.has(reason.code)) return { code: 'none', message: reasonText(series) };
  // Where both sides are the same commit, or the runs stand apart, the code explains nothing.
  const best = own.find(({ likelihood }) => likelihood === 'likely');
  if (best) return { code: best.code, message: best.because };
  const possible = [...own, ...ofRun].filter(({ likelihood }) => likelihood === 'possible');
  const names = [...new Set(possible.map(({ code }) => code))];
  if (names.length === 0) return { code: 'unknown', message: reasonText(series) };
  return { code: 'unknown', message: `possible: ${names.join(', ')}; ${reasonText(series)}` };
}

/** What is missing to know more. */
export function lacksOfSeries(series: KnownSeries, run: KnownRun): Lack[] {
  const { reason, verdict, since } = series;
  const message = reasonText(series);
  const lack = (what: Lack['what'], have: number | null, need: number | null): Lack[] => [
    { what, have, need, message },
  ];
  switch (reason.code) {
    case 'too-few-runs':
    case 'young':
    case 'other-environment':
      return lack('runs', reason.have, reason.need);
    case 'awaiting-confirmation':
      return lack('runs', reason.seen, reason.of);
    case 'too-few-samples':
      return lack('samples', reason.have, reason.need);
    case 'one-process':
      return lack('processes', 1, reason.need);
    case 'too-noisy':
      if (reason.rounds === null) return lack('runs', null, null);
      if (run.baseline.source === 'interleaved') return lack('rounds', null, reason.rounds);
      return reason.of === 'samples'
        ? lack('processes', null, reason.rounds)
        : lack('measurements', run.measurements ?? null, reason.rounds);
    case 'measure-again':
      return lack('measurements', reason.measured, reason.measured + 1);
    case 'common-shift':
      return lack('measurements', run.measurements ?? null, (run.measurements ?? 1) + 1);
    case 'about-limit':
      return lack(run.baseline.source === 'interleaved' ? 'rounds' : 'measurements', null, null);
    case 'no-direction':
      return lack('direction', null, null);
    case 'failed':
    case 'not-measured':
    case 'not-a-number':
    case 'not-in-run':
    case 'no-time':
    case 'left-out':
      return lack('results', null, null);
    case 'unit-changed':
    case 'not-in-baseline':
      return lack('baseline', null, null);
    default:
      if (verdict === 'regressed' && run.baseline.source === 'none')
        return [{ what: 'baseline', have: 0, need: null, message: baselineReasonText(run.baseline.why) }];
      return verdict === 'regressed' &&
        since === null &&
        (run.run.commit === '' || run.baseline.commit === '')
        ? [
            {
              what: 'commits',
              have: null,
              need: null,
              message: 'the results do not name the commits they belong to',
            },
          ]
        : [];
  }
}
