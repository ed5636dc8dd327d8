import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  integerBelow,
  seededRandom,
  shuffled
} from "./chunk-6UCI7WM2.js";
import {
  ONE_PROCESS,
  compareSamples,
  detectableShift,
  grossLevel,
  limitShiftsOf
} from "./chunk-6LEYEKYL.js";
import {
  limitsFor
} from "./chunk-XGO4WDDV.js";
import {
  table
} from "./chunk-LW4KCPX3.js";
import {
  share,
  threshold
} from "./chunk-EFPGPSVY.js";
import {
  NOISE_REPORT_SCHEMA
} from "./chunk-APQVLVC5.js";
import {
  BENCHMARKS_MIN,
  LEVEL_RUNS_MIN,
  RUNS_MIN,
  byBenchmark,
  cutsOf,
  deviationScale,
  exactCuts,
  noiseOf,
  normalQuantileUpper,
  normalUpper,
  residualsOf,
  scaleFor,
  withoutCommonMode
} from "./chunk-MIGJ3Q72.js";
import {
  describeEnvironment
} from "./chunk-BXN5DBSL.js";
import {
  visible
} from "./chunk-5EYWCUDP.js";
import {
  ascending,
  mean,
  median,
  quantile
} from "./chunk-3NXPMFMF.js";
import {
  seriesKey
} from "./chunk-2IZ4MH4R.js";

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
  const replicates = Array.from({ length: rounds }, () => statistic(resampled(sample, random)));
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
function resampled(sample, random) {
  return sample.map(() => sample[integerBelow(sample.length, random)]);
}
function jackknifed(sample, statistic) {
  const groups = Math.min(sample.length, GROUPS_MAX);
  return Array.from(
    { length: groups },
    (_, group) => statistic(sample.filter((_2, i) => i % groups !== group))
  );
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
  const kept = rows.filter((_, i) => i % stride === 0).map((row) => row.map((z) => Math.max(-CLIP, Math.min(CLIP, z))));
  const present = kept.map((row) => [...row.keys()].filter((t) => !Number.isNaN(row[t])));
  const known = kept.map((row, i) => present[i].map((t) => row[t]));
  const runs = Math.max(0, ...rows.map((row) => row.length));
  const counts = new Float64Array(runs);
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
    for (const [k, t] of places.entries())
      sums[t] = sums[t] + rows[i][k];
  }
  let spread = 0;
  for (const [t, sum] of sums.entries()) spread += sum ** 2 / Math.max(1, counts[t]);
  return spread;
}

