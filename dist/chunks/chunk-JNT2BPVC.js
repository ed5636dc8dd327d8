import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  integerBelow,
  seededRandom,
  shuffled
} from "./chunk-CSBRR3RH.js";
import {
  BENCHMARKS_MIN,
  HistoryLog,
  LEVEL_RUNS_MIN,
  LevelSearch,
  MARKS,
  NOISE_REPORT_SCHEMA,
  ONE_PROCESS,
  RUNS_MIN,
  SUMMARY_FILE,
  SummaryBuilder,
  TRENDS_REPORT_SCHEMA,
  WINDOW,
  byBenchmark,
  comparableRuns,
  compareSamples,
  correlationOf,
  decodeSummary,
  detectableShift,
  deviationScale,
  episodesIn,
  exactCuts,
  grossLevel,
  groupOf,
  inTime,
  limitShiftsOf,
  nameCell,
  newestOf,
  newestRuns,
  noiseOf,
  normalQuantileUpper,
  normalUpper,
  olderChanges,
  residualsOf,
  row,
  scaleFor,
  sparkCell,
  storedIn,
  suitesAt,
  summaryFromSegments,
  trends,
  unbroken,
  withoutCommonMode,
  withoutPrefix,
  withoutSame
} from "./chunk-AWV3AP5M.js";
import {
  underNewNames
} from "./chunk-VOXOD25E.js";
import {
  UserError,
  ascending,
  commitName,
  describeEnvironment,
  environmentKey,
  grouped,
  isOpen,
  isReported,
  limitsFor,
  markdownCode,
  markdownText,
  mean,
  median,
  momentText,
  packed,
  percentage,
  prefixLines,
  quantile,
  quantities,
  relativeChange,
  runs,
  seriesKey,
  share,
  sparkline,
  table,
  threshold,
  utf8Bytes,
  visible,
  width,
  wrapped
} from "./chunk-VBP7NML6.js";

// src/history/stored-summary.ts
async function storedSummary(log, branch) {
  const { segments } = await log.index();
  const stored = storedIn(segments);
  const summary = await read(log);
  if (summary?.stored.runs === stored.runs) return summary;
  const newest = log.segmentsFromNewest(WINDOW);
  const builder = await summaryFromSegments(
    log.suite,
    branch ?? await newestBranch(log),
    newest,
    segments.length
  );
  return builder.finish(stored, "");
}
async function newestBranch(log) {
  for await (const { runs: runs2 } of log.segmentsFromNewest()) {
    const newest = newestOf(runs2);
    if (newest) return newest.branch;
  }
  return "";
}
async function read(log) {
  const text = await log.read(SUMMARY_FILE);
  if (text === void 0) return void 0;
  try {
    return decodeSummary(`${log.folder}/${SUMMARY_FILE}`, text);
  } catch (error) {
    if (error instanceof UserError) return void 0;
    throw error;
  }
}

// src/stats/resampling.ts
var VALUES_DRAWN_MAX = 5e6;
var RESAMPLES_MIN = 200;
var GROUPS_MAX = 100;
var ROUNDING = 1e-12;
var UNBOUNDED = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
function bootstrapInterval(sample, statistic, { level, resamples = 2e3, seed }) {
  if (sample.length < 2) return UNBOUNDED;
  const observed = statistic(sample);
  if (sample.every((value) => value === sample[0])) return intervalAt(observed, observed);
  const random = seededRandom(seed);
  const affordable = Math.max(RESAMPLES_MIN, Math.floor(VALUES_DRAWN_MAX / sample.length));
  const rounds = Math.min(resamples, affordable);
  const drawn = [...sample];
  const replicates = Array.from({ length: rounds }, () => {
    for (let i = 0; i < drawn.length; i++) drawn[i] = sample[integerBelow(drawn.length, random)];
    return statistic(drawn);
  });
  return acceleratedInterval(observed, replicates, jackknifed(sample, statistic), level);
}
function acceleratedInterval(observed, replicates, leftOut, level) {
  const sorted = ascending(replicates);
  if (![observed, ...sorted].every(Number.isFinite)) return UNBOUNDED;
  const below = sorted.filter((value) => value < observed).length;
  const equal = sorted.filter((value) => value === observed).length;
  const bias = -normalQuantileUpper((below + equal / 2) / sorted.length);
  const acceleration = accelerationOf(leftOut);
  const plain = [level / 2, 1 - level / 2];
  const corrected = plain.map((share2) => {
    const moved = bias - normalQuantileUpper(share2);
    return acceleration * moved < 1 ? normalUpper(-bias - moved / (1 - acceleration * moved)) : Number.NaN;
  });
  const [low, high] = (corrected.some(Number.isNaN) ? plain : corrected).map(
    (share2) => quantile(sorted, share2)
  );
  return intervalAt(low, high);
}
function permutationPValue(observed, permuted, { permutations, seed }) {
  const random = seededRandom(seed);
  const limit = observed - ROUNDING * Math.abs(observed);
  let asLarge = 0;
  for (let round = 0; round < permutations; round++) if (!(permuted(random) < limit)) asLarge++;
  return (asLarge + 1) / (permutations + 1);
}
function jackknifed(sample, statistic) {
  const groups = Math.min(sample.length, GROUPS_MAX);
  const left = [...sample];
  return Array.from({ length: groups }, (_, group) => {
    let count = 0;
    let out = group;
    for (let i = 0; i < sample.length; i++) {
      if (i === out) out += groups;
      else left[count++] = sample[i];
    }
    left.length = count;
    return statistic(left);
  });
}
function accelerationOf(leftOut) {
  const centre = mean(leftOut);
  const deviations = leftOut.map((value) => centre - value);
  const largest = Math.max(...deviations.map(Math.abs));
  const cubes = deviations.reduce((sum, deviation) => sum + (deviation / largest) ** 3, 0);
  const squares = deviations.reduce((sum, deviation) => sum + (deviation / largest) ** 2, 0);
  return cubes / (6 * squares ** 1.5);
}
function intervalAt(low = Number.NaN, high = Number.NaN) {
  return Number.isFinite(low) && Number.isFinite(high) ? { low, high } : UNBOUNDED;
}

