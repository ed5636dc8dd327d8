/**
 * Simulates the history of a suite: days on the tracked branch from the first run on, each checked against the log of the
 * previous days. A regression appears, stays, is accepted or goes away.
 */

import { baselineIn } from '../src/baseline/select-runs.ts';
import { check } from '../src/check/check.ts';
import { NO_RULES, type Policy } from '../src/check/policy.ts';
import { eventsOf } from '../src/history/write-events.ts';
import { USUAL_FACTS } from '../src/model/environment.ts';
import type { HistoryEvent } from '../src/model/event.ts';
import type { Override, Report } from '../src/model/report.ts';
import type { Measurement, Run } from '../src/model/run.ts';
import type { RunState } from '../src/model/run-state.ts';
import { parseThresholds } from '../src/rules/thresholds.ts';
import { seededRandom } from '../src/stats/random.ts';

export const NOISES = ['normal', 't3', 'spiky'] as const;
export type NoiseKind = (typeof NOISES)[number];

/** Scale of one run's noise, the same for all three kinds. A spike adds 30 % to one value of twenty. */
export const SIGMA = 0.015;
const SPIKE = { size: 0.3, share: 0.05 };

/** Standard deviations of the three kinds: heavy tails and spikes exceed their scale. */
export const DEVIATIONS: Readonly<Record<NoiseKind, number>> = {
  normal: SIGMA,
  t3: SIGMA * Math.sqrt(3),
  spiky: Math.hypot(SIGMA, Math.log1p(SPIKE.size) * Math.sqrt(SPIKE.share * (1 - SPIKE.share))),
};

/** The limit of every series. */
export const LIMIT = 0.05;

export interface Life {
  readonly noise: NoiseKind;
  readonly series: number;
  /** Runs before the change. */
  readonly quiet: number;
  /** Relative change of the first series, or of all. */
  readonly effect: number;
  readonly everything?: boolean;
  /** Number of runs with the change, and after it. */
  readonly lasts: number;
  readonly days: number;
  readonly confirmRuns?: number;
  /** Days after the change on which a person accepts it, or from when to when it is waived. */
  readonly allowed?: number;
  readonly waived?: { readonly from: number; readonly to: number; readonly ceiling: number };
  /** Whether suspects are measured two more times. */
  readonly measuresSuspects?: boolean;
  /** Other changes of a series, as a factor for each day. */
  readonly factor?: (series: number, day: number) => number;
  /** The state of the machine on a day. */
  readonly state?: (day: number) => RunState;
  readonly seed: number;
}

export interface Day {
  /** Day, counted from the first run with the change as 0. */
  readonly day: number;
  readonly report: Report;
}

/** Results of a pull request on that day, without and with a change of its own. */
export interface Proposal {
  readonly same: Report;
  readonly slower: Report;
}

/** Lives that begin alike share the reports of their quiet days, by what decides them. Lives that differ come in thousands. */
const quietReports = new Map<string, Report>();
const QUIET_REPORTS_MAX = 1000;

const BRANCH = 'main';
const OVERRIDE: Override = { by: 'acme', reason: 'worth it', at: '2026-01-01T00:00:00Z', source: 'label' };

/** The branch with the history of the simulated jobs. */
export class Branch {
  readonly #life: Life;
  readonly #random: () => number;
  readonly #runs: Run[] = [];
  readonly #events: HistoryEvent[] = [];

  constructor(life: Life) {
    this.#life = life;
    this.#random = seededRandom(life.seed);
  }

  /** Checks and stores the next day's run. */
  async next(): Promise<Day> {
    const life = this.#life;
    const place = this.#runs.length;
    const day = place - life.quiet;
    const run = this.#measured(place, day);
    const quiet = this.#quietKey(place, day);
    const report = quietReports.get(quiet ?? '') ?? (await this.#checked(run, place, day));
    if (quietReports.size >= QUIET_REPORTS_MAX) quietReports.clear();
    if (quiet !== undefined) quietReports.set(quiet, report);
    this.#runs.push(run);
    this.#events.push(...eventsOf(report));
    return { day, report };
  }

  /** Undefined if a day up to this one is not quiet, or if a report depends on further measurements. */
  #quietKey(place: number, day: number): string | undefined {
    const { noise, series, confirmRuns, measuresSuspects, factor = () => 1, state, seed } = this.#life;
    if (day >= 0 || measuresSuspects) return undefined;
    const days = Array.from({ length: place + 1 }, (_, t) => day - place + t);
    const isMoved = days.some((each) =>
      Array.from({ length: series }, (_, i) => factor(i, each)).some((by) => by !== 1),
    );
    return isMoved
      ? undefined
      : JSON.stringify([noise, series, confirmRuns, seed, place, state && days.map(state)]);
  }

