/** What is asked for when it is first needed, and then known. */

/** @returns the answer of the first call, or its failure, for every call */
export function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer ??= ask();
    return answer;
  };
}