// src/stats/together-test.ts
var CLIP = 3;
var PERMUTATIONS = 999;
var SERIES_MAX = 200;
function movingInCommon(rows, seed) {
  const stride = Math.ceil(rows.length / SERIES_MAX);
  const used = rows.filter((_, i) => i % stride === 0).map((row2) => row2.map((z) => Math.max(-CLIP, Math.min(CLIP, z))));
  const present = used.map((row2) => [...row2.keys()].filter((t) => !Number.isNaN(row2[t])));
  const known = used.map((row2, i) => present[i].map((t) => row2[t]));
  const runs2 = Math.max(0, ...rows.map((row2) => row2.length));
  const counts = new Float64Array(runs2);
  for (const places of present) for (const t of places) counts[t] = counts[t] + 1;
  const observed = spreadOfSums(known, present, counts);
  return permutationPValue(
    observed,
    (random) => spreadOfSums(
      known.map((values) => shuffled(values, random)),
      present,
      counts
    ),
    { permutations: PERMUTATIONS, seed }
  );
}
function spreadOfSums(rows, present, counts) {
  const sums = new Float64Array(counts.length);
  for (const [i, places] of present.entries()) {
    const row2 = rows[i];
    for (let k = 0; k < places.length; k++) {
      const t = places[k];
      sums[t] = sums[t] + row2[k];
    }
  }
  let spread = 0;
  for (const [t, sum] of sums.entries()) spread += sum ** 2 / Math.max(1, counts[t]);
  return spread;
}

// src/analysis/noise-advice.ts
var RUNS_ENOUGH = 20;
var SHARE_MIN = 0.3;
var THRESHOLDS_MAX = 5;
var THRESHOLD_MAX = 1;
var SUSPECTS = 1;
function adviceOn(survey, others) {
  const { series, source, runs: runs2 } = survey;
  if (source === "files") {
    const isKnown = series.some(({ each, values }) => each === "process" && values >= 2);
    return isKnown ? [] : [{ code: "processes" }];
  }
  const noisy = series.filter(({ outliers }) => outliers !== null);
  const inside = noisy.flatMap((each) => each.inside ?? []);
  const environments = 1 + new Set(others).size;
  return [
    ...runs2 < RUNS_ENOUGH ? [{ code: "more-runs", have: runs2, need: RUNS_ENOUGH }] : [],
    ...onReach(noisy),
    ...onCommon(survey),
    ...inside.length > 0 ? [{ code: "iterations", share: median(inside) }] : [],
    ...others.length > 0 ? [{ code: "pin-runner", runs: others.length, of: runs2 + others.length, environments }] : []
  ];
}
function onCommon({ commonShift, alpha }) {
  if (!commonShift || commonShift.pValue > alpha || commonShift.share < SHARE_MIN) return [];
  return [{ code: "interleave", share: commonShift.share }];
}
function onReach(noisy) {
  const reached = ({ reach }, k) => reach[k]?.change ?? Number.POSITIVE_INFINITY;
  const [once = null, thrice = null] = [0, SUSPECTS].map(
    (k) => middle(noisy.map((each) => reached(each, k)))
  );
  const hopeless = noisy.filter((each) => reached(each, SUSPECTS) > THRESHOLD_MAX);
  const beyond = noisy.filter(
    (each) => reached(each, SUSPECTS) > each.threshold && reached(each, SUSPECTS) <= THRESHOLD_MAX
  );
  return [
    ...thrice === null ? [] : [{ code: "measure-again", measurements: 3, change: thrice, instead: once }],
    ...hopeless.length > 0 ? [{ code: "outliers", series: hopeless.length, of: noisy.length }] : [],
    ...beyond.slice(0, THRESHOLDS_MAX).map(({ benchmark, metric, threshold: threshold2, reach }) => ({
      code: "threshold",
      benchmark,
      metric,
      threshold: threshold2,
      change: reach[SUSPECTS]?.change ?? 0
    }))
  ];
}
function middle(changes) {
  const ordered = ascending(changes);
  const value = ordered[Math.floor(ordered.length / 2)];
  return value !== void 0 && Number.isFinite(value) ? value : null;
}

