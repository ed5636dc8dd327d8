/**
 * Updates the reported regressions after one more run of the tracked branch: which are new, which last, which are fixed
 * or accepted, and which came back. Pure: issues are represented by number and state; nothing is read or written here.
 * A level that has lasted becomes part of the baseline, and then no run calls it a regression any more. So reported
 * regressions are compared with the earlier level that the issue records, not with the verdict.
 */
import type { HistoryEvent } from '../model/event.ts';
import type { RegressedSeries, Regression, SeriesState } from '../model/regression.ts';
import { NEW_REGRESSION } from '../model/regression.ts';
import type { Finding, Override, Report } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import { matchesWildcard } from '../rules/selector.ts';

/** An issue of ours, open or closed. */
export interface Known {
  readonly number: number;
  readonly open: boolean;
  readonly regression: Regression;
}

/** The change to one issue. `joined` and everything but `update` is reported to people. */
export type Step =
  | { readonly kind: 'open'; readonly regression: Regression }
  | { readonly kind: 'update'; readonly number: number; readonly regression: Regression }
  | {
      readonly kind: 'join';
      readonly number: number;
      readonly regression: Regression;
      readonly joined: readonly RegressedSeries[];
    }
  | { readonly kind: 'reopen'; readonly number: number; readonly regression: Regression }
  | { readonly kind: 'recover'; readonly number: number; readonly regression: Regression }
  | {
      readonly kind: 'accept';
      readonly number: number;
      readonly regression: Regression;
      readonly by: Override;
    }
  | {
      readonly kind: 'duplicate';
      readonly number: number;
      readonly regression: Regression;
      readonly of: number;
    };

/** The tracked branch before this run. */
export interface Past {
  /** Oldest first. */
  readonly runs: readonly Pick<Run, 'id' | 'commit' | 'measurements'>[];
  readonly events: readonly HistoryEvent[];
}

/** Number of series stored for one regression; a body has no room for more. */
const SERIES_MAX = 300;

/** Shifts that began at most this many runs apart are one: noise moves the start of single series. */
const RUNS_APART_MAX = 2;

/**
 * @param report of a run that is recorded
 * @param known issues of the report's suite
 */
export function stepsAfter(report: Report, past: Past, known: readonly Known[]): Step[] {
  const places = new Map(past.runs.map(({ commit }, place) => [commit, place]));
  const { open, duplicates } = withoutDuplicates(known, places);
  const found = report.gate === 'allowed' ? [] : report.findings.flatMap(regressedSeriesOf(report));
  const valueAfter = valuesIn(past);
  const closed = known.filter((issue) => !issue.open);

  const joined = new Map<Known, Entry[]>();
  const back = new Map<Known, Entry[]>();
  const fresh: Entry[] = [];
  for (const entry of found) {
    const lasting = open.find(({ regression }) => belongs(entry, regression, places));
    const muted = closed.some(({ regression }) => isMuted(entry, regression, places, valueAfter));
    const returned = closed.find(({ regression: { status, kind, series } }) => {
      return status === 'recovered' && kind === entry.kind && lists(series, entry.series);
    });
    if (lasting) add(joined, lasting, entry);
    else if (returned) add(back, returned, entry);
    else if (!muted) fresh.push(entry);
  }
  return [
    ...duplicates,
    ...open.map((issue) => stepOf(issue, (joined.get(issue) ?? []).filter(isCertain), report, past)),
    ...[...back].flatMap(([issue, all]) => (all.some(isCertain) ? reopened(issue, all, report) : [])),
    ...grouped(fresh, places)
      .filter((group) => group.some(isCertain))
      .map((group): Step => ({ kind: 'open', regression: opened(group, report) })),
  ];
}

/**
 * A regressed series of this run, in the form that an issue stores. A suspected one opens no issue; if its shift is
 * reported for other series, it is stored with them, so that it is not new when it becomes certain.
 */
interface Entry {
  readonly isCertain: boolean;
  readonly kind: Regression['kind'];
  readonly after: string;
  readonly commit: string;
  readonly series: RegressedSeries;
}

const OF_ALL: ReadonlySet<string> = new Set(['common-shift', 'platform-changed']);
const LIMITS: ReadonlySet<string> = new Set(['below-min', 'above-max']);

