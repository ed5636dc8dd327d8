import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  adviceText,
  noiseOfHistory
} from "./chunk-MFJ57ENT.js";
import {
  TRENDS_REPORT_SCHEMA,
  trends
} from "./chunk-O2QLDQ7G.js";
import {
  suitesOf
} from "./chunk-ZJZPZQMP.js";
import {
  momentText,
  runs
} from "./chunk-QNWKEY5B.js";
import {
  comparableRuns,
  compareSamples
} from "./chunk-ESMP4KG2.js";
import {
  limitsFor
} from "./chunk-XGO4WDDV.js";
import {
  scaleFor
} from "./chunk-L7QR64BL.js";
import {
  HistoryLog,
  episodesIn
} from "./chunk-37TIETZN.js";
import {
  commitName
} from "./chunk-TMHQ55PA.js";
import {
  inOrder,
  newestRuns
} from "./chunk-LNXCOP4S.js";
import {
  RUNS_MIN,
  WINDOW,
  changePointsTogether,
  correlationOf,
  exactCuts,
  newestDrift,
  withoutCommonMode
} from "./chunk-CG6OH52S.js";
import {
  grouped,
  percentage,
  quantities,
  share,
  sparkline,
  threshold
} from "./chunk-T3H3PUF6.js";
import {
  markdownCode,
  markdownText,
  utf8Bytes,
  visible
} from "./chunk-7J2DEYKZ.js";
import {
  table
} from "./chunk-N7JX7W3S.js";
import {
  isOpen,
  isTold
} from "./chunk-IXDPNUYF.js";
import {
  describeEnvironment,
  environmentKey
} from "./chunk-KLUIRO3Z.js";
import {
  median
} from "./chunk-K543QYIJ.js";
import {
  seriesKey
} from "./chunk-2IZ4MH4R.js";
import {
  UserError
} from "./chunk-ODVAPF3E.js";

