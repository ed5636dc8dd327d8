import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  summaryText,
  timeText
} from "./chunk-W43MUMOY.js";
import {
  execFile,
  quantities,
  share,
  table,
  visible
} from "./chunk-7MKHXQQS.js";
import {
  isBad,
  median,
  quantile
} from "./chunk-CMCPUWHZ.js";
import {
  UserError,
  describeError
} from "./chunk-AY2RLHZI.js";
import {
  __export
} from "./chunk-IW2FVU6Z.js";

// src/commands/notify-flag.ts
var NOTIFY = "notify";
var notifyFlag = {
  name: NOTIFY,
  help: "Send a desktop notification with the result."
};

// src/commands/desktop-notice.ts
var desktop_notice_exports = {};
__export(desktop_notice_exports, {
  notifyDesktop: () => notifyDesktop,
  notifyFailure: () => notifyFailure
});

// src/reporters/tracked.ts
var HEAD = [
  "command",
  "time",
  "spread",
  "user",
  "system",
  "memory",
  "average",
  "CPU",
  "output",
  "succeeded",
  "runs"
];
function renderTracked(run) {
  const { measurements } = run;
  const commands = Map.groupBy(measurements, ({ benchmark }) => benchmark.name);
  const hasReference = measurements.some(isRatio);
  const rows = [...commands].map(([name, own]) => [
    ...rowOf(name, own),
    ...hasReference ? [ratioOf(own)] : []
  ]);
  const notes = notesOf(measurements.filter(({ metric }) => metric.name === "time"));
  const summary = summaryText(scriptsIn(run), (name) => visible(name, 60));
  const head = hasReference ? [...HEAD, "time / reference"] : HEAD;
  return `${table(head, rows)}${summary === "" ? "" : `
${summary}
`}${notes.join("")}`;
}
function isRatio({ metric: { beside } }) {
  return beside?.role === "ratio" && beside.metric === "time";
}
function ratioOf(own) {
  const ratio = own.find(isRatio);
  return ratio ? visible(quantities([ratio.sample.centre], ratio.metric.unit)[0] ?? "", 60) : "\u2013";
}
function rowOf(name, own) {
  const cell = (metric) => {
    const found = named(own, metric);
    return found ? quantities([found.sample.centre], found.metric.unit)[0] ?? "" : "\u2013";
  };
  const values = named(own, "time")?.sample.values ?? [];
  return [
    visible(name, 60),
    cell("time"),
    values.length > 1 ? `\xB1 ${share(spreadOf(values))}` : "",
    ...["user_time", "system_time", "memory", "memory_average", "cpu", "output_bytes", "success_rate"].map(
      cell
    ),
    String(values.length)
  ];
}
function scriptsIn({ measurements }) {
  const commands = Map.groupBy(measurements, ({ benchmark }) => benchmark.name);
  return [...commands].flatMap(([name, own]) => {
    const rate = named(own, "success_rate");
    return rate ? [{ name, time: named(own, "time")?.sample.centre ?? null, rate: rate.sample.centre }] : [];
  });
}
var NOISY = 0.1;
var SHORT_NS = 5e6;
var FAR_OUT = 3;
var VALUES_MIN = 5;
var LACKS = [
  {
    text: "too few runs to estimate noise: try --runs 10 or --budget 5min",
    holds: ({ length }) => length > 0 && length < VALUES_MIN
  },
  {
    text: "so short that starting the process takes much of the time: do more work in each execution",
    holds: (values) => values.length >= VALUES_MIN && median(values) < SHORT_NS
  },
  {
    text: `noisy (more than \xB1 ${share(NOISY)}): use more --runs or a quieter machine`,
    holds: (values) => values.length >= VALUES_MIN && spreadOf(values) > NOISY
  },
  {
    text: "some executions are far slower than the others: try --warmup 1 if the first one is",
    holds: hasFarOut
  }
];
function notesOf(times) {
  return LACKS.flatMap(({ text, holds }) => {
    const names = times.filter(({ sample }) => holds(sample.values)).map(({ benchmark }) => visible(benchmark.name, 60));
    if (names.length === 0) return [];
    const more = names.length > NAMES_MAX ? ` and ${names.length - NAMES_MAX} more` : "";
    return [`  ! ${names.slice(0, NAMES_MAX).join(", ")}${more}: ${text}
`];
  });
}
var NAMES_MAX = 3;
function hasFarOut(values) {
  if (values.length < VALUES_MIN) return false;
  const third = quantile(values, 0.75);
  return (values.at(-1) ?? 0) > third + FAR_OUT * (third - quantile(values, 0.25));
}
function spreadOf(values) {
  const middle = quantile(values, 0.5);
  return middle > 0 ? (quantile(values, 0.75) - quantile(values, 0.25)) / (2 * middle) : 0;
}
function named(own, metric) {
  return own.find((measurement) => measurement.metric.name === metric);
}

