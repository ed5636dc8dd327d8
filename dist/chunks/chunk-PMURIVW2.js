import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  ONE_PROCESS,
  PROCESSES_NEEDED,
  comparableRuns,
  compareSamples,
  detectableShift,
  environmentWarnings,
  intervalOf,
  isGross,
  limitShiftsOf,
  measurementsNeeded,
  otherMachineWarning,
  sharingRuns
} from "./chunk-6LEYEKYL.js";
import {
  failedIn,
  isMostlyJudged,
  isUnsettled,
  lackOf,
  tallyOf,
  tookNoTime as tookNoTime2,
  withMain
} from "./chunk-RZXG26VJ.js";
import {
  applies,
  limitsFor
} from "./chunk-XGO4WDDV.js";
import {
  comparePairs
} from "./chunk-KEGZTUGN.js";
import {
  tickOf
} from "./chunk-K7Q2RVBI.js";
import {
  onlyTagged,
  withTags
} from "./chunk-5HLS4MK6.js";
import {
  BENCHMARKS_MIN,
  RUNS_MIN,
  WINDOW,
  aloneRegime,
  beginningAt,
  deviationScale,
  evidenceOf,
  exactly,
  judged,
  newestRegimes,
  normalUpper,
  onScale,
  scaleFor,
  studentLogDensity,
  studentUpper,
  windowsOf
} from "./chunk-MIGJ3Q72.js";
import {
  REPORT_SCHEMA,
  isOpen,
  isTold,
  verdicts
} from "./chunk-WAUY756K.js";
import {
  describeEnvironment,
  environmentDifferences,
  environmentKey
} from "./chunk-BXN5DBSL.js";
import {
  isNamed,
  matchesWildcard
} from "./chunk-WDIDMRS2.js";
import {
  formerName,
  newestName,
  underNewNames
} from "./chunk-SCN2QYTL.js";
import {
  finite,
  isTested,
  recentOf,
  tookNoTime
} from "./chunk-LPUAS5NW.js";
import {
  isPartOf,
  ownersOf
} from "./chunk-KT2IOP2T.js";
import {
  mean,
  median
} from "./chunk-3NXPMFMF.js";
import {
  storedNames
} from "./chunk-VKQC5YWJ.js";
import {
  isClocked
} from "./chunk-OMB4DMJL.js";
import {
  countedNames
} from "./chunk-MG2DOFI5.js";
import {
  seriesKey
} from "./chunk-2IZ4MH4R.js";
import {
  require_mod
} from "./chunk-ZL7FZD3K.js";
import {
  array,
  boolean,
  number,
  object,
  string,
  tuple
} from "./chunk-KBBEHQ7K.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";
import {
  __toESM
} from "./chunk-UZ77254A.js";

// src/check/absolute-bounds.ts
function boundBroken({ sample, metric, benchmark }, { min, max }) {
  for (const bound of [min, max]) if (bound) requireSameUnit(bound, metric.unit, benchmark.name, metric.name);
  if (min && sample.centre < min.value) {
    return { verdict: "regressed", reason: { code: "below-min", bound: min.written } };
  }
  if (max && sample.centre > max.value) {
    return { verdict: "regressed", reason: { code: "above-max", bound: max.written } };
  }
  return null;
}
var SCALED = /* @__PURE__ */ new Set(["ns", "B", "B/s"]);
function requireSameUnit(bound, unit, benchmark, metric) {
  const plain = (word) => word === "ratio" ? "" : word;
  if (plain(bound.unit) === plain(unit)) return;
  if (bound.unit === "" && !SCALED.has(unit)) return;
  throw new UserError(
    `the limit "${bound.written}" does not fit ${metric} of ${benchmark}, which is measured in ${unit || "plain numbers"}`,
    "Narrow the rule with metric: or benchmark:, or write the limit in a unit of the same kind."
  );
}

// src/check/life.ts
var QUIET = { open: null, place: void 0, hidden: /* @__PURE__ */ new Set(), accepted: /* @__PURE__ */ new Map() };
var BURSTS_MIN = 3;
var SUSPECTED_RUNS_MAX = 6;
function livesOf({ episodes }, runs, run) {
  if (episodes.length === 0) return () => QUIET;
  const places = new Map([...runs, run].map(({ id }, place) => [id, place]));
  const placeOf = (id) => id === null ? void 0 : places.get(id);
  const lengthOf = ({ first, end }) => (placeOf(end) ?? Infinity) - (placeOf(first.run) ?? -Infinity);
  const isBurst = (episode) => episode.state === "mended" && lengthOf(episode) <= 1;
  const bursts = new Set(episodes.filter(isBurst).map(({ first }) => first.run));
  const isMended = (episode) => episode.state === "mended" && !(bursts.size >= BURSTS_MIN && isBurst(episode));
  const bySeries3 = Map.groupBy(episodes, ({ benchmark, metric }) => seriesKey(benchmark, metric));
  return (benchmark, metric) => {
    const own = bySeries3.get(seriesKey(benchmark, metric));
    if (!own) return QUIET;
    const open = own.find(isOpen);
    const hidden = own.filter(isMended).flatMap(({ first, end }) => {
      const from = placeOf(first.run) ?? 0;
      const to = placeOf(end) ?? 0;
      return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
    });
    const accepted = own.flatMap(
      ({ state, first, end }) => state === "accepted" && end !== null ? [[end, placeOf(first.run) ?? 0]] : []
    );
    return {
      open: open ?? null,
      place: placeOf(open?.first.run ?? null),
      hidden: new Set(hidden),
      accepted: new Map(accepted)
    };
  };
}
function lasting({ standing }) {
  if (!standing || !isTold(standing.episode) || standing.isBack || standing.isOwn) return null;
  const { first } = standing.episode;
  return {
    verdict: "regressed",
    reason: { code: "lasting", commit: first.commit, since: first.time, runs: standing.runs }
  };
}
function stillSuspected(series) {
  const { standing, obstacle, comparison } = series;
  if (standing?.episode.state !== "suspected" || standing.isOwn || isSpent(series)) return null;
  if (obstacle?.code === "too-few-runs") {
    return { verdict: "suspected", reason: { code: "young", have: obstacle.have, need: obstacle.need } };
  }
  if (!comparison || comparison.exact) return null;
  return { verdict: "suspected", reason: { code: "measure-again", measured: comparison.measurements } };
}
function isSpent({ standing, young }) {
  if (!standing || standing.isBack) return true;
  return standing.runs >= SUSPECTED_RUNS_MAX && (young?.seen ?? 0) === 0;
}
function episodeAfter(series, finding, told) {
  const standing = series.standing?.episode ?? null;
  const state = stateAfter(series, finding);
  if (state === null) return null;
  if (!told.tracked) return standing && { ...ofReport(standing), isNew: false };
  if (standing) {
    const isNew = state !== standing.state;
    const levels = isTold(standing) ? {} : levelsOf(series);
    return { ...ofReport(standing), ...isNew && isOpen({ state }) ? levels : {}, state, isNew };
  }
  return { state, first: beginningOf(series, told), ...levelsOf(series), isNew: true };
}
function stateAfter(series, { verdict, reason }) {
  const { standing, comparison } = series;
  const known = standing?.episode.state ?? null;
  if (reason.code === "below-min" || reason.code === "above-max") return known;
  if (standing && isTold(standing.episode) && standing.isBack) return "mended";
  if (standing?.isOwn && !["regressed", "waived", "suspected"].includes(verdict)) return "dismissed";
  switch (verdict) {
    case "regressed":
      return "regressed";
    case "waived":
      return "waived";
    case "suspected":
      return "suspected";
    case "unchanged":
    case "improved":
      if (known === null || !comparison) return known;
      return known === "suspected" ? "dismissed" : "mended";
    default:
      return known === "suspected" && isSpent(series) ? "dismissed" : known;
  }
}
function ofReport({ state, first, before, after }) {
  return { state, first, before, after };
}
function levelsOf({ comparison, baseline, scale }) {
  const level = (place) => {
    const value = scale.from(place);
    return Number.isFinite(value) ? value : null;
  };
  if (!comparison) return { before: baseline?.value ?? null, after: null };
  const { level: before, shift } = comparison;
  return { before: level(before), after: level(before + shift) };
}
function beginningOf({ start }, { run, window }) {
  const { id, commit, time } = (start === null ? void 0 : window[start]) ?? run;
  return { run: id, commit, time };
}
function withAcceptance(findings, gate, { id, commit, time }) {
  if (gate !== "allowed") return findings;
  const unknown = { first: { run: id, commit, time }, before: null, after: null };
  return findings.map(
    (finding) => finding.verdict === "regressed" ? { ...finding, episode: { ...unknown, ...finding.episode, state: "accepted", isNew: true } } : finding
  );
}
function openWarnings(findings, { branch }) {
  const open = findings.filter(({ episode }) => episode && isOpen(episode));
  const [first] = open;
  if (!first?.episode) return [];
  const names = [...new Set(open.map(({ benchmark }) => benchmark))];
  const beginnings = open.flatMap(({ episode }) => episode ? [episode.first] : []);
  const { commit, time } = beginnings.sort(byTime)[0];
  const isSuspected = !open.some(({ episode }) => episode && isTold(episode));
  return [
    {
      code: "open-regression",
      subject: branch,
      values: { branch, benchmarks: countedNames(names), isSuspected, commit, time }
    }
  ];
}
function byTime(a, b) {
  return Date.parse(a.time) - Date.parse(b.time);
}

