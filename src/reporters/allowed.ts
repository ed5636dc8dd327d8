/** Describes who let a regression pass, how large it was, and by which rules a pull request is judged. */
import type { RuleDifference } from '../model/decisions.ts';
import type { Report } from '../model/report.ts';
import { percentage } from './quantity.ts';
import { momentText } from './words.ts';

/** The beginning of the sentence about an override, even if it did not help or nothing had to be allowed. */
export function allowedBy({ gate, findings }: Report): string {
  if (gate === 'allowed') return 'allowed by';
  if (gate !== 'fail') return 'a regression would have been allowed by';
  return findings.some(({ severity }) => severity === 'critical')
    ? 'a critical regression cannot be allowed, although this was requested by'
    : 'a warning passes only with a reason, and none was given by';
}

/** Who let a regression pass, and why; empty if nobody did. */
export function overrideText(report: Report): string {
  const { override } = report;
  if (!override) return '';
  const why = override.reason === '' ? 'no reason was given' : override.reason;
  const what = sizesText(report);
  const of = what === '' ? '' : ` (${what})`;
  return `${allowedBy(report)} ${override.by} on ${momentText(override.at)} through ${override.source}${of}: ${why}`;
}

/** The regressions that an override lets pass, with their sizes; empty if there are none. */
export function sizesText({ override }: Report, name: (benchmark: string) => string = String): string {
  const sizes = override?.sizes ?? [];
  const shown = sizes
    .slice(0, SIZES_SHOWN)
    .map(({ benchmark, change }) =>
      [name(benchmark), change === null ? '' : percentage(change)].join(' ').trim(),
    );
  const more = sizes.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const SIZES_SHOWN = 3;

/** How a pull request changes the rules that it is judged by; empty if it does not. */
export function rulesText({ rulesChanged }: Report): string {
  if (!rulesChanged) return '';
  const { file, base, changes } = rulesChanged;
  const more = changes.length - CHANGES_SHOWN;
  const changesShown = [
    ...changes.slice(0, CHANGES_SHOWN).map(ruleDifferenceText),
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join('; ');
  return `This pull request changes the rules that it is judged by (${file}: ${changesShown}). It is judged by the rules of ${base} and by its own`;
}

const CHANGES_SHOWN = 5;

/** One line, such as `rules (benchmark: Parse) threshold: 10% → 900%`. */
export function ruleDifferenceText(difference: RuleDifference): string {
  const { place } = difference;
  const text = `${place === '' ? '' : `${place}: `}${changeText(difference)}`;
  return text.length <= CHANGE_MAX ? text : `${text.slice(0, CHANGE_MAX - 1)}…`;
}

/** A longer text does not help a reader. */
const CHANGE_MAX = 160;

function changeText(difference: RuleDifference): string {
  switch (difference.code) {
    case 'added':
      return `added ${difference.after}`;
    case 'removed':
      return `removed ${difference.before}`;
    case 'changed':
      return `${difference.before || 'nothing'} → ${difference.after || 'nothing'}`;
    case 'reordered':
      return 'one order → another';
  }
}
