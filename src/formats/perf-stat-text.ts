/**
 * The text of perf stat. Its numbers are in the format of the locale: a count never has a fraction, a number
 * with a unit always has one.
 */
import type { SkipReason } from '../model/skip-reason.ts';
import type { Reading, Row, Skipped } from './format.ts';
import { loggedLines, numberOf } from './text.ts';

const TITLE = /^ ?Performance counter stats for /;
const ELAPSED = /^ *(\S+)(?: \+- \S+)? seconds (time elapsed|user|sys)\b/;
const NOT_COUNTED = /^ *<(not \w+)> +(?:[A-Za-z]+ +)?(\S+) *$/;
/** Digits, and the separators that locales use. */
const COUNT = /^\d[\d.,'\u00a0\u202f]*$/;
/** With --table: one execution. */
const INDIVIDUAL = /^ *(\d+[.,]\d+) \([+-]/;

const TIMES = new Map([
  ['time elapsed', 'time'],
  ['user', 'user_time'],
  ['sys', 'system_time'],
]);

export function hasPerfText(text: string): boolean {
  return (
    text.includes('Performance counter stats for ') && loggedLines(text).some((line) => TITLE.test(line))
  );
}

export function readPerfText(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  let benchmark: string | undefined;
  let executions: number[] = [];
  let counting = false;
  for (const [index, shown] of loggedLines(text).entries()) {
    const line = index + 1;
    if (TITLE.test(shown)) {
      benchmark = commandOf(shown);
      executions = [];
      counting = true;
    }
    // Everything before is the command's own output.
    if (benchmark === undefined || TITLE.test(shown)) continue;
    const [, written, word = ''] = ELAPSED.exec(shown) ?? [];
    const execution = decimalOf(INDIVIDUAL.exec(shown)?.[1]);
    const metric = TIMES.get(word);
    const [, why, event = ''] = NOT_COUNTED.exec(counted(shown)) ?? [];
    if (execution !== undefined) executions.push(execution);
    else if (metric !== undefined) {
      // perf prints the times last.
      counting = false;
      const centre = decimalOf(written);
      const values = metric === 'time' && executions.length > 0 ? { values: executions } : {};
      if (centre === undefined)
        skipped.push({ line, why: { code: 'not-a-number', benchmark, field: metric } });
      else rows.push({ benchmark, metric, unit: 's', centre, direction: 'lower', line, ...values });
    } else if (counting && why !== undefined)
      skipped.push({ line, why: { ...uncounted(why, event), benchmark } });
    else if (counting) {
      const count = countOf(shown);
      if (count) rows.push({ benchmark, ...count, line });
      else if (/^ *\d/.test(shown) || /^(?:CPU\d|S\d)/.test(shown)) {
        skipped.push({ line, why: { code: 'partial-count', benchmark } });
      }
    }
  }
  return { rows, skipped };
}

/** A watched process is named by an id that no other run will have. */
function commandOf(title: string): string {
  if (/ for (?:process|thread) id '/.test(title)) return '(unnamed)';
  const from = title.indexOf("'");
  const to = title.lastIndexOf("'");
  return to > from ? title.slice(from + 1, to) : '(unnamed)';
}

/** Without derived values, after `#`, and without spread and share of the time, in parentheses. */
function counted(shown: string): string {
  return shown.slice(0, /[#(]/.exec(shown)?.index);
}

/** `1,234 event`, or `0.67 msec event`. */
function countOf(shown: string): Pick<Row, 'metric' | 'unit' | 'centre'> | undefined {
  const [written = '', ...words] = counted(shown).trim().split(/ +/);
  const [unit, metric] = words.length === 1 ? ['', words[0]] : words;
  if (!COUNT.test(written) || words.length > 2 || metric === undefined || unit === undefined)
    return undefined;
  const centre = unit === '' ? numberOf(written.replace(/\D/g, '')) : decimalOf(written);
  return centre === undefined ? undefined : { metric, unit: unit || 'count', centre };
}

/** Only the last separator can be the decimal one. */
/** @param written instead of a count, with or without its brackets: `<not supported>` */
export function uncounted(written: string, event: string): SkipReason {
  if (written.includes('not supported')) return { code: 'not-supported', field: event };
  if (written.includes('not counted')) return { code: 'not-counted', field: event };
  return { code: 'not-a-number', field: event, found: written };
}

function decimalOf(written: string | undefined): number | undefined {
  const at = Math.max(written?.lastIndexOf('.') ?? -1, written?.lastIndexOf(',') ?? -1);
  if (written === undefined || at < 0) return numberOf(written);
  return numberOf(`${written.slice(0, at).replace(/[.,'\u00a0\u202f]/g, '')}.${written.slice(at + 1)}`);
}
