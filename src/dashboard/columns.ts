/**
 * The loaded part of a suite's history in compact form: a column of numbers for each series and segment, not an object for
 * each value. Segments are loaded once, the newest first.
 */

import type { Index, SegmentEntry } from '../history/index-file.ts';
import { inOrder } from '../history/order.ts';
import type { Segment } from '../history/segment.ts';
import type { HistoryEvent } from '../model/event.ts';
import { type Measurement, type Run, seriesKey } from '../model/run.ts';
import type { Direction } from '../model/unit.ts';
import { WINDOW } from '../stats/window.ts';
import { lineWord } from './address.ts';
import type { Analyses } from './analysis.ts';
import type { Extent, Fault, LineKey, RunFacts } from './protocol.ts';
import { machineOf } from './report-text.ts';
import { readIndex, readStoredSegment } from './source.ts';

/** A measured series. The same name in another unit is another series. */
export interface Measured {
  readonly benchmark: string;
  readonly metric: string;
  readonly unit: string;
  readonly direction: Direction;
}

/** A loaded segment as one table of numbers; an object for each series and segment would need too much memory. */
export interface Block {
  readonly runs: readonly RunFacts[];
  /** Numbers of its series, in the numbering of the history. */
  readonly series: Int32Array;
  /** Row by row: a row for each of `series`, with one value for each run; NaN if the run has none. */
  readonly values: Float64Array;
  /** By place in `values`: the values inside the run, if there were several. */
  readonly inside: ReadonlyMap<number, readonly number[]>;
  readonly events: readonly HistoryEvent[];
}

export class LoadedHistory {
  readonly folder: string;
  readonly suite: string;
  /** The series by number. */
  readonly measured: Measured[] = [];
  readonly #numbers = new Map<string, number>();
  readonly #blocks = new Map<string, Block>();
  readonly #damages = new Map<string, Fault>();
  readonly #environments = new Map<string, Pick<RunFacts, 'environment' | 'machine'>>();
  readonly #analyses = new Map<string, Analyses>();
  #index: Promise<Index> | undefined;

  constructor(folder: string, suite: string) {
    this.folder = folder;
    this.suite = suite;
  }

  get isBegun(): boolean {
    return this.#blocks.size > 0;
  }

  async entries(): Promise<readonly SegmentEntry[]> {
    return (await this.#read()).segments;
  }

  /** Ids of the runs whose profile is stored. */
  async profiled(): Promise<ReadonlySet<string>> {
    return new Set((await this.#read()).profiles?.map(({ run }) => run));
  }

  #read(): Promise<Index> {
    this.#index ??= readIndex(this.folder, this.suite);
    // A later attempt may succeed.
    this.#index.catch(() => {
      this.#index = undefined;
    });
    return this.#index;
  }

  /**
   * The newest `depth` segments, and more if they have fewer runs than the overview: a segment of large runs holds only
   * a few.
   */
  async #newest(depth: number): Promise<readonly SegmentEntry[]> {
    const entries = await this.entries();
    let first = entries.length;
    for (let runs = 0; first > 0 && runs < WINDOW; first--) runs += (entries[first - 1] as SegmentEntry).runs;
    return entries.slice(Math.min(first, Math.max(0, entries.length - depth)));
  }

  /** Loads the next segment of those to show. @returns false if all of them are loaded */
  async loadNext(depth: number): Promise<boolean> {
    const entries = await this.#newest(depth);
    const next = entries.findLast(({ file }) => !this.#blocks.has(file));
    if (!next) return false;
    const { segment, damage } = await readStoredSegment(this.folder, this.suite, next);
    if (damage) this.#damages.set(next.file, { message: damage.message, remedy: damage.remedy });
    this.#blocks.set(next.file, this.#blockOf(segment));
    return true;
  }

  /** Oldest first. */
  async blocks(): Promise<Block[]> {
    return (await this.entries()).flatMap(({ file }) => this.#blocks.get(file) ?? []);
  }

  async extent(depth: number): Promise<Extent> {
    const entries = await this.entries();
    const left = entries.filter(({ file }) => !this.#blocks.has(file));
    return {
      segments: entries.length - left.length,
      of: entries.length,
      bytesLeft: left.reduce((sum, { bytes }) => sum + bytes, 0),
      damages: [...this.#damages.values()],
      loading: (await this.#newest(depth)).some(({ file }) => !this.#blocks.has(file)),
    };
  }

  #blockOf({ runs: stored, events }: Segment): Block {
    const runs = inOrder(stored);
    const rows = new Map<number, number>();
    for (const { measurements } of runs) {
      for (const measurement of measurements) {
        const number = this.#numberOf(measurement);
        if (!rows.has(number)) rows.set(number, rows.size);
      }
    }
    const values = new Float64Array(rows.size * runs.length).fill(Number.NaN);
    const inside = new Map<number, readonly number[]>();
    for (const [run, { measurements }] of runs.entries()) {
      for (const measurement of measurements) {
        const place = (rows.get(this.#numberOf(measurement)) as number) * runs.length + run;
        values[place] = measurement.sample.centre;
        if (measurement.sample.values.length > 1) inside.set(place, measurement.sample.values);
      }
    }
    return {
      runs: runs.map((run) => this.#factsOf(run)),
      series: Int32Array.from(rows.keys()),
      values,
      inside,
      events,
    };
  }

  #numberOf({ benchmark, metric }: Measurement): number {
    const name = `${seriesKey(benchmark.name, metric.name)}\u0000${metric.unit}`;
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    this.#numbers.set(name, this.measured.length);
    const { unit, direction } = metric;
    return this.measured.push({ benchmark: benchmark.name, metric: metric.name, unit, direction }) - 1;
  }

  readonly analysesOf = (line: LineKey): Analyses => {
    const word = lineWord(line);
    const known = this.#analyses.get(word) ?? new Map();
    this.#analyses.set(word, known);
    return known;
  };

  /** Runs of one environment share the object; a million copies would need too much memory. */
  #factsOf({
    id,
    commit,
    branch,
    time,
    environment,
    url = '',
    message = '',
    author = '',
    tags = [],
  }: Run): RunFacts {
    const text = JSON.stringify(environment);
    const shared = this.#environments.get(text) ?? { environment, machine: machineOf(environment) };
    this.#environments.set(text, shared);
    return { id, commit, branch, time, ...shared, url, message, author, tags };
  }
}
