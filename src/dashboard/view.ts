/** The properties of every view of a suite. */
import type { Summary } from '../history/summary.ts';
import { addressOf, type View } from './address.ts';
import type { Suite, SummaryTexts } from './protocol.ts';

export interface ViewProps {
  readonly suite: Suite;
  readonly summary: Summary;
  /** Its texts. */
  readonly texts: SummaryTexts;
  /** The view's own parameters in the address. */
  readonly rest: URLSearchParams;
  /** Address of the repository; empty if unknown. */
  readonly repository: string;
}

/** Changes part of the view's state, which is only in the address. */
export function changeAddress(
  { suite, rest }: Pick<ViewProps, 'suite' | 'rest'>,
  view: View,
  changes: Readonly<Record<string, string | readonly string[]>>,
): void {
  const now: Record<string, readonly string[]> = {};
  for (const name of rest.keys()) now[name] = rest.getAll(name);
  const address = addressOf(view, suite.name, { ...now, ...changes });
  // Typing in a filter does not add steps to the browser's history.
  history.replaceState(null, '', address);
  dispatchEvent(new HashChangeEvent('hashchange'));
}