// src/reporters/desktop.ts
var TITLE_LENGTH = 140;
var LINE_LENGTH = 200;
var LINES_MAX = 4;
function plainMessage(title, text, isUrgent = false) {
  const lines = text.trim().split("\n").map((line) => visible(line, LINE_LENGTH));
  return { title: visible(title, TITLE_LENGTH), text: lines.slice(0, LINES_MAX).join("\n"), isUrgent };
}
function renderDesktop({ title, suites, gate }) {
  const lines = suites.flatMap((suite) => [
    ...suite.title === "" ? [] : [suite.title],
    ...suite.lines.map(lineText)
  ]);
  return plainMessage(title, lines.join("\n"), isBad(gate));
}
function lineText({ symbol, name, values, change, why }) {
  return [symbol, name, values, change, why && `(${why})`].filter((part) => part !== "").join(" ");
}
function renderTrackedDesktop(run) {
  const scripts = scriptsIn(run);
  const failed = scripts.filter(({ rate }) => rate < 1);
  const [first] = scripts;
  const title = scripts.length === 1 && first ? `${visible(first.name, 60)}: measured` : `${scripts.length} commands measured`;
  const whole = summaryText(scripts, (name) => visible(name, 40)) || scripts.map(({ time }) => time === null ? "" : timeText(time)).join("");
  const lines = failed.map(
    ({ name, rate }) => `${visible(name, 60)}: ${quantities([rate], "ratio")[0]} of its executions succeeded`
  );
  return plainMessage(title, [whole, ...lines].filter((line) => line !== "").join("\n"), failed.length > 0);
}

// src/system/desktop.ts
var TIMEOUT_MS = 5e3;
var APPLE_SCRIPT = [
  "on run argv",
  "display notification (item 3 of argv) with title (item 1 of argv) subtitle (item 2 of argv)",
  "end run"
];
function callFor(platform, { title, text, isUrgent }) {
  if (platform === "darwin") {
    const words = ["perf-regression", title, text];
    return ["osascript", ...APPLE_SCRIPT.flatMap((line) => ["-e", line]), ...words];
  }
  if (platform !== "linux") return void 0;
  const urgency = isUrgent ? "critical" : "normal";
  return ["notify-send", "--app-name=perf-regression", `--urgency=${urgency}`, "--", title, bodyOf(text)];
}
function bodyOf(text) {
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\\": "\\\\" };
  return text.replace(/[&<>\\]/g, (sign) => entities[sign] ?? sign);
}
function showOnDesktop(message, platform = process.platform) {
  const call = callFor(platform, message);
  if (!call) return Promise.resolve();
  const [program, ...words] = call;
  return new Promise((resolve, reject) => {
    execFile(program, words, { timeout: TIMEOUT_MS }, (error, _, stderr) => {
      if (error) reject(unreachable(program, error, stderr));
      else resolve();
    });
  });
}
function unreachable(program, error, stderr) {
  const cannot = "cannot show a desktop notification:";
  if (error.code === "ENOENT") {
    return new UserError(
      `${cannot} ${program} is not installed`,
      "Debian and Ubuntu: apt install libnotify-bin"
    );
  }
  if (error.killed) return new UserError(`${cannot} ${program} did not answer for ${TIMEOUT_MS / 1e3} s`);
  const [said = ""] = stderr.trim().split("\n");
  return new UserError(`${cannot} ${program} says: ${said}`, "It needs a desktop session.");
}

// src/commands/desktop-notice.ts
async function notifyDesktop(message, { flags, note }) {
  if (!flags.has(NOTIFY)) return;
  try {
    await showOnDesktop(message);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    note(`${describeError(error)}
`);
  }
}
function notifyFailure(command, error, given) {
  return notifyDesktop(plainMessage(`${command} failed`, describeError(error), true), given);
}

export {
  renderTracked,
  plainMessage,
  renderDesktop,
  renderTrackedDesktop,
  showOnDesktop,
  NOTIFY,
  notifyFlag,
  notifyDesktop,
  desktop_notice_exports
};
