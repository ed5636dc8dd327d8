/**
 * Output that tools print by default and that we do not read, because it is less than what was measured:
 * rounded to two digits, or a table for people. It is recognised so that the error can name the option that
 * writes a readable format.
 */
import { loggedLines } from './text.ts';

interface Console {
  /** The format whose output should be used instead. */
  readonly format: string;
  /** Marks that no other tool prints, all in the same text, in any order. */
  readonly lines: readonly RegExp[];
}

const CONSOLES: readonly Console[] = [
  { format: 'vitest', lines: [/^ *name +hz +min +max +mean +p75 +p99\b/] },
  { format: 'vitest', lines: [/^ BENCH {2}Summary\s*$/] },
  { format: 'autocannon', lines: [/^│ Stat +│ 2\.5% +│ 50% +│ 97\.5% +│ 99% +│/] },
  { format: 'locust', lines: [/^Type +Name +# reqs +# fails +\|/] },
  { format: 'pyperf', lines: [/\bMean \+- std dev: [\d.]+ (?:ns|us|ms|sec) \+- [\d.]+ (?:ns|us|ms|sec)/] },
  { format: 'julia', lines: [/^BenchmarkTools\.Trial: /] },
  { format: 'jmeter', lines: [/^summary (?:=|\+) +\d+ in +[\d:.]+s? = +[\d.]+\/s Avg: /] },
  {
    format: 'fio',
    lines: [/^ {2}(?:read|write) *: ?(?:IOPS|io)=/, /^ *(?:clat|lat|iops|bw) .*\b(?:avg|stdev)=/],
  },
  { format: 'fio', lines: [/^Run status group \d+ \(all jobs\):/] },
  { format: 'iperf3', lines: [/^\[ ID\] Interval +Transfer +(?:Bitrate|Bandwidth)\b/] },
  { format: 'artillery', lines: [/^(?:Summary report @|All VUs finished\.)/] },
  { format: 'phpbench', lines: [/^PHPBench (?:\(?[\d.]+\S*\)?|@git_tag@)/] },
  { format: 'phpbench', lines: [/^Subjects: \d+, Assertions: \d+, Failures: \d+, Errors: \d+/] },
  { format: 'size-limit', lines: [/^ {2}Size(?: limit)?: +[\d.]+ [kM]?B\b/, /^ {2}(?:Size|Loading time): /] },
  { format: 'jetpack-benchmark', lines: [/^benchmark: +[\d,]+(?:\.\d+)? +ns\b/] },
  { format: 'asv', lines: [/^· (?:Creating environments|Discovering benchmarks)/] },
];

/** The id of the format that this tool can write; undefined for an unknown text. */
export function printedBy(text: string): string | undefined {
  const lines = loggedLines(text);
  return CONSOLES.find((console) => console.lines.every((mark) => lines.some((line) => mark.test(line))))
    ?.format;
}
