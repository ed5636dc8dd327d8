/** Repeated measurement, and a table of what came out. */

export interface Figures {
  readonly label: string;
  readonly medianMs: number;
  readonly minMs: number;
  readonly maxMs: number;
  readonly note: string;
}

/** @param work does the job once and returns its own time in ms, or nothing to have it measured */
export async function repeat(
  label: string,
  times: number,
  work: () => Promise<number | undefined> | number | undefined,
  note: () => string = () => '',
): Promise<Figures> {
  const all: number[] = [];
  for (let i = 0; i <= times; i++) {
    const start = performance.now();
    const own = await work();
    // The first one warms caches and is not counted.
    if (i > 0) all.push(own ?? performance.now() - start);
  }
  all.sort((a, b) => a - b);
  const at = (q: number) => all[Math.round((all.length - 1) * q)] ?? Number.NaN;
  return { label, medianMs: at(0.5), minMs: at(0), maxMs: at(1), note: note() };
}

export function printFigures(title: string, rows: readonly Figures[]): void {
  console.log(`\n${title}`);
  for (const { label, medianMs, minMs, maxMs, note } of rows) {
    const figure = `${medianMs.toFixed(0)} ms (${minMs.toFixed(0)} … ${maxMs.toFixed(0)})`;
    console.log(`  ${label.padEnd(62)} ${figure.padStart(24)}   ${note}`.trimEnd());
  }
}
