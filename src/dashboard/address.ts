/** The state of the page in its address, after the #, so that people can send a link to any view. */
import { lineWord as wordOf } from '../reporters/series-page.ts';
import type { LineKey } from './protocol.ts';

const views = ['overview', 'series', 'compare', 'runs'] as const;
export type View = (typeof views)[number];

export interface Address {
  readonly view: View;
  /** Name of the suite; empty for the first one. */
  readonly suite: string;
  /** The view's own parameters, in a fixed order. */
  readonly rest: URLSearchParams;
}

export function readAddress(hash: string): Address {
  const rest = new URLSearchParams(hash.replace(/^#\/?/, ''));
  const named = rest.get('view') ?? '';
  const view = views.find((each) => each === named) ?? 'overview';
  const suite = rest.get('suite') ?? '';
  rest.delete('view');
  rest.delete('suite');
  return { view, suite, rest };
}

/** @param rest empty values are left out */
export function addressOf(
  view: View,
  suite: string,
  rest: Readonly<Record<string, string | readonly string[] | undefined>> = {},
): string {
  const words = new URLSearchParams({ view, suite });
  for (const [name, value] of Object.entries(rest)) {
    for (const each of typeof value === 'string' ? [value] : (value ?? [])) {
      if (each !== '') words.append(name, each);
    }
  }
  return `#${words}`;
}

/** A line of the chart as one word of the address. */
export function lineWord({ benchmark, metric, branch }: LineKey): string {
  return wordOf(benchmark, metric, branch);
}

/** Undefined if the word does not name a line. */
export function lineFrom(word: string): LineKey | undefined {
  try {
    const parts: unknown = JSON.parse(word);
    if (!Array.isArray(parts) || parts.some((part) => typeof part !== 'string')) return undefined;
    const [benchmark, metric, branch = ''] = parts as string[];
    return benchmark === undefined || metric === undefined ? undefined : { benchmark, metric, branch };
  } catch {
    return undefined;
  }
}

export function seriesAddress(suite: string, benchmark: string, metric: string): string {
  return addressOf('series', suite, { line: lineWord({ benchmark, metric, branch: '' }) });
}