// src/check/verdict.ts
var SUSPICION = 0.2;
var MEASUREMENTS_MAX = 3;
var DISCOVERY = 0.05;
var DRIFT_LEVEL = 1e-3;
var NOTHING = { worse: 1, better: 1 };
function judge(series, certainty, around) {
  const { measurement, limits, comparison, baseline, scale } = series;
  const { benchmark, metric, sample } = measurement;
  const found = boundBroken(measurement, limits) ?? outcomeOf(series, certainty, around);
  const isOpen2 = found.verdict === "inconclusive" && around.tracked;
  const outcome = (isOpen2 ? stillSuspected(series) : null) ?? found;
  return {
    benchmark: benchmark.name,
    ...benchmark.shown !== void 0 && { shown: benchmark.shown },
    parameters: benchmark.parameters,
    tags: [...benchmark.tags],
    metric: { ...metric, direction: limits.direction },
    ...limits.main !== void 0 && { main: limits.main },
    formerName: around.formerName(benchmark.name),
    verdict: outcome.verdict,
    reason: outcome.reason,
    severity: severityOf(outcome, series),
    significant: certainty !== null && isToldFromNoise(certainty, around.policy),
    current: { value: sample.centre, samples: sample.values.length },
    baseline,
    change: changeOf(series, isAsOne(outcome.reason)),
    shared: comparison && !isAsOne(outcome.reason) && comparison.taken !== 0 ? finite(scale.change(comparison.taken)) : null,
    pValue: certainty && (comparison && comparison.shift < 0 ? certainty.better : certainty.worse),
    threshold: limits.threshold,
    ...boundsOf(limits),
    since: ["regressed", "suspected"].includes(outcome.verdict) ? series.since : null,
    episode: null,
    drift: driftOf(series, around.family),
    source: null,
    recent: [...series.recent]
  };
}
function boundsOf({ min, max }) {
  if (!min && !max) return {};
  return { bounds: { ...min && { min: min.value }, ...max && { max: max.value } } };
}
function severityOf({ verdict, reason }, { comparison, limits, scale }) {
  const relative = ["beyond-threshold", "common-shift-confirmed", "lasting"].includes(reason.code);
  if (verdict !== "regressed" || !relative || !comparison || limits.critical === void 0) return null;
  return comparison.shift > limitShiftsOf({ ...limits, threshold: limits.critical }, scale).worse ? "critical" : "warning";
}
function isToldFromNoise({ worse, better }, { alpha }) {
  return worse <= alpha || better <= DISCOVERY;
}
function isAsOne({ code }) {
  return code === "common-shift-confirmed" || code === "common-shift";
}
function changeOf({ comparison, baseline, measurement, scale, obstacle }, asOne) {
  if (!baseline || obstacle?.code === "other-environment") return null;
  const taken = asOne && comparison ? comparison.taken : 0;
  const shift = comparison?.shift ?? scale.to(measurement.sample.centre) - scale.to(baseline.value);
  const interval = asOne ? comparison?.undivided : comparison;
  const isUnknown = isClocked(measurement.metric.unit) && interval?.low === interval?.high;
  const ends = interval && !isUnknown && [interval.low, interval.high].map((end) => scale.change(end + taken));
  const [low = null, high = null] = ends ? ends.sort((a, b) => a - b).map(finite) : [];
  return { estimate: finite(scale.change(shift + taken)), low, high };
}
function driftOf({ comparison, limits, scale }, { size }) {
  const drift = comparison?.drift;
  if (!drift || limits.direction === "none" || drift.pValue * size > DRIFT_LEVEL) return null;
  const rise = finite(scale.change(drift.rise));
  return rise === null ? null : { change: rise, runs: drift.runs };
}
function outcomeOf(series, tested, around) {
  const certainty = tested ?? NOTHING;
  const { comparison, obstacle, limits } = series;
  if (obstacle?.code === "not-in-baseline") return { verdict: "new", reason: obstacle };
  if (limits.direction === "none") {
    return limits.min || limits.max ? { verdict: "unchanged", reason: { code: "within-bounds" } } : { verdict: "inconclusive", reason: { code: "no-direction" } };
  }
  const told = around.tracked ? lasting(series) : null;
  if (told) return told;
  if (tookNoTime(series)) return { verdict: "inconclusive", reason: { code: "no-time" } };
  if (obstacle || !comparison) {
    const early = youthful(series, around);
    if (early) return early;
    return { verdict: "inconclusive", reason: obstacle ?? { code: "not-in-baseline" } };
  }
  const bar = limitShiftsOf(limits, series.scale);
  return regression(comparison, certainty, bar, around) ?? movedInCommon(comparison, certainty, bar, around) ?? suspicion(comparison, certainty, bar) ?? harmless(series, comparison, certainty, bar, around);
}
function regression(comparison, certainty, bar, around) {
  const { shift, low, start } = comparison;
  const { rest } = partOf(comparison, around);
  if (!isCertain(comparison, certainty, bar, around)) return null;
  if (shift - rest <= bar.worse || rest > 0 && low <= rest) return null;
  return inGrace(start, around) ?? { verdict: "regressed", reason: { code: "beyond-threshold" } };
}
var YOUNG_LEVEL = 0.01;
function youthful({ young, obstacle, limits, scale }, around) {
  if (!young || obstacle?.code !== "too-few-runs") return null;
  const { worse, gross } = limitShiftsOf(limits, scale);
  const { have, need } = obstacle;
  const { shift, pValue, seen } = young;
  const isFar = pValue <= YOUNG_LEVEL && shift > worse;
  if (!isFar || pValue * around.series > SUSPICION && shift <= gross) return null;
  if (have > 1 && seen >= Math.max(2, around.policy.confirmRuns) && have + seen > need) {
    return { verdict: "regressed", reason: { code: "beyond-threshold" } };
  }
  return { verdict: "suspected", reason: { code: "young", have, need } };
}
function isCertain({ method, shift, worse }, certainty, bar, { policy, family }) {
  if (certainty.worse <= policy.alpha) return true;
  return method === "history" && isGross(shift, worse, bar, family);
}
function partOf({ taken, measurements }, { whole }) {
  if (whole?.told.kind === "unconfirmed" && measurements >= MEASUREMENTS_MAX) return { part: 0, rest: 0 };
  const part = Math.max(taken, whole?.shift ?? 0);
  return whole && part > 0 ? { part, rest: part - taken } : { part: 0, rest: 0 };
}
function inGrace(start, { policy, seen }) {
  const runs = seen(start);
  if (runs >= policy.confirmRuns) return null;
  return {
    verdict: "suspected",
    reason: { code: "awaiting-confirmation", seen: runs, of: policy.confirmRuns }
  };
}
function movedInCommon(comparison, { worse }, bar, around) {
  const { whole, policy } = around;
  const { part } = partOf(comparison, around);
  if (!whole || part <= 0 || comparison.shift + comparison.taken <= bar.worse) return null;
  if (part <= bar.worse && worse > policy.alpha) return null;
  if (whole.told.kind === "runner") return { verdict: "unchanged", reason: { code: "runner-changed" } };
  if (whole.told.kind === "unconfirmed") return { verdict: "suspected", reason: { code: "common-shift" } };
  return inGrace(whole.start, around) ?? { verdict: "regressed", reason: { code: "common-shift-confirmed" } };
}
function suspicion({ method, shift, measurements }, { worse }, bar) {
  if (method === "samples" || measurements >= MEASUREMENTS_MAX) return null;
  if (worse > SUSPICION || shift <= bar.worse) return null;
  return { verdict: "suspected", reason: { code: "measure-again", measured: measurements } };
}
function harmless(series, comparison, certainty, bar, { policy, family }) {
  const { shift, high } = comparison;
  if (certainty.better <= DISCOVERY && -shift > bar.better) {
    return { verdict: "improved", reason: { code: "better" } };
  }
  const isTold3 = isToldFromNoise(certainty, policy);
  if (high <= bar.worse) {
    const code = isTold3 ? "within-threshold" : series.moved ? "base-moved" : "no-change";
    return { verdict: "unchanged", reason: { code } };
  }
  if (isTold3 && shift > 0) return { verdict: "inconclusive", reason: { code: "about-limit" } };
  return { verdict: "inconclusive", reason: whatWouldSettle(comparison, bar, family) };
}
function whatWouldSettle(comparison, bar, { alpha, size }) {
  const { shift, measurements, method } = comparison;
  const margin = shift > bar.worse ? shift : bar.worse - shift;
  const rounds = comparison.rounds(margin, alpha / Math.max(1, size));
  const settled = Number.isFinite(rounds) ? Math.max(rounds, measurements + 1) : null;
  if (method === "history") return { code: "too-noisy", rounds: settled, of: "runs" };
  if (!Number.isFinite(comparison.high)) {
    return { code: "too-few-samples", have: measurements, need: settled ?? measurements + 1 };
  }
  return { code: "too-noisy", rounds: settled, of: "samples" };
}
function isSuspect({ comparison }, { verdict, reason }) {
  if (!comparison || comparison.method === "samples") return false;
  if (comparison.measurements >= MEASUREMENTS_MAX) return false;
  if (verdict === "regressed") return ["beyond-threshold", "common-shift-confirmed"].includes(reason.code);
  return verdict === "suspected" && reason.code !== "awaiting-confirmation" && reason.code !== "young";
}
function detectableChange({ comparison, limits, scale }, { alpha, size }) {
  if (!comparison) return Number.POSITIVE_INFINITY;
  const limit = limitShiftsOf(limits, scale).worse;
  return Math.abs(scale.change(comparison.reach(alpha / Math.max(1, size), limit)));
}

