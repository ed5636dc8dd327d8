/**
 * A summary as runs are added to it. Bounded in every direction: the oldest run goes when a new one comes, series that
 * nobody measures any more go with it, and the more series there are, the fewer runs are kept.
 */
import type { Environment } from '../model/environment.ts';
import type { Report } from '../model/report.ts';
import type { Measurement, Run } from '../model/run.ts';
import { seriesKey } from '../model/run.ts';
import { WINDOW } from '../stats/evidence.ts';
import type {
  CheckedSuite,
  EndedSeries,
  Stored,
  Summary,
  SummaryRun,
  SummarySeries,
  SummaryShift,
} from './summary.ts';
import { judgedSchema, SUMMARY_SCHEMA } from './summary.ts';

/** A whole window of three thousand series; with more of them fewer runs are kept, so that the file stays bounded. */
const VALUES_MAX = 300_000;
const RUNS_MIN = 12;

const BRANCHES_MAX = 40;
const SHIFTS_MAX = 200;
const SHIFT_SETTLES = 12;
const ENDED_MAX = 200;

/** Digits that are kept of a value; of a change fewer do. */
const VALUE_DIGITS = 5;
const CHANGE_DIGITS = 3;

interface Row extends Omit<SummarySeries, 'values' | 'judged'> {
  readonly values: (number | null)[];
  judged?: CheckedSuite | undefined;
}

/** A summary while runs are added to it, oldest first. */
export class GrowingSummary {
  readonly #suite: string;
  readonly #branch: string;
  readonly #runs: SummaryRun[] = [];
  readonly #environments: Environment[] = [];
  readonly #rows = new Map<string, Row>();
  /** Those that ended first come first. */
  readonly #ended = new Map<string, EndedSeries>();
  #branches: Summary['branches'] = [];
  #shifts: SummaryShift[] = [];
  #report: Summary['report'] = null;
  #count: number | null = 0;

