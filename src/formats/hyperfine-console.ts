/**
 * What hyperfine prints: mean, user and system time of every command, rounded to a tenth. It does not print the time of
 * each run, so a command of which a run failed has no time: nobody can tell that run's from the others.
 */
import { consoleLines, hasLine } from './console-lines.ts';
import type { Reading, Row, Skipped } from './format.ts';
import { numberOf } from './text.ts';

const TITLE = /^Benchmark(?: \d+| #\d+)?: (.+)$/;
const TIME =
  /^ {2}Time \((?:mean ± σ|abs ≡)\): +([\d.]+) (µs|μs|us|ms|s|min)\b.*?\[User: ([\d.]+) (µs|μs|us|ms|s|min), System: ([\d.]+) (µs|μs|us|ms|s|min)\]/;
const NONZERO = /^ {2}Warning: Ignoring non-zero exit code/;

export function hasHyperfineConsole(text: string): boolean {
  return text.includes('[User: ') && hasLine(text, TIME);
}

export function readHyperfineConsole(text: string): Reading {
  const skipped: Skipped[] = [];
  const found: Row[] = [];
  const failed = new Set<string>();
  let benchmark: string | undefined;
  for (const { line, shown } of consoleLines(text)) {
    const title = TITLE.exec(shown)?.[1];
    const [, mean, unit, user, userUnit, system, systemUnit] = TIME.exec(shown) ?? [];
    if (title !== undefined) benchmark = title.trimEnd();
    else if (benchmark === undefined) continue;
    else if (mean !== undefined) {
      found.push(rowOf(benchmark, 'time', mean, unit, line));
      found.push(rowOf(benchmark, 'user_time', user, userUnit, line));
      found.push(rowOf(benchmark, 'system_time', system, systemUnit, line));
    } else if (NONZERO.test(shown)) {
      failed.add(benchmark);
      const reason = `${benchmark}: a run ended with a non-zero exit code: --export-json tells which`;
      skipped.push({ line, reason, failed: benchmark });
    }
  }
  return { rows: found.filter((row) => !failed.has(row.benchmark)), skipped };
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