function regressedSeriesOf({ run }: Report) {
  return ({ benchmark, metric, verdict, reason, current, baseline, since }: Finding): Entry[] => {
    if (!['regressed', 'suspected'].includes(verdict) || OF_ALL.has(reason.code) || !current) return [];
    const isCertain = verdict === 'regressed';
    const isLimit = LIMITS.has(reason.code) || !baseline;
    const series = { benchmark, metric: metric.name, unit: metric.unit, after: current.value };
    return isLimit
      ? [{ isCertain, kind: 'limits', after: '', commit: '', series: { ...series, before: null } }]
      : [
          {
            isCertain,
            kind: 'shift',
            after: since?.after ?? '',
            commit: since?.commit ?? run.commit,
            series: { ...series, before: baseline.value },
          },
        ];
  };
}

function isCertain(entry: Entry): boolean {
  return entry.isCertain;
}

type Places = ReadonlyMap<string, number>;
type Shift = Pick<Regression, 'kind' | 'after' | 'commit'>;

function isSameShift(one: Shift, other: Shift, places: Places): boolean {
  if (one.kind !== other.kind) return false;
  if (one.kind === 'limits') return true;
  if (one.commit === other.commit || (one.after !== '' && one.after === other.after)) return true;
  const apart = (places.get(one.after) ?? Number.NaN) - (places.get(other.after) ?? Number.NaN);
  return Math.abs(apart) <= RUNS_APART_MAX;
}

function lists(series: readonly RegressedSeries[], { benchmark, metric }: RegressedSeries) {
  return series.find((each) => each.benchmark === benchmark && each.metric === metric);
}

/** The same shift, or the same series, still worse than the level before. A further step is new. */
function belongs(entry: Entry, regression: Regression, places: Places): boolean {
  if (isSameShift(entry, regression, places)) return true;
  const before = lists(regression.series, entry.series);
  if (!before || entry.kind !== regression.kind) return false;
  return entry.series.before !== null && isNearBefore(entry.series.before, before);
}

/** The value of a series in an earlier run, by commit. */
type ValueAfter = (commit: string, series: RegressedSeries) => number | undefined;

function valuesIn({ runs }: Past): ValueAfter {
  return (sha, { benchmark: name, metric: of }) => {
    const run = runs.findLast(({ commit }) => commit === sha);
    return run?.measurements.find(({ benchmark, metric }) => benchmark.name === name && metric.name === of)
      ?.sample.centre;
  };
}

/**
 * If a person closed the issue, it stays closed. A shift that lasts seems to begin later with every run, in a run that
 * already had it; a new one begins after a run at the level before.
 */
function isMuted(entry: Entry, regression: Regression, places: Places, valueAfter: ValueAfter): boolean {
  const before = lists(regression.series, entry.series);
  if (regression.status !== 'open' || !before) return false;
  if (isSameShift(entry, regression, places)) return true;
  const value = valueAfter(entry.after, entry.series);
  return entry.kind === regression.kind && value !== undefined && !isNearBefore(value, before);
}

/** Closer to the level before than to the worse one. */
function isNearBefore(value: number, { before, after }: RegressedSeries): boolean {
  return before !== null && Math.abs(value - before) < Math.abs(value - after);
}

/** Of several open issues of one shift the oldest stays: jobs that ran at the same time may have opened more. */
function withoutDuplicates(known: readonly Known[], places: Places): { open: Known[]; duplicates: Step[] } {
  const open: Known[] = [];
  const duplicates: Step[] = [];
  for (const issue of known.filter((each) => each.open).sort((a, b) => a.number - b.number)) {
    const first = open.find(({ regression }) => isSameShift(regression, issue.regression, places));
    if (!first) open.push(issue);
    else {
      const regression = { ...issue.regression, status: 'duplicate' as const };
      duplicates.push({ kind: 'duplicate', number: issue.number, regression, of: first.number });
    }
  }
  return { open, duplicates };
}

function stepOf({ number, regression }: Known, entries: readonly Entry[], report: Report, past: Past): Step {
  const joined = entries.map(({ series }) => series).filter((each) => !lists(regression.series, each));
  const isSeen = regression.newest === report.run.id;
  const grown: Regression = {
    ...regression,
    runs: regression.runs + (isSeen ? 0 : 1),
    newest: report.run.id,
    ...largest([...regression.series, ...joined], regression.more),
  };
  if (joined.length > 0 && regression.more === 0) {
    return { kind: 'join', number, regression: { ...grown, status: 'open' }, joined };
  }
  // A person who reopened a recovered issue has a reason; it stays open until it regresses again.
  if (regression.status !== 'open' && entries.length === 0)
    return { kind: 'update', number, regression: grown };
  const lasting = { ...grown, status: 'open' as const };
  const states = regression.series.map((series) => stateOf(series, report));
  if (entries.length === 0 && states.includes('back') && !states.includes('lasts')) {
    return { kind: 'recover', number, regression: { ...grown, status: 'recovered' } };
  }
  const by = acceptanceOf(lasting, report, past);
  return by
    ? { kind: 'accept', number, regression: { ...grown, status: 'accepted' }, by }
    : { kind: 'update', number, regression: lasting };
}

