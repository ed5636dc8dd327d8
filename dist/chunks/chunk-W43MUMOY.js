import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  pathFault,
  percentage,
  quantities,
  share,
  threshold
} from "./chunk-7MKHXQQS.js";
import {
  mean,
  relativeChange
} from "./chunk-CMCPUWHZ.js";
import {
  AUTOMATICALLY
} from "./chunk-RP3T6LF2.js";
import {
  kindOf
} from "./chunk-I3BSUCVW.js";
import {
  _enum,
  string
} from "./chunk-KFXEXGUP.js";

// src/config/input-types.ts
function listOf(text) {
  return text.split(/[,\n]/).map((item) => item.trim()).filter((item) => item !== "");
}
var VARIABLE = /^[A-Za-z_*][A-Za-z0-9_*]*$/;
var MENTION = /^(?:here|channel|[UWS][A-Z0-9]{2,20})$/;
function isSafeAddress(value) {
  const url = URL.parse(value);
  if (url?.protocol === "https:") return true;
  return url?.protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
}
function shareOf(text) {
  return /^\d+(?:\.\d+)?\s*%$/.test(text) ? Number.parseFloat(text) / 100 : Number.NaN;
}
function truthOf(text) {
  const word = text.trim().toLowerCase();
  if (["true", "1", "yes", "on"].includes(word)) return true;
  return ["false", "0", "no", "off", ""].includes(word) ? false : void 0;
}
function isChoice(kind) {
  return Array.isArray(kind);
}
function requirePath(expected) {
  return (text, context) => {
    const fault = pathFault(text);
    if (fault !== void 0) context.addIssue({ code: "custom", message: `${expected} (it ${fault})` });
  };
}
function valueSchema({ kind, default: defaultValue }) {
  if (isChoice(kind)) return _enum(kind, { error: `one of ${kind.join(", ")}` });
  if (typeof kind === "object") {
    const expected = `a whole number from ${kind.min} to ${kind.max}`;
    const isWithin = (number) => number >= kind.min && number <= kind.max;
    return string().regex(/^\d+$/, expected).transform(Number).refine(isWithin, expected);
  }
  switch (kind) {
    case "text":
      return string();
    case "folder":
      return string().superRefine(requirePath("a folder below the top of the branch, such as perf")).transform(
        (text) => text.split("/").filter((part) => part !== "" && part !== ".").join("/")
      );
    case "name":
      return string().superRefine(requirePath("a name, which becomes that of a folder"));
    case "list":
      return string().transform(listOf);
    case "flag":
      return _enum(["true", "false"], { error: "true or false" }).transform((word) => word === "true");
    case "percent":
      return string().transform(shareOf).refine((share2) => share2 > 0 && share2 < 1, `a percentage between 0 and 100 such as ${defaultValue}`);
    case "days":
      return string().regex(/^$|^[1-9]\d{0,4}$/, "a number of days such as 180, or nothing").transform((text) => text === "" ? null : Number(text));
    case "address":
      return string().refine((text) => text === "" || isSafeAddress(text), "an https:// address as the service shows it");
    case "page":
      return string().refine(
        (text) => text === "" || /^https?:$/.test(URL.parse(text)?.protocol ?? ""),
        "an address such as https://OWNER.github.io/REPOSITORY/perf/"
      );
    case "variables":
      return string().transform(listOf).refine(
        (list) => list.every((name) => VARIABLE.test(name)),
        "names of environment variables such as DATABASE_URL or BENCH_*, without their values"
      );
    case "mentions":
      return string().transform(listOf).refine(
        (list) => list.every((whom) => MENTION.test(whom)),
        "here, channel, or ids such as U012AB3CD or S012AB3CD, which Slack shows in the profile of a member"
      );
  }
}

