/**
 * The life of a series on the tracked branch: quiet, suspected, regressed until it is fixed or accepted, waived until a
 * day. A reported regression stands until a measurement or a person ends it; no run of an open episode is part of the
 * baseline. All reports read the state from here.
 */

import type { Baseline } from '../model/baseline.ts';
import type { Beginning, Episode, EpisodeState } from '../model/episode.ts';
import { isOpen, isReported } from '../model/episode.ts';
import type { Finding, Gate } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import { seriesKey } from '../model/run.ts';
import { countedNames, type Warning } from '../model/warning.ts';
import type { Compared, Outcome } from './policy.ts';

/** The recorded state of a series, before a run. */
export interface Life {
  readonly open: Episode | null;
  /** Index of its first run in the window; undefined if it is older. */
  readonly place: number | undefined;
  /** Indices of runs that are not part of the baseline: those of a regression that was fixed. */
  readonly hidden: ReadonlySet<number>;
  /**
   * For each run that was named in an acceptance, the index where the accepted level begins: the start of that episode.
   */
  readonly accepted: ReadonlyMap<string, number>;
}

const QUIET: Life = { open: null, place: undefined, hidden: new Set(), accepted: new Map() };

/** A regression of a single run may have been a slow period. With this many of them, they count as the suite's noise. */
const BURSTS_MIN = 3;

/** A suspicion that is not confirmed within this many runs is dropped. */
const SUSPECTED_RUNS_MAX = 6;

/**
 * @param run the run to judge: events of an earlier attempt of its job begin with it
 * @returns by series; a series without an entry was always quiet
 */
export function livesOf(
  { episodes }: Baseline,
  runs: readonly Run[],
  run: Run,
): (benchmark: string, metric: string) => Life {
  if (episodes.length === 0) return () => QUIET;
  const places = new Map([...runs, run].map(({ id }, place) => [id, place]));
  const placeOf = (id: string | null) => (id === null ? undefined : places.get(id));
  const lengthOf = ({ first, end }: Episode) =>
    (placeOf(end) ?? Infinity) - (placeOf(first.run) ?? -Infinity);
  const isBurst = (episode: Episode) => episode.state === 'mended' && lengthOf(episode) <= 1;
  const bursts = new Set(episodes.filter(isBurst).map(({ first }) => first.run));
  const isMended = (episode: Episode) =>
    episode.state === 'mended' && !(bursts.size >= BURSTS_MIN && isBurst(episode));
  const bySeries = Map.groupBy(episodes, ({ benchmark, metric }) => seriesKey(benchmark, metric));
  return (benchmark, metric) => {
    const own = bySeries.get(seriesKey(benchmark, metric));
    if (!own) return QUIET;
    const open = own.find(isOpen);
    const hidden = own.filter(isMended).flatMap(({ first, end }) => {
      const from = placeOf(first.run) ?? 0;
      const to = placeOf(end) ?? 0;
      return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
    });
    const accepted = own.flatMap(({ state, first, end }): [string, number][] =>
      state === 'accepted' && end !== null ? [[end, placeOf(first.run) ?? 0]] : [],
    );
    return {
      open: open ?? null,
      place: placeOf(open?.first.run ?? null),
      hidden: new Set(hidden),
      accepted: new Map(accepted),
    };
  };
}

/** A reported regression stays until it is measured back; null if there is none, or it is back. */
export function lasting({ openEpisode }: Compared): Outcome | null {
  if (!openEpisode || !isReported(openEpisode.episode) || openEpisode.isBack || openEpisode.isOwn)
    return null;
  const { first } = openEpisode.episode;
  return {
    verdict: 'regressed',
    reason: { code: 'lasting', commit: first.commit, since: first.time, runs: openEpisode.runs },
  };
}

/** A suspicion that this run neither confirms nor withdraws remains. */
export function stillSuspected(series: Compared): Outcome | null {
  const { openEpisode, obstacle, comparison } = series;
  if (openEpisode?.episode.state !== 'suspected' || openEpisode.isOwn || isSpent(series)) return null;
  if (obstacle?.code === 'too-few-runs') {
    return { verdict: 'suspected', reason: { code: 'young', have: obstacle.have, need: obstacle.need } };
  }
  if (!comparison || comparison.exact) return null;
  return { verdict: 'suspected', reason: { code: 'measure-again', measured: comparison.measurements } };
}