// src/model/answer.ts
var sizesSchema = object({
  sizes: array(tuple([string().max(40), number().nullable(), number().nullable()])).max(1e3),
  /** Whether the smaller ones were left out. */
  isCut: boolean()
});
function sizeOf(finding, name = seriesKey) {
  const { benchmark, metric, change, current } = finding;
  const factor = change?.estimate == null ? null : 1 + change.estimate;
  const worse = factor !== null && metric.direction === "higher" ? inverse(factor) : factor;
  return { series: name(benchmark, metric.name), worse, value: current?.value ?? null };
}
function isCovered(finding, { sizes, isCut }, name = seriesKey) {
  const now = sizeOf(finding, name);
  const former = finding.formerName === null ? now.series : name(finding.formerName, finding.metric.name);
  const seen = sizes.find(({ series }) => series === now.series || series === former);
  const allowed = 1 + Math.max(0, limitOf(finding));
  if (!seen) {
    const least = isCut ? sizes.at(-1)?.worse ?? null : null;
    return least !== null && now.worse !== null && now.worse <= least * allowed;
  }
  if (now.worse !== null && seen.worse !== null) return now.worse <= seen.worse * allowed;
  if (now.value === null) return seen.value === null;
  if (seen.value === null) return false;
  const [better, worse] = finding.metric.direction === "higher" ? [now.value, seen.value] : [seen.value, now.value];
  return worse <= better * (better < 0 ? 1 / allowed : allowed);
}
function limitOf({ threshold, metric }) {
  return metric.direction === "higher" ? inverse(Math.max(0, 1 - threshold)) - 1 : threshold;
}
function inverse(factor) {
  return factor > 0 ? Math.min(1 / factor, Number.MAX_SAFE_INTEGER) : Number.MAX_SAFE_INTEGER;
}

// src/model/renamed.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
var NAMES_MAX = 200;
var LETTERS_MAX = 200;
var DIFFERENT_MAX = 0.25;
function guessRenames(findings) {
  const names = (verdict) => {
    const others = new Set(
      findings.filter((each) => each.verdict !== verdict).map(({ benchmark }) => benchmark)
    );
    const own = findings.filter((each) => each.verdict === verdict).map(({ benchmark }) => benchmark);
    return [...new Set(own)].filter((name) => !others.has(name)).slice(0, NAMES_MAX);
  };
  const [fresh, gone] = [names("new"), names("missing")];
  const isOneForOne = fresh.length === 1 && gone.length === 1;
  const pairs = gone.flatMap(
    (old) => fresh.map((now) => {
      const pattern = patternOfBoth(old, now);
      const isAlike = isOneForOne && metricsOf(findings, old) === metricsOf(findings, now);
      return { old, now, pattern, different: pattern || isAlike ? 0 : differenceOf(old, now) };
    })
  );
  const used = /* @__PURE__ */ new Set();
  return pairs.filter(({ different }) => different <= DIFFERENT_MAX).sort((a, b) => a.different - b.different).filter(({ old, now }) => {
    const free = !used.has(`old ${old}`) && !used.has(`now ${now}`);
    if (free) used.add(`old ${old}`).add(`now ${now}`);
    return free;
  }).map(({ old, now, pattern }) => ({ old, now, ...pattern !== void 0 && { pattern } }));
}
var HASH = /^[0-9A-Za-z_]{6,64}$/;
var VERSION = /^v?[0-9]+(\.[0-9]+){1,3}$/;
function patternOfBoth(old, now) {
  for (const [part, signs, word] of [
    [HASH, /([^0-9A-Za-z_]+)/, "{hash}"],
    [VERSION, /([^0-9A-Za-z.]+|\.(?![0-9]))/, "{version}"]
  ]) {
    const [before, after] = [old.split(signs), now.split(signs)];
    const different = before.flatMap((each, i) => each === after[i] ? [] : [i]);
    const [at] = different;
    if (before.length !== after.length || different.length !== 1 || at === void 0) continue;
    const [was, is] = [before[at], after[at]];
    if (before.length > 1 && part.test(was) && part.test(is) && (word !== "{hash}" || areHashes(was, is)))
      return before.with(at, word).join("");
  }
  return void 0;
}
function differenceOf(a, b) {
  const [short, long] = [a.slice(0, LETTERS_MAX), b.slice(0, LETTERS_MAX)];
  return (0, import_fastest_levenshtein.distance)(short, long) / Math.max(1, short.length, long.length);
}
function metricsOf(findings, name) {
  const own = findings.filter(({ benchmark }) => benchmark === name);
  return own.map(({ metric }) => `${metric.name} ${metric.unit}`).sort().join("\n");
}
var REPORTED_MAX = 3;
function renamedWarnings(findings) {
  return guessRenames(findings).slice(0, REPORTED_MAX).map(({ old, now }) => ({
    code: "renamed",
    subject: now,
    values: { old, now, compared: comparedWith(findings, old, now) }
  }));
}
function comparedWith(findings, old, now) {
  for (const { benchmark, metric, current } of findings) {
    const before = findings.find(
      (each) => each.benchmark === old && each.metric.name === metric.name
    )?.baseline;
    if (benchmark !== now || !current || !before || before.value <= 0) continue;
    const change = current.value / before.value - 1;
    if (Number.isFinite(change)) return { metric: metric.name, change };
  }
  return null;
}
function areHashes(was, is) {
  const same = [...was].filter((sign, i) => sign === is[i]).length;
  return was.length === is.length && /[0-9]/.test(was + is) && same <= was.length / 2;
}

// src/rules/waivers.ts
function applyWaivers(findings, levels, rules, at, former = () => []) {
  if (rules.length === 0) return { findings, waivers: [] };
  const met = /* @__PURE__ */ new Map();
  const judged2 = findings.map((finding, i) => {
    if (finding.verdict !== "regressed") return finding;
    const { benchmark: name, parameters, tags, metric } = finding;
    const known = { name, former: former(name), parameters, tags };
    const own = rules.filter((rule) => applies(rule, known, metric));
    const states = own.map((rule) => ({
      rule,
      state: stateOf(rule, worseBy(finding, levels[i] ?? null), at)
    }));
    const applied = states.find(({ state }) => state === "applied");
    for (const { rule, state } of applied ? [applied] : states) {
      const before = met.get(rule);
      met.set(rule, {
        select: describe(rule),
        ceiling: rule.ceiling,
        reason: rule.reason,
        owner: rule.owner,
        until: rule.until,
        // What did not help has to be seen, whatever else the waiver let through.
        state: before && state === "applied" ? before.state : state,
        benchmarks: [.../* @__PURE__ */ new Set([...before?.benchmarks ?? [], finding.benchmark])]
      });
    }
    if (!applied) return finding;
    const { ceiling, owner, until } = applied.rule;
    return {
      ...finding,
      verdict: "waived",
      severity: null,
      reason: { code: "waived", ceiling, owner, until }
    };
  });
  return { findings: judged2, waivers: [...met.values()] };
}
function stateOf({ ceiling, until }, worse, at) {
  if (at.slice(0, 10) > until) return "expired";
  return worse !== null && worse <= ceiling ? "applied" : "exceeded";
}
function worseBy({ change, current, metric }, level) {
  const estimate = change?.estimate ?? null;
  if (estimate === null) return null;
  const since = level === null || level <= 0 || !current ? estimate : current.value / level - 1;
  return metric.direction === "higher" ? -Math.min(estimate, since) : Math.max(estimate, since);
}
function describe({ select, benchmark, metric, tag }) {
  const named = Object.entries({ select, benchmark, metric, tag }).filter(([, value]) => value !== void 0);
  return named.map(([key, value]) => key === "select" ? value : `${key} ${value}`).join(", ") || "everything";
}

// src/stats/multiplicity.ts
function benjaminiHochberg(pValues) {
  const order = ascendingOrder(pValues);
  const adjusted = new Array(pValues.length).fill(1);
  let running = 1;
  for (const [position, index] of [...order.entries()].reverse()) {
    running = Math.min(running, pValues[index] * (pValues.length / (position + 1)));
    adjusted[index] = running;
  }
  return adjusted;
}
function ascendingOrder(values) {
  return values.map((_, i) => i).sort((i, j) => values[i] - values[j]);
}

// src/check/common-shift.ts
var TOGETHER_MIN = 0.01;
function judgeCommonShift(moved, { worse, better }, alpha, runInfo) {
  const { run, tracked, window, comparable } = runInfo;
  const pValue = Math.min(worse, better);
  const change = Math.expm1(moved.shift);
  if (pValue > alpha || Math.abs(change) < TOGETHER_MIN) return null;
  const regime = worse <= better ? moved.rise : moved.fall;
  const earlier = Math.max(moved.runs - regime.since, tracked ? openRuns(runInfo) : 0);
  if (!tracked && earlier > 0) return null;
  const start = window.length - earlier;
  const before = window.findLast((other, t) => t < start && comparable.has(other));
  const first = window.find((other, t) => t >= start && comparable.has(other)) ?? run;
  const changed = before ? environmentDifferences(before.environment, first.environment) : [];
  const again = shownAgain(runInfo);
  const machine = again === "gone" ? [...changed, "gone when it was measured again"] : changed;
  const isShownTwice = earlier > 0 || again === "there";
  const code = isShownTwice ? ["more than once"] : isGrossForMost(regime.pValue, runInfo) ? [FAR_BEYOND] : [];
  const kind = machine.length > 0 ? "runner" : code.length > 0 ? "confirmed" : "unconfirmed";
  const evidence = kind === "confirmed" ? code : machine;
  return {
    told: { kind, worse: change, share: moved.share, pValue, evidence },
    shift: sharedShift(runInfo),
    start
  };
}
function openRuns({ tested }) {
  return Math.floor(median(tested.map(({ standing }) => standing ? standing.runs - 1 : 0)));
}
var FAR_BEYOND = "far beyond the limits";
function isGrossForMost(pValue, { tested, family }) {
  const gross = tested.filter(({ comparison, limits, scale }) => {
    return comparison && isGross(comparison.shift + comparison.taken, pValue, limitShiftsOf(limits, scale), family);
  });
  return 2 * gross.length > tested.length;
}
var SPREAD_MAX = 0.5;
function sharedShift({ tested }) {
  const shifts = tested.flatMap(
    ({ comparison }) => comparison ? [comparison.shift + comparison.taken] : []
  );
  const middle = median(shifts);
  return deviationScale(shifts) <= SPREAD_MAX * Math.abs(middle) ? middle : 0;
}
var SHOWN = 0.5;
var HOUR_MS = 36e5;
function shownAgain({ run, repeated, apart, tested }) {
  const first = middleShift(run, tested);
  if (first === void 0) return void 0;
  const shown = repeated.flatMap((other) => {
    const shift = middleShift(other, tested);
    return shift === void 0 ? [] : [{ other, isThere: shift / first >= SHOWN }];
  });
  const isApart = (other) => apart.includes(other) || Math.abs(Date.parse(other.time) - Date.parse(run.time)) >= HOUR_MS;
  if (shown.some(({ other, isThere }) => isThere && isApart(other))) return "there";
  return shown.length > 0 && shown.every(({ isThere }) => !isThere) ? "gone" : void 0;
}
function middleShift({ measurements }, tested) {
  const values = new Map(
    measurements.map(({ benchmark, metric, sample }) => [
      seriesKey(benchmark.name, metric.name),
      sample.centre
    ])
  );
  const shifts = tested.flatMap(({ measurement: { benchmark, metric }, comparison, scale }) => {
    const value = values.get(seriesKey(benchmark.name, metric.name));
    return value === void 0 || !comparison ? [] : [scale.to(value) - comparison.level];
  });
  const benchmarks = new Set(tested.map(({ measurement }) => measurement.benchmark.name));
  return Math.min(shifts.length, benchmarks.size) > BENCHMARKS_MIN ? median(shifts) : void 0;
}