// src/analysis/noise.ts
var MEASUREMENTS = [1, 3, 10];
var OUTLIER = 4;
var CONFIDENCE_LEVEL = 0.05;
var RESAMPLES = 1e3;
var SEED = 1;
var REACH_MAX = Math.log(10);
function noiseOfHistory(runs2, others, context, { intervals = true } = {}) {
  const newest = runs2.at(-1);
  const columns = runs2.map(
    (run) => new Map(run.measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each]))
  );
  const rows = newest.measurements.map((measurement) => rowOf(measurement, columns, context.rules));
  const noisy = rows.filter(isNoisy);
  const benchmarks = noisy.map(({ newest: { benchmark } }) => benchmark.name);
  const cleaned = withoutCommonMode(
    noisy.map(({ values }) => values),
    noisy.map(({ newest: { benchmark, metric } }) => metric.beside ? null : benchmark.name)
  );
  const parts = noisy.map(({ values }, i) => {
    const present = [...values.keys()].filter((t) => !Number.isNaN(values[t]));
    const raw = present.map((t) => values[t]);
    const clean = present.map((t) => cleaned[i][t]);
    const cuts = new LevelSearch(raw).cuts(LEVEL_RUNS_MIN);
    return { present, cuts, before: residualsOf(raw, cuts), after: residualsOf(clean, cuts) };
  });
  const noise = noiseOf(parts.map(({ after, cuts }) => ({ values: after, cuts })));
  const pValue = context.alpha / Math.max(1, noisy.length);
  const noisySeries = new Map(
    noisy.map((row2, i) => [
      row2,
      seriesNoise(row2, parts[i], noise[i], { pValue, size: noisy.length, intervals })
    ])
  );
  const series = byNoise(rows.map((row2) => noisySeries.get(row2) ?? quietOrYoung(row2)));
  const shares = series.flatMap(({ common }) => common === null ? [] : [common]);
  const witnesses = [...byBenchmark(parts.map(scoresOf(runs2.length)), benchmarks).values()];
  const commonShift = witnesses.length < BENCHMARKS_MIN ? null : { pValue: movingInCommon(witnesses, SEED), share: median(shares) };
  const report = {
    schema: NOISE_REPORT_SCHEMA,
    suite: newest.suite,
    source: "history",
    branch: newest.branch,
    environment: describeEnvironment(newest.environment),
    runs: runs2.length,
    alpha: context.alpha,
    commonShift,
    series
  };
  return { ...report, advice: adviceOn(report, others) };
}
function rowOf(newest, columns, rules) {
  const { benchmark, metric } = newest;
  const key = seriesKey(benchmark.name, metric.name);
  const earlier = columns.map((column) => {
    const found = column.get(key);
    return found?.metric.unit === metric.unit ? found : void 0;
  });
  const centres = earlier.flatMap((each) => each ? [each.sample.centre] : []);
  const limits = limitsFor(rules, benchmark, metric);
  const scale = scaleFor(centres, median(centres), limits.direction === "higher");
  const values = earlier.map((each) => each ? scale.to(each.sample.centre) : Number.NaN);
  return { newest, scale, limits, earlier, values };
}
function isNoisy({ values }) {
  const known = values.filter((value) => !Number.isNaN(value));
  return known.length >= RUNS_MIN && !exactCuts(known);
}
function seriesNoise(row2, part, noise, asked) {
  const { intervals } = asked;
  const { cuts, before, after } = part;
  const estimate = deviationScale(before);
  const { low, high } = intervals ? bootstrapInterval(before, deviationScale, {
    level: CONFIDENCE_LEVEL,
    resamples: RESAMPLES,
    seed: SEED
  }) : { low: Number.NaN, high: Number.NaN };
  const left = estimate > 0 ? deviationScale(after) / estimate : 1;
  return {
    ...aboutSeries(row2, before.length),
    sigma: isRelative(row2.scale) ? { estimate, low: finite(low), high: finite(high) } : null,
    levels: cuts.length + 1,
    common: Math.max(0, 1 - left ** 2),
    inside: insideShare(row2, estimate),
    outliers: after.filter((value) => Math.abs(value) > OUTLIER * noise.sigma).length / after.length,
    reach: MEASUREMENTS.map((measurements) => ({
      measurements,
      change: changeOf(row2.scale, seenShift(row2, { noise, measurements }, asked))
    }))
  };
}
function seenShift({ limits, scale }, plan, { pValue, size }) {
  const seen = detectableShift(plan, pValue);
  if (limits.direction === "none") return seen;
  const { gross } = limitShiftsOf(limits, scale);
  return Math.min(seen, Math.max(gross, detectableShift(plan, grossLevel(size))));
}
function aboutSeries({ newest, limits: { threshold: threshold2 } }, values) {
  const { benchmark, metric } = newest;
  return { benchmark: benchmark.name, metric: metric.name, values, each: "run", threshold: threshold2 };
}
function quietOrYoung(row2) {
  const values = row2.values.filter((value) => !Number.isNaN(value)).length;
  const isQuiet = values >= RUNS_MIN;
  return {
    ...aboutSeries(row2, values),
    sigma: isQuiet ? { estimate: 0, low: 0, high: 0 } : null,
    levels: 1,
    common: null,
    inside: null,
    outliers: null,
    reach: MEASUREMENTS.map((measurements) => ({ measurements, change: isQuiet ? 0 : null }))
  };
}
function isRelative(scale) {
  return Number.isFinite(scale.change(1));
}
function insideShare({ earlier, scale }, sigma) {
  const variances = earlier.flatMap((each) => {
    if (each?.sample.level !== "iteration" || each.sample.values.length < RUNS_MIN) return [];
    const inside = each.sample.values.map(scale.to);
    const error = deviationScale(inside) / Math.sqrt(inside.length);
    return Number.isFinite(error) ? [error ** 2] : [];
  });
  if (variances.length < RUNS_MIN || !(sigma > 0)) return null;
  return Math.min(1, median(variances) / sigma ** 2);
}
function scoresOf(runs2) {
  return ({ present, before }) => {
    const row2 = new Float64Array(runs2).fill(Number.NaN);
    const sigma = deviationScale(before) || 1;
    for (const [k, t] of present.entries()) row2[t] = before[k] / sigma;
    return row2;
  };
}
function noiseOfFiles(run, { rules, alpha }) {
  const tested = run.measurements.filter(({ sample }) => sample.values.length >= 2);
  const pValue = alpha / Math.max(1, tested.length);
  const series = byNoise(run.measurements.map((each) => sampleNoise(each, rules, alpha, pValue)));
  const report = {
    schema: NOISE_REPORT_SCHEMA,
    suite: run.suite,
    source: "files",
    branch: "",
    environment: describeEnvironment(run.environment),
    runs: 1,
    alpha,
    commonShift: null,
    series
  };
  return { ...report, advice: adviceOn(report, []) };
}
function sampleNoise({ benchmark, metric, sample }, rules, alpha, pValue) {
  const { direction, threshold: threshold2 } = limitsFor(rules, benchmark, metric);
  const raw = sample.values.length > 0 ? sample.values : [sample.centre];
  const scale = scaleFor(raw, sample.centre, direction === "higher");
  const values = raw.map(scale.to);
  const isKnown = values.length >= RUNS_MIN && isRelative(scale);
  const { low, high } = bootstrapInterval(values, deviationScale, {
    level: CONFIDENCE_LEVEL,
    resamples: RESAMPLES,
    seed: SEED
  });
  const two = compareSamples(values, values, alpha, sample.level === "process" ? null : ONE_PROCESS);
  return {
    benchmark: benchmark.name,
    metric: metric.name,
    values: values.length,
    each: sample.level,
    sigma: isKnown ? { estimate: deviationScale(values), low: finite(low), high: finite(high) } : null,
    levels: 1,
    common: null,
    inside: null,
    outliers: null,
    threshold: threshold2,
    reach: [{ measurements: values.length, change: changeOf(scale, two.reach(pValue, 0)) }]
  };
}
function byNoise(series) {
  return series.toSorted((a, b) => (b.sigma?.estimate ?? -1) - (a.sigma?.estimate ?? -1));
}
function changeOf(scale, shift) {
  return shift <= REACH_MAX ? finite(Math.abs(scale.change(shift))) : null;
}
function finite(value) {
  return Number.isFinite(value) ? value : null;
}

