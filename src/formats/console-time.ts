/**
 * The output of console.timeEnd: `label: 12.3ms`, `label: 1.125s`, `label: 1:02.345 (m:ss.mmm)`. A label that
 * was printed several times is a sample. console.timeLog with further words is an intermediate time and not a
 * result.
 */
import type { Format, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { loggedLines, numberOf, withoutColour } from './text.ts';

/** Chrome puts a space before the unit, Firefox text after it. */
const SHORT = /^(\d+(?:\.\d+)?(?:e-\d+)?(?= ?ms)|\d+\.\d{3}(?=s)) ?(ms|s)(?: - timer ended)?$/;
const LONG = /^(?:(\d+):)?(\d{1,2}):(\d\d\.\d{3}) \((?:h:m)?m:ss\.mmm\)$/;
/** Bun's form: the time comes first. */
const IN_FRONT = /^\[(\d+(?:\.\d+)?)(ms|s)\] (\S.*)$/;

/** A quick check: what every row has. */
const ANY_TIME = /: [\d:.e-]+ ?(?:m?s\b|\()|\[[\d.]+ms\] /;
const ANY_ROW =
  /^(?:.*\S: (?:\d+(?:\.\d+)?(?:e-\d+)? ?ms|\d+\.\d{3}s|(?:\d+:)?\d{1,2}:\d\d\.\d{3} \((?:h:m)?m:ss\.mmm\))(?: - timer ended)?|\[\d+(?:\.\d+)?ms\] \S.*)[ \t]*\r?$/m;

/** Rows of other tools, between which a script may print a timer's line. */
const OTHERS =
  /^TAP version|^<\?xml|^[ \t]*[[{][ \t]*(?:"|$)|\/iter\b|ops\/sec\b|\bThread Stats +Avg\b|\bThread calibration:|\bRequests\/sec:|\bns\/op\b|\d\/op\b| i\/s\b|% CPU|^\[ *\d+\.\d\d%\]/m;

interface Timed {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
}

export const consoleTime: Format = {
  id: 'console-time',
  tool: 'console.time',
  produce: "node bench.js | tee results.txt, with console.time('label') and console.timeEnd('label')",
  reads: 'the time of every label; a label printed several times is a sample',
  samples: 'iteration',
  repeats: true,

  claims(text, json) {
    if (json !== undefined) return false;
    const plain = withoutColour(text);
    return ANY_TIME.test(plain) && ANY_ROW.test(plain) && !OTHERS.test(plain);
  },

  read(text) {
    const timed: (Timed & { readonly line: number })[] = [];
    const skipped: Skipped[] = [];
    for (const [index, shown] of loggedLines(text).entries()) {
      const found = timedOf(shown.trimEnd());
      if (found && Number.isFinite(found.value)) timed.push({ ...found, line: index + 1 });
    }
    if (timed.length === 0) throw new ParseFailure('no timer was printed');
    const times = new Map<string, number>();
    for (const { label } of timed) times.set(label, (times.get(label) ?? 0) + 1);
    const rows = timed.map(({ label, unit, value, line }): Row => {
      const row = { benchmark: label, metric: 'time', unit, centre: value, line };
      return (times.get(label) ?? 0) > 1 ? { ...row, values: [value] } : row;
    });
    return { rows, skipped };
  },
};

/** Splits at the last colon and space, because a label may contain them. */
function timedOf(line: string): Timed | undefined {
  const front = IN_FRONT.exec(line);
  if (front) return timedAs(front[3], front[2], numberOf(front[1]));
  const at = line.lastIndexOf(': ');
  if (at <= 0) return undefined;
  const label = line.slice(0, at).trim();
  const rest = line.slice(at + 2);
  const short = SHORT.exec(rest);
  if (short) return timedAs(label, short[2], numberOf(short[1]));
  const long = LONG.exec(rest);
  if (!long) return undefined;
  const [, hours = '0', minutes, seconds] = long;
  return timedAs(label, 's', Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}

function timedAs(label = '', unit = '', value = Number.NaN): Timed | undefined {
  return label === '' ? undefined : { label, unit, value };
}