// src/check/compare-files.ts
function compareWithFile(run, baseline, rules, confidence) {
  const [file] = baseline.runs;
  const old = new Map(
    file?.measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each])
  );
  return run.measurements.map((measurement) => {
    const { benchmark, metric, sample } = measurement;
    const known = old.get(seriesKey(benchmark.name, metric.name));
    const other = known?.metric.unit === metric.unit ? known : void 0;
    const limits = limitsFor(rules, benchmark, metric);
    const values = [measurement, ...other ? [other] : []].flatMap(valuesOf);
    const scale = scaleFor(values, other?.sample.centre ?? sample.centre, limits.direction === "higher");
    const series = {
      measurement,
      limits,
      scale,
      recent: recentOf(other ? [other] : [], measurement),
      since: null,
      start: null,
      moved: false,
      standing: null,
      young: null
    };
    if (!other) {
      const obstacle2 = known ? { code: "unit-changed", was: known.metric.unit } : { code: "not-in-baseline" };
      return { ...series, baseline: null, comparison: null, obstacle: obstacle2 };
    }
    const between = betweenOf(measurement, other, scale);
    const comparison = compareSamples(
      valuesOf(measurement).map(scale.to),
      valuesOf(other).map(scale.to),
      1 - confidence,
      between,
      isClocked(metric.unit) ? onScale(scale, other.sample.centre, tickOf(values)) : null
    );
    const summary = { value: other.sample.centre, runs: 1, samples: other.sample.values.length };
    const isOpen2 = between === ONE_PROCESS && !comparison.exact && !isTold2(comparison, limitShiftsOf(limits, scale), 1 - confidence);
    const obstacle = isOpen2 ? { code: "one-process", need: PROCESSES_NEEDED } : null;
    return { ...series, baseline: summary, comparison, obstacle };
  });
}
function isTold2({ worse, better, high, low }, bar, level) {
  const isWithin = high <= bar.worse && Number.isFinite(low);
  return isWithin || Math.min(worse, better) <= level / 2;
}
var PROCESSES_MIN = 3;
function betweenOf(now, before, scale) {
  const several = [now, before].filter(isIndependent);
  if (several.length === 2) return null;
  const values = several.flatMap(valuesOf).map(scale.to);
  if (values.length < PROCESSES_MIN) return ONE_PROCESS;
  const centre = mean(values);
  const degrees = values.length - 1;
  const variance = values.reduce((sum, value) => sum + (value - centre) ** 2 / degrees, 0);
  return { deviation: Math.sqrt(variance * (1 + 1 / values.length)), degrees, tested: degrees };
}
function valuesOf({ sample }) {
  return sample.values.length > 0 ? sample.values : [sample.centre];
}
function isIndependent({ sample }) {
  return sample.level === "process";
}

// src/stats/place.ts
var DEGREES = 4;
var RATIO = 6.5;
var RUNS_BACK = 30;
var LEVEL_RUNS = 4;
var logDensity = studentLogDensity(DEGREES);
function placesOf(course, direction) {
  const { history, current, cuts, accepted, quiet, noise } = course;
  const values = [...history, median(current)];
  const begin = Math.max(accepted, cuts.findLast((cut) => cut <= history.length - RUNS_BACK) ?? 0);
  const earliest = Math.max(begin + LEVEL_RUNS, Math.min(quiet, history.length) - RUNS_BACK);
  const weight = (1 - noise.correlation) / (1 + noise.correlation);
  const fits = [];
  for (let place = Math.min(earliest, history.length); place <= history.length; place++) {
    const before = values.slice(begin, place);
    const after = values.slice(place);
    const [low, high] = [median(before), median(after)];
    if (direction * (high - low) <= 0) continue;
    const cost = (rows, level) => rows.reduce((sum, value) => sum + logDensity((value - level) / noise.sigma), 0);
    fits.push({ place, fit: weight * (cost(before, low) + cost(after, high)) });
  }
  const best = Math.max(...fits.map(({ fit }) => fit));
  const set = fits.filter(({ fit }) => 2 * (best - fit) <= RATIO).map(({ place }) => place);
  const first = set[0] ?? history.length;
  return { first, last: set.at(-1) ?? history.length, isOlder: first <= earliest && first < history.length };
}

// src/stats/youth.ts
var PRIOR_SIGMA = 0.05;
var PRIOR_DEGREES = 4;
var DEGREES_MAX = 8;
function youngNoise(rows) {
  let squares = PRIOR_DEGREES * PRIOR_SIGMA ** 2;
  let degrees = PRIOR_DEGREES;
  for (const row of rows) {
    if (row.length < 2) continue;
    const middle = median(row);
    for (const value of row) squares += (value - middle) ** 2;
    degrees += row.length - 1;
  }
  return { sigma: Math.sqrt(squares / degrees), degrees: Math.min(DEGREES_MAX, degrees) };
}
function youngPValue(shift, runs, { sigma, degrees }) {
  return studentUpper(shift / (sigma * Math.sqrt(1 + 1 / runs)), degrees);
}

// src/stats/odd.ts
var COUNT_RATE = 0.1;
function oddPValue(equal, odd, rate = 1) {
  if (odd === 0) return 1;
  const worst = Math.min(rate, odd / (equal + odd));
  return Math.exp(odd * Math.log(worst) + (equal === 0 ? 0 : equal * Math.log1p(-worst)));
}
function oddNeeded(equal, level, rate = 1) {
  for (let odd = 1; odd <= equal + 1; odd++) if (oddPValue(equal, odd, rate) <= level) return odd;
  return Number.POSITIVE_INFINITY;
}
function tickOf2(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const steps = sorted.slice(1).map((value, i) => value - sorted[i]);
  const apart = steps.filter((step) => step > 0);
  if (apart.length < 2 || apart.length > TIES_MAX * steps.length) return 0;
  return Math.min(...apart);
}
var TIES_MAX = 0.6;

// src/stats/picked.ts
var EVEN = 0.5;
var SURE = 0.999;
var PLACES = 60;
var REFINEMENTS = 20;
var UNPICKED_SHARE = 1 / 20;
var BELOW = 2;
function sizeOfPicked(course, held, isTold3, plain, level) {
  const direction = plain.shift < 0 ? -1 : 1;
  const measured = Math.abs(plain.shift);
  const moreAt = (size) => direction * (size - measured);
  const reached = (seen, size) => {
    const { score, variance } = judged(
      { ...course, current: course.current.map((value) => value + moreAt(seen)) },
      { ...held, start: course.history.length, level: held.level + direction * size }
    );
    return normalUpper(direction * score / Math.sqrt(variance));
  };
  const [near, far] = direction > 0 ? [plain.low, plain.high] : [-plain.high, -plain.low];
  const least = leastTold((size) => isTold3(moreAt(size)), measured);
  if (reached(least, near) > SURE) return plain;
  const share = (size) => reached(measured, size) / reached(least, size);
  const unpicked = (size) => reached(measured, size);
  const floor = largestBelow(unpicked, UNPICKED_SHARE * level / 2, measured, -BELOW * measured);
  const shift = Math.max(0, largestBelow(share, EVEN, measured, floor));
  const end = largestBelow(share, level / 2, measured, floor);
  const low = Math.min(end, near, shift);
  const high = Math.max(far, shift);
  return direction > 0 ? { shift, low, high } : { shift: -shift, low: -high, high: -low };
}
function leastTold(isTold3, largest) {
  let [low, high] = [0, largest];
  for (let step = 0; step < REFINEMENTS; step++) {
    const middle = (low + high) / 2;
    if (isTold3(middle)) high = middle;
    else low = middle;
  }
  return high;
}
function largestBelow(share, wanted, from, floor) {
  const step = (from - floor) / PLACES;
  for (let place = 1; place <= PLACES; place++) {
    if (share(from - place * step) > wanted) continue;
    let [low, high] = [from - place * step, from - (place - 1) * step];
    for (let i = 0; i < REFINEMENTS; i++) {
      const middle = (low + high) / 2;
      if (share(middle) <= wanted) low = middle;
      else high = middle;
    }
    return low;
  }
  return floor;
}