// src/analysis/series-trend.ts
var COURSE_POINTS = 12;
function seriesTrends(runs2, first, options, listed) {
  const columns = runs2.map(
    ({ measurements }) => new Map(measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each]))
  );
  const newest = /* @__PURE__ */ new Map();
  for (const column of columns.slice(Math.min(first, columns.length - 1)))
    for (const [key, each] of column) newest.set(key, each);
  const rows = [...newest].map(([key, measurement]) => rowOf2(key, measurement, columns, options));
  const values = withoutCommonMode(
    rows.map((row2) => row2.values),
    [...newest.values()].map(witnessOf)
  );
  const listedBySeries = listedCuts(runs2, listed);
  const known = new Set(listed.runs.map(({ id }) => id));
  const from = runs2.findIndex(({ id }) => known.has(id));
  const old = olderCuts(rows, runs2, from < 0 ? runs2.length : from, listed.series);
  const drifts = new Map(listed.drifts.map((each) => [seriesKey(each.benchmark, each.metric), each]));
  return rows.map((row2, i) => {
    const { benchmark, metric } = row2.measurement;
    const key = seriesKey(benchmark.name, metric.name);
    const own = listedBySeries.get(key) ?? [];
    const placed = own.filter(({ index }) => index >= 0);
    const cuts = [...withoutSame(old.get(key) ?? [], placed), ...own].sort((a, b) => a.index - b.index);
    return trendOf(
      row2,
      { cuts, cleaned: values[i], runs: runs2, first, drift: drifts.get(key) },
      options
    );
  });
}
function witnessOf({ benchmark, metric }) {
  return metric.beside ? null : benchmark.name;
}
function listedCuts(runs2, listed) {
  const placeOf = new Map(listed.runs.map(({ id }, place) => [id, place]));
  const places = runs2.map(({ id }) => placeOf.get(id) ?? -1);
  const cuts = listed.shifts.map((each) => {
    const { benchmark, metric, after, commit, time, change, before, level, state, began, verdict } = each;
    const place = placeOf.get(began) ?? Number.POSITIVE_INFINITY;
    const shift = { after, commit, time, change, state };
    const index = places.findIndex((own) => own >= place);
    const isRise = level > before;
    const isUp = verdict === "changed" ? isRise : verdict === "regressed";
    return { key: seriesKey(benchmark, metric), index, isUp, isRise, shift };
  });
  return Map.groupBy(cuts, ({ key }) => key);
}
function olderCuts(rows, runs2, from, series) {
  const cuts = /* @__PURE__ */ new Map();
  if (from === 0) return cuts;
  const keyOf = ({ measurement: { benchmark, metric } }) => seriesKey(benchmark.name, metric.name);
  const byKey = new Map(rows.map((row2) => [keyOf(row2), row2]));
  const listed = series.map(({ benchmark, metric }) => seriesKey(benchmark, metric));
  const known = new Set(listed);
  const others = [...byKey.keys()].filter((key) => !known.has(key));
  for (const all of [listed, others]) {
    for (let place = 0; place < all.length; place += groupOf(all, place).length) {
      const group = groupOf(all, place).flatMap((key) => byKey.get(key) ?? []);
      const found = olderChanges(group.map(measuredRow), from);
      for (const [i, row2] of group.entries())
        cuts.set(keyOf(row2), (found[i] ?? []).flatMap(cutOf(row2, runs2)));
    }
  }
  return cuts;
}
function measuredRow({ measurement, direction, measured }) {
  return { benchmark: witnessOf(measurement), direction, values: measured };
}
function cutOf({ direction }, runs2) {
  return ({ index, last, first, change, isUp }) => {
    const [before, run] = [runs2[last], runs2[first]];
    if (!before || !run) return [];
    const shift = { after: before.commit, commit: run.commit, time: run.time, change: finite2(change) };
    return [{ index, isUp, isRise: direction === "higher" !== isUp, shift }];
  };
}
function rowOf2(key, measurement, columns, { rules }) {
  const { benchmark, metric } = measurement;
  const { direction, threshold: threshold2 } = limitsFor(rules, benchmark, metric);
  const measured = columns.map((column) => {
    const found = column.get(key);
    return found?.metric.unit === metric.unit ? found.sample.centre : Number.NaN;
  });
  const known = measured.filter((value) => !Number.isNaN(value));
  const scale = scaleFor(known, median(known), direction === "higher");
  const values = measured.map((value) => Number.isNaN(value) ? value : scale.to(value));
  return { measurement, scale, threshold: threshold2, direction, measured, values };
}
function trendOf(row2, course, { confidence }) {
  const { measurement, scale, threshold: threshold2, direction, measured, values } = row2;
  const { runs: runs2, first, drift } = course;
  const places = [...values.keys()].filter((t) => !Number.isNaN(values[t]));
  const isExact = exactCuts(places.map((t) => values[t])) !== void 0;
  const at = isExact ? values : course.cleaned;
  const level = (from, to) => places.filter((t) => t >= from && t < to).map((t) => at[t]);
  const cuts = course.cuts.flatMap(({ index }) => index > 0 ? [index] : []);
  const begin = Date.parse(runs2[first]?.time ?? "");
  const inPeriod = course.cuts.filter(({ shift: shift2 }) => Date.parse(shift2.time) >= begin);
  const inOrder = places.map((t) => at[t]);
  const dependence = isExact ? 1 : errorsOf(
    inOrder,
    cuts.map((cut) => places.filter((t) => t < cut).length)
  );
  const change = changeOf2(level, { cuts, first, end: runs2.length }, { level: 1 - confidence, dependence });
  const shift = change?.shift ?? 0;
  const isWorse = inPeriod.length > 0 && shift > 0 && (change?.low ?? 0) > 0;
  const isBetter = inPeriod.length > 0 && shift < 0 && (change?.high ?? 0) < 0;
  const isUnknown = direction === "none" || change === void 0;
  const isRising = drift?.verdict === "regressed";
  const trend = isUnknown ? "unknown" : isWorse || isRising ? "degrading" : isBetter || drift !== void 0 ? "improving" : "stable";
  return {
    benchmark: measurement.benchmark.name,
    metric: { ...measurement.metric, direction },
    trend,
    change: change === void 0 ? null : relative(change, scale),
    newest: measurement.sample.centre,
    runs: places.filter((t) => t >= first).length,
    shifts: inPeriod.map(({ shift: each, isRise }) => ({
      ...each,
      worse: direction !== "none" && isRise === (direction === "lower")
    })),
    drift: drift === void 0 || direction === "none" ? null : { change: drift.change, runs: drift.runs },
    threshold: threshold2,
    course: courseOf(places.map((t) => measured[t]))
  };
}
function courseOf(values) {
  const points = Math.min(COURSE_POINTS, values.length);
  const bound = (i) => Math.round(i * values.length / points);
  return Array.from({ length: points }, (_, i) => median(values.slice(bound(i), bound(i + 1))));
}
function changeOf2(level, { cuts, first, end }, { level: confidenceLevel, dependence }) {
  const begin = cuts.findLast((cut) => cut < first) ?? 0;
  const inside = cuts.filter((cut) => cut >= first);
  let before = level(begin, inside[0] ?? first);
  let after = level(inside.at(-1) ?? first, end);
  if (inside.length === 0 && before.length < RUNS_MIN) {
    const level2 = [...before, ...after];
    before = level2.slice(0, Math.floor(level2.length / 2));
    after = level2.slice(before.length);
  }
  if (before.length < LEVEL_RUNS_MIN2 || after.length < LEVEL_RUNS_MIN2) return void 0;
  const { shift, low, high } = compareSamples(after, before, confidenceLevel, null);
  return { shift, low: shift - dependence * (shift - low), high: shift + dependence * (high - shift) };
}
function errorsOf(values, cuts) {
  const correlation = correlationOf(values, cuts);
  return Math.sqrt((1 + correlation) / (1 - correlation));
}
var LEVEL_RUNS_MIN2 = 3;
function relative({ shift, low, high }, scale) {
  const [least = null, most = null] = [low, high].map((end) => scale.change(end)).sort((a, b) => a - b).map(finite2);
  return { estimate: finite2(scale.change(shift)), low: least, high: most };
}
function finite2(value) {
  return Number.isFinite(value) ? value + 0 : null;
}

