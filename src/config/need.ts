/** What an input needs to have an effect, as data; needs.ts says whether it is met. */
/** One of several partners, each of which is enough. */
export type Partner =
  | { readonly input: string; readonly is?: readonly string[] }
  /** An environment variable, or an input of a manual dispatch, that is set and not false. */
  | { readonly variable: string; readonly only?: 'command line' };

/** Any one of these is enough. */
export type Need = readonly Partner[];