// src/check/comparisons.ts
var REGIME_LEVEL = 0.05;
function comparisonOf(evidence, prepared, odd, level) {
  if (evidence.kind === "untested") return null;
  return evidence.kind === "exact" ? exactComparison(evidence, prepared, odd) : testedComparison(evidence, level, prepared.tick);
}
function exactComparison({ shift, level, start, equal, shown }, { isDeterministic: isDeterministic2, counted, agreeing, tick, current }, odd) {
  const rate = counted ? COUNT_RATE : 1;
  const pValue = isDeterministic2 ? 0 : Math.min(1, (1 + odd) * oddPValue(equal, shown + agreeing, rate));
  const width = counted ? 0 : Math.max(odd > 0 ? tick : 0, Math.abs(shift));
  const interval = { low: shift - width, high: shift + width };
  const measurements = current.filter((value) => !Number.isNaN(value)).length;
  return {
    method: "history",
    exact: true,
    shift,
    ...interval,
    undivided: interval,
    worse: shift > 0 ? pValue : 1,
    better: shift < 0 ? pValue : 1,
    level,
    measurements,
    taken: 0,
    start,
    reach: (_, limit) => limit + width,
    rounds: (_, level2) => measurements + oddNeeded(equal, level2 / (1 + odd), rate) - shown - agreeing
  };
}
function testedComparison(tested, level, tick) {
  const { rise, fall, course, places, taken, drift } = tested;
  const likely = rise.pValue <= fall.pValue ? rise : fall;
  const held = likely.pValue <= REGIME_LEVEL ? likely : aloneRegime(course, 1);
  const sized = ofSize(course);
  const shown = { ...held, start: course.history.length, shift: median(sized.current) - held.level };
  const { low, high } = intervalOf(sized, shown, level);
  const undivided = intervalOf({ ...sized, widening: sized.widening.map(() => 1) }, shown, level);
  const { noise } = course;
  const measurements = course.current.length;
  const plan = { noise, measurements, apart: course.apart, windows: windowsOf(course) };
  return {
    method: "history",
    exact: false,
    shift: shown.shift,
    low: low - tick,
    high: high + tick,
    undivided: { low: undivided.low - tick, high: undivided.high + tick },
    worse: rise.pValue,
    better: fall.pValue,
    level: shown.level,
    measurements,
    taken,
    start: places[likely.since] ?? Number.POSITIVE_INFINITY,
    reach: (pValue, limit) => detectableShift(plan, pValue, limit),
    rounds: (shift, pValue) => measurementsNeeded(noise, shift, pValue),
    picked: pickedOf(course, shown, { low, high }, { level, tick }),
    ...drift && { drift }
  };
}
function pickedOf(course, shown, plain, { level, tick }) {
  const sized = ofSize(course);
  const first = course.current.slice(0, course.current.length - sized.current.length);
  return (isTold3) => {
    const seenWith = (more) => {
      const current = [...first, ...sized.current.map((value) => value + more)];
      const { rise, fall } = newestRegimes({ ...course, current });
      return { shift: shown.shift + more, worse: rise.pValue, better: fall.pValue };
    };
    const measured = { shift: shown.shift, ...plain };
    const size = sizeOfPicked(sized, shown, (more) => isTold3(seenWith(more)), measured, level);
    return { ...size, low: size.low - tick, high: size.high + tick };
  };
}
function ofSize(course) {
  const { current, widening, apart } = course;
  return current.length === 1 || apart ? course : { ...course, current: current.slice(1), widening: widening.slice(1) };
}

// src/check/prepared.ts
var COUNTS = /* @__PURE__ */ new Set(["count", "allocs", "B"]);
function seriesOf(measurement, known, repeated, rules) {
  const { benchmark, metric } = measurement;
  const sameUnit = (other) => other?.metric.unit === metric.unit ? other : void 0;
  const limits = limitsFor(rules, benchmark, metric);
  const earlier = known.map(sameUnit);
  const centres = earlier.flatMap((other) => other ? [other.sample.centre] : []);
  const now = [measurement, ...repeated.map(sameUnit)].map((each) => each?.sample.centre ?? Number.NaN);
  const values = [...centres, ...now.filter((value) => !Number.isNaN(value))];
  const scale = scaleFor(
    values,
    median(centres.length > 0 ? centres : values),
    limits.direction === "higher"
  );
  return {
    measurement,
    limits,
    earlier,
    unitBefore: centres.length === 0 ? known.find((other) => other)?.metric.unit : void 0,
    scale,
    history: earlier.map((other) => other ? scale.to(other.sample.centre) : Number.NaN),
    current: now.map(scale.to),
    counted: COUNTS.has(metric.unit),
    isDeterministic: isDeterministic(measurement),
    agreeing: agreeingOf(measurement),
    tick: COUNTS.has(metric.unit) ? 0 : tickShift(values, scale)
  };
}
function isDeterministic({ metric: { name, unit } }) {
  return unit === "count" ? /\binstructions?\b|^ir$/i.test(name) : unit === "B" && name === "size";
}
function agreeingOf({ sample: { values, level, centre } }) {
  if (values.length < 2 || values.some((value) => value !== centre)) return 0;
  return level === "process" ? values.length - 1 : values.length >= AGREEING_MIN ? 1 : 0;
}
var AGREEING_MIN = 3;
function tickShift(values, scale) {
  const tick = tickOf2(values);
  const middle = median(values);
  if (tick === 0 || middle === 0) return 0;
  const shift = Math.abs(scale.to(middle + tick) - scale.to(middle));
  return Number.isFinite(shift) ? shift : 0;
}
function baselineOf(earlier, { place }, accepted, { machines, machine, tracked }) {
  if (place === void 0) return { accepted, open: void 0 };
  const before = earlier.filter((other, t) => other && t < place && machines[t] === machine);
  if (before.length >= (tracked ? 1 : RUNS_MIN)) return { accepted, open: place };
  return { accepted: tracked ? accepted : Math.max(accepted, place), open: void 0 };
}
function hereOf({ earlier, accepted, open = Number.POSITIVE_INFINITY }, { machines, machine, tracked }) {
  const isHere = (t) => machines[t] === machine && (!tracked || t < open);
  const here = earlier.map((other, t) => ({ other, t })).filter(({ other, t }) => other && isHere(t));
  const since = here.filter(({ t }) => t >= accepted);
  return (since.length > 0 ? since : here).map(({ other }) => other);
}
function acceptedLevels({ accepted }, runs) {
  const places = new Map(runs.map(({ id }, place) => [id, place]));
  const levels = accepted.flatMap(({ run, benchmark: name = "*", metric: of = "*" }) => {
    const names = ({ benchmark, metric }) => isNamed(name, benchmark) && matchesWildcard(of, metric.name);
    const place = places.get(run);
    return place === void 0 ? [] : [{ run, place, names }];
  });
  return levels.sort((a, b) => a.place - b.place);
}
function keyOf({ benchmark, metric }) {
  return seriesKey(benchmark.name, metric.name);
}

// src/stats/recovery.ts
var AT_ONCE = 0.01;
function isNearBefore(value, { before, after, limit }) {
  return value - before <= limit && value - before < (after - before) / 2;
}
function isBack(current, previous, held, { sigma, deviations }) {
  const value = median(current);
  if (!isNearBefore(value, held)) return false;
  if (deviations.below.upper((held.after - value) / sigma) <= AT_ONCE) return true;
  return previous !== void 0 && isNearBefore(previous, held);
}

// src/check/standing.ts
function againstTold(comparison, { life, scale }, { tracked }) {
  const { open, place } = life;
  if (!tracked || place !== void 0 || !open || open.before === null) return comparison;
  const level = scale.to(open.before);
  const moved = comparison.level - level;
  return {
    ...comparison,
    level,
    shift: comparison.shift + moved,
    low: comparison.low + moved,
    high: comparison.high + moved,
    undivided: { low: comparison.undivided.low + moved, high: comparison.undivided.high + moved }
  };
}
function standingOf(prepared, evidence, comparison, situation) {
  const { life, earlier, open } = prepared;
  const { open: episode, place } = life;
  if (!episode) return null;
  const runs = 1 + earlier.filter((other, t) => other && t >= (place ?? 0)).length;
  const isOwn = place === situation.runs.length;
  const isKnown = open !== void 0 || place === void 0;
  const canTell = situation.tracked && isKnown && !isOwn;
  const isBack2 = canTell && isOver({ ...prepared, episode, runs }, evidence, comparison, situation);
  return { episode, runs, isBack: isBack2, isOwn };
}
function isOver({ episode, runs, scale, limits, current }, evidence, comparison, { machines, machine }) {
  const before = comparison?.level ?? (episode.before === null ? void 0 : scale.to(episode.before));
  if (before === void 0) return false;
  const limit = limitShiftsOf(limits, scale).worse;
  const after = episode.after === null ? before + 2 * limit : scale.to(episode.after);
  const held = { before, after, limit };
  if (evidence.kind !== "tested") {
    return isNearBefore(current.find((value) => !Number.isNaN(value)) ?? Number.NaN, held);
  }
  const { course, places, taken } = evidence;
  const newest = median(course.current);
  if (!isNearBefore(newest + taken, held)) return false;
  if (!isTold(episode)) return isNearBefore(newest, held);
  const isLast = places.at(-1) === machines.lastIndexOf(machine);
  const previous = isLast && runs > 1 ? course.history.at(-1) : void 0;
  return isBack(course.current, previous, held, course.noise);
}
var YOUNG_LIMITS = 2;
function youngOf({ earlier, scale, current, open, limits }, here, noise, { machines, machine }) {
  const values = here.map(({ sample }) => scale.to(sample.centre));
  const newest = current.find((value) => !Number.isNaN(value));
  if (values.length === 0 || newest === void 0) return null;
  const level = median(values);
  const far = YOUNG_LIMITS * limitShiftsOf(limits, scale).worse;
  const later = earlier.filter((other, t) => other && machines[t] === machine && t >= (open ?? Infinity));
  const isFar = (other) => other && scale.to(other.sample.centre) - level > far;
  return {
    shift: newest - level,
    pValue: youngPValue(newest - level, values.length, noise),
    seen: newest - level > far && later.every(isFar) ? 1 + later.length : 0
  };
}