// src/analysis/trends.ts
var DAY_MS = 864e5;
var HOUR_MS = 36e5;
function windowBefore({ branch, days, now, comparability }) {
  const from = now.getTime() - days * DAY_MS;
  const lookedAt = (runs2) => runs2.filter(({ time }) => Date.parse(time) < from);
  return {
    lookedAt,
    counting(runs2) {
      const tracked = runs2.filter((run) => run.branch === branch);
      const newest = tracked.at(-1);
      return newest ? comparableRuns(newest, lookedAt(tracked), comparability) : [];
    }
  };
}
function trendsOf(stored, options, episodes = [], summary) {
  const { days, now, comparability } = options;
  const renames = new Map(summary?.renamed.map(({ from: from2, to }) => [from2, to]));
  const all = inTime(stored.map((run) => underNewNames(run, renames)));
  const from = now.getTime() - days * DAY_MS;
  const isIn = ({ time }) => Date.parse(time) >= from;
  const branch = all.some((run) => run.branch === options.branch) ? options.branch : all.at(-1).branch;
  const tracked = all.filter((run) => run.branch === branch);
  const newest = tracked.at(-1);
  const machineOf = (run) => environmentKey(run.environment, comparability, newest.environment);
  const machine = machineOf(newest);
  const alike = tracked.filter((run) => machineOf(run) === machine);
  const before = alike.filter((run) => !isIn(run)).slice(-WINDOW);
  const runs2 = [...before, ...alike.filter(isIn)];
  const others = tracked.filter((run) => isIn(run) && machineOf(run) !== machine);
  const noise = noiseOfHistory(runs2.slice(-WINDOW), others.map(machineOf), options, { intervals: false });
  const sigmas = new Map(
    noise.series.map(({ benchmark, metric, sigma }) => [
      seriesKey(benchmark, metric),
      sigma?.estimate ?? null
    ])
  );
  const bySeries = new Map(
    episodes.filter((each) => isOpen(each) && isReported(each)).map((each) => [seriesKey(each.benchmark, each.metric), each])
  );
  const listed = summary?.branch === branch ? summary : listedIn(tracked);
  const series = seriesTrends(runs2, before.length, options, listed).map((each) => ({
    ...withOpen(each, bySeries.get(seriesKey(each.benchmark, each.metric.name)), runs2.slice(before.length)),
    sigma: sigmas.get(seriesKey(each.benchmark, each.metric.name)) ?? null
  }));
  const period = all.filter(isIn);
  const ageHours = (now.getTime() - Date.parse(newest.time)) / HOUR_MS;
  const report = {
    schema: TRENDS_REPORT_SCHEMA,
    suite: newest.suite,
    branch,
    period: { days, from: new Date(from).toISOString(), to: now.toISOString() },
    executions: period.length,
    branches: counted(period.map((run) => run.branch)).map(([name, count]) => ({
      branch: name,
      runs: count
    })),
    environments: counted(period.map(({ environment }) => describeEnvironment(environment))).map(
      ([environment, count]) => ({ environment, runs: count })
    ),
    newest: { time: newest.time, commit: newest.commit, ageHours },
    environment: describeEnvironment(newest.environment),
    benchmarks: new Set(series.map(({ benchmark }) => benchmark)).size,
    counts: Object.fromEntries(
      trends.map((trend) => [trend, series.filter((each) => each.trend === trend).length])
    ),
    regressions: series.reduce((sum, { shifts }) => sum + shifts.filter(({ worse }) => worse).length, 0),
    drifts: series.filter((each) => each.drift && each.trend === "degrading").length,
    series: byImportance(series)
  };
  const usualHours = usualGap(tracked) / HOUR_MS;
  return { ...report, recommendations: [...recommended(report, usualHours), ...noise.advice] };
}
function listedIn(tracked) {
  const { suite, branch } = tracked.at(-1);
  const builder = new SummaryBuilder(suite, branch);
  for (const { after: _, ...run } of tracked.slice(-WINDOW)) builder.add(run);
  return builder.finish({ runs: 0, segments: 0, bytes: 0, first: "", last: "" }, "");
}
var RUNS_APART_MAX = 3;
function withOpen(trend, open, period) {
  if (!open) return trend;
  const { first, before, after } = open;
  const place = period.findIndex(({ id }) => id === first.run);
  const isKnown = trend.shifts.some(({ worse, time }) => {
    const own = period.findIndex((run) => run.time === time);
    return worse && (Date.parse(time) >= Date.parse(first.time) || place - own <= RUNS_APART_MAX);
  });
  const change = before && after !== null ? relativeChange(before, after) : null;
  const previous = period[place - 1]?.commit ?? "";
  const shift = { after: previous, commit: first.commit, time: first.time, change, worse: true };
  return {
    ...trend,
    trend: "degrading",
    change: trend.trend === "degrading" ? trend.change : { estimate: change, low: null, high: null },
    shifts: isKnown || place < 0 ? trend.shifts : [...trend.shifts, shift]
  };
}
function counted(names) {
  const counts = /* @__PURE__ */ new Map();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
function usualGap(runs2) {
  const gaps = runs2.slice(1).map((run, i) => Date.parse(run.time) - Date.parse(runs2[i].time));
  return gaps.length === 0 ? Number.POSITIVE_INFINITY : median(gaps);
}
function byImportance(series) {
  const size = ({ change, drift }) => Math.max(Math.abs(change?.estimate ?? 0), Math.abs(drift?.change ?? 0));
  return series.toSorted((a, b) => trends.indexOf(a.trend) - trends.indexOf(b.trend) || size(b) - size(a));
}
var TOLD_MAX = 3;
var GAPS_MAX = 3;
var STALE_HOURS_MIN = 24;
function recommended({ series, newest }, usualHours) {
  const degrading = series.filter(({ trend }) => trend === "degrading");
  const stepped = degrading.filter(({ drift }) => drift === null);
  const at = Map.groupBy(
    stepped.flatMap((each) => each.shifts.filter(({ worse }) => worse).map((shift) => ({ each, shift }))),
    ({ shift }) => shift.commit
  );
  const drifting = degrading.flatMap((each) => each.drift ? [{ each, drift: each.drift }] : []);
  const [first] = drifting;
  const isLate = newest.ageHours > Math.max(STALE_HOURS_MIN, GAPS_MAX * usualHours);
  return [
    ...isLate ? [{ code: "stale", ageHours: newest.ageHours, usualHours }] : [],
    ...[...at.values()].slice(0, TOLD_MAX).flatMap(
      ([worst, ...others]) => worst ? [
        {
          code: "look-at-commits",
          after: worst.shift.after,
          commit: worst.shift.commit,
          benchmark: worst.each.benchmark,
          metric: worst.each.metric.name,
          change: worst.shift.change,
          others: others.length
        }
      ] : []
    ),
    ...first ? [
      {
        code: "look-at-drift",
        benchmark: first.each.benchmark,
        metric: first.each.metric.name,
        ...first.drift,
        others: drifting.length - 1
      }
    ] : []
  ];
}

// src/analysis/read-trends.ts
async function readTrends(history, config, context) {
  const options = { ...context, days: config.trendDays };
  const folder = config.historyDir;
  const named = config.suite;
  const tip = await history.tip();
  const suites = named ? [named] : await suitesAt(history, tip, folder);
  const reports = [];
  const damages = [];
  for (const suite of suites) {
    const log = new HistoryLog(history, folder, suite, tip);
    const { runs: runs2, events } = await newestRuns(log.segmentsFromNewest(WINDOW), windowBefore(options));
    damages.push(...log.damages);
    if (runs2.length === 0) continue;
    const summary = await storedSummary(log, options.branch);
    reports.push(trendsOf(runs2, options, episodesIn(events), summary));
  }
  if (reports.length > 0) return { reports, damages };
  const [damage] = damages;
  if (damage) throw damage;
  const what = named ? `suite ${named} has no run` : `there is no suite below ${folder}`;
  throw new UserError(
    `${what} on ${history.description}`,
    `Fetch it (git fetch origin ${config.branch}), or set suite, branch and history-dir to where runs are stored.`
  );
}

// src/reporters/noise.ts
var SHOWN = 20;
function renderNoise(report, { all }) {
  const varying = report.series.filter(({ sigma }) => all || sigma && sigma.estimate > 0);
  const shown = all ? varying : varying.slice(0, SHOWN);
  const rows = report.source === "history" ? shown.map(historyCells) : shown.map(fileCells);
  const head = report.source === "history" ? HISTORY_HEAD : FILE_HEAD;
  return [
    titleOf(report),
    "",
    ...shown.length > 0 ? indented(table(head, rows)) : [],
    ...restOf(report, shown),
    "",
    ...sentencesOf(report).map((sentence) => `  ${sentence}`),
    ...report.advice.length > 0 ? ["", "  What would help", ...report.advice.map(adviceLine)] : [],
    ""
  ].join("\n");
}
function titleOf({ source, suite, runs: runs2, branch, environment }) {
  const where = visible(environment);
  if (source === "files") return `perf-regression  noise within the samples, ${where}`;
  return `perf-regression  noise of suite ${visible(suite)}: ${counted2(runs2, "run")} of ${visible(branch)} on ${where}`;
}
var HISTORY_HEAD = [
  "benchmark",
  "metric",
  "runs",
  "noise (95% CI)",
  "common",
  "outliers",
  "detectable with 1 run",
  "3",
  "10",
  "threshold"
];
function historyCells(series) {
  const { benchmark, metric, values, common, outliers, reach } = series;
  return [
    visible(benchmark, 60),
    visible(metric, 30),
    String(values),
    sigmaText(series),
    common === null ? "" : common > 0 ? share(common) : "none",
    outliers === null ? "" : outliersText(outliers),
    ...reach.map(({ change }) => reachText(change, series)),
    threshold(series.threshold)
  ];
}
var FILE_HEAD = [
  "benchmark",
  "metric",
  "values",
  "each is",
  "noise (95% CI)",
  "detectable with two such files",
  "threshold"
];
function fileCells(series) {
  const { benchmark, metric, values, each, reach } = series;
  return [
    visible(benchmark, 60),
    visible(metric, 30),
    String(values),
    values < 2 ? "" : each,
    sigmaText(series),
    reachText(reach[0]?.change ?? null, series),
    threshold(series.threshold)
  ];
}
function sigmaText({ sigma, values }) {
  if (sigma === null) return values < 2 ? "only one value" : "too few values";
  if (sigma.estimate === 0 && sigma.high === 0) return "none";
  const { estimate, low, high } = sigma;
  return low === null || high === null ? share(estimate) : `${share(estimate)} (${share(low)} \u2026 ${share(high)})`;
}
function outliersText(share2) {
  return share2 > OUTLIERS_MANY ? "many" : share2 > 0 ? "some" : "none";
}
var OUTLIERS_MANY = 0.03;
function reachText(change, { sigma }) {
  if (change === null) return sigma === null ? "unknown" : "over tenfold";
  return change === 0 ? "any" : share(change);
}
function restOf({ series }, shown) {
  const hidden = series.filter((each) => !shown.includes(each));
  const exact = hidden.filter(({ sigma }) => sigma?.estimate === 0).length;
  const unknown = hidden.filter(({ sigma }) => sigma === null).length;
  const quieter = hidden.length - exact - unknown;
  const parts = [
    ...quieter > 0 ? [`${quieter} more ${quieter === 1 ? "is" : "are"} quieter`] : [],
    ...exact > 0 ? [`${exact} never ${exact === 1 ? "varies" : "vary"}: every change is detected`] : [],
    ...unknown > 0 ? [`${unknown} ${unknown === 1 ? "has" : "have"} too few values to tell`] : []
  ];
  return parts.length > 0 ? [`  ${parts.join("; ")} (--all shows them)`] : [];
}
function sentencesOf({ source, commonShift, alpha, series }) {
  const level = `"Detectable" means detected four times in five, with a ${threshold(alpha)} chance of any false alarm in the whole run.`;
  if (source === "files") {
    const iterations = series.some(({ each, values }) => each === "iteration" && values >= 2);
    return [
      level,
      ...iterations ? [
        "Iterations show how steady their process was, not what another process of the same code would measure."
      ] : []
    ];
  }
  if (commonShift === null)
    return [level, "Too few noisy series to tell whether the benchmarks of a run move together."];
  const p = `p ${commonShift.pValue < 15e-4 ? "\u2264 0.001" : `= ${commonShift.pValue.toPrecision(2)}`}`;
  return [
    level,
    commonShift.pValue <= alpha ? `The benchmarks of a run move together (${p}): ${share(commonShift.share)} of the variance of the median series is common to its run and is subtracted.` : `There is no evidence that the benchmarks of a run move together (${p}).`
  ];
}
function adviceLine(advice) {
  return `  - ${adviceText(advice)}`;
}
function adviceText(advice) {
  switch (advice.code) {
    case "more-runs":
      return `Record more runs: ${advice.have} give only a rough estimate of the noise; ${advice.need} estimate it to within about a fifth.`;
    case "measure-again": {
      const instead = advice.instead === null ? "one detects only more than tenfold" : `one detects ${share(advice.instead)}`;
      return `Measure the suspects again: three measurements detect a change of ${share(advice.change)}, whereas ${instead} (median series).`;
    }
    case "interleave":
      return `Interleave base and head on one machine, each in several processes, and compare the files: ${share(advice.share)} of the variance comes from the run, which both sides share.`;
    case "iterations":
      return advice.share < 0.5 ? `More iterations inside a process do not help: they explain ${share(advice.share)} of the variance; the rest is between runs.` : `More iterations do help: they explain ${share(advice.share)} of the variance.`;
    case "processes":
      return "Measure several processes and pass a file for each, or look at the history (noise --history): one process says little about the next.";
    case "outliers":
      return `Look for what disturbs single runs (warm-up, garbage collection, disk, network): ${advice.series} of ${counted2(advice.of, "noisy series", "")} have outliers so large and so frequent that three measurements cannot detect a doubling.`;
    case "pin-runner":
      return `Pin the runner type: ${advice.runs} of ${counted2(advice.of, "run")} were measured elsewhere (${advice.environments} kinds of machine) and count for less.`;
    case "threshold":
      return `${visible(advice.benchmark, 60)} ${visible(advice.metric, 30)}: a threshold of ${threshold(advice.threshold)} is below what three measurements can detect; raise it to ${threshold(Math.ceil(advice.change * 100) / 100)}, or expect "inconclusive".`;
  }
}
function counted2(number, what, plural = "s") {
  return `${number} ${what}${number === 1 ? "" : plural}`;
}
function indented(text) {
  return text.trimEnd().split("\n").map((line) => `  ${line}`);
}

// src/reporters/trends.ts
var TRENDS = {
  degrading: { symbol: MARKS.regressed.symbol, word: "worse" },
  improving: { symbol: MARKS.improved.symbol, word: "better" },
  stable: { symbol: MARKS.unchanged.symbol, word: "stable" },
  unknown: { symbol: MARKS.none.symbol, word: "unknown" }
};
var NOISIEST = 5;
function trendsMarkdown(reports, budget) {
  const share2 = budget / Math.max(1, reports.length) - 10;
  return reports.map((report) => suiteMarkdown(report, share2)).join("\n---\n\n");
}
function suiteMarkdown(report, budget) {
  const moved = report.series.filter(({ trend }) => trend === "degrading" || trend === "improving");
  const steady = report.series.filter((each) => !moved.includes(each));
  const opening = [
    `### ${symbolOf(report)} ${markdownText(headlineOf(report))}`,
    "",
    factsOf(report).map((fact) => markdownText(fact)).join(" \xB7 ")
  ].join("\n");
  const closing = [
    listOf("What to do", report.recommendations.map(recommendationMarkdown)),
    noisiestOf(report)
  ].filter((part) => part !== "").join("\n\n");
  let left = budget - utf8Bytes(opening) - utf8Bytes(closing) - FRAME_BYTES;
  const rowsOf = (series) => {
    const rows = [];
    for (const each of series) {
      const line = rowOf3(each);
      left -= utf8Bytes(line) + 1;
      if (left < 0) break;
      rows.push(line);
    }
    const omitted = series.length - rows.length;
    const note = omitted > 0 ? ["", `\u2026 and ${grouped(omitted)} more, left out for length.`] : [];
    return [...rows.length > 0 ? HEAD : [], ...rows, ...note].join("\n");
  };
  const open = moved.length > 0 ? rowsOf(moved) : "";
  const folded = steady.length > 0 ? `<details><summary>${grouped(steady.length)} stable or unknown</summary>

${rowsOf(steady)}

</details>` : "";
  return `${[opening, open, closing, folded].filter((part) => part !== "").join("\n\n")}
`;
}
var FRAME_BYTES = 800;
var HEAD = ["| Trend | Benchmark | Change | Commits | Now | Last runs |", "|---|---|--:|---|--:|---|"];
function rowOf3(series) {
  const { symbol, word } = TRENDS[series.trend];
  const [now = ""] = quantities([series.newest], series.metric.unit);
  return row([
    unbroken(`${symbol} ${word}`),
    nameCell(series, series.metric.name),
    changeParts(series).map((part) => unbroken(markdownText(part))).join(" "),
    whereOf(series).map((parts) => parts.map((part) => unbroken(markdownText(part, 100))).join(" ")).join("; "),
    unbroken(markdownText(now)),
    sparkCell(series.course, series.threshold)
  ]);
}
function headlineOf({ suite, counts, period, drifts }) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const name = visible(suite, 80);
  const slowly = drifts > 0 ? ` (${drifts} gradually)` : "";
  if (counts.degrading > 0) {
    return `${name}: ${counts.degrading} of ${total} series got worse in ${period.days} days${slowly}`;
  }
  return counts.improving > 0 ? `${name}: ${counts.improving} of ${total} series got better in ${period.days} days, none worse` : `${name}: no change in ${total} series in ${period.days} days`;
}
function symbolOf({ counts }) {
  if (counts.degrading > 0) return TRENDS.degrading.symbol;
  return counts.improving > 0 ? TRENDS.improving.symbol : TRENDS.stable.symbol;
}
function factsOf(report) {
  const { period, executions, benchmarks, series, branches, environments, newest } = report;
  const others = branches.length - 1;
  return [
    `${period.from.slice(0, 10)} \u2026 ${period.to.slice(0, 10)}`,
    `${runs(executions)}${others > 0 ? ` on ${branches.length} branches` : ""}`,
    `${benchmarks} benchmarks, ${series.length} series`,
    `${visible(report.branch, 60)} on ${visible(report.environment)}${environments.length > 1 ? ` (one of ${environments.length} kinds of machine)` : ""}`,
    `newest run ${ageText(newest.ageHours)} old (${momentText(newest.time)})`
  ];
}
function ageText(hours) {
  return hours < 48 ? `${Math.max(0, Math.round(hours))} hours` : `${Math.round(hours / 24)} days`;
}
function changeParts({ change, drift }) {
  const slowly = drift ? [`drift ${percentage(drift.change)}`, `over ${runs(drift.runs)}`] : [];
  if (!change || change.estimate === null) return slowly.length > 0 ? slowly : ["\u2013"];
  const { estimate, low, high } = change;
  const ends = [low, high].map((end) => percentage(end ?? 0));
  const interval = low === null || high === null || low === high ? [] : [`(${ends.join(" \u2026 ")})`];
  const parts = [percentage(estimate), ...interval];
  return slowly.length === 0 ? parts : [...parts.slice(0, -1), `${parts.at(-1)};`, ...slowly];
}
function whereOf({ shifts }) {
  const shown = shifts.slice(-SHIFTS_SHOWN).toReversed();
  const cells = shown.map(({ after, commit, time, change }) => [
    `${shortOf(after)}\u2026${shortOf(commit)}`,
    time.slice(0, 10),
    ...change === null ? [] : [percentage(change)]
  ]);
  const more = shifts.length - shown.length;
  return more > 0 ? [...cells, [`and ${more} earlier`]] : cells;
}
var SHIFTS_SHOWN = 2;
function shortOf(commit) {
  return visible(commitName(commit));
}
function listOf(title, lines) {
  return lines.length === 0 ? "" : [`**${title}**`, "", ...lines.map((line) => `- ${line}`)].join("\n");
}
function noisiestOf({ series }) {
  const noisy = noisiest(series).map(
    ({ benchmark, metric, sigma }) => `${markdownCode(benchmark)} ${markdownText(metric.name)}: \xB1 ${share(sigma ?? 0)} from run to run`
  );
  return listOf("Noisiest", noisy);
}
function noisiest(series) {
  return series.filter(({ sigma }) => (sigma ?? 0) > 0).sort((a, b) => (b.sigma ?? 0) - (a.sigma ?? 0)).slice(0, NOISIEST);
}
function recommendationMarkdown(recommendation) {
  return markdownText(recommendationText(recommendation), 600);
}
function recommendationText(recommendation) {
  switch (recommendation.code) {
    case "look-at-commits": {
      const { after, commit, benchmark, metric, change, others } = recommendation;
      const more = others > 0 ? ` and ${others} more` : "";
      const by = change === null ? "" : ` by ${percentage(change)}`;
      return `Look at the commits after ${shortOf(after)} up to ${shortOf(commit)}: ${visible(benchmark, 60)} ${visible(metric, 30)}${more} changed there${by}. Fix it, or accept it: perf-regression baseline accept --reason "\u2026".`;
    }
    case "look-at-drift": {
      const { benchmark, metric, change, runs: count, others } = recommendation;
      const more = others > 0 ? `, and ${others} more` : "";
      return `No single run shows it: ${visible(benchmark, 60)} ${visible(metric, 30)} drifted by ${percentage(change)} over the last ${runs(count)}${more}. Compare the first of these runs with the newest: perf-regression compare.`;
    }
    case "stale":
      return `The newest run is ${ageText(recommendation.ageHours)} old, although one usually arrives every ${ageText(recommendation.usualHours)}: is the workflow still running?`;
    default:
      return adviceText(recommendation);
  }
}
function trendsTerminal(report, { all, columns }) {
  const shown = report.series.filter(({ trend }) => all || trend === "degrading" || trend === "improving");
  const hidden = report.series.length - shown.length;
  const noisy = noisiest(report.series).map(
    ({ benchmark, metric, sigma }) => `  - ${visible(benchmark, 60)} ${visible(metric.name, 30)}: \xB1 ${share(sigma ?? 0)} from run to run`
  );
  const advice = report.recommendations.map((each) => `  - ${recommendationText(each)}`);
  return [
    `perf-regression  ${headlineOf(report)}`,
    `  ${factsOf(report).join("; ")}`,
    "",
    ...seriesLines(shown, columns),
    ...hidden > 0 ? [`  ${hidden} are stable or unknown (--all shows them)`] : [],
    ...noisy.length > 0 ? ["", "  Noisiest", ...noisy] : [],
    ...advice.length > 0 ? ["", "  What to do", ...advice] : [],
    ""
  ].flatMap((line) => wrapped(line, columns)).join("\n");
}
function seriesLines(shown, columns = Number.POSITIVE_INFINITY) {
  if (shown.length === 0) return [];
  const fits = (lines) => lines.every((line) => width(line) <= columns);
  const whole = columnLines(shown);
  if (fits(whole)) return whole;
  const { prefix, rows } = withoutPrefix(shown);
  const short = columnLines(rows);
  return [...prefixLines(prefix, columns), ...fits(short) ? short : stackedLines(rows, columns)];
}
function columnLines(shown) {
  const head = ["", "benchmark", "metric", "now", "change", "commits", "", "last runs"];
  return table(head, shown.map(cellsOf)).trimEnd().split("\n").map((line) => `  ${line}`);
}
function stackedLines(shown, columns) {
  return shown.map(cellsOf).flatMap(([word = "", name = "", metric = "", ...rest]) => [
    ...packed([word, visible(name, columns - 16), metric], "  ", columns),
    ...packed(rest, "      ", columns)
  ]);
}
function cellsOf(each) {
  return [
    TRENDS[each.trend].word,
    visible(each.benchmark, 60),
    visible(each.metric.name, 30),
    quantities([each.newest], each.metric.unit).join(""),
    changeParts(each).join(" "),
    whereOf(each).map((parts) => parts.join(" ")).join("; "),
    `threshold ${threshold(each.threshold)}`,
    sparkline(each.course, each.threshold)
  ];
}
function trendsTitle(reports) {
  const week = weekOf(reports[0]?.period.to ?? "");
  const degrading = reports.reduce((sum, { counts }) => sum + counts.degrading, 0);
  const drifts = reports.reduce((sum, report) => sum + report.drifts, 0);
  const what = degrading > 0 ? `${degrading} series got worse${drifts > 0 ? ` (${drifts} gradually)` : ""}` : "nothing got worse";
  return `Performance trends of ${week}: ${what}`;
}
var DAY_MS2 = 864e5;
function weekOf(time) {
  const at = new Date(time);
  const thursday = new Date(at.getTime() + (4 - (at.getUTCDay() || 7)) * DAY_MS2);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * DAY_MS2)) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

export {
  storedSummary,
  noiseOfHistory,
  noiseOfFiles,
  readTrends,
  renderNoise,
  trendsMarkdown,
  trendsTerminal,
  trendsTitle,
  weekOf
};
