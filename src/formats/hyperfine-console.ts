/**
 * hyperfine's output: mean, user and system time of every command, rounded to a tenth. It does not print the
 * time of each run, so a command with a failed run has no time, because that run's cannot be separated from
 * the others.
 */
import { consoleLines, hasLine } from './console-lines.ts';
import type { Reading, Row, Skipped } from './format.ts';
import { numberOf } from './text.ts';

const TITLE = /^Benchmark(?: #?(\d+))?: (.+)$/;
const TIME =
  /^ {2}Time \((?:mean ± σ|abs ≡)\): +([\d.]+) (µs|μs|us|ms|s|min)\b.*?\[User: ([\d.]+) (µs|μs|us|ms|s|min), System: ([\d.]+) (µs|μs|us|ms|s|min)\]/;
const NONZERO = /^ {2}Warning: Ignoring non-zero exit code/;

export function hasHyperfineConsole(text: string): boolean {
  return text.includes('[User: ') && hasLine(text, TIME);
}

export function readHyperfineConsole(text: string): Reading {
  const skipped: Skipped[] = [];
  const found: Row[] = [];
  const unreadable = new Set<string>();
  /**
   * Of one call of hyperfine, which may give several commands the same name (--command-name,
   * --parameter-list).
   */
  let titles = new Set<string>();
  let benchmark: string | undefined;
  for (const { line, shown } of consoleLines(text)) {
    const [, number, title] = TITLE.exec(shown) ?? [];
    const [, mean, unit, user, userUnit, system, systemUnit] = TIME.exec(shown) ?? [];
    if (title !== undefined) {
      benchmark = title.trimEnd();
      if (number === undefined || number === '1') titles = new Set();
      if (titles.has(benchmark) && !unreadable.has(benchmark)) {
        skipped.push({
          line,
          why: { code: 'ambiguous-name', benchmark, option: '--export-json results.json' },
        });
        unreadable.add(benchmark);
      }
      titles.add(benchmark);
    } else if (benchmark === undefined) continue;
    else if (mean !== undefined) {
      found.push(rowOf(benchmark, 'time', mean, unit, line));
      found.push(rowOf(benchmark, 'user_time', user, userUnit, line));
      found.push(rowOf(benchmark, 'system_time', system, systemUnit, line));
    } else if (NONZERO.test(shown)) {
      unreadable.add(benchmark);
      const why = { code: 'failed-execution', benchmark, option: '--export-json' } as const;
      skipped.push({ line, why, failed: benchmark });
    }
  }
  return { rows: found.filter((row) => !unreadable.has(row.benchmark)), skipped };
}

function rowOf(benchmark: string, metric: string, written: string | undefined, unit = '', line = 0): Row {
  return {
    benchmark,
    metric,
    unit: unit.replace(/[µμ]/, 'u'),
    centre: numberOf(written) ?? Number.NaN,
    line,
  };
}
