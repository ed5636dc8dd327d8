/** Names of benchmarks that hold their parameters: a parameter beside a name does not keep two results apart. */

/** `name (n=1000, kind=map)`; the name alone if there are none. */
export function nameWith(benchmark: string, parameters: Readonly<Record<string, string>>): string {
  const words = Object.entries(parameters).map(([key, value]) => `${key}=${quotedIfAmbiguous(value)}`);
  return words.length > 0 ? `${benchmark} (${words.join(', ')})` : benchmark;
}

/** A value may read as the end of itself and another parameter. */
function quotedIfAmbiguous(value: string): string {
  return value.includes(', ') && value.includes('=') ? JSON.stringify(value) : value;
}
