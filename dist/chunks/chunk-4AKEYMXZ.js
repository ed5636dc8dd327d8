import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  machineText,
  missingShardWords,
  notComparedWords,
  onlyTagged,
  readRun,
  warningWords,
  withTags
} from "./chunk-XZ5NAWTG.js";
import {
  SCRIPT_COLUMNS,
  changeText,
  finite,
  intervalText,
  isTested,
  isTooWide,
  rawText,
  recentOf,
  scriptRow,
  scriptsOf,
  summaryText,
  timeText,
  tookNoTime
} from "./chunk-W43MUMOY.js";
import {
  ancestorsLocally,
  ancestorsOnGitHub,
  arrowText,
  askGit,
  backoff,
  encodeSegment,
  episodesIn,
  formerTip,
  goneError,
  graphemes,
  grouped,
  isPartOf,
  join,
  linkTarget,
  markdownCode,
  markdownText,
  openEvents,
  ownersOf,
  packed,
  pad,
  percentage,
  prefixLines,
  quantities,
  readFile,
  readSegment,
  setTimeout,
  share,
  shownRange,
  sparkline,
  stat,
  threshold,
  tryGit,
  utf8Bytes,
  visible,
  width,
  wrapped,
  writeFile
} from "./chunk-7MKHXQQS.js";
import {
  BENCHMARKS_MIN,
  MACHINE_FACTS,
  REPAIR,
  REPORT_SCHEMA,
  RUNS_MIN,
  SCHEMA_FOLDER,
  SETTLED_RUNS,
  SHARE,
  WINDOW,
  WINDOW_MAX,
  aloneRegime,
  ascending,
  beginningAt,
  commitName,
  describeEnvironment,
  deviationScale,
  disturbances,
  environmentDifferences,
  environmentKey,
  evidenceOf,
  exactly,
  folderName,
  inOrder,
  inTime,
  isAcceptance,
  isComparable,
  isOpen,
  isReported,
  isSameReference,
  levelError,
  mean,
  median,
  newestOf,
  newestRegimes,
  newestRuns,
  normalCritical,
  normalQuantileUpper,
  normalTwoSided,
  normalUpper,
  onScale,
  ownShare,
  ownVariance,
  pValueAgainst,
  quantile,
  quantileOf,
  referenceText,
  scaleFor,
  shortCommit,
  stateDifferences,
  studentCritical,
  studentLogDensity,
  studentUpper,
  unknownFacts,
  verdicts,
  walkedBeyond,
  windowsOf,
  worstFirst
} from "./chunk-CMCPUWHZ.js";
import {
  isNamed,
  matchesWildcard,
  selects
} from "./chunk-2DJGBN44.js";
import {
  differenceWithin,
  nearestFirst,
  require_mod,
  storedNames
} from "./chunk-RP3T6LF2.js";
import {
  isClocked,
  kindOf,
  parseQuantity
} from "./chunk-I3BSUCVW.js";
import {
  array,
  boolean,
  countedNames,
  faultOf,
  formerName,
  newestName,
  number,
  object,
  seriesKey,
  string,
  tuple,
  underNewNames
} from "./chunk-KFXEXGUP.js";
import {
  TransientError,
  UserError,
  messageOf
} from "./chunk-AY2RLHZI.js";
import {
  getProxyUrl
} from "./chunk-XZE7XCU2.js";
import {
  __toESM
} from "./chunk-IW2FVU6Z.js";

// src/model/tally.ts
function counts({ baseline, reason, verdict, metric }) {
  if (["no-direction", "shown"].includes(reason.code)) return false;
  if (verdict === "missing" && metric.direction === "none") return false;
  return baseline !== null || reason.code === "unit-changed";
}
var MAIN_FIRST = [
  ({ main }) => main === true,
  ({ main, metric }) => main !== false && metric.beside?.role === "ratio" && metric.beside.metric === "time",
  ({ main, metric }) => main !== false && kindOf(metric.unit) === "time" && metric.name === "time",
  ({ main, metric }) => main !== false && kindOf(metric.unit) === "time",
  ({ main, metric }) => main !== false && kindOf(metric.unit) === "throughput",
  ({ main }) => main !== false,
  () => true
];
function mainOf(findings) {
  const known2 = findings.filter(counts);
  const among = known2.length > 0 ? known2 : findings;
  for (const is of MAIN_FIRST) {
    const found = among.find(is);
    if (found) return found;
  }
  return void 0;
}
function mainFindings(findings) {
  const benchmarks2 = Map.groupBy(findings, ({ benchmark }) => benchmark);
  return new Set([...benchmarks2.values()].flatMap((own) => mainOf(own) ?? []));
}
function withMain(findings) {
  const deciding = mainFindings(findings);
  return findings.map((finding) => ({ ...finding, main: deciding.has(finding) }));
}
function failedIn(runs2) {
  const found = runs2.flatMap(({ leftOut = [] }) => leftOut).flatMap(({ failed, reason }) => failed === void 0 ? [] : [{ benchmark: failed, reason }]);
  return [...new Map(found.map((each) => [`${each.benchmark}
${each.reason}`, each])).values()];
}
function lackOf(findings) {
  return findings.filter((finding) => finding.verdict === "missing" && counts(finding)).length;
}
function tallyOf({ findings }) {
  const deciding = mainFindings(findings);
  const tally = { judged: 0, constant: 0, unjudged: 0, missing: 0, beside: { unjudged: 0, missing: 0 } };
  for (const finding of findings.filter(counts)) {
    const { verdict } = finding;
    const place = deciding.has(finding) ? tally : tally.beside;
    if (verdict === "missing") place.missing++;
    else if (verdict === "inconclusive") place.unjudged++;
    else if (place === tally) {
      tally.judged++;
      if (neverVaried(finding)) tally.constant++;
    }
  }
  return tally;
}
function neverVaried({ recent }) {
  return recent.every((value) => value === recent[0]);
}
function isMostlyJudged({ judged, constant, unjudged }) {
  return judged > 0 && unjudged <= judged - constant;
}

// src/reporters/words.ts
function commonShiftText({ commonShift, findings }) {
  const tested = findings.filter(({ pValue }) => pValue !== null);
  const usual = tested.length === 0 ? 0 : median(tested.map(({ shared }) => shared ?? 0));
  if (commonShift && commonShift.kind !== "runner") return "";
  if (!commonShift && Math.abs(usual) < SHARED_MIN) return "";
  const blame = commonShift ? " It does not count as a regression." : "";
  return `All benchmarks moved by about ${percentage(commonShift?.worse ?? usual)} in this run; that part is subtracted from each change.${blame}`;
}
var SHARED_MIN = 0.02;
function sinceText({ since, reason }) {
  const came = since ? cameText(since) : "";
  if (reason.code !== "lasting") return came;
  return `${came === "" ? "since" : `${came} on`} ${dayOf(reason.since)}, not fixed yet`;
}
function cameText({ after, commit }) {
  const last = shortCommit(commit);
  return after === "" ? `introduced in or before ${last}` : `introduced in ${shortCommit(after)}\u2026${last}`;
}
function driftText({ drift }) {
  return drift ? `drifted by ${percentage(drift.change)} over the last ${runs(drift.runs)}` : "";
}
function drifting({ findings }) {
  return findings.filter(({ drift, verdict }) => drift !== null && verdict !== "regressed");
}
function isWorse({
  change,
  metric
}) {
  const estimate = change?.estimate ?? 0;
  return metric.direction === "higher" ? estimate < 0 : estimate > 0;
}
function benchmarksOf(findings) {
  return new Set(findings.map((finding) => finding.benchmark)).size;
}
function benchmarks(count) {
  return count === 1 ? "1 benchmark" : `${grouped(count)} benchmarks`;
}
function sensitivity(report) {
  if (report.detectable === null || report.baseline.runs < SENSITIVITY_RUNS) return "";
  const where = tallyOf(report).judged === 1 ? "" : " in half of them";
  return `A change of ${share(report.detectable)} would have been detected${where}.`;
}
var SENSITIVITY_RUNS = 10;
function limitText(finding) {
  const { code: code2 } = finding.reason;
  const name = code2 === "below-min" ? "minimum" : code2 === "above-max" ? "maximum" : "threshold";
  return `${name} ${boundOf(finding)}`;
}
function boundOf({ metric, threshold: limit, reason }) {
  if ("bound" in reason) return reason.bound;
  return `${metric.direction === "higher" ? "\u2212" : "+"}${threshold(limit)}`;
}
function runs(count) {
  return count === 1 ? "1 run" : `${count} runs`;
}
function hasBaseline({ baseline }) {
  return baseline.source !== "none" && baseline.runs > 0;
}
function firstRunText({ baseline, gate, records }) {
  if (baseline.source !== "none" || gate !== "pass") return "";
  return records ? "Changes are shown from the next run on. They are judged after five runs, when the noise can be estimated." : "This run is not stored as a baseline. Changes are judged after five stored runs, when the noise can be estimated.";
}
function waiverTexts({ waivers }) {
  return waivers.filter(({ state }) => state === "applied").map(
    ({ select, owner, until, reason, ceiling }) => `${owner} waived ${select} up to ${threshold(ceiling)} until ${until}: ${reason}`
  );
}
function dayOf(time) {
  return time.slice(0, 10);
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
function skippedSourcesText({ baseline: { source, skippedSources }, warnings }) {
  const mentioned = new Set(
    warnings.flatMap((each) => each.code === "unreadable-source" ? [each.values.fault.message] : [])
  );
  const rest = (source === "none" ? skippedSources.slice(1) : skippedSources).filter(
    ({ why }) => !mentioned.has(why)
  );
  return rest.length === 0 ? "" : `Skipped: ${rest.map(({ why }) => why).join("; ")}`;
}
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

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
  const changesShown = [...changes.slice(0, CHANGES_SHOWN), ...more > 0 ? [`and ${more} more`] : []].join(
    "; "
  );
  return `This pull request changes the rules that it is judged by (${file}: ${changesShown}). It is judged by the rules of ${base} and by its own`;
}
var CHANGES_SHOWN = 5;