// src/config/needs.ts
function given(...names) {
  return names.map((input) => ({ input }));
}
function set(input, ...is) {
  return [{ input, is }];
}
function isMet(need, setting) {
  if (!need.some((partner) => "input" in partner && setting.known.has(partner.input))) return true;
  return need.some((partner) => isThere(partner, setting));
}
function isThere(partner, { written, variables, at }) {
  if ("variable" in partner) {
    const truth = truthOf(variables[partner.variable] ?? "");
    return (partner.only ?? at) === at && truth !== false;
  }
  const text = written[partner.input] ?? "";
  if (partner.is) return listOf(text).some((word) => partner.is?.includes(word));
  return text !== "" && text !== "false";
}
function needText(need, { known, at }, quote = (text) => text) {
  const partners = need.flatMap((partner) => {
    if ("variable" in partner || !known.has(partner.input)) return [];
    const name = spelled(partner.input, at);
    const [first, ...more] = partner.is ?? [];
    if (first === void 0) return [quote(name)];
    return [orOf([quote(`${name}${at === "action" ? ": " : " "}${first}`), ...more.map(quote)])];
  });
  return orOf(partners, partners.some((text) => text.includes(" or ")) ? ", or " : " or ");
}
function orOf(words, last = " or ") {
  return [words.slice(0, -1).join(", "), ...words.slice(-1)].filter((part) => part !== "").join(last);
}
function spelled(name, at) {
  return at === "action" ? name : `--${name}`;
}

// src/config/exit-code.ts
var exitStatuses = [
  {
    status: 0,
    meaning: "No regression; also an allowed regression, one reported with fail-on-regression: false, and an inconclusive result unless on-inconclusive: fail is set."
  },
  {
    status: 1,
    meaning: "Regression. Of status --max-age: the newest run is too old. Of baseline verify: no baseline."
  },
  {
    status: 2,
    meaning: "Nothing could be compared, an inconclusive result with on-inconclusive: fail, bad input, or an error."
  },
  { status: 130, meaning: "Interrupted (Ctrl-C, or a cancelled job); 143 after a termination signal." }
];
function exitCodeOf(reports, config) {
  const codes = reports.map(({ gate }) => codeOf(gate, config));
  return codes.includes(1) ? 1 : Math.max(...codes);
}
function codeOf(gate, config) {
  if (gate === "fail") return config.failOnRegression ? 1 : 0;
  if (gate === "nothing-compared") return 2;
  if (gate === "inconclusive") return config.onInconclusive === "fail" ? 2 : 0;
  return 0;
}

// src/check/policy.ts
var NO_RULES = Object.freeze({
  rules: [],
  renames: /* @__PURE__ */ new Map(),
  names: AUTOMATICALLY,
  tagPatterns: /* @__PURE__ */ new Map(),
  waivers: []
});
var RECENT = 30;
function recentOf(earlier, { sample }) {
  return [...earlier.slice(1 - RECENT).map((other) => other.sample.centre), sample.centre];
}
function isTested({ comparison, limits }) {
  if (comparison === null || comparison.exact || limits.direction === "none") return false;
  return Number.isFinite(comparison.high);
}
function tookNoTime({ measurement: { metric, sample }, baseline, recent }) {
  if (kindOf(metric.unit) !== "time" || sample.centre !== 0 || !baseline) return false;
  return baseline.value !== 0 && recent.slice(0, -1).every((value) => value !== 0);
}
function finite(value) {
  return Number.isFinite(value) ? value + 0 : null;
}

// src/reporters/change.ts
var WIDEST = 10;
var TOO_NOISY = "too noisy to say";
function isTooWide({ change }) {
  if (!change || change.low === null || change.high === null) return false;
  return 1 + change.high > WIDEST * (1 + change.low);
}
var LOPSIDED = 0.35;
var TOLD = ["regressed", "suspected", "improved", "waived"];
function changeText(finding) {
  const { change, current, baseline, verdict } = finding;
  if (!change || !current || !baseline) return "";
  if (change.estimate === null) return current.value === baseline.value ? "0%" : "from zero";
  const text = percentage(change.estimate);
  if (change.low === null || change.high === null || change.low === change.high) return text;
  if (isTooWide(finding)) return verdict === "inconclusive" ? TOO_NOISY : text;
  const half = (change.high - change.low) / 2;
  const isLopsided = Math.abs(change.estimate - change.low - half) > LOPSIDED * half;
  if (isLopsided && TOLD.includes(verdict))
    return `${text} (${percentage(change.low)} \u2026 ${percentage(change.high)})`;
  return `${text} \xB1 ${share(half)}`;
}
function intervalText(finding, confidence) {
  const { change } = finding;
  if (!change || change.low === null || change.high === null || change.low === change.high) return "";
  if (isTooWide(finding)) return "";
  return `${threshold(confidence)} confidence interval ${percentage(change.low)} \u2026 ${percentage(change.high)}`;
}
var APART = { least: 5e-3, share: 0.05 };
function rawText(finding) {
  const { change, current, baseline, shared } = finding;
  if (!change || change.estimate === null || !current || !baseline || baseline.value === 0) return "";
  if (changeText(finding) === TOO_NOISY) return "";
  const raw = relativeChange(baseline.value, current.value);
  const apart = Math.abs(raw - change.estimate);
  if (!(apart > APART.least + APART.share * Math.max(Math.abs(raw), Math.abs(change.estimate)))) return "";
  const measured = `measured ${percentage(raw)}`;
  return shared === null ? measured : `${measured}, of which ${sharedText(shared)}`;
}
function sharedText(shared) {
  return `${percentage(shared)} is common to all benchmarks of the run`;
}

