import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  adviceText,
  noiseOfHistory
} from "./chunk-KMICG66C.js";
import {
  storedSummary
} from "./chunk-HUB4B3GR.js";
import {
  suitesAt
} from "./chunk-IGLNJ6RH.js";
import {
  nameCell,
  row,
  sparkCell,
  unbroken
} from "./chunk-M23QFKYS.js";
import {
  MARKS
} from "./chunk-QPF7SNRW.js";
import {
  momentText,
  runs
} from "./chunk-JQPN257F.js";
import {
  comparableRuns,
  compareSamples
} from "./chunk-6LEYEKYL.js";
import {
  limitsFor
} from "./chunk-XGO4WDDV.js";
import {
  packed,
  table,
  width,
  wrapped
} from "./chunk-LW4KCPX3.js";
import {
  grouped,
  percentage,
  quantities,
  share,
  sparkline,
  threshold
} from "./chunk-EFPGPSVY.js";
import {
  HistoryLog,
  episodesIn
} from "./chunk-44I7G63R.js";
import {
  commitName
} from "./chunk-TMHQ55PA.js";
import {
  GrowingSummary,
  TRENDS_REPORT_SCHEMA,
  inOrder,
  levelsTogether,
  newestRuns,
  trends
} from "./chunk-APQVLVC5.js";
import {
  RUNS_MIN,
  WINDOW,
  correlationOf,
  exactCuts,
  scaleFor,
  withoutCommonMode
} from "./chunk-MIGJ3Q72.js";
import {
  isOpen,
  isTold
} from "./chunk-WAUY756K.js";
import {
  describeEnvironment,
  environmentKey
} from "./chunk-BXN5DBSL.js";
import {
  markdownCode,
  markdownText,
  utf8Bytes,
  visible
} from "./chunk-5EYWCUDP.js";
import {
  underNewNames
} from "./chunk-SCN2QYTL.js";
import {
  median,
  relativeChange
} from "./chunk-3NXPMFMF.js";
import {
  seriesKey
} from "./chunk-2IZ4MH4R.js";
import {
  UserError
} from "./chunk-XVYHIGXT.js";

