import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  isMostlyJudged,
  isUnsettled,
  tallyOf,
  tookNoTime
} from "./chunk-K2NZUNS2.js";
import {
  missingShardWords,
  notComparedWords
} from "./chunk-YAW2XCQI.js";
import {
  grouped,
  percentage,
  share,
  threshold
} from "./chunk-HR52N5P2.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import {
  isPartOf
} from "./chunk-KT2IOP2T.js";
import {
  median
} from "./chunk-3NXPMFMF.js";
import {
  kindOf
} from "./chunk-OMB4DMJL.js";

// src/reporters/episodes.ts
function lastingWords(regressed, count) {
  const days = regressed.flatMap(({ reason }) => reason.code === "lasting" ? [dayOf(reason.since)] : []);
  const old = benchmarksOf(regressed.filter(({ reason }) => reason.code === "lasting"));
  if (old === 0) return { verb: "got", told: "" };
  if (days.length < regressed.length) return { verb: "got", told: `, ${old} of them before this run` };
  return { verb: `${count === 1 ? "is" : "are"} still`, told: `, since ${days.sort()[0]}` };
}
function dayOf(time) {
  return time.slice(0, 10);
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
    noise.length > 0 ? `Suspected before, and back at ${noise.length === 1 ? "its level" : "their levels"}: ${named(noise)}.` : "",
    mended.length > 0 ? `Mended: ${named(mended)}, worse since ${since}.` : ""
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

// src/reporters/words.ts
function headline(report) {
  const total = benchmarksOf(report.findings.filter((finding) => finding.current));
  if (report.gate === "nothing-compared") {
    return `Nothing was compared: ${notThere(report, total)}`;
  }
  const regressed = report.findings.filter((finding) => finding.verdict === "regressed");
  if (report.commonShift?.kind === "confirmed" && regressed.some(({ reason }) => reason.code === "common-shift-confirmed")) {
    return `All benchmarks are about ${percentage(report.commonShift.worse)} ${worseWord(regressed)}, on the same kind of machine, ${report.commonShift.evidence.join(", ")}`;
  }
  if (regressed.length > 0) {
    const count = benchmarksOf(regressed);
    const beyond = count === 1 ? "its limit" : "their limits";
    const allowed = report.gate === "allowed" ? ", and it was allowed" : "";
    const { verb, told } = lastingWords(regressed, count);
    return `${count} of ${benchmarks(total)} ${verb} ${worseWord(regressed)} beyond ${beyond}${told}${grades(regressed)}${lackWords(report)}${allowed}`;
  }
  if (report.baseline.source === "none") {
    return firstRun(report, total) + lackWords(report) + missingShards(report);
  }
  if (report.commonShift) return movedInCommon(report.commonShift, total) + lackWords(report);
  const suspected = report.findings.filter((finding) => finding.verdict === "suspected");
  if (suspected.length > 0) {
    const count = benchmarksOf(suspected);
    return `${count} of ${benchmarks(total)} ${count === 1 ? "looks" : "look"} ${worseWord(suspected)}${suspicion(suspected)}${lackWords(report)}`;
  }
  const empty = benchmarksOf(report.findings.filter(tookNoTime));
  if (empty > 0) {
    return `${empty} of ${benchmarks(total)} took no time, which ${empty === 1 ? "it" : "they"} never did${lackWords(report)}`;
  }
  const unsettled = report.findings.filter(isUnsettled);
  if (unsettled.length > 0) {
    return `${benchmarksOf(unsettled)} of ${benchmarks(total)} measured far beyond the limit, too noisy to be certain${lackWords(report)}`;
  }
  if (report.gate === "inconclusive") return inconclusive(report, total);
  return passed(report, total);
}
function grades(regressed) {
  const critical = benchmarksOf(regressed.filter(({ severity }) => severity === "critical"));
  if (critical === 0) return "";
  return critical === benchmarksOf(regressed) ? ", critically" : `, ${critical} of them critically`;
}
function suspicion(suspected) {
  const waiting = suspected.flatMap(
    ({ reason }) => reason.code === "awaiting-confirmation" ? [reason] : []
  );
  const [first] = waiting;
  return first && waiting.length === suspected.length ? `: shown in ${runs(first.seen)} of the ${first.of} in a row that count` : ", not certain yet: measuring again would tell";
}
function movedInCommon({ kind, worse, evidence }, total) {
  const all = `${total === 1 ? "The benchmark" : `Most of ${benchmarks(total)}`} moved together (${percentage(worse)})`;
  if (kind === "runner") return `${all}: the runner changed (${evidence.join(", ")}), not your code`;
  return kind === "confirmed" ? `${all} on the same kind of machine, ${evidence.join(", ")}` : `${all}: this runner or a change to everything; measuring again on another runner would tell`;
}
function commonShiftText({ commonShift, findings }) {
  const tested = findings.filter(({ pValue }) => pValue !== null);
  const usual = tested.length === 0 ? 0 : median(tested.map(({ shared }) => shared ?? 0));
  if (commonShift && commonShift.kind !== "runner") return "";
  if (!commonShift && Math.abs(usual) < SHARED_MIN) return "";
  const held = commonShift ? " Nothing is held against this change for it." : "";
  return `This run moved all benchmarks by about ${percentage(commonShift?.worse ?? usual)}: that part is not in the changes.${held}`;
}
var SHARED_MIN = 0.02;
function sinceText({ since, reason }) {
  const came = since ? cameText(since) : "";
  if (reason.code !== "lasting") return came;
  return `${came === "" ? "lasts since" : `${came} on`} ${dayOf(reason.since)}, not mended`;
}
function cameText({ after, commit }) {
  const last = shortCommit(commit);
  return after === "" ? `came at or before ${last}` : `came with ${shortCommit(after)}\u2026${last}`;
}
function driftText({ drift }) {
  return drift ? `${percentage(drift.change)} over the last ${runs(drift.runs)}, slowly` : "";
}
function drifting({ findings }) {
  return findings.filter(({ drift, verdict }) => drift !== null && verdict !== "regressed");
}
function firstRun(report, total) {
  const kept = report.records ? "stored as the baseline" : "measured; there is no baseline yet";
  return `First run of suite ${report.suite}: ${benchmarks(total)} ${kept}`;
}
function inconclusive(report, total) {
  const tally = tallyOf(report);
  const { unjudged, missing } = tally;
  const known = isMostlyJudged(tally) ? passed(report, total) : unjudged > 0 ? `Too little is known to judge ${unjudged} of ${benchmarks(total)}${lackWords(report)}` : missing > 0 ? `Nothing was judged${lackWords(report)}` : `Nothing was judged: nobody said which way is better for ${benchmarks(total)}`;
  return known + missingShards(report);
}
function missingShards({ warnings }) {
  const missing = warnings.flatMap((each) => each.code === "missing-shard" ? [each.values] : [])[0];
  const renamed = warnings.filter(({ code }) => code === "renamed").length;
  if (!missing && renamed > 0) return `, but ${renamed === 1 ? "one looks" : `${renamed} look`} renamed`;
  const isDamaged = warnings.some(({ code }) => code === "damaged-history");
  if (!missing && isDamaged) return ", but a part of the history is damaged";
  return missing ? `, but ${missingShardWords(missing)}` : "";
}
function passed(report, total) {
  const improved = report.findings.filter((finding) => finding.verdict === "improved");
  const within = report.findings.filter(
    (finding) => finding.reason.code === "within-threshold" && isWorse(finding)
  );
  if (within.length > 0) {
    return `${benchmarksOf(within)} of ${benchmarks(total)} got ${worseWord(within)}, within the limits${besideWords(report)}`;
  }
  if (improved.length > 0)
    return `${benchmarksOf(improved)} of ${benchmarks(total)} got better, none worse${besideWords(report)}`;
  const { judged, unjudged, missing } = tallyOf(report);
  const all = judged + unjudged + missing;
  const count = judged === all ? benchmarks(all) : `${grouped(judged)} of ${benchmarks(all)}`;
  return `No change in ${count}${besideWords(report)}`;
}
function isWorse({ change, metric }) {
  const estimate = change?.estimate ?? 0;
  return metric.direction === "higher" ? estimate < 0 : estimate > 0;
}
function worseWord(findings) {
  const timing = findings.every(({ metric }) => ["time", "throughput"].includes(kindOf(metric.unit)));
  return timing && findings.every(isWorse) ? "slower" : "worse";
}
function benchmarksOf(findings) {
  return new Set(findings.map((finding) => finding.benchmark)).size;
}
function benchmarks(count) {
  return count === 1 ? "1 benchmark" : `${grouped(count)} benchmarks`;
}
function notThere({ findings, warnings }, total) {
  const overlooked = warnings.flatMap((each) => each.code === "not-compared" ? [each.values] : [])[0];
  if (overlooked) return notComparedWords(overlooked);
  const turned = benchmarksOf(findings.filter(({ reason }) => reason.code === "unit-changed"));
  if (turned > 0) return `${turned} of ${benchmarks(total)} changed the unit`;
  if (total === 0) return "no benchmark of this run has one of the tags that were asked for";
  if (total === 1) return "the one benchmark of this run is not in the baseline";
  return `none of the ${grouped(total)} names of this run is in the baseline`;
}
function sensitivity(report) {
  if (report.detectable === null || report.baseline.runs < SENSITIVITY_RUNS) return "";
  const where = tallyOf(report).judged === 1 ? "" : " in half of them";
  return `A change of ${share(report.detectable)} would have been seen${where}.`;
}
var SENSITIVITY_RUNS = 10;
function limitText({ metric, threshold: limit, reason }) {
  if (reason.code === "below-min") return `minimum ${reason.bound}`;
  if (reason.code === "above-max") return `maximum ${reason.bound}`;
  return `limit ${metric.direction === "higher" ? "\u2212" : "+"}${threshold(limit)}`;
}
function runs(count) {
  return count === 1 ? "1 run" : `${count} runs`;
}
function hasBaseline({ baseline }) {
  return baseline.source !== "none" && baseline.runs > 0;
}
function firstRunText({ baseline, gate, records }) {
  if (baseline.source !== "none" || gate !== "pass") return "";
  return records ? "From the next run on, changes are compared; five runs make the noise known, and then they are judged." : "This run is not kept as a baseline. Five runs that were kept make the noise known; then changes are judged.";
}
function waiverTexts({ waivers }) {
  return waivers.filter(({ state }) => state === "applied").map(
    ({ select, owner, until, reason, ceiling }) => `${owner} waived ${select} up to ${threshold(ceiling)} until ${until}: ${reason}`
  );
}
function momentText(iso) {
  return `${iso.slice(0, 16).replace("T", " ")} UTC`;
}
function baselineText({ baseline }) {
  if (baseline.source === "none") return baseline.why;
  if (baseline.source === "file" || baseline.source === "interleaved") return baseline.why;
  if (baseline.runs === 0) return `no run on ${baseline.environment} yet (${baseline.why})`;
  return `${runs(baseline.runs)} on ${baseline.environment} (${baseline.why})`;
}
function passedOverText({ baseline: { source, skippedSources }, warnings }) {
  const told = new Set(
    warnings.flatMap((each) => each.code === "unreadable-source" ? [each.values.fault.message] : [])
  );
  const rest = (source === "none" ? skippedSources.slice(1) : skippedSources).filter(
    ({ why }) => !told.has(why)
  );
  return rest.length === 0 ? "" : `Passed over: ${rest.map(({ why }) => why).join("; ")}`;
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export {
  endedText,
  headline,
  commonShiftText,
  sinceText,
  driftText,
  drifting,
  isWorse,
  benchmarksOf,
  benchmarks,
  sensitivity,
  limitText,
  runs,
  hasBaseline,
  firstRunText,
  waiverTexts,
  momentText,
  baselineText,
  passedOverText,
  capital
};
