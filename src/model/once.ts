/** Lazy values: computed when first needed, and then cached. */

/** @returns the result of the first call for every call; a promise also if it fails */
export function once<T>(compute: () => T): () => T {
  let known: { readonly result: T } | undefined;
  return () => {
    known ??= { result: compute() };
    return known.result;
  };
}
