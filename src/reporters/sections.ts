/** Orders and groups the findings of a report: what changed first, then the rest by outcome. */
import type { Finding } from '../model/report.ts';
import type { ShownFinding, ShownReport } from './shown-names.ts';
import { isWorse } from './words.ts';

/** Findings that can be folded under one line. */
export interface Group {
  /** Follows their number: `could not be judged`. */
  readonly word: string;
  readonly findings: readonly ShownFinding[];
  /** Whether their status says everything; if not, each finding is shown with its reason. */
  readonly judged: boolean;
}

/**
 * Findings that are never folded: regressions, then changes for the worse within the limit, then
 * improvements.
 */
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

/** All other findings; no group is empty. */
export function foldedGroups(report: ShownReport): Group[] {
  const rest = report.findings.filter((finding) => !isOpen(finding));
  const asides = asidesOf(report);
  const group = (word: string, matches: (finding: Finding) => boolean, judged = false): Group => ({
    word,
    findings: rest.filter(matches),
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
 * Values that are neither better nor worse (the size of an output) of a benchmark with other, judged metrics:
 * nobody has to act on them.
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