  async #checked(run: Run, place: number, day: number): Promise<Report> {
    const life = this.#life;
    const baseline = await baselineIn(this.#window(), run, this.#baseCommit());
    const source = place === 0 ? ('none' as const) : baseline.source;
    const options = { records: true, override: life.allowed === day ? OVERRIDE : null, warnings: [] };
    const judge = (reruns: readonly Run[]) =>
      check(run, { ...baseline, source, skippedSources: [] }, this.#policy(day), { ...options, reruns });
    let report = judge([]);
    for (
      const reruns: Run[] = [];
      life.measuresSuspects && report.suspects.length > 0 && reruns.length < 2;
    ) {
      const only = new Set(report.suspects);
      const whole = this.#measured(place, day);
      reruns.push({ ...whole, measurements: whole.measurements.filter((m) => only.has(m.benchmark.name)) });
      report = judge(reruns);
    }
    return report;
  }

  /** Checks a pull request based on the newest run. @param change its own change of the first series */
  async proposal(change: number): Promise<Report> {
    const day = this.#runs.length - 1 - this.#life.quiet;
    const run = { ...this.#measured(this.#runs.length, day, change), branch: 'work' };
    const baseline = await baselineIn(this.#window(), run, this.#baseCommit());
    const policy = { ...this.#policy(day), confirmRuns: 1 };
    const options = { reruns: [], records: false, override: null, warnings: [] };
    return check(run, { ...baseline, skippedSources: [] }, policy, options);
  }

  #policy(day: number): Policy {
    const { confirmRuns = 1, waived } = this.#life;
    const isWaived = waived && day >= waived.from && day < waived.to;
    return {
      ...NO_RULES,
      rules: parseThresholds(`${100 * LIMIT}%`),
      waivers: isWaived
        ? [{ benchmark: '0', ceiling: waived.ceiling, reason: 'known', owner: 'acme', until: '2100-01-01' }]
        : [],
      tags: [],
      comparability: USUAL_FACTS,
      confidence: 0.95,
      alpha: 0.01,
      confirmRuns,
      onMissing: 'warn' as const,
      onSuspected: 'inconclusive',
    };
  }

  #window() {
    return { runs: this.#runs, events: this.#events };
  }

  #baseCommit() {
    const commit = this.#runs.at(-1)?.commit ?? '';
    return { commit, branch: BRANCH, how: { code: 'parent' } as const, ancestors: async () => [] };
  }

  #measured(place: number, day: number, change = 0): Run {
    const { series, effect, everything, lasts, factor, state } = this.#life;
    const isSlower = day >= 0 && day < lasts;
    const measuredOf = (i: number) => {
      const own = isSlower && (everything || i === 0) ? 1 + effect : 1;
      const others = (factor?.(i, day) ?? 1) * (i === 0 ? 1 + change : 1);
      return 100 * Math.exp(this.#noise()) * own * others;
    };
    return {
      id: String(place),
      suite: 'lives',
      commit: String(place).padStart(40, '0'),
      branch: BRANCH,
      time: new Date(Date.UTC(2026, 0, 1) + place * 86_400_000).toISOString(),
      environment: {
        ...{ os: '', arch: '', cpu: '', cores: 0, memoryBytes: 0, runner: '', toolchain: {} },
        ...(state && { state: state(day) }),
      },
      measurements: Array.from({ length: series }, (_, i) => measurementOf(String(i), measuredOf(i))),
    };
  }

  #noise(): number {
    const gauss = () => Math.sqrt(-2 * Math.log(1 - this.#random())) * Math.cos(2 * Math.PI * this.#random());
    if (this.#life.noise === 'normal') return SIGMA * gauss();
    if (this.#life.noise === 'spiky') {
      return SIGMA * gauss() + (this.#random() < SPIKE.share ? Math.log1p(SPIKE.size) : 0);
    }
    const [a, b, c] = [gauss(), gauss(), gauss()];
    return (SIGMA * gauss()) / Math.sqrt((a * a + b * b + c * c) / 3);
  }
}

function measurementOf(name: string, value: number): Measurement {
  return {
    benchmark: { name, parameters: {}, tags: [] },
    metric: { name: 'value', unit: '', direction: 'lower' },
    sample: { centre: value, values: [value], level: 'process' },
    writtenUnit: '',
  };
}

/** All simulated days, including those without a change. */
export async function live(life: Life): Promise<Day[]> {
  const branch = new Branch(life);
  const days: Day[] = [];
  for (let place = 0; place < life.quiet + life.days; place++) days.push(await branch.next());
  return days;
}
