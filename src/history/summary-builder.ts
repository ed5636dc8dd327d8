/**
 * Builds a summary run by run. Bounded in every direction: it holds one window of runs, whatever the size of the suite.
 * The oldest run is dropped when a new one is added, along with series that are not measured any more.
 */
import type { Environment } from '../model/environment.ts';
import { type HistoryEvent, isAcceptance } from '../model/event.ts';
import type { Finding, Report } from '../model/report.ts';
import type { Measurement, Run } from '../model/run.ts';
import { seriesKey } from '../model/run.ts';
import type { Renames } from '../rules/renames.ts';
import { underNewNames } from '../rules/renames.ts';
import { WINDOW } from '../stats/window.ts';
import { boundedChanges } from './bounded-changes.ts';
import { changesIn } from './changes.ts';
import type { EndedSeries, Stored, Summary, SummaryFinding, SummaryRun, SummarySeries } from './summary.ts';
import { SUMMARY_SCHEMA } from './summary.ts';

const BRANCHES_MAX = 40;
const ENDED_MAX = 200;
const RENAMED_MAX = 1000;

/** Significant digits of a value; changes need fewer. */
const VALUE_DIGITS = 5;
const CHANGE_DIGITS = 3;

/** The part of a report that a summary uses. */
export interface Summarized
  extends Pick<
    Report,
    'gate' | 'counts' | 'detectable' | 'commonShift' | 'override' | 'baseline' | 'alpha' | 'confidence'
  > {
  readonly findings: readonly SummarizedFinding[];
}

export interface SummarizedFinding
  extends Pick<Finding, 'benchmark' | 'formerName' | 'shared' | Exclude<keyof SummaryFinding, 'shared'>> {
  readonly metric: Pick<Finding['metric'], 'name'>;
}

interface Row extends Omit<SummarySeries, 'values' | 'judged'> {
  readonly values: (number | null)[];
  judged?: SummaryFinding | undefined;
}

/** A summary to which runs are added, oldest first. */
export class SummaryBuilder {
  readonly #suite: string;
  readonly #branch: string;
  readonly #runs: SummaryRun[] = [];
  readonly #environments: Environment[] = [];
  readonly #rows = new Map<string, Row>();
  /** In the order in which they ended. */
  readonly #ended = new Map<string, EndedSeries>();
  readonly #renamed = new Map<string, string>();
  #branches: Summary['branches'] = [];
  /** Undefined if they have to be computed again. */
  #changes: Pick<Summary, 'shifts' | 'drifts' | 'left'> | undefined;
  #events: HistoryEvent[] = [];
  #report: Summary['report'] = null;
  #count: number | null = 0;

  /** @param branch the tracked branch: of other branches only the newest commit is recorded */
  constructor(suite: string, branch: string, previous?: Summary) {
    this.#suite = suite;
    this.#branch = branch;
    if (!previous) return;
    this.#runs.push(...previous.runs);
    this.#environments.push(...previous.environments);
    for (const row of previous.series) {
      this.#rows.set(seriesKey(row.benchmark, row.metric), { ...row, values: [...row.values] });
    }
    this.#branches = previous.branches;
    this.#changes = previous;
    this.#events = previous.events;
    for (const { from, to } of previous.renamed) this.#renamed.set(from, to);
    for (const each of previous.ended.toReversed()) {
      this.#ended.set(seriesKey(each.benchmark, each.metric), each);
    }
    this.#report = previous.report;
    this.#count = previous.rows;
  }

  /** Records that runs before the first added one were not counted. */
  beginsLate(): void {
    this.#count = null;
  }

