import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  gateSymbol,
  statusOf
} from "./chunk-QPF7SNRW.js";
import {
  baselineText,
  benchmarks,
  benchmarksOf,
  boundOf,
  commonShiftText,
  dayOf,
  firstRunText,
  hasBaseline,
  isWorse,
  limitText,
  momentText,
  runs,
  sinceText,
  waiverTexts
} from "./chunk-JQPN257F.js";
import {
  isMostlyJudged,
  isUnsettled,
  tallyOf,
  tookNoTime
} from "./chunk-RZXG26VJ.js";
import {
  changeText,
  isTooWide
} from "./chunk-P6ISXEZM.js";
import {
  missingShardWords,
  notComparedWords
} from "./chunk-D5BHDMOK.js";
import {
  grouped,
  percentage,
  quantities,
  share,
  threshold
} from "./chunk-EFPGPSVY.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import {
  worstFirst
} from "./chunk-WAUY756K.js";
import {
  visible
} from "./chunk-5EYWCUDP.js";
import {
  isPartOf
} from "./chunk-KT2IOP2T.js";
import {
  kindOf
} from "./chunk-OMB4DMJL.js";

// src/reporters/allowed.ts
function allowedBy({ gate, findings }) {
  if (gate === "allowed") return "allowed by";
  if (gate !== "fail") return "a regression would have been allowed by";
  return findings.some(({ severity }) => severity === "critical") ? "a critical regression cannot be allowed, although this was requested by" : "a warning passes only with a reason, and none was given by";
}
function overrideText(report) {
  const { override } = report;
  if (!override) return "";
  const why = override.reason === "" ? "no reason was given" : override.reason;
  const what = sizesText(report);
  const of = what === "" ? "" : ` (${what})`;
  return `${allowedBy(report)} ${override.by} on ${momentText(override.at)} through ${override.source}${of}: ${why}`;
}
function sizesText({ override }, name = String) {
  const sizes = override?.sizes ?? [];
  const shown = sizes.slice(0, SIZES_SHOWN).map(
    ({ benchmark, change }) => [name(benchmark), change === null ? "" : percentage(change)].join(" ").trim()
  );
  const more = sizes.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
var SIZES_SHOWN = 3;
function rulesText({ rulesChanged }) {
  if (!rulesChanged) return "";
  const { file, base, changes } = rulesChanged;
  const more = changes.length - CHANGES_SHOWN;
  const told = [...changes.slice(0, CHANGES_SHOWN), ...more > 0 ? [`and ${more} more`] : []].join("; ");
  return `This pull request changes the rules that it is judged by (${file}: ${told}). It is judged by the rules of ${base} and by its own`;
}
var CHANGES_SHOWN = 5;

// src/reporters/sections.ts
function openFindings({ findings }) {
  const group = ({ verdict }) => ["regressed", "suspected", "waived", "unchanged"].indexOf(verdict);
  const order = (finding) => group(finding) < 0 ? 4 : group(finding);
  const size = (finding) => Math.abs(finding.change?.estimate ?? Number.POSITIVE_INFINITY);
  return findings.filter(isOpen).toSorted((a, b) => order(a) - order(b) || size(b) - size(a) || 0);
}
function isOpen(finding) {
  if (["regressed", "improved", "suspected", "waived"].includes(finding.verdict)) return true;
  return finding.reason.code === "within-threshold" && isWorse(finding);
}
function foldedGroups(report) {
  const rest = report.findings.filter((finding) => !isOpen(finding));
  const asides = asidesOf(report);
  const group = (word, keep, judged = false) => ({
    word,
    findings: rest.filter(keep),
    judged
  });
  const moved = ({ reason }) => reason.code === "runner-changed";
  return [
    group("moved because the runner changed", moved),
    group("could not be judged", (each) => each.verdict === "inconclusive" && !asides.has(each)),
    group("missing", ({ verdict }) => verdict === "missing"),
    group("new", ({ verdict }) => verdict === "new"),
    group("unchanged", (finding) => finding.verdict === "unchanged" && !moved(finding), true),
    group("informational", (finding) => asides.has(finding))
  ].filter((each) => each.findings.length > 0);
}
function asidesOf({ findings }) {
  const judged = new Set(
    findings.filter(({ verdict }) => verdict !== "inconclusive").map(({ benchmark }) => benchmark)
  );
  return new Set(
    findings.filter(
      ({ verdict, reason, benchmark }) => verdict === "inconclusive" && reason.code === "no-direction" && judged.has(benchmark)
    )
  );
}

// src/reporters/series-page.ts
function lineWord(benchmark, metric, branch = "") {
  return JSON.stringify(branch === "" ? [benchmark, metric] : [benchmark, metric, branch]);
}
function seriesPage(dashboardUrl, suite, benchmark, metric) {
  const words = new URLSearchParams({ view: "series", suite, line: lineWord(benchmark, metric) });
  return `${dashboardUrl.replace(/#.*$/s, "")}#${words}`;
}

// src/reporters/shown-names.ts
function withShownNames(report, dashboardUrl = "") {
  const shown = new Map(
    report.findings.flatMap(
      ({ benchmark, shown: short }) => short === void 0 ? [] : [[benchmark, short]]
    )
  );
  const isPublished = /^https?:\/\//.test(dashboardUrl);
  if (shown.size === 0 && !isPublished) return report;
  const nameOf = (benchmark) => shown.get(benchmark) ?? benchmark;
  const pageOf = ({ benchmark, metric, baseline }) => isPublished && (baseline || report.records) ? { page: seriesPage(dashboardUrl, report.suite, benchmark, metric.name) } : {};
  return {
    ...report,
    suspects: report.suspects.map(nameOf),
    findings: report.findings.map(({ shown: _, ...finding }) => ({
      ...finding,
      benchmark: nameOf(finding.benchmark),
      ...pageOf(finding)
    })),
    waivers: report.waivers.map((waiver) => ({ ...waiver, benchmarks: waiver.benchmarks.map(nameOf) }))
  };
}

// src/reporters/episodes.ts
function lastingWords(regressed, count) {
  const days = regressed.flatMap(({ reason }) => reason.code === "lasting" ? [dayOf(reason.since)] : []);
  const old = benchmarksOf(regressed.filter(({ reason }) => reason.code === "lasting"));
  if (old === 0) return { verb: "got", told: "" };
  if (days.length < regressed.length) return { verb: "got", told: `, ${old} of them before this run` };
  return { verb: `${count === 1 ? "is" : "are"} still`, told: `, since ${days.sort()[0]}` };
}
function endedText({ findings }, name) {
  const ended = findings.flatMap(
    ({ benchmark, episode }) => episode?.isNew ? [{ benchmark, ...episode }] : []
  );
  const named = (all) => {
    const names = [...new Set(all.map(({ benchmark }) => benchmark))];
    const more = names.length - NAMES_MAX;
    return `${names.slice(0, NAMES_MAX).map((each) => name(each)).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  };
  const noise = ended.filter(({ state }) => state === "dismissed");
  const mended = ended.filter(({ state }) => state === "mended");
  const since = mended.map(({ first }) => dayOf(first.time)).sort()[0];
  return [
    noise.length > 0 ? `No longer suspected, back at ${noise.length === 1 ? "its level" : "their levels"}: ${named(noise)}.` : "",
    mended.length > 0 ? `Fixed: ${named(mended)}, worse since ${since}.` : ""
  ].filter((line) => line !== "").join(" ");
}
var NAMES_MAX = 5;

// src/reporters/lacks.ts
function lackWords(report) {
  return joined(lacksOf(report));
}
function besideWords(report) {
  const { unjudged, beside } = tallyOf(report);
  return joined([
    unjudged > 0 && `${grouped(unjudged)} not judged`,
    ...lacksOf(report),
    beside.unjudged > 0 && `${metrics(beside.unjudged)} not judged`
  ]);
}
function lacksOf(report) {
  const { missing, beside } = tallyOf(report);
  const { findings, failed = [] } = report;
  const names = [...new Set(failed.flatMap(({ benchmark }) => benchmark ?? []))];
  const gone = findings.filter(({ verdict }) => verdict === "missing");
  const others = names.filter((name) => !gone.some(({ benchmark }) => isPartOf(benchmark, name)));
  const because = new Set(
    gone.filter(({ reason }) => reason.code === "failed").map((each) => each.benchmark)
  );
  const cause = because.size === 0 ? "" : because.size >= missing ? " (failed)" : ` (${because.size} failed)`;
  const tool = failed.find(({ benchmark }) => benchmark === null);
  return [
    missing > 0 && `${grouped(missing)} missing${cause}`,
    others.length > 0 && `${grouped(others.length)} failed`,
    beside.missing > 0 && `${metrics(beside.missing)} missing`,
    tool !== void 0 && `the tool failed (${tool.reason.slice(0, REASON_LENGTH)})`
  ];
}
var REASON_LENGTH = 100;
function metrics(count) {
  return count === 1 ? "1 side metric" : `${grouped(count)} side metrics`;
}
function joined(parts) {
  const told = parts.filter((part) => part !== false);
  return told.length === 0 ? "" : `; ${told.join(", ")}`;
}

// src/reporters/verdicts.ts
function headline(report) {
  const total = benchmarksOf(report.findings.filter((finding) => finding.current));
  if (report.gate === "nothing-compared") return `Nothing was compared: ${notThere(report, total)}`;
  const regressed = report.findings.filter((finding) => finding.verdict === "regressed");
  const isWhole = regressed.some(({ reason }) => reason.code === "common-shift-confirmed");
  if (report.commonShift?.kind === "confirmed" && isWhole) {
    const { worse, evidence } = report.commonShift;
    return `All benchmarks are about ${share(Math.abs(worse))} ${worseWord(regressed)}, ${confirmed(evidence)}`;
  }
  if (regressed.length > 0) return regression(report, regressed, total);
  if (report.baseline.source === "none") {
    return firstRun(report, total) + lackWords(report) + reservation(report);
  }
  if (report.commonShift) return movedTogether(report.commonShift, total) + lackWords(report);
  const suspected = report.findings.filter((finding) => finding.verdict === "suspected");
  if (suspected.length > 0) {
    const count = benchmarksOf(suspected);
    return `${count} of ${benchmarks(total)} ${count === 1 ? "looks" : "look"} ${worseWord(suspected)}${suspicion(suspected)}${lackWords(report)}`;
  }
  const empty = benchmarksOf(report.findings.filter(tookNoTime));
  if (empty > 0) {
    return `${empty} of ${benchmarks(total)} took no time, which never happened before${lackWords(report)}`;
  }
  const unsettled = benchmarksOf(report.findings.filter(isUnsettled));
  if (unsettled > 0) {
    return `${unsettled} of ${benchmarks(total)} measured far beyond ${limits(unsettled)}, but ${unsettled === 1 ? "is" : "are"} too noisy to be certain${lackWords(report)}`;
  }
  return report.gate === "inconclusive" ? inconclusive(report, total) : passed(report, total);
}
function notThere({ findings, warnings }, total) {
  const overlooked = warnings.flatMap((each) => each.code === "not-compared" ? [each.values] : [])[0];
  if (overlooked) return notComparedWords(overlooked);
  const turned = benchmarksOf(findings.filter(({ reason }) => reason.code === "unit-changed"));
  if (turned > 0)
    return `${turned} of ${benchmarks(total)} changed ${turned === 1 ? "its unit" : "their units"}`;
  if (total === 0) return "no benchmark in this run has any of the selected tags";
  if (total === 1) return "the only benchmark in this run is not in the baseline";
  return `none of the ${benchmarks(total)} in this run is in the baseline`;
}
function confirmed(evidence) {
  return `confirmed on the same kind of machine (${evidence.join(", ")})`;
}
function regression(report, regressed, total) {
  const count = benchmarksOf(regressed);
  const allowed = report.gate === "allowed" ? "; this was allowed" : "";
  const { verb, told } = lastingWords(regressed, count);
  return `${count} of ${benchmarks(total)} ${verb} ${worseWord(regressed)} beyond ${limits(count)}${told}${grades(regressed)}${lackWords(report)}${allowed}`;
}
function limits(count) {
  return count === 1 ? "its limit" : "their limits";
}
function grades(regressed) {
  const critical = benchmarksOf(regressed.filter(({ severity }) => severity === "critical"));
  if (critical === 0) return "";
  return critical === benchmarksOf(regressed) ? ", critically" : `, ${critical} of them critically`;
}
function firstRun(report, total) {
  const kept = report.records ? "stored as the baseline" : "measured; there is no baseline yet";
  return `First run of suite ${report.suite}: ${benchmarks(total)} ${kept}`;
}
function movedTogether({ kind, worse, evidence }, total) {
  const all = `${total === 1 ? "The benchmark moved" : `Most of the ${benchmarks(total)} moved together`} (${percentage(worse)})`;
  if (kind === "runner") return `${all}: the runner changed (${evidence.join(", ")}), not your code`;
  return kind === "confirmed" ? `${all}, ${confirmed(evidence)}` : `${all}: either this runner differs or the change affects everything; measure again on another runner to find out`;
}
function suspicion(suspected) {
  const waiting = suspected.flatMap(
    ({ reason }) => reason.code === "awaiting-confirmation" ? [reason] : []
  );
  const [first] = waiting;
  return first && waiting.length === suspected.length ? `: seen in ${runs(first.seen)} so far, reported after ${first.of} in a row` : "; measure again to be certain";
}
function inconclusive(report, total) {
  const tally = tallyOf(report);
  const { unjudged, missing } = tally;
  const known = isMostlyJudged(tally) ? passed(report, total) : unjudged > 0 ? `Not enough data to judge ${partOf(unjudged, total)}${lackWords(report)}` : missing > 0 ? `Nothing was judged${lackWords(report)}` : `Nothing was judged: no direction is configured for ${benchmarks(total)}`;
  return known + reservation(report);
}
function partOf(count, total) {
  if (count < total) return `${grouped(count)} of ${benchmarks(total)}`;
  return total === 1 ? "the only benchmark" : `any of the ${benchmarks(total)}`;
}
function reservation({ warnings }) {
  const missing = warnings.flatMap((each) => each.code === "missing-shard" ? [each.values] : [])[0];
  const renamed = warnings.filter(({ code }) => code === "renamed").length;
  if (!missing && renamed > 0) return `, but ${renamed === 1 ? "one looks" : `${renamed} look`} renamed`;
  const isDamaged = warnings.some(({ code }) => code === "damaged-history");
  if (!missing && isDamaged) return ", but part of the history is damaged";
  return missing ? `, but ${missingShardWords(missing)}` : "";
}
function passed(report, total) {
  const within = report.findings.filter(
    (finding) => finding.reason.code === "within-threshold" && isWorse(finding)
  );
  if (within.length > 0) {
    const count2 = benchmarksOf(within);
    return `${count2} of ${benchmarks(total)} got ${worseWord(within)}, but within ${limits(count2)}${besideWords(report)}`;
  }
  const improved = benchmarksOf(report.findings.filter((finding) => finding.verdict === "improved"));
  if (improved > 0) return `${improved} of ${benchmarks(total)} got better, none worse${besideWords(report)}`;
  const { judged, unjudged, missing } = tallyOf(report);
  const all = judged + unjudged + missing;
  const count = judged === all ? benchmarks(all) : `${grouped(judged)} of ${benchmarks(all)}`;
  return `No change in ${count}${besideWords(report)}`;
}
function worseWord(findings) {
  const timing = findings.every(({ metric }) => ["time", "throughput"].includes(kindOf(metric.unit)));
  return timing && findings.every(isWorse) ? "slower" : "worse";
}
function reasonText(finding) {
  const { reason, metric } = finding;
  const limit = `the ${boundOf(finding)} threshold`;
  switch (reason.code) {
    case "below-min":
      return `below its ${limitText(finding)}`;
    case "above-max":
      return `above its ${limitText(finding)}`;
    case "beyond-threshold":
      return `beyond ${limit}`;
    case "within-threshold":
      return `significant, but within ${limit}`;
    case "better":
      return "significantly better";
    case "no-change":
      return `no change beyond ${limit}`;
    case "about-limit":
      return `worse, but too close to ${limit} to decide`;
    case "within-bounds":
      return "within its absolute limits";
    case "base-moved":
      return "no change compared with the newest level of the branch, which had shifted before";
    case "runner-changed":
      return "moved with all other benchmarks: the runner changed";
    case "common-shift-confirmed":
      return "moved with all other benchmarks, confirmed on the same kind of machine";
    case "common-shift":
      return "moved with all other benchmarks: measure again on another runner to find out why";
    case "awaiting-confirmation":
      return `seen in ${runs(reason.seen)} so far: reported after ${reason.of} in a row`;
    case "lasting":
      return `worse since ${sinceWords(reason)}, in ${runs(reason.runs)}: neither fixed nor accepted`;
    case "young":
      return `far beyond ${limit} and the usual noise, but ${runs(reason.have)} in the baseline ${reason.have === 1 ? "is" : "are"} too few to be certain`;
    case "measure-again":
      return `beyond ${limit}, but up to one run in five does so by chance: measure again`;
    case "waived":
      return `beyond ${limit}, but ${reason.owner} waived up to ${threshold(reason.ceiling)} until ${reason.until}`;
    case "no-direction":
      return "no direction configured; set direction in the rules file";
    case "not-in-baseline":
      return "not in the baseline";
    case "not-in-run":
      return "in the baseline, but not in this run";
    case "not-measured":
      return "in the baseline, but not in this run, which lacks a shard";
    case "not-a-number":
      return "in the baseline, but its value in this run is not a number";
    case "failed":
    case "left-out":
      return `in the baseline, but not in this run: ${reason.why}`;
    case "no-time":
      return "took no time, which never happened before: it did not run, or it is too short for its clock";
    case "unit-changed":
      return `unit changed from ${reason.was || "none"} to ${metric.unit || "none"}`;
    default:
      return shortageText(finding, reason);
  }
}
function sinceWords({ commit, since }) {
  return commit === "" ? dayOf(since) : `${shortCommit(commit)} (${dayOf(since)})`;
}
function shortageText(finding, reason) {
  switch (reason.code) {
    case "too-few-runs": {
      const more = reason.need - reason.have;
      return `only ${reason.have} baseline ${reason.have === 1 ? "run" : "runs"}; ${more} more ${more === 1 ? "is" : "are"} needed to estimate noise`;
    }
    case "too-few-samples":
      return `only ${reason.have} measured ${reason.have === 1 ? "value" : "values"}; a test needs at least ${reason.need} on each side`;
    case "one-process":
      return `one process on each side is not enough: measure ${reason.need} on each side, or interleave them with ab`;
    case "other-environment":
      return `measured only on ${reason.was} before; ${runs(reason.need)} on this machine are needed to estimate noise`;
    case "too-noisy":
      return tooNoisy(finding, reason);
  }
}
function tooNoisy(finding, { rounds, of }) {
  const { change } = finding;
  const half = change && change.low !== null && change.high !== null ? (change.high - change.low) / 2 : null;
  const noise = half === null || isTooWide(finding) ? "too noisy" : `too noisy (\xB1 ${share(half)})`;
  if (rounds === null) return `${noise}: more baseline runs are needed to judge it (${limitText(finding)})`;
  const what = of === "runs" ? `${rounds} measurements` : `${rounds} processes on each side`;
  return `${noise}: ${what} would settle it`;
}

// src/reporters/message.ts
var SUITES_MAX = 5;
var LINES_MAX = 10;
var NOTES_MAX = 4;
var URL_MAX = 500;
var PAGE_MAX = 250;
function messageOf(news, links, dashboardUrl = "") {
  const sorted = news.map((each) => ({ ...each, report: withShownNames(each.report, dashboardUrl) })).toSorted((a, b) => worstFirst(a.report.gate, b.report.gate));
  const [first] = sorted;
  const more = sorted.length - 1;
  const others = more === 0 ? "" : ` (and ${more === 1 ? "1 more suite" : `${more} more suites`})`;
  const perSuite = Math.ceil(LINES_MAX / Math.min(SUITES_MAX, Math.max(1, sorted.length)));
  return {
    gate: first?.report.gate ?? "pass",
    title: first ? `${titleOf(first.report)}${others}` : "",
    suites: sorted.slice(0, SUITES_MAX).map((each, i) => suiteOf(each, i > 0, perSuite)),
    links: Object.entries(links).flatMap(
      ([words, url]) => url !== void 0 && url.length <= URL_MAX && /^https?:\/\//.test(url) ? [{ words, url }] : []
    )
  };
}
var TEST_MESSAGE = {
  gate: "pass",
  title: "This is a test: perf-regression can post here",
  suites: [],
  links: []
};
function titleOf(report) {
  const suite = visible(report.suite, 40);
  const said = headline(report);
  return visible(`${gateSymbol(report)} ${said.includes(`suite ${suite}`) ? "" : `${suite}: `}${said}`, 140);
}
function suiteOf({ report, recovered }, titled, linesMax) {
  const changed = openFindings(report).filter(({ verdict }) => verdict !== "unchanged");
  const shown = changed.slice(0, linesMax);
  const more = changed.length - shown.length;
  const compared = `${hasBaseline(report) ? "Compared with" : "No baseline:"} ${baselineText(report)}`;
  const notes = [
    recovered ? "Recovered: an earlier run raised an alarm" : "",
    more > 0 ? `\u2026 and ${grouped(more)} more` : "",
    overrideText(report),
    ...waiverTexts(report),
    commonShiftText(report),
    firstRunText(report)
  ].filter((note) => note !== "");
  return {
    title: titled ? titleOf(report) : "",
    lines: shown.map(lineOf),
    notes: [...notes.slice(0, NOTES_MAX), compared].map((note) => visible(note, 240))
  };
}
function lineOf(finding) {
  const values = [finding.baseline?.value, finding.current?.value].filter((value) => value !== void 0);
  const arrow = quantities(values, finding.metric.unit).join(" \u2192 ");
  const said = finding.verdict === "regressed" ? limitText(finding) : reasonText(finding);
  return {
    symbol: statusOf(finding).symbol,
    name: visible(finding.benchmark, 80),
    ...finding.page !== void 0 && finding.page.length <= PAGE_MAX && { page: finding.page },
    values: visible(`${visible(finding.metric.name, 30)} ${arrow}`, 70),
    change: changeText(finding),
    why: visible([said, sinceText(finding)].filter((part) => part !== "").join("; "), 110)
  };
}

export {
  seriesPage,
  withShownNames,
  endedText,
  headline,
  reasonText,
  allowedBy,
  overrideText,
  sizesText,
  rulesText,
  openFindings,
  foldedGroups,
  asidesOf,
  messageOf,
  TEST_MESSAGE
};