/** Back, or not confirmed for long although there were enough runs. */
function isSpent({ openEpisode, young }: Compared): boolean {
  if (!openEpisode || openEpisode.isBack) return true;
  return openEpisode.runs >= SUSPECTED_RUNS_MAX && (young?.seen ?? 0) === 0;
}

/** The run that findings belong to. */
interface EpisodeContext {
  readonly run: Run;
  /** Whether the run belongs to the tracked branch; other runs change no state. */
  readonly tracked: boolean;
  /** The stored runs of the window, oldest first. */
  readonly window: readonly Run[];
}

/** The state of a series after a run. */
export function episodeAfter(
  series: Compared,
  finding: Finding,
  context: EpisodeContext,
): Finding['episode'] {
  const episode = series.openEpisode?.episode ?? null;
  const state = stateAfter(series, finding);
  if (state === null) return null;
  if (!context.tracked) return episode && { ...ofReport(episode), isNew: false };
  if (episode) {
    const isNew = state !== episode.state;
    const levels = isReported(episode) ? {} : levelsOf(series);
    return { ...ofReport(episode), ...(isNew && isOpen({ state }) ? levels : {}), state, isNew };
  }
  return { state, first: beginningOf(series, context), ...levelsOf(series), isNew: true };
}

function stateAfter(series: Compared, { verdict, reason }: Finding): EpisodeState | null {
  const { openEpisode, comparison } = series;
  const known = openEpisode?.episode.state ?? null;
  // An absolute limit is broken or kept in each run by itself.
  if (reason.code === 'below-min' || reason.code === 'above-max') return known;
  if (openEpisode && isReported(openEpisode.episode) && openEpisode.isBack) return 'mended';
  if (openEpisode?.isOwn && !['regressed', 'waived', 'suspected'].includes(verdict)) return 'dismissed';
  switch (verdict) {
    case 'regressed':
      return 'regressed';
    case 'waived':
      return 'waived';
    case 'suspected':
      return 'suspected';
    case 'unchanged':
    case 'improved':
      if (known === null || !comparison) return known;
      return known === 'suspected' ? 'dismissed' : 'mended';
    default:
      return known === 'suspected' && isSpent(series) ? 'dismissed' : known;
  }
}

function ofReport({ state, first, before, after }: Episode) {
  return { state, first, before, after };
}

function levelsOf({ comparison, baseline, scale }: Compared) {
  const level = (place: number) => {
    const value = scale.from(place);
    return Number.isFinite(value) ? value : null;
  };
  if (!comparison) return { before: baseline?.value ?? null, after: null };
  const { level: before, shift } = comparison;
  return { before: level(before), after: level(before + shift) };
}

function beginningOf({ start }: Compared, { run, window }: EpisodeContext) {
  const { id, commit, time } = (start === null ? undefined : window[start]) ?? run;
  return { run: id, commit, time };
}

/** An override of a regression accepts its level. */
export function withAcceptance(
  findings: readonly Finding[],
  gate: Gate,
  { id, commit, time }: Run,
): readonly Finding[] {
  if (gate !== 'allowed') return findings;
  // A broken absolute limit makes no episode; its override is recorded all the same.
  const unknown = { first: { run: id, commit, time }, before: null, after: null };
  return findings.map((finding) =>
    finding.verdict === 'regressed'
      ? { ...finding, episode: { ...unknown, ...finding.episode, state: 'accepted', isNew: true } }
      : finding,
  );
}

/** A run on a branch with open regressions gets a warning about them, because it is compared with their level. */
export function openWarnings(findings: readonly Finding[], { branch }: Baseline): Warning[] {
  const open = findings.filter(({ episode }) => episode && isOpen(episode));
  const [first] = open;
  if (!first?.episode) return [];
  const names = [...new Set(open.map(({ benchmark }) => benchmark))];
  const beginnings = open.flatMap(({ episode }) => (episode ? [episode.first] : []));
  const { commit, time } = beginnings.sort(byTime)[0] as Beginning;
  const isSuspected = !open.some(({ episode }) => episode && isReported(episode));
  return [
    {
      code: 'open-regression',
      subject: branch,
      values: { branch, benchmarks: countedNames(names), isSuspected, commit, time },
    },
  ];
}

function byTime(a: Beginning, b: Beginning): number {
  return Date.parse(a.time) - Date.parse(b.time);
}