// src/analysis/series-trend.ts
var CHANGE_MIN = 0.02;
var DRIFT_MIN = 0.03;
var DRIFT_LEVEL = 1e-3;
var COURSE_POINTS = 12;
function seriesTrends(runs2, first, options) {
  const columns = runs2.map(
    ({ measurements }) => new Map(measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each]))
  );
  const newest = /* @__PURE__ */ new Map();
  for (const column of columns.slice(Math.min(first, columns.length - 1)))
    for (const [key, each] of column) newest.set(key, each);
  const rows = [...newest].map(([key, measurement]) => rowOf(key, measurement, columns, options));
  const cleaned = withoutCommonMode(
    rows.map(({ values }) => values),
    [...newest.values()].map(({ benchmark }) => benchmark.name)
  );
  const points = changePointsTogether(
    rows.map(({ values }) => values),
    () => cleaned
  );
  return rows.map((row, i) => {
    const cuts = (points[i] ?? []).map(({ index }) => index);
    return trendOf(row, { cuts, cleaned: cleaned[i], runs: runs2, first, series: rows.length }, options);
  });
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
function trendOf(row, course, { confidence }) {
  const { measurement, scale, threshold: threshold2, direction, measured, values } = row;
  const { runs: runs2, first } = course;
  const places = [...values.keys()].filter((t) => !Number.isNaN(values[t]));
  const isExact = exactCuts(places.map((t) => values[t])) !== void 0;
  const at = isExact ? values : course.cleaned;
  const level = (from, to) => places.filter((t) => t >= from && t < to).map((t) => at[t]);
  const bounds = [0, ...course.cuts, runs2.length];
  const all = course.cuts.map((cut, i) => {
    const shift2 = median(level(cut, bounds[i + 2])) - median(level(bounds[i], cut));
    return { cut, shift: shift2 };
  });
  const told = all.filter(
    ({ cut, shift: shift2 }) => cut >= first && (isExact || Math.abs(shift2) >= Math.abs(scale.shift(CHANGE_MIN)))
  );
  const inOrder2 = places.map((t) => at[t]);
  const dependence = isExact ? 1 : errorsOf(
    inOrder2,
    course.cuts.map((cut) => places.filter((t) => t < cut).length)
  );
  const change = changeOf(
    level,
    { cuts: course.cuts, first, end: runs2.length },
    { level: 1 - confidence, dependence }
  );
  const drift = direction === "none" || isExact ? void 0 : driftOf(level(0, runs2.length), course.series);
  const shift = change?.shift ?? 0;
  const isWorse = told.length > 0 && shift > 0 && (change?.low ?? 0) > 0;
  const isBetter = told.length > 0 && shift < 0 && (change?.high ?? 0) < 0;
  const isUnknown = direction === "none" || change === void 0;
  const isRising = drift !== void 0 && drift.rise > 0;
  const trend = isUnknown ? "unknown" : isWorse || isRising ? "degrading" : isBetter || drift !== void 0 ? "improving" : "stable";
  const driftChange = drift === void 0 ? null : finite(scale.change(drift.rise));
  return {
    benchmark: measurement.benchmark.name,
    metric: { ...measurement.metric, direction },
    trend,
    change: change === void 0 ? null : relative(change, scale),
    newest: measurement.sample.centre,
    runs: places.filter((t) => t >= first).length,
    shifts: told.map(({ cut, shift: size }) => ({
      after: runs2[places.findLast((t) => t < cut) ?? -1]?.commit ?? "",
      commit: runs2[cut]?.commit ?? "",
      time: runs2[cut]?.time ?? "",
      change: finite(scale.change(size)),
      worse: direction !== "none" && size > 0
    })),
    drift: drift === void 0 || driftChange === null ? null : { change: driftChange, runs: drift.runs },
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
function driftOf(values, series) {
  const least = Math.log1p(DRIFT_MIN);
  const resolveBaseline = newestDrift(values, least);
  if (resolveBaseline && resolveBaseline.pValue * series <= DRIFT_LEVEL) return resolveBaseline;
  const fall = newestDrift(
    values.map((value) => -value),
    least
  );
  return fall && fall.pValue * series <= DRIFT_LEVEL ? { rise: -fall.rise, runs: fall.runs } : void 0;
}
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
function trendsOf(stored, options, episodes = []) {
  const { days, now, comparability } = options;
  const all = inOrder(stored.toSorted((a, b) => Date.parse(a.time) - Date.parse(b.time)));
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
  const series = seriesTrends(runs2, before.length, options).map((each) => ({
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
function withOpen(trend, open, period) {
  if (!open) return trend;
  const { first, before, after } = open;
  const place = period.findIndex(({ id }) => id === first.run);
  const isKnown = trend.shifts.some(({ worse, time }) => worse && Date.parse(time) >= Date.parse(first.time));
  const change = before && after !== null ? after / before - 1 : null;
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
  const suites = named ? [named] : await suitesOf(history, folder);
  const reports = [];
  const damages = [];
  for (const suite of suites) {
    const log = new HistoryLog(history, folder, suite);
    const { runs: runs2, events } = await newestRuns(log.segmentsFromNewest(WINDOW), windowBefore(options));
    damages.push(...log.damages);
    if (runs2.length > 0) reports.push(trendsOf(runs2, options, episodesIn(events)));
  }
  if (reports.length > 0) return { reports, damages };
  const [damage] = damages;
  if (damage) throw damage;
  const what = named ? `suite ${named} has no run` : `there is no suite below ${folder}`;
  throw new UserError(
    `${what} on ${history.description}`,
    `Fetch it (git fetch origin ${config.branch}), or name the --suite, --branch or --history-dir in which runs are stored.`
  );
}

// src/reporters/trends.ts
var SYMBOLS = { degrading: "\u{1F534}", improving: "\u{1F7E2}", stable: "\u2705", unknown: "\u26AA" };
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
      const row = rowOf2(each);
      left -= utf8Bytes(row) + 1;
      if (left < 0) break;
      rows.push(row);
    }
    const omitted = series.length - rows.length;
    const note = omitted > 0 ? ["", `\u2026 and ${grouped(omitted)} more, left out for length.`] : [];
    return [...rows.length > 0 ? HEAD : [], ...rows, ...note].join("\n");
  };
  const open = moved.length > 0 ? rowsOf(moved) : "";
  const folded = steady.length > 0 ? `<details><summary>${grouped(steady.length)} stable or not known</summary>

${rowsOf(steady)}

</details>` : "";
  return `${[opening, open, closing, folded].filter((part) => part !== "").join("\n\n")}
`;
}
var FRAME_BYTES = 800;
var HEAD = ["| | Benchmark | Metric | Now | Change | Where | Course |", "|---|---|---|--:|--:|---|---|"];
function rowOf2(series) {
  const { benchmark, metric, newest, course } = series;
  const [now = ""] = quantities([newest], metric.unit);
  const cells = [
    SYMBOLS[series.trend],
    markdownCode(benchmark),
    markdownText(metric.name),
    markdownText(now).replaceAll(" ", "\xA0"),
    changeText(series).replaceAll(" ", "\xA0"),
    whereText(series).map(markdownCommit).join("; "),
    course.length > 1 ? `\`${sparkline(course)}\`` : ""
  ];
  return `| ${cells.join(" | ")} |`;
}
function headlineOf({ suite, counts, period, drifts }) {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const name = visible(suite, 80);
  const slowly = drifts > 0 ? ` (${drifts} slowly)` : "";
  if (counts.degrading > 0) {
    return `${name}: ${counts.degrading} of ${total} series got worse in ${period.days} days${slowly}`;
  }
  return counts.improving > 0 ? `${name}: ${counts.improving} of ${total} series got better in ${period.days} days, none worse` : `${name}: no change in ${total} series in ${period.days} days`;
}
function symbolOf({ counts }) {
  if (counts.degrading > 0) return SYMBOLS.degrading;
  return counts.improving > 0 ? SYMBOLS.improving : SYMBOLS.stable;
}
function factsOf(report) {
  const { period, executions, benchmarks, series, branches, environments, newest } = report;
  const others = branches.length - 1;
  return [
    `${period.from.slice(0, 10)} \u2026 ${period.to.slice(0, 10)}`,
    `${runs(executions)}${others > 0 ? ` of ${branches.length} branches` : ""}`,
    `${benchmarks} benchmarks, ${series.length} series`,
    `${visible(report.branch, 60)} on ${visible(report.environment)}${environments.length > 1 ? ` (one of ${environments.length} kinds of machine)` : ""}`,
    `newest run ${ageText(newest.ageHours)} old (${momentText(newest.time)})`
  ];
}
function ageText(hours) {
  return hours < 48 ? `${Math.max(0, Math.round(hours))} hours` : `${Math.round(hours / 24)} days`;
}
function changeText({ change, drift }) {
  const slowly = drift ? `${percentage(drift.change)} over ${runs(drift.runs)}, slowly` : "";
  if (!change || change.estimate === null) return slowly || "\u2013";
  const { estimate, low, high } = change;
  const interval = low === null || high === null || low === high ? "" : ` (${percentage(low)} \u2026 ${percentage(high)})`;
  return [`${percentage(estimate)}${interval}`, slowly].filter((part) => part !== "").join("; ");
}
function whereText({ shifts }) {
  return shifts.slice(-SHIFTS_SHOWN).map(({ after, commit, time, change }) => {
    const range = `${shortOf(after)}\u2026${shortOf(commit)}`;
    return `${range} on ${time.slice(0, 10)}${change === null ? "" : ` ${percentage(change)}`}`;
  });
}
var SHIFTS_SHOWN = 3;
function shortOf(commit) {
  return visible(commitName(commit));
}
function markdownCommit(text) {
  return markdownText(text, 100);
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
      return `Look at the commits behind ${shortOf(after)} up to ${shortOf(commit)}: ${visible(benchmark, 60)} ${visible(metric, 30)}${more} changed there${by}. Mend it, or accept it on record: perf-regression baseline accept --reason "\u2026".`;
    }
    case "look-at-drift": {
      const { benchmark, metric, change, runs: count, others } = recommendation;
      const more = others > 0 ? `, and ${others} more` : "";
      return `No single run shows it: ${visible(benchmark, 60)} ${visible(metric, 30)} moved by ${percentage(change)} over the last ${runs(count)}${more}. Compare the first of them with the newest: perf-regression compare.`;
    }
    case "stale":
      return `The newest run is ${ageText(recommendation.ageHours)} old, and usually one comes every ${ageText(recommendation.usualHours)}: is the workflow still running?`;
    default:
      return adviceText(recommendation);
  }
}
function trendsTerminal(report, { all }) {
  const shown = report.series.filter(({ trend }) => all || trend === "degrading" || trend === "improving");
  const rows = shown.map((each) => [
    each.trend,
    visible(each.benchmark, 60),
    visible(each.metric.name, 30),
    quantities([each.newest], each.metric.unit).join(""),
    changeText(each),
    whereText(each).join("; "),
    `limit ${threshold(each.threshold)}`,
    sparkline(each.course)
  ]);
  const head = ["", "benchmark", "metric", "now", "change", "where", "", "course"];
  const hidden = report.series.length - shown.length;
  const noisy = noisiest(report.series).map(
    ({ benchmark, metric, sigma }) => `  - ${visible(benchmark, 60)} ${visible(metric.name, 30)}: \xB1 ${share(sigma ?? 0)} from run to run`
  );
  const advice = report.recommendations.map((each) => `  - ${recommendationText(each)}`);
  return [
    `perf-regression  ${headlineOf(report)}`,
    `  ${factsOf(report).join("; ")}`,
    "",
    ...rows.length > 0 ? [
      ...table(head, rows).trimEnd().split("\n").map((line) => `  ${line}`)
    ] : [],
    ...hidden > 0 ? [`  ${hidden} are stable or not known (--all shows them)`] : [],
    ...noisy.length > 0 ? ["", "  Noisiest", ...noisy] : [],
    ...advice.length > 0 ? ["", "  What to do", ...advice] : [],
    ""
  ].join("\n");
}
function trendsTitle(reports) {
  const week = weekOf(reports[0]?.period.to ?? "");
  const degrading = reports.reduce((sum, { counts }) => sum + counts.degrading, 0);
  const drifts = reports.reduce((sum, report) => sum + report.drifts, 0);
  const what = degrading > 0 ? `${degrading} series got worse${drifts > 0 ? ` (${drifts} slowly)` : ""}` : "nothing got worse";
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