/** The state of a reported series in a run. */
export function stateOf(series: RegressedSeries, report: Report): SeriesState {
  const finding = findingOf(series, report);
  if (!finding?.current) return 'unknown';
  const { verdict, reason, current, baseline, significant, episode } = finding;
  if (episode?.state === 'mended' || episode?.state === 'dismissed') return 'back';
  if (['regressed', 'suspected', 'waived'].includes(verdict)) return 'lasts';
  if (series.before === null) return 'back';
  if (!baseline || reason.code === 'runner-changed') return 'unknown';
  if (verdict === 'inconclusive' && reason.code !== 'too-noisy') return 'unknown';
  if (!isNearBefore(current.value, series)) return 'lasts';
  // One lucky run is not a recovery: the change must be significant, or the baseline itself must be back.
  return significant || isNearBefore(baseline.value, series) ? 'back' : 'lasts';
}

export function findingOf({ benchmark, metric }: RegressedSeries, { findings }: Report): Finding | undefined {
  const names = ({ benchmark: name, formerName }: Finding) => name === benchmark || formerName === benchmark;
  return findings.find((finding) => finding.metric.name === metric && names(finding));
}

/** Who accepted the level as the new normal; undefined unless every series is accepted. */
function acceptanceOf(
  { commit, kind, series }: Regression,
  report: Report,
  past: Past,
): Override | undefined {
  // A limit stays broken, whatever the baseline.
  if (kind === 'limits') return undefined;
  if (report.gate === 'allowed' && report.override) return report.override;
  const start = past.runs.findIndex((run) => run.commit === commit);
  const since = new Set(past.runs.slice(Math.max(0, start)).map(({ id }) => id));
  // A waiver ends one day; until then the issue waits.
  const events = past.events.filter(
    ({ kind, run }) => ['override', 'acceptance'].includes(kind) && since.has(run),
  );
  const covering = series.map((each) =>
    events.findLast(
      ({ benchmark = '*', metric = '*' }) =>
        matchesWildcard(benchmark, each.benchmark) && matchesWildcard(metric, each.metric),
    ),
  );
  return covering.every((event) => event !== undefined) ? covering[0] : undefined;
}

function reopened({ number, regression }: Known, entries: readonly Entry[], report: Report): Step {
  const now = opened(entries, report);
  const others = regression.series.filter((each) => !lists(now.series, each));
  const series = largest([...now.series, ...others], now.more);
  return { kind: 'reopen', number, regression: { ...now, runs: regression.runs + 1, ...series } };
}

/** @param regressed not empty, of one shift */
function opened(entries: readonly Entry[], { suite, run }: Report): Regression {
  const [first, last] = [entries[0] as Entry, entries.at(-1) as Entry];
  return {
    ...NEW_REGRESSION,
    suite,
    kind: first.kind,
    after: first.after,
    commit: last.commit,
    first: { time: run.time, url: run.url ?? '' },
    newest: run.id,
    ...largest(
      entries.map(({ series }) => series),
      0,
    ),
  };
}

/** Shifts that began within a few runs are one regression, in the order of the runs. */
function grouped(entries: readonly Entry[], places: Places): Entry[][] {
  const place = ({ after }: Entry) => places.get(after) ?? Number.POSITIVE_INFINITY;
  const groups: Entry[][] = [];
  for (const each of entries.toSorted((a, b) => place(a) - place(b) || 0)) {
    const group = groups.find(([first]) => first && isSameShift(first, each, places));
    if (group) group.push(each);
    else groups.push([each]);
  }
  return groups;
}

/** The largest changes, and the number of the others. */
function largest(series: readonly RegressedSeries[], more: number): Pick<Regression, 'series' | 'more'> {
  const size = ({ before, after }: RegressedSeries) =>
    before ? Math.abs(Math.log(Math.abs(after / before))) : Number.POSITIVE_INFINITY;
  const sorted = series.toSorted((a, b) => size(b) - size(a) || 0);
  return {
    series: sorted.slice(0, SERIES_MAX),
    more: more + Math.max(0, sorted.length - SERIES_MAX),
  };
}

function add<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