// src/analysis/noise-advice.ts
var RUNS_ENOUGH = 20;
var SHARE_TOLD = 0.3;
var THRESHOLDS_TOLD = 5;
var THRESHOLD_MAX = 1;
var SUSPECTS = 1;
function adviceOn(survey, others) {
  const { series, source, runs } = survey;
  if (source === "files") {
    const isKnown = series.some(({ each, values }) => each === "process" && values >= 2);
    return isKnown ? [] : [{ code: "processes" }];
  }
  const noisy = series.filter(({ outliers }) => outliers !== null);
  const inside = noisy.flatMap((each) => each.inside ?? []);
  const environments = 1 + new Set(others).size;
  return [
    ...runs < RUNS_ENOUGH ? [{ code: "more-runs", have: runs, need: RUNS_ENOUGH }] : [],
    ...onReach(noisy),
    ...onCommon(survey),
    ...inside.length > 0 ? [{ code: "iterations", share: median(inside) }] : [],
    ...others.length > 0 ? [{ code: "pin-runner", runs: others.length, of: runs + others.length, environments }] : []
  ];
}
function onCommon({ commonShift, alpha }) {
  if (!commonShift || commonShift.pValue > alpha || commonShift.share < SHARE_TOLD) return [];
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
    ...beyond.slice(0, THRESHOLDS_TOLD).map(({ benchmark, metric, threshold: threshold2, reach }) => ({
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
function noiseOfHistory(runs, others, around, { intervals = true } = {}) {
  const newest = runs.at(-1);
  const columns = runs.map(
    (run) => new Map(run.measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each]))
  );
  const rows = newest.measurements.map((measurement) => rowOf(measurement, columns, around.rules));
  const noisy = rows.filter(isNoisy);
  const benchmarks = noisy.map(({ newest: { benchmark } }) => benchmark.name);
  const cleaned = withoutCommonMode(
    noisy.map(({ values }) => values),
    benchmarks
  );
  const parts = noisy.map(({ values }, i) => {
    const present = [...values.keys()].filter((t) => !Number.isNaN(values[t]));
    const raw = present.map((t) => values[t]);
    const clean = present.map((t) => cleaned[i][t]);
    const cuts = cutsOf(raw, LEVEL_RUNS_MIN);
    return { present, cuts, before: residualsOf(raw, cuts), after: residualsOf(clean, cuts) };
  });
  const noise = noiseOf(parts.map(({ after, cuts }) => ({ values: after, cuts })));
  const pValue = around.alpha / Math.max(1, noisy.length);
  const told = new Map(
    noisy.map((row, i) => [
      row,
      seriesNoise(row, parts[i], noise[i], { pValue, size: noisy.length, intervals })
    ])
  );
  const series = byNoise(rows.map((row) => told.get(row) ?? quietOrYoung(row)));
  const shares = series.flatMap(({ common }) => common === null ? [] : [common]);
  const witnesses = [...byBenchmark(parts.map(scoresOf(runs.length)), benchmarks).values()];
  const commonShift = witnesses.length < BENCHMARKS_MIN ? null : { pValue: movingInCommon(witnesses, SEED), share: median(shares) };
  const report = {
    schema: NOISE_REPORT_SCHEMA,
    suite: newest.suite,
    source: "history",
    branch: newest.branch,
    environment: describeEnvironment(newest.environment),
    runs: runs.length,
    alpha: around.alpha,
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
function seriesNoise(row, part, noise, asked) {
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
    ...aboutSeries(row, before.length),
    sigma: isRelative(row.scale) ? { estimate, low: finite(low), high: finite(high) } : null,
    levels: cuts.length + 1,
    common: Math.max(0, 1 - left ** 2),
    inside: insideShare(row, estimate),
    outliers: after.filter((value) => Math.abs(value) > OUTLIER * noise.sigma).length / after.length,
    reach: MEASUREMENTS.map((measurements) => ({
      measurements,
      change: changeOf(row.scale, seenShift(row, { noise, measurements }, asked))
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
function quietOrYoung(row) {
  const values = row.values.filter((value) => !Number.isNaN(value)).length;
  const isQuiet = values >= RUNS_MIN;
  return {
    ...aboutSeries(row, values),
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
function scoresOf(runs) {
  return ({ present, before }) => {
    const row = new Float64Array(runs).fill(Number.NaN);
    const sigma = deviationScale(before) || 1;
    for (const [k, t] of present.entries()) row[t] = before[k] / sigma;
    return row;
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
  const told = sample.values.length > 0 ? sample.values : [sample.centre];
  const scale = scaleFor(told, sample.centre, direction === "higher");
  const values = told.map(scale.to);
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
function titleOf({ source, suite, runs, branch, environment }) {
  const where = visible(environment);
  if (source === "files") return `perf-regression  noise within the samples, ${where}`;
  return `perf-regression  noise of suite ${visible(suite)}: ${counted(runs, "run")} of ${visible(branch)} on ${where}`;
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
      return `Look for what disturbs single runs (warm-up, garbage collection, disk, network): ${advice.series} of ${counted(advice.of, "noisy series", "")} have outliers so large and so frequent that three measurements cannot detect a doubling.`;
    case "pin-runner":
      return `Pin the runner type: ${advice.runs} of ${counted(advice.of, "run")} were measured elsewhere (${advice.environments} kinds of machine) and count for less.`;
    case "threshold":
      return `${visible(advice.benchmark, 60)} ${visible(advice.metric, 30)}: a threshold of ${threshold(advice.threshold)} is below what three measurements can detect; raise it to ${threshold(Math.ceil(advice.change * 100) / 100)}, or expect "inconclusive".`;
  }
}
function counted(number, what, plural = "s") {
  return `${number} ${what}${number === 1 ? "" : plural}`;
}
function indented(text) {
  return text.trimEnd().split("\n").map((line) => `  ${line}`);
}

export {
  noiseOfHistory,
  noiseOfFiles,
  renderNoise,
  adviceText
};