// src/check/compare-history.ts
var DRIFT_MIN = 0.03;
function compareWithHistory(run, again, baseline, { rules, confidence, comparability }, tracked, apart = false) {
  const runs = baseline.runs.slice(-WINDOW);
  const keyOfMachine = (other) => environmentKey(other.environment, comparability, run.environment);
  const machines = runs.map(keyOfMachine);
  const machine = keyOfMachine(run);
  const situation = { run, runs, machines, machine, comparability, tracked, level: 1 - confidence };
  const columns = runs.map(bySeries);
  const repeats = again.map(bySeries);
  const levels = acceptedLevels(baseline, runs);
  const lifeOf = livesOf(baseline, runs, run);
  const order = run.measurements.map(keyOf).map((key, i) => ({ key, i }));
  order.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
  const prepared = run.measurements.map((measurement, i) => {
    const key = keyOf(measurement);
    const life = lifeOf(measurement.benchmark.name, measurement.metric.name);
    const earlier = columns.map((column, t) => life.hidden.has(t) ? void 0 : column.get(key));
    const repeated = repeats.map((column) => column.get(key));
    const level = levels.findLast(({ names }) => names(measurement));
    const accepted = level ? life.accepted.get(level.run) ?? level.place : 0;
    const { name: benchmark } = measurement.benchmark;
    const series = seriesOf(measurement, earlier, repeated, rules);
    return { i, benchmark, ...series, life, ...baselineOf(series.earlier, life, accepted, situation) };
  });
  const suite = order.map(({ i }) => prepared[i]);
  const evidence = evidenceOf(
    suite,
    { history: machines, current: machine },
    { riseMin: DRIFT_MIN, tracked, apart }
  );
  const found = new Map(suite.map(({ i }, k) => [i, evidence.series[k]]));
  const youth = youngNoise(
    prepared.flatMap((each) => {
      return found.get(each.i)?.kind === "untested" ? [hereOf(each, situation).map(({ sample }) => each.scale.to(sample.centre))] : [];
    })
  );
  const odd = evidence.series.filter((each) => each.kind === "exact" && each.odd > 0).length;
  return {
    compared: prepared.map(
      (each, i) => comparedOf(each, found.get(i), { youth, odd }, situation)
    ),
    commonShift: evidence.commonShift
  };
}
function bySeries({ measurements }) {
  return new Map(measurements.map((measurement) => [keyOf(measurement), measurement]));
}
function comparedOf(prepared, evidence, { youth, odd }, situation) {
  const { measurement, limits, earlier, scale, open } = prepared;
  const { machines, machine, tracked } = situation;
  const all = earlier.filter((other, t) => other && machines[t] === machine);
  const here = hereOf(prepared, situation);
  const beside = besideMoved(prepared, evidence, situation);
  const found = comparisonOf(beside ?? evidence, prepared, odd, situation.level);
  const comparison = found && againstTold(found, prepared, situation);
  const series = {
    measurement,
    limits,
    scale,
    recent: recentOf(all, measurement),
    standing: standingOf(prepared, evidence, comparison, situation),
    young: comparison ? null : youngOf(prepared, here, youth, situation)
  };
  if (comparison) {
    const value = finiteOr(scale.from(comparison.level), median(here.map(({ sample }) => sample.centre)));
    const samples = here.reduce((sum, { sample }) => sum + sample.values.length, 0);
    const start2 = tracked && open !== void 0 ? open : comparison.start;
    return {
      ...series,
      baseline: { value, runs: here.length, samples },
      comparison: { ...comparison, start: start2 },
      obstacle: null,
      since: sinceOf(start2, prepared, evidence, situation),
      start: start2,
      moved: beside !== void 0 || evidence.kind === "tested" && evidence.moved
    };
  }
  const { baseline, obstacle } = withoutComparison(prepared, here, situation);
  const start = open ?? null;
  return { ...series, baseline, comparison: null, obstacle, since: null, start, moved: false };
}
function besideMoved(prepared, evidence, situation) {
  if (evidence.kind !== "exact" || situation.tracked) return void 0;
  const { history, current, counted, accepted } = prepared;
  const { machines, machine } = situation;
  const places = [...history.keys()].filter((t) => machines[t] === machine && !Number.isNaN(history[t]));
  const own = places.map((t) => history[t]);
  const newest = own.pop();
  const since = beginningAt(accepted, places);
  if (since > 0 && since === own.length) return void 0;
  const branch = exactly(own, [newest], counted, since);
  if (!branch || branch.shift === 0) return void 0;
  const shifts = current.filter((value) => !Number.isNaN(value)).map((value) => value - newest);
  const shift = shifts.reduce((a, b) => Math.abs(b) < Math.abs(a) ? b : a);
  return { ...evidence, shift: evidence.shift === 0 ? 0 : shift, level: newest, start: history.length };
}
function sinceOf(start, { earlier }, evidence, { run, runs, tracked }) {
  if (!tracked) return null;
  const set = placesIn(evidence) ?? { first: start, last: start, isOlder: false };
  const before = set.isOlder ? void 0 : runs.findLast((_, t) => t < set.first && earlier[t]);
  const last = set.last < runs.length ? runs[set.last] : run;
  if (!last || last.commit === "" || !set.isOlder && !before) return null;
  return { after: before?.commit ?? "", commit: last.commit };
}
var SHOWN_LEVEL = 0.2;
function placesIn(evidence) {
  if (evidence.kind !== "tested") return void 0;
  const { course, places, rise, fall } = evidence;
  if (Math.min(rise.pValue, fall.pValue) > SHOWN_LEVEL) return void 0;
  const set = placesOf(course, rise.pValue <= fall.pValue ? 1 : -1);
  const placeOf = (place) => places[place] ?? Number.POSITIVE_INFINITY;
  return { first: placeOf(set.first), last: placeOf(set.last), isOlder: set.isOlder };
}
function withoutComparison({ earlier, unitBefore }, here, { runs, machines, machine, comparability }) {
  if (unitBefore !== void 0)
    return { baseline: null, obstacle: { code: "unit-changed", was: unitBefore } };
  if (here.length > 0) {
    const value = median(here.map(({ sample }) => sample.centre));
    const samples = here.reduce((sum, { sample }) => sum + sample.values.length, 0);
    return {
      baseline: { value, runs: here.length, samples },
      obstacle: { code: "too-few-runs", have: here.length, need: RUNS_MIN }
    };
  }
  const last = earlier.findLastIndex((other2) => other2);
  const other = earlier[last];
  if (!other || machines.includes(machine)) return { baseline: null, obstacle: { code: "not-in-baseline" } };
  const was = describeEnvironment(runs[last].environment, comparability);
  return {
    baseline: { value: other.sample.centre, runs: 1, samples: other.sample.values.length },
    obstacle: { code: "other-environment", have: 0, need: RUNS_MIN, was }
  };
}
function finiteOr(value, otherwise) {
  return Number.isFinite(value) ? value : otherwise;
}

// src/check/compare-rounds.ts
var STOPS_AT = 0.01;
function compareWithRounds(run, base, { rounds, max, ended }, rules, confidence) {
  const sides = rounds.map((round) => ({ base: bySeries2(round.base), head: bySeries2(round.head) }));
  const old = bySeries2(base?.measurements ?? []);
  return run.measurements.map((measurement) => {
    const { benchmark, metric, sample } = measurement;
    const key = seriesKey(benchmark.name, metric.name);
    const known = old.get(key);
    const other = known?.metric.unit === metric.unit ? known : void 0;
    const pairs = sides.flatMap((side) => {
      const [before, after] = [side.base.get(key), side.head.get(key)];
      return other && before && after ? [{ before: before.sample.centre, after: after.sample.centre }] : [];
    });
    const limits = limitsFor(rules, benchmark, metric);
    const values = pairs.flatMap(({ before, after }) => [before, after]);
    const scale = scaleFor(values, other?.sample.centre ?? sample.centre, limits.direction === "higher");
    const series = {
      measurement,
      limits,
      scale,
      recent: [],
      since: null,
      start: null,
      moved: false,
      standing: null,
      young: null
    };
    if (!other || pairs.length === 0) {
      const obstacle = known && !other ? { code: "unit-changed", was: known.metric.unit } : { code: "not-in-baseline" };
      return { ...series, baseline: null, comparison: null, obstacle };
    }
    const comparison = comparePairs(
      pairs.map(({ before, after }) => ({ before: scale.to(before), after: scale.to(after) })),
      scale.to(other.sample.centre),
      {
        max,
        // What was settled before the others and not measured since has not ended by the budget.
        ended: ended && isIn(sides.at(-1), key),
        stopsAt: STOPS_AT,
        limit: limitShiftsOf(limits, scale).worse,
        ...isClocked(metric.unit) && { tick: onScale(scale, other.sample.centre, tickOf(values)) }
      },
      1 - confidence
    );
    const summary = { value: other.sample.centre, runs: 1, samples: pairs.length };
    return { ...series, baseline: summary, comparison, obstacle: null };
  });
}
function isIn(sides, key) {
  return sides?.base.has(key) === true && sides.head.has(key);
}
function bySeries2(measurements) {
  return new Map(measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each]));
}

