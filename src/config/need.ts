/** What an input needs to have an effect, as data; setting.ts says whether it is met. */

/** One of several partners, each of which is enough. */
export type Partner =
  | { readonly input: string; readonly is?: readonly string[] }
  /** An environment variable, or an input of a manual dispatch, that is set and not false. */
  | { readonly variable: string; readonly only?: 'command line' };

/** Any one of these is enough. */
export type Need = readonly Partner[];

export function given(...names: string[]): Need {
  return names.map((input) => ({ input }));
}

/** @param words values of the input; for a list, words that it contains */
export function set(input: string, ...is: string[]): Need {
  return [{ input, is }];
}

export const CHECK: Need = set('mode', 'check');
/** Modes that judge a run. */
export const JUDGING: Need = set('mode', 'check', 'publish');
/** Modes that read results. */
export const MEASURED: Need = set('mode', 'check', 'collect');
/** Modes that read stored runs. */
export const READING: Need = set('mode', 'check', 'publish', 'trends');
export const STORING: Need = set('record', 'auto', 'always');