// src/reporters/scripts.ts
function summaryText(scripts, nameText) {
  if (scripts.length < 2) return "";
  const rate = quantities([mean(scripts.map((script) => script.rate))], "ratio")[0];
  const measured = scripts.flatMap(({ name, time }) => time === null ? [] : [{ name, time }]);
  const sorted = measured.toSorted((a, b) => a.time - b.time);
  const [fastest, slowest] = [sorted.at(0), sorted.at(-1)];
  const succeeded = `${scripts.length} commands, ${rate} of the executions succeeded`;
  if (!fastest || !slowest) return succeeded;
  const average = timeText(mean(measured.map(({ time }) => time)));
  if (fastest === slowest) return `${succeeded}, ${average} on average`;
  const extreme = ({ name, time }) => `${nameText(name)} ${timeText(time)}`;
  return `${succeeded}, ${average} on average; fastest ${extreme(fastest)}, slowest ${extreme(slowest)}`;
}
function scriptsOf({ findings }) {
  const present = findings.filter(({ current }) => current !== null);
  const scripts = [...Map.groupBy(present, ({ benchmark }) => benchmark)].flatMap(([name, own]) => {
    const metrics = new Map(own.map((finding) => [finding.metric.name, finding]));
    const rate = metrics.get("success_rate")?.current;
    return rate ? [{ name, time: timeOf(metrics.get("time")), rate: rate.value, findings: metrics }] : [];
  });
  const isTracked = scripts.some(({ time, findings: own }) => time !== null && own.has("output_bytes"));
  return isTracked ? scripts.toSorted((a, b) => (b.time ?? 0) - (a.time ?? 0)) : [];
}
function timeOf(finding) {
  return finding?.current && finding.metric.unit === "ns" ? finding.current.value : null;
}
function timeText(ns) {
  return quantities([ns], "ns")[0] ?? "";
}
var SCRIPT_COLUMNS = ["Status", "Command", "Time", "Change", "CPU time", "Memory", "Succeeded"];
var DECISIVE = ["regressed", "suspected", "waived", "improved"];
function scriptRow({ name, findings }) {
  const value = (metric) => {
    const finding = findings.get(metric);
    return finding?.current ? quantities([finding.current.value], finding.metric.unit)[0] ?? "" : "\u2013";
  };
  const time = findings.get("time");
  const own = [...findings.values()];
  const decisive = DECISIVE.flatMap((verdict) => own.filter((finding) => finding.verdict === verdict));
  return {
    name,
    cells: [
      value("time"),
      time ? changeText(time) : "",
      ...["cpu_time", "memory", "success_rate"].map((metric) => value(metric))
    ],
    worst: decisive[0] ?? time ?? own[0]
  };
}

export {
  listOf,
  shareOf,
  truthOf,
  isChoice,
  valueSchema,
  given,
  set,
  isMet,
  needText,
  spelled,
  exitStatuses,
  exitCodeOf,
  NO_RULES,
  recentOf,
  isTested,
  tookNoTime,
  finite,
  isTooWide,
  changeText,
  intervalText,
  rawText,
  summaryText,
  scriptsOf,
  timeText,
  SCRIPT_COLUMNS,
  scriptRow
};