// src/reporters/names.ts
var PREFIX_MIN = 6;
function commonPrefix(names) {
  const unique = [...new Set(names)];
  const [first = ""] = unique;
  if (unique.length < 2) return "";
  let length = first.length;
  for (const name of unique) {
    while (!name.startsWith(first.slice(0, length))) length--;
    if (length < PREFIX_MIN) return "";
  }
  const prefix = first.slice(0, length).replace(/[([{<].*$/s, "").replace(/[^/.:\s]*$/, "");
  return prefix.length < PREFIX_MIN || unique.includes(prefix) ? "" : prefix;
}
function withoutPrefix(rows) {
  const prefix = commonPrefix(rows.map(({ benchmark }) => benchmark));
  if (prefix === "") return { prefix, rows };
  return { prefix, rows: rows.map((row2) => ({ ...row2, benchmark: row2.benchmark.slice(prefix.length) })) };
}
var BREAKS = /(?<=[/._:,;=()[\]{}\s-])(?![/._:,;=()[\]{}\s-])|(?<=[a-z0-9])(?=[A-Z])/u;
function partsOf(name) {
  return name.split(BREAKS);
}

// src/reporters/cells.ts
var TABLE_HEAD = [
  "| Status | Benchmark | Change | Before \u2192 after | Last runs |",
  "|---|---|--:|--:|---|"
];
function row(cells) {
  return `| ${cells.join(" | ")} |`;
}
function unbroken(cell) {
  return cell.replaceAll(" ", "\xA0");
}
var UNBROKEN_MAX = 24;
var PIECE_MAX = 20;
function breakable(name) {
  const line = visible(name);
  return isShort(line) ? markdownCode(line) : `<code>${broken(line)}</code>`;
}
function isShort(text) {
  return text.split(/[\s-]/).every(({ length }) => length <= UNBROKEN_MAX);
}
function broken(text) {
  const pieces = partsOf(text).flatMap((piece) => {
    const letters = graphemes(piece);
    const count = Math.ceil(letters.length / PIECE_MAX);
    return Array.from(
      { length: count },
      (_, i) => letters.slice(i * PIECE_MAX, (i + 1) * PIECE_MAX).join("")
    );
  });
  return pieces.map((piece) => markdownText(piece)).join("<wbr>");
}
function nameCell({
  benchmark,
  formerName: formerName2 = null,
  page
}, metric) {
  const name = linked(breakable(benchmark), page);
  const was = formerName2 === null ? "" : ` (was ${breakable(formerName2)})`;
  return `${name} ${isShort(metric) ? markdownText(metric) : broken(visible(metric))}${was}`;
}
function linked(words, page) {
  return page === void 0 ? words : `[${words}](${linkTarget(page)})`;
}
function sparkCell(values, limit) {
  return values.length > 1 ? `\`${sparkline(values, limit)}\`` : "";
}
function arrowCell(before, after, unit) {
  return unbroken(markdownText(arrowText(before, after, unit)));
}
var NOTED = "\u2020";
var NOTES_MAX = 3;
function footnote(findings) {
  const noted = findings.flatMap((finding) => {
    const raw = rawText(finding);
    return raw === "" ? [] : [`${markdownCode(finding.benchmark)} ${markdownText(`${finding.metric.name} ${raw}`)}`];
  });
  if (noted.length === 0) return "";
  const more = noted.length - NOTES_MAX;
  return `<sub>${NOTED} ${noted.slice(0, NOTES_MAX).join("; ")}${more > 0 ? `; and ${more} more` : ""}.</sub>`;
}

// src/reporters/episodes.ts
function lastingWords(regressed, count) {
  const days = regressed.flatMap(({ reason }) => reason.code === "lasting" ? [dayOf(reason.since)] : []);
  const old = benchmarksOf(regressed.filter(({ reason }) => reason.code === "lasting"));
  if (old === 0) return { verb: "got", since: "" };
  if (days.length < regressed.length) return { verb: "got", since: `, ${old} of them before this run` };
  return { verb: `${count === 1 ? "is" : "are"} still`, since: `, since ${days.sort()[0]}` };
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

// src/model/renamed.ts
var import_fastest_levenshtein = __toESM(require_mod(), 1);
var NAMES_MAX2 = 200;
var LETTERS_MAX = 200;
var DIFFERENT_MAX = 0.25;
function guessRenames(findings) {
  const names = (verdict) => {
    const others = new Set(
      findings.filter((each) => each.verdict !== verdict).map(({ benchmark }) => benchmark)
    );
    const own = findings.filter((each) => each.verdict === verdict).map(({ benchmark }) => benchmark);
    return [...new Set(own)].filter((name) => !others.has(name)).slice(0, NAMES_MAX2);
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

// src/reporters/recommendations.ts
var RECOMMENDATIONS_MAX = 5;
function recommendations(report, name) {
  const all = [
    onCulprit,
    onMachine,
    onDisturbance,
    onNoise,
    onSamples,
    onOneProcess,
    onRuns,
    onDrift,
    onFailures,
    onSlowness
  ];
  return all.flatMap((each) => each(report, name) ?? []).slice(0, RECOMMENDATIONS_MAX);
}
var COMMIT = /^[0-9a-f]{7,64}$/;
var onCulprit = ({ findings }, name) => {
  const found = findings.find(({ verdict, since }) => verdict === "regressed" && since !== null);
  const { after = "", commit = "" } = found?.since ?? {};
  if (!found || !COMMIT.test(after) || !COMMIT.test(commit)) return void 0;
  const [good, bad] = [shortCommit(after), shortCommit(commit)];
  return {
    what: `${name(found.benchmark)} changed between ${good} and ${bad}`,
    step: `Find the commit: \`perf-regression bisect --good ${good} --bad ${bad} -- CMD\`.`
  };
};
var onMachine = ({ findings }, name) => {
  const elsewhere = because(findings, "other-environment");
  const [first] = elsewhere;
  if (!first) return void 0;
  return {
    what: `${series(elsewhere)} measured only on ${name(first.reason.was)} before; this machine has ${first.reason.have} of the ${runs(first.reason.need)} needed`,
    step: "Keep to one kind of machine (`runs-on`), or compare fewer properties: `environment: os,arch`."
  };
};
var onDisturbance = ({ findings, run: { environment } }) => {
  const { state = {} } = environment;
  const isUnsure = findings.some(
    ({ verdict, reason }) => ["regressed", "suspected"].includes(verdict) || reason.code === "too-noisy"
  );
  if (!isUnsure) return void 0;
  const found = disturbances(state);
  if (found.length > 0) {
    return {
      what: `This run was disturbed: ${found.join("; ")}`,
      step: "Measure again when the machine is quiet; `perf-regression doctor` shows what would help."
    };
  }
  if (!state.governor || !SLOW_GOVERNOR.test(state.governor)) return void 0;
  return {
    what: "The CPU frequency follows the load, and so do the measured times",
    step: "If you are allowed to: `sudo cpupower frequency-set --governor performance`."
  };
};
var SLOW_GOVERNOR = /powersave|ondemand|conservative/;
var onNoise = ({ findings, baseline }, name) => {
  const noisy = because(findings, "too-noisy");
  if (noisy.length === 0) return void 0;
  const widest = Math.max(...noisy.map(({ change }) => halfWidth(change)));
  const rounds = Math.max(0, ...noisy.map(({ reason }) => reason.rounds ?? 0));
  const isVast = noisy.some(isTooWide);
  const spread = isVast ? " (more than tenfold)" : widest > 0 ? ` (up to \xB1 ${share(widest)})` : "";
  const inTurn = "interleave base and head: `perf-regression ab -- CMD`";
  const again = baseline.source === "interleaved" ? moreRounds(rounds) : noisy[0]?.reason.of === "samples" ? `Measure each in ${rounds} processes on each side, or ${inTurn}.` : `Measure ${rounds} times in total and pass the others as \`rerun-results\`, or ${inTurn}.`;
  return {
    what: `${series(noisy)} too noisy to judge${spread}: ${listed(noisy, name)}`,
    step: rounds > 0 ? again : `More runs of this commit would not settle it; ${inTurn}.`
  };
};
var ROUNDS_MAX = 500;
function moreRounds(count) {
  if (count > ROUNDS_MAX)
    return `It would take ${count} rounds. A quieter machine helps more: \`perf-regression doctor\` shows how.`;
  return `Allow more rounds: \`--max-rounds ${count}\`.`;
}
var onSamples = ({ findings, baseline }, name) => {
  const few = because(findings, "too-few-samples");
  if (few.length === 0) return void 0;
  const have = Math.min(...few.map(({ reason }) => reason.have));
  const need = Math.max(...few.map(({ reason }) => reason.need));
  return {
    what: `${series(few)} measured too few times (${have} of ${need} values): ${listed(few, name)}`,
    step: baseline.source === "interleaved" ? moreRounds(need) : `Run each ${need} times, each time in a new process, before and after the change.`
  };
};
var onOneProcess = ({ findings }, name) => {
  const alone = because(findings, "one-process");
  const [first] = alone;
  if (!first) return void 0;
  return {
    what: `${series(alone)} measured in only one process on one side, which says nothing about the next process: ${listed(alone, name)}`,
    step: `Measure ${first.reason.need} processes on each side, or interleave base and head: \`perf-regression ab -- CMD\`.`
  };
};
var onRuns = ({ findings, baseline }, name) => {
  const [first] = because(findings, "too-few-runs");
  if (!first || baseline.source === "none") return void 0;
  const { have, need } = first.reason;
  const branch = baseline.branch === "" ? "the base branch" : name(baseline.branch);
  return {
    what: `The baseline has ${runs(have)}; estimating noise takes ${need}`,
    step: `Run the workflow ${need - have === 1 ? "once more" : `${need - have} more times`} on ${branch}.`
  };
};
var onDrift = ({ findings }, name) => {
  const climbing = findings.flatMap(
    ({ drift, benchmark, verdict }) => drift && verdict !== "regressed" ? [{ ...drift, benchmark }] : []
  ).toSorted((a, b) => Math.abs(b.change) - Math.abs(a.change));
  const [first] = climbing;
  if (!first) return void 0;
  const others = climbing.length > 1 ? ` (and ${climbing.length - 1} more)` : "";
  return {
    what: `${name(first.benchmark)}${others} has drifted by ${percentage(first.change)} over ${runs(first.runs)}, too slowly for any single run to fail`,
    step: "See where it began: `perf-regression trends --trend-days 90`."
  };
};
var onFailures = (report, name) => {
  const failing = scriptsOf(report).filter(({ rate }) => rate < 1);
  const [worst] = failing.toSorted((a, b) => a.rate - b.rate);
  if (!worst) return void 0;
  const others = failing.length > 1 ? ` (and ${failing.length - 1} more)` : "";
  return {
    what: `${name(worst.name)}${others} succeeded in ${quantities([worst.rate], "ratio")[0]} of its executions`,
    step: "See its last output: `perf-regression track -- CMD`."
  };
};
var SLOW_NS = 1e9;
var SLOW_SHARE = 0.5;
var onSlowness = (report, name) => {
  const scripts = scriptsOf(report);
  const all = scripts.reduce((sum, { time }) => sum + (time ?? 0), 0);
  const [slowest] = scripts;
  if (!slowest || scripts.length < 3 || (slowest.time ?? 0) < Math.max(SLOW_NS, SLOW_SHARE * all))
    return void 0;
  return {
    what: `${name(slowest.name)} takes ${timeText(slowest.time ?? 0)} of the ${timeText(all)} that all ${scripts.length} commands take`,
    step: "Profile it first."
  };
};
function because(findings, code2) {
  return findings.filter((finding) => finding.reason.code === code2);
}
function series({ length }) {
  return length === 1 ? "1 series was" : `${length} series were`;
}
var NAMES_MAX3 = 3;
function listed(findings, name) {
  const names = [...new Set(findings.map(({ benchmark }) => benchmark))];
  const more = names.length > NAMES_MAX3 ? ` and ${names.length - NAMES_MAX3} more` : "";
  return names.slice(0, NAMES_MAX3).map(name).join(", ") + more;
}
function halfWidth(change) {
  return change && change.low !== null && change.high !== null ? (change.high - change.low) / 2 : 0;
}

// src/reporters/state.ts
function stateText(report) {
  return [machineText(report), disturbanceText(report)].filter((text) => text !== "").join(". ");
}
function disturbanceText({ run, baseline }) {
  const { state = {} } = run.environment;
  const differences = [...disturbances(state), ...stateDifferences(baseline.state, state)];
  return differences.length === 0 ? "" : `While this run was measured: ${differences.join("; ")}`;
}
function stateFacts({ governor, turbo, loadPerCore }) {
  return [
    ...governor === void 0 ? [] : [`governor ${governor}`],
    ...turbo === void 0 ? [] : [`turbo ${turbo ? "on" : "off"}`],
    ...loadPerCore === void 0 ? [] : [`load ${loadPerCore} per core`]
  ].join(", ");
}

// src/reporters/footer.ts
function closingOf(report) {
  return [...context(report), "", footer(report)].join("\n");
}
var WARNINGS_MAX = 10;
var SKIPPED_SOURCES_LENGTH = 600;
var WARNING_BYTES = 2e3;
function context(report) {
  const compared = hasBaseline(report) ? "**Compared with**" : "**No baseline**:";
  const lines = [`${compared} ${markdownText(baselineText(report))}.`];
  const state = stateText(report);
  if (state !== "") lines.push(`<sub>${markdownText(state)}.</sub>`);
  const skipped2 = skippedSourcesText(report);
  if (skipped2 !== "") lines.push(`<sub>${markdownText(skipped2, SKIPPED_SOURCES_LENGTH)}.</sub>`);
  const warnings = report.warnings.map(warningWords).map(({ message, remedy }) => `\u26A0\uFE0F ${markdownText(message, 300)}. ${markdownText(remedy, 300)}`.trimEnd());
  const shown = warnings.filter((line, i) => i < WARNINGS_MAX && utf8Bytes(line) <= WARNING_BYTES);
  lines.push(...shown);
  const more = warnings.length - shown.length;
  if (more > 0) lines.push(`\u26A0\uFE0F \u2026 and ${more === 1 ? "1 more warning" : `${more} more warnings`}.`);
  const next2 = whatNow(report);
  if (next2 !== "") lines.push(`**What now?** ${next2}`);
  if (report.suspects.length > 0 && report.gate !== "allowed") lines.push(measureAgain(report));
  lines.push(...lookRenamed(report), ...recommended(report));
  return lines.flatMap((line) => [line, ""]).slice(0, -1);
}
function recommended(report) {
  const all = recommendations(report, (words) => markdownCode(words, 60));
  if (all.length === 0) return [];
  const count = all.length === 1 ? "1 recommendation" : `${all.length} recommendations`;
  const items = all.map(({ what, step }) => `- ${what}. ${step}`);
  return [`<details><summary>${count}</summary>

${items.join("\n")}

</details>`];
}
function lookRenamed({ findings, warnings }) {
  if (warnings.some(({ code: code2 }) => code2 === "renamed")) return [];
  const guesses = guessRenames(findings);
  if (guesses.length === 0) return [];
  const pairs = guesses.slice(0, GUESSES_MAX).map(({ old, now }) => `${markdownCode(old)} \u2192 ${markdownCode(now)}`);
  const more = guesses.length - pairs.length;
  const count = guesses.length === 1 ? "1 benchmark looks" : `${guesses.length} benchmarks look`;
  const patterns = guesses.flatMap(({ pattern }) => pattern ?? []);
  if (patterns.length > 0) {
    const lines = patterns.slice(0, GUESSES_MAX).map((pattern) => JSON.stringify(pattern));
    const list = markdownCode(`names: [${lines.join(", ")}]`, PATTERNS_LENGTH);
    return [
      `**${count} renamed** with the build: ${pairs.join(", ")}${more > 0 ? ` and ${more} more` : ""}. If so, add ${list} to the rules file, or name your bundler (\`names: vite\`), so that stored runs match.`
    ];
  }
  return [
    `**${count} renamed**: ${pairs.join(", ")}${more > 0 ? ` and ${more} more` : ""}. If so, list it under \`renames:\` in the rules file.`
  ];
}
var GUESSES_MAX = 3;
var PATTERNS_LENGTH = 300;
function whatNow({ findings, records, baseline, gate, run, warnings }) {
  if (warnings.some(({ code: code2 }) => code2 === "not-compared")) return "";
  if (gate === "nothing-compared") {
    return "Check the results pattern and the suite name. If benchmarks were renamed, list them under `renames:` in the rules file so that their series continue.";
  }
  if (gate !== "fail") return "";
  if (findings.every(({ verdict }) => verdict !== "regressed" && verdict !== "suspected")) {
    return "Measure the missing benchmarks. If they were removed on purpose, add the label `allow-regression` or set `ALLOW_REGRESSION=true` once. If they were renamed, list them under `renames:` in the rules file.";
  }
  const look = LOOKS[baseline.source] ?? "Profile it, or re-run the job to see whether it persists.";
  if (baseline.source === "file" || baseline.source === "interleaved" && !run.url) return look;
  const regressed = findings.filter(({ verdict }) => verdict === "regressed");
  if (regressed.some(({ severity }) => severity === "critical")) {
    return `${look} A critical regression passes only with an entry under \`waivers:\` in the rules file: ceiling, reason, owner and last day.`;
  }
  const accept = records ? 'run with `ALLOW_REGRESSION=true` and `allow-regression-reason`, or `perf-regression baseline accept --reason "\u2026"`' : "add the label `allow-regression`, or a line `Allow-Regression: why` at the end of a commit message";
  return `${look} To accept it: ${accept}. To raise its threshold for a while: add an entry under \`waivers:\` in the rules file.`;
}
var LOOKS = {
  interleaved: "Profile it, or split the change into smaller steps and measure each of them.",
  file: "Profile it, or measure both sides again to see whether it persists."
};
function measureAgain({ suspects }) {
  const names = suspects.slice(0, SUSPECTS_MAX).map((name) => markdownCode(name));
  const more = suspects.length - names.length;
  const list = `${names.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return `**To confirm**, re-run these benchmarks (ideally on another runner) and pass the results as \`rerun-results\`: ${list}.`;
}
var SUSPECTS_MAX = 5;
function footer({ suite, run }) {
  const parts = [`suite ${markdownCode(suite)}`];
  if (run.commit) parts.push(`commit ${markdownText(shortCommit(run.commit))}`);
  if (run.url && /^https?:\/\//.test(run.url)) parts.push(`[run](${linkTarget(run.url)})`);
  return `<sub>${parts.join(" \xB7 ")} \xB7 perf-regression</sub>`;
}

// src/reporters/marks.ts
var MARKS = {
  regressed: { shape: "\u25C6", symbol: "\u{1F534}", tone: "worse", word: "regressed" },
  suspected: { shape: "\u25C7", symbol: "\u{1F7E0}", tone: "doubt", word: "suspected" },
  waived: { shape: "\u25C8", symbol: "\u{1F7E4}", tone: "doubt", word: "waived" },
  within: { shape: "\u25B2", symbol: "\u{1F7E1}", tone: "doubt", word: "worse within its limit" },
  improved: { shape: "\u25CF", symbol: "\u{1F535}", tone: "better", word: "improved" },
  inconclusive: { shape: "\u25CB", symbol: "\u26AA", tone: "", word: "inconclusive" },
  new: { shape: "+", symbol: "\u2795", tone: "", word: "new" },
  missing: { shape: "\xD7", symbol: "\u2716\uFE0F", tone: "", word: "missing" },
  unchanged: { shape: "\xB7", symbol: "\u2705", tone: "", word: "unchanged" },
  none: { shape: "\xB7", symbol: "\u26AA", tone: "", word: "not judged" },
  ended: { shape: "\u2013", symbol: "\u26AB", tone: "", word: "ended" }
};
var COLOURS = {
  light: {
    background: "#ffffff",
    surface: "#f6f7f8",
    text: "#1b1f24",
    muted: "#5b6570",
    rule: "#e1e4e8",
    link: "#0b57a8",
    worse: "#b3400a",
    better: "#0b62b8",
    doubt: "#8a6d00"
  },
  dark: {
    background: "#14171b",
    surface: "#1c2026",
    text: "#e4e7eb",
    muted: "#9aa4af",
    rule: "#2d333b",
    link: "#7cb7f5",
    worse: "#f59764",
    better: "#6db3f8",
    doubt: "#d8b740"
  }
};
function coloursOf(ground) {
  return Object.entries(COLOURS[ground]).map(([name, colour]) => `--${name}:${colour}`).join(";");
}
var GATE_MARKS = {
  pass: { shape: "\u25CF", symbol: "\u{1F7E2}", tone: "better", word: "passed" },
  fail: { shape: "\u25C6", symbol: "\u{1F534}", tone: "worse", word: "regressed" },
  allowed: { shape: "\u25C8", symbol: "\u{1F7E0}", tone: "doubt", word: "allowed" },
  inconclusive: { shape: "\u25CB", symbol: "\u26AA", tone: "", word: "inconclusive" },
  "nothing-compared": { shape: "\xD7", symbol: "\u{1F7E3}", tone: "doubt", word: "nothing compared" }
};
function gateSymbol(report) {
  if (report.gate !== "fail" && report.counts.suspected > 0) return "\u{1F7E0}";
  return report.baseline.source === "none" && report.gate === "pass" ? "\u26AA" : GATE_MARKS[report.gate].symbol;
}
function outcomeOf(finding) {
  const { verdict, reason } = finding;
  return verdict === "unchanged" && reason.code === "within-threshold" && isWorse(finding) ? "within" : verdict;
}
function statusOf(finding) {
  const outcome = outcomeOf(finding);
  const limit = "bound" in finding.reason ? limitText(finding) : boundOf(finding);
  const words = {
    regressed: `${finding.severity ? `${finding.severity}: ` : ""}${BEYOND[finding.reason.code] ?? "beyond"} ${limit}`,
    within: `within ${limit}`,
    improved: "better",
    unchanged: "ok"
  };
  return { ...MARKS[outcome], word: words[outcome] ?? MARKS[outcome].word };
}
var BEYOND = {
  "below-min": "below",
  "above-max": "above"
};

// src/reporters/sections.ts
function openFindings({ findings }) {
  const group = ({ verdict }) => ["regressed", "suspected", "waived", "unchanged"].indexOf(verdict);
  const order = (finding) => group(finding) < 0 ? 4 : group(finding);
  const size2 = (finding) => Math.abs(finding.change?.estimate ?? Number.POSITIVE_INFINITY);
  return findings.filter(isOpen2).toSorted((a, b) => order(a) - order(b) || size2(b) - size2(a) || 0);
}
function isOpen2(finding) {
  if (["regressed", "improved", "suspected", "waived"].includes(finding.verdict)) return true;
  return finding.reason.code === "within-threshold" && isWorse(finding);
}
function foldedGroups(report) {
  const rest = report.findings.filter((finding) => !isOpen2(finding));
  const asides = asidesOf(report);
  const group = (word, matches, judged = false) => ({
    word,
    findings: rest.filter(matches),
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
      ({ verdict, reason, benchmark }) => verdict === "inconclusive" && ["no-direction", "shown"].includes(reason.code) && judged.has(benchmark)
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
  const nameOf2 = (benchmark) => shown.get(benchmark) ?? benchmark;
  const pageOf = ({ benchmark, metric, baseline }) => isPublished && (baseline || report.records) ? { page: seriesPage(dashboardUrl, report.suite, benchmark, metric.name) } : {};
  return {
    ...report,
    suspects: report.suspects.map(nameOf2),
    findings: report.findings.map(({ shown: _, ...finding }) => ({
      ...finding,
      benchmark: nameOf2(finding.benchmark),
      ...pageOf(finding)
    })),
    waivers: report.waivers.map((waiver) => ({ ...waiver, benchmarks: waiver.benchmarks.map(nameOf2) }))
  };
}

// src/model/gross.ts
var GROSS_TIMES = 3;
function grossChange(threshold2, direction) {
  if (direction !== "higher") return GROSS_TIMES * threshold2;
  if (threshold2 >= 1) return Number.POSITIVE_INFINITY;
  const slower = GROSS_TIMES * threshold2 / (1 - threshold2);
  return slower / (1 + slower);
}
function isUnsettled({ verdict, reason, change, metric, threshold: threshold2 }) {
  if (verdict !== "inconclusive" || reason.code !== "too-noisy") return false;
  const estimate = change?.estimate ?? 0;
  return (metric.direction === "higher" ? -estimate : estimate) > grossChange(threshold2, metric.direction);
}
function tookNoTime2({ reason }) {
  return reason.code === "no-time";
}

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
  const { missing: missing2, beside } = tallyOf(report);
  const { findings, failed = [] } = report;
  const names = [...new Set(failed.flatMap(({ benchmark }) => benchmark ?? []))];
  const gone = findings.filter(({ verdict }) => verdict === "missing");
  const others = names.filter((name) => !gone.some(({ benchmark }) => isPartOf(benchmark, name)));
  const because2 = new Set(
    gone.filter(({ reason }) => reason.code === "failed").map((each) => each.benchmark)
  );
  const cause = because2.size === 0 ? "" : because2.size >= missing2 ? " (failed)" : ` (${because2.size} failed)`;
  const tool = failed.find(({ benchmark }) => benchmark === null);
  return [
    missing2 > 0 && `${grouped(missing2)} missing${cause}`,
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
  const listed2 = parts.filter((part) => part !== false);
  return listed2.length === 0 ? "" : `; ${listed2.join(", ")}`;
}

// src/reporters/verdicts.ts
function headline(report) {
  const total = benchmarksOf(report.findings.filter((finding) => finding.current));
  if (report.identical !== void 0) return identicalBuild(report.identical);
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
  const empty = benchmarksOf(report.findings.filter(tookNoTime2));
  if (empty > 0) {
    return `${empty} of ${benchmarks(total)} took no time, which never happened before${lackWords(report)}`;
  }
  const unsettled = benchmarksOf(report.findings.filter(isUnsettled));
  if (unsettled > 0) {
    return `${unsettled} of ${benchmarks(total)} measured far beyond ${limits(unsettled)}, but ${unsettled === 1 ? "is" : "are"} too noisy to be certain${lackWords(report)}`;
  }
  return report.gate === "inconclusive" ? inconclusive(report, total) : passed(report, total);
}
function identicalBuild(files) {
  const same = files === 1 ? "the file of artifact is the same" : `all ${grouped(files)} files of artifact are the same`;
  return `Identical build: ${same} in both versions, so the code did not change any benchmark, and nothing was measured`;
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
  const { verb, since } = lastingWords(regressed, count);
  return `${count} of ${benchmarks(total)} ${verb} ${worseWord(regressed)} beyond ${limits(count)}${since}${grades(regressed)}${lackWords(report)}${allowed}`;
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
  const outcome = report.records ? "stored as the baseline" : "measured; there is no baseline yet";
  return `First run of suite ${report.suite}: ${benchmarks(total)} ${outcome}`;
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
  const { unjudged, missing: missing2 } = tally;
  const known2 = isMostlyJudged(tally) ? passed(report, total) : unjudged > 0 ? `Not enough data to judge ${partOf(unjudged, total)}${lackWords(report)}` : missing2 > 0 ? `Nothing was judged${lackWords(report)}` : `Nothing was judged: no direction is configured for ${benchmarks(total)}`;
  return known2 + reservation(report);
}
function partOf(count, total) {
  if (count < total) return `${grouped(count)} of ${benchmarks(total)}`;
  return total === 1 ? "the only benchmark" : `any of the ${benchmarks(total)}`;
}
function reservation({ warnings }) {
  const missing2 = warnings.flatMap((each) => each.code === "missing-shard" ? [each.values] : [])[0];
  const renamed3 = warnings.filter(({ code: code2 }) => code2 === "renamed").length;
  if (!missing2 && renamed3 > 0) return `, but ${renamed3 === 1 ? "one looks" : `${renamed3} look`} renamed`;
  const isDamaged = warnings.some(({ code: code2 }) => code2 === "damaged-history");
  if (!missing2 && isDamaged) return ", but part of the history is damaged";
  return missing2 ? `, but ${missingShardWords(missing2)}` : "";
}
function passed(report, total) {
  const within2 = report.findings.filter(
    (finding) => finding.reason.code === "within-threshold" && isWorse(finding)
  );
  if (within2.length > 0) {
    const count2 = benchmarksOf(within2);
    return `${count2} of ${benchmarks(total)} got ${worseWord(within2)}, but within ${limits(count2)}${besideWords(report)}`;
  }
  const improved = benchmarksOf(report.findings.filter((finding) => finding.verdict === "improved"));
  if (improved > 0) return `${improved} of ${benchmarks(total)} got better, none worse${besideWords(report)}`;
  const { judged, unjudged, missing: missing2 } = tallyOf(report);
  const all = judged + unjudged + missing2;
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
    case "shown":
      return "shown; its ratio to the reference is judged";
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

// src/reporters/markdown.ts
var COMMENT_BYTES = 6e4;
var SUMMARY_BYTES = 1e6;
function renderSuites(reports, budget, dashboardUrl = "") {
  const share2 = (budget - OMITTED_BYTES) / reports.length - BETWEEN.length;
  const texts = /* @__PURE__ */ new Map();
  let left = budget - OMITTED_BYTES;
  for (const report of reports.toSorted((a, b) => worstFirst(a.gate, b.gate))) {
    const text = renderMarkdown(report, share2, dashboardUrl);
    left -= utf8Bytes(text) + BETWEEN.length;
    if (left < 0 && texts.size > 0) break;
    texts.set(report, text);
  }
  const shown = reports.flatMap((report) => texts.get(report) ?? []);
  const omitted = reports.length - shown.length;
  if (omitted > 0) shown.push(`\u2026 and ${grouped(omitted)} more suites, left out for length.
`);
  return shown.join(BETWEEN);
}
var BETWEEN = "\n---\n\n";
var OMITTED_BYTES = 100;
function renderMarkdown(full, budget, dashboardUrl = "") {
  const report = withShownNames(full, dashboardUrl);
  const opening = [rulesLine(report), `### ${gateSymbol(report)} ${sentence(report)}`, ...lead(report)].filter((line) => line !== "").join("\n\n");
  const closing = closingOf(report);
  const left = budget - utf8Bytes(opening) - utf8Bytes(closing) - 6;
  const tables = renderTables(report, left);
  const breakdown = renderScripts(report, left - utf8Bytes(tables));
  return `${[opening, tables, breakdown, closing].filter((part) => part !== "").join("\n\n")}
`;
}
function rulesLine(report) {
  const text = rulesText(report);
  return text === "" ? "" : `\u26A0\uFE0F ${markdownText(text, 1200)}.`;
}
function sentence(report) {
  return markdownText(headline(report));
}
function lead(report) {
  const lines = [];
  const worst = openFindings(report).find(({ verdict }) => verdict === "regressed");
  if (worst) lines.push(describeWorst(worst, report.confidence));
  if (report.override) {
    const { by, reason, at, source } = report.override;
    const why = reason === "" ? "no reason was given" : markdownText(reason);
    const who = `${capital(allowedBy(report)).replace(/allowed/i, "**$&**")} ${markdownCode(by)}`;
    const what = sizesText(report, (name) => markdownCode(name, 60));
    const of = what === "" ? "" : ` (${what})`;
    lines.push(`${who} on ${markdownText(momentText(at))} through ${markdownText(source)}${of}: ${why}.`);
  }
  lines.push(...waiverTexts(report).map((text) => `${MARKS.waived.symbol} ${markdownText(text, 300)}.`));
  lines.push(endedText(report, markdownCode), markdownText(commonShiftText(report)), ...drifts(report));
  const scripts = summaryText(scriptsOf(report), (name) => markdownCode(name, 60));
  if (scripts !== "") lines.push(`${scripts}.`);
  if (report.gate === "pass" && !worst) lines.push(sensitivity(report));
  lines.push(firstRunText(report));
  return lines.filter((line) => line !== "");
}
function drifts(report) {
  const found = drifting(report).toSorted((a, b) => size(b.drift?.change) - size(a.drift?.change));
  if (found.length === 0) return [];
  const shown = found.slice(0, DRIFTS_MAX).map((finding) => `${markdownCode(finding.benchmark)} ${markdownText(driftText(finding))}`);
  const more = found.length - shown.length;
  return [
    `${MARKS.within.symbol} Getting worse: ${shown.join("; ")}${more > 0 ? `; and ${more} more` : ""}.`
  ];
}
var DRIFTS_MAX = 3;
function size(change) {
  return Math.abs(change ?? 0);
}
function describeWorst(finding, confidence) {
  const name = linked(markdownCode(finding.benchmark), finding.page);
  const [value = ""] = quantities([finding.current?.value ?? 0], finding.metric.unit);
  if (finding.reason.code === "below-min" || finding.reason.code === "above-max") {
    return `${name} has a ${markdownText(finding.metric.name)} of **${markdownText(value)}** (${markdownText(limitText(finding))}).`;
  }
  const details = [
    intervalText(finding, confidence),
    rawText(finding),
    limitText(finding),
    sinceText(finding)
  ].filter((part) => part !== "");
  const change = changeText(finding).split(" \xB1")[0];
  return `${name}: **${change}** ${markdownText(finding.metric.name)} (${details.join("; ")}).`;
}
var REASON_HEAD = ["| Benchmark | Change | Before \u2192 after | Why |", "|---|--:|--:|---|"];
function sections(report) {
  const open = openFindings(report);
  const first = { title: () => "", folded: false, findings: open, row: tableRow, head: TABLE_HEAD };
  const folded = foldedGroups(report).map(({ word, findings, judged }) => ({
    title: (count) => `${grouped(count)} ${word}`,
    folded: true,
    findings,
    row: judged ? tableRow : reasonRow,
    head: judged ? TABLE_HEAD : REASON_HEAD
  }));
  return [...open.length > 0 ? [first] : [], ...folded];
}
function renderTables(report, budget) {
  const all = sections(report);
  let left = budget - all.length * FRAME_BYTES;
  const rendered = [];
  for (const section of all) {
    const text = renderSection(section, left);
    left -= Math.max(0, utf8Bytes(text) - FRAME_BYTES);
    rendered.push(text);
  }
  return rendered.join("\n\n");
}
var FRAME_BYTES = 400;
function renderSection({ title, folded, findings, row: rowOf, head }, budget) {
  let left = budget;
  const rows = [];
  for (const finding of findings) {
    const line = rowOf(finding);
    left -= utf8Bytes(line) + 1;
    if (left < 0) break;
    rows.push(line);
  }
  const omitted = findings.length - rows.length;
  const note2 = omitted > 0 ? [`
\u2026 and ${grouped(omitted)} more, left out for length.`] : [];
  const notes3 = footnote(findings.slice(0, rows.length));
  const fits = notes3 !== "" && utf8Bytes(notes3) <= left;
  const table = rows.length > 0 ? [...head, ...rows, ...fits ? ["", notes3] : []] : [];
  if (!folded) return [...table, ...note2].join("\n");
  const summary = `<details><summary>${title(findings.length)}</summary>`;
  return [summary, "", ...table, ...note2, "", "</details>"].join("\n");
}
function renderScripts(report, budget) {
  const scripts = scriptsOf(report);
  if (scripts.length < 2) return "";
  const frame = [row(SCRIPT_COLUMNS), "|---|---|--:|--:|--:|--:|--:|"];
  let left = budget - FRAME_BYTES;
  const rows = [];
  for (const script of scripts) {
    const { name, cells, worst } = scriptRow(script);
    const { symbol, word } = statusOf(worst);
    const [status2, ...texts] = [`${symbol} ${word}`, ...cells].map((cell) => unbroken(markdownText(cell)));
    const line = row([status2, breakable(name), ...texts]);
    left -= utf8Bytes(line) + 1;
    if (left < 0) break;
    rows.push(line);
  }
  if (rows.length === 0) return "";
  const omitted = scripts.length - rows.length;
  const note2 = omitted > 0 ? [`
\u2026 and ${grouped(omitted)} more, left out for length.`] : [];
  const title = `Each of the ${grouped(scripts.length)} commands`;
  return [`<details><summary>${title}</summary>`, "", ...frame, ...rows, ...note2, "", "</details>"].join(
    "\n"
  );
}
function tableRow(finding) {
  const { symbol, word } = statusOf(finding);
  const status2 = unbroken(`${symbol} ${markdownText(word)}`);
  return row([status2, ...seriesCells(finding), sparkCell(finding.recent, finding.threshold)]);
}
function reasonRow(finding) {
  return row([...seriesCells(finding), markdownText(reasonText(finding))]);
}
function seriesCells(finding) {
  const { baseline, current, metric, verdict } = finding;
  const [estimate = "", ends] = changeText(finding).split(/ (?=\()/);
  const [value = "", half] = estimate.split(" \xB1 ");
  const strong = value !== "" && !["unchanged", "inconclusive"].includes(verdict);
  const parts = [
    strong ? `**${markdownText(value)}**` : markdownText(value),
    half === void 0 ? "" : `\xB1 ${markdownText(half)}`,
    rawText(finding) === "" ? "" : NOTED
  ];
  const change = unbroken(parts.filter((part) => part !== "").join(" ")) + (ends ? ` ${unbroken(markdownText(ends))}` : "");
  return [nameCell(finding, metric.name), change, arrowCell(baseline?.value, current?.value, metric.unit)];
}

// src/check/comparable.ts
function comparableRuns(run, runs2, chosen) {
  return runs2.filter(({ environment }) => isComparable(environment, run.environment, chosen));
}
function sharingRuns(run, runs2) {
  const own = namesOf(run);
  const sharing = runs2.filter(
    ({ measurements }) => measurements.some(({ benchmark }) => own.has(benchmark.name))
  );
  return sharing.length > 0 ? sharing : runs2;
}
function withoutOtherSteps(run, runs2) {
  const own = namesOf(run);
  const shares2 = (names) => [...names].some((name) => own.has(name));
  const beside = runs2.filter(({ commit }) => commit !== "" && commit === run.commit).map(namesOf).filter((names) => !shares2(names));
  if (beside.length === 0) return runs2;
  const theirs = new Set(beside.flatMap((names) => [...names]));
  return runs2.filter((stored) => {
    const names = namesOf(stored);
    return shares2(names) || ![...names].every((name) => theirs.has(name));
  });
}
function namesOf({ measurements }) {
  return new Set(measurements.map(({ benchmark }) => benchmark.name));
}
function environmentWarnings(run, stored, comparable, chosen) {
  return [
    ...otherMachine(run, stored, comparable, chosen),
    ...unknownMachine(comparable, chosen),
    ...unknownTools(run, chosen)
  ];
}
function otherMachineWarning(run, again, chosen) {
  const there = describeEnvironment(again.environment, chosen);
  return {
    code: "other-environment",
    subject: there,
    values: { of: "rerun", here: describeEnvironment(run.environment, chosen), there }
  };
}
function otherMachine(run, stored, comparable, chosen) {
  const newest = stored.at(-1);
  if (!newest || comparable.length > 0) return [];
  const here = describeEnvironment(run.environment, chosen);
  const there = describeEnvironment(newest.environment, chosen);
  return [{ code: "other-environment", subject: here, values: { of: "baseline", here, there } }];
}
function unknownMachine(comparable, chosen) {
  const unknown = comparable.map(({ environment }) => unknownFacts(environment, chosen));
  const facts2 = [...new Set(unknown.flat())];
  if (facts2.length === 0) return [];
  const count = unknown.filter((names) => names.length > 0).length;
  return [
    {
      code: "unknown-environment",
      subject: facts2.join(", "),
      values: { of: "baseline", facts: facts2, runs: count, compared: comparable.length }
    }
  ];
}
function unknownTools(run, chosen) {
  const tools = unknownFacts(run.environment, chosen).filter((name) => !MACHINE_FACTS.includes(name));
  return tools.map((name) => ({
    code: "unknown-environment",
    subject: name,
    values: { of: "results", tool: name, stated: Object.keys(run.environment.toolchain) }
  }));
}

// src/check/machine-course.ts
var RUNS = 3;
function referenceOf(run, earlier) {
  const { reference } = run;
  if (!reference) return void 0;
  const { commit, next: next2 } = reference;
  const machine = courseOf(run, earlier);
  return {
    name: referenceText(reference),
    commit,
    ...next2 && { next: referenceText(next2) },
    machine
  };
}
function otherReference({ reference: own }, earlier) {
  const last = earlier.at(-1)?.reference;
  if (!last || own && (own.moved || isSameReference(own, last))) return [];
  const from = referenceText(last);
  const subject = own ? referenceText(own) : from;
  const values = own ? { what: "restarted", reference: subject, from } : { what: "unmeasured", reference: from };
  return [{ code: "reference", subject, values }];
}
function courseOf(run, earlier) {
  const rows = [...earlier, run].map(slownessOf);
  const own = rows.at(-1);
  const changes = [];
  let since;
  for (const [key, { unit }] of own) {
    const known2 = rows.flatMap((row2, place) => {
      const found = row2.get(key);
      return found?.unit === unit ? [{ place, log: found.log }] : [];
    });
    if (known2.length < 2 * RUNS) continue;
    const middle = (part) => median(part.map(({ log }) => log));
    changes.push(middle(known2.slice(-RUNS)) - middle(known2.slice(0, RUNS)));
    const first = earlier[known2[0]?.place ?? 0]?.time;
    if (first !== void 0 && (since === void 0 || first < since)) since = first;
  }
  return since === void 0 ? null : { slower: Math.expm1(median(changes)), since };
}
function slownessOf({ measurements }) {
  const found = /* @__PURE__ */ new Map();
  for (const { benchmark, metric, sample } of measurements) {
    if (!metric.beside) continue;
    const { role, metric: of, unit } = metric.beside;
    const key = seriesKey(benchmark.name, of);
    const each = found.get(key) ?? {};
    found.set(key, each);
    if (role === "ratio") each.unit = metric.unit;
    if (role === "chain") each.factor = sample.centre;
    if (role === "reference")
      Object.assign(each, { value: sample.centre, isRate: kindOf(unit) === "throughput" });
  }
  return new Map(
    [...found].flatMap(([key, { unit, value = 0, factor = 1, isRate = false }]) => {
      const log = Math.log(value / factor) * (isRate ? -1 : 1);
      return unit === void 0 || !Number.isFinite(log) ? [] : [[key, { unit, log }]];
    })
  );
}

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
function livesOf({ episodes }, runs2, run) {
  if (episodes.length === 0) return () => QUIET;
  const places = new Map([...runs2, run].map(({ id }, place) => [id, place]));
  const placeOf2 = (id) => id === null ? void 0 : places.get(id);
  const lengthOf = ({ first, end }) => (placeOf2(end) ?? Infinity) - (placeOf2(first.run) ?? -Infinity);
  const isBurst = (episode) => episode.state === "mended" && lengthOf(episode) <= 1;
  const bursts = new Set(episodes.filter(isBurst).map(({ first }) => first.run));
  const isMended = (episode) => episode.state === "mended" && !(bursts.size >= BURSTS_MIN && isBurst(episode));
  const bySeries2 = Map.groupBy(episodes, ({ benchmark, metric }) => seriesKey(benchmark, metric));
  return (benchmark, metric) => {
    const own = bySeries2.get(seriesKey(benchmark, metric));
    if (!own) return QUIET;
    const open = own.find(isOpen);
    const hidden = own.filter(isMended).flatMap(({ first, end }) => {
      const from = placeOf2(first.run) ?? 0;
      const to = placeOf2(end) ?? 0;
      return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
    });
    const accepted = own.flatMap(
      ({ state, first, end }) => state === "accepted" && end !== null ? [[end, placeOf2(first.run) ?? 0]] : []
    );
    return {
      open: open ?? null,
      place: placeOf2(open?.first.run ?? null),
      hidden: new Set(hidden),
      accepted: new Map(accepted)
    };
  };
}
function lasting({ openEpisode }) {
  if (!openEpisode || !isReported(openEpisode.episode) || openEpisode.isBack || openEpisode.isOwn)
    return null;
  const { first } = openEpisode.episode;
  return {
    verdict: "regressed",
    reason: { code: "lasting", commit: first.commit, since: first.time, runs: openEpisode.runs }
  };
}
function stillSuspected(series2) {
  const { openEpisode, obstacle, comparison: comparison2 } = series2;
  if (openEpisode?.episode.state !== "suspected" || openEpisode.isOwn || isSpent(series2)) return null;
  if (obstacle?.code === "too-few-runs") {
    return { verdict: "suspected", reason: { code: "young", have: obstacle.have, need: obstacle.need } };
  }
  if (!comparison2 || comparison2.exact) return null;
  return { verdict: "suspected", reason: { code: "measure-again", measured: comparison2.measurements } };
}
function isSpent({ openEpisode, young }) {
  if (!openEpisode || openEpisode.isBack) return true;
  return openEpisode.runs >= SUSPECTED_RUNS_MAX && (young?.seen ?? 0) === 0;
}
function episodeAfter(series2, finding, context2) {
  const episode = series2.openEpisode?.episode ?? null;
  const state = stateAfter(series2, finding);
  if (state === null) return null;
  if (!context2.tracked) return episode && { ...ofReport(episode), isNew: false };
  if (episode) {
    const isNew = state !== episode.state;
    const levels = isReported(episode) ? {} : levelsOf(series2);
    return { ...ofReport(episode), ...isNew && isOpen({ state }) ? levels : {}, state, isNew };
  }
  return { state, first: beginningOf(series2, context2), ...levelsOf(series2), isNew: true };
}
function stateAfter(series2, { verdict, reason }) {
  const { openEpisode, comparison: comparison2 } = series2;
  const known2 = openEpisode?.episode.state ?? null;
  if (reason.code === "below-min" || reason.code === "above-max") return known2;
  if (openEpisode && isReported(openEpisode.episode) && openEpisode.isBack) return "mended";
  if (openEpisode?.isOwn && !["regressed", "waived", "suspected"].includes(verdict)) return "dismissed";
  switch (verdict) {
    case "regressed":
      return "regressed";
    case "waived":
      return "waived";
    case "suspected":
      return "suspected";
    case "unchanged":
    case "improved":
      if (known2 === null || !comparison2) return known2;
      return known2 === "suspected" ? "dismissed" : "mended";
    default:
      return known2 === "suspected" && isSpent(series2) ? "dismissed" : known2;
  }
}
function ofReport({ state, first, before, after }) {
  return { state, first, before, after };
}
function levelsOf({ comparison: comparison2, baseline, scale }) {
  const level = (place) => {
    const value = scale.from(place);
    return Number.isFinite(value) ? value : null;
  };
  if (!comparison2) return { before: baseline?.value ?? null, after: null };
  const { level: before, shift } = comparison2;
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
  const isSuspected = !open.some(({ episode }) => episode && isReported(episode));
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

// src/rules/rules.ts
var DEFAULT_THRESHOLD = {
  time: 0.2,
  memory: 0.15,
  count: 0.1,
  ratio: 0.1,
  other: 0.2
};
var IMPROVEMENT = 0.1;
var TIME = { name: "time", unit: "ns", direction: "lower" };
function defaultThreshold(rules, benchmark, metric) {
  const kind = kindOf(metric.unit);
  if (kind !== "throughput") return DEFAULT_THRESHOLD[kind];
  const threshold2 = Math.max(DEFAULT_THRESHOLD.time, limitsFor(rules, benchmark, TIME).threshold);
  return threshold2 / (1 + threshold2);
}
function limitsFor(rules, benchmark, metric) {
  const { beside } = metric;
  if (!beside) return limitsOf(rules, benchmark, metric);
  const { role, metric: name, unit } = beside;
  if (role === "code") return { ...limitsOf(rules, benchmark, metric), direction: "none" };
  if (role !== "ratio") return { threshold: DEFAULT_THRESHOLD.other, direction: "none" };
  const { min: _, max: __, ...limits2 } = limitsOf(rules, benchmark, metric, { ...metric, name, unit });
  return limits2;
}
function limitsOf(rules, benchmark, metric, measured = metric) {
  let limits2 = {
    threshold: defaultThreshold(rules, benchmark, measured),
    direction: metric.direction
  };
  for (const { threshold: threshold3, critical: critical2, min, max, direction, main, isInput: _, ...selectors } of rules) {
    if (!applies(selectors, benchmark, metric)) continue;
    limits2 = {
      ...limits2,
      ...threshold3 !== void 0 && { threshold: threshold3 },
      ...critical2 !== void 0 && { critical: critical2 },
      ...min && { min },
      ...max && { max },
      ...direction && { direction },
      ...main !== void 0 && { main }
    };
  }
  const { threshold: threshold2, critical = threshold2 } = limits2;
  return critical < threshold2 ? { ...limits2, threshold: critical } : limits2;
}
function applies(rule, benchmark, metric) {
  const names = metric.beside?.role === "ratio" ? [metric.name, metric.beside.metric] : [metric.name];
  const { select, metric: wanted } = rule;
  if (select !== void 0 && !names.some((name) => selects(select, benchmark, name))) return false;
  if (rule.benchmark !== void 0 && !isNamed(rule.benchmark, benchmark)) return false;
  if (wanted !== void 0 && !names.some((name) => matchesWildcard(wanted, name))) return false;
  return rule.tag === void 0 || benchmark.tags.includes(rule.tag);
}

// src/check/limit-shifts.ts
var ROUNDING = 1e-12;
function limitShiftsOf({ direction, threshold: threshold2 }, scale) {
  if (direction === "lower") {
    return {
      worse: scale.shift(threshold2) + ROUNDING,
      gross: scale.shift(grossChange(threshold2, direction)),
      better: ROUNDING - scale.shift(-IMPROVEMENT)
    };
  }
  const lost = (share2) => share2 >= 1 ? Number.POSITIVE_INFINITY : scale.shift(-share2) + ROUNDING;
  return {
    worse: lost(threshold2),
    gross: lost(grossChange(threshold2, direction)),
    better: ROUNDING - scale.shift(IMPROVEMENT)
  };
}
var GROSS = { level: 1e-3, anyLevel: 0.02 };
function isGross(shift, pValue, { gross }, { size: size2 }) {
  return shift > gross && pValue <= grossLevel(size2);
}
function grossLevel(size2) {
  return Math.min(GROSS.level, GROSS.anyLevel / Math.max(1, size2));
}

// src/check/verdict.ts
var SUSPICION = 0.2;
var MEASUREMENTS_MAX = 3;
var DISCOVERY = 0.05;
var DRIFT_LEVEL = { stands: 1e-3, walks: 0.05 };
var NOTHING = { worse: 1, better: 1 };
function judge(series2, certainty, context2) {
  const { measurement, limits: limits2, comparison: comparison2, baseline, scale } = series2;
  const { benchmark, metric, sample } = measurement;
  const found = boundBroken(measurement, limits2) ?? outcomeOf2(series2, certainty, context2);
  const isOpen3 = found.verdict === "inconclusive" && context2.tracked;
  const outcome = (isOpen3 ? stillSuspected(series2) : null) ?? found;
  return {
    benchmark: benchmark.name,
    ...benchmark.shown !== void 0 && { shown: benchmark.shown },
    parameters: benchmark.parameters,
    tags: [...benchmark.tags],
    metric: { ...metric, direction: limits2.direction },
    ...limits2.main !== void 0 && { main: limits2.main },
    formerName: context2.formerName(benchmark.name),
    verdict: outcome.verdict,
    reason: outcome.reason,
    severity: severityOf(outcome, series2),
    significant: certainty !== null && isSignificantChange(certainty, context2.policy),
    current: { value: sample.centre, samples: sample.values.length },
    baseline,
    change: changeOf(series2, includesCommonShift(outcome.reason)),
    shared: comparison2 && !includesCommonShift(outcome.reason) && comparison2.commonPart !== 0 ? finite(scale.change(comparison2.commonPart)) : null,
    pValue: certainty && (comparison2 && comparison2.shift < 0 ? certainty.better : certainty.worse),
    threshold: limits2.threshold,
    ...boundsOf(limits2),
    since: ["regressed", "suspected"].includes(outcome.verdict) ? series2.since : null,
    episode: null,
    drift: driftOf(series2, context2),
    source: null,
    recent: [...series2.recent]
  };
}
function boundsOf({ min, max }) {
  if (!min && !max) return {};
  return { bounds: { ...min && { min: min.value }, ...max && { max: max.value } } };
}
function severityOf({ verdict, reason }, { comparison: comparison2, limits: limits2, scale }) {
  const relative = ["beyond-threshold", "common-shift-confirmed", "lasting"].includes(reason.code);
  if (verdict !== "regressed" || !relative || !comparison2 || limits2.critical === void 0) return null;
  return comparison2.shift > limitShiftsOf({ ...limits2, threshold: limits2.critical }, scale).worse ? "critical" : "warning";
}
function isSignificantChange({ worse, better }, { alpha }) {
  return worse <= alpha || better <= DISCOVERY;
}
function includesCommonShift({ code: code2 }) {
  return code2 === "common-shift-confirmed" || code2 === "common-shift";
}
function changeOf({ comparison: comparison2, baseline, measurement, scale, obstacle }, includesCommon) {
  if (!baseline || obstacle?.code === "other-environment") return null;
  const commonPart = includesCommon && comparison2 ? comparison2.commonPart : 0;
  const shift = comparison2?.shift ?? scale.to(measurement.sample.centre) - scale.to(baseline.value);
  const interval = includesCommon ? comparison2?.undivided : comparison2;
  const isUnknown = isClocked(measurement.metric.unit) && interval?.low === interval?.high;
  const ends = interval && !isUnknown && [interval.low, interval.high].map((end) => scale.change(end + commonPart));
  const [low = null, high = null] = ends ? ends.sort((a, b) => a - b).map(finite) : [];
  return { estimate: finite(scale.change(shift + commonPart)), low, high };
}
function driftOf({ comparison: comparison2, limits: limits2, scale }, { family, livesOn }) {
  const drift = comparison2?.drift;
  const level = DRIFT_LEVEL[livesOn ? "walks" : "stands"];
  if (!drift || limits2.direction === "none" || drift.pValue * family.size > level) return null;
  const rise = finite(scale.change(drift.rise));
  return rise === null ? null : { change: rise, runs: drift.runs };
}
function outcomeOf2(series2, tested, context2) {
  const certainty = tested ?? NOTHING;
  const { comparison: comparison2, obstacle, limits: limits2, measurement } = series2;
  if (obstacle?.code === "not-in-baseline") return { verdict: "new", reason: obstacle };
  if (limits2.direction === "none") {
    return limits2.min || limits2.max ? { verdict: "unchanged", reason: { code: "within-bounds" } } : { verdict: "inconclusive", reason: { code: measurement.metric.beside ? "shown" : "no-direction" } };
  }
  const open = context2.tracked ? lasting(series2) : null;
  if (open) return open;
  if (tookNoTime(series2)) return { verdict: "inconclusive", reason: { code: "no-time" } };
  if (obstacle || !comparison2) {
    const early = youngOutcome(series2, context2);
    if (early) return early;
    return { verdict: "inconclusive", reason: obstacle ?? { code: "not-in-baseline" } };
  }
  const bar = limitShiftsOf(limits2, series2.scale);
  return regression2(comparison2, certainty, bar, context2) ?? movedInCommon(comparison2, certainty, bar, context2) ?? suspicion2(comparison2, certainty, bar) ?? harmless(series2, comparison2, certainty, bar, context2);
}
function regression2(comparison2, certainty, bar, context2) {
  const { shift, low, start } = comparison2;
  const { rest } = partOf2(comparison2, context2);
  if (!isCertain(comparison2, certainty, bar, context2)) return null;
  if (shift - rest <= bar.worse || rest > 0 && low <= rest) return null;
  return inGrace(start, context2) ?? { verdict: "regressed", reason: { code: "beyond-threshold" } };
}
var YOUNG_LEVEL = 0.01;
function youngOutcome({ young, obstacle, limits: limits2, scale }, context2) {
  if (!young || obstacle?.code !== "too-few-runs") return null;
  const { worse, gross } = limitShiftsOf(limits2, scale);
  const { have, need } = obstacle;
  const { shift, pValue, seen } = young;
  const isFar = pValue <= YOUNG_LEVEL && shift > worse;
  if (!isFar || pValue * context2.series > SUSPICION && shift <= gross) return null;
  if (have > 1 && seen >= Math.max(2, context2.policy.confirmRuns) && have + seen > need) {
    return { verdict: "regressed", reason: { code: "beyond-threshold" } };
  }
  return { verdict: "suspected", reason: { code: "young", have, need } };
}
function isCertain({ method, shift, worse }, certainty, bar, { policy, family }) {
  if (certainty.worse <= policy.alpha) return true;
  return method === "history" && isGross(shift, worse, bar, family);
}
function partOf2({ commonPart, measurements }, { runShift }) {
  if (runShift?.reported.kind === "unconfirmed" && measurements >= MEASUREMENTS_MAX)
    return { part: 0, rest: 0 };
  const part = Math.max(commonPart, runShift?.shift ?? 0);
  return runShift && part > 0 ? { part, rest: part - commonPart } : { part: 0, rest: 0 };
}
function inGrace(start, { policy, seen }) {
  const runs2 = seen(start);
  if (runs2 >= policy.confirmRuns) return null;
  return {
    verdict: "suspected",
    reason: { code: "awaiting-confirmation", seen: runs2, of: policy.confirmRuns }
  };
}
function movedInCommon(comparison2, { worse }, bar, context2) {
  const { runShift, policy } = context2;
  const { part } = partOf2(comparison2, context2);
  if (!runShift || part <= 0 || comparison2.shift + comparison2.commonPart <= bar.worse) return null;
  if (part <= bar.worse && worse > policy.alpha) return null;
  if (runShift.reported.kind === "runner")
    return { verdict: "unchanged", reason: { code: "runner-changed" } };
  if (runShift.reported.kind === "unconfirmed")
    return { verdict: "suspected", reason: { code: "common-shift" } };
  return inGrace(runShift.start, context2) ?? { verdict: "regressed", reason: { code: "common-shift-confirmed" } };
}
function suspicion2({ method, shift, measurements }, { worse }, bar) {
  if (method === "samples" || measurements >= MEASUREMENTS_MAX) return null;
  if (worse > SUSPICION || shift <= bar.worse) return null;
  return { verdict: "suspected", reason: { code: "measure-again", measured: measurements } };
}
function harmless(series2, comparison2, certainty, bar, { policy, family }) {
  const { shift, high } = comparison2;
  if (certainty.better <= DISCOVERY && -shift > bar.better) {
    return { verdict: "improved", reason: { code: "better" } };
  }
  const isSignificant = isSignificantChange(certainty, policy);
  if (high <= bar.worse) {
    const code2 = isSignificant ? "within-threshold" : series2.moved ? "base-moved" : "no-change";
    return { verdict: "unchanged", reason: { code: code2 } };
  }
  if (isSignificant && shift > 0) return { verdict: "inconclusive", reason: { code: "about-limit" } };
  return { verdict: "inconclusive", reason: whatWouldSettle(comparison2, bar, family) };
}
function whatWouldSettle(comparison2, bar, { alpha, size: size2 }) {
  const { shift, measurements, method } = comparison2;
  const margin = shift > bar.worse ? shift : bar.worse - shift;
  const rounds = comparison2.rounds(margin, alpha / Math.max(1, size2));
  const settled = Number.isFinite(rounds) ? Math.max(rounds, measurements + 1) : null;
  if (method === "history") return { code: "too-noisy", rounds: settled, of: "runs" };
  if (!Number.isFinite(comparison2.high)) {
    return { code: "too-few-samples", have: measurements, need: settled ?? measurements + 1 };
  }
  return { code: "too-noisy", rounds: settled, of: "samples" };
}
function isSuspect({ comparison: comparison2 }, { verdict, reason }) {
  if (!comparison2 || comparison2.method === "samples") return false;
  if (comparison2.measurements >= MEASUREMENTS_MAX) return false;
  if (verdict === "regressed") return ["beyond-threshold", "common-shift-confirmed"].includes(reason.code);
  return verdict === "suspected" && reason.code !== "awaiting-confirmation" && reason.code !== "young";
}
function detectableChange({ comparison: comparison2, limits: limits2, scale }, { alpha, size: size2 }) {
  if (!comparison2) return Number.POSITIVE_INFINITY;
  const limit = limitShiftsOf(limits2, scale).worse;
  return Math.abs(scale.change(comparison2.reach(alpha / Math.max(1, size2), limit)));
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
  const seen = sizes.find(({ series: series2 }) => series2 === now.series || series2 === former);
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
function limitOf({ threshold: threshold2, metric }) {
  return metric.direction === "higher" ? inverse(Math.max(0, 1 - threshold2)) - 1 : threshold2;
}
function inverse(factor) {
  return factor > 0 ? Math.min(1 / factor, Number.MAX_SAFE_INTEGER) : Number.MAX_SAFE_INTEGER;
}

// src/rules/waivers.ts
function applyWaivers(findings, levels, rules, at, former = () => []) {
  if (rules.length === 0) return { findings, waivers: [] };
  const met = /* @__PURE__ */ new Map();
  const judged = findings.map((finding, i) => {
    if (finding.verdict !== "regressed") return finding;
    const { benchmark: name, parameters, tags, metric } = finding;
    const known2 = { name, former: former(name), parameters, tags };
    const own = rules.filter((rule) => applies(rule, known2, metric));
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
        // A waiver without effect must be visible, whatever else it let pass.
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
  return { findings: judged, waivers: [...met.values()] };
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
  const code2 = isShownTwice ? ["more than once"] : isGrossForMost(regime.pValue, runInfo) ? [FAR_BEYOND] : [];
  const kind = machine.length > 0 ? "runner" : code2.length > 0 ? "confirmed" : "unconfirmed";
  const evidence = kind === "confirmed" ? code2 : machine;
  return {
    reported: { kind, worse: change, share: moved.share, pValue, evidence },
    shift: sharedShift(runInfo),
    start
  };
}
function openRuns({ tested }) {
  return Math.floor(median(tested.map(({ openEpisode }) => openEpisode ? openEpisode.runs - 1 : 0)));
}
var FAR_BEYOND = "far beyond the limits";
function isGrossForMost(pValue, { tested, family }) {
  const gross = tested.filter(({ comparison: comparison2, limits: limits2, scale }) => {
    return comparison2 && isGross(comparison2.shift + comparison2.commonPart, pValue, limitShiftsOf(limits2, scale), family);
  });
  return 2 * gross.length > tested.length;
}
var SPREAD_MAX = 0.5;
function sharedShift({ tested }) {
  const shifts = tested.flatMap(
    ({ comparison: comparison2 }) => comparison2 ? [comparison2.shift + comparison2.commonPart] : []
  );
  const middle = median(shifts);
  return deviationScale(shifts) <= SPREAD_MAX * Math.abs(middle) ? middle : 0;
}
var SHOWN = 0.5;
var HOUR_MS = 36e5;
function shownAgain({ run, repeated, apart: apart2, tested }) {
  const first = middleShift(run, tested);
  if (first === void 0) return void 0;
  const shown = repeated.flatMap((other) => {
    const shift = middleShift(other, tested);
    return shift === void 0 ? [] : [{ other, isThere: shift / first >= SHOWN }];
  });
  const isApart = (other) => apart2.includes(other) || Math.abs(Date.parse(other.time) - Date.parse(run.time)) >= HOUR_MS;
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
  const shifts = tested.flatMap(({ measurement: { benchmark, metric }, comparison: comparison2, scale }) => {
    const value = values.get(seriesKey(benchmark.name, metric.name));
    return value === void 0 || !comparison2 ? [] : [scale.to(value) - comparison2.level];
  });
  const benchmarks2 = new Set(tested.map(({ measurement }) => measurement.benchmark.name));
  return Math.min(shifts.length, benchmarks2.size) > BENCHMARKS_MIN ? median(shifts) : void 0;
}

// src/stats/ticks.ts
var EQUAL = 1e-9;
var DIGITS_MAX = 0.1;
function tickOf(values) {
  const sorted = ascending(values);
  const steps = sorted.slice(1).map((value, i) => value - sorted[i]);
  const size2 = Math.max(Math.abs(sorted[0] ?? 0), Math.abs(sorted.at(-1) ?? 0));
  const distinct = steps.filter((step) => step > EQUAL * size2);
  if (distinct.length > steps.length / 2) return 0;
  if (distinct.length > 0) return Math.min(...distinct);
  return size2 === 0 ? 0 : Math.min(digitOf(size2), DIGITS_MAX * size2);
}
function digitOf(value) {
  const [digits = "", exponent = "0"] = value.toExponential(9).split("e");
  const written2 = digits.replace(/\.?0+$/, "").replace(".", "").length;
  return 10 ** (Number(exponent) - written2 + 1);
}
function tickError(tick, differences) {
  if (tick === 0) return 0;
  return tick * Math.min(1, tick / deviationScale(differences));
}

// src/stats/rank-test.ts
var EXACT_MAX = 40;
var VALUES_MAX = 100;
var EXACT_VALUES_MIN = 3;
var ONE_PROCESS = { deviation: 0.05 * Math.SQRT2, degrees: 1e3, tested: 4 };
var PROCESSES_NEEDED = 10;
var POWER = 0.8416;
function compareSamples(current, baseline, level, between, ticks = null) {
  const a = thin(current);
  const b = thin(baseline);
  const differences = ascending(a.flatMap((x) => b.map((y) => x - y)));
  const shift = quantile(differences, 0.5);
  const exact = ticks === null && isConstant(a) && isConstant(b);
  const certain = smallestPValue(a.length, b.length) <= level;
  const cut = intervalCut(a.length, b.length, level);
  const allowance = between ? studentCritical(level, between.degrees) * between.deviation : 0;
  const rounding = tickError(ticks ?? 0, [...residualsOf(a), ...residualsOf(b)]);
  const below = certain ? rounding + Math.hypot(shift - (differences[cut] ?? shift), allowance) : Number.POSITIVE_INFINITY;
  const above = certain ? rounding + Math.hypot((differences.at(-1 - cut) ?? shift) - shift, allowance) : Number.POSITIVE_INFINITY;
  const twoSided = exact ? Number(shift === 0) : mannWhitney(a, b);
  const oneSided = (side) => exact ? Number(side * shift <= 0) : Math.max(
    side * shift > 0 ? twoSided / 2 : 1 - twoSided / 2,
    between ? studentUpper(side * shift / between.deviation, between.tested) : 0
  );
  const reach = (pValue) => {
    if (exact) return 0;
    if (smallestPValue(a.length, b.length) > 2 * pValue) return Number.POSITIVE_INFINITY;
    const inside = (below + above) / 2 * ((normalCritical(2 * pValue) + POWER) / normalCritical(level));
    return Math.max(inside, between ? between.deviation * studentCritical(2 * pValue, between.tested) : 0);
  };
  const interval = exact ? { low: shift, high: shift } : { low: shift - below, high: shift + above };
  return {
    method: "samples",
    exact,
    shift,
    ...interval,
    undivided: interval,
    worse: oneSided(1),
    better: oneSided(-1),
    level: quantile(b, 0.5),
    measurements: Math.min(a.length, b.length),
    commonPart: 0,
    // The baseline is one run.
    start: 1,
    reach,
    rounds: (margin, pValue) => between ? PROCESSES_NEEDED : valuesNeeded(Math.min(a.length, b.length), reach(pValue), margin, Math.min(2 * pValue, level))
  };
}
function valuesNeeded(have, reached, margin, twoSided) {
  let least = 2;
  while (least < VALUES_MAX && smallestPValue(least, least) > twoSided) least++;
  if (!Number.isFinite(reached)) return Math.max(least, have + 1);
  return Math.max(least, have + 1, Math.ceil(have * (reached / margin) ** 2));
}
function mannWhitney(a, b) {
  const { doubledRanks, tieTerm } = rank(a, b);
  const n = a.length;
  const m = b.length;
  const total = n + m;
  const doubledSum = doubledRanks.slice(0, n).reduce((sum, r) => sum + r, 0);
  if (total <= EXACT_MAX) return exactTwoSided(doubledRanks, n, doubledSum);
  const u = doubledSum / 2 - n * (n + 1) / 2;
  const variance = n * m / 12 * (total + 1 - tieTerm / (total * (total - 1)));
  if (variance <= 0) return 1;
  const distance2 = Math.max(0, Math.abs(u - n * m / 2) - 0.5);
  return normalTwoSided(distance2 / Math.sqrt(variance));
}
function smallestPValue(n, m) {
  let ways = 1;
  for (let i = 1; i <= m; i++) ways = ways * (n + i) / i;
  return Math.min(1, 2 / ways);
}
function rank(a, b) {
  const values = [...a, ...b];
  const order = values.map((_, i) => i).sort((i, j) => values[i] - values[j]);
  const doubledRanks = new Array(values.length).fill(0);
  let tieTerm = 0;
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end]] === values[order[start]]) end++;
    for (let k = start; k < end; k++) doubledRanks[order[k]] = start + 1 + end;
    const ties = end - start;
    tieTerm += ties ** 3 - ties;
    start = end;
  }
  return { doubledRanks, tieTerm };
}
function exactTwoSided(doubledRanks, n, observed) {
  const ways = subsetSums(doubledRanks, n);
  let below = 0;
  let above = 0;
  let all = 0;
  for (const [sum, count] of ways.entries()) {
    all += count;
    if (sum <= observed) below += count;
    if (sum >= observed) above += count;
  }
  return Math.min(1, 2 * Math.min(below, above) / all);
}
function subsetSums(weights, size2) {
  const top = ascending(weights).slice(-size2).reduce((sum, w) => sum + w, 0);
  const table = Array.from({ length: size2 + 1 }, () => new Float64Array(top + 1));
  table[0][0] = 1;
  for (const weight of weights) {
    for (let k = size2; k >= 1; k--) {
      const from = table[k - 1];
      const to = table[k];
      for (let sum = top; sum >= weight; sum--)
        to[sum] = to[sum] + from[sum - weight];
    }
  }
  return table[size2];
}
function intervalCut(n, m, level) {
  if (n + m > EXACT_MAX) {
    const spreadOfU = Math.sqrt(n * m * (n + m + 1) / 12);
    return Math.max(0, Math.floor(n * m / 2 - normalCritical(level) * spreadOfU) - 1);
  }
  const ranks = Array.from({ length: n + m }, (_, i) => i + 1);
  const ways = subsetSums(ranks, n);
  const all = ways.reduce((sum, count) => sum + count, 0);
  const smallest = n * (n + 1) / 2;
  let tail = 0;
  let cut = 0;
  for (let u = 0; u <= n * m; u++) {
    tail += (ways[smallest + u] ?? 0) / all;
    if (tail > level / 2) break;
    cut = u + 1;
  }
  return Math.max(0, cut - 1);
}
function residualsOf(sorted) {
  const centre = quantile(sorted, 0.5);
  return sorted.map((value) => value - centre);
}
function isConstant(sorted) {
  return sorted.length >= EXACT_VALUES_MIN && sorted[0] === sorted[sorted.length - 1];
}
function thin(values) {
  const sorted = ascending(values);
  if (sorted.length <= VALUES_MAX) return sorted;
  return Array.from({ length: VALUES_MAX }, (_, i) => quantile(sorted, i / (VALUES_MAX - 1)));
}

// src/check/compare-files.ts
function compareWithFile(run, baseline, rules, confidence) {
  const [file] = baseline.runs;
  const old = new Map(
    file?.measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each])
  );
  return run.measurements.map((measurement) => {
    const { benchmark, metric, sample } = measurement;
    const known2 = old.get(seriesKey(benchmark.name, metric.name));
    const other = known2?.metric.unit === metric.unit ? known2 : void 0;
    const limits2 = limitsFor(rules, benchmark, metric);
    const values = [measurement, ...other ? [other] : []].flatMap(valuesOf);
    const scale = scaleFor(values, other?.sample.centre ?? sample.centre, limits2.direction === "higher");
    const series2 = {
      measurement,
      limits: limits2,
      scale,
      recent: recentOf(other ? [other] : [], measurement),
      since: null,
      start: null,
      moved: false,
      openEpisode: null,
      young: null
    };
    if (!other) {
      const obstacle2 = known2 ? { code: "unit-changed", was: known2.metric.unit } : { code: "not-in-baseline" };
      return { ...series2, baseline: null, comparison: null, obstacle: obstacle2 };
    }
    const between = betweenOf(measurement, other, scale);
    const comparison2 = compareSamples(
      valuesOf(measurement).map(scale.to),
      valuesOf(other).map(scale.to),
      1 - confidence,
      between,
      isClocked(metric.unit) ? onScale(scale, other.sample.centre, tickOf(values)) : null
    );
    const summary = { value: other.sample.centre, runs: 1, samples: other.sample.values.length };
    const isOpen3 = between === ONE_PROCESS && !comparison2.exact && !isConclusive(comparison2, limitShiftsOf(limits2, scale), 1 - confidence);
    const obstacle = isOpen3 ? { code: "one-process", need: PROCESSES_NEEDED } : null;
    return { ...series2, baseline: summary, comparison: comparison2, obstacle };
  });
}
function isConclusive({ worse, better, high, low }, bar, level) {
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
  for (const row2 of rows) {
    if (row2.length < 2) continue;
    const middle = median(row2);
    for (const value of row2) squares += (value - middle) ** 2;
    degrees += row2.length - 1;
  }
  return { sigma: Math.sqrt(squares / degrees), degrees: Math.min(DEGREES_MAX, degrees) };
}
function youngPValue(shift, runs2, { sigma, degrees }) {
  return studentUpper(shift / (sigma * Math.sqrt(1 + 1 / runs2)), degrees);
}

// src/stats/near-quantile.ts
var MIDDLE = [
  [
    2509.0809287301227,
    33430.57558358813,
    67265.7709270087,
    45921.95393154987,
    13731.69376550946,
    1971.5909503065513,
    133.14166789178438,
    3.3871328727963665
  ],
  [
    5226.495278852854,
    28729.085735721943,
    39307.89580009271,
    21213.794301586597,
    5394.196021424751,
    687.1870074920579,
    42.31333070160091,
    1
  ]
];
var FLANK = [
  [
    7745450142783414e-19,
    0.022723844989269184,
    0.2417807251774506,
    1.2704582524523684,
    3.6478483247632045,
    5.769497221460691,
    4.630337846156546,
    1.4234371107496835
  ],
  [
    10507500716444169e-25,
    5475938084995345e-19,
    0.015198666563616457,
    0.14810397642748008,
    0.6897673349851,
    1.6763848301838038,
    2.053191626637759,
    1
  ]
];
var FAR = [
  [
    20103343992922881e-23,
    27115555687434876e-21,
    0.0012426609473880784,
    0.026532189526576124,
    0.29656057182850487,
    1.7848265399172913,
    5.463784911164114,
    6.657904643501103
  ],
  [
    20442631033899397e-31,
    1421511758316446e-22,
    18463183175100548e-21,
    7868691311456133e-19,
    0.014875361290850615,
    0.1369298809227358,
    0.599832206555888,
    1
  ]
];
function nearQuantileUpper(p) {
  const away = 0.5 - p;
  if (Math.abs(away) <= 0.425) return away * quotient(MIDDLE, 0.180625 - away * away);
  const far = Math.sqrt(-Math.log(Math.min(p, 1 - p)));
  const size2 = far <= 5 ? quotient(FLANK, far - 1.6) : quotient(FAR, far - 5);
  return away < 0 ? -size2 : size2;
}
function quotient([above, below], x) {
  return polynomial(above, x) / polynomial(below, x);
}
function polynomial(coefficients, x) {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}

// src/stats/interval.ts
var CLOSE = 1e-6;
function intervalOf(course, regime, level) {
  const { noise } = course;
  const values = [...course.history.slice(regime.start), ...course.current];
  const border = normalCritical(level);
  const near = { ...course, noise: { ...noise, quantileUpper: nearQuantileUpper } };
  const sure = (shift, direction) => {
    const reference = { ...regime, level: regime.level + shift };
    const pValue = pValueAgainst(near, reference, direction);
    if (Math.abs(pValue - level / 2) > CLOSE * level) return pValue < level / 2;
    return pValueAgainst(course, reference, direction) < level / 2;
  };
  const widest = regime.widened * Math.max(...course.widening);
  const own = ownVariance(course.history.length - regime.start, course.current.length, course);
  const slack = values.length * 2 * levelError(noise, regime.baseline) / noise.sigma;
  const score = border * Math.hypot(Math.sqrt(own), slack) / values.length;
  const spike = values.length > 1 ? 0 : noise.spikes.size(normalUpper(score));
  const walked = walkedBeyond(noise, { baseline: regime.baseline, window: values.length }, level / 8);
  const smallest = Math.min(...values) - regime.level - walked;
  const largest = Math.max(...values) - regime.level + walked;
  return {
    low: crossing(
      smallest - widest * Math.max(spike, deviationOf(score, noise, "above")),
      largest,
      (shift) => sure(shift, 1)
    ),
    high: crossing(
      smallest,
      largest + widest * deviationOf(score, noise, "below"),
      (shift) => !sure(shift, -1)
    )
  };
}
function crossing(low, high, holds) {
  let left = low;
  let right = high;
  for (let step = 0; step < 24; step++) {
    const middle = (left + right) / 2;
    if (middle === left || middle === right) return middle;
    if (holds(middle)) left = middle;
    else right = middle;
  }
  return (left + right) / 2;
}
function deviationOf(score, { sigma, deviations }, side) {
  return sigma * deviations[side].size(normalUpper(score));
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
  const sorted = new Float64Array(values).sort();
  let apart2 = 0;
  let tick = Number.POSITIVE_INFINITY;
  for (let i = 1; i < sorted.length; i++) {
    const step = sorted[i] - sorted[i - 1];
    if (!(step > 0)) continue;
    apart2++;
    if (step < tick) tick = step;
  }
  return apart2 < 2 || apart2 > TIES_MAX * (sorted.length - 1) ? 0 : tick;
}
var TIES_MAX = 0.6;

// src/stats/picked.ts
var EVEN = 0.5;
var SURE = 0.999;
var PLACES = 60;
var REFINEMENTS = 20;
var UNPICKED_SHARE = 1 / 20;
var BELOW = 2;
function sizeOfPicked(course, reference, isReported2, plain, level) {
  const direction = plain.shift < 0 ? -1 : 1;
  const measured = Math.abs(plain.shift);
  const moreAt = (size2) => direction * (size2 - measured);
  const reached = (seen, size2) => pValueAgainst(
    { ...course, current: course.current.map((value) => value + moreAt(seen)) },
    { ...reference, start: course.history.length, level: reference.level + direction * size2 },
    direction
  );
  const [near, far] = direction > 0 ? [plain.low, plain.high] : [-plain.high, -plain.low];
  const least = leastReported((size2) => isReported2(moreAt(size2)), measured);
  if (reached(least, near) > SURE) return plain;
  const share2 = (size2) => reached(measured, size2) / reached(least, size2);
  const unpicked = (size2) => reached(measured, size2);
  const floor = largestBelow(unpicked, UNPICKED_SHARE * level / 2, measured, -BELOW * measured);
  const shift = Math.max(0, largestBelow(share2, EVEN, measured, floor));
  const end = largestBelow(share2, level / 2, measured, floor);
  const low = Math.min(end, near, shift);
  const high = Math.max(far, shift);
  return direction > 0 ? { shift, low, high } : { shift: -shift, low: -high, high: -low };
}
function leastReported(isReported2, largest) {
  let [low, high] = [0, largest];
  for (let step = 0; step < REFINEMENTS; step++) {
    const middle = (low + high) / 2;
    if (isReported2(middle)) high = middle;
    else low = middle;
  }
  return high;
}
function largestBelow(share2, wanted, from, floor) {
  const step = (from - floor) / PLACES;
  for (let place = 1; place <= PLACES; place++) {
    if (share2(from - place * step) > wanted) continue;
    let [low, high] = [from - place * step, from - (place - 1) * step];
    for (let i = 0; i < REFINEMENTS; i++) {
      const middle = (low + high) / 2;
      if (share2(middle) <= wanted) low = middle;
      else high = middle;
    }
    return low;
  }
  return floor;
}

// src/stats/reach.ts
var POWER2 = 0.8416;
function detectableShift({ noise, measurements, apart: apart2 = false, windows = WINDOW_MAX }, pValue, limit = 0) {
  const critical = normalQuantileUpper(Math.min(0.5, ownShare(windows) * pValue));
  const shared = apart2 ? 0 : noise.correlation;
  const deviation = Math.sqrt((1 + (measurements - 1) * shared) / measurements);
  const unlucky = deviationOf(POWER2 * deviation, noise, "below");
  const spike = measurements > 1 ? 0 : noise.spikes.size(normalUpper(critical));
  const own = Math.max(spike, deviationOf(critical * deviation, noise, "above"));
  const either = measurements > 1 ? own : Math.min(own, excursionAt(SHARE.excursion * pValue, noise, own));
  const walked = walkedBeyond(noise, { baseline: SETTLED_RUNS, window: 1 }, ownShare(windows) * pValue);
  return Math.max(limit, Math.hypot(either, walked)) + unlucky;
}
function excursionAt(pValue, { excursion }, largest) {
  let [low, high] = [0, largest];
  if (excursion.above(high) > pValue) return largest;
  for (let step = 0; step < EXCURSION_STEPS; step++) {
    const middle = (low + high) / 2;
    if (excursion.above(middle) > pValue) low = middle;
    else high = middle;
  }
  return high;
}
var EXCURSION_STEPS = 10;
var MEASUREMENTS_MAX2 = 100;
function measurementsNeeded(noise, shift, pValue) {
  for (let measurements = 1; measurements <= MEASUREMENTS_MAX2; measurements++) {
    if (detectableShift({ noise, measurements }, pValue) <= shift) return measurements;
  }
  return Number.POSITIVE_INFINITY;
}

// src/check/comparisons.ts
var REGIME_LEVEL = 0.05;
function comparisonOf(evidence, prepared, odd, level) {
  if (evidence.kind === "untested") return null;
  return evidence.kind === "exact" ? exactComparison(evidence, prepared, odd) : testedComparison(evidence, level, prepared.tick);
}
function exactComparison({ shift, level, start, equal, shown }, { isDeterministic: isDeterministic2, counted: counted2, agreeing, tick, current }, odd) {
  const rate = counted2 ? COUNT_RATE : 1;
  const pValue = isDeterministic2 ? 0 : Math.min(1, (1 + odd) * oddPValue(equal, shown + agreeing, rate));
  const width2 = counted2 ? 0 : Math.max(odd > 0 ? tick : 0, Math.abs(shift));
  const interval = { low: shift - width2, high: shift + width2 };
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
    commonPart: 0,
    start,
    reach: (_, limit) => limit + width2,
    rounds: (_, level2) => measurements + oddNeeded(equal, level2 / (1 + odd), rate) - shown - agreeing
  };
}
function testedComparison(tested, level, tick) {
  const { rise, fall, course, places, commonPart, drift } = tested;
  const likely = rise.pValue <= fall.pValue ? rise : fall;
  const regime = likely.pValue <= REGIME_LEVEL ? likely : aloneRegime(course, 1);
  const sized = ofSize(course);
  const shown = { ...regime, start: course.history.length, shift: median(sized.current) - regime.level };
  const { low, high } = intervalOf(sized, shown, level);
  const isWidened = sized.widening.some((width2) => width2 !== 1);
  const undivided = isWidened ? intervalOf({ ...sized, widening: sized.widening.map(() => 1) }, shown, level) : { low, high };
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
    commonPart,
    start: places[likely.since] ?? Number.POSITIVE_INFINITY,
    reach: (pValue, limit) => detectableShift(plan, pValue, limit),
    rounds: (shift, pValue) => measurementsNeeded(noise, shift, pValue),
    sizeIfReported: sizeIfReportedOf(course, shown, { low, high }, { level, tick }),
    ...drift && { drift }
  };
}
function sizeIfReportedOf(course, shown, plain, { level, tick }) {
  const sized = ofSize(course);
  const first = course.current.slice(0, course.current.length - sized.current.length);
  return (isTold) => {
    const seenWith = (more) => {
      const current = [...first, ...sized.current.map((value) => value + more)];
      const { rise, fall } = newestRegimes({ ...course, current });
      return { shift: shown.shift + more, worse: rise.pValue, better: fall.pValue };
    };
    const measured = { shift: shown.shift, ...plain };
    const size2 = sizeOfPicked(sized, shown, (more) => isTold(seenWith(more)), measured, level);
    return { ...size2, low: size2.low - tick, high: size2.high + tick };
  };
}
function ofSize(course) {
  const { current, widening, apart: apart2 } = course;
  return current.length === 1 || apart2 ? course : { ...course, current: current.slice(1), widening: widening.slice(1) };
}

// src/stats/recovery.ts
var AT_ONCE = 0.01;
function isNearBefore(value, { before, after, limit }) {
  return value - before <= limit && value - before < (after - before) / 2;
}
function isBack(current, previous, episode, { sigma, deviations }) {
  const value = median(current);
  if (!isNearBefore(value, episode)) return false;
  if (deviations.below.upper((episode.after - value) / sigma) <= AT_ONCE) return true;
  return previous !== void 0 && isNearBefore(previous, episode);
}

// src/check/open-episode.ts
function againstReportedLevels(comparison2, { life, scale }, { tracked }) {
  const { open, place } = life;
  if (!tracked || place !== void 0 || !open || open.before === null) return comparison2;
  const level = scale.to(open.before);
  const moved = comparison2.level - level;
  return {
    ...comparison2,
    level,
    shift: comparison2.shift + moved,
    low: comparison2.low + moved,
    high: comparison2.high + moved,
    undivided: { low: comparison2.undivided.low + moved, high: comparison2.undivided.high + moved }
  };
}
function openEpisodeOf(prepared, evidence, comparison2, situation) {
  const { life, earlier, open } = prepared;
  const { open: episode, place } = life;
  if (!episode) return null;
  const runs2 = 1 + earlier.filter((other, t) => other && t >= (place ?? 0)).length;
  const isOwn = place === situation.runs.length;
  const isKnown = open !== void 0 || place === void 0;
  const canTell = situation.tracked && isKnown && !isOwn;
  const isBack2 = canTell && isOver({ ...prepared, episode, runs: runs2 }, evidence, comparison2, situation);
  return { episode, runs: runs2, isBack: isBack2, isOwn };
}
function isOver({ episode, runs: runs2, scale, limits: limits2, current }, evidence, comparison2, { machines, machine }) {
  const before = comparison2?.level ?? (episode.before === null ? void 0 : scale.to(episode.before));
  if (before === void 0) return false;
  const limit = limitShiftsOf(limits2, scale).worse;
  const after = episode.after === null ? before + 2 * limit : scale.to(episode.after);
  const levels = { before, after, limit };
  if (evidence.kind !== "tested") {
    return isNearBefore(current.find((value) => !Number.isNaN(value)) ?? Number.NaN, levels);
  }
  const { course, places, commonPart } = evidence;
  const newest = median(course.current);
  if (!isNearBefore(newest + commonPart, levels)) return false;
  if (!isReported(episode)) return isNearBefore(newest, levels);
  const isLast = places.at(-1) === machines.lastIndexOf(machine);
  const previous = isLast && runs2 > 1 ? course.history.at(-1) : void 0;
  return isBack(course.current, previous, levels, course.noise);
}
var YOUNG_LIMITS = 2;
function youngOf({ earlier, scale, current, open, limits: limits2 }, here, noise, { machines, machine }) {
  const values = here.map(({ sample }) => scale.to(sample.centre));
  const newest = current.find((value) => !Number.isNaN(value));
  if (values.length === 0 || newest === void 0) return null;
  const level = median(values);
  const far = YOUNG_LIMITS * limitShiftsOf(limits2, scale).worse;
  const later = earlier.filter((other, t) => other && machines[t] === machine && t >= (open ?? Infinity));
  const isFar = (other) => other && scale.to(other.sample.centre) - level > far;
  return {
    shift: newest - level,
    pValue: youngPValue(newest - level, values.length, noise),
    seen: newest - level > far && later.every(isFar) ? 1 + later.length : 0
  };
}

// src/check/ratios.ts
var WIDTH = 2.58;
function withoutYoungRatios(measurements, rows, isHere) {
  const runsOf = (i) => {
    const unit = measurements[i]?.metric.unit;
    return (rows[i] ?? []).filter((other, t) => other?.metric.unit === unit && isHere(t)).length;
  };
  const ratios = new Map(
    measurements.flatMap(
      ({ benchmark, metric }, i) => metric.beside?.role === "ratio" ? [[seriesKey(benchmark.name, metric.beside.metric), i]] : []
    )
  );
  if (ratios.size === 0) return measurements;
  return measurements.map((each, i) => {
    const { benchmark, metric } = each;
    const ratio = metric.beside?.role === "code" ? ratios.get(seriesKey(benchmark.name, metric.name)) : void 0;
    if (ratio === void 0 || runsOf(ratio) >= RUNS_MIN || runsOf(i) < RUNS_MIN) return each;
    const { beside: _, ...own } = metric;
    const direction = measurements[ratio].metric.direction;
    return { ...each, metric: { ...own, direction } };
  });
}
function chainUncertainty({ reference }, runs2) {
  if (!reference?.uncertainty) return 0;
  const isAcross = runs2.some((other) => other.reference && !isSameReference(other.reference, reference));
  return isAcross ? reference.uncertainty : 0;
}
function widened(limits2, { beside }, uncertainty) {
  if (uncertainty === 0 || beside?.role !== "ratio") return limits2;
  const factor = Math.exp(WIDTH * uncertainty);
  const { threshold: threshold2, direction } = limits2;
  const wider = direction === "higher" ? 1 - (1 - threshold2) / factor : (1 + threshold2) * factor - 1;
  return { ...limits2, threshold: wider };
}

// src/check/prepared.ts
var COUNTS = /* @__PURE__ */ new Set(["count", "allocs", "B"]);
function seriesOf(measurement, known2, repeated, rules, uncertainty = 0) {
  const { benchmark, metric } = measurement;
  const isOther = (other) => other !== void 0 && other.metric.unit !== metric.unit;
  const sameUnit = (others) => others.some(isOther) ? others.map((other) => isOther(other) ? void 0 : other) : others;
  const limits2 = widened(limitsFor(rules, benchmark, metric), metric, uncertainty);
  const earlier = sameUnit(known2);
  const centres = [];
  for (const other of earlier) if (other) centres.push(other.sample.centre);
  const now = [measurement, ...sameUnit(repeated)].map((each) => each?.sample.centre ?? Number.NaN);
  const values = [...centres, ...now.filter((value) => !Number.isNaN(value))];
  const scale = scaleFor(
    values,
    median(centres.length > 0 ? centres : values),
    limits2.direction === "higher"
  );
  return {
    measurement,
    limits: limits2,
    earlier,
    unitBefore: centres.length === 0 ? known2.find((other) => other)?.metric.unit : void 0,
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
  if (tick === 0) return 0;
  const middle = median(values);
  if (middle === 0) return 0;
  const shift = Math.abs(scale.to(middle + tick) - scale.to(middle));
  return Number.isFinite(shift) ? shift : 0;
}
function baselineOf(earlier, { place }, accepted, { machines, machine, tracked }) {
  if (place === void 0) return { accepted, open: void 0 };
  const before = earlier.filter((other, t) => other && t < place && machines[t] === machine);
  if (before.length >= (tracked ? 1 : RUNS_MIN)) return { accepted, open: place };
  return { accepted: tracked ? accepted : Math.max(accepted, place), open: void 0 };
}
function onThisMachine({ earlier, accepted, open = Number.POSITIVE_INFINITY }, { machines, machine, tracked }) {
  const isHere = (t) => machines[t] === machine && (!tracked || t < open);
  const here = (from) => earlier.filter((other, t) => !!other && t >= from && isHere(t));
  const since = here(accepted);
  return since.length > 0 ? since : here(0);
}
function acceptedLevels({ accepted }, runs2) {
  const places = new Map(runs2.map(({ id }, place) => [id, place]));
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

// src/check/compare-history.ts
var DRIFT_MIN = 0.03;
function compareWithHistory(run, again, baseline, { rules, confidence, comparability }, tracked, apart2 = false) {
  const runs2 = baseline.runs.slice(-WINDOW);
  const keyOfMachine = (other) => environmentKey(other.environment, comparability, run.environment);
  const machine = keyOfMachine(run);
  const machines = runs2.map(keyOfMachine).map((key) => key === machine ? machine : key);
  const situation = { run, runs: runs2, machines, machine, comparability, tracked, level: 1 - confidence };
  const rows = rowsOf(run, runs2);
  const repeats = rowsOf(run, again);
  const levels = acceptedLevels(baseline, runs2);
  const lifeOf = livesOf(baseline, runs2, run);
  const order = run.measurements.map(keyOf).map((key, i) => ({ key, i }));
  order.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
  const judged = withoutYoungRatios(run.measurements, rows, (t) => machines[t] === machine);
  const uncertainty = chainUncertainty(run, runs2);
  const prepared = judged.map((measurement, i) => {
    const life = lifeOf(measurement.benchmark.name, measurement.metric.name);
    const row2 = rows[i];
    const earlier = life.hidden.size === 0 ? row2 : row2.map((other, t) => life.hidden.has(t) ? void 0 : other);
    const level = levels.findLast(({ names }) => names(measurement));
    const accepted = level ? life.accepted.get(level.run) ?? level.place : 0;
    const { name: benchmark } = measurement.benchmark;
    const series2 = seriesOf(measurement, earlier, repeats[i], rules, uncertainty);
    return { i, benchmark, ...series2, life, ...baselineOf(series2.earlier, life, accepted, situation) };
  });
  const suite = order.map(({ i }) => prepared[i]);
  const around = [
    { history: machines, current: machine },
    { riseMin: DRIFT_MIN, tracked, apart: apart2 }
  ];
  const own = suite.filter(({ measurement }) => !measurement.metric.beside);
  const evidence = evidenceOf(own, ...around);
  const beside = suite.filter(({ measurement }) => measurement.metric.beside);
  const { series: ofBeside } = evidenceOf(
    beside.map((each) => ({ ...each, benchmark: "" })),
    ...around
  );
  const all = [...evidence.series, ...ofBeside];
  const found = new Map([...own, ...beside].map(({ i }, k) => [i, all[k]]));
  const youth = youngNoise(
    prepared.flatMap((each) => {
      return found.get(each.i)?.kind === "untested" ? [onThisMachine(each, situation).map(({ sample }) => each.scale.to(sample.centre))] : [];
    })
  );
  const odd = all.filter((each) => each.kind === "exact" && each.odd > 0).length;
  return {
    compared: prepared.map(
      (each, i) => comparedOf(each, found.get(i), { youth, odd }, situation)
    ),
    commonShift: evidence.commonShift,
    livesOn: evidence.livesOn
  };
}
function rowsOf({ measurements }, others) {
  const benchmarks2 = /* @__PURE__ */ new Map();
  const rows = measurements.map(({ benchmark, metric }) => {
    const metrics2 = benchmarks2.get(benchmark.name) ?? /* @__PURE__ */ new Map();
    const row2 = metrics2.get(metric.name) ?? new Array(others.length).fill(void 0);
    benchmarks2.set(benchmark.name, metrics2.set(metric.name, row2));
    return row2;
  });
  for (const [t, other] of others.entries()) {
    for (const measurement of other.measurements) {
      const row2 = benchmarks2.get(measurement.benchmark.name)?.get(measurement.metric.name);
      if (row2) row2[t] = measurement;
    }
  }
  return rows;
}
function comparedOf(prepared, evidence, { youth, odd }, situation) {
  const { measurement, limits: limits2, earlier, scale, open } = prepared;
  const { machines, machine, tracked } = situation;
  const all = earlier.filter((other, t) => !!other && machines[t] === machine);
  const here = onThisMachine(prepared, situation);
  const beside = besideMoved(prepared, evidence, situation);
  const found = comparisonOf(beside ?? evidence, prepared, odd, situation.level);
  const comparison2 = found && againstReportedLevels(found, prepared, situation);
  const series2 = {
    measurement,
    limits: limits2,
    scale,
    recent: recentOf(all, measurement),
    openEpisode: openEpisodeOf(prepared, evidence, comparison2, situation),
    young: comparison2 ? null : youngOf(prepared, here, youth, situation)
  };
  if (comparison2) {
    const value = finiteOr(scale.from(comparison2.level), median(here.map(({ sample }) => sample.centre)));
    const samples = here.reduce((sum, { sample }) => sum + sample.values.length, 0);
    const start2 = tracked && open !== void 0 ? open : comparison2.start;
    return {
      ...series2,
      baseline: { value, runs: here.length, samples },
      comparison: { ...comparison2, start: start2 },
      obstacle: null,
      since: sinceOf(start2, prepared, evidence, situation),
      start: start2,
      moved: beside !== void 0 || evidence.kind === "tested" && evidence.moved
    };
  }
  const { baseline, obstacle } = withoutComparison(prepared, here, situation);
  const start = open ?? null;
  return { ...series2, baseline, comparison: null, obstacle, since: null, start, moved: false };
}
function besideMoved(prepared, evidence, situation) {
  if (evidence.kind !== "exact" || situation.tracked) return void 0;
  const { history, current, counted: counted2, accepted } = prepared;
  const { machines, machine } = situation;
  const places = [...history.keys()].filter((t) => machines[t] === machine && !Number.isNaN(history[t]));
  const own = places.map((t) => history[t]);
  const newest = own.pop();
  const since = beginningAt(accepted, places);
  if (since > 0 && since === own.length) return void 0;
  const branch = exactly(own, [newest], counted2, since);
  if (!branch || branch.shift === 0) return void 0;
  const shifts = current.filter((value) => !Number.isNaN(value)).map((value) => value - newest);
  const shift = shifts.reduce((a, b) => Math.abs(b) < Math.abs(a) ? b : a);
  return { ...evidence, shift: evidence.shift === 0 ? 0 : shift, level: newest, start: history.length };
}
function sinceOf(start, { earlier }, evidence, { run, runs: runs2, tracked }) {
  if (!tracked) return null;
  const set = placesIn(evidence) ?? { first: start, last: start, isOlder: false };
  const before = set.isOlder ? void 0 : runs2.findLast((_, t) => t < set.first && earlier[t]);
  const last = set.last < runs2.length ? runs2[set.last] : run;
  if (!last || last.commit === "" || !set.isOlder && !before) return null;
  return { after: before?.commit ?? "", commit: last.commit };
}
var SHOWN_LEVEL = 0.2;
function placesIn(evidence) {
  if (evidence.kind !== "tested") return void 0;
  const { course, places, rise, fall } = evidence;
  if (Math.min(rise.pValue, fall.pValue) > SHOWN_LEVEL) return void 0;
  const set = placesOf(course, rise.pValue <= fall.pValue ? 1 : -1);
  const placeOf2 = (place) => places[place] ?? Number.POSITIVE_INFINITY;
  return { first: placeOf2(set.first), last: placeOf2(set.last), isOlder: set.isOlder };
}
function withoutComparison({ earlier, unitBefore }, here, { runs: runs2, machines, machine, comparability }) {
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
  const was = describeEnvironment(runs2[last].environment, comparability);
  return {
    baseline: { value: other.sample.centre, runs: 1, samples: other.sample.values.length },
    obstacle: { code: "other-environment", have: 0, need: RUNS_MIN, was }
  };
}
function finiteOr(value, otherwise) {
  return Number.isFinite(value) ? value : otherwise;
}

// src/stats/sequential.ts
var ROUNDS_A_LOOK = 5;
function isLook(rounds, max) {
  return rounds % ROUNDS_A_LOOK === 0 || rounds === max;
}
function spentAfter(share2) {
  return share2 ** 1.25;
}
var POINTS = 8;
var REACH = 8;
function spendingBounds(spent, times, alpha, least = []) {
  return walkOf(spent, times, alpha, least).map(({ bound }) => bound);
}
function walkOf(spent, times, alpha, least = []) {
  const smallest = times.reduce((step, time, k) => Math.min(step, time - (times[k - 1] ?? 0)), 1);
  const width2 = Math.sqrt(smallest) / POINTS;
  const top = Math.ceil(REACH * Math.sqrt(times.at(-1) ?? 1) / width2);
  let density = new Float64Array(2 * top + 1);
  let used = 0;
  return times.map((time, k) => {
    const before = times[k - 1] ?? 0;
    density = k === 0 ? normalAround(density.length, top, width2, Math.sqrt(time)) : stepped(density, width2, Math.sqrt(time - before));
    const share2 = (spent[k] ?? 0) - used;
    const uncut = density.slice();
    const bound = cutTail(density, top, width2, share2 * alpha) / Math.sqrt(time);
    const look = { time, density: uncut, top, width: width2 };
    if (normalUpper(bound) < (least[k] ?? 0)) {
      density = uncut.slice();
      return { ...look, bound: Number.POSITIVE_INFINITY };
    }
    used = spent[k] ?? 0;
    return { ...look, bound };
  });
}
function normalAround(length, centre, width2, sigma) {
  return Float64Array.from({ length }, (_, i) => normalDensity((i - centre) * width2, sigma));
}
function normalDensity(x, sigma) {
  return Math.exp(-x * x / (2 * sigma * sigma)) / (sigma * Math.sqrt(2 * Math.PI));
}
function stepped(density, width2, sigma) {
  const reach = Math.ceil(REACH * sigma / width2);
  const kernel = Array.from(
    { length: 2 * reach + 1 },
    (_, i) => width2 * normalDensity((i - reach) * width2, sigma)
  );
  const next2 = new Float64Array(density.length);
  for (let i = 0; i < density.length; i++) {
    const from = density[i];
    if (from === 0) continue;
    const first = Math.max(0, i - reach);
    const last = Math.min(density.length - 1, i + reach);
    for (let j = first; j <= last; j++)
      next2[j] = next2[j] + from * kernel[j - i + reach];
  }
  return next2;
}
function cutTail(density, centre, width2, mass) {
  if (mass <= 0) return Number.POSITIVE_INFINITY;
  let removed = 0;
  for (let i = density.length - 1; i >= 0; i--) {
    const cell = width2 * density[i];
    if (removed + cell >= mass) {
      const share2 = (mass - removed) / cell;
      density[i] = density[i] * (1 - share2);
      return (i - centre + 0.5 - share2) * width2;
    }
    removed += cell;
    density[i] = 0;
  }
  return Number.NEGATIVE_INFINITY;
}
var LEVELS = [
  0.5,
  0.3,
  0.15,
  0.08,
  0.04,
  0.02,
  0.01,
  5e-3,
  2e-3,
  1e-3,
  5e-4,
  2e-4,
  1e-4,
  1e-5,
  1e-6,
  1e-7,
  1e-8
];
var LEVEL_QUANTILES = LEVELS.map(normalQuantileUpper);
var made = /* @__PURE__ */ new Map();
function sequentialTest(done, { max, ended }) {
  const last = ended && done < max ? done : max;
  const key = `${last} of ${max}`;
  const test = made.get(key) ?? makeTest(last, max);
  made.set(key, test);
  return test;
}
function walkTo(max, alpha) {
  const looks = Array.from({ length: max }, (_, i) => i + 1).filter((rounds) => isLook(rounds, max));
  const times = looks.map((look) => look / max);
  return walkOf(
    times.map((time, k) => k === looks.length - 1 ? 1 : spentAfter(time)),
    times,
    alpha,
    looks.map((look) => 0.5 ** look)
  );
}
function makeTest(last, max) {
  const looks = Array.from({ length: last }, (_, i) => i + 1).filter((rounds) => isLook(rounds, last));
  const times = looks.map((look) => look / max);
  const spent = times.map((time, k) => k === looks.length - 1 ? 1 : spentAfter(time));
  const least = looks.map((look) => 0.5 ** look);
  const bounds = LEVELS.map((alpha) => spendingBounds(spent, times, alpha, least));
  const at = (look) => {
    const k = looks.indexOf(look);
    if (k < 0) throw new RangeError(`there is no look after ${look} rounds, only after ${looks}`);
    return bounds.map((row2) => row2[k]);
  };
  return {
    looks,
    critical: (look, alpha) => interpolated(LEVEL_QUANTILES, at(look), normalQuantileUpper(alpha)),
    pValue: (look, z) => {
      const quantile2 = interpolated(at(look), LEVEL_QUANTILES, z);
      return quantile2 <= 0 ? 1 : normalUpper(quantile2);
    }
  };
}
function interpolated(places, values, place) {
  let i = places.findIndex((other) => other >= place);
  if (i < 0) i = places.length - 1;
  i = Math.max(1, i);
  const [x0, x1] = [places[i - 1], places[i]];
  const [y0, y1] = [values[i - 1], values[i]];
  if (x0 === Number.POSITIVE_INFINITY) return Number.NEGATIVE_INFINITY;
  if (x1 === Number.POSITIVE_INFINITY) return y0;
  if (y0 === Number.POSITIVE_INFINITY || y1 === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  return y0 + (y1 - y0) * (place - x0) / (x1 - x0);
}

// src/stats/after-stopping.ts
var walks = /* @__PURE__ */ new Map();
var shares = /* @__PURE__ */ new Map();
var STEP = 0.02;
var FAR2 = 6;
function shareLeft(rounds, z, max, alpha) {
  const walkKey = `${max} at ${alpha}`;
  const walk = walks.get(walkKey) ?? walkTo(max, alpha);
  walks.set(walkKey, walk);
  const look = walk.findIndex(({ time }) => Math.round(time * max) === rounds);
  const bound = walk[look]?.bound ?? Number.POSITIVE_INFINITY;
  if (look < 0 || !(z > 0) || z > bound + FAR2) return 1;
  const place = STEP * Math.round(z / STEP);
  const key = `${rounds}, ${place.toFixed(2)} of ${walkKey}`;
  const share2 = shares.get(key) ?? shareAt(walk, look, place);
  shares.set(key, share2);
  return share2;
}
function shareAt(walk, look, z) {
  const naive = z / Math.sqrt(walk[look].time);
  const of = (isInTheMiddle) => {
    let [low, high] = [0, naive];
    for (let step = 0; step < STEPS; step++) {
      const drift = (low + high) / 2;
      if (isInTheMiddle(chancesOf(walk, look, z, drift))) high = drift;
      else low = drift;
    }
    return (low + high) / 2 / naive;
  };
  const ordered = of(({ seen }) => seen >= 0.5);
  const found = of(({ seen, any }) => seen >= 0.5 * any);
  const { any: often } = chancesOf(walk, look, z, found * naive);
  return often * ordered + (1 - often) * found;
}
var STEPS = 11;
function chancesOf(walk, look, z, drift) {
  let [earlier, any] = [0, 0];
  for (const [k, each] of walk.entries()) {
    if (!Number.isFinite(each.bound)) continue;
    const crossing3 = beyond(each, each.bound * Math.sqrt(each.time), drift);
    any += crossing3;
    if (k < look) earlier += crossing3;
  }
  const now = walk[look];
  return { seen: earlier + beyond(now, z * Math.sqrt(now.time), drift), any: Math.min(1, any) };
}
function beyond({ density, top, width: width2, time }, place, drift) {
  let sum = 0;
  for (let i = density.length - 1; i >= 0; i--) {
    const at = (i - top) * width2;
    const cell = Math.min(1, (at - place) / width2 + 0.5);
    if (cell <= 0) break;
    sum += cell * width2 * density[i] * Math.exp(drift * at - drift * drift * time / 2);
  }
  return sum;
}

// src/stats/signed-rank.ts
var EXACT_MAX2 = 150;
function rankSums(differences) {
  const up = sizesOn(differences, 1);
  const down = sizesOn(differences, -1);
  let [above, below] = [0, 0];
  let rank3 = differences.length - up.length - down.length;
  for (let [i, j] = [0, 0]; i < up.length || j < down.length; ) {
    const size2 = Math.min(up[i] ?? Number.POSITIVE_INFINITY, down[j] ?? Number.POSITIVE_INFINITY);
    const [firstUp, firstDown] = [i, j];
    while (up[i] === size2) i++;
    while (down[j] === size2) j++;
    const equal = i - firstUp + (j - firstDown);
    const middle = rank3 + (equal + 1) / 2;
    above += (i - firstUp) * middle;
    below += (j - firstDown) * middle;
    rank3 += equal;
  }
  return { n: differences.length, above, below };
}
function sizesOn(differences, side) {
  const sizes = new Float64Array(differences.length);
  let count = 0;
  for (const difference of differences) if (side * difference > 0) sizes[count++] = side * difference;
  return sizes.subarray(0, count).sort();
}
function signedRankUpper(rankSum, n) {
  const sum = Math.floor(rankSum);
  if (sum <= 0) return 1;
  if (n <= EXACT_MAX2) return upperTails(n)[sum];
  const spread = Math.sqrt(n * (n + 1) * (2 * n + 1) / 24);
  return normalUpper((sum - 0.5 - n * (n + 1) / 4) / spread);
}
function centreInterval(differences, tail) {
  const n = differences.length;
  const largest = n * (n + 1) / 2;
  let cut = -1;
  while (cut + 1 < largest / 2 && signedRankUpper(largest - (cut + 1), n) <= tail) cut++;
  const means = pairwiseMeans(differences);
  const [low, high] = [means[cut], means.at(-1 - cut)];
  return cut < 0 || low === void 0 || high === void 0 ? void 0 : { low, high };
}
function pairwiseMeans(differences) {
  return ascending(differences.flatMap((a, i) => differences.slice(i).map((b) => (a + b) / 2)));
}
var counted = /* @__PURE__ */ new Map();
function upperTails(n) {
  const known2 = counted.get(n);
  if (known2) return known2;
  const tails = new Float64Array(n * (n + 1) / 2 + 1);
  tails[0] = 1;
  for (let rank3 = 1; rank3 <= n; rank3++) {
    for (let sum = rank3 * (rank3 + 1) / 2; sum >= 0; sum--) {
      const without = tails[sum];
      tails[sum] = (without + (sum >= rank3 ? tails[sum - rank3] : 0)) / 2;
    }
  }
  for (let sum = tails.length - 2; sum >= 0; sum--)
    tails[sum] = tails[sum] + tails[sum + 1];
  counted.set(n, tails);
  return tails;
}

// src/stats/one-sided-outliers.ts
function cappedRankSums(pairs, share2) {
  return cappedSums(pairs, 0, quantileOf(valuesOf2(pairs, 0), share2));
}
function valuesOf2(pairs, shift) {
  const values = new Float64Array(2 * pairs.length);
  for (const [i, { before, after }] of pairs.entries()) {
    values[2 * i] = before;
    values[2 * i + 1] = after - shift;
  }
  return values;
}
function cappedSums(pairs, shift, cap) {
  const differences = [];
  for (const { before, after } of pairs) {
    const isInformative = before < cap || after - shift < cap;
    if (isInformative) differences.push(Math.min(after - shift, cap) - Math.min(before, cap));
  }
  return rankSums(differences);
}
function cappedEstimate(pairs, share2, tail) {
  const differences = pairs.map(({ before, after }) => after - before);
  const [least, most] = [Math.min(...differences), Math.max(...differences)];
  const margin = most - least || 1;
  const sumsAt = (shift) => cappedSums(pairs, shift, quantileOf(valuesOf2(pairs, shift), share2));
  const within2 = (isAbove, end, side) => {
    const { [side]: found } = crossing2((shift) => isAbove(sumsAt(shift)), least - margin, most + margin);
    return found < least - margin / 2 || found > most + margin / 2 ? end : found;
  };
  return {
    shift: within2(({ above, below }) => above > below, Number.NaN, "middle"),
    low: within2(({ above, n }) => signedRankUpper(above, n) <= tail, Number.NEGATIVE_INFINITY, "before"),
    high: within2(({ below, n }) => signedRankUpper(below, n) > tail, Number.POSITIVE_INFINITY, "after")
  };
}
var STEPS2 = 20;
function crossing2(holds, left, right) {
  let [low, high] = [left, right];
  for (let step = 0; step < STEPS2; step++) {
    const middle = (low + high) / 2;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return { before: low, middle: (low + high) / 2, after: high };
}

// src/stats/paired.ts
var EXACT_ROUNDS_MIN = 3;
var BEYOND2 = 1.0001;
var POWER3 = 0.8416;
var PLAIN = 0.65;
var CAPPED = [
  { share: 0.3, quantile: 0.5 },
  { share: 0.05, quantile: 0.25 }
];
function viewsOf(pairs) {
  const differences = pairs.map(({ before, after }) => after - before);
  const plain = {
    share: PLAIN,
    sumsOf: (rounds) => rankSums(differences.slice(0, rounds)),
    estimate: (tail) => ({
      shift: quantile(pairwiseMeans(differences), 0.5),
      ...centreInterval(differences, tail) ?? UNBOUNDED
    })
  };
  const capped = CAPPED.map(
    ({ share: share2, quantile: at }) => ({
      share: share2,
      sumsOf: (rounds) => cappedRankSums(pairs.slice(0, rounds), at),
      estimate: (tail) => cappedEstimate(pairs, at, tail)
    })
  );
  return [plain, ...capped];
}
function comparePairs(pairs, oldLevel, options, level) {
  const differences = pairs.map(({ before, after }) => after - before);
  const [first] = differences;
  const measurements = pairs.length;
  const common = { method: "samples", level: oldLevel, measurements, commonPart: 0, start: 1 };
  const isCount = options.tick === void 0;
  if (isCount && pairs.length >= EXACT_ROUNDS_MIN && differences.every((each) => each === first)) {
    const interval2 = { low: first, high: first };
    const sides2 = { worse: Number(first <= 0), better: Number(first >= 0) };
    return {
      ...common,
      exact: true,
      shift: first,
      ...interval2,
      undivided: interval2,
      ...sides2,
      reach: () => 0,
      rounds: () => pairs.length
    };
  }
  const test = sequentialTest(pairs.length, options);
  const passed2 = looksWithin(test, pairs.length);
  const rounds = passed2.at(-1);
  if (rounds === void 0) {
    return {
      ...common,
      exact: false,
      shift: quantile(pairwiseMeans(differences), 0.5),
      ...UNBOUNDED,
      undivided: UNBOUNDED,
      ...{ worse: 1, better: 1 },
      reach: () => Number.POSITIVE_INFINITY,
      rounds: (_, pValue) => signsFor(pValue, pairs.length)
    };
  }
  const critical = (share3, alpha) => test.critical(rounds, share3 * alpha);
  const views = viewsOf(pairs.slice(0, rounds));
  const { best, share: share2, interval, error } = estimateOf(views, (share3) => critical(share3, level / 2));
  const sides = passed2.map((look) => sidesOf(views, test, [look]));
  const isEnd = ({ worse, better }) => Math.min(worse, better) <= (options.stopsAt ?? 0);
  const end = passed2[sides.findIndex(isEnd)];
  const left = best.shift * (end === void 0 ? 1 : leftOf(pairs.slice(0, end), rounds, options, level));
  const { limit = Number.POSITIVE_INFINITY } = options;
  const shift = best.shift > limit ? Math.max(left, Math.min(best.shift, BEYOND2 * limit)) : left;
  const rounding = tickError(options.tick ?? 0, differences.slice(0, rounds));
  const reported = {
    low: Math.min(shift, interval.low - rounding),
    high: Math.max(shift, interval.high + rounding)
  };
  const reach = (pValue) => 0.5 ** rounds > normalUpper(critical(share2, pValue)) ? Number.POSITIVE_INFINITY : error * (critical(share2, pValue) + POWER3);
  return {
    ...common,
    exact: false,
    shift,
    ...reported,
    undivided: reported,
    worse: Math.min(...sides.map(({ worse }) => worse)),
    better: Math.min(...sides.map(({ better }) => better)),
    reach,
    rounds: (margin, pValue) => Number.isFinite(reach(pValue)) ? Math.ceil(rounds * (reach(pValue) / margin) ** 2) : signsFor(pValue, pairs.length)
  };
}
function estimateOf(views, critical) {
  const estimates = views.map(({ estimate, share: share3 }) => {
    return { ...estimate(normalUpper(critical(share3))), share: share3 };
  });
  const { best, share: share2, interval } = agreed(estimates);
  const width2 = widthOf(best);
  const error = Number.isFinite(width2) ? width2 / (2 * critical(share2)) : Number.POSITIVE_INFINITY;
  return { best, share: share2, interval, error };
}
function leftOf(chosen, rounds, options, level) {
  const { stopsAt = 0, max } = options;
  const end = chosen.length;
  const test = sequentialTest(end, { max, ended: options.ended && end === rounds });
  const views = viewsOf(chosen);
  const { best, error } = estimateOf(views, (share2) => test.critical(end, share2 * level / 2));
  const signs = views.map(({ sumsOf }) => {
    const { above, below, n } = sumsOf(end);
    return normalQuantileUpper(Math.min(0.5, signedRankUpper(Math.max(above, below), n)));
  });
  const z = Math.max(Math.abs(best.shift) / error, ...signs);
  return 1 - end / rounds * (1 - shareLeft(end, z, max, PLAIN * stopsAt));
}
function signsFor(pValue, rounds) {
  return Math.max(rounds + 1, Math.ceil(-Math.log2(PLAIN * pValue)));
}
function looksWithin({ looks }, rounds) {
  return looks.filter((look) => look <= rounds);
}
function agreed(estimates) {
  const best = estimates.reduce((least, each) => widthOf(each) < widthOf(least) ? each : least);
  const low = Math.max(...estimates.map((each) => each.low));
  const high = Math.min(...estimates.map((each) => each.high));
  const agree = low <= best.shift && best.shift <= high;
  return { best, share: best.share, interval: agree ? { low, high } : { low: best.low, high: best.high } };
}
function widthOf({ low, high }) {
  return high - low;
}
var UNBOUNDED = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
function sidesOf(views, test, looks) {
  const seen = looks.flatMap(
    (look) => views.map(({ share: share2, sumsOf }) => ({ look, share: share2, sums: sumsOf(look) }))
  );
  const smallest = (side) => {
    const all = seen.map(({ look, share: share2, sums: { n, [side]: sum } }) => {
      return pValueAt(test, look, Math.floor(sum), n) / share2;
    });
    return Math.min(1, ...all);
  };
  return { worse: smallest("above"), better: smallest("below") };
}
var known = /* @__PURE__ */ new WeakMap();
function pValueAt(test, look, rankSum, n) {
  const answers = known.get(test) ?? /* @__PURE__ */ new Map();
  known.set(test, answers);
  const key = `${rankSum} of ${n} at ${look}`;
  const answer = answers.get(key) ?? pValueOf(test, look, signedRankUpper(rankSum, n));
  answers.set(key, answer);
  return answer;
}
function pValueOf(test, look, pValue) {
  return pValue >= 0.5 ? 1 : test.pValue(look, normalQuantileUpper(pValue));
}

// src/check/compare-rounds.ts
var STOPS_AT = 0.01;
function compareWithRounds(run, base, { rounds, max, ended }, rules, confidence) {
  const sides = rounds.map((round) => ({ base: bySeries(round.base), head: bySeries(round.head) }));
  const old = bySeries(base?.measurements ?? []);
  return run.measurements.map((measurement) => {
    const { benchmark, metric, sample } = measurement;
    const key = seriesKey(benchmark.name, metric.name);
    const known2 = old.get(key);
    const other = known2?.metric.unit === metric.unit ? known2 : void 0;
    const pairs = sides.flatMap((side) => {
      const [before, after] = [side.base.get(key), side.head.get(key)];
      return other && before && after ? [{ before: before.sample.centre, after: after.sample.centre }] : [];
    });
    const limits2 = limitsFor(rules, benchmark, metric);
    const values = pairs.flatMap(({ before, after }) => [before, after]);
    const scale = scaleFor(values, other?.sample.centre ?? sample.centre, limits2.direction === "higher");
    const series2 = {
      measurement,
      limits: limits2,
      scale,
      recent: [],
      since: null,
      start: null,
      moved: false,
      openEpisode: null,
      young: null
    };
    if (!other || pairs.length === 0) {
      const obstacle = known2 && !other ? { code: "unit-changed", was: known2.metric.unit } : { code: "not-in-baseline" };
      return { ...series2, baseline: null, comparison: null, obstacle };
    }
    const comparison2 = comparePairs(
      pairs.map(({ before, after }) => ({ before: scale.to(before), after: scale.to(after) })),
      scale.to(other.sample.centre),
      {
        max,
        // A series that was settled earlier and not measured since did not end because of the budget.
        ended: ended && isIn(sides.at(-1), key),
        stopsAt: STOPS_AT,
        limit: limitShiftsOf(limits2, scale).worse,
        ...isClocked(metric.unit) && { tick: onScale(scale, other.sample.centre, tickOf(values)) }
      },
      1 - confidence
    );
    const summary = { value: other.sample.centre, runs: 1, samples: pairs.length };
    return { ...series2, baseline: summary, comparison: comparison2, obstacle: null };
  });
}
function isIn(sides, key) {
  return sides?.base.has(key) === true && sides.head.has(key);
}
function bySeries(measurements) {
  return new Map(measurements.map((each) => [seriesKey(each.benchmark.name, each.metric.name), each]));
}

// src/check/gate.ts
function gateOf(findings, baseline, override, { isWhole, failed, onSuspected, onMissing }) {
  const suspected = findings.filter(({ verdict }) => verdict === "suspected");
  const failing = failingOf(findings, onSuspected);
  if (failing.length > 0) return mayPass(failing, override) ? "allowed" : "fail";
  const isHistoryWhole = baseline.warnings.every(({ code: code2 }) => code2 !== "damaged-history");
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
  return warnings.every(({ code: code2 }) => code2 !== "not-compared");
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
  const known2 = new Set(run.measurements.map(keyOf2));
  const { leftOut = [] } = run;
  const asked = leftOut.length === 0 ? earlier.slice(-1) : earlier.toReversed();
  return asked.flatMap(
    (other, age) => other.measurements.flatMap((measurement) => {
      const key = keyOf2(measurement);
      const cause = leftOut.length === 0 || known2.has(key) ? void 0 : causeOf(measurement, leftOut);
      if (known2.has(key) || age > 0 && !cause || isBesidePresent(measurement, run)) return [];
      known2.add(key);
      const reason = reasonOf(cause ?? leftOut.find(({ failed }) => failed === null), isWhole);
      return [missing(measurement, reason, rules)];
    })
  );
}
function isBesidePresent({ benchmark, metric }, run) {
  if (!metric.beside) return false;
  const { role, metric: of } = metric.beside;
  if (role !== "ratio") return true;
  return run.measurements.some((own) => own.benchmark.name === benchmark.name && own.metric.name === of);
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
  const { threshold: threshold2, direction, main } = limitsFor(rules, benchmark, metric);
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
    threshold: threshold2,
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
  const benchmarks2 = [...new Map(measurements.map(({ benchmark }) => [benchmark.name, benchmark])).values()];
  const claimants = claimantsOf(benchmarks2);
  const runs2 = stored.map(({ measurements: own }) => new Set(own.map(({ benchmark }) => benchmark.name)));
  const fuller = runs2.map(fullerNames);
  const renames = /* @__PURE__ */ new Map();
  const unclear = [];
  const owners = ownersOf(benchmarks2);
  for (const [old, owner] of owners) {
    const last = owner === old ? -1 : runs2.findLastIndex((names) => names.has(old));
    if (last < 0) continue;
    const heirs = fuller.slice(last + 1).map((names) => (names.get(old) ?? []).filter((name) => !runs2[last]?.has(name))).find((names) => names.length > 0);
    const heir = heirs ? heirAmong(heirs, claimants.get(old) ?? []) : owner ?? void 0;
    if (heir === void 0) unclear.push(old);
    else if (heir !== null) renames.set(old, heir);
  }
  const metrics2 = new Map(
    present.flatMap(
      ({ benchmark, metric }) => metric.former === void 0 ? [] : [[seriesKey(benchmark.name, metric.former), metric.name]]
    )
  );
  const runUnder = (run) => renamed(run, renames, metrics2);
  const newest = runs2.at(-1);
  const stillOld = [...renames].filter(([old, now]) => newest.has(old) && !newest.has(now));
  const olds = new Map(stillOld.map(([old, now]) => [now, old]));
  return {
    runUnder,
    nameUnder: (name) => renames.get(name) ?? name,
    meantBy: (name) => renames.get(name) ?? owners.get(name) ?? name,
    formerOf: (name) => olds.get(name) ?? null,
    warnings: [...renamedWarning(stillOld), ...unclear.filter((old) => newest.has(old)).map(unclearWarning)]
  };
}
function heirAmong(heirs, claimants) {
  const own = claimants.filter((name) => heirs.includes(name));
  if (heirs.length === 1) return own[0] ?? null;
  return own.length === 0 ? null : void 0;
}
function claimantsOf(benchmarks2) {
  const claimants = /* @__PURE__ */ new Map();
  for (const { name, former = [] } of benchmarks2) {
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
function renamed(run, renames, metrics2) {
  const known2 = new Set(run.measurements.map(keyOf3));
  let isChanged = false;
  const measurements = run.measurements.map((measurement) => {
    const { benchmark, metric } = measurement;
    const name = renames.get(benchmark.name) ?? benchmark.name;
    const metricName = metrics2.get(seriesKey(name, metric.name)) ?? metric.name;
    const isSame = name === benchmark.name && metricName === metric.name;
    if (isSame || known2.has(seriesKey(name, metricName))) return measurement;
    isChanged = true;
    return { ...measurement, benchmark: { ...benchmark, name }, metric: { ...metric, name: metricName } };
  });
  return isChanged ? { ...run, measurements } : run;
}
function keyOf3({ benchmark, metric }) {
  return seriesKey(benchmark.name, metric.name);
}
var SHOWN_MAX = 3;
function renamedWarning(renamed3) {
  const [first] = renamed3;
  if (!first) return [];
  const renames = renamed3.slice(0, SHOWN_MAX).map(([old, now]) => ({ old, now }));
  const values = { outcome: "renamed", benchmarks: renamed3.length, first: renames };
  return [{ code: "fuller-names", subject: first[1], values }];
}
function unclearWarning(old) {
  return { code: "fuller-names", subject: old, values: { outcome: "unclear", old } };
}

// src/check/present-names.ts
function underPresentNames(measured, stored, { renames, names, tagPatterns, tags }) {
  const { runUnder, nameUnder } = storedNames(names, measured);
  const renamed3 = stored.runs.map((other) => underNewNames(runUnder(other), renames));
  const former = formerNames(measured, renamed3);
  const tagged = (run2) => onlyTagged(withTags(run2, tagPatterns), tags);
  const run = tagged(measured);
  const baseline = {
    ...stored,
    runs: sharingRuns(
      run,
      renamed3.map((other) => tagged(former.runUnder(other)))
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

// src/check/reported-size.ts
var PICKED = /* @__PURE__ */ new Set([
  "beyond-threshold",
  "measure-again",
  "awaiting-confirmation",
  "waived",
  "better"
]);
var BEYOND3 = 1.0001;
function withReportedSize(finding, series2, certainty, { policy, family }) {
  const { comparison: comparison2, limits: limits2, scale, openEpisode } = series2;
  if (!comparison2?.sizeIfReported || !certainty || !finding.change || !PICKED.has(finding.reason.code))
    return finding;
  if (openEpisode && !openEpisode.isOwn) return finding;
  const bar = limitShiftsOf(limits2, scale);
  const factorOf = (own, corrected) => own > 0 ? corrected / own : family.size;
  const isWorse2 = comparison2.shift > 0;
  const limit = isWorse2 ? bar.worse : bar.better;
  const factor = isWorse2 ? factorOf(comparison2.worse, certainty.worse) : factorOf(comparison2.better, certainty.better);
  const isFinal = comparison2.measurements >= MEASUREMENTS_MAX;
  const likely = isFinal ? policy.alpha : Math.max(SUSPICION, policy.alpha);
  const size2 = comparison2.sizeIfReported(
    ({ shift: shift2, worse, better }) => isWorse2 ? shift2 > limit && (worse * factor <= likely || isGross(shift2, worse, bar, family)) : -shift2 > limit && better * factor <= DISCOVERY
  );
  const least = Math.min(BEYOND3 * limit, Math.abs(comparison2.shift));
  const shift = isWorse2 ? Math.max(size2.shift, least) : Math.min(size2.shift, -least);
  const [low = null, high = null] = [size2.low, size2.high].map(scale.change).sort((a, b) => a - b).map(finite);
  return { ...finding, change: { estimate: finite(scale.change(shift)), low, high } };
}

// src/check/stored-twice.ts
function eachOnce(baseline) {
  const originals = /* @__PURE__ */ new Map();
  for (const runs2 of Map.groupBy(baseline.runs, ({ commit }) => commit).values()) {
    if (runs2.length === 1 || runs2[0]?.commit === "") continue;
    for (const [first, ...copies] of Map.groupBy(runs2, printOf).values())
      for (const { id } of copies) originals.set(id, first.id);
  }
  if (originals.size === 0) return baseline;
  const nameOf2 = (id) => originals.get(id) ?? id;
  return {
    ...baseline,
    runs: baseline.runs.filter(({ id }) => !originals.has(id)),
    accepted: baseline.accepted.map((each) => ({ ...each, run: nameOf2(each.run) })),
    episodes: baseline.episodes.map((each) => ({
      ...each,
      first: { ...each.first, run: nameOf2(each.first.run) },
      end: each.end === null ? null : nameOf2(each.end)
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

// src/check/check.ts
function check(measured, known2, asked, { again, apart: apart2 = false, elsewhere = [], records, override, warnings }) {
  const policy = records ? asked : { ...asked, confirmRuns: 1 };
  const { tags, comparability } = policy;
  const isSideBySide = known2.source === "file" || known2.interleaved !== void 0;
  const stored = isSideBySide ? known2 : eachOnce(known2);
  const { run, baseline, formerOf, warnings: renamings } = underPresentNames(measured, stored, policy);
  const window = baseline.runs.slice(-WINDOW);
  const comparable = isSideBySide ? window : comparableRuns(run, window, comparability);
  const repeated = comparableRuns(run, again, comparability);
  const sides = { repeated, apart: apart2 };
  const { compared, commonShift: moved, livesOn } = compareWith(run, sides, baseline, policy, records);
  const tested = compared.filter(isTested);
  const family = { alpha: policy.alpha, size: tested.length + (moved ? 1 : 0) };
  const { certainties, runCertainty } = certaintiesOf(compared, tested, moved);
  const runInfo = {
    run,
    repeated,
    apart: apart2 ? repeated : elsewhere,
    tracked: records,
    window,
    comparable: new Set(comparable),
    tested,
    family
  };
  const runShift = moved ? judgeCommonShift(moved, runCertainty, policy.alpha, runInfo) : null;
  const seen = (start) => records ? 1 + window.slice(start).length : 1;
  const context2 = {
    policy,
    family,
    runShift,
    livesOn,
    seen,
    tracked: records,
    series: compared.length,
    formerName: formerOf
  };
  const judged = compared.map((series2) => judge(series2, certainties.get(series2) ?? null, context2));
  const newest = comparable.at(-1);
  const formerNames2 = new Map(run.measurements.map(({ benchmark }) => [benchmark.name, benchmark.former]));
  const levels = compared.map(({ openEpisode }) => openEpisode ? openEpisode.episode.before : null);
  const { findings: waived, waivers } = applyWaivers(
    judged,
    levels,
    policy.waivers,
    run.time,
    (name) => formerNames2.get(name) ?? []
  );
  const suspects = waived.filter((finding, i) => isSuspect(compared[i], finding));
  const isWhole = warnings.every(({ code: code2 }) => code2 !== "missing-shard");
  const recorded = { run, tracked: records, window };
  const living = waived.map((finding, i) => ({
    ...withReportedSize(finding, compared[i], certainties.get(compared[i]), context2),
    episode: episodeAfter(compared[i], finding, recorded)
  }));
  const earlier = comparable.length > 0 ? comparable : baseline.runs.slice(-1);
  const missing2 = missingFindings(run, earlier, { rules: policy.rules, isWhole });
  const all = withMain([...living, ...missing2]);
  const failed = failedIn([run, ...again]).filter(({ benchmark }) => isAsked(benchmark, all, tags));
  const renamed3 = isWhole ? renamedWarnings(all) : [];
  const reference = referenceOf(run, comparable);
  const identical = baseline.interleaved?.identical;
  const judgement = { isWhole: isWhole && renamed3.length === 0, failed, ...policy };
  const gate = identical === void 0 ? gateOf(all, baseline, override, judgement) : "pass";
  const findings = withAcceptance(all, gate, run);
  const passed2 = gate === "allowed" ? answerable(all, policy.onSuspected) : [];
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
    ...reference && { reference },
    ...identical !== void 0 && { identical },
    records,
    gate,
    override: override && withSizes(override, passed2),
    waivers: [...waivers],
    confidence: policy.confidence,
    alpha: policy.alpha,
    counts: countVerdicts(findings),
    detectable: medianDetectable(tested, family),
    commonShift: runShift?.reported ?? null,
    measurements: 1 + repeated.length,
    suspects: [...new Set(suspects.map(({ benchmark }) => benchmark))],
    ...failed.length > 0 && { failed },
    findings: [...findings],
    warnings: [
      ...baseline.warnings,
      ...renamings,
      ...gate === "nothing-compared" ? [] : renamed3,
      ...waivers.flatMap(waiverWarnings),
      ...records ? [] : openWarnings(findings, baseline),
      ...livesOn ? ageWarnings(findings) : [],
      ...otherReference(run, comparable),
      ...baseline.source === "file" ? [] : environmentWarnings(run, baseline.runs, comparable, comparability),
      ...again.filter((other) => !repeated.includes(other)).map((other) => otherMachineWarning(run, other, comparability)),
      ...warnings
    ]
  };
}
var SIZES_MAX = 20;
function withSizes(override, passed2) {
  if (passed2.length === 0) return override;
  const size2 = (finding) => sizeOf(finding).worse ?? Number.POSITIVE_INFINITY;
  const sizes = passed2.toSorted((a, b) => size2(b) - size2(a) || 0).slice(0, SIZES_MAX).map(({ benchmark, metric, change }) => ({
    benchmark,
    metric: metric.name,
    change: change?.estimate ?? null
  }));
  return { ...override, sizes };
}
function isAsked(benchmark, findings, tags) {
  return tags.length === 0 || benchmark === null || findings.some((each) => isPartOf(each.benchmark, benchmark));
}
function compareWith(run, { repeated, apart: apart2 }, baseline, policy, tracked) {
  const { rules, confidence } = policy;
  const { source, runs: runs2, interleaved } = baseline;
  if (interleaved)
    return {
      compared: compareWithRounds(run, runs2[0], interleaved, rules, confidence),
      commonShift: void 0,
      livesOn: false
    };
  if (source === "file")
    return {
      compared: compareWithFile(run, baseline, rules, confidence),
      commonShift: void 0,
      livesOn: false
    };
  return compareWithHistory(run, repeated, baseline, policy, tracked, apart2);
}
function certaintiesOf(compared, tested, moved) {
  const all = [...tested.map(({ comparison: comparison2 }) => comparison2 ?? NOTHING), ...moved ? [pairOf(moved)] : []];
  const worse = benjaminiHochberg(all.map((pair) => pair.worse));
  const better = benjaminiHochberg(all.map((pair) => pair.better));
  const corrected = all.map((_, i) => ({ worse: worse[i], better: better[i] }));
  const place = new Map(tested.map((series2, i) => [series2, corrected[i]]));
  const certainties = compared.flatMap((series2) => {
    const { comparison: comparison2, limits: limits2 } = series2;
    const exact = comparison2?.exact && limits2.direction !== "none" ? comparison2 : void 0;
    const certainty = place.get(series2) ?? exact;
    return certainty ? [[series2, certainty]] : [];
  });
  return { certainties: new Map(certainties), runCertainty: corrected[tested.length] ?? NOTHING };
}
function pairOf({ rise, fall }) {
  return { worse: rise.pValue, better: fall.pValue };
}
function ageWarnings(findings) {
  const names = [...new Set(findings.flatMap(({ benchmark, drift }) => drift ? [benchmark] : []))];
  if (names.length === 0) return [];
  return [{ code: "machine-may-have-aged", subject: "", values: { benchmarks: countedNames(names) } }];
}
function waiverWarnings({ state, select, owner, until, ceiling, benchmarks: benchmarks2 }) {
  if (state === "applied") return [];
  const values = { owner, select, state, until, ceiling, benchmarks: countedNames(benchmarks2) };
  return [{ code: "waiver-without-effect", subject: select, values }];
}
function countVerdicts(findings) {
  const counts2 = Object.fromEntries(verdicts.map((verdict) => [verdict, 0]));
  for (const finding of findings) counts2[finding.verdict]++;
  return counts2;
}
function medianDetectable(tested, family) {
  const changes = tested.map((series2) => detectableChange(series2, family)).filter(Number.isFinite);
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

// src/stats/random.ts
var MASK_64 = (1n << 64n) - 1n;
function seededRandom(seed) {
  const next2 = xoshiro128(stateOf2(BigInt(seed)));
  return () => ((next2() >>> 5) * 2 ** 26 + (next2() >>> 6)) / 2 ** 53;
}
function integerBelow(n, random) {
  return Math.floor(random() * n);
}
function shuffled(values, random) {
  const dealt = [...values];
  for (let i = dealt.length - 1; i > 0; i--) {
    const j = integerBelow(i + 1, random);
    const moved = dealt[i];
    dealt[i] = dealt[j];
    dealt[j] = moved;
  }
  return dealt;
}
function xoshiro128([a, b, c, d]) {
  let [s0, s1, s2, s3] = [a | 0, b | 0, c | 0, d | 0];
  return () => {
    const result = Math.imul(rotated(Math.imul(s1, 5), 7), 9);
    const shifted = s1 << 9;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= shifted;
    s3 = rotated(s3, 11);
    return result >>> 0;
  };
}
function rotated(word, by) {
  return word << by | word >>> 32 - by;
}
function stateOf2(seed) {
  const first = splitMix64(seed, 1n);
  const second = splitMix64(seed, 2n);
  const low = (word) => Number(word & 0xffffffffn);
  const high = (word) => Number(word >> 32n);
  return [low(first), high(first), low(second), high(second)];
}
function splitMix64(seed, position) {
  let z = seed + position * 0x9e3779b97f4a7c15n & MASK_64;
  z = (z ^ z >> 30n) * 0xbf58476d1ce4e5b9n & MASK_64;
  z = (z ^ z >> 27n) * 0x94d049bb133111ebn & MASK_64;
  return z ^ z >> 31n;
}

// src/history/write-events.ts
var KINDS = {
  suspected: "suspicion",
  regressed: "regression",
  mended: "recovery",
  dismissed: "dismissal"
};
function eventsOf({ override, run, waivers, findings }) {
  return findings.flatMap(({ benchmark, metric, reason, episode, change }) => {
    if (!episode?.isNew) return [];
    const { state, first, before, after } = episode;
    const of = { run: run.id, benchmark, metric: metric.name };
    const levels = isOpen(episode) ? { first, before, after } : {};
    if (state === "accepted") {
      if (!override) return [];
      const { sizes: _, ...said } = override;
      return [{ kind: "override", ...said, ...of, change: change?.estimate ?? null }];
    }
    if (state === "waived") {
      const waiver = waivers.find((each) => each.state === "applied" && each.benchmarks.includes(benchmark));
      if (!waiver) return [];
      const { owner, reason: why, select, until } = waiver;
      const source = `the waiver for ${select} until ${until}`;
      return [{ kind: "waiver", by: owner, reason: why, at: run.time, source, ...of, ...levels }];
    }
    const kind = KINDS[state];
    if (!kind) return [];
    return [
      { kind, by: "perf-regression", reason: reason.code, at: run.time, source: "check", ...of, ...levels }
    ];
  });
}
var USUAL_RACES = { budgetMs: 3e5, pauseMs: 800 };
var PAUSE_MS_MAX = 2e4;
function withJitter(random = Math.random, { budgetMs, pauseMs } = USUAL_RACES) {
  return backoff({ deadlineMs: budgetMs, pauseMs, pauseMsMax: PAUSE_MS_MAX, random });
}

// src/baseline/select-runs.ts
async function baselineIn({ runs: runs2, events }, run, baseCommit, branches = baseCommit.branch) {
  const set = acceptedRuns(events);
  const own = runs2.filter(({ commit }) => commit === run.commit && run.commit !== baseCommit.commit);
  const isSet = own.some(({ id }) => set.has(id));
  const others = runs2.filter((stored) => !own.includes(stored) || set.has(stored.id));
  const stand = isSet ? { ...baseCommit, commit: run.commit, how: "this commit itself, which was set as the baseline" } : baseCommit;
  const cut = others.length === 0 ? ofSameCommit(runs2, run) : await upTo(others, { ...stand, branch: branches });
  return {
    ...cut,
    branch: baseCommit.branch,
    accepted: events.filter(isAcceptance),
    episodes: episodesOf(events, runs2, cut.runs)
  };
}
function acceptedRuns(events) {
  const acceptances = events.filter(
    ({ kind, benchmark, metric }) => kind === "acceptance" && benchmark === void 0 && metric === void 0
  );
  return new Set(acceptances.map(({ run }) => run));
}
function episodesOf(events, all, baseline) {
  const places = new Map(baseline.map(({ id }, place) => [id, place]));
  const behind = new Set(all.filter(({ id }) => !places.has(id)).map(({ id }) => id));
  return episodesIn(
    events.filter(({ run }) => !behind.has(run)),
    (run) => places.get(run)
  );
}
function ofSameCommit(runs2, { commit }) {
  const why = `earlier runs of ${commitName(commit)} itself; no commit before it was measured`;
  return { source: "same-commit", why, runs: runs2, warnings: [] };
}
async function upTo(runs2, { commit, branch, how, ancestors }) {
  const exact = lastOf(runs2, commit);
  if (exact >= 0) {
    const why = `runs of ${branch} up to ${commitName(commit)}, ${how}`;
    return { source: "merge-base", why, runs: runs2.slice(0, exact + 1), warnings: [] };
  }
  for (const [steps, ancestor] of (await ancestors()).entries()) {
    const end = lastOf(runs2, ancestor);
    if (end < 0) continue;
    const commits = steps === 1 ? "1 commit" : `${steps} commits`;
    const why = `runs of ${branch} up to ${commitName(ancestor)}, the nearest measured ancestor: ${commits} before ${commitName(commit)}, ${how}`;
    return { source: "ancestor", why, runs: runs2.slice(0, end + 1), warnings: [] };
  }
  const newest = runs2.at(-1)?.commit ?? "";
  const missing2 = commit === "" ? "the commit that this run stands on is not known" : `neither ${commitName(commit)} (${how}) nor an ancestor of it was measured`;
  return {
    source: "latest",
    why: `the newest runs of ${branch}, up to ${commitName(newest)}: ${missing2}`,
    runs: runs2,
    warnings: [
      {
        code: "no-ancestor",
        subject: commitName(commit),
        values: { commit, how, branch }
      }
    ]
  };
}
function lastOf(runs2, commit) {
  return commit === "" ? -1 : runs2.findLastIndex((run) => run.commit === commit);
}

// src/baseline/lineage.ts
async function lateBehind({ branch }, stored, { commit, parents, isBefore, ancestors }) {
  const own = stored.filter((each) => each.branch === branch);
  const newer = newestOf(own)?.commit ?? "";
  if (newer === "" || newer === commit || parents.includes(newer)) return void 0;
  if (!await isBefore(newer, branch)) return void 0;
  const before = [commit, ...parents.slice(0, 1)].find((each) => lastOf(own, each) >= 0);
  const nearest = before ?? (await ancestors()).find((each) => lastOf(own, each) >= 0) ?? "";
  return { newer, after: own[lastOf(own, nearest)]?.id ?? "" };
}
var READING = { what: "ask for the order of commits", permission: "contents: read" };
function lineageOnGitHub(github, { commit, parents }) {
  return askedOnce({
    commit,
    parents,
    isBefore: async (other, branch) => {
      if (await comparison(github, other, commit) !== "behind") return false;
      return !["ahead", "diverged"].includes(await comparison(github, branch, other) ?? "");
    },
    ancestors: () => ancestorsOnGitHub(github, commit)
  });
}
async function comparison(github, base, head) {
  const { data } = await github.request(
    "GET /repos/{owner}/{repo}/compare/{basehead}",
    { basehead: `${base}...${head}`, per_page: 1 },
    READING
  );
  return data?.status;
}
function lineageLocally(folder, { commit, parents }) {
  const isAncestor = async (one, other) => {
    const { status: status2 } = await askGit(["merge-base", "--is-ancestor", one, other], { cwd: folder });
    return status2 === 0;
  };
  return askedOnce({
    commit,
    parents,
    isBefore: async (other, branch) => {
      if (!await isAncestor(commit, other)) return false;
      const tips = await tipsOf(folder, branch);
      const holding = await Promise.all(tips.map((tip) => isAncestor(other, tip)));
      return tips.length === 0 || holding.includes(true);
    },
    ancestors: () => ancestorsLocally(folder, commit)
  });
}
async function tipsOf(folder, branch) {
  const refs = [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`];
  const asked = refs.map(
    (ref) => tryGit(["rev-parse", "--verify", "--quiet", `${ref}^{commit}`], { cwd: folder })
  );
  return (await Promise.all(asked)).filter((tip) => tip !== void 0);
}
function askedOnce(lineage) {
  const answers = /* @__PURE__ */ new Map();
  let ancestors;
  return {
    ...lineage,
    isBefore(other, branch) {
      const question = `${other} ${branch}`;
      const answer = answers.get(question) ?? lineage.isBefore(other, branch);
      answers.set(question, answer);
      return answer;
    },
    ancestors() {
      ancestors ??= lineage.ancestors();
      return ancestors;
    }
  };
}

// src/baseline/placing.ts
var IN_TIME = { late: void 0, warnings: [] };
function placingOf(run, window, log, lineage) {
  let known2;
  return async (since = []) => {
    known2 ??= storedBeside(run, window, log);
    const before = await known2;
    const ids = new Set(before.map(({ id }) => id));
    const added = since.filter(({ id, branch }) => branch === run.branch && !ids.has(id));
    try {
      const late = await lateBehind(run, inOrder(added, before), lineage);
      return late ? { late, warnings: [lateWarning(run, late)] } : IN_TIME;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { late: void 0, warnings: [unknownWarning(run, error)] };
    }
  };
}
async function storedBeside({ branch }, { runs: runs2 }, log) {
  const own = runs2.filter((each) => each.branch === branch);
  if (own.length > 0 || !log) return own;
  const ofBranch2 = (all) => all.filter((each) => each.branch === branch);
  const stored = await newestRuns(log.segmentsFromNewest(1), {
    enough: 1,
    counting: (read) => ofBranch2(read).filter(({ after }) => after === void 0)
  });
  return ofBranch2(stored.runs);
}
function lateWarning({ branch }, { newer }) {
  return { code: "late-run", subject: shortCommit(newer), values: { branch, newer } };
}
function unknownWarning({ branch }, error) {
  return { code: "unknown-order", subject: branch, values: { branch, fault: faultOf(error) } };
}

// src/history/snapshot.ts
var SNAPSHOT_RUNS_MAX = 30;
var SNAPSHOT_BYTES_MAX = 4 * 1024 * 1024;
var SNAPSHOT_READ_BYTES_MAX = 64 * 1024 * 1024;
var SNAPSHOT_READ_RUNS_MAX = 1e3;
async function readSnapshot(store, suite, branch) {
  const runs2 = [];
  const events = [];
  for (const text of await store.read(suite, branch)) {
    const { segment, damage } = readSegment(`what is kept in ${store.description}`, text, suite, {
      runsMax: SNAPSHOT_READ_RUNS_MAX
    });
    if (damage)
      throw new UserError(damage.message, "Delete it there: the next run of the branch starts a new one.");
    runs2.push(...segment.runs);
    events.push(...segment.events);
  }
  return ofBranch(branch, { runs: runs2, events });
}
async function saveSnapshot(store, run, events, known2) {
  const stored = await readSnapshot(store, run.suite, run.branch);
  const all = ofBranch(run.branch, {
    runs: [...stored.runs, ...known2.runs, run],
    events: [...stored.events, ...known2.events, ...events]
  });
  await store.write(run.suite, run.branch, encodeWindow(all));
}
function ofBranch(branch, { runs: runs2, events }) {
  const own = runs2.filter((run) => run.branch === branch);
  const once = [...new Map(own.map((run) => [run.id, run])).values()];
  const said = new Map(events.map((event) => [JSON.stringify(event), event]));
  return { runs: inTime(once), events: [...said.values()] };
}
function encodeWindow({ runs: runs2, events }) {
  for (let count = Math.min(runs2.length, SNAPSHOT_RUNS_MAX); ; ) {
    const left = runs2.slice(-count);
    const here = new Set(left.map(({ id }) => id));
    const isHere = ({ run }) => here.has(run);
    const open = openEvents(events).filter((event) => !isHere(event));
    const text = encodeSegment(left, [...open, ...events.filter(isHere)]);
    const bytes2 = Buffer.byteLength(text);
    if (bytes2 <= SNAPSHOT_BYTES_MAX || count === 1) return text;
    count = Math.max(1, Math.min(count - 1, Math.floor(count * SNAPSHOT_BYTES_MAX / bytes2)));
  }
}

// src/history/window.ts
var EMPTY_WINDOW = { runs: [], events: [] };

// src/system/patience.ts
var LAST_ATTEMPT_SHARE = 1 / 3;
var ASKED_MS_MAX = 6e4;
var Patience = class {
  deadlines;
  #spentMs = 0;
  /** Time until which failures are counted: concurrent failures count once. */
  #countedMs = 0;
  constructor(deadlines) {
    this.deadlines = deadlines;
  }
  /**
   * Repeats a request while that may help and the budget lasts.
   * @param act is retried after a TransientError; the signal is the deadline of the request with its whole answer
   * @throws TransientError of the last attempt; it is final if the budget is spent
   */
  async ask(act, tries = this.deadlines.tries) {
    for (let attempt = 1; ; attempt++) {
      const startMs = performance.now();
      try {
        return await act(AbortSignal.timeout(this.#requestMs()));
      } catch (error) {
        if (!(error instanceof TransientError)) throw error;
        this.#addFailure(startMs);
        const pauseMs = error.waitMs ?? Math.random() * this.deadlines.pauseMs * 2 ** (attempt - 1);
        if (this.#leftMs() <= 0) throw error.asFinal();
        if (attempt >= tries || pauseMs > Math.min(ASKED_MS_MAX, this.#leftMs())) throw error;
        const pausedMs = performance.now();
        await setTimeout(pauseMs);
        this.#addFailure(pausedMs);
      }
    }
  }
  /** Counts the time from the start until now as a failure. */
  #addFailure(startMs) {
    const nowMs = performance.now();
    this.#spentMs += nowMs - Math.max(startMs, this.#countedMs);
    this.#countedMs = nowMs;
  }
  #leftMs() {
    return this.deadlines.budgetMs - this.#spentMs;
  }
  #requestMs() {
    const { requestMs } = this.deadlines;
    return Math.ceil(Math.max(requestMs * LAST_ATTEMPT_SHARE, Math.min(requestMs, this.#leftMs())));
  }
};
async function within(signal, work) {
  let stop = () => {
  };
  const ended = new Promise((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
  });
  try {
    return await Promise.race([work, ended]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
function isOverdue(error) {
  if (!(error instanceof Error)) return false;
  return error.name === "TimeoutError" || isOverdue(error.cause);
}

// src/system/proxy.ts
var proxies = /* @__PURE__ */ new Map();
function proxyOf(url) {
  const proxy = getProxyUrl(url);
  return proxy?.hostname ? proxy : void 0;
}
async function proxiedFetch(url, init) {
  const proxy = proxyOf(new URL(url));
  if (!proxy) return fetch(url, init);
  const known2 = proxies.get(proxy.href) ?? connect(proxy.href);
  proxies.set(proxy.href, known2);
  const { dispatcher, send } = await known2;
  return send(url, { ...init, dispatcher });
}
async function connect(proxy) {
  const { default: undici } = await import("./undici-BHUQTGRL.js");
  return { dispatcher: new undici.ProxyAgent(proxy), send: undici.fetch };
}
var TooLongError = class extends UserError {
  constructor(bytesMax) {
    super(`the answer has more than ${bytesMax} bytes`);
  }
};
async function wholeBody({ body }, bytesMax) {
  const parts = [];
  let bytes2 = 0;
  for await (const part of body ?? []) {
    bytes2 += part.length;
    if (bytes2 > bytesMax) throw new TooLongError(bytesMax);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
async function fetchWhole(url, init, bytesMax) {
  const answer = await proxiedFetch(url, init);
  const body = await wholeBody(answer, bytesMax);
  const { status: status2, statusText: statusText2, headers } = answer;
  return new Response(body.length === 0 ? null : new Uint8Array(body), { status: status2, statusText: statusText2, headers });
}

// builtin:node:http
var createServer = (...given) => perfRegressionRequire("node:http").createServer(...given);
var request = (...given) => perfRegressionRequire("node:http").request(...given);

// builtin:node:https
var request2 = (...given) => perfRegressionRequire("node:https").request(...given);

// builtin:node:zlib
var crc32 = (...given) => perfRegressionRequire("node:zlib").crc32(...given);
var gzip = (...given) => perfRegressionRequire("node:zlib").gzip(...given);
var deflateRawSync = (...given) => perfRegressionRequire("node:zlib").deflateRawSync(...given);
var inflateSync = (...given) => perfRegressionRequire("node:zlib").inflateSync(...given);
var gunzipSync = (...given) => perfRegressionRequire("node:zlib").gunzipSync(...given);
var inflateRawSync = (...given) => perfRegressionRequire("node:zlib").inflateRawSync(...given);
var brotliDecompressSync = (...given) => perfRegressionRequire("node:zlib").brotliDecompressSync(...given);

// src/system/exchange.ts
var REDIRECTS_MAX = 20;
async function exchange(url, request3, bytesMax) {
  let [at, sent] = [new URL(url), request3];
  for (let redirects = 0; ; redirects++) {
    const answer = await exchangeOnce(at, sent, bytesMax);
    const next2 = redirectIn(answer, at);
    if (next2 === void 0 || redirects === REDIRECTS_MAX) return answer;
    sent = redirected(sent, answer.status, next2.origin === at.origin);
    at = next2;
  }
}
async function exchangeOnce(url, request3, bytesMax) {
  try {
    if (proxyOf(url)) return await throughProxy(url, request3, bytesMax);
    const response = await responseTo(url, request3);
    const body = await bodyOf(response, bytesMax);
    const headers = response.headers;
    return { status: response.statusCode ?? 0, headers, body };
  } catch (error) {
    throw request3.signal.aborted ? request3.signal.reason : error;
  }
}
async function throughProxy(url, { method, headers, body, signal }, bytesMax) {
  const init = { method, headers, signal, redirect: "manual", ...body !== void 0 && { body } };
  const response = await proxiedFetch(url.href, init);
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await wholeBody(response, bytesMax)
  };
}
function responseTo(url, request3) {
  const { method, headers, body, signal } = request3;
  const send = url.protocol === "https:" ? request2 : request;
  const length = body === void 0 ? {} : { "content-length": String(Buffer.byteLength(body)) };
  return new Promise((resolve, reject) => {
    const sent = send(url, {
      method,
      signal,
      headers: { "accept-encoding": "gzip, deflate, br", ...headers, ...length }
    });
    sent.on("response", resolve);
    sent.on("error", (error) => {
      const isStale = sent.reusedSocket && error.code === "ECONNRESET" && method === "GET" && !signal.aborted;
      if (isStale) responseTo(url, request3).then(resolve, reject);
      else reject(error);
    });
    sent.end(body);
  });
}
async function bodyOf(response, bytesMax) {
  const parts = [];
  let bytes2 = 0;
  for await (const part of response) {
    bytes2 += part.length;
    if (bytes2 > bytesMax) {
      response.destroy();
      throw new TooLongError(bytesMax);
    }
    parts.push(part);
  }
  return decoded(Buffer.concat(parts), response.headers["content-encoding"], bytesMax);
}
function decoded(body, encoding, bytesMax) {
  const decode = { gzip: gunzipSync, deflate: inflateSync, br: brotliDecompressSync }[encoding ?? ""];
  if (!decode || body.length === 0) return body;
  try {
    return decode(body, { maxOutputLength: bytesMax });
  } catch (error) {
    if (error.code === "ERR_BUFFER_TOO_LARGE") throw new TooLongError(bytesMax);
    throw error;
  }
}
function redirectIn({ status: status2, headers: { location } }, from) {
  if (![301, 302, 303, 307, 308].includes(status2) || location === void 0) return void 0;
  const next2 = URL.parse(location, from.href);
  return next2 && /^https?:$/.test(next2.protocol) ? next2 : void 0;
}
function redirected(request3, status2, isSameOrigin) {
  const becomesGet = status2 === 303 || status2 < 303 && request3.method === "POST";
  const headers = Object.entries(request3.headers).filter(
    ([name]) => (isSameOrigin || name !== "authorization") && (!becomesGet || name !== "content-type")
  );
  const kept = becomesGet ? { method: "GET", body: void 0 } : {};
  return { ...request3, ...kept, headers: Object.fromEntries(headers) };
}

// src/github/rest.ts
var ANSWER_BYTES_MAX = 64 * 1024 * 1024;
var AnswerError = class extends Error {
  status;
  headers;
  constructor(status2, headers, message) {
    super(message);
    this.status = status2;
    this.headers = headers;
  }
};
async function sendRequest({ token, apiUrl }, route, parameters, signal, isRaw = false) {
  const [method = "", template = ""] = route.split(" ");
  const rest = new Map(Object.entries(parameters).filter(([, value]) => value !== void 0));
  const path = template.replace(/\{(\w+)\}/g, (_, name) => {
    const value = rest.get(name);
    rest.delete(name);
    return encodeURIComponent(String(value));
  });
  const hasBody = method !== "GET" && rest.size > 0;
  const query = method === "GET" ? queryOf(rest) : "";
  const base = path === GRAPHQL ? apiUrl.replace(/\/api\/v3$/, "/api") : apiUrl;
  const { status: status2, headers, body } = await exchange(
    `${base}${path}${query}`,
    {
      method,
      signal,
      headers: {
        accept: isRaw ? "application/vnd.github.v3.raw" : "application/vnd.github.v3+json",
        authorization: `token ${token}`,
        "user-agent": "perf-regression",
        ...hasBody && { "content-type": "application/json; charset=utf-8" }
      },
      body: hasBody ? JSON.stringify(Object.fromEntries(rest)) : void 0
    },
    ANSWER_BYTES_MAX
  );
  const data = dataIn(body, headers["content-type"] ?? "", isRaw && status2 < 400);
  if (status2 >= 300) throw new AnswerError(status2, headers, messageIn(data));
  return { status: status2, data };
}
var GRAPHQL = "/graphql";
function queryOf(parameters) {
  const pairs = [...parameters].map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}
function dataIn(body, contentType, isRaw) {
  if (body.length === 0) return void 0;
  const isJson = /^application\/(?:[\w.+-]+\+)?json\b/i.test(contentType);
  if (isJson && !isRaw) return jsonIn(body.toString("utf8"));
  if (isJson || /^text\/|charset=utf-8/i.test(contentType)) return body.toString("utf8");
  return new Uint8Array(body).buffer;
}
function jsonIn(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
function messageIn(data) {
  if (typeof data === "string") return data;
  if (data === void 0 || data instanceof ArrayBuffer || data === null) return "Unknown error";
  const { message, errors, documentation_url: page } = data;
  if (message === void 0) return `Unknown error: ${JSON.stringify(data)}`;
  const details = Array.isArray(errors) ? `: ${errors.map((each) => JSON.stringify(each)).join(", ")}` : "";
  return `${message}${details}${page === void 0 ? "" : ` - ${page}`}`;
}

// src/github/failure.ts
var DeniedError = class extends UserError {
};
var LagError = class extends TransientError {
  constructor(message) {
    super(message, "Run the job again. If it still fails, see https://www.githubstatus.com.");
  }
};
var SHOWN_MAX2 = 300;
function failureOf(error) {
  const { status: status2, headers = {} } = error instanceof AnswerError ? error : {};
  const message = (messageOf(error).split("\n")[0] ?? "").slice(0, SHOWN_MAX2);
  return {
    status: status2,
    message,
    accepted: headers["x-accepted-github-permissions"] ?? "",
    waitMs: status2 === 403 || status2 === 429 ? waitOf(headers, message) : void 0,
    cause: error
  };
}
var SECONDARY_LIMIT_MS = 6e4;
function waitOf(headers, message) {
  const asked = Number(headers["retry-after"] ?? Number.NaN);
  if (asked >= 0) return asked * 1e3;
  const resetMs = Number(headers["x-ratelimit-reset"] ?? Number.NaN) * 1e3;
  if (headers["x-ratelimit-remaining"] === "0" && resetMs > 0) return Math.max(0, resetMs - Date.now());
  return /secondary rate/i.test(message) ? SECONDARY_LIMIT_MS : void 0;
}
function explain({ what, permission }, failure, requestMs) {
  const { status: status2, message, accepted, waitMs, cause } = failure;
  if (status2 === void 0) {
    if (cause instanceof TooLongError) return new UserError(`cannot ${what}: ${message}`, "", { cause });
    const why = isOverdue(cause) ? `no whole answer within ${requestMs / 1e3} s` : message;
    return new TransientError(`cannot ${what}: GitHub does not answer (${why})`, "Run the job again.", {
      cause
    });
  }
  if (status2 === 401) {
    return new UserError(
      `cannot ${what}: GitHub does not know the token`,
      "Leave the input token out to use the job\u2019s token, or pass a valid one."
    );
  }
  if (status2 === 403 && /\block(ed)?\b/i.test(message)) {
    return new UserError(
      `cannot ${what}: the conversation is locked (GitHub says: ${message})`,
      "Unlock it on its page (Unlock conversation), or leave the comment out:   with: { comment: never }\nThe token may comment; no permission is missing."
    );
  }
  if (status2 === 403 && waitMs === void 0 && !/rate limit/i.test(message)) {
    return new DeniedError(
      `cannot ${what}: the token may not (GitHub says: ${message})`,
      `Add to the job:   permissions: { ${missingPermission(permission, accepted)} }`
    );
  }
  if (status2 === 403 || status2 === 429) {
    return new TransientError(
      `cannot ${what}: GitHub's rate limit is used up (${message})`,
      "Run the job again later; nothing was lost.",
      { waitMs }
    );
  }
  return new TransientError(`cannot ${what}: GitHub answers ${status2} (${message})`, "Run the job again.");
}
function missingPermission(known2, accepted) {
  const named = accepted.split(/[;,]/).map((entry) => entry.trim().replace("=", ": ").replaceAll("_", "-")).filter((entry) => entry !== "");
  const isNamed2 = named.some((each) => each.split(":")[0] === known2.split(":")[0]);
  return named.length === 0 || isNamed2 ? known2 : named[0];
}

// src/history/attempts.ts
var ID = /^(\d+)\.(\d+)\.([^.]+)\.[0-9a-f]{12}$/;
function joinAttempts({ runs: runs2, events }, comparability) {
  const groups = groupsOf(runs2, comparability);
  const joined2 = groups.map(joinedRun);
  const idOf = new Map(
    groups.flatMap((group, i) => group.map(({ id }) => [id, joined2[i].id]))
  );
  const nameOf2 = (run) => idOf.get(run) ?? run;
  return { runs: joined2, events: renamed2(events, nameOf2) };
}
function renamed2(events, nameOf2) {
  return events.map((event) => ({
    ...event,
    run: nameOf2(event.run),
    ...event.first && { first: { ...event.first, run: nameOf2(event.first.run) } }
  }));
}
function earlierAttempts(run, stored, comparability) {
  const own = attemptOf(run);
  return own === void 0 ? [] : attemptsWith(run, stored, comparability).filter((other) => (attemptOf(other) ?? 0) < own);
}
function otherJobs(run, stored, comparability) {
  const own = new Set(attemptsWith(run, stored, comparability));
  return stored.filter((other) => !own.has(other));
}
function attemptsWith(run, stored, comparability) {
  const others = stored.filter(({ id }) => id !== run.id);
  const group = groupsOf([...others, run], comparability).find((each) => each.includes(run)) ?? [];
  return group.filter((other) => other !== run);
}
function attemptOf({ id }) {
  const number2 = ID.exec(id)?.[2];
  return number2 === void 0 ? void 0 : Number(number2);
}
function groupsOf(runs2, comparability) {
  const byJob = Map.groupBy(runs2, (run) => jobOf(run, comparability));
  const isUnambiguous = (group) => new Set(group.map(attemptOf)).size === group.length;
  const key = (run) => {
    const job = jobOf(run, comparability);
    return job !== void 0 && isUnambiguous(byJob.get(job) ?? []) ? job : run;
  };
  return [...Map.groupBy(runs2, key).values()].map(
    (group) => group.sort((a, b) => (attemptOf(a) ?? 0) - (attemptOf(b) ?? 0))
  );
}
function jobOf({ id, suite, commit, branch, environment }, comparability) {
  const [, workflowRun, , job] = ID.exec(id) ?? [];
  if (workflowRun === void 0) return void 0;
  const machine = environmentKey(environment, comparability);
  return JSON.stringify([workflowRun, job, suite, commit, branch, machine]);
}
function joinedRun(attempts) {
  const [first, newest] = [attempts[0], attempts.at(-1)];
  if (attempts.length === 1) return first;
  const measured = attempts.toReversed().flatMap(({ measurements }) => measurements);
  const series2 = Map.groupBy(measured, ({ benchmark, metric }) => seriesKey(benchmark.name, metric.name));
  return { ...first, id: newest.id, measurements: [...series2.values()].map(joinedSeries) };
}
function joinedSeries(measured) {
  const newest = measured[0];
  const centres = measured.filter(({ metric }) => metric.unit === newest.metric.unit).map(({ sample }) => sample.centre);
  return { ...newest, sample: { ...newest.sample, centre: median(centres) } };
}

// src/model/baseline.ts
function noBaseline(why, skippedSources = [], warnings = []) {
  return { source: "none", why, skippedSources, branch: "", runs: [], accepted: [], episodes: [], warnings };
}

// src/history/suites.ts
var namedSchema = object({ suite: string() });
async function suitesAt(branch, tip, historyDir) {
  if (!tip) return [];
  const entries = await branch.list(tip, historyDir);
  const folders = entries.filter(({ name, kind }) => kind === "folder" && name !== SCHEMA_FOLDER);
  const suites = await Promise.all(
    folders.map(async ({ name }) => {
      const path = [historyDir, name, "index.json"].filter((part) => part !== "").join("/");
      const text = await branch.read(tip, path);
      const suite = text === void 0 ? void 0 : suiteIn(`${path} on ${branch.description}`, text);
      return suite !== void 0 && folderName(suite) === name ? suite : void 0;
    })
  );
  return suites.filter((suite) => suite !== void 0);
}
function namedSuite(index) {
  return namedSchema.safeParse(index).data?.suite;
}
function suiteIn(where, text) {
  try {
    return namedSuite(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UserError(`${where} is not JSON: found ${JSON.stringify(text.slice(0, 60))}`, REPAIR);
  }
}

// src/baseline/first-run.ts
var SYSTEM = ["os", "arch"];
var SUITES_MAX = 30;
var NAMED_MAX = 3;
async function overlookedSuite(run, log) {
  const former = await formerTip(log, await log.tip());
  if (former) return asWarning(log.suite, { why: "history-gone", fault: faultOf(goneError(log, former)) });
  const found = await suitesSharing(run, log);
  const [best] = found;
  if (!best) return void 0;
  return asWarning(best.suite, {
    why: "other-suite",
    suite: log.suite,
    place: log.branch.description,
    benchmarks: namesOf2([run]).size,
    suites: found.length,
    first: found.slice(0, NAMED_MAX)
  });
}
function overlookedBranch(run, stored, branch) {
  const names = namesOf2([run]);
  const sharing = stored.filter(
    (other) => other.commit !== run.commit && [...namesOf2([other])].some((name) => names.has(name))
  );
  const branches = nearestFirst(branch, new Set(sharing.map((other) => other.branch)));
  if (branches.length === 0) return void 0;
  return asWarning(branch, {
    why: "other-branch",
    suite: run.suite,
    branch,
    branches: countedNames(branches)
  });
}
function asWarning(subject, values) {
  return { code: "not-compared", subject, values };
}
async function suitesSharing(run, own) {
  const { branch, historyDir, suite } = own;
  const names = namesOf2([run]);
  const others = (await suitesAt(branch, await own.tip(), historyDir)).filter((name) => name !== suite);
  const found = await Promise.all(
    nearestFirst(suite, others).slice(0, SUITES_MAX).map(async (name) => {
      const newest = await newestSegment(await own.beside(name));
      const earlier = newest.filter((other) => other.commit !== run.commit && isOfSystem(run, other));
      return { suite: name, shared: [...namesOf2(earlier)].filter((each) => names.has(each)).length };
    })
  );
  return found.filter(({ shared }) => shared > 0).sort((a, b) => b.shared - a.shared);
}
async function newestSegment(log) {
  for await (const { runs: runs2 } of log.segmentsFromNewest()) return runs2;
  return [];
}
function isOfSystem(run, other) {
  return isComparable(other.environment, run.environment, SYSTEM);
}
function namesOf2(runs2) {
  return new Set(runs2.flatMap(({ measurements }) => measurements.map(({ benchmark }) => benchmark.name)));
}

// src/baseline/predecessor.ts
async function predecessorsOf(run, stored, own, baseCommit, comparability) {
  const others = stored.filter(({ branch, commit }) => branch !== baseCommit.branch && commit !== "");
  if (others.length === 0 || comparableRuns(run, own, comparability).length >= RUNS_MIN) return void 0;
  const [first] = own;
  const measured = new Set(own.map(({ commit }) => commit));
  const ancestors = [.../* @__PURE__ */ new Set([baseCommit.commit, ...await baseCommit.ancestors()])];
  const begin = first ? ancestors.indexOf(first.commit) + 1 : 0;
  for (const ancestor of ancestors.slice(begin)) {
    const nearest = others[lastOf(others, ancestor)];
    if (!nearest || measured.has(ancestor)) continue;
    const before = others.filter(({ branch }) => branch === nearest.branch);
    const runs2 = [...before.slice(0, lastOf(before, ancestor) + 1), ...own];
    return { runs: runs2, branches: [nearest.branch, ...first ? [baseCommit.branch] : []].join(" and ") };
  }
  return void 0;
}

// src/baseline/resolve.ts
async function resolveBaseline(run, sources) {
  const skippedSources = [];
  const warnings = [];
  for (const { source, look } of stepsOf(run, sources)) {
    const seen = await look();
    if ("found" in seen) return { baseline: { ...seen.found, skippedSources }, window: seen.window };
    if (seen.why !== void 0) skippedSources.push({ source, why: seen.why });
    if (seen.warning) warnings.push(seen.warning);
  }
  const [first] = skippedSources;
  const baseline = noBaseline(first?.why ?? "there is no place to look for one", skippedSources, warnings);
  return { baseline, window: EMPTY_WINDOW };
}
function stepsOf(run, sources) {
  const { log, snapshotStores, readFile: readFile2 } = sources;
  const snapshots = snapshotStores.map((store) => ({
    source: store.source,
    look: () => lookInSnapshot(run, store, sources)
  }));
  return [
    ...log ? [{ source: "history", look: () => lookInHistory(run, log, sources) }] : [],
    ...snapshots.filter(({ source }) => source !== "s3"),
    ...readFile2 ? [{ source: "file", look: async () => ({ found: await readFile2(), window: EMPTY_WINDOW }) }] : [],
    ...snapshots.filter(({ source }) => source === "s3")
  ];
}
async function lookInHistory(run, log, sources) {
  const { branch, findBaseCommit, comparability } = sources;
  if ((await log.index()).segments.length === 0) {
    const why = `suite ${log.suite} has no history yet on ${log.branch.description}`;
    return skipped(why, await overlookedSuite(run, log));
  }
  const baseCommit = await findBaseCommit();
  const { stored, branches, ...window } = await loadWindow(run, log, baseCommit, comparability);
  if (window.runs.length === 0) {
    const [damage] = log.damages;
    if (damage) throw damage;
    const why = `the history of suite ${log.suite} on ${log.branch.description} has no run of branch ${branch}`;
    const isCertain2 = baseCommit.commit !== "" && (await baseCommit.ancestors()).length > 0;
    return skipped(why, isCertain2 ? void 0 : overlookedBranch(run, stored, branch));
  }
  const others = joinAttempts(otherThan(run, window, comparability), comparability);
  if (others.runs.length === 0) {
    return { why: `the history of suite ${log.suite} has nothing but earlier attempts of this job` };
  }
  const own = { ...others, runs: withoutOtherSteps(run, others.runs) };
  if (own.runs.length === 0) {
    return {
      why: `the history of suite ${log.suite} has nothing but benchmarks that another step measured at this commit too`
    };
  }
  const found = await baselineIn(own, run, baseCommit, branches);
  return { found: { ...found, warnings: [...log.damages.map(damageWarning), ...found.warnings] }, window };
}
function skipped(why, warning) {
  return { why, ...warning && { warning } };
}
function otherThan(run, { runs: runs2, events }, comparability) {
  const others = otherJobs(run, runs2, comparability);
  const otherRuns = new Set(others);
  const own = new Set(runs2.filter((each) => !otherRuns.has(each)).map(({ id }) => id));
  const nameOf2 = (id) => own.has(id) ? run.id : id;
  return { runs: others, events: renamed2(events, nameOf2) };
}
function damageWarning(damage) {
  return { code: "damaged-history", subject: "history", values: { fault: faultOf(damage) } };
}
async function loadWindow(run, log, baseCommit, comparability) {
  const ofBranch2 = (runs3) => runs3.filter(({ branch }) => branch === baseCommit.branch);
  const { runs: runs2, events } = await newestRuns(log.segmentsFromNewest(WINDOW), {
    counting: (read) => {
      const own2 = ofBranch2(read);
      const upToBaseCommit = { runs: own2.slice(0, lastOf(own2, baseCommit.commit) + 1), events: [] };
      return comparableRuns(run, joinAttempts(upToBaseCommit, comparability).runs, comparability);
    }
  });
  const own = ofBranch2(runs2);
  const before = await predecessorsOf(run, runs2, own, baseCommit, comparability);
  const { branches, runs: known2 } = before ?? { branches: baseCommit.branch, runs: own };
  return { runs: known2, events, stored: runs2, branches };
}
async function lookInSnapshot(run, store, sources) {
  const { branch, findBaseCommit, comparability } = sources;
  let window;
  try {
    window = await readSnapshot(store, run.suite, branch);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (error instanceof DeniedError && !store.isStore) return { why: void 0 };
    const values = { fault: faultOf(error) };
    const warning = { code: "unreadable-source", subject: store.description, values };
    return { why: error.message, ...store.isStore && { warning } };
  }
  const others = joinAttempts(otherThan(run, window, comparability), comparability);
  if (others.runs.length === 0) return { why: `nothing of ${branch} is kept in ${store.description} yet` };
  const found = await baselineIn(others, run, await findBaseCommit());
  const why = `${found.why}; kept in ${store.description}`;
  return { found: { ...found, source: store.source, why }, window };
}
async function baselineFromFile(patterns, reader, cwd) {
  const name = patterns.join(", ");
  const { run } = await readRun(patterns, reader, cwd, {
    suite: "",
    commit: "",
    branch: "",
    now: /* @__PURE__ */ new Date(0),
    mark: name,
    env: {},
    fromFiles: true
  });
  return {
    source: "file",
    why: `the results in ${name}`,
    branch: "",
    runs: [run],
    accepted: [],
    episodes: [],
    warnings: []
  };
}
function earlierStep(runs2, branch) {
  const [first] = runs2;
  if (!first) return void 0;
  const days = [first, runs2.at(-1)].map(({ time }) => time.slice(0, 10)).join(" to ");
  const why = `the earlier executions in the same files, ${runs2.length} of them, ${days}`;
  const common = { branch, accepted: [], episodes: [], warnings: [] };
  return async () => ({ source: "latest", why, runs: runs2, ...common });
}
function fileStep(patterns, reader, cwd) {
  return patterns.length === 0 ? void 0 : () => baselineFromFile(patterns, reader, cwd);
}

// src/results/sources.ts
var BYTES_MAX = 1e6;
var CHANGED = /* @__PURE__ */ new Set(["regressed", "suspected", "waived", "improved"]);
async function withSources(report, sources, cwd) {
  if (!report.findings.some(({ verdict }) => CHANGED.has(verdict))) return report;
  const { declaringLine, placeFinder } = await import("./patterns-52BXWI4C.js").then((chunk) => chunk["rules/sources.ts"]);
  const placesOf2 = placeFinder(sources);
  const texts = /* @__PURE__ */ new Map();
  const textOf = (file) => {
    const text = texts.get(file) ?? readSource(join(cwd, file));
    texts.set(file, text);
    return text;
  };
  const locate = async (finding) => {
    if (!CHANGED.has(finding.verdict)) return finding;
    for (const { file, line } of placesOf2(finding.benchmark)) {
      const text = await textOf(file);
      if (text === void 0) continue;
      const rest = finding.benchmark.replace(file, "");
      return { ...finding, source: { file, line: line ?? declaringLine(text, rest) } };
    }
    return finding;
  };
  return { ...report, findings: await Promise.all(report.findings.map(locate)) };
}
async function readSource(path) {
  const entry = await stat(path).catch(() => void 0);
  if (!entry?.isFile() || entry.size > BYTES_MAX) return void 0;
  return readFile(path, "utf8");
}

// src/rules/unmatched.ts
var FUNCTIONS = /* @__PURE__ */ new Set(["min", "max", "abs"]);
var NEAR = 0.4;
function unmatchedWarnings(naming, runs2) {
  const series2 = runs2.flatMap(({ measurements }) => measurements);
  if (series2.length === 0) return [];
  const named = namesIn(naming).flatMap(({ written: written2, selectors, isOwn }) => {
    const isThere = series2.some(({ benchmark, metric }) => applies(selectors, benchmark, metric));
    const wrong = isThere ? void 0 : wrongWord(selectors, series2);
    if (!wrong) return [];
    const { word, nearest = null } = wrong;
    if (!isOwn && nearest === null) return [];
    return [{ code: "matches-nothing", subject: word, values: { ...written2, word, nearest } }];
  });
  const unfit = naming.derived.flatMap((rule) => unfitFormula(rule, series2));
  return [...new Map([...named, ...unfit].map((each) => [JSON.stringify(each), each])).values()];
}
function unfitFormula({ metric, formula, from, benchmark }, series2) {
  if (series2.some((each) => each.metric.name === metric)) return [];
  const words = formula.match(/[A-Za-z_]\w*/g) ?? [];
  const named = from ? Object.values(from).flatMap((source) => [
    { kind: "benchmark", word: source.benchmark },
    { kind: "metric", word: source.metric }
  ]) : [
    ...words.filter((word2) => !FUNCTIONS.has(word2)).map((word2) => ({ kind: "metric", word: word2 })),
    ...benchmark === void 0 ? [] : [{ kind: "benchmark", word: benchmark }]
  ];
  const wrong = named.flatMap(({ kind, word: word2 }) => wrongWord({ [kind]: word2 }, series2) ?? []);
  const [first] = wrong.filter(
    ({ word: word2 }) => !series2.some((each) => wordsOf("benchmark", each).concat(each.metric.name).includes(word2))
  );
  const { word = null, nearest = null } = first ?? {};
  const values = { setting: "formula", metric, formula, word, nearest };
  return [{ code: "matches-nothing", subject: metric, values }];
}
function namesIn({ rules, waivers, renames, tagPatterns }) {
  return [
    ...rules.map((rule) => {
      const { isInput = false } = rule;
      const setting = isInput ? "threshold" : "rule";
      return { written: { setting }, selectors: selectorsOf(rule), isOwn: isInput };
    }),
    ...waivers.map((waiver) => {
      const { owner } = waiver;
      return { written: { setting: "waiver", owner }, selectors: selectorsOf(waiver), isOwn: false };
    }),
    // Old names belong to old runs, and a name that is itself renamed is not looked up.
    ...[...new Set(renames.values())].filter((name) => !renames.has(name)).map((benchmark) => {
      return { written: { setting: "renames" }, selectors: { benchmark }, isOwn: false };
    }),
    ...[...tagPatterns].flatMap(
      ([tag, patterns]) => patterns.map((benchmark) => {
        return { written: { setting: "tag", tag }, selectors: { benchmark }, isOwn: false };
      })
    )
  ];
}
function selectorsOf({ select, benchmark, metric, tag }) {
  return {
    ...select !== void 0 && { select },
    ...benchmark !== void 0 && { benchmark },
    ...metric !== void 0 && { metric },
    ...tag !== void 0 && { tag }
  };
}
function wrongWord(selectors, series2) {
  const written2 = Object.entries(selectors);
  const alone = written2.find(
    ([key2, word2]) => !series2.some(({ benchmark, metric }) => applies({ [key2]: word2 }, benchmark, metric))
  );
  const [key, word] = alone ?? written2[0] ?? [];
  if (key === void 0 || word === void 0) return void 0;
  const names = new Set(series2.flatMap((each) => wordsOf(key, each)));
  const plain = word.replaceAll(/[*?]/g, "");
  const [nearest] = nearestFirst(plain, names, differenceWithin);
  const isNear = nearest !== void 0 && differenceWithin(plain, nearest) <= Math.ceil(NEAR * plain.length);
  return { word, nearest: isNear && !matchesWildcard(word, nearest) ? nearest : void 0 };
}
function wordsOf(key, { benchmark, metric }) {
  const names = [...benchmark.former ?? [], benchmark.name];
  if (key === "benchmark") return names;
  if (key === "metric") return [metric.name];
  if (key === "tag") return [...benchmark.tags];
  return [...names, metric.name, ...benchmark.tags, ...Object.values(benchmark.parameters)];
}

// src/storage/s3.ts
var TEXT_BYTES_MAX = 64 * 1024 * 1024;
var USUAL_DEADLINES = { requestMs: 2e4, budgetMs: 75e3, tries: 4, pauseMs: 500 };
function secretsOf({ AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN }) {
  return [AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN].flatMap((secret) => secret ? [secret] : []);
}
var BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
var PREFIX = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;
function parseBucket(address) {
  const [, bucket = "", rest = ""] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(address) ?? [];
  const prefix = rest.replace(/\/+$/, "");
  const isPlain = prefix === "" || PREFIX.test(prefix) && !/(?:^|\/)\.+(?:\/|$)/.test(prefix);
  if (BUCKET.test(bucket) && isPlain) return { bucket, prefix };
  throw new UserError(
    // A text that is not an address may be a secret that was pasted by mistake.
    `${JSON.stringify(address.replace(/\/\/.*@/, "//\u2026@").slice(0, 100))} is not an address of a bucket`,
    "Write it as s3://bucket/folder. The bucket takes lower-case letters, digits, dots and dashes; the folder takes no special characters. Keys and endpoint come from AWS_\u2026 variables."
  );
}
function bucketAt(where, env) {
  return where.includes("://") ? openBucket(parseBucket(where), env) : void 0;
}
function openBucket(address, env, deadlines = USUAL_DEADLINES) {
  const patience = new Patience(deadlines);
  const folder = [address.bucket, address.prefix].filter((part) => part !== "").join("/");
  const description = `s3://${folder}`;
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || "us-east-1";
  let client;
  const urlOf = (name) => [baseOf(address.bucket, region, env), address.prefix, name].filter((part) => part !== "").join("/");
  async function ask(what, url, body) {
    client ??= connect2(what, region, env);
    const aws = await client;
    const request3 = body === void 0 ? {} : { method: "PUT", body, headers: { "content-type": "application/x-ndjson" } };
    return patience.ask(async (signal) => {
      try {
        const { headers } = await aws.sign(url, request3);
        const signed = {
          ...request3,
          headers: Object.fromEntries(headers),
          signal,
          redirect: "manual"
        };
        const response = await fetchWhole(url, signed, TEXT_BYTES_MAX);
        const answer = { status: response.status, text: await response.text() };
        if (response.ok && isPage(response))
          throw new TransientError(`cannot ${what}: ${IS_PAGE}`, PAGE_REMEDY);
        if (!isTransient(answer.status)) return answer;
        throw new TransientError(
          `cannot ${what}: the server answers ${statusText(answer)}`,
          "Run the job again.",
          {
            waitMs: waitOf2(response.headers)
          }
        );
      } catch (error) {
        if (error instanceof TooLongError) throw tooLarge(what, error);
        if (error instanceof UserError) throw error;
        throw new TransientError(`cannot ${what}: ${reasonOf2(error, deadlines)}`, ENDPOINT_REMEDY, {
          cause: error
        });
      }
    });
  }
  return {
    description,
    async get(name) {
      const what = `read ${description}/${name}`;
      const answer = await ask(what, urlOf(name));
      if (answer.status === 404 && codeOf(answer) === "NoSuchKey") return void 0;
      if (answer.status !== 200) throw explain2(what, answer, address, region);
      return answer.text;
    },
    async put(name, text) {
      const what = `write ${description}/${name}`;
      const answer = await ask(what, urlOf(name), text);
      if (answer.status !== 200) throw explain2(what, answer, address, region);
    }
  };
}
var IS_PAGE = "the answer is a web page";
var PAGE_REMEDY = "Does a proxy ask for a sign-in, or is AWS_ENDPOINT_URL_S3 the address of the console?";
function isPage({ headers }) {
  return headers.get("content-type")?.startsWith("text/html") ?? false;
}
function isTransient(status2) {
  return status2 >= 500 || status2 === 429 || status2 === 409;
}
function waitOf2(headers) {
  const seconds = Number(headers.get("retry-after") ?? Number.NaN);
  return seconds >= 0 ? seconds * 1e3 : void 0;
}
function tooLarge(what, cause) {
  return new UserError(
    `cannot ${what}: ${cause.message}`,
    "It was not written by perf-regression: delete it, or choose another folder.",
    { cause }
  );
}
function baseOf(bucket, region, env) {
  const endpoint = env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL || "";
  if (endpoint !== "") {
    if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol)) {
      throw new UserError(
        "AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL is not a URL",
        "Write it as https://minio.example.com:9000, or leave it out for Amazon S3."
      );
    }
    return `${endpoint.replace(/\/+$/, "")}/${bucket}`;
  }
  const domain = region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";
  const host = `s3.${region}.${domain}`;
  return bucket.includes(".") ? `https://${host}/${bucket}` : `https://${bucket}.${host}`;
}
async function connect2(what, region, env) {
  const { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_SESSION_TOKEN } = env;
  if (!accessKeyId || !secretAccessKey) {
    throw new UserError(
      `cannot ${what}: there are no keys`,
      "Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY from secrets, or let aws-actions/configure-aws-credentials do it. A pull request from a fork has no secrets."
    );
  }
  const { AwsClient } = await import("./aws4fetch.esm-U2RGM5L3.js");
  const sessionToken = AWS_SESSION_TOKEN ? { sessionToken: AWS_SESSION_TOKEN } : {};
  return new AwsClient({ accessKeyId, secretAccessKey, ...sessionToken, service: "s3", region });
}
function codeOf({ text }) {
  return /<Code>(\w{1,100})<\/Code>/.exec(text)?.[1] ?? "";
}
function statusText(answer) {
  return [String(answer.status), codeOf(answer)].filter((part) => part !== "").join(" ");
}
var ENDPOINT_REMEDY = "Is the server running? AWS_ENDPOINT_URL_S3 names it; the default is Amazon S3 in AWS_REGION.";
function reasonOf2(error, { requestMs }) {
  if (isOverdue(error)) return `no whole answer within ${requestMs / 1e3} s`;
  const cause = error instanceof Error && error.cause ? messageOf(error.cause) : "";
  return `the server cannot be reached (${cause || messageOf(error)})`;
}
var BAD_KEYS = [
  "InvalidAccessKeyId",
  "SignatureDoesNotMatch",
  "ExpiredToken",
  "InvalidToken",
  "TokenRefreshRequired"
];
function explain2(what, answer, { bucket }, region) {
  const code2 = codeOf(answer);
  const expected = /<Region>([\w-]{1,40})<\/Region>/.exec(answer.text)?.[1];
  const failed = (why, remedy) => new UserError(`cannot ${what}: ${why}`, remedy);
  if (code2 === "NoSuchBucket") {
    return failed(`there is no bucket ${bucket}`, "Create it, or correct its name.");
  }
  if (expected !== void 0 || [301, 307].includes(answer.status)) {
    const where = expected === void 0 ? "another region" : `region ${expected}`;
    return failed(
      `the bucket is in ${where}, not in ${region}`,
      `Set AWS_REGION${expected ? ` to ${expected}` : ""}.`
    );
  }
  if (BAD_KEYS.includes(code2)) {
    return failed(
      `the server rejects the keys (${code2})`,
      "Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and, if the keys belong to a role, AWS_SESSION_TOKEN."
    );
  }
  if (answer.status === 403) {
    return failed(
      `access denied (${statusText(answer)})`,
      `They need s3:GetObject and s3:PutObject below the folder, and s3:ListBucket on ${bucket}: without it, the server denies access to a file that does not exist yet.`
    );
  }
  return failed(`the server answers ${statusText(answer)}`, ENDPOINT_REMEDY);
}

// src/system/write-file.ts
async function writeNamed(name, path, text) {
  await writeFile(path, text).catch((cause) => {
    throw new UserError(
      `${name}: ${path} cannot be written (${cause.code ?? messageOf(cause)})`,
      "Name a file in an existing, writable folder.",
      { cause }
    );
  });
}

// src/reporters/message.ts
var SUITES_MAX2 = 5;
var LINES_MAX = 10;
var NOTES_MAX2 = 4;
var URL_MAX = 500;
var PAGE_MAX = 250;
function messageOf2(news, links, dashboardUrl = "") {
  const sorted = news.map((each) => ({ ...each, report: withShownNames(each.report, dashboardUrl) })).toSorted((a, b) => worstFirst(a.report.gate, b.report.gate));
  const [first] = sorted;
  const more = sorted.length - 1;
  const others = more === 0 ? "" : ` (and ${more === 1 ? "1 more suite" : `${more} more suites`})`;
  const perSuite = Math.ceil(LINES_MAX / Math.min(SUITES_MAX2, Math.max(1, sorted.length)));
  return {
    gate: first?.report.gate ?? "pass",
    title: first ? `${titleOf(first.report)}${others}` : "",
    suites: sorted.slice(0, SUITES_MAX2).map((each, i) => suiteOf(each, i > 0, perSuite)),
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
  const sentence2 = headline(report);
  return visible(
    `${gateSymbol(report)} ${sentence2.includes(`suite ${suite}`) ? "" : `${suite}: `}${sentence2}`,
    140
  );
}
function suiteOf({ report, recovered }, titled, linesMax) {
  const changed = openFindings(report).filter(({ verdict }) => verdict !== "unchanged");
  const shown = changed.slice(0, linesMax);
  const more = changed.length - shown.length;
  const compared = `${hasBaseline(report) ? "Compared with" : "No baseline:"} ${baselineText(report)}`;
  const notes3 = [
    recovered ? "Recovered: an earlier run raised an alarm" : "",
    more > 0 ? `\u2026 and ${grouped(more)} more` : "",
    overrideText(report),
    ...waiverTexts(report),
    commonShiftText(report),
    firstRunText(report)
  ].filter((note2) => note2 !== "");
  return {
    title: titled ? titleOf(report) : "",
    lines: shown.map(lineOf),
    notes: [...notes3.slice(0, NOTES_MAX2), compared].map((note2) => visible(note2, 240))
  };
}
function lineOf(finding) {
  const values = [finding.baseline?.value, finding.current?.value].filter((value) => value !== void 0);
  const arrow = quantities(values, finding.metric.unit).join(" \u2192 ");
  const reason = finding.verdict === "regressed" ? limitText(finding) : reasonText(finding);
  return {
    symbol: statusOf(finding).symbol,
    name: visible(finding.benchmark, 80),
    ...finding.page !== void 0 && finding.page.length <= PAGE_MAX && { page: finding.page },
    values: visible(`${visible(finding.metric.name, 30)} ${arrow}`, 70),
    change: changeText(finding),
    why: visible([reason, sinceText(finding)].filter((part) => part !== "").join("; "), 110)
  };
}

// src/reporters/html/markup.ts
var Html = class {
  text;
  constructor(text) {
    this.text = text;
  }
};
var LENGTH_MAX = 2e3;
function html(pieces, ...parts) {
  let text = pieces[0] ?? "";
  parts.forEach((part, i) => {
    text += written(part) + (pieces[i + 1] ?? "");
  });
  return new Html(text);
}
var NOTHING2 = new Html("");
function written(part) {
  if (part instanceof Html) return part.text;
  if (typeof part === "number") return String(part);
  if (typeof part === "string") return escaped(visible(part, LENGTH_MAX));
  return part.map(({ text }) => text).join("");
}
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};
function escaped(text) {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
function code(name) {
  return html`<code>${visible(name)}</code>`;
}
function link(url, words) {
  return url && /^https?:\/\//.test(url) ? html`<a href="${linkTarget(url)}">${words}</a>` : words;
}

// src/reporters/html/drawing.ts
function scaleOf([low, high], from, to) {
  const range = high - low;
  if (!(range > 0 && Number.isFinite(range))) return () => (from + to) / 2;
  return (value) => from + (Math.min(high, Math.max(low, value)) - low) / range * (to - from);
}
function endsOf(values) {
  return [Math.min(...values), Math.max(...values)];
}
function px(value) {
  return String(Math.round(value * 10) / 10);
}
var SPARK = { width: 88, height: 20, runs: 16 };
function spark({ recent, threshold: threshold2 }) {
  const values = recent.slice(-SPARK.runs);
  if (values.length < 2) return NOTHING2;
  const x = scaleOf([0, values.length - 1], 3, SPARK.width - 4);
  const { low, range } = shownRange(values, threshold2);
  const y = scaleOf([low, low + range], SPARK.height - 4, 4);
  const points = values.map((value, i) => [Math.round(x(i)), Math.round(y(value))]);
  const path = points.map(([left, top]) => `${left} ${top}`).join("L");
  const [lastX = 0, lastY = 0] = points.at(-1) ?? [];
  return html`<svg class="s" viewBox="0 0 88 20" aria-hidden="true"><path d="M${path}"/><circle cx="${lastX}" cy="${lastY}" r="2"/></svg>`;
}

// src/reporters/html/course.ts
var WIDTH2 = 340;
var HEIGHT = 130;
var RIGHT = 270;
var TOP = 10;
var BOTTOM = 106;
function courseChart(finding) {
  const { recent, baseline, metric } = finding;
  const now = recent.at(-1);
  if (recent.length < 2 || now === void 0 || !baseline) return NOTHING2;
  const band = noiseBand(finding);
  const limit = limitValue(finding);
  const limits2 = limit === void 0 ? [] : [limit];
  const x = scaleOf([0, recent.length - 1], 6, RIGHT - 8);
  const y = scaleOf(endsOf([...recent, baseline.value, ...band ?? [], ...limits2]), BOTTOM, TOP);
  const [before = "", current = "", bound = ""] = quantities([baseline.value, now, ...limits2], metric.unit);
  const labels = apart([
    { kind: "was", text: before, at: y(baseline.value) },
    { kind: "now", text: current, at: y(now) },
    ...limits2.map((value) => ({ kind: "over", text: bound, at: y(value) }))
  ]);
  const spoken = `Last ${recent.length} values: baseline ${before}, now ${current}, ${limitText(finding)}`;
  return html`<svg viewBox="0 0 ${WIDTH2} ${HEIGHT}" role="img" aria-label="${spoken}">
${band ? bandOf(band, y) : NOTHING2}${lineAt("base", y(baseline.value))}${limits2.map((value) => lineAt("limit", y(value)))}
${dots(recent, x, y)}
${labels.map(({ kind, text, at }) => html`<text class="${kind}" x="${RIGHT + 6}" y="${px(at + 3.5)}">${text}</text>`)}
<text x="4" y="${HEIGHT - 4}">${runs(recent.length - 1)} before</text><text x="${RIGHT}" y="${HEIGHT - 4}" text-anchor="end">this run</text></svg>`;
}
function noiseBand({ change, baseline }) {
  if (!change || !baseline || change.low === null || change.high === null) return void 0;
  const half = Math.sqrt((1 + change.high) / (1 + change.low));
  if (!(half > 1 && Number.isFinite(half)) || baseline.value <= 0) return void 0;
  return [baseline.value / half, baseline.value * half];
}
function limitValue({ metric, threshold: threshold2, reason, baseline }) {
  if ("bound" in reason) return parseQuantity(reason.bound)?.value;
  if (metric.direction === "none" || !baseline) return void 0;
  return baseline.value * (metric.direction === "higher" ? 1 - threshold2 : 1 + threshold2);
}
function bandOf([low, high], y) {
  return html`<rect class="band" x="4" y="${px(y(high))}" width="${RIGHT - 4}" height="${px(Math.max(1, y(low) - y(high)))}"/>`;
}
function lineAt(kind, place) {
  return html`<path class="${kind}" d="M4 ${px(place)}H${RIGHT}"/>`;
}
function dots(recent, x, y) {
  const points = recent.map((value, i) => [px(x(i)), px(y(value))]);
  const path = points.map((point) => point.join(" ")).join("L");
  const last = points.length - 1;
  const circles = points.map(
    ([left, top], i) => i === last ? html`<circle class="now" cx="${left}" cy="${top}" r="4"/>` : html`<circle class="run" cx="${left}" cy="${top}" r="1.6"/>`
  );
  return html`<path class="runs" d="M${path}"/>${circles}`;
}
var LINE = 12;
function apart(labels) {
  const sorted = labels.toSorted((a, b) => a.at - b.at);
  let above = Number.NEGATIVE_INFINITY;
  const down = sorted.map((label) => {
    above = Math.max(label.at, above + LINE);
    return { ...label, at: above };
  });
  const over = Math.max(0, above - BOTTOM - 4);
  return down.map((label) => ({ ...label, at: label.at - over }));
}

// src/reporters/html/facts.ts
var HASH2 = 12;
function facts({ run, baseline, confidence, alpha, measurements }) {
  const { os, arch, cpu, cores, runner, toolchain } = run.environment;
  const machine = [cpu, cores > 0 ? `${cores} cores` : "", `${os} ${arch}`.trim(), runner];
  const tools = Object.entries(toolchain).map(([tool, version]) => `${tool} ${version}`);
  const known2 = [
    fact("Commit", run.commit === "" ? "" : code(run.commit.slice(0, HASH2))),
    fact("Branch", run.branch === "" ? "" : code(run.branch)),
    fact("Run", link(run.url, code(run.id))),
    fact("Baseline up to", baseline.commit === "" ? "" : code(baseline.commit.slice(0, HASH2))),
    fact("Machine", machine.filter((part) => part !== "").join(", ")),
    fact("State", stateFacts(run.environment.state ?? {})),
    fact("Tools", tools.join(", ")),
    fact("Measured", measurements > 1 ? `${measurements} times` : ""),
    fact("Intervals", `contain the true change ${threshold(confidence)} of the time`),
    fact("False alarms", `in at most ${threshold(alpha)} of runs without real changes`)
  ];
  return html`<dl>
${known2.flat()}</dl>
`;
}
function fact(term, description) {
  return description === "" ? [] : [
    html`<dt>${term}</dt><dd>${description}</dd>
`
  ];
}

// src/reporters/html/overview.ts
function verdictStrip(report) {
  const { findings, counts: counts2 } = report;
  const asides = asidesOf(report).size;
  const shown = STRIP.map((verdict) => {
    const { tone, word, shape } = MARKS[verdict];
    const count = counts2[verdict] - (verdict === "inconclusive" ? asides : 0);
    return { word, shape, tone: tone || (verdict === "unchanged" ? "calm" : "none"), count };
  }).concat({ word: "informational", shape: MARKS.none.shape, tone: "calm", count: asides }).filter(({ count }) => count > 0);
  let from = 0;
  const bars = shown.map(({ tone, count }) => {
    const width2 = count / findings.length * 1e3;
    from += width2;
    return html`<rect class="${tone}" x="${Math.round(from - width2)}" width="${Math.max(3, Math.round(width2))}" height="6"/>`;
  });
  const words = shown.map(
    ({ word, shape, tone, count }) => html`<li class="${tone}"><span class="dot" data-shape="${shape}"></span><b>${grouped(count)}</b> ${word}</li>`
  );
  return html`<svg class="strip" viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>
<ul class="counts">${words}</ul>
`;
}
var STRIP = [
  "regressed",
  "suspected",
  "waived",
  "improved",
  "inconclusive",
  "missing",
  "new",
  "unchanged"
];
var WARNINGS_MAX2 = 20;
var DRIFTS_MAX2 = 10;
function notes(report) {
  const climbs = drifting(report);
  const warnings = report.warnings.map(warningWords).map(({ message, remedy }) => `${message}. ${remedy}`.trimEnd());
  const more = Math.max(0, warnings.length - WARNINGS_MAX2) + Math.max(0, climbs.length - DRIFTS_MAX2);
  const items = [
    note("doubt", rulesText(report)),
    note("doubt", overrideText(report)),
    ...waiverTexts(report).map((text) => note("doubt", text)),
    note("better", endedText(report, visible)),
    note("none", commonShiftText(report)),
    note("none", firstRunText(report)),
    note("none", report.gate === "pass" ? sensitivity(report) : ""),
    note("none", stateText(report)),
    note("none", skippedSourcesText(report)),
    ...climbs.slice(0, DRIFTS_MAX2).map((finding) => note("doubt", `Getting worse: ${visible(finding.benchmark)} ${driftText(finding)}`)),
    ...warnings.slice(0, WARNINGS_MAX2).map((text) => note("doubt", text)),
    ...next(report),
    note("none", more > 0 ? `\u2026 and ${more} more.` : "")
  ].flat();
  return items.length === 0 ? NOTHING2 : html`<ul class="notes">
${items}</ul>
`;
}
function note(tone, text) {
  return text === "" ? [] : [
    html`<li class="${tone}">${capital(text)}</li>
`
  ];
}
function next(report) {
  const now = whatNow(report);
  return now === "" ? [] : [
    html`<li class="news"><b>What now?</b> ${withCode(now)}</li>
`
  ];
}
function withCode(text) {
  return text.split("`").map((piece, i) => i % 2 === 1 ? html`<code>${piece}</code>` : html`${piece}`);
}
function recommended2(report) {
  const all = recommendations(report, (words) => `\`${visible(words, 60).replaceAll("`", "\xB4")}\``);
  if (all.length === 0) return NOTHING2;
  const items = all.map(
    ({ what, step }) => html`<li class="news">${withCode(`${what}. ${step}`)}</li>
`
  );
  const count = all.length === 1 ? "1 recommendation" : `${all.length} recommendations`;
  return html`<details><summary>${count}</summary><ul class="notes">
${items}</ul></details>
`;
}

// src/reporters/html/style.ts
var LIGHT = `color-scheme:light;${coloursOf("light")};--calm:#c6ccd2`;
var DARK = `color-scheme:dark;${coloursOf("dark")};--calm:#424952`;
var STYLE = new Html(`
:root{${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--background);color:var(--text);font:.9375rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;font-variant-numeric:tabular-nums}
main{max-width:76rem;margin:0 auto;padding:2rem 1.5rem 3rem}
article+article{margin-top:3rem;padding-top:2.5rem;border-top:2px solid var(--rule)}
a{color:var(--link);text-underline-offset:.15em}
code{font:.88em/1.4 ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
h1,h2,h3,p,ul,dl,figure{margin:0}
ul{padding:0;list-style:none}
h1{font-size:1.55rem;line-height:1.25;font-weight:650;letter-spacing:-.012em;text-wrap:balance;margin:.45rem 0 .3rem}
h2{font-size:1rem;font-weight:650;margin:2.2rem 0 .5rem}
.quiet{color:var(--muted)}
.worse{--tone:var(--worse)}.better{--tone:var(--better)}.doubt{--tone:var(--doubt)}.news{--tone:var(--link)}.none{--tone:var(--muted)}.calm{--tone:var(--calm)}
.top{display:flex;flex-wrap:wrap;gap:.2rem 1rem;justify-content:space-between;color:var(--muted);font-size:.9rem}
.gate{color:var(--tone);font-weight:650;margin-right:.2em}
.gate::before,.dot::before{content:attr(data-shape);display:inline-block;min-width:1em;color:var(--tone);margin-right:.25em;text-align:center}
.strip{display:block;width:100%;height:6px;margin:1rem 0 .5rem;border-radius:3px;background:var(--surface)}
.strip rect{fill:var(--tone)}
.counts{display:flex;flex-wrap:wrap;gap:.15rem 1.3rem;font-size:.93rem}
.counts b{font-weight:650}
.notes{margin-top:1.1rem;display:grid;gap:.4rem}
.notes li{padding:.45rem .8rem;border-left:3px solid var(--tone);background:var(--surface);border-radius:0 4px 4px 0;overflow-wrap:anywhere}
.suites{margin-bottom:2.5rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th{font-weight:500;color:var(--muted);text-align:left;font-size:.82rem;vertical-align:bottom}
th,td{padding:.34rem .7rem .34rem 0;border-bottom:1px solid var(--rule);vertical-align:middle}
td{vertical-align:top}
th:last-child,td:last-child{padding-right:0}
.n{text-align:right;white-space:nowrap}
.c{color:var(--tone);font-weight:650}
td svg{display:block}
.f{width:220px}
.s{width:88px;height:20px}
.s path{fill:none;stroke:var(--muted);stroke-width:1.25;stroke-linejoin:round}
.s circle{fill:var(--tone,var(--muted))}
.e{fill:none;stroke:var(--tone);stroke-width:1.5}
.z{stroke:var(--muted);stroke-opacity:.45}
.l{stroke:var(--doubt);stroke-dasharray:2 2}
.i{stroke:var(--tone);stroke-width:3.5;stroke-opacity:.4;stroke-linecap:round}
.p{fill:var(--tone)}
svg text{fill:var(--muted);font-size:10.5px}
.charts{margin-top:.6rem;display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,21rem),1fr));gap:.9rem}
.card{background:var(--surface);border:1px solid var(--rule);border-radius:8px;padding:.8rem .9rem .6rem;min-width:0;break-inside:avoid}
.card h3{font-size:.95rem;font-weight:600;overflow-wrap:anywhere}
.card h3 .quiet{font-weight:400;font-size:.87rem}
.card p{font-size:.87rem;color:var(--muted)}
.card .arrow{color:var(--text);font-size:.93rem}
.card svg{display:block;width:100%;height:auto;margin-top:.4rem}
.band{fill:var(--muted);fill-opacity:.13}
.base{stroke:var(--muted);stroke-opacity:.8}
.runs{fill:none;stroke:var(--muted);stroke-width:1.25;stroke-linejoin:round}
.run{fill:var(--surface);stroke:var(--muted)}
.limit{stroke:var(--doubt);stroke-dasharray:4 3}
svg .now{fill:var(--tone)}
details{border-bottom:1px solid var(--rule)}
details:first-of-type{border-top:1px solid var(--rule)}
summary{cursor:pointer;padding:.5rem 0;font-weight:500}
summary:focus-visible,a:focus-visible,.wide:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.wide{overflow-x:auto;padding-bottom:.6rem}
.wide table{min-width:46rem}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1.2rem;font-size:.93rem}
dt{color:var(--muted)}
dd{margin:0;overflow-wrap:anywhere}
footer{margin-top:2.5rem;color:var(--muted);font-size:.85rem}
@media (max-width:66rem),print{
.f{width:130px}
.changes th:nth-child(6),.changes td:nth-child(6){display:none}
}
@media screen and (max-width:46rem){
main{padding:1.1rem 1rem 2rem}
h1{font-size:1.3rem}
dl{grid-template-columns:1fr;gap:0}
dd{margin-bottom:.5rem}
.changes,.changes tbody,.changes tr,.changes td{display:block}
.changes thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.changes tr{display:flex;flex-wrap:wrap;gap:.1rem .6rem;padding:.65rem 0;border-bottom:1px solid var(--rule)}
.changes td{border:0;padding:0;text-align:left}
.changes td:nth-child(2),.changes td:nth-child(4){flex-basis:100%}
.f{width:100%;max-width:22rem}
}
@media print{
:root{${LIGHT}}
html{font-size:12px}
body{background:#fff}
main{max-width:none;padding:0}
tr,.notes li{break-inside:avoid}
h2{break-after:avoid}
.wide{overflow:visible}
.wide table{min-width:0}
.charts{grid-template-columns:repeat(2,1fr)}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`);

// src/reporters/forest.ts
var FOREST = { width: 220, height: 20, axis: 16 };
var EDGE = 10;
var OUTLIER = 6;
var REACH_MIN = 0.05;
function forestOf(rows) {
  const sizes = rows.map(
    ({ estimate, low, high, limit = 0 }) => Math.max(...[estimate, low ?? 0, high ?? 0, limit].map(Math.abs).filter(Number.isFinite))
  ).filter((size2) => size2 > 0).sort((a, b) => a - b);
  if (sizes.length === 0) return void 0;
  const middle = sizes[sizes.length >> 1];
  return { reach: roundUp(Math.max(REACH_MIN, Math.min(sizes.at(-1), middle * OUTLIER))) };
}
function roundUp(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((each) => each * power >= value * (1 - 1e-9)) ?? 10;
  return Number((step * power).toPrecision(3));
}
function forestTicks({
  reach
}) {
  const at = (value) => placeOf(value, reach);
  return [
    { x: 0, anchor: "start", text: `\u2212${threshold(reach)}` },
    { x: at(0), anchor: "middle", text: "0" },
    { x: FOREST.width, anchor: "end", text: `+${threshold(reach)}` }
  ];
}
function forestRow({ estimate, low, high }, { reach }, limit) {
  const at = (value) => placeOf(value, reach);
  const hasInterval = low !== null && high !== null && low !== high;
  const ends = hasInterval ? [low, estimate, high] : [estimate];
  return {
    zero: at(0),
    estimate: at(estimate),
    interval: hasInterval ? [at(low), at(high)] : void 0,
    limit: limit === void 0 || Math.abs(limit) > reach ? void 0 : at(limit),
    beyond: { left: ends.some((end) => end < -reach), right: ends.some((end) => end > reach) },
    spoken: hasInterval ? `${percentage(estimate)}, interval ${percentage(low)} to ${percentage(high)}` : percentage(estimate)
  };
}
function placeOf(value, reach) {
  const inside = Math.max(-1, Math.min(1, value / reach));
  return Math.round((FOREST.width / 2 + inside * (FOREST.width / 2 - EDGE)) * 10) / 10;
}
function forestMark(x, worse, r = 4.5) {
  const y = FOREST.height / 2;
  if (worse) return `M${x} ${y - r}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`;
  const round = r * 0.85;
  return `M${x - round} ${y}a${round} ${round} 0 1 0 ${2 * round} 0a${round} ${round} 0 1 0 ${-2 * round} 0z`;
}
function forestArrows({ left, right }) {
  const y = FOREST.height / 2;
  return [
    left ? `M5 ${y - 4}L1 ${y}L5 ${y + 4}` : "",
    right ? `M${FOREST.width - 5} ${y - 4}L${FOREST.width - 1} ${y}L${FOREST.width - 5} ${y + 4}` : ""
  ].join("");
}

// src/reporters/html/forest.ts
function forestOfFindings(findings) {
  return forestOf(
    findings.flatMap(
      ({ change, threshold: threshold2 }) => change && change.estimate !== null ? [{ ...change, estimate: change.estimate, limit: threshold2 }] : []
    )
  );
}
function forestAxis(forest) {
  const labels = forestTicks(forest).map(
    ({ x, anchor, text }) => html`<text x="${x}" y="12" text-anchor="${anchor}">${text}</text>`
  );
  return html`<svg class="f" viewBox="0 0 ${FOREST.width} ${FOREST.axis}" role="img" aria-label="Change with its interval">${labels}</svg>`;
}
function forestCell(finding, forest) {
  const { change, metric, threshold: threshold2, reason } = finding;
  if (!change || change.estimate === null) return NOTHING2;
  const isRelative = metric.direction !== "none" && !("bound" in reason);
  const bound = metric.direction === "higher" ? -threshold2 : threshold2;
  const { zero, estimate, interval, limit, beyond: beyond2 } = forestRow(
    { ...change, estimate: change.estimate },
    forest,
    isRelative ? bound : void 0
  );
  const limitLine = limit === void 0 ? NOTHING2 : html`<path class="l" d="M${limit} 2v16"/>`;
  const line = interval ? html`<path class="i" d="M${interval[0]} 10H${interval[1]}"/>` : NOTHING2;
  const arrows = forestArrows(beyond2);
  const ends = arrows === "" ? NOTHING2 : html`<path class="e" d="${arrows}"/>`;
  return html`<svg class="f" viewBox="0 0 ${FOREST.width} ${FOREST.height}" aria-hidden="true"><path class="z" d="M${zero} 0v20"/>${limitLine}${line}${ends}<path class="p" d="${forestMark(estimate, isWorse(finding))}"/></svg>`;
}

// src/reporters/html/tables.ts
function toneOf(finding) {
  return MARKS[outcomeOf(finding)].tone || "none";
}
function valuesOf3({ baseline, current, metric }) {
  const values = [baseline?.value, current?.value].filter((value) => value !== void 0);
  const texts = quantities(values, metric.unit);
  const before = baseline ? texts.shift() ?? "\u2013" : "\u2013";
  return { before, after: texts.shift() ?? "\u2013" };
}
function nameOf({ benchmark, formerName: formerName2, page }) {
  const name = link(page, code(benchmark));
  return formerName2 === null ? name : html`${name} (was ${code(formerName2)})`;
}
function changesTable(findings) {
  const forest = forestOfFindings(findings);
  const axis = forest ? forestAxis(forest) : "Interval";
  const head = html`<table class="changes"><thead><tr><th>Status<th>Benchmark<th class="n">Change<th>${axis}<th class="n">Before → after<th>Last runs</tr></thead>`;
  return { head, findings, row: (finding) => changeRow(finding, forest) };
}
function changeRow(finding, forest) {
  const { baseline, current, metric } = finding;
  const arrow = arrowText(baseline?.value, current?.value, metric.unit);
  const [estimate = "", half] = changeText(finding).split(" \xB1");
  const aside = [half === void 0 ? "" : `\xB1${half}`, rawText(finding)].filter((part) => part !== "");
  const width2 = aside.length === 0 ? NOTHING2 : html` <span class="quiet">${aside.join("; ")}</span>`;
  const drawn = forest ? forestCell(finding, forest) : NOTHING2;
  return html`<tr class="${toneOf(finding)}"><td>${status(finding)}<td>${nameOf(finding)} <span class="quiet">${metric.name}</span><td class="n"><span class="c">${estimate}</span>${width2}<td>${drawn}<td class="n">${arrow}<td>${spark(finding)}</tr>
`;
}
function status(finding) {
  const { shape, word } = statusOf(finding);
  return html`<span class="dot" data-shape="${shape}">${word}</span>`;
}
function scriptsTable(scripts, budget) {
  if (scripts.length < 2) return NOTHING2;
  const count = Math.max(0, Math.min(SCRIPTS_MAX, Math.floor(budget / SCRIPT_BYTES)));
  const rows = scripts.slice(0, count).map((script) => {
    const { name, cells, worst } = scriptRow(script);
    const values = cells.map((cell) => html`<td class="n">${cell}`);
    return html`<tr class="${toneOf(worst)}"><td>${status(worst)}<td>${code(name)}${values}</tr>
`;
  });
  const heads = SCRIPT_COLUMNS.map((word, i) => i > 1 ? html`<th class="n">${word}` : html`<th>${word}`);
  const more = scripts.length > count ? html`<p class="quiet">… and ${(scripts.length - count).toLocaleString("en-US")} more, left out for length.</p>
` : NOTHING2;
  return html`<h2>The ${grouped(scripts.length)} commands</h2>
<p class="quiet">${summaryText(scripts, (name) => visible(name, 60))}.</p>
<div class="wide" tabindex="0" role="group" aria-label="commands"><table><thead><tr>${heads}</tr></thead><tbody>
${rows}</tbody></table>
${more}</div>
`;
}
var SCRIPTS_MAX = 100;
var SCRIPT_BYTES = 1200;
var QUIET_HEAD = html`<table><thead><tr><th>Benchmark<th>Metric<th class="n">Baseline<th class="n">Current<th class="n">Change`;
function groupTable({ findings, judged }) {
  return judged ? { head: html`${QUIET_HEAD}<th>Last runs</tr></thead>`, findings, row: quietRow } : { head: html`${QUIET_HEAD}<th>Why</tr></thead>`, findings, row: reasonRow2 };
}
function quietRow(finding) {
  return html`${valueCells(finding)}<td>${spark(finding)}</tr>
`;
}
function reasonRow2(finding) {
  return html`${valueCells(finding)}<td>${reasonText(finding)}</tr>
`;
}
function valueCells(finding) {
  const { before, after } = valuesOf3(finding);
  const change = changeText(finding);
  return html`<tr><td>${nameOf(finding)}<td>${finding.metric.name}<td class="n">${before}<td class="n">${after}<td class="n">${change}`;
}

// src/reporters/html.ts
var HTML_BYTES = 2e6;
var POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
function renderHtml(suites, budget, dashboardUrl = "") {
  const reports = suites.map((report) => withShownNames(report, dashboardUrl)).toSorted((a, b) => worstFirst(a.gate, b.gate));
  const [first] = reports;
  const title = first ? `${gateSymbol(first)} ${visible(first.suite)}: ${visible(headline(first), 200)}` : "";
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'%3E%3Ctext y='8.6' font-size='9'%3E${first ? gateSymbol(first) : ""}%3C/text%3E%3C/svg%3E">
<style>${STYLE}</style>
</head>
<body>
<main>
${articles(reports, budget - FRAME_BYTES2)}<footer>Generated by perf-regression. The JSON report has every number on this page.</footer>
</main>
</body>
</html>
`.text;
}
var FRAME_BYTES2 = 12e3;
function articles(reports, budget) {
  const share2 = budget / Math.max(1, reports.length);
  const shown = [];
  let left = budget;
  for (const [i, report] of reports.entries()) {
    const text = article(report, i, share2 - CONTENTS_BYTES);
    left -= bytes(text) + CONTENTS_BYTES;
    if (left < 0 && shown.length > 0) break;
    shown.push(text);
  }
  const omitted = reports.length - shown.length;
  const note2 = omitted === 0 ? NOTHING2 : html`<p class="quiet">… and ${grouped(omitted)} more suites, left out for length.</p>
`;
  return [reports.length > 1 ? contents(reports.slice(0, shown.length)) : NOTHING2, ...shown, note2];
}
var CONTENTS_BYTES = 3e3;
function contents(reports) {
  const items = reports.map(
    (report, i) => html`<li class="${GATE_MARKS[report.gate].tone}"><span class="dot" data-shape="${GATE_MARKS[report.gate].shape}"></span><a href="#suite-${i + 1}">${visible(report.suite)}</a> <span class="quiet">${headline(report)}</span></li>
`
  );
  return html`<nav aria-label="Suites"><ul class="suites">
${items}</ul></nav>
`;
}
function article(report, place, budget) {
  const { suite, run, gate } = report;
  const changed = openFindings(report);
  const { tone, word, shape } = GATE_MARKS[gate];
  const opening = html`<article id="suite-${place + 1}">
<header>
<p class="top"><span>Performance of ${code(suite)}</span><span>${momentText(run.time)}</span></p>
<h1><span class="gate ${tone}" data-shape="${shape}">${capital(word)}</span> ${headline(report)}</h1>
<p class="quiet">${hasBaseline(report) ? "Compared with" : "No baseline:"} ${baselineText(report)}.</p>
${verdictStrip(report)}${notes(report)}</header>
`;
  const chartsMax = Math.min(CHARTS_MAX, Math.max(0, Math.floor(budget * CHARTS_SHARE / CHART_BYTES)));
  const charts = courses(changed.slice(0, chartsMax), changed.length, report.confidence);
  const scripts = scriptsTable(scriptsOf(report), budget * SCRIPTS_SHARE);
  const closing = html`${recommended2(report)}<h2>This run</h2>
${facts(report)}</article>
`;
  const left = budget - bytes(opening) - bytes(charts) - bytes(scripts) - bytes(closing);
  const [changes, ...groups] = tablesOf(report, changed, left);
  return html`${opening}${changes ?? NOTHING2}${charts}${scripts}${groups}${closing}`;
}
var CHARTS_MAX = 48;
var CHART_BYTES = 5e3;
var CHARTS_SHARE = 0.3;
var SCRIPTS_SHARE = 0.2;
function courses(drawn, all, confidence) {
  const cards = drawn.flatMap((finding) => {
    const chart = courseChart(finding);
    return chart === NOTHING2 ? [] : [card(finding, chart, confidence)];
  });
  if (cards.length === 0) return NOTHING2;
  const note2 = all > drawn.length ? html`<p class="quiet">Only the ${drawn.length} largest changes are drawn.</p>
` : NOTHING2;
  return html`<h2>Recent runs</h2>
<p class="quiet">Each dot is a run. The band shows the range of noise around the baseline; the dashed line is the limit.</p>
<div class="charts">
${cards}</div>
${note2}`;
}
function card(finding, chart, confidence) {
  const { before, after } = valuesOf3(finding);
  const reason = finding.verdict === "regressed" ? limitText(finding) : reasonText(finding);
  const interval = intervalText(finding, confidence);
  const more = [interval, rawText(finding), reason, sinceText(finding)].filter((part) => part !== "").join("; ");
  return html`<figure class="card ${toneOf(finding)}">
<h3>${nameOf(finding)} <span class="quiet">${finding.metric.name}</span></h3>
<p class="arrow">${before} → ${after} <span class="c">${changeText(finding)}</span></p>
<p>${more}</p>
${chart}
</figure>
`;
}
function tablesOf(report, changed, budget) {
  const groups = foldedGroups(report);
  let left = budget - (groups.length + 1) * TABLE_BYTES;
  const filled = (table) => {
    const { rows, bytes: used } = rowsWithin(table, left);
    left -= used;
    const omitted = table.findings.length - rows.length;
    const count = grouped(omitted);
    const note2 = omitted > 0 ? html`<p class="quiet">… and ${count} more, left out for length.</p>
` : NOTHING2;
    return html`${table.head}<tbody>
${rows}</tbody></table>
${note2}`;
  };
  const open = changed.length === 0 ? NOTHING2 : html`<h2>Changes</h2>
${filled(changesTable(changed))}`;
  const folded = groups.map(
    (group) => html`<details><summary>${grouped(group.findings.length)} ${group.word}</summary><div class="wide" tabindex="0" role="group" aria-label="${group.word}">
${filled(groupTable(group))}</div></details>
`
  );
  const rest = folded.length === 0 ? NOTHING2 : html`<h2>${changed.length === 0 ? "All series" : "Everything else"}</h2>
`;
  return [open, rest, ...folded];
}
var TABLE_BYTES = 1200;
function rowsWithin({ findings, row: row2 }, budget) {
  const rows = [];
  let used = 0;
  for (const finding of findings) {
    const line = row2(finding);
    const size2 = bytes(line);
    if (used + size2 > budget) break;
    used += size2;
    rows.push(line);
  }
  return { rows, bytes: used };
}
function bytes({ text }) {
  return new TextEncoder().encode(text).length;
}

// src/reporters/terminal.ts
var CODES = { red: 31, green: 32, yellow: 33, dim: 2, bold: 1 };
function renderTerminal(full, exitCode, options) {
  const { colour, all, columns } = options;
  const report = withShownNames(full);
  const paint = (name, text) => colour ? `\x1B[${CODES[name]}m${text}\x1B[0m` : text;
  const shown = report.findings.filter((finding) => all || needsAnswer(finding));
  const lines = rowLines(
    shown.toSorted((a, b) => rank2(a) - rank2(b)),
    columns
  ).map(({ tint, line }) => paint(tint, line));
  const paragraph = (tint, texts) => texts.flatMap((text) => wrapped(text, columns)).map((line) => paint(tint, line));
  return [
    titleOf2(report, columns, paint),
    "",
    ...lines,
    ...paragraph("dim", countLines(report, all)),
    ...paragraph(
      "yellow",
      notes2(report).map((line) => `  ! ${line}`)
    ),
    ...paragraph(
      "yellow",
      report.warnings.map(warningWords).flatMap(({ message, remedy }) => [`  ! ${visible(message, 300)}`, `    ${visible(remedy, 300)}`]).filter((line) => line.trim() !== "")
    ),
    ...paragraph("dim", all ? recommendationLines(report) : []),
    ...[rulesText(report), overrideText(report)].filter((line) => line !== "").flatMap((line) => wrapped(`  ${visible(line, 600)}`, columns)),
    "",
    ...verdictLines(report, exitCode, columns, paint),
    ""
  ].join("\n");
}
function rowLines(findings, columns) {
  const fits = (lines) => lines.every(({ line }) => width(line) <= (columns ?? Infinity));
  const whole = columnLines(findings);
  if (columns === void 0 || fits(whole)) return whole;
  const { prefix, rows } = withoutPrefix(findings);
  const short = columnLines(rows);
  return [
    ...prefixLines(prefix, columns).map((line) => ({ tint: "dim", line })),
    ...fits(short) ? short : stackedLines(rows, columns)
  ];
}
function columnLines(findings) {
  const rows = findings.map((finding) => ({ ...markOf(finding), cells: cellsOf(finding) }));
  const widths = [0, 1, 2].map((i) => Math.max(0, ...rows.map(({ cells }) => width(cells[i] ?? ""))));
  return rows.map(({ mark, tint, cells }) => {
    const [name = "", metric = "", arrow = "", ...words] = cells;
    const aligned = [name, metric, arrow].map((cell, i) => pad(cell, widths[i] ?? 0));
    return { tint, line: `  ${mark} ${[...aligned, ...words].join("   ")}`.trimEnd() };
  });
}
function stackedLines(findings, columns) {
  return findings.flatMap((finding) => {
    const { mark, tint } = markOf(finding);
    const [name = "", metric = "", ...rest] = cellsOf(finding);
    const first = packed([visible(name, columns - 4), metric], "    ", columns);
    const all = [...first, ...packed(rest, "      ", columns)];
    return all.flatMap(
      (line, i) => wrapped(i === 0 ? `  ${mark}${line.slice(3)}` : line, columns).map((each) => ({ tint, line: each }))
    );
  });
}
function titleOf2(report, columns, paint) {
  const at = report.run.commit ? ` @ ${visible(shortCommit(report.run.commit))}` : "";
  const title = `${paint("bold", "perf-regression")}  ${visible(report.suite)}${at}`;
  const label = hasBaseline(report) ? "compared with" : "no baseline:";
  const lines = [
    `${label} ${visible(baselineText(report), 400)}`,
    visible(stateText(report), 400),
    visible(skippedSourcesText(report), 600)
  ];
  const facts2 = lines.filter((line) => line !== "").flatMap((line) => wrapped(`  ${line}`, columns));
  return [title, ...facts2.map((line) => `  ${paint("dim", line.slice(2))}`)].join("\n");
}
function recommendationLines(report) {
  return recommendations(report, (words) => visible(words, 60)).flatMap(({ what, step }) => [
    `  \u2192 ${what}`,
    `    ${step.replaceAll("`", "")}`
  ]);
}
function needsAnswer(finding) {
  const { verdict, reason } = finding;
  if (verdict === "inconclusive") return reason.code === "too-noisy";
  if (verdict === "unchanged") return reason.code === "within-threshold" && isWorse(finding);
  return verdict !== "new" && verdict !== "missing";
}
var ORDER = [
  "regressed",
  "suspected",
  "waived",
  "inconclusive",
  "improved",
  "missing",
  "new",
  "unchanged"
];
function rank2(finding) {
  return ORDER.indexOf(finding.verdict);
}
function markOf(finding) {
  if (finding.verdict === "regressed") return { mark: "\u2717", tint: "red" };
  if (finding.verdict === "suspected") return { mark: "?", tint: "yellow" };
  if (finding.verdict === "improved") return { mark: "\u2713", tint: "green" };
  if (finding.verdict === "inconclusive") return { mark: "~", tint: "yellow" };
  if (finding.verdict === "missing") return { mark: "-", tint: "dim" };
  if (finding.verdict === "new") return { mark: "+", tint: "dim" };
  return finding.reason.code === "within-threshold" && isWorse(finding) ? { mark: "\u2022", tint: "yellow" } : { mark: "\u2713", tint: "dim" };
}
function cellsOf(finding) {
  const values = [finding.baseline?.value, finding.current?.value].filter((value) => value !== void 0);
  const arrow = quantities(values, finding.metric.unit).join(" \u2192 ");
  const words = finding.verdict === "regressed" || finding.verdict === "unchanged" ? [
    changeText(finding),
    rawText(finding),
    limitText(finding),
    sinceText(finding),
    sparkline(finding.recent, finding.threshold)
  ] : finding.verdict === "improved" ? [changeText(finding), rawText(finding), sparkline(finding.recent, finding.threshold)] : [changeText(finding), rawText(finding), reasonText(finding)];
  return [
    visible(
      finding.formerName === null ? finding.benchmark : `${finding.benchmark} (was ${finding.formerName})`,
      60
    ),
    visible(finding.metric.name, 30),
    visible(arrow, 60),
    ...words.filter((word) => word !== "").map((word) => visible(word, 200))
  ];
}
function countLines(report, all) {
  if (all) return [];
  const asides = asidesOf(report);
  const quiet = report.findings.filter((finding) => !needsAnswer(finding) && !asides.has(finding));
  const count = (verdict) => quiet.filter((finding) => finding.verdict === verdict).length;
  const parts = [
    count("unchanged") > 0 && `\u2713 ${count("unchanged")} within ${count("unchanged") === 1 ? "its limit" : "their limits"}`,
    count("new") > 0 && `${count("new")} new`,
    count("missing") > 0 && `${count("missing")} missing`
  ].filter((part) => part !== false);
  const unjudged = quiet.filter(({ verdict }) => verdict === "inconclusive");
  const reasons = Map.groupBy(unjudged, reasonText);
  return [
    ...parts.length > 0 ? [`  ${parts.join("   ")}   (--all shows them)`] : [],
    ...[...reasons].map(([reason, group]) => `  ~ ${group.length} not judged: ${visible(reason, 200)}`)
  ];
}
function notes2(report) {
  const climbs = drifting(report).map(
    (finding) => `${visible(finding.benchmark, 60)}: ${driftText(finding)}`
  );
  const again = report.suspects.length > 0 ? `to confirm, re-run these benchmarks (ideally on another machine) and add --rerun-results FILE: ${report.suspects.slice(0, SUSPECTS_MAX2).map((name) => visible(name, 60)).join(", ")}${report.suspects.length > SUSPECTS_MAX2 ? ", \u2026" : ""}` : "";
  const waived = waiverTexts(report).map((text) => visible(text, 300));
  const ended = endedText(report, (name) => visible(name, 60));
  return [ended, commonShiftText(report), ...waived, ...climbs, again].filter((line) => line !== "");
}
var SUSPECTS_MAX2 = 5;
var VERDICT_INDENT = "      ";
function verdictLines(report, exitCode, columns, paint) {
  const tint = {
    pass: "green",
    fail: "red",
    allowed: "yellow",
    inconclusive: "yellow",
    "nothing-compared": "red"
  };
  const word = report.gate.toUpperCase().replace("-", " ");
  const more = report.gate === "pass" || report.baseline.source === "interleaved" ? sensitivity(report) : "";
  const [first = "", ...rest] = wrapped(
    `${word}  ${visible(headline(report), 300)}   exit ${exitCode}`,
    columns && columns - VERDICT_INDENT.length
  );
  const detail = more === "" ? [] : wrapped(VERDICT_INDENT + more, columns).map((line) => paint("dim", line));
  return [
    paint(tint[report.gate], word) + first.slice(word.length),
    ...rest.map((line) => VERDICT_INDENT + line),
    ...detail
  ];
}

export {
  Patience,
  within,
  isOverdue,
  proxiedFetch,
  createServer,
  crc32,
  gzip,
  deflateRawSync,
  inflateRawSync,
  sendRequest,
  DeniedError,
  LagError,
  failureOf,
  explain,
  sizesSchema,
  sizeOf,
  isCovered,
  benchmarksOf,
  benchmarks,
  limitText,
  runs,
  momentText,
  baselineText,
  MARKS,
  GATE_MARKS,
  gateSymbol,
  seriesPage,
  withShownNames,
  headline,
  withoutPrefix,
  TABLE_HEAD,
  row,
  unbroken,
  nameCell,
  linked,
  sparkCell,
  arrowCell,
  openFindings,
  COMMENT_BYTES,
  SUMMARY_BYTES,
  renderSuites,
  renderMarkdown,
  rulesLine,
  limitsFor,
  limitShiftsOf,
  grossLevel,
  comparableRuns,
  ONE_PROCESS,
  compareSamples,
  detectableShift,
  isLook,
  sequentialTest,
  centreInterval,
  pairwiseMeans,
  cappedEstimate,
  comparePairs,
  answerable,
  referenceOf,
  MEASUREMENTS_MAX,
  check,
  countVerdicts,
  seededRandom,
  integerBelow,
  shuffled,
  messageOf2 as messageOf,
  TEST_MESSAGE,
  eventsOf,
  withJitter,
  lineageOnGitHub,
  lineageLocally,
  IN_TIME,
  placingOf,
  earlierAttempts,
  SNAPSHOT_READ_BYTES_MAX,
  saveSnapshot,
  EMPTY_WINDOW,
  noBaseline,
  suitesAt,
  namedSuite,
  resolveBaseline,
  baselineFromFile,
  earlierStep,
  fileStep,
  withSources,
  unmatchedWarnings,
  secretsOf,
  parseBucket,
  bucketAt,
  openBucket,
  HTML_BYTES,
  renderHtml,
  renderTerminal,
  writeNamed
};
