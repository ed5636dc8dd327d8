/** What is known of a run and its series when somebody asks why: a report has all of it, a history a part. */
import type { Finding, Report } from '../../model/report.ts';
import type { Explanation } from '../../model/why-report.ts';
import { likelihoods } from '../../model/why-report.ts';

export type KnownRun = Pick<
  Report,
  'suite' | 'gate' | 'baseline' | 'commonShift' | 'confidence' | 'alpha' | 'detectable' | 'override'
> & { readonly run: Pick<Report['run'], 'id' | 'commit' | 'branch' | 'time' | 'environment'> } & Partial<
    Pick<Report, 'warnings' | 'waivers' | 'rulesChanged' | 'identical' | 'reference' | 'measurements'>
  >;

export type KnownSeries = Pick<
  Finding,
  | 'benchmark'
  | 'metric'
  | 'verdict'
  | 'reason'
  | 'change'
  | 'threshold'
  | 'bounds'
  | 'since'
  | 'drift'
  | 'shared'
  | 'recent'
> &
  Partial<Pick<Finding, 'pValue' | 'current' | 'baseline' | 'episode' | 'formerName'>>;

/** Sentences of one explanation; more of them say no more. */
const SENTENCES_MAX = 3;

/** One explanation for each code, by its best likelihood, the best first. */
export function ranked(all: readonly Explanation[]): Explanation[] {
  const rank = ({ likelihood }: Explanation) => likelihoods.indexOf(likelihood);
  const groups = Map.groupBy(all, ({ code }) => code);
  return [...groups.values()]
    .map((group) => {
      const best = group.reduce((a, b) => (rank(b) < rank(a) ? b : a));
      const same = group.filter(({ likelihood }) => likelihood === best.likelihood);
      const because = same.slice(0, SENTENCES_MAX).map((each) => each.because);
      return { ...best, because: because.join('; ') };
    })
    .sort((a, b) => rank(a) - rank(b));
}