// src/check/gate.ts
function gateOf(findings, baseline, override, { isWhole, failed, onSuspected, onMissing }) {
  const suspected = findings.filter(({ verdict }) => verdict === "suspected");
  const failing = failingOf(findings, onSuspected);
  if (failing.length > 0) return mayPass(failing, override) ? "allowed" : "fail";
  const isHistoryWhole = baseline.warnings.every(({ code }) => code !== "damaged-history");
  const lacks = failed.length > 0 || lackOf(findings) > 0;
  const isLame = lacks && onMissing !== "ignore" || failed.some(({ benchmark }) => benchmark === null);
  const passing = isWhole && isHistoryWhole && !isLame ? "pass" : "inconclusive";
  if (baseline.source === "none" && !isFirstRun(baseline)) return "nothing-compared";
  const compared = findings.filter((finding) => finding.current && finding.baseline);
  if (compared.length === 0 && baseline.source !== "none") return "nothing-compared";
  if (lacks && onMissing === "fail") return mayPass([], override) ? "allowed" : "fail";
  if (baseline.source === "none") return passing;
  if (suspected.length > 0 && onSuspected !== "pass") return "inconclusive";
  if (findings.some((each) => isUnsettled(each) || tookNoTime2(each))) return "inconclusive";
  return isMostlyJudged(tallyOf({ findings })) ? passing : "inconclusive";
}
function failingOf(findings, onSuspected) {
  return findings.filter(
    (finding) => finding.verdict === "regressed" || finding.verdict === "suspected" && onSuspected === "fail" && isNotInGrace(finding)
  );
}
function answerable(findings, onSuspected) {
  const failing = failingOf(findings, onSuspected);
  return failing.length > 0 ? failing : findings.filter(({ verdict }) => verdict === "missing");
}
function isFirstRun({ warnings }) {
  return warnings.every(({ code }) => code !== "not-compared");
}
function isNotInGrace({ reason }) {
  return reason.code !== "awaiting-confirmation";
}
function mayPass(regressed, override) {
  if (!override || regressed.some(({ severity }) => severity === "critical")) return false;
  return override.reason !== "" || regressed.every(({ severity }) => severity === null);
}

// src/check/missing.ts
function missingFindings(run, earlier, { rules, isWhole }) {
  const known = new Set(run.measurements.map(keyOf2));
  const { leftOut = [] } = run;
  return earlier.toReversed().flatMap(
    (other, age) => other.measurements.flatMap((measurement) => {
      const key = keyOf2(measurement);
      const cause = leftOut.length === 0 || known.has(key) ? void 0 : causeOf(measurement, leftOut);
      if (known.has(key) || age > 0 && !cause) return [];
      known.add(key);
      const reason = reasonOf(cause ?? leftOut.find(({ failed }) => failed === null), isWhole);
      return [missing(measurement, reason, rules)];
    })
  );
}
function keyOf2({ benchmark, metric }) {
  return seriesKey(benchmark.name, metric.name);
}
function causeOf({ benchmark, metric }, leftOut) {
  const { name } = benchmark;
  return leftOut.find(({ reason }) => reason.startsWith(`${name}: ${metric.name} `)) ?? leftOut.find(({ failed }) => typeof failed === "string" && isPartOf(name, failed)) ?? leftOut.find(({ reason }) => reason.startsWith(`${name}: `) && !NOT_FINITE.test(reason));
}
var NOT_FINITE = / is (?:not a finite number|NaN|-?Infinity)$/;
function reasonOf(cause, isWhole) {
  if (!cause) return { code: isWhole ? "not-in-run" : "not-measured" };
  if (NOT_FINITE.test(cause.reason)) return { code: "not-a-number" };
  return { code: cause.failed === void 0 ? "left-out" : "failed", why: cause.reason };
}
function missing({ benchmark, metric, sample }, reason, rules) {
  const { threshold, direction, main } = limitsFor(rules, benchmark, metric);
  return {
    benchmark: benchmark.name,
    parameters: benchmark.parameters,
    tags: [...benchmark.tags],
    metric: { ...metric, direction },
    ...main !== void 0 && { main },
    formerName: null,
    severity: null,
    verdict: "missing",
    reason,
    significant: false,
    current: null,
    baseline: { value: sample.centre, runs: 1, samples: sample.values.length },
    change: null,
    shared: null,
    pValue: null,
    threshold,
    since: null,
    episode: null,
    drift: null,
    source: null,
    recent: []
  };
}

