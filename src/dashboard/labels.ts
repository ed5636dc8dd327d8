/** Short texts that all views share: ages, commits with links, shapes and colours of verdicts. */

import type { Decision } from '../history/decisions.ts';
import type { Summary } from '../history/summary.ts';
import type { HistoryEvent } from '../model/event.ts';
import { MARKS, type Tone } from '../reporters/marks.ts';

/** Decisions of people about a run. */
export const decisionWords: Readonly<Partial<Record<HistoryEvent['kind'], string>>> = {
  override: 'allowed',
  acceptance: 'accepted',
  waiver: 'waived',
};

/** How long a decision applied: `until 2026-03-09, 8 runs`; empty for one run. */
export function spanText({ runs, until }: Pick<Decision, 'runs' | 'until'>): string {
  return runs > 1 ? `until ${until.slice(0, 10)}, ${counted(runs, 'run')}` : '';
}

const MINUTE_MS = 60_000;

/** `3 hours ago`, `yesterday`, `2 months ago`. */
export function ageOf(iso: string, now: number): string {
  const minutes = Math.round((now - Date.parse(iso)) / MINUTE_MS);
  if (Number.isNaN(minutes)) return 'at an unknown time';
  const steps = [
    { unit: 'year', minutes: 525_600 },
    { unit: 'month', minutes: 43_800 },
    { unit: 'day', minutes: 1440 },
    { unit: 'hour', minutes: 60 },
    { unit: 'minute', minutes: 1 },
  ] as const;
  const step = steps.find((each) => Math.abs(minutes) >= each.minutes);
  if (!step) return 'just now';
  const format = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
  return format.format(-Math.round(minutes / step.minutes), step.unit);
}

/** `1 run`, `2,000 runs`. */
export function counted(count: number, what: string): string {
  const isOne = count === 1 || what.endsWith('series');
  return `${count.toLocaleString('en')} ${what}${isOne ? '' : 's'}`;
}

/** Address of the repository for links; empty if unknown. */
export function repositoryOf(summary: Summary, configured: string): string {
  const url = summary.runs.findLast((run) => run.url)?.url ?? '';
  return webAddress(configured) || webAddress(/^(.*)\/actions\/runs\//.exec(url)?.[1] ?? '');
}

/** Only addresses that a browser can open safely; else empty. */
export function webAddress(text: string): string {
  return /^https?:\/\/[^\s]+$/.test(text) ? text.replace(/\/$/, '') : '';
}

export function commitAddress(repository: string, commit: string): string {
  return repository !== '' && commit !== '' ? `${repository}/commit/${commit}` : '';
}

export function rangeAddress(repository: string, after: string, commit: string): string {
  if (repository === '' || after === '' || commit === '') return commitAddress(repository, commit);
  return `${repository}/compare/${after}...${commit}`;
}

/** Whether a change is for the worse; null if no direction is better. */
export function isWorse(change: number, direction: 'lower' | 'higher' | 'none'): boolean | null {
  if (direction === 'none' || change === 0) return null;
  return direction === 'lower' ? change > 0 : change < 0;
}

export function toneOf(worse: boolean | null): Tone {
  return worse === null ? '' : worse ? 'worse' : 'better';
}

/** The shape of a change: `◆` for the worse, `●` for the better, `○` if no direction is better. */
export function shapeOf(worse: boolean | null): string {
  return MARKS[worse === null ? 'inconclusive' : worse ? 'regressed' : 'improved'].shape;
}
