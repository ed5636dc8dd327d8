/**
 * pgbench's output at the end. A run of several scripts has a part for each, whose latency and rate become
 * benchmarks besides those of the complete run. The number of clients and the other settings are part of the
 * name. Latencies of single statements (-r) and progress (-P) are not read.
 */
import { consoleLines, hasLine } from './console-lines.ts';
import type { Format, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { nameWith } from './names.ts';
import { successRow } from './success-rate.ts';
import { numberOf } from './text.ts';

const START = /^transaction type: (.+)$/;
const SCRIPT = /^SQL script \d+: (.+)$/;
const SETTING = /^(scaling factor|query mode|number of clients|number of threads): (\S+)$/;
const PROCESSED = /^number of transactions actually processed: (\d+)/;
const FAILED = /^(?: - )?number of failed transactions: (\d+) /;
const LATENCY = /^(?: - )?latency average = (\S+) ms/;
const TPS =
  /^tps = (\S+) \((?:without initial connection time|excluding connections establishing|including reconnection times)\)/;
const OF_SCRIPT = /^ - (\d+) transactions \([\d.]+% of total(?:, tps = (\S+))?\)/;

export const pgbench: Format = {
  id: 'pgbench',
  tool: 'pgbench',
  produce: 'pgbench -T 60 -c 8 mydb | tee results.txt',
  reads: 'transactions per second, mean latency, success rate of the run and of each script',
  samples: 'iteration',

  claims(text, json) {
    return json === undefined && text.includes('number of transactions') && hasLine(text, START);
  },

  read(text) {
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    let part: Part | undefined;
    let settings: Record<string, string> = {};
    for (const { line, shown } of consoleLines(text)) {
      const start = START.exec(shown)?.[1];
      const script = SCRIPT.exec(shown)?.[1];
      const [, setting, value = ''] = SETTING.exec(shown) ?? [];
      if (start !== undefined) {
        settings = {};
        part = { title: start, settings, transactions: undefined };
      } else if (script !== undefined && part) {
        part = { title: `script ${withoutFolder(script)}`, settings, transactions: undefined };
      } else if (setting !== undefined) {
        settings[setting.replace(/^number of /, '').replaceAll(' ', '_')] = value;
      } else if (part) readLine(shown, line, part, rows, skipped);
    }
    if (rows.length === 0 && skipped.length === 0)
      throw new ParseFailure('pgbench was stopped before its results');
    return { rows, skipped };
  },
};

/** The run, or one of its scripts. */
interface Part {
  readonly title: string;
  /** They are printed between the title and the results. */
  readonly settings: Readonly<Record<string, string>>;
  transactions: number | undefined;
}

/** The folder of a script is not part of its name. */
function withoutFolder(script: string): string {
  return script.startsWith('<') ? script : (script.split('/').at(-1) ?? script);
}

function readLine(shown: string, line: number, part: Part, rows: Row[], skipped: Skipped[]): void {
  const parameters = { ...part.settings };
  const benchmark = nameWith(part.title, parameters);
  const add = (metric: string, unit: string, written: string | undefined) => {
    const centre = numberOf(written);
    if (centre === undefined) skipped.push({ line, why: { code: 'not-a-number', benchmark, field: metric } });
    else if (part.transactions !== 0) rows.push({ benchmark, metric, unit, centre, parameters, line });
  };
  const processed = PROCESSED.exec(shown)?.[1];
  const [ofScript, transactions, rate] = OF_SCRIPT.exec(shown) ?? [];
  const failed = FAILED.exec(shown)?.[1];
  const latency = LATENCY.exec(shown)?.[1];
  const tps = TPS.exec(shown)?.[1];
  if (processed !== undefined || ofScript !== undefined) {
    part.transactions = Number(processed ?? transactions);
    if (part.transactions === 0)
      skipped.push({
        line,
        why: { code: 'none-done', benchmark, what: 'transaction', how: 'processed' },
        failed: benchmark,
      });
    if (rate !== undefined) add('transactions_per_second', '1/s', rate);
  } else if (failed !== undefined) {
    const done = part.transactions ?? 0;
    const all = done + Number(failed);
    if (done > 0) rows.push({ ...successRow(benchmark, done, all), parameters, line });
  } else if (latency !== undefined) add('latency_mean', 'ms', latency);
  else if (tps !== undefined) add('transactions_per_second', '1/s', tps);
}