  /**
   * A late run is inserted at its place; the result of the newest report stays.
   * @param report of this run, if it was checked
   */
  add(run: Run, report?: Summarized): void {
    const { commit, time } = run;
    if (this.#count !== null) this.#count += run.measurements.length;
    if (run.branch === this.#branch) this.#changes = undefined;
    if (run.after !== undefined) {
      this.#addLate(run, report);
      return;
    }
    const others = this.#branches.filter(({ name }) => name !== run.branch);
    this.#branches = [{ name: run.branch, commit, time }, ...others].slice(0, BRANCHES_MAX);
    if (run.branch !== this.#branch) return;
    this.#addColumn(run, report);
    this.#rename(run, report);
    if (this.#runs.length > WINDOW) this.#dropOldest(this.#runs.length - WINDOW);
    this.#report = report ? wholeOf(report) : null;
    const findings = new Map(
      report?.findings.map((each) => [seriesKey(each.benchmark, each.metric.name), each]),
    );
    for (const [key, row] of this.#rows) {
      const finding = findings.get(key);
      row.judged = finding && rounded(judgedOf(finding), CHANGE_DIGITS);
    }
  }

  /** Adds people's decisions about its runs, in their order. */
  addEvents(events: readonly HistoryEvent[]): void {
    const news = events.filter(isAcceptance);
    if (news.length === 0) return;
    this.#events = [...this.#events, ...news];
    this.#changes = undefined;
  }

  /** Fills in values that the previous summary omitted. @param runs stored runs, including its own */
  restore(runs: readonly Run[]): void {
    const stored = new Map(runs.map((run) => [run.id, run]));
    for (const [column, { id }] of this.#runs.entries()) {
      const run = stored.get(id);
      const named = run && underNewNames(run, this.renames);
      for (const { benchmark, metric, sample } of named?.measurements ?? []) {
        const row = this.#rows.get(seriesKey(benchmark.name, metric.name));
        if (row?.unit === metric.unit) row.values[column] ??= Number(sample.centre.toPrecision(VALUE_DIGITS));
      }
    }
  }

  get renames(): Renames {
    return this.#renamed;
  }

  finish(stored: Stored, site: string): Summary {
    const present = new Set(this.#runs.map(({ id }) => id));
    this.#events = this.#events.filter(({ run }) => present.has(run));
    const series = [...this.#rows.values()].map(({ judged, ...row }) => ({
      ...row,
      ...(judged && { judged }),
    }));
    const window = { runs: this.#runs, environments: this.#environments, series, events: this.#events };
    const { shifts, drifts, left } = this.#changes ?? boundedChanges(changesIn(window));
    return {
      schema: SUMMARY_SCHEMA,
      suite: this.#suite,
      branch: this.#branch,
      site,
      stored,
      rows: this.#count,
      branches: this.#branches,
      ...window,
      report: this.#report,
      shifts,
      left,
      drifts,
      renamed: [...this.#renamed].map(([from, to]) => ({ from, to })).slice(-RENAMED_MAX),
      ended: [...this.#ended.values()].reverse(),
    };
  }

  /** A late run that belongs before the first one of a full window is as old as those already dropped. */
  #addLate(run: Run, report: Summarized | undefined): void {
    const column = this.#runs.findIndex(({ id }) => id === run.after) + 1;
    const isFirst = run.after === '' && this.#runs.length < WINDOW;
    if (run.branch !== this.#branch || (column === 0 && !isFirst)) return;
    const values = new Map(
      run.measurements.map(({ benchmark, metric, sample }) => {
        const value = Number(sample.centre.toPrecision(VALUE_DIGITS));
        return [`${seriesKey(benchmark.name, metric.name)}\u0000${metric.unit}`, value];
      }),
    );
    this.#runs.splice(column, 0, this.#factsOf(run, report));
    for (const [key, row] of this.#rows) {
      row.values.splice(column, 0, values.get(`${key}\u0000${row.unit}`) ?? null);
    }
    if (this.#runs.length > WINDOW) this.#dropOldest(this.#runs.length - WINDOW);
  }

  #factsOf(run: Run, report: Summarized | undefined): SummaryRun {
    const { id, commit, time, url, message, author, tags } = run;
    return {
      id,
      commit,
      time,
      environment: this.#placeOf(run.environment),
      gate: report?.gate ?? null,
      ...(report?.counts.regressed && { regressed: report.counts.regressed }),
      ...(url && { url }),
      ...(message && { message }),
      ...(author && { author }),
      ...(tags && { tags: [...tags] }),
    };
  }

  #addColumn(run: Run, report: Summarized | undefined): void {
    const column = this.#runs.push(this.#factsOf(run, report)) - 1;
    for (const { values } of this.#rows.values()) values.push(null);
    for (const measurement of run.measurements) {
      this.#rowFor(measurement, column).values[column] = Number(
        measurement.sample.centre.toPrecision(VALUE_DIGITS),
      );
    }
  }

  /** Values in another unit do not belong to this series. */
  #rowFor({ benchmark, metric }: Measurement, column: number): Row {
    const key = seriesKey(benchmark.name, metric.name);
    this.#ended.delete(key);
    const known = this.#rows.get(key);
    if (known?.unit === metric.unit) {
      // The newest run says how it is judged: with a reference its own value is only shown.
      known.direction = metric.direction;
      if (metric.beside) known.beside = true;
      else delete known.beside;
      return known;
    }
    const row: Row = {
      benchmark: benchmark.name,
      metric: metric.name,
      unit: metric.unit,
      direction: metric.direction,
      ...(metric.beside && { beside: true as const }),
      ...(benchmark.tags.length > 0 && { tags: [...benchmark.tags] }),
      ...(Object.keys(benchmark.parameters).length > 0 && { parameters: { ...benchmark.parameters } }),
      values: new Array(column + 1).fill(null),
    };
    this.#rows.set(key, row);
    return row;
  }

  /** The machine state is not part of an environment. */
  #placeOf({ state: _, ...environment }: Environment): number {
    const text = JSON.stringify(environment);
    const known = this.#environments.findIndex((each) => JSON.stringify(each) === text);
    return known >= 0 ? known : this.#environments.push(environment) - 1;
  }

  /** Series without values in the window are recorded as ended; unused environments are removed. */
  #dropOldest(count: number): void {
    const dropped = this.#runs.splice(0, count);
    for (const [key, { benchmark, metric, unit, values }] of this.#rows) {
      const old = values.splice(0, count);
      if (values.some((value) => value !== null)) continue;
      this.#rows.delete(key);
      const last = old.findLastIndex((value) => value !== null);
      const [value, run] = [old[last], dropped[last]];
      if (typeof value !== 'number' || !run) continue;
      this.#ended.set(key, { benchmark, metric, unit, value, time: run.time });
    }
    for (const key of [...this.#ended.keys()].slice(0, -ENDED_MAX)) this.#ended.delete(key);
    const used = [...new Set(this.#runs.map(({ environment }) => environment))].sort((a, b) => a - b);
    const remaining = used.map((place) => this.#environments[place] as Environment);
    this.#environments.splice(0, this.#environments.length, ...remaining);
    for (const [i, run] of this.#runs.entries()) {
      this.#runs[i] = { ...run, environment: used.indexOf(run.environment) };
    }
  }

  /** Series that the baseline has under another name continue under the present one, as in the report. */
  #rename({ measurements }: Run, report: Summarized | undefined): void {
    const present = new Set(measurements.map(({ benchmark }) => benchmark.name));
    for (const { benchmark, metric, formerName } of report?.findings ?? []) {
      if (formerName === null || present.has(formerName)) continue;
      this.#renamed.set(formerName, benchmark);
      const [key, now] = [seriesKey(formerName, metric.name), seriesKey(benchmark, metric.name)];
      const [old, own] = [this.#rows.get(key), this.#rows.get(now)];
      if (!old || !own || old.unit !== own.unit) continue;
      for (const [column, value] of old.values.entries()) own.values[column] ??= value;
      this.#rows.delete(key);
    }
  }
}

function wholeOf(report: Summarized): Summary['report'] {
  const { gate, counts, detectable, commonShift, override, baseline, alpha, confidence } = report;
  return { gate, counts, detectable, commonShift, override, baseline, alpha, confidence };
}

/** A common shift is stored if a reader would otherwise see another change in the values. */
const SHARED_MIN = 0.005;

function judgedOf(finding: SummarizedFinding): SummaryFinding {
  const { verdict, severity, reason, change, threshold, bounds, since, drift } = finding;
  const shared = finding.shared ?? 0;
  const isShown = verdict !== 'unchanged' && Math.abs(shared) >= SHARED_MIN;
  return {
    ...{ verdict, severity, reason, change, threshold, bounds, since, drift },
    ...(isShown && { shared }),
  };
}

function rounded<T>(value: T, digits: number): T {
  const round = (_: string, each: unknown) =>
    typeof each === 'number' && !Number.isInteger(each) ? Number(each.toPrecision(digits)) : each;
  return JSON.parse(JSON.stringify(value, round));
}