  /** @param branch the tracked branch: of others only the newest commit is noted */
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
    this.#shifts = previous.shifts;
    for (const each of previous.ended.toReversed()) {
      this.#ended.set(seriesKey(each.benchmark, each.metric), each);
    }
    this.#report = previous.report;
    this.#count = previous.rows;
  }

  /** Says that runs before the first one that was added were not counted. */
  beginsLate(): void {
    this.#count = null;
  }

  /**
   * A late run takes its place among the others; what was found of the newest stays.
   * @param report of this run, where it was judged
   */
  add(run: Run, report?: Report): void {
    const { commit, time } = run;
    if (this.#count !== null) this.#count += run.measurements.length;
    if (run.after !== undefined) {
      this.#addLate(run, report);
      return;
    }
    const others = this.#branches.filter(({ name }) => name !== run.branch);
    this.#branches = [{ name: run.branch, commit, time }, ...others].slice(0, BRANCHES_MAX);
    if (run.branch !== this.#branch) return;
    this.#addColumn(run, report);
    if (this.#runs.length > WINDOW) this.#dropOldest(this.#runs.length - WINDOW);
    this.#report = report ? wholeOf(report) : null;
    const findings = new Map(
      report?.findings.map((each) => [seriesKey(each.benchmark, each.metric.name), each]),
    );
    for (const [key, row] of this.#rows) {
      const finding = findings.get(key);
      row.judged = finding && rounded(judgedSchema.parse(finding), CHANGE_DIGITS);
    }
    if (report) this.#noteShifts(report, time);
  }

  finish(stored: Stored, site: string): Summary {
    const size = Math.max(1, this.#rows.size);
    const runsMax = Math.max(RUNS_MIN, Math.min(WINDOW, Math.floor(VALUES_MAX / size)));
    if (this.#runs.length > runsMax) this.#dropOldest(this.#runs.length - runsMax);
    return {
      schema: SUMMARY_SCHEMA,
      suite: this.#suite,
      branch: this.#branch,
      site,
      stored,
      rows: this.#count,
      branches: this.#branches,
      environments: this.#environments,
      runs: this.#runs,
      report: this.#report,
      shifts: this.#shifts,
      series: [...this.#rows.values()].map(({ judged, ...row }) => ({ ...row, ...(judged && { judged }) })),
      ended: [...this.#ended.values()].reverse(),
    };
  }

  /** One that belongs before the first that is kept is as old as those that went. */
  #addLate(run: Run, report: Report | undefined): void {
    const column = this.#runs.findIndex(({ id }) => id === run.after) + 1;
    if (run.branch !== this.#branch || column === 0) return;
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

  #factsOf(run: Run, report: Report | undefined): SummaryRun {
    const { id, commit, time, url, message, author } = run;
    return {
      id,
      commit,
      time,
      environment: this.#placeOf(run.environment),
      gate: report?.gate ?? null,
      ...(url && { url }),
      ...(message && { message }),
      ...(author && { author }),
    };
  }

  #addColumn(run: Run, report: Report | undefined): void {
    const column = this.#runs.push(this.#factsOf(run, report)) - 1;
    for (const { values } of this.#rows.values()) values.push(null);
    for (const measurement of run.measurements) {
      this.#rowFor(measurement, column).values[column] = Number(
        measurement.sample.centre.toPrecision(VALUE_DIGITS),
      );
    }
  }

  /** Values of another unit are no values of this series. */
  #rowFor({ benchmark, metric }: Measurement, column: number): Row {
    const key = seriesKey(benchmark.name, metric.name);
    this.#ended.delete(key);
    const known = this.#rows.get(key);
    if (known?.unit === metric.unit) return known;
    const row: Row = {
      benchmark: benchmark.name,
      metric: metric.name,
      unit: metric.unit,
      direction: metric.direction,
      ...(benchmark.tags.length > 0 && { tags: [...benchmark.tags] }),
      ...(Object.keys(benchmark.parameters).length > 0 && { parameters: { ...benchmark.parameters } }),
      values: new Array(column + 1).fill(null),
    };
    this.#rows.set(key, row);
    return row;
  }

  /** A machine is one whatever it was doing. */
  #placeOf({ state: _, ...environment }: Environment): number {
    const text = JSON.stringify(environment);
    const known = this.#environments.findIndex((each) => JSON.stringify(each) === text);
    return known >= 0 ? known : this.#environments.push(environment) - 1;
  }

  /** Series that nobody measured since are known by name only from then on; environments go with their runs. */
  #dropOldest(count: number): void {
    const gone = this.#runs.splice(0, count);
    for (const [key, { benchmark, metric, unit, values }] of this.#rows) {
      const old = values.splice(0, count);
      if (values.some((value) => value !== null)) continue;
      this.#rows.delete(key);
      const last = old.findLastIndex((value) => value !== null);
      const [value, run] = [old[last], gone[last]];
      if (typeof value !== 'number' || !run) continue;
      this.#ended.set(key, { benchmark, metric, unit, value, time: run.time });
    }
    for (const key of [...this.#ended.keys()].slice(0, -ENDED_MAX)) this.#ended.delete(key);
    const used = [...new Set(this.#runs.map(({ environment }) => environment))].sort((a, b) => a - b);
    const kept = used.map((place) => this.#environments[place] as Environment);
    this.#environments.splice(0, this.#environments.length, ...kept);
    for (const [i, run] of this.#runs.entries()) {
      this.#runs[i] = { ...run, environment: used.indexOf(run.environment) };
    }
  }

  #noteShifts({ findings }: Report, time: string): void {
    for (const { benchmark, metric, verdict, since, change } of findings) {
      if (!since || (verdict !== 'regressed' && verdict !== 'improved')) continue;
      if (change?.estimate === null || change?.estimate === undefined) continue;
      // The place of a young change still moves from report to report; it is the same change.
      const young = new Set(this.#runs.slice(-SHIFT_SETTLES).map((run) => run.commit));
      const isSame = (shift: SummaryShift) =>
        shift.benchmark === benchmark &&
        shift.metric === metric.name &&
        (shift.commit === since.commit || (shift.verdict === verdict && young.has(shift.commit)));
      const first = this.#shifts.findLast(isSame)?.time ?? time;
      const shift = { benchmark, metric: metric.name, ...since, time: first, verdict };
      const size = Number(change.estimate.toPrecision(CHANGE_DIGITS));
      this.#shifts = [{ ...shift, change: size }, ...this.#shifts.filter((other) => !isSame(other))];
    }
    this.#shifts = this.#shifts.slice(0, SHIFTS_MAX);
  }
}

function wholeOf(report: Report): Summary['report'] {
  const { gate, counts, detectable, commonShift, override, baseline, alpha, confidence } = report;
  return { gate, counts, detectable, commonShift, override, baseline, alpha, confidence };
}

function rounded<T>(value: T, digits: number): T {
  const round = (_: string, each: unknown) =>
    typeof each === 'number' && !Number.isInteger(each) ? Number(each.toPrecision(digits)) : each;
  return JSON.parse(JSON.stringify(value, round));
}
