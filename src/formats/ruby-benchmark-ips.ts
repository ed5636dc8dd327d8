/**
 * benchmark-ips for Ruby: its output, and its JSON (json!). The rates of the warm-up (i/100ms) and the
 * comparison at the end are not results.
 */
import { environmentOf } from './environment.ts';
import type { Format, Reading, Row, Skipped } from './format.ts';
import { asArray, asNumber, asObject, asText, faultOf } from './json.ts';
import { loggedLines, numberOf } from './text.ts';

/** From the rate on; ± is written as +/- or damaged if the terminal has no Unicode. */
const RATE = /(?<![\d.])(\d[\d.]*|NaN|Infinity)([kMBTQ]?) +\([^()\d]{0,8}[\d.]+%\) +i\/s\b/;
const OWN = /\d[kMBTQ]? +\([^()\d]{0,8}[\d.]+%\) +i\/s\b|\bWarming up -{9}/;
const WARM_UP = / i\/100ms\b|^(?:Warming up|Calculating) -/;
const RUBY = /^(?:j|truffle)?ruby (\d\S*) .*\[(\w+)-([a-z]+)/;

const SUFFIXES = new Map([
  ['k', 1e3],
  ['M', 1e6],
  ['B', 1e9],
  ['T', 1e12],
  ['Q', 1e15],
]);

export const rubyBenchmarkIps: Format = {
  id: 'ruby-benchmark-ips',
  tool: 'benchmark-ips',
  produce:
    "ruby bench.rb, with x.json! 'results.json' in the block of Benchmark.ips (or the text that it printed)",
  reads: 'iterations per second',
  samples: 'iteration',

  claims(text, json) {
    if (json !== undefined) return (asArray(json) ?? []).some(isEntry);
    return (text.includes('i/s') || text.includes('Warming up')) && OWN.test(text);
  },

  read(text, json) {
    const entries = asArray(json);
    return entries ? readEntries(entries) : readText(text);
  },
};

function isEntry(value: unknown): boolean {
  const entry = asObject(value);
  return entry !== undefined && 'name' in entry && 'ips' in entry && 'microseconds' in entry;
}

function readEntries(entries: readonly unknown[]): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  for (const [index, value] of entries.entries()) {
    const entry = asObject(value) ?? {};
    const benchmark = asText(entry.name);
    const fault = faultOf(entry, 'ips', 'number');
    if (benchmark === undefined)
      skipped.push({ why: { code: 'no-field', entry: `[${index}]`, field: 'name' } });
    else if (fault !== undefined) skipped.push({ why: { ...fault, benchmark } });
    else rows.push({ benchmark, metric: 'throughput', unit: 'i/s', centre: asNumber(entry.ips) });
  }
  return { rows, skipped };
}

function readText(text: string): Reading {
  const rows: Row[] = [];
  const skipped: Skipped[] = [];
  let machine: NonNullable<Reading['environment']> = {};
  let previous = '';
  for (const [index, shown] of loggedLines(text).entries()) {
    const line = index + 1;
    const rate = RATE.exec(shown);
    const ruby = RUBY.exec(shown);
    if (rate) {
      // A label that is wider than its column is on the line before.
      const benchmark = shown.slice(0, rate.index).trim() || previous;
      const centre = (numberOf(rate[1]) ?? Number.NaN) * (SUFFIXES.get(rate[2] ?? '') ?? 1);
      if (benchmark === '') skipped.push({ line, why: { code: 'no-field', field: 'label' } });
      else rows.push({ benchmark, metric: 'throughput', unit: 'i/s', centre, line });
    } else if (ruby) {
      const os = ruby[3] === 'mingw' ? 'windows' : ruby[3];
      machine = environmentOf({ os, arch: ruby[2], toolchain: { ruby: ruby[1] } });
    }
    previous = rate || WARM_UP.test(shown) ? '' : shown.trim();
  }
  return { rows, skipped, environment: machine };
}