// src/analysis/series-trend.ts
var SAME_RUNS = 4;
var COURSE_POINTS = 12;
function seriesTrends(runs2, first, options, listed) {
  const columns = runs2.map(
    ({ measurements }) => new Map(measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each]))
  );
  const newest = /* @__PURE__ */ new Map();
  for (const column of columns.slice(Math.min(first, columns.length - 1)))
    for (const [key, each] of column) newest.set(key, each);
  const rows = [...newest].map(([key, measurement]) => rowOf(key, measurement, columns, options));
  const values = withoutCommonMode(
    rows.map((row2) => row2.values),
    [...newest.values()].map(({ benchmark }) => benchmark.name)
  );
  const told = listedCuts(runs2, listed);
  const known = new Set(listed.runs.map(({ id }) => id));
  const from = runs2.findIndex(({ id }) => known.has(id));
  const old = from === 0 ? rows.map(() => []) : olderCuts(rows, runs2, from < 0 ? runs2.length : from);
  const drifts = new Map(listed.drifts.map((each) => [seriesKey(each.benchmark, each.metric), each]));
  return rows.map((row2, i) => {
    const { benchmark, metric } = row2.measurement;
    const key = seriesKey(benchmark.name, metric.name);
    const own = told.get(key) ?? [];
    const isNew = (cut) => !own.some(({ index }) => Math.abs(index - cut.index) <= SAME_RUNS);
    const cuts = [...(old[i] ?? []).filter(isNew), ...own].sort((a, b) => a.index - b.index);
    return trendOf(
      row2,
      { cuts, cleaned: values[i], runs: runs2, first, drift: drifts.get(key) },
      options
    );
  });
}
function listedCuts(runs2, listed) {
  const placeOf = new Map(listed.runs.map(({ id }, place) => [id, place]));
  const places = runs2.map(({ id }) => placeOf.get(id) ?? -1);
  const cuts = listed.shifts.map((each) => {
    const { benchmark, metric, after, commit, time, change, before, level, state, began } = each;
    const place = placeOf.get(began) ?? Number.POSITIVE_INFINITY;
    const shift = { after, commit, time, change, state };
    const index = places.findIndex((own) => own >= place);
    return { key: seriesKey(benchmark, metric), index, isRise: level > before, shift };
  });
  return Map.groupBy(cuts, ({ key }) => key);
}
function olderCuts(rows, runs2, from) {
  const all = rows.map(({ measurement, scale, values }) => {
    return { benchmark: measurement.benchmark.name, scale, values };
  });
  return levelsTogether(all).map(
    ({ changes }, i) => changes.flatMap(({ index, last, first, shift }) => {
      const { scale, direction } = rows[i];
      const [before, run] = [runs2[last], runs2[first]];
      if (first >= from || !before || !run) return [];
      const change = finite(scale.change(shift));
      const isRise = direction === "higher" !== shift > 0;
      return [{ index, isRise, shift: { after: before.commit, commit: run.commit, time: run.time, change } }];
    })
  );
}
function rowOf(key, measurement, columns, { rules }) {
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
  const told = course.cuts.filter(({ shift: shift2 }) => Date.parse(shift2.time) >= begin);
  const inOrder2 = places.map((t) => at[t]);
  const dependence = isExact ? 1 : errorsOf(
    inOrder2,
    cuts.map((cut) => places.filter((t) => t < cut).length)
  );
  const change = changeOf(level, { cuts, first, end: runs2.length }, { level: 1 - confidence, dependence });
  const shift = change?.shift ?? 0;
  const isWorse = told.length > 0 && shift > 0 && (change?.low ?? 0) > 0;
  const isBetter = told.length > 0 && shift < 0 && (change?.high ?? 0) < 0;
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
    shifts: told.map(({ shift: each, isRise }) => ({
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
function changeOf(level, { cuts, first, end }, { level: confidenceLevel, dependence }) {
  const begin = cuts.findLast((cut) => cut < first) ?? 0;
  const inside = cuts.filter((cut) => cut >= first);
  let before = level(begin, inside[0] ?? first);
  let after = level(inside.at(-1) ?? first, end);
  if (inside.length === 0 && before.length < RUNS_MIN) {
    const whole = [...before, ...after];
    before = whole.slice(0, Math.floor(whole.length / 2));
    after = whole.slice(before.length);
  }
  if (before.length < LEVEL_RUNS_MIN || after.length < LEVEL_RUNS_MIN) return void 0;
  const { shift, low, high } = compareSamples(after, before, confidenceLevel, null);
  return { shift, low: shift - dependence * (shift - low), high: shift + dependence * (high - shift) };
}
function errorsOf(values, cuts) {
  const correlation = correlationOf(values, cuts);
  return Math.sqrt((1 + correlation) / (1 - correlation));
}
var LEVEL_RUNS_MIN = 3;
function relative({ shift, low, high }, scale) {
  const [least = null, most = null] = [low, high].map((end) => scale.change(end)).sort((a, b) => a - b).map(finite);
  return { estimate: finite(scale.change(shift)), low: least, high: most };
}
function finite(value) {
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
  const sorted = stored.toSorted((a, b) => Date.parse(a.time) - Date.parse(b.time));
  const all = inOrder(sorted.map((run) => underNewNames(run, renames)));
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
  const told = new Map(
    episodes.filter((each) => isOpen(each) && isTold(each)).map((each) => [seriesKey(each.benchmark, each.metric), each])
  );
  const listed = summary?.branch === branch ? summary : listedIn(tracked);
  const series = seriesTrends(runs2, before.length, options, listed).map((each) => ({
    ...withOpen(each, told.get(seriesKey(each.benchmark, each.metric.name)), runs2.slice(before.length)),
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
  const growing = new GrowingSummary(suite, branch);
  for (const { after: _, ...run } of tracked.slice(-WINDOW)) growing.add(run);
  return growing.finish({ runs: 0, segments: 0, bytes: 0, first: "", last: "" }, "");
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
async function readTrends(history, config, around) {
  const options = { ...around, days: config.trendDays };
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
      const line = rowOf2(each);
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
function rowOf2(series) {
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
  const told = shown.map(({ after, commit, time, change }) => [
    `${shortOf(after)}\u2026${shortOf(commit)}`,
    time.slice(0, 10),
    ...change === null ? [] : [percentage(change)]
  ]);
  const more = shifts.length - shown.length;
  return more > 0 ? [...told, [`and ${more} earlier`]] : told;
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
function seriesLines(shown, columns) {
  if (shown.length === 0) return [];
  const rows = shown.map((each) => [
    TRENDS[each.trend].word,
    visible(each.benchmark, 60),
    visible(each.metric.name, 30),
    quantities([each.newest], each.metric.unit).join(""),
    changeParts(each).join(" "),
    whereOf(each).map((parts) => parts.join(" ")).join("; "),
    `threshold ${threshold(each.threshold)}`,
    sparkline(each.course, each.threshold)
  ]);
  const head = ["", "benchmark", "metric", "now", "change", "commits", "", "last runs"];
  const lines = table(head, rows).trimEnd().split("\n").map((line) => `  ${line}`);
  if (columns === void 0 || lines.every((line) => width(line) <= columns)) return lines;
  return rows.flatMap(([word = "", name = "", metric = "", ...rest]) => [
    ...packed([word, visible(name, columns - 16), metric], "  ", columns),
    ...packed(rest, "      ", columns)
  ]);
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
  readTrends,
  trendsMarkdown,
  trendsTerminal,
  trendsTitle,
  weekOf
};
