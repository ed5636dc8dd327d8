/**
 * The output of Dart's benchmark_harness: `Name(RunTime): 12.3 us.`, the mean time of one call of its loop.
 */
import type { Format, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { loggedLines, numberOf } from './text.ts';

/** The name and, after the colon, the score. */
const ROW = /^(.+)\((?:RunTime|RunTimeRaw)\):(.*)$/;
/** A custom emitter may write more units after the first. */
const SCORE = /^ *([-+\w.]+)(?: (ns|us|µs|μs|ms|s)\b.*)?$/;
const OWN = /\(RunTime(?:Raw)?\): *[-+\w.]+/;
/** flutter run and adb put these before a program's output. */
const PRINTED_BY = /^(?:[A-Z]\/flutter *\( *\d+\): |flutter: )/;

export const dartBenchmarkHarness: Format = {
  id: 'dart-benchmark-harness',
  tool: 'Dart benchmark_harness',
  produce: 'dart run benchmark/main.dart | tee results.txt',
  reads: 'mean time',
  samples: 'iteration',

  claims(text, json) {
    return json === undefined && OWN.test(text);
  },

  read(text) {
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    for (const [index, shown] of loggedLines(text).entries()) {
      const line = index + 1;
      const [, name, rest = ''] = ROW.exec(shown.replace(PRINTED_BY, '')) ?? [];
      if (name === undefined) continue;
      const benchmark = name.trim();
      const [, number, unit = 'us'] = SCORE.exec(rest.trimEnd()) ?? [];
      const centre = numberOf(number);
      if (centre === undefined)
        skipped.push({ line, why: { code: 'not-a-number', benchmark, field: 'time' } });
      else rows.push({ benchmark, metric: 'time', unit, centre, line });
    }
    if (rows.length === 0 && skipped.length === 0)
      throw new ParseFailure('no line of name, (RunTime) and time');
    return { rows, skipped };
  },
};
