/**
 * `console.table(bench.table())` of tinybench, as drawn by Node.js, Deno and Bun, converted to the entries of
 * bench.table().
 */
import { consoleLines, hasLine } from './console-lines.ts';

/** Node.js and Deno have an unnamed or (index) column in front, and quote text. */
const HEADER = /^[│|] *(?:\(index\)|\(idx\)|) *[│|].*\bTask [Nn]ame\b/;
const ROW = /^[│|]/;
const QUOTED = /^(['"`])(.*)\1$/s;

export function hasConsoleTableOf(text: string): boolean {
  return /Task [Nn]ame/.test(text) && hasLine(text, HEADER);
}

export function consoleTableEntries(text: string): Readonly<Record<string, string>>[] {
  const entries: Record<string, string>[] = [];
  let header: readonly string[] = [];
  for (const { shown: line } of consoleLines(text)) {
    if (HEADER.test(line)) header = cellsOf(line);
    else if (!ROW.test(line)) {
      if (!/^[├┼─┤+-]/.test(line)) header = [];
    } else if (header.length > 0) {
      const cells = cellsOf(line).map((cell) => QUOTED.exec(cell)?.[2] ?? cell);
      const pairs = header.map((name, i) => [name, cells[i] ?? ''] as const);
      // Cells in columns of other tasks, such as an error, are empty.
      entries.push(Object.fromEntries(pairs.filter(([name, cell]) => name !== '' && cell !== '')));
    }
  }
  return entries;
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .slice(1, -1)
    .split(line.includes('│') ? '│' : '|')
    .map((cell) => cell.trim());
}
