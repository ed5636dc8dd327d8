/**
 * The tracked commands as a whole: how many, how many succeeded, how long they took, and which is the
 * slowest.
 */
import type { Finding, Report, Verdict } from '../model/report.ts';
import { mean } from '../model/sample.ts';
import { changeText } from './change.ts';
import { quantities } from './quantity.ts';

/** One tracked command. */
export interface Script {
  readonly name: string;
  /** In ns; null if it never succeeded. */
  readonly time: number | null;
  /** Share of its executions that succeeded. */
  readonly rate: number;
}

/** @param nameText formats a name. @returns empty if there are fewer than two */
export function summaryText(scripts: readonly Script[], nameText: (name: string) => string): string {
  if (scripts.length < 2) return '';
  const rate = quantities([mean(scripts.map((script) => script.rate))], 'ratio')[0];
  const measured = scripts.flatMap(({ name, time }) => (time === null ? [] : [{ name, time }]));
  const sorted = measured.toSorted((a, b) => a.time - b.time);
  const [fastest, slowest] = [sorted.at(0), sorted.at(-1)];
  const succeeded = `${scripts.length} commands, ${rate} of the executions succeeded`;
  if (!fastest || !slowest) return succeeded;
  const average = timeText(mean(measured.map(({ time }) => time)));
  if (fastest === slowest) return `${succeeded}, ${average} on average`;
  const extreme = ({ name, time }: { name: string; time: number }) => `${nameText(name)} ${timeText(time)}`;
  return `${succeeded}, ${average} on average; fastest ${extreme(fastest)}, slowest ${extreme(slowest)}`;
}

/** The results of one tracked command in a report. */
export interface ScriptFindings extends Script {
  /** By metric, without those that are missing now. */
  readonly findings: ReadonlyMap<string, Finding>;
}

/** The tracked commands of a report, the slowest first; empty if the report has other benchmarks. */
export function scriptsOf({ findings }: Report): ScriptFindings[] {
  const present = findings.filter(({ current }) => current !== null);
  if (!present.some(({ metric }) => metric.name === 'success_rate')) return [];
  const scripts = [...Map.groupBy(present, ({ benchmark }) => benchmark)].flatMap(([name, own]) => {
    const metrics = new Map(own.map((finding) => [finding.metric.name, finding]));
    const rate = metrics.get('success_rate')?.current;
    return rate ? [{ name, time: timeOf(metrics.get('time')), rate: rate.value, findings: metrics }] : [];
  });
  const isTracked = scripts.some(({ time, findings: own }) => time !== null && own.has('output_bytes'));
  return isTracked ? scripts.toSorted((a, b) => (b.time ?? 0) - (a.time ?? 0)) : [];
}

function timeOf(finding: Finding | undefined): number | null {
  return finding?.current && finding.metric.unit === 'ns' ? finding.current.value : null;
}

export function timeText(ns: number): string {
  return quantities([ns], 'ns')[0] ?? '';
}

/** One line of the table: texts for its columns, and the finding that decides its status. */
export interface ScriptRow {
  readonly name: string;
  /** Time, its change, processor time, memory, success rate. */
  readonly cells: readonly string[];
  readonly worst: Finding;
}

export const SCRIPT_COLUMNS = ['Status', 'Command', 'Time', 'Change', 'CPU time', 'Memory', 'Succeeded'];

/** Verdicts that decide the status before the one about time does. */
const DECISIVE: readonly Verdict[] = ['regressed', 'suspected', 'waived', 'improved'];

export function scriptRow({ name, findings }: ScriptFindings): ScriptRow {
  const value = (metric: string) => {
    const finding = findings.get(metric);
    return finding?.current ? (quantities([finding.current.value], finding.metric.unit)[0] ?? '') : '–';
  };
  const time = findings.get('time');
  const own = [...findings.values()];
  const decisive = DECISIVE.flatMap((verdict) => own.filter((finding) => finding.verdict === verdict));
  return {
    name,
    cells: [
      value('time'),
      time ? changeText(time) : '',
      ...['cpu_time', 'memory', 'success_rate'].map((metric) => value(metric)),
    ],
    worst: decisive[0] ?? time ?? (own[0] as Finding),
  };
}
