import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  gateSymbol,
  statusOf
} from "./chunk-EKCEBO5F.js";
import {
  baselineText,
  commonShiftText,
  firstRunText,
  hasBaseline,
  headline,
  isWorse,
  limitText,
  momentText,
  runs,
  sinceText,
  waiverTexts
} from "./chunk-7QJKPDAC.js";
import {
  changeText,
  isTooWide
} from "./chunk-FUCW6JIV.js";
import {
  grouped,
  percentage,
  quantities,
  share,
  threshold
} from "./chunk-HR52N5P2.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import {
  worstFirst
} from "./chunk-VL3CQVNX.js";
import {
  visible
} from "./chunk-5EYWCUDP.js";

// src/reporters/allowed.ts
function allowedBy({ gate, findings }) {
  if (gate === "allowed") return "allowed by";
  if (gate !== "fail") return "a regression would have been allowed by";
  return findings.some(({ severity }) => severity === "critical") ? "what is critical cannot be allowed, though it was asked for by" : "a warning passes only with a reason, and none came from";
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
  return `This pull request changes the rules that it is judged by (${file}: ${told}). It is judged by those of ${base} and by its own`;
}
var CHANGES_SHOWN = 5;

// src/reporters/reasons.ts
function reasonText(finding) {
  const { reason } = finding;
  switch (reason.code) {
    case "below-min":
    case "above-max":
      return `beyond its ${limitText(finding)}`;
    case "beyond-threshold":
      return `beyond its ${limitText(finding)}`;
    case "within-threshold":
      return `told from noise, within its ${limitText(finding)}`;
    case "better":
      return "told from noise";
    case "no-change":
      return `no change beyond its ${limitText(finding)}`;
    case "about-limit":
      return `worse, by about its ${limitText(finding)}`;
    case "within-bounds":
      return "within its absolute limits";
    case "base-moved":
      return "no change against the newest level of the branch, which had moved before";
    case "runner-changed":
      return "moved with all others: the runner changed";
    case "common-shift-confirmed":
      return "moved with all others, on the same kind of machine";
    case "common-shift":
      return "moved with all others: measuring again on another runner would tell";
    case "awaiting-confirmation":
      return `shown in ${runs(reason.seen)} in a row: it counts after ${reason.of}`;
    case "lasting":
      return `worse since ${[shortCommit(reason.commit), reason.since.slice(0, 10)].filter((part) => part !== "").join(" of ")}, in ${runs(reason.runs)}: neither mended nor accepted`;
    case "young":
      return `far beyond its ${limitText(finding)} and usual noise; ${runs(reason.have)} in the baseline are too few to be certain`;
    case "measure-again":
      return "beyond its limit, which may be chance in one run of five: measure it again";
    case "waived":
      return `beyond its ${limitText(finding)}, below the ${threshold(reason.ceiling)} that ${reason.owner} waived until ${reason.until}`;
    case "no-direction":
      return "nobody said which way is better: set direction in the rules file";
    case "not-in-baseline":
      return "not in the baseline";
    case "not-in-run":
      return "in the baseline, not in this run";
    case "not-measured":
      return "in the baseline, not in this run, of which a shard is missing";
    case "not-a-number":
      return "in the baseline; its value in this run is no number";
    case "failed":
    case "left-out":
      return `in the baseline, not in this run: ${reason.why}`;
    case "no-time":
      return "it took no time, which it never did: it did not run, or is below what its clock can tell";
    case "unit-changed":
      return `measured in ${finding.metric.unit || "plain numbers"}, before in ${reason.was || "plain numbers"}`;
    default:
      return shortageText(finding, reason);
  }
}
function shortageText(finding, reason) {
  switch (reason.code) {
    case "too-few-runs":
      return `${runs(reason.have)} in the baseline: ${runs(reason.need - reason.have)} more make the noise known`;
    case "too-few-samples":
      return `too few measured values (${reason.have}): a test needs ${reason.need} on both sides, and how many settle it cannot be told from ${reason.have}`;
    case "one-process":
      return `one process a side bounds nothing: measure ${reason.need} processes of each side, or in turn with ab`;
    case "other-environment":
      return `measured before on ${reason.was} only: ${runs(reason.need)} on this machine make its noise known`;
    case "too-noisy":
      return tooNoisy(finding, reason);
  }
}
function tooNoisy(finding, { rounds, of }) {
  const { change } = finding;
  const half = change && change.low !== null && change.high !== null ? (change.high - change.low) / 2 : null;
  const noise = half === null || isTooWide(finding) ? "too noisy" : `too noisy (\xB1 ${share(half)})`;
  if (rounds === null)
    return `${noise}: more runs in the baseline are needed to judge it (${limitText(finding)})`;
  const what = of === "runs" ? `measuring it ${rounds} times` : `${rounds} processes on both sides`;
  return `${noise}: ${what} would settle it`;
}

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
    group("moved with the run", moved),
    group("could not be judged", (each) => each.verdict === "inconclusive" && !asides.has(each)),
    group("missing", ({ verdict }) => verdict === "missing"),
    group("new", ({ verdict }) => verdict === "new"),
    group("unchanged", (finding) => finding.verdict === "unchanged" && !moved(finding), true),
    group("for information", (finding) => asides.has(finding))
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
  title: "This is a test: perf-regression can be heard here",
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
    recovered ? "Good again: an earlier run had raised an alarm" : "",
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
  allowedBy,
  overrideText,
  sizesText,
  rulesText,
  reasonText,
  openFindings,
  foldedGroups,
  asidesOf,
  messageOf,
  TEST_MESSAGE
};
