/** Thresholds in one string, for the workflow's `with:` — `+12%:julia,+8%:rust,20%`. */
import { UserError } from '../model/errors.ts';
import type { Rule } from './rules.ts';

const ENTRY = /^[+-]?\s*(\d+(?:\.\d+)?)\s*%\s*(?::\s*(.+))?$/;

/**
 * A percentage is how much worse a series may get, in whichever direction is worse; a sign is for the reader only.
 * Without a selector it applies to every series. Later entries win.
 * @throws UserError naming the entry
 */
export function parseThresholds(text: string): Rule[] {
  return text
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(parseEntry);
}

function parseEntry(entry: string): Rule {
  const match = ENTRY.exec(entry);
  if (!match?.[1]) {
    throw new UserError(
      `thresholds: ${JSON.stringify(entry)} is not a threshold`,
      'Write a percentage, and after a colon what it applies to: +12%:julia, 20%:time, 5%:BenchmarkParse*',
    );
  }
  return { threshold: Number(match[1]) / 100, ...(match[2] && { select: match[2].trim() }) };
}
