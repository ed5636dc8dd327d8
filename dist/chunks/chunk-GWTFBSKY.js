import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  allowedBy,
  asidesOf,
  endedText,
  foldedGroups,
  headline,
  openFindings,
  overrideText,
  reasonText,
  rulesText,
  sizesText,
  withShownNames
} from "./chunk-W6DAZ4CL.js";
import {
  NOTED,
  TABLE_HEAD,
  arrowCell,
  breakable,
  footnote,
  linked,
  nameCell,
  row,
  sparkCell,
  unbroken
} from "./chunk-M23QFKYS.js";
import {
  GATE_MARKS,
  MARKS,
  coloursOf,
  gateSymbol,
  outcomeOf,
  statusOf
} from "./chunk-QPF7SNRW.js";
import {
  baselineText,
  capital,
  commonShiftText,
  driftText,
  drifting,
  firstRunText,
  hasBaseline,
  isWorse,
  limitText,
  momentText,
  passedOverText,
  runs,
  sensitivity,
  sinceText,
  waiverTexts
} from "./chunk-JQPN257F.js";
import {
  guessRenames
} from "./chunk-PMURIVW2.js";
import {
  SCRIPT_COLUMNS,
  scriptRow,
  scriptsOf,
  summaryText,
  timeText
} from "./chunk-MAGIFINJ.js";
import {
  changeText,
  intervalText,
  isTooWide,
  rawText
} from "./chunk-P6ISXEZM.js";
import {
  warningWords
} from "./chunk-D5BHDMOK.js";
import {
  packed,
  pad,
  width,
  wrapped
} from "./chunk-LW4KCPX3.js";
import {
  arrowText,
  grouped,
  percentage,
  quantities,
  share,
  shownRange,
  sparkline,
  threshold
} from "./chunk-EFPGPSVY.js";
import {
  shortCommit
} from "./chunk-TMHQ55PA.js";
import {
  worstFirst
} from "./chunk-WAUY756K.js";
import {
  linkTarget,
  markdownCode,
  markdownText,
  utf8Bytes,
  visible
} from "./chunk-5EYWCUDP.js";
import {
  disturbances,
  stateDifferences
} from "./chunk-LJPWU7RB.js";
import {
  parseQuantity
} from "./chunk-OMB4DMJL.js";

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
  const told = disturbances(state);
  if (told.length > 0) {
    return {
      what: `This run was disturbed: ${told.join("; ")}`,
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
var NAMES_MAX = 3;
function listed(findings, name) {
  const names = [...new Set(findings.map(({ benchmark }) => benchmark))];
  const more = names.length > NAMES_MAX ? ` and ${names.length - NAMES_MAX} more` : "";
  return names.slice(0, NAMES_MAX).map(name).join(", ") + more;
}
function halfWidth(change) {
  return change && change.low !== null && change.high !== null ? (change.high - change.low) / 2 : 0;
}

// src/reporters/state.ts
function stateText({ run, baseline }) {
  const { state = {} } = run.environment;
  const told = [...disturbances(state), ...stateDifferences(baseline.state, state)];
  return told.length === 0 ? "" : `While this run was measured: ${told.join("; ")}`;
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
var PASSED_OVER_LENGTH = 600;
var WARNING_BYTES = 2e3;
function context(report) {
  const compared = hasBaseline(report) ? "**Compared with**" : "**No baseline**:";
  const lines = [`${compared} ${markdownText(baselineText(report))}.`];
  const state = stateText(report);
  if (state !== "") lines.push(`<sub>${markdownText(state)}.</sub>`);
  const passedOver = passedOverText(report);
  if (passedOver !== "") lines.push(`<sub>${markdownText(passedOver, PASSED_OVER_LENGTH)}.</sub>`);
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
  const [told = "", half] = estimate.split(" \xB1 ");
  const strong = told !== "" && !["unchanged", "inconclusive"].includes(verdict);
  const parts = [
    strong ? `**${markdownText(told)}**` : markdownText(told),
    half === void 0 ? "" : `\xB1 ${markdownText(half)}`,
    rawText(finding) === "" ? "" : NOTED
  ];
  const change = unbroken(parts.filter((part) => part !== "").join(" ")) + (ends ? ` ${unbroken(markdownText(ends))}` : "");
  return [nameCell(finding, metric.name), change, arrowCell(baseline?.value, current?.value, metric.unit)];
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
var NOTHING = new Html("");
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
  if (values.length < 2) return NOTHING;
  const x = scaleOf([0, values.length - 1], 3, SPARK.width - 4);
  const { low, range } = shownRange(values, threshold2);
  const y = scaleOf([low, low + range], SPARK.height - 4, 4);
  const points = values.map((value, i) => [Math.round(x(i)), Math.round(y(value))]);
  const path = points.map(([left, top]) => `${left} ${top}`).join("L");
  const [lastX = 0, lastY = 0] = points.at(-1) ?? [];
  return html`<svg class="s" viewBox="0 0 88 20" aria-hidden="true"><path d="M${path}"/><circle cx="${lastX}" cy="${lastY}" r="2"/></svg>`;
}

// src/reporters/html/course.ts
var WIDTH = 340;
var HEIGHT = 130;
var RIGHT = 270;
var TOP = 10;
var BOTTOM = 106;
function courseChart(finding) {
  const { recent, baseline, metric } = finding;
  const now = recent.at(-1);
  if (recent.length < 2 || now === void 0 || !baseline) return NOTHING;
  const band = noiseBand(finding);
  const limit = limitValue(finding);
  const limits = limit === void 0 ? [] : [limit];
  const x = scaleOf([0, recent.length - 1], 6, RIGHT - 8);
  const y = scaleOf(endsOf([...recent, baseline.value, ...band ?? [], ...limits]), BOTTOM, TOP);
  const [before = "", current = "", bound = ""] = quantities([baseline.value, now, ...limits], metric.unit);
  const labels = apart([
    { kind: "was", text: before, at: y(baseline.value) },
    { kind: "now", text: current, at: y(now) },
    ...limits.map((value) => ({ kind: "over", text: bound, at: y(value) }))
  ]);
  const spoken = `Last ${recent.length} values: baseline ${before}, now ${current}, ${limitText(finding)}`;
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${spoken}">
${band ? bandOf(band, y) : NOTHING}${lineAt("base", y(baseline.value))}${limits.map((value) => lineAt("limit", y(value)))}
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
var HASH = 12;
function facts({ run, baseline, confidence, alpha, measurements }) {
  const { os, arch, cpu, cores, runner, toolchain } = run.environment;
  const machine = [cpu, cores > 0 ? `${cores} cores` : "", `${os} ${arch}`.trim(), runner];
  const tools = Object.entries(toolchain).map(([tool, version]) => `${tool} ${version}`);
  const known = [
    fact("Commit", run.commit === "" ? "" : code(run.commit.slice(0, HASH))),
    fact("Branch", run.branch === "" ? "" : code(run.branch)),
    fact("Run", link(run.url, code(run.id))),
    fact("Baseline up to", baseline.commit === "" ? "" : code(baseline.commit.slice(0, HASH))),
    fact("Machine", machine.filter((part) => part !== "").join(", ")),
    fact("State", stateFacts(run.environment.state ?? {})),
    fact("Tools", tools.join(", ")),
    fact("Measured", measurements > 1 ? `${measurements} times` : ""),
    fact("Intervals", `contain the true change ${threshold(confidence)} of the time`),
    fact("False alarms", `in at most ${threshold(alpha)} of runs without real changes`)
  ];
  return html`<dl>
${known.flat()}</dl>
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
  const { findings, counts } = report;
  const asides = asidesOf(report).size;
  const shown = STRIP.map((verdict) => {
    const { tone, word, shape } = MARKS[verdict];
    const count = counts[verdict] - (verdict === "inconclusive" ? asides : 0);
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
    note("none", passedOverText(report)),
    ...climbs.slice(0, DRIFTS_MAX2).map((finding) => note("doubt", `Getting worse: ${visible(finding.benchmark)} ${driftText(finding)}`)),
    ...warnings.slice(0, WARNINGS_MAX2).map((text) => note("doubt", text)),
    ...next(report),
    note("none", more > 0 ? `\u2026 and ${more} more.` : "")
  ].flat();
  return items.length === 0 ? NOTHING : html`<ul class="notes">
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
  if (all.length === 0) return NOTHING;
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
  if (!change || change.estimate === null) return NOTHING;
  const isRelative = metric.direction !== "none" && !("bound" in reason);
  const bound = metric.direction === "higher" ? -threshold2 : threshold2;
  const { zero, estimate, interval, limit, beyond } = forestRow(
    { ...change, estimate: change.estimate },
    forest,
    isRelative ? bound : void 0
  );
  const limitLine = limit === void 0 ? NOTHING : html`<path class="l" d="M${limit} 2v16"/>`;
  const line = interval ? html`<path class="i" d="M${interval[0]} 10H${interval[1]}"/>` : NOTHING;
  const arrows = forestArrows(beyond);
  const ends = arrows === "" ? NOTHING : html`<path class="e" d="${arrows}"/>`;
  return html`<svg class="f" viewBox="0 0 ${FOREST.width} ${FOREST.height}" aria-hidden="true"><path class="z" d="M${zero} 0v20"/>${limitLine}${line}${ends}<path class="p" d="${forestMark(estimate, isWorse(finding))}"/></svg>`;
}

// src/reporters/html/tables.ts
function toneOf(finding) {
  return MARKS[outcomeOf(finding)].tone || "none";
}
function valuesOf({ baseline, current, metric }) {
  const values = [baseline?.value, current?.value].filter((value) => value !== void 0);
  const texts = quantities(values, metric.unit);
  const before = baseline ? texts.shift() ?? "\u2013" : "\u2013";
  return { before, after: texts.shift() ?? "\u2013" };
}
function nameOf({ benchmark, formerName, page }) {
  const name = link(page, code(benchmark));
  return formerName === null ? name : html`${name} (was ${code(formerName)})`;
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
  const width2 = aside.length === 0 ? NOTHING : html` <span class="quiet">${aside.join("; ")}</span>`;
  const drawn = forest ? forestCell(finding, forest) : NOTHING;
  return html`<tr class="${toneOf(finding)}"><td>${status(finding)}<td>${nameOf(finding)} <span class="quiet">${metric.name}</span><td class="n"><span class="c">${estimate}</span>${width2}<td>${drawn}<td class="n">${arrow}<td>${spark(finding)}</tr>
`;
}
function status(finding) {
  const { shape, word } = statusOf(finding);
  return html`<span class="dot" data-shape="${shape}">${word}</span>`;
}
function scriptsTable(scripts, budget) {
  if (scripts.length < 2) return NOTHING;
  const count = Math.max(0, Math.min(SCRIPTS_MAX, Math.floor(budget / SCRIPT_BYTES)));
  const rows = scripts.slice(0, count).map((script) => {
    const { name, cells, worst } = scriptRow(script);
    const values = cells.map((cell) => html`<td class="n">${cell}`);
    return html`<tr class="${toneOf(worst)}"><td>${status(worst)}<td>${code(name)}${values}</tr>
`;
  });
  const heads = SCRIPT_COLUMNS.map((word, i) => i > 1 ? html`<th class="n">${word}` : html`<th>${word}`);
  const more = scripts.length > count ? html`<p class="quiet">… and ${(scripts.length - count).toLocaleString("en-US")} more, left out for length.</p>
` : NOTHING;
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
  const { before, after } = valuesOf(finding);
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
  const note2 = omitted === 0 ? NOTHING : html`<p class="quiet">… and ${grouped(omitted)} more suites, left out for length.</p>
`;
  return [reports.length > 1 ? contents(reports.slice(0, shown.length)) : NOTHING, ...shown, note2];
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
  return html`${opening}${changes ?? NOTHING}${charts}${scripts}${groups}${closing}`;
}
var CHARTS_MAX = 48;
var CHART_BYTES = 5e3;
var CHARTS_SHARE = 0.3;
var SCRIPTS_SHARE = 0.2;
function courses(drawn, all, confidence) {
  const cards = drawn.flatMap((finding) => {
    const chart = courseChart(finding);
    return chart === NOTHING ? [] : [card(finding, chart, confidence)];
  });
  if (cards.length === 0) return NOTHING;
  const note2 = all > drawn.length ? html`<p class="quiet">Only the ${drawn.length} largest changes are drawn.</p>
` : NOTHING;
  return html`<h2>Recent runs</h2>
<p class="quiet">Each dot is a run. The band shows the range of noise around the baseline; the dashed line is the limit.</p>
<div class="charts">
${cards}</div>
${note2}`;
}
function card(finding, chart, confidence) {
  const { before, after } = valuesOf(finding);
  const said = finding.verdict === "regressed" ? limitText(finding) : reasonText(finding);
  const interval = intervalText(finding, confidence);
  const more = [interval, rawText(finding), said, sinceText(finding)].filter((part) => part !== "").join("; ");
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
` : NOTHING;
    return html`${table.head}<tbody>
${rows}</tbody></table>
${note2}`;
  };
  const open = changed.length === 0 ? NOTHING : html`<h2>Changes</h2>
${filled(changesTable(changed))}`;
  const folded = groups.map(
    (group) => html`<details><summary>${grouped(group.findings.length)} ${group.word}</summary><div class="wide" tabindex="0" role="group" aria-label="${group.word}">
${filled(groupTable(group))}</div></details>
`
  );
  const rest = folded.length === 0 ? NOTHING : html`<h2>${changed.length === 0 ? "All series" : "Everything else"}</h2>
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
    shown.toSorted((a, b) => rank(a) - rank(b)),
    columns
  ).map(({ tint, line }) => paint(tint, line));
  const told = (tint, texts) => texts.flatMap((text) => wrapped(text, columns)).map((line) => paint(tint, line));
  return [
    titleOf(report, columns, paint),
    "",
    ...lines,
    ...told("dim", countLines(report, all)),
    ...told(
      "yellow",
      notes2(report).map((line) => `  ! ${line}`)
    ),
    ...told(
      "yellow",
      report.warnings.map(warningWords).flatMap(({ message, remedy }) => [`  ! ${visible(message, 300)}`, `    ${visible(remedy, 300)}`]).filter((line) => line.trim() !== "")
    ),
    ...told("dim", all ? recommendationLines(report) : []),
    ...[rulesText(report), overrideText(report)].filter((line) => line !== "").flatMap((line) => wrapped(`  ${visible(line, 600)}`, columns)),
    "",
    ...verdictLines(report, exitCode, columns, paint),
    ""
  ].join("\n");
}
function rowLines(findings, columns) {
  const rows = findings.map((finding) => ({ ...markOf(finding), cells: cellsOf(finding) }));
  const widths = [0, 1, 2].map((i) => Math.max(0, ...rows.map(({ cells }) => width(cells[i] ?? ""))));
  const lines = rows.map(({ mark, tint, cells }) => {
    const [name = "", metric = "", arrow = "", ...words] = cells;
    const aligned = [name, metric, arrow].map((cell, i) => pad(cell, widths[i] ?? 0));
    const line = `  ${mark} ${[...aligned, ...words].join("   ")}`.trimEnd();
    return { tint, line };
  });
  if (columns === void 0 || lines.every(({ line }) => width(line) <= columns)) return lines;
  return rows.flatMap(({ mark, tint, cells }) => {
    const [name = "", metric = "", ...rest] = cells;
    const first = packed([visible(name, columns - 4), metric], "    ", columns);
    const all = [...first, ...packed(rest, "      ", columns)];
    return all.flatMap(
      (line, i) => wrapped(i === 0 ? `  ${mark}${line.slice(3)}` : line, columns).map((each) => ({ tint, line: each }))
    );
  });
}
function titleOf(report, columns, paint) {
  const at = report.run.commit ? ` @ ${visible(shortCommit(report.run.commit))}` : "";
  const title = `${paint("bold", "perf-regression")}  ${visible(report.suite)}${at}`;
  const label = hasBaseline(report) ? "compared with" : "no baseline:";
  const lines = [
    `${label} ${visible(baselineText(report), 400)}`,
    visible(stateText(report), 400),
    visible(passedOverText(report), 600)
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
function rank(finding) {
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
  COMMENT_BYTES,
  SUMMARY_BYTES,
  renderSuites,
  renderMarkdown,
  rulesLine,
  HTML_BYTES,
  renderHtml,
  renderTerminal
};
