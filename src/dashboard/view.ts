/** What every view of a suite is given. */
import type { Summary } from '../history/summary.ts';
import { addressOf, type View } from './address.ts';
import type { Suite, Told } from './protocol.ts';

export interface ViewProps {
  readonly suite: Suite;
  readonly summary: Summary;
  /** Its words. */
  readonly told: Told;
  /** The view's own part of the address. */
  readonly rest: URLSearchParams;
  /** Pages of the repository; empty where nobody knows them. */
  readonly repository: string;
}

/** Changes part of the view's state; the address is the only place where it lives. */
export function changeAddress(
  { suite, rest }: Pick<ViewProps, 'suite' | 'rest'>,
  view: View,
  changes: Readonly<Record<string, string | readonly string[]>>,
): void {
  const now: Record<string, readonly string[]> = {};
  for (const name of rest.keys()) now[name] = rest.getAll(name);
  const address = addressOf(view, suite.name, { ...now, ...changes });
  // Typing in a filter is no step back in the browser's history.
  history.replaceState(null, '', address);
  dispatchEvent(new HashChangeEvent('hashchange'));
}