// src/rules/former.ts
var UNCHANGED = {
  runUnder: (run) => run,
  nameUnder: (name) => name,
  meantBy: (name) => name,
  formerOf: () => null,
  warnings: []
};
function formerNames({ measurements }, stored) {
  const present = measurements.filter(
    ({ benchmark, metric }) => benchmark.former !== void 0 || metric.former !== void 0
  );
  if (present.length === 0 || stored.length === 0) return UNCHANGED;
  const benchmarks = [...new Map(measurements.map(({ benchmark }) => [benchmark.name, benchmark])).values()];
  const claimants = claimantsOf(benchmarks);
  const runs = stored.map(({ measurements: own }) => new Set(own.map(({ benchmark }) => benchmark.name)));
  const fuller = runs.map(fullerNames);
  const renames = /* @__PURE__ */ new Map();
  const unclear = [];
  const owners = ownersOf(benchmarks);
  for (const [old, owner] of owners) {
    const last = owner === old ? -1 : runs.findLastIndex((names) => names.has(old));
    if (last < 0) continue;
    const heirs = fuller.slice(last + 1).map((names) => (names.get(old) ?? []).filter((name) => !runs[last]?.has(name))).find((names) => names.length > 0);
    const heir = heirs ? heirAmong(heirs, claimants.get(old) ?? []) : owner ?? void 0;
    if (heir === void 0) unclear.push(old);
    else if (heir !== null) renames.set(old, heir);
  }
  const metrics = new Map(
    present.flatMap(
      ({ benchmark, metric }) => metric.former === void 0 ? [] : [[seriesKey(benchmark.name, metric.former), metric.name]]
    )
  );
  const runUnder = (run) => renamed(run, renames, metrics);
  const newest = runs.at(-1);
  const told = [...renames].filter(([old, now]) => newest.has(old) && !newest.has(now));
  const olds = new Map(told.map(([old, now]) => [now, old]));
  return {
    runUnder,
    nameUnder: (name) => renames.get(name) ?? name,
    meantBy: (name) => renames.get(name) ?? owners.get(name) ?? name,
    formerOf: (name) => olds.get(name) ?? null,
    warnings: [...renamedWarning(told), ...unclear.filter((old) => newest.has(old)).map(unclearWarning)]
  };
}
function heirAmong(heirs, claimants) {
  const own = claimants.filter((name) => heirs.includes(name));
  if (heirs.length === 1) return own[0] ?? null;
  return own.length === 0 ? null : void 0;
}
function claimantsOf(benchmarks) {
  const claimants = /* @__PURE__ */ new Map();
  for (const { name, former = [] } of benchmarks) {
    for (const old of former) claimants.set(old, [...claimants.get(old) ?? [], name]);
  }
  return claimants;
}
function fullerNames(names) {
  const found = /* @__PURE__ */ new Map();
  for (const name of names) {
    for (const { index } of name.matchAll(/ [([]/g)) {
      const before = name.slice(0, index);
      found.set(before, [...found.get(before) ?? [], name]);
    }
  }
  return found;
}
function renamed(run, renames, metrics) {
  const known = new Set(run.measurements.map(keyOf3));
  let isChanged = false;
  const measurements = run.measurements.map((measurement) => {
    const { benchmark, metric } = measurement;
    const name = renames.get(benchmark.name) ?? benchmark.name;
    const metricName = metrics.get(seriesKey(name, metric.name)) ?? metric.name;
    const isSame = name === benchmark.name && metricName === metric.name;
    if (isSame || known.has(seriesKey(name, metricName))) return measurement;
    isChanged = true;
    return { ...measurement, benchmark: { ...benchmark, name }, metric: { ...metric, name: metricName } };
  });
  return isChanged ? { ...run, measurements } : run;
}
function keyOf3({ benchmark, metric }) {
  return seriesKey(benchmark.name, metric.name);
}
var SHOWN_MAX = 3;
function renamedWarning(told) {
  const [first] = told;
  if (!first) return [];
  const renames = told.slice(0, SHOWN_MAX).map(([old, now]) => ({ old, now }));
  const values = { outcome: "renamed", benchmarks: told.length, first: renames };
  return [{ code: "fuller-names", subject: first[1], values }];
}
function unclearWarning(old) {
  return { code: "fuller-names", subject: old, values: { outcome: "unclear", old } };
}

// src/check/present-names.ts
function underPresentNames(measured, stored, { renames, names, tagPatterns, tags }) {
  const { runUnder, nameUnder } = storedNames(names, measured);
  const renamed2 = stored.runs.map((other) => underNewNames(runUnder(other), renames));
  const former = formerNames(measured, renamed2);
  const tagged = (run2) => onlyTagged(withTags(run2, tagPatterns), tags);
  const run = tagged(measured);
  const baseline = {
    ...stored,
    runs: sharingRuns(
      run,
      renamed2.map((other) => tagged(former.runUnder(other)))
    ),
    episodes: stored.episodes.map((each) => ({
      ...each,
      benchmark: former.nameUnder(newestName(nameUnder(each.benchmark), renames))
    })),
    accepted: stored.accepted.map(
      (each) => each.benchmark === void 0 ? each : { ...each, benchmark: former.meantBy(each.benchmark) }
    )
  };
  const formerOf = (benchmark) => formerName(benchmark, stored.runs, renames) ?? former.formerOf(benchmark);
  return { run, baseline, formerOf, warnings: former.warnings };
}

// src/check/stored-twice.ts
function eachOnce(baseline) {
  const originals = /* @__PURE__ */ new Map();
  for (const runs of Map.groupBy(baseline.runs, ({ commit }) => commit).values()) {
    if (runs.length === 1 || runs[0]?.commit === "") continue;
    for (const [first, ...copies] of Map.groupBy(runs, printOf).values())
      for (const { id } of copies) originals.set(id, first.id);
  }
  if (originals.size === 0) return baseline;
  const nameOf = (id) => originals.get(id) ?? id;
  return {
    ...baseline,
    runs: baseline.runs.filter(({ id }) => !originals.has(id)),
    accepted: baseline.accepted.map((each) => ({ ...each, run: nameOf(each.run) })),
    episodes: baseline.episodes.map((each) => ({
      ...each,
      first: { ...each.first, run: nameOf(each.first.run) },
      end: each.end === null ? null : nameOf(each.end)
    }))
  };
}
function printOf({ id, time, measurements }) {
  if (measurements.length === 0) return id;
  const values = measurements.map(({ benchmark, metric, sample: { centre, values: values2 } }) => {
    return `${seriesKey(benchmark.name, metric.name)} ${metric.unit} ${centre} ${values2}`;
  }).sort();
  const isTimed = measurements.some(({ metric }) => isClocked(metric.unit));
  return JSON.stringify([isTimed ? "" : time, values]);
}

// src/check/told-size.ts
var PICKED = /* @__PURE__ */ new Set([
  "beyond-threshold",
  "measure-again",
  "awaiting-confirmation",
  "waived",
  "better"
]);
var BEYOND = 1.0001;
function withToldSize(finding, series, certainty, { policy, family }) {
  const { comparison, limits, scale, standing } = series;
  if (!comparison?.picked || !certainty || !finding.change || !PICKED.has(finding.reason.code))
    return finding;
  if (standing && !standing.isOwn) return finding;
  const bar = limitShiftsOf(limits, scale);
  const factorOf = (own, corrected) => own > 0 ? corrected / own : family.size;
  const isWorse = comparison.shift > 0;
  const limit = isWorse ? bar.worse : bar.better;
  const factor = isWorse ? factorOf(comparison.worse, certainty.worse) : factorOf(comparison.better, certainty.better);
  const isFinal = comparison.measurements >= MEASUREMENTS_MAX;
  const likely = isFinal ? policy.alpha : Math.max(SUSPICION, policy.alpha);
  const size = comparison.picked(
    ({ shift: shift2, worse, better }) => isWorse ? shift2 > limit && (worse * factor <= likely || isGross(shift2, worse, bar, family)) : -shift2 > limit && better * factor <= DISCOVERY
  );
  const least = Math.min(BEYOND * limit, Math.abs(comparison.shift));
  const shift = isWorse ? Math.max(size.shift, least) : Math.min(size.shift, -least);
  const [low = null, high = null] = [size.low, size.high].map(scale.change).sort((a, b) => a - b).map(finite);
  return { ...finding, change: { estimate: finite(scale.change(shift)), low, high } };
}

// src/check/check.ts
function check(measured, known, asked, { again, apart = false, elsewhere = [], records, override, warnings }) {
  const policy = records ? asked : { ...asked, confirmRuns: 1 };
  const { tags, comparability } = policy;
  const isSideBySide = known.source === "file" || known.interleaved !== void 0;
  const stored = isSideBySide ? known : eachOnce(known);
  const { run, baseline, formerOf, warnings: renamings } = underPresentNames(measured, stored, policy);
  const window = baseline.runs.slice(-WINDOW);
  const comparable = isSideBySide ? window : comparableRuns(run, window, comparability);
  const repeated = comparableRuns(run, again, comparability);
  const { compared, commonShift: moved } = compareWith(run, { repeated, apart }, baseline, policy, records);
  const tested = compared.filter(isTested);
  const family = { alpha: policy.alpha, size: tested.length + (moved ? 1 : 0) };
  const { certainties, asOne } = certaintiesOf(compared, tested, moved);
  const runInfo = {
    run,
    repeated,
    apart: apart ? repeated : elsewhere,
    tracked: records,
    window,
    comparable: new Set(comparable),
    tested,
    family
  };
  const whole = moved ? judgeCommonShift(moved, asOne, policy.alpha, runInfo) : null;
  const seen = (start) => records ? 1 + window.slice(start).length : 1;
  const around = {
    policy,
    family,
    whole,
    seen,
    tracked: records,
    series: compared.length,
    formerName: formerOf
  };
  const judged2 = compared.map((series) => judge(series, certainties.get(series) ?? null, around));
  const newest = comparable.at(-1);
  const formerNames2 = new Map(run.measurements.map(({ benchmark }) => [benchmark.name, benchmark.former]));
  const levels = compared.map(({ standing }) => standing ? standing.episode.before : null);
  const { findings: waived, waivers } = applyWaivers(
    judged2,
    levels,
    policy.waivers,
    run.time,
    (name) => formerNames2.get(name) ?? []
  );
  const suspects = waived.filter((finding, i) => isSuspect(compared[i], finding));
  const isWhole = warnings.every(({ code }) => code !== "missing-shard");
  const told = { run, tracked: records, window };
  const living = waived.map((finding, i) => ({
    ...withToldSize(finding, compared[i], certainties.get(compared[i]), around),
    episode: episodeAfter(compared[i], finding, told)
  }));
  const earlier = comparable.length > 0 ? comparable : baseline.runs.slice(-1);
  const missing2 = missingFindings(run, earlier, { rules: policy.rules, isWhole });
  const all = withMain([...living, ...missing2]);
  const failed = failedIn([run, ...again]).filter(({ benchmark }) => isAsked(benchmark, all, tags));
  const renamed2 = isWhole ? renamedWarnings(all) : [];
  const gate = gateOf(all, baseline, override, {
    isWhole: isWhole && renamed2.length === 0,
    failed,
    ...policy
  });
  const findings = withAcceptance(all, gate, run);
  const passed = gate === "allowed" ? answerable(all, policy.onSuspected) : [];
  return {
    schema: REPORT_SCHEMA,
    suite: run.suite,
    run: describeRun(run),
    baseline: {
      source: baseline.source,
      why: baseline.why,
      skippedSources: [...baseline.skippedSources],
      branch: baseline.branch,
      commit: baseline.runs.at(-1)?.commit ?? "",
      runs: comparable.length,
      environment: describeEnvironment((newest ?? run).environment, comparability),
      ...newest?.environment.state && { state: newest.environment.state }
    },
    records,
    gate,
    override: override && withSizes(override, passed),
    waivers: [...waivers],
    confidence: policy.confidence,
    alpha: policy.alpha,
    counts: countVerdicts(findings),
    detectable: medianDetectable(tested, family),
    commonShift: whole?.told ?? null,
    measurements: 1 + repeated.length,
    suspects: [...new Set(suspects.map(({ benchmark }) => benchmark))],
    ...failed.length > 0 && { failed },
    findings: [...findings],
    warnings: [
      ...baseline.warnings,
      ...renamings,
      ...gate === "nothing-compared" ? [] : renamed2,
      ...waivers.flatMap(waiverWarnings),
      ...records ? [] : openWarnings(findings, baseline),
      ...baseline.source === "file" ? [] : environmentWarnings(run, baseline.runs, comparable, comparability),
      ...again.filter((other) => !repeated.includes(other)).map((other) => otherMachineWarning(run, other, comparability)),
      ...warnings
    ]
  };
}
var SIZES_MAX = 20;
function withSizes(override, passed) {
  if (passed.length === 0) return override;
  const size = (finding) => sizeOf(finding).worse ?? Number.POSITIVE_INFINITY;
  const sizes = passed.toSorted((a, b) => size(b) - size(a) || 0).slice(0, SIZES_MAX).map(({ benchmark, metric, change }) => ({
    benchmark,
    metric: metric.name,
    change: change?.estimate ?? null
  }));
  return { ...override, sizes };
}
function isAsked(benchmark, findings, tags) {
  return tags.length === 0 || benchmark === null || findings.some((each) => isPartOf(each.benchmark, benchmark));
}
function compareWith(run, { repeated, apart }, baseline, policy, tracked) {
  const { rules, confidence } = policy;
  const { source, runs, interleaved } = baseline;
  if (interleaved)
    return {
      compared: compareWithRounds(run, runs[0], interleaved, rules, confidence),
      commonShift: void 0
    };
  if (source === "file")
    return { compared: compareWithFile(run, baseline, rules, confidence), commonShift: void 0 };
  return compareWithHistory(run, repeated, baseline, policy, tracked, apart);
}
function certaintiesOf(compared, tested, moved) {
  const all = [...tested.map(({ comparison }) => comparison ?? NOTHING), ...moved ? [pairOf(moved)] : []];
  const worse = benjaminiHochberg(all.map((pair) => pair.worse));
  const better = benjaminiHochberg(all.map((pair) => pair.better));
  const corrected = all.map((_, i) => ({ worse: worse[i], better: better[i] }));
  const place = new Map(tested.map((series, i) => [series, corrected[i]]));
  const certainties = compared.flatMap((series) => {
    const { comparison, limits } = series;
    const exact = comparison?.exact && limits.direction !== "none" ? comparison : void 0;
    const certainty = place.get(series) ?? exact;
    return certainty ? [[series, certainty]] : [];
  });
  return { certainties: new Map(certainties), asOne: corrected[tested.length] ?? NOTHING };
}
function pairOf({ rise, fall }) {
  return { worse: rise.pValue, better: fall.pValue };
}
function waiverWarnings({ state, select, owner, until, ceiling, benchmarks }) {
  if (state === "applied") return [];
  const values = { owner, select, state, until, ceiling, benchmarks: countedNames(benchmarks) };
  return [{ code: "waiver-without-effect", subject: select, values }];
}
function countVerdicts(findings) {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0]));
  for (const finding of findings) counts[finding.verdict]++;
  return counts;
}
function medianDetectable(tested, family) {
  const changes = tested.map((series) => detectableChange(series, family)).filter(Number.isFinite);
  const middle = changes.length === 0 ? Number.POSITIVE_INFINITY : median(changes);
  return middle > DETECTABLE_MAX ? null : middle;
}
var DETECTABLE_MAX = 10;
function describeRun(run) {
  const { id, commit, branch, time, environment, url } = run;
  return {
    id,
    commit,
    branch,
    time,
    environment: { ...environment, toolchain: { ...environment.toolchain } },
    ...url && { url }
  };
}

export {
  sizesSchema,
  sizeOf,
  isCovered,
  guessRenames,
  answerable,
  MEASUREMENTS_MAX,
  check,
  countVerdicts
};
