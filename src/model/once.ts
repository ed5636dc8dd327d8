/** Lazy values: computed when first needed, and then cached. */

/** @returns the result of the first call, or its failure, for every call */
export function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}
