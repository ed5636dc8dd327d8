/** Where the names of benchmarks may be shortened and broken, in every report and on every page. */

/** A shorter prefix is not worth leaving out. */
const PREFIX_MIN = 6;

/**
 * What all names begin with, up to a separator: a page or a report says it once. It does not end inside brackets.
 * @param names of benchmarks, each any number of times
 * @returns empty if it is short, or if there is only one name
 */
export function commonPrefix(names: readonly string[]): string {
  const unique = [...new Set(names)];
  const [first = ''] = unique;
  if (unique.length < 2) return '';
  let length = first.length;
  for (const name of unique) {
    while (!name.startsWith(first.slice(0, length))) length--;
    if (length < PREFIX_MIN) return '';
  }
  const prefix = first
    .slice(0, length)
    .replace(/[([{<].*$/s, '')
    .replace(/[^/.:\s]*$/, '');
  return prefix.length < PREFIX_MIN || unique.includes(prefix) ? '' : prefix;
}

/** Rows without what all of their names begin with. @returns that beginning too; it is empty if there is none */
export function withoutPrefix<Row extends { readonly benchmark: string }>(
  rows: readonly Row[],
): { readonly prefix: string; readonly rows: readonly Row[] } {
  const prefix = commonPrefix(rows.map(({ benchmark }) => benchmark));
  if (prefix === '') return { prefix, rows };
  return { prefix, rows: rows.map((row) => ({ ...row, benchmark: row.benchmark.slice(prefix.length) })) };
}

/** After separators, and before a capital letter. */
const BREAKS = /(?<=[/._:,;=()[\]{}\s-])(?![/._:,;=()[\]{}\s-])|(?<=[a-z0-9])(?=[A-Z])/u;

/** The parts of a name between which a line may break. */
export function partsOf(name: string): string[] {
  return name.split(BREAKS);
}
