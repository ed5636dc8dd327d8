/** The findings of a report in the order in which people want them: what changed, then the rest by what became of it. */
import type { Finding } from '../model/report.ts';
import type { ShownFinding, ShownReport } from './shown-names.ts';
import { isWorse } from './words.ts';

/** Findings that can be folded under one line. */
export interface Group {
  /** Follows their number: `could not be judged`. */
  readonly word: string;
  readonly findings: readonly ShownFinding[];
  /** Whether their status says it all; otherwise each has a reason to be told. */
  readonly judged: boolean;
}

/** What nobody should have to unfold: regressions, then what got worse within its limit, then improvements. */
export function openFindings({ findings }: ShownReport): ShownFinding[] {
  const group = ({ verdict }: Finding) => ['regressed', 'suspected', 'waived', 'unchanged'].indexOf(verdict);
  const order = (finding: Finding) => (group(finding) < 0 ? 4 : group(finding));
  const size = (finding: Finding) => Math.abs(finding.change?.estimate ?? Number.POSITIVE_INFINITY);
  return findings.filter(isOpen).toSorted((a, b) => order(a) - order(b) || size(b) - size(a) || 0);
}

function isOpen(finding: Finding): boolean {
  if (['regressed', 'improved', 'suspected', 'waived'].includes(finding.verdict)) return true;
  return finding.reason.code === 'within-threshold' && isWorse(finding);
}

/** Everything else; no group is empty. */
export function foldedGroups(report: ShownReport): Group[] {
  const rest = report.findings.filter((finding) => !isOpen(finding));
  const asides = asidesOf(report);
  const group = (word: string, keep: (finding: Finding) => boolean, judged = false): Group => ({
    word,
    findings: rest.filter(keep),
    judged,
  });
  const moved = ({ reason }: Finding) => reason.code === 'runner-changed';
  return [
    group('moved because the runner changed', moved),
    group('could not be judged', (each) => each.verdict === 'inconclusive' && !asides.has(each)),
    group('missing', ({ verdict }) => verdict === 'missing'),
    group('new', ({ verdict }) => verdict === 'new'),
    group('unchanged', (finding) => finding.verdict === 'unchanged' && !moved(finding), true),
    group('informational', (finding) => asides.has(finding)),
  ].filter((each) => each.findings.length > 0);
}

/**
 * Values that are neither better nor worse (the size of an output), beside others of their benchmark that were judged:
 * nobody has to do anything about them.
 */
export function asidesOf({ findings }: ShownReport): ReadonlySet<Finding> {
  const judged = new Set(
    findings.filter(({ verdict }) => verdict !== 'inconclusive').map(({ benchmark }) => benchmark),
  );
  return new Set(
    findings.filter(
      ({ verdict, reason, benchmark }) =>
        verdict === 'inconclusive' &&
        ['no-direction', 'shown'].includes(reason.code) &&
        judged.has(benchmark),
    ),
  );
}
