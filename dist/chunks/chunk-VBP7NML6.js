import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };
import {
  __export
} from "./chunk-VCJT4OQR.js";

// src/commands/run.ts
var run_exports = {};
__export(run_exports, {
  runCommand: () => runCommand
});

// builtin:node:util
var of = (name) => perfRegressionRequire("node:util")[name];
var beside = (name, keys, call) => Object.defineProperties(call, Object.fromEntries(keys.map((key) => [key, { get: () => of(name)[key] }])));
var promisify = /* @__PURE__ */ beside("promisify", ["custom"], function promisify2(...given3) {
  return new.target ? new (of("promisify"))(...given3) : of("promisify")(...given3);
});
function parseArgs(...given3) {
  return new.target ? new (of("parseArgs"))(...given3) : of("parseArgs")(...given3);
}

// src/model/errors.ts
var UserError = class extends Error {
  name = "UserError";
  /** What to do now, one instruction a line. */
  remedy;
  constructor(message2, remedy = "", options) {
    super(message2, options);
    this.remedy = remedy;
  }
};
var ParseError = class extends UserError {
  name = "ParseError";
  constructor(file, line2, what, remedy = "") {
    super(`${line2 === void 0 ? file : `${file}:${line2}`}: ${what}`, remedy);
  }
};
var TransientError = class _TransientError extends UserError {
  /** Milliseconds that the server asks to wait before the next try. */
  waitMs;
  /** True if the retry budget of the run is used up. */
  isFinal;
  constructor(message2, remedy = "", options = {}) {
    super(message2, remedy, options);
    this.waitMs = options.waitMs;
    this.isFinal = options.isFinal ?? false;
  }
  /** The same error, without further retries. */
  asFinal() {
    return new _TransientError(this.message, this.remedy, { cause: this, isFinal: true });
  }
};
function describeError(error2) {
  if (error2 instanceof UserError) {
    const remedy = error2.remedy.split("\n").filter((line2) => line2 !== "").map((line2) => `
  ${line2}`).join("");
    return error2.message + remedy;
  }
  if (error2 instanceof Error) return error2.stack ?? error2.message;
  return String(error2);
}
function messageOf(error2) {
  return error2 instanceof Error ? error2.message : String(error2);
}

// package:fastest-levenshtein
var of2 = (name) => perfRegressionRequire("./fastest-levenshtein.cjs")[name];
function distance(...given3) {
  return new.target ? new (of2("distance"))(...given3) : of2("distance")(...given3);
}

// src/model/nearest.ts
var LETTERS_MAX = 200;
function difference(written, name) {
  const [one, other] = [written, name].map((text) => text.toLowerCase().slice(0, LETTERS_MAX));
  return distance(one ?? "", other ?? "");
}
function differenceWithin(written, name) {
  return difference(written, name) - Math.max(0, Math.min(LETTERS_MAX, name.length) - written.length);
}
function nearestFirst(written, names, measure = difference) {
  const ranked = [...names].map((name) => ({ name, letters: measure(written, name) }));
  return ranked.sort((a, b) => a.letters - b.letters || a.name.length - b.name.length).map(({ name }) => name);
}
function isNear(written, name) {
  return difference(written, name) <= Math.max(2, Math.floor(name.length / 3));
}

// src/model/path-name.ts
var PATH_LENGTH_MAX = 200;
var HIDDEN = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
var GIT = /^(?:\.git|git~\d)[. ]*(?::.*)?$/i;
function pathFault(path, lengthMax = PATH_LENGTH_MAX) {
  if (path.length > lengthMax) return `has ${path.length} characters, and at most ${lengthMax} are taken`;
  if (HIDDEN.test(path)) return "has a control character";
  if (path.includes("\\")) return "has a backslash";
  if (path.startsWith("/") || /^[A-Za-z]:(?:\/|$)/.test(path)) return "is absolute";
  const parts = path.split("/").map((part) => part.trim());
  if (parts.includes("..")) return "leads upwards (..)";
  return parts.some((part) => GIT.test(part)) ? "names git's own folder (.git)" : void 0;
}

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
  const word2 = text.trim().toLowerCase();
  if (["true", "1", "yes", "on"].includes(word2)) return true;
  return ["false", "0", "no", "off", ""].includes(word2) ? false : void 0;
}
function isChoice(kind) {
  return Array.isArray(kind);
}
function parseValue({ kind, default: defaultValue }, text) {
  if (isChoice(kind)) return given(kind.includes(text), text, `one of ${kind.join(", ")}`);
  if (typeof kind === "object") {
    const number4 = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    const isWithin = number4 >= kind.min && number4 <= kind.max;
    return given(isWithin, number4, `a whole number from ${kind.min} to ${kind.max}`);
  }
  switch (kind) {
    case "text":
      return { value: text };
    case "folder": {
      const parts = text.split("/").filter((part) => part !== "" && part !== ".");
      return givenPath(text, parts.join("/"), "a folder below the top of the branch, such as perf");
    }
    case "name":
      return givenPath(text, text, "a name, which becomes that of a folder");
    case "list":
      return { value: listOf(text) };
    case "flag":
      return given(text === "true" || text === "false", text === "true", "true or false");
    case "percent": {
      const share3 = shareOf(text);
      const expected = `a percentage between 0 and 100 such as ${defaultValue}`;
      return given(share3 > 0 && share3 < 1, share3, expected);
    }
    case "days": {
      const days = text === "" ? null : Number(text);
      return given(/^$|^[1-9]\d{0,4}$/.test(text), days, "a number of days such as 180, or nothing");
    }
    case "address":
      return given(text === "" || isSafeAddress(text), text, "an https:// address as the service shows it");
    case "page": {
      const isPage = text === "" || /^https?:$/.test(URL.parse(text)?.protocol ?? "");
      return given(isPage, text, "an address such as https://OWNER.github.io/REPOSITORY/perf/");
    }
    case "variables": {
      const names = listOf(text);
      const expected = "names of environment variables such as DATABASE_URL or BENCH_*, without their values";
      return given(
        names.every((name) => VARIABLE.test(name)),
        names,
        expected
      );
    }
    case "mentions": {
      const mentions = listOf(text);
      const expected = "here, channel, or ids such as U012AB3CD or S012AB3CD, which Slack shows in the profile of a member";
      return given(
        mentions.every((whom) => MENTION.test(whom)),
        mentions,
        expected
      );
    }
  }
}
function given(isValid, value, expected) {
  return isValid ? { value } : { expected };
}
function givenPath(text, value, expected) {
  const fault = pathFault(text);
  return given(fault === void 0, value, `${expected} (it ${fault})`);
}

// src/config/need.ts
function given2(...names) {
  return names.map((input) => ({ input }));
}
function set(input, ...is) {
  return [{ input, is }];
}
var CHECK = set("mode", "check");
var JUDGING = set("mode", "check", "publish");
var MEASURED = set("mode", "check", "collect");
var READING = set("mode", "check", "publish", "trends");
var STORING = set("record", "auto", "always");

// src/config/inputs-history.ts
var HISTORY = set("store", "branch");
var historyInputs = [
  {
    name: "branch",
    kind: "text",
    value: "BRANCH",
    default: "gh-pages",
    help: "Branch that keeps the history; it is created if missing.",
    needs: [HISTORY, READING]
  },
  {
    name: "history-dir",
    kind: "folder",
    value: "DIR",
    default: "perf",
    help: "Folder of the history on that branch.",
    needs: [HISTORY, READING]
  },
  {
    name: "retention-days",
    kind: "days",
    default: "",
    help: "Remove runs older than this from the history when a run is stored: whole segments, and the front of the newest one. Default: keep everything.",
    needs: [CHECK, STORING, HISTORY]
  },
  {
    name: "archive",
    kind: "text",
    value: "PLACE",
    default: "",
    help: "Where to move runs that leave the history: `branch:NAME`, a bucket such as `s3://bucket/folder`, in a workflow `artifact`, on the command line a folder. Default: delete them.",
    needs: [given2("retention-days")]
  },
  {
    name: "store",
    kind: "list",
    value: "STORES",
    default: "branch",
    help: "Where to store runs and look for them: `branch` (the history), and as windows of the newest runs `artifact`, `cache` or a bucket such as `s3://bucket/folder`, with keys and endpoint from `AWS_\u2026` variables. Without `branch` there is no history.",
    needs: [JUDGING]
  },
  {
    name: "dashboard",
    kind: "flag",
    default: "true",
    help: "If `false`, store runs without the dashboard page (`index.html` in the folder of the history).",
    needs: [CHECK, STORING, HISTORY]
  },
  {
    name: "dashboard-url",
    kind: "page",
    default: "",
    help: "Address at which the dashboard is published, so that comments, issues and messages link each series to its page: `https://OWNER.github.io/REPOSITORY/perf/`.",
    needs: [JUDGING]
  },
  {
    name: "record",
    kind: ["auto", "always", "never"],
    default: "auto",
    help: "Which runs to store: `auto` pushes, schedules and dispatches on the default branch; `always` every branch and event; `never` none. Pull requests and forks are never stored.",
    needs: [CHECK]
  }
];

// src/model/profilers.ts
var profilers = ["perf", "callgrind", "node", "go", "python"];
var profileChoices = ["auto", "always", "off", ...profilers];

// src/config/inputs-measure.ts
var COMMAND = given2("command");
var measureInputs = [
  {
    name: "command",
    kind: "text",
    default: "",
    // Without the braces of an expression, which GitHub refuses in a description.
    help: "Bash command to benchmark. On pull requests it runs alternately on the head and its base until the result is conclusive, and a change of more than 1% counts unless `thresholds` or a rule says otherwise; otherwise it runs several times and is recorded. `results` names the files it writes, or `-` for its output; without `results` the command itself is timed. `{benchmarks}` in it, in quotes, stands for a regular expression of the benchmarks to run; `{seed}`, there or in `setup`, for a number that differs by round and by side, so that memory layouts differ.",
    needs: [CHECK]
  },
  {
    name: "setup",
    kind: "text",
    default: "",
    help: "Bash commands that prepare each version in its folder, such as `npm ci`.",
    needs: [COMMAND]
  },
  {
    name: "metric",
    kind: ["time", "instructions"],
    default: "time",
    help: "What is measured of a command without `results`: its `time`, or with `instructions` what the processor executes, counted by `perf stat` where it is permitted or by Valgrind. That hardly varies on a loaded runner, so a change of 0.5% is certain after one round. Cache misses, I/O and waiting are not in it.",
    needs: [COMMAND]
  },
  {
    name: "profile",
    kind: profileChoices,
    default: "auto",
    help: "Says where the time went: after a regression both versions run once more under a profiler, and so do the commit that a search found and the one before. `auto` takes the first that fits the command and the machine: `go` for `go test`, `node`, `python`, else `perf` or `callgrind`; a name takes that one. `always` profiles without a regression too, `off` never.",
    needs: [COMMAND]
  },
  {
    name: "profile-dir",
    kind: "text",
    value: "FOLDER",
    default: "",
    help: "Folder for the profiles of both versions: folded stacks, pprof, and a file for speedscope.",
    needs: [COMMAND]
  },
  {
    name: "reference",
    kind: "text",
    value: "REF",
    default: "",
    help: "Pinned version to measure in turn with each run that is stored: a tag, branch or commit. The ratio of the two is judged, so that a machine that ages is not taken for a change. With `reference-results`, its name.",
    needs: [CHECK]
  },
  {
    name: "reference-command",
    kind: "text",
    value: "LINE",
    default: "",
    help: "Command that measures the reference, if it is another one than that of the code; without `reference` it runs in the folder of the code.",
    needs: [COMMAND]
  },
  {
    name: "reference-results",
    kind: "list",
    value: "FILES",
    default: "",
    help: "Result files of a reference that you measured in the same job, in turn with the code.",
    needs: [CHECK]
  },
  {
    name: "reference-overlap",
    kind: { min: 2, max: 50 },
    default: "5",
    help: "After `reference` was changed, measure the old and the new one in this many runs, so that the series go on.",
    needs: [given2("reference")]
  },
  {
    name: "artifact",
    kind: "list",
    value: "FILES",
    default: "",
    help: "Files that `setup` builds and all that the speed of the command depends on in a commit: paths or globs. If they are the same in both versions, apart from build ids, times and paths, nothing is measured, and the check passes as an identical build.",
    needs: [COMMAND]
  },
  {
    name: "pass-env",
    kind: "variables",
    value: "NAMES",
    default: "",
    help: "Environment variables to show to measured commands and their setup although perf-regression uses them itself: keys and tokens (`AWS_*`, `GITHUB_TOKEN`, \u2026), webhook addresses and whatever else has the value of a secret input. `*` matches any text.",
    needs: [COMMAND]
  },
  {
    name: "allow-untrusted-command",
    kind: "flag",
    default: "false",
    help: "If `true`, also measure on `pull_request_target`, and measure what a fork proposes in a `workflow_run` or `issue_comment`. The code of the fork then runs with a write token and with secrets.",
    needs: [COMMAND]
  },
  {
    name: "max-rounds",
    kind: { min: 3, max: 500 },
    default: "60",
    help: "Maximum number of rounds.",
    needs: [COMMAND]
  },
  {
    name: "max-minutes",
    kind: { min: 1, max: 1e3 },
    default: "10",
    help: "Start no new round after this many minutes.",
    needs: [COMMAND]
  },
  {
    name: "base-ref",
    kind: "text",
    default: "",
    help: "Version to compare with: a branch, tag or commit. Default: the commit that the head is based on.",
    needs: [COMMAND]
  }
];

// src/config/inputs-notify.ts
var NOTIFY_ON = ["regression", "recovery", "change", "always", "never"];
var SLACK = [...given2("slack-webhook"), { variable: "SLACK_WEBHOOK_URL", only: "command line" }];
var noticeInputs = [
  {
    name: "notify-on",
    kind: NOTIFY_ON,
    default: "regression",
    help: "When to send messages to the webhooks: `regression` if the check or the job fails (also if nothing could be judged), once per regression; `recovery` also when it is good again; `change` if the verdict differs from that of the last stored run; `always`; `never`.",
    needs: [given2("slack-webhook", "teams-webhook", "discord-webhook", "webhook")]
  },
  {
    name: "slack-webhook",
    kind: "address",
    default: "",
    help: "Incoming webhook of Slack; a secret.",
    secret: true,
    needs: [JUDGING]
  },
  {
    name: "slack-on",
    kind: ["notify-on", ...NOTIFY_ON],
    default: "notify-on",
    help: "When to send messages to Slack: a value of `notify-on` (`regression`, `recovery`, `change`, `always`, `never`), or `notify-on` for the same as the other webhooks.",
    needs: [SLACK]
  },
  {
    name: "slack-mention",
    kind: "mentions",
    value: "WHOM",
    default: "",
    help: "Who to mention in Slack if the check fails: `here`, `channel`, or ids of users (`U\u2026`, `W\u2026`) or user groups (`S\u2026`).",
    needs: [SLACK]
  },
  {
    name: "teams-webhook",
    kind: "address",
    default: "",
    help: "Address of a Microsoft Teams workflow that posts to a channel when it receives a webhook request; a secret.",
    secret: true,
    needs: [JUDGING]
  },
  {
    name: "discord-webhook",
    kind: "address",
    default: "",
    help: "Webhook of Discord; a secret.",
    secret: true,
    needs: [JUDGING]
  },
  {
    name: "webhook",
    kind: "address",
    default: "",
    help: "Address that receives each report as JSON, for your own services; a secret.",
    secret: true,
    needs: [JUDGING]
  }
];

// src/config/inputs-search.ts
var SEARCHING = set("bisect", "auto");
var searchInputs = [
  {
    name: "bisect",
    kind: ["never", "auto"],
    default: "never",
    help: "Whether to search for the commit that brought a regression: `auto` searches, for each issue that `issue` opened, the commits between the last good and the first bad run, and answers in a comment of the issue; `never`. The search runs `command` at the end of this job, or in the workflow `bisect-workflow`.",
    needs: [CHECK, STORING, set("issue", "auto", "schedule"), given2("command", "bisect-workflow")]
  },
  {
    name: "bisect-minutes",
    kind: { min: 1, max: 1e3 },
    default: "20",
    help: "Stop the search in this job after this many minutes; the next run of the branch resumes it.",
    needs: [SEARCHING]
  },
  {
    name: "bisect-workflow",
    kind: "text",
    value: "FILE",
    default: "",
    help: "Workflow to start for the search in place of this job, such as `find-regression.yml`; it gets the input `issue`. Needs `actions: write`.",
    needs: [SEARCHING]
  },
  {
    name: "mention-author",
    kind: "flag",
    default: "false",
    help: "If `true`, mention the author of the commit in the answer, if the search is sure of the commit and GitHub knows the account.",
    needs: [SEARCHING]
  },
  {
    name: "head-sha",
    kind: "text",
    value: "SHA",
    default: "",
    help: "The output `head-sha` of `mode: request`: `mode: check` measures this commit of the pull request and keeps the result, which `mode: publish` reports there.",
    needs: [JUDGING]
  }
];

// src/config/inputs-verdict.ts
var verdictInputs = [
  {
    name: "fail-on-regression",
    kind: "flag",
    default: "true",
    help: "If `false`, report a regression as a warning and exit with 0.",
    needs: [JUDGING]
  },
  {
    name: "on-inconclusive",
    kind: ["pass", "warn", "fail"],
    default: "warn",
    help: "What to do if there is not enough data to decide: `pass`, `warn` or `fail` (exit status 2).",
    needs: [JUDGING]
  },
  {
    name: "on-suspected",
    kind: ["fail", "inconclusive", "pass"],
    default: "inconclusive",
    help: "What to do if a benchmark looks slower than its threshold but one run cannot be certain: `fail` the job, report the run as `inconclusive`, or let it `pass`. Regressions that wait for `confirm-runs` never fail.",
    needs: [JUDGING]
  },
  {
    name: "on-missing",
    kind: ["ignore", "warn", "fail"],
    default: "warn",
    help: "What to do if a benchmark or metric of the baseline is missing from this run, or a benchmark failed: `fail` the job, `warn` (the run is inconclusive, and `on-inconclusive` decides), or `ignore` it; their number is reported in any case. A run whose tool failed never passes.",
    needs: [JUDGING]
  },
  {
    name: "allow-regression",
    kind: "flag",
    default: "false",
    help: "If `true`, let a regression pass, on record. The environment variable or dispatch input `ALLOW_REGRESSION` does the same.",
    needs: [JUDGING]
  },
  {
    name: "allow-regression-reason",
    kind: "text",
    value: "REASON",
    default: "",
    help: "Why the regression may pass; kept in report and history. The environment variable or dispatch input `ALLOW_REGRESSION_REASON` does the same.",
    needs: [[...given2("allow-regression"), { variable: "ALLOW_REGRESSION" }]]
  },
  {
    name: "confirm-runs",
    kind: { min: 1, max: 6 },
    default: "1",
    help: "Fail only after this many consecutive runs on the tracked branch show the regression; until then it is *suspected*. A run that is not stored, such as that of a pull request, fails at once.",
    needs: [CHECK, STORING]
  },
  {
    name: "confidence",
    kind: "percent",
    default: "95%",
    help: "Share of confidence intervals that contain the true change.",
    needs: [READING]
  },
  {
    name: "alpha",
    kind: "percent",
    default: "1%",
    help: "Probability of at least one false alarm in a run without real changes.",
    needs: [READING]
  }
];

// src/config/inputs.ts
var ISSUE = [...set("issue", "auto", "schedule"), ...set("mode", "trends")];
var inputs = [
  {
    name: "mode",
    kind: ["check", "collect", "publish", "request", "trends"],
    default: "check",
    help: "What the step does: `check` compares results with the history and reports; `collect` keeps what this job measured for the job that checks with `merge`; `publish`, in a `workflow_run` workflow, comments on what a pull request from a fork measured; `request`, in an `issue_comment` workflow, reads a comment `/benchmark`; `trends` opens an issue that summarizes the last `trend-days` days."
  },
  {
    name: "results",
    kind: "list",
    default: "",
    help: "Result files: paths, folders or globs, separated by commas or line ends.",
    needs: [MEASURED]
  },
  ...measureInputs,
  {
    name: "merge",
    kind: "list",
    default: "",
    help: "Shards that other jobs of this workflow run collected, to join into one run: their number, or their names.",
    needs: [CHECK]
  },
  {
    name: "shard",
    kind: "name",
    default: "",
    // Without the braces of an expression, which GitHub refuses in a description.
    help: "Name of what this job measured: in a matrix the expression `strategy.job-index`. Default: the id of the job.",
    needs: [set("mode", "collect")]
  },
  {
    name: "rerun-results",
    kind: "list",
    default: "",
    help: "Results of re-running the same commit, one pattern per re-run (all benchmarks or only the suspects; ideally on another machine). In a workflow also `shard:NAME`, collected by another job.",
    needs: [CHECK]
  },
  {
    name: "tool",
    kind: "text",
    value: "TOOL",
    default: "auto",
    help: "Tool that wrote the results; `auto` recognizes it.",
    needs: [MEASURED]
  },
  {
    name: "suite",
    kind: "name",
    value: "NAME",
    default: "",
    help: "Name of this set of benchmarks; each suite has its own history. `{file}` in it stands for the name of the result file: one suite per file. Default: the name of the workflow, else `default`."
  },
  {
    name: "thresholds",
    kind: "text",
    value: "LIMITS",
    default: "",
    help: "How much worse a series may get: `20%`, or by backend, tag, metric or benchmark `+12%:julia,10%:throughput,5%:BenchmarkParse*`. Default: time 20%, throughput 16.7% (the same change, as a rate), memory 15%; 1% for `command` on pull requests.",
    needs: [READING]
  },
  {
    name: "rules-file",
    kind: "text",
    value: "FILE",
    default: ".github/perf-regression.yml",
    help: "YAML file with limits, waivers, renames, formulas, readers and sources. The default file may be missing."
  },
  {
    name: "tags",
    kind: "list",
    value: "TAGS",
    default: "",
    help: "Check only benchmarks that have one of these tags, from the tool or the rules file. All benchmarks are stored.",
    needs: [JUDGING]
  },
  {
    name: "baseline-file",
    kind: "list",
    default: "",
    help: "Result files to compare with if the history has no run yet.",
    needs: [JUDGING]
  },
  {
    name: "base-branch",
    kind: "text",
    value: "BRANCH",
    default: "",
    help: "Branch whose history is the baseline. Default: the base of the pull request, else the default branch.",
    needs: [READING]
  },
  {
    name: "environment",
    kind: "list",
    value: "PROPERTIES",
    default: "os,arch,cpu",
    help: "Properties that must match for runs to be comparable: `os`, `arch`, `cpu`, `cores`, `memory`, `runner`, and tools that the results name, such as `node`. A property missing from a stored run counts as matching.",
    needs: [READING]
  },
  ...historyInputs,
  {
    name: "comment",
    kind: ["auto", "always", "on-change", "never"],
    default: "auto",
    help: "When to comment: `auto` on pull requests; `always` also on the commits of pushes; `on-change` on pull requests, only if there is news since the last comment; `never`.",
    needs: [JUDGING]
  },
  {
    name: "issue",
    kind: ["never", "auto", "schedule"],
    default: "never",
    help: "When to open issues: `auto` opens one for each regression of a stored run and closes it when the regression is over; `schedule` does so in scheduled runs only; `never`.",
    needs: [CHECK, STORING]
  },
  {
    name: "issue-labels",
    kind: "list",
    default: "",
    help: "More labels for the issue, separated by commas. An issue about a regression always has `perf-regression`, one about trends `automated-report`. Missing labels are created.",
    needs: [ISSUE]
  },
  {
    name: "issue-assignees",
    kind: "list",
    default: "",
    help: "Who to assign to the issue: logins, separated by commas. A team (`org/team`) cannot be assigned and is mentioned instead.",
    needs: [ISSUE]
  },
  ...searchInputs,
  {
    name: "check-run",
    kind: "flag",
    default: "false",
    help: "If `true`, write a check run with annotations on the source lines of the benchmarks, in progress from the start of the step; needs `checks: write`.",
    needs: [JUDGING]
  },
  ...noticeInputs,
  ...verdictInputs,
  {
    name: "trend-days",
    kind: { min: 1, max: 99999 },
    default: "7",
    help: "Number of days that the trends cover.",
    needs: [set("mode", "trends")]
  },
  {
    name: "report-json",
    kind: "text",
    value: "FILE",
    default: "",
    help: "File to write the report to as JSON. Several suites make several files, numbered before the extension, and the output lists them one a line. In a workflow its folder is created; default there: a temporary file that the output names.",
    needs: [READING]
  },
  {
    name: "report-markdown",
    kind: "text",
    value: "FILE",
    default: "",
    help: "File to write the report to as Markdown. In a workflow its folder is created; default there: a temporary file that the output names.",
    needs: [READING]
  },
  {
    name: "report-html",
    kind: "text",
    value: "FILE",
    default: "",
    help: "File to write the report to as one HTML page with charts. In a workflow its folder is created; default there: a temporary file that the output names.",
    needs: [JUDGING]
  },
  {
    name: "token",
    kind: "text",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow's language
    default: "${{ github.token }}",
    help: "Token for history and comments.",
    secret: true
  }
];

// src/config/setting.ts
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
  if (partner.is) return listOf(text).some((word2) => partner.is?.includes(word2));
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
function orOf(words2, last = " or ") {
  return [words2.slice(0, -1).join(", "), ...words2.slice(-1)].filter((part) => part !== "").join(last);
}
function spelled(name, at) {
  return at === "action" ? name : `--${name}`;
}

// src/config/config.ts
function parseConfig(given3, at = "action") {
  const written = {};
  const values = {};
  for (const input of inputs) {
    const text = given3.get(input.name)?.trim() || input.default;
    const parsed = parseValue(input, text);
    if ("expected" in parsed) throw invalid(input, text, parsed.expected, at);
    written[input.name] = text;
    values[camelCase(input.name)] = parsed.value;
  }
  return { ...values, written };
}
function invalid({ name, kind, default: defaultValue, secret }, text, expected, at) {
  const got = secret ? "something else, which is a secret and not repeated here" : JSON.stringify(text);
  const shown2 = spelled(name, at);
  return new UserError(`${shown2}: expected ${expected}, got ${got}`, remedyFor(text));
  function remedyFor(written) {
    if (isChoice(kind)) return `Did you mean ${nearestFirst(written, kind)[0]}?`;
    if (kind === "percent" && Number(written) > 0)
      return `Write it with its percent sign: ${shares(Number(written))}.`;
    return defaultValue === "" ? `Correct it, or leave ${shown2} out.` : `Correct it, or leave ${shown2} out: the default is ${defaultValue}.`;
  }
}
function shares(number4) {
  const percent = `${number4}%`;
  return number4 < 1 ? `${percent}, or ${Number((number4 * 100).toPrecision(12))}%` : percent;
}
function camelCase(name) {
  return name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

// src/config/effect.ts
function idleInputs(asked, setting) {
  const missing2 = inputs.flatMap((input) => {
    const need = (input.needs ?? []).find((each) => !isMet(each, setting));
    return need && asked.includes(input.name) ? [{ name: input.name, need }] : [];
  });
  const byNeed = Map.groupBy(missing2, ({ need }) => needText(need, setting));
  return [...byNeed].map(([what, entries]) => {
    const names = entries.map(({ name }) => spelled(name, setting.at));
    return {
      ...withoutEffect(names, what),
      isSecret: entries.every(({ need }) => isSecret(need))
    };
  });
}
function withoutEffect(names, what) {
  const [them, have] = names.length === 1 ? [names[0], "has"] : ["them", "have"];
  return {
    message: `${names.join(", ")} ${have} no effect without ${what}`,
    remedy: `Set ${what}, or leave ${them} out.`
  };
}
function askedIn(written) {
  return inputs.filter((input) => written[input.name] !== input.default).map(({ name }) => name);
}
var VARIABLE2 = "INPUT_";
function unknownInputs(env) {
  const names = inputs.map(({ name }) => name);
  return Object.keys(env).flatMap((variable) => {
    if (!variable.toUpperCase().startsWith(VARIABLE2)) return [];
    const name = variable.slice(VARIABLE2.length).toLowerCase();
    if (names.includes(name)) return [];
    const [nearest = ""] = nearestFirst(name, names);
    return name.includes("-") || isNear(name, nearest) ? [{ name, nearest }] : [];
  });
}
function isSecret(need) {
  const secrets = inputs.filter(({ secret }) => secret).map(({ name }) => name);
  return need.every((partner) => "variable" in partner || secrets.includes(partner.input));
}

// builtin:node:os
var of3 = (name) => perfRegressionRequire("node:os")[name];
function arch(...given3) {
  return new.target ? new (of3("arch"))(...given3) : of3("arch")(...given3);
}
function availableParallelism(...given3) {
  return new.target ? new (of3("availableParallelism"))(...given3) : of3("availableParallelism")(...given3);
}
function cpus(...given3) {
  return new.target ? new (of3("cpus"))(...given3) : of3("cpus")(...given3);
}
function platform(...given3) {
  return new.target ? new (of3("platform"))(...given3) : of3("platform")(...given3);
}
function tmpdir(...given3) {
  return new.target ? new (of3("tmpdir"))(...given3) : of3("tmpdir")(...given3);
}
function totalmem(...given3) {
  return new.target ? new (of3("totalmem"))(...given3) : of3("totalmem")(...given3);
}
var constants = /* @__PURE__ */ of3("constants");

// src/measure/interrupt.ts
var SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];
var received = "SIGINT";
function interruptedStatus() {
  return 128 + constants.signals[received];
}
var Interrupted = class extends UserError {
};
async function interruptible(work, asked) {
  const controller = new AbortController();
  const stop = (signal) => {
    received = signal;
    if (controller.signal.aborted) process.exit(interruptedStatus());
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await work(asked ? AbortSignal.any([controller.signal, asked]) : controller.signal);
  } catch (error2) {
    const isAsked = controller.signal.aborted || asked?.aborted === true;
    if (!isAsked || !(error2 instanceof UserError)) throw error2;
    throw new Interrupted(`interrupted: ${error2.message}`, error2.remedy, { cause: error2 });
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}
function beforeInterruption(act) {
  let acting;
  const end = (signal) => {
    received = signal;
    const exit = () => process.listenerCount(signal) === 1 && process.exit(interruptedStatus());
    if (acting) exit();
    else acting = act().finally(exit);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return async () => {
    await acting;
    for (const signal of SIGNALS) process.off(signal, end);
  };
}

// src/model/once.ts
function once(compute) {
  let known;
  return () => {
    known ??= { result: compute() };
    return known.result;
  };
}

// src/reporters/escape.ts
var LENGTH_MAX = 120;
var HIDDEN2 = String.raw`[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]`;
var EMOJI = String.raw`\u{1F3F4}\u{E0067}\u{E0062}[\u{E0061}-\u{E007A}]{3}\u{E007F}|\p{ExtPict}[\uFE0E\uFE0F\p{EMod}]?(?:\u200D\p{ExtPict}[\uFE0F\p{EMod}]?)*|[#*0-9]\uFE0F\u20E3`;
var shown = once(() => new RegExp(`(${EMOJI})|${HIDDEN2}`, "gu"));
var PLAIN = /^[ -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u2070-\u20BF\u2100-\u27BF]*$/;
function visible(name, length2 = LENGTH_MAX) {
  const short = name.length > 4 * length2 ? name.slice(0, 2 * length2) + name.slice(-2 * length2) : name;
  const line2 = PLAIN.test(short) ? short : short.replace(shown(), (_, emoji2) => emoji2 ?? "\uFFFD");
  if (line2.length <= length2 || [...line2].length <= length2) return line2;
  const half = Math.floor((length2 - 1) / 2);
  const parts = graphemes(line2);
  return `${leading(parts, half).join("")}\u2026${leading(parts.toReversed(), half).reverse().join("")}`;
}
function leading(parts, length2) {
  let left = length2;
  const end = parts.findIndex((part) => {
    left -= [...part].length;
    return left < 0;
  });
  return parts.slice(0, end < 0 ? parts.length : end);
}
var segmenter = once(() => new Intl.Segmenter("en", { granularity: "grapheme" }));
function graphemes(text) {
  if (PLAIN.test(text)) return text.split("");
  return Array.from(segmenter().segment(text), ({ segment }) => segment);
}
var HARMLESS = /^[^`|\\<>&@]*[^`|\\<>&@\s][^`|\\<>&@]*$/;
function markdownCode(name, length2) {
  const line2 = visible(name, length2);
  if (HARMLESS.test(line2)) return `\`${line2}\``;
  return `<code>${markdownEntities(line2)}</code>`;
}
function markdownText(text, length2 = 500) {
  return markdownEntities(visible(text, length2));
}
var MEANINGFUL = /[\\`*[\]#|<>&~@!${}]|(?<![a-z0-9])_|_(?![a-z0-9])|(?<=:)\/(?=\/)|(?<=\bwww)\.|(?<=\bGH)-(?=\d)/gi;
var REFERRING = /* @__PURE__ */ new Set(["@", "#", "-"]);
function markdownEntities(line2) {
  return line2.replace(MEANINGFUL, entity);
}
function entity(character) {
  return `&#${character.codePointAt(0)};${REFERRING.has(character) ? "&#8203;" : ""}`;
}
function markdownPieces(pieces) {
  const meaningful = new Set(Array.from(pieces.join("").matchAll(MEANINGFUL), ({ index }) => index));
  let at = 0;
  const escaped3 = (unit) => meaningful.has(at++) ? entity(unit) : unit;
  return pieces.map((piece) => piece.split("").map(escaped3).join(""));
}
function linkTarget(url) {
  const encoded = encodeURI(url.toWellFormed()).replace(/%25(?=[0-9a-f]{2})/gi, "%");
  return encoded.replace(/[()'*_@~!$]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}
function utf8Bytes(text) {
  return new TextEncoder().encode(text).length;
}

// src/reporters/log.ts
var COLOURS = String.raw`\x1b\[(?:0|1|2|31|32|33)m`;
var PATTERNS = {
  plain: once(() => patternKeeping("")),
  coloured: once(() => patternKeeping(`|${COLOURS}`))
};
var TAB = "    ";
var QUIET = /^[ -~\n]*$/;
function logText(text, { colour = false, isRunnerLog = false } = {}) {
  const shown2 = QUIET.test(text) ? text : text.replace(
    colour ? PATTERNS.coloured() : PATTERNS.plain(),
    (found2, kept2) => kept2 ?? (found2 === "	" ? TAB : "\uFFFD")
  );
  return isRunnerLog ? withoutCommands(shown2) : shown2;
}
function patternKeeping(more) {
  return new RegExp(`(\\r?\\n|${EMOJI}${more})|${HIDDEN2}`, "gu");
}
function withoutCommands(text) {
  return text.replace(/##(?=\w*\[)/g, "# #").replace(/^([^\S\n]*):(?=:)/gm, "$1: ");
}

// builtin:node:v8
var of4 = (name) => perfRegressionRequire("node:v8")[name];
function setFlagsFromString(...given3) {
  return new.target ? new (of4("setFlagsFromString"))(...given3) : of4("setFlagsFromString")(...given3);
}

// src/system/compiler.ts
var LATE = [
  "--invocation-count-for-maglev=2000",
  "--invocation-count-for-turbofan=100000",
  "--invocation-count-for-osr=20000"
];
function optimizeLate() {
  if (process.versions.node.startsWith("24.")) for (const flag of LATE) setFlagsFromString(flag);
}

// builtin:node:child_process
var of5 = (name) => perfRegressionRequire("node:child_process")[name];
var beside2 = (name, keys, call) => Object.defineProperties(call, Object.fromEntries(keys.map((key) => [key, { get: () => of5(name)[key] }])));
var execFile = /* @__PURE__ */ beside2("execFile", [/* @__PURE__ */ Symbol.for("nodejs.util.promisify.custom")], function execFile2(...given3) {
  return new.target ? new (of5("execFile"))(...given3) : of5("execFile")(...given3);
});
function spawn(...given3) {
  return new.target ? new (of5("spawn"))(...given3) : of5("spawn")(...given3);
}

// src/system/child-environment.ts
var REPOSITORY_VARIABLES = /* @__PURE__ */ new Set([
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_CONFIG",
  "GIT_CONFIG_PARAMETERS",
  "GIT_OBJECT_DIRECTORY",
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_IMPLICIT_WORK_TREE",
  "GIT_GRAFT_FILE",
  "GIT_INDEX_FILE",
  "GIT_NO_REPLACE_OBJECTS",
  "GIT_REPLACE_REF_BASE",
  "GIT_PREFIX",
  "GIT_INTERNAL_SUPER_PREFIX",
  "GIT_SHALLOW_FILE",
  "GIT_COMMON_DIR",
  // Objects of a push that is not accepted yet. Belongs to GIT_OBJECT_DIRECTORY.
  "GIT_QUARANTINE_PATH"
]);
var OF_THE_STEP = /^(?:INPUT_.*|STATE_.*|ACTIONS_(?:RUNTIME|RESULTS|CACHE|ID_TOKEN)_.*|GITHUB_(?:OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)|ALLOW_REGRESSION.*)$/i;
var CONSUMED = /^(?:AWS_(?!CA_BUNDLE$).*|(?:GITHUB|GH)_(?:ENTERPRISE_)?TOKEN|(?:(?:SLACK|TEAMS|DISCORD)_)?WEBHOOK(?:_URL)?)$/i;
var SECRET_LENGTH_MIN = 8;
function isSecretName(name) {
  return /^(?:INPUT|ACTIONS)_/i.test(name) ? OF_THE_STEP.test(name) : CONSUMED.test(name);
}
function childEnvironment(env, { names, secrets = [] }) {
  const isPassed = matcherOf(names);
  const isSecret2 = carrying(secrets);
  const withheld = [];
  const seen = Object.entries(withoutRepository(env)).filter(([name, value]) => {
    if (isPassed(name) || !(OF_THE_STEP.test(name) || CONSUMED.test(name) || isSecret2(value))) return true;
    if (!OF_THE_STEP.test(name)) withheld.push(name);
    return false;
  });
  return { env: Object.fromEntries(seen), withheld: withheld.sort() };
}
function carrying(secrets) {
  const values = secrets.filter((secret) => secret.length >= SECRET_LENGTH_MIN);
  return (value = "") => values.some((secret) => value.includes(secret));
}
function gitEnvironment(env) {
  return withoutRepository(env, (name) => !OF_THE_STEP.test(name));
}
function withoutRepository(env, isKept = (_name) => true) {
  const names = Object.keys(env).filter((name) => !REPOSITORY_VARIABLES.has(name) && isKept(name));
  const kept2 = Object.fromEntries(names.map((name) => [name, env[name]]));
  if (!/^\d+$/.test(kept2.GIT_CONFIG_COUNT ?? "0")) delete kept2.GIT_CONFIG_COUNT;
  return kept2;
}
function matcherOf(patterns) {
  const expressions = patterns.map((pattern) => new RegExp(`^${pattern.replaceAll("*", ".*")}$`));
  return (name) => expressions.some((expression) => expression.test(name));
}

// src/system/git.ts
var NoGitError = class extends UserError {
};
var FIXED = [
  "color.ui=false",
  "core.quotePath=false",
  "log.showSignature=false",
  "i18n.logOutputEncoding=UTF-8",
  "core.hooksPath=/dev/null",
  "core.fsmonitor=false",
  "submodule.recurse=false",
  "fetch.recurseSubmodules=false",
  // Maintenance would go on in the background while a command is measured.
  "maintenance.auto=false",
  "gc.auto=0"
].flatMap((setting) => ["-c", setting]);
var FIXED_ENV = { GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" };
function askGit(args, { cwd, input }) {
  return new Promise((resolve2, reject) => {
    const child = startGit(args, cwd, input === void 0 ? "ignore" : "pipe");
    const stdout = [];
    child.stdout?.on("data", (chunk) => stdout.push(chunk));
    whenEnded(child, (ended) => {
      if (ended instanceof Error) reject(ended);
      else resolve2({ ...ended, stdout: textOf(stdout) });
    });
    child.stdin?.end(input);
  });
}
function startGit(args, cwd, stdin) {
  const env = { ...gitEnvironment(process.env), ...FIXED_ENV };
  const child = spawn("git", [...FIXED, ...args], { cwd, env, stdio: [stdin, "pipe", "pipe"] });
  child.stdin?.on("error", () => {
  });
  return child;
}
function whenEnded(child, then) {
  const stderr = [];
  child.stderr?.on("data", (chunk) => stderr.push(chunk));
  child.on("error", (cause) => {
    then(new NoGitError("git cannot be run", "Install git, or check that it is on the PATH.", { cause }));
  });
  child.on("close", (status) => then({ status: status ?? 1, stderr: textOf(stderr) }));
}
function textOf(chunks) {
  return Buffer.concat(chunks).toString("utf8");
}
function gitFailed(command, cwd, { status, stderr }) {
  return new UserError(`git ${command} failed in ${cwd}: ${stderr.trim() || `exit status ${status}`}`);
}
async function git(args, options) {
  const answer = await askGit(args, options);
  if (answer.status === 0) return answer.stdout.trimEnd();
  throw gitFailed(`${args[0]}`, options.cwd, answer);
}
async function tryGit(args, options) {
  const { status, stdout } = await askGit(args, options);
  return status === 0 ? stdout.trimEnd() : void 0;
}

// src/system/git-objects.ts
async function gitObject(name, { cwd, bytesMax = Infinity }) {
  if (name.includes("\n")) return void 0;
  const ask = () => (readers.get(cwd) ?? start(cwd)).ask(name, bytesMax);
  if (!readers.has(cwd)) return ask();
  return ask().catch((error2) => {
    if (error2 instanceof NoGitError) throw error2;
    return ask();
  });
}
async function tryGitObject(name, options) {
  return gitObject(name, options).catch((error2) => {
    if (error2 instanceof NoGitError || !(error2 instanceof UserError)) throw error2;
    return void 0;
  });
}
async function commitNamed(name, cwd) {
  return (await tryGitObject(`${name}^{commit}`, { cwd }))?.hash;
}
function endGitObjects() {
  for (const reader of readers.values()) reader.end();
  readers.clear();
}
var readers = /* @__PURE__ */ new Map();
function start(cwd) {
  const reader = new ObjectReader(cwd, (waiting) => {
    if (readers.get(cwd) === reader) readers.delete(cwd);
    if (waiting.length === 0) return;
    const next = readers.get(cwd) ?? start(cwd);
    for (const question of waiting) next.put(question);
  });
  readers.set(cwd, reader);
  return reader;
}
var ObjectReader = class {
  #child;
  /** Git answers in the order of the questions. */
  #questions = [];
  #line = Buffer.alloc(0);
  #object;
  #parts = [];
  /** Bytes of the object to come, and of the line break behind it. */
  #left = 0;
  #ended;
  #isStopped = false;
  #atEnd;
  /** @param atEnd is called with the questions that another process has to answer */
  constructor(cwd, atEnd) {
    this.#atEnd = atEnd;
    this.#child = startGit(["cat-file", "--batch"], cwd, "pipe");
    this.#child.stdout?.on("data", (chunk) => this.#hear(chunk));
    whenEnded(this.#child, (ended) => {
      this.#ended ??= ended instanceof Error ? ended : gitFailed("cat-file", cwd, ended);
      atEnd([]);
      for (const { reject } of this.#questions.splice(0)) reject(this.#ended);
    });
  }
  ask(name, bytesMax) {
    return new Promise((resolve2, reject) => this.put({ name, bytesMax, resolve: resolve2, reject }));
  }
  put(question) {
    if (this.#ended) {
      question.reject(this.#ended);
      return;
    }
    this.#questions.push(question);
    if (this.#questions.length === 1) this.#each((handle) => handle.ref());
    this.#child.stdin?.write(`${question.name}
`);
  }
  end() {
    this.#child.stdin?.end();
  }
  #each(act) {
    const { stdin, stdout, stderr } = this.#child;
    for (const handle of [this.#child, stdin, stdout, stderr]) act(handle);
  }
  #hear(chunk) {
    let rest = chunk;
    while (rest.length > 0 && !this.#isStopped)
      rest = this.#object ? this.#content(rest, this.#object) : this.#header(rest);
  }
  /** @returns what follows */
  #header(chunk) {
    const end = chunk.indexOf("\n");
    this.#line = Buffer.concat([this.#line, end < 0 ? chunk : chunk.subarray(0, end)]);
    if (end < 0) return chunk.subarray(chunk.length);
    const [, hash, type, bytes] = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(this.#line.toString("utf8")) ?? [];
    this.#line = Buffer.alloc(0);
    if (hash === void 0 || type === void 0) this.#answer(void 0);
    else {
      this.#object = { hash, type, bytes: Number(bytes) };
      this.#left = Number(bytes) + 1;
      if (this.#object.bytes > (this.#questions[0]?.bytesMax ?? 0)) this.#stop(this.#object);
    }
    return chunk.subarray(end + 1);
  }
  /** Git cannot be told to leave an object out, and to pass it over would take as long as to read it. */
  #stop(object3) {
    const [asked, ...waiting] = this.#questions.splice(0);
    asked?.resolve({ ...object3, content: Buffer.alloc(0) });
    this.#isStopped = true;
    this.#each((handle) => handle.unref());
    this.#child.kill("SIGKILL");
    this.#atEnd(waiting);
  }
  /** @returns what follows */
  #content(chunk, object3) {
    const part = chunk.subarray(0, this.#left);
    this.#parts.push(part);
    this.#left -= part.length;
    if (this.#left === 0) {
      const content = Buffer.concat(this.#parts, object3.bytes);
      this.#object = void 0;
      this.#parts = [];
      this.#answer({ ...object3, content });
    }
    return chunk.subarray(part.length);
  }
  #answer(object3) {
    this.#questions.shift()?.resolve(object3);
    if (this.#questions.length === 0) this.#each((handle) => handle.unref());
  }
};

// src/system/memory.ts
function saveMemory() {
  setFlagsFromString("--semi-space-growth-factor=1");
}

// src/config/describe.ts
function valuesOf({ kind }) {
  if (isChoice(kind)) return kind.map((word2) => `\`${word2}\``).join(", ");
  if (typeof kind === "object") return `${kind.min} to ${kind.max}`;
  return KINDS[kind];
}
var KINDS = {
  text: "text",
  folder: "folder",
  name: "name",
  list: "list",
  flag: "`true`, `false`",
  percent: "percentage above 0% and below 100%",
  days: "1 to 99999, or empty",
  address: "`https://` address",
  page: "address",
  mentions: "list",
  variables: "list of names"
};

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
function exitCodeOf(reports, config2) {
  const codes = reports.map(({ gate }) => codeOf(gate, config2));
  return codes.includes(1) ? 1 : Math.max(...codes);
}
function codeOf(gate, config2) {
  if (gate === "fail") return config2.failOnRegression ? 1 : 0;
  if (gate === "nothing-compared") return 2;
  if (gate === "inconclusive") return config2.onInconclusive === "fail" ? 2 : 0;
  return 0;
}

// src/commands/index.ts
var commands_exports = {};
__export(commands_exports, {
  commands: () => commands
});

// src/commands/parse.ts
var parse_exports2 = {};
__export(parse_exports2, {
  parseCommand: () => parseCommand,
  warningLines: () => warningLines
});

// src/model/unit.ts
function table(entries) {
  return new Map(Object.entries(entries));
}
var TIME = table({
  ps: 1e-3,
  ns: 1,
  nsec: 1,
  nanoseconds: 1,
  us: 1e3,
  usec: 1e3,
  microseconds: 1e3,
  ms: 1e6,
  msec: 1e6,
  milliseconds: 1e6,
  s: 1e9,
  sec: 1e9,
  seconds: 1e9,
  min: 6e10
});
var SIZE = table({
  B: 1,
  bytes: 1,
  kB: 1e3,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KiB: 2 ** 10,
  Kbytes: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40
});
var BITS = table({ b: 1, bit: 1, bits: 1, kb: 1e3, Kb: 1e3, Mb: 1e6, Gb: 1e9, Tb: 1e12 });
var PREFIX = table({ "": 1, K: 1e3, k: 1e3, M: 1e6, G: 1e9, T: 1e12 });
var NAMED = /^.+-(?=(?:ns|us|ms|s|sec|B|bytes)$)/;
var COUNTED = /^([KkMGT]?)(1|ops?|elem|elements?|iter|iterations?|i|itr|items?|req|requests?|runs?)$/;
function tidyUnit(written) {
  const unit = written.trim().replace(/[µμ]/g, "u");
  const perIteration2 = unit.replace(/\/(?:iter|iteration|op)$/, "").replace(NAMED, "");
  const time3 = TIME.get(perIteration2);
  if (time3 !== void 0) return { unit: "ns", factor: time3 };
  const size = SIZE.get(perIteration2);
  if (size !== void 0) return { unit: "B", factor: size };
  if (/^(%|percent)$/i.test(unit)) return { unit: "ratio", factor: 0.01 };
  const rate = /^(.+)\/([a-z]+)$/.exec(unit);
  const seconds = TIME.get(rate?.[2] === "second" ? "s" : rate?.[2] ?? "");
  if (rate?.[1] !== void 0 && seconds !== void 0) return tidyRate(rate[1], unit, 1e9 / seconds);
  return { unit: written.trim(), factor: 1 };
}
function tidyRate(amount, written, times) {
  const size = SIZE.get(amount);
  if (size !== void 0) return { unit: "B/s", factor: size * times };
  const bits = BITS.get(amount);
  if (bits !== void 0) return { unit: "b/s", factor: bits * times };
  const counted3 = COUNTED.exec(amount);
  if (counted3) return { unit: "1/s", factor: (PREFIX.get(counted3[1] ?? "") ?? 1) * times };
  return { unit: written, factor: 1 };
}
var BASE_KIND = table({
  ns: { kind: "time", direction: "lower" },
  B: { kind: "memory", direction: "lower" },
  allocs: { kind: "memory", direction: "lower" },
  "B/s": { kind: "throughput", direction: "higher" },
  "b/s": { kind: "throughput", direction: "higher" },
  "1/s": { kind: "throughput", direction: "higher" },
  count: { kind: "count", direction: "lower" },
  ratio: { kind: "ratio", direction: "none" }
});
function kindOf(unit) {
  return BASE_KIND.get(unit)?.kind ?? "other";
}
function directionOf(unit) {
  const known = BASE_KIND.get(unit)?.direction;
  if (known !== void 0) return known;
  const amount = PER_TIME.exec(unit)?.[1];
  if (amount === void 0 || TIME.has(amount)) return "none";
  return wordsOf(amount).some((word2) => FAULTS.test(word2)) ? "lower" : "higher";
}
var PER_TIME = /^([^/]+)\/(?:ns|us|ms|s|sec|secs|second|seconds|min|minute|h|hour)$/i;
var HIGHER = /* @__PURE__ */ new Set(["throughput", "rps", "qps", "tps", "bandwidth", "speedup"]);
var FAULTS = /^(?:errors?|fail(?:ed|s|ures?)?|miss(?:es|ed)?|loss(?:es)?|lost|drop(?:s|ped)?|evict(?:ed|ions?|s)?|timeouts?|faults?)$/;
var LOWER = /* @__PURE__ */ new Set([
  ...["time", "times", "latency", "latencies", "duration", "durations", "elapsed", "walltime", "cputime"],
  ...[
    "memory",
    "mem",
    "rss",
    "heap",
    "bytes",
    "size",
    "alloc",
    "allocs",
    "allocated",
    "allocation",
    "allocations"
  ],
  ...["instructions", "cycles", "overhead"]
]);
function directionOfName(metric) {
  const words2 = wordsOf(metric);
  if (words2.some((word2) => FAULTS.test(word2))) return "lower";
  const per = words2.indexOf("per");
  if (per > 0) return directionOfQuotient(words2.slice(0, per), words2.slice(per + 1));
  if (words2.some((word2) => HIGHER.has(word2)) || hasPair(words2, "speed", "up")) return "higher";
  if (words2.length > 1 && words2.at(-1) === "rate") return "higher";
  return words2.some((word2) => LOWER.has(word2)) ? "lower" : "none";
}
var SPANS = /^(?:ns|us|ms|s|secs?|seconds?|min|minutes?|h|hours?|time|cputime|walltime)$/;
var WORK = /^(?:op|ops|operations?|iters?|iterations?|requests?|items?|elements?|calls?|bytes?|kb|mb|rows?|pixels?|frames?|messages?|events?)$/;
function directionOfQuotient(above, below) {
  if (below.some((word2) => SPANS.test(word2))) return "higher";
  const isCost = above.some((word2) => LOWER.has(word2) || SPANS.test(word2));
  return isCost && below.some((word2) => WORK.test(word2)) ? "lower" : "none";
}
function hasPair(words2, first, second) {
  return words2.some((word2, i) => word2 === first && words2[i + 1] === second);
}
function wordsOf(metric) {
  return metric.replaceAll("/", " per ").replace(new RegExp("(\\p{Ll}|\\d)(\\p{Lu})", "gu"), "$1 $2").replace(new RegExp("(\\p{Lu}+)(\\p{Lu}\\p{Ll})", "gu"), "$1 $2").toLowerCase().split(/[^\p{L}\p{N}%]+/u).filter((word2) => word2 !== "");
}
function parseQuantity(text) {
  const match = /^\s*([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)\s*([^\d\s].*)?$/i.exec(text);
  if (!match?.[1]) return void 0;
  const value = Number(match[1]);
  if (!Number.isFinite(value)) return void 0;
  const tidy = tidyUnit(match[2] ?? "");
  return { value: value * tidy.factor, unit: tidy.unit };
}
function isClocked(unit) {
  return ["time", "throughput"].includes(kindOf(unit));
}

// src/model/skip-text.ts
function skipText(why) {
  const phrase = table2[why.code];
  const subject = subjectOf(why);
  if (subject === "") return phrase(why);
  return why.code === "failed" ? `${subject} ${phrase(why)}` : `${subject}: ${phrase(why)}`;
}
function subjectOf({ benchmark = "", entry = "" }) {
  const index = /^\[(\d+)\]$/.exec(entry)?.[1];
  const parts = index === void 0 ? [benchmark, entry] : [`entry ${Number(index) + 1}`, benchmark];
  return parts.filter((part) => part !== "").join(index === void 0 ? ": " : ", ");
}
var NOT_FINITE = /^(?:NaN|-?Infinity)$/;
var TYPES = { null: "null", array: "an array", object: "an object" };
var HOW = {
  skipped: "was skipped",
  todo: "is marked todo",
  disabled: "was disabled",
  ignored: "is ignored",
  "not-run": "was not run"
};
var table2 = {
  "no-field": ({ field: field2 }) => `no ${field2}`,
  "wrong-type": ({ field: field2, type }) => `${field2} is ${type in TYPES ? TYPES[type] : `a ${type}`}`,
  "not-a-number": ({ field: field2, found: found2 }) => found2 !== void 0 && NOT_FINITE.test(found2) ? `${field2} is ${found2}` : `${field2} is not a number${foundText(found2)}`,
  "not-a-time": ({ field: field2 }) => `${field2} is not a time`,
  "malformed-row": () => "malformed row",
  "interrupted-row": () => "malformed row; did the benchmark print to standard output?",
  "field-count": () => "the number of fields differs from that of the header",
  "not-json": () => "not JSON",
  "not-a-result": () => "not a result",
  "ambiguous-name": ({ option: option2 }) => `several results have this name; use ${option2}, which tells them apart`,
  "truncated-name": () => "the name is truncated and the same as that of another benchmark",
  "only-in-json": ({ field: field2, found: found2, option: option2 }) => found2 === void 0 ? `${field2} cannot be read from this output; the JSON has them (${option2})` : `${field2} is only given as ${found2}; the JSON has it (${option2})`,
  "partial-count": ({ field: field2 }) => `${field2 === void 0 ? "" : `${field2} `}counts only a part of the run`,
  "other-commit": ({ commit, tested }) => `results of commit ${commit}: ${tested} is the tested one`,
  "too-many-results": () => "more results than combinations of its parameters",
  "no-result": ({ state }) => state === void 0 ? "no result" : `no result: ${state}`,
  "not-recorded": () => "no result; it failed, was stopped or was not run",
  "not-counted": ({ field: field2 }) => `no count of ${field2}`,
  "not-supported": ({ field: field2 }) => `${field2} is not supported on this machine`,
  "not-run": ({ how, message: message2 }) => `${HOW[how]}${messageText(message2)}`,
  "none-done": ({ what, how }) => `no ${what} was ${how}`,
  failed: ({ message: message2 }) => `failed${messageText(message2)}`,
  message: ({ message: message2 }) => message2,
  "exit-code": ({ exitCode }) => `exit code ${exitCode}`,
  "failed-execution": ({ option: option2 }) => `a run ended with a non-zero exit code; ${option2} has the code of each`,
  "failed-executions": ({ failed, of: of10, exitCode }) => `${failed} of ${of10} runs failed, the first with ${exitCode === null ? "a signal" : `exit code ${exitCode}`}`,
  "all-failed": ({ what, message: message2 }) => `every ${what} failed${messageText(message2)}`,
  "includes-failed": ({ fields }) => `${fields.join(" and ")} include failed runs`,
  "failed-assertion": () => "an assertion failed",
  "uncaught-error": () => "ended with an uncaught error",
  "no-files": () => "its files are missing",
  "not-finite": ({ metric }) => `${metric} is not a finite number`,
  "too-long": ({ metric, what, max }) => `${metric} has a ${what} of more than ${max} characters`,
  "other-unit": ({ metric, unit, before }) => `${metric} is in ${unit} here, in ${before} before`
};
function foundText(found2) {
  return found2 === void 0 ? "" : `: found ${JSON.stringify(found2.slice(0, 40))}`;
}
function messageText(message2) {
  return message2 === void 0 || message2 === "" ? "" : `: ${message2}`;
}

// src/model/sample.ts
function ascending(values) {
  if (values.length < 2) return [...values];
  return Array.from(new Float64Array(values).sort());
}
function quantile(sorted, q) {
  const position = (sorted.length - 1) * q;
  const below = Math.floor(position);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return low + (high - low) * (position - below);
}
function relativeChange(before, after) {
  return (after - before) / Math.abs(before);
}
function mean(values) {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
function median(values) {
  return quantileOf(values, 0.5);
}
function quantileOf(values, q) {
  const count2 = values.length;
  if (count2 < 2 || count2 > SELECTED_MAX || !copied(values)) {
    return quantile(count2 < 2 ? values : new Float64Array(values).sort(), q);
  }
  return scratchQuantile(count2, q);
}
function medianDeviation(values) {
  const centre = median(values);
  const count2 = values.length;
  let isSelected = count2 > 1 && count2 <= SELECTED_MAX;
  for (let i = 0; isSelected && i < count2; i++) {
    const distance2 = Math.abs(values[i] - centre);
    isSelected = !Number.isNaN(distance2);
    scratch[i] = distance2;
  }
  if (isSelected) return scratchQuantile(count2, 0.5);
  return median(Float64Array.from(values, (value) => Math.abs(value - centre)));
}
var SELECTED_MAX = 2048;
var scratch = new Float64Array(SELECTED_MAX);
var spare = new Float64Array(SELECTED_MAX);
function copied(values) {
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (Number.isNaN(value)) return false;
    scratch[i] = value;
  }
  return true;
}
var SORTED_MAX = 12;
function scratchQuantile(count2, q) {
  const position = (count2 - 1) * q;
  const place2 = Math.floor(position);
  let from = scratch;
  let into = spare;
  let first = 0;
  let last = count2 - 1;
  let next = Number.NaN;
  while (last - first >= SORTED_MAX) {
    const middle = from[first + last >> 1];
    const pivot = middleOf(from[first], middle, from[last]);
    const end = split(from, into, first, last, pivot);
    const moved = into;
    into = from;
    from = moved;
    if (place2 < end) {
      last = end - 1;
      next = pivot;
    } else if (end > first) first = end;
    else {
      for (let i = first; i <= last; i++) {
        if (from[i] !== pivot) continue;
        from[i] = from[first];
        from[first++] = pivot;
      }
      if (place2 >= first) continue;
      if (place2 < first - 1) next = pivot;
      else for (let i = first; i <= last; i++) if (!(next <= from[i])) next = from[i];
      first = place2;
      last = place2;
    }
  }
  sortRange(from, first, last);
  const low = from[place2];
  const high = place2 < last ? from[place2 + 1] : place2 + 1 < count2 ? next : low;
  return low + (high - low) * (position - place2);
}
function split(from, into, first, last, pivot) {
  let low = first;
  for (let i = first; i <= last; i++) {
    const value = from[i];
    into[low] = value;
    into[last - i + low] = value;
    low += +(value < pivot);
  }
  return low;
}
function sortRange(values, first, last) {
  for (let i = first + 1; i <= last; i++) {
    const value = values[i];
    let place2 = i;
    for (; place2 > first && values[place2 - 1] > value; place2--)
      values[place2] = values[place2 - 1];
    values[place2] = value;
  }
}
function middleOf(a, b, c) {
  if (a < b) return b < c ? b : Math.max(a, c);
  return a < c ? a : Math.max(b, c);
}

// src/reporters/quantity.ts
var STEPS = /* @__PURE__ */ new Map([
  [
    "ns",
    [
      { from: 1e9, unit: "s" },
      { from: 1e6, unit: "ms" },
      { from: 1e3, unit: "\xB5s" },
      { from: 1, unit: "ns" }
    ]
  ],
  ["B", decimal("B")],
  ["B/s", decimal("B/s")],
  ["1/s", decimal("/s")],
  ["ratio", [{ from: 0.01, unit: "%" }]]
]);
function decimal(unit) {
  return [
    { from: 1e18, unit: `E${unit}` },
    { from: 1e15, unit: `P${unit}` },
    { from: 1e12, unit: `T${unit}` },
    { from: 1e9, unit: `G${unit}` },
    { from: 1e6, unit: `M${unit}` },
    { from: 1e3, unit: `k${unit}` },
    { from: 1, unit }
  ];
}
function quantities(values, unit, digits = 3) {
  const largest = Number(Math.max(0, ...values.map(Math.abs)).toPrecision(3));
  const steps = STEPS.get(unit) ?? [{ from: 1, unit }];
  const step = steps.find((candidate) => largest >= candidate.from) ?? steps.at(-1);
  const counted3 = step.from === 1 && values.every((value) => Number.isInteger(value) && Math.abs(value) < 100);
  const number4 = (value) => counted3 ? String(value) : significant(value / step.from, digits);
  const unitText = step.unit === "" || step.unit === "%" ? step.unit : ` ${step.unit}`;
  return values.map((value) => `${number4(value)}${unitText}`);
}
function arrowText(before, after, unit) {
  const texts = quantities(
    [before, after].filter((value) => value !== void 0),
    unit
  );
  if (before === void 0 || after === void 0) {
    const [text = "\u2013"] = texts;
    return before === void 0 ? `\u2013 \u2192 ${text}` : `${text} \u2192 \u2013`;
  }
  const [from = "", to = ""] = texts;
  const suffix = to.slice(to.indexOf(" "));
  return `${to.includes(" ") && from.endsWith(suffix) ? from.slice(0, -suffix.length) : from} \u2192 ${to}`;
}
function significant(value, digits = 3) {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-6) return value.toExponential(digits - 1);
  if (size >= 100) {
    const rounded2 = Number(value.toPrecision(Math.max(digits, wholeDigits(size))));
    return Number.isInteger(rounded2) ? grouped(rounded2) : String(rounded2);
  }
  const written = value.toPrecision(digits);
  return written.includes("e") ? String(Number(written)) : written;
}
function wholeDigits(size) {
  const digits = Math.floor(Math.log10(size)) + 1;
  return Number.isInteger(size) && digits <= 5 ? digits : 3;
}
function grouped(value) {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
var INVISIBLE = 5e-4;
var FACTORS = { from: 1e3, to: 1e6 };
function percentage(change) {
  if (change === 0) return "0%";
  if (Math.abs(change) < INVISIBLE) return "0.0%";
  if (Number.isNaN(change)) return "unknown";
  const sign = change > 0 ? "+" : "\u2212";
  if (Math.abs(change) >= FACTORS.from) return `${sign}${factor(Math.abs(change))}`;
  return `${sign}${share(Math.abs(change))}`;
}
function factor(value) {
  return value < FACTORS.to ? `${significant(value)} times` : `${grouped(FACTORS.to)} times or more`;
}
function share(value) {
  if (Number.isNaN(value)) return "unknown";
  if (value >= FACTORS.from) return factor(value);
  if (value < INVISIBLE) return "<0.1%";
  const percent = value * 100;
  if (percent < 1) return `${percent.toFixed(1)}%`;
  return `${percent >= 100 ? grouped(Math.round(percent)) : percent.toPrecision(3)}%`;
}
function threshold(value) {
  const written = String(Number((value * 100).toPrecision(6)));
  return `${/\.\d{3}/.test(written) ? Number((value * 100).toPrecision(3)) : written}%`;
}
var BARS = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
var BARS_SHOWN = 12;
var RANGE_MIN = 0.1;
function shownRange(values, limit = 0) {
  const low = Math.min(...values);
  const range = Math.max(...values) - low;
  const least = Math.max(RANGE_MIN, limit) * Math.abs(median(values));
  return range === 0 || range >= least ? { low, range } : { low: low - (least - range) / 2, range: least };
}
function sparkline(all, limit = 0) {
  const values = all.slice(-BARS_SHOWN);
  if (values.length < 2) return "";
  const { low, range } = shownRange(values, limit);
  const top = BARS.length - 1;
  return values.map((value) => BARS[range > 0 ? Math.round((value - low) / range * top) : 0]).join("");
}

// src/model/commit.ts
function shortCommit(commit) {
  return commit.slice(0, 7);
}
function commitName(commit) {
  return shortCommit(commit) || "no commit";
}

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
  const known = findings.filter(counts);
  const among = known.length > 0 ? known : findings;
  for (const is of MAIN_FIRST) {
    const found2 = among.find(is);
    if (found2) return found2;
  }
  return void 0;
}
function mainFindings(findings) {
  const benchmarks3 = Map.groupBy(findings, ({ benchmark }) => benchmark);
  return new Set([...benchmarks3.values()].flatMap((own2) => mainOf(own2) ?? []));
}
function withMain(findings) {
  const deciding = mainFindings(findings);
  return findings.map((finding) => ({ ...finding, main: deciding.has(finding) }));
}
function failedIn(runs2) {
  const found2 = runs2.flatMap(({ leftOut: leftOut2 = [] }) => leftOut2).flatMap(({ failed, why }) => failed === void 0 ? [] : [{ benchmark: failed, why }]);
  return [...new Map(found2.map((each) => [JSON.stringify(each), each])).values()];
}
function lackOf(findings) {
  return findings.filter((finding) => finding.verdict === "missing" && counts(finding)).length;
}
function tallyOf({ findings }) {
  const deciding = mainFindings(findings);
  const tally = { judged: 0, constant: 0, unjudged: 0, missing: 0, beside: { unjudged: 0, missing: 0 } };
  for (const finding of findings.filter(counts)) {
    const { verdict } = finding;
    const place2 = deciding.has(finding) ? tally : tally.beside;
    if (verdict === "missing") place2.missing++;
    else if (verdict === "inconclusive") place2.unjudged++;
    else if (place2 === tally) {
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
function benchmarks(count2) {
  return count2 === 1 ? "1 benchmark" : `${grouped(count2)} benchmarks`;
}
function sensitivity(report) {
  if (report.detectable === null || report.baseline.runs < SENSITIVITY_RUNS) return "";
  const where = tallyOf(report).judged === 1 ? "" : " in half of them";
  return `A change of ${share(report.detectable)} would have been detected${where}.`;
}
var SENSITIVITY_RUNS = 10;
function limitText(finding) {
  const { code } = finding.reason;
  const name = code === "below-min" ? "minimum" : code === "above-max" ? "maximum" : "threshold";
  return `${name} ${boundOf(finding)}`;
}
function boundOf({ metric, threshold: limit, reason }) {
  if ("bound" in reason) return reason.bound;
  return `${metric.direction === "higher" ? "\u2212" : "+"}${threshold(limit)}`;
}
function runs(count2) {
  return count2 === 1 ? "1 run" : `${count2} runs`;
}
function differenceText({ fact, before, after }) {
  return `${fact} ${before} \u2192 ${after}`;
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
function dayOf(time3) {
  return time3.slice(0, 10);
}
function momentText(iso2) {
  return `${iso2.slice(0, 16).replace("T", " ")} UTC`;
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
  const of10 = what === "" ? "" : ` (${what})`;
  return `${allowedBy(report)} ${override.by} on ${momentText(override.at)} through ${override.source}${of10}: ${why}`;
}
function sizesText({ override }, name = String) {
  const sizes = override?.sizes ?? [];
  const shown2 = sizes.slice(0, SIZES_SHOWN).map(
    ({ benchmark, change }) => [name(benchmark), change === null ? "" : percentage(change)].join(" ").trim()
  );
  const more = sizes.length - shown2.length;
  return `${shown2.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}
var SIZES_SHOWN = 3;
function rulesText({ rulesChanged }) {
  if (!rulesChanged) return "";
  const { file, base: base2, changes } = rulesChanged;
  const more = changes.length - CHANGES_SHOWN;
  const changesShown = [
    ...changes.slice(0, CHANGES_SHOWN).map(ruleDifferenceText),
    ...more > 0 ? [`and ${more} more`] : []
  ].join("; ");
  return `This pull request changes the rules that it is judged by (${file}: ${changesShown}). It is judged by the rules of ${base2} and by its own`;
}
var CHANGES_SHOWN = 5;
function ruleDifferenceText(difference2) {
  const { place: place2 } = difference2;
  const text = `${place2 === "" ? "" : `${place2}: `}${changeText(difference2)}`;
  return text.length <= CHANGE_MAX ? text : `${text.slice(0, CHANGE_MAX - 1)}\u2026`;
}
var CHANGE_MAX = 160;
function changeText(difference2) {
  switch (difference2.code) {
    case "added":
      return `added ${difference2.after}`;
    case "removed":
      return `removed ${difference2.before}`;
    case "changed":
      return `${difference2.before || "nothing"} \u2192 ${difference2.after || "nothing"}`;
    case "reordered":
      return "one order \u2192 another";
  }
}

// src/reporters/baseline.ts
function baselineText({ baseline }) {
  const { source, environment, why } = baseline;
  const reason = baselineReasonText(why);
  if (source === "none" || source === "file" || source === "interleaved") return reason;
  if (baseline.runs === 0) return `no run on ${environment} yet (${reason})`;
  return `${runs(baseline.runs)} on ${environment} (${reason})`;
}
function skippedSourcesText({ baseline: { source, skippedSources }, warnings }) {
  const mentioned = new Set(
    warnings.flatMap((each) => each.code === "unreadable-source" ? [each.values.fault.message] : [])
  );
  const rest = (source === "none" ? skippedSources.slice(1) : skippedSources).map(({ why }) => baselineReasonText(why)).filter((reason) => !mentioned.has(reason));
  return rest.length === 0 ? "" : `Skipped: ${rest.join("; ")}`;
}
function baselineReasonText(why) {
  if (why.code === "no-snapshot") return `nothing of ${why.branch} is kept in ${why.store} yet`;
  const store2 = "store" in why && why.store !== void 0 ? `; kept in ${why.store}` : "";
  return `${withoutStore(why)}${store2}`;
}
function howText(how) {
  switch (how.code) {
    case "set":
      return "this commit itself, which was set as the baseline";
    case "branch-point":
      return "the commit that this branch stands on";
    case "parent":
      return "the commit before";
    case "uncommitted":
      return "on which the uncommitted work stands";
    case "merge-base":
      return how.branch === void 0 ? "the merge base of this branch" : `the merge base with ${how.branch}`;
    case "named":
      return `which is ${how.name}`;
    case "of-job":
      return "the base of its job";
    case "unstated":
      return "";
  }
}
function layoutsText(layouts) {
  if (layouts === null) return "";
  const moved = layouts.map(
    ({ benchmark, metric, spread }) => `${visible(benchmark, 60)} ${visible(metric, 30)} by \xB1 ${share(spread)}`
  );
  const found2 = moved.length > 0 ? `layout alone moves ${moved.join(", ")}` : "no effect of layout was seen";
  return `, each with memory layouts of its own (${found2})`;
}
function withoutStore(why) {
  switch (why.code) {
    case "same-commit":
      return `earlier runs of ${commitName(why.commit)} itself; no commit before it was measured`;
    case "base-commit":
      return `runs of ${why.branch} up to ${commitName(why.commit)}, ${howText(why.how)}`;
    case "ancestor":
      return `runs of ${why.branch} up to ${commitName(why.ancestor)}, the nearest measured ancestor: ${counted(why.commits, "commit")} before ${commitName(why.commit)}, ${howText(why.how)}`;
    case "newest":
      return `the newest runs of ${why.branch}, up to ${commitName(why.newest)}: ${why.commit === "" ? "the commit that this run stands on is not known" : `neither ${commitName(why.commit)} (${howText(why.how)}) nor an ancestor of it was measured`}`;
    case "branch":
      return `the newest runs of ${why.branch}, up to ${commitName(why.newest)}`;
    case "files":
      return `the results in ${why.patterns.join(", ")}`;
    case "executions":
      return `the earlier executions in the same files, ${why.runs} of them, ${why.oldest} to ${why.newest}`;
    case "rounds":
    case "build":
      return [shortCommit(why.commit), howText(why.how), measuredText(why)].filter((part) => part !== "").join(", ");
    case "before":
      return "the runs before this one";
    case "no-history":
      return `suite ${why.suite} has no history yet on ${why.place}`;
    case "no-run-of-branch":
      return `the history of suite ${why.suite} on ${why.place} has no run of branch ${why.branch}`;
    case "only-attempts":
      return `the history of suite ${why.suite} has nothing but earlier attempts of this job`;
    case "only-other-steps":
      return `the history of suite ${why.suite} has nothing but benchmarks that another step measured at this commit too`;
    case "unreadable":
      return why.message;
    case "nowhere":
      return "there is no place to look for one";
    case "no-repository":
      return "this is not a git repository with a commit, so there is no history";
    case "no-earlier-runs":
      return "there are no earlier runs";
  }
}
function measuredText(why) {
  if (why.code === "build") return "by its build";
  const limit = why.limit === null ? "" : `; series without a rule have a threshold of ${threshold(why.limit)}`;
  return `measured in turn on one machine in ${counted(why.rounds, "round")}${counterText(why.counter ?? null)}${layoutsText(why.layouts)}${limit}`;
}
function counted(count2, what) {
  return count2 === 1 ? `1 ${what}` : `${count2} ${what}s`;
}
function counterText(counter) {
  return counter === null ? "" : `, instructions counted by ${counter} (cache misses, branch prediction, I/O, waiting and the system are not in it)`;
}

// src/model/shell.ts
var BARE = /^[\w@%+=:,./-]+$/;
function shellWord(word2) {
  if (BARE.test(word2)) return word2;
  if (isShown(word2)) return `'${word2.replaceAll("'", String.raw`'\''`)}'`;
  return `$'${Array.from(word2, escaped).join("")}'`;
}
function isShown(text) {
  return /^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]*$/u.test(text);
}
function shellLine(words2) {
  return words2.map(shellWord).join(" ");
}
var encoder = new TextEncoder();
function escaped(character) {
  if (character === "'" || character === "\\") return `\\${character}`;
  if (isShown(character)) return character;
  return Array.from(encoder.encode(character), (byte) => `\\${byte.toString(8).padStart(3, "0")}`).join("");
}

// src/reporters/next.ts
var KEPT = Object.freeze({
  ab: [
    ...["setup", "results", "name", "timeout", "tool", "suite", "thresholds"],
    ...["rules-file", "tags", "artifact", "pass-env"]
  ],
  bisect: ["setup", "results", "timeout", "tool", "suite", "rules-file", "artifact", "pass-env"],
  backfill: [
    ...["setup", "results", "name", "timeout", "tool", "rules-file", "base-branch", "environment"],
    ...["branch", "history-dir", "pass-env"]
  ],
  check: [
    ...["tool", "thresholds", "rules-file", "tags", "baseline-file", "base-branch", "environment"],
    ...["branch", "history-dir", "store"]
  ],
  track: ["timeout", "pass-env"],
  baseline: ["rules-file", "base-branch", "environment", "branch", "history-dir"],
  trends: ["rules-file", "base-branch", "environment", "branch", "history-dir"]
});
var ROUNDS_MAX = 500;
var BACKFILLED = 30;
function nextOf(report, task = {}) {
  if (report.identical !== void 0) return null;
  const steps = mostUrgentFirst(report.findings).map((finding) => nextOfSeries(finding, report, task));
  return steps.find((step) => step !== null) ?? nextOfRun(report, task) ?? nextOfDrift(report, task);
}
var URGENT = ["regressed", "suspected", "inconclusive", "missing"];
function mostUrgentFirst(findings) {
  return URGENT.flatMap(
    (verdict) => findings.filter((finding) => finding.verdict === verdict).sort((a, b) => Math.abs(b.change?.estimate ?? 0) - Math.abs(a.change?.estimate ?? 0))
  );
}
function nextOfSeries(series, run2, task = {}) {
  if (run2.identical !== void 0) return null;
  const { verdict, reason } = series;
  if (verdict === "regressed") return run2.gate === "allowed" ? null : culprit(series, run2, task);
  if (verdict === "suspected") return confirmation(series, run2, task);
  switch (reason.code) {
    case "too-noisy":
      return run2.baseline.source === "interleaved" ? longer(reason.rounds, run2, task) : pair(run2, task);
    case "too-few-samples":
      return run2.baseline.source === "interleaved" ? longer(reason.need, run2, task) : pair(run2, task);
    case "about-limit":
      return run2.baseline.source === "interleaved" ? longer(ROUNDS_MAX, run2, task) : pair(run2, task);
    case "one-process":
    case "too-few-runs":
    case "other-environment":
      return pair(run2, task);
    case "common-shift":
      return confirmation(series, run2, task);
    case "failed":
    case "no-time":
      return line("track", [], task);
    default:
      return null;
  }
}
function culprit(series, run2, task) {
  const { since, reason, change } = series;
  if (series.metric.name === "success_rate") return line("track", [], task);
  if (since && isCommit(since.after) && isCommit(since.commit)) return search(series, since, task);
  const isOld = (reason.code === "below-min" || reason.code === "above-max") && !(change && isWorse(series));
  const { commit: base2, source } = run2.baseline;
  const { commit: head } = run2.run;
  if (isOld || !isCommit(base2) || !isCommit(head)) return null;
  if (base2 === head) return line("ab", ["--same"], task);
  if (reason.code === "common-shift-confirmed" && source !== "interleaved") return pair(run2, task);
  return DESCENDS.has(source) ? search(series, { after: base2, commit: head }, task) : pair(run2, task);
}
var DESCENDS = /* @__PURE__ */ new Set([
  "interleaved",
  "merge-base",
  "ancestor"
]);
function search({ benchmark, metric }, { after, commit }, task) {
  const range = ["--good", named(after), "--bad", named(commit)];
  return line(
    "bisect",
    [...range, ...option("benchmark", benchmark), ...option("metric", metric.name)],
    task
  );
}
function nextOfCulprit({ commits }, task) {
  const [first, last] = [commits[0]?.hash ?? "", commits.at(-1)?.hash ?? ""];
  if (!isCommit(first) || !isCommit(last)) return null;
  return line("ab", ["--base", `${named(first)}^`, "--head", named(last)], task);
}
function confirmation({ reason }, run2, task) {
  const isAlone2 = task.command === void 0 || task.files !== void 0;
  const isMeasuredAgain = reason.code === "measure-again" || reason.code === "common-shift";
  const isPair = isCommit(run2.baseline.commit) && isCommit(run2.run.commit);
  return isAlone2 && (isMeasuredAgain || !isPair) ? again(run2, task) : pair(run2, task);
}
function again(run2, task) {
  const files = task.files ? shellLine(task.files.map(asPath)) : "FILES";
  const options = shellLine([...ofSuite(run2), ...kept("check", task)]);
  return `perf-regression check ${files} ${options === "" ? "" : `${options} `}--rerun-results AGAIN`;
}
function asPath(file) {
  return /^-./s.test(file) ? `./${file}` : file;
}
function pair(run2, task, more = []) {
  const [base2, head] = [run2.baseline.commit, run2.run.commit];
  if (!isCommit(base2) || !isCommit(head)) return line("ab", more, task);
  if (base2 === head) return line("ab", ["--same", ...more], task);
  return line("ab", ["--base", named(base2), "--head", named(head), ...more], task);
}
function longer(rounds, run2, task) {
  if (rounds === null || rounds > ROUNDS_MAX) return "perf-regression doctor";
  return pair(run2, task, ["--max-rounds", String(rounds)]);
}
function nextOfRun({ gate, baseline, suite, warnings = [] }, task) {
  const isLost = gate === "nothing-compared" || warnings.some(({ code }) => code === "not-compared");
  if (isLost) return words("baseline verify", ofSuite({ suite }), "baseline", task);
  return baseline.source === "none" ? line("backfill", ["--last", String(BACKFILLED), ...ofSuite({ suite })], task) : null;
}
function nextOfDrift({ findings, suite }, task) {
  if (!findings.some(({ drift }) => drift !== null)) return null;
  return words("trends", ["--trend-days", "90", ...ofSuite({ suite })], "trends", task);
}
function nextOfShift(shift, task = {}) {
  const { benchmark, metric, after = "", commit, verdict, state } = shift;
  if (verdict !== "regressed" || !isCommit(commit)) return null;
  if (state === "drift") return line("ab", ["--base", named(commit)], task);
  if (!isCommit(after) || state !== "new" && state !== "lasting") return null;
  return search({ benchmark, metric: { name: metric } }, { after, commit }, task);
}
function nextOfTrends({
  suite,
  recommendations
}) {
  for (const each of recommendations) {
    if (each.code === "look-at-commits" && isCommit(each.after) && isCommit(each.commit))
      return search({ benchmark: each.benchmark, metric: { name: each.metric } }, each, {});
    if (each.code === "look-at-drift") return words("history show", ["--changes", ...ofSuite({ suite })]);
  }
  return null;
}
function nextOfNoise({ advice }, task = {}) {
  return advice.length === 0 ? null : line("ab", ["--same"], task);
}
function nextOfStatus({
  suite,
  damages
}) {
  if (damages.length === 0) return null;
  return words("history repair", ofSuite({ suite }));
}
function nextOfBaseline({ suite, baseline }, need, task = {}) {
  if (baseline.runs >= need) return null;
  return line("backfill", ["--last", String(BACKFILLED), ...ofSuite({ suite })], task);
}
function nextOfExperiment({ experiment, suite, outcome }, { isFinal: isOver }) {
  if (outcome !== null) return null;
  return words(`experiment ${isOver ? "finalize" : "run"}`, [experiment, ...ofSuite({ suite })]);
}
var COMMIT = /^[0-9a-f]{7,64}$/;
function isCommit(text) {
  return COMMIT.test(text);
}
function named(commit) {
  return commit.slice(0, 12);
}
function option(name, value) {
  return /^-./s.test(value) ? [`--${name}=${value}`] : [`--${name}`, value];
}
function ofSuite({ suite }) {
  return suite === "default" ? [] : option("suite", suite);
}
function kept(step, { options = /* @__PURE__ */ new Map() }) {
  return KEPT[step].flatMap((name) => {
    const value = options.get(name);
    return value === void 0 ? [] : option(name, value);
  });
}
function line(step, own2, task) {
  const measuring = task.command ? shellLine(task.command) : "CMD";
  return `${words(step, own2, step, task)} -- ${measuring}`;
}
function words(command, own2, step, task = {}) {
  const rest = step === void 0 ? [] : kept(step, task);
  return `perf-regression ${shellLine([...command.split(" "), ...own2, ...rest])}`;
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
function tookNoTime({ reason }) {
  return reason.code === "no-time";
}

// src/reporters/change.ts
var WIDEST = 10;
var TOO_NOISY = "too noisy to say";
function isTooWide({ change }) {
  if (!change || change.low === null || change.high === null) return false;
  return 1 + change.high > WIDEST * (1 + change.low);
}
var LOPSIDED = 0.35;
var REPORTED = ["regressed", "suspected", "improved", "waived"];
function changeText2(finding) {
  const { change, current, baseline, verdict } = finding;
  if (!change || !current || !baseline) return "";
  if (change.estimate === null) return current.value === baseline.value ? "0%" : "from zero";
  const text = percentage(change.estimate);
  if (change.low === null || change.high === null || change.low === change.high) return text;
  if (isTooWide(finding)) return verdict === "inconclusive" ? TOO_NOISY : text;
  const half = (change.high - change.low) / 2;
  const isLopsided = Math.abs(change.estimate - change.low - half) > LOPSIDED * half;
  if (isLopsided && REPORTED.includes(verdict))
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
  if (changeText2(finding) === TOO_NOISY) return "";
  const raw = relativeChange(baseline.value, current.value);
  const apart = Math.abs(raw - change.estimate);
  if (!(apart > APART.least + APART.share * Math.max(Math.abs(raw), Math.abs(change.estimate)))) return "";
  const measured4 = `measured ${percentage(raw)}`;
  return shared === null ? measured4 : `${measured4}, of which ${sharedText(shared)}`;
}
function sharedText(shared) {
  return `${percentage(shared)} is common to all benchmarks of the run`;
}

// src/reporters/episodes.ts
function lastingWords(regressed, count2) {
  const days = regressed.flatMap(({ reason }) => reason.code === "lasting" ? [dayOf(reason.since)] : []);
  const old = benchmarksOf(regressed.filter(({ reason }) => reason.code === "lasting"));
  if (old === 0) return { verb: "got", since: "" };
  if (days.length < regressed.length) return { verb: "got", since: `, ${old} of them before this run` };
  return { verb: `${count2 === 1 ? "is" : "are"} still`, since: `, since ${days.sort()[0]}` };
}
function endedText({ findings }, name) {
  const ended = findings.flatMap(
    ({ benchmark, episode }) => episode?.isNew ? [{ benchmark, ...episode }] : []
  );
  const named7 = (all) => {
    const names = [...new Set(all.map(({ benchmark }) => benchmark))];
    const more = names.length - NAMES_MAX;
    return `${names.slice(0, NAMES_MAX).map((each) => name(each)).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  };
  const noise = ended.filter(({ state }) => state === "dismissed");
  const mended = ended.filter(({ state }) => state === "mended");
  const since = mended.map(({ first }) => dayOf(first.time)).sort()[0];
  return [
    noise.length > 0 ? `No longer suspected, back at ${noise.length === 1 ? "its level" : "their levels"}: ${named7(noise)}.` : "",
    mended.length > 0 ? `Fixed: ${named7(mended)}, worse since ${since}.` : ""
  ].filter((line2) => line2 !== "").join(" ");
}
var NAMES_MAX = 5;

// src/model/naming.ts
function isPartOf(benchmark, failed) {
  return benchmark === failed || benchmark.startsWith(failed) && /[^\w.]/.test(benchmark[failed.length] ?? "");
}
function ownersOf(benchmarks3) {
  const ranks = /* @__PURE__ */ new Map();
  const owners = /* @__PURE__ */ new Map();
  for (const { name, former = [] } of benchmarks3) {
    for (const [rank, each] of [name, ...former].entries()) {
      const best = ranks.get(each) ?? Number.POSITIVE_INFINITY;
      if (rank < best) {
        ranks.set(each, rank);
        owners.set(each, name);
      } else if (rank === best && owners.get(each) !== name) owners.set(each, null);
    }
  }
  return owners;
}

// src/reporters/lacks.ts
function lackWords(report) {
  return joined(lacksOf(report));
}
function besideWords(report) {
  const { unjudged, beside: beside4 } = tallyOf(report);
  return joined([
    unjudged > 0 && `${grouped(unjudged)} not judged`,
    ...lacksOf(report),
    beside4.unjudged > 0 && `${metrics(beside4.unjudged)} not judged`
  ]);
}
function lacksOf(report) {
  const { missing: missing2, beside: beside4 } = tallyOf(report);
  const { findings, failed = [] } = report;
  const names = [...new Set(failed.flatMap(({ benchmark }) => benchmark ?? []))];
  const gone = findings.filter(({ verdict }) => verdict === "missing");
  const others = names.filter((name) => !gone.some(({ benchmark }) => isPartOf(benchmark, name)));
  const because = new Set(
    gone.filter(({ reason }) => reason.code === "failed").map((each) => each.benchmark)
  );
  const cause = because.size === 0 ? "" : because.size >= missing2 ? " (failed)" : ` (${because.size} failed)`;
  const tool = failed.find(({ benchmark }) => benchmark === null);
  return [
    missing2 > 0 && `${grouped(missing2)} missing${cause}`,
    others.length > 0 && `${grouped(others.length)} failed`,
    beside4.missing > 0 && `${metrics(beside4.missing)} missing`,
    tool !== void 0 && `the tool failed (${skipText(tool.why).slice(0, REASON_LENGTH)})`
  ];
}
var REASON_LENGTH = 100;
function metrics(count2) {
  return count2 === 1 ? "1 side metric" : `${grouped(count2)} side metrics`;
}
function joined(parts) {
  const listed3 = parts.filter((part) => part !== false);
  return listed3.length === 0 ? "" : `; ${listed3.join(", ")}`;
}

// node_modules/zod/v4/core/util.js
var util_exports = {};
__export(util_exports, {
  BIGINT_FORMAT_RANGES: () => BIGINT_FORMAT_RANGES,
  CONSTANT_CATCH: () => CONSTANT_CATCH,
  Class: () => Class,
  NUMBER_FORMAT_RANGES: () => NUMBER_FORMAT_RANGES,
  aborted: () => aborted,
  allowsEval: () => allowsEval,
  assert: () => assert,
  assertEqual: () => assertEqual,
  assertIs: () => assertIs,
  assertNever: () => assertNever,
  assertNotEqual: () => assertNotEqual,
  assignProp: () => assignProp,
  attachSchema: () => attachSchema,
  base64ToUint8Array: () => base64ToUint8Array,
  base64urlToUint8Array: () => base64urlToUint8Array,
  cached: () => cached,
  captureStackTrace: () => captureStackTrace,
  cleanEnum: () => cleanEnum,
  cleanRegex: () => cleanRegex,
  clone: () => clone,
  cloneDef: () => cloneDef,
  codePointLength: () => codePointLength,
  constantCatch: () => constantCatch,
  createTransparentProxy: () => createTransparentProxy,
  defineLazy: () => defineLazy,
  defineLazyInternal: () => defineLazyInternal,
  derived: () => derived,
  esc: () => esc,
  escapeRegex: () => escapeRegex,
  explicitlyAborted: () => explicitlyAborted,
  extend: () => extend,
  finalizeIssue: () => finalizeIssue,
  floatSafeRemainder: () => floatSafeRemainder,
  getElementAtPath: () => getElementAtPath,
  getEnumValues: () => getEnumValues,
  getLengthableOrigin: () => getLengthableOrigin,
  getParsedType: () => getParsedType,
  getSizableOrigin: () => getSizableOrigin,
  hexToUint8Array: () => hexToUint8Array,
  hide: () => hide,
  installLazyProp: () => installLazyProp,
  isObject: () => isObject,
  isPlainObject: () => isPlainObject,
  issue: () => issue,
  joinValues: () => joinValues,
  jsonStringifyReplacer: () => jsonStringifyReplacer,
  members: () => members,
  merge: () => merge,
  mergeDefs: () => mergeDefs,
  normalizeParams: () => normalizeParams,
  nullish: () => nullish,
  numKeys: () => numKeys,
  objectClone: () => objectClone,
  omit: () => omit,
  optionalKeys: () => optionalKeys,
  own: () => own,
  parsedType: () => parsedType,
  partial: () => partial,
  pick: () => pick,
  prefixIssues: () => prefixIssues,
  primitiveTypes: () => primitiveTypes,
  promiseAllObject: () => promiseAllObject,
  propertyKeyTypes: () => propertyKeyTypes,
  randomString: () => randomString,
  rawShape: () => rawShape,
  required: () => required,
  safeExtend: () => safeExtend,
  shallowClone: () => shallowClone,
  sizeCaps: () => sizeCaps,
  slugify: () => slugify,
  stringifyPrimitive: () => stringifyPrimitive,
  toZod: () => toZod,
  uint8ArrayToBase64: () => uint8ArrayToBase64,
  uint8ArrayToBase64url: () => uint8ArrayToBase64url,
  uint8ArrayToHex: () => uint8ArrayToHex,
  unwrapMessage: () => unwrapMessage
});
function assertEqual(val) {
  return val;
}
function assertNotEqual(val) {
  return val;
}
function toZod() {
  return (schema) => schema;
}
function assertIs(_arg) {
}
function assertNever(_x) {
  throw new Error("Unexpected value in exhaustive check");
}
function assert(_) {
}
function getEnumValues(entries) {
  const numericValues = Object.values(entries).filter((v) => typeof v === "number");
  const values = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
  return values;
}
function joinValues(array3, separator = "|") {
  return array3.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
  if (typeof value === "bigint")
    return value.toString();
  return value;
}
var Cached = class {
  constructor(getter) {
    this._getter = getter;
    this._value = void 0;
  }
  get value() {
    const getter = this._getter;
    if (getter !== void 0) {
      this._value = getter();
      this._getter = void 0;
    }
    return this._value;
  }
};
function cached(getter) {
  return new Cached(getter);
}
function nullish(input) {
  return input === null || input === void 0;
}
function cleanRegex(source) {
  const start2 = source.startsWith("^") ? 1 : 0;
  const end = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start2, end);
}
function floatSafeRemainder(val, step) {
  const ratio2 = val / step;
  const roundedRatio = Math.round(ratio2);
  const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio2), 1);
  if (Math.abs(ratio2 - roundedRatio) < tolerance)
    return 0;
  return ratio2 - roundedRatio;
}
var EVALUATING = /* @__PURE__ */ Symbol("evaluating");
function defineLazy(object3, key, getter) {
  let value = void 0;
  Object.defineProperty(object3, key, {
    get() {
      if (value === EVALUATING) {
        return void 0;
      }
      if (value === void 0) {
        value = EVALUATING;
        value = getter();
      }
      return value;
    },
    set(v) {
      Object.defineProperty(object3, key, {
        value: v
        // configurable: true,
      });
    },
    configurable: true
  });
}
function objectClone(obj) {
  return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
  Object.defineProperty(target, prop, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
  });
}
function rawShape(def) {
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
  return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
  Object.defineProperty(target, key, {
    get() {
      const value = getter();
      assignProp(this, key, value);
      return value;
    },
    enumerable: true,
    configurable: true
  });
}
function putProp(target, key, value) {
  if (key in target)
    assignProp(target, key, value);
  else
    target[key] = value;
}
function mirrorShape(target, source, keys, wrap2) {
  const raw = sourceShape(source);
  for (const key of keys) {
    const desc = Object.getOwnPropertyDescriptor(raw, key);
    if (!desc.enumerable)
      continue;
    if (desc.get) {
      deferProp(target, key, () => {
        const value = source._zod.def.shape[key];
        return wrap2 ? wrap2(value, key) : value;
      });
    } else
      putProp(target, key, wrap2 ? wrap2(desc.value, key) : desc.value);
  }
}
function mirrorProps(target, source) {
  for (const key of Reflect.ownKeys(source)) {
    const desc = Object.getOwnPropertyDescriptor(source, key);
    if (!desc.enumerable)
      continue;
    if (desc.get)
      deferProp(target, key, () => source[key]);
    else
      putProp(target, key, desc.value);
  }
}
function mergeDefs(...defs) {
  const mergedDescriptors = {};
  for (const def of defs) {
    const descriptors = Object.getOwnPropertyDescriptors(def);
    Object.assign(mergedDescriptors, descriptors);
  }
  return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
  return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
  if (!path)
    return obj;
  return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
  const keys = Object.keys(promisesObj);
  const promises = keys.map((key) => promisesObj[key]);
  return Promise.all(promises).then((results3) => {
    const resolvedObj = {};
    for (let i = 0; i < keys.length; i++) {
      resolvedObj[keys[i]] = results3[i];
    }
    return resolvedObj;
  });
}
function randomString(length2 = 10) {
  const chars = "abcdefghijklmnopqrstuvwxyz";
  let str = "";
  for (let i = 0; i < length2; i++) {
    str += chars[Math.floor(Math.random() * chars.length)];
  }
  return str;
}
function esc(str) {
  return JSON.stringify(str);
}
function slugify(input) {
  return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
var captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
};
function isObject(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
var allowsEval = /* @__PURE__ */ cached(() => {
  if (globalConfig.jitless) {
    return false;
  }
  if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
    return false;
  }
  try {
    const F = Function;
    new F("");
    return true;
  } catch (_) {
    return false;
  }
});
function isPlainObject(o) {
  if (isObject(o) === false)
    return false;
  const ctor = o.constructor;
  if (ctor === void 0)
    return true;
  if (typeof ctor !== "function")
    return true;
  const prot = ctor.prototype;
  if (isObject(prot) === false)
    return false;
  if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
    return false;
  }
  return true;
}
function shallowClone(o) {
  if (isPlainObject(o))
    return { ...o };
  if (Array.isArray(o))
    return [...o];
  if (o instanceof Map)
    return new Map(o);
  if (o instanceof Set)
    return new Set(o);
  return o;
}
function numKeys(data) {
  let keyCount = 0;
  for (const key in data) {
    if (Object.prototype.hasOwnProperty.call(data, key)) {
      keyCount++;
    }
  }
  return keyCount;
}
var getParsedType = (data) => {
  const t = typeof data;
  switch (t) {
    case "undefined":
      return "undefined";
    case "string":
      return "string";
    case "number":
      return Number.isNaN(data) ? "nan" : "number";
    case "boolean":
      return "boolean";
    case "function":
      return "function";
    case "bigint":
      return "bigint";
    case "symbol":
      return "symbol";
    case "object":
      if (Array.isArray(data)) {
        return "array";
      }
      if (data === null) {
        return "null";
      }
      if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
        return "promise";
      }
      if (typeof Map !== "undefined" && data instanceof Map) {
        return "map";
      }
      if (typeof Set !== "undefined" && data instanceof Set) {
        return "set";
      }
      if (typeof Date !== "undefined" && data instanceof Date) {
        return "date";
      }
      if (typeof File !== "undefined" && data instanceof File) {
        return "file";
      }
      return "object";
    default:
      throw new Error(`Unknown data type: ${t}`);
  }
};
var propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
var primitiveTypes = /* @__PURE__ */ new Set([
  "string",
  "number",
  "bigint",
  "boolean",
  "symbol",
  "undefined"
]);
function escapeRegex(str) {
  return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
  const cl = new inst._zod.constr(def ?? inst._zod.def);
  if (!def || params?.parent)
    cl._zod.parent = inst;
  return cl;
}
function normalizeParams(_params) {
  const params = _params;
  if (!params)
    return {};
  if (typeof params === "string")
    return { error: () => params };
  if (params?.message !== void 0) {
    if (params?.error !== void 0)
      throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
  }
  delete params.message;
  if (typeof params.error === "string")
    return { ...params, error: () => params.error };
  return params;
}
function createTransparentProxy(getter) {
  let target;
  return new Proxy({}, {
    get(_, prop, receiver) {
      target ?? (target = getter());
      return Reflect.get(target, prop, receiver);
    },
    set(_, prop, value, receiver) {
      target ?? (target = getter());
      return Reflect.set(target, prop, value, receiver);
    },
    has(_, prop) {
      target ?? (target = getter());
      return Reflect.has(target, prop);
    },
    deleteProperty(_, prop) {
      target ?? (target = getter());
      return Reflect.deleteProperty(target, prop);
    },
    ownKeys(_) {
      target ?? (target = getter());
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(_, prop) {
      target ?? (target = getter());
      return Reflect.getOwnPropertyDescriptor(target, prop);
    },
    defineProperty(_, prop, descriptor) {
      target ?? (target = getter());
      return Reflect.defineProperty(target, prop, descriptor);
    }
  });
}
function stringifyPrimitive(value) {
  if (typeof value === "bigint")
    return value.toString() + "n";
  if (typeof value === "string")
    return `"${value}"`;
  return `${value}`;
}
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => {
    return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
  });
}
var NUMBER_FORMAT_RANGES = /* @__PURE__ */ (() => ({
  safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
  float32: [-34028234663852886e22, 34028234663852886e22],
  float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
var BIGINT_FORMAT_RANGES = {
  int64: [/* @__PURE__ */ BigInt("-9223372036854775808"), /* @__PURE__ */ BigInt("9223372036854775807")],
  uint64: [/* @__PURE__ */ BigInt(0), /* @__PURE__ */ BigInt("18446744073709551615")]
};
function pick(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".pick() cannot be used on object schemas containing refinements");
  }
  const newShape = {};
  mirrorShape(newShape, schema, maskedKeys(schema, mask));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function maskedKeys(schema, mask) {
  const raw = sourceShape(schema);
  const keys = [];
  for (const key of Reflect.ownKeys(mask)) {
    if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
      throw new Error(`Unrecognized key: "${String(key)}"`);
    }
    if (mask[key])
      keys.push(key);
  }
  return keys;
}
function omit(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".omit() cannot be used on object schemas containing refinements");
  }
  const omitted = new Set(maskedKeys(schema, mask));
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to extend: expected a plain object");
  }
  const checks = schema._zod.def.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    const existingShape = sourceShape(schema);
    for (const key of Reflect.ownKeys(shape)) {
      if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) {
        throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
      }
    }
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
  mirrorProps(newShape, shape);
  return newShape;
}
function safeExtend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to safeExtend: expected a plain object");
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
  if (!b?._zod?.def) {
    throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
  }
  if (a._zod.def.checks?.length) {
    throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
  }
  const newShape = {};
  mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
  mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
  const def = mergeDefs(a._zod.def, {
    shape: newShape,
    get catchall() {
      return b._zod.def.catchall;
    },
    checks: b._zod.def.checks ?? []
  });
  return clone(a, def);
}
function partial(Class2, schema, mask, name = "partial") {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
  }
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class2 && ((value, key) => selected && !selected.has(key) ? value : new Class2({ type: "optional", innerType: value })));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class2, schema, mask) {
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => (
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class2({ type: "nonoptional", innerType: value })
  ));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue !== true) {
      return true;
    }
  }
  return false;
}
function explicitlyAborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue === false) {
      return true;
    }
  }
  return false;
}
function prefixIssues(path, issues) {
  return issues.map((iss) => {
    var _a3;
    (_a3 = iss).path ?? (_a3.path = []);
    iss.path.unshift(path);
    return iss;
  });
}
function unwrapMessage(message2) {
  return typeof message2 === "string" ? message2 : message2?.message;
}
function sizeCaps(defChecks) {
  const caps = [];
  for (const ch of defChecks ?? []) {
    const d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check))
      break;
    const max = d.maximum ?? d.length ?? d.size;
    if (max >= 0)
      caps.push([max, ch]);
  }
  return caps;
}
function attachSchema(issues, start2, inst) {
  var _a3;
  for (let i = start2; i < issues.length; i++) {
    (_a3 = issues[i]).schema ?? (_a3.schema = inst);
  }
}
function finalizeIssue(iss, ctx, config2) {
  var _a3;
  const traits = iss.inst?._zod?.traits;
  if (traits?.has("$ZodType")) {
    if (traits.has("$ZodCheck"))
      (_a3 = iss).schema ?? (_a3.schema = iss.inst);
    else
      iss.schema = iss.inst;
  }
  const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
  const message2 = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input";
  const full = {};
  for (const k of Object.keys(iss)) {
    if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
      continue;
    full[k] = iss[k];
  }
  full.path ?? (full.path = []);
  full.message = message2;
  if (ctx?.reportInput) {
    full.input = iss.input;
  }
  return full;
}
function getSizableOrigin(input) {
  if (input instanceof Set)
    return "set";
  if (input instanceof Map)
    return "map";
  if (input instanceof File)
    return "file";
  return "unknown";
}
var highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
  const units = str.length;
  if (!highSurrogate.test(str))
    return units;
  let count2 = units;
  for (let i = 0; i < units - 1; i++) {
    if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
      count2--;
      i++;
    }
  }
  return count2;
}
function getLengthableOrigin(input) {
  if (Array.isArray(input))
    return "array";
  if (typeof input === "string")
    return "string";
  return "unknown";
}
function parsedType(data) {
  const t = typeof data;
  switch (t) {
    case "number": {
      return Number.isNaN(data) ? "nan" : "number";
    }
    case "object": {
      if (data === null) {
        return "null";
      }
      if (Array.isArray(data)) {
        return "array";
      }
      const obj = data;
      if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
        return obj.constructor.name;
      }
    }
  }
  return t;
}
function issue(...args) {
  const [iss, input, inst] = args;
  if (typeof iss === "string") {
    return {
      message: iss,
      code: "custom",
      input,
      inst
    };
  }
  return { ...iss };
}
function cleanEnum(obj) {
  return Object.entries(obj).filter(([k, _]) => {
    return Number.isNaN(Number.parseInt(k, 10));
  }).map((el) => el[1]);
}
function base64ToUint8Array(base642) {
  const binaryString = atob(base642);
  const bytes = new Uint8Array(binaryString.length);
  for (let i = 0; i < binaryString.length; i++) {
    bytes[i] = binaryString.charCodeAt(i);
  }
  return bytes;
}
function uint8ArrayToBase64(bytes) {
  let binaryString = "";
  for (let i = 0; i < bytes.length; i++) {
    binaryString += String.fromCharCode(bytes[i]);
  }
  return btoa(binaryString);
}
function base64urlToUint8Array(base64url2) {
  const base642 = base64url2.replace(/-/g, "+").replace(/_/g, "/");
  const padding = "=".repeat((4 - base642.length % 4) % 4);
  return base64ToUint8Array(base642 + padding);
}
function uint8ArrayToBase64url(bytes) {
  return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
  const cleanHex = hex.replace(/^0x/, "");
  if (cleanHex.length % 2 !== 0) {
    throw new Error("Invalid hex string length");
  }
  const bytes = new Uint8Array(cleanHex.length / 2);
  for (let i = 0; i < cleanHex.length; i += 2) {
    bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
  }
  return bytes;
}
function uint8ArrayToHex(bytes) {
  return Array.from(bytes).map((b) => b.toString(16).padStart(2, "0")).join("");
}
var Class = class {
  constructor(..._args) {
  }
};
function members(proto, table6) {
  for (const key in table6) {
    const desc = Object.getOwnPropertyDescriptor(table6, key);
    if (desc.get)
      Object.defineProperty(proto, key, { ...desc, enumerable: false });
    else
      defineBound(proto, key, desc.value);
  }
}
function own(inst, key, value, enumerable = true) {
  Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
  return value;
}
function hide(inst, key, value) {
  return own(inst, key, value, false);
}
// @__NO_SIDE_EFFECTS__
function derived(computes, table6) {
  for (const key in computes) {
    const compute = computes[key];
    Object.defineProperty(table6, key, {
      configurable: true,
      enumerable: true,
      get() {
        return own(this, key, compute(this));
      },
      set(value) {
        own(this, key, value);
      }
    });
  }
  return table6;
}
function defineBound(proto, key, fn) {
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value) {
      own(this, key, value);
    }
  });
}
function claim(inst, sentinel) {
  const proto = Object.getPrototypeOf(inst);
  return sentinel in proto ? void 0 : proto;
}
var installing;
var broke = false;
var breaker = {
  configurable: true,
  get() {
    broke = true;
    return void 0;
  }
};
function defineLazyInternal(inst, key, compute) {
  const proto = Object.getPrototypeOf(inst._zod);
  if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
  }
  installing = inst._zod;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      Object.defineProperty(this, key, breaker);
      const outer = broke;
      broke = false;
      try {
        const value = compute(this);
        if (broke)
          delete this[key];
        else
          Object.defineProperty(this, key, { configurable: true, writable: true, value });
        broke = broke || outer;
        return value;
      } catch (err) {
        delete this[key];
        broke = broke || outer;
        throw err;
      }
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, value });
    }
  });
}
function installLazyProp(inst, key, make, enumerable) {
  const proto = claim(inst, key);
  if (!proto)
    return;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      const desc = { configurable: true, writable: true, enumerable, value: void 0 };
      Object.defineProperty(this, key, desc);
      desc.value = make(this);
      Object.defineProperty(this, key, desc);
      return desc.value;
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
    }
  });
}
var CONSTANT_CATCH = "~constantCatch";
function constantCatch(value) {
  const fn = () => value;
  fn[CONSTANT_CATCH] = true;
  return fn;
}

// node_modules/zod/v4/core/core.js
var _a;
var NEVER = /* @__PURE__ */ Object.freeze({
  status: "aborted"
});
var _zodDesc = { value: void 0, enumerable: false };
var _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
  const E = _E;
  if (E) {
    const saved = E.stackTraceLimit;
    if (typeof saved === "number") {
      try {
        E.stackTraceLimit = 0;
      } catch {
        _E = null;
        return new Definition();
      }
      try {
        return new Definition();
      } finally {
        E.stackTraceLimit = saved;
      }
    }
  }
  return new Definition();
}
// @__NO_SIDE_EFFECTS__
function $constructor(name, initializer2, proto, params) {
  const zodProto = {};
  function Internals(def) {
    this.def = def;
    this.constr = _;
    this.traits = /* @__PURE__ */ new Set();
  }
  Internals.prototype = zodProto;
  const protoMembers = proto;
  const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
  function init(inst, def) {
    if (!inst._zod) {
      _zodDesc.value = new Internals(def);
      try {
        Object.defineProperty(inst, "_zod", _zodDesc);
      } finally {
        _zodDesc.value = void 0;
      }
    } else if (inst._zod.traits.has(name)) {
      return;
    }
    inst._zod.traits.add(name);
    initializer2(inst, def);
    if (initialized) {
      const own2 = Object.getPrototypeOf(inst);
      const ctorProto = inst._zod.constr.prototype;
      let up = own2;
      while (up && up !== ctorProto)
        up = Object.getPrototypeOf(up);
      const target = up ?? own2;
      if (!initialized.has(target)) {
        initialized.add(target);
        members(target, protoMembers);
      }
    }
    const proto2 = _.prototype;
    for (const k in proto2) {
      if (!Object.prototype.hasOwnProperty.call(proto2, k))
        continue;
      if (!(k in inst)) {
        inst[k] = proto2[k].bind(inst);
      }
    }
  }
  const Parent = params?.Parent ?? Object;
  class Definition extends Parent {
  }
  Object.defineProperty(Definition, "name", { value: name });
  function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred2 = inst._zod.deferred;
    if (deferred2) {
      for (const fn of deferred2) {
        fn();
      }
      inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    if (pp)
      pp(inst);
    return inst;
  }
  Object.defineProperty(_, "init", { value: init });
  Object.defineProperty(_, Symbol.hasInstance, {
    value: (inst) => {
      if (params?.Parent && inst instanceof params.Parent)
        return true;
      return inst?._zod?.traits?.has(name);
    }
  });
  Object.defineProperty(_, "name", { value: name });
  return _;
}
var $ZodAsyncError = class extends Error {
  constructor() {
    super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
  }
};
var $ZodEncodeError = class extends Error {
  constructor(name) {
    super(`Encountered unidirectional transform during encode: ${name}`);
    this.name = "ZodEncodeError";
  }
};
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
var globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
  if (newConfig)
    Object.assign(globalConfig, newConfig);
  return globalConfig;
}

// node_modules/zod/v4/core/errors.js
function _getMessage() {
  const internals = this._zod;
  internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
  return internals.message;
}
function _setMessage(value) {
  this._zod.message = value;
}
var _messageDesc = {
  get: _getMessage,
  set: _setMessage,
  enumerable: true,
  configurable: true
};
var _issuesDesc = { value: void 0, enumerable: false };
var _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
var initializer = (inst, def) => {
  inst.name = "$ZodError";
  _issuesDesc.value = def;
  Object.defineProperty(inst, "issues", _issuesDesc);
  _issuesDesc.value = void 0;
  Object.defineProperty(inst, "message", _messageDesc);
  const proto = Object.getPrototypeOf(inst);
  if (!_installedToString.has(proto)) {
    _installedToString.add(proto);
    Object.defineProperty(proto, "toString", {
      configurable: true,
      enumerable: false,
      get() {
        const value = () => this.message;
        Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
        return value;
      },
      set(value) {
        Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
      }
    });
  }
};
var $ZodError = $constructor("$ZodError", initializer);
var $ZodRealError = $constructor("$ZodError", initializer, void 0, {
  Parent: Error
});
function node(obj, key, make) {
  if (!Object.prototype.hasOwnProperty.call(obj, key)) {
    if (key === "__proto__") {
      Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
    } else {
      obj[key] = make();
    }
  }
  return obj[key];
}
function flattenError(error2, mapper = (issue2) => issue2.message) {
  const fieldErrors = {};
  const formErrors = [];
  for (const sub of error2.issues) {
    if (sub.path.length > 0) {
      node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
    } else {
      formErrors.push(mapper(sub));
    }
  }
  return { formErrors, fieldErrors };
}
function formatError(error2, mapper = (issue2) => issue2.message) {
  const fieldErrors = { _errors: [] };
  const processError = (error3, path = []) => {
    for (const issue2 of error3.issues) {
      if (issue2.code === "invalid_union" && issue2.errors.length) {
        issue2.errors.map((issues) => processError({ issues }, [...path, ...issue2.path]));
      } else if (issue2.code === "invalid_key") {
        processError({ issues: issue2.issues }, [...path, ...issue2.path]);
      } else if (issue2.code === "invalid_element") {
        processError({ issues: issue2.issues }, [...path, ...issue2.path]);
      } else {
        const fullpath = [...path, ...issue2.path];
        if (fullpath.length === 0) {
          fieldErrors._errors.push(mapper(issue2));
        } else {
          let curr = fieldErrors;
          let i = 0;
          while (i < fullpath.length) {
            const el = fullpath[i];
            const terminal = i === fullpath.length - 1;
            if (el === "_errors") {
              if (terminal)
                curr._errors.push(mapper(issue2));
              i++;
              continue;
            }
            if (!Object.prototype.hasOwnProperty.call(curr, el)) {
              Object.defineProperty(curr, el, {
                value: { _errors: [] },
                enumerable: true,
                writable: true,
                configurable: true
              });
            }
            const node2 = curr[el];
            if (terminal) {
              node2._errors.push(mapper(issue2));
            }
            curr = node2;
            i++;
          }
        }
      }
    }
  };
  processError(error2);
  return fieldErrors;
}

// node_modules/zod/v4/core/parse.js
function finalizeParams(callee, params) {
  return { callee: params?.callee ?? callee, Err: params?.Err };
}
var _parse = (_Err) => {
  const fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
      throw new $ZodAsyncError();
    }
    if (result.issues.length) {
      const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, _params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var parse = /* @__PURE__ */ _parse($ZodRealError);
var _parseAsync = (_Err) => {
  const fn = async (schema, value, _ctx, params) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
      result = await result;
    if (result.issues.length) {
      const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var parseAsync = /* @__PURE__ */ _parseAsync($ZodRealError);
var _safeParse = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
  const result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var safeParse = /* @__PURE__ */ _safeParse($ZodRealError);
function failure(Err, issues, ctx) {
  let error2;
  return {
    success: false,
    get error() {
      if (!error2) {
        error2 = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
        issues = void 0;
        ctx = void 0;
      }
      return error2;
    },
    set error(e) {
      error2 = e;
      issues = void 0;
      ctx = void 0;
    }
  };
}
var _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise)
    result = await result;
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var safeParseAsync = /* @__PURE__ */ _safeParseAsync($ZodRealError);
var COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
var COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
var validate = ((schema, value, _ctx) => {
  const validator = schema._zod.bag.validator;
  if (validator !== void 0) {
    if (validator(value) !== COMPILE_INVALID)
      return true;
    if (validator.definite === true && _ctx === void 0)
      return false;
  }
  return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
  const ctx = _ctx ? { ..._ctx, async: false, abortEarly: true } : { async: false, abortEarly: true };
  const fallbackRun = schema._zod.bag.fallbackRun;
  let result;
  if (fallbackRun) {
    ctx[COMPILE_FALLBACK] = true;
    result = fallbackRun({ value, issues: [] }, ctx);
  } else {
    result = schema._zod.run({ value, issues: [] }, ctx);
  }
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length === 0;
}
var validateAsync = async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true, abortEarly: true } : { async: true, abortEarly: true };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise)
    result = await result;
  return result.issues.length === 0;
};
var _encode = (_Err) => {
  const parse3 = _parse(_Err);
  const fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return parse3(schema, value, ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _decode = (_Err) => {
  const parse3 = _parse(_Err);
  const fn = (schema, value, _ctx, _params) => {
    return parse3(schema, value, _ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _encodeAsync = (_Err) => {
  const parseAsync2 = _parseAsync(_Err);
  const fn = async (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return await parseAsync2(schema, value, ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _decodeAsync = (_Err) => {
  const parseAsync2 = _parseAsync(_Err);
  const fn = async (schema, value, _ctx, _params) => {
    return await parseAsync2(schema, value, _ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _safeEncode = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
  return _safeParse(_Err)(schema, value, ctx);
};
var _safeDecode = (_Err) => (schema, value, _ctx) => {
  return _safeParse(_Err)(schema, value, _ctx);
};
var _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
  return _safeParseAsync(_Err)(schema, value, ctx);
};
var _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
  return _safeParseAsync(_Err)(schema, value, _ctx);
};

// node_modules/zod/v4/core/regexes.js
var cuid = /^[cC][0-9a-z]{6,}$/;
var cuid2 = /^[0-9a-z]+$/;
var ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
var xid = /^[0-9a-vA-V]{20}$/;
var ksuid = /^[A-Za-z0-9]{27}$/;
var nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length2) {
  return new RegExp(`^[a-zA-Z0-9_-]{${length2}}$`);
}
var duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
var guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
var uuid = (version2) => {
  if (!version2)
    return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
  return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version2}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
var email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
var _emoji = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
  return new RegExp(_emoji, "u");
}
var ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
var ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
var cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
var cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
var base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
var base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
var httpProtocol = /^https?$/;
var e164 = /^\+[1-9]\d{6,14}$/;
var dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
function anchor(source) {
  return new RegExp(`^${source}$`);
}
var date = /* @__PURE__ */ anchor(dateSource);
function timeSource(args) {
  const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
  const regex2 = typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
  return regex2;
}
function time(args) {
  return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
  const opts = ["Z"];
  if (args.offset)
    opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
  const qualified2 = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
  const timeRegex = args.local ? `${qualified2}|${timeSource({ precision: args.precision })}` : qualified2;
  return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
var anyString = /^[\s\S]{0,}$/;
var integer = /^-?\d+$/;
var number = /^-?\d+(?:\.\d+)?$/;
var boolean = /^(?:true|false)$/i;
var _null = /^null$/i;
var _undefined = /^undefined$/i;
var lowercase = /^[^A-Z]*$/;
var uppercase = /^[^a-z]*$/;

// node_modules/zod/v4/core/checks.js
var $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
  var _a3;
  inst._zod ?? (inst._zod = {});
  inst._zod.def = def;
  (_a3 = inst._zod).onattach ?? (_a3.onattach = []);
});
var _whenHasLength = (payload) => {
  const val = payload.value;
  return !nullish(val) && val.length !== void 0;
};
var numericOriginMap = {
  number: "number",
  bigint: "bigint",
  object: "date"
};
var $ZodCheckLessThan = /* @__PURE__ */ $constructor("$ZodCheckLessThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
      return;
    }
    payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_big",
      maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckGreaterThan = /* @__PURE__ */ $constructor("$ZodCheckGreaterThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
      return;
    }
    payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_small",
      minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckMultipleOf = /* @__PURE__ */ $constructor("$ZodCheckMultipleOf", (inst, def) => {
  $ZodCheck.init(inst, def);
  inst._zod.check = (payload) => {
    if (typeof payload.value !== typeof def.value)
      throw new Error("Cannot mix number and bigint in multiple_of check.");
    const isMultiple = typeof payload.value === "bigint" ? (
      // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
      def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
    ) : floatSafeRemainder(payload.value, def.value) === 0;
    if (isMultiple)
      return;
    payload.issues.push({
      origin: typeof payload.value,
      code: "not_multiple_of",
      divisor: def.value,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckNumberFormat = /* @__PURE__ */ $constructor("$ZodCheckNumberFormat", (inst, def) => {
  $ZodCheck.init(inst, def);
  def.format = def.format || "float64";
  const isInt = def.format?.includes("int");
  const origin = isInt ? "int" : "number";
  const [minimum2, maximum2] = NUMBER_FORMAT_RANGES[def.format];
  inst._zod.check = (payload) => {
    const input = payload.value;
    if (isInt) {
      if (!Number.isInteger(input)) {
        payload.issues.push({
          expected: origin,
          format: def.format,
          code: "invalid_type",
          continue: false,
          input,
          inst
        });
        return;
      }
      if (!Number.isSafeInteger(input)) {
        if (input > 0) {
          payload.issues.push({
            input,
            code: "too_big",
            maximum: Number.MAX_SAFE_INTEGER,
            note: "Integers must be within the safe integer range.",
            inst,
            origin,
            inclusive: true,
            continue: !def.abort
          });
        } else {
          payload.issues.push({
            input,
            code: "too_small",
            minimum: Number.MIN_SAFE_INTEGER,
            note: "Integers must be within the safe integer range.",
            inst,
            origin,
            inclusive: true,
            continue: !def.abort
          });
        }
        return;
      }
    }
    if (input < minimum2) {
      payload.issues.push({
        origin: "number",
        input,
        code: "too_small",
        minimum: minimum2,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
    if (input > maximum2) {
      payload.issues.push({
        origin: "number",
        input,
        code: "too_big",
        maximum: maximum2,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodCheckMaxLength = /* @__PURE__ */ $constructor("$ZodCheckMaxLength", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units = input.length;
    const length2 = typeof input === "string" && units > def.maximum ? codePointLength(input) : units;
    if (length2 <= def.maximum)
      return;
    const origin = getLengthableOrigin(input);
    payload.issues.push({
      origin,
      code: "too_big",
      maximum: def.maximum,
      inclusive: true,
      input,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units = input.length;
    const length2 = typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units;
    if (length2 >= def.minimum)
      return;
    const origin = getLengthableOrigin(input);
    payload.issues.push({
      origin,
      code: "too_small",
      minimum: def.minimum,
      inclusive: true,
      input,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckLengthEquals = /* @__PURE__ */ $constructor("$ZodCheckLengthEquals", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units = input.length;
    const length2 = typeof input === "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input) : units;
    if (length2 === def.length)
      return;
    const origin = getLengthableOrigin(input);
    const tooBig = length2 > def.length;
    payload.issues.push({
      origin,
      ...tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length },
      inclusive: true,
      exact: true,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
  var _a3, _b;
  $ZodCheck.init(inst, def);
  if (def.pattern)
    (_a3 = inst._zod).check ?? (_a3.check = (payload) => {
      def.pattern.lastIndex = 0;
      if (def.pattern.test(payload.value))
        return;
      payload.issues.push({
        origin: "string",
        code: "invalid_format",
        format: def.format,
        input: payload.value,
        ...def.pattern ? { pattern: def.pattern.toString() } : {},
        inst,
        continue: !def.abort
      });
    });
  else
    (_b = inst._zod).check ?? (_b.check = () => {
    });
});
var $ZodCheckRegex = /* @__PURE__ */ $constructor("$ZodCheckRegex", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    def.pattern.lastIndex = 0;
    if (def.pattern.test(payload.value))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "regex",
      input: payload.value,
      pattern: def.pattern.toString(),
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckLowerCase = /* @__PURE__ */ $constructor("$ZodCheckLowerCase", (inst, def) => {
  def.pattern ?? (def.pattern = lowercase);
  $ZodCheckStringFormat.init(inst, def);
});
var $ZodCheckUpperCase = /* @__PURE__ */ $constructor("$ZodCheckUpperCase", (inst, def) => {
  def.pattern ?? (def.pattern = uppercase);
  $ZodCheckStringFormat.init(inst, def);
});
var $ZodCheckIncludes = /* @__PURE__ */ $constructor("$ZodCheckIncludes", (inst, def) => {
  $ZodCheck.init(inst, def);
  const escapedRegex = escapeRegex(def.includes);
  const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
  def.pattern = pattern;
  inst._zod.check = (payload) => {
    if (payload.value.includes(def.includes, def.position))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "includes",
      includes: def.includes,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckStartsWith = /* @__PURE__ */ $constructor("$ZodCheckStartsWith", (inst, def) => {
  $ZodCheck.init(inst, def);
  const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
  def.pattern ?? (def.pattern = pattern);
  inst._zod.check = (payload) => {
    if (payload.value.startsWith(def.prefix))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "starts_with",
      prefix: def.prefix,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckEndsWith = /* @__PURE__ */ $constructor("$ZodCheckEndsWith", (inst, def) => {
  $ZodCheck.init(inst, def);
  const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
  def.pattern ?? (def.pattern = pattern);
  inst._zod.check = (payload) => {
    if (payload.value.endsWith(def.suffix))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "ends_with",
      suffix: def.suffix,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckOverwrite = /* @__PURE__ */ $constructor("$ZodCheckOverwrite", (inst, def) => {
  $ZodCheck.init(inst, def);
  inst._zod.check = (payload) => {
    payload.value = def.tx(payload.value);
  };
});

// node_modules/zod/v4/core/doc.js
var Doc = class {
  constructor(args = [], closed = {}) {
    this.content = [];
    this.indent = 0;
    this.args = args;
    this.closed = closed;
  }
  // the compiler catches a child's throw and keeps writing into this doc, so the indent has to unwind with it
  indented(fn) {
    this.indent += 1;
    try {
      fn(this);
    } finally {
      this.indent -= 1;
    }
  }
  write(arg) {
    if (typeof arg === "function") {
      arg(this, { execution: "sync" });
      arg(this, { execution: "async" });
      return;
    }
    const content = arg;
    const lines = content.split("\n").filter((x) => x);
    const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
    const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
    for (const line2 of dedented) {
      this.content.push(line2);
    }
  }
  compile() {
    const F = Function;
    const content = this?.content ?? [``];
    const factory = new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {
${content.join("\n")}
};`);
    return factory(...Object.values(this.closed));
  }
};

// node_modules/zod/v4/core/versions.js
var version = {
  major: 4,
  minor: 6,
  patch: 7
};

// node_modules/zod/v4/core/schemas.js
var $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
  var _a3;
  inst ?? (inst = {});
  inst._zod.def = def;
  inst._zod.bag = inst._zod.bag || {};
  inst._zod.version = version;
  const defChecks = inst._zod.def.checks;
  const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
  for (const ch of checks) {
    for (const fn of ch._zod.onattach) {
      fn(inst);
    }
  }
  if (checks.length === 0) {
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
    inst._zod.deferred?.push(() => {
      inst._zod.run = inst._zod.parse;
    });
  } else {
    const runChecks = (payload, checks2, ctx) => {
      if (payload.memo)
        return payload;
      let isAborted = aborted(payload);
      let asyncResult;
      for (const ch of checks2) {
        if (ch._zod.def.when) {
          if (explicitlyAborted(payload))
            continue;
          const shouldRun = ch._zod.def.when(payload);
          if (!shouldRun)
            continue;
        } else if (isAborted) {
          continue;
        }
        const currLen = payload.issues.length;
        const _ = ch._zod.check(payload);
        if (_ instanceof Promise && ctx?.async === false) {
          throw new $ZodAsyncError();
        }
        if (asyncResult || _ instanceof Promise) {
          asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
            await _;
            const nextLen = payload.issues.length;
            if (nextLen === currLen)
              return;
            attachSchema(payload.issues, currLen, inst);
            if (!isAborted)
              isAborted = aborted(payload, currLen);
          });
        } else {
          const nextLen = payload.issues.length;
          if (nextLen === currLen)
            continue;
          attachSchema(payload.issues, currLen, inst);
          if (!isAborted)
            isAborted = aborted(payload, currLen);
        }
      }
      if (asyncResult) {
        return asyncResult.then(() => {
          return payload;
        });
      }
      return payload;
    };
    const handleCanaryResult = (canary, payload, ctx) => {
      if (aborted(canary)) {
        canary.aborted = true;
        return canary;
      }
      const checkResult = runChecks(payload, checks, ctx);
      if (checkResult instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
      }
      return inst._zod.parse(checkResult, ctx);
    };
    inst._zod.run = (payload, ctx) => {
      if (ctx.skipChecks) {
        return inst._zod.parse(payload, ctx);
      }
      if (ctx.direction === "backward") {
        const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
        if (canary instanceof Promise) {
          return canary.then((canary2) => {
            return handleCanaryResult(canary2, payload, ctx);
          });
        }
        return handleCanaryResult(canary, payload, ctx);
      }
      const result = inst._zod.parse(payload, ctx);
      if (result instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return result.then((result2) => runChecks(result2, checks, ctx));
      }
      return runChecks(result, checks, ctx);
    };
  }
}, {
  // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
  get "~standard"() {
    return hide(this, "~standard", standardProps(this));
  },
  set "~standard"(value) {
    own(this, "~standard", value);
  }
});
var toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync2(inst, value) {
  const ctx = { async: true };
  return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value) => {
      const ctx = { async: false };
      try {
        const r = inst._zod.run({ value, issues: [] }, ctx);
        if (!(r instanceof Promise))
          return toStandardResult(r, ctx);
      } catch (_) {
      }
      return validateAsync2(inst, value);
    },
    vendor: "zod",
    version: 1
  };
}
var $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = def.pattern ?? anyString;
  inst._zod.parse = (payload, _) => {
    if (def.coerce)
      try {
        payload.value = String(payload.value);
      } catch (_2) {
      }
    if (typeof payload.value === "string")
      return payload;
    payload.issues.push({
      expected: "string",
      code: "invalid_type",
      input: payload.value,
      inst
    });
    return payload;
  };
});
var $ZodStringFormat = /* @__PURE__ */ $constructor("$ZodStringFormat", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def);
  $ZodString.init(inst, def);
});
var $ZodGUID = /* @__PURE__ */ $constructor("$ZodGUID", (inst, def) => {
  def.pattern ?? (def.pattern = guid);
  $ZodStringFormat.init(inst, def);
});
var $ZodUUID = /* @__PURE__ */ $constructor("$ZodUUID", (inst, def) => {
  if (def.version) {
    const versionMap = {
      v1: 1,
      v2: 2,
      v3: 3,
      v4: 4,
      v5: 5,
      v6: 6,
      v7: 7,
      v8: 8
    };
    const v = versionMap[def.version];
    if (v === void 0)
      throw new Error(`Invalid UUID version: "${def.version}"`);
    def.pattern ?? (def.pattern = uuid(v));
  } else
    def.pattern ?? (def.pattern = uuid());
  $ZodStringFormat.init(inst, def);
});
var $ZodEmail = /* @__PURE__ */ $constructor("$ZodEmail", (inst, def) => {
  def.pattern ?? (def.pattern = email);
  $ZodStringFormat.init(inst, def);
});
var URL_BAD_FORMAT = 1;
var URL_UNPARSEABLE = 2;
function canParseURL(input) {
  try {
    if (typeof URL !== "undefined" && typeof URL.canParse === "function")
      return URL.canParse(input);
    new URL(input);
    return true;
  } catch {
    return false;
  }
}
function validateURL(trimmed, def) {
  if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
    return canParseURL(trimmed) || URL_UNPARSEABLE;
  }
  return parseURLObject(trimmed, def);
}
function parseURLObject(trimmed, def) {
  if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
    return URL_BAD_FORMAT;
  }
  try {
    if (typeof URL !== "undefined") {
      const URLStatic = URL;
      if (typeof URLStatic.parse === "function")
        return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
    }
    return new URL(trimmed);
  } catch {
    return URL_UNPARSEABLE;
  }
}
var asciiTabOrNewline = /[\t\n\r]/g;
function stripTabAndNewline(value) {
  return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
  hostname.lastIndex = 0;
  return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
  protocol.lastIndex = 0;
  return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
var $ZodURL = /* @__PURE__ */ $constructor("$ZodURL", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    try {
      const trimmed = payload.value.trim();
      const url = validateURL(trimmed, def);
      if (url === URL_BAD_FORMAT) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid URL format",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url === URL_UNPARSEABLE) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url === true) {
        payload.value = stripTabAndNewline(trimmed);
        return;
      }
      if (def.hostname && !urlHostnameOk(url, def.hostname)) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid hostname",
          pattern: def.hostname.source,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      }
      if (def.protocol && !urlProtocolOk(url, def.protocol)) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid protocol",
          pattern: def.protocol.source,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      }
      payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
      return;
    } catch (_) {
      payload.issues.push({
        code: "invalid_format",
        format: "url",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodEmoji = /* @__PURE__ */ $constructor("$ZodEmoji", (inst, def) => {
  def.pattern ?? (def.pattern = emoji());
  $ZodStringFormat.init(inst, def);
});
var $ZodNanoID = /* @__PURE__ */ $constructor("$ZodNanoID", (inst, def) => {
  if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1))
    throw new Error(`Invalid nanoid length: ${def.length}`);
  def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length));
  $ZodStringFormat.init(inst, def);
});
var $ZodCUID = /* @__PURE__ */ $constructor("$ZodCUID", (inst, def) => {
  def.pattern ?? (def.pattern = cuid);
  $ZodStringFormat.init(inst, def);
});
var $ZodCUID2 = /* @__PURE__ */ $constructor("$ZodCUID2", (inst, def) => {
  def.pattern ?? (def.pattern = cuid2);
  $ZodStringFormat.init(inst, def);
});
var $ZodULID = /* @__PURE__ */ $constructor("$ZodULID", (inst, def) => {
  def.pattern ?? (def.pattern = ulid);
  $ZodStringFormat.init(inst, def);
});
var $ZodXID = /* @__PURE__ */ $constructor("$ZodXID", (inst, def) => {
  def.pattern ?? (def.pattern = xid);
  $ZodStringFormat.init(inst, def);
});
var $ZodKSUID = /* @__PURE__ */ $constructor("$ZodKSUID", (inst, def) => {
  def.pattern ?? (def.pattern = ksuid);
  $ZodStringFormat.init(inst, def);
});
var $ZodISODateTime = /* @__PURE__ */ $constructor("$ZodISODateTime", (inst, def) => {
  def.pattern ?? (def.pattern = datetime(def));
  $ZodStringFormat.init(inst, def);
});
var $ZodISODate = /* @__PURE__ */ $constructor("$ZodISODate", (inst, def) => {
  def.pattern ?? (def.pattern = date);
  $ZodStringFormat.init(inst, def);
});
var $ZodISOTime = /* @__PURE__ */ $constructor("$ZodISOTime", (inst, def) => {
  def.pattern ?? (def.pattern = time(def));
  $ZodStringFormat.init(inst, def);
});
var $ZodISODuration = /* @__PURE__ */ $constructor("$ZodISODuration", (inst, def) => {
  def.pattern ?? (def.pattern = duration);
  $ZodStringFormat.init(inst, def);
});
var $ZodIPv4 = /* @__PURE__ */ $constructor("$ZodIPv4", (inst, def) => {
  def.pattern ?? (def.pattern = ipv4);
  $ZodStringFormat.init(inst, def);
});
var ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
  if (!ipv6Alphabet.test(value))
    return false;
  return canParseURL(`http://[${value}]`);
}
var $ZodIPv6 = /* @__PURE__ */ $constructor("$ZodIPv6", (inst, def) => {
  def.pattern ?? (def.pattern = ipv6);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (!isValidIPv6(payload.value)) {
      payload.issues.push({
        code: "invalid_format",
        format: "ipv6",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodCIDRv4 = /* @__PURE__ */ $constructor("$ZodCIDRv4", (inst, def) => {
  def.pattern ?? (def.pattern = cidrv4);
  $ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
  const parts = value.split("/");
  if (parts.length !== 2)
    return false;
  const [address, prefix] = parts;
  if (!prefix)
    return false;
  const prefixNum = Number(prefix);
  if (`${prefixNum}` !== prefix)
    return false;
  if (prefixNum < 0 || prefixNum > 128)
    return false;
  return isValidIPv6(address);
}
var $ZodCIDRv6 = /* @__PURE__ */ $constructor("$ZodCIDRv6", (inst, def) => {
  def.pattern ?? (def.pattern = cidrv6);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (!isValidCIDRv6(payload.value)) {
      payload.issues.push({
        code: "invalid_format",
        format: "cidrv6",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
function isValidBase64(data) {
  if (data === "")
    return true;
  if (/\s/.test(data))
    return false;
  if (data.length % 4 !== 0)
    return false;
  try {
    atob(data);
    return true;
  } catch {
    return false;
  }
}
var base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
var $ZodBase64 = /* @__PURE__ */ $constructor("$ZodBase64", (inst, def) => {
  def.pattern ?? (def.pattern = base64Charset);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidBase64(payload.value))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "base64",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
  if (!base64urlCharset.test(data))
    return false;
  const base642 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
  const padded = base642.padEnd(Math.ceil(base642.length / 4) * 4, "=");
  return isValidBase64(padded);
}
var $ZodBase64URL = /* @__PURE__ */ $constructor("$ZodBase64URL", (inst, def) => {
  def.pattern ?? (def.pattern = base64urlCharset);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidBase64URL(payload.value))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "base64url",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodE164 = /* @__PURE__ */ $constructor("$ZodE164", (inst, def) => {
  def.pattern ?? (def.pattern = e164);
  $ZodStringFormat.init(inst, def);
});
function isValidJWT(token, algorithm = null) {
  try {
    const tokensParts = token.split(".");
    if (tokensParts.length !== 3)
      return false;
    const [header] = tokensParts;
    if (!header)
      return false;
    const parsedHeader = JSON.parse(atob(header));
    if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
      return false;
    if (!parsedHeader.alg)
      return false;
    if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
      return false;
    return true;
  } catch {
    return false;
  }
}
var $ZodJWT = /* @__PURE__ */ $constructor("$ZodJWT", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidJWT(payload.value, def.alg))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "jwt",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = number;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Number(payload.value);
      } catch (_) {
      }
    const input = payload.value;
    if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
      return payload;
    }
    const received2 = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
    payload.issues.push({
      expected: "number",
      code: "invalid_type",
      input,
      inst,
      ...received2 ? { received: received2 } : {}
    });
    return payload;
  };
});
var $ZodNumberFormat = /* @__PURE__ */ $constructor("$ZodNumberFormat", (inst, def) => {
  $ZodCheckNumberFormat.init(inst, def);
  $ZodNumber.init(inst, def);
});
var $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = boolean;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Boolean(payload.value);
      } catch (_) {
      }
    const input = payload.value;
    if (typeof input === "boolean")
      return payload;
    payload.issues.push({
      expected: "boolean",
      code: "invalid_type",
      input,
      inst
    });
    return payload;
  };
});
var $ZodUndefined = /* @__PURE__ */ $constructor("$ZodUndefined", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = _undefined;
  inst._zod.values = /* @__PURE__ */ new Set([void 0]);
  inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (typeof input === "undefined")
      return payload;
    payload.issues.push({
      expected: "undefined",
      code: "invalid_type",
      input,
      inst
    });
    return payload;
  };
});
var $ZodNull = /* @__PURE__ */ $constructor("$ZodNull", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = _null;
  inst._zod.values = /* @__PURE__ */ new Set([null]);
  inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (input === null)
      return payload;
    payload.issues.push({
      expected: "null",
      code: "invalid_type",
      input,
      inst
    });
    return payload;
  };
});
var $ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload) => payload;
});
var $ZodNever = /* @__PURE__ */ $constructor("$ZodNever", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _ctx) => {
    payload.issues.push({
      expected: "never",
      code: "invalid_type",
      input: payload.value,
      inst
    });
    return payload;
  };
});
function capSize(inst, size) {
  const caps = sizeCaps(inst._zod.def.checks);
  if (!caps.length)
    return;
  const cap = Math.min(...caps.map((c) => c[0]));
  const parse3 = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const n = size(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
      for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
        if (n > max && ch._zod.def.when(payload)) {
          const start2 = payload.issues.length;
          ch._zod.check(payload);
          payload.issues[start2].continue = false;
          attachSchema(payload.issues, start2, inst);
          return payload;
        }
      }
    }
    return parse3(payload, ctx);
  };
}
var arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
var $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
  $ZodType.init(inst, def);
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!Array.isArray(input)) {
      payload.issues.push({
        expected: "array",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    payload.value = memo2 ? memo2.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
    const proms = [];
    const abortEarly = ctx?.abortEarly;
    for (let i = 0; i < input.length; i++) {
      const item = input[i];
      const result = def.element._zod.run({
        value: item,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
      } else {
        handleArrayResult(result, payload, i);
        if (abortEarly && result.issues.length !== 0 && aborted(result))
          break;
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => payload);
    }
    return payload;
  };
  capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
  const isPresent = key in input;
  const isOptionalOut = optout === "optional";
  if (!isPresent && isOptionalOut && optin === "optional") {
    return;
  }
  if (result.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent) {
      return;
    }
    final.issues.push(...prefixIssues(key, result.issues));
  }
  if (!isPresent && optin === void 0) {
    if (!result.issues.length) {
      final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key]
      });
    }
    return;
  }
  if (result.value === void 0) {
    if (isPresent || optin === "defaulted" && !isOptionalOut) {
      final.value[key] = void 0;
    }
  } else {
    final.value[key] = result.value;
  }
}
var NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
  const keys = Object.keys(def.shape);
  const ownSymbols = Object.getOwnPropertySymbols(def.shape);
  const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
  const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
  for (const k of allKeys) {
    if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
      throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
    }
  }
  const okeys = optionalKeys(def.shape);
  return {
    ...def,
    allKeys,
    symbolKeys,
    // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
    keySet: new Set(keys),
    numKeys: keys.length,
    optionalKeys: new Set(okeys)
  };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
  const unrecognized = [];
  const keySet = def.keySet;
  const _catchall = def.catchall._zod;
  const t = _catchall.def.type;
  const optin = _catchall.optin;
  const optout = _catchall.optout;
  let seen = 0;
  for (const key in input) {
    if (abortEarly && payload.issues.length !== seen) {
      if (aborted(payload, seen))
        break;
      seen = payload.issues.length;
    }
    if (keySet.has(key))
      continue;
    if (key === "__proto__") {
      if (t === "never")
        unrecognized.push(key);
      continue;
    }
    if (t === "never") {
      unrecognized.push(key);
      continue;
    }
    const r = _catchall.run({ value: input[key], issues: [] }, ctx);
    if (r instanceof Promise) {
      proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
    } else {
      handlePropertyResult(r, payload, key, input, optin, optout);
    }
  }
  if (unrecognized.length) {
    payload.issues.push({
      code: "unrecognized_keys",
      keys: unrecognized,
      input,
      inst,
      // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
      continue: true
    });
  }
  if (!proms.length)
    return payload;
  return Promise.all(proms).then(() => {
    return payload;
  });
}
var $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
  $ZodType.init(inst, def);
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  const sh = desc?.get ? desc.get.raw : def.shape ?? {};
  if (sh) {
    const get = () => {
      const newSh = { ...sh };
      Object.defineProperty(def, "shape", { value: newSh });
      get.raw = newSh;
      return newSh;
    };
    get.raw = sh;
    Object.defineProperty(def, "shape", { get });
  }
  const _normalized = cached(() => normalizeDef(def));
  defineLazyInternal(inst, "propValues", (zod) => {
    const shape = zod.def.shape;
    const propValues = {};
    for (const key in shape) {
      const field2 = shape[key]._zod;
      if (field2.values) {
        if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
          assignProp(propValues, key, /* @__PURE__ */ new Set());
        }
        for (const v of field2.values)
          propValues[key].add(v);
        if (field2.optin !== void 0)
          propValues[key].add(void 0);
      }
    }
    return propValues;
  });
  const isObject2 = isObject;
  const catchall = def.catchall;
  let value;
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input = payload.value;
    if (!isObject2(input)) {
      payload.issues.push({
        expected: "object",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
    const proms = [];
    const shape = value.shape;
    const abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const key of value.allKeys) {
      if (abortEarly && payload.issues.length !== seen) {
        if (aborted(payload, seen))
          break;
        seen = payload.issues.length;
      }
      if (key === "__proto__")
        continue;
      const el = shape[key];
      const optin = el._zod.optin;
      const optout = el._zod.optout;
      const r = el._zod.run({ value: input[key], issues: [] }, ctx);
      if (r instanceof Promise) {
        proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
      } else {
        handlePropertyResult(r, payload, key, input, optin, optout);
      }
    }
    if (!catchall) {
      return proms.length ? Promise.all(proms).then(() => payload) : payload;
    }
    return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
  };
});
var $ZodObjectJIT = /* @__PURE__ */ $constructor("$ZodObjectJIT", (inst, def) => {
  $ZodObject.init(inst, def);
  const superParse = inst._zod.parse;
  const _normalized = cached(() => normalizeDef(def));
  const memo2 = globalConfig.memoizer;
  const generateFastpass = (shape) => {
    const normalized = _normalized.value;
    const syms = normalized.symbolKeys;
    const doc = new Doc(["payload", "ctx"], { shape, inst, memo: memo2, syms });
    const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
    const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
    doc.write(`const input = payload.value;`);
    const ids = /* @__PURE__ */ Object.create(null);
    let counter = 0;
    for (const key of normalized.allKeys) {
      ids[key] = `key_${counter++}`;
    }
    doc.write(memo2 ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
    for (const key of normalized.allKeys) {
      if (key === "__proto__")
        continue;
      const id = ids[key];
      const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
      const isPresent = `${k} in input`;
      const schema = shape[key];
      const optin = schema?._zod?.optin;
      const isOptionalIn = optin !== void 0;
      const isOptionalOut = schema?._zod?.optout === "optional";
      doc.write(`const ${id} = ${parseStr(k)};`);
      if (isOptionalIn && isOptionalOut) {
        const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
        doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
      } else if (!isOptionalIn) {
        doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
      } else {
        doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
        if (optin === "defaulted") {
          doc.write(`newResult[${k}] = ${id}.value;`);
        } else {
          doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
        }
      }
    }
    doc.write(`payload.value = newResult;`);
    doc.write(`return payload;`);
    return doc.compile();
  };
  let fastpass;
  const isObject2 = isObject;
  const jit = !globalConfig.jitless;
  const allowsEval2 = allowsEval;
  const fastEnabled = jit && allowsEval2.value;
  const catchall = def.catchall;
  let value;
  inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input = payload.value;
    if (!isObject2(input)) {
      payload.issues.push({
        expected: "object",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
      if (!fastpass)
        fastpass = generateFastpass(def.shape);
      payload = fastpass(payload, ctx);
      if (!catchall)
        return payload;
      return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
    }
    return superParse(payload, ctx);
  };
});
function handleUnionResults(results3, final, inst, ctx) {
  for (const result of results3) {
    if (result.issues.length === 0) {
      final.value = result.value;
      return final;
    }
  }
  const nonaborted = results3.filter((r) => !aborted(r));
  if (nonaborted.length === 1) {
    final.value = nonaborted[0].value;
    return nonaborted[0];
  }
  final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results3.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
  });
  return final;
}
var $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
  defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
  defineLazyInternal(inst, "values", (zod) => {
    if (zod.def.options.every((o) => o._zod.values)) {
      return new Set(zod.def.options.flatMap((option2) => Array.from(option2._zod.values)));
    }
    return void 0;
  });
  defineLazyInternal(inst, "pattern", (zod) => {
    if (zod.def.options.every((o) => o._zod.pattern)) {
      const patterns = zod.def.options.map((o) => o._zod.pattern);
      return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
    }
    return void 0;
  });
  const first = def.options.length === 1 ? def.options[0]._zod.run : null;
  inst._zod.parse = (payload, ctx) => {
    if (first) {
      return first(payload, ctx);
    }
    let async = false;
    const results3 = [];
    for (const option2 of def.options) {
      const result = option2._zod.run({
        value: payload.value,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        results3.push(result);
        async = true;
      } else {
        if (result.issues.length === 0)
          return result;
        results3.push(result);
      }
    }
    if (!async)
      return handleUnionResults(results3, payload, inst, ctx);
    return Promise.all(results3).then((results4) => {
      return handleUnionResults(results4, payload, inst, ctx);
    });
  };
});
function discriminatorMap(def) {
  const map = /* @__PURE__ */ new Map();
  for (const option2 of def.options) {
    const values = option2._zod.propValues?.[def.discriminator];
    if (!values || values.size === 0)
      throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option2)}"`);
    for (const value of values) {
      if (map.has(value)) {
        if (value !== void 0)
          throw new Error(`Duplicate discriminator value "${String(value)}"`);
        map.set(value, null);
      } else {
        map.set(value, option2);
      }
    }
  }
  return map;
}
var $ZodDiscriminatedUnion = /* @__PURE__ */ $constructor("$ZodDiscriminatedUnion", (inst, def) => {
  def.inclusive = false;
  $ZodUnion.init(inst, def);
  const _super = inst._zod.parse;
  defineLazyInternal(inst, "propValues", (zod) => {
    const propValues = {};
    let undefinedCount = 0;
    for (const option2 of zod.def.options) {
      const pv = option2._zod.propValues;
      if (!pv || Object.keys(pv).length === 0)
        throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option2)}"`);
      if (pv[zod.def.discriminator]?.has(void 0))
        undefinedCount++;
      for (const [k, v] of Object.entries(pv)) {
        if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
          assignProp(propValues, k, /* @__PURE__ */ new Set());
        }
        for (const val of v) {
          propValues[k].add(val);
        }
      }
    }
    if (!zod.def.unionFallback && undefinedCount > 1)
      propValues[zod.def.discriminator]?.delete(void 0);
    return propValues;
  });
  def.options.forEach((option2, i) => {
    const propShape = rawShape(option2._zod.def);
    if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
      throw new Error(`Invalid discriminated union option at index "${i}"`);
    }
  });
  const disc = cached(() => discriminatorMap(def));
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!isObject(input)) {
      payload.issues.push({
        code: "invalid_type",
        expected: "object",
        input,
        inst
      });
      return payload;
    }
    const value = input?.[def.discriminator];
    const opt = disc.value.get(value);
    if (opt && (value !== void 0 || ctx.direction !== "backward")) {
      return opt._zod.run(payload, ctx);
    }
    if (def.unionFallback || ctx.direction === "backward") {
      return _super(payload, ctx);
    }
    payload.issues.push({
      code: "invalid_union",
      errors: [],
      note: "No matching discriminator",
      discriminator: def.discriminator,
      options: Array.from(disc.value.keys()).filter((value2) => disc.value.get(value2) !== null),
      input,
      path: [def.discriminator],
      inst
    });
    return payload;
  };
});
var $ZodIntersection = /* @__PURE__ */ $constructor("$ZodIntersection", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    const left = def.left._zod.run({ value: input, issues: [] }, ctx);
    const right = def.right._zod.run({ value: input, issues: [] }, ctx);
    const async = left instanceof Promise || right instanceof Promise;
    if (async) {
      return Promise.all([left, right]).then(([left2, right2]) => {
        return handleIntersectionResults(payload, left2, right2);
      });
    }
    return handleIntersectionResults(payload, left, right);
  };
});
function mergeValues(a, b) {
  if (a === b) {
    return { valid: true, data: a };
  }
  if (a instanceof Date && b instanceof Date && +a === +b) {
    return { valid: true, data: a };
  }
  if (isPlainObject(a) && isPlainObject(b)) {
    const bKeys = Object.keys(b);
    const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
    const newObj = { ...a, ...b };
    if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
      delete newObj.__proto__;
    for (const key of sharedKeys) {
      if (key === "__proto__")
        continue;
      const sharedValue = mergeValues(a[key], b[key]);
      if (!sharedValue.valid) {
        return {
          valid: false,
          mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
        };
      }
      newObj[key] = sharedValue.data;
    }
    return { valid: true, data: newObj };
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) {
      return { valid: false, mergeErrorPath: [] };
    }
    const newArray = [];
    for (let index = 0; index < a.length; index++) {
      const itemA = a[index];
      const itemB = b[index];
      const sharedValue = mergeValues(itemA, itemB);
      if (!sharedValue.valid) {
        return {
          valid: false,
          mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
        };
      }
      newArray.push(sharedValue.data);
    }
    return { valid: true, data: newArray };
  }
  return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
  const unrecKeys = /* @__PURE__ */ new Map();
  let unrecIssue;
  const keyIssues = /* @__PURE__ */ new Map();
  const collect = (iss, side) => {
    let keys;
    if (iss.code === "unrecognized_keys" && !iss.path?.length) {
      unrecIssue ?? (unrecIssue = iss);
      keys = iss.keys;
    } else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
      const k = String(iss.path[0]);
      if (!keyIssues.has(k))
        keyIssues.set(k, iss);
      keys = [k];
    } else {
      return false;
    }
    for (const k of keys) {
      if (!unrecKeys.has(k))
        unrecKeys.set(k, {});
      unrecKeys.get(k)[side] = true;
    }
    return true;
  };
  for (const iss of left.issues) {
    if (!collect(iss, "l"))
      result.issues.push(iss);
  }
  for (const iss of right.issues) {
    if (!collect(iss, "r"))
      result.issues.push(iss);
  }
  const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
  if (bothKeys.length) {
    const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
    if (aggregated.length)
      result.issues.push({ ...unrecIssue, keys: aggregated });
    for (const k of bothKeys) {
      if (!aggregated.includes(k) && keyIssues.has(k))
        result.issues.push(keyIssues.get(k));
    }
  }
  const merged = mergeValues(left.value, right.value);
  if (!merged.valid) {
    if (aborted(result))
      return result;
    throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
  }
  result.value = merged.data;
  return result;
}
var $ZodTuple = /* @__PURE__ */ $constructor("$ZodTuple", (inst, def) => {
  $ZodType.init(inst, def);
  const items = def.items;
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!Array.isArray(input)) {
      payload.issues.push({
        input,
        inst,
        expected: "tuple",
        code: "invalid_type"
      });
      return payload;
    }
    payload.value = memo2 ? memo2.alloc(inst, payload, [], ctx) : [];
    const proms = [];
    const optinStart = getTupleOptStart(items, "optin");
    const optoutStart = getTupleOptStart(items, "optout");
    if (!def.rest) {
      if (input.length < optinStart) {
        payload.issues.push({
          code: "too_small",
          minimum: optinStart,
          inclusive: true,
          input,
          inst,
          origin: "array"
        });
        return payload;
      }
      if (input.length > items.length) {
        payload.issues.push({
          code: "too_big",
          maximum: items.length,
          inclusive: true,
          input,
          inst,
          origin: "array"
        });
      }
    }
    const itemResults = new Array(items.length);
    const abortEarly = def.rest ? ctx?.abortEarly : void 0;
    let itemAborted = false;
    for (let i = 0; i < items.length; i++) {
      const r = items[i]._zod.run({ value: input[i], issues: [] }, ctx);
      if (r instanceof Promise) {
        proms.push(r.then((rr) => {
          itemResults[i] = rr;
        }));
      } else {
        itemResults[i] = r;
        if (abortEarly && !itemAborted && r.issues.length)
          itemAborted = aborted(r);
      }
    }
    if (def.rest && !itemAborted) {
      let i = items.length - 1;
      const rest = input.slice(items.length);
      let seen = payload.issues.length;
      for (const el of rest) {
        if (abortEarly && payload.issues.length !== seen) {
          if (aborted(payload, seen))
            break;
          seen = payload.issues.length;
        }
        i++;
        const result = def.rest._zod.run({ value: el, issues: [] }, ctx);
        if (result instanceof Promise) {
          proms.push(result.then((r) => handleTupleResult(r, payload, i)));
        } else {
          handleTupleResult(result, payload, i);
        }
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => handleTupleResults(itemResults, payload, items, input, optoutStart));
    }
    return handleTupleResults(itemResults, payload, items, input, optoutStart);
  };
});
function getTupleOptStart(items, key) {
  for (let i = items.length - 1; i >= 0; i--) {
    const omittable = key === "optin" ? items[i]._zod.optin !== void 0 : items[i]._zod.optout === "optional";
    if (!omittable)
      return i + 1;
  }
  return 0;
}
function handleTupleResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
function handleTupleResults(itemResults, final, items, input, optoutStart) {
  for (let i = 0; i < items.length; i++) {
    const r = itemResults[i];
    const isPresent = i < input.length;
    if (!isPresent && i >= optoutStart && items[i]._zod.optin === "optional") {
      final.value.length = i;
      break;
    }
    if (r.issues.length) {
      if (!isPresent && i >= optoutStart) {
        final.value.length = i;
        break;
      }
      final.issues.push(...prefixIssues(i, r.issues));
    }
    final.value[i] = r.value;
  }
  for (let i = final.value.length - 1; i >= input.length; i--) {
    if (items[i]._zod.optout === "optional" && final.value[i] === void 0) {
      final.value.length = i;
    } else {
      break;
    }
  }
  return final;
}
var $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
  $ZodType.init(inst, def);
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!isPlainObject(input)) {
      payload.issues.push({
        expected: "record",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    const proms = [];
    const values = def.keyType._zod.values;
    if (values && !def.partial) {
      payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
      const recordKeys = /* @__PURE__ */ new Set();
      for (const key of values) {
        if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
          recordKeys.add(typeof key === "number" ? key.toString() : key);
          if (key === "__proto__")
            continue;
          const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
          if (keyResult instanceof Promise) {
            throw new Error("Async schemas not supported in object keys currently");
          }
          if (keyResult.issues.length) {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
            continue;
          }
          const outKey = keyResult.value;
          if (outKey === "__proto__")
            continue;
          const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
          if (result instanceof Promise) {
            proms.push(result.then((result2) => {
              if (result2.issues.length) {
                payload.issues.push(...prefixIssues(key, result2.issues));
              }
              payload.value[outKey] = result2.value;
            }));
          } else {
            if (result.issues.length) {
              payload.issues.push(...prefixIssues(key, result.issues));
            }
            payload.value[outKey] = result.value;
          }
        }
      }
      let unrecognized;
      for (const key in input) {
        if (!recordKeys.has(key)) {
          if (def.mode === "loose") {
            if (key === "__proto__")
              continue;
            payload.value[key] = input[key];
          } else {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          }
        }
      }
      if (unrecognized && unrecognized.length > 0) {
        payload.issues.push({
          code: "unrecognized_keys",
          input,
          inst,
          keys: unrecognized,
          continue: true
        });
      }
    } else {
      payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
      let unrecognized;
      for (const key of Reflect.ownKeys(input)) {
        if (key === "__proto__")
          continue;
        if (!Object.prototype.propertyIsEnumerable.call(input, key))
          continue;
        let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
        if (keyResult instanceof Promise) {
          throw new Error("Async schemas not supported in object keys currently");
        }
        const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
        if (checkNumericKey) {
          const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
          if (retryResult instanceof Promise) {
            throw new Error("Async schemas not supported in object keys currently");
          }
          if (retryResult.issues.length === 0) {
            keyResult = retryResult;
          }
        }
        if (keyResult.issues.length) {
          if (def.mode === "loose") {
            payload.value[key] = input[key];
          } else if (values) {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          } else {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
          }
          continue;
        }
        const outKey = keyResult.value;
        if (outKey === "__proto__")
          continue;
        const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
        if (result instanceof Promise) {
          proms.push(result.then((result2) => {
            if (result2.issues.length) {
              payload.issues.push(...prefixIssues(key, result2.issues));
            }
            payload.value[outKey] = result2.value;
          }));
        } else {
          if (result.issues.length) {
            payload.issues.push(...prefixIssues(key, result.issues));
          }
          payload.value[outKey] = result.value;
        }
      }
      if (unrecognized && unrecognized.length > 0) {
        payload.issues.push({
          code: "unrecognized_keys",
          input,
          inst,
          keys: unrecognized,
          continue: true
        });
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => payload);
    }
    return payload;
  };
});
var $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
  $ZodType.init(inst, def);
  const values = getEnumValues(def.entries);
  const valuesSet = new Set(values);
  inst._zod.values = valuesSet;
  defineLazyInternal(inst, "pattern", (zod) => {
    const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
    return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
  });
  inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (valuesSet.has(input)) {
      return payload;
    }
    payload.issues.push({
      code: "invalid_value",
      values,
      input,
      inst
    });
    return payload;
  };
});
var $ZodLiteral = /* @__PURE__ */ $constructor("$ZodLiteral", (inst, def) => {
  $ZodType.init(inst, def);
  const values = new Set(def.values);
  inst._zod.values = values;
  defineLazyInternal(inst, "pattern", (zod) => {
    const vals = zod.def.values;
    return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
  });
  inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (values.has(input)) {
      return payload;
    }
    payload.issues.push({
      code: "invalid_value",
      values: def.values,
      input,
      inst
    });
    return payload;
  };
});
var $ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "optional";
  globalConfig.memoizer?.guard(inst);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      throw new $ZodEncodeError(inst.constructor.name);
    }
    const _out = def.transform(payload.value, payload);
    if (ctx.async) {
      const output = _out instanceof Promise ? _out : Promise.resolve(_out);
      return output.then((output2) => {
        payload.value = output2;
        return payload;
      });
    }
    if (_out instanceof Promise) {
      throw new $ZodAsyncError();
    }
    payload.value = _out;
    return payload;
  };
});
function handleOptionalResult(payload, result) {
  payload.value = result.issues.length ? void 0 : result.value;
  return payload;
}
var $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
  inst._zod.optout = "optional";
  defineLazyInternal(inst, "values", (zod) => {
    const values = zod.def.innerType._zod.values;
    return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
  });
  defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    if (payload.value === void 0) {
      if (def.innerType._zod.optin !== "defaulted")
        return payload;
      const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
      if (result instanceof Promise)
        return result.then((result2) => handleOptionalResult(payload, result2));
      return handleOptionalResult(payload, result);
    }
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodExactOptional = /* @__PURE__ */ $constructor("$ZodExactOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
  inst._zod.parse = (payload, ctx) => {
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
  defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
  });
  defineLazyInternal(inst, "values", (zod) => {
    return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    if (payload.value === null)
      return payload;
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodDefault = /* @__PURE__ */ $constructor("$ZodDefault", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "defaulted";
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    if (payload.value === void 0) {
      payload.value = def.defaultValue;
      return payload;
    }
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleDefaultResult(result2, def));
    }
    return handleDefaultResult(result, def);
  };
});
function handleDefaultResult(payload, def) {
  if (payload.value === void 0) {
    payload.value = def.defaultValue;
  }
  return payload;
}
var $ZodPrefault = /* @__PURE__ */ $constructor("$ZodPrefault", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "defaulted";
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    if (payload.value === void 0) {
      payload.value = def.defaultValue;
    }
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodNonOptional = /* @__PURE__ */ $constructor("$ZodNonOptional", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => {
    const v = zod.def.innerType._zod.values;
    return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleNonOptionalResult(result2, inst));
    }
    return handleNonOptionalResult(result, inst);
  };
});
function handleNonOptionalResult(payload, inst) {
  if (!payload.issues.length && payload.value === void 0) {
    payload.issues.push({
      code: "invalid_type",
      expected: "nonoptional",
      input: payload.value,
      inst
    });
  }
  return payload;
}
function handleCatchResult(payload, result, def, ctx) {
  if (!result.issues.length) {
    payload.value = result.value;
    if (result.memo)
      payload.memo = true;
    return payload;
  }
  payload.value = def.catchValue({
    ...result,
    value: payload.value,
    error: {
      issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config()))
    },
    input: payload.value
  });
  return payload;
}
var $ZodCatch = /* @__PURE__ */ $constructor("$ZodCatch", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleCatchResult(payload, result2, def, ctx));
    }
    return handleCatchResult(payload, result, def, ctx);
  };
});
var $ZodPipe = /* @__PURE__ */ $constructor("$ZodPipe", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
  defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
  defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      const right = def.out._zod.run(payload, ctx);
      if (right instanceof Promise) {
        return right.then((right2) => handlePipeResult(right2, def.in, ctx));
      }
      return handlePipeResult(right, def.in, ctx);
    }
    const left = def.in._zod.run(payload, ctx);
    if (left instanceof Promise) {
      return left.then((left2) => handlePipeResult(left2, def.out, ctx));
    }
    return handlePipeResult(left, def.out, ctx);
  };
});
function handlePipeResult(left, next, ctx) {
  if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
    left.aborted = true;
    return left;
  }
  return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
var $ZodPreprocess = /* @__PURE__ */ $constructor("$ZodPreprocess", (inst, def) => {
  $ZodPipe.init(inst, def);
});
var $ZodReadonly = /* @__PURE__ */ $constructor("$ZodReadonly", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then(handleReadonlyResult);
    }
    return handleReadonlyResult(result);
  };
});
function handleReadonlyResult(payload) {
  if (!payload.memo)
    payload.value = Object.freeze(payload.value);
  return payload;
}
var $ZodLazy = /* @__PURE__ */ $constructor("$ZodLazy", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazy(inst._zod, "innerType", () => {
    const d = def;
    if (!d._cachedInner)
      d._cachedInner = def.getter();
    return d._cachedInner;
  });
  defineLazyInternal(inst, "pattern", (zod) => zod.innerType?._zod?.pattern);
  defineLazyInternal(inst, "propValues", (zod) => zod.innerType?._zod?.propValues);
  defineLazyInternal(inst, "optin", (zod) => zod.innerType?._zod?.optin ?? void 0);
  defineLazyInternal(inst, "optout", (zod) => zod.innerType?._zod?.optout ?? void 0);
  inst._zod.parse = (payload, ctx) => {
    const inner = inst._zod.innerType;
    return inner._zod.run(payload, ctx);
  };
});
var $ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
  $ZodCheck.init(inst, def);
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _) => {
    return payload;
  };
  inst._zod.check = (payload) => {
    const input = payload.value;
    const r = def.fn(input);
    if (r instanceof Promise) {
      return r.then((r2) => handleRefineResult(r2, payload, input, inst));
    }
    handleRefineResult(r, payload, input, inst);
    return;
  };
});
function handleRefineResult(result, payload, input, inst) {
  if (!result) {
    const _iss = {
      code: "custom",
      input,
      inst,
      // incorporates params.error into issue reporting
      path: [...inst._zod.def.path ?? []],
      // incorporates params.error into issue reporting
      continue: !inst._zod.def.abort
      // params: inst._zod.def.params,
    };
    if (inst._zod.def.params)
      _iss.params = inst._zod.def.params;
    payload.issues.push(issue(_iss));
  }
}

// node_modules/zod/v4/core/memoizer.js
var $ZodCyclicError = class extends Error {
  constructor() {
    super(`Cannot parse a reference cycle that closes through a transform`);
    this.name = "ZodCyclicError";
  }
};
var STATE = "~memo";
var NO_ISSUES = [];
function isRef(value) {
  return value !== null && typeof value === "object";
}
function cloneIssues(issues) {
  return issues.map((iss) => iss.path ? { ...iss, path: iss.path.slice() } : { ...iss });
}
var recursive = /* @__PURE__ */ new WeakMap();
var NONE = 0;
var ASSUMED = 1;
var PROVEN = 2;
function isRecursive(inst, stack, resolve2) {
  const cached2 = recursive.get(inst);
  if (cached2 !== void 0)
    return cached2 ? PROVEN : NONE;
  if (stack.has(inst))
    return PROVEN;
  stack.add(inst);
  let result = NONE;
  const check = (child) => {
    if (result !== PROVEN && child?._zod) {
      const answer = isRecursive(child, stack, resolve2);
      if (answer > result)
        result = answer;
    }
  };
  const shape = (sh, spread) => {
    let answer = NONE;
    for (const key of Reflect.ownKeys(sh)) {
      const desc = Object.getOwnPropertyDescriptor(sh, key);
      if (spread && !desc.enumerable)
        continue;
      const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve2) : NONE;
      if (child > answer)
        answer = child;
    }
    return answer;
  };
  const merge2 = (answer) => {
    if (answer > result)
      result = answer;
  };
  const def = inst._zod.def;
  const kind = def.type;
  switch (kind) {
    case "object": {
      const raw = rawShape(def);
      merge2(raw ? shape(raw, true) : ASSUMED);
      check(def.catchall);
      break;
    }
    case "array":
      check(def.element);
      break;
    case "tuple":
      for (const el of def.items)
        check(el);
      check(def.rest);
      break;
    case "record":
    case "map":
      check(def.keyType);
      check(def.valueType);
      break;
    case "set":
      check(def.valueType);
      break;
    case "union":
      for (const el of def.options)
        check(el);
      break;
    case "intersection":
      check(def.left);
      check(def.right);
      break;
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
    case "nonoptional":
    case "promise":
    case "success":
      check(def.innerType);
      break;
    case "pipe":
      check(def.in);
      check(def.out);
      break;
    case "function":
      check(def.input);
      check(def.output);
      break;
    // `$ZodLazy` caches its inner on the def, so a resolved edge is followed exactly
    case "lazy": {
      const inner = def._cachedInner ?? (resolve2 ? inst._zod.innerType : void 0);
      merge2(inner ? isRecursive(inner, stack, false) : ASSUMED);
      break;
    }
    // a leaf by choice: `parts` are regex fragments, not data positions
    case "template_literal":
    // leaves
    case "string":
    case "number":
    case "int":
    case "boolean":
    case "bigint":
    case "symbol":
    case "undefined":
    case "null":
    case "void":
    case "never":
    case "any":
    case "unknown":
    case "date":
    case "nan":
    case "enum":
    case "literal":
    case "file":
    case "transform":
    case "custom":
      break;
    default: {
      kind;
      for (const key in def) {
        const desc = Object.getOwnPropertyDescriptor(def, key);
        if (!desc || desc.get)
          continue;
        const value = desc.value;
        if (!value || typeof value !== "object")
          continue;
        if (value._zod)
          check(value);
        else if (Array.isArray(value))
          for (const el of value)
            check(el);
      }
    }
  }
  stack.delete(inst);
  return settle(inst, result);
}
function settle(inst, answer) {
  if (answer !== ASSUMED)
    recursive.set(inst, answer === PROVEN);
  return answer;
}
function bucketFor(state, inst) {
  let bucket = state.buckets.get(inst);
  if (!bucket) {
    bucket = /* @__PURE__ */ new WeakMap();
    state.buckets.set(inst, bucket);
  }
  return bucket;
}
var handoff;
var open = [];
var memo = {
  alloc(_inst, payload, empty) {
    const bucket = handoff;
    if (!bucket)
      return empty;
    handoff = void 0;
    const entry = { value: empty, issues: null };
    bucket.set(payload.value, entry);
    open.push(entry);
    return empty;
  },
  guard(inst) {
    var _a3;
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
    inst._zod.deferred.push(() => {
      const base2 = inst._zod.parse;
      const wrapped2 = (payload, ctx) => {
        if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value))
          throw new $ZodCyclicError();
        return base2(payload, ctx);
      };
      inst._zod.parse = wrapped2;
      if (inst._zod.run === base2)
        inst._zod.run = wrapped2;
    });
  },
  attach(inst) {
    var _a3;
    let isRecursiveInst;
    let rechecked = false;
    let lastCtx;
    let lastBucket;
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
    inst._zod.deferred.push(() => {
      const base2 = inst._zod.parse;
      const wrapped2 = (payload, ctx) => {
        if (isRecursiveInst === void 0) {
          const walked = isRecursive(inst, /* @__PURE__ */ new Set(), false);
          if (walked === NONE) {
            inst._zod.parse = base2;
            if (inst._zod.run === wrapped2)
              inst._zod.run = base2;
            return base2(payload, ctx);
          }
          if (walked === PROVEN || rechecked)
            isRecursiveInst = true;
          else
            rechecked = true;
        }
        const input = payload.value;
        if (!isRef(input))
          return base2(payload, ctx);
        let state = ctx[STATE];
        if (!state) {
          state = { buckets: /* @__PURE__ */ new WeakMap(), backEdges: void 0 };
          ctx[STATE] = state;
        }
        let bucket;
        if (lastCtx === ctx) {
          bucket = lastBucket;
        } else {
          bucket = bucketFor(state, inst);
          lastCtx = ctx;
          lastBucket = bucket;
        }
        const hit = bucket.get(input);
        if (hit) {
          payload.value = hit.value;
          if (hit.issues) {
            if (hit.issues.length)
              payload.issues.push(...cloneIssues(hit.issues));
          } else {
            payload.memo = true;
            state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet());
            state.backEdges.add(hit.value);
          }
          return payload;
        }
        handoff = bucket;
        const depth = open.length;
        const result = base2(payload, ctx);
        handoff = void 0;
        const entry = open.length > depth ? open.pop() : void 0;
        if (result instanceof Promise) {
          return result.then((r) => {
            if (entry)
              entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
            return r;
          });
        }
        if (entry)
          entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
        return result;
      };
      inst._zod.parse = wrapped2;
      if (inst._zod.run === base2)
        inst._zod.run = wrapped2;
    });
  }
};
function memoizer() {
  return memo;
}
function isBackEdge(ctx, value) {
  const backEdges = ctx[STATE]?.backEdges;
  return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}

// node_modules/zod/v4/locales/en.js
var error = () => {
  const Sizable = {
    string: { unit: "characters", verb: "to have" },
    file: { unit: "bytes", verb: "to have" },
    array: { unit: "items", verb: "to have" },
    set: { unit: "items", verb: "to have" },
    map: { unit: "entries", verb: "to have" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "input",
    email: "email address",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO datetime",
    date: "ISO date",
    time: "ISO time",
    duration: "ISO duration",
    ipv4: "IPv4 address",
    ipv6: "IPv6 address",
    mac: "MAC address",
    cidrv4: "IPv4 range",
    cidrv6: "IPv6 range",
    base64: "base64-encoded string",
    base64url: "base64url-encoded string",
    json_string: "JSON string",
    e164: "E.164 number",
    currency_code: "currency code",
    credit_card: "credit card number",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "input"
  };
  const TypeDictionary = {
    // Compatibility: "nan" -> "NaN" for display
    nan: "NaN"
    // All other type names omitted - they fall back to raw values via ?? operator
  };
  function getTypeName(type, input) {
    if (type === "number" && typeof input === "number" && !Number.isFinite(input)) {
      return String(input);
    }
    return TypeDictionary[type] ?? type;
  }
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = getTypeName(issue2.expected);
        const receivedType = parsedType(issue2.input);
        const received2 = getTypeName(receivedType, issue2.input);
        return `Invalid input: expected ${expected}, received ${received2}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Invalid input: expected ${stringifyPrimitive(issue2.values[0])}`;
        return `Invalid option: expected one of ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.exact ? "exactly " : issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Too big: expected ${issue2.origin ?? "value"} to have ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elements"}`;
        return `Too big: expected ${issue2.origin ?? "value"} to be ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.exact ? "exactly " : issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Too small: expected ${issue2.origin} to have ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Too small: expected ${issue2.origin} to be ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `Invalid string: must start with "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `Invalid string: must end with "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Invalid string: must include "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Invalid string: must match pattern ${_issue.pattern}`;
        return `Invalid ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Invalid number: must be a multiple of ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Unrecognized key${issue2.keys.length > 1 ? "s" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Invalid key in ${issue2.origin}`;
      case "invalid_union":
        if (issue2.options && Array.isArray(issue2.options) && issue2.options.length > 0) {
          const opts = issue2.options.map((o) => `'${o}'`).join(" | ");
          return `Invalid discriminator value. Expected ${opts}`;
        }
        if (issue2.inclusive === false) {
          return "Invalid input: more than one option matched";
        }
        return "Invalid input";
      case "invalid_element":
        return `Invalid value in ${issue2.origin}`;
      default:
        return `Invalid input`;
    }
  };
};
function en_default() {
  return {
    localeError: error()
  };
}

// node_modules/zod/v4/core/registries.js
var _a2;
var $ZodRegistry = class {
  constructor() {
    this._map = /* @__PURE__ */ new WeakMap();
    this._idmap = /* @__PURE__ */ new Map();
  }
  add(schema, ..._meta) {
    const meta4 = _meta[0];
    this._map.set(schema, meta4);
    if (meta4 && typeof meta4 === "object" && "id" in meta4) {
      this._idmap.set(meta4.id, schema);
    }
    return this;
  }
  clear() {
    this._map = /* @__PURE__ */ new WeakMap();
    this._idmap = /* @__PURE__ */ new Map();
    return this;
  }
  remove(schema) {
    const meta4 = this._map.get(schema);
    if (meta4 && typeof meta4 === "object" && "id" in meta4) {
      this._idmap.delete(meta4.id);
    }
    this._map.delete(schema);
    return this;
  }
  get(schema) {
    const p = schema._zod.parent;
    if (p) {
      const pm = { ...this.get(p) ?? {} };
      delete pm.id;
      const f = { ...pm, ...this._map.get(schema) };
      return Object.keys(f).length ? f : void 0;
    }
    return this._map.get(schema);
  }
  has(schema) {
    return this._map.has(schema);
  }
};
function registry() {
  return new $ZodRegistry();
}
(_a2 = globalThis).__zod_globalRegistry ?? (_a2.__zod_globalRegistry = registry());
var globalRegistry = globalThis.__zod_globalRegistry;

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
  if (def.checks)
    def.checks = [...def.checks];
  return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class2, params) {
  return new Class2(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class2, params) {
  return new Class2({
    type: "string",
    format: "email",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class2, params) {
  return new Class2({
    type: "string",
    format: "guid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v4",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v6",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v7",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _url(Class2, params) {
  return new Class2({
    type: "string",
    format: "url",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _emoji2(Class2, params) {
  return new Class2({
    type: "string",
    format: "emoji",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class2, params) {
  return new Class2({
    type: "string",
    format: "nanoid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid2",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ulid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class2, params) {
  return new Class2({
    type: "string",
    format: "xid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ksuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv4",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv6",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv4",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv6",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64url",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class2, params) {
  return new Class2({
    type: "string",
    format: "e164",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class2, params) {
  return new Class2({
    type: "string",
    format: "jwt",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "datetime",
    check: "string_format",
    offset: false,
    local: false,
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class2, params) {
  return new Class2({
    type: "string",
    format: "date",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "time",
    check: "string_format",
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class2, params) {
  return new Class2({
    type: "string",
    format: "duration",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _number(Class2, params) {
  return new Class2(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class2, params) {
  return new Class2({
    type: "number",
    check: "number_format",
    abort: false,
    format: "safeint",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class2, params) {
  return new Class2({
    type: "boolean",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _undefined2(Class2, params) {
  return new Class2({
    type: "undefined",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _null2(Class2, params) {
  return new Class2({
    type: "null",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class2) {
  return new Class2({
    type: "unknown"
  });
}
// @__NO_SIDE_EFFECTS__
function _never(Class2, params) {
  return new Class2({
    type: "never",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value,
    inclusive: false
  });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: false
  });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _positive(params) {
  return /* @__PURE__ */ _gt(0, params);
}
// @__NO_SIDE_EFFECTS__
function _nonnegative(params) {
  return /* @__PURE__ */ _gte(0, params);
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
  return new $ZodCheckMultipleOf({
    check: "multiple_of",
    ...normalizeParams(params),
    value
  });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum2, params) {
  const ch = new $ZodCheckMaxLength({
    check: "max_length",
    ...normalizeParams(params),
    maximum: maximum2
  });
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum2, params) {
  return new $ZodCheckMinLength({
    check: "min_length",
    ...normalizeParams(params),
    minimum: minimum2
  });
}
// @__NO_SIDE_EFFECTS__
function _length(length2, params) {
  return new $ZodCheckLengthEquals({
    check: "length_equals",
    ...normalizeParams(params),
    length: length2
  });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
  return new $ZodCheckRegex({
    check: "string_format",
    format: "regex",
    ...normalizeParams(params),
    pattern
  });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
  return new $ZodCheckLowerCase({
    check: "string_format",
    format: "lowercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
  return new $ZodCheckUpperCase({
    check: "string_format",
    format: "uppercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
  return new $ZodCheckIncludes({
    check: "string_format",
    format: "includes",
    ...normalizeParams(params),
    includes
  });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
  return new $ZodCheckStartsWith({
    check: "string_format",
    format: "starts_with",
    ...normalizeParams(params),
    prefix
  });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
  return new $ZodCheckEndsWith({
    check: "string_format",
    format: "ends_with",
    ...normalizeParams(params),
    suffix
  });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
  return new $ZodCheckOverwrite({
    check: "overwrite",
    tx
  });
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
  return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
  return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
  return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
  return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
  return /* @__PURE__ */ _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class2, element, params) {
  return new Class2({
    type: "array",
    element,
    // get element() {
    //   return element;
    // },
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class2, fn, _params) {
  const norm = normalizeParams(_params);
  norm.abort ?? (norm.abort = true);
  const schema = new Class2({
    type: "custom",
    check: "custom",
    fn,
    ...norm
  });
  return schema;
}
// @__NO_SIDE_EFFECTS__
function _refine(Class2, fn, _params) {
  const schema = new Class2({
    type: "custom",
    check: "custom",
    fn,
    ...normalizeParams(_params)
  });
  return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
  const ch = /* @__PURE__ */ _check((payload) => {
    payload.addIssue = (issue2) => {
      if (typeof issue2 === "string") {
        payload.issues.push(issue(issue2, payload.value, ch._zod.def));
      } else {
        const _issue = issue2;
        if (_issue.fatal)
          _issue.continue = false;
        _issue.code ?? (_issue.code = "custom");
        if (!("input" in _issue))
          _issue.input = payload.value;
        _issue.inst ?? (_issue.inst = ch);
        _issue.continue ?? (_issue.continue = !ch._zod.def.abort);
        payload.issues.push(issue(_issue));
      }
    };
    return fn(payload.value, payload);
  }, params);
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
  const ch = new $ZodCheck({
    check: "custom",
    ...normalizeParams(params)
  });
  ch._zod.check = fn;
  return ch;
}
// @__NO_SIDE_EFFECTS__
function describe(description) {
  const ch = new $ZodCheck({ check: "describe" });
  ch._zod.onattach = [
    (inst) => {
      const existing = globalRegistry.get(inst) ?? {};
      globalRegistry.add(inst, { ...existing, description });
    }
  ];
  ch._zod.check = () => {
  };
  return ch;
}
// @__NO_SIDE_EFFECTS__
function meta(metadata) {
  const ch = new $ZodCheck({ check: "meta" });
  ch._zod.onattach = [
    (inst) => {
      const existing = globalRegistry.get(inst) ?? {};
      globalRegistry.add(inst, { ...existing, ...metadata });
    }
  ];
  ch._zod.check = () => {
  };
  return ch;
}

// node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
  for (const source of sources) {
    for (const key of Reflect.ownKeys(source)) {
      if (Object.prototype.propertyIsEnumerable.call(source, key)) {
        assignProp(target, key, source[key]);
      }
    }
  }
  return target;
}
function initializeContext(params) {
  let target = params?.target ?? "draft-2020-12";
  if (target === "draft-4")
    target = "draft-04";
  if (target === "draft-7")
    target = "draft-07";
  return {
    processors: params.processors ?? {},
    metadataRegistry: params?.metadata ?? globalRegistry,
    target,
    unrepresentable: params?.unrepresentable ?? "throw",
    override: params?.override ?? (() => {
    }),
    io: params?.io ?? "output",
    counter: 0,
    seen: /* @__PURE__ */ new Map(),
    sharedDefsExtractedFor: void 0,
    sharedEmitDoneFor: void 0,
    cycles: params?.cycles ?? "ref",
    reused: params?.reused ?? "inline",
    intersections: [],
    deferred: [],
    external: params?.external ?? void 0
  };
}
function handleUnrepresentable(schema, ctx, json, params, message2) {
  const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({ zodSchema: schema, path: params.path, message: message2 }) : ctx.unrepresentable;
  if (result === "any")
    return false;
  if (result === void 0 || result === "throw")
    throw new Error(message2);
  Object.assign(json, result);
  return true;
}
function processSchema(schema, ctx, _params = { path: [], schemaPath: [] }) {
  var _a3;
  const def = schema._zod.def;
  const seen = ctx.seen.get(schema);
  if (seen) {
    seen.count++;
    const isCycle = _params.schemaPath.includes(schema);
    if (isCycle) {
      seen.cycle = _params.path;
    }
    return seen.schema;
  }
  const result = { schema: {}, count: 1, cycle: void 0, path: _params.path };
  ctx.seen.set(schema, result);
  ctx.sharedDefsExtractedFor = void 0;
  ctx.sharedEmitDoneFor = void 0;
  const overrideSchema2 = schema._zod.toJSONSchema?.();
  if (overrideSchema2) {
    result.schema = overrideSchema2;
  } else {
    const params = {
      ..._params,
      schemaPath: [..._params.schemaPath, schema],
      path: _params.path
    };
    if (schema._zod.processJSONSchema) {
      schema._zod.processJSONSchema(ctx, result.schema, params);
    } else {
      const _json = result.schema;
      const processor = ctx.processors[def.type];
      if (!processor) {
        throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
      }
      processor(schema, ctx, _json, params);
    }
    const parent = schema._zod.parent;
    if (parent) {
      if (!result.ref)
        result.ref = parent;
      processSchema(parent, ctx, params);
      ctx.seen.get(parent).isParent = true;
    }
  }
  const meta4 = ctx.metadataRegistry.get(schema);
  if (meta4)
    assignProps(result.schema, meta4);
  if (ctx.io === "input" && isTransforming(schema)) {
    delete result.schema.examples;
    delete result.schema.default;
  }
  if (ctx.io === "input" && "_prefault" in result.schema)
    (_a3 = result.schema).default ?? (_a3.default = result.schema._prefault);
  delete result.schema._prefault;
  const _result = ctx.seen.get(schema);
  return _result.schema;
}
function encodeJSONPointerSegment(segment) {
  return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
  const root = ctx.seen.get(schema);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external)
    return;
  const idToSchema = /* @__PURE__ */ new Map();
  for (const entry of ctx.seen.entries()) {
    const id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
      const existing = idToSchema.get(id);
      if (existing && existing !== entry[0]) {
        throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
      }
      idToSchema.set(id, entry[0]);
    }
  }
  const makeURI = (entry) => {
    const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
    if (ctx.external) {
      const externalId = ctx.external.registry.get(entry[0])?.id;
      const uriGenerator = ctx.external.uri ?? ((id2) => id2);
      if (externalId) {
        return { ref: uriGenerator(externalId) };
      }
      const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
      entry[1].defId = id;
      return { defId: id, ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}` };
    }
    const uriPrefix = `#`;
    const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
    if (entry[1] === root && !entry[1].schema.id) {
      return { ref: uriPrefix };
    }
    const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
    return { defId, ref: defUriPrefix + encodeJSONPointerSegment(defId) };
  };
  const extractToDef = (entry) => {
    if (entry[1].schema.$ref) {
      return;
    }
    const seen = entry[1];
    const { ref, defId } = makeURI(entry);
    seen.def = { ...seen.schema };
    if (defId)
      seen.defId = defId;
    const schema2 = seen.schema;
    for (const key in schema2) {
      delete schema2[key];
    }
    schema2.$ref = ref;
  };
  if (ctx.cycles === "throw") {
    for (const entry of ctx.seen.entries()) {
      const seen = entry[1];
      if (seen.cycle) {
        throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
      }
    }
  }
  for (const entry of ctx.seen.entries()) {
    const seen = entry[1];
    if (schema === entry[0]) {
      extractToDef(entry);
      continue;
    }
    if (ctx.external) {
      const ext = ctx.external.registry.get(entry[0])?.id;
      if (schema !== entry[0] && ext) {
        extractToDef(entry);
        continue;
      }
    }
    const id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
      extractToDef(entry);
      continue;
    }
    if (seen.cycle) {
      extractToDef(entry);
      continue;
    }
    if (seen.count > 1) {
      if (ctx.reused === "ref") {
        extractToDef(entry);
      }
    }
  }
  if (ctx.external)
    ctx.sharedDefsExtractedFor = ctx.external;
}
function compactTypeUnion(schema) {
  const options = schema.anyOf;
  if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0)
    return;
  const types = [];
  for (const option2 of options) {
    if (!option2 || typeof option2 !== "object")
      return;
    compactTypeUnion(option2);
    const keys = Object.keys(option2);
    if (keys.length !== 1 || keys[0] !== "type")
      return;
    const type = option2.type;
    for (const member of Array.isArray(type) ? type : [type]) {
      if (typeof member !== "string")
        return;
      if (!types.includes(member))
        types.push(member);
    }
  }
  delete schema.anyOf;
  schema.type = types.length === 1 ? types[0] : types;
}
var FOLDABLE_KEYS = /* @__PURE__ */ new Set(["type", "properties", "required", "additionalProperties"]);
var UNION_KEYS = ["oneOf", "anyOf"];
function undeclaredConstraint(member) {
  const extra = member.additionalProperties;
  if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null)
    return null;
  return Object.keys(extra).length ? extra : null;
}
function foldObjects(members2) {
  const objects4 = [];
  for (const member of members2) {
    if (typeof member !== "object" || member.type !== "object")
      return null;
    for (const key in member) {
      if (!FOLDABLE_KEYS.has(key))
        return null;
    }
    objects4.push(member);
  }
  const properties = {};
  const required2 = /* @__PURE__ */ new Set();
  for (const object3 of objects4) {
    for (const key in object3.properties) {
      if (Object.prototype.hasOwnProperty.call(properties, key))
        continue;
      const parts = [];
      for (const other of objects4) {
        const part = other.properties?.[key] ?? undeclaredConstraint(other);
        if (part === null || part === void 0)
          continue;
        if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part)))
          parts.push(part);
      }
      const merged = parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts };
      assignProp(properties, key, merged);
    }
    for (const key of object3.required ?? [])
      required2.add(key);
  }
  const folded = { type: "object", properties };
  if (required2.size)
    folded.required = [...required2];
  if (objects4.every((object3) => object3.additionalProperties === false)) {
    folded.additionalProperties = false;
  } else {
    const constraints = [];
    for (const object3 of objects4) {
      const constraint = undeclaredConstraint(object3);
      if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint)))
        constraints.push(constraint);
    }
    if (constraints.length === 1)
      folded.additionalProperties = constraints[0];
    else if (constraints.length > 1)
      folded.additionalProperties = { allOf: constraints };
  }
  return folded;
}
function foldIntersection(json) {
  const allOf = json.allOf;
  if (!Array.isArray(allOf) || allOf.length < 2)
    return;
  for (const key of FOLDABLE_KEYS)
    if (key in json)
      return;
  const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
  let folded = null;
  if (!unions.length) {
    folded = foldObjects(allOf);
  } else {
    const union3 = unions[0];
    const keyword = UNION_KEYS.find((k) => Array.isArray(union3[k]));
    if (Object.keys(union3).length !== 1)
      return;
    const rest = allOf.filter((m) => m !== union3);
    const branches = union3[keyword].map((branch) => foldObjects([...rest, branch]));
    if (branches.some((b) => !b))
      return;
    folded = { [keyword]: branches };
  }
  if (!folded)
    return;
  delete json.allOf;
  assignProps(json, folded);
}
function finalize(ctx, schema) {
  const root = ctx.seen.get(schema);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  const flattenRef = (zodSchema) => {
    const seen = ctx.seen.get(zodSchema);
    if (seen.ref === null)
      return;
    const schema2 = seen.def ?? seen.schema;
    const _cached = { ...schema2 };
    const ref = seen.ref;
    seen.ref = null;
    if (ref) {
      flattenRef(ref);
      const refSeen = ctx.seen.get(ref);
      const refSchema = refSeen.schema;
      if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
        schema2.allOf = schema2.allOf ?? [];
        schema2.allOf.push(refSchema);
      } else {
        assignProps(schema2, refSchema);
      }
      assignProps(schema2, _cached);
      const isParentRef = zodSchema._zod.parent === ref;
      if (isParentRef) {
        for (const key in schema2) {
          if (key === "$ref" || key === "allOf")
            continue;
          if (!(key in _cached)) {
            delete schema2[key];
          }
        }
      }
      if (refSchema.$ref && refSeen.def) {
        for (const key in schema2) {
          if (key === "$ref" || key === "allOf")
            continue;
          if (key in refSeen.def && JSON.stringify(schema2[key]) === JSON.stringify(refSeen.def[key])) {
            delete schema2[key];
          }
        }
      }
    }
    const parent = zodSchema._zod.parent;
    if (parent && parent !== ref) {
      flattenRef(parent);
      const parentSeen = ctx.seen.get(parent);
      if (parentSeen?.schema.$ref) {
        schema2.$ref = parentSeen.schema.$ref;
        if (parentSeen.def) {
          for (const key in schema2) {
            if (key === "$ref" || key === "allOf")
              continue;
            if (key in parentSeen.def && JSON.stringify(schema2[key]) === JSON.stringify(parentSeen.def[key])) {
              delete schema2[key];
            }
          }
        }
      }
    }
    ctx.override({
      zodSchema,
      jsonSchema: schema2,
      path: seen.path ?? []
    });
  };
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
    for (const entry of [...ctx.seen.entries()].reverse()) {
      flattenRef(entry[0]);
    }
    if (ctx.target !== "openapi-3.0") {
      for (const entry of ctx.seen.entries()) {
        compactTypeUnion(entry[1].def ?? entry[1].schema);
      }
    }
    for (const rewrite of ctx.deferred)
      rewrite();
    if (ctx.intersections.length) {
      const carriers = /* @__PURE__ */ new Map();
      for (const seen of ctx.seen.values()) {
        for (const json of [seen.schema, seen.def]) {
          const allOf = json?.allOf;
          if (!Array.isArray(allOf))
            continue;
          const existing = carriers.get(allOf);
          if (existing)
            existing.push(json);
          else
            carriers.set(allOf, [json]);
        }
      }
      for (const allOf of ctx.intersections) {
        for (const json of carriers.get(allOf) ?? [])
          foldIntersection(json);
      }
    }
  }
  const result = {};
  if (ctx.target === "draft-2020-12") {
    result.$schema = "https://json-schema.org/draft/2020-12/schema";
  } else if (ctx.target === "draft-07") {
    result.$schema = "http://json-schema.org/draft-07/schema#";
  } else if (ctx.target === "draft-04") {
    result.$schema = "http://json-schema.org/draft-04/schema#";
  } else if (ctx.target === "openapi-3.0") {
  } else {
  }
  if (ctx.external?.uri) {
    const id = ctx.external.registry.get(schema)?.id;
    if (!id)
      throw new Error("Schema is missing an `id` property");
    result.$id = ctx.external.uri(id);
  }
  assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
  const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
  if (rootMetaId !== void 0 && result.id === rootMetaId)
    delete result.id;
  const defs = ctx.external?.defs ?? {};
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
    for (const entry of ctx.seen.entries()) {
      const seen = entry[1];
      if (seen.def && seen.defId) {
        if (seen.def.id === seen.defId)
          delete seen.def.id;
        assignProp(defs, seen.defId, seen.def);
      }
    }
  }
  if (ctx.external)
    ctx.sharedEmitDoneFor = ctx.external;
  if (ctx.external) {
  } else {
    if (Object.keys(defs).length > 0) {
      if (ctx.target === "draft-2020-12") {
        result.$defs = defs;
      } else {
        result.definitions = defs;
      }
    }
  }
  try {
    const finalized = JSON.parse(JSON.stringify(result));
    Object.defineProperty(finalized, "~standard", {
      value: {
        ...schema["~standard"],
        jsonSchema: {
          input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
          output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
        }
      },
      enumerable: false,
      writable: false
    });
    return finalized;
  } catch (_err) {
    throw new Error("Error converting schema to JSON.");
  }
}
function isTransforming(_schema, _ctx) {
  const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
  if (ctx.seen.has(_schema))
    return false;
  ctx.seen.add(_schema);
  const def = _schema._zod.def;
  if (def.type === "transform")
    return true;
  if (def.type === "array")
    return isTransforming(def.element, ctx);
  if (def.type === "set")
    return isTransforming(def.valueType, ctx);
  if (def.type === "lazy")
    return isTransforming(def.getter(), ctx);
  if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") {
    return isTransforming(def.innerType, ctx);
  }
  if (def.type === "intersection") {
    return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
  }
  if (def.type === "record" || def.type === "map") {
    return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
  }
  if (def.type === "pipe") {
    if (_schema._zod.traits.has("$ZodCodec"))
      return true;
    return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
  }
  if (def.type === "object") {
    for (const key in def.shape) {
      if (isTransforming(def.shape[key], ctx))
        return true;
    }
    return false;
  }
  if (def.type === "union") {
    for (const option2 of def.options) {
      if (isTransforming(option2, ctx))
        return true;
    }
    return false;
  }
  if (def.type === "tuple") {
    for (const item of def.items) {
      if (isTransforming(item, ctx))
        return true;
    }
    if (def.rest && isTransforming(def.rest, ctx))
      return true;
    return false;
  }
  return false;
}
var createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
  const ctx = initializeContext({ ...params, processors });
  processSchema(schema, ctx);
  extractDefs(ctx, schema);
  return finalize(ctx, schema);
};
var createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
  const { libraryOptions, target } = params ?? {};
  const ctx = initializeContext({ ...libraryOptions ?? {}, target, io, processors });
  processSchema(schema, ctx);
  extractDefs(ctx, schema);
  return finalize(ctx, schema);
};

// node_modules/zod/v4/core/json-schema-processors.js
var narrowMin = (agg, key, value) => {
  if (agg[key] === void 0 || value > agg[key])
    agg[key] = value;
};
var narrowMax = (agg, key, value) => {
  if (agg[key] === void 0 || value < agg[key])
    agg[key] = value;
};
var narrowBoth = (agg, value) => {
  narrowMin(agg, "minimum", value);
  narrowMax(agg, "maximum", value);
};
var addDivisor = (agg, value) => {
  agg.multipleOf ?? (agg.multipleOf = []);
  if (!agg.multipleOf.includes(value))
    agg.multipleOf.push(value);
};
var addPattern = (agg, pattern) => {
  agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set());
  agg.patterns.add(pattern);
};
var intersectMime = (agg, mime) => {
  agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
var setFormat = (agg, format) => {
  agg.format = format;
  if (format.includes("int"))
    agg.isInt = true;
};
var minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
var maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
var formatContributor = (ranges) => (agg, def) => {
  setFormat(agg, def.format);
  const [minimum2, maximum2] = ranges[def.format];
  narrowMin(agg, "minimum", minimum2);
  narrowMax(agg, "maximum", maximum2);
};
var contributors = {
  greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
  less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
  multiple_of: (agg, def) => addDivisor(agg, def.value),
  number_format: formatContributor(NUMBER_FORMAT_RANGES),
  bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
  min_length: minContributor,
  max_length: maxContributor,
  length_equals: (agg, def) => narrowBoth(agg, def.length),
  min_size: minContributor,
  max_size: maxContributor,
  size_equals: (agg, def) => narrowBoth(agg, def.size),
  string_format: (agg, def) => {
    setFormat(agg, def.format);
    if (def.pattern)
      addPattern(agg, def.pattern);
    if (def.format === "base64" || def.format === "base64url")
      agg.contentEncoding = def.format;
    if (def.local || def.precision === -1)
      agg.laxFormat = true;
  },
  mime_type: (agg, def) => intersectMime(agg, def.mime)
};
function aggregateChecks(schema) {
  const agg = {};
  const def = schema._zod.def;
  const list = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
  for (const ch of list)
    contributors[ch._zod.def.check]?.(agg, ch._zod.def);
  const bag = schema._zod.bag;
  if (bag.minimum !== void 0)
    narrowMin(agg, "minimum", bag.minimum);
  if (bag.exclusiveMinimum !== void 0)
    narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
  if (bag.maximum !== void 0)
    narrowMax(agg, "maximum", bag.maximum);
  if (bag.exclusiveMaximum !== void 0)
    narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
  if (bag.multipleOf !== void 0)
    addDivisor(agg, bag.multipleOf);
  if (bag.format !== void 0) {
    agg.format ?? (agg.format = bag.format);
    if (bag.format.includes("int"))
      agg.isInt = true;
  }
  if (bag.mime)
    intersectMime(agg, bag.mime);
  for (const pattern of bag.patterns ?? [])
    addPattern(agg, pattern);
  return agg;
}
var formatMap = {
  guid: "uuid",
  url: "uri",
  datetime: "date-time",
  json_string: "json-string",
  regex: ""
  // do not set
};
var exactPatterns = /* @__PURE__ */ new Map([
  [base64Charset, base64],
  [base64urlCharset, base64url]
]);
var exactPattern = (p) => exactPatterns.get(p) ?? p;
var stringProcessor = (schema, ctx, _json, _params) => {
  const json = _json;
  json.type = "string";
  const { minimum: minimum2, maximum: maximum2, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
  if (typeof minimum2 === "number")
    json.minLength = minimum2;
  if (typeof maximum2 === "number")
    json.maxLength = maximum2;
  if (format) {
    json.format = formatMap[format] ?? format;
    if (json.format === "")
      delete json.format;
    if (format === "time" || laxFormat) {
      delete json.format;
    }
  }
  if (contentEncoding)
    json.contentEncoding = contentEncoding;
  if (patterns && patterns.size > 0) {
    const patternList = [...patterns].map(exactPattern);
    if (patternList.length === 1)
      json.pattern = patternList[0].source;
    else if (patternList.length > 1) {
      json.allOf = [
        ...patternList.map((regex2) => ({
          ...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
          pattern: regex2.source
        }))
      ];
    }
  }
};
var numberProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const { minimum: minimum2, maximum: maximum2, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
  json.type = isInt ? "integer" : "number";
  const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum2 ?? Number.NEGATIVE_INFINITY);
  const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum2 ?? Number.POSITIVE_INFINITY);
  const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
  if (exMin) {
    if (legacy) {
      json.minimum = exclusiveMinimum;
      json.exclusiveMinimum = true;
    } else {
      json.exclusiveMinimum = exclusiveMinimum;
    }
  } else if (typeof minimum2 === "number") {
    json.minimum = minimum2;
  }
  if (exMax) {
    if (legacy) {
      json.maximum = exclusiveMaximum;
      json.exclusiveMaximum = true;
    } else {
      json.exclusiveMaximum = exclusiveMaximum;
    }
  } else if (typeof maximum2 === "number") {
    json.maximum = maximum2;
  }
  if (multipleOf) {
    const divisors = /* @__PURE__ */ new Set();
    for (const divisor of multipleOf) {
      if (Number.isFinite(divisor) && divisor !== 0)
        divisors.add(Math.abs(divisor));
      else
        handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
    }
    const [first, ...rest] = divisors;
    if (first !== void 0)
      json.multipleOf = first;
    if (rest.length)
      json.allOf = [...json.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))];
  }
};
var booleanProcessor = (_schema, _ctx, json, _params) => {
  json.type = "boolean";
};
var bigintProcessor = (schema, ctx, json, params) => {
  handleUnrepresentable(schema, ctx, json, params, "BigInt cannot be represented in JSON Schema");
};
var symbolProcessor = (schema, ctx, json, params) => {
  handleUnrepresentable(schema, ctx, json, params, "Symbols cannot be represented in JSON Schema");
};
var nullProcessor = (_schema, ctx, json, _params) => {
  if (ctx.target === "openapi-3.0") {
    json.type = "string";
    json.nullable = true;
    json.enum = [null];
  } else {
    json.type = "null";
  }
};
var undefinedProcessor = (schema, ctx, json, params) => {
  handleUnrepresentable(schema, ctx, json, params, "Undefined cannot be represented in JSON Schema");
};
var voidProcessor = (schema, ctx, json, params) => {
  handleUnrepresentable(schema, ctx, json, params, "Void cannot be represented in JSON Schema");
};
var neverProcessor = (_schema, _ctx, json, _params) => {
  json.not = {};
};
var anyProcessor = (_schema, _ctx, _json, _params) => {
};
var unknownProcessor = (_schema, _ctx, _json, _params) => {
};
var dateProcessor = (schema, ctx, json, params) => {
  handleUnrepresentable(schema, ctx, json, params, "Date cannot be represented in JSON Schema");
};
var enumProcessor = (schema, _ctx, json, _params) => {
  const def = schema._zod.def;
  const values = getEnumValues(def.entries);
  if (values.length === 0) {
    json.not = {};
    return;
  }
  if (values.every((v) => typeof v === "number"))
    json.type = "number";
  if (values.every((v) => typeof v === "string"))
    json.type = "string";
  json.enum = values;
};
var literalProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  if (def.values.length === 0) {
    json.not = {};
    return;
  }
  const vals = [];
  for (const val of def.values) {
    if (val === void 0) {
      if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema"))
        return;
    } else if (typeof val === "bigint") {
      if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema"))
        return;
      vals.push(Number(val));
    } else {
      vals.push(val);
    }
  }
  if (vals.length === 0) {
  } else if (vals.length === 1) {
    const val = vals[0];
    json.type = val === null ? "null" : typeof val;
    if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") {
      json.enum = [val];
    } else {
      json.const = val;
    }
  } else {
    if (vals.every((v) => typeof v === "number"))
      json.type = "number";
    if (vals.every((v) => typeof v === "string"))
      json.type = "string";
    if (vals.every((v) => typeof v === "boolean"))
      json.type = "boolean";
    if (vals.every((v) => v === null))
      json.type = "null";
    json.enum = vals;
  }
};
var nanProcessor = (schema, ctx, json, params) => {
  handleUnrepresentable(schema, ctx, json, params, "NaN cannot be represented in JSON Schema");
};
var templateLiteralProcessor = (schema, _ctx, json, _params) => {
  const _json = json;
  const pattern = schema._zod.pattern;
  if (!pattern)
    throw new Error("Pattern not found in template literal");
  _json.type = "string";
  _json.pattern = pattern.source;
};
var fileProcessor = (schema, _ctx, json, _params) => {
  const _json = json;
  _json.type = "string";
  _json.format = "binary";
  _json.contentEncoding = "binary";
  const { minimum: minimum2, maximum: maximum2, mime } = aggregateChecks(schema);
  if (minimum2 !== void 0)
    _json.minLength = minimum2;
  if (maximum2 !== void 0)
    _json.maxLength = maximum2;
  if (!mime)
    return;
  if (mime.length === 0)
    _json.not = {};
  else if (mime.length === 1)
    _json.contentMediaType = mime[0];
  else
    _json.anyOf = mime.map((m) => ({ contentMediaType: m }));
};
var successProcessor = (_schema, _ctx, json, _params) => {
  json.type = "boolean";
};
var customProcessor = (schema, ctx, json, params) => {
  handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
var functionProcessor = (schema, ctx, json, params) => {
  handleUnrepresentable(schema, ctx, json, params, "Function types cannot be represented in JSON Schema");
};
var transformProcessor = (schema, ctx, json, params) => {
  handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
var mapProcessor = (schema, ctx, json, params) => {
  handleUnrepresentable(schema, ctx, json, params, "Map cannot be represented in JSON Schema");
};
var setProcessor = (schema, ctx, json, params) => {
  handleUnrepresentable(schema, ctx, json, params, "Set cannot be represented in JSON Schema");
};
var arrayProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const def = schema._zod.def;
  const { minimum: minimum2, maximum: maximum2 } = aggregateChecks(schema);
  if (typeof minimum2 === "number")
    json.minItems = minimum2;
  if (typeof maximum2 === "number")
    json.maxItems = maximum2;
  json.type = "array";
  json.items = processSchema(def.element, ctx, {
    ...params,
    path: [...params.path, "items"]
  });
};
function inputOptin(schema) {
  const def = schema._zod.def;
  if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) {
    return inputOptin(def.out);
  }
  if (def.type === "catch") {
    return inputOptin(def.innerType);
  }
  return schema._zod.optin;
}
var objectProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const def = schema._zod.def;
  const shape = def.shape;
  const symbolKeys = Object.getOwnPropertySymbols(shape);
  if (symbolKeys.length && handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) {
    return;
  }
  json.type = "object";
  json.properties = {};
  for (const key in shape) {
    assignProp(json.properties, key, processSchema(shape[key], ctx, {
      ...params,
      path: [...params.path, "properties", key]
    }));
  }
  const requiredKeys = [];
  for (const key of Object.keys(shape)) {
    const field2 = def.shape[key];
    if (ctx.io === "input" ? inputOptin(field2) === void 0 : field2._zod.optout === void 0) {
      requiredKeys.push(key);
    }
  }
  if (requiredKeys.length > 0) {
    json.required = requiredKeys;
  }
  if (def.catchall?._zod.def.type === "never") {
    json.additionalProperties = false;
  } else if (!def.catchall) {
    if (ctx.io === "output")
      json.additionalProperties = false;
  } else if (def.catchall) {
    json.additionalProperties = processSchema(def.catchall, ctx, {
      ...params,
      path: [...params.path, "additionalProperties"]
    });
  }
};
var unionProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  const isExclusive = def.inclusive === false;
  const options = def.options.map((x, i) => processSchema(x, ctx, {
    ...params,
    path: [...params.path, isExclusive ? "oneOf" : "anyOf", i]
  }));
  if (isExclusive) {
    json.oneOf = options;
  } else {
    json.anyOf = options;
  }
};
var intersectionProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  const a = processSchema(def.left, ctx, {
    ...params,
    path: [...params.path, "allOf", 0]
  });
  const b = processSchema(def.right, ctx, {
    ...params,
    path: [...params.path, "allOf", 1]
  });
  const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
  const allOf = [
    ...isSimpleIntersection(a) ? a.allOf : [a],
    ...isSimpleIntersection(b) ? b.allOf : [b]
  ];
  json.allOf = allOf;
  ctx.intersections.push(allOf);
};
var tupleProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const def = schema._zod.def;
  json.type = "array";
  const prefixPath = ctx.target === "draft-2020-12" ? "prefixItems" : "items";
  const restPath = ctx.target === "draft-2020-12" ? "items" : ctx.target === "openapi-3.0" ? "items" : "additionalItems";
  const prefixItems = def.items.map((x, i) => processSchema(x, ctx, {
    ...params,
    path: [...params.path, prefixPath, i]
  }));
  const rest = def.rest ? processSchema(def.rest, ctx, {
    ...params,
    path: [...params.path, restPath, ...ctx.target === "openapi-3.0" ? [def.items.length] : []]
  }) : null;
  let minItems = def.items.length;
  while (minItems > 0) {
    const item = def.items[minItems - 1];
    const optional3 = ctx.io === "input" ? inputOptin(item) !== void 0 : item._zod.optout === "optional";
    if (!optional3)
      break;
    minItems--;
  }
  const maxItems = def.items.length;
  const isClosed = !def.rest;
  if (ctx.target === "draft-2020-12") {
    json.prefixItems = prefixItems;
    if (isClosed) {
      json.items = false;
    } else if (rest) {
      json.items = rest;
    }
    if (minItems > 0)
      json.minItems = minItems;
    if (isClosed)
      json.maxItems = maxItems;
  } else if (ctx.target === "openapi-3.0") {
    json.items = {
      anyOf: prefixItems
    };
    if (rest) {
      json.items.anyOf.push(rest);
    }
    if (minItems > 0)
      json.minItems = minItems;
    if (isClosed)
      json.maxItems = maxItems;
  } else {
    json.items = prefixItems;
    if (isClosed) {
      json.additionalItems = false;
    } else if (rest) {
      json.additionalItems = rest;
    }
    if (minItems > 0)
      json.minItems = minItems;
    if (isClosed)
      json.maxItems = maxItems;
  }
  const { minimum: minimum2, maximum: maximum2 } = aggregateChecks(schema);
  if (typeof minimum2 === "number")
    json.minItems = minimum2;
  if (typeof maximum2 === "number")
    json.maxItems = maximum2;
};
function stringifyKeyNames(bySchema, json, visited) {
  if (json.$ref) {
    if (visited.has(json))
      return json;
    visited.add(json);
    const def = bySchema.get(json)?.def;
    if (!def)
      return json;
    const inlined = stringifyKeyNames(bySchema, def, visited);
    return inlined === def ? json : inlined;
  }
  for (const keyword of ["anyOf", "oneOf"]) {
    const branches = json[keyword];
    if (!Array.isArray(branches))
      continue;
    const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
    if (mapped.some((branch, i) => branch !== branches[i]))
      json = { ...json, [keyword]: mapped };
  }
  const types = Array.isArray(json.type) ? json.type : [json.type];
  const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
  const values = json.enum ?? (json.const !== void 0 ? [json.const] : void 0);
  if (!numericType && !values?.some((v) => typeof v === "number"))
    return json;
  const { minimum: minimum2, maximum: maximum2, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
  if (rest.enum)
    rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
  else if (typeof rest.const === "number")
    rest.const = String(rest.const);
  if (!numericType)
    return rest;
  rest.type = "string";
  if (!values)
    rest.pattern = (types.includes("number") ? number : integer).source;
  return rest;
}
var pendingRecords = /* @__PURE__ */ new WeakMap();
function rewriteKeyNames(ctx) {
  const bySchema = /* @__PURE__ */ new Map();
  for (const entry of ctx.seen.values()) {
    if (entry.def && !bySchema.has(entry.schema))
      bySchema.set(entry.schema, entry);
  }
  const rewrites = /* @__PURE__ */ new Map();
  for (const record3 of pendingRecords.get(ctx) ?? []) {
    const seen = ctx.seen.get(record3);
    const names = (seen?.def ?? seen?.schema)?.propertyNames;
    if (!names || names === true || rewrites.has(names))
      continue;
    const rewritten = stringifyKeyNames(bySchema, names, /* @__PURE__ */ new Set());
    if (rewritten !== names)
      rewrites.set(names, rewritten);
  }
  if (!rewrites.size)
    return;
  for (const entry of ctx.seen.values()) {
    for (const carrier of [entry.schema, entry.def]) {
      const rewritten = carrier && rewrites.get(carrier.propertyNames);
      if (rewritten)
        carrier.propertyNames = rewritten;
    }
  }
}
var recordProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const def = schema._zod.def;
  json.type = "object";
  const keyType = def.keyType;
  const patterns = aggregateChecks(keyType).patterns;
  if (def.mode === "loose" && patterns && patterns.size > 0) {
    const valueSchema = processSchema(def.valueType, ctx, {
      ...params,
      path: [...params.path, "patternProperties", "*"]
    });
    json.patternProperties = {};
    for (const pattern of patterns) {
      assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
    }
  } else {
    if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
      json.propertyNames = processSchema(def.keyType, ctx, {
        ...params,
        path: [...params.path, "propertyNames"]
      });
      let pending = pendingRecords.get(ctx);
      if (!pending) {
        pending = [];
        pendingRecords.set(ctx, pending);
        ctx.deferred.push(() => rewriteKeyNames(ctx));
      }
      pending.push(schema);
    }
    json.additionalProperties = processSchema(def.valueType, ctx, {
      ...params,
      path: [...params.path, "additionalProperties"]
    });
  }
  const keyValues = keyType._zod.values;
  const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
  if (keyValues && !def.partial && !omittableOnInput) {
    const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
    if (validKeyValues.length > 0) {
      json.required = validKeyValues.map(String);
    }
  }
};
var nullableProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  const inner = processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  if (ctx.target === "openapi-3.0") {
    seen.ref = def.innerType;
    json.nullable = true;
  } else {
    json.anyOf = [inner, { type: "null" }];
  }
};
var nonoptionalProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
};
var UNREPRESENTABLE_DEFAULT = /* @__PURE__ */ Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
  let unrepresentable = false;
  const serialized = JSON.stringify(value, (_, val) => {
    if (typeof val !== "bigint")
      return val;
    unrepresentable = true;
    return null;
  });
  if (!unrepresentable)
    return JSON.parse(serialized);
  handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
  return UNREPRESENTABLE_DEFAULT;
}
var defaultProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
  if (value !== UNREPRESENTABLE_DEFAULT)
    json.default = value;
};
var prefaultProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  if (ctx.io !== "input")
    return;
  const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
  if (value !== UNREPRESENTABLE_DEFAULT)
    json._prefault = value;
};
var catchProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  let catchValue;
  try {
    catchValue = def.catchValue(void 0);
  } catch {
    handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
    return;
  }
  json.default = catchValue;
};
var pipeProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  const inIsTransform = def.in._zod.traits.has("$ZodTransform");
  const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
  processSchema(innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = innerType;
};
var readonlyProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  json.readOnly = true;
};
var promiseProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
};
var optionalProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
};
var lazyProcessor = (schema, ctx, _json, params) => {
  const innerType = schema._zod.innerType;
  processSchema(innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = innerType;
};
var allProcessors = {
  string: stringProcessor,
  number: numberProcessor,
  boolean: booleanProcessor,
  bigint: bigintProcessor,
  symbol: symbolProcessor,
  null: nullProcessor,
  undefined: undefinedProcessor,
  void: voidProcessor,
  never: neverProcessor,
  any: anyProcessor,
  unknown: unknownProcessor,
  date: dateProcessor,
  enum: enumProcessor,
  literal: literalProcessor,
  nan: nanProcessor,
  template_literal: templateLiteralProcessor,
  file: fileProcessor,
  success: successProcessor,
  custom: customProcessor,
  function: functionProcessor,
  transform: transformProcessor,
  map: mapProcessor,
  set: setProcessor,
  array: arrayProcessor,
  object: objectProcessor,
  union: unionProcessor,
  intersection: intersectionProcessor,
  tuple: tupleProcessor,
  record: recordProcessor,
  nullable: nullableProcessor,
  nonoptional: nonoptionalProcessor,
  default: defaultProcessor,
  prefault: prefaultProcessor,
  catch: catchProcessor,
  pipe: pipeProcessor,
  readonly: readonlyProcessor,
  promise: promiseProcessor,
  optional: optionalProcessor,
  lazy: lazyProcessor
};
function toJSONSchema(input, params) {
  if ("_idmap" in input) {
    const registry2 = input;
    const ctx2 = initializeContext({ ...params, processors: allProcessors });
    const defs = {};
    for (const entry of registry2._idmap.entries()) {
      const [_, schema] = entry;
      processSchema(schema, ctx2);
    }
    const schemas = {};
    const external = {
      registry: registry2,
      uri: params?.uri,
      defs
    };
    ctx2.external = external;
    for (const entry of registry2._idmap.entries()) {
      const [key, schema] = entry;
      extractDefs(ctx2, schema);
      assignProp(schemas, key, finalize(ctx2, schema));
    }
    if (Object.keys(defs).length > 0) {
      const defsSegment = ctx2.target === "draft-2020-12" ? "$defs" : "definitions";
      schemas.__shared = {
        [defsSegment]: defs
      };
    }
    return { schemas };
  }
  const ctx = initializeContext({ ...params, processors: allProcessors });
  processSchema(input, ctx);
  extractDefs(ctx, input);
  return finalize(ctx, input);
}

// node_modules/zod/v4/mini/schemas.js
var ZodMiniType = /* @__PURE__ */ $constructor("ZodMiniType", (inst, def) => {
  if (!inst._zod)
    throw new Error("Uninitialized schema in ZodMiniType.");
  $ZodType.init(inst, def);
  inst.def = def;
  inst.type = def.type;
}, {
  // `with` is an alias for `check`: the same function object, not a wrapper.
  get with() {
    return this.check;
  },
  set with(value) {
    own(this, "with", value);
  },
  parse(data, params) {
    return parse(this, data, params, { callee: this.parse });
  },
  parseAsync(data, params) {
    return parseAsync(this, data, params, { callee: this.parseAsync });
  },
  safeParse(data, params) {
    return safeParse(this, data, params);
  },
  safeParseAsync(data, params) {
    return safeParseAsync(this, data, params);
  },
  check(...checks) {
    const def = this.def;
    return this.clone({
      ...def,
      checks: [
        ...def.checks ?? [],
        ...checks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
      ]
    }, { parent: true });
  },
  clone(_def, params) {
    return clone(this, _def, params);
  },
  brand() {
    return this;
  },
  register(reg, meta4) {
    reg.add(this, meta4);
    return this;
  },
  apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
  }
});
var ZodMiniString = /* @__PURE__ */ $constructor("ZodMiniString", (inst, def) => {
  $ZodString.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function string2(params) {
  return _string(ZodMiniString, params);
}
var ZodMiniStringFormat = /* @__PURE__ */ $constructor("ZodMiniStringFormat", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  ZodMiniString.init(inst, def);
});
var ZodMiniNumber = /* @__PURE__ */ $constructor("ZodMiniNumber", (inst, def) => {
  $ZodNumber.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function number2(params) {
  return _number(ZodMiniNumber, params);
}
var ZodMiniNumberFormat = /* @__PURE__ */ $constructor("ZodMiniNumberFormat", (inst, def) => {
  $ZodNumberFormat.init(inst, def);
  ZodMiniNumber.init(inst, def);
});
function int(params) {
  return _int(ZodMiniNumberFormat, params);
}
var ZodMiniBoolean = /* @__PURE__ */ $constructor("ZodMiniBoolean", (inst, def) => {
  $ZodBoolean.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function boolean2(params) {
  return _boolean(ZodMiniBoolean, params);
}
var ZodMiniUndefined = /* @__PURE__ */ $constructor("ZodMiniUndefined", (inst, def) => {
  $ZodUndefined.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _undefined3(params) {
  return _undefined2(ZodMiniUndefined, params);
}
var ZodMiniNull = /* @__PURE__ */ $constructor("ZodMiniNull", (inst, def) => {
  $ZodNull.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _null3(params) {
  return _null2(ZodMiniNull, params);
}
var ZodMiniUnknown = /* @__PURE__ */ $constructor("ZodMiniUnknown", (inst, def) => {
  $ZodUnknown.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function unknown() {
  return _unknown(ZodMiniUnknown);
}
var ZodMiniNever = /* @__PURE__ */ $constructor("ZodMiniNever", (inst, def) => {
  $ZodNever.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function never(params) {
  return _never(ZodMiniNever, params);
}
var ZodMiniArray = /* @__PURE__ */ $constructor("ZodMiniArray", (inst, def) => {
  $ZodArray.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function array(element, params) {
  return new ZodMiniArray({
    type: "array",
    element,
    ...normalizeParams(params)
  });
}
var ZodMiniObject = /* @__PURE__ */ $constructor("ZodMiniObject", (inst, def) => {
  $ZodObject.init(inst, def);
  ZodMiniType.init(inst, def);
  installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
});
// @__NO_SIDE_EFFECTS__
function object(shape, params) {
  const def = {
    type: "object",
    shape: shape ?? {},
    ...normalizeParams(params)
  };
  return new ZodMiniObject(def);
}
// @__NO_SIDE_EFFECTS__
function strictObject(shape, params) {
  return new ZodMiniObject({
    type: "object",
    shape,
    catchall: /* @__PURE__ */ never(),
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function looseObject(shape, params) {
  return new ZodMiniObject({
    type: "object",
    shape,
    catchall: /* @__PURE__ */ unknown(),
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function extend2(schema, shape) {
  return extend(schema, shape);
}
// @__NO_SIDE_EFFECTS__
function pick2(schema, mask) {
  return pick(schema, mask);
}
// @__NO_SIDE_EFFECTS__
function omit2(schema, mask) {
  return omit(schema, mask);
}
// @__NO_SIDE_EFFECTS__
function partial2(schema, mask) {
  const def = schema._zod.def;
  if (def.type !== "tuple")
    return partial(ZodMiniOptional, schema, mask);
  if (def.checks?.length)
    throw new Error(".partial() cannot be used on tuple schemas containing refinements");
  return clone(schema, {
    ...def,
    items: def.items.map((item) => new ZodMiniOptional({ type: "optional", innerType: item }))
  });
}
var ZodMiniUnion = /* @__PURE__ */ $constructor("ZodMiniUnion", (inst, def) => {
  $ZodUnion.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function union(options, params) {
  return new ZodMiniUnion({
    type: "union",
    options,
    ...normalizeParams(params)
  });
}
var ZodMiniDiscriminatedUnion = /* @__PURE__ */ $constructor("ZodMiniDiscriminatedUnion", (inst, def) => {
  $ZodDiscriminatedUnion.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function discriminatedUnion(discriminator, options, params) {
  return new ZodMiniDiscriminatedUnion({
    type: "union",
    options,
    discriminator,
    ...normalizeParams(params)
  });
}
var ZodMiniTuple = /* @__PURE__ */ $constructor("ZodMiniTuple", (inst, def) => {
  $ZodTuple.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function tuple(items, _paramsOrRest, _params) {
  const hasRest = _paramsOrRest instanceof $ZodType;
  const params = hasRest ? _params : _paramsOrRest;
  const rest = hasRest ? _paramsOrRest : null;
  return new ZodMiniTuple({
    type: "tuple",
    items,
    rest,
    ...normalizeParams(params)
  });
}
var ZodMiniRecord = /* @__PURE__ */ $constructor("ZodMiniRecord", (inst, def) => {
  $ZodRecord.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function record(keyType, valueType, params) {
  if (!valueType || !valueType._zod) {
    return new ZodMiniRecord({
      type: "record",
      keyType: /* @__PURE__ */ string2(),
      valueType: keyType,
      ...normalizeParams(valueType)
    });
  }
  return new ZodMiniRecord({
    type: "record",
    keyType,
    valueType,
    ...normalizeParams(params)
  });
}
var ZodMiniEnum = /* @__PURE__ */ $constructor("ZodMiniEnum", (inst, def) => {
  $ZodEnum.init(inst, def);
  ZodMiniType.init(inst, def);
  inst.options = [...inst._zod.values];
});
// @__NO_SIDE_EFFECTS__
function _enum(values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodMiniEnum({
    type: "enum",
    entries,
    ...normalizeParams(params)
  });
}
var ZodMiniLiteral = /* @__PURE__ */ $constructor("ZodMiniLiteral", (inst, def) => {
  $ZodLiteral.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function literal(value, params) {
  return new ZodMiniLiteral({
    type: "literal",
    values: Array.isArray(value) ? value : [value],
    ...normalizeParams(params)
  });
}
var ZodMiniTransform = /* @__PURE__ */ $constructor("ZodMiniTransform", (inst, def) => {
  $ZodTransform.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function transform(fn) {
  return new ZodMiniTransform({
    type: "transform",
    transform: fn
  });
}
var ZodMiniOptional = /* @__PURE__ */ $constructor("ZodMiniOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function optional(innerType) {
  return new ZodMiniOptional({
    type: "optional",
    innerType
  });
}
var ZodMiniNullable = /* @__PURE__ */ $constructor("ZodMiniNullable", (inst, def) => {
  $ZodNullable.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function nullable(innerType) {
  return new ZodMiniNullable({
    type: "nullable",
    innerType
  });
}
// @__NO_SIDE_EFFECTS__
function nullish2(innerType) {
  return /* @__PURE__ */ optional(/* @__PURE__ */ nullable(innerType));
}
var ZodMiniDefault = /* @__PURE__ */ $constructor("ZodMiniDefault", (inst, def) => {
  $ZodDefault.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _default(innerType, defaultValue) {
  return new ZodMiniDefault({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : shallowClone(defaultValue);
    }
  });
}
var ZodMiniCatch = /* @__PURE__ */ $constructor("ZodMiniCatch", (inst, def) => {
  $ZodCatch.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _catch(innerType, catchValue) {
  return new ZodMiniCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue === "function" ? catchValue : util_exports.constantCatch(catchValue)
  });
}
var ZodMiniPipe = /* @__PURE__ */ $constructor("ZodMiniPipe", (inst, def) => {
  $ZodPipe.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function pipe(in_, out) {
  return new ZodMiniPipe({
    type: "pipe",
    in: in_,
    out
  });
}
var ZodMiniLazy = /* @__PURE__ */ $constructor("ZodMiniLazy", (inst, def) => {
  $ZodLazy.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function _lazy(getter) {
  return new ZodMiniLazy({
    type: "lazy",
    getter
  });
}
var ZodMiniCustom = /* @__PURE__ */ $constructor("ZodMiniCustom", (inst, def) => {
  $ZodCustom.init(inst, def);
  ZodMiniType.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function custom(fn, _params) {
  return _custom(ZodMiniCustom, fn ?? (() => true), _params);
}
// @__NO_SIDE_EFFECTS__
function refine(fn, _params = {}) {
  return _refine(ZodMiniCustom, fn, _params);
}
var describe2 = describe;
var meta2 = meta;
// @__NO_SIDE_EFFECTS__
function _instanceof(cls, params = {}) {
  const inst = /* @__PURE__ */ custom((data) => data instanceof cls, params);
  inst._zod.bag.Class = cls;
  inst._zod.check = (payload) => {
    if (!(payload.value instanceof cls)) {
      payload.issues.push({
        code: "invalid_type",
        expected: cls.name,
        input: payload.value,
        inst,
        path: [...inst._zod.def.path ?? []]
      });
    }
  };
  return inst;
}

// node_modules/zod/v4/mini/iso.js
var iso_exports = {};
__export(iso_exports, {
  ZodMiniISODate: () => ZodMiniISODate,
  ZodMiniISODateTime: () => ZodMiniISODateTime,
  ZodMiniISODuration: () => ZodMiniISODuration,
  ZodMiniISOTime: () => ZodMiniISOTime,
  date: () => date2,
  datetime: () => datetime2,
  duration: () => duration2,
  time: () => time2
});
var ZodMiniISODateTime = /* @__PURE__ */ $constructor("ZodMiniISODateTime", (inst, def) => {
  $ZodISODateTime.init(inst, def);
  ZodMiniStringFormat.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function datetime2(params) {
  return _isoDateTime(ZodMiniISODateTime, params);
}
var ZodMiniISODate = /* @__PURE__ */ $constructor("ZodMiniISODate", (inst, def) => {
  $ZodISODate.init(inst, def);
  ZodMiniStringFormat.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function date2(params) {
  return _isoDate(ZodMiniISODate, params);
}
var ZodMiniISOTime = /* @__PURE__ */ $constructor("ZodMiniISOTime", (inst, def) => {
  $ZodISOTime.init(inst, def);
  ZodMiniStringFormat.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function time2(params) {
  return _isoTime(ZodMiniISOTime, params);
}
var ZodMiniISODuration = /* @__PURE__ */ $constructor("ZodMiniISODuration", (inst, def) => {
  $ZodISODuration.init(inst, def);
  ZodMiniStringFormat.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function duration2(params) {
  return _isoDuration(ZodMiniISODuration, params);
}

// src/model/schema.ts
config(en_default());
var realOf = /* @__PURE__ */ new WeakMap();
function deferred(make) {
  let made2;
  const real = () => {
    made2 ??= make();
    return made2;
  };
  const proxy = new Proxy(
    {},
    {
      get: (_, key) => {
        if (key === "check") return (...checks) => deferred(() => checked(real(), checks));
        return Reflect.get(real(), key);
      },
      has: (_, key) => Reflect.has(real(), key)
    }
  );
  realOf.set(proxy, real);
  return proxy;
}
function checked(schema, checks) {
  return schema.check(...checks.map(made));
}
function made(given3) {
  if (typeof given3 !== "object" || given3 === null) return given3;
  const real = realOf.get(given3);
  if (real) return real();
  if (Array.isArray(given3)) return given3.map(made);
  if (Object.getPrototypeOf(given3) !== Object.prototype) return given3;
  const copy = {};
  for (const [name, value] of Object.entries(given3)) {
    const get = realOf.get(value);
    if (get) Object.defineProperty(copy, name, { get, enumerable: true });
    else copy[name] = made(value);
  }
  return copy;
}
function later(maker) {
  return ((...given3) => deferred(() => maker()(...given3.map(made))));
}
var lazy = ((type) => deferred(() => _lazy(() => made(type()))));
var array2 = /* @__PURE__ */ later(() => array);
var boolean3 = /* @__PURE__ */ later(() => boolean2);
var catchOf = /* @__PURE__ */ later(() => _catch);
var _default2 = /* @__PURE__ */ later(() => _default);
var custom2 = /* @__PURE__ */ later(() => custom);
var describe3 = /* @__PURE__ */ later(() => describe2);
var discriminatedUnion2 = /* @__PURE__ */ later(() => discriminatedUnion);
var enumOf = /* @__PURE__ */ later(() => _enum);
var extend3 = /* @__PURE__ */ later(() => extend2);
var gt = /* @__PURE__ */ later(() => _gt);
var gte = /* @__PURE__ */ later(() => _gte);
var instanceofOf = /* @__PURE__ */ later(() => _instanceof);
var int2 = /* @__PURE__ */ later(() => int);
var length = /* @__PURE__ */ later(() => _length);
var literal2 = /* @__PURE__ */ later(() => literal);
var looseObject2 = /* @__PURE__ */ later(() => looseObject);
var lt = /* @__PURE__ */ later(() => _lt);
var maxLength = /* @__PURE__ */ later(() => _maxLength);
var maximum = /* @__PURE__ */ later(() => _lte);
var meta3 = /* @__PURE__ */ later(() => meta2);
var minLength = /* @__PURE__ */ later(() => _minLength);
var minimum = /* @__PURE__ */ later(() => _gte);
var nonnegative = /* @__PURE__ */ later(() => _nonnegative);
var nullOf = /* @__PURE__ */ later(() => _null3);
var nullable2 = /* @__PURE__ */ later(() => nullable);
var nullish3 = /* @__PURE__ */ later(() => nullish2);
var number3 = /* @__PURE__ */ later(() => number2);
var object2 = /* @__PURE__ */ later(() => object);
var omit3 = /* @__PURE__ */ later(() => omit2);
var optional2 = /* @__PURE__ */ later(() => optional);
var partial3 = /* @__PURE__ */ later(() => partial2);
var pick3 = /* @__PURE__ */ later(() => pick2);
var pipe2 = /* @__PURE__ */ later(() => pipe);
var positive = /* @__PURE__ */ later(() => _positive);
var record2 = /* @__PURE__ */ later(() => record);
var refine2 = /* @__PURE__ */ later(() => refine);
var regex = /* @__PURE__ */ later(() => _regex);
var strictObject2 = /* @__PURE__ */ later(() => strictObject);
var string3 = /* @__PURE__ */ later(() => string2);
var transform2 = /* @__PURE__ */ later(() => transform);
var tuple2 = /* @__PURE__ */ later(() => tuple);
var undefinedOf = /* @__PURE__ */ later(() => _undefined3);
var union2 = /* @__PURE__ */ later(() => union);
var unknown2 = /* @__PURE__ */ later(() => unknown);
var iso = { date: later(() => iso_exports.date), datetime: later(() => iso_exports.datetime) };

// src/model/run-state.ts
var FACT_LENGTH_MAX = 100;
var runStateSchema = lazy(
  () => object2({
    /** The frequency governor, such as `powersave`; several if cores differ. */
    governor: optional2(string3().check(maxLength(200))),
    /** Whether the clock may exceed its nominal rate. */
    turbo: optional2(boolean3()),
    /** Processes that ran or waited for a core, for each core: the mean of a minute. */
    loadPerCore: optional2(number3().check(nonnegative())),
    /** Share of the processor time that went to other virtual machines, since this one started. */
    stolen: optional2(number3().check(minimum(0), maximum(1))),
    /** Share of the last ten seconds in which something waited for memory. */
    memoryPressure: optional2(number3().check(minimum(0), maximum(1))),
    onBattery: optional2(boolean3()),
    /** The kernel's release. */
    kernel: optional2(string3().check(maxLength(FACT_LENGTH_MAX))),
    /** Version of the processor's microcode, as the kernel writes it. */
    microcode: optional2(string3().check(maxLength(FACT_LENGTH_MAX))),
    /** The image of a hosted runner, or the release of the system. */
    image: optional2(string3().check(maxLength(FACT_LENGTH_MAX))),
    /** Equal for runs between two starts of one machine: a short hash that names neither. */
    boot: optional2(string3().check(maxLength(FACT_LENGTH_MAX)))
  })
);
var platformFacts = ["boot", "kernel", "microcode", "image"];
var platformChangeSchema = lazy(
  () => object2({ fact: enumOf(platformFacts), before: string3(), after: string3() })
);
function stateDifferences(was = {}, now = {}) {
  const differs = (fact, before, after) => before === void 0 || after === void 0 || before === after ? [] : [{ fact, before, after }];
  return [
    ...differs("governor", was.governor, now.governor),
    ...differs("turbo", switchText(was.turbo), switchText(now.turbo)),
    ...differs("battery", switchText(was.onBattery), switchText(now.onBattery))
  ];
}
function switchText(isOn) {
  return isOn === void 0 ? void 0 : isOn ? "on" : "off";
}

// src/model/environment.ts
var environmentSchema = object2({
  os: string3(),
  arch: string3(),
  /** The processor's model name. */
  cpu: string3(),
  cores: number3(),
  memoryBytes: number3(),
  /** The runner's label or image, such as `ubuntu24`. */
  runner: string3(),
  /** Versions by tool, such as `{ node: '24.1.0' }`. */
  toolchain: record2(string3(), string3()),
  /** State of the machine during this run; not compared between environments. Runs of older versions do not have it. */
  state: optional2(runStateSchema)
});
var USUAL_FACTS = ["os", "arch", "cpu"];
var GIBIBYTE = 2 ** 30;
var FACTS = {
  os: ({ os }) => os,
  arch: ({ arch: arch2 }) => arch2,
  cpu: ({ cpu }) => cpu,
  cores: ({ cores }) => cores === 0 ? "" : cores === 1 ? "1 core" : `${cores} cores`,
  memory: ({ memoryBytes }) => memoryBytes === 0 ? "" : `${Math.round(memoryBytes / GIBIBYTE)} GiB`,
  runner: ({ runner }) => runner === "" ? "" : `runner ${runner}`
};
var MACHINE_FACTS = Object.keys(FACTS);
function factOf(environment, name) {
  if (Object.hasOwn(FACTS, name)) return FACTS[name]?.(environment) ?? "";
  const version2 = Object.hasOwn(environment.toolchain, name) ? environment.toolchain[name] : "";
  return version2 ? `${name} ${version2}` : "";
}
function unknownFacts(environment, chosen) {
  return chosen.filter((name) => factOf(environment, name) === "");
}
function environmentKey(environment, chosen = USUAL_FACTS, own2 = environment) {
  return chosen.map((name) => factOf(environment, name) || factOf(own2, name)).join("|");
}
function isComparable(environment, own2, chosen) {
  return environmentKey(environment, chosen, own2) === environmentKey(own2, chosen);
}
function describeEnvironment(environment, chosen = USUAL_FACTS) {
  const described = (names) => names.map((name) => factOf(environment, name)).filter((part) => part !== "");
  const system = described(chosen.filter((name) => name === "os" || name === "arch")).join(" ");
  const others = described(chosen.filter((name) => name !== "os" && name !== "arch"));
  return [system, ...others].filter((part) => part !== "").join(", ") || "an unknown machine";
}
function environmentDifferences(was, now) {
  const differs = (fact, before, after) => before === after || before === "" || after === "" || before === 0 || after === 0 ? [] : [{ fact, before: String(before), after: String(after) }];
  const tools = Object.keys(now.toolchain).filter((tool) => tool in was.toolchain);
  const known = USUAL_FACTS.filter((name) => factOf(was, name) !== "" && factOf(now, name) !== "");
  return [
    ...differs("system", describeEnvironment(was, known), describeEnvironment(now, known)),
    ...differs("runner", was.runner, now.runner),
    ...differs("cores", was.cores, now.cores),
    ...tools.flatMap((tool) => differs(tool, was.toolchain[tool] ?? "", now.toolchain[tool] ?? "")),
    ...stateDifferences(was.state, now.state)
  ];
}

// src/reporters/profile.ts
var MARKDOWN = { code: (name) => markdownCode(name, 80), strong: (figure) => `**${figure}**` };
var PLAIN2 = { code: (name) => visible(name, 80), strong: (figure) => figure };
var PROFILERS = {
  perf: "perf",
  callgrind: "Valgrind's callgrind",
  node: "V8's profiler",
  go: "Go's profiler",
  python: "a sampler in Python"
};
function profileMarkdown({ profile }) {
  if (!profile) return "";
  const missing2 = profile.missing === null ? "" : ` ${markdownText(missingText(profile.missing), 300)}`;
  return `**Where the time went**: ${sentence(profile, MARKDOWN)}${missing2}`;
}
function profileLines({ profile }) {
  if (!profile) return [];
  const missing2 = profile.missing === null ? [] : [missingText(profile.missing)];
  return [`Where the time went: ${sentence(profile, PLAIN2)}`, ...missing2.map((text) => visible(text, 300))];
}
function missingText(how) {
  return `Much of the profile is code without names: ${how}.`;
}
function notProfiledText(why) {
  switch (why.code) {
    case "waits":
      return "the command waits longer (input, output, locks, sleep) and does not work more, which a profile of the processor cannot show";
    case "no-commit-before":
      return "no stored run of another commit is of the level before";
    case "no-profiler":
      return why.obstacles.join("; ");
    case "interrupted":
      return "it was interrupted";
    case "failed":
      return [why.message, why.remedy].filter((part) => part !== "").map((part) => part.replace(/\s*\n\s*/g, "; ").replace(/\.$/, "")).join(". ");
  }
}
function sentence(profile, style) {
  const { change, functions, rest } = profile;
  const by = `by ${methodText(profile)}`;
  if (functions.length === 0) return `no function differs by more than noise (${by}).`;
  const parts = functions.map((each) => partText(each, style));
  return `${extraText(change)}: ${parts.join(", ")}, rest ${percentage(rest)} (${by}).`;
}
function extraText(change) {
  if (change > 0) return `the extra ${share(change)} is`;
  return change < 0 ? `the ${share(-change)} less is` : "within an unchanged total";
}
function methodText({ profiler, unit }) {
  return `${PROFILERS[profiler]}, as shares of all ${UNITS[unit]} of the base`;
}
var UNITS = {
  ns: "processor time",
  instructions: "instructions",
  samples: "samples"
};
function partText(part, { code, strong }) {
  const details = [placeText(part) && code(placeText(part)), formerText(part, code), insideText(part, code)];
  const shown2 = details.filter((text) => text !== "").join("; ");
  return `${code(part.name)} ${strong(percentage(part.self))}${shown2 === "" ? "" : ` (${shown2})`}`;
}
function placeText({ file, line: line2 }) {
  return file === null ? "" : `${file}${line2 === null ? "" : `:${line2}`}`;
}
function formerText({ formerName }, code) {
  return formerName === null ? "" : `was ${code(formerName)}`;
}
function insideText({ inside }, code) {
  return inside === null ? "" : `mostly in ${code(inside)}`;
}

// src/model/reference.ts
var REFERENCE_NAME_MAX = 200;
var referenceSchema = object2({
  /** A tag, branch or commit as the user wrote it, or the first line of a command. */
  name: string3().check(minLength(1), maxLength(REFERENCE_NAME_MAX)),
  /** Full hash; empty if it is not a commit of the repository. */
  commit: string3().check(regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})?$/))
});
var besideSchema = lazy(
  () => extend3(referenceSchema, {
    /** The reference that comes after it, in runs that measure both. */
    next: optional2(referenceSchema),
    /** The one before it, in the first run without that one. */
    moved: optional2(object2({ from: referenceSchema, runs: int2().check(positive()) })),
    /** Standard error of the ratios since the first reference, from the runs that measured both; as a logarithm. */
    uncertainty: optional2(number3().check(nonnegative(), maximum(10)))
  })
);
var besideRoles = ["code", "ratio", "reference", "next", "chain"];
var seriesBesideSchema = lazy(
  () => object2({
    /**
     * `code`: the code's own value, which is shown. `ratio`: the code's by the reference's, which is judged. `reference`: the reference's
     * value. `next`: the next reference's by the reference's. `chain`: the reference's by the first one's, with which ratios are multiplied.
     */
    role: enumOf(besideRoles),
    /** The metric of the code that it is about, and its unit. */
    metric: string3().check(maxLength(1e3)),
    unit: string3().check(maxLength(100))
  })
);
function isSameReference(one, other) {
  return one.commit !== "" || other.commit !== "" ? one.commit === other.commit : one.name === other.name;
}
function referenceText({ name, commit }) {
  return commit === "" ? name : commit.startsWith(name) ? shortCommit(commit) : `${name} (${shortCommit(commit)})`;
}
var UNIT_NAME_MAX = 60;
function ratioUnit({ name, commit }) {
  const short = shortCommit(commit);
  const shown2 = name.slice(0, UNIT_NAME_MAX);
  return `\xD7 ${commit === "" ? shown2 : commit.startsWith(name) ? short : `${shown2}@${short}`}`;
}

// src/reporters/reference.ts
var NAMES_MAX2 = 10;
function referenceWords(values) {
  const { reference } = values;
  switch (values.what) {
    case "lacks":
      return {
        message: `The reference ${reference} did not measure ${listed(values.benchmarks)}, which is judged by its own values`,
        remedy: "Changes of the machine count as changes there. Move on to a reference that has the benchmark."
      };
    case "not-positive":
      return {
        message: `There is no ratio to the reference ${reference} for ${listed(values.benchmarks)}, because a value is not above 0; it is judged by its own values`,
        remedy: "Do more work in each measurement, so that its clock can see it."
      };
    case "unmeasured":
      return {
        message: `This run was not measured with the reference ${reference}, as the runs before it were: it is judged by its own values`,
        remedy: "Changes of the machine count as changes of the code in it. Name the reference again."
      };
    case "same-commit":
      return {
        message: `The reference ${reference} is the measured commit itself, so its ratio is 1 but for noise`,
        remedy: "Pin a release or an older commit, which stays the same when the code moves on."
      };
    case "moving":
      return {
        message: `Moving from the reference ${values.from} to ${reference}: this is run ${values.run} of ${values.of} that measure both`,
        remedy: `Ratios are still those to ${values.from}.`
      };
    case "moved":
      return {
        message: `Moved from the reference ${values.from} to ${reference}, by ${values.runs} runs that measured both, with an uncertainty of ${share(values.uncertainty)}`,
        remedy: "The series go on. A change across this run has to exceed its limit by the uncertainty as well."
      };
    case "restarted":
      return {
        message: `The reference changed from ${values.from} to ${reference}, and no run measured both: the ratios start over`,
        remedy: "They are judged after five runs, and until then the measured values themselves."
      };
  }
}
function listed({ total, first }) {
  const shown2 = first.slice(0, NAMES_MAX2);
  return total > shown2.length ? `${shown2.join(", ")} and ${total - shown2.length} more` : shown2.join(", ");
}
var MACHINE_CHANGE_MIN = 0.03;
function machineText({ reference, findings }) {
  if (!reference) return "";
  const judged = `Judged by the ratio to the reference ${reference.name}`;
  const course = courseText(reference);
  if (course === "") return judged;
  if (!isChanged(reference)) return `${judged}; ${course}`;
  const isQuiet = findings.every(({ verdict }) => !["regressed", "suspected", "waived"].includes(verdict));
  const code = isQuiet ? "the code did not" : "changes of the code are judged separately";
  return `${judged}: ${course}; ${code}`;
}
function courseText(reference) {
  const { machine } = reference;
  if (machine === null) return "";
  const day = machine.since.slice(0, 10);
  if (!isChanged(reference)) return `the machine is as fast as on ${day}`;
  return `the machine got ${share(sizeOf(machine))} ${machine.slower >= 0 ? "slower" : "faster"} since ${day}`;
}
function isChanged({ machine }) {
  return machine !== null && sizeOf(machine) >= MACHINE_CHANGE_MIN;
}
function sizeOf({ slower }) {
  return slower >= 0 ? slower : 1 / (1 + slower) - 1;
}
function besideText(reference) {
  if (!reference) return "";
  const { next, moved } = reference;
  const own2 = referenceText(reference);
  if (next) return `${own2} \u2192 ${referenceText(next)}`;
  return moved ? `${own2}, moved from ${referenceText(moved.from)}` : own2;
}

// src/reporters/warnings.ts
function warningWords({ code, values }) {
  const phrase = table3[code];
  return phrase(values);
}
function worded(warning) {
  return { ...warning, ...warningWords(warning) };
}
var table3 = {
  reference: (values) => referenceWords(values),
  "skipped-row": (values) => ({
    message: `Skipped ${placeOf(values)}: ${skipText(values.why)}`,
    remedy: "All other rows were read."
  }),
  "failed-benchmark": (values) => ({
    message: `A benchmark failed (${placeOf(values)}): ${skipText(values.why)}`,
    remedy: FAILED_REMEDY
  }),
  "failed-tool": (values) => ({
    message: `The benchmark tool failed (${placeOf(values)}): ${skipText(values.why)}`,
    remedy: FAILED_REMEDY
  }),
  "other-environment": ({ of: of10, here, there }) => of10 === "rerun" ? {
    message: `Left out the re-run on ${there}: the first measurement was on ${here}`,
    remedy: "Re-run on the same kind of machine: machines differ by more than a code change does."
  } : {
    message: `No earlier run was measured on ${here}; the newest one was measured on ${there}`,
    remedy: "Results from different machines are not compared; the next runs on this one are."
  },
  "unknown-environment": (values) => values.of === "baseline" ? {
    message: `The machine of ${unknownMachines(values)} is not known (${values.facts.join(", ")}); ${values.runs === 1 ? "it counts" : "they count"} as measured on a machine like this one`,
    remedy: "Differences between machines count as noise until newer runs replace these."
  } : {
    message: `The results do not state the version of ${values.tool}, so runs with different versions are compared with each other`,
    remedy: `Set environment to properties that are known: ${[...MACHINE_FACTS, ...values.stated].join(", ")}.`
  },
  "no-ancestor": ({ commit, how, branch }) => ({
    message: `${commit === "" ? "The base commit of this run is not known" : `Neither ${shortCommit(commit)} (${howText(how)}) nor any of its ancestors was measured`}. Compared with the newest runs of ${branch}, which may include later changes`,
    remedy: `Record runs on pushes to ${branch}, or rebase onto a newer commit.`
  }),
  "unreadable-source": ({ fault }) => faulty("A baseline source was skipped", fault),
  "damaged-history": ({ fault }) => faulty("The baseline leaves out damaged runs", fault),
  renamed: ({ old, now, compared }) => ({
    message: `Possible rename: ${now} is new and ${old} is missing${compared ? `. Compared with ${old}, ${compared.metric} is ${percentage(compared.change)}` : ""}`,
    remedy: `If so, add this to the rules file, and they are compared: renames: { ${yamlOf(old)}: ${yamlOf(now)} }`
  }),
  "matches-nothing": (values) => ({
    message: unmatchedWords(values),
    remedy: values.nearest === null ? "The command perf-regression parse FILES lists the names." : `Did you mean ${values.nearest}?`
  }),
  "unread-rules": ({ file, read }) => ({
    message: `Ignored the rules file ${file}, because ${read} was read`,
    remedy: `To use it instead, set rules-file to ${file}`
  }),
  "not-compared": (values) => ({
    message: `Nothing to compare with: ${notComparedWords(values)}`,
    remedy: notComparedRemedy(values)
  }),
  "waiver-without-effect": ({ owner, select, state, until, ceiling, benchmarks: benchmarks3 }) => ({
    message: state === "expired" ? `The waiver of ${owner} for ${select} expired on ${until}` : `The waiver of ${owner} for ${select} allows up to ${threshold(ceiling)}, and ${listed2(benchmarks3)} ${benchmarks3.total === 1 ? "exceeds" : "exceed"} it`,
    remedy: "Fix the regression, or have the owner renew the waiver in the rules file."
  }),
  "unread-answer": ({ fault }) => faulty("Could not check whether a regression was allowed", fault),
  "outgrown-answer": (values) => ({
    message: outgrownWords(values),
    remedy: "To allow this one too, remove the label and add it again, or push a commit with the trailer Allow-Regression."
  }),
  "own-rules": ({ base: base2, benchmarks: benchmarks3 }) => ({
    message: `Only the changed rules of this pull request let ${firstOf(benchmarks3)} pass; by the rules of ${base2}, ${benchmarks3.total === 1 ? "it is a regression" : "they are regressions"}`,
    remedy: "Allow it like any other regression, or change the rules in a separate pull request first."
  }),
  "unread-base-rules": ({ base: base2, fault }) => faulty(
    base2 === null ? "Could not check the rules of the base" : `Could not read the results by the rules of ${base2}`,
    fault
  ),
  "late-run": ({ branch, newer }) => ({
    message: `A newer commit of ${branch}, ${shortCommit(newer)}, was measured before this one. This run is stored and judged; badge, issues and notifications stay with the newer commit`,
    remedy: ""
  }),
  "unknown-order": ({ branch, fault }) => faulty(
    `Could not check whether a newer commit of ${branch} was already measured, so this run counts as the newest`,
    fault
  ),
  "missing-shard": (values) => ({
    message: missingShardWords(values),
    remedy: `${values.missing === 1 ? "Its" : "Their"} benchmarks were not judged. Re-run the failed jobs, then this one.`
  }),
  "several-machines": ({ kinds, first }) => ({
    message: `The shards were measured on ${kinds} kinds of machines: ${first.map(({ machine, shards }) => `${machine} (${listed2(shards)})`).join("; ")}${kinds > first.length ? "; \u2026" : ""}`,
    remedy: "This run is only compared with runs on the same mixture. Use runners of one kind, or let every shard measure every benchmark."
  }),
  "missing-measurement": ({ shard }) => ({
    message: `The re-run shard ${shard} is missing`,
    remedy: "The verdict uses the other measurements. Re-run the failed job, then this one."
  }),
  "measured-by-fork": ({ repository }) => ({
    message: `Measured by code from ${repository}, which controls the reported values`,
    remedy: "Before you rely on them, measure the commit on a branch of this repository."
  }),
  "not-profiled": ({ why }) => ({
    message: `No profile of the regression: ${notProfiledText(why)}`,
    remedy: ""
  }),
  "unmeasurable-base": ({ commit, fault }) => ({
    message: `Could not measure the base commit ${commitName(commit)} (${fault.message}). This commit was measured alone and compared with the history`,
    remedy: "The output of the command is in the log of this step."
  }),
  "open-regression": ({ branch, benchmarks: benchmarks3, isSuspected, commit, time: time3 }) => ({
    message: `${isSuspected ? "Suspected" : "Open"} ${benchmarks3.total === 1 ? "regression" : "regressions"} on ${branch} since ${shortCommit(commit) || "a run without a commit"} (${time3.slice(0, 10)}): ${firstOf(benchmarks3)}. This run is compared with the current level of ${branch}`,
    remedy: `Fix ${benchmarks3.total === 1 ? "it" : "them"} on ${branch}, or accept the level: perf-regression baseline accept --reason TEXT`
  }),
  "machine-may-have-aged": ({ benchmarks: benchmarks3, together }) => ({
    message: `The machine may have aged: ${climbWords(benchmarks3, together)}, and on this machine levels also move without a change of code`,
    remedy: "Measure a reference beside each run, a fixed version of the code: what it shares is the machine."
  }),
  "platform-changed": ({ changes, benchmarks: benchmarks3, isShared }) => ({
    message: `The machine changed when ${firstOf(benchmarks3)} became worse (${changes.map(platformWords).join(", ")})${isShared ? ": either may be the cause, and this machine cannot show which" : ": it may be the cause"}`,
    remedy: `Measure the commit before on this machine, in turn with this one: perf-regression ab.${isShared ? " If it was the machine, accept the level: perf-regression baseline accept --reason TEXT" : ""}`
  }),
  "same-name": ({ name, benchmarks: benchmarks3 }) => ({
    message: `${benchmarks3.total} benchmarks of this run would be named ${name}: ${listed2(benchmarks3, 3)}. They keep their own names, so their series start over with every build`,
    remedy: "Give them names that differ in more than the hash, or narrow the pattern under names: in the rules file."
  }),
  "merged-rows": ({ file, benchmark, results: results3 }) => ({
    message: `Merged ${results3} results ${benchmark === null ? "without a name" : `named ${benchmark}`} into one sample, because nothing in ${file} tells them apart`,
    remedy: benchmark === null ? "If they are different benchmarks, give each file its own suite: suite: {file}" : "If they are different benchmarks, give them different names."
  }),
  "stale-results": ({ file, benchmarks: benchmarks3 }) => ({
    message: `Left out ${count(benchmarks3.total, "benchmark")} from an earlier execution in ${file}: ${listed2(benchmarks3, 5)}`,
    remedy: "Run them again, or delete the folder before the benchmarks run."
  }),
  "earlier-executions": ({ executions, oldest, newest }) => ({
    message: `The files also hold ${count(executions, "earlier execution")} (${oldest === newest ? oldest : `${oldest} to ${newest}`}); this run is the newest one`,
    remedy: "To store all of them as runs of their own days: perf-regression history import FILES"
  }),
  "fuller-names": (values) => values.outcome === "renamed" ? {
    message: `${count(values.benchmarks, "stored benchmark")} now ${values.benchmarks === 1 ? "has its" : "have their"} full name, which does not depend on other benchmarks: ${values.first.map(({ old, now }) => `${old} is now ${now}`).join(", ")}${values.benchmarks > values.first.length ? ", \u2026" : ""}`,
    remedy: ""
  } : {
    message: `Stored benchmark ${values.old} was not compared: it may be any of several benchmarks in this run`,
    remedy: `Say in the rules file which one it is: renames: { ${yamlOf(values.old)}: PRESENT NAME }`
  }
};
var FAILED_REMEDY = "Its results are missing. The output is in the log of the step that ran it.";
function faulty(what, { message: message2, remedy }) {
  return { message: `${what}: ${message2}`, remedy: remedy.replaceAll("\n", " ") };
}
function climbWords(benchmarks3, together) {
  const all = together && `all benchmarks together became ${share(together.change)} slower in ${together.runs} runs`;
  const some = benchmarks3.total > 0 && `${firstOf(benchmarks3)} became slower over weeks`;
  return [all, some].filter(Boolean).join("; ");
}
function platformWords(change) {
  return change.fact === "boot" ? "it was restarted" : differenceText(change);
}
function placeOf({ file, line: line2 }) {
  return line2 === void 0 ? file : `${file}:${line2}`;
}
function outgrownWords(values) {
  const { by, source, benchmark, allowed, change } = values;
  const now = change === null ? "" : percentage(change);
  if (allowed === null)
    return `What ${by} allowed (${source}) does not include ${benchmark}${now && `, which is at ${now}`}`;
  return `What ${by} allowed (${source}) was ${percentage(allowed)} for ${benchmark}, which is now ${now ? `at ${now}` : "worse"}`;
}
function unknownMachines({ runs: runs2, compared }) {
  if (runs2 < compared) return `${runs2} of ${compared} baseline runs`;
  return runs2 === 1 ? "the only baseline run" : `all ${runs2} baseline runs`;
}
function notComparedWords(values) {
  switch (values.why) {
    case "history-gone":
      return values.fault.message;
    case "other-suite": {
      const { suite, place: place2, benchmarks: benchmarks3, suites, first } = values;
      const found2 = first.map((other) => `${other.suite} has ${other.shared} of ${benchmarks3}`).join(", ");
      const more = suites > first.length ? `, and ${suites - first.length} more` : "";
      return `suite ${suite} has no runs on ${place2}, but other suites have its benchmarks: ${found2}${more}`;
    }
    case "other-branch":
      return `suite ${values.suite} has no runs of branch ${values.branch}, only of ${listed2(values.branches, 3)}`;
  }
}
function notComparedRemedy(values) {
  switch (values.why) {
    case "history-gone":
      return values.fault.remedy.replaceAll("\n", " ");
    case "other-suite": {
      const suite = values.first[0]?.suite ?? "";
      return `If it is ${suite}, set suite: ${suite} in the workflow, or --suite ${JSON.stringify(suite)} on the command line. If not, the first stored run starts a new suite.`;
    }
    case "other-branch": {
      const branch = values.branches.first[0] ?? "";
      return `Name the branch to compare with: base-branch: ${branch} in the workflow, or --base-branch ${branch} on the command line.`;
    }
  }
}
function unmatchedWords(values) {
  const word2 = JSON.stringify(values.word);
  switch (values.setting) {
    case "threshold":
      return `The threshold for ${word2} matches nothing in this run`;
    case "rule":
      return `A rule for ${word2} matches nothing in this run`;
    case "renames":
      return `The new name ${word2} under renames matches nothing in this run`;
    case "waiver":
      return `The waiver of ${values.owner} for ${word2} matches nothing in this run`;
    case "tag":
      return `The tag ${values.tag} for ${word2} matches nothing in this run`;
    case "formula":
      return `The formula ${values.metric} = ${values.formula} fits no benchmark in this run${values.word === null ? "" : `: there is no ${values.word}`}`;
  }
}
function missingShardWords({
  missing: missing2,
  expected,
  names,
  found: found2
}) {
  const which = names.total > 0 ? `: ${listed2(names)}` : `; found ${listed2(found2)}`;
  return `${missing2} of ${expected} shards ${missing2 === 1 ? "is" : "are"} missing${which}`;
}
function listed2({ total, first }, most = 10) {
  const shown2 = first.slice(0, most);
  return total > shown2.length ? `${shown2.join(", ")} and ${total - shown2.length} more` : shown2.join(", ");
}
function firstOf(names) {
  return listed2(names, 1);
}
function count(number4, what) {
  return number4 === 1 ? `1 ${what}` : `${number4} ${what}s`;
}
function yamlOf(name) {
  return /^[A-Za-z_][\w./-]*$/.test(name) ? name : JSON.stringify(name);
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
    const count2 = benchmarksOf(suspected);
    return `${count2} of ${benchmarks(total)} ${count2 === 1 ? "looks" : "look"} ${worseWord(suspected)}${suspicion(suspected)}${lackWords(report)}`;
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
function evidenceText(evidence) {
  switch (evidence.code) {
    case "fact":
      return differenceText(evidence);
    case "gone":
      return "gone when it was measured again";
    case "repeated":
      return "more than once";
    case "gross":
      return "far beyond the limits";
  }
}
function confirmed(evidence) {
  return `confirmed on the same kind of machine (${evidence.map(evidenceText).join(", ")})`;
}
function regression(report, regressed, total) {
  const count2 = benchmarksOf(regressed);
  const allowed = report.gate === "allowed" ? "; this was allowed" : "";
  const { verb, since } = lastingWords(regressed, count2);
  return `${count2} of ${benchmarks(total)} ${verb} ${worseWord(regressed)} beyond ${limits(count2)}${since}${grades(regressed)}${lackWords(report)}${allowed}`;
}
function limits(count2) {
  return count2 === 1 ? "its limit" : "their limits";
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
  if (kind === "runner")
    return `${all}: the runner changed (${evidence.map(evidenceText).join(", ")}), not your code`;
  return kind === "confirmed" ? `${all}, ${confirmed(evidence)}` : `${all}: either this runner differs or the change affects everything; measure again on another runner to find out`;
}
function suspicion(suspected) {
  const waiting = suspected.flatMap(
    ({ reason }) => reason.code === "awaiting-confirmation" ? [reason] : []
  );
  const [first] = waiting;
  if (suspected.every(({ reason }) => reason.code === "platform-changed"))
    return ", since the machine changed: that may be the cause";
  return first && waiting.length === suspected.length ? `: seen in ${runs(first.seen)} so far, reported after ${first.of} in a row` : "; measure again to be certain";
}
function inconclusive(report, total) {
  const tally = tallyOf(report);
  const { unjudged, missing: missing2 } = tally;
  const known = isMostlyJudged(tally) ? passed(report, total) : unjudged > 0 ? `Not enough data to judge ${partOf(unjudged, total)}${lackWords(report)}` : missing2 > 0 ? `Nothing was judged${lackWords(report)}` : `Nothing was judged: no direction is configured for ${benchmarks(total)}`;
  return known + reservation(report);
}
function partOf(count2, total) {
  if (count2 < total) return `${grouped(count2)} of ${benchmarks(total)}`;
  return total === 1 ? "the only benchmark" : `any of the ${benchmarks(total)}`;
}
function reservation({ warnings }) {
  const missing2 = warnings.flatMap((each) => each.code === "missing-shard" ? [each.values] : [])[0];
  const renamed = warnings.filter(({ code }) => code === "renamed").length;
  if (!missing2 && renamed > 0) return `, but ${renamed === 1 ? "one looks" : `${renamed} look`} renamed`;
  const isDamaged = warnings.some(({ code }) => code === "damaged-history");
  if (!missing2 && isDamaged) return ", but part of the history is damaged";
  return missing2 ? `, but ${missingShardWords(missing2)}` : "";
}
function passed(report, total) {
  const within = report.findings.filter(
    (finding) => finding.reason.code === "within-threshold" && isWorse(finding)
  );
  if (within.length > 0) {
    const count3 = benchmarksOf(within);
    return `${count3} of ${benchmarks(total)} got ${worseWord(within)}, but within ${limits(count3)}${besideWords(report)}`;
  }
  const improved = benchmarksOf(report.findings.filter((finding) => finding.verdict === "improved"));
  if (improved > 0) return `${improved} of ${benchmarks(total)} got better, none worse${besideWords(report)}`;
  const { judged, unjudged, missing: missing2 } = tallyOf(report);
  const all = judged + unjudged + missing2;
  const count2 = judged === all ? benchmarks(all) : `${grouped(judged)} of ${benchmarks(all)}`;
  return `No change in ${count2}${besideWords(report)}`;
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
    case "platform-changed":
      return "moved with other benchmarks when the machine changed: this machine cannot show which of the two it was";
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
      return `in the baseline, but not in this run: ${skipText(reason.why)}`;
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
function tooNoisy(finding, { rounds, of: of10 }) {
  const { change } = finding;
  const half = change && change.low !== null && change.high !== null ? (change.high - change.low) / 2 : null;
  const noise = half === null || isTooWide(finding) ? "too noisy" : `too noisy (\xB1 ${share(half)})`;
  if (rounds === null) return `${noise}: more baseline runs are needed to judge it (${limitText(finding)})`;
  const what = of10 === "runs" ? `${rounds} measurements` : `${rounds} processes on each side`;
  return `${noise}: ${what} would settle it`;
}

// src/reporters/json.ts
var inTexts = once(() => new RegExp(`(?!\\n)${HIDDEN2}|##(?=\\w*\\[)`, "gu"));
function jsonText(value, indent) {
  return JSON.stringify(value, null, indent).replace(
    inTexts(),
    (found2) => found2 === "##" ? "#\\u0023" : Array.from({ length: found2.length }, (_, i) => escaped2(found2, i)).join("")
  );
}
function escaped2(text, index) {
  return `\\u${text.charCodeAt(index).toString(16).padStart(4, "0")}`;
}
function published(report, task) {
  const { rulesChanged, commonShift } = report;
  return {
    ...report,
    baseline: publishedBaseline(report),
    rulesChanged: rulesChanged && {
      ...rulesChanged,
      changes: rulesChanged.changes.map((each) => withText(each, ruleDifferenceText))
    },
    commonShift: commonShift && {
      ...commonShift,
      evidence: commonShift.evidence.map((each) => withText(each, evidenceText))
    },
    failed: report.failed?.map((each) => ({ ...each, why: withText(each.why, skipText) })),
    findings: report.findings.map((finding) => ({ ...finding, reason: publishedReason(finding.reason) })),
    warnings: report.warnings.map(worded),
    next: nextOf(report, task)
  };
}
function publishedBaseline({ baseline }) {
  const { why, skippedSources } = baseline;
  return {
    ...baseline,
    why: withText(why, baselineReasonText),
    skippedSources: skippedSources.map((each) => ({ ...each, why: withText(each.why, baselineReasonText) }))
  };
}
function publishedReason(reason) {
  return "why" in reason ? { ...reason, why: withText(reason.why, skipText) } : reason;
}
function withText(data, textOf2) {
  return { ...data, text: textOf2(data) };
}
function renderJson(report, task) {
  return `${jsonText(published(report, task), 2)}
`;
}
function trendsJson(reports, indent) {
  return `${jsonText(
    reports.map((report) => ({ ...report, next: nextOfTrends(report) })),
    indent
  )}
`;
}
function jsonFiles(reports, path, task) {
  return reports.map((report, i) => ({
    path: reports.length === 1 ? path : path.replace(/(\.[^./\\]+)?$/, `-${i + 1}$1`),
    text: renderJson(report, task)
  }));
}

// src/reporters/table.ts
var GAP = "   ";
function table4(head, rows) {
  const widths = head.map((title, i) => Math.max(...[title, ...rows.map((row) => row[i] ?? "")].map(width)));
  const line2 = (cells) => cells.map((cell, i) => i < cells.length - 1 ? pad(cell, widths[i] ?? 0) : cell).join(GAP).trimEnd();
  return [head, ...rows].map((row) => `${line2(row)}
`).join("");
}
var WIDE = new RegExp("\\p{Emoji_Presentation}|[\\u1100-\\u115f\\u2e80-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f\\uff00-\\uff60\\uffe0-\\uffe6]", "u");
var ASCII = /^[ -~]*$/;
function width(text) {
  if (ASCII.test(text)) return text.length;
  return graphemes(text).reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}
function pad(text, columns) {
  return text + " ".repeat(Math.max(0, columns - width(text)));
}
function packed(parts, indent, columns = Number.POSITIVE_INFINITY) {
  const lines = [];
  for (const part of parts.filter((each) => each !== "")) {
    const last = lines.at(-1);
    if (last !== void 0 && width(last) + GAP.length + width(part) <= columns) {
      lines[lines.length - 1] = last + GAP + part;
    } else lines.push(indent + part);
  }
  return lines;
}
function wrapped(line2, columns) {
  if (columns === void 0 || width(line2) <= columns) return [line2];
  const [, indent = "", text = ""] = /^(\s*(?:[!~→-] )?)(.*)$/s.exec(line2) ?? [];
  const lines = [];
  for (const word2 of text.split(" ")) {
    const last = lines.at(-1);
    if (last !== void 0 && width(last) + 1 + width(word2) <= columns)
      lines[lines.length - 1] = `${last} ${word2}`;
    else lines.push((last === void 0 ? indent : " ".repeat(indent.length)) + word2);
  }
  return lines;
}
function prefixLines(prefix, columns) {
  return prefix === "" ? [] : wrapped(`  All names start with ${visible(prefix)}`, columns);
}

// src/results/read-runs.ts
var read_runs_exports = {};
__export(read_runs_exports, {
  derive: () => derive,
  readReruns: () => readReruns,
  readResults: () => readResults,
  readRun: () => readRun3,
  readRuns: () => readRuns,
  runOf: () => runOf,
  withStableNames: () => withStableNames
});

// builtin:node:crypto
var of6 = (name) => perfRegressionRequire("node:crypto")[name];
function createHash(...given3) {
  return new.target ? new (of6("createHash"))(...given3) : of6("createHash")(...given3);
}
function randomUUID(...given3) {
  return new.target ? new (of6("randomUUID"))(...given3) : of6("randomUUID")(...given3);
}

// builtin:node:path
var of7 = (name) => perfRegressionRequire("node:path")[name];
function resolve(...given3) {
  return new.target ? new (of7("resolve"))(...given3) : of7("resolve")(...given3);
}
function isAbsolute(...given3) {
  return new.target ? new (of7("isAbsolute"))(...given3) : of7("isAbsolute")(...given3);
}
function join(...given3) {
  return new.target ? new (of7("join"))(...given3) : of7("join")(...given3);
}
function relative(...given3) {
  return new.target ? new (of7("relative"))(...given3) : of7("relative")(...given3);
}
function dirname(...given3) {
  return new.target ? new (of7("dirname"))(...given3) : of7("dirname")(...given3);
}
function basename(...given3) {
  return new.target ? new (of7("basename"))(...given3) : of7("basename")(...given3);
}
function extname(...given3) {
  return new.target ? new (of7("extname"))(...given3) : of7("extname")(...given3);
}
function parse2(...given3) {
  return new.target ? new (of7("parse"))(...given3) : of7("parse")(...given3);
}
var sep = /* @__PURE__ */ of7("sep");
var delimiter = /* @__PURE__ */ of7("delimiter");

// src/model/coded.ts
function coded(table6, id) {
  const named7 = (schema, name) => id === void 0 ? schema : schema.check(meta3({ id: name }));
  const schemaWith2 = (words2, name) => named7(
    lazy(() => {
      const [first, ...others] = Object.entries(table6()).map(
        ([code, values]) => object2({ code: literal2(code), ...values, ...words2 })
      );
      return discriminatedUnion2("code", [first, ...others]);
    }),
    name
  );
  return {
    plain: schemaWith2({}, `${id}`),
    /** The text has no full stop at the end. */
    worded: schemaWith2({ text: string3() }, `worded-${id}`)
  };
}

// src/model/baseline-reason.ts
var howFound = coded(() => ({
  /** A person set this run as the baseline. */
  set: {},
  /** The first parent of a merge commit: the branch stands on it. */
  "branch-point": {},
  /** The commit before. */
  parent: {},
  /** Of uncommitted work. */
  uncommitted: {},
  /** With this branch; without it, with the base branch. */
  "merge-base": { branch: optional2(string3()) },
  /** By a name of the user: a tag, a branch, a commit. */
  named: { name: string3() },
  /** The base of the job that measured. */
  "of-job": {},
  unstated: {}
}));
var base = () => ({ commit: string3(), how: howFound.plain });
var store = () => optional2(string3());
var ofBranch = () => ({
  /** Earlier runs of the commit itself; none before it was measured. */
  "same-commit": { commit: string3(), store: store() },
  /** Runs up to the base commit. */
  "base-commit": { branch: string3(), ...base(), store: store() },
  /** Runs up to the nearest measured ancestor, and its distance to the base commit. */
  ancestor: { branch: string3(), ancestor: string3(), commits: int2(), ...base(), store: store() },
  /** The newest runs: neither the base commit nor an ancestor of it was measured. */
  newest: { branch: string3(), newest: string3(), ...base(), store: store() }
});
var found = () => ({
  ...ofBranch(),
  /** The newest runs of another branch, as a person asked for. */
  branch: { branch: string3(), newest: string3() },
  /** Result files, or patterns of them. */
  files: { patterns: array2(string3()) },
  /** Earlier executions in the result files themselves, and the days of the oldest and the newest. */
  executions: { runs: int2(), oldest: string3(), newest: string3() },
  /** Measured alternately with the base commit. */
  rounds: {
    ...base(),
    rounds: int2(),
    /** The series that memory layouts alone move most, relative; null if the rounds had no layouts of their own. */
    layouts: nullable2(array2(object2({ benchmark: string3(), metric: string3(), spread: number3() }))),
    /** What counted instructions; null if time was measured. Absent in older reports. */
    counter: optional2(nullable2(string3())),
    /** The threshold of series without a rule, relative; null if there are none. */
    limit: nullable2(number3())
  },
  /** Its build is the same, and nothing was measured. */
  build: base(),
  /** The runs before this one, in their order. */
  before: {}
});
var missing = () => ({
  /** `place`: the branch of the history, and its repository. */
  "no-history": { suite: string3(), place: string3() },
  "no-run-of-branch": { suite: string3(), place: string3(), branch: string3() },
  /** All runs are earlier attempts of this job. */
  "only-attempts": { suite: string3() },
  /** Another step measured all stored benchmarks at this commit too. */
  "only-other-steps": { suite: string3() },
  "no-snapshot": { branch: string3(), store: string3() },
  /** The message of the error. */
  unreadable: { message: string3() },
  /** No source is configured. */
  nowhere: {},
  "no-repository": {},
  "no-earlier-runs": {}
});
var branchReason = coded(ofBranch);
var missingReason = coded(missing);
var baselineReason = coded(() => ({ ...found(), ...missing() }));

// src/model/not-profiled.ts
var notProfiled = coded(() => ({
  /** The command waits longer and does not work more, which a profile of the processor cannot show. */
  waits: {},
  /** No stored run of another commit is of the level before. */
  "no-commit-before": {},
  /** For each profiler that fits the command, what keeps it from running here. */
  "no-profiler": { obstacles: array2(string3()) },
  interrupted: {},
  /** The message of the error, and what to do. */
  failed: { message: string3(), remedy: string3() }
}));

// src/model/skip-reason.ts
var about = (values) => ({
  benchmark: optional2(string3()),
  /** Where it is in the JSON, if it has no name: `benchmarks[2]`, or `[2]` in a list that is the whole text. */
  entry: optional2(string3()),
  ...values
});
var field = () => string3();
var message = () => optional2(string3());
var table5 = () => ({
  // What is written is not a value.
  "no-field": about({ field: field() }),
  "wrong-type": about({
    field: field(),
    type: enumOf(["null", "array", "object", "string", "number", "boolean"])
  }),
  "not-a-number": about({ field: field(), found: optional2(string3()) }),
  "not-a-time": about({ field: field() }),
  "malformed-row": about({}),
  /** As if something else was printed into the row. */
  "interrupted-row": about({}),
  /** A row and the header differ in the number of fields. */
  "field-count": about({}),
  "not-json": about({}),
  "not-a-result": about({}),
  // The text says less than was measured; `option` is the one of the tool that says it.
  "ambiguous-name": about({ option: string3() }),
  "truncated-name": about({}),
  "only-in-json": about({ field: field(), found: optional2(string3()), option: string3() }),
  "partial-count": about({ field: optional2(field()) }),
  /** The results are of a commit that another one was compared with. */
  "other-commit": about({ commit: string3(), tested: string3() }),
  "too-many-results": about({}),
  // Nothing was measured.
  /** Its state, if the tool has a word for it. */
  "no-result": about({ state: optional2(string3()) }),
  /** It failed or was not run, which the text does not say. */
  "not-recorded": about({}),
  "not-counted": about({ field: field() }),
  "not-supported": about({ field: field() }),
  "not-run": about({
    how: enumOf(["skipped", "todo", "disabled", "ignored", "not-run"]),
    message: message()
  }),
  "none-done": about({
    what: enumOf(["request", "transaction"]),
    how: enumOf(["sent", "answered", "processed"])
  }),
  // It failed.
  failed: about({ message: message() }),
  /** The tool's own line about a failure. */
  message: about({ message: string3() }),
  "exit-code": about({ exitCode: number3() }),
  /** An execution failed; which one, only an option of the tool says. */
  "failed-execution": about({ option: string3() }),
  /** The first of them ended with this code, or by a signal. */
  "failed-executions": about({ failed: int2(), of: int2(), exitCode: nullable2(number3()) }),
  "all-failed": about({ what: enumOf(["request", "sample", "execution", "attempt"]), message: message() }),
  "includes-failed": about({ fields: array2(field()) }),
  "failed-assertion": about({}),
  "uncaught-error": about({}),
  "no-files": about({}),
  // Of one series: its value or its unit is not usable.
  "not-finite": about({ metric: string3() }),
  "too-long": about({ metric: string3(), what: enumOf(["name", "unit"]), max: int2() }),
  "other-unit": about({ metric: string3(), unit: string3(), before: string3() })
});
var skipReason = coded(table5, "skip-reason");

// src/model/warning.ts
var NAMES_MAX3 = 20;
var namesSchema = object2({ total: int2().check(nonnegative()), first: array2(string3()) });
function countedNames(all) {
  return { total: all.length, first: all.slice(0, NAMES_MAX3) };
}
var faultSchema = object2({ message: string3(), remedy: string3() });
function faultOf({ message: message2, remedy }) {
  return { message: message2, remedy };
}
var place = { file: string3(), line: optional2(int2().check(positive())) };
var machinesSchema = lazy(
  () => object2({
    of: enumOf(["baseline", "rerun"]),
    /** Where this run was measured, and where the newest run of the baseline or the re-run was. */
    here: string3(),
    there: string3()
  })
);
var unknownEnvironmentSchema = lazy(
  () => discriminatedUnion2("of", [
    /** Number of the compared runs that do not state these facts. */
    object2({ of: literal2("baseline"), facts: array2(string3()), runs: int2(), compared: int2() }),
    /** The results do not state the version of a chosen tool; the tools that they do state. */
    object2({ of: literal2("results"), tool: string3(), stated: array2(string3()) })
  ])
);
var unmatched = { word: string3(), nearest: nullable2(string3()) };
var unmatchedSchema = lazy(
  () => discriminatedUnion2("setting", [
    object2({ setting: enumOf(["threshold", "rule", "renames"]), ...unmatched }),
    object2({ setting: literal2("waiver"), owner: string3(), ...unmatched }),
    object2({ setting: literal2("tag"), tag: string3(), ...unmatched }),
    /** Without a word, each name in it exists, but not in this combination. */
    object2({
      setting: literal2("formula"),
      metric: string3(),
      formula: string3(),
      ...unmatched,
      word: nullable2(string3())
    })
  ])
);
var notComparedSchema = lazy(
  () => discriminatedUnion2("why", [
    object2({ why: literal2("history-gone"), fault: faultSchema }),
    /** Other suites have benchmarks of this run: how many of all, the most first. */
    object2({
      why: literal2("other-suite"),
      suite: string3(),
      /** The branch of the history, in words. */
      place: string3(),
      benchmarks: int2(),
      suites: int2(),
      first: array2(object2({ suite: string3(), shared: int2() }))
    }),
    /** The suite only has runs of other branches, the nearest name first. */
    object2({
      why: literal2("other-branch"),
      suite: string3(),
      branch: string3(),
      branches: namesSchema
    })
  ])
);
var fullerNamesSchema = lazy(
  () => discriminatedUnion2("outcome", [
    object2({
      outcome: literal2("renamed"),
      benchmarks: int2(),
      first: array2(object2({ old: string3(), now: string3() }))
    }),
    /** The stored name may be any of several present ones. */
    object2({ outcome: literal2("unclear"), old: string3() })
  ])
);
var benchmarks2 = { reference: string3(), benchmarks: namesSchema };
var replaced = { reference: string3(), from: string3() };
var referenceWarningSchema = lazy(
  () => discriminatedUnion2("what", [
    /** These have no ratio: the reference did not measure them, or a value is not above 0. */
    object2({ what: literal2("lacks"), ...benchmarks2 }),
    object2({ what: literal2("not-positive"), ...benchmarks2 }),
    /** The runs before were measured with it, and this one was not. */
    object2({ what: literal2("unmeasured"), reference: string3() }),
    object2({ what: literal2("same-commit"), reference: string3() }),
    /** One takes the place of another: in runs that measure both, after them, or without them. */
    object2({ what: literal2("moving"), ...replaced, run: int2(), of: int2() }),
    object2({ what: literal2("moved"), ...replaced, runs: int2(), uncertainty: number3() }),
    object2({ what: literal2("restarted"), ...replaced })
  ])
);
var valuesByCode = () => ({
  "skipped-row": object2({ ...place, why: skipReason.plain }),
  /** A benchmark failed, or the tool did: what it did not measure is missing. */
  "failed-benchmark": object2({ ...place, benchmark: string3(), why: skipReason.plain }),
  "failed-tool": object2({ ...place, why: skipReason.plain }),
  "other-environment": machinesSchema,
  "unknown-environment": unknownEnvironmentSchema,
  /** The base commit, empty if it is not known, and how it was found. */
  "no-ancestor": object2({ commit: string3(), how: howFound.plain, branch: string3() }),
  "unreadable-source": object2({ fault: faultSchema }),
  "damaged-history": object2({ fault: faultSchema }),
  /** A possible renaming: the benchmark of the baseline was not compared with it. */
  renamed: object2({
    old: string3(),
    now: string3(),
    /** The first metric that both have, and its relative difference; null if they share none. */
    compared: nullable2(object2({ metric: string3(), change: number3() }))
  }),
  /** A threshold, rule or other setting names something that does not exist. */
  "matches-nothing": unmatchedSchema,
  /** The checkout has a rules file, but another one was read. */
  "unread-rules": object2({ file: string3(), read: string3() }),
  /** There are runs to compare with, but this run was not compared: it is neither a first run nor a pass. */
  "not-compared": notComparedSchema,
  "waiver-without-effect": object2({
    owner: string3(),
    select: string3(),
    state: enumOf(["exceeded", "expired"]),
    /** The last day, in UTC. */
    until: string3(),
    /** Relative. */
    ceiling: number3(),
    benchmarks: namesSchema
  }),
  /** Whether somebody allowed a regression is not known. */
  "unread-answer": object2({ fault: faultSchema }),
  /** Somebody allowed a smaller regression than this one. */
  "outgrown-answer": object2({
    by: string3(),
    source: string3(),
    benchmark: string3(),
    /** Relative changes: what was allowed for the benchmark, and what was measured; null if nothing was. */
    allowed: nullable2(number3()),
    change: nullable2(number3())
  }),
  /** Only the pull request's own rules let it pass. */
  "own-rules": object2({ base: string3(), benchmarks: namesSchema }),
  /** The verdict by the rules of the base is not known; without a base, the rules themselves could not be read. */
  "unread-base-rules": object2({ base: nullable2(string3()), fault: faultSchema }),
  /** A newer commit of the branch was measured before: its published results stay. */
  "late-run": object2({ branch: string3(), newer: string3() }),
  "unknown-order": object2({ branch: string3(), fault: faultSchema }),
  /** A part of the run was not measured: it is never a pass. `names`: the missing ones, if they are known. */
  "missing-shard": object2({
    missing: int2(),
    expected: int2(),
    names: namesSchema,
    found: namesSchema
  }),
  /** Kinds of machines with their shards, the most frequent first. */
  "several-machines": object2({
    kinds: int2(),
    first: array2(object2({ machine: string3(), shards: namesSchema }))
  }),
  /** A re-measurement is missing: the verdict is based on the other measurements. */
  "missing-measurement": object2({ shard: string3() }),
  /** From a run of a fork's own code, which controls its numbers. */
  "measured-by-fork": object2({ repository: string3() }),
  /** The base commit was to be measured in turn, but does not build or run. */
  "unmeasurable-base": object2({ commit: string3(), fault: faultSchema }),
  /** The functions behind a regression are not known: what is missing, and how to get it. */
  "not-profiled": object2({ why: notProfiled.plain }),
  /** The base branch has regressions that are not fixed. */
  "open-regression": object2({
    branch: string3(),
    benchmarks: namesSchema,
    isSuspected: boolean3(),
    /** The oldest of their first runs; the commit may be empty. */
    commit: string3(),
    time: string3()
  }),
  /** Benchmarks become slower over weeks, on a machine whose levels also move without a change of code. */
  "machine-may-have-aged": object2({
    /** Those that climb by themselves. */
    benchmarks: namesSchema,
    /** The climb of the middle benchmark, relative, and over how many runs; null if it does not climb. */
    together: nullable2(object2({ change: number3(), runs: int2() }))
  }),
  /** The platform changed in the run in which benchmarks became worse; if they are many, none of them fails. */
  "platform-changed": object2({
    changes: array2(platformChangeSchema),
    benchmarks: namesSchema,
    isShared: boolean3()
  }),
  /** Several benchmarks of the run would get the same name: they keep their own. */
  "same-name": object2({ name: string3(), benchmarks: namesSchema }),
  /** Results that cannot be distinguished became one sample; null: they have no name. */
  "merged-rows": object2({ file: string3(), benchmark: nullable2(string3()), results: int2() }),
  /** Results of an earlier execution were next to those of the newest, and were left out. */
  "stale-results": object2({ file: string3(), benchmarks: namesSchema }),
  /**
   * The files have rows of other days or commits, which are other runs: how many, and the days of the oldest and newest.
   */
  "earlier-executions": object2({ executions: int2(), oldest: string3(), newest: string3() }),
  /** Series that were stored under a shorter name continue under a name that is unique. */
  "fuller-names": fullerNamesSchema,
  /** Of the reference that the run was measured with, in words. */
  reference: referenceWarningSchema
});
function schemaWith(words2) {
  const [first, ...others] = Object.entries(valuesByCode()).map(
    ([code, values]) => object2({ code: literal2(code), subject: string3(), values, ...words2 })
  );
  return discriminatedUnion2("code", [first, ...others]);
}
var warningSchema = lazy(() => schemaWith({}));
var wordedWarningSchema = lazy(
  () => schemaWith({
    /** What happened and where; without a full stop at the end. */
    message: string3(),
    /** What to do now; may be empty. */
    remedy: string3()
  })
);

// src/formats/aliases.ts
var ALIASES = /* @__PURE__ */ new Map([
  // github-action-benchmark
  ["cargo", ["libtest", "criterion"]],
  ["pytest", ["pytest-benchmark"]],
  ["googlecpp", ["google-benchmark"]],
  // Bencher
  ["json", ["bencher-metric-format"]],
  ["rust_bench", ["libtest", "criterion"]],
  ["rust_criterion", ["criterion"]],
  ["rust_iai", ["iai"]],
  ["rust_iai_callgrind", ["gungraun", "gungraun-json"]],
  ["rust_gungraun", ["gungraun", "gungraun-json"]],
  ["cpp_google", ["google-benchmark"]],
  ["cpp_catch2", ["catch2"]],
  ["go_bench", ["go"]],
  ["java_jmh", ["jmh"]],
  ["c_sharp_dot_net", ["benchmarkdotnet"]],
  ["js_benchmark", ["benchmarkjs"]],
  ["js_time", ["console-time"]],
  ["js_vitest", ["vitest"]],
  ["python_asv", ["asv", "asv-results-json"]],
  ["python_pytest", ["pytest-benchmark"]],
  ["ruby_benchmark", ["ruby-benchmark", "ruby-benchmark-ips"]],
  ["shell_hyperfine", ["hyperfine"]],
  ["dart_benchmark_harness", ["dart-benchmark-harness"]]
]);
var ANY = /* @__PURE__ */ new Set(["auto", "magic"]);
function isAnyTool(tool) {
  return ANY.has(tool);
}
function idsOfAlias(word2) {
  return ALIASES.get(word2) ?? [];
}

// src/formats/environment.ts
var OS = /* @__PURE__ */ new Map([
  ["macos", "darwin"],
  ["mac os x", "darwin"],
  ["win32", "windows"],
  ["windows_nt", "windows"]
]);
var ARCH = /* @__PURE__ */ new Map([
  ["amd64", "x64"],
  ["x86_64", "x64"],
  ["aarch64", "arm64"],
  ["386", "ia32"],
  ["i386", "ia32"],
  ["i686", "ia32"],
  ["x86", "ia32"]
]);
function environmentOf(reported2) {
  const os = word(reported2.os);
  const arch2 = word(reported2.arch);
  const cpu = word(reported2.cpu);
  const cores = positive2(reported2.cores);
  const memoryBytes = positive2(reported2.memoryBytes);
  const state = reported2.state === void 0 ? void 0 : runStateSchema.safeParse(reported2.state).data;
  const toolchain = Object.entries(reported2.toolchain ?? {}).flatMap(([tool, version2]) => {
    const text = word(version2)?.replace(/^v(?=\d)/, "");
    return text === void 0 ? [] : [[tool, text]];
  });
  return {
    ...os !== void 0 && { os: spell(os, OS) },
    ...arch2 !== void 0 && { arch: spell(arch2, ARCH) },
    ...cpu !== void 0 && { cpu },
    ...cores !== void 0 && { cores },
    ...memoryBytes !== void 0 && { memoryBytes },
    ...toolchain.length > 0 && { toolchain: Object.fromEntries(toolchain) },
    ...state !== void 0 && { state }
  };
}
function joinWords(words2) {
  const known = new Set([...words2].flatMap((joined5) => joined5.split(" | ")));
  return [...known].sort().join(" | ");
}
function spell(words2, spelling) {
  const lower = words2.toLowerCase().split(" | ");
  return joinWords(lower.map((each) => spelling.get(each) ?? each));
}
function word(value) {
  return typeof value === "string" && value.trim() !== "" ? value.trim() : void 0;
}
function positive2(value) {
  return typeof value === "number" && Number.isFinite(value) && value > 0 ? value : void 0;
}

// src/formats/executions.ts
var PAUSE_MS_MAX = 3600 * 1e3;
function executionsOf(rows) {
  const groups = Map.groupBy(rows, ({ commit, branch }) => `${commit}\0${branch}`);
  return [...groups.values()].flatMap((group) => {
    const byTime = group.toSorted((a, b) => a.timeMs - b.timeMs);
    const parts = [];
    let last = Number.NEGATIVE_INFINITY;
    for (const row of byTime) {
      if (row.timeMs - last > PAUSE_MS_MAX) parts.push([]);
      parts.at(-1)?.push(row);
      last = row.timeMs;
    }
    return parts.map((part) => ({ ...part.at(-1), rows: part }));
  });
}
function successiveExecutions(rows) {
  const parts = executionsOf(rows.map((row) => ({ ...row.moment, row }))).toSorted(
    (a, b) => a.timeMs - b.timeMs
  );
  const joined5 = [];
  for (const { commit, timeMs, rows: own2 } of parts) {
    const before = joined5.at(-1);
    const benchmarks3 = own2.map(({ row }) => row.benchmark);
    const startMs = Math.min(...own2.map((each) => each.timeMs));
    const goesOn = before !== void 0 && before.commit === commit && startMs - before.endMs < DAY_MS && !benchmarks3.some((each) => before.benchmarks.has(each));
    const part = goesOn ? before : { commit, endMs: timeMs, rows: [], benchmarks: /* @__PURE__ */ new Set() };
    if (!goesOn) joined5.push(part);
    part.endMs = timeMs;
    part.rows.push(...own2.map(({ row }) => row));
    for (const each of benchmarks3) part.benchmarks.add(each);
  }
  return joined5.map(({ rows: own2 }) => own2);
}
var DAY_MS = 24 * PAUSE_MS_MAX;

// src/formats/text.ts
var COLOUR = /\x1b\[[0-9;?]*[A-Za-z]/g;
var LOGGED = /^\ufeff?(?:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z )?/;
var NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
var NOT_FINITE2 = /^[+-]?(?:nan|inf|infinity)$/i;
var GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.|$)/;
function linesOf(text) {
  return text.split(/\r?\n/);
}
var LENGTH_MAX2 = 2e3;
function visibleLines(text) {
  return linesOf(withoutColour(text)).map((line2) => {
    const shown2 = line2.includes("\r") ? line2.split("\r").findLast((part) => part !== "") ?? "" : line2;
    return shown2.length > LENGTH_MAX2 ? "" : shown2;
  });
}
var latest = { text: "", lines: [""] };
var KEPT_MAX = 4 * 1024 * 1024;
function loggedLines(text) {
  if (text === latest.text) return latest.lines;
  const lines = visibleLines(text).map((line2) => line2.replace(LOGGED, ""));
  if (text.length <= KEPT_MAX) latest = { text, lines };
  return lines;
}
function withoutColour(text) {
  return text.includes("\x1B") ? text.replace(COLOUR, "") : text;
}
function numberOf(text) {
  if (text === void 0) return void 0;
  if (NUMBER.test(text)) return Number(text);
  return NOT_FINITE2.test(text) ? Number.NaN : void 0;
}
function groupedNumberOf(text) {
  return numberOf(text !== void 0 && GROUPED.test(text) ? text.replaceAll(",", "") : text);
}

// src/formats/failures.ts
var toolFailure = (line2, why = ([text]) => ({ code: "message", message: text.trim() })) => {
  return { line: line2, benchmark: () => null, why };
};
var echo = (line2, why) => ({
  ...toolFailure(line2, why),
  isEcho: true
});
var named2 = (line2) => ({
  line: line2,
  benchmark: ([, name = ""]) => name,
  why: ([, benchmark, words2]) => ({ code: "failed", benchmark, message: words2?.trim() })
});
var GO_NAME = "(Benchmark(?![a-z])\\S*?)(?:-\\d+)?";
var GO = [
  named2(new RegExp(`^\\s*--- FAIL: ${GO_NAME}(?: \\(.*)?$`)),
  // The name precedes the benchmark's output.
  named2(new RegExp(`^${GO_NAME}[ \\t]+((?:panic|fatal error): .*)$`)),
  toolFailure(/^panic: .+/),
  toolFailure(/^fatal error: .+/),
  toolFailure(/^\*\*\* Test killed.*/),
  toolFailure(/^FAIL\t(\S+) \[(.+)\]/, ([, pkg, words2]) => ({
    code: "message",
    message: `${pkg}: ${words2}`
  })),
  toolFailure(/^\s*--- FAIL: ((?:Test|Example|Fuzz)\S*)/, ([, test]) => ({
    code: "failed",
    benchmark: test
  })),
  echo(/^(?:exit status [1-9]\d*|signal: .+)$/),
  echo(/^FAIL(?:\t(\S+).*)?$/, ([, benchmark]) => ({ code: "message", benchmark, message: "FAIL" }))
];
var RUST = [
  {
    line: /^thread '(.+?)'(?: \(\d+\))? (panicked at .+)$/,
    benchmark: ([, thread = ""]) => thread === "main" || thread.startsWith("<") ? null : thread,
    why: ([, thread, message2 = ""]) => ({
      code: "message",
      benchmark: thread === "main" ? void 0 : thread,
      message: message2
    })
  },
  toolFailure(/^error(?:\[E\d+\]: |: (?:could not compile|process didn't exit|aborting due|linking with)).+/),
  echo(/^error: (?:bench failed|test failed|\d+ targets? failed).*/),
  echo(/^test result: FAILED\b.*/)
];
var SCRIPT = [
  toolFailure(/^(?:Uncaught|error: Uncaught|error: \(in promise\)) .+/),
  // Node's last line after an uncaught error.
  echo(/^Node\.js v\d+\.\d+\.\d+$/, () => ({ code: "uncaught-error" })),
  toolFailure(/^(?:npm ERR! code|npm error code) .+/),
  toolFailure(/^ ?FAIL {1,2}\S+\.[cm]?[jt]sx?\b.*/),
  toolFailure(/^Traceback \(most recent call last\):/),
  toolFailure(/^\S+\.rb:\d+:in .+\((?:\w+::)*\w*(?:Error|Exception)\)$/),
  toolFailure(/^Unhandled exception\b.*/)
];
var PROGRAM = [
  toolFailure(
    /^(?:.*\b\d+ )?(?:Segmentation fault|Aborted|Bus error|Floating point exception|Illegal instruction|Killed)(?: *\(core dumped\).*)?\s*$/
  ),
  toolFailure(/^(?:.*: line \d+: +\d+ )(?:Segmentation fault|Aborted|Killed)\b.*/),
  toolFailure(/^terminate called .+/),
  toolFailure(/^(?:g?make(?:\[\d+\])?): \*\*\* .+/)
];
var CATCH2 = [
  echo(/^(?:test cases|assertions):.*\b[1-9]\d* failed.*/),
  toolFailure(/^ {2}due to a fatal error condition:/, () => ({
    code: "message",
    message: "fatal error condition"
  })),
  toolFailure(/^\S+:\d+: FAILED:/, () => ({ code: "failed-assertion" }))
];
var TABLE = {
  go: GO,
  libtest: RUST,
  criterion: RUST,
  divan: RUST,
  iai: RUST,
  gungraun: RUST,
  catch2: CATCH2,
  "google-benchmark": [],
  benchmarkjs: SCRIPT,
  "console-time": SCRIPT,
  mitata: SCRIPT,
  "deno-bench": [...SCRIPT, echo(/^error: Bench failed.*/), echo(/^FAILED \|.*/)],
  benchmarkluau: SCRIPT,
  "dart-benchmark-harness": SCRIPT,
  "ruby-benchmark": SCRIPT,
  "ruby-benchmark-ips": SCRIPT,
  "r-bench": [toolFailure(/^Error(?: in .+)?: .*/), toolFailure(/^Execution halted/)],
  asv: [...SCRIPT, toolFailure(/^asv: error: .+/)],
  "gnu-time": [
    toolFailure(/^\s*Command exited with non-zero status [1-9]\d*/),
    toolFailure(/^\s*Command terminated by signal \d+/)
  ]
};
var REPORTED_MAX = 20;
function failuresIn(format, lines) {
  const own2 = TABLE[format];
  if (!own2) return [];
  const signs = [...own2, ...PROGRAM];
  const found2 = /* @__PURE__ */ new Map();
  for (const { number: number4, text } of lines) {
    if (text.length > LINE_LENGTH) continue;
    for (const { line: line2, benchmark, why, isEcho = false } of signs) {
      const match = line2.exec(text);
      if (!match) continue;
      const failed = benchmark(match);
      const reason = shortened(why(match));
      const key = `${failed}
${JSON.stringify(reason)}`;
      if (!found2.has(key)) found2.set(key, { line: number4, why: reason, failed, isEcho });
      break;
    }
  }
  const all = [...found2.values()];
  const causes = all.filter(({ isEcho }) => !isEcho);
  return (causes.length > 0 ? causes : all.slice(0, 1)).slice(0, REPORTED_MAX).map(({ isEcho: _, ...each }) => each);
}
var LINE_LENGTH = 2e3;
var MESSAGE_LENGTH = 300;
function shortened(why) {
  return "message" in why && why.message !== void 0 ? { ...why, message: why.message.slice(0, MESSAGE_LENGTH) } : why;
}
function failuresInText(format, text) {
  if (!(format in TABLE)) return [];
  return failuresIn(
    format,
    loggedLines(text).map((line2, index) => ({ number: index + 1, text: line2 }))
  );
}

// src/formats/csv.ts
function fromHeader(text, header) {
  const at = text.search(header);
  return at > 0 ? "\n".repeat(text.slice(0, at).split("\n").length - 1) + text.slice(at) : text;
}
function* csvRecords(text, separator = ",") {
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  let line2 = 1;
  while (at < text.length) {
    const lineEnd = endOfLine(text, at);
    const record3 = recordAt(text, at, separator);
    if (record3 === void 0 || text.slice(at, record3.end).trim() !== "") {
      yield { line: line2, fields: record3?.fields };
    }
    const next = (record3?.end ?? lineEnd) + 1;
    line2 += record3 && record3.end > lineEnd ? countLines(text, at, next) : 1;
    at = next;
  }
}
function recordAt(text, start2, separator) {
  const fields = [];
  let at = start2;
  while (true) {
    const field2 = text[at] === '"' ? quotedAt(text, at) : plainAt(text, at, separator);
    if (field2 === void 0) return void 0;
    fields.push(field2.text);
    const { end } = field2;
    if (text[end] === separator) {
      at = end + 1;
      continue;
    }
    const isEnd = end >= text.length || text[end] === "\n" || text.startsWith("\r\n", end);
    return isEnd ? { fields, end: text[end] === "\r" ? end + 1 : end } : void 0;
  }
}
function quotedAt(text, start2) {
  let from = start2 + 1;
  while (true) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return void 0;
    if (text[quote + 1] === '"') {
      from = quote + 2;
      continue;
    }
    return { text: text.slice(start2 + 1, quote).replaceAll('""', '"'), end: quote + 1 };
  }
}
function plainAt(text, start2, separator) {
  let end = start2;
  while (end < text.length && text[end] !== separator && text[end] !== "\n") end++;
  if (text[end - 1] === "\r" && text[end] === "\n" && end > start2) end--;
  return { text: text.slice(start2, end), end };
}
function endOfLine(text, start2) {
  const end = text.indexOf("\n", start2);
  return end === -1 ? text.length : end;
}
function countLines(text, start2, end) {
  return text.slice(start2, end).split("\n").length - 1;
}

// src/formats/names.ts
function qualified(short, ...words2) {
  const details = words2.filter((word2) => word2 !== void 0 && word2 !== "");
  return details.length === 0 ? { benchmark: short } : { benchmark: `${short} (${details.join(", ")})`, short };
}
function nameWith(benchmark, parameters) {
  const words2 = Object.entries(parameters).map(([key, value]) => `${key}=${quotedIfAmbiguous(value)}`);
  return words2.length > 0 ? `${benchmark} (${words2.join(", ")})` : benchmark;
}
function quotedIfAmbiguous(value) {
  return value.includes(", ") && value.includes("=") ? JSON.stringify(value) : value;
}
function parameterWords(name, parameters) {
  return Object.entries(parameters).filter(([, value]) => !hasWord(name, value)).map(([key, value]) => `${key}=${value}`);
}
function hasWord(text, word2) {
  if (word2 === "") return false;
  const isPart = (sign) => sign !== void 0 && /[\p{L}\p{N}]/u.test(sign);
  for (let at = text.indexOf(word2); at >= 0; at = text.indexOf(word2, at + 1)) {
    if (!isPart(text[at - 1]) && !isPart(text[at + word2.length])) return true;
  }
  return false;
}
function lastingPath(path) {
  return path.replace(/^file:\/\//, "").split(/[\\/]/).filter((part) => part !== "" && part !== ".").slice(-2).join("/");
}
var TARGET = /^ *Running .*[/\\]([^/\\]+)-[0-9a-f]{16}(?:\.exe)?\)?$/;
function cargoTarget(line2) {
  return TARGET.exec(line2)?.[1];
}
function withShownNames(measurements, scopes) {
  if (measurements.every(({ benchmark }) => benchmark.shown === void 0)) return measurements;
  const several = new Set(scopes.values()).size > 1;
  const owners = ownersOf(measurements.map(({ benchmark }) => benchmark));
  return measurements.map((measurement) => {
    const { shown: short, ...benchmark } = measurement.benchmark;
    if (short === void 0) return measurement;
    const { name, former = [] } = benchmark;
    const scope = several && scopes.get(name) || "";
    const [shown2] = former.filter((each) => each.length < name.length && each.includes(scope) && owners.get(each) === name).sort((a, b) => a.length - b.length);
    return { ...measurement, benchmark: { ...benchmark, ...shown2 !== void 0 && { shown: shown2 } } };
  });
}

// src/formats/success-rate.ts
var SUCCESS_RATE = "success_rate";
function successRow(benchmark, succeeded, total) {
  return successShare(benchmark, succeeded / total);
}
function successShare(benchmark, share3) {
  const centre = 100 * Math.min(1, Math.max(0, share3));
  return { benchmark, metric: SUCCESS_RATE, unit: "%", centre, direction: "higher" };
}
function addOutcome(outcomes, benchmark, hasSucceeded) {
  const outcome = outcomes.get(benchmark) ?? { succeeded: 0, total: 0 };
  outcome.succeeded += Number(hasSucceeded);
  outcome.total++;
  outcomes.set(benchmark, outcome);
}
function successRows(outcomes, least = 1) {
  return [...outcomes].flatMap(
    ([benchmark, { succeeded, total }]) => succeeded === 0 || total < least ? [] : [successRow(benchmark, succeeded, total)]
  );
}
function onlyFailedWhole(skipped, outcomes) {
  return skipped.map(({ failed, ...rest }) => {
    const hasSucceeded = typeof failed === "string" && (outcomes.get(failed)?.succeeded ?? 0) > 0;
    return failed === void 0 || hasSucceeded ? rest : { ...rest, failed };
  });
}

// src/formats/ab.ts
var OWN = /\bThis is ApacheBench, Version |\bRequests per second: +\S+ \[#\/sec\]/;
var CSV_HEADER = /^Percentage served,Time in ms\r?$/m;
var FIELD = /^([A-Z][\w -]*): +(\S.*)$/;
var PERCENTILE = /^ *(\d+)% +(\d+)/;
var PERCENTILES = ["50", "75", "90", "95", "99"];
var KINDS2 = /^ +\(Connect: (\d+), Receive: (\d+), Length: (\d+), Exceptions: (\d+)\)/;
var NUMBER_AND_UNIT = /^(\S+)(?: \[(\S+)\])?/;
var FIELDS = /* @__PURE__ */ new Map([
  ["Failed requests", { metric: "failed_requests", unit: "count" }],
  ["Non-2xx responses", { metric: "non2xx", unit: "count" }],
  ["Requests per second", { metric: "requests_per_second", unit: "1/s" }],
  ["Time per request", { metric: "latency_mean" }],
  ["Transfer rate", { metric: "bytes_per_second" }]
]);
var ab = {
  id: "ab",
  tool: "ApacheBench",
  produce: "ab -q -n 2000 -c 8 http://localhost:3000/ | tee results.txt",
  reads: "requests and bytes per second, latency with percentiles, failed requests, success rate",
  samples: "iteration",
  repeats: true,
  claims(text, json) {
    return json === void 0 && (OWN.test(text) || CSV_HEADER.test(text));
  },
  read(text) {
    return CSV_HEADER.test(text) ? readCsv(text) : readReport(text);
  }
};
function readCsv(text) {
  const rows = [];
  const skipped = [];
  for (const { line: line2, fields } of [...csvRecords(fromHeader(text, CSV_HEADER))].slice(1)) {
    const [percent = "", time3] = fields ?? [];
    const centre = numberOf(time3?.trim());
    if (centre === void 0) skipped.push({ line: line2, why: { code: "malformed-row" } });
    else if (PERCENTILES.includes(percent)) {
      rows.push({ benchmark: "(unnamed)", metric: `latency_p${percent}`, unit: "ms", centre, line: line2 });
    }
  }
  return { rows, skipped };
}
function readReport(text) {
  const rows = [];
  const skipped = [];
  let lines = [];
  for (const [index, shown2] of loggedLines(text).entries()) {
    const [, key = "", value = ""] = FIELD.exec(shown2) ?? [];
    if (key === "Server Hostname") {
      readRun(lines, rows, skipped);
      lines = [];
    }
    lines.push({ line: index + 1, shown: shown2, key, value });
  }
  readRun(lines, rows, skipped);
  return { rows, skipped };
}
function readRun(lines, rows, skipped) {
  const about2 = /* @__PURE__ */ new Map();
  for (const { key, value } of lines) if (key !== "" && !about2.has(key)) about2.set(key, value);
  const names = namesOf(about2);
  const { benchmark } = names;
  const isUnanswered = about2.get("Complete requests") === "0";
  const seen = /* @__PURE__ */ new Set();
  for (const { line: line2, shown: shown2, key, value } of lines) {
    const [, percent = "", time3 = ""] = PERCENTILE.exec(shown2) ?? [];
    const field2 = FIELDS.get(key);
    if (key === "Complete requests" && isUnanswered) {
      skipped.push({
        line: line2,
        why: { code: "none-done", benchmark, what: "request", how: "answered" },
        failed: benchmark
      });
    }
    if (isUnanswered) continue;
    if (key === "Requests per second" && !seen.has(key))
      rows.push(...successOf(names, about2, lines).map((row) => ({ ...row, line: line2 })));
    if (field2 && !seen.has(key)) {
      seen.add(key);
      const [, number4, unit = ""] = NUMBER_AND_UNIT.exec(value) ?? [];
      const centre = numberOf(number4);
      const { metric } = field2;
      if (centre === void 0) skipped.push({ line: line2, why: { code: "not-a-number", benchmark, field: key } });
      else rows.push({ ...names, metric, unit: field2.unit ?? unit.replace("/sec", "/s"), centre, line: line2 });
    } else if (PERCENTILES.includes(percent)) {
      rows.push({ ...names, metric: `latency_p${percent}`, unit: "ms", centre: Number(time3), line: line2 });
    }
  }
}
function successOf(names, about2, lines) {
  const count2 = (key) => numberOf(about2.get(key)) ?? 0;
  const kinds = lines.map(({ shown: shown2 }) => KINDS2.exec(shown2)).find((found2) => found2);
  const ofOtherLength = Number(kinds?.[3] ?? 0);
  const complete = count2("Complete requests");
  const unanswered = count2("Failed requests") - ofOtherLength;
  const failed = Math.max(count2("Failed requests"), unanswered + count2("Non-2xx responses"));
  return complete > 0 ? [{ ...successRow(names.benchmark, complete - failed, complete), ...names }] : [];
}
function namesOf(about2) {
  const host = about2.get("Server Hostname");
  if (host === void 0) return { benchmark: "(unnamed)" };
  const address = `${host}:${about2.get("Server Port") ?? ""}${about2.get("Document Path") ?? ""}`;
  const concurrency = about2.get("Concurrency Level");
  const parameters = concurrency === void 0 ? {} : { concurrency };
  const load = concurrency === void 0 ? void 0 : `concurrency=${concurrency}`;
  const keepAlive = about2.has("Keep-Alive requests") ? "keep-alive" : void 0;
  return { ...qualified(address, load, keepAlive), parameters };
}

// src/formats/format.ts
var ParseFailure = class extends Error {
  name = "ParseFailure";
  line;
  constructor(what, line2) {
    super(what);
    this.line = line2;
  }
};

// src/formats/json.ts
var BARE_NUMBERS = /"|\\.|-?\b(?:NaN|Infinity|nan|inf)\b/gs;
var ANY_BARE_NUMBER = /[:,[]\s*-?(?:NaN|Infinity|nan|inf)\b/;
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch (first) {
    if (!ANY_BARE_NUMBER.test(text)) throw jsonFailure(text, first);
    const mended = withoutBareNumbers(text);
    try {
      return JSON.parse(mended, (_key, value) => BARE_WORDS.get(value) ?? value);
    } catch (second) {
      throw jsonFailure(mended, second);
    }
  }
}
var BARE_WORDS = new Map(
  [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY].map((value) => [`\0${value}`, value])
);
function wordFor(token) {
  if (/nan/i.test(token)) return `\0${Number.NaN}`;
  return `\0${token.startsWith("-") ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY}`;
}
function withoutBareNumbers(text) {
  let inString = false;
  return text.replace(BARE_NUMBERS, (token) => {
    if (token === '"') inString = !inString;
    return inString || token === '"' || token.startsWith("\\") ? token : JSON.stringify(wordFor(token));
  });
}
function jsonFailure(text, cause) {
  const message2 = cause instanceof Error ? cause.message : String(cause);
  const position = positionOf(message2, text);
  const read = text.slice(0, position).trimEnd();
  const line2 = lineBreaks(read) + 1;
  if (position >= text.trimEnd().length || /^Unterminated/.test(message2)) {
    return new ParseFailure("the JSON is cut off: the file ends in the middle of a value", line2);
  }
  const start2 = read.lastIndexOf("\n") + 1;
  const offending = text.slice(start2).split("\n", 1)[0]?.trim().slice(0, 60) ?? "";
  return new ParseFailure(`this is not valid JSON: found ${JSON.stringify(offending)}`, line2);
}
function lineBreaks(text) {
  let count2 = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count2++;
  return count2;
}
function positionOf(message2, text) {
  const position = /at position (\d+)/.exec(message2)?.[1];
  if (position !== void 0) return Number(position);
  if (/end of JSON/.test(message2)) return text.length;
  const context = /, (?:\.\.\.)?"([\s\S]*)"(?:\.\.\.)? is not valid JSON/.exec(message2)?.[1];
  return context === void 0 ? 0 : Math.max(0, text.indexOf(context));
}
function* jsonLines(text) {
  for (let start2 = 0, line2 = 1; start2 < text.length; line2++) {
    const end = text.indexOf("\n", start2);
    const trimmed = text.slice(start2, end < 0 ? text.length : end).trim();
    if (trimmed !== "") yield { line: line2, text: trimmed, value: tryJson(trimmed) };
    start2 = end < 0 ? text.length : end + 1;
  }
}
function tryJson(text) {
  try {
    return parseJson(text);
  } catch (error2) {
    if (error2 instanceof ParseFailure) return void 0;
    throw error2;
  }
}
function asObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function asArray(value) {
  return Array.isArray(value) ? value : void 0;
}
function asText(value) {
  return typeof value === "string" ? value : void 0;
}
function asNumber(value) {
  return typeof value === "number" && Number.isFinite(value) ? value : Number.NaN;
}
function asNumbers(value) {
  const numbers = asArray(value)?.filter((item) => Number.isFinite(item));
  return numbers && numbers.length > 0 ? numbers : void 0;
}
function asParameters(value) {
  const plain = Object.entries(asObject(value) ?? {}).filter(
    ([, item]) => ["string", "number", "boolean"].includes(typeof item)
  );
  return Object.fromEntries(plain.map(([key, item]) => [key, String(item)]));
}
function faultOf2(object3, field2, wanted) {
  const value = object3[field2];
  if (value === void 0) return { code: "no-field", field: field2 };
  if (typeof value === "number" && !Number.isFinite(value))
    return { code: "not-a-number", field: field2, found: String(value) };
  return typeof value === wanted ? void 0 : { code: "wrong-type", field: field2, type: typeOf(value) };
}
function typeOf(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
}
function jsonOf(text) {
  if (!/^\s*[[{]/.test(text)) return {};
  try {
    return { json: parseJson(text) };
  } catch (failure2) {
    if (failure2 instanceof ParseFailure) return { failure: failure2 };
    throw failure2;
  }
}

// src/formats/artillery.ts
var PERCENTILES2 = ["p50", "p75", "p90", "p95", "p99"];
var ENDPOINT = "plugins.metrics-by-endpoint.";
var PART = /\.response_time\.\dxx$/;
var OF_PART = /^([\w-]+)\.(response_time|session_length)$/;
var OF_PAGE = /^browser\.(?:page\.(?!CLS\b)|step\.)/;
var artillery = {
  id: "artillery",
  tool: "Artillery",
  produce: "artillery run --output results.json test.yml",
  reads: "requests per second, latency with percentiles, success rate of requests and users, by endpoint",
  samples: "iteration",
  claims(_text, json) {
    const aggregate = asObject(asObject(json)?.aggregate);
    if (!aggregate) return false;
    const isFirst = "scenariosCreated" in aggregate && asObject(aggregate.latency) !== void 0;
    return isFirst || asObject(aggregate.counters) !== void 0 && "summaries" in aggregate;
  },
  read(_text, json) {
    const aggregate = asObject(asObject(json)?.aggregate) ?? {};
    return asObject(aggregate.counters) ? readAggregate(aggregate) : readFirst(aggregate);
  }
};
function readAggregate(aggregate) {
  const counters = asObject(aggregate.counters) ?? {};
  const summaries2 = asObject(aggregate.summaries) ?? {};
  const rows = [];
  for (const [name, summary] of Object.entries(summaries2)) {
    rows.push(...rowsOfSummary(name, asObject(summary) ?? {}));
  }
  for (const [name, value] of Object.entries(asObject(aggregate.rates) ?? {})) {
    if (!name.endsWith(".request_rate")) continue;
    rows.push({
      benchmark: withoutLast(name),
      metric: "requests_per_second",
      unit: "1/s",
      centre: asNumber(value)
    });
  }
  if (rows.length === 0) throw new ParseFailure("no request and no user in the report");
  return withOutcomes(rows, outcomesOf(counters));
}
function rowsOfSummary(name, summary) {
  const [, part, what] = OF_PART.exec(name) ?? [];
  const endpoint = `${ENDPOINT}response_time.`;
  if (name.startsWith(endpoint)) return statistics(name.slice(endpoint.length), "latency", "ms", summary);
  if (part !== void 0)
    return statistics(part, what === "response_time" ? "latency" : "session", "ms", summary);
  if (PART.test(name)) return [];
  if (OF_PAGE.test(name)) return statistics(name, "time", "ms", summary);
  return statistics(name, "value", "", summary);
}
function outcomesOf(counters) {
  const outcomes = /* @__PURE__ */ new Map();
  const count2 = (benchmark, isGood, value) => {
    const outcome = outcomes.get(benchmark) ?? { good: 0, bad: 0 };
    outcome[isGood ? "good" : "bad"] += asNumber(value);
    outcomes.set(benchmark, outcome);
  };
  const engines = Object.keys(counters).filter((name) => /^[\w-]+\.requests$/.test(name)).map(withoutLast);
  for (const [name, value] of Object.entries(counters)) {
    const [, endpoint, code] = /^plugins\.metrics-by-endpoint\.(.+)\.codes\.(\d+)$/.exec(name) ?? [];
    const [, failing] = /^plugins\.metrics-by-endpoint\.(.+)\.errors\.[^.]+$/.exec(name) ?? [];
    const [, engine, status] = /^([\w-]+)\.codes\.(\d+)$/.exec(name) ?? [];
    if (endpoint !== void 0) count2(endpoint, Number(code) < 400, value);
    else if (failing !== void 0) count2(failing, false, value);
    else if (engine !== void 0) count2(engine, Number(status) < 400, value);
    else if (name.startsWith("errors.") && engines[0] !== void 0) count2(engines[0], false, value);
    else if (name === "vusers.completed") count2("vusers", true, value);
    else if (name === "vusers.failed") count2("vusers", false, value);
  }
  return outcomes;
}
function withOutcomes(rows, outcomes) {
  const some = [...outcomes].filter(([, { good, bad }]) => good + bad > 0);
  const failed = new Map(some.filter(([, { good }]) => good === 0));
  const skipped = [...failed].map(([benchmark]) => {
    return { why: { code: "all-failed", benchmark, what: "attempt" }, failed: benchmark };
  });
  const rates = some.map(([benchmark, { good, bad }]) => successRow(benchmark, good, good + bad));
  return { rows: [...rows, ...rates].filter(({ benchmark }) => !failed.has(benchmark)), skipped };
}
function readFirst(aggregate) {
  const rows = statistics("http", "latency", "ms", asObject(aggregate.latency) ?? {});
  const rate = asObject(aggregate.rps)?.mean;
  if (rate !== void 0)
    rows.push({ benchmark: "http", metric: "requests_per_second", unit: "1/s", centre: asNumber(rate) });
  const http = { good: 0, bad: 0 };
  for (const [code, value] of Object.entries(asObject(aggregate.codes) ?? {})) {
    http[Number(code) < 400 ? "good" : "bad"] += asNumber(value);
  }
  for (const value of Object.values(asObject(aggregate.errors) ?? {})) http.bad += asNumber(value);
  return withOutcomes(rows, /* @__PURE__ */ new Map([["http", http]]));
}
function statistics(benchmark, what, unit, summary) {
  if (summary.count === 0) return [];
  const row = (metric, value) => typeof value === "number" ? [{ benchmark, metric: `${what}_${metric}`, unit, centre: value }] : [];
  return [
    ...row("mean", summary.mean),
    ...PERCENTILES2.flatMap(
      (name) => row(name, summary[name] ?? (name === "p50" ? summary.median : void 0))
    )
  ];
}
function withoutLast(name) {
  return name.slice(0, name.lastIndexOf("."));
}

// src/formats/asv-table.ts
var MOST_COLUMNS = 500;
var RULE = /^ *(?:=+|-+)(?: (?:=+|-+))* *$/;
var DOUBLE_RULE = /^ *=+(?: =+)* *$/;
function readTable(lines, first) {
  let next = first + 1;
  const spanning = /^ *--(?: |$)/.test(lines[next] ?? "");
  const header = spanning ? next + 2 : next;
  const rule = lines[header + 1] ?? "";
  if (!RULE.test(rule)) return { cells: [], next };
  const columns = spansOf(rule);
  if (columns.length > MOST_COLUMNS) return { cells: [], next };
  const left = spanning ? spansOf(lines[next + 1] ?? "")[0] : void 0;
  const count2 = left ? columns.filter((column) => column.end <= left.end).length : columns.length - 1;
  const names = cellsOf(lines[header] ?? "", columns);
  const across = spanning ? (lines[next] ?? "").trim().slice(2).trim() : "";
  const cells = [];
  for (next = header + 2; next < lines.length; next++) {
    const line2 = lines[next] ?? "";
    if (DOUBLE_RULE.test(line2)) return { cells, next: next + 1 };
    if (/^\[/.test(line2) || line2.trim() === "") break;
    const texts = cellsOf(line2, columns);
    const own2 = texts.slice(0, count2).map((value, index) => [names[index] ?? "", value]);
    for (const [index, text] of texts.entries()) {
      if (index < count2) continue;
      const parameters = across === "" ? own2 : [...own2, ...splitHeading(across, names[index] ?? "")];
      cells.push({ parameters, text, line: next + 1 });
    }
  }
  return { cells, next };
}
function spansOf(rule) {
  return [...rule.matchAll(/[=-]+/g)].map((run2) => ({ start: run2.index, end: run2.index + run2[0].length }));
}
function cellsOf(line2, columns) {
  return columns.map(({ start: start2, end }) => line2.slice(start2, end).trim());
}
function splitHeading(names, values) {
  const keys = names.split(" / ");
  const words2 = values.split(" / ");
  if (keys.length !== words2.length) return [[names, values]];
  return keys.map((key, index) => [key, words2[index] ?? ""]);
}

// src/formats/asv-values.ts
var VALUE = /^([-+]?[\d.]+(?:e[-+]?\d+)?)(?:[^\w\s.;]+[\d.]+(?:e[-+]?\d+)?)?([A-Za-zμµ]*)(?:;\.\.\.)?$/;
var TIMES = new Map([
  ...["ns", "us", "ms", "s"].map((unit) => [unit, { unit, factor: 1 }]),
  ["m", { unit: "min", factor: 1 }],
  ["h", { unit: "min", factor: 60 }]
]);
var SIZES = /* @__PURE__ */ new Map([
  ["", "B"],
  ["k", "kB"],
  ["M", "MB"],
  ["G", "GB"],
  ["T", "TB"]
]);
function measuredBy(name) {
  const word2 = name.slice(name.lastIndexOf(".") + 1);
  if (/^time(?:raw)?(?:_|[A-Z]|$)|^Time(?:raw)?[A-Z]/.test(word2)) return { metric: "time", unit: "s" };
  if (/^(?:peak)?mem(?:_|[A-Z]|$)|^(?:Peak)?Mem[A-Z]/.test(word2)) return { metric: "memory", unit: "B" };
  return { metric: "value", unit: "" };
}
function measuredIn(cell, benchmark) {
  if (cell === "failed") return { code: "failed" };
  if (cell === "n/a" || cell === "") return { code: "not-run", how: "skipped" };
  const [, number4, suffix = ""] = VALUE.exec(cell) ?? [];
  const centre = numberOf(number4);
  const unreadable = { code: "not-a-number", field: measuredBy(benchmark).metric, found: cell };
  if (centre === void 0) return unreadable;
  const { metric, unit } = measuredBy(benchmark);
  const time3 = TIMES.get(suffix.replace(/[μµ]/, "u"));
  if (time3) return { metric: "time", unit: time3.unit, centre: centre * time3.factor };
  const size = SIZES.get(suffix);
  if (metric === "time" || size === void 0) return unreadable;
  if (metric === "memory" || suffix !== "") return { metric: "memory", unit: size, centre };
  return { metric, unit, centre };
}

// src/formats/asv.ts
var PROGRESS = /^\[ *\d+(?:\.\d+)?%\] (\S{1,9}) /;
var COMMIT2 = /^For .{1,200} commit (hash )?([0-9a-f]{6,40})\b[^(]{0,200}(?:\(round (\d+)\/\d+\))?/;
var RESULT = /^(?:Running )?(?!(?:Setting|Building|Installing|Running|Benchmarking|Importing|For)\b)([\w.]\S*)\s+(\S.*)$/;
var TABLE_FOLLOWS = /^(?:ok|\d+\/\d+ failed)$/;
var ANY_PROGRESS = /^\S* ?\[ *\d+(?:\.\d+)?%\] \S{1,9} (?:For .{1,200} commit |Benchmarking |Running |Setting up )/m;
var OLD_COMPARED = /^ *\[([0-9a-f]{4,40}) *\] +\[([0-9a-f]{4,40}) *\]/;
var COMPARED = /^\| *Change *\| *Before *\[[^|]*\| *After *\[([0-9a-f]{4,40})/;
var OLD_COMPARISON = /^[-+!x~ ] +(\S+) +(\S+) +(?:~?[\d.]+|n\/a) {2,}(\S.*)$/;
var IS_COMPARISON = /^ *\[[0-9a-f]{4,40} *\] +\[[0-9a-f]{4,40} *\]|^\| *Change *\| *Before *\[/m;
var asv = {
  id: "asv",
  tool: "asv (airspeed velocity)",
  produce: "asv run | tee results.txt (or asv continuous main HEAD | tee results.txt)",
  reads: "time, memory and tracked values as printed, parameters; of asv continuous, the tested commit",
  samples: "iteration",
  claims(text, json) {
    if (json !== void 0 || !/%\]|\[[0-9a-f]{4}/.test(text)) return false;
    const plain = withoutColour(text);
    return ANY_PROGRESS.test(plain) || IS_COMPARISON.test(plain);
  },
  read(text) {
    const lines = loggedLines(text);
    const reader = readProgress(lines);
    const { found: found2, skipped, environments } = reader;
    const compared = found2.length === 0 ? readComparison(lines, skipped) : [];
    if (found2.length + compared.length + skipped.length === 0)
      throw new ParseFailure("no result was printed");
    const tested = testedCommit(reader);
    const own2 = found2.filter(({ commit }) => commit === tested);
    for (const commit of new Set(found2.map((each) => each.commit))) {
      if (commit !== tested) skipped.push({ why: { code: "other-commit", commit, tested } });
    }
    const rows = own2.map(
      ({ row, environment: environment2 }) => environment2 === "" ? row : {
        ...row,
        benchmark: inEnvironment(row.benchmark, environment2),
        short: row.benchmark,
        scope: environment2
      }
    );
    const python = [...environments].map((name) => /py(?:py)?(\d[\d.]*)/.exec(name)?.[1]);
    const environment = environmentOf({ toolchain: { python: python.length === 1 ? python[0] : void 0 } });
    return { rows: [...rows, ...compared], skipped, environment };
  }
};
function inEnvironment(benchmark, environment) {
  return `${benchmark} [${environment}]`;
}
function readProgress(lines) {
  const reader = {
    found: [],
    skipped: [],
    commits: [],
    environments: /* @__PURE__ */ new Set(),
    rounds: false,
    tested: void 0
  };
  let commit = "";
  let environment = "";
  let benchmark = "";
  for (let index = 0; index < lines.length; index++) {
    const line2 = lines[index] ?? "";
    reader.tested ??= OLD_COMPARED.exec(line2)?.[2] ?? COMPARED.exec(line2)?.[1];
    const progress = PROGRESS.exec(line2);
    if (!progress || depthOf(progress[1] ?? "") > 3) continue;
    const content = line2.slice(progress[0].length);
    const section = COMMIT2.exec(content);
    const result = RESULT.exec(content);
    if (section?.[2] !== void 0) {
      commit = section[2];
      if (!reader.commits.includes(commit)) reader.commits.push(commit);
      reader.rounds ||= section[3] !== void 0;
    } else if (content.startsWith("Benchmarking ")) {
      environment = content.slice("Benchmarking ".length).trim();
      reader.environments.add(environment);
    } else if (/^=+(?: =+)* *$/.test(content) && benchmark !== "") {
      const table6 = readTable(lines, index);
      for (const cell of table6.cells) {
        const name = `${benchmark}(${cell.parameters.map(([, value]) => value).join(", ")})`;
        const parameters = Object.fromEntries(cell.parameters);
        take(reader, { name, benchmark, cell: cell.text, line: cell.line, parameters, commit, environment });
      }
      index = table6.next - 1;
    } else if (result?.[1] !== void 0 && result[2] !== void 0) {
      benchmark = result[1];
      const cell = result[2].trim();
      if (TABLE_FOLLOWS.test(cell)) continue;
      take(reader, {
        name: benchmark,
        benchmark,
        cell,
        line: index + 1,
        parameters: {},
        commit,
        environment
      });
    }
  }
  return reader;
}
function depthOf(bullets) {
  return bullets.length / new Set(bullets).size;
}
function take(reader, { name, benchmark, cell, line: line2, parameters, commit, environment }) {
  const value = measuredIn(cell, benchmark);
  if ("code" in value) {
    const isFailure = value.code === "failed";
    reader.skipped.push({ line: line2, why: { ...value, benchmark: name }, ...isFailure && { failed: name } });
  } else reader.found.push({ row: { benchmark: name, ...value, parameters, line: line2 }, commit, environment });
}
function testedCommit({ commits, tested, rounds }) {
  const compared = commits.find(
    (commit) => tested && (commit.startsWith(tested) || tested.startsWith(commit))
  );
  return compared ?? (rounds ? commits.at(-1) : commits[0]) ?? "";
}
function readComparison(lines, skipped) {
  const rows = [];
  let form = "none";
  for (const [index, line2] of lines.entries()) {
    if (OLD_COMPARED.test(line2)) form = "old";
    else if (COMPARED.test(line2)) form = "table";
    if (form === "none") continue;
    const cells = form === "old" ? OLD_COMPARISON.exec(line2)?.slice(1) : line2.split("|").slice(2);
    const after = cells?.[1]?.trim();
    const name = (form === "old" ? cells?.[2] : cells?.slice(3, -1).join("|"))?.trim();
    if (after === void 0 || name === void 0 || name === "" || /^[-:]+$|^After /.test(after)) continue;
    const value = measuredIn(after, name.split("(", 1)[0] ?? "");
    if ("code" in value) skipped.push({ line: index + 1, why: { ...value, benchmark: name } });
    else rows.push({ benchmark: name, ...value, line: index + 1 });
  }
  return rows;
}

// src/formats/asv-results-json.ts
var asvResultsJson = {
  id: "asv-results-json",
  tool: "asv (airspeed velocity), results file",
  produce: "asv run, then give .asv/results/<machine>/<commit>-<environment>.json",
  reads: "time, memory and tracked values, samples where they are kept (--record-samples), parameters",
  samples: "iteration",
  claims(_text, json) {
    const file = asObject(json);
    return asObject(file?.results) !== void 0 && asText(file?.commit_hash) !== void 0;
  },
  read(_text, json) {
    const file = asObject(json);
    const results3 = Object.entries(asObject(file?.results) ?? {});
    if (results3.length === 0) throw new ParseFailure("no results: asv ran no benchmark");
    const columns = asArray(file?.result_columns);
    const rows = [];
    const skipped = [];
    for (const [name, entry] of results3) readBenchmark(name, fieldsOf(entry, columns), rows, skipped);
    return { rows, skipped, environment: machineOf(asObject(file?.params) ?? {}, file?.python) };
  }
};
function fieldsOf(entry, columns) {
  const cells = asArray(entry);
  if (!cells) return asObject(entry) ?? { result: [entry] };
  const names = columns ?? ["result", "params"];
  return Object.fromEntries(names.map((column, index) => [String(column), cells[index]]));
}
function readBenchmark(name, fields, rows, skipped) {
  const axes = (asArray(fields.params) ?? []).map((axis) => asArray(axis) ?? []);
  const results3 = typeof fields.result === "number" ? [fields.result] : asArray(fields.result);
  if (!results3) {
    skipped.push({ why: { code: "not-recorded", benchmark: name } });
    return;
  }
  for (const [index, result] of results3.entries()) {
    const words2 = combinationAt(axes, index);
    if (!words2) {
      skipped.push({ why: { code: "too-many-results", benchmark: name } });
      return;
    }
    const benchmark = words2.length > 0 ? `${name}(${words2.join(", ")})` : name;
    const centre = asNumber(result);
    if (Number.isNaN(centre)) {
      skipped.push({ why: { code: "not-recorded", benchmark } });
      continue;
    }
    const values = asNumbers(asArray(fields.samples)?.[index]);
    const parameters = Object.fromEntries(words2.map((word2, place2) => [`param${place2 + 1}`, word2]));
    rows.push({ benchmark, ...measuredBy(name), centre, ...values && { values }, parameters });
  }
}
function combinationAt(axes, place2) {
  const words2 = [];
  let rest = place2;
  for (const axis of axes.toReversed()) {
    if (axis.length === 0) return void 0;
    words2.push(wordOf(axis[rest % axis.length]));
    rest = Math.floor(rest / axis.length);
  }
  return rest === 0 ? words2.reverse() : void 0;
}
function wordOf(value) {
  return typeof value === "string" ? value : JSON.stringify(value) ?? "";
}
function machineOf(machine, python) {
  return environmentOf({
    os: asText(machine.os)?.split(" ", 1)[0],
    arch: machine.arch,
    cpu: machine.cpu,
    cores: Number(machine.num_cpu),
    toolchain: { python: asText(machine.python) ?? python }
  });
}

// src/formats/autocannon.ts
var PERCENTILES3 = ["p50", "p75", "p90", "p99"];
var COUNTS = ["errors", "timeouts", "non2xx"];
var autocannon = {
  id: "autocannon",
  tool: "autocannon",
  produce: "autocannon -j http://localhost:3000 > results.json",
  reads: "requests and bytes per second, latency with percentiles, errors, success rate",
  samples: "iteration",
  repeats: true,
  claims(text, json) {
    return runsOf(text, json).some(isRun);
  },
  read(text, json) {
    const rows = [];
    const skipped = [];
    for (const [index, run2] of runsOf(text, json).entries()) {
      if (!isRun(run2)) {
        skipped.push({ why: { code: "not-a-result", entry: `[${index}]` } });
        continue;
      }
      const names = namesOf2(run2);
      const { benchmark } = names;
      const fault = faultOfRun(run2);
      if (fault === void 0) rows.push(...rowsOf(names, run2));
      else skipped.push({ why: { ...fault, benchmark }, failed: benchmark });
    }
    return { rows, skipped };
  }
};
function runsOf(text, json) {
  if (json !== void 0) return asArray(json) ?? [json];
  if (!text.includes('"pipelining"')) return [];
  return [...jsonLines(text)].map(({ value }) => value).filter((value) => asObject(value) !== void 0);
}
function isRun(value) {
  const run2 = asObject(value);
  return run2 !== void 0 && "pipelining" in run2 && "non2xx" in run2 && asObject(run2.requests) !== void 0;
}
function faultOfRun(run2) {
  const requests = asObject(run2.requests) ?? {};
  if (requests.total === 0) return { code: "none-done", what: "request", how: "answered" };
  return faultOf2(requests, "average", "number");
}
function namesOf2(run2) {
  const parameters = asParameters({ connections: run2.connections, pipelining: run2.pipelining });
  const words2 = Object.entries(parameters).map(([key, value]) => `${key}=${value}`);
  return { ...qualified(asText(run2.title) ?? asText(run2.url) ?? "(unnamed)", ...words2), parameters };
}
function rowsOf(names, run2) {
  const latency = asObject(run2.latency) ?? {};
  const row = (metric, unit, value) => value === void 0 ? [] : [{ ...names, metric, unit, centre: asNumber(value) }];
  return [
    ...row("requests_per_second", "1/s", asObject(run2.requests)?.average),
    ...row("latency_mean", "ms", latency.average),
    ...PERCENTILES3.flatMap((percentile) => row(`latency_${percentile}`, "ms", latency[percentile])),
    ...row("bytes_per_second", "B/s", asObject(run2.throughput)?.average),
    ...COUNTS.flatMap((metric) => row(metric, "count", run2[metric])),
    ...successOf2(names, run2)
  ];
}
function successOf2(names, run2) {
  const answered = asNumber(asObject(run2.requests)?.total);
  const sent = answered + asNumber(run2.errors ?? 0);
  return sent > 0 ? [{ ...successRow(names.benchmark, answered - asNumber(run2.non2xx), sent), ...names }] : [];
}

// src/formats/console-lines.ts
function consoleLines(text) {
  return loggedLines(text).map((shown2, index) => ({ line: index + 1, shown: shown2 }));
}
function hasLine(text, mark) {
  return loggedLines(text).some((line2) => mark.test(line2));
}

// src/formats/benchee-console.ts
var TIMES2 = /^Name +ips +average +deviation +median\b/;
var MEMORY = /^Name +(?:Memory usage|average +deviation +median)/;
var COUNTS2 = /^Name +Reduction count/;
var INPUT = /^##### With input (.*?) #####\s*$/;
var TIME_ROW = /^(.*\S) +[\d.]+(?: [KMBT])? +([\d.]+) (ns|[uµμ]s|ms|s|min|h) +±[\d.]+%/;
var MEMORY_ROWS = [
  /^(.*\S) +([\d.]+) (B|KB|MB|GB|TB) +±[\d.]+%/,
  /^(.*\S) +([\d.]+) (B|KB|MB|GB|TB)(?: - .*)?$/
];
var COUNT_ROWS = [
  /^(.*\S) +([\d.]+)(?: ([KMBT]))? +±[\d.]+%/,
  /^(.*\S) +([\d.]+)(?: ([KMBT]))?(?: - .*)?$/
];
var SIZES2 = /* @__PURE__ */ new Map([
  ["KB", "KiB"],
  ["MB", "MiB"],
  ["GB", "GiB"],
  ["TB", "TiB"]
]);
var COUNTED2 = /* @__PURE__ */ new Map([
  ["K", 1e3],
  ["M", 1e6],
  ["B", 1e9],
  ["T", 1e12]
]);
function hasBencheeTable(text) {
  return text.includes("deviation") && hasLine(text, TIMES2);
}
function scenarioName(name, input) {
  return input === void 0 ? { benchmark: name } : { benchmark: `${name} (${input})`, parameters: { input } };
}
function readBencheeTable(text) {
  const rows = [];
  const skipped = [];
  const system = /* @__PURE__ */ new Map();
  let section;
  let about2 = "time";
  let input;
  for (const { line: line2, shown: shown2 } of consoleLines(text)) {
    const [, field2 = "", word2 = ""] = /^(Operating System|CPU Information|Number of Available Cores): (.*?)"?$/.exec(shown2) ?? [];
    if (field2 !== "") system.set(field2, word2);
    const [, language, version2] = /^(Elixir|Erlang) (\S+)$/.exec(shown2) ?? [];
    if (language !== void 0 && version2 !== void 0) system.set(language, version2);
    const heading = INPUT.exec(shown2)?.[1];
    if (heading !== void 0) {
      input = heading;
      about2 = "time";
      section = void 0;
    } else if (/^Memory usage statistics:/.test(shown2)) about2 = "memory";
    else if (/^Reduction count statistics:/.test(shown2)) about2 = "reductions";
    else if (/^(?:Comparison|Extended statistics):/.test(shown2)) section = void 0;
    else if (TIMES2.test(shown2)) {
      about2 = "time";
      section = "time";
    } else if (COUNTS2.test(shown2)) section = "reductions";
    else if (MEMORY.test(shown2)) section = about2 === "time" ? void 0 : about2;
    else if (shown2.trim() === "" || /^\*\*/.test(shown2)) section = void 0;
    else if (section !== void 0) {
      const row = rowOf(section, shown2.trimEnd());
      const { name, ...rest } = row ?? { name: "" };
      if (!row)
        skipped.push({ line: line2, why: { code: "malformed-row", benchmark: shown2.trim().split(/ {2,}/)[0] } });
      else rows.push({ ...scenarioName(name, input), ...rest, line: line2 });
    }
  }
  const toolchain = { elixir: system.get("Elixir"), erlang: system.get("Erlang") };
  const os = system.get("Operating System");
  const cpu = system.get("CPU Information");
  const cores = numberOf(system.get("Number of Available Cores"));
  return { rows, skipped, environment: environmentOf({ os, cpu, cores, toolchain }) };
}
function rowOf(section, shown2) {
  const patterns = section === "time" ? [TIME_ROW] : section === "memory" ? MEMORY_ROWS : COUNT_ROWS;
  const match = patterns.map((pattern) => pattern.exec(shown2)).find((found2) => found2 !== null);
  const [, name, written, unit = ""] = match ?? [];
  const number4 = numberOf(written);
  if (name === void 0 || number4 === void 0) return void 0;
  if (section === "memory") return { name, metric: "memory", unit: SIZES2.get(unit) ?? unit, centre: number4 };
  if (section === "reductions") {
    const centre = Math.round(number4 * (COUNTED2.get(unit) ?? 1) * 100) / 100;
    return { name, metric: "reductions", unit: "count", centre };
  }
  const time3 = unit === "h" ? { unit: "min", centre: number4 * 60 } : { unit: unit.replace(/[µμ]/, "u"), centre: number4 };
  return { name, metric: "time", ...time3 };
}

// src/formats/benchee.ts
var KINDS3 = [
  ["run_time_data", "time", "ns"],
  ["memory_usage_data", "memory", "B"],
  ["reductions_data", "reductions", "count"]
];
var NO_INPUT = /* @__PURE__ */ new Set(["__no_input", ""]);
var benchee = {
  id: "benchee",
  tool: "Benchee",
  produce: 'mix run bench.exs | tee results.txt (or as JSON: formatters: [{Benchee.Formatters.JSON, file: "results.json"}])',
  reads: "average time, memory and reductions of every job and input; from JSON every sample",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return hasBencheeTable(text);
    return (asArray(json) ?? []).some((entry) => asObject(asObject(entry)?.run_time_data) !== void 0);
  },
  read(text, json) {
    if (json === void 0) return readBencheeTable(text);
    const rows = [];
    const skipped = [];
    for (const [index, value] of (asArray(json) ?? []).entries()) {
      const scenario = asObject(value) ?? {};
      const name = asText(scenario.name) ?? asText(scenario.job_name);
      const found2 = name === void 0 ? [] : rowsOf2(name, scenario);
      if (name === void 0) skipped.push({ why: { code: "no-field", entry: `[${index}]`, field: "name" } });
      else if (found2.length === 0) skipped.push({ why: { code: "no-result", benchmark: name } });
      rows.push(...found2);
    }
    return { rows, skipped };
  }
};
function rowsOf2(name, scenario) {
  const input = asText(scenario.input_name) ?? "";
  const own2 = NO_INPUT.has(input) ? void 0 : input;
  return KINDS3.flatMap(([field2, metric, unit]) => {
    const data = asObject(scenario[field2]);
    const statistics2 = asObject(data?.statistics);
    const values = asNumbers(data?.samples);
    if (!statistics2 || statistics2.sample_size === 0 || statistics2.average === null) return [];
    const row = { ...scenarioName(name, own2), metric, unit, centre: asNumber(statistics2.average) };
    return [values ? { ...row, values } : row];
  });
}

// src/formats/bencher-metric-format.ts
var MEASURES = /* @__PURE__ */ new Map([
  ["latency", { metric: "time", unit: "ns" }],
  ["throughput", { metric: "throughput", unit: "ops/s" }],
  ["file-size", { metric: "file-size", unit: "B" }],
  ["build-time", { metric: "build-time", unit: "s" }]
]);
var FIELDS2 = /* @__PURE__ */ new Set(["value", "lower_value", "upper_value"]);
var bencherMetricFormat = {
  id: "bencher-metric-format",
  tool: "Bencher Metric Format",
  produce: 'your script: {"name": {"latency": {"value": 88.0}}}',
  reads: "the value of every measure",
  samples: "iteration",
  /** No key is specific to this format, so the complete structure has to match. */
  claims(_text, json) {
    const benchmarks3 = Object.values(asObject(json) ?? {}).map(asObject);
    if (benchmarks3.length === 0 || benchmarks3.includes(void 0)) return false;
    const measures = benchmarks3.flatMap((each) => Object.values(each ?? {}).map(asObject));
    const fits = measures.every((each) => Object.keys(each ?? {}).every((field2) => FIELDS2.has(field2)));
    return fits && measures.some((each) => typeof each?.value === "number");
  },
  read(_text, json) {
    const rows = [];
    const skipped = [];
    for (const [benchmark, measures] of Object.entries(asObject(json) ?? {})) {
      for (const [measure, entry] of Object.entries(asObject(measures) ?? {})) {
        const result = asObject(entry) ?? {};
        const fault = faultOf2(result, "value", "number");
        const { metric, unit } = MEASURES.get(measure) ?? { metric: measure, unit: "" };
        if (fault !== void 0) skipped.push({ why: { ...fault, benchmark, entry: measure } });
        else rows.push({ benchmark, metric, unit, centre: asNumber(result.value) });
      }
    }
    return { rows, skipped };
  }
};

// src/formats/benchmarkdotnet-table.ts
var RULE2 = /^[\s|:-]+$/;
var QUANTITY = /^([\d,.]+) ?(ns|us|[µμ]s|ms|s|m|B|KB|MB|GB|TB)$/;
var SIZES3 = /* @__PURE__ */ new Map([
  ["KB", "KiB"],
  ["MB", "MiB"],
  ["GB", "GiB"],
  ["TB", "TiB"]
]);
var REPORT = /(?:^|[\\/])(?!BenchmarkRun-)([\w.+`-]+)-report(?:-[\w-]+)?\.(?:csv|html|md|json)\s*$/;
var NOTHING = /* @__PURE__ */ new Set(["-", "?", "", "NA"]);
var FAILED = "NA";
function hasDotNetTable(text) {
  return text.includes("Mean") && consoleLines(text).some(({ shown: shown2 }) => isHeader(shown2));
}
function isHeader(shown2) {
  if (!shown2.includes("|") || !shown2.includes("Mean")) return false;
  const cells = cellsOf2(shown2);
  return cells.includes("Method") && cells.indexOf("Mean") > cells.indexOf("Method");
}
function readDotNetTable(text) {
  const rows = [];
  const skipped = [];
  let columns = [];
  let toolchain = {};
  let owner = "";
  for (const { line: line2, shown: shown2 } of consoleLines(text)) {
    const versions = /^BenchmarkDotNet(?:=| )v?([\d.]+\S*?),/.exec(shown2)?.[1];
    const sdk = /\.NET (?:Core )?(?:SDK|Sdk)[ =]v?([\d.]+\S*)/.exec(shown2)?.[1];
    if (versions !== void 0) toolchain = { ...toolchain, benchmarkdotnet: versions };
    if (sdk !== void 0) toolchain = { ...toolchain, dotnet: sdk };
    owner = /^\/\/ \* Export/.test(shown2) ? "" : REPORT.exec(shown2.trim())?.[1] ?? owner;
    if (isHeader(shown2)) columns = cellsOf2(shown2);
    else if (!shown2.includes("|")) columns = [];
    else if (columns.length > 0 && !RULE2.test(shown2))
      readRow(cellsOf2(shown2), columns, { owner, line: line2 }, rows, skipped);
  }
  return { ...onlyOnce(rows, skipped), environment: environmentOf({ toolchain }) };
}
function cellsOf2(shown2) {
  const trimmed = shown2.trim().replace(/^\|/, "").replace(/\|$/, "");
  return trimmed.split("|").map((cell) => {
    const plain = cell.trim().replace(/^\*\*(.*)\*\*$/, "$1").replaceAll("\\", "");
    const decoded2 = plain.replace(/&(?:#39|quot|lt|gt|amp);/g, (entity2) => ENTITIES.get(entity2) ?? entity2);
    return decoded2.replace(/^'(.*)'$/, "$1");
  });
}
var ENTITIES = /* @__PURE__ */ new Map([
  ["&#39;", "'"],
  ["&quot;", '"'],
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&amp;", "&"]
]);
function readRow(cells, columns, { owner, line: line2 }, rows, skipped) {
  if (cells.every((cell) => cell === "")) return;
  if (cells.length !== columns.length) {
    skipped.push({ line: line2, why: { code: "field-count", benchmark: cells[0] } });
    return;
  }
  const mean2 = columns.indexOf("Mean");
  const cellOf2 = (column) => cells[columns.indexOf(column)] ?? "";
  const before = columns.slice(0, mean2).map((column, i) => [column, cells[i] ?? ""]);
  const own2 = ["Namespace", "Type", "Method"];
  const identifying = before.filter(([column, cell]) => !own2.includes(column) && !NOTHING.has(cell));
  const parameters = Object.fromEntries(identifying);
  const inTable = own2.map(cellOf2).filter((word2) => word2 !== "");
  const title = [...inTable.length === 1 && owner !== "" ? [owner] : [], ...inTable].join(".");
  const words2 = identifying.map(([column, cell]) => `${column}: ${cell}`).join(", ");
  const benchmark = words2 === "" ? title : `${title}(${words2})`;
  const time3 = quantityOf(cellOf2("Mean"));
  if (time3) rows.push({ benchmark, metric: "time", ...time3, parameters, line: line2 });
  else {
    const isFailure = cellOf2("Mean") === FAILED;
    skipped.push(
      isFailure ? { line: line2, why: { code: "failed", benchmark }, failed: benchmark } : { line: line2, why: { code: "not-a-time", benchmark, field: "Mean" } }
    );
    return;
  }
  const size = cellOf2("Allocated");
  const allocated = size === "-" ? { centre: 0, unit: "B" } : quantityOf(size);
  if (columns.includes("Allocated") && allocated)
    rows.push({ benchmark, metric: "bytes", ...allocated, parameters, line: line2 });
}
function onlyOnce(rows, skipped) {
  const named7 = Map.groupBy(rows, ({ benchmark, metric }) => `${metric} ${benchmark}`);
  const several = new Set([...named7.values()].filter((all) => all.length > 1).map(([row]) => row?.benchmark));
  const ambiguous = [...several].map((name) => {
    return { why: { code: "ambiguous-name", benchmark: name, option: "--exporters json" } };
  });
  return {
    rows: rows.filter(({ benchmark }) => !several.has(benchmark)),
    skipped: [...skipped, ...ambiguous]
  };
}
function quantityOf(cell) {
  const [, number4, word2 = ""] = QUANTITY.exec(cell) ?? [];
  const centre = groupedNumberOf(number4);
  if (centre === void 0) return void 0;
  const unit = word2 === "m" ? "min" : word2.replace(/[µμ]/, "u");
  return { centre, unit: SIZES3.get(unit) ?? unit };
}

// src/formats/benchmarkdotnet.ts
var benchmarkDotNet = {
  id: "benchmarkdotnet",
  tool: "BenchmarkDotNet",
  produce: "dotnet run -c Release -- --exporters json, then give BenchmarkDotNet.Artifacts/results/*.json",
  reads: "mean time, every value where the file holds them, allocated bytes and other metrics, parameters",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return hasDotNetTable(text);
    const file = asObject(json);
    return asArray(file?.Benchmarks) !== void 0 && asObject(file?.HostEnvironmentInfo) !== void 0;
  },
  isAlso(_text, json) {
    const entries = asArray(asObject(json)?.Benchmarks) ?? [];
    return entries.some((entry) => "Statistics" in (asObject(entry) ?? {}));
  },
  read(text, json) {
    if (json === void 0) return readDotNetTable(text);
    const file = asObject(json);
    const entries = asArray(file?.Benchmarks) ?? [];
    if (entries.length === 0) throw new ParseFailure("no benchmarks: the filter may have matched none");
    const benchmarks3 = entries.map((entry) => asObject(entry) ?? {});
    const rows = [];
    const skipped = [];
    for (const [index, benchmark] of benchmarks3.entries()) {
      const names = namesOf3(benchmark);
      const name = names.benchmark;
      const statistics2 = asObject(benchmark.Statistics);
      const fault = statistics2 ? faultOf2(statistics2, "Mean", "number") : NOT_RECORDED;
      if (name === "")
        skipped.push({ why: { code: "no-field", entry: `Benchmarks[${index}]`, field: "name" } });
      else if (fault !== void 0) skipped.push({ why: { ...fault, benchmark: name }, failed: name });
      else rows.push(...rowsOf3(names, benchmark, statistics2 ?? {}));
    }
    return { rows, skipped, environment: machineOf2(asObject(file?.HostEnvironmentInfo) ?? {}) };
  }
};
var NOT_RECORDED = { code: "not-recorded" };
function namesOf3(benchmark) {
  const name = fullNameOf(benchmark);
  const job = jobOf(benchmark);
  if (name === "" || job === "") return { benchmark: name };
  const full = `${name} [${job}]`;
  return job === DEFAULT_JOB ? { benchmark: name, former: [full] } : { benchmark: full, short: name };
}
var DEFAULT_JOB = "DefaultJob";
function fullNameOf(benchmark) {
  const full = asText(benchmark.FullName);
  if (full !== void 0) return full;
  const parts = [benchmark.Namespace, benchmark.Type, benchmark.Method].map(asText);
  const name = parts.filter((part) => part !== void 0 && part !== "").join(".");
  const parameters = parametersText(benchmark);
  return parameters === "" || name === "" ? name : `${name}(${parameters.replaceAll("=", ": ")})`;
}
function parametersText(benchmark) {
  return asText(benchmark.Parameters)?.trim() ?? "";
}
function parametersOf(benchmark) {
  const pairs = parametersText(benchmark).split(/&|, /).map((pair3) => /^\s*([^=]+)=(.*)$/s.exec(pair3));
  return Object.fromEntries(pairs.flatMap((pair3) => pair3 ? [[pair3[1] ?? "", pair3[2] ?? ""]] : []));
}
function jobOf(benchmark) {
  const info = asText(benchmark.DisplayInfo) ?? "";
  const at = info.indexOf(": ");
  if (at < 0) return propertiesOf(benchmark);
  const job = info.slice(at + 2).split(" [", 1)[0] ?? "";
  const open2 = job.indexOf("(");
  return open2 >= 0 && job.endsWith(")") ? job.slice(open2 + 1, -1) : job;
}
function propertiesOf(benchmark) {
  const properties = Object.entries(asObject(benchmark.Properties) ?? {});
  return properties.map(([key, value]) => `${key}=${String(value)}`).join(", ");
}
function rowsOf3(names, benchmark, statistics2) {
  const parameters = parametersOf(benchmark);
  const sample = sampleOf(statistics2.OriginalValues, launchesOf(benchmark.Measurements));
  const common = { ...names, parameters };
  const rows = [
    { ...common, metric: "time", unit: "ns", centre: asNumber(statistics2.Mean), ...sample }
  ];
  const allocated = asObject(benchmark.Memory)?.BytesAllocatedPerOperation;
  if (typeof allocated === "number") rows.push({ ...common, metric: "bytes", unit: "B", centre: allocated });
  for (const entry of asArray(benchmark.Metrics) ?? []) {
    const descriptor = asObject(asObject(entry)?.Descriptor);
    const metric = asText(descriptor?.Id);
    if (metric === void 0 || metric === "Allocated Memory" && rows.length > 1) continue;
    const better = descriptor?.TheGreaterTheBetter;
    rows.push({
      ...common,
      metric: metric === "time" || metric === "bytes" ? `metric ${metric}` : metric,
      unit: asText(descriptor?.Unit) ?? "",
      centre: asNumber(asObject(entry)?.Value),
      ...typeof better === "boolean" && { direction: better ? "higher" : "lower" }
    });
  }
  return rows;
}
function sampleOf(originals, launches) {
  if (launches.length > 1) return { values: launches.map(mean), level: "process" };
  const values = asNumbers(originals) ?? launches[0];
  return values ? { values } : {};
}
function launchesOf(value) {
  const results3 = (asArray(value) ?? []).map((entry) => asObject(entry) ?? {}).filter(
    ({ IterationMode: mode, IterationStage: stage }) => stage === void 0 ? mode === "Result" : mode === "Workload" && stage === "Result"
  );
  return [...Map.groupBy(results3, (result) => result.LaunchIndex).values()].map((launch) => asNumbers(launch.map((each) => asNumber(each.Nanoseconds) / asNumber(each.Operations)))).filter((launch) => launch !== void 0);
}
function machineOf2(host) {
  const architecture = asText(host.Architecture);
  return environmentOf({
    os: systemOf(asText(host.OsVersion) ?? ""),
    // Old versions only say 64-bit.
    arch: architecture?.includes("bit") ? void 0 : architecture?.toLowerCase(),
    cpu: asText(host.ProcessorName) ?? asObject(host.ProcessorName)?.Value,
    cores: host.LogicalCoreCount ?? host.ProcessorCount,
    toolchain: {
      dotnet: host.RuntimeVersion ?? host.ClrVersion,
      benchmarkdotnet: host.BenchmarkDotNetVersion
    }
  });
}
function systemOf(version2) {
  if (/windows/i.test(version2)) return "windows";
  if (/mac ?os|os ?x|darwin/i.test(version2)) return "darwin";
  return /linux|ubuntu|debian|fedora|centos|alpine|nixos|suse|red hat/i.test(version2) ? "linux" : version2;
}

// src/formats/benchmarkjs.ts
var MEASURED2 = /^([\d.,]+|NaN|Infinity) ops\/sec\b(?: [^\d\s]{0,4} ?[\d.,]+%)? \(\d+ runs? sampled\)/;
var ANY_ROW = / x (?:[\d.,]+|NaN|Infinity) ops\/sec\b[^\n(]{0,40} \(\d+ runs? sampled\)/;
var benchmarkJs = {
  id: "benchmarkjs",
  tool: "Benchmark.js",
  produce: "node bench.js | tee results.txt, with suite.on('cycle', (event) => console.log(String(event.target)))",
  reads: "throughput",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 && text.includes(" ops/sec") && ANY_ROW.test(text);
  },
  read(text) {
    const rows = [];
    const skipped = [];
    for (const [index, shown2] of loggedLines(text).entries()) {
      const line2 = index + 1;
      const at = shown2.lastIndexOf(" x ", Math.max(0, shown2.indexOf(" ops/sec")));
      const measured4 = at < 0 ? void 0 : MEASURED2.exec(shown2.slice(at + 3))?.[1];
      const name = shown2.slice(0, Math.max(0, at)).trim();
      if (measured4 === void 0) {
        const failed = /^(\S.*): $/.exec(shown2)?.[1];
        if (failed !== void 0) skipped.push({ line: line2, why: { code: "failed", benchmark: failed }, failed });
        else if (shown2.includes(" ops/sec"))
          skipped.push({ line: line2, why: { code: "no-field", field: "ops/sec" } });
        continue;
      }
      const centre = numberOf(measured4.replaceAll(",", "")) ?? Number.NaN;
      if (name === "") skipped.push({ line: line2, why: { code: "no-field", field: "name" } });
      else rows.push({ benchmark: name, metric: "throughput", unit: "ops/sec", centre, line: line2 });
    }
    if (rows.length === 0 && skipped.length === 0) throw new ParseFailure("no benchmark printed a result");
    return { rows, skipped };
  }
};

// src/formats/benchmarkluau.ts
var OWN2 = /^(?:\S+ )?SUCCESS: [^\n]*: +[\d.]+ms \+\/- /m;
var SUCCESS = /^SUCCESS: /;
var TIME2 = /: +([\d.]+|nan|inf)(ns|us|ms|s) \+\/- +[-\w.]+% on (.+)$/;
var COMPARISON = / \([-+ ]*[\d.]+%, [^()]*\)$/;
var FAILED2 = /^FAILED: +(.+)$/;
var benchmarkluau = {
  id: "benchmarkluau",
  tool: "Luau bench.py",
  produce: "python3 bench/bench.py --vm ./luau | tee results.txt (or the JSON that it leaves)",
  reads: "mean time, every time where the JSON is given",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return text.includes("SUCCESS") && OWN2.test(withoutColour(text));
    return (asArray(json) ?? []).some((test) => (asArray(test) ?? []).some(isResult));
  },
  read(text, json) {
    const tests = asArray(json);
    return tests ? readTests(tests) : readLines(text);
  }
};
function isResult(value) {
  const result = asArray(value) ?? [];
  const [, , driver, name, values, count2] = result;
  const isNamed2 = asText(driver) !== void 0 && asText(name) !== void 0;
  return isNamed2 && result.length === 6 && asArray(values) !== void 0 && typeof count2 === "number";
}
function readTests(tests) {
  const found2 = [];
  const skipped = [];
  for (const [index, result] of tests.flatMap((test) => asArray(test) ?? [test]).entries()) {
    const [, , driver, name, times] = isResult(result) ? asArray(result) ?? [] : [];
    const values = asNumbers(times);
    const title = asText(name) || `result ${index + 1}`;
    if (!values) skipped.push({ why: { code: "no-field", benchmark: title, field: "times" } });
    else {
      const row = { metric: "time", unit: "ms", centre: mean(values), values };
      found2.push({ name: title, driver: asText(driver) ?? "", row });
    }
  }
  return { rows: named3(found2), skipped };
}
function readLines(text) {
  const found2 = [];
  const skipped = [];
  for (const [index, shown2] of loggedLines(text).entries()) {
    const line2 = index + 1;
    const failed = FAILED2.exec(shown2)?.[1];
    if (failed !== void 0) skipped.push({ line: line2, why: { code: "failed", benchmark: failed }, failed });
    if (!SUCCESS.test(shown2)) continue;
    const time3 = TIME2.exec(shown2);
    const centre = numberOf(time3?.[1]);
    if (!time3 || centre === void 0) {
      skipped.push({ line: line2, why: { code: "no-field", field: "time" } });
      continue;
    }
    const driver = (time3[3] ?? "").replace(COMPARISON, "").trim();
    const name = shown2.slice(0, time3.index).replace(SUCCESS, "").trim();
    found2.push({ name, driver, row: { metric: "time", unit: time3[2] ?? "", centre, line: line2 } });
  }
  return { rows: named3(found2), skipped };
}
function named3(found2) {
  return found2.map(({ name, driver, row }) => ({
    ...qualified(name, driver),
    ...driver !== "" && { scope: driver },
    ...row
  }));
}

// src/formats/catch2-console.ts
var HEADER = /^benchmark name +samples +iterations +(estimated|est run time|mean)$/;
var RULE3 = /^-{20,}$/;
var DOTS = /^\.{20,}$/;
var END = /^(?:[-.]{20,}|={20,}|~{20,})$/;
var FIRST = /^\d+ +\d+ +(\S+) ([a-z]+)$/;
var ESTIMATE = /^(\S+) ([a-z]+) +\S+ [a-z]+ +\S+ [a-z]+$/;
var UNITS2 = /* @__PURE__ */ new Map([
  ["ns", "ns"],
  ["us", "us"],
  ["ms", "ms"],
  ["s", "s"],
  ["m", "min"]
]);
function hasBenchmarkTable(text) {
  return text.includes("benchmark name ") && loggedLines(text).some((line2) => HEADER.test(line2.trimEnd()));
}
function readBenchmarkTables(text) {
  const rows = [];
  const skipped = [];
  const lines = loggedLines(text).map((line2) => line2.trimEnd());
  let testCase = "";
  for (const [index, shown2] of lines.entries()) {
    if (DOTS.test(shown2)) testCase = nameAbove(lines, index) ?? testCase;
    const analysed = HEADER.exec(shown2)?.[1] !== "mean";
    if (!HEADER.test(shown2)) continue;
    const table6 = tableBelow(lines, index, shown2.indexOf("samples"));
    const blocks = analysed ? byBlankLine(table6) : byNumbers(table6);
    for (const cells of blocks) readBlock(cells, analysed, testCase, rows, skipped);
  }
  return { rows, skipped };
}
function nameAbove(lines, dots) {
  const to = lastRule(lines, dots - 1);
  const from = lastRule(lines, to - 1);
  if (from < 0) return void 0;
  return lines.slice(from + 1, to).map((line2) => line2.trim()).join(" ");
}
function lastRule(lines, from) {
  for (let index = from; index >= 0 && index > from - 50; index--) {
    if (RULE3.test(lines[index] ?? "")) return index;
  }
  return -1;
}
function tableBelow(lines, header, width2) {
  const cells = [];
  let index = header + 1;
  while (index < lines.length && index < header + 4 && !RULE3.test(lines[index] ?? "")) index++;
  for (index++; index < lines.length; index++) {
    const line2 = lines[index] ?? "";
    if (END.test(line2) || HEADER.test(line2)) break;
    cells.push({ line: index + 1, name: line2.slice(0, width2).trim(), numbers: line2.slice(width2).trim() });
  }
  return cells;
}
function byBlankLine(table6) {
  const blocks = [[]];
  for (const cells of table6) {
    if (cells.name === "" && cells.numbers === "") blocks.push([]);
    else blocks.at(-1)?.push(cells);
  }
  return blocks;
}
function byNumbers(table6) {
  const blocks = [[]];
  for (const cells of table6) {
    blocks.at(-1)?.push(cells);
    if (cells.numbers !== "" || cells.name === "") blocks.push([]);
  }
  return blocks;
}
function readBlock(block, analysed, testCase, rows, skipped) {
  const numbers = block.filter((cells) => cells.numbers !== "");
  const [first, second] = numbers;
  if (!first) return;
  const name = block.map((cells) => cells.name).filter((part) => part !== "").join(" ");
  const benchmark = testCase === "" ? name : `${testCase}: ${name}`;
  const { line: line2 } = first;
  const measured4 = FIRST.exec(first.numbers);
  const [, written, unit] = (analysed ? ESTIMATE.exec(second?.numbers ?? "") : measured4) ?? [];
  const centre = numberOf(written);
  const known = UNITS2.get(unit ?? "");
  if (/^(?:Benchmark )?failed/i.test(first.numbers)) {
    skipped.push({ line: line2, why: { code: "failed", benchmark }, failed: benchmark });
  } else if (measured4 && centre !== void 0 && known !== void 0) {
    rows.push({ benchmark, metric: "time", unit: known, centre, line: second?.line ?? line2 });
  } else if (measured4 || numbers.some((cells) => ESTIMATE.test(cells.numbers))) {
    skipped.push({ line: line2, why: { code: "malformed-row", benchmark } });
  }
}

// package:fast-xml-parser
var of8 = (name) => perfRegressionRequire("./fast-xml-parser.cjs")[name];
function XMLParser(...given3) {
  return new.target ? new (of8("XMLParser"))(...given3) : of8("XMLParser")(...given3);
}

// src/formats/xml.ts
var PREDEFINED = /* @__PURE__ */ new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"]
]);
var DEEPEST = 100;
function parseXml(text) {
  const start2 = text.search(/^(?:\ufeff|[ \t])*<[?!A-Za-z]/m);
  const xml = start2 > 0 ? text.slice(start2) : text;
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    processEntities: false,
    parseTagValue: false,
    maxNestedTags: DEEPEST
  });
  let nodes;
  try {
    nodes = parser.parse(xml);
  } catch (error2) {
    const why = error2 instanceof Error ? error2.message.split("\n", 1)[0]?.slice(0, 100) : "";
    throw new ParseFailure(`this is not valid XML, or it is cut off: ${why}`);
  }
  const elements = elementsOf(nodes);
  const outer = elements.at(-1);
  if (!outer) throw new ParseFailure("there is no XML element in it");
  if (outer.children.length > 0 && !xml.includes(`</${outer.name}`)) {
    throw new ParseFailure(
      `the XML is cut off: <${outer.name}> is not closed`,
      xml.trimEnd().split("\n").length
    );
  }
  return elements;
}
function elementsOf(nodes) {
  return (asArray(nodes) ?? []).flatMap((node2) => {
    const fields = asObject(node2) ?? {};
    const name = Object.keys(fields).find((key) => key !== ":@");
    if (name === void 0 || /^[#?]/.test(name)) return [];
    const written = Object.entries(asObject(fields[":@"]) ?? {});
    const attributes = Object.fromEntries(written.map(([key, value]) => [key, decoded(String(value))]));
    return [{ name, attributes, children: elementsOf(fields[name]) }];
  });
}
function decoded(text) {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/gi, (entity2, decimal2, hex, name) => {
    if (name !== void 0) return PREDEFINED.get(name) ?? entity2;
    const code = decimal2 === void 0 ? Number.parseInt(hex, 16) : Number(decimal2);
    return code <= 1114111 ? String.fromCodePoint(code) : entity2;
  });
}

// src/formats/catch2.ts
var ROOT = /<Catch(?:2TestRun)?[ >]/;
var catch2 = {
  id: "catch2",
  tool: "Catch2",
  produce: './tests "[!benchmark]" --reporter xml --out results.xml (or the console)',
  reads: "mean time of every benchmark",
  samples: "iteration",
  claims(text) {
    return ROOT.test(text) || hasBenchmarkTable(text);
  },
  read(text) {
    return ROOT.test(text) ? readXml(text) : readBenchmarkTables(text);
  }
};
function readXml(text) {
  const rows = [];
  const skipped = [];
  for (const element of parseXml(xmlOf(text))) readElement(element, [], rows, skipped);
  if (rows.length === 0 && skipped.length === 0) {
    throw new ParseFailure("no benchmark ran: Catch2 hides those tagged [!benchmark] unless they are named");
  }
  return { rows, skipped };
}
function xmlOf(text) {
  const end = text.lastIndexOf("</Catch");
  return text.slice(text.search(/<\?xml|<Catch/), end < 0 ? void 0 : text.indexOf(">", end) + 1);
}
function readElement(element, names, rows, skipped) {
  const { name, attributes, children } = element;
  const own2 = attributes.name?.trim() ?? "";
  if (name === "BenchmarkResults") {
    const benchmark = names.length === 0 ? own2 : `${names.join(" ")}: ${own2}`;
    const failed = children.find((child) => child.name === "failed");
    const centre = numberOf(children.find((child) => child.name === "mean")?.attributes.value);
    if (failed) {
      skipped.push({
        why: { code: "failed", benchmark, message: failed.attributes.message },
        failed: benchmark
      });
    } else if (centre === void 0) skipped.push({ why: { code: "no-field", benchmark, field: "mean" } });
    else rows.push({ benchmark, metric: "time", unit: "ns", centre });
    return;
  }
  const inner = name === "TestCase" || name === "Section" ? [...names, own2] : names;
  for (const child of children) readElement(child, inner, rows, skipped);
}

// src/formats/console-time.ts
var SHORT = /^(\d+(?:\.\d+)?(?:e-\d+)?(?= ?ms)|\d+\.\d{3}(?=s)) ?(ms|s)(?: - timer ended)?$/;
var LONG = /^(?:(\d+):)?(\d{1,2}):(\d\d\.\d{3}) \((?:h:m)?m:ss\.mmm\)$/;
var IN_FRONT = /^\[(\d+(?:\.\d+)?)(ms|s)\] (\S.*)$/;
var ANY_TIME = /: [\d:.e-]+ ?(?:m?s\b|\()|\[[\d.]+ms\] /;
var ANY_ROW2 = /^(?:.*\S: (?:\d+(?:\.\d+)?(?:e-\d+)? ?ms|\d+\.\d{3}s|(?:\d+:)?\d{1,2}:\d\d\.\d{3} \((?:h:m)?m:ss\.mmm\))(?: - timer ended)?|\[\d+(?:\.\d+)?ms\] \S.*)[ \t]*\r?$/m;
var OTHERS = /^TAP version|^<\?xml|^[ \t]*[[{][ \t]*(?:"|$)|\/iter\b|ops\/sec\b|\bThread Stats +Avg\b|\bThread calibration:|\bRequests\/sec:|\bns\/op\b|\d\/op\b| i\/s\b|% CPU|^\[ *\d+\.\d\d%\]/m;
var consoleTime = {
  id: "console-time",
  tool: "console.time",
  produce: "node bench.js | tee results.txt, with console.time('label') and console.timeEnd('label')",
  reads: "the time of every label; a label printed several times is a sample",
  samples: "iteration",
  repeats: true,
  claims(text, json) {
    if (json !== void 0) return false;
    const plain = withoutColour(text);
    return ANY_TIME.test(plain) && ANY_ROW2.test(plain) && !OTHERS.test(plain);
  },
  read(text) {
    const timed = [];
    const skipped = [];
    for (const [index, shown2] of loggedLines(text).entries()) {
      const found2 = timedOf(shown2.trimEnd());
      if (found2 && Number.isFinite(found2.value)) timed.push({ ...found2, line: index + 1 });
    }
    if (timed.length === 0) throw new ParseFailure("no timer was printed");
    const times = /* @__PURE__ */ new Map();
    for (const { label } of timed) times.set(label, (times.get(label) ?? 0) + 1);
    const rows = timed.map(({ label, unit, value, line: line2 }) => {
      const row = { benchmark: label, metric: "time", unit, centre: value, line: line2 };
      return (times.get(label) ?? 0) > 1 ? { ...row, values: [value] } : row;
    });
    return { rows, skipped };
  }
};
function timedOf(line2) {
  const front = IN_FRONT.exec(line2);
  if (front) return timedAs(front[3], front[2], numberOf(front[1]));
  const at = line2.lastIndexOf(": ");
  if (at <= 0) return void 0;
  const label = line2.slice(0, at).trim();
  const rest = line2.slice(at + 2);
  const short = SHORT.exec(rest);
  if (short) return timedAs(label, short[2], numberOf(short[1]));
  const long = LONG.exec(rest);
  if (!long) return void 0;
  const [, hours = "0", minutes, seconds] = long;
  return timedAs(label, "s", Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}
function timedAs(label = "", unit = "", value = Number.NaN) {
  return label === "" ? void 0 : { label, unit, value };
}

// src/formats/criterion-console.ts
var ESTIMATE2 = / (time|thrpt): +\[([^[\]]*)\]/;
var BENCHER = /^test (.+) \.\.\. bench: +([\d.,]+) ns\/iter \(\+\/- [\d.,]+\)/;
var LIBTEST = /^test .+ \.\.\. bench: [^)]{0,99}(?:,|\) = )/;
var HARNESS = /^running \d+ tests?\r?$/m;
var THREE = / time: +\[[\d.]+ [^\s\]]+ [\d.]+ [^\s\]]+ [\d.]+ [^\s\]]+\]/;
var METRICS = /* @__PURE__ */ new Map([
  ["time", "time"],
  ["thrpt", "throughput"]
]);
function hasConsoleResult(text) {
  if (text.includes(" time: ") && THREE.test(withoutColour(text))) return true;
  if (!text.includes(" ... bench: ")) return false;
  const lines = linesOutsideLibtest(text);
  const begin2 = text.search(HARNESS);
  const isAlone2 = begin2 >= 0 && text.indexOf("\ntest result: ", begin2) >= 0;
  return lines.some((line2) => BENCHER.test(line2.text)) && (isAlone2 || !lines.some((line2) => LIBTEST.test(line2.text)));
}
function mayHaveConsoleResult(text) {
  return text.includes(" ... bench: ") && linesOutsideLibtest(text).some((line2) => BENCHER.test(line2.text));
}
function readConsole(text) {
  const rows = [];
  const skipped = [];
  let benchmark = "";
  let target;
  let previous = "";
  let rates = 0;
  for (const { number: line2, text: shown2 } of linesOutsideLibtest(text)) {
    target = cargoTarget(shown2) ?? target;
    const bencher = BENCHER.exec(shown2);
    const estimate = ESTIMATE2.exec(shown2);
    if (bencher?.[1] !== void 0) {
      const centre = groupedNumberOf(bencher[2]) ?? Number.NaN;
      rows.push({ ...qualified(bencher[1].trimEnd(), target), metric: "time", unit: "ns", centre, line: line2 });
    } else if (estimate?.[2] !== void 0) {
      if (estimate[2].includes("%")) continue;
      if (estimate[1] === "time") {
        benchmark = shown2.slice(0, estimate.index).trim() || previous;
        rates = 0;
      }
      const [, , middle, unit] = estimate[2].trim().split(/\s+/);
      const centre = numberOf(middle);
      const known = METRICS.get(estimate[1] ?? "");
      const metric = known === "throughput" && rates++ > 0 ? furtherRate(unit ?? "") : known;
      if (metric === void 0 || unit === void 0 || centre === void 0 || benchmark === "") {
        skipped.push({ line: line2, why: { code: "no-field", benchmark, field: "[low estimate high]" } });
      } else rows.push({ ...qualified(benchmark, target), metric, unit, centre, line: line2 });
    } else if (shown2.trim() !== "") previous = shown2.trim();
  }
  return { rows, skipped };
}
function furtherRate(unit) {
  return tidyUnit(unit).unit === "B/s" ? "bytes_per_second" : "elements_per_second";
}
function linesOutsideLibtest(text) {
  const outside = [];
  let inside = false;
  for (const [index, line2] of visibleLines(text).entries()) {
    if (/^running \d+ tests?$/.test(line2)) inside = true;
    if (!inside) outside.push({ number: index + 1, text: line2 });
    if (line2.startsWith("test result: ")) inside = false;
  }
  return outside;
}

// src/formats/criterion-tree.ts
var WANTED = /(?:^|[\\/])new[\\/](benchmark\.json|estimates\.json|sample\.json|raw\.csv)$/;
var COUNTED3 = /* @__PURE__ */ new Map([
  ["Bytes", "bytes"],
  ["BytesDecimal", "bytes"],
  ["Elements", "elements"],
  ["Bits", "bits"],
  // The fields of ElementsAndBytes.
  ["elements", "elements"],
  ["bytes", "bytes"]
]);
function wantsTreeFile(path) {
  return WANTED.test(path);
}
function readTree(files) {
  const folders = Map.groupBy(
    files.filter((file) => WANTED.test(file.path)),
    (file) => file.path.replace(WANTED, "")
  );
  if (folders.size === 0)
    throw new ParseFailure("no new/benchmark.json in this folder: is it target/criterion?");
  const found2 = [];
  const skipped = [];
  for (const [folder, parts] of folders) {
    const read = readBenchmark2(new Map(parts.map((file) => [WANTED.exec(file.path)?.[1] ?? "", file.text])));
    if ("code" in read)
      skipped.push({ why: read.benchmark ? read : { ...read, entry: `${folder}/benchmark.json` } });
    else found2.push({ rows: read, written: Math.max(...parts.map(({ written = Number.NaN }) => written)) });
  }
  const { fresh, stale } = byExecution(found2);
  const names = stale.map(({ rows }) => rows[0]?.benchmark ?? "");
  return { rows: fresh.flatMap(({ rows }) => rows), skipped, ...stale.length > 0 && { stale: names } };
}
var PAUSE_MS = 30 * 6e4;
function byExecution(found2) {
  if (found2.some(({ written }) => !Number.isFinite(written))) return { fresh: found2, stale: [] };
  const newest = found2.toSorted((a, b) => b.written - a.written);
  const end = newest.findIndex((later2, i) => {
    const earlier = newest[i + 1];
    return earlier !== void 0 && later2.written - earlier.written > PAUSE_MS + 2 * measuredMs(later2);
  });
  if (end < 0) return { fresh: found2, stale: [] };
  const fresh = new Set(newest.slice(0, end + 1));
  return {
    fresh: found2.filter((each) => fresh.has(each)),
    stale: found2.filter((each) => !fresh.has(each))
  };
}
function measuredMs({ rows }) {
  return (rows[0]?.values ?? []).reduce((sum, value) => sum + value, 0) / 1e6;
}
function readBenchmark2(texts) {
  const about2 = jsonOf2(texts.get("benchmark.json"));
  const benchmark = asText(about2?.full_id);
  if (benchmark === void 0) return { code: "no-field", field: "full_id" };
  const values = samplesOf(jsonOf2(texts.get("sample.json"))) ?? rawSamplesOf(texts.get("raw.csv"));
  const centre = estimateOf(jsonOf2(texts.get("estimates.json"))) ?? (values && median(values));
  if (centre === void 0) return { code: "no-result", benchmark };
  const time3 = { benchmark, metric: "time", unit: "ns", centre, ...values && { values } };
  return [time3, ...throughputRows(time3, amountsOf(asObject(about2?.throughput) ?? {}))];
}
function jsonOf2(text) {
  if (text === void 0) return void 0;
  try {
    return asObject(parseJson(text));
  } catch (error2) {
    if (error2 instanceof ParseFailure) return void 0;
    throw error2;
  }
}
function estimateOf(estimates) {
  const estimate = asObject(estimates?.slope) ?? asObject(estimates?.mean);
  const point = asNumber(estimate?.point_estimate);
  return Number.isFinite(point) ? point : void 0;
}
function samplesOf(sample) {
  return perIteration(asArray(sample?.times), asArray(sample?.iters));
}
function rawSamplesOf(csv) {
  const rows = linesOf(csv ?? "").slice(1).map((line2) => line2.split(",")).filter((fields) => fields.at(-2) === "ns");
  return perIteration(
    rows.map((fields) => Number(fields.at(-3))),
    rows.map((fields) => Number(fields.at(-1)))
  );
}
function perIteration(totals, counts2) {
  const values = (totals ?? []).map((total, index) => asNumber(total) / asNumber(counts2?.[index]));
  const finite2 = values.filter((value) => Number.isFinite(value));
  return finite2.length > 0 ? finite2 : void 0;
}
function amountsOf(throughput) {
  return Object.entries(throughput).flatMap(([word2, amount]) => {
    const several = asObject(amount);
    return several ? amountsOf(several) : [[COUNTED3.get(word2) ?? word2, asNumber(amount)]];
  });
}
var UNITS3 = /* @__PURE__ */ new Map([
  ["bytes", "B"],
  ["elements", "elem"],
  ["bits", "b"]
]);
function throughputRows(time3, amounts) {
  const { unit, factor: factor2 } = tidyUnit(time3.unit);
  const seconds = time3.centre * factor2 / 1e9;
  if (unit !== "ns") return [];
  return amounts.filter(([counted3, amount]) => counted3 !== "" && Number.isFinite(amount)).map(([counted3, amount], i) => ({
    benchmark: time3.benchmark,
    metric: i === 0 ? "throughput" : `${counted3}_per_second`,
    unit: `${UNITS3.get(counted3) ?? counted3}/s`,
    centre: amount / seconds
  }));
}

// src/formats/criterion-messages.ts
var MESSAGE = /^\{"reason":"(?:benchmark|group)-complete"/m;
function hasMessage(text) {
  return MESSAGE.test(text);
}
function readMessages(text) {
  const rows = [];
  const skipped = [];
  for (const { line: line2, text: raw, value } of jsonLines(text)) {
    const message2 = asObject(value);
    if (value === void 0 && raw.startsWith("{")) skipped.push({ line: line2, why: { code: "not-json" } });
    if (message2?.reason !== "benchmark-complete") continue;
    const benchmark = asText(message2.id);
    const typical = asObject(message2.typical) ?? {};
    const fault = faultOf2(message2, "id", "string") ?? faultOf2(typical, "estimate", "number");
    if (fault) skipped.push({ line: line2, why: { ...fault, benchmark } });
    else if (benchmark !== void 0) rows.push(...rowsOf4(benchmark, message2, typical, line2));
  }
  return { rows, skipped };
}
function rowsOf4(benchmark, message2, typical, line2) {
  const unit = asText(typical.unit) ?? asText(message2.unit) ?? "ns";
  const values = perIteration(asArray(message2.measured_values), asArray(message2.iteration_count));
  const centre = asNumber(typical.estimate);
  const time3 = { benchmark, metric: "time", unit, centre, line: line2, ...values && { values } };
  const amounts = (asArray(message2.throughput) ?? []).map((each) => {
    const amount = asObject(each);
    return [asText(amount?.unit) ?? "", asNumber(amount?.per_iteration)];
  });
  return [time3, ...throughputRows(time3, amounts).map((rate) => ({ ...rate, line: line2 }))];
}

// src/formats/criterion.ts
var criterion = {
  id: "criterion",
  tool: "Criterion.rs",
  produce: "cargo bench, then give the folder target/criterion (or the text that cargo bench printed)",
  reads: "time with every sample from the folder or cargo-criterion messages, estimates from text, throughput",
  samples: "iteration",
  claims(text, json) {
    return hasMessage(text) || json === void 0 && hasConsoleResult(text);
  },
  isAlso: (text, json) => json === void 0 && mayHaveConsoleResult(text),
  read(text) {
    return hasMessage(text) ? readMessages(text) : readConsole(text);
  },
  folder: { wants: wantsTreeFile, read: readTree }
};

// src/formats/custom.ts
var customBiggerIsBetter = custom3("customBiggerIsBetter", "higher");
var customSmallerIsBetter = custom3("customSmallerIsBetter", "lower");
function custom3(id, direction) {
  return {
    id,
    tool: id,
    produce: 'your script: a JSON array of {"name": "\u2026", "unit": "\u2026", "value": 1.5}',
    reads: `the value of every entry; ${direction} is better`,
    samples: "iteration",
    claims(_text, json) {
      return (asArray(json) ?? []).some((entry) => {
        const fields = asObject(entry);
        return fields !== void 0 && "name" in fields && "unit" in fields && "value" in fields;
      });
    },
    read(_text, json) {
      const rows = [];
      const skipped = [];
      for (const [index, entry] of (asArray(json) ?? []).entries()) {
        const fields = asObject(entry) ?? {};
        const named7 = { ...fields, ...typeof fields.name === "number" && { name: String(fields.name) } };
        const value = { ...named7, value: writtenNumber(fields.value) };
        const fault = faultOf2(named7, "name", "string") ?? faultOf2(named7, "unit", "string") ?? faultOf2(value, "value", "number");
        if (fault !== void 0) skipped.push({ why: { ...fault, entry: `[${index}]` } });
        else {
          const unit = asText(fields.unit) ?? "";
          const benchmark = asText(named7.name) ?? "";
          rows.push({ benchmark, metric: "value", unit, centre: asNumber(value.value), direction });
        }
      }
      return { rows, skipped };
    }
  };
}
function writtenNumber(value) {
  return typeof value === "string" ? groupedNumberOf(value.trim()) ?? value : value;
}

// src/formats/dart-benchmark-harness.ts
var ROW = /^(.+)\((?:RunTime|RunTimeRaw)\):(.*)$/;
var SCORE = /^ *([-+\w.]+)(?: (ns|us|µs|μs|ms|s)\b.*)?$/;
var OWN3 = /\(RunTime(?:Raw)?\): *[-+\w.]+/;
var PRINTED_BY = /^(?:[A-Z]\/flutter *\( *\d+\): |flutter: )/;
var dartBenchmarkHarness = {
  id: "dart-benchmark-harness",
  tool: "Dart benchmark_harness",
  produce: "dart run benchmark/main.dart | tee results.txt",
  reads: "mean time",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 && OWN3.test(text);
  },
  read(text) {
    const rows = [];
    const skipped = [];
    for (const [index, shown2] of loggedLines(text).entries()) {
      const line2 = index + 1;
      const [, name, rest = ""] = ROW.exec(shown2.replace(PRINTED_BY, "")) ?? [];
      if (name === void 0) continue;
      const benchmark = name.trim();
      const [, number4, unit = "us"] = SCORE.exec(rest.trimEnd()) ?? [];
      const centre = numberOf(number4);
      if (centre === void 0)
        skipped.push({ line: line2, why: { code: "not-a-number", benchmark, field: "time" } });
      else rows.push({ benchmark, metric: "time", unit, centre, line: line2 });
    }
    if (rows.length === 0 && skipped.length === 0)
      throw new ParseFailure("no line of name, (RunTime) and time");
    return { rows, skipped };
  }
};

// src/formats/deno-bench-console.ts
var HEADER2 = /^(?:\S*Z )?(?:\| )?benchmark +(?:\| )?time(?:\/iter)? \(avg\) +(?:\| +)?iter\/s/m;
var TIME3 = /^([\d.,]+) (ps|ns|[uµμ]s|ms|s|m)$/;
var BEFORE_ITER = / ([\d.,]+ (?:ps|ns|[uµμ]s|ms|s|m))$/;
var ERROR = " error: ";
var CELLS_BEHIND_NAME = 6;
function hasDenoTable(text) {
  return text.includes("iter/s") && HEADER2.test(withoutColour(text));
}
function readDenoTable(text) {
  const rows = [];
  const skipped = [];
  const system = /* @__PURE__ */ new Map();
  let group = "";
  let file = "";
  for (const [index, shown2] of loggedLines(text).entries()) {
    const line2 = index + 1;
    const [, word2, value] = /^ *(cpu|runtime)(?:: | \| )(.+)$/i.exec(shown2) ?? [];
    if (word2 !== void 0 && value !== void 0) system.set(word2.toLowerCase(), value.trim());
    else if (/^file:\/\/\S+$/.test(shown2)) [file, group] = [shown2, ""];
    else if (/^group \S/.test(shown2)) group = shown2.slice("group ".length).trim();
    else {
      const { name, time: time3 } = rowOf2(shown2);
      const joined5 = group === "" ? name : `${group} > ${name}`;
      const [, number4, unit] = TIME3.exec(time3) ?? [];
      const error2 = shown2.indexOf(ERROR);
      const centre = numberOf(number4?.replaceAll(",", ""));
      if (centre !== void 0 && unit !== void 0 && name !== "") {
        const written = unit === "m" ? "min" : unit.replace(/[µμ]/, "u");
        rows.push({ ...namesOf4(joined5, file), metric: "time", unit: written, centre, line: line2 });
      } else if (error2 > 0 && name === "") {
        const failed = shown2.slice(0, error2).trim();
        const message2 = shown2.slice(error2 + ERROR.length).trim();
        const { benchmark } = namesOf4(group === "" ? failed : `${group} > ${failed}`, file);
        skipped.push({ line: line2, why: { code: "failed", benchmark, message: message2 }, failed: benchmark });
      }
    }
  }
  if (rows.length === 0 && skipped.length === 0) throw new ParseFailure("no benchmark printed a result");
  return { rows, skipped, environment: machineOf3(system) };
}
function rowOf2(shown2) {
  const cells = shown2.startsWith("| ") ? shown2.trimEnd().replace(/\|$/, "").trimEnd().slice(2).split(" | ") : [];
  if (cells.length > CELLS_BEHIND_NAME) {
    const name = cells.slice(0, -CELLS_BEHIND_NAME).join(" | ").trim();
    return { name, time: cells.at(-CELLS_BEHIND_NAME)?.trim() ?? "" };
  }
  const at = shown2.indexOf("/iter");
  const mean2 = at < 0 ? void 0 : BEFORE_ITER.exec(shown2.slice(0, at));
  return mean2 ? { name: shown2.slice(0, mean2.index).trim(), time: mean2[1] ?? "" } : { name: "", time: "" };
}
function namesOf4(name, origin) {
  const file = origin.split("/").at(-1) ?? "";
  return { ...qualified(name, lastingPath(origin)), ...file !== "" && { former: [`${name} (${file})`] } };
}
function machineOf3(system) {
  const [, version2, target] = /^deno (\S+) \(([^()]+)\)/i.exec(system.get("runtime") ?? "") ?? [];
  return environmentOf({ ...systemOf2(target), cpu: system.get("cpu"), toolchain: { deno: version2 } });
}
function systemOf2(target) {
  const [arch2, ...words2] = target?.split("-") ?? [];
  return { arch: arch2, os: words2.find((word2) => /^(?:linux|darwin|windows|freebsd)$/.test(word2)) };
}

// src/formats/deno-bench.ts
var denoBench = {
  id: "deno-bench",
  tool: "deno bench",
  produce: "deno bench --json > results.json",
  reads: "mean time of every benchmark, group in the name; from JSON or text",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return isReport(surrounded(text)) || hasDenoTable(text);
    return isReport(json);
  },
  read(text, json) {
    const file = asObject(json ?? surrounded(text));
    if (!file) return readDenoTable(text);
    const benches = (asArray(file?.benches) ?? []).map((bench) => asObject(bench) ?? {});
    if (benches.length === 0) throw new ParseFailure("no benches: the filter may have matched none");
    const rows = [];
    const skipped = [];
    for (const bench of benches) {
      const names = namesOf4(joined2(bench), asText(bench.origin) ?? "");
      const { benchmark } = names;
      for (const result of asArray(bench.results) ?? []) {
        const ok = asObject(asObject(result)?.ok);
        const fault = ok ? faultOf2(ok, "avg", "number") : failureOf(asObject(result)?.failed);
        if (fault !== void 0) skipped.push({ why: { ...fault, benchmark }, failed: benchmark });
        else rows.push({ ...names, metric: "time", unit: "ns", centre: asNumber(ok?.avg) });
      }
    }
    return { rows, skipped, environment: machineOf4(file ?? {}) };
  }
};
function isReport(json) {
  const file = asObject(json);
  return asArray(file?.benches) !== void 0 && asText(file?.runtime) !== void 0;
}
function surrounded(text) {
  if (!text.includes('"benches"') || !text.includes('"runtime"')) return void 0;
  const start2 = text.search(/^\{/m);
  const end = text.lastIndexOf("\n}");
  if (start2 < 0 || end < start2) return void 0;
  try {
    return parseJson(text.slice(start2, end + 2));
  } catch (error2) {
    if (error2 instanceof ParseFailure) return void 0;
    throw error2;
  }
}
function joined2({ group, name }) {
  return [asText(group), asText(name)].filter((part) => part !== void 0 && part !== "").join(" > ");
}
function failureOf(failed) {
  const failure2 = asObject(failed);
  const message2 = asText(failure2?.message) ?? asText(failure2?.exceptionMessage) ?? asText(failed);
  return { code: "failed", message: message2 };
}
function machineOf4(file) {
  const [version2, target] = (asText(file.runtime) ?? "").split(" ");
  return environmentOf({ ...systemOf2(target), cpu: file.cpu, toolchain: { deno: version2?.split("/")[1] } });
}

// src/formats/divan.ts
var HEADER3 = /\bfastest +│ +slowest +│ +median +│ +mean +│ +samples +│ +iters\b/;
var BRANCH = /^((?:│ {2}| {3})*)[├╰]─ (.*)$/;
var STEM = /^(?:│ {2}| {3})*/;
var NAME_AND_FASTEST = /^(.*\S) {2,}\S+ \S+$/;
var MEDIAN = 2;
var ALLOCATIONS = /* @__PURE__ */ new Map([
  ["max alloc:", { count: "max_allocs", size: "max_bytes" }],
  ["alloc:", { count: "allocs", size: "bytes" }],
  ["grow:", { count: "grows", size: "grow_bytes" }]
]);
var LONG_TIMES = /* @__PURE__ */ new Map([
  ["m", 1],
  ["h", 60],
  ["d", 60 * 24]
]);
var THOUSANDS = ["", "K", "M", "G", "T", "P"];
var COUNTED4 = /^([KMGTP]?)(item\/s|char\/s|Hz)$/;
var divan = {
  id: "divan",
  tool: "Divan",
  produce: "cargo bench --bench my_divan_benchmark | tee results.txt",
  reads: "median time, throughput, allocations",
  samples: "iteration",
  claims(text) {
    return HEADER3.test(text);
  },
  read(text) {
    const rows = [];
    const skipped = [];
    let path = [];
    let below;
    for (const [index, shown2] of loggedLines(text).entries()) {
      const line2 = index + 1;
      const header = HEADER3.exec(shown2);
      const [, stem, rest = ""] = BRANCH.exec(shown2) ?? [];
      if (header) {
        path = [shown2.slice(0, header.index).trim()];
        below = void 0;
      } else if (stem !== void 0) {
        const cells = cellsOf3(rest);
        path = [...path.slice(0, stem.length / 3 + 1), nameOf(cells)];
        const benchmark = path.join("::");
        const parameters = parametersOf2(path);
        const time3 = timeOf(cells[MEDIAN]);
        below = time3 && { benchmark, parameters, metrics: void 0, counters: 0 };
        if (time3) rows.push({ benchmark, parameters, metric: "time", ...time3, line: line2 });
        else if (cells.some((cell) => cell.endsWith("(ignored)"))) {
          skipped.push({ line: line2, why: { code: "not-run", benchmark, how: "ignored" } });
        } else if (/\d/.test(cells.slice(1).join(""))) {
          skipped.push({ line: line2, why: { code: "malformed-row", benchmark } });
        }
      } else if (below) rows.push(...rowBelow(below, cellsOf3(shown2.replace(STEM, "")), line2));
    }
    return { rows, skipped };
  }
};
function rowBelow(below, cells, line2) {
  const { benchmark, parameters } = below;
  const [heading = ""] = cells;
  if (/^[a-z ]+:$/.test(heading)) {
    below.metrics = ALLOCATIONS.get(heading) ?? { count: "", size: "" };
    return [];
  }
  const [written, unit = ""] = cells[MEDIAN]?.split(" ") ?? [];
  const centre = groupedNumberOf(written);
  if (centre === void 0) return [];
  if (below.metrics === void 0) {
    const metric2 = below.counters++ === 0 ? "throughput" : `throughput_${counterOf(unit)}`;
    return [{ benchmark, parameters, metric: metric2, ...rateOf(centre, unit), direction: "higher", line: line2 }];
  }
  const metric = unit === "" ? below.metrics.count : below.metrics.size;
  return metric === "" ? [] : [{ benchmark, parameters, metric, unit: unit || "allocs", centre, line: line2 }];
}
function cellsOf3(row) {
  return row.split("\u2502").map((cell) => cell.trim());
}
function nameOf([first = ""]) {
  return (NAME_AND_FASTEST.exec(first)?.[1] ?? first).replace(/ +\(ignored\)$/, "").trim();
}
function parametersOf2(path) {
  const threads = /^t=(\d+)$/.exec(path.at(-1) ?? "")?.[1];
  return threads === void 0 ? {} : { threads };
}
function timeOf(cell) {
  const [written, unit] = cell?.split(" ") ?? [];
  const number4 = groupedNumberOf(written);
  if (number4 === void 0 || unit === void 0) return void 0;
  const minutes = LONG_TIMES.get(unit);
  return minutes === void 0 ? { unit, centre: number4 } : { unit: "min", centre: number4 * minutes };
}
function rateOf(number4, unit) {
  const [, prefix = "", counted3] = COUNTED4.exec(unit) ?? [];
  if (counted3 === void 0) return { unit, centre: number4 };
  return { unit: counted3, centre: number4 * 1e3 ** THOUSANDS.indexOf(prefix) };
}
function counterOf(unit) {
  const counted3 = COUNTED4.exec(unit)?.[2] ?? "B/s";
  return { "item/s": "items", "char/s": "chars", Hz: "cycles" }[counted3] ?? "bytes";
}

// src/formats/file-size.ts
var fileSize = {
  id: "file-size",
  tool: "File sizes",
  produce: "any build; name the tool, and its files as results: tool: file-size, results: dist/*.js",
  reads: "the size of every named file",
  samples: "process",
  claims: () => false,
  read() {
    throw new ParseFailure("sizes are not read from a text");
  },
  folder: {
    unread: true,
    wants: () => false,
    read: (files) => ({ rows: files.map(rowOf3), skipped: [] })
  }
};
function rowOf3({ path, bytes }) {
  return { benchmark: path, metric: "size", unit: "B", centre: bytes ?? Number.NaN, direction: "lower" };
}

// src/formats/fio.ts
var KINDS4 = ["read", "write", "trim"];
var PERCENTILES4 = /* @__PURE__ */ new Map([
  ["50.000000", "latency_p50"],
  ["90.000000", "latency_p90"],
  ["95.000000", "latency_p95"],
  ["99.000000", "latency_p99"]
]);
var PARAMETERS = ["rw", "bs", "iodepth", "ioengine", "size", "numjobs", "direct", "rwmixread"];
var fio = {
  id: "fio",
  tool: "fio",
  produce: "fio job.fio --output-format=json --output=results.json",
  reads: "bytes and operations per second, latency with percentiles of every job",
  samples: "iteration",
  // Equal jobs (numjobs without group_reporting).
  repeats: true,
  claims(_text, json) {
    const file = asObject(json);
    return file !== void 0 && "fio version" in file && Array.isArray(file.jobs);
  },
  read(_text, json) {
    const file = asObject(json) ?? {};
    const jobs = (asArray(file.jobs) ?? []).map((job) => asObject(job) ?? {});
    if (jobs.length === 0) throw new ParseFailure("no jobs in the file: fio ran none");
    const rows = [];
    const skipped = [];
    const options = asObject(file["global options"]) ?? {};
    for (const job of jobs) {
      const name = nameWith(asText(job.jobname) ?? "(unnamed)", parametersOf3(job, options));
      const found2 = rowsOf5(name, job, options);
      const error2 = asNumber(job.error);
      if (error2 !== 0 && Number.isFinite(error2)) {
        const words2 = asText(job.error_string);
        skipped.push({
          why: { code: "failed", benchmark: name, message: `error ${error2}${words2 ? `: ${words2}` : ""}` },
          failed: name
        });
      } else if (found2.length === 0) skipped.push({ why: { code: "no-result", benchmark: name } });
      else rows.push(...found2);
    }
    return {
      rows,
      skipped,
      environment: environmentOf({ toolchain: { fio: asText(file["fio version"])?.replace(/^fio-/, "") } })
    };
  }
};
function parametersOf3(job, options) {
  const all = asParameters({ ...options, ...asObject(job["job options"]) });
  return Object.fromEntries(PARAMETERS.flatMap((key) => key in all ? [[key, all[key] ?? ""]] : []));
}
function rowsOf5(name, job, options) {
  const parameters = parametersOf3(job, options);
  return KINDS4.flatMap((kind) => {
    const side = asObject(job[kind]);
    if (!side || !(asNumber(side.total_ios) > 0 || asNumber(side.io_bytes) > 0)) return [];
    const benchmark = `${name} ${kind}`;
    const row = (metric, unit2, value) => {
      return { benchmark, metric, unit: unit2, centre: asNumber(value), parameters };
    };
    const { latency, unit } = latencyOf(side);
    const percentiles = asObject(latency?.percentile) ?? {};
    return [
      "bw_bytes" in side ? row("bytes_per_second", "B/s", side.bw_bytes) : row("bytes_per_second", "KiB/s", side.bw),
      row("operations_per_second", "1/s", side.iops),
      ...latency ? [row("latency_mean", unit, latency.mean)] : [],
      ...[...PERCENTILES4].flatMap(
        ([rank, metric]) => rank in percentiles ? [row(metric, unit, percentiles[rank])] : []
      )
    ];
  });
}
function latencyOf(side) {
  const nanoseconds = [asObject(side.clat_ns), asObject(side.lat_ns)].filter(measured);
  const micro = [asObject(side.clat), asObject(side.lat)].filter(measured);
  const found2 = nanoseconds.length > 0 ? nanoseconds : micro;
  const latency = found2.find((each) => asObject(each.percentile) !== void 0) ?? found2[0];
  return { latency, unit: nanoseconds.length > 0 ? "ns" : "us" };
}
function measured(latency) {
  return latency !== void 0 && asNumber(latency.N ?? 1) > 0 && typeof latency.mean === "number";
}

// src/formats/gatling.ts
var STATISTICS = [
  ["meanResponseTime", "latency_mean", "ms"],
  ["percentiles1", "latency_p50", "ms"],
  ["percentiles2", "latency_p75", "ms"],
  ["percentiles3", "latency_p95", "ms"],
  ["percentiles4", "latency_p99", "ms"],
  ["meanNumberOfRequestsPerSecond", "requests_per_second", "1/s"]
];
var HEAD = /^---- Global Information -+/;
var BEFORE = /^> (\S.*?) +([\d.,]+|-) +\(OK=([\d.,]+|-) +KO=([\d.,]+|-) *\)\s*$/;
var NOW = /^> (\S.*?) *\| +([\d.,]+|-) +\| +([\d.,]+|-) +\| +([\d.,]+|-)\s*$/;
var gatling = {
  id: "gatling",
  tool: "Gatling",
  produce: "a run of Gatling, then give js/stats.json below its results folder (or the summary that it prints)",
  reads: "requests per second, latency with percentiles of what succeeded, success rate, by request and group",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return text.includes("Global Information") && hasLine(text, HEAD);
    const file = asObject(json);
    return isStatistics(file) || isStatistics(asObject(file?.stats));
  },
  read(text, json) {
    if (json === void 0) return readSummary(text);
    const file = asObject(json) ?? {};
    const rows = [];
    const skipped = [];
    const left = [
      { path: void 0, node: isStatistics(file) ? { stats: file } : file }
    ];
    for (let place2 = left.pop(); place2; place2 = left.pop()) {
      const { node: node2, path } = place2;
      const stats = asObject(node2.stats) ?? {};
      const name = asText(node2.name) ?? asText(stats.name) ?? "(unnamed)";
      const own2 = path ? [...path, name] : [];
      readStatistics(own2.join(" / ") || name, stats, rows, skipped);
      const children = Object.values(asObject(node2.contents) ?? {}).map((child) => asObject(child) ?? {});
      left.push(...children.map((child) => ({ path: own2, node: child })).reverse());
    }
    return { rows, skipped };
  }
};
function isStatistics(fields) {
  return asObject(fields?.numberOfRequests) !== void 0 && fields !== void 0 && "meanResponseTime" in fields;
}
function readStatistics(benchmark, stats, rows, skipped) {
  const count2 = asObject(stats.numberOfRequests) ?? {};
  const ok = numberIn(count2.ok);
  const total = numberIn(count2.total);
  if (!(total > 0)) skipped.push({ why: { code: "none-done", benchmark, what: "request", how: "sent" } });
  else if (ok === 0)
    skipped.push({ why: { code: "all-failed", benchmark, what: "request" }, failed: benchmark });
  else {
    for (const [field2, metric, unit] of STATISTICS) {
      const centre = numberIn(asObject(stats[field2])?.ok);
      if (field2 in stats) rows.push({ benchmark, metric, unit, centre });
    }
    rows.push(successRow(benchmark, ok, total));
  }
}
function numberIn(value) {
  const text = asText(value);
  return text === void 0 ? asNumber(value) : groupedNumberOf(text.trim()) ?? Number.NaN;
}
function readSummary(text) {
  const rows = [];
  const skipped = [];
  const benchmark = "All Requests";
  let inside = false;
  let failed = false;
  for (const { line: line2, shown: shown2 } of consoleLines(text)) {
    if (HEAD.test(shown2)) {
      rows.length = 0;
      skipped.length = 0;
      inside = true;
      failed = false;
    } else if (/^(?:----|====)/.test(shown2)) inside = false;
    const [, label = "", total, ok] = (inside ? BEFORE.exec(shown2) ?? NOW.exec(shown2) : null) ?? [];
    if (total === void 0) continue;
    if (label === "request count") {
      const good = groupedNumberOf(ok) ?? 0;
      const all = groupedNumberOf(total) ?? 0;
      failed = good === 0;
      if (failed) {
        const why = all > 0 ? { code: "all-failed", benchmark, what: "request" } : { code: "none-done", benchmark, what: "request", how: "sent" };
        skipped.push({ line: line2, why, failed: benchmark });
      } else rows.push({ ...successRow(benchmark, good, all), line: line2 });
      continue;
    }
    const [metric, unit] = metricOf(label);
    const centre = groupedNumberOf(ok);
    if (metric === void 0 || failed) continue;
    if (centre === void 0) skipped.push({ line: line2, why: { code: "not-a-number", benchmark, field: label } });
    else rows.push({ benchmark, metric, unit, centre, line: line2 });
  }
  if (rows.length === 0 && skipped.length === 0)
    throw new ParseFailure("Gatling was stopped before its results");
  return { rows, skipped };
}
function metricOf(label) {
  const rank = /^response time (\d+(?:\.\d+)?)(?:st|nd|rd|th) percentile/.exec(label)?.[1];
  if (rank !== void 0) return [`latency_p${rank}`, "ms"];
  if (/^mean response time/.test(label)) return ["latency_mean", "ms"];
  return [
    /^mean (?:requests\/sec|throughput \(rps\))/.test(label) ? "requests_per_second" : void 0,
    "1/s"
  ];
}

// src/formats/gnu-time.ts
var UNNAMED = "(unnamed)";
var TIME4 = { metric: "time", unit: "s" };
var USER = { metric: "user_time", unit: "s" };
var SYSTEM = { metric: "system_time", unit: "s" };
var MEMORY2 = { metric: "max_rss", unit: "kB" };
var COMMAND2 = /^\s*Command being timed: "(.*)"$/;
var VERBOSE = /* @__PURE__ */ new Map([
  ["User time (seconds)", USER],
  ["System time (seconds)", SYSTEM],
  ["Elapsed (wall clock) time (h:mm:ss or m:ss)", TIME4],
  ["Maximum resident set size (kbytes)", MEMORY2],
  ["Exit status", { metric: "exit_status", unit: "" }]
]);
var DEFAULT = /^([\d.]+)user ([\d.]+)system ([\d:.]+)elapsed [\d?]+%CPU \(\d+avgtext\+\d+avgdata (\d+)maxresident\)k/;
var SHELL = /^(real|user|sys)[ \t]+((?:\d+h)?(?:\d+m)?\d+(?:[.,]\d+)?)s?$/;
var BSD = /^ *([\d.,]+) real +([\d.,]+) user +([\d.,]+) sys$/;
var ZSH = /(?:^| )([\d.]+)s user ([\d.]+)s system \d+% cpu ([\d:.]+) total$/;
var ANY_FORM = /elapsed |[\d:.] total|[\d.,] real |real[ \t]+\d/;
var SHELL_METRICS = /* @__PURE__ */ new Map([
  ["real", TIME4],
  ["user", USER],
  ["sys", SYSTEM]
]);
var gnuTime = {
  id: "gnu-time",
  tool: "GNU time",
  produce: "/usr/bin/time -v -o results.txt -a ./command, or a shell's time with its errors redirected",
  reads: "elapsed, user and system time, largest resident set, exit status",
  samples: "process",
  repeats: true,
  claims(text) {
    if (text.includes('Command being timed: "') || text.includes("Maximum resident set size (kbytes): ")) {
      return true;
    }
    if (!ANY_FORM.test(text)) return false;
    const lines = loggedLines(text).map((line2) => line2.trimEnd());
    return lines.some(
      (line2, index) => DEFAULT.test(line2) || BSD.test(line2) || ZSH.test(line2) || isShell(lines, index)
    );
  },
  read(text) {
    const rows = [];
    const skipped = [];
    const lines = loggedLines(text).map((line2) => line2.trimEnd());
    let benchmark = UNNAMED;
    for (const [index, shown2] of lines.entries()) {
      const line2 = index + 1;
      const command = COMMAND2.exec(shown2)?.[1];
      if (command !== void 0) benchmark = command;
      for (const { name, metric, written } of quantities2(lines, index)) {
        const centre = secondsOf(written);
        const named7 = { benchmark: name ?? benchmark, ...metric, line: line2 };
        if (centre === void 0) {
          skipped.push({
            line: line2,
            why: { code: "not-a-number", benchmark: named7.benchmark, field: metric.metric }
          });
        } else rows.push({ ...named7, centre, direction: "lower" });
      }
      if (/^\s*Exit status: /.test(shown2)) benchmark = UNNAMED;
    }
    return { rows, skipped };
  }
};
function quantities2(lines, index) {
  const line2 = lines[index] ?? "";
  const verbose = verboseOf(line2);
  if (verbose) return [verbose];
  const all = (metrics2, match, name = UNNAMED) => match ? metrics2.map((metric, at) => ({ name, metric, written: match[at + 1] ?? "" })) : void 0;
  const zsh = ZSH.exec(line2);
  return all([USER, SYSTEM, TIME4, MEMORY2], DEFAULT.exec(line2)) ?? all([TIME4, USER, SYSTEM], BSD.exec(line2)) ?? all([USER, SYSTEM, TIME4], zsh, line2.slice(0, zsh?.index).trim() || UNNAMED) ?? (isShell(lines, index) ? shellOf(lines.slice(index, index + 3)) : []);
}
function verboseOf(line2) {
  const at = line2.lastIndexOf(": ");
  const metric = at < 0 ? void 0 : VERBOSE.get(line2.slice(0, at).trim());
  return metric && { metric, written: line2.slice(at + 2).trim() };
}
function isShell(lines, index) {
  return ["real", "user", "sys"].every((word2, at) => SHELL.exec(lines[index + at] ?? "")?.[1] === word2);
}
function shellOf(lines) {
  return lines.flatMap((line2) => {
    const [, word2 = "", written = ""] = SHELL.exec(line2) ?? [];
    const metric = SHELL_METRICS.get(word2);
    return metric ? [{ name: UNNAMED, metric, written }] : [];
  });
}
function secondsOf(written) {
  const parts = written.replace(",", ".").split(/[:hm]/).map(numberOf);
  return parts.reduce(
    (sum, part) => sum === void 0 || part === void 0 ? void 0 : sum * 60 + part,
    0
  );
}

// src/formats/go.ts
var ROW2 = /^(Benchmark\S*)[ \t]+\d+[ \t]+(\S.*)$/;
var BROKEN = /^(Benchmark(?![a-z])\S*) *\t/;
var HEADER4 = /^(goos|goarch|pkg|cpu): (.+)$/;
var UNIT = /^Unit[ \t]+(\S+)[ \t]+(.*)$/;
var TEXT = /^(?:goos: \w|ok {2}\t\S|FAIL\t\S|\? {3}\t\S|Unit[ \t]+\S+[ \t]+(?:better|assume)=\w|Benchmark\S+[ \t]+\d+(?:[ \t]+[-+.\de]+[ \t]+[^\s\d]\S*)+[ \t]*\r?$)/m;
var EVENT = /^\{(?:"(?:Time|ImportPath)":"[^"]*",)*"Action":"[a-z-]+"/m;
var KNOWN_UNITS = /* @__PURE__ */ new Map([
  ["ns/op", { metric: "time", unit: "ns" }],
  ["MB/s", { metric: "throughput", unit: "MB/s" }],
  ["B/op", { metric: "bytes", unit: "B" }],
  ["allocs/op", { metric: "allocs", unit: "allocs" }]
]);
var go = {
  id: "go",
  tool: "go test",
  produce: "go test -run=^$ -bench=. -benchmem -count=10 ./... | tee results.txt",
  reads: "every row of text or -json output: time, throughput, bytes, allocations and custom metrics",
  samples: "iteration",
  repeats: true,
  claims(text) {
    return TEXT.test(text) || EVENT.test(text);
  },
  read(text) {
    const skipped = [];
    const found2 = [];
    const machine = /* @__PURE__ */ new Map();
    const better = /* @__PURE__ */ new Map();
    for (const output of EVENT.test(text) ? outputsByPackage(text, skipped) : [numbered(linesOf(text))]) {
      readOutput(output, found2, skipped, { machine, better });
    }
    if (found2.length === 0 && skipped.length === 0) {
      throw new ParseFailure("no benchmark ran: go test runs benchmarks only with -bench, such as -bench=.");
    }
    return { rows: rowsOf6(found2, better), skipped, environment: machineOf5(machine) };
  }
};
function numbered(lines) {
  return lines.map((text, index) => ({ number: index + 1, text }));
}
function outputsByPackage(text, skipped) {
  const packages = /* @__PURE__ */ new Map();
  for (const { line: line2, text: raw, value } of jsonLines(text)) {
    if (value === void 0 && raw.startsWith("{")) skipped.push({ line: line2, why: { code: "not-json" } });
    const event = asObject(value);
    const output = asText(event?.Output);
    if (!event || output === void 0) continue;
    const name = asText(event.Package) ?? "";
    const state = packages.get(name) ?? { lines: [], open: "", start: line2 };
    packages.set(name, state);
    if (state.open === "") state.start = line2;
    const [first = "", ...rest] = linesOf(output);
    state.open += first;
    for (const next of rest) {
      state.lines.push({ number: state.start, text: state.open });
      state.open = next;
      state.start = line2;
    }
  }
  return [...packages.values()].map(({ lines, open: open2, start: start2 }) => [...lines, { number: start2, text: open2 }]);
}
function readOutput(lines, found2, skipped, { machine, better }) {
  let pkg = "";
  const failures = failuresIn("go", lines);
  const failing = new Set(failures.map(({ line: line2 }) => line2));
  skipped.push(...failures);
  for (const { number: number4, text } of lines) {
    const header = HEADER4.exec(text);
    if (header?.[1] !== void 0 && header[2] !== void 0) {
      if (header[1] === "pkg") pkg = header[2].trim();
      else machine.set(header[1], (machine.get(header[1]) ?? /* @__PURE__ */ new Set()).add(header[2].trim()));
      continue;
    }
    const [, unit, properties = ""] = UNIT.exec(text) ?? [];
    const way = /(?:^|[ \t])better=(higher|lower)(?=[ \t]|$)/.exec(properties)?.[1];
    if (unit !== void 0 && way !== void 0) better.set(unit, way === "higher" ? "higher" : "lower");
    const row = ROW2.exec(text);
    const pairs = pairsOf(row?.[2]);
    const broken = BROKEN.exec(text)?.[1];
    if (row?.[1] !== void 0 && pairs) {
      found2.push({ name: row[1], pkg, line: number4, pairs });
    } else if (broken !== void 0 && !failing.has(number4)) {
      skipped.push({
        line: number4,
        why: { code: "interrupted-row", benchmark: broken }
      });
    }
  }
}
function pairsOf(text) {
  const fields = text?.trim().split(/[ \t]+/) ?? [];
  if (fields.length === 0 || fields.length % 2 === 1) return void 0;
  const pairs = [];
  for (let index = 0; index < fields.length; index += 2) {
    const value = numberOf(fields[index]);
    const unit = fields[index + 1];
    if (value === void 0 || unit === void 0) return void 0;
    pairs.push({ value, unit });
  }
  return pairs;
}
function* rowsOf6(found2, better) {
  const processors = processorsOf(found2);
  for (const { name, pkg, line: line2, pairs } of found2) {
    const base2 = name.replace(/-\d+$/, "");
    const own2 = processors.get(pkg) === void 0 ? name : base2;
    const { benchmark } = qualified(own2, pkg);
    const names = {
      benchmark,
      ...benchmark !== base2 && { short: own2 },
      ...pkg !== "" && { scope: pkg },
      // Earlier versions cut off any number, unless several names were alike without it, and named the
      // package if there were several.
      former: [base2, name, qualified(base2, pkg).benchmark, qualified(name, pkg).benchmark]
    };
    const parameters = parametersOf4(base2);
    for (const { value, unit: written } of pairs) {
      const direction = better.get(written);
      const { metric, unit } = KNOWN_UNITS.get(written) ?? {
        metric: written,
        // A unit that a line declares is a metric whose name ends with its unit.
        unit: direction === void 0 ? written : written.replace(/^.+-(?=(?:ns|us|ms|s|sec)$)/, "")
      };
      const stated = direction === void 0 ? {} : { direction };
      yield { ...names, metric, unit, centre: value, values: [value], parameters, line: line2, ...stated };
    }
  }
}
function processorsOf(found2) {
  const processors = /* @__PURE__ */ new Map();
  for (const { name, pkg } of found2) {
    const suffix = /-(\d+)$/.exec(name)?.[1];
    const known = processors.has(pkg) ? processors.get(pkg) : suffix;
    processors.set(pkg, known === suffix ? suffix : void 0);
  }
  return processors;
}
function parametersOf4(name) {
  if (!name.includes("=")) return {};
  const pairs = name.split("/").flatMap((part) => {
    const at = part.indexOf("=");
    return at > 0 ? [[part.slice(0, at), part.slice(at + 1)]] : [];
  });
  return Object.fromEntries(pairs);
}
function machineOf5(machine) {
  return environmentOf({
    os: joinWords(machine.get("goos") ?? []),
    arch: joinWords(machine.get("goarch") ?? []),
    cpu: joinWords(machine.get("cpu") ?? [])
  });
}

// src/formats/google-benchmark-console.ts
var HEADER5 = /^Benchmark +Time +CPU +Iterations\b(.*)$/;
var ROW3 = /^(.*\S) +(\S+) (ns|us|ms|s) +(\S+) (ns|us|ms|s) +(\d+)(?: +(.*))?$/;
var FAULT = /^(.*\S) +(ERROR OCCURRED|SKIPPED): '(.*)'$/;
var AGGREGATE = /^(.+)_(mean|median|stddev|cv)$/;
var COUNTER = /^([^\s=]+)=([\d.e+-]+|nan|inf)([A-Za-z]*)(\/s)?$/;
var DECIMAL = ["", "k", "M", "G", "T", "P", "E"];
var SMALL = /* @__PURE__ */ new Map([
  ["m", 1e-3],
  ["u", 1e-6],
  ["n", 1e-9],
  ["p", 1e-12]
]);
function hasConsoleTable(text) {
  return text.includes("Iterations") && loggedLines(text).some((line2) => HEADER5.test(line2));
}
function readConsoleTable(text) {
  const runs2 = [];
  const skipped = [];
  let columns = [];
  let cores;
  let inTable = false;
  for (const [index, shown2] of loggedLines(text).entries()) {
    const line2 = index + 1;
    cores = numberOf(/^Run on \((\d+) X /.exec(shown2)?.[1]) ?? cores;
    const header = HEADER5.exec(shown2.trimEnd());
    if (header) {
      inTable = true;
      columns = header[1]?.includes("UserCounters") ? [] : wordsOf2(header[1]);
    }
    if (header || !inTable) continue;
    const run2 = readRun2(shown2.trimEnd(), columns, line2);
    const [, name, , message2] = FAULT.exec(shown2.trimEnd()) ?? [];
    if (name !== void 0) {
      const isSkipped = /SKIPPED/.test(shown2);
      skipped.push(
        isSkipped ? { line: line2, why: { code: "not-run", benchmark: name, how: "skipped", message: message2 } } : { line: line2, why: { code: "failed", benchmark: name, message: message2 }, failed: name }
      );
    } else if (run2) runs2.push(run2);
    else if (/ (?:ns|us|ms|s) +\S+ (?:ns|us|ms|s)(?: |$)/.test(shown2)) {
      skipped.push({ line: line2, why: { code: "malformed-row", benchmark: wordsOf2(shown2)[0] } });
    }
  }
  return { rows: rowsOf7(runs2), skipped, environment: environmentOf({ cores }) };
}
function readRun2(shown2, columns, line2) {
  const [, name, time3, timeUnit2, cpu, cpuUnit, iterations, rest = ""] = ROW3.exec(shown2) ?? [];
  const real = numberOf(time3);
  const processor = numberOf(cpu);
  if (name === void 0 || timeUnit2 === void 0 || cpuUnit === void 0 || iterations === void 0) {
    return void 0;
  }
  if (real === void 0 || processor === void 0) return void 0;
  const rows = [
    { benchmark: name, metric: "time", unit: timeUnit2, centre: real, line: line2 },
    { benchmark: name, metric: "cpu_time", unit: cpuUnit, centre: processor, line: line2 },
    ...countersOf(rest, columns).map((counter) => ({ benchmark: name, ...counter, line: line2 }))
  ];
  return { name, iterations, rows };
}
function countersOf(rest, columns) {
  const words2 = wordsOf2(rest);
  const pairs = columns.length === 0 ? words2 : columns.map((column, index) => `${column}=${words2[index]}`);
  return pairs.flatMap((pair3) => {
    const [, metric = "", written, prefix = "", rate] = COUNTER.exec(pair3) ?? [];
    const factor2 = factorOf(prefix, metric);
    const number4 = numberOf(written);
    if (number4 === void 0 || factor2 === void 0) return [];
    const unit = metric === "bytes_per_second" ? "B/s" : rate ? "1/s" : "";
    return [{ metric, unit, centre: number4 * factor2 }];
  });
}
function factorOf(prefix, metric) {
  const binary = prefix.endsWith("i") || metric === "bytes_per_second";
  const power = DECIMAL.indexOf(prefix.replace(/i$/, "").replace("K", "k"));
  return power < 0 ? SMALL.get(prefix) : (binary ? 1024 : 1e3) ** power;
}
function rowsOf7(runs2) {
  const named7 = new Map(runs2.map((run2) => [run2.name, run2]));
  const repeated = Map.groupBy(runs2, (run2) => run2.name);
  const summedUp = ({ name, iterations }) => {
    const [, base2] = AGGREGATE.exec(name) ?? [];
    if (base2 === void 0) return void 0;
    if (repeated.get(base2)?.length === Number(iterations)) return base2;
    const whole = ["mean", "median"].every((word2) => named7.get(`${base2}_${word2}`)?.iterations === iterations);
    return whole ? base2 : void 0;
  };
  const measured4 = new Set(runs2.filter((run2) => summedUp(run2) === void 0).map((run2) => run2.name));
  const rows = [];
  let before;
  for (const run2 of runs2) {
    const base2 = summedUp(run2);
    if (base2 !== void 0) {
      before = { base: base2, iterations: run2.iterations };
      if (run2.name === `${base2}_median` && !measured4.has(base2)) {
        rows.push(...run2.rows.map((row) => ({ ...row, benchmark: base2 })));
      }
    } else if (before && run2.name.startsWith(`${before.base}_`) && run2.iterations === before.iterations) {
    } else {
      before = void 0;
      rows.push(
        ...run2.rows.map((row) => Number.isFinite(row.centre) ? { ...row, values: [row.centre] } : row)
      );
    }
  }
  return rows;
}
function wordsOf2(text) {
  return (text ?? "").split(/\s+/).filter((word2) => word2 !== "");
}

// src/formats/google-benchmark-csv.ts
var HEADER6 = /^(?:\ufeff)?name,iterations,real_time,cpu_time,time_unit,/m;
var WORDS = /* @__PURE__ */ new Set(["name", "time_unit", "label", "error_message"]);
function hasCsvTable(text) {
  return text.includes(",real_time,cpu_time,") && HEADER6.test(text);
}
function csvEntries(text) {
  const [first, ...records] = csvRecords(text.slice(HEADER6.exec(text)?.index ?? 0));
  const header = first?.fields ?? [];
  return records.map(({ fields }) => {
    if (!fields || fields.length > header.length) return {};
    const cells = header.map((name, index) => [name, cellValue(name, fields[index] ?? "")]);
    return Object.fromEntries(cells.filter(([, value]) => value !== void 0));
  });
}
function cellValue(name, cell) {
  if (WORDS.has(name)) return cell === "" ? void 0 : cell;
  if (name === "error_occurred") return cell === "true";
  return cell === "" ? void 0 : numberOf(cell) ?? cell;
}

// src/formats/google-benchmark.ts
var NO_COUNTERS = /* @__PURE__ */ new Set([
  ...["name", "run_name", "run_type", "family_index", "per_family_instance_index", "label"],
  ...["repetitions", "repetition_index", "threads", "iterations", "real_time", "cpu_time", "time_unit"],
  ...["aggregate_name", "aggregate_unit", "error_occurred", "error_message", "skipped", "skip_message"],
  ...["cpu_coefficient", "real_coefficient", "big_o", "rms"]
]);
var COUNTER_UNITS = /* @__PURE__ */ new Map([
  ["bytes_per_second", "B/s"],
  ["items_per_second", "1/s"],
  ["allocs_per_iter", "allocs"],
  ["max_bytes_used", "B"],
  ["total_allocated_bytes", "B"],
  ["net_heap_growth", "B"]
]);
var AGGREGATE_NAME = /_(mean|median|stddev|cv|BigO|RMS)$/;
var googleBenchmark = {
  id: "google-benchmark",
  tool: "Google Benchmark",
  produce: "./benchmark --benchmark_repetitions=10 --benchmark_out=results.json --benchmark_out_format=json",
  reads: "real and CPU time of every repetition, counters; rounded numbers from the console",
  samples: "iteration",
  repeats: true,
  claims(text, json) {
    if (json === void 0) return hasConsoleTable(text) || hasCsvTable(text);
    const file = asObject(json);
    const context = asObject(file?.context);
    return asArray(file?.benchmarks) !== void 0 && context !== void 0 && "num_cpus" in context;
  },
  isAlso(_text, json) {
    const entries = asArray(asObject(json)?.benchmarks) ?? [];
    return entries.some(
      (entry) => ["real_time", "error_occurred"].some((key) => key in (asObject(entry) ?? {}))
    );
  },
  read(text, json) {
    if (json === void 0 && !hasCsvTable(text)) return readConsoleTable(text);
    const file = asObject(json);
    const entries = json === void 0 ? csvEntries(text) : asArray(file?.benchmarks) ?? [];
    if (entries.length === 0) throw new ParseFailure("no benchmarks: the filter may have matched none");
    const skipped = [];
    const rows = rowsOfAll(byName(entries, skipped));
    const context = asObject(file?.context);
    const toolchain = { "google-benchmark": context?.library_version };
    return { rows, skipped, environment: environmentOf({ cores: context?.num_cpus, toolchain }) };
  }
};
function byName(entries, skipped) {
  const groups = /* @__PURE__ */ new Map();
  for (const [index, entry] of entries.entries()) {
    const row = asObject(entry);
    const name = asText(row?.name);
    const fault = row && faultOfRow(row);
    if (!row || name === void 0)
      skipped.push({ why: { code: "no-field", entry: `benchmarks[${index}]`, field: "name" } });
    else if (fault !== void 0) {
      const isFailure = row.error_occurred === true;
      skipped.push({ why: { ...fault, benchmark: name }, ...isFailure && { failed: name } });
    } else {
      const run2 = asText(row.run_name) ?? (aggregateOf(row) ? name.replace(AGGREGATE_NAME, "") : name);
      const group = groups.get(run2);
      if (group) group.push(row);
      else groups.set(run2, [row]);
    }
  }
  return [...groups];
}
function faultOfRow(row) {
  if (row.error_occurred === true) return { code: "failed", message: asText(row.error_message) };
  if (row.skipped !== void 0 && row.skipped !== false)
    return { code: "not-run", how: "skipped", message: asText(row.skip_message) };
  const aggregate = aggregateOf(row);
  if (aggregate === "BigO" || aggregate === "RMS") return void 0;
  return faultOf2(row, "real_time", "number");
}
function aggregateOf(row) {
  if (row.run_type === "iteration") return void 0;
  return asText(row.aggregate_name) ?? AGGREGATE_NAME.exec(asText(row.name) ?? "")?.[1];
}
function* rowsOfAll(groups) {
  for (const [name, group] of groups) yield* rowsOf8(name, group);
}
function rowsOf8(benchmark, group) {
  const runs2 = group.filter((row) => aggregateOf(row) === void 0);
  if (runs2.length > 0) {
    return runs2.flatMap((run2) => metricsOf(benchmark, run2)).map((row) => Number.isFinite(row.centre) ? { ...row, values: [row.centre] } : row);
  }
  return group.filter((row) => aggregateOf(row) === "median").flatMap((row) => metricsOf(benchmark, row));
}
function metricsOf(benchmark, row) {
  const unit = asText(row.time_unit) ?? "ns";
  const counters = Object.entries(row).filter(
    // A bare NaN becomes null: the counter was expected.
    ([key, value]) => !NO_COUNTERS.has(key) && (typeof value === "number" || value === null)
  );
  return [
    { benchmark, metric: "time", unit, centre: asNumber(row.real_time) },
    { benchmark, metric: "cpu_time", unit, centre: asNumber(row.cpu_time) },
    ...counters.map(([metric, value]) => ({
      benchmark,
      metric,
      unit: COUNTER_UNITS.get(metric) ?? "",
      centre: asNumber(value)
    }))
  ];
}

// src/formats/gungraun-metrics.ts
var PLAIN3 = /* @__PURE__ */ new Set(["", "callgrind", "dhat"]);
function metricOf2(label, tool) {
  const metric = PLAIN3.has(tool.toLowerCase()) ? label : `${label} (${tool.toLowerCase()})`;
  return { metric, direction: /Hit ?Rate$/.test(label) ? "none" : "lower" };
}
function unitOf(label) {
  if (/bytes$/i.test(label)) return "B";
  if (label.endsWith("Rate")) return "%";
  if (label === "SysCpuTime") return "ns";
  return /time$|clock$/i.test(label) ? "" : "count";
}

// src/formats/gungraun.ts
var OWN4 = /: +[\d.,]+ *\|(?:N\/A|[\d.,]+) *\((?: *\*+|No change|[+-])/;
var OWN_FIRST = /^ {2}(?:L1 (?:Data )?Hits|RAM Hits): +[\d,]+(?: |$)/;
var GRID = /^\|(?:-| )?/;
var TOOL = /^=+ ([A-Z][A-Z ]*) =+$/;
var METRIC = /^(\S.*): +(\S+) *\|\S/;
var METRIC_FIRST = /^ {2}(Instructions|L1 (?:Data )?Hits|L[2L] Hits|RAM Hits|Total read\+write|Estimated Cycles): +([\d,]+)(?: \(|$)/;
var NAME = /^[\w.-]+::\S/;
var OTHER_LINE = /^(?:\s*$|\||[ \t]+(?:## |[A-Z][\w ]*: ))/;
var ID_LENGTH_MAX = 4e3;
var gungraun = {
  id: "gungraun",
  tool: "Gungraun (iai-callgrind)",
  produce: "cargo bench --bench my_gungraun_benchmark | tee results.txt",
  reads: "counts of Callgrind, Cachegrind, DHAT and the other tools it runs",
  samples: "process",
  claims(text) {
    if (!/\||Hits: /.test(text)) return false;
    return loggedLines(text).some((line2) => OWN4.test(line2) || OWN_FIRST.test(line2));
  },
  read(text) {
    const rows = [];
    const skipped = [];
    let heading = {};
    let state = { benchmark: "", tool: "", partial: false };
    for (const [index, shown2] of loggedLines(text).entries()) {
      const line2 = index + 1;
      const bare = shown2.replace(GRID, "").trim();
      const [, label, written] = METRIC.exec(bare) ?? METRIC_FIRST.exec(shown2.trimEnd()) ?? [];
      if (label === void 0 || bare.startsWith("## ")) {
        heading = headingAfter(heading, shown2);
        state = stateAfter(state, heading, bare);
        continue;
      }
      if (heading.named !== void 0 || heading.plain !== void 0) {
        state = { ...state, benchmark: heading.named ?? heading.plain ?? "" };
        heading = {};
      }
      if (state.partial || written === "N/A") continue;
      const centre = groupedNumberOf(written);
      const { benchmark } = state;
      if (centre === void 0 || benchmark === "") {
        skipped.push({ line: line2, why: { code: "not-counted", benchmark, field: label } });
      } else rows.push({ benchmark, ...metricOf2(label, state.tool), unit: unitOf(label), centre, line: line2 });
    }
    return { rows, skipped };
  }
};
function headingAfter(heading, shown2) {
  if (NAME.test(shown2)) return { named: shown2.trimEnd() };
  const { named: named7 } = heading;
  if (named7 === void 0) return /^[^\s|]/.test(shown2) ? { plain: shown2.trimEnd() } : heading;
  const isOther = OTHER_LINE.test(shown2) || TOOL.test(shown2.replace(GRID, "").trim());
  return isOther || named7.length > ID_LENGTH_MAX ? heading : { named: `${named7}
${shown2.trimEnd()}` };
}
function stateAfter(state, heading, bare) {
  const tool = TOOL.exec(bare)?.[1];
  if (tool !== void 0) return { ...state, tool, partial: false };
  if (bare.startsWith("## ")) return { ...state, partial: bare !== "## Total" };
  if (bare.startsWith("Comparison with ")) return { ...state, partial: true };
  return heading.named?.split("\n")[0] === bare ? { ...state, tool: "", partial: false } : state;
}

// src/formats/json-parts.ts
var AGAIN_MAX = 10;
var OPEN_MAX = 20;
function jsonParts(text) {
  const parts = [];
  let opened = 0;
  let inVain = 0;
  let open2;
  let line2 = 1;
  for (let start2 = 0; start2 < text.length; ) {
    const lineEnd = endOfLine2(text, start2);
    const at = start2 + (/^[ \t\r]*/.exec(text.slice(start2, Math.min(lineEnd, start2 + 200)))?.[0].length ?? 0);
    const end = "{[".includes(text[at] ?? " ") && opened < OPEN_MAX && inVain <= AGAIN_MAX * text.length ? closingOf(text, at) : void 0;
    if (end === -1) {
      opened++;
      open2 ??= line2;
    }
    const value = end === void 0 || end < 0 ? void 0 : jsonOf3(text.slice(at, end));
    if (value !== void 0 && end !== void 0) {
      parts.push({ value, text: text.slice(at, end), line: line2 });
      const next = /^[ \t\r,]*[{[]/.test(text.slice(end, end + 20)) ? end : endOfLine2(text, end) + 1;
      line2 += lineBreaks2(text, start2, next);
      start2 = next;
    } else {
      if (end !== void 0) inVain += Math.max(0, end - at);
      start2 = lineEnd + 1;
      line2++;
    }
  }
  return { parts, open: open2 };
}
function endOfLine2(text, from) {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
function lineBreaks2(text, from, to) {
  let count2 = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count2++;
  return count2;
}
function closingOf(text, at) {
  let depth = 0;
  for (let place2 = at; place2 < text.length; place2++) {
    const sign = text[place2];
    if (sign === '"') {
      const end = endOfString(text, place2);
      if (end < 0) return -1;
      place2 = end - 1;
    } else if (sign === "{" || sign === "[") depth++;
    else if ((sign === "}" || sign === "]") && --depth === 0) return place2 + 1;
  }
  return -1;
}
function endOfString(text, from) {
  for (let at = from + 1; at < text.length; at++) {
    const sign = text[at];
    if (sign === "\\") at++;
    else if (sign === '"') return at + 1;
    else if (sign === "\n") return -1;
  }
  return -1;
}
function jsonOf3(text) {
  try {
    return parseJson(text);
  } catch (error2) {
    if (error2 instanceof ParseFailure) return void 0;
    throw error2;
  }
}

// src/formats/gungraun-json.ts
var TOOLS = /"(?:profiles|tool_summaries|callgrind_summary)" ?:/;
var gungraunJson = {
  id: "gungraun-json",
  tool: "Gungraun JSON",
  produce: "cargo bench --bench my_gungraun_benchmark -- --output-format=json > results.json",
  reads: "counts of every tool it runs, of every benchmark",
  samples: "process",
  claims(text) {
    return text.includes('"module_path"') && text.includes('"benchmark_exe"') && TOOLS.test(text);
  },
  read(text, json) {
    const rows = [];
    const skipped = [];
    for (const { value, line: line2 } of summaries(text, json)) {
      const summary = asObject(value);
      const path = asText(summary?.module_path);
      const where = line2 === void 0 ? {} : { line: line2 };
      if (!summary || path === void 0) {
        skipped.push({
          ...where,
          why: value === void 0 ? { code: "not-json" } : { code: "no-field", field: "module_path" }
        });
        continue;
      }
      const id = asText(summary.id);
      const benchmark = id === void 0 || id === "" ? path : `${path}::${id}`;
      const found2 = rowsOf9(benchmark, summary);
      if (found2.length === 0) skipped.push({ ...where, why: { code: "no-result", benchmark } });
      rows.push(...found2.map((row) => ({ ...row, ...where })));
    }
    return { rows, skipped };
  }
};
function summaries(text, json) {
  if (json !== void 0) return (asArray(json) ?? [json]).map((value) => ({ value }));
  const { parts, open: open2 } = jsonParts(text);
  const found2 = parts.filter(({ value }) => asObject(value) !== void 0);
  return open2 === void 0 ? found2 : [...found2, { value: void 0, line: open2 }];
}
function rowsOf9(benchmark, summary) {
  const tools = asArray(summary.profiles) ?? asArray(summary.tool_summaries) ?? [];
  const runs2 = asArray(asObject(summary.callgrind_summary)?.summaries) ?? [];
  const events = runs2.length === 1 ? countsOf(benchmark, asObject(runs2[0])?.events, "") : [];
  return [
    ...events,
    ...tools.flatMap((entry) => {
      const profile = asObject(entry);
      const total = asObject(asObject(asObject(profile?.summaries)?.total)?.summary) ?? {};
      const tool = asText(profile?.tool) ?? "";
      return Object.values(total).flatMap((counts2) => countsOf(benchmark, counts2, tool));
    })
  ];
}
function countsOf(benchmark, counts2, tool) {
  return Object.entries(asObject(counts2) ?? {}).flatMap(([label, entry]) => {
    const value = newValueOf(asObject(entry));
    if (value === void 0) return [];
    const named7 = metricOf2(label, tool);
    const former = named7.metric === label ? {} : { formerMetric: label };
    return [{ benchmark, ...named7, ...former, unit: unitOf(label), centre: asNumber(value) }];
  });
}
function newValueOf(entry) {
  const metrics2 = asObject(entry?.metrics);
  const value = entry?.new ?? metrics2?.Left ?? asArray(metrics2?.Both)?.[0];
  const typed = asObject(value);
  return (typed ? typed.Int ?? typed.Float : value) ?? void 0;
}

// src/formats/hyperfine-console.ts
var TITLE = /^Benchmark(?: #?(\d+))?: (.+)$/;
var TIME5 = /^ {2}Time \((?:mean ± σ|abs ≡)\): +([\d.]+) (µs|μs|us|ms|s|min)\b.*?\[User: ([\d.]+) (µs|μs|us|ms|s|min), System: ([\d.]+) (µs|μs|us|ms|s|min)\]/;
var NONZERO = /^ {2}Warning: Ignoring non-zero exit code/;
function hasHyperfineConsole(text) {
  return text.includes("[User: ") && hasLine(text, TIME5);
}
function readHyperfineConsole(text) {
  const skipped = [];
  const found2 = [];
  const unreadable = /* @__PURE__ */ new Set();
  let titles = /* @__PURE__ */ new Set();
  let benchmark;
  for (const { line: line2, shown: shown2 } of consoleLines(text)) {
    const [, number4, title] = TITLE.exec(shown2) ?? [];
    const [, mean2, unit, user, userUnit, system, systemUnit] = TIME5.exec(shown2) ?? [];
    if (title !== void 0) {
      benchmark = title.trimEnd();
      if (number4 === void 0 || number4 === "1") titles = /* @__PURE__ */ new Set();
      if (titles.has(benchmark) && !unreadable.has(benchmark)) {
        skipped.push({
          line: line2,
          why: { code: "ambiguous-name", benchmark, option: "--export-json results.json" }
        });
        unreadable.add(benchmark);
      }
      titles.add(benchmark);
    } else if (benchmark === void 0) continue;
    else if (mean2 !== void 0) {
      found2.push(rowOf4(benchmark, "time", mean2, unit, line2));
      found2.push(rowOf4(benchmark, "user_time", user, userUnit, line2));
      found2.push(rowOf4(benchmark, "system_time", system, systemUnit, line2));
    } else if (NONZERO.test(shown2)) {
      unreadable.add(benchmark);
      const why = { code: "failed-execution", benchmark, option: "--export-json" };
      skipped.push({ line: line2, why, failed: benchmark });
    }
  }
  return { rows: found2.filter((row) => !unreadable.has(row.benchmark)), skipped };
}
function rowOf4(benchmark, metric, written, unit = "", line2 = 0) {
  return {
    benchmark,
    metric,
    unit: unit.replace(/[µμ]/, "u"),
    centre: numberOf(written) ?? Number.NaN,
    line: line2
  };
}

// src/formats/hyperfine.ts
var hyperfine = {
  id: "hyperfine",
  tool: "hyperfine",
  produce: "hyperfine --export-json results.json 'command'",
  reads: "wall time and memory of every run, user and system time, success rate, parameters; rounded means from the console",
  samples: "process",
  claims(text, json) {
    if (json === void 0) return hasHyperfineConsole(text);
    const first = asObject(results(json)?.[0]);
    return first !== void 0 && "command" in first && "mean" in first;
  },
  read(text, json) {
    if (json === void 0) return readHyperfineConsole(text);
    const entries = results(json);
    if (!entries || entries.length === 0) throw new ParseFailure("no results: hyperfine measured no command");
    const rows = [];
    const skipped = [];
    for (const [index, entry] of entries.entries()) {
      const result = asObject(entry);
      const command = asText(result?.command);
      if (!result || command === void 0) {
        skipped.push({ why: { code: "no-field", entry: `results[${index}]`, field: "command" } });
        continue;
      }
      const parameters = asParameters(result.parameters);
      const names = { ...qualified(command, ...parameterWords(command, parameters)), parameters };
      rows.push(...rowsOf10(names, result, skipped));
    }
    return { rows, skipped };
  }
};
function rowsOf10(names, result, skipped) {
  const { benchmark } = names;
  const codes = asArray(result.exit_codes) ?? [];
  const wrong = codes.filter((code) => code !== 0);
  if (wrong.length > 0) {
    const exitCode = typeof wrong[0] === "number" ? wrong[0] : null;
    const counts2 = { failed: wrong.length, of: codes.length, exitCode };
    const why = { code: "failed-executions", benchmark, ...counts2 };
    skipped.push({ why, ...wrong.length === codes.length && { failed: benchmark } });
  }
  const common = { ...names, unit: "s" };
  const share3 = codes.length === 0 ? [] : [successRow(benchmark, codes.length - wrong.length, codes.length)];
  const rate = share3.map((row) => ({ ...row, ...names }));
  const peaks = asArray(result.memory_usage_byte) ?? [];
  const all = asArray(result.times) ?? [];
  if (wrong.length > 0 && wrong.length < codes.length) {
    const values2 = asNumbers(all.filter((_, run2) => codes[run2] === 0));
    if (!values2 || all.length !== codes.length) return rate;
    skipped.push({ why: { code: "includes-failed", benchmark, fields: ["user", "system"] } });
    const memory = asNumbers(peaks.filter((_, run2) => codes[run2] === 0));
    return [
      { ...common, metric: "time", centre: mean(values2), values: values2 },
      ...memoryRows(names, peaks.length === codes.length ? memory : void 0),
      ...rate
    ];
  }
  const values = asNumbers(all);
  return [
    { ...common, metric: "time", centre: asNumber(result.mean), ...values && { values } },
    { ...common, metric: "user_time", centre: asNumber(result.user) },
    { ...common, metric: "system_time", centre: asNumber(result.system) },
    ...memoryRows(names, asNumbers(peaks)),
    ...rate
  ];
}
function memoryRows(names, values) {
  if (values === void 0 || values.length === 0) return [];
  return [{ ...names, metric: "memory", unit: "B", centre: median(values), values }];
}
function results(json) {
  return asArray(asObject(json)?.results);
}

// src/formats/iai.ts
var METRICS2 = /* @__PURE__ */ new Map([
  ["Instructions", "instructions"],
  ["L1 Accesses", "l1_accesses"],
  ["L2 Accesses", "l2_accesses"],
  ["RAM Accesses", "ram_accesses"],
  ["Estimated Cycles", "estimated_cycles"]
]);
var COUNT = /^ {2}([A-Z][\w ]*): +([^\s|]+)(?: +\(.*\))?$/;
var OWN5 = /^ {2}(?:L1|L2|RAM) Accesses: +[\d,]+(?: |$)/;
var iai = {
  id: "iai",
  tool: "Iai",
  produce: "cargo bench --bench my_iai_benchmark | tee results.txt",
  reads: "instructions, accesses of each cache and of memory, estimated cycles",
  samples: "process",
  claims(text) {
    return text.includes(" Accesses: ") && loggedLines(text).some((line2) => OWN5.test(line2));
  },
  read(text) {
    const rows = [];
    const skipped = [];
    let benchmark = "";
    let target;
    for (const [index, shown2] of loggedLines(text).entries()) {
      const line2 = index + 1;
      target = cargoTarget(shown2) ?? target;
      const [, label = "", count2] = COUNT.exec(shown2.trimEnd()) ?? [];
      const metric = METRICS2.get(label);
      if (metric === void 0) {
        if (/^\S/.test(shown2)) benchmark = shown2.trim();
        continue;
      }
      const centre = groupedNumberOf(count2);
      if (centre === void 0 || benchmark === "") {
        skipped.push({ line: line2, why: { code: "not-counted", benchmark, field: label } });
      } else
        rows.push({
          ...qualified(benchmark, target),
          metric,
          unit: "count",
          centre,
          direction: "lower",
          line: line2
        });
    }
    return { rows, skipped };
  }
};

// src/formats/iperf3.ts
var iperf3 = {
  id: "iperf3",
  tool: "iperf3",
  produce: "iperf3 -c server -J > results.json",
  reads: "bytes per second at the receiver, retransmits; of UDP jitter and the share of packets that arrived",
  samples: "iteration",
  claims(_text, json) {
    const file = asObject(json);
    const version2 = asText(asObject(file?.start)?.version);
    return version2?.startsWith("iperf") === true && file !== void 0 && "end" in file;
  },
  read(_text, json) {
    const file = asObject(json) ?? {};
    const start2 = asObject(file.start) ?? {};
    const end = asObject(file.end) ?? {};
    const error2 = asText(file.error);
    const test = asObject(start2.test_start) ?? {};
    const rows = [...rowsOf11(end, test, ""), ...rowsOf11(end, test, "_bidir_reverse")];
    if (rows.length === 0) throw new ParseFailure(error2 ?? "iperf3 was stopped before its results");
    const skipped = error2 === void 0 ? [] : [{ why: { code: "message", message: error2 }, failed: null }];
    const version2 = asText(start2.version)?.replace(/^iperf /, "");
    return { rows, skipped, environment: environmentOf({ toolchain: { iperf3: version2 } }) };
  }
};
function rowsOf11(end, test, suffix) {
  const received2 = asObject(end[`sum_received${suffix}`]);
  const sent = asObject(end[`sum_sent${suffix}`]);
  const sum = received2 ?? asObject(end[`sum${suffix}`]);
  if (!sum || typeof sum.bits_per_second !== "number") return [];
  const isReverse = test.reverse === 1 !== (suffix !== "");
  const protocol = asText(test.protocol) ?? "";
  const isUdp = protocol === "UDP";
  const streams = asNumber(test.num_streams);
  const parameters = asParameters({
    ...streams > 1 && { streams },
    ...asNumber(test.target_bitrate) > 0 && { target_bitrate: test.target_bitrate }
  });
  const way = isReverse ? "download" : "upload";
  const benchmark = nameWith(protocol === "" ? way : `${protocol} ${way}`, parameters);
  const row = (metric, unit, centre) => ({
    benchmark,
    metric,
    unit,
    centre,
    parameters
  });
  const lost = asNumber(asObject(end[`sum${suffix}`])?.lost_percent ?? sum.lost_percent);
  const jitter = asNumber(asObject(end[`sum${suffix}`])?.jitter_ms ?? sum.jitter_ms);
  return [
    row("bytes_per_second", "B/s", sum.bits_per_second / 8),
    ...typeof sent?.retransmits === "number" ? [row("retransmits", "count", sent.retransmits)] : [],
    ...isUdp && Number.isFinite(jitter) ? [row("jitter", "ms", jitter)] : [],
    ...isUdp && Number.isFinite(lost) ? [{ ...successShare(benchmark, 1 - lost / 100), parameters }] : []
  ];
}

// src/formats/jetpack-benchmark.ts
var UNITS4 = [
  [/Ns$/, "ns"],
  [/Us$/, "us"],
  [/(?:Ms|DurationMillis)$/, "ms"],
  [/Kb$/, "KiB"],
  [/Bytes$/, "B"],
  [/^allocationCount$/, "allocs"],
  [/Percent$/, "%"]
];
var SAMPLED = /^P\d+$/;
var jetpackBenchmark = {
  id: "jetpack-benchmark",
  tool: "Jetpack Benchmark",
  produce: "./gradlew connectedAndroidTest, then give build/outputs/connected_android_test_additional_output/**/*-benchmarkData.json",
  reads: "every run of every metric, percentiles of sampled metrics, parameters",
  samples: "iteration",
  claims(_text, json) {
    const file = asObject(json);
    const context = asObject(file?.context);
    return asArray(file?.benchmarks) !== void 0 && context !== void 0 && asObject(context.build) !== void 0;
  },
  read(_text, json) {
    const file = asObject(json) ?? {};
    const entries = asArray(file.benchmarks) ?? [];
    if (entries.length === 0) throw new ParseFailure("no benchmarks in the file");
    const rows = [];
    const skipped = [];
    for (const [index, value] of entries.entries()) {
      const entry = asObject(value) ?? {};
      const name = asText(entry.name);
      if (name === void 0) {
        skipped.push({ why: { code: "no-field", entry: `benchmarks[${index}]`, field: "name" } });
        continue;
      }
      const benchmark = [asText(entry.className), name].filter(Boolean).join(".");
      const found2 = rowsOf12(benchmark, entry);
      if (found2.length === 0) skipped.push({ why: { code: "no-result", benchmark } });
      rows.push(...found2);
    }
    return { rows, skipped, environment: machineOf6(asObject(file.context) ?? {}) };
  }
};
function rowsOf12(benchmark, entry) {
  const parameters = asParameters(entry.params);
  const whole = Object.entries(asObject(entry.metrics) ?? {}).map(([metric, value]) => {
    const fields = asObject(value) ?? {};
    const values = asNumbers(fields.runs);
    const row = { benchmark, ...named4(metric), centre: asNumber(fields.median), parameters };
    return values ? { ...row, values } : row;
  });
  const sampled = Object.entries(asObject(entry.sampledMetrics) ?? {}).flatMap(
    ([metric, value]) => Object.entries(asObject(value) ?? {}).filter(([statistic]) => SAMPLED.test(statistic)).map(([statistic, centre]) => {
      const { metric: word2, unit, direction } = named4(metric);
      const row = {
        benchmark,
        metric: `${word2}_${statistic.toLowerCase()}`,
        unit,
        centre: asNumber(centre),
        parameters
      };
      return direction === void 0 ? row : { ...row, direction };
    })
  );
  return [...whole, ...sampled];
}
function named4(metric) {
  const unit = UNITS4.find(([end]) => end.test(metric))?.[1] ?? "";
  if (metric === "timeNs") return { metric: "time", unit };
  if (metric === "allocationCount") return { metric: "allocs", unit };
  return { metric, unit, ...metric === "frameCount" && { direction: "none" } };
}
function machineOf6(context) {
  const build = asObject(context.build) ?? {};
  const sdk = asObject(build.version)?.sdk;
  return environmentOf({
    os: "android",
    cpu: [asText(build.brand), asText(build.model)].filter(Boolean).join(" "),
    cores: context.cpuCoreCount,
    memoryBytes: context.memTotalBytes,
    toolchain: { "android-sdk": sdk === void 0 ? void 0 : String(sdk) }
  });
}

// src/formats/jmeter.ts
var XML = /<testResults version="/;
var HEADER7 = /^\ufeff?timeStamp([,;\t|])elapsed\1/m;
var STATISTICS2 = [
  ["meanResTime", "latency_mean", "ms"],
  ["medianResTime", "latency_p50", "ms"],
  ["pct1ResTime", "latency_p90", "ms"],
  ["pct2ResTime", "latency_p95", "ms"],
  ["pct3ResTime", "latency_p99", "ms"],
  ["throughput", "requests_per_second", "1/s"],
  ["receivedKBytesPerSec", "received_per_second", "KiB/s"]
];
var jmeter = {
  id: "jmeter",
  tool: "Apache JMeter",
  produce: "jmeter -n -t plan.jmx -l results.jtl (or its dashboard: -e -o report, then report/statistics.json)",
  reads: "elapsed time of every sample that succeeded, requests per second, success rate of every label",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return HEADER7.test(text) || XML.test(text.slice(0, 1e3));
    const entries = Object.values(asObject(json) ?? {});
    return entries.length > 0 && entries.every((entry) => isStatistics2(asObject(entry)));
  },
  read(text, json) {
    if (json !== void 0) return readStatistics2(asObject(json) ?? {});
    return HEADER7.test(text) ? readLog(text) : readXml2(text);
  }
};
function isStatistics2(entry) {
  return entry !== void 0 && "transaction" in entry && "sampleCount" in entry && "pct1ResTime" in entry;
}
function readStatistics2(file) {
  const rows = [];
  const skipped = [];
  for (const [benchmark, value] of Object.entries(file)) {
    const entry = asObject(value) ?? {};
    const fault = faultOf2(entry, "sampleCount", "number") ?? faultOf2(entry, "errorCount", "number");
    const count2 = asNumber(entry.sampleCount);
    const errors = asNumber(entry.errorCount);
    if (fault !== void 0) skipped.push({ why: { ...fault, benchmark } });
    else if (count2 === 0)
      skipped.push({ why: { code: "none-done", benchmark, what: "request", how: "sent" } });
    else if (errors === count2)
      skipped.push({ why: { code: "all-failed", benchmark, what: "request" }, failed: benchmark });
    else {
      rows.push(successRow(benchmark, count2 - errors, count2));
      for (const [field2, metric, unit] of STATISTICS2) {
        if (field2 in entry) rows.push({ benchmark, metric, unit, centre: asNumber(entry[field2]) });
      }
    }
  }
  return { rows, skipped };
}
function readLog(text) {
  const separator = HEADER7.exec(text)?.[1] ?? ",";
  const skipped = [];
  const labels = /* @__PURE__ */ new Map();
  let header = [];
  for (const { line: line2, fields } of csvRecords(fromHeader(text, HEADER7), separator)) {
    if (header.length === 0) header = fields ?? [];
    else if (fields?.length !== header.length) skipped.push({ line: line2, why: { code: "field-count" } });
    else
      readSample(
        new Map(header.map((name, index) => [name, fields[index] ?? ""])),
        { line: line2 },
        labels,
        skipped
      );
  }
  return readingOf(labels, skipped);
}
var ATTRIBUTES = [
  ["timeStamp", "ts"],
  ["elapsed", "t"],
  ["label", "lb"],
  ["success", "s"],
  ["responseCode", "rc"],
  ["responseMessage", "rm"]
];
function readXml2(text) {
  const skipped = [];
  const labels = /* @__PURE__ */ new Map();
  const root = parseXml(text).find(({ name }) => name === "testResults");
  for (const { name, attributes } of root?.children ?? []) {
    if (name !== "httpSample" && name !== "sample") continue;
    const cells = ATTRIBUTES.map(([column, attribute]) => [column, attributes[attribute] ?? ""]);
    readSample(new Map(cells), {}, labels, skipped);
  }
  return readingOf(labels, skipped);
}
function readingOf(labels, skipped) {
  if (labels.size === 0 && skipped.length === 0)
    throw new ParseFailure("no samples: the plan may have run no thread");
  const rows = [];
  for (const [benchmark, label] of labels) {
    if (label.times.length === 0) {
      const why = { code: "all-failed", benchmark, what: "sample", message: label.why };
      skipped.push({ ...label.place, why, failed: benchmark });
    } else rows.push(...rowsOf13(benchmark, label));
  }
  return { rows, skipped };
}
function readSample(sample, place2, labels, skipped) {
  const name = sample.get("label") || "(unnamed)";
  const elapsed = numberOf(sample.get("elapsed"));
  const at = numberOf(sample.get("timeStamp")) ?? Number.NaN;
  if (elapsed === void 0 || !Number.isFinite(elapsed)) {
    skipped.push({ ...place2, why: { code: "not-a-number", benchmark: name, field: "elapsed" } });
    return;
  }
  const label = labels.get(name) ?? { times: [], from: at, to: at, count: 0, why: "", place: place2 };
  labels.set(name, label);
  label.from = Math.min(label.from, at);
  label.to = Math.max(label.to, at + elapsed);
  const success = sample.get("success") ?? "";
  if (success !== "") label.count++;
  const failed = /^false$/i.test(success);
  if (!failed) label.times.push(elapsed);
  else label.why ||= [sample.get("responseCode"), sample.get("responseMessage")].filter(Boolean).join(" ");
}
function rowsOf13(benchmark, { times, from, to, count: count2, place: place2 }) {
  const seconds = (to - from) / 1e3;
  return [
    { benchmark, metric: "time", unit: "ms", centre: median(times), values: times, ...place2 },
    ...seconds > 0 ? [{ benchmark, metric: "requests_per_second", unit: "1/s", centre: times.length / seconds, ...place2 }] : [],
    ...count2 > 0 ? [{ ...successRow(benchmark, times.length, count2), ...place2 }] : []
  ];
}

// src/formats/jmh-names.ts
var PERCENTILES5 = ["50.0", "90.0", "95.0", "99.0"];
var SPEED_DEPENDENT = /^[^a-z]*gc\.(?:alloc\.rate|churn)\b/;
var PLAIN_MODES = /* @__PURE__ */ new Set(["", "thrpt", "avgt"]);
function namesOf5({ name, mode, threads }) {
  const count2 = threads === "1" ? "" : threads;
  const words2 = [
    ...PLAIN_MODES.has(mode) ? [] : [`mode=${mode}`],
    ...count2 === "" ? [] : [`threads=${count2}`]
  ];
  const marked = [`mode=${mode}`, `threads=${threads}`];
  const former = [...marked.map((word2) => [word2]), marked].map((each) => `${name} [${each.join(", ")}]`);
  return words2.length === 0 ? { benchmark: name, former } : { benchmark: `${name} [${words2.join(", ")}]`, short: name, former };
}
function primaryOf(mode) {
  return mode === "thrpt" ? "throughput" : "time";
}
function secondary(primary, key) {
  const metric = key === primary ? `secondary ${key}` : key;
  return SPEED_DEPENDENT.test(key) && !key.endsWith(".norm") ? { metric, direction: "none" } : { metric };
}

// src/formats/jmh-table.ts
var CSV = /^\ufeff?"?Benchmark"?([,;])"?Mode"?\1"?Threads"?\1"?Samples"?\1"?Score"?\1/m;
var VERSION = /^# JMH version: (\S+)/m;
var JSON_OPTION = "-rf json -rff results.json";
var HEADER8 = /^Benchmark +((?:\(\S+\) +)*)Mode +(?:Threads +)?(?:Cnt|Samples) +Score +(?:Score error|Error) +Units\s*$/;
var RESULT2 = /^(\S+) +(?:(.*?) +)?(thrpt|avgt|sample|ss) +(?:(\d+) +)?(≈ *\S+|NaN|-?\d+(?:[.,]\d+)?(?:E[-+]?\d+)?) +(?:± *(?:\S+) +|NaN +)?(\S+)\s*$/;
var PERCENTILE2 = /(?:^|·)p(\d\.\d+)$/;
function hasJmhTable(text) {
  if (CSV.test(text)) return true;
  return text.includes("# JMH version: ") && VERSION.test(text) || text.includes("Score") && hasLine(text, HEADER8);
}
function readJmhTable(text) {
  const skipped = [];
  const lines = CSV.test(text) ? csvLines(text, skipped) : tableLines(text, skipped);
  if (lines.length === 0 && skipped.length === 0)
    throw new ParseFailure("JMH was stopped before its table of results");
  const rows = lines.flatMap((line2) => rowOf5(line2, skipped));
  const jdk = /^# VM version: JDK ([^\s,]+)/m.exec(text)?.[1];
  return { rows, skipped, environment: environmentOf({ toolchain: { jdk, jmh: VERSION.exec(text)?.[1] } }) };
}
function rowOf5(of10, skipped) {
  const { mode, key, score, unit, parameters, line: line2 } = of10;
  const names = namesOf5(of10);
  const { benchmark } = names;
  const primary = primaryOf(mode);
  const rank = mode === "sample" && key !== void 0 ? PERCENTILE2.exec(key)?.[1] : void 0;
  if (rank !== void 0 && !PERCENTILES5.map(Number).includes(percentOf(rank))) return [];
  if (unit === "---") return [];
  const centre = score === "\u2248 0" ? 0 : numberOf(score.replace(",", "."));
  const { metric, direction } = rank !== void 0 ? { metric: `time_p${percentOf(rank)}`, direction: void 0 } : key === void 0 ? { metric: primary, direction: void 0 } : secondary(primary, key);
  if (centre === void 0) {
    skipped.push({
      line: line2,
      why: { code: "only-in-json", benchmark, field: metric, found: score, option: JSON_OPTION }
    });
    return [];
  }
  const row = { ...names, metric, unit, centre, parameters, line: line2 };
  return [direction === void 0 ? row : { ...row, direction }];
}
function percentOf(rank) {
  return Math.round(Number(rank) * 1e6) / 1e4;
}
function tableLines(text, skipped) {
  const lines = [];
  const fullNames = /* @__PURE__ */ new Set();
  let names;
  for (const { line: line2, shown: shown2 } of consoleLines(text)) {
    const own2 = /^# Benchmark: (\S+)/.exec(shown2)?.[1];
    const header = HEADER8.exec(shown2)?.[1];
    const [, word2, middle = "", mode = "", , score = "", unit = ""] = RESULT2.exec(shown2) ?? [];
    if (own2 !== void 0) fullNames.add(own2);
    if (header !== void 0) names = [...header.matchAll(/\((\S+)\)/g)].map(([, name = ""]) => name);
    else if (shown2.trim() === "") names = void 0;
    else if (names && word2 !== void 0) {
      const values = valuesOf2(middle, names.length);
      if (values) {
        const [short = "", ...rest] = word2.split(":");
        const pairs = names.map((name2, i) => [name2, values[i] ?? "N/A"]);
        const parameters = Object.fromEntries(pairs.filter(([, value]) => value !== "N/A"));
        const name = nameWith(fullName(short, fullNames), parameters);
        const key = rest.length > 0 ? rest.join(":") : void 0;
        lines.push({ name, mode, threads: "", key, score, unit, parameters, line: line2 });
      } else
        skipped.push({
          line: line2,
          why: { code: "only-in-json", benchmark: word2, field: "parameters", option: JSON_OPTION }
        });
    } else if (names)
      skipped.push({ line: line2, why: { code: "malformed-row", benchmark: shown2.trim().split(/\s+/)[0] } });
  }
  return lines;
}
function valuesOf2(middle, count2) {
  const trimmed = middle.trim();
  if (count2 <= 1) return count2 === 0 ? trimmed === "" ? [] : void 0 : [trimmed];
  return [trimmed.split(/ {2,}/), trimmed.split(/ +/)].find((values) => values.length === count2);
}
function fullName(short, fullNames) {
  const ends = [...fullNames].filter((name) => name === short || name.endsWith(`.${short}`));
  return ends.length === 1 ? ends[0] ?? short : short;
}
function csvLines(text, skipped) {
  const [first, ...records] = csvRecords(fromHeader(text, CSV), CSV.exec(text)?.[1]);
  const header = first?.fields ?? [];
  return records.flatMap(({ line: line2, fields }) => {
    if (fields?.length !== header.length) {
      skipped.push({ line: line2, why: { code: "field-count" } });
      return [];
    }
    const cells = new Map(header.map((name, index) => [name, fields[index] ?? ""]));
    const [benchmark = "", ...rest] = (cells.get("Benchmark") ?? "").split(":");
    const pairs = header.flatMap((name) => {
      const value = cells.get(name) ?? "";
      return name.startsWith("Param: ") && value !== "" ? [[name.slice("Param: ".length), value]] : [];
    });
    const parameters = Object.fromEntries(pairs);
    return [
      {
        name: nameWith(benchmark, parameters),
        mode: cells.get("Mode") ?? "",
        threads: cells.get("Threads") ?? "",
        key: rest.length > 0 ? rest.join(":") : void 0,
        score: cells.get("Score") ?? "",
        unit: cells.get("Unit") ?? "",
        parameters,
        line: line2
      }
    ];
  });
}

// src/formats/jmh.ts
var jmh = {
  id: "jmh",
  tool: "JMH",
  produce: "java -jar benchmarks.jar -rf json -rff results.json",
  reads: "mean of every fork (of one alone, its iterations), parameters, percentiles, secondary metrics",
  samples: "process",
  claims(text, json) {
    if (json === void 0) return hasJmhTable(text);
    return (asArray(json) ?? []).some((entry) => {
      const fields = asObject(entry);
      return fields !== void 0 && "benchmark" in fields && "primaryMetric" in fields;
    });
  },
  read(text, json) {
    if (json === void 0) return readJmhTable(text);
    const entries = [];
    const skipped = [];
    for (const [index, value] of (asArray(json) ?? []).entries()) {
      const entry = entryOf(asObject(value) ?? {});
      if ("code" in entry) skipped.push({ why: { ...entry, entry: `[${index}]` } });
      else entries.push(entry);
    }
    if (entries.length === 0 && skipped.length === 0) throw new ParseFailure("no benchmarks in the file");
    const rows = entries.flatMap(rowsOf14);
    return { rows, skipped, environment: machineOf7(entries) };
  }
};
function entryOf(fields) {
  const benchmark = asText(fields.benchmark);
  if (benchmark === void 0) return { code: "no-field", field: "benchmark" };
  if (!asObject(fields.primaryMetric)) return { code: "no-field", benchmark, field: "primaryMetric" };
  const parameters = asParameters(fields.params);
  const name = nameWith(benchmark, parameters);
  return { name, mode: asText(fields.mode) ?? "", threads: String(fields.threads ?? ""), parameters, fields };
}
function rowsOf14(entry) {
  const { mode, parameters, fields } = entry;
  const names = namesOf5(entry);
  const { benchmark } = names;
  const primary = asObject(fields.primaryMetric) ?? {};
  const metric = primaryOf(mode);
  const rows = [rowOf6(benchmark, metric, primary), ...percentilesOf(benchmark, mode, primary)];
  for (const [key, value] of Object.entries(asObject(fields.secondaryMetrics) ?? {})) {
    const score = asObject(value);
    if (!score || score.scoreUnit === "---") continue;
    const { metric: word2, direction } = secondary(metric, key);
    const row = rowOf6(benchmark, word2, score);
    rows.push(direction === void 0 ? row : { ...row, direction });
  }
  return rows.map((row) => ({ ...row, ...names, parameters }));
}
function rowOf6(benchmark, metric, score) {
  const unit = asText(score.scoreUnit) ?? "";
  return { benchmark, metric, unit, centre: asNumber(score.score), ...sampleOf2(forksOf(score)) };
}
function sampleOf2(forks) {
  const [only] = forks;
  if (forks.length > 1) return { values: forks.map(mean) };
  return only ? { values: only, level: "iteration" } : {};
}
function percentilesOf(benchmark, mode, score) {
  if (mode !== "sample") return [];
  const percentiles = asObject(score.scorePercentiles) ?? {};
  return PERCENTILES5.filter((percentile) => typeof percentiles[percentile] === "number").map(
    (percentile) => ({
      benchmark,
      metric: `time_p${Number(percentile)}`,
      unit: asText(score.scoreUnit) ?? "",
      centre: asNumber(percentiles[percentile])
    })
  );
}
function forksOf({ rawData, rawDataHistogram }) {
  const means = (fork) => (asArray(fork) ?? []).map(meanOf);
  const forks = asArray(rawData) ?? asArray(rawDataHistogram)?.map(means) ?? [];
  return forks.map((fork) => asNumbers(fork)).filter((fork) => fork !== void 0);
}
function meanOf(iteration) {
  let sum = 0;
  let count2 = 0;
  for (const pair3 of asArray(iteration) ?? []) {
    const [value, times] = (asArray(pair3) ?? []).map(asNumber);
    sum += (value ?? Number.NaN) * (times ?? Number.NaN);
    count2 += times ?? Number.NaN;
  }
  return sum / count2;
}
function machineOf7(entries) {
  const first = entries[0]?.fields;
  return environmentOf({ toolchain: { jdk: first?.jdkVersion, jmh: first?.jmhVersion } });
}

// src/formats/julia-trial.ts
function trialRows(benchmark, fields, tags) {
  const values = asNumbers(fields.times);
  const centre = values ? median(values) : asNumber(fields.time);
  if (!Number.isFinite(centre)) return void 0;
  return [
    { benchmark, metric: "time", unit: "ns", centre, tags, ...values && { values } },
    { benchmark, metric: "memory", unit: "B", centre: asNumber(fields.memory), tags },
    { benchmark, metric: "allocs", unit: "allocs", centre: asNumber(fields.allocs), tags }
  ];
}

// src/formats/airspeed-velocity-jl.ts
function isAirspeedResult(json) {
  const data = dataOf(json);
  const members2 = Object.values(data ?? {}).map((member) => asObject(member));
  return members2.some((member) => dataOf(member) !== void 0 || asArray(member?.times) !== void 0);
}
function dataOf(value) {
  const group = asObject(value);
  return asArray(group?.tags) && asObject(group?.data);
}
function readAirspeed(json) {
  const rows = [];
  const skipped = [];
  const left = [{ keys: [], tags: [], node: asObject(json) ?? {} }];
  for (let place2 = left.pop(); place2; place2 = left.pop()) {
    const { keys, tags, node: node2 } = place2;
    const data = dataOf(node2);
    const benchmark = keys.join("/") || "(unnamed)";
    if (data) {
      const own2 = (asArray(node2.tags) ?? []).filter((tag) => typeof tag === "string");
      const members2 = Object.entries(data).map(([key, member]) => {
        return { keys: [...keys, key], tags: [...tags, ...own2], node: asObject(member) ?? {} };
      });
      left.push(...members2.reverse());
      continue;
    }
    const found2 = trialRows(benchmark, node2, tags);
    if (found2) rows.push(...found2);
    else skipped.push({ why: { code: "no-field", benchmark, field: "times" } });
  }
  if (rows.length === 0 && skipped.length === 0) throw new ParseFailure("no benchmark in the groups");
  return { rows, skipped };
}

// src/formats/julia.ts
var RESULTS = /* @__PURE__ */ new Set(["Trial", "TrialEstimate"]);
var julia = {
  id: "julia",
  tool: "BenchmarkTools.jl, AirspeedVelocity.jl",
  produce: 'BenchmarkTools.save("results.json", run(suite)), or benchpkg: results_PACKAGE@REV.json',
  reads: "every time of a trial or the one of an estimate, memory, allocations, tags",
  samples: "iteration",
  claims(_text, json) {
    if (isAirspeedResult(json)) return true;
    const [versions, values] = asArray(json) ?? [];
    return "Julia" in (asObject(versions) ?? {}) && asArray(values) !== void 0;
  },
  isAlso(_text, json) {
    const [, values] = asArray(json) ?? [];
    return (asArray(values) ?? []).some((value) => savedOf(value) !== void 0);
  },
  read(_text, json) {
    if (isAirspeedResult(json)) return readAirspeed(json);
    const [versions, values] = asArray(json) ?? [];
    const rows = [];
    const skipped = [];
    for (const { keys, tags, value } of leavesOf(asArray(values) ?? [])) {
      const benchmark = keys.join("/") || "(unnamed)";
      const saved = savedOf(value);
      const found2 = saved && RESULTS.has(saved.type) ? trialRows(benchmark, saved.fields, tags) : void 0;
      if (found2) rows.push(...found2);
      else
        skipped.push({
          why: saved ? { code: "no-field", benchmark, field: "time" } : { code: "no-result", benchmark }
        });
    }
    if (rows.length === 0 && skipped.length === 0) throw new ParseFailure("no benchmark in the saved groups");
    const known = asObject(versions);
    return {
      rows,
      skipped,
      environment: environmentOf({
        toolchain: { julia: known?.Julia, BenchmarkTools: known?.BenchmarkTools }
      })
    };
  }
};
function* leavesOf(values) {
  const left = values.map((value) => ({ keys: [], tags: [], value })).reverse();
  for (let place2 = left.pop(); place2 !== void 0; place2 = left.pop()) {
    const saved = savedOf(place2.value);
    if (saved?.type !== "BenchmarkGroup") {
      yield place2;
      continue;
    }
    const { keys, tags } = place2;
    const own2 = (asArray(saved.fields.tags) ?? []).filter((tag) => typeof tag === "string");
    const members2 = Object.entries(asObject(saved.fields.data) ?? {});
    left.push(
      ...members2.map(([key, value]) => ({ keys: [...keys, key], tags: [...tags, ...own2], value })).reverse()
    );
  }
}
function savedOf(value) {
  const [type, fields] = asArray(value) ?? [];
  const object3 = asObject(fields);
  const name = asText(type);
  return name !== void 0 && object3 ? { type: name.replace(/^BenchmarkTools\./, ""), fields: object3 } : void 0;
}

// src/formats/junit-cases.ts
var ROOT2 = /^(?:\ufeff|[ \t])*(?:<\?xml[^>]{0,200}\?>\s*(?:<!--[^>]*-->\s*)*)?<testsuites?[\s>]/m;
var NODE_CASE = /<testcase name="[^"]*" time="[^"]*" classname="(?:test|suite)"/;
var FAULTS2 = /* @__PURE__ */ new Map([
  ["failure", { code: "failed" }],
  ["error", { code: "failed" }],
  ["skipped", { code: "not-run", how: "skipped" }],
  ["disabled", { code: "not-run", how: "disabled" }]
]);
var FAILURES = /* @__PURE__ */ new Set(["failure", "error"]);
function hasTestCases(text) {
  return text.includes("<testcase") && ROOT2.test(text);
}
function isNodeReport(text) {
  return /<testsuites>\s*</.test(text) && NODE_CASE.test(text);
}
function testCases(elements, suites = []) {
  return elements.flatMap((element) => {
    if (element.name === "testcase") return [caseOf(element, suites)];
    if (element.name === "testsuites") return testCases(element.children);
    if (element.name !== "testsuite") return [];
    const { name = "" } = element.attributes;
    return testCases(element.children, name === "" ? suites : [...suites, name]);
  });
}
function caseOf({ attributes, children }, suites) {
  const { name = "", classname = "", file = "", time: time3, status, result } = attributes;
  const seconds = secondsOf2(time3);
  const child = children.map((each) => FAULTS2.get(each.name)).find((fault2) => fault2 !== void 0);
  const notRun = [status, result].some(
    (word2) => /^(?:notrun|skipped|suppressed|disabled)$/i.test(word2 ?? "")
  );
  const absent = notRun ? { code: "not-run", how: "not-run" } : void 0;
  const fault = child ?? absent ?? (Number.isFinite(seconds) ? void 0 : noTime(time3));
  const isFailure = children.some((each) => FAILURES.has(each.name));
  return {
    name: name === "" ? "(unnamed)" : name,
    className: classname,
    file,
    suites,
    seconds,
    fault,
    isFailure
  };
}
function noTime(time3) {
  if (time3 === void 0) return { code: "no-field", field: "time" };
  return { code: "not-a-number", field: "time", found: time3 };
}
function secondsOf2(time3 = "") {
  const text = time3.trim();
  const isGrouped = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(text);
  return numberOf(isGrouped ? text.replaceAll(",", "") : text.replace(/^(\d+),(\d+)$/, "$1.$2")) ?? Number.NaN;
}

// src/formats/junit.ts
var junit = {
  id: "junit",
  tool: "JUnit XML",
  produce: "your test tool's JUnit reporter, such as pytest --junitxml=results.xml",
  reads: "the time of every test case that passed, class and suite in the name; success rate of repeated cases",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 && hasTestCases(text) && !isNodeReport(text);
  },
  read(text) {
    const cases = testCases(parseXml(text));
    if (cases.length === 0) throw new ParseFailure("no test cases in the report");
    const rows = [];
    const skipped = [];
    const outcomes = /* @__PURE__ */ new Map();
    for (const each of cases) {
      const names = namesOf6(each);
      const { benchmark } = names;
      if (each.fault === void 0 || each.isFailure)
        addOutcome(outcomes, benchmark, each.fault === void 0);
      if (each.fault !== void 0)
        skipped.push({ why: { ...each.fault, benchmark }, ...each.isFailure && { failed: benchmark } });
      else rows.push({ ...names, metric: "time", unit: "s", centre: each.seconds });
    }
    const named7 = new Map(cases.map(namesOf6).map((names) => [names.benchmark, names]));
    const repeated = successRows(outcomes, 2).map((row) => ({ ...row, ...named7.get(row.benchmark) }));
    return {
      rows: [...rows, ...repeated],
      skipped: onlyFailedWhole(skipped, outcomes),
      environment: environmentOf({})
    };
  }
};
function namesOf6(each) {
  const short = shortName(each);
  const { name, className, suites, file } = each;
  const groups = className === "" ? suites : [...suites, className];
  const words2 = [...groups.filter((word2, i) => word2 !== groups[i - 1] && word2 !== name), name];
  const full = words2.join(" > ");
  const { benchmark } = qualified(full, saysFile(full, file) ? "" : lastingPath(file));
  const former = [...suites, short].join(" > ");
  return { benchmark, ...benchmark !== short && { short }, ...className !== "" && { former: [former] } };
}
function saysFile(words2, file) {
  const stem = lastingPath(file).split("/").at(-1)?.split(".", 1)[0] ?? "";
  return words2.includes(stem);
}
function shortName({ name, className, suites }) {
  const group = className === "" ? suites : [className];
  return [...group.filter((word2) => word2 !== name), name].join(" > ");
}

// src/formats/duration.ts
var DURATION = /^(?:(\d+)h)?(?:(\d+)m(?!s))?(?:([\d.]+)(ns|[uµμ]s|ms|s))?$/;
function durationOf(text) {
  const [whole, hours, minutes, rest, unit = "s"] = DURATION.exec(text ?? "") ?? [];
  const number4 = rest === void 0 ? 0 : numberOf(rest);
  if (!whole || number4 === void 0) return text === "0" ? { centre: 0, unit: "s" } : void 0;
  if (hours === void 0 && minutes === void 0)
    return { centre: number4, unit: unit.replace(/[µμ]/, "u") };
  const seconds = number4 * (PART2.get(unit.replace(/[µμ]/, "u")) ?? 1);
  return { centre: Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + seconds, unit: "s" };
}
var PART2 = /* @__PURE__ */ new Map([
  ["ms", 1e-3],
  ["us", 1e-6],
  ["ns", 1e-9]
]);

// src/formats/k6-console.ts
var LINE = /^ *(✓|✗)? *([\w-]+|\{ ?[^{}]+ ?\})\.{2,}: (.+?)\s*$/;
var TREND = /([a-z]+|p\([\d.]+\))=(\S+)/g;
var DATA = /^([\d.]+) ([kKMGT]?B) +([\d.]+) ([kKMGT]?B)\/s$/;
var COUNT2 = /^([\d.]+) +([\d.]+)\/s$/;
var RATE = /^([\d.]+)%(?: +(?:✓ *)?(\d+) +(?:✗ *(\d+)|out of +(\d+)))?/;
var GAUGE = /^([\d.]+) +min=[\d.]+ +max=[\d.]+$/;
var PART3 = /^( *)█ ((?:GROUP|SCENARIO): .+?|TOTAL RESULTS|THRESHOLDS)\s*$/;
var OWN6 = /^ *(?:iteration_duration|iterations|vus_max|data_received|data_sent|http_reqs)\.{2,}: /m;
var SIZES4 = /* @__PURE__ */ new Map([
  ["B", 1],
  ["kB", 1e3],
  ["KB", 1e3],
  ["MB", 1e6],
  ["GB", 1e9],
  ["TB", 1e12]
]);
function hasK6Summary(text) {
  return text.includes("...: ") && OWN6.test(text) && consoleMetrics(text).length > 0;
}
function consoleMetrics(text) {
  const metrics2 = [];
  let owner = "";
  const parts = [];
  for (const { shown: shown2 } of consoleLines(text)) {
    const [, indent = "", title] = PART3.exec(shown2) ?? [];
    if (title !== void 0) {
      while ((parts.at(-1)?.indent ?? -1) >= indent.length) parts.pop();
      if (title.includes(": ")) parts.push({ indent: indent.length, title });
    }
    const [, , word2 = "", values] = LINE.exec(shown2) ?? [];
    if (values === void 0) continue;
    const entry = entryOf2(values);
    const isTagged = word2.startsWith("{");
    if (!isTagged) owner = word2;
    const name = isTagged ? `${owner}{${word2.slice(1, -1).trim()}}` : word2;
    if (entry) metrics2.push([[...parts.map((part) => part.title), name].join(" > "), entry]);
  }
  return metrics2;
}
function entryOf2(values) {
  const [, size, unit, perSecond, rateUnit] = DATA.exec(values) ?? [];
  if (size !== void 0) {
    const bytes = (number4, word2) => Number(number4) * (SIZES4.get(word2 ?? "") ?? Number.NaN);
    return {
      type: "counter",
      contains: "data",
      values: { count: bytes(size, unit), rate: bytes(perSecond, rateUnit) }
    };
  }
  const [, count2, rate] = COUNT2.exec(values) ?? [];
  if (count2 !== void 0)
    return { type: "counter", values: { count: numberOf(count2), rate: numberOf(rate) } };
  const [, gauge] = GAUGE.exec(values) ?? [];
  if (gauge !== void 0) return { type: "gauge", values: { value: numberOf(gauge) } };
  const trend = [...values.matchAll(TREND)];
  if (trend.length > 1) return trendOf(trend);
  const [, percent, passes, fails, total] = RATE.exec(values) ?? [];
  if (percent === void 0) return void 0;
  const exact = shareOf2(numberOf(passes), numberOf(fails), numberOf(total));
  return { type: "rate", values: { rate: exact ?? Number(percent) / 100 } };
}
function shareOf2(some, others, total) {
  const all = total ?? (some !== void 0 && others !== void 0 ? some + others : 0);
  return some !== void 0 && all > 0 ? some / all : void 0;
}
function trendOf(matches2) {
  const isTime = matches2.some(([, , cell = ""]) => /[a-zµμ]$/.test(cell));
  const values = matches2.map(([, statistic = "", cell = ""]) => {
    const duration3 = isTime ? durationOf(cell) : void 0;
    const centre = duration3 ? duration3.centre * (MILLISECONDS.get(duration3.unit) ?? Number.NaN) : numberOf(cell);
    return [statistic, centre];
  });
  return { type: "trend", contains: isTime ? "time" : "default", values: Object.fromEntries(values) };
}
var MILLISECONDS = /* @__PURE__ */ new Map([
  ["ns", 1e-6],
  ["us", 1e-3],
  ["ms", 1],
  ["s", 1e3]
]);

// src/formats/k6.ts
var STATISTICS3 = {
  trend: /^(?:avg|min|med|max|p\(.+\))$/,
  counter: /^(?:count|rate)$/,
  rate: /^(?:value|rate|passes|fails)$/,
  gauge: /^value$/
};
var BUILT_IN = ["iteration_duration", "http_reqs", "vus_max", "data_sent"];
var MORE_IS_BETTER = /^(?:http_reqs|iterations|data_(?:sent|received)|ws_sessions|ws_msgs_(?:sent|received))$/;
var k6 = {
  id: "k6",
  tool: "Grafana k6",
  produce: "k6 run --summary-export=results.json script.js",
  reads: "every statistic of every metric; success rate of requests and checks",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return hasK6Summary(text);
    const file = asObject(json);
    if (!file) return false;
    if (asText(asObject(file.metadata)?.k6Version) !== void 0) return asObject(file.results) !== void 0;
    const metrics2 = asObject(file.metrics);
    if (!metrics2) return false;
    return asObject(file.root_group) !== void 0 || BUILT_IN.some((name) => asObject(metrics2[name]) !== void 0);
  },
  read(text, json) {
    const file = asObject(json) ?? {};
    const rows = [];
    const skipped = [];
    const entries = json === void 0 ? consoleMetrics(text) : entriesOf(file);
    if (entries.length === 0) throw new ParseFailure("no metrics: the test may have run no iteration");
    for (const [name, entry] of entries) {
      const metric = metricOf3(name, entry);
      const found2 = metric ? rowsOf15(metric) : [];
      rows.push(...found2);
      if (found2.length === 0) skipped.push({ why: { code: "no-result", benchmark: name } });
    }
    return {
      rows,
      skipped,
      environment: environmentOf({ toolchain: { k6: asObject(file.metadata)?.k6Version } })
    };
  }
};
function entriesOf(file) {
  const results3 = asObject(file.results);
  if (!results3) return Object.entries(asObject(file.metrics) ?? {});
  const checks = Object.values(asObject(asObject(results3.checks)?.metrics) ?? {});
  return [...asArray(results3.metrics) ?? [], ...checks].map((entry, index) => [
    asText(asObject(entry)?.name) ?? `metric ${index + 1}`,
    entry
  ]);
}
function metricOf3(name, entry) {
  const fields = asObject(entry);
  if (!fields) return void 0;
  const values = asObject(fields.values) ?? fields;
  const type = typeOf2(fields.type, values);
  const thresholds = Object.keys(asObject(fields.thresholds) ?? {});
  return { name, type, contains: asText(fields.contains) ?? guessContains(name, type), values, thresholds };
}
function typeOf2(word2, values) {
  if (word2 === "trend" || word2 === "counter" || word2 === "rate" || word2 === "gauge") return word2;
  if ("passes" in values) return "rate";
  if ("rate" in values) return "counter";
  return "value" in values ? "gauge" : "trend";
}
function guessContains(name, type) {
  if (/^data_(?:sent|received)(?:\{|$)/.test(name)) return "data";
  return type === "trend" ? "time" : "default";
}
function rowsOf15(metric) {
  const { name, type, values } = metric;
  const rows = Object.entries(values).filter(([statistic]) => STATISTICS3[type].test(statistic)).map(([statistic, value]) => {
    const unit = unitOf2(metric, statistic);
    const direction = directionOf2(metric, statistic);
    const row = { benchmark: name, metric: statistic, unit, centre: asNumber(value) };
    return direction === void 0 ? row : { ...row, direction };
  });
  return [...rows, ...successOf3(metric)];
}
function successOf3({ name, type, values }) {
  const base2 = baseOf(name);
  const share3 = asNumber(values.rate ?? values.value);
  if (type !== "rate" || !Number.isFinite(share3)) return [];
  if (base2 === "http_req_failed" || base2 === "checks_failed") return [successShare(name, 1 - share3)];
  return base2 === "checks" || base2 === "checks_succeeded" ? [successShare(name, share3)] : [];
}
function baseOf(name) {
  return name.replace(/^.* > /, "").split("{")[0] ?? "";
}
function unitOf2({ type, contains }, statistic) {
  if (type === "rate") return "";
  const unit = contains === "time" ? "ms" : contains === "data" ? "B" : "";
  return type === "counter" && statistic === "rate" ? `${unit || "1"}/s` : unit;
}
function directionOf2({ name, type, thresholds }, statistic) {
  const base2 = baseOf(name);
  if (type === "trend" || type === "gauge") return void 0;
  if (base2 === "dropped_iterations") return "lower";
  if (statistic === "rate" && MORE_IS_BETTER.test(base2)) return "higher";
  const isRate = type === "rate" && statistic !== "passes" && statistic !== "fails";
  const stated = statedIn(thresholds, isRate ? ["rate", "value"] : [statistic]);
  if (stated !== void 0) return stated;
  if (isRate && (base2 === "checks" || base2 === "checks_succeeded")) return "higher";
  return isRate ? directionOfName(base2) : "none";
}
function statedIn(thresholds, statistics2) {
  for (const threshold2 of thresholds) {
    const [, statistic = "", sign = ""] = /^\s*([\w.()]+)\s*([<>])/.exec(threshold2) ?? [];
    if (statistics2.includes(statistic)) return sign === "<" ? "lower" : "higher";
  }
  return void 0;
}

// src/formats/libtest.ts
var STREAM = /\{ ?"type": ?"bench", ?"name": ?"/;
var RESULT3 = /^bench: +(\S+) (\S+?)(\/iter)? \(\+\/- \S+\)(?: = (\S+) (\S+\/s))?/;
var libtest = {
  id: "libtest",
  tool: "libtest (cargo bench)",
  produce: "cargo +nightly bench | tee results.txt",
  reads: "median time of text or of the JSON stream, throughput",
  samples: "iteration",
  claims(text) {
    if (STREAM.test(text)) return true;
    if (!text.includes("bench: ") || hasConsoleResult(text)) return false;
    return results2(text).some(({ result }) => RESULT3.test(result));
  },
  read(text) {
    return STREAM.test(text) ? readStream(text) : readText(text);
  }
};
function results2(text) {
  const found2 = [];
  let name = "";
  let target = "";
  for (const [index, line2] of loggedLines(text).entries()) {
    target = cargoTarget(line2) ?? target;
    const at = line2.startsWith("test ") ? line2.indexOf(" ... ") : -1;
    if (at > 0) name = line2.slice("test ".length, at).trim();
    const result = at > 0 ? line2.slice(at + " ... ".length) : line2;
    if (name === "" || !/^(?:bench: |FAILED)/.test(result)) continue;
    found2.push({ name, result, target, line: index + 1 });
    name = "";
  }
  return found2;
}
function readText(text) {
  const skipped = [];
  const rows = [];
  for (const { name, result, target, line: line2 } of results2(text)) {
    const [, number4, written = "", perIteration2, rate, rateUnit = ""] = RESULT3.exec(result) ?? [];
    const centre = groupedNumberOf(number4);
    if (result.startsWith("FAILED"))
      skipped.push({ line: line2, why: { code: "failed", benchmark: name }, failed: name });
    else if (centre === void 0) skipped.push({ line: line2, why: { code: "malformed-row", benchmark: name } });
    else {
      const names = qualified(name, target);
      if (perIteration2 !== void 0)
        rows.push(...rowsOf16(names, centre, written, groupedNumberOf(rate), rateUnit, line2));
      else rows.push({ ...names, metric: metricOf4(written), unit: written, centre, line: line2 });
    }
  }
  return { rows, skipped };
}
function metricOf4(unit) {
  return /\/(?:s|sec)$/.test(unit) ? "throughput" : tidyUnit(unit).unit === "ns" ? "time" : unit;
}
function readStream(text) {
  const rows = [];
  const skipped = [];
  for (const { line: line2, text: raw, value } of jsonLines(text)) {
    if (value === void 0 && raw.startsWith("{")) skipped.push({ line: line2, why: { code: "not-json" } });
    const event = asObject(value) ?? {};
    const name = asText(event.name);
    if (event.type === "test" && event.event === "failed") {
      skipped.push({ line: line2, why: { code: "failed", benchmark: name }, failed: name ?? null });
    }
    if (event.type !== "bench") continue;
    const fault = faultOf2(event, "name", "string") ?? faultOf2(event, "median", "number");
    if (name === void 0 || fault) {
      skipped.push({
        line: line2,
        why: fault ? { ...fault, benchmark: name } : { code: "no-field", field: "name" }
      });
      continue;
    }
    const rate = event.mib_per_second === void 0 ? void 0 : asNumber(event.mib_per_second);
    rows.push(...rowsOf16({ benchmark: name }, asNumber(event.median), "ns", rate, "MB/s", line2));
  }
  return { rows, skipped };
}
function rowsOf16(names, centre, unit, rate, rateUnit, line2) {
  const time3 = { ...names, metric: "time", unit, centre, line: line2 };
  if (rate === void 0) return [time3];
  return [time3, { ...names, metric: "throughput", unit: rateUnit, centre: rate, line: line2 }];
}

// src/formats/lighthouse.ts
var UNITS5 = /* @__PURE__ */ new Map([
  ["millisecond", "ms"],
  ["byte", "B"],
  ["element", "elements"],
  ["unitless", ""]
]);
var OTHER_UNITS = /* @__PURE__ */ new Map([
  ["cumulative-layout-shift", ""],
  ["dom-size", "elements"],
  ["total-byte-weight", "B"],
  ["uses-long-cache-ttl", "B"]
]);
var LOWER2 = /* @__PURE__ */ new Set(["cumulative-layout-shift", "dom-size"]);
var NOT_MEASURED = /* @__PURE__ */ new Set(["notApplicable", "not-applicable", "error", "manual"]);
var lighthouse = {
  id: "lighthouse",
  tool: "Lighthouse",
  produce: "lighthouse https://example.com --output=json --output-path=results.json (or lhci collect)",
  reads: "every audit with a number and the scores of the categories, each report as one sample",
  samples: "process",
  repeats: true,
  claims(_text, json) {
    return reportsOf(json).some(isReport2) || (asArray(json) ?? []).some(isManifestEntry);
  },
  read(_text, json) {
    const entries = (asArray(json) ?? []).map((entry) => asObject(entry) ?? {});
    return entries.some(isManifestEntry) ? readManifest(entries) : readReports(reportsOf(json));
  }
};
function reportsOf(json) {
  return (asArray(json) ?? [json]).map((each) => {
    const report = asObject(each) ?? {};
    return asObject(report.lighthouseResult) ?? report;
  });
}
function isReport2(report) {
  return asText(report.lighthouseVersion) !== void 0 && asObject(report.audits) !== void 0;
}
function isManifestEntry(entry) {
  const fields = asObject(entry);
  return fields !== void 0 && "isRepresentativeRun" in fields && asObject(fields.summary) !== void 0;
}
function readManifest(entries) {
  const rows = [];
  const skipped = [];
  for (const [index, entry] of entries.entries()) {
    const url = asText(entry.url);
    const scores = Object.entries(asObject(entry.summary) ?? {});
    if (url === void 0 || !isManifestEntry(entry))
      skipped.push({ why: { code: "not-a-result", entry: `[${index}]` } });
    else rows.push(...scores.flatMap(([category, score]) => scoreRows(url, category, score)));
  }
  return { rows, skipped };
}
function readReports(reports) {
  const rows = [];
  const skipped = [];
  for (const [index, report] of reports.entries()) {
    const benchmark = nameOf2(report);
    const code = asText(asObject(report.runtimeError)?.code) ?? "NO_ERROR";
    if (!isReport2(report)) skipped.push({ why: { code: "not-a-result", entry: `[${index}]` } });
    else if (code !== "NO_ERROR") skipped.push({ why: { code: "failed", benchmark, message: code } });
    else {
      readAudits(benchmark, asObject(report.audits) ?? {}, rows, skipped);
      for (const [category, entry] of Object.entries(asObject(report.categories) ?? {})) {
        rows.push(...scoreRows(benchmark, category, asObject(entry)?.score));
      }
    }
  }
  if (rows.length === 0 && skipped.length === 0)
    throw new ParseFailure("no audit of the report has a number");
  return { rows, skipped, environment: toolchainOf(reports[0] ?? {}) };
}
function nameOf2(report) {
  const settings = asObject(report.configSettings);
  const factor2 = asText(settings?.formFactor) ?? asText(settings?.emulatedFormFactor) ?? "mobile";
  const url = asText(report.requestedUrl) ?? asText(report.finalDisplayedUrl) ?? asText(report.finalUrl);
  return factor2 === "mobile" || factor2 === "none" ? url ?? "(unnamed)" : `${url ?? "(unnamed)"} (${factor2})`;
}
function readAudits(benchmark, audits, rows, skipped) {
  for (const [id, entry] of Object.entries(audits)) {
    const audit = asObject(entry) ?? {};
    const value = audit.numericValue ?? audit.rawValue;
    const mode = asText(audit.scoreDisplayMode) ?? "numeric";
    if (mode === "error")
      skipped.push({ why: { code: "failed", benchmark, entry: id, message: asText(audit.errorMessage) } });
    if (NOT_MEASURED.has(mode) || typeof value !== "number") continue;
    rows.push(measured2(benchmark, id, unitOf3(id, audit), value, LOWER2.has(id) ? "lower" : void 0));
  }
}
function unitOf3(id, audit) {
  const unit = asText(audit.numericUnit);
  if (unit === void 0) return OTHER_UNITS.get(id) ?? "ms";
  return UNITS5.get(unit) ?? unit;
}
function scoreRows(benchmark, category, score) {
  return typeof score === "number" ? [measured2(benchmark, category, "", score, "higher")] : [];
}
function measured2(benchmark, metric, unit, value, direction) {
  const row = { benchmark, metric, unit, centre: value, values: [value] };
  return direction === void 0 ? row : { ...row, direction };
}
function toolchainOf(report) {
  const agent = asText(asObject(report.environment)?.hostUserAgent) ?? asText(report.userAgent) ?? "";
  const chrome = /Chrome\/(\d[\d.]*)/.exec(agent)?.[1];
  return environmentOf({ toolchain: { lighthouse: report.lighthouseVersion, chrome } });
}

// src/formats/locust.ts
var TYPE = ["type", "method"];
var REQUESTS = ["request count", "# requests"];
var FAILURES2 = ["failure count", "# failures"];
var COLUMNS = [
  { names: ["requests/s"], metric: "requests_per_second", unit: "1/s" },
  { names: ["average response time"], metric: "latency_mean", unit: "ms" },
  { names: ["median response time", "50%"], metric: "latency_p50", unit: "ms" },
  ...["75", "90", "95", "99"].map((rank) => ({
    names: [`${rank}%`],
    metric: `latency_p${rank}`,
    unit: "ms"
  })),
  { names: FAILURES2, metric: "failed_requests", unit: "count" }
];
var locust = {
  id: "locust",
  tool: "Locust",
  produce: "locust --headless --csv=results -u 10 -t 1m, then give results_stats.csv",
  reads: "requests per second, latency with percentiles, failed requests and success rate of every name and of all",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 && headerOf(fromHeader(text, HEADER9)) !== void 0;
  },
  read(given3) {
    const text = fromHeader(given3, HEADER9);
    const rows = [];
    const skipped = [];
    const header = headerOf(text) ?? [];
    for (const { line: line2, fields } of [...csvRecords(text)].slice(1)) {
      if (fields?.length !== header.length) {
        skipped.push({ line: line2, why: { code: "field-count" } });
        continue;
      }
      const cells = new Map(header.map((name, index) => [name, fields[index]?.trim() ?? ""]));
      const benchmark = nameOf3(cells);
      const fault = faultOfRow2(cells);
      if (fault !== void 0) skipped.push({ line: line2, why: { ...fault, benchmark }, failed: benchmark });
      else readRow2(benchmark, cells, line2, rows, skipped);
    }
    return { rows, skipped };
  }
};
var HEADER9 = /^"?(?:Type|Method)"?,"?Name"?,/m;
function headerOf(text) {
  if (!HEADER9.test(text)) return void 0;
  const [first] = csvRecords(text);
  const names = first?.fields?.map((name) => name.trim().toLowerCase()) ?? [];
  const isStats = REQUESTS.some((name) => names.includes(name)) && names.includes("median response time");
  return isStats ? names : void 0;
}
function nameOf3(cells) {
  const type = cellOf(cells, TYPE) ?? "";
  const name = cells.get("name") ?? "";
  return type === "" || type === "None" ? name : `${type} ${name}`;
}
function faultOfRow2(cells) {
  const requests = numberOf(cellOf(cells, REQUESTS));
  if (requests === void 0) return { code: "not-counted", field: "requests" };
  if (requests === 0) return { code: "none-done", what: "request", how: "answered" };
  return requests === numberOf(cellOf(cells, FAILURES2)) ? { code: "all-failed", what: "request" } : void 0;
}
function readRow2(benchmark, cells, line2, rows, skipped) {
  const requests = numberOf(cellOf(cells, REQUESTS)) ?? Number.NaN;
  const failures = numberOf(cellOf(cells, FAILURES2));
  if (failures !== void 0) rows.push({ ...successRow(benchmark, requests - failures, requests), line: line2 });
  for (const { names, metric, unit } of COLUMNS) {
    const cell = cellOf(cells, names);
    const centre = numberOf(cell);
    if (cell === void 0) continue;
    if (centre === void 0) skipped.push({ line: line2, why: { code: "not-a-number", benchmark, field: metric } });
    else rows.push({ benchmark, metric, unit, centre, line: line2 });
  }
}
function cellOf(cells, names) {
  return names.map((name) => cells.get(name)).find((cell) => cell !== void 0);
}

// src/formats/mitata-console.ts
var HEADER10 = /^(?:.*Z )?benchmark +(?:avg|time \(avg\)) +\(min/m;
var MEAN = / ([\d.,]+) (ps|ns|[uµμ]s|ms|s|m)$/;
var HEAP = /^\s*\( *[\d.]+ +(?:b|kb|mb|gb) *\S{1,3} *[\d.]+ +(?:b|kb|mb|gb)\) +([\d.]+) +(b|kb|mb|gb)\b/;
var COLLECTED = /^\s*gc\([^()]{0,80}\) +([\d.]+) +(b|kb|mb|gb) \(/;
var ERROR2 = " error: ";
var SIZES5 = /* @__PURE__ */ new Map([
  ["b", "B"],
  ["kb", "KiB"],
  ["mb", "MiB"],
  ["gb", "GiB"]
]);
function hasMitataTable(text) {
  return text.includes("/iter") && text.includes("benchmark ") && HEADER10.test(withoutColour(text));
}
function readMitataTable(text) {
  const table6 = { rows: [], skipped: [], names: /* @__PURE__ */ new Set(), group: "", benchmark: void 0 };
  const system = /* @__PURE__ */ new Map();
  let groupOpens = false;
  let inTable = false;
  for (const [index, shown2] of loggedLines(text).entries()) {
    const [, field2, word2] = /^(cpu|runtime): (.+)$/.exec(shown2) ?? [];
    const isRule = /^-{5,}[- ]*$/.test(shown2);
    if (field2 !== void 0 && word2 !== void 0) system.set(field2, word2);
    if (/^[•*] /.test(shown2)) {
      table6.group = shown2.slice(2).trim();
      groupOpens = true;
    } else if (isRule) {
      if (!groupOpens) table6.group = "";
      groupOpens = false;
      inTable = true;
    } else if (inTable) {
      readLine(shown2, index + 1, table6);
    }
  }
  const { rows, skipped } = table6;
  if (rows.length === 0 && skipped.length === 0) throw new ParseFailure("no benchmark printed a result");
  return { rows, skipped, environment: machineOfRuntime(system.get("cpu"), system.get("runtime")) };
}
function readLine(shown2, line2, table6) {
  const named7 = (name) => table6.group === "" ? name : `${table6.group} > ${name}`;
  const at = shown2.indexOf("/iter");
  const mean2 = at < 0 ? void 0 : MEAN.exec(shown2.slice(0, at));
  const heap = HEAP.exec(shown2) ?? COLLECTED.exec(shown2);
  const error2 = shown2.indexOf(ERROR2);
  if (mean2) {
    const [, number4 = "", unit = ""] = mean2;
    readMean(named7(shown2.slice(0, mean2.index).trim()), number4, unit, line2, table6);
  } else if (heap && table6.benchmark !== void 0) {
    const unit = SIZES5.get(heap[2] ?? "") ?? "";
    const centre = numberOf(heap[1]) ?? Number.NaN;
    table6.rows.push({ benchmark: table6.benchmark, metric: "heap", unit, centre, line: line2 });
    table6.benchmark = void 0;
  } else if (error2 > 0) {
    const message2 = shown2.slice(error2 + ERROR2.length).trim();
    const failed = named7(shown2.slice(0, error2).trim());
    table6.skipped.push({ line: line2, why: { code: "failed", benchmark: failed, message: message2 }, failed });
    table6.benchmark = void 0;
  } else if (at >= 0) {
    table6.skipped.push({ line: line2, why: { code: "no-field", field: "time" } });
    table6.benchmark = void 0;
  }
}
function readMean(benchmark, number4, unit, line2, table6) {
  const isAnothers = benchmark.endsWith("..") && table6.names.has(benchmark);
  table6.names.add(benchmark);
  table6.benchmark = isAnothers ? void 0 : benchmark;
  if (isAnothers) {
    table6.skipped.push({
      line: line2,
      why: { code: "truncated-name", benchmark }
    });
    return;
  }
  const centre = numberOf(number4.replaceAll(",", "")) ?? Number.NaN;
  const written = unit === "m" ? "min" : unit.replace(/[µμ]/, "u");
  table6.rows.push({ benchmark, metric: "time", unit: written, centre, line: line2 });
}
function machineOfRuntime(cpu, runtime) {
  const [, name, version2, arch2, os] = /^(\S+) (\S*) ?\(?([^-()\s]*)-?([^()\s]*)\)?$/.exec(runtime ?? "") ?? [];
  return environmentOf({ os, arch: arch2, cpu, toolchain: name === void 0 ? {} : { [name]: version2 } });
}

// src/formats/mitata.ts
var mitata = {
  id: "mitata",
  tool: "mitata",
  produce: "node bench.mjs > results.json, with await run({ format: 'json' })",
  reads: "mean time, heap, samples where they are kept, arguments; from text: mean time and heap",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return hasMitataTable(text);
    const file = asObject(json);
    const benchmarks3 = objects(file?.benchmarks);
    if (asArray(file?.layout)) return benchmarks3.some((benchmark) => asArray(benchmark.runs) !== void 0);
    return asText(file?.runtime) !== void 0 && benchmarks3.some((each) => each.stats ?? each.error);
  },
  read(text, json) {
    return json === void 0 ? readMitataTable(text) : readReport2(asObject(json) ?? {});
  }
};
function readReport2(file) {
  const layout = objects(file.layout);
  const runs2 = objects(file.benchmarks).flatMap(
    (benchmark) => asArray(benchmark.runs) ? runsOf2(benchmark, layout) : [flatRun(benchmark)]
  );
  if (runs2.length === 0) throw new ParseFailure("no benchmarks in the file");
  const rows = [];
  const skipped = [];
  for (const run2 of runs2) {
    const fault = faultOfRun2(run2);
    if (fault === void 0) rows.push(...rowsOf17(run2));
    else skipped.push({ why: { ...fault, benchmark: run2.names.benchmark }, failed: run2.names.benchmark });
  }
  return { rows, skipped, environment: machineOf8(file) };
}
function runsOf2(benchmark, layout) {
  const group = layout[asNumber(benchmark.group)]?.name;
  const runs2 = objects(benchmark.runs);
  return runs2.map((run2) => {
    const parameters = asParameters(run2.args);
    const own2 = asText(run2.name) ?? asText(benchmark.alias) ?? "(unnamed)";
    const all = Object.entries(parameters).map(([key, value]) => `${key}=${value}`);
    const short = joined3(group, own2);
    const names = qualified(short, ...parameterWords(own2, parameters));
    const former = all.length > 0 ? { former: [qualified(short, ...all).benchmark] } : {};
    return { names: { ...names, ...former }, stats: asObject(run2.stats), error: run2.error, parameters };
  });
}
function flatRun(benchmark) {
  const name = joined3(benchmark.group, asText(benchmark.name) ?? "(unnamed)");
  return {
    names: { benchmark: name },
    stats: asObject(benchmark.stats),
    error: benchmark.error,
    parameters: {}
  };
}
function joined3(group, name) {
  const word2 = asText(group) ?? "";
  return word2 === "" ? name : `${word2} > ${name}`;
}
function faultOfRun2({ stats, error: error2 }) {
  if (stats && (error2 === void 0 || error2 === null)) return faultOf2(stats, "avg", "number");
  const message2 = asText(asObject(error2)?.message) ?? asText(error2);
  return message2 === void 0 ? { code: "no-result" } : { code: "failed", message: message2 };
}
function rowsOf17({ names, stats, parameters }) {
  const values = asNumbers(stats?.samples);
  const common = { ...names, parameters };
  const centre = asNumber(stats?.avg);
  const time3 = { ...common, metric: "time", unit: "ns", centre, ...values && { values } };
  const heap = asObject(stats?.heap)?.avg;
  return heap === void 0 ? [time3] : [time3, { ...common, metric: "heap", unit: "B", centre: asNumber(heap) }];
}
function machineOf8(file) {
  const context = asObject(file.context);
  if (!context) return machineOfRuntime(asText(file.cpu), asText(file.runtime));
  const runtime = [context.runtime, context.version].map((word2) => asText(word2) ?? "").join(" ");
  return machineOfRuntime(asText(asObject(context.cpu)?.name), `${runtime} (${asText(context.arch) ?? ""})`);
}
function objects(value) {
  return (asArray(value) ?? []).map(asObject).filter((item) => item !== void 0);
}

// src/formats/nanobench.ts
var HEADER11 = /^\|(?:[^|\n]+\|)*? *(ns|us|ms|s|[µμ]s|min|h)\/([^|\n]+?) *\|[^|\n]+\/s *\| *err% *\|/;
var RULE4 = /^\|(?:-+:\||:-+\|?)+/;
var NAME2 = /^`(.*?)`(?: \(Unstable with .*)?\s*\|?\s*$/;
var TITLE2 = "benchmark";
var COUNTERS = /* @__PURE__ */ new Map([
  ["ins", "instructions"],
  ["cyc", "cycles"],
  ["bra", "branches"]
]);
var JSON_COUNTERS = /* @__PURE__ */ new Map([
  ["median(instructions)", "instructions"],
  ["median(cpucycles)", "cycles"],
  ["median(branchinstructions)", "branches"]
]);
var nanobench = {
  id: "nanobench",
  tool: "nanobench",
  produce: "./my_benchmark | tee results.txt (or its JSON: bench.render(ankerl::nanobench::templates::json(), file))",
  reads: "median time and throughput; instructions, cycles, branches if they are counted; from JSON every epoch",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return text.includes("err%") && hasLine(text, HEADER11);
    const first = asObject(asArray(asObject(json)?.results)?.[0]);
    return first !== void 0 && "median(elapsed)" in first && "epochs" in first;
  },
  read(text, json) {
    return json === void 0 ? readTable2(text) : readJson(asArray(asObject(json)?.results) ?? []);
  }
};
function named5(title, name, parameters) {
  const own2 = nameWith(name, parameters);
  return title === TITLE2 || title === "" ? own2 : `${title} > ${own2}`;
}
function timeOf2(unit) {
  return unit === "op" ? "time" : `time_per_${unit}`;
}
function rateOf2(unit) {
  return unit === "op" ? "op/s" : unit === "byte" || unit === "B" ? "B/s" : "1/s";
}
function readTable2(text) {
  const rows = [];
  const skipped = [];
  let columns = [];
  for (const { line: line2, shown: shown2 } of consoleLines(text)) {
    if (HEADER11.test(shown2)) columns = cellsOf4(shown2);
    else if (!shown2.startsWith("|")) columns = [];
    else if (columns.length > 0 && !RULE4.test(shown2)) readRow3(shown2, columns, line2, rows, skipped);
  }
  return { rows, skipped };
}
function cellsOf4(shown2) {
  return shown2.trim().replace(/^\|/, "").replace(/\|$/, "").split("|").map((cell) => cell.trim());
}
function readRow3(shown2, columns, line2, rows, skipped) {
  const at = shown2.indexOf("`");
  const cells = cellsOf4(at < 0 ? shown2 : shown2.slice(0, at));
  const name = at < 0 ? void 0 : NAME2.exec(shown2.slice(at))?.[1];
  const time3 = columns.findIndex((column) => /^(?:ns|us|ms|s|[µμ]s|min|h)\//.test(column));
  const [unit = "", of10 = "op"] = columns[time3]?.split("/") ?? [];
  if (name === void 0) {
    skipped.push({ line: line2, why: { code: "no-field", field: "name" } });
    return;
  }
  const before = columns.slice(0, time3).map((column, i) => [column, cells[i] ?? ""]);
  const parameterCells = before.filter(([column]) => column !== "relative");
  const parameters = Object.fromEntries(
    parameterCells.map(([column, cell]) => [column, cell.replaceAll(",", "")])
  );
  const benchmark = named5(columns.at(-1) ?? "", name, parameters);
  for (const [i, column] of columns.entries()) {
    const found2 = i === time3 ? { metric: timeOf2(of10), unit: unit === "h" ? "min" : unit } : metricOf5(column, of10);
    if (!found2 || i < time3) continue;
    const number4 = groupedNumberOf(cells[i]?.replace(/%$/, ""));
    if (number4 === void 0) skipped.push({ line: line2, why: { code: "not-a-number", benchmark, field: column } });
    else
      rows.push({
        benchmark,
        ...found2,
        centre: i === time3 && unit === "h" ? number4 * 60 : number4,
        parameters,
        line: line2
      });
  }
}
function metricOf5(column, of10) {
  const [word2 = "", per] = column.split("/");
  const counter = COUNTERS.get(word2);
  if (counter !== void 0 && per === of10) return { metric: counter, unit: "count" };
  if (word2 === of10 && per === "s") return { metric: "throughput", unit: rateOf2(of10), direction: "higher" };
  return column === "miss%" ? { metric: "branch_misses", unit: "%", direction: "lower" } : void 0;
}
function readJson(entries) {
  const rows = [];
  const skipped = [];
  for (const [index, value] of entries.entries()) {
    const entry = asObject(value) ?? {};
    const name = asText(entry.name);
    if (name === void 0)
      skipped.push({ why: { code: "no-field", entry: `results[${index}]`, field: "name" } });
    else rows.push(...rowsOf18(name, entry));
  }
  return { rows, skipped };
}
function rowsOf18(name, entry) {
  const batch = asNumber(entry.batch) > 0 ? asNumber(entry.batch) : 1;
  const of10 = asText(entry.unit) ?? "op";
  const n = asNumber(entry.complexityN);
  const parameters = n > 0 ? { complexityN: String(n) } : {};
  const benchmark = named5(asText(entry.title) ?? "", name, parameters);
  const epochs = asNumbers(
    (asArray(entry.measurements) ?? []).map((each) => asNumber(asObject(each)?.elapsed))
  );
  const time3 = asNumber(entry["median(elapsed)"]) / batch;
  return [
    {
      ...{ benchmark, metric: timeOf2(of10), unit: "s", centre: time3, parameters },
      ...epochs && { values: epochs.map((elapsed) => elapsed / batch) }
    },
    { benchmark, metric: "throughput", unit: rateOf2(of10), direction: "higher", centre: 1 / time3, parameters },
    ...[...JSON_COUNTERS].flatMap(
      ([field2, metric]) => (
        // Zero means that nothing was counted.
        asNumber(entry[field2]) > 0 ? [{ benchmark, metric, unit: "count", centre: asNumber(entry[field2]) / batch, parameters }] : []
      )
    )
  ];
}

// src/formats/moment.ts
var EARLIEST_MS = Date.parse("2000-01-01T00:00:00Z");
var AHEAD_MS = 24 * 3600 * 1e3;
var ISO = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|[+-]\d\d:?\d\d)?)?$/i;
var SECONDS_MAX = 1e11;
var END_OF_TIME = /* @__PURE__ */ new Date(864e13);
function momentOf(value, now) {
  if (value === void 0 || value === null || value === "") return "missing";
  const ms = typeof value === "number" ? msOfNumber(value) : msOfText(value);
  if (!Number.isFinite(ms)) return "invalid";
  if (ms < EARLIEST_MS) return "too-early";
  if (ms > now.getTime() + AHEAD_MS) return "in-the-future";
  return ms;
}
function msOfNumber(value) {
  return Math.round(Math.abs(value) < SECONDS_MAX ? value * 1e3 : value);
}
function msOfText(value) {
  const match = typeof value === "string" && value.length < 60 ? ISO.exec(value.trim()) : null;
  if (!match) return Number.NaN;
  const [, day, time3 = "00:00", zone = "Z"] = match;
  return Date.parse(`${day}T${time3}${zone.toUpperCase().replace(/^([+-]\d\d)(\d\d)$/, "$1:$2")}`);
}

// src/formats/ndjson.ts
var NOT_JSON = { code: "not-json" };
var NOT_A_RESULT = { code: "not-a-result" };
var TOOLS2 = [
  ...[
    "rustc",
    "cargo",
    "go",
    "gcc",
    "g++",
    "clang",
    "clang++",
    "llvm",
    "msvc",
    "zig",
    "nim",
    "swift",
    "ghc",
    "ocaml"
  ],
  ...["node", "deno", "bun", "v8", "python", "pypy", "ruby", "php", "perl", "lua", "luajit", "r", "julia"],
  ...[
    "java",
    "jdk",
    "jvm",
    "kotlin",
    "scala",
    "dotnet",
    "mono",
    "erlang",
    "otp",
    "elixir",
    "dart",
    "flutter"
  ]
];
var LOOKED_AT = 20;
var ndjson = {
  id: "ndjson",
  tool: "NDJSON rows",
  produce: 'your script: one line {"backend": "map", "n": 1000, "mean_ns": 13206.7} for each measurement',
  reads: "mean_ns of every row as a sample of <backend>/n=<n>, os, cpu and the versions of compilers and runtimes",
  samples: "iteration",
  repeats: true,
  claims(text) {
    if (!text.includes('"backend"') || !text.includes('"mean_ns"')) return false;
    let looked = 0;
    for (const { value } of jsonLines(text)) {
      const row = asObject(value);
      if (row && "backend" in row && "n" in row && "mean_ns" in row) return true;
      if (++looked === LOOKED_AT) return false;
    }
    return false;
  },
  read(text) {
    const skipped = [];
    const machine = { os: /* @__PURE__ */ new Set(), cpu: /* @__PURE__ */ new Set(), toolchain: /* @__PURE__ */ new Map() };
    return {
      rows: rowsOf19(text, skipped, machine),
      skipped,
      get environment() {
        const versions = [...machine.toolchain].map(([tool, words2]) => [tool, joinedWords(words2)]);
        const toolchain = Object.fromEntries(versions);
        return environmentOf({ os: joinedWords(machine.os), cpu: joinedWords(machine.cpu), toolchain });
      }
    };
  }
};
function* rowsOf19(text, skipped, { os, cpu, toolchain }) {
  let begun = false;
  for (const { line: line2, text: shown2, value } of jsonLines(text)) {
    const fields = asObject(value);
    begun ||= shown2.startsWith("{");
    if (!begun && value === void 0) continue;
    const why = fields ? faultOfRow3(fields) : value === void 0 ? NOT_JSON : NOT_A_RESULT;
    if (!fields || why) {
      skipped.push({ line: line2, why: why ?? NOT_A_RESULT });
      continue;
    }
    os.add(asText(fields.os) ?? "");
    cpu.add(asText(fields.cpu) ?? "");
    for (const [tool, version2] of versionsOf(fields)) {
      toolchain.set(tool, (toolchain.get(tool) ?? /* @__PURE__ */ new Set()).add(version2));
    }
    yield rowOf7(fields, line2);
  }
}
function versionsOf(fields) {
  const columns = TOOLS2.filter((tool) => tool in fields).map((tool) => [tool, fields[tool]]);
  return [...columns, ...Object.entries(asObject(fields.toolchain) ?? {})].flatMap(
    ([tool, version2]) => typeof version2 === "string" || typeof version2 === "number" ? [[tool, String(version2)]] : []
  );
}
function faultOfRow3(fields) {
  return faultOf2(fields, "mean_ns", "number") ?? faultOf2(fields, "backend", "string") ?? faultOf2(fields, "n", "number");
}
function rowOf7(fields, line2) {
  const backend = asText(fields.backend) ?? "";
  const n = String(fields.n);
  const centre = asNumber(fields.mean_ns);
  const parameters = { backend, n };
  return {
    benchmark: `${backend}/n=${n}`,
    metric: "time",
    unit: "ns",
    centre,
    values: [centre],
    parameters,
    line: line2,
    ...momentIn(fields)
  };
}
function momentIn(fields) {
  const timeMs = momentOf(fields.time ?? fields.timestamp, END_OF_TIME);
  const commit = asText(fields.commit) ?? asText(fields.sha) ?? "";
  return typeof timeMs === "number" ? { at: { commit, branch: asText(fields.branch) ?? "", timeMs } } : {};
}
function joinedWords(words2) {
  return joinWords([...words2].filter((word2) => word2 !== ""));
}

// src/formats/node-test-spec.ts
var OPEN = /^( *)▶ (.*)$/;
var RESULT4 = /^( *)([✔✖﹣⚠]) (.*) \((\d+(?:\.\d+)?(?:e[-+]?\d+)?)ms\)(?: # (SKIP|TODO)\b.*)?\s*$/;
var ENDS = / \(\d+(?:\.\d+)?(?:e[-+]?\d+)?ms\)\s*$/;
var TOTAL = /^ℹ (?:tests|suites|pass|duration_ms) [\d.]+/m;
var AGAIN = /^✖ failing tests:/;
function hasSpecDurations(text) {
  return text.includes("\u2139 ") && TOTAL.test(text) && hasLine(text, RESULT4);
}
function readSpec(text) {
  const rows = [];
  const skipped = [];
  const path = [];
  for (const { line: line2, shown: shown2 } of consoleLines(text)) {
    if (AGAIN.test(shown2)) break;
    const open2 = OPEN.exec(shown2);
    const [, indent = "", sign, name = "", duration3, directive] = RESULT4.exec(shown2) ?? [];
    if (open2) {
      leave(path, (open2[1]?.length ?? 0) + 1);
      const closed = path.at(-1);
      if (closed?.indent === open2[1]?.length && closed?.name === open2[2]?.replace(ENDS, "") && ENDS.test(shown2)) {
        path.pop();
        continue;
      }
      leave(path, open2[1]?.length ?? 0);
      path.push({ indent: open2[1]?.length ?? 0, name: open2[2]?.trimEnd() ?? "" });
    } else if (sign !== void 0) {
      leave(path, indent.length + 1);
      const own2 = path.at(-1);
      if (own2?.indent === indent.length && own2.name === name) {
        path.pop();
        continue;
      }
      leave(path, indent.length);
      const benchmark = [...path.map((each) => each.name), name].join(" > ");
      if (directive !== void 0 || sign === "\uFE63") {
        skipped.push({
          line: line2,
          why: { code: "not-run", benchmark, how: directive === "TODO" ? "todo" : "skipped" }
        });
      } else if (sign !== "\u2714") skipped.push({ line: line2, why: { code: "failed", benchmark }, failed: benchmark });
      else
        rows.push({ benchmark, metric: "time", unit: "ms", centre: numberOf(duration3) ?? Number.NaN, line: line2 });
    }
  }
  if (rows.length === 0 && skipped.length === 0)
    throw new ParseFailure("no test in it: there are only suites");
  return { rows, skipped };
}
function leave(path, indent) {
  while ((path.at(-1)?.indent ?? -1) >= indent) path.pop();
}

// src/formats/node-test-tap.ts
var DURATION2 = "duration_ms: ";
var LOCATION = "location: ";
var LOOKED_AT2 = 20;
var SUBTEST = /^( *)# Subtest: (.*)$/;
var RESULT5 = /^( *)(not )?ok \d+(?: - (.*))?$/;
var DIRECTIVE = / # (skip|todo)\b.*$/i;
var INDENT = 4;
function hasTapDurations(text) {
  let at = text.indexOf(DURATION2);
  for (let looked = 0; at >= 0 && looked < LOOKED_AT2; looked++) {
    const [result = "", block = ""] = linesBefore(text, at);
    if (block.trimEnd().endsWith("---") && /(?:^| )ok \d+(?!\S)/.test(result)) return true;
    at = text.indexOf(DURATION2, at + 1);
  }
  return false;
}
function linesBefore(text, at) {
  const end = text.lastIndexOf("\n", at);
  const middle = end <= 0 ? -1 : text.lastIndexOf("\n", end - 1);
  const start2 = middle <= 0 ? -1 : text.lastIndexOf("\n", middle - 1);
  return middle < 0 ? [] : [text.slice(start2 + 1, middle), text.slice(middle + 1, end)];
}
function readTap(text) {
  const rows = [];
  const skipped = [];
  for (const result of resultsOf(loggedLines(text))) {
    if (result.isParent || result.isSuite) continue;
    const { name, file, fault, duration: duration3, line: line2 } = result;
    const names = qualified(name, lastingPath(file));
    const { benchmark } = names;
    if (fault !== void 0) {
      const isFailure = fault.code === "failed";
      skipped.push({ line: line2, why: { ...fault, benchmark }, ...isFailure && { failed: benchmark } });
    } else if (duration3 === void 0)
      skipped.push({ line: line2, why: { code: "no-field", benchmark, field: "duration_ms" } });
    else rows.push({ ...names, metric: "time", unit: "ms", centre: duration3, line: line2 });
  }
  if (rows.length === 0 && skipped.length === 0)
    throw new ParseFailure("no test in it: there are only suites");
  return { rows, skipped };
}
function resultsOf(lines) {
  const results3 = [];
  const names = [];
  let deepest = -1;
  let last;
  let block;
  for (const [index, line2] of lines.entries()) {
    if (block !== void 0) {
      const text = line2.slice(block);
      if (text.trimEnd() === "...") block = void 0;
      else if (last) readKey(last, text);
      continue;
    }
    const subtest = SUBTEST.exec(line2);
    const result = RESULT5.exec(line2);
    if (subtest) {
      const depth = depthOf2(subtest[1]);
      names.length = Math.min(names.length, depth);
      names[depth] = unescaped(subtest[2] ?? "");
    } else if (result) {
      const depth = depthOf2(result[1]);
      const [own2 = "", directive] = (result[3] ?? "").split(DIRECTIVE);
      const path = [...names.slice(0, depth).map(withoutFolder), unescaped(own2)].filter(
        (word2) => word2 !== ""
      );
      last = {
        depth,
        line: index + 1,
        name: path.join(" > ") || "(unnamed)",
        fault: faultOf3(result[2] !== void 0, directive),
        isParent: deepest > depth,
        duration: void 0,
        file: "",
        isSuite: false
      };
      deepest = depth;
      results3.push(last);
    } else if (last && line2.trim() === "---") {
      block = line2.indexOf("-");
    }
  }
  return results3;
}
function depthOf2(indent = "") {
  return Math.floor(indent.length / INDENT);
}
function faultOf3(failed, directive) {
  if (directive !== void 0)
    return { code: "not-run", how: directive.toLowerCase() === "skip" ? "skipped" : "todo" };
  return failed ? { code: "failed" } : void 0;
}
function readKey(result, text) {
  if (text.startsWith(DURATION2)) result.duration = numberOf(text.slice(DURATION2.length).trim());
  else if (text.startsWith(LOCATION)) result.file = fileOf(text.slice(LOCATION.length));
  else if (/^type: '?suite'?\s*$/.test(text)) result.isSuite = true;
}
function fileOf(location) {
  return location.trim().replace(/^'(.*)'$/, "$1").replace(/(?::\d+){1,2}$/, "");
}
function withoutFolder(name) {
  return /^(?:\/|[A-Za-z]:\\).*\.[cm]?[jt]s$/.test(name) ? name.split(/[\\/]/).at(-1) ?? name : name;
}
var ESCAPED = /* @__PURE__ */ new Map([
  ["n", "\n"],
  ["t", "	"],
  ["r", "\r"],
  ["b", "\b"],
  ["f", "\f"],
  ["v", "\v"]
]);
function unescaped(text) {
  return text.replace(/\\(.)/g, (_whole, letter) => ESCAPED.get(letter) ?? letter);
}

// src/formats/node-test.ts
var nodeTest = {
  id: "node-test",
  tool: "Node.js test runner",
  produce: "node --test --test-reporter=tap --test-reporter-destination=results.tap (or junit, or spec)",
  reads: "the duration of every test that passed, suites in the name",
  samples: "iteration",
  claims(text, json) {
    if (json !== void 0) return false;
    return hasTapDurations(text) || hasTestCases(text) && isNodeReport(text) || hasSpecDurations(text);
  },
  read(text) {
    if (hasTapDurations(text)) return readTap(text);
    return hasTestCases(text) && isNodeReport(text) ? readJunit(text) : readSpec(text);
  }
};
function readJunit(text) {
  const cases = testCases(parseXml(text));
  if (cases.length === 0) throw new ParseFailure("no tests in the report");
  const rows = [];
  const skipped = [];
  for (const { name, suites, file, seconds, fault, isFailure } of cases) {
    const names = qualified([...suites, name].join(" > "), lastingPath(file));
    const { benchmark } = names;
    if (fault !== void 0)
      skipped.push({ why: { ...fault, benchmark }, ...isFailure && { failed: benchmark } });
    else rows.push({ ...names, metric: "time", unit: "s", centre: seconds });
  }
  return { rows, skipped };
}

// src/formats/oha.ts
var BENCHMARK = "(unnamed)";
var PERCENTILES6 = ["p50", "p75", "p90", "p95", "p99", "p99.9"];
var OWN7 = [/\bSuccess rate:\s+[\d.]+/, /\bRequests\/sec:\s/];
var FIELD2 = /^\s*(Success rate|Average|Requests\/sec|Size\/sec):\s+([\d.]+|NaN)\s*([^\s,]*)/;
var DISTRIBUTION = /^(?:Response time|Latency) distribution:/;
var PERCENTILE3 = /^\s*([\d.]+)% in ([\d.]+|NaN) (\S+)/;
var oha = {
  id: "oha",
  tool: "oha",
  produce: "oha --no-tui --output-format json http://localhost:3000 > results.json (older versions: --json)",
  reads: "requests and bytes per second, latency with percentiles, success rate",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return OWN7.every((line2) => line2.test(text));
    const summary = asObject(asObject(json)?.summary);
    return summary !== void 0 && "successRate" in summary && "requestsPerSec" in summary;
  },
  read(text, json) {
    return json === void 0 ? readText2(text) : readJson2(asObject(json) ?? {});
  }
};
function readJson2(file) {
  const summary = asObject(file.summary) ?? {};
  const percentiles = asObject(file.latencyPercentiles) ?? {};
  if (summary.successRate === 0) throw new ParseFailure("no request was answered");
  const fault = faultOf2(summary, "requestsPerSec", "number");
  const rows = [
    rowOf8("requests_per_second", "1/s", summary.requestsPerSec),
    rowOf8("latency_mean", "s", summary.average),
    ...PERCENTILES6.filter((name) => name in percentiles).map(
      (name) => rowOf8(`latency_${name}`, "s", percentiles[name])
    ),
    rowOf8("bytes_per_second", "B/s", summary.sizePerSec),
    rowOf8("success_rate", "ratio", summary.successRate)
  ];
  return fault === void 0 ? { rows, skipped: [] } : { rows: rows.slice(1), skipped: [{ why: fault }] };
}
function rowOf8(metric, unit, value) {
  const row = { benchmark: BENCHMARK, metric, unit, centre: asNumber(value) };
  return metric === "success_rate" ? { ...row, direction: "higher" } : row;
}
function readText2(text) {
  const rows = [];
  const skipped = [];
  let inDistribution = false;
  for (const [index, shown2] of loggedLines(text).entries()) {
    const line2 = index + 1;
    const [, field2, value, unit = ""] = FIELD2.exec(shown2) ?? [];
    const percentile = inDistribution ? PERCENTILE3.exec(shown2) : null;
    if (field2 === "Success rate" && Number(value) === 0)
      throw new ParseFailure("no request was answered", line2);
    if (DISTRIBUTION.test(shown2)) inDistribution = true;
    else if (percentile) {
      const metric = `latency_p${Number(percentile[1])}`;
      if (PERCENTILES6.includes(`p${Number(percentile[1])}`)) {
        rows.push({ ...rowOf8(metric, timeUnit(percentile[3]), numberOf(percentile[2])), line: line2 });
      }
    } else if (field2 !== void 0) {
      const [metric, written] = metricOf6(field2, unit);
      rows.push({ ...rowOf8(metric, written, numberOf(value)), line: line2 });
    } else inDistribution = false;
  }
  return { rows, skipped };
}
function metricOf6(field2, unit) {
  if (field2 === "Success rate") return ["success_rate", unit === "%" ? "%" : "ratio"];
  if (field2 === "Average") return ["latency_mean", timeUnit(unit)];
  return field2 === "Size/sec" ? ["bytes_per_second", `${unit}/s`] : ["requests_per_second", "1/s"];
}
function timeUnit(word2) {
  return word2 === "secs" ? "s" : word2 ?? "";
}

// src/model/run.ts
var NAME_LENGTH_MAX = 1e3;
var UNIT_LENGTH_MAX = 100;
var WORDS_LENGTH_MAX = 200;
var sampleLevels = ["iteration", "process"];
function seriesKey(benchmark, metric) {
  return `${benchmark}\0${metric}`;
}

// src/formats/perf-regression.ts
var RESULTS_SCHEMA = 1;
var perfRegression = {
  id: "perf-regression",
  tool: "perf-regression",
  produce: "perf-regression track --save results.json -- ./command",
  reads: "every metric with its values, units, directions, tags and parameters, and the machine",
  samples: "iteration",
  repeats: true,
  claims(_text, json) {
    const fields = asObject(json);
    return fields !== void 0 && "perf_regression" in fields && "benchmarks" in fields;
  },
  read(_text, json) {
    const fields = asObject(json) ?? {};
    if (fields.perf_regression !== RESULTS_SCHEMA) {
      const found2 = JSON.stringify(fields.perf_regression);
      throw new ParseFailure(`perf_regression is ${found2}; this version reads ${RESULTS_SCHEMA}`);
    }
    const rows = [];
    const skipped = [];
    for (const [index, entry] of (asArray(fields.benchmarks) ?? []).entries()) {
      const benchmark = asObject(entry) ?? {};
      const fault = faultOf2(benchmark, "name", "string");
      if (fault !== void 0) skipped.push({ why: { ...fault, entry: `benchmarks[${index}]` } });
      else readMetrics(benchmark, rows, skipped);
      skipped.push(...failureOf2(benchmark));
    }
    return { rows, skipped, environment: environmentOf(asObject(fields.environment) ?? {}) };
  }
};
function failureOf2(benchmark) {
  const outcomes = Object.keys(asObject(benchmark.outcomes) ?? {});
  const [first] = outcomes;
  const name = asText(benchmark.name);
  if (name === void 0 || first === void 0 || outcomes.includes("exit status 0")) return [];
  const reason = first.slice(0, 100);
  return [{ why: { code: "all-failed", benchmark: name, what: "execution", message: reason }, failed: name }];
}
function readMetrics(benchmark, rows, skipped) {
  const name = asText(benchmark.name) ?? "";
  const tags = (asArray(benchmark.tags) ?? []).filter((tag) => typeof tag === "string");
  const parameters = asParameters(benchmark.parameters);
  for (const [index, entry] of (asArray(benchmark.metrics) ?? []).entries()) {
    const metric = asObject(entry) ?? {};
    const values = asNumbers(metric.values);
    const fault = faultOf2(metric, "name", "string") ?? faultOf2(metric, "unit", "string") ?? (values ? void 0 : faultOf2(metric, "value", "number"));
    if (fault !== void 0) {
      skipped.push({ why: { ...fault, benchmark: name, entry: `metrics[${index}]` } });
      continue;
    }
    const direction = directions.find((each) => each === metric.direction);
    const level = sampleLevels.find((each) => each === metric.level);
    rows.push({
      benchmark: name,
      metric: asText(metric.name) ?? "",
      unit: asText(metric.unit) ?? "",
      centre: metric.value === void 0 && values ? median(values) : asNumber(metric.value),
      ...values && { values },
      ...level && { level },
      ...direction && { direction },
      parameters,
      tags
    });
  }
}
var directions = ["lower", "higher", "none"];

// src/formats/perf-stat-text.ts
var TITLE3 = /^ ?Performance counter stats for /;
var ELAPSED = /^ *(\S+)(?: \+- \S+)? seconds (time elapsed|user|sys)\b/;
var NOT_COUNTED = /^ *<(not \w+)> +(?:[A-Za-z]+ +)?(\S+) *$/;
var COUNT3 = /^\d[\d.,'\u00a0\u202f]*$/;
var INDIVIDUAL = /^ *(\d+[.,]\d+) \([+-]/;
var TIMES3 = /* @__PURE__ */ new Map([
  ["time elapsed", "time"],
  ["user", "user_time"],
  ["sys", "system_time"]
]);
function hasPerfText(text) {
  return text.includes("Performance counter stats for ") && loggedLines(text).some((line2) => TITLE3.test(line2));
}
function readPerfText(text) {
  const rows = [];
  const skipped = [];
  let benchmark;
  let executions = [];
  let counting = false;
  for (const [index, shown2] of loggedLines(text).entries()) {
    const line2 = index + 1;
    if (TITLE3.test(shown2)) {
      benchmark = commandOf(shown2);
      executions = [];
      counting = true;
    }
    if (benchmark === void 0 || TITLE3.test(shown2)) continue;
    const [, written, word2 = ""] = ELAPSED.exec(shown2) ?? [];
    const execution = decimalOf(INDIVIDUAL.exec(shown2)?.[1]);
    const metric = TIMES3.get(word2);
    const [, why, event = ""] = NOT_COUNTED.exec(counted2(shown2)) ?? [];
    if (execution !== void 0) executions.push(execution);
    else if (metric !== void 0) {
      counting = false;
      const centre = decimalOf(written);
      const values = metric === "time" && executions.length > 0 ? { values: executions } : {};
      if (centre === void 0)
        skipped.push({ line: line2, why: { code: "not-a-number", benchmark, field: metric } });
      else rows.push({ benchmark, metric, unit: "s", centre, direction: "lower", line: line2, ...values });
    } else if (counting && why !== void 0)
      skipped.push({ line: line2, why: { ...uncounted(why, event), benchmark } });
    else if (counting) {
      const count2 = countOf(shown2);
      if (count2) rows.push({ benchmark, ...count2, line: line2 });
      else if (/^ *\d/.test(shown2) || /^(?:CPU\d|S\d)/.test(shown2)) {
        skipped.push({ line: line2, why: { code: "partial-count", benchmark } });
      }
    }
  }
  return { rows, skipped };
}
function commandOf(title) {
  if (/ for (?:process|thread) id '/.test(title)) return "(unnamed)";
  const from = title.indexOf("'");
  const to = title.lastIndexOf("'");
  return to > from ? title.slice(from + 1, to) : "(unnamed)";
}
function counted2(shown2) {
  return shown2.slice(0, /[#(]/.exec(shown2)?.index);
}
function countOf(shown2) {
  const [written = "", ...words2] = counted2(shown2).trim().split(/ +/);
  const [unit, metric] = words2.length === 1 ? ["", words2[0]] : words2;
  if (!COUNT3.test(written) || words2.length > 2 || metric === void 0 || unit === void 0)
    return void 0;
  const centre = unit === "" ? numberOf(written.replace(/\D/g, "")) : decimalOf(written);
  return centre === void 0 ? void 0 : { metric, unit: unit || "count", centre };
}
function uncounted(written, event) {
  if (written.includes("not supported")) return { code: "not-supported", field: event };
  if (written.includes("not counted")) return { code: "not-counted", field: event };
  return { code: "not-a-number", field: event, found: written };
}
function decimalOf(written) {
  const at = Math.max(written?.lastIndexOf(".") ?? -1, written?.lastIndexOf(",") ?? -1);
  if (written === void 0 || at < 0) return numberOf(written);
  return numberOf(`${written.slice(0, at).replace(/[.,'\u00a0\u202f]/g, "")}.${written.slice(at + 1)}`);
}

// src/formats/perf-stat.ts
var JSON_ROW = /"counter-value" ?: ?"[^"]{0,99}" ?, ?"unit"/;
var BENCHMARK2 = "(unnamed)";
var CSV_ROW = /^(\d+(?:\.\d+)?|<not (?:counted|supported)>)([,;|:\t])([A-Za-z]*)\2([a-zA-Z][^,;|\t]*?)\2(?:[\d.]+%\2)?\d+\2\d{1,3}\.\d\d(?:\2|$)/;
var PART_OF_CSV = /^ *(?:\d+\.\d{9}|CPU\d+|S\d+\S*|N\d+|[^,;|\t]+-\d+)[,;|\t]/;
var INTERVALS = /^# +time +(?:\S+ +)*counts +unit +events/m;
var PARTS = ["interval", "cpu", "core", "die", "socket", "node", "thread", "cgroup", "cluster", "cache"];
var perfStat = {
  id: "perf-stat",
  tool: "perf stat",
  produce: "perf stat -r 10 -o results.txt -- ./command (also with -j or -x,)",
  reads: "every counted event; elapsed, user and system time from the text",
  samples: "process",
  repeats: true,
  claims(text) {
    if (JSON_ROW.test(text) || hasPerfText(text) || INTERVALS.test(text)) return true;
    return /[,;|:\t]\d{1,3}\.\d\d[,;|:\t\r\n]/.test(text) && loggedLines(text).some(isCsv);
  },
  read(text) {
    if (INTERVALS.test(text)) throw new ParseFailure(`${INTERVAL_REASON}, so there is no result in it`);
    if (JSON_ROW.test(text)) return readJson3(text);
    return hasPerfText(text) ? readPerfText(text) : readCsv2(text);
  }
};
var INTERVAL_REASON = "perf stat -I writes counts of intervals";
function isCsv(line2) {
  return CSV_ROW.test(line2.trimEnd());
}
function readCsv2(text) {
  const rows = [];
  const skipped = [];
  for (const [index, shown2] of loggedLines(text).entries()) {
    const line2 = index + 1;
    const [, value, , unit = "", event] = CSV_ROW.exec(shown2.trimEnd()) ?? [];
    if (event !== void 0 && value !== void 0) addCount(rows, skipped, { event, unit, value, line: line2 });
    else if (PART_OF_CSV.test(shown2)) skipped.push({ line: line2, why: { code: "partial-count" } });
    else if (/^(?:\d|<not )/.test(shown2)) skipped.push({ line: line2, why: { code: "malformed-row" } });
  }
  return { rows, skipped };
}
function readJson3(text) {
  const rows = [];
  const skipped = [];
  for (const { line: line2, text: raw, value: json } of jsonLines(text)) {
    const fields = asObject(json);
    if (!fields) {
      if (raw.startsWith("{")) skipped.push({ line: line2, why: { code: "not-json" } });
      continue;
    }
    const event = asText(fields.event);
    const value = asText(fields["counter-value"]);
    if (value === void 0) continue;
    const part = PARTS.find((key) => key in fields);
    if (event === void 0) skipped.push({ line: line2, why: { code: "no-field", field: "event" } });
    else if (part !== void 0) skipped.push({ line: line2, why: { code: "partial-count", field: event } });
    else addCount(rows, skipped, { event, unit: asText(fields.unit) ?? "", value, line: line2 });
  }
  return { rows, skipped };
}
function addCount(rows, skipped, { event, unit, value, line: line2 }) {
  const centre = numberOf(value);
  if (centre === void 0) skipped.push({ line: line2, why: { ...uncounted(value, event), benchmark: BENCHMARK2 } });
  else rows.push({ benchmark: BENCHMARK2, metric: event, unit: unit || "count", centre, line: line2 });
}

// src/formats/pgbench.ts
var START = /^transaction type: (.+)$/;
var SCRIPT2 = /^SQL script \d+: (.+)$/;
var SETTING = /^(scaling factor|query mode|number of clients|number of threads): (\S+)$/;
var PROCESSED = /^number of transactions actually processed: (\d+)/;
var FAILED3 = /^(?: - )?number of failed transactions: (\d+) /;
var LATENCY = /^(?: - )?latency average = (\S+) ms/;
var TPS = /^tps = (\S+) \((?:without initial connection time|excluding connections establishing|including reconnection times)\)/;
var OF_SCRIPT = /^ - (\d+) transactions \([\d.]+% of total(?:, tps = (\S+))?\)/;
var pgbench = {
  id: "pgbench",
  tool: "pgbench",
  produce: "pgbench -T 60 -c 8 mydb | tee results.txt",
  reads: "transactions per second, mean latency, success rate of the run and of each script",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 && text.includes("number of transactions") && hasLine(text, START);
  },
  read(text) {
    const rows = [];
    const skipped = [];
    let part;
    let settings = {};
    for (const { line: line2, shown: shown2 } of consoleLines(text)) {
      const start2 = START.exec(shown2)?.[1];
      const script = SCRIPT2.exec(shown2)?.[1];
      const [, setting, value = ""] = SETTING.exec(shown2) ?? [];
      if (start2 !== void 0) {
        settings = {};
        part = { title: start2, settings, transactions: void 0 };
      } else if (script !== void 0 && part) {
        part = { title: `script ${withoutFolder2(script)}`, settings, transactions: void 0 };
      } else if (setting !== void 0) {
        settings[setting.replace(/^number of /, "").replaceAll(" ", "_")] = value;
      } else if (part) readLine2(shown2, line2, part, rows, skipped);
    }
    if (rows.length === 0 && skipped.length === 0)
      throw new ParseFailure("pgbench was stopped before its results");
    return { rows, skipped };
  }
};
function withoutFolder2(script) {
  return script.startsWith("<") ? script : script.split("/").at(-1) ?? script;
}
function readLine2(shown2, line2, part, rows, skipped) {
  const parameters = { ...part.settings };
  const benchmark = nameWith(part.title, parameters);
  const add2 = (metric, unit, written) => {
    const centre = numberOf(written);
    if (centre === void 0) skipped.push({ line: line2, why: { code: "not-a-number", benchmark, field: metric } });
    else if (part.transactions !== 0) rows.push({ benchmark, metric, unit, centre, parameters, line: line2 });
  };
  const processed = PROCESSED.exec(shown2)?.[1];
  const [ofScript, transactions, rate] = OF_SCRIPT.exec(shown2) ?? [];
  const failed = FAILED3.exec(shown2)?.[1];
  const latency = LATENCY.exec(shown2)?.[1];
  const tps = TPS.exec(shown2)?.[1];
  if (processed !== void 0 || ofScript !== void 0) {
    part.transactions = Number(processed ?? transactions);
    if (part.transactions === 0)
      skipped.push({
        line: line2,
        why: { code: "none-done", benchmark, what: "transaction", how: "processed" },
        failed: benchmark
      });
    if (rate !== void 0) add2("transactions_per_second", "1/s", rate);
  } else if (failed !== void 0) {
    const done = part.transactions ?? 0;
    const all = done + Number(failed);
    if (done > 0) rows.push({ ...successRow(benchmark, done, all), parameters, line: line2 });
  } else if (latency !== void 0) add2("latency_mean", "ms", latency);
  else if (tps !== void 0) add2("transactions_per_second", "1/s", tps);
}

// src/formats/phpbench.ts
var MEMORY3 = [
  ["mem-peak", "memory"],
  ["mem-final", "memory_final"]
];
var IN_PROCESS = /* @__PURE__ */ new Set(["local", "debug"]);
var phpbench = {
  id: "phpbench",
  tool: "PHPBench",
  produce: "phpbench run --dump-file=results.xml",
  reads: "time and peak memory of every iteration, parameter sets, groups as tags",
  samples: "process",
  claims(text, json) {
    return json === void 0 && /<phpbench[\s>]/.test(text.slice(0, 2e3));
  },
  read(text) {
    const root = parseXml(text).find(({ name }) => name === "phpbench");
    const rows = [];
    const skipped = [];
    const suites = childrenOf(root, "suite");
    const severalTags = new Set(suites.map(({ attributes }) => attributes.tag ?? "")).size > 1;
    for (const suite of suites) {
      for (const benchmark of childrenOf(suite, "benchmark")) {
        for (const subject of childrenOf(benchmark, "subject")) {
          const tag = severalTags ? ` [${suite.attributes.tag || "no tag"}]` : "";
          const words2 = [benchmark.attributes.class?.replace(/^\\/, ""), subject.attributes.name];
          const name = `${words2.filter(Boolean).join("::")}${tag}`;
          for (const variant of childrenOf(subject, "variant"))
            readVariant(name, subject, variant, rows, skipped);
        }
      }
    }
    if (rows.length === 0 && skipped.length === 0)
      throw new ParseFailure("no subjects in the dump: the filter may have matched none");
    return { rows, skipped, environment: environmentOf({ toolchain: { php: versionOf(suites[0]) } }) };
  }
};
function childrenOf(element, name) {
  return (element?.children ?? []).filter((child) => child.name === name);
}
function versionOf(suite) {
  const [env] = childrenOf(suite, "env");
  return childrenOf(env, "php")[0]?.attributes.version;
}
function readVariant(subjectName, subject, variant, rows, skipped) {
  const [set2] = childrenOf(variant, "parameter-set");
  const title = set2?.attributes.name ?? "";
  const parameters = parametersOf5(childrenOf(set2, "parameter"));
  const isOnly = title === "" || title === "0" && childrenOf(set2, "parameter").length === 0;
  const benchmark = isOnly ? subjectName : `${subjectName} (${title})`;
  const errors = childrenOf(childrenOf(variant, "errors")[0], "error");
  if (errors.length > 0) {
    const words2 = errors[0]?.attributes["exception-class"];
    skipped.push({
      why: { code: "failed", benchmark, message: words2 },
      failed: benchmark
    });
    return;
  }
  if (childrenOf(variant, "failures").length > 0)
    skipped.push({ why: { code: "failed-assertion", benchmark }, failed: benchmark });
  const iterations = childrenOf(variant, "iteration").map(({ attributes }) => attributes);
  const revolutions = numberOf(variant.attributes.revs) ?? 1;
  const common = {
    benchmark,
    parameters,
    tags: childrenOf(subject, "group").map(({ attributes }) => attributes.name ?? ""),
    ...IN_PROCESS.has(childrenOf(subject, "executor")[0]?.attributes.name ?? "") && {
      level: "iteration"
    }
  };
  const times = iterations.map((each) => timeOf3(each, revolutions)).filter((time3) => time3 !== void 0);
  if (times.length === 0) skipped.push({ why: { code: "no-field", benchmark, field: "time" } });
  else rows.push({ ...common, metric: "time", unit: "us", centre: mean(times), values: times });
  for (const [attribute, metric] of MEMORY3) {
    const values = iterations.map((each) => numberOf(each[attribute])).filter((value) => value !== void 0);
    if (values.length > 0) rows.push({ ...common, metric, unit: "B", centre: mean(values), values });
  }
}
function timeOf3(iteration, revolutions) {
  const net = numberOf(iteration["time-net"]);
  const own2 = numberOf(iteration["time-revs"]) ?? revolutions;
  return net === void 0 || !(own2 > 0) ? void 0 : net / own2;
}
function parametersOf5(elements) {
  return Object.fromEntries(
    elements.flatMap(
      ({ attributes: { name, value } }) => name === void 0 || value === void 0 ? [] : [[name, value]]
    )
  );
}

// src/formats/pyperf.ts
var METRICS3 = /* @__PURE__ */ new Map([
  ["second", { metric: "time", unit: "s" }],
  ["byte", { metric: "memory", unit: "B" }],
  ["integer", { metric: "value", unit: "" }]
]);
var ARCH2 = /x86_64|amd64|arm64|aarch64|i[36]86|ppc64le|s390x|riscv64|armv\dl/i;
var pyperf = {
  id: "pyperf",
  tool: "pyperf",
  produce: "python3 bench.py -o results.json (pyperf timeit and pyperf command take -o too)",
  reads: "every value of every run, in time or (--track-memory) in memory, tags",
  samples: "process",
  claims(_text, json) {
    const file = asObject(json);
    if (file?.version === void 0) return false;
    return objects2(file.benchmarks).some((benchmark) => objects2(benchmark.runs).some(isRun2));
  },
  read(_text, json) {
    const file = asObject(json);
    const common = asObject(file?.metadata) ?? {};
    const benchmarks3 = objects2(file?.benchmarks);
    if (benchmarks3.length === 0) throw new ParseFailure("no benchmarks in the file");
    const rows = [];
    const skipped = [];
    for (const benchmark of benchmarks3) {
      const row = rowOf9(benchmark, { ...common, ...metadataOf(benchmark) });
      if ("code" in row) skipped.push({ why: row });
      else rows.push(row);
    }
    const [first] = benchmarks3;
    const [run2] = objects2(first?.runs);
    return {
      rows,
      skipped,
      environment: machineOf9({ ...asObject(run2?.metadata), ...metadataOf(first), ...common })
    };
  }
};
function isRun2(run2) {
  return [run2.values, run2.samples, run2.warmups].some((each) => asArray(each) !== void 0);
}
function metadataOf(benchmark) {
  return asObject(benchmark?.metadata) ?? asObject(benchmark?.common_metadata) ?? {};
}
function namesOf7(metadata) {
  const name = asText(metadata.name) ?? "(unnamed)";
  const [statement, setup] = [metadata.timeit_stmt, metadata.timeit_setup].map(asText);
  return name === "timeit" ? qualified(name, statement, setup && `setup ${setup}`) : { benchmark: name };
}
function rowOf9(benchmark, metadata) {
  const names = namesOf7(metadata);
  const name = names.benchmark;
  const processes = objects2(benchmark.runs).map((run2) => asNumbers(run2.values ?? run2.samples)).filter((values2) => values2 !== void 0);
  const values = processes.flat();
  if (values.length === 0) return { code: "not-recorded", benchmark: name };
  const written = asText(metadata.unit) ?? "second";
  const { metric, unit } = METRICS3.get(written) ?? { metric: written, unit: written };
  const tags = (asArray(metadata.tags) ?? []).filter((tag) => typeof tag === "string");
  const level = values.length > processes.length ? "iteration" : "process";
  return {
    ...names,
    metric,
    unit,
    centre: mean(values),
    values,
    level,
    ...tags.length > 0 && { tags }
  };
}
function machineOf9(metadata) {
  const platform2 = asText(metadata.platform);
  return environmentOf({
    os: platform2?.split("-", 1)[0],
    arch: platform2 && ARCH2.exec(platform2)?.[0],
    cpu: metadata.cpu_model_name,
    cores: asNumber(metadata.cpu_count),
    toolchain: {
      [asText(metadata.python_implementation) === "pypy" ? "pypy" : "python"]: asText(
        metadata.python_version
      )?.split(" ", 1)[0],
      pyperf: metadata.perf_version
    }
  });
}
function objects2(value) {
  return (asArray(value) ?? []).map(asObject).filter((item) => item !== void 0);
}

// src/formats/pytest-benchmark-console.ts
var TITLE4 = /^-+ benchmark(?: '(.*)'|: )?.*\d+ tests -+\s*$/;
var HEADER12 = /^Name \(time in (ns|us|ms|s|[µμ]s)\) +\S/;
var RULE5 = /^-{5,}\s*$/;
var EARLIER = / \((?:\d{4}_\S+|NOW)\)$/;
var FAILURE = /^(FAILED|ERROR) (\S+?)(?: - .*)?$/;
var CELL = /^([\d,.]+|nan|inf|-inf)(?: \([\d,.>]+\))?$/;
function hasPytestTable(text) {
  return text.includes("Name (time in ") && hasLine(text, HEADER12);
}
function readPytestTable(text) {
  const rows = [];
  const skipped = [];
  let unit = "";
  let columns = [];
  let group;
  for (const { line: line2, shown: shown2 } of consoleLines(text)) {
    const title = TITLE4.exec(shown2);
    const header = HEADER12.exec(shown2);
    const [, , failed] = FAILURE.exec(shown2) ?? [];
    if (title) group = title[1];
    else if (header) {
      unit = header[1]?.replace(/[µμ]/, "u") ?? "";
      columns = shown2.trim().split(/ {2,}/).slice(1);
    } else if (failed !== void 0)
      skipped.push({
        line: line2,
        why: { code: "failed", benchmark: failed },
        failed: failed.split("::").at(-1) ?? failed
      });
    else if (shown2.trim() === "") columns = [];
    else if (columns.length > 0 && !RULE5.test(shown2))
      readRow4(shown2.trimEnd(), columns, { unit, group, line: line2 }, rows, skipped);
  }
  if (rows.length === 0 && skipped.length === 0) throw new ParseFailure("a table without a row");
  return onlyOnce2(rows, skipped);
}
function readRow4(shown2, columns, { unit, group, line: line2 }, rows, skipped) {
  const cells = shown2.split(/ {2,}/);
  const [name = "", ...values] = cells;
  const own2 = cells.slice(0, cells.length - columns.length).join("  ") || name;
  const numbers = cells.length > columns.length ? cells.slice(-columns.length) : values;
  const cell = CELL.exec(numbers[columns.indexOf("Mean")] ?? "")?.[1];
  const median2 = CELL.exec(numbers[columns.indexOf("Median")] ?? "")?.[1];
  const centre = groupedNumberOf(cell ?? (columns.includes("Mean") ? void 0 : median2));
  if (EARLIER.test(own2) && !own2.endsWith(" (NOW)")) return;
  const benchmark = own2.replace(EARLIER, "").trim();
  if (centre === void 0) {
    const hasCentre = columns.includes("Mean") || columns.includes("Median");
    skipped.push({
      line: line2,
      why: hasCentre ? { code: "malformed-row", benchmark } : { code: "no-field", benchmark, field: "Mean or Median" }
    });
  } else
    rows.push({
      benchmark,
      metric: "time",
      unit,
      centre,
      line: line2,
      ...group !== void 0 && { tags: [group] }
    });
}
function onlyOnce2(rows, skipped) {
  const named7 = Map.groupBy(rows, ({ benchmark }) => benchmark);
  const several = [...named7].filter(([, all]) => all.length > 1).map(([name]) => name);
  const ambiguous = several.map((name) => {
    const line2 = named7.get(name)?.[1]?.line;
    const why = { code: "ambiguous-name", benchmark: name, option: "--benchmark-json=results.json" };
    return { ...line2 !== void 0 && { line: line2 }, why };
  });
  return {
    rows: rows.filter(({ benchmark }) => !several.includes(benchmark)),
    skipped: [...skipped, ...ambiguous]
  };
}

// src/formats/pytest-benchmark.ts
var pytestBenchmark = {
  id: "pytest-benchmark",
  tool: "pytest-benchmark",
  produce: "pytest --benchmark-json=results.json",
  reads: "mean time, every round where the file holds them, parameters, groups as tags; the mean from its table",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return hasPytestTable(text);
    const file = asObject(json);
    return asObject(file?.machine_info) !== void 0 && asArray(file?.benchmarks) !== void 0;
  },
  isAlso(_text, json) {
    const entries = asArray(asObject(json)?.benchmarks) ?? [];
    return entries.some((entry) => asObject(asObject(entry)?.stats) !== void 0);
  },
  read(text, json) {
    if (json === void 0) return readPytestTable(text);
    const file = asObject(json);
    const entries = asArray(file?.benchmarks) ?? [];
    if (entries.length === 0)
      throw new ParseFailure("no benchmarks: pytest ran no test with the benchmark fixture");
    const rows = [];
    const skipped = [];
    for (const [index, entry] of entries.entries()) {
      const result = asObject(entry) ?? {};
      const benchmark = asText(result.fullname) ?? asText(result.name);
      const stats = asObject(result.stats) ?? {};
      const fault = faultOf2(stats, "mean", "number");
      if (benchmark === void 0)
        skipped.push({ why: { code: "no-field", entry: `benchmarks[${index}]`, field: "fullname" } });
      else if (fault !== void 0) {
        const isFailure = result.error !== void 0 || result.has_error === true;
        skipped.push({ why: { ...fault, benchmark }, ...isFailure && { failed: benchmark } });
      } else rows.push(rowOf10(benchmark, result, stats));
    }
    return { rows, skipped, environment: machineOf10(asObject(file?.machine_info) ?? {}) };
  }
};
function rowOf10(benchmark, result, stats) {
  const values = asNumbers(stats.data);
  const group = asText(result.group);
  return {
    benchmark,
    metric: "time",
    unit: "s",
    centre: asNumber(stats.mean),
    parameters: asParameters(result.params),
    ...values && { values },
    ...group !== void 0 && { tags: [group] }
  };
}
function machineOf10(machine) {
  const cpu = asObject(machine.cpu);
  return environmentOf({
    os: machine.system,
    arch: machine.machine,
    // py-cpuinfo renamed the field in version 6.
    cpu: cpu?.brand_raw ?? cpu?.brand,
    cores: cpu?.count,
    toolchain: { python: machine.python_version }
  });
}

// src/formats/r-bench.ts
var MARK_COLUMNS = /* @__PURE__ */ new Set([
  ...["", "expression", "min", "median", "itr/sec", "mem_alloc", "gc/sec", "n_itr", "n_gc", "total_time"],
  ...["result", "memory", "time", "gc", "level"]
]);
var WRITTEN_UNITS = new Map([
  ...["ns", "us", "ms", "s"].map((unit) => [unit, unit]),
  ["m", "min"],
  ["B", "B"],
  ["KB", "KiB"],
  ["MB", "MiB"],
  ["GB", "GiB"],
  ["TB", "TiB"]
]);
var WRITTEN = /^([\d.]+(?:e[+-]?\d+)?) ?([a-zµμ]+)$/i;
var HEADER13 = /^(?:[^\n]{0,999}[,;])?"?expr(?:ession)?"?(?:[,;][^\n]*)?\r?$/m;
var rBench = {
  id: "r-bench",
  tool: "R bench, microbenchmark",
  produce: "write.csv(bench::mark(\u2026)[c('expression', 'median', 'itr/sec', 'mem_alloc')], 'results.csv')",
  reads: "median time, iterations per second and memory of bench::mark, every time of microbenchmark",
  samples: "iteration",
  repeats: true,
  claims(given3, json) {
    if (json !== void 0 || !given3.includes("expr") || !HEADER13.test(given3)) return false;
    const text = fromHeader(given3, HEADER13);
    const [header] = csvRecords(text, separatorOf(text));
    return kindOf2(header?.fields ?? []) !== void 0;
  },
  read(given3) {
    const text = fromHeader(given3, HEADER13);
    const separator = separatorOf(text);
    const [header, ...records] = csvRecords(text, separator);
    const names = header?.fields ?? [];
    const kind = kindOf2(names);
    if (kind === "summary") {
      throw new ParseFailure("a summary of microbenchmark has no unit: write the data frame itself", 1);
    }
    const table6 = { names, records, decimalComma: separator === ";" };
    return readTable3(table6, kind === "mark" ? readMark : readTime);
  }
};
function separatorOf(text) {
  const [header = ""] = text.trimStart().split("\n", 1);
  return header.includes(";") && !header.includes(",") ? ";" : ",";
}
function kindOf2(names) {
  const named7 = names.filter((name) => name !== "");
  const has = (...wanted) => wanted.every((name) => named7.includes(name));
  if (has("expression", "median", "itr/sec")) return "mark";
  if (has("expr", "time") && named7.length === 2) return "times";
  return has("expr", "lq", "uq", "neval") ? "summary" : void 0;
}
function readTable3({ names, records, decimalComma }, readRow5) {
  const rows = [];
  const skipped = [];
  for (const { line: line2, fields } of records) {
    if (fields?.length !== names.length) {
      skipped.push({ line: line2, why: { code: "field-count" } });
      continue;
    }
    const plain = (cell) => decimalComma && /^[\d.]+,\d/.test(cell) ? cell.replace(",", ".") : cell;
    const cells = new Map(names.map((name, index) => [name, plain(fields[index]?.trim() ?? "")]));
    const fault = readRow5(cells, line2, rows);
    if (fault !== void 0) skipped.push({ line: line2, why: fault });
  }
  return { rows, skipped };
}
function readTime(cells, line2, rows) {
  const benchmark = cells.get("expr") ?? "";
  const centre = numberOf(cells.get("time"));
  if (centre === void 0 || !Number.isFinite(centre))
    return { code: "not-a-number", benchmark, field: "time" };
  rows.push({ benchmark, metric: "time", unit: "ns", centre, values: [centre], line: line2 });
  return void 0;
}
function readMark(cells, line2, rows) {
  const parameters = Object.fromEntries([...cells].filter(([name]) => !MARK_COLUMNS.has(name)));
  const benchmark = [
    cells.get("expression") ?? "",
    ...Object.entries(parameters).map(([name, value]) => `${name}=${value}`)
  ].join("/");
  const time3 = quantityOf2(cells.get("median"), "s");
  if (time3 === void 0) return { code: "not-a-number", benchmark, field: "median" };
  const memory = quantityOf2(cells.get("mem_alloc"), "B");
  const throughput = quantityOf2(cells.get("itr/sec"), "itr/s");
  const common = { benchmark, parameters, line: line2 };
  rows.push({ ...common, metric: "time", ...time3 });
  if (memory) rows.push({ ...common, metric: "memory", ...memory });
  if (throughput) rows.push({ ...common, metric: "throughput", ...throughput });
  return void 0;
}
function quantityOf2(cell, unit) {
  const bare = numberOf(cell);
  if (bare !== void 0) return { centre: bare, unit };
  const [, digits, suffix = ""] = WRITTEN.exec(cell ?? "") ?? [];
  const centre = numberOf(digits);
  const written = WRITTEN_UNITS.get(suffix.replace(/[µμ]/, "u"));
  return centre === void 0 || written === void 0 ? void 0 : { centre, unit: written };
}

// src/formats/redis-benchmark.ts
var HEADER14 = /^\ufeff?"test","rps"/m;
var BARE_CSV = /^(?:"[^"\n]+","\d+\.\d\d"\r?\n)+$/;
var BARE_NAME = /^"(?:PING_INLINE|PING_BULK|SET|GET|INCR|LPUSH|RPUSH|LPOP|SADD|HSET|MSET)\b/m;
var TEST = /====== (.+) ======\s*$/;
var THROUGHPUT = /^\s*(?:throughput summary: )?(\S+) requests per second\s*$/;
var SHORT2 = /^(.+?): (\S+) requests per second(?:, p50=(\S+) msec)?\s*$/;
var SETTINGS = /* @__PURE__ */ new Map([
  ["parallel clients", "clients"],
  ["bytes payload", "bytes"]
]);
var SETTING2 = /^ +(\d+) (parallel clients|bytes payload)$/;
var LATENCIES = /^\s*avg\s+min\s+p50\s+p95\s+p99\s+max\s*$/;
var ERROR3 = /^Error from server: .*|^(?:Could not connect to|Error: ).*/;
var COLUMNS2 = [
  ["rps", "requests_per_second", "1/s"],
  ["avg_latency_ms", "latency_mean", "ms"],
  ["p50_latency_ms", "latency_p50", "ms"],
  ["p95_latency_ms", "latency_p95", "ms"],
  ["p99_latency_ms", "latency_p99", "ms"]
];
var redisBenchmark = {
  id: "redis-benchmark",
  tool: "redis-benchmark",
  produce: "redis-benchmark -q --csv > results.csv",
  reads: "requests per second of every command, mean latency with percentiles",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 && (isCsv2(text) || text.includes(" requests per second") && isReport3(text));
  },
  read(text) {
    return isCsv2(text) ? readCsv3(text) : readReport3(text);
  }
};
function isCsv2(text) {
  return HEADER14.test(text) || BARE_NAME.test(text.slice(0, 2e3)) && BARE_CSV.test(text.slice(0, text.lastIndexOf("\n") + 1));
}
function isReport3(text) {
  return hasLine(text, TEST) || hasLine(text, SHORT2);
}
function readCsv3(text) {
  const rows = [];
  const skipped = [];
  const records = [...csvRecords(fromHeader(text, HEADER14))];
  const header = HEADER14.test(text) ? records[0]?.fields ?? [] : ["test", "rps"];
  for (const { line: line2, fields } of HEADER14.test(text) ? records.slice(1) : records) {
    const cells = new Map(header.map((name, index) => [name, fields?.[index]]));
    const benchmark = cells.get("test");
    if (benchmark === void 0 || fields?.length !== header.length) {
      skipped.push({ line: line2, why: { code: "field-count" } });
      continue;
    }
    for (const [column, metric, unit] of COLUMNS2) {
      const centre = numberOf(cells.get(column));
      if (!cells.has(column)) continue;
      if (centre === void 0)
        skipped.push({ line: line2, why: { code: "not-a-number", benchmark, field: column } });
      else rows.push({ benchmark, metric, unit, centre, line: line2 });
    }
  }
  return { rows, skipped };
}
function readReport3(text) {
  const rows = [];
  const skipped = [];
  let benchmark;
  let settings = {};
  let isLatency = false;
  for (const { line: line2, shown: shown2 } of consoleLines(text)) {
    const add2 = (name2, metric, unit, written) => {
      const centre = numberOf(written);
      if (centre === void 0)
        skipped.push({ line: line2, why: { code: "not-a-number", benchmark: name2, field: metric } });
      else rows.push({ benchmark: name2, metric, unit, centre, parameters: settings, line: line2 });
    };
    const test = TEST.exec(shown2)?.[1];
    const rate = THROUGHPUT.exec(shown2)?.[1];
    const [, name, short, p50] = SHORT2.exec(shown2) ?? [];
    const [, number4, setting] = SETTING2.exec(shown2) ?? [];
    if (test !== void 0) {
      benchmark = test;
      settings = {};
    } else if (setting !== void 0) settings[SETTINGS.get(setting) ?? setting] = number4 ?? "";
    else if (isLatency) {
      const [mean2, , half, p95, p99] = shown2.trim().split(/\s+/);
      for (const [metric, cell] of [
        ["latency_mean", mean2],
        ["latency_p50", half],
        ["latency_p95", p95],
        ["latency_p99", p99]
      ])
        add2(benchmark ?? "(unnamed)", metric, "ms", cell);
    } else if (rate !== void 0 && benchmark !== void 0)
      add2(benchmark, "requests_per_second", "1/s", rate);
    else if (name !== void 0 && name.trim() !== "throughput summary") {
      add2(name.trim(), "requests_per_second", "1/s", short);
      if (p50 !== void 0) add2(name.trim(), "latency_p50", "ms", p50);
    } else if (ERROR3.test(shown2))
      skipped.push({
        line: line2,
        why: { code: "message", message: shown2.trim().slice(0, 200) },
        failed: benchmark ?? null
      });
    isLatency = LATENCIES.test(shown2);
  }
  return { rows: distinguished(rows), skipped };
}
function distinguished(rows) {
  const key = ({ parameters }) => JSON.stringify(parameters);
  const several = new Map(
    [...Map.groupBy(rows, ({ benchmark }) => benchmark)].map(([name, all]) => [
      name,
      new Set(all.map(key)).size > 1
    ])
  );
  return rows.map(
    (row) => several.get(row.benchmark) ? { ...row, benchmark: nameWith(row.benchmark, row.parameters ?? {}) } : row
  );
}

// src/formats/ruby-benchmark.ts
var HEADING = /\buser +system +total +real *\r?$/m;
var REHEARSAL = /^Rehearsal -*$/;
var TIMES4 = /(?<![\d.])(\d+\.\d+) +(\d+\.\d+) +\d+\.\d+ +\( *(\d+\.\d+)\) *$/;
var rubyBenchmark = {
  id: "ruby-benchmark",
  tool: "Ruby Benchmark",
  produce: "ruby bench.rb | tee results.txt (Benchmark.bm with a label for each report)",
  reads: "real, user and system time",
  samples: "iteration",
  claims(text, json) {
    return json === void 0 && HEADING.test(text);
  },
  read(text) {
    const rows = [];
    const skipped = [];
    let inTable = false;
    for (const [index, shown2] of loggedLines(text).entries()) {
      const line2 = index + 1;
      if (HEADING.test(shown2)) inTable = true;
      if (REHEARSAL.test(shown2)) inTable = false;
      const times = inTable ? TIMES4.exec(shown2) : null;
      if (!times) continue;
      const benchmark = shown2.slice(0, times.index).trim();
      if (benchmark === "") {
        skipped.push({ line: line2, why: { code: "no-field", field: "label" } });
        continue;
      }
      const row = (metric, seconds) => {
        return { benchmark, metric, unit: "s", centre: numberOf(seconds) ?? Number.NaN, line: line2 };
      };
      rows.push(row("time", times[3]), row("user_time", times[1]), row("system_time", times[2]));
    }
    if (rows.length === 0 && skipped.length === 0)
      throw new ParseFailure("no row of times under the heading");
    return { rows, skipped };
  }
};

// src/formats/ruby-benchmark-ips.ts
var RATE2 = /(?<![\d.])(\d[\d.]*|NaN|Infinity)([kMBTQ]?) +\([^()\d]{0,8}[\d.]+%\) +i\/s\b/;
var OWN8 = /\d[kMBTQ]? +\([^()\d]{0,8}[\d.]+%\) +i\/s\b|\bWarming up -{9}/;
var WARM_UP = / i\/100ms\b|^(?:Warming up|Calculating) -/;
var RUBY = /^(?:j|truffle)?ruby (\d\S*) .*\[(\w+)-([a-z]+)/;
var SUFFIXES = /* @__PURE__ */ new Map([
  ["k", 1e3],
  ["M", 1e6],
  ["B", 1e9],
  ["T", 1e12],
  ["Q", 1e15]
]);
var rubyBenchmarkIps = {
  id: "ruby-benchmark-ips",
  tool: "benchmark-ips",
  produce: "ruby bench.rb, with x.json! 'results.json' in the block of Benchmark.ips (or the text that it printed)",
  reads: "iterations per second",
  samples: "iteration",
  claims(text, json) {
    if (json !== void 0) return (asArray(json) ?? []).some(isEntry);
    return (text.includes("i/s") || text.includes("Warming up")) && OWN8.test(text);
  },
  read(text, json) {
    const entries = asArray(json);
    return entries ? readEntries(entries) : readText3(text);
  }
};
function isEntry(value) {
  const entry = asObject(value);
  return entry !== void 0 && "name" in entry && "ips" in entry && "microseconds" in entry;
}
function readEntries(entries) {
  const rows = [];
  const skipped = [];
  for (const [index, value] of entries.entries()) {
    const entry = asObject(value) ?? {};
    const benchmark = asText(entry.name);
    const fault = faultOf2(entry, "ips", "number");
    if (benchmark === void 0)
      skipped.push({ why: { code: "no-field", entry: `[${index}]`, field: "name" } });
    else if (fault !== void 0) skipped.push({ why: { ...fault, benchmark } });
    else rows.push({ benchmark, metric: "throughput", unit: "i/s", centre: asNumber(entry.ips) });
  }
  return { rows, skipped };
}
function readText3(text) {
  const rows = [];
  const skipped = [];
  let machine = {};
  let previous = "";
  for (const [index, shown2] of loggedLines(text).entries()) {
    const line2 = index + 1;
    const rate = RATE2.exec(shown2);
    const ruby = RUBY.exec(shown2);
    if (rate) {
      const benchmark = shown2.slice(0, rate.index).trim() || previous;
      const centre = (numberOf(rate[1]) ?? Number.NaN) * (SUFFIXES.get(rate[2] ?? "") ?? 1);
      if (benchmark === "") skipped.push({ line: line2, why: { code: "no-field", field: "label" } });
      else rows.push({ benchmark, metric: "throughput", unit: "i/s", centre, line: line2 });
    } else if (ruby) {
      const os = ruby[3] === "mingw" ? "windows" : ruby[3];
      machine = environmentOf({ os, arch: ruby[2], toolchain: { ruby: ruby[1] } });
    }
    previous = rate || WARM_UP.test(shown2) ? "" : shown2.trim();
  }
  return { rows, skipped, environment: machine };
}

// src/formats/size-limit.ts
var KEYS = /* @__PURE__ */ new Set([
  ...["name", "passed", "size", "sizeLimit", "loading", "running", "total", "time", "timeLimit"],
  ...["gzip", "brotli", "config", "missed"]
]);
var METRICS4 = [
  ["size", "size", "B"],
  ["gzip", "gzip_size", "B"],
  ["brotli", "brotli_size", "B"],
  ["running", "running_time", "s"]
];
var sizeLimit = {
  id: "size-limit",
  tool: "Size Limit",
  produce: "npx size-limit --json > results.json",
  reads: "size and running time of every check",
  samples: "iteration",
  claims(_text, json) {
    const entries = asArray(json) ?? [];
    return entries.some(isMarked) && entries.every((entry) => isCheck(entry) || !asObject(entry));
  },
  read(_text, json) {
    const checks = asArray(json) ?? [];
    if (checks.length === 0) throw new ParseFailure("no checks: size-limit has nothing to measure");
    const rows = [];
    const skipped = [];
    const times = /* @__PURE__ */ new Map();
    for (const [index, value] of checks.entries()) {
      const check = asObject(value) ?? {};
      const name = asText(check.name);
      if (name === void 0) {
        skipped.push({ why: { code: "no-field", entry: `[${index}]`, field: "name" } });
        continue;
      }
      const time3 = (times.get(name) ?? 0) + 1;
      times.set(name, time3);
      readCheck(time3 === 1 ? name : `${name} #${time3}`, check, rows, skipped);
    }
    return { rows, skipped };
  }
};
function isMarked(value) {
  const check = asObject(value) ?? {};
  return isCheck(value) && ["passed", "sizeLimit", "loading", "running", "missed"].some((key) => key in check);
}
function isCheck(value) {
  const check = asObject(value);
  return check !== void 0 && typeof check.name === "string" && ("size" in check || "missed" in check) && Object.keys(check).every((key) => KEYS.has(key));
}
var NO_FILES = { code: "no-files" };
function readCheck(benchmark, check, rows, skipped) {
  const fault = check.missed === true ? NO_FILES : faultOf2(check, "size", "number");
  if (fault !== void 0) skipped.push({ why: { ...fault, benchmark }, failed: benchmark });
  for (const [field2, metric, unit] of METRICS4) {
    if (typeof check[field2] === "number")
      rows.push({ benchmark, metric, unit, centre: asNumber(check[field2]) });
  }
}

// src/formats/tasty-bench.ts
var HEADER15 = /^\ufeff?Name,Mean \(ps\),2\*Stdev \(ps\)/m;
var NODE = /^( *)(\S.*?):? *$/;
var RESULT6 = /^( *)(\S.*?): +(OK|FAIL)(?: \([\d.]+s\))?\s*$/;
var MEAN2 = /^ +([\d.]+) +(ps|ns|[uµμ]s|ms|s) +(?:±|\+\/?-) +[\d.]+ +(?:ps|ns|[uµμ]s|ms|s)(?:, +([\d.]+) *([KMGT]?B) +allocated, +([\d.]+) *([KMGT]?B) +copied, +([\d.]+) *([KMGT]?B) +peak memory)?/;
var MEMORY4 = [
  ["Allocated", "bytes"],
  ["Copied", "copied_bytes"],
  ["Peak Memory", "max_rss"]
];
var SIZES6 = /* @__PURE__ */ new Map([
  ["B", "B"],
  ["KB", "KiB"],
  ["MB", "MiB"],
  ["GB", "GiB"],
  ["TB", "TiB"]
]);
var tastyBench = {
  id: "tasty-bench",
  tool: "tasty-bench",
  produce: "cabal bench --benchmark-options='--csv results.csv'",
  reads: "mean time; allocated, copied and peak memory if it is measured (+RTS -T)",
  samples: "iteration",
  claims(text, json) {
    if (json !== void 0) return false;
    if (isCsv3(text)) return true;
    if (!text.includes("OK") && !text.includes("FAIL")) return false;
    if (!text.includes(" \xB1 ") && !text.includes(" +/- ")) return false;
    const lines = consoleLines(text);
    return lines.some(({ shown: shown2 }, index) => RESULT6.test(shown2) && MEAN2.test(lines[index + 1]?.shown ?? ""));
  },
  read(text) {
    return isCsv3(text) ? readCsv4(text) : readTree2(text);
  }
};
function isCsv3(text) {
  return text.includes("Name,Mean (ps)") && HEADER15.test(text);
}
function readCsv4(text) {
  const rows = [];
  const skipped = [];
  const [first, ...records] = csvRecords(fromHeader(text, HEADER15));
  const header = first?.fields ?? [];
  if (records.length === 0) throw new ParseFailure("no benchmarks: the pattern may have matched none");
  for (const { line: line2, fields } of records) {
    const cells = new Map(header.map((name, index) => [name, fields?.[index]]));
    const benchmark = cells.get("Name");
    if (benchmark === void 0 || fields?.length !== header.length) {
      skipped.push({ line: line2, why: { code: "field-count" } });
      continue;
    }
    const add2 = (metric, unit, cell) => {
      const centre = numberOf(cell);
      if (centre === void 0)
        skipped.push({ line: line2, why: { code: "not-a-number", benchmark, field: metric } });
      else rows.push({ benchmark, metric, unit, centre, line: line2 });
    };
    add2("time", "ps", cells.get("Mean (ps)"));
    for (const [column, metric] of MEMORY4) if (cells.has(column)) add2(metric, "B", cells.get(column));
  }
  return { rows, skipped };
}
function readTree2(text) {
  const rows = [];
  const skipped = [];
  const path = [];
  let benchmark;
  for (const { line: line2, shown: shown2 } of consoleLines(text)) {
    const [, indent = "", name, outcome] = RESULT6.exec(shown2) ?? [];
    const mean2 = MEAN2.exec(shown2);
    if (mean2 && benchmark !== void 0) {
      readMean2(benchmark, mean2, line2, rows);
      benchmark = void 0;
    } else if (benchmark !== void 0 && shown2.includes(" \xB1 ")) {
      skipped.push({ line: line2, why: { code: "not-a-time", benchmark, field: "mean" } });
      benchmark = void 0;
    } else if (name !== void 0) {
      leave2(path, indent.length);
      const full = [...path.map((each) => each.name), name].join(".");
      benchmark = outcome === "OK" ? full : void 0;
      if (outcome !== "OK") skipped.push({ line: line2, why: { code: "failed", benchmark: full }, failed: full });
    } else {
      const [, depth = "", group] = NODE.exec(shown2) ?? [];
      if (group === void 0) continue;
      leave2(path, depth.length);
      path.push({ indent: depth.length, name: group });
    }
  }
  return { rows, skipped };
}
function leave2(path, indent) {
  while ((path.at(-1)?.indent ?? -1) >= indent) path.pop();
}
function readMean2(benchmark, [, mean2, unit = "", ...sizes], line2, rows) {
  rows.push({
    benchmark,
    metric: "time",
    unit: unit.replace(/[µμ]/, "u"),
    centre: numberOf(mean2) ?? Number.NaN,
    line: line2
  });
  for (const [index, [, metric]] of MEMORY4.entries()) {
    const size = numberOf(sizes[2 * index]);
    if (size !== void 0)
      rows.push({ benchmark, metric, unit: SIZES6.get(sizes[2 * index + 1] ?? "") ?? "", centre: size, line: line2 });
  }
}

// src/formats/tinybench-console.ts
var HEADER16 = /^[│|] *(?:\(index\)|\(idx\)|) *[│|].*\bTask [Nn]ame\b/;
var ROW4 = /^[│|]/;
var QUOTED = /^(['"`])(.*)\1$/s;
function hasConsoleTableOf(text) {
  return /Task [Nn]ame/.test(text) && hasLine(text, HEADER16);
}
function consoleTableEntries(text) {
  const entries = [];
  let header = [];
  for (const { shown: line2 } of consoleLines(text)) {
    if (HEADER16.test(line2)) header = cellsOf5(line2);
    else if (!ROW4.test(line2)) {
      if (!/^[├┼─┤+-]/.test(line2)) header = [];
    } else if (header.length > 0) {
      const cells = cellsOf5(line2).map((cell) => QUOTED.exec(cell)?.[2] ?? cell);
      const pairs = header.map((name, i) => [name, cells[i] ?? ""]);
      entries.push(Object.fromEntries(pairs.filter(([name, cell]) => name !== "" && cell !== "")));
    }
  }
  return entries;
}
function cellsOf5(line2) {
  return line2.trim().slice(1, -1).split(line2.includes("\u2502") ? "\u2502" : "|").map((cell) => cell.trim());
}

// src/formats/tinybench.ts
var TIME_KEY = /^(?:Latency (?:avg|average)|Average Time) \((\w+)\)$/;
var THROUGHPUT_KEY = /^(?:Throughput (?:avg|average) \((\w+\/s)\)|(ops\/sec))$/;
var tinybench = {
  id: "tinybench",
  tool: "tinybench",
  produce: "writeFileSync('results.json', JSON.stringify(bench.tasks.map(({ name, result }) => ({ name, result }))))",
  reads: "mean latency and throughput, samples where they are kept (retainSamples)",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return hasConsoleTableOf(text);
    return entriesOf2(json).some((entry) => taskName(entry) !== void 0 || measured3(asObject(entry.result)));
  },
  read(text, json) {
    const rows = [];
    const skipped = [];
    for (const entry of json === void 0 ? consoleTableEntries(text) : entriesOf2(json)) {
      const isTable = taskName(entry) !== void 0;
      const fault = isTable ? readTableRow(entry, rows) : readResult(entry, rows);
      if (fault === void 0) continue;
      const failed = failedTask(entry);
      skipped.push({ why: fault, ...failed !== void 0 && { failed } });
    }
    return { rows, skipped, environment: runtimeOf(json) };
  }
};
function entriesOf2(json) {
  return (asArray(json) ?? []).map(asObject).filter((entry) => entry !== void 0);
}
function failedTask(entry) {
  const threw = entry.Error !== void 0 || asObject(entry.result)?.error !== void 0;
  return threw ? taskName(entry) ?? asText(entry.name) : void 0;
}
function taskName(entry) {
  return asText(entry["Task name"]) ?? asText(entry["Task Name"]);
}
function measured3(result) {
  if (!result) return false;
  return asObject(result.latency) !== void 0 || "hz" in result && "mean" in result;
}
function readTableRow(entry, rows) {
  const benchmark = taskName(entry) ?? "";
  if (entry.Error !== void 0) return { code: "failed", benchmark, message: asText(entry.Error) };
  const before = rows.length;
  for (const [key, value] of Object.entries(entry)) {
    const time3 = TIME_KEY.exec(key)?.[1];
    const throughput = THROUGHPUT_KEY.exec(key);
    const metric = time3 === void 0 ? "throughput" : "time";
    const unit = time3 ?? throughput?.[1] ?? throughput?.[2];
    if (unit === void 0) continue;
    const centre = cellNumber(value);
    if (centre === void 0) return { code: "not-a-number", benchmark, field: key };
    rows.push({ benchmark, metric, unit, centre });
  }
  return rows.length === before ? { code: "no-field", benchmark, field: "latency" } : void 0;
}
function cellNumber(cell) {
  if (typeof cell === "number") return cell;
  const [first = ""] = (asText(cell) ?? "").split("\xB1");
  return numberOf(first.trim().replaceAll(",", ""));
}
function readResult(entry, rows) {
  const benchmark = asText(entry.name);
  if (benchmark === void 0) return { code: "no-field", field: "name" };
  const result = asObject(entry.result);
  if (!result || !measured3(result)) return { code: "no-result", benchmark, state: asText(result?.state) };
  const time3 = asObject(result.latency) ?? result;
  const fault = faultOf2(time3, "mean", "number");
  if (fault !== void 0) return { ...fault, benchmark };
  const values = asNumbers(time3.samples);
  rows.push({
    benchmark,
    metric: "time",
    unit: "ms",
    centre: asNumber(time3.mean),
    ...values && { values }
  });
  const throughput = asObject(result.throughput)?.mean ?? result.hz;
  if (throughput !== void 0) {
    rows.push({ benchmark, metric: "throughput", unit: "ops/s", centre: asNumber(throughput) });
  }
  return void 0;
}
function runtimeOf(json) {
  const result = entriesOf2(json).map((entry) => asObject(entry.result)).find((each) => asText(each?.runtime) !== void 0);
  const runtime = asText(result?.runtime);
  return environmentOf(runtime === void 0 ? {} : { toolchain: { [runtime]: result?.runtimeVersion } });
}

// src/formats/trace.ts
var UNIT_WORDS = [
  [/_mb$/, "MB"],
  [/_kb$/, "kB"],
  [/_bytes$/, "B"],
  [/_percent$/, "%"],
  [/_ns$/, "ns"],
  [/_us$/, "us"],
  [/_ms$/, "ms"],
  [/_time$|_s$|_seconds$/, "s"]
];
var OWN9 = /* @__PURE__ */ new Set(["time", "memory", SUCCESS_RATE]);
var trace = {
  id: "trace",
  tool: "script traces",
  produce: 'your script: a JSON array of {"script", "execution_time", "memory_usage_mb", "exit_code"}',
  reads: "time, memory and additional metrics of every execution that succeeded, success rate",
  samples: "process",
  repeats: true,
  claims(_text, json) {
    return (asArray(json) ?? []).some((entry) => {
      const fields = asObject(entry);
      return fields !== void 0 && "script" in fields && "execution_time" in fields;
    });
  },
  read(_text, json) {
    const entries = (asArray(json) ?? []).map((entry, index) => ({ fields: asObject(entry) ?? {}, index }));
    if (entries.length === 0) throw new ParseFailure("no executions in the trace");
    const dated = entries.flatMap((entry) => {
      const moment = momentOfEntry(entry.fields);
      return moment ? [{ ...entry, moment, benchmark: asText(entry.fields.script) ?? "" }] : [];
    });
    const undated = entries.filter(({ fields }) => !momentOfEntry(fields));
    const groups = [undated, ...successiveExecutions(dated)].filter((group) => group.length > 0);
    const readings = groups.map((group) => readExecution(group, momentOfEntry(group.at(-1)?.fields ?? {})));
    return {
      rows: readings.flatMap(({ rows }) => [...rows]),
      skipped: readings.flatMap(({ skipped }) => skipped),
      environment: machineOf11(entries.map(({ fields }) => fields))
    };
  }
};
function readExecution(entries, at) {
  const rows = [];
  const skipped = [];
  const outcomes = /* @__PURE__ */ new Map();
  for (const { fields, index } of entries) {
    const script = asText(fields.script);
    const fault = script === void 0 ? faultOf2(fields, "script", "string") : faultOfEntry(fields);
    if (script !== void 0 && typeof fields.exit_code === "number") {
      addOutcome(outcomes, script, fields.exit_code === 0);
    }
    if (fault !== void 0) {
      const isFailure = fault.code === "exit-code" || "field" in fault && fault.field === "exit_code";
      const why = { ...fault, benchmark: script, entry: `[${index}]` };
      skipped.push({ why, ...isFailure && script !== void 0 && { failed: script } });
    } else if (script !== void 0) rows.push(...rowsOf20(script, fields));
  }
  const all = [...rows, ...successRows(outcomes)];
  return {
    rows: at ? all.map((row) => ({ ...row, at })) : all,
    skipped: onlyFailedWhole(skipped, outcomes).map((skip) => ({ ...skip, ...at && { at } }))
  };
}
function momentOfEntry(fields) {
  const timeMs = momentOf(fields.timestamp ?? fields.time, END_OF_TIME);
  if (typeof timeMs !== "number") return void 0;
  const commit = asText(fields.git_sha) ?? asText(fields.commit) ?? "";
  return { commit, branch: asText(fields.git_branch) ?? asText(fields.branch) ?? "", timeMs };
}
function faultOfEntry(fields) {
  const { exit_code: code } = fields;
  if (typeof code === "number" && code !== 0) return { code: "exit-code", exitCode: code };
  if (code !== void 0 && code !== 0) return { code: "not-a-number", field: "exit_code" };
  return faultOf2(fields, "execution_time", "number");
}
function rowsOf20(benchmark, fields) {
  const rows = [rowOf11(benchmark, "time", "s", fields.execution_time)];
  if (fields.memory_usage_mb !== void 0) {
    rows.push(rowOf11(benchmark, "memory", "MB", fields.memory_usage_mb));
  }
  for (const [metric, value] of Object.entries(asObject(fields.additional_metrics) ?? {})) {
    if (typeof value !== "number") continue;
    const name = OWN9.has(metric) ? `additional_${metric}` : metric;
    rows.push(rowOf11(benchmark, name, unitOf4(metric), value));
  }
  return rows;
}
function rowOf11(benchmark, metric, unit, value) {
  const centre = asNumber(value);
  return { benchmark, metric, unit, centre, values: [centre] };
}
function unitOf4(metric) {
  return UNIT_WORDS.find(([end]) => end.test(metric))?.[1] ?? "";
}
function machineOf11(entries) {
  const stated = entries.map((entry) => asObject(asObject(entry)?.environment)).find((each) => each !== void 0);
  return environmentOf({
    os: stated?.os,
    arch: stated?.arch,
    cpu: stated?.cpu,
    cores: stated?.cpu_cores,
    memoryBytes: stated?.memory_total,
    toolchain: { node: stated?.node_version, bun: stated?.bun_version }
  });
}

// src/formats/valgrind.ts
var OWN_LINE = /^==(?:[\d:.]+ )?\d+== (?:Using Valgrind-|Command: |Collected : |I +refs: |Total: +[\d,]+ bytes in |total heap usage: )/;
var OUT_FILE = /^(?:# callgrind format|version: 1\r?\ncreator: callgrind|desc: I1 cache: )/m;
var LINE2 = /^==(?:[\d:.]+ )?(\d+)== ?(.*)$/;
var N = "([\\d,]+)";
var SUMMARIES = [
  [/^I +refs: +([\d,]+)/, ["Ir"]],
  [/^I1 +misses: +([\d,]+)/, ["I1mr"]],
  [/^(?:LL|L2)i +misses: +([\d,]+)/, ["ILmr"]],
  [pair2("D +refs", "rd", "wr"), ["Dr", "Dw"]],
  [pair2("D1 +misses", "rd", "wr"), ["D1mr", "D1mw"]],
  [pair2("(?:LL|L2)d +misses", "rd", "wr"), ["DLmr", "DLmw"]],
  [pair2("Branches", "cond", "ind"), ["Bc", "Bi"]],
  [pair2("Mispredicts", "cond", "ind"), ["Bcm", "Bim"]]
];
var HEAP2 = [
  [new RegExp(`^Total: +${N} bytes in ${N} blocks`), ["total_bytes", "total_blocks"]],
  [new RegExp(`^At t-gmax: +${N} bytes in ${N} blocks`), ["max_bytes", "max_blocks"]],
  [new RegExp(`^At t-end: +${N} bytes in ${N} blocks`), ["end_bytes", "end_blocks"]],
  [new RegExp(`^Reads: +${N} bytes`), ["read_bytes"]],
  [new RegExp(`^Writes: +${N} bytes`), ["written_bytes"]],
  [new RegExp(`^ *total heap usage: ${N} allocs, ${N} frees, ${N} bytes`), ["allocs", "frees", "bytes"]]
];
var valgrind = {
  id: "valgrind",
  tool: "Valgrind",
  produce: "valgrind --tool=callgrind --log-file=results.txt ./command (or cachegrind, dhat, memcheck)",
  reads: "counted events, bytes and blocks of the heap; totals of callgrind.out",
  samples: "process",
  repeats: true,
  claims(text) {
    if (OUT_FILE.test(text)) return true;
    return /==(?:[\d:.]+ )?\d+== /.test(text) && loggedLines(text).some((line2) => OWN_LINE.test(line2));
  },
  read(text) {
    return OUT_FILE.test(text) ? readOutFile(text) : readLog2(text);
  }
};
function pair2(label, first, second) {
  return new RegExp(`^${label}: +[\\d,]+ +\\( *${N} +${first} +\\+ +${N} +${second}\\)`);
}
function readLog2(text) {
  const rows = [];
  const skipped = [];
  const processes = /* @__PURE__ */ new Map();
  let version2;
  const lines = loggedLines(text);
  for (const [index, shown2] of lines.entries()) {
    const [, pid = "", message2 = ""] = LINE2.exec(shown2) ?? [];
    if (pid === "") continue;
    const line2 = index + 1;
    const traced = processes.get(pid) ?? { command: "(unnamed)", events: [], collected: false };
    processes.set(pid, traced);
    version2 = /^Using Valgrind-(\S+)/.exec(message2)?.[1] ?? version2;
    traced.command = /^Command: (.+)$/.exec(message2)?.[1]?.trim() ?? traced.command;
    traced.events = wordsAfter(message2, /^Events +: /) ?? traced.events;
    const collected = wordsAfter(message2, /^Collected +: /);
    if (collected) {
      traced.collected = true;
      const counts2 = withZeros(collected, traced.events, line2 < lines.length);
      rows.push(...eventRows(traced.command, traced.events, counts2, line2, skipped));
      continue;
    }
    const counted3 = [...traced.collected ? [] : SUMMARIES, ...HEAP2];
    for (const [pattern, metrics2] of counted3) {
      const match = pattern.exec(message2);
      if (match) rows.push(...eventRows(traced.command, metrics2, match.slice(1), line2, skipped));
    }
  }
  return {
    rows,
    skipped,
    environment: environmentOf({ toolchain: { valgrind: version2 } })
  };
}
var TOLD = /^(?:creator|cmd|events|thread|part|totals|summary):/;
function readOutFile(text) {
  const skipped = [];
  const totals = /* @__PURE__ */ new Map();
  const summaries2 = /* @__PURE__ */ new Map();
  const threads = /* @__PURE__ */ new Set();
  const parts = /* @__PURE__ */ new Set();
  let command = "(unnamed)";
  let events = [];
  let version2;
  const lines = loggedLines(text);
  for (const [index, shown2] of lines.entries()) {
    if (!TOLD.test(shown2)) continue;
    version2 = /^creator: (?:callgrind|cachegrind)-(\S+)/.exec(shown2)?.[1] ?? version2;
    command = /^cmd: (.+)$/.exec(shown2)?.[1]?.trim() ?? command;
    events = wordsAfter(shown2, /^events: /) ?? events;
    const [, word2 = "", count2] = /^(thread|part): *(\d+)/.exec(shown2) ?? [];
    if (count2 !== void 0) (word2 === "thread" ? threads : parts).add(count2);
    const [, kind] = /^(totals|summary): /.exec(shown2) ?? [];
    if (kind === void 0) continue;
    const written = wordsAfter(shown2, /^(?:totals|summary): /) ?? [];
    const counts2 = withZeros(written, events, index + 1 < lines.length);
    const sums = kind === "totals" ? totals : summaries2;
    for (const row of eventRows(command, events, counts2, index + 1, skipped)) {
      sums.set(row.metric, { ...row, centre: row.centre + (sums.get(row.metric)?.centre ?? 0) });
    }
  }
  const names = qualified(command, partWord("thread", threads), partWord("part", parts));
  const rows = [...(totals.size > 0 ? totals : summaries2).values()].map((row) => ({ ...row, ...names }));
  return { rows, skipped, environment: environmentOf({ toolchain: { valgrind: version2 } }) };
}
function partWord(word2, numbers) {
  const [only] = numbers;
  return numbers.size === 1 && only !== "1" ? `${word2} ${only}` : void 0;
}
function wordsAfter(message2, label) {
  return label.test(message2) ? message2.replace(label, "").trim().split(/ +/) : void 0;
}
function withZeros(counts2, events, complete) {
  return events.map((_, index) => counts2[index] ?? (complete ? "0" : ""));
}
function eventRows(benchmark, metrics2, counts2, line2, skipped) {
  return metrics2.flatMap((metric, index) => {
    const centre = groupedNumberOf(counts2[index]);
    if (centre === void 0) {
      skipped.push({ line: line2, why: { code: "not-counted", benchmark, field: metric } });
      return [];
    }
    return [{ benchmark, metric, unit: unitOf5(metric), centre, direction: "lower", line: line2 }];
  });
}
function unitOf5(metric) {
  return /(?:^|_)bytes$/.test(metric) ? "B" : "count";
}

// src/formats/vegeta.ts
var BENCHMARK3 = "(unnamed)";
var LATENCIES2 = /* @__PURE__ */ new Map([
  ["mean", "latency_mean"],
  ["50th", "latency_p50"],
  ["90th", "latency_p90"],
  ["95th", "latency_p95"],
  ["99th", "latency_p99"]
]);
var FIELD3 = /^([A-Z][A-Za-z ]*?)\s+\[([^\]]+)\]\s+(\S.*)$/;
var OWN10 = [
  /^Requests\s+\[total, rate(?:, throughput)?\]\s/m,
  /^Latencies\s+\[/m,
  /^Success\s+\[ratio\]\s/m
];
var vegeta = {
  id: "vegeta",
  tool: "Vegeta",
  produce: "vegeta attack -duration=30s < targets.txt | vegeta report -type=json > results.json",
  reads: "throughput, latency with percentiles, success rate",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0) return text.includes("[total, rate") && OWN10.every((line2) => line2.test(text));
    const file = asObject(json);
    return asObject(file?.latencies) !== void 0 && "success" in (file ?? {}) && "throughput" in (file ?? {});
  },
  read(text, json) {
    return json === void 0 ? readText4(text) : readJson4(asObject(json) ?? {});
  }
};
function readJson4(file) {
  const rows = [];
  const skipped = [];
  if (file.requests === 0) throw new ParseFailure("no request was sent");
  const rate = faultOf2(file, "success", "number");
  if (rate) skipped.push({ why: { ...rate, benchmark: BENCHMARK3 } });
  if (file.success === 0) skipped.push(noneSucceeded(asText(asArray(file.errors)?.[0])));
  else {
    if (rate === void 0) rows.push(successShare(BENCHMARK3, asNumber(file.success)));
    rows.push({
      benchmark: BENCHMARK3,
      metric: "requests_per_second",
      unit: "1/s",
      centre: asNumber(file.throughput)
    });
    const latencies = asObject(file.latencies) ?? {};
    for (const [word2, metric] of LATENCIES2) {
      if (word2 in latencies)
        rows.push({ benchmark: BENCHMARK3, metric, unit: "ns", centre: asNumber(latencies[word2]) });
    }
  }
  return { rows, skipped };
}
function noneSucceeded(message2) {
  return { why: { code: "all-failed", benchmark: BENCHMARK3, what: "request", message: message2 }, failed: BENCHMARK3 };
}
function readText4(text) {
  const rows = [];
  const skipped = [];
  let start2 = 0;
  for (const { line: line2, shown: shown2 } of consoleLines(text)) {
    let add3 = function(metric, quantity) {
      if (quantity) rows.push({ benchmark: BENCHMARK3, metric, ...quantity, line: line2 });
      else skipped.push({ line: line2, why: { code: "not-a-number", benchmark: BENCHMARK3, field: metric } });
    };
    var add2 = add3;
    const [, field2, heads = "", values = ""] = FIELD3.exec(shown2.trim()) ?? [];
    const cells = new Map(heads.split(/, */).map((head, i) => [head, values.split(/, */)[i]]));
    if (field2 === "Requests") {
      start2 = rows.length;
      add3("requests_per_second", numberAnd("1/s", cells.get("throughput") ?? cells.get("rate")));
    } else if (field2 === "Latencies") {
      for (const [head, cell] of cells) {
        const metric = LATENCIES2.get(/^\d+$/.test(head) ? `${head}th` : head);
        if (metric !== void 0) add3(metric, durationOf(cell));
      }
    } else if (field2 === "Success") {
      const share3 = numberOf(cells.get("ratio")?.replace(/%$/, ""));
      if (share3 === void 0)
        skipped.push({ line: line2, why: { code: "not-a-number", benchmark: BENCHMARK3, field: "success ratio" } });
      else if (share3 > 0) rows.push({ ...successShare(BENCHMARK3, share3 / 100), line: line2 });
      else {
        rows.length = start2;
        skipped.push({ line: line2, ...noneSucceeded(void 0) });
      }
    }
  }
  return { rows, skipped };
}
function numberAnd(unit, cell) {
  const centre = numberOf(cell);
  return centre === void 0 ? void 0 : { centre, unit };
}

// src/formats/vitest.ts
var vitest = {
  id: "vitest",
  tool: "Vitest",
  produce: "vitest bench --run --outputJson=results.json (from version 5: --reporter=json --outputFile=results.json)",
  reads: "mean time and throughput, samples where they are kept",
  samples: "iteration",
  claims(_text, json) {
    const file = asObject(json);
    const groups = objects3(file?.files).flatMap((each) => objects3(each.groups));
    return groups.some((group) => asArray(group.benchmarks)) || reported(file).length > 0;
  },
  read(_text, json) {
    const file = asObject(json);
    const tasks = [...groupedTasks(file), ...reportedTasks(file)];
    if (tasks.length === 0) throw new ParseFailure("no benchmarks in the report: none was run");
    const rows = [];
    const skipped = [];
    for (const { name: own2, file: path, time: time3, throughput } of tasks) {
      const names = qualified(own2, lastingPath(path));
      const name = names.benchmark;
      const fault = faultOf2(time3, "mean", "number");
      if (fault !== void 0) {
        skipped.push({ why: { ...fault, benchmark: name }, failed: name });
        continue;
      }
      const values = asNumbers(time3.samples);
      const centre = asNumber(time3.mean);
      rows.push({ ...names, metric: "time", unit: "ms", centre, ...values && { values } });
      if (throughput === void 0) continue;
      rows.push({ ...names, metric: "throughput", unit: "ops/s", centre: asNumber(throughput) });
    }
    return { rows, skipped: [...skipped, ...failuresOf(file)] };
  }
};
function failuresOf(file) {
  return objects3(file?.testResults).flatMap((each) => {
    const tests = objects3(each.assertionResults);
    const failed = tests.filter(({ status }) => status === "failed");
    if (failed.length === 0 && each.status === "failed") {
      const message2 = asText(each.message)?.split("\n")[0];
      return [{ why: { code: "failed", entry: asText(each.name), message: message2 }, failed: null }];
    }
    return failed.map((test) => {
      const name = asText(test.fullName) ?? asText(test.title) ?? "a test";
      return { why: { code: "failed", benchmark: name }, failed: name };
    });
  });
}
function* groupedTasks(file) {
  for (const { filepath, groups } of objects3(file?.files)) {
    for (const group of objects3(groups)) {
      const path = asText(filepath) ?? "";
      const isSaid = asText(group.fullName)?.includes(path.split(/[\\/]/).at(-1) ?? "") ?? false;
      for (const benchmark of objects3(group.benchmarks)) {
        const name = joined4(group.fullName, benchmark.name);
        yield { name, file: isSaid ? "" : path, time: benchmark, throughput: benchmark.hz };
      }
    }
  }
}
function* reportedTasks(file) {
  for (const { path, benchmark } of reported(file)) {
    for (const task of objects3(benchmark.tasks)) {
      const throughput = asObject(task.throughput)?.mean;
      const name = joined4(benchmark.name, task.name);
      yield { name, file: path, time: asObject(task.latency) ?? {}, throughput };
    }
  }
}
function reported(file) {
  return objects3(file?.testResults).flatMap(
    (each) => objects3(each.assertionResults).flatMap((assertion) => objects3(assertion.benchmarks)).map((benchmark) => ({ path: asText(each.name) ?? "", benchmark }))
  );
}
function objects3(value) {
  return (asArray(value) ?? []).map(asObject).filter((item) => item !== void 0);
}
function joined4(group, name) {
  return [asText(group), asText(name)].filter((part) => part !== void 0 && part !== "").join(" > ");
}

// src/formats/wrk.ts
var START2 = /^ *Running \S+ test @ (\S+)/;
var LOAD = /^ *(\d+) threads? and (\d+) connections?\b/;
var DISTRIBUTION2 = /^ *Latency Distribution\b(.*)/;
var LATENCY2 = /^ *Latency +(\S+) /;
var PERCENTILE4 = /^ *(\d+(?:\.\d+)?)% +(\S+) *$/;
var DONE = /^ *(\d+) requests in \S+, \S+ read/;
var SOCKET_ERRORS = /^ *Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/;
var NOT_2XX = /^ *Non-2xx or 3xx responses: (\d+)/;
var REQUESTS2 = /^ *Requests\/sec: +(\S+)/;
var TRANSFER = /^ *Transfer\/sec: +(\S+)/;
var QUANTITY2 = /^([-+.\da-z]*?)(us|ms|s|m|h|[KMGTP]?B)$/;
var OWN11 = /\bThread Stats +Avg +Stdev +Max\b|\b\d+ requests in [\d.]+[a-z]+, [\d.]+[KMGTP]?B read\b/;
var REFUSED = /^unable to connect to \S+ [^\n]+$/;
var wrk = {
  id: "wrk",
  tool: "wrk, wrk2",
  produce: "wrk -t2 -c8 -d30s --latency http://localhost:3000 | tee results.txt",
  reads: "requests and bytes per second, latency with percentiles, errors, success rate",
  samples: "iteration",
  repeats: true,
  claims(text, json) {
    if (json !== void 0) return false;
    const isOwn = (text.includes("requests in ") || text.includes("Thread Stats")) && OWN11.test(text);
    return isOwn || REFUSED.test(text.trim());
  },
  read(text) {
    if (REFUSED.test(text.trim())) throw new ParseFailure(text.trim());
    const rows = [];
    const skipped = [];
    let names = { benchmark: "(unnamed)" };
    let start2 = 0;
    let failed = false;
    let counts2 = { done: 0, not2xx: 0, unanswered: 0 };
    let inDistribution = false;
    for (const [index, shown2] of loggedLines(text).entries()) {
      const line2 = index + 1;
      const add2 = (metric, quantity) => {
        if (quantity) rows.push({ ...names, metric, ...quantity, line: line2 });
        else skipped.push({ line: line2, why: { code: "not-a-number", benchmark: names.benchmark, field: metric } });
      };
      const url = START2.exec(shown2)?.[1];
      const [, threads, connections] = LOAD.exec(shown2) ?? [];
      const distribution = DISTRIBUTION2.exec(shown2);
      const percentile = inDistribution ? PERCENTILE4.exec(shown2) : null;
      const latency = LATENCY2.exec(shown2)?.[1];
      const done = DONE.exec(shown2)?.[1];
      if (url !== void 0) {
        names = { benchmark: url };
        start2 = rows.length;
        failed = false;
      }
      if (threads !== void 0 && connections !== void 0)
        names = loaded(names.benchmark, threads, connections);
      if (distribution) inDistribution = !distribution[1]?.includes("Uncorrected");
      else if (percentile) add2(percentileName(percentile[1]), quantityOf3(percentile[2]));
      else if (latency !== void 0) add2("latency_mean", quantityOf3(latency));
      else if (done !== void 0) {
        inDistribution = false;
        failed = Number(done) === 0;
        counts2 = { done: Number(done), not2xx: 0, unanswered: 0 };
        if (!failed) continue;
        rows.length = start2;
        const { benchmark } = names;
        skipped.push({
          line: line2,
          why: { code: "none-done", benchmark, what: "request", how: "answered" },
          failed: benchmark
        });
      } else if (!failed) {
        counts2.unanswered += unansweredIn(shown2);
        counts2.not2xx += Number(NOT_2XX.exec(shown2)?.[1] ?? 0);
        readTotal(shown2, add2);
        if (REQUESTS2.test(shown2) && counts2.done > 0) {
          const { done: answered, not2xx, unanswered } = counts2;
          const share3 = successRow(names.benchmark, answered - not2xx, answered + unanswered);
          rows.push({ ...share3, ...names, line: line2 });
        }
      }
    }
    return { rows, skipped };
  }
};
function loaded(url, threads, connections) {
  const parameters = { threads, connections };
  return { ...qualified(url, `threads=${threads}`, `connections=${connections}`), parameters };
}
function readTotal(shown2, add2) {
  const not2xx = NOT_2XX.exec(shown2)?.[1];
  const requests = REQUESTS2.exec(shown2)?.[1];
  const transfer = TRANSFER.exec(shown2)?.[1];
  if (SOCKET_ERRORS.test(shown2)) {
    add2("socket_errors", { centre: unansweredIn(shown2), unit: "count" });
  } else if (not2xx !== void 0) add2("non2xx", { centre: Number(not2xx), unit: "count" });
  else if (requests !== void 0) {
    const centre = numberOf(requests);
    add2("requests_per_second", centre === void 0 ? void 0 : { centre, unit: "1/s" });
  } else if (transfer !== void 0) {
    const quantity = quantityOf3(transfer);
    add2("bytes_per_second", quantity && { ...quantity, unit: `${quantity.unit}/s` });
  }
}
function unansweredIn(shown2) {
  const [, ...errors] = SOCKET_ERRORS.exec(shown2) ?? [];
  return errors.reduce((sum, count2) => sum + Number(count2), 0);
}
function percentileName(percent) {
  const rank = Number(percent);
  return rank === 100 ? "latency_max" : `latency_p${rank}`;
}
function quantityOf3(text) {
  const [, digits, unit = ""] = QUANTITY2.exec(text ?? "") ?? [];
  const value = numberOf(digits);
  if (value === void 0) return void 0;
  if (unit === "m") return { centre: value, unit: "min" };
  return unit === "h" ? { centre: value * 60, unit: "min" } : { centre: value, unit };
}

// src/formats/zbench.ts
var HEADER17 = /^benchmark +runs +(?:total time +)?time(?:\/run)? \(avg ± σ\) +\(min [.…]+ max\) +p75 +p99 +p995/;
var ROW5 = /^(.+?) +(\d+) +(?:\S+ +)?(\S+) ± \S+ +\(\S+ \.\.\. \S+\) +(\S+) +(\S+) +(\S+)\s*$/;
var MEMORY5 = /^(.+?) \[MEMORY\] +([\d.]+) ?([KMGT]?i?B) ± /;
var UNITS6 = /* @__PURE__ */ new Map([
  ["nanoseconds", "ns"],
  ["bytes", "B"]
]);
var zbench = {
  id: "zbench",
  tool: "zBench",
  produce: "zig build test 2>&1 | tee results.txt",
  reads: "mean time and p75, p99, p99.5 of a run, memory; from JSON every run",
  samples: "iteration",
  claims(text, json) {
    if (json === void 0)
      return text.includes("p995") && consoleLines(text).some(({ shown: shown2 }) => HEADER17.test(shown2.trim()));
    return resultsOf2(json).some(isResult2);
  },
  read(text, json) {
    return json === void 0 ? readTable4(text) : readJson5(resultsOf2(json));
  }
};
function resultsOf2(json) {
  return asArray(json) ?? [json];
}
function isResult2(value) {
  const statistics2 = asObject(asObject(value)?.timing_statistics);
  return statistics2 !== void 0 && "mean" in statistics2;
}
function readTable4(text) {
  const rows = [];
  const skipped = [];
  let inTable = false;
  for (const { line: line2, shown: shown2 } of consoleLines(text)) {
    const [, name, , mean2, ...percentiles] = ROW5.exec(shown2) ?? [];
    const [, owner, size, unit = ""] = MEMORY5.exec(shown2) ?? [];
    if (HEADER17.test(shown2.trim())) inTable = true;
    else if (owner !== void 0 && inTable) {
      rows.push({
        benchmark: owner.trim(),
        metric: "memory",
        unit,
        centre: numberOf(size) ?? Number.NaN,
        line: line2
      });
    } else if (name !== void 0 && inTable) {
      const benchmark = name.trim();
      for (const [metric, cell] of [
        ["time", mean2],
        ...["time_p75", "time_p99", "time_p99.5"].map((word2, i) => [word2, percentiles[i]])
      ]) {
        const time3 = durationOf(cell);
        if (time3) rows.push({ benchmark, metric, ...time3, line: line2 });
        else skipped.push({ line: line2, why: { code: "not-a-time", benchmark, field: metric } });
      }
    } else if (inTable && / ± /.test(shown2)) {
      skipped.push({ line: line2, why: { code: "malformed-row", benchmark: shown2.trim().split(/\s+/)[0] } });
    }
  }
  return { rows, skipped };
}
function readJson5(entries) {
  const rows = [];
  const skipped = [];
  for (const [index, value] of entries.entries()) {
    const entry = asObject(value) ?? {};
    const benchmark = asText(entry.name);
    const timing = asObject(entry.timing_statistics);
    if (benchmark === void 0 || !timing) {
      skipped.push({ why: { code: "not-a-result", entry: `[${index}]` } });
      continue;
    }
    rows.push(rowOf12(benchmark, "time", timing, entry.timings));
    const percentiles = asObject(timing.percentiles) ?? {};
    for (const [field2, rank] of [
      ["p75", "75"],
      ["p99", "99"],
      ["p995", "99.5"]
    ]) {
      if (field2 in percentiles)
        rows.push({
          ...rowOf12(benchmark, `time_p${rank}`, timing, void 0),
          centre: asNumber(percentiles[field2])
        });
    }
    const memory = asObject(entry.max_allocation_statistics);
    if (memory) rows.push(rowOf12(benchmark, "memory", memory, entry.max_allocations));
  }
  return { rows, skipped };
}
function rowOf12(benchmark, metric, statistics2, runs2) {
  const values = asNumbers(runs2);
  const written = asText(statistics2.units) ?? "nanoseconds";
  const unit = UNITS6.get(written) ?? written;
  return { benchmark, metric, unit, centre: asNumber(statistics2.mean), ...values && { values } };
}

// src/formats/index.ts
var formats = Object.freeze([
  // Go, Rust
  go,
  criterion,
  libtest,
  divan,
  iai,
  gungraun,
  gungraunJson,
  // Python
  pytestBenchmark,
  pyperf,
  asv,
  asvResultsJson,
  // C, C++ and Zig
  googleBenchmark,
  nanobench,
  catch2,
  zbench,
  // Java, .NET, Android, PHP
  jmh,
  benchmarkDotNet,
  jetpackBenchmark,
  phpbench,
  // JavaScript
  vitest,
  tinybench,
  mitata,
  benchmarkJs,
  denoBench,
  nodeTest,
  consoleTime,
  // Ruby, R, Julia, Luau, Dart, Elixir, Haskell
  rubyBenchmark,
  rubyBenchmarkIps,
  rBench,
  julia,
  benchmarkluau,
  dartBenchmarkHarness,
  benchee,
  tastyBench,
  // Complete commands
  hyperfine,
  gnuTime,
  perfStat,
  valgrind,
  // Servers and pages under load, bundles
  autocannon,
  wrk,
  ab,
  oha,
  vegeta,
  k6,
  locust,
  gatling,
  artillery,
  jmeter,
  lighthouse,
  sizeLimit,
  // Databases, disks and networks
  pgbench,
  redisBenchmark,
  fio,
  iperf3,
  // Any tool
  perfRegression,
  junit,
  bencherMetricFormat,
  ndjson,
  trace,
  customBiggerIsBetter,
  customSmallerIsBetter,
  fileSize
]);

// src/formats/cleaned-text.ts
var CONTROL = /\x1b(?:\][^\x07\x1b\n]*(?:\x07|\x1b\\)?|[_PX^][^\x07\x1b\n]*(?:\x07|\x1b\\)?|\[[0-?]*[ -/]*[@-~]|[()*+][0-9A-Za-z]|[=>78cDEHMNOZ])/g;
var LOGGED2 = /^(?:(?:[^\t\n]{1,200}\t[^\t\n]{1,200}\t)?\ufeff?\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)\]?(?: \d\d[OE][ +]| std(?:out|err) [FP](?: |$)|[ \t]|$))+/;
var SERVICE = /^(?:[\w.-]+ +\| |\[pod\/[\w./-]+\] )/;
var SERVICES_MAX = 8;
function cleanedText(text) {
  const bare = withoutControl(text);
  const isTimed = /\d\d:\d\d:\d\d/.test(bare);
  if (!isTimed && !/\| |\[pod\//.test(bare)) return bare;
  const untimed = (lines2) => isTimed ? lines2.map(withoutTime) : lines2;
  const lines = untimed(bare.split("\n"));
  const own2 = withoutServices(lines);
  return (own2 === lines ? lines : untimed(own2)).join("\n");
}
function withoutTime(line2) {
  const prefix = LOGGED2.exec(line2)?.[0];
  return prefix === void 0 || isAlone(line2, prefix) ? line2 : line2.slice(prefix.length);
}
function withoutControl(text) {
  const plain = text.includes("\x1B") ? text.replace(CONTROL, "") : text;
  const withoutZeros = plain.includes("\0") ? plain.replaceAll("\0", "") : plain;
  return withoutZeros.includes("\uFEFF") ? withoutZeros.replace(/^\ufeff/gm, "") : withoutZeros;
}
function isAlone(line2, prefix) {
  return line2.slice(prefix.length).trim() === "" && !/[ \t]\r?$/.test(line2);
}
function withoutServices(lines) {
  const services = /* @__PURE__ */ new Set();
  for (const line2 of lines) {
    if (line2.trim() === "") continue;
    const service = SERVICE.exec(`${line2} `)?.[0];
    if (service === void 0) return lines;
    services.add(service);
    if (services.size > SERVICES_MAX) return lines;
  }
  return lines.map((line2) => line2.slice(SERVICE.exec(`${line2} `)?.[0].length ?? 0));
}

// src/formats/consoles.ts
var CONSOLES = [
  { format: "vitest", lines: [/^ *name +hz +min +max +mean +p75 +p99\b/] },
  { format: "vitest", lines: [/^ BENCH {2}Summary\s*$/] },
  { format: "autocannon", lines: [/^│ Stat +│ 2\.5% +│ 50% +│ 97\.5% +│ 99% +│/] },
  { format: "locust", lines: [/^Type +Name +# reqs +# fails +\|/] },
  { format: "pyperf", lines: [/\bMean \+- std dev: [\d.]+ (?:ns|us|ms|sec) \+- [\d.]+ (?:ns|us|ms|sec)/] },
  { format: "julia", lines: [/^BenchmarkTools\.Trial: /] },
  { format: "jmeter", lines: [/^summary (?:=|\+) +\d+ in +[\d:.]+s? = +[\d.]+\/s Avg: /] },
  {
    format: "fio",
    lines: [/^ {2}(?:read|write) *: ?(?:IOPS|io)=/, /^ *(?:clat|lat|iops|bw) .*\b(?:avg|stdev)=/]
  },
  { format: "fio", lines: [/^Run status group \d+ \(all jobs\):/] },
  { format: "iperf3", lines: [/^\[ ID\] Interval +Transfer +(?:Bitrate|Bandwidth)\b/] },
  { format: "artillery", lines: [/^(?:Summary report @|All VUs finished\.)/] },
  { format: "phpbench", lines: [/^PHPBench (?:\(?[\d.]+\S*\)?|@git_tag@)/] },
  { format: "phpbench", lines: [/^Subjects: \d+, Assertions: \d+, Failures: \d+, Errors: \d+/] },
  { format: "size-limit", lines: [/^ {2}Size(?: limit)?: +[\d.]+ [kM]?B\b/, /^ {2}(?:Size|Loading time): /] },
  { format: "jetpack-benchmark", lines: [/^benchmark: +[\d,]+(?:\.\d+)? +ns\b/] },
  { format: "asv", lines: [/^· (?:Creating environments|Discovering benchmarks)/] }
];
function printedBy(text) {
  const lines = loggedLines(text);
  return CONSOLES.find((console) => console.lines.every((mark) => lines.some((line2) => mark.test(line2))))?.format;
}

// src/formats/recognised.ts
function recognised(file, named7) {
  const shown2 = shownOf(file, named7);
  if (shown2.text.trim() === "") {
    throw new ParseError(
      file.path,
      void 0,
      "the file is empty",
      "Did the benchmark fail before it wrote its results?"
    );
  }
  const found2 = named7.length > 0 ? foundNamed(file, shown2, named7) : foundAny(file, shown2);
  const reports = found2.map(({ format, part }) => ({ format, reading: readAs(file.path, format, part) }));
  return { reports, text: found2.some(({ part }) => part.json !== void 0) ? void 0 : shown2.text };
}
function readAs(path, format, { text, json }) {
  return failingAt(path, format, () => format.read(text, json));
}
function failingAt(path, format, read) {
  try {
    return read();
  } catch (error2) {
    if (error2 instanceof ParseFailure) throw asParseError(path, error2, format);
    throw error2;
  }
}
function shownOf({ text }, named7) {
  const first = jsonOf(text);
  if (first.json !== void 0 || named7.some((format) => format.raw)) return { text, ...first };
  const clean = cleanedText(text);
  return { text: clean, ...clean === text ? first : jsonOf(clean) };
}
function foundNamed(file, shown2, named7) {
  const { text, json } = shown2;
  for (const format2 of named7) if (format2.claims(text, json)) return [{ format: format2, part: shown2 }];
  const { parts, failure: failure2 } = partsOf(shown2);
  for (const format2 of named7) {
    const own2 = parts.filter((part) => format2.claims(part.text, part.json));
    if (own2.length > 0) return own2.map((part) => ({ format: format2, part }));
  }
  for (const format2 of named7) {
    const own2 = [shown2, ...parts].filter((part) => format2.isAlso?.(part.text, part.json));
    if (own2.length > 0)
      return own2.slice(0, own2[0] === shown2 ? 1 : void 0).map((part) => ({ format: format2, part }));
  }
  const [format] = named7;
  if (failure2) throw asParseError(file.path, failure2, format);
  throw wrongTool(file, shown2, format);
}
function foundAny(file, shown2) {
  const claimants = claimantsOf(shown2);
  if (claimants.length > 0) return [{ format: theOne(file, claimants), part: shown2 }];
  const { parts, failure: failure2 } = partsOf(shown2);
  const found2 = parts.flatMap((part) => {
    const claimants2 = claimantsOf(part);
    return claimants2.length === 0 ? [] : [{ format: theOne(file, claimants2), part }];
  });
  if (found2.length > 0) return found2;
  if (failure2) throw asParseError(file.path, failure2);
  throwIfPrinted(file, shown2);
  throw new ParseError(
    file.path,
    firstLine(shown2.text).line,
    `unrecognised benchmark output: found ${firstLine(shown2.text).quoted}`,
    "perf-regression formats lists the supported tools; set tool if yours is one of them."
  );
}
function throwIfPrinted({ path }, { text }) {
  const printed = printedBy(text);
  const format = formats.find(({ id }) => id === printed);
  if (!format) return;
  const what = `this is the printed output of ${format.tool}, which leaves out much of what it measured (${format.id})`;
  throw new ParseError(path, void 0, what, `Use a format that has it: ${format.produce}`);
}
function partsOf({ text, json, failure: failure2 }) {
  if (json !== void 0) return { parts: [], failure: void 0 };
  const { parts, open: open2 } = jsonParts(text);
  const cutOff = open2 !== void 0 && parts.length === 0 ? new ParseFailure("the JSON is cut off: the file ends in the middle of a value", open2) : void 0;
  return {
    parts: parts.map((part) => ({ text: part.text, json: part.value })),
    failure: failure2 ?? (/^\s*[[{]\s*$/m.test(text) ? cutOff : void 0)
  };
}
function theOne(file, claimants) {
  const [only, second] = claimants;
  if (only && !second) return only;
  throw new ParseError(
    file.path,
    void 0,
    `this could be ${claimants.map((format) => format.id).join(" or ")}: the text fits both`,
    `Set tool to ${only?.id}: in a workflow tool: ${only?.id}, on the command line --tool ${only?.id}`
  );
}
var JSON_HEAD = 64 * 1024;
function claimantsOf({ text, json }) {
  const head = json === void 0 ? text : text.slice(0, JSON_HEAD);
  return formats.filter((format) => format.claims(head, json));
}
function wrongTool(file, shown2, named7) {
  const { line: line2, quoted } = firstLine(shown2.text);
  const likely = claimantsOf(shown2).map((format) => format.id);
  const remedy = likely.length > 0 ? `It looks like ${likely.join(" or ")}. Set tool to ${likely[0]}, or leave it out.` : `${named7.tool} output comes from: ${named7.produce}`;
  return new ParseError(file.path, line2, `this is not ${named7.id} output: found ${quoted}`, remedy);
}
function asParseError(path, failure2, format) {
  const remedy = format ? `${format.tool} output comes from: ${format.produce}` : "Was the benchmark stopped while it wrote the file?";
  return new ParseError(path, failure2.line, failure2.message, remedy);
}
function firstLine(text) {
  const lines = text.split("\n");
  const index = lines.findIndex((line2) => line2.trim() !== "");
  return { line: index + 1, quoted: JSON.stringify(lines[index]?.trim().slice(0, 60) ?? "") };
}

// src/formats/series.ts
function addRow(known, source, level, row, { unit: base2, factor: factor2 }) {
  const centre = row.centre * factor2;
  if (Math.max(row.benchmark.length, row.metric.length) > NAME_LENGTH_MAX)
    return tooLong(row, "name", NAME_LENGTH_MAX);
  if (row.unit.length > UNIT_LENGTH_MAX) return tooLong(row, "unit", UNIT_LENGTH_MAX);
  const { benchmark, metric } = row;
  if (!isUsable(centre)) return { code: "not-finite", benchmark, metric };
  const isBare = row.values === void 0;
  const values = row.values?.map((value) => value * factor2).filter(isUsable) ?? [centre];
  const part = { source, level: row.level ?? level, centres: [centre], values, isBare, rows: 1 };
  const key = seriesKey(row.benchmark, row.metric);
  const series = known.get(key);
  if (!series) {
    const begun = { row, base: base2, part, before: void 0 };
    known.set(key, begun);
    return begun;
  }
  if (series.base !== base2)
    return { code: "other-unit", benchmark, metric, unit: row.unit, before: series.base };
  if (series.part.source === source) extend4(series.part, part);
  else begin(series, part);
  return series;
}
function tooLong({ benchmark, metric }, what, max) {
  return { code: "too-long", benchmark: benchmark.slice(0, 100), metric: metric.slice(0, 100), what, max };
}
function extend4(part, { level, centres, values }) {
  if (level === "iteration") part.level = level;
  part.rows++;
  append(part.centres, centres);
  append(part.values, values);
}
function begin(series, next) {
  const { part, before } = series;
  if (before) {
    before.centres.push(centreOf(part));
    append(before.processes, processesOf(part));
  } else series.before = { centres: [centreOf(part)], processes: [...processesOf(part)] };
  series.part = next;
}
function append(to, values) {
  for (const value of values) to.push(value);
}
function isUsable(value) {
  return Math.abs(value) < Number.MAX_VALUE / 2;
}
function measurementOf(series) {
  const { row, base: base2 } = series;
  const unitDirection = directionOf(base2);
  const { short, former = [] } = row;
  const names = [...short === void 0 ? [] : [short], ...former].filter((name) => name !== row.benchmark);
  return {
    benchmark: {
      name: row.benchmark,
      ...short !== void 0 && { shown: short },
      ...names.length > 0 && { former: [...new Set(names)] },
      parameters: row.parameters ?? {},
      tags: row.tags ?? []
    },
    metric: {
      name: row.metric,
      unit: base2,
      direction: row.direction ?? (unitDirection === "none" ? directionOfName(row.metric) : unitDirection),
      ...row.formerMetric !== void 0 && { former: row.formerMetric }
    },
    sample: sampleOf3(series),
    writtenUnit: row.unit
  };
}
function sampleOf3({ part, before }) {
  if (!before) return sampleOfOne(part);
  return {
    centre: median([...before.centres, centreOf(part)]),
    values: ascending([...before.processes, ...processesOf(part)]),
    level: "process"
  };
}
function sampleOfOne(part) {
  const values = part.isBare && part.centres.length === 1 ? [] : ascending(part.values);
  return { centre: centreOf(part), values, level: values.length > 0 ? part.level : "iteration" };
}
function processesOf(part) {
  return part.level === "process" && part.values.length > 0 ? part.values : [centreOf(part)];
}
function centreOf({ centres }) {
  return median(centres);
}

// src/formats/parse.ts
function parseResults(sources, tool, known = formats) {
  const named7 = formatsNamed(tool, known);
  const series = /* @__PURE__ */ new Map();
  const skipped = [];
  const tidy = tidyOnce();
  const environments = [];
  const tools = /* @__PURE__ */ new Set();
  const scopes = /* @__PURE__ */ new Map();
  const merged = new Merged();
  const stale = [];
  const dated = [];
  let number4 = 0;
  const take2 = (row, from, format, path) => {
    const added = addRow(series, from, format.samples, row, tidy(row.unit));
    if ("code" in added) {
      skipped.push({ file: path, ...row.line !== void 0 && { line: row.line }, why: added });
    } else {
      if (row.scope !== void 0) scopes.set(row.benchmark, row.scope);
      if (added.part.rows > 1 || added.before) merged.add(path, format, added);
    }
    return !("code" in added);
  };
  for (const source of sources) {
    const path = source.kind === "file" ? source.file.path : source.path;
    let accepted = 0;
    let first;
    for (const { format, reading, failures } of reportsOf2(source, named7)) {
      first ??= format;
      for (const row of reading.rows) {
        const benchmark = row.benchmark;
        if (row.at) dated.push({ moment: row.at, benchmark, row, number: number4, format, path });
        if (row.at || take2(row, number4, format, path)) accepted++;
      }
      for (const { at, ...skip } of [...reading.skipped, ...failures]) {
        const left = { file: path, ...skip };
        const benchmark = skip.failed ?? skip.why.benchmark ?? JSON.stringify(skip.why);
        if (at) dated.push({ moment: at, benchmark, left, number: number4, format, path });
        else skipped.push(left);
      }
      tools.add(format.id);
      if (reading.environment) environments.push(reading.environment);
      stale.push(...staleWarnings(path, reading.stale));
      number4++;
    }
    if (accepted === 0 && first) throw nothingRead(path, first, [...skipped, ...leftOut(dated)]);
  }
  const executions = successiveExecutions(dated).map((rows) => rows.toSorted((a, b) => a.number - b.number));
  const newest = executions.at(-1) ?? [];
  for (const { row, number: from, format, path } of newest) if (row) take2(row, from, format, path);
  skipped.push(...leftOut(newest));
  const [one] = newest;
  if (one && series.size === 0) throw nothingRead(one.path, one.format, skipped);
  const earlier = executions.slice(0, -1).flatMap((rows) => earlierOf(rows, tidy));
  const remarks = [...merged.warnings(), ...stale, ...earlierWarnings(earlier)];
  return {
    measurements: withShownNames([...series.values()].map(measurementOf), scopes),
    skipped,
    environment: joinEnvironments(environments),
    tools: [...tools],
    ...remarks.length > 0 && { remarks },
    ...earlier.length > 0 && { earlier }
  };
}
function leftOut(dated) {
  return dated.flatMap(({ left }) => left ?? []);
}
function earlierOf(rows, tidy) {
  const series = /* @__PURE__ */ new Map();
  for (const { row, number: number4, format } of rows)
    if (row) addRow(series, number4, format.samples, row, tidy(row.unit));
  const newest = rows.reduce((a, b) => b.moment.timeMs > a.moment.timeMs ? b : a);
  const measurements = [...series.values()].map(measurementOf);
  return measurements.length === 0 ? [] : [{ moment: newest.moment, measurements }];
}
function earlierWarnings(earlier) {
  const [first] = earlier;
  const last = earlier.at(-1);
  if (!first || !last) return [];
  const dayOf2 = ({ moment }) => new Date(moment.timeMs).toISOString().slice(0, 10);
  const [oldest, newest] = [dayOf2(first), dayOf2(last)];
  const subject = oldest === newest ? oldest : `${oldest} to ${newest}`;
  return [{ code: "earlier-executions", subject, values: { executions: earlier.length, oldest, newest } }];
}
function staleWarnings(path, stale = []) {
  if (stale.length === 0) return [];
  const values = { file: path, benchmarks: countedNames(stale) };
  return [{ code: "stale-results", subject: path, values }];
}
function formatsNamed(tool, known = formats) {
  const own2 = known.filter(({ id }) => id === tool);
  if (own2.length > 0 || isAnyTool(tool)) return own2;
  const aliased = idsOfAlias(tool);
  const named7 = known.filter(({ id }) => aliased.includes(id));
  if (named7.length > 0) return named7;
  const [nearest] = nearestFirst(
    tool,
    known.map(({ id }) => id)
  );
  throw new UserError(
    `unknown tool "${tool}". Did you mean "${nearest}"?`,
    `Leave the tool out to have it recognised, or use one of: ${known.map((f) => f.id).join(", ")}`
  );
}
function reportsOf2(source, named7) {
  if (source.kind === "file") {
    const { reports, text } = recognised(source.file, named7);
    const [first] = reports;
    const failures = first && text !== void 0 ? failuresOf2(text, first.format) : [];
    return reports.map((report, i) => ({ ...report, failures: i === 0 ? failures : [] }));
  }
  const { format, path, files } = source;
  const { folder } = format;
  if (!folder) throw new TypeError(`format ${format.id} reads no folders`);
  return [{ format, failures: [], reading: failingAt(path, format, () => folder.read(files)) }];
}
function failuresOf2(text, { id }) {
  return id === "go" ? [] : failuresInText(id, text);
}
var Merged = class {
  #found = /* @__PURE__ */ new Map();
  /** Without a benchmark name, results of several files may be different things too. */
  add(path, { repeats }, { row, part, before }) {
    const name = row.benchmark;
    const isUnnamed = name === UNNAMED2;
    const results3 = isUnnamed && before ? before.centres.length + 1 : part.rows;
    if (repeats || results3 < 2) return;
    const key = isUnnamed ? name : `${path}\0${name}`;
    const known = this.#found.get(key);
    if (known) known.results = Math.max(known.results, results3);
    else this.#found.set(key, { path, name, results: results3 });
  }
  warnings() {
    return [...this.#found.values()].map(({ path, name, results: results3 }) => ({
      code: "merged-rows",
      subject: name,
      values: { file: path, benchmark: name === UNNAMED2 ? null : name, results: results3 }
    }));
  }
};
var UNNAMED2 = "(unnamed)";
function nothingRead(path, format, skipped) {
  const own2 = skipped.filter((skip) => skip.file === path);
  const first = own2.find(({ failed }) => failed !== void 0) ?? own2[0];
  const why = first ? `: ${skipText(first.why)}` : "";
  return new ParseError(
    path,
    first?.line,
    `no ${format.id} result in this file${why}`,
    `${format.tool} output comes from: ${format.produce}`
  );
}
function tidyOnce() {
  const known = /* @__PURE__ */ new Map();
  return (unit) => {
    const tidy = known.get(unit) ?? tidyUnit(unit);
    known.set(unit, tidy);
    return tidy;
  };
}
function joinEnvironments(environments) {
  const joined5 = {};
  for (const environment of environments) {
    for (const [field2, value] of Object.entries(environment)) {
      const known = joined5[field2];
      joined5[field2] = typeof known === "string" && typeof value === "string" ? joinWords([known, value]) : known ?? value;
    }
  }
  return joined5;
}

// src/rules/names.ts
var LETTERS = "[0-9A-Za-z_-]";
var PLACEHOLDERS = {
  hash: { takes: (count2) => `${LETTERS}{${count2 || "6,64"}}` },
  hex: { takes: (count2) => `[0-9a-f]{${count2 || "6,64"}}` },
  n: { takes: (count2) => `[0-9]{${count2 || "1,64"}}` },
  version: { takes: () => "v?[0-9]{1,9}(?:\\.[0-9]{1,9}){1,3}(?:[-+][0-9A-Za-z.]{1,64})?" },
  name: { takes: () => "[^/]+", snapshotStores: true },
  ext: { takes: () => "[0-9A-Za-z]+(?:\\.[0-9A-Za-z]+){0,3}", snapshotStores: true }
};
var USUAL_LENGTH = "8";
var PLACEHOLDER = /\{([a-z]+)(?::([0-9]{1,2}))?\}/g;
var PRESETS = {
  vite: ["{name}-{hash:8}.{ext}"],
  rollup: ["{name}-{hash:8}.{ext}"],
  esbuild: ["{name}-{hash:8}.{ext}"],
  webpack: ["{name}.{hex}.{ext}", "{hex:20}.{ext}", "{hex:32}.{ext}"],
  next: [
    "{name}-{hex:16}.{ext}",
    "{name}.{hex:16}.{ext}",
    "{hex:16}.{ext}",
    "static/{hash:21}/_buildManifest.js",
    "static/{hash:21}/_ssgManifest.js"
  ],
  parcel: ["{name}.{hex:8}.{ext}"],
  none: []
};
var AUTOMATIC = [
  "{name}-{hash:8}.{code}",
  "{name}-{hex:8}.{code}",
  "{name}-{hex:16}.{code}",
  "{name}-{hex:20}.{code}",
  "{name}.{hash:8}.{code}",
  "{name}.{hex:8}.{code}",
  "{name}.{hex:16}.{code}",
  "{name}.{hex:20}.{code}",
  "{name}.{hex:32}.{code}",
  "{hex:16}.{code}",
  "{hex:20}.{code}",
  "{hex:32}.{code}"
];
var CODE = {
  takes: () => "(?:chunk\\.|bundle\\.|min\\.)?(?:js|mjs|cjs|css|wasm)(?:\\.map)?(?:\\.gz|\\.br)?",
  snapshotStores: true
};
var PICKY = /* @__PURE__ */ new Set(["hash"]);
function isHash(text) {
  return /[0-9]/.test(text) || /^.+[A-Z]/.test(text);
}
function isPattern(written) {
  return [...written.matchAll(PLACEHOLDER)].some(([, word2 = ""]) => word2 in PLACEHOLDERS);
}
var LENGTH_MAX3 = 300;
function patternOf(written, becomes, known = PLACEHOLDERS, compile2 = (source) => new RegExp(source, "s")) {
  const lengths = written.includes("{hash}") ? [USUAL_LENGTH, ""] : [""];
  const ways = lengths.map((length2) => wayOf(written, known, length2, compile2));
  return { written, becomes: becomes.replace(PLACEHOLDER, "{$1}"), ways };
}
function wayOf(written, known, length2, compile2) {
  const groups = [];
  const parts = [];
  let at = 0;
  for (const { 0: all, 1: word2 = "", 2: count2 = "", index } of written.matchAll(PLACEHOLDER)) {
    const placeholder = known[word2];
    if (!placeholder) continue;
    parts.push(
      literal3(written.slice(at, index)),
      `(${placeholder.takes(count2 || (word2 === "hash" ? length2 : ""))})`
    );
    groups.push(word2);
    at = index + all.length;
  }
  parts.push(literal3(written.slice(at)));
  return { expression: compile2(`^(.*/)?${parts.join("")}$`), groups };
}
function literal3(text) {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
var automaticPatterns = once(
  () => AUTOMATIC.map(
    (each) => patternOf(each, each.replace("{code}", "{ext}").replace("{hex", "{hash"), {
      ...PLACEHOLDERS,
      code: CODE
    })
  )
);
var AUTOMATICALLY = {
  isAutomatic: true,
  get patterns() {
    return automaticPatterns();
  }
};
function lastingName(name, patterns) {
  if (name.length > LENGTH_MAX3) return name;
  for (const { becomes, ways } of patterns) {
    for (const { expression, groups } of ways) {
      const found2 = expression.exec(name);
      if (!found2) continue;
      const [folder = "", ...taken] = found2.slice(1).map((text) => text ?? "");
      if (taken.some((text, i) => PICKY.has(groups[i]) && !isHash(text))) continue;
      return folder + filled(becomes, groups, taken);
    }
  }
  return name;
}
function filled(becomes, groups, taken) {
  const texts = /* @__PURE__ */ new Map();
  for (const [i, word2] of groups.entries()) {
    const placeholder = word2 === "code" ? "ext" : word2;
    if (PLACEHOLDERS[placeholder]?.snapshotStores) {
      texts.set(placeholder, [...texts.get(placeholder) ?? [], taken[i]]);
    }
  }
  return becomes.replace(PLACEHOLDER, (all, word2) => texts.get(word2)?.shift() ?? all);
}
function lastingNames(measurements, patterns) {
  const names = [...new Set(measurements.map(({ benchmark }) => benchmark.name))];
  const groups = Map.groupBy(names, (name) => lastingName(name, patterns));
  const lasting = /* @__PURE__ */ new Map();
  const clashes = [];
  for (const [name, group] of groups) {
    if (group.length > 1) clashes.push({ name, names: group });
    else if (group[0] !== name) lasting.set(group[0], name);
  }
  return { lasting, clashes };
}
function underLastingNames(measurements, { patterns }) {
  if (patterns.length === 0) return { measurements, clashes: [] };
  const { lasting, clashes } = lastingNames(measurements, patterns);
  if (lasting.size === 0) return { measurements, clashes };
  return { measurements: measurements.map((each) => renamedTo(each, lasting)), clashes };
}
function renamedTo(measurement, lasting) {
  const name = lasting.get(measurement.benchmark.name);
  return name === void 0 ? measurement : { ...measurement, benchmark: { ...measurement.benchmark, name } };
}
function storedNames(names, { measurements: own2 }) {
  const present = new Set(own2.map(({ benchmark }) => benchmark.name));
  const isIdle = names.isAutomatic && ![...present].some((name) => name.includes("{hash}"));
  if (isIdle || names.patterns.length === 0) return { runUnder: (run2) => run2, nameUnder: (name) => name };
  const isJoined = (name) => !names.isAutomatic || present.has(name);
  return {
    runUnder: (run2) => {
      const { measurements } = underLastingNames(run2.measurements, names);
      const joined5 = measurements.map(
        (each, i) => isJoined(each.benchmark.name) ? each : run2.measurements[i]
      );
      return { ...run2, measurements: joined5 };
    },
    nameUnder: (name) => {
      const lasting = lastingName(name, names.patterns);
      return isJoined(lasting) ? lasting : name;
    }
  };
}
function clashWarnings(clashes) {
  return clashes.map(({ name, names }) => ({
    code: "same-name",
    subject: name,
    values: { name, benchmarks: countedNames(names) }
  }));
}

// src/rules/selector.ts
function selects(selector, benchmark, metric) {
  return matchesWildcard(selector, metric) || isNamed(selector, benchmark) || benchmark.tags.includes(selector) || Object.values(benchmark.parameters).includes(selector);
}
function isNamed(pattern, { name, former = [] }) {
  return matchesWildcard(pattern, name) || former.some((each) => matchesWildcard(pattern, each));
}
function matchesWildcard(pattern, text) {
  let p = 0;
  let star = -1;
  let resume = 0;
  for (let t = 0; t < text.length; ) {
    if (pattern[p] === "*") {
      star = p++;
      resume = t;
    } else if (pattern[p] === "?" || pattern[p] === text[t]) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++resume;
    } else {
      return false;
    }
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}

// src/rules/tags.ts
function withTags(run2, patterns) {
  if (patterns.size === 0) return run2;
  const measurements = run2.measurements.map((measurement) => {
    const { benchmark } = measurement;
    const tags = [.../* @__PURE__ */ new Set([...benchmark.tags, ...tagsByName(benchmark, patterns)])];
    return tags.length === benchmark.tags.length ? measurement : { ...measurement, benchmark: { ...benchmark, tags } };
  });
  return { ...run2, measurements };
}
function tagsByName(benchmark, patterns) {
  const named7 = [...patterns].filter(([, names]) => names.some((name) => isNamed(name, benchmark)));
  return named7.map(([tag]) => tag);
}
function onlyTagged(run2, tags) {
  if (tags.length === 0) return run2;
  const measurements = run2.measurements.filter(
    ({ benchmark }) => tags.some((tag) => benchmark.tags.includes(tag))
  );
  return { ...run2, measurements };
}

// src/system/machine.ts
function localEnvironment(env) {
  return {
    os: platform() === "win32" ? "windows" : platform(),
    arch: arch(),
    cpu: cpus()[0]?.model.trim() ?? "",
    cores: availableParallelism(),
    memoryBytes: totalmem(),
    // Hosted runners are identified by their image, others by their own name.
    runner: env.ImageOS ?? env.RUNNER_NAME ?? "",
    toolchain: {}
  };
}

// src/system/machine-state.ts
var CPU = "sys/devices/system/cpu";
function machineState(files) {
  const { text } = files;
  const meminfo = text("proc/meminfo") ?? "";
  const swap = kib(meminfo, "SwapTotal");
  const [cpuFlags] = /^(?:flags|Features)\s*:.*$/m.exec(text("proc/cpuinfo") ?? "") ?? [];
  return {
    governors: governorsOf(files),
    turbo: turboOf(files),
    smt: flagOf(text(`${CPU}/smt/active`)),
    cores: coresOf(files),
    load: loadOf(files),
    cpuPressure: pressureOf(text("proc/pressure/cpu")),
    memoryPressure: pressureOf(text("proc/pressure/memory")),
    memoryAvailable: ratio(kib(meminfo, "MemAvailable"), kib(meminfo, "MemTotal")),
    swapUsed: ratio(swap === null ? null : swap - (kib(meminfo, "SwapFree") ?? swap), swap),
    quota: quotaOf(files),
    onBattery: onBattery(files),
    virtual: cpuFlags === void 0 ? null : /\bhypervisor\b/.test(cpuFlags),
    container: text(".dockerenv") !== void 0 || text("run/.containerenv") !== void 0
  };
}
function runState(files, env) {
  const governor = governorsOf(files).join(", ");
  const turbo = turboOf(files);
  const [load, cores] = [loadOf(files), coresOf(files)];
  const { all, stolen } = ticksOf(files);
  const stolenShare = all > 0 ? rounded(stolen / all, 3) : 0;
  const memoryPressure = rounded(pressureOf(files.text("proc/pressure/memory")) ?? 0, 3);
  const battery = onBattery(files);
  return {
    ...governor !== "" && { governor },
    ...turbo !== null && { turbo },
    ...load !== null && cores > 0 && { loadPerCore: rounded(load / cores, 2) },
    ...stolenShare > 0 && { stolen: stolenShare },
    ...memoryPressure > 0 && { memoryPressure },
    ...battery !== null && { onBattery: battery },
    ...platformOf(files, env)
  };
}
function platformOf({ text }, env) {
  const fact = (value) => value?.trim().slice(0, FACT_LENGTH_MAX) ?? "";
  const kernel = fact(text("proc/sys/kernel/osrelease"));
  const microcode = fact(text(`${CPU}/cpu0/microcode/version`));
  const release = /^PRETTY_NAME="?([^"\n]*)/m.exec(text("etc/os-release") ?? "")?.[1];
  const image = fact(env.ImageVersion ?? release);
  const boot = fact(text("proc/sys/kernel/random/boot_id"));
  return {
    ...kernel !== "" && { kernel },
    ...microcode !== "" && { microcode },
    ...image !== "" && { image },
    ...boot !== "" && { boot: createHash("sha256").update(boot).digest("hex").slice(0, 8) }
  };
}
function rounded(value, decimals) {
  return Number(value.toFixed(decimals));
}
function coresOf({ text }) {
  return [...(text("proc/stat") ?? "").matchAll(/^cpu\d+ /gm)].length;
}
function loadOf({ text }) {
  return numberOf2(/^\S+/.exec(text("proc/loadavg") ?? "")?.[0]);
}
function ticksOf({ text }) {
  const fields = (/^cpu +(.*)$/m.exec(text("proc/stat") ?? "")?.[1] ?? "").split(" ").map(Number);
  const all = fields.slice(0, 8).reduce((sum, ticks) => sum + ticks, 0);
  return { all, stolen: fields[7] ?? 0 };
}
function governorsOf({ text, entries }) {
  const cores = entries(CPU).filter((name) => /^cpu\d+$/.test(name));
  const found2 = cores.flatMap((core) => text(`${CPU}/${core}/cpufreq/scaling_governor`)?.trim() ?? []);
  return [...new Set(found2)].sort();
}
function turboOf({ text }) {
  const forbidden = flagOf(text(`${CPU}/intel_pstate/no_turbo`));
  return forbidden === null ? flagOf(text(`${CPU}/cpufreq/boost`)) : !forbidden;
}
function quotaOf({ text }) {
  const [quota, period] = (text("sys/fs/cgroup/cpu.max") ?? "").trim().split(" ").map(Number);
  return quota && period && Number.isFinite(quota) ? quota / period : null;
}
function onBattery({ text, entries }) {
  const place2 = "sys/class/power_supply";
  const supplies = entries(place2).map((name) => ({
    type: text(`${place2}/${name}/type`)?.trim(),
    online: flagOf(text(`${place2}/${name}/online`)),
    status: text(`${place2}/${name}/status`)?.trim(),
    // Mice and headsets have batteries too.
    isSystem: text(`${place2}/${name}/scope`)?.trim() !== "Device"
  }));
  const batteries = supplies.filter(({ type, isSystem }) => type === "Battery" && isSystem);
  if (batteries.length === 0) return null;
  const mains = supplies.filter(({ type }) => type === "Mains" || type === "USB");
  return batteries.some(({ status }) => status === "Discharging") && !mains.some(({ online }) => online);
}
function pressureOf(text) {
  const percent = numberOf2(/^some avg10=([\d.]+)/.exec(text ?? "")?.[1]);
  return percent === null ? null : percent / 100;
}
function kib(meminfo, field2) {
  return numberOf2(new RegExp(`^${field2}:\\s+(\\d+) kB`, "m").exec(meminfo)?.[1]);
}
function ratio(part, whole) {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}
function flagOf(text) {
  return text === void 0 ? null : text.trim() === "1";
}
function numberOf2(text) {
  const value = Number(text);
  return text === void 0 || !Number.isFinite(value) ? null : value;
}

// builtin:node:fs
var of9 = (name) => perfRegressionRequire("node:fs")[name];
var beside3 = (name, keys, call) => Object.defineProperties(call, Object.fromEntries(keys.map((key) => [key, { get: () => of9(name)[key] }])));
function appendFileSync(...given3) {
  return new.target ? new (of9("appendFileSync"))(...given3) : of9("appendFileSync")(...given3);
}
function closeSync(...given3) {
  return new.target ? new (of9("closeSync"))(...given3) : of9("closeSync")(...given3);
}
function existsSync(...given3) {
  return new.target ? new (of9("existsSync"))(...given3) : of9("existsSync")(...given3);
}
function mkdirSync(...given3) {
  return new.target ? new (of9("mkdirSync"))(...given3) : of9("mkdirSync")(...given3);
}
function openSync(...given3) {
  return new.target ? new (of9("openSync"))(...given3) : of9("openSync")(...given3);
}
function readdirSync(...given3) {
  return new.target ? new (of9("readdirSync"))(...given3) : of9("readdirSync")(...given3);
}
function readSync(...given3) {
  return new.target ? new (of9("readSync"))(...given3) : of9("readSync")(...given3);
}
function readFileSync(...given3) {
  return new.target ? new (of9("readFileSync"))(...given3) : of9("readFileSync")(...given3);
}
function readlinkSync(...given3) {
  return new.target ? new (of9("readlinkSync"))(...given3) : of9("readlinkSync")(...given3);
}
var realpathSync = /* @__PURE__ */ beside3("realpathSync", ["native"], function realpathSync2(...given3) {
  return new.target ? new (of9("realpathSync"))(...given3) : of9("realpathSync")(...given3);
});
function rmSync(...given3) {
  return new.target ? new (of9("rmSync"))(...given3) : of9("rmSync")(...given3);
}
function statSync(...given3) {
  return new.target ? new (of9("statSync"))(...given3) : of9("statSync")(...given3);
}
function writeFileSync(...given3) {
  return new.target ? new (of9("writeFileSync"))(...given3) : of9("writeFileSync")(...given3);
}
function writeSync(...given3) {
  return new.target ? new (of9("writeSync"))(...given3) : of9("writeSync")(...given3);
}
var constants2 = /* @__PURE__ */ of9("constants");

// src/system/proc-files.ts
function filesBelow(root) {
  return {
    text: (path) => orGone(() => readFileSync(join(root, path), "utf8")),
    entries: (path) => orGone(() => readdirSync(join(root, path))) ?? []
  };
}
var GONE = /* @__PURE__ */ new Set([
  "ENOENT",
  "ESRCH",
  "EACCES",
  "EPERM",
  "ENOTDIR",
  "ENODEV",
  "EIO",
  "EINVAL",
  "EOPNOTSUPP"
]);
function orGone(read) {
  try {
    return read();
  } catch (error2) {
    if (GONE.has(error2.code)) return void 0;
    throw error2;
  }
}

// src/results/files.ts
var files_exports = {};
__export(files_exports, {
  missingPatterns: () => missingPatterns,
  readSources: () => readSources,
  readText: () => readText5
});

// src/results/real-file.ts
var real_file_exports = {};
__export(real_file_exports, {
  realFile: () => realFile
});

// src/results/rules-place.ts
var rules_place_exports = {};
__export(rules_place_exports, {
  checkoutAbove: () => checkoutAbove,
  findRules: () => findRules
});
var FOLDERS_MAX = 50;
function findRules(cwd, path, results3) {
  if (isAbsolute(path)) return { file: existsSync(path) ? path : void 0, unread: [] };
  const checkouts = results3 ? checkoutsAround(cwd, results3) : [];
  const places = [cwd, ...checkouts].map((folder) => resolve(folder, path));
  const there = [];
  for (const place2 of new Set(places)) if (existsSync(place2)) there.push(relative(cwd, place2));
  const [file, ...unread] = there;
  return { file, unread };
}
function checkoutsAround(cwd, results3) {
  const found2 = [];
  for (const from of [...results3.map((pattern) => resolve(cwd, dirname(fixedPart(pattern)))), cwd]) {
    const checkout = checkoutAbove(from);
    if (checkout !== void 0) found2.push(checkout);
  }
  if (checkoutAbove(cwd)) return found2;
  const folders = entriesOf3(cwd).filter((entry) => entry.isDirectory()).slice(0, FOLDERS_MAX);
  for (const { name } of folders) if (existsSync(join(cwd, name, ".git"))) found2.push(join(cwd, name));
  return found2;
}
function fixedPart(pattern) {
  const [fixed = ""] = pattern.split(/[*?{[(!]/, 1);
  return fixed === pattern ? pattern : `${fixed}x`;
}
function checkoutAbove(from) {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, ".git"))) return folder;
    if (dirname(folder) === folder) return void 0;
  }
}
function entriesOf3(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

// src/results/real-file.ts
var KERNEL = /^\/(?:proc|sys|dev(?!\/shm\/))(?:\/|$)/;
async function realFile(full, path) {
  const real = realPath(full, path);
  if (KERNEL.test(real))
    throw refused(path, "it belongs to the operating system and was not written by a benchmark");
  const entry = statSync(real);
  if (!entry.isFile() && !entry.isDirectory()) throw refused(path, `it is ${kindOf3(entry)}`);
  if (real !== full) requireInside(full, real, path);
  return entry;
}
function realPath(full, path) {
  try {
    return realpathSync.native(full);
  } catch (cause) {
    const { code } = cause;
    if (code !== "ENOENT" && code !== "ENOTDIR") throw refused(path, `it cannot be reached (${code})`);
    throw new UserError(
      `${path}: no such file`,
      "Did the benchmark write its results there? The path is relative to the working directory.",
      { cause }
    );
  }
}
function requireInside(full, real, path) {
  const roots = [process.cwd(), checkoutAbove(full)].filter((folder) => folder !== void 0);
  const own2 = roots.filter((folder) => isBelow(folder, full));
  if (own2.length === 0) return;
  for (const folder of own2) if (isBelow(realpathSync.native(folder), real)) return;
  throw refused(path, "it is reached through a link that leads out of the workspace");
}
function isBelow(folder, path) {
  const way = relative(folder, path);
  return !/^\.\.(?:[/\\]|$)/.test(way) && !isAbsolute(way);
}
function kindOf3(entry) {
  if (entry.isFIFO()) return "a pipe";
  return entry.isSocket() ? "a socket" : "a device";
}
function refused(path, why) {
  return new ParseError(
    path,
    void 0,
    `this file is refused: ${why}`,
    "Name the file where it really is, or let the benchmark write a file into the workspace."
  );
}

// src/results/files.ts
var BYTES_MAX = 256 * 1024 * 1024;
var FILES_MAX = 1e4;
async function readSources(patterns, cwd, tool, known) {
  const named7 = formatsNamed(tool, known);
  const [only] = named7;
  const asked = only ? named7 : known;
  if (only?.folder?.unread) return [await readSizes(patterns, cwd, only)];
  const sources = /* @__PURE__ */ new Map();
  for (const pattern of patterns) {
    for (const path of await expand(pattern, cwd)) {
      if (!sources.has(path)) sources.set(path, await readSource(path, cwd, asked));
    }
  }
  return [...sources.values()];
}
async function missingPatterns(patterns, cwd) {
  const missing2 = [];
  for (const pattern of patterns) {
    if (!existsSync(resolve(cwd, pattern)) && (await matches(pattern, cwd)).length === 0)
      missing2.push(pattern);
  }
  return missing2;
}
var globbing = () => import("./dist-XMKTGX3L.js");
async function matches(pattern, cwd) {
  const { glob, isDynamicPattern } = await globbing();
  return isDynamicPattern(pattern) ? glob(pattern, { cwd }) : [];
}
async function filesBelow2(folder) {
  return (await globbing()).glob("**/*", { cwd: folder, dot: true });
}
async function expand(pattern, cwd) {
  if (existsSync(resolve(cwd, pattern))) return [pattern];
  const { glob, isDynamicPattern } = await globbing();
  if (!isDynamicPattern(pattern)) {
    throw new UserError(
      `${pattern}: no such file`,
      "Did the benchmark write its results there? The path is relative to the working directory."
    );
  }
  const found2 = await glob(pattern, { cwd, expandDirectories: false });
  if (found2.length > 0) return bounded(pattern, found2.sort());
  throw new UserError(
    `no file matches ${pattern}`,
    "Did the benchmark write its results there? The pattern is relative to the working directory."
  );
}
async function readSizes(patterns, cwd, format) {
  const sizes = /* @__PURE__ */ new Map();
  for (const pattern of patterns) {
    for (const path of await expand(pattern, cwd)) {
      const entry = await realFile(resolve(cwd, path), path);
      const files = entry.isDirectory() ? (await filesBelow2(resolve(cwd, path))).map((file) => join(path, file)) : [path];
      for (const file of bounded(path, files.sort())) {
        sizes.set(file, { path: file, text: "", bytes: (await realFile(resolve(cwd, file), file)).size });
      }
    }
  }
  return { kind: "folder", path: patterns.join(", "), format, files: [...sizes.values()] };
}
async function readSource(path, cwd, asked) {
  const full = resolve(cwd, path);
  if ((await realFile(full, path)).isDirectory()) return readFolder(path, full, asked);
  return { kind: "file", file: await readText5(full, path) };
}
async function readFolder(path, full, asked) {
  const all = bounded(path, (await filesBelow2(full)).sort());
  for (const format of asked) {
    const wanted = format.folder ? all.filter(format.folder.wants) : [];
    if (wanted.length === 0) continue;
    const files = [];
    for (const file of wanted) {
      const { mtimeMs: written } = await realFile(join(full, file), join(path, file));
      files.push({ ...await readText5(join(full, file), file), written });
    }
    return { kind: "folder", path, format, files };
  }
  const leaving = formats.filter((format) => format.folder).map((format) => format.id);
  throw new UserError(
    `${path} is not a results folder of a known benchmark tool`,
    `Name the files (${join(path, "*.json")}), or the folder of one of: ${leaving.join(", ")}`
  );
}
function bounded(pattern, files) {
  if (files.length <= FILES_MAX) return files;
  throw new UserError(
    `${pattern} names ${files.length} files; at most ${FILES_MAX} are read`,
    "Name fewer of them."
  );
}
var LARGE_BYTES = 1e6;
async function readText5(full, path = relative(process.cwd(), full).replaceAll(sep, "/"), requireSize = requireUsualSize) {
  const entry = await realFile(full, path);
  if (entry.isDirectory()) throw new ParseError(path, void 0, "this is a folder", "Name a file in it.");
  requireSize(path, entry.size);
  if (entry.size > LARGE_BYTES) saveMemory();
  const bytes = bytesOf(full, path);
  const text = decode2(path, bytes);
  if (bytes.buffer instanceof ArrayBuffer && bytes.buffer.byteLength === bytes.length)
    bytes.buffer.transfer(0);
  return { path, text };
}
function bytesOf(full, path) {
  try {
    return readFileSync(full);
  } catch (cause) {
    throw new UserError(
      `${path}: it cannot be read (${cause.code})`,
      "Make it readable for the user who runs perf-regression.",
      { cause }
    );
  }
}
function requireUsualSize(path, bytes) {
  if (bytes <= BYTES_MAX) return;
  throw new ParseError(
    path,
    void 0,
    `the file has ${bytes} bytes; at most ${BYTES_MAX} are read`,
    "Let the benchmark write fewer values, or split the file."
  );
}
function decode2(path, bytes) {
  const refusal = refusedAs(bytes);
  if (refusal === void 0) {
    try {
      return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    } catch (cause) {
      if (!(cause instanceof TypeError)) throw cause;
    }
  }
  const what = refusal ?? "neither UTF-8 nor UTF-16 text, but probably Windows-1252 or ISO 8859-1";
  throw new ParseError(
    path,
    void 0,
    `this is ${what}`,
    "Write the results of the benchmark as UTF-8 text."
  );
}
function encodingOf(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254) return "utf-16le";
  return bytes[0] === 254 && bytes[1] === 255 ? "utf-16be" : "utf-8";
}
var SIGNATURES = [
  ["UTF-32 text", [255, 254, 0, 0]],
  ["UTF-32 text", [0, 0, 254, 255]],
  ["a gzip archive; unpack it first", [31, 139]],
  ["a zip archive; unpack it first", [80, 75, 3, 4]],
  ["a program (ELF)", [127, 69, 76, 70]],
  ["a PNG picture", [137, 80, 78, 71]]
];
var LOOKED_AT3 = 4096;
var ZEROS_MAX = 0.05;
function refusedAs(bytes) {
  const signed = SIGNATURES.find(([, signature]) => signature.every((byte, i) => bytes[i] === byte));
  if (signed) return signed[0];
  if (encodingOf(bytes) !== "utf-8" || !bytes.includes(0)) return void 0;
  const head = bytes.subarray(0, LOOKED_AT3);
  const zerosAt = (parity) => head.filter((byte, i) => byte === 0 && i % 2 === parity).length;
  const half = head.length / 2;
  if (zerosAt(1) > 0.4 * half && zerosAt(0) === 0)
    return "UTF-16 text (little endian) without a byte order mark";
  if (zerosAt(0) > 0.4 * half && zerosAt(1) === 0)
    return "UTF-16 text (big endian) without a byte order mark";
  const zeros = head.filter((byte) => byte === 0).length;
  return zeros > ZEROS_MAX * head.length ? "a binary file, not the text that a benchmark tool prints" : void 0;
}

// src/results/read-runs.ts
async function readRuns(patterns, reader, cwd, runInfo) {
  const { tool, formats: formats2 } = reader;
  const sources = await readSources(patterns, cwd, tool, formats2);
  const suites = Map.groupBy(sources, (source) => suiteOf(runInfo.suite, source));
  const measured4 = [];
  for (const [suite, own2] of suites) {
    const results3 = withStableNames(parseResults(own2, tool, formats2), reader);
    measured4.push({ run: await runOf(results3, reader, { ...runInfo, suite }), results: results3 });
  }
  return measured4;
}
async function readReruns(patterns, reader, cwd, runInfo) {
  const measured4 = [];
  for (const pattern of patterns) measured4.push(...await readRuns([pattern], reader, cwd, runInfo));
  return Map.groupBy(measured4, ({ run: run2 }) => run2.suite);
}
async function readRun3(patterns, reader, cwd, runInfo) {
  const results3 = await readResults(patterns, reader, cwd);
  return { run: await runOf(results3, reader, runInfo), results: results3 };
}
async function readResults(patterns, reader, cwd) {
  const { tool, formats: formats2 } = reader;
  return withStableNames(
    parseResults(await readSources(patterns, cwd, tool, formats2), tool, formats2),
    reader
  );
}
var FILES = "file-size";
function withStableNames(results3, { names }) {
  const isAsked = !names.isAutomatic || results3.tools.length > 0 && results3.tools.every((tool) => tool === FILES);
  if (!isAsked) return results3;
  const { measurements, clashes } = underLastingNames(results3.measurements, names);
  const remarks = names.isAutomatic ? [] : clashWarnings(clashes);
  return { ...results3, measurements, remarks: [...results3.remarks ?? [], ...remarks] };
}
function suiteOf(template, source) {
  if (!template.includes("{file}")) return template;
  const path = source.kind === "file" ? source.file.path : source.path;
  const suite = template.replaceAll("{file}", () => parse2(path).name);
  const fault = pathFault(suite);
  if (fault === void 0) return suite;
  throw new UserError(
    `${path}: the suite named after this file ${fault}`,
    "Rename the file, or name the suite without {file}."
  );
}
var TAGS_MAX = 10;
async function runOf(results3, reader, runInfo) {
  const { measurements: own2 } = withStableNames(results3, reader);
  const measurements = [...own2, ...await derive(reader, own2)];
  const { suite, commit, branch, now, mark, url, message: message2 = "", author = "", tags = [] } = runInfo;
  const run2 = {
    id: [mark, fingerprint(measurements)].filter((part) => part !== "").join("."),
    suite,
    commit,
    branch,
    time: now.toISOString(),
    environment: environmentOf2(results3.environment, runInfo),
    measurements,
    ...results3.skipped.length > 0 && { leftOut: results3.skipped },
    ...url && { url },
    ...message2 && { message: message2.slice(0, WORDS_LENGTH_MAX) },
    ...author && { author: author.slice(0, WORDS_LENGTH_MAX) },
    ...tags.length > 0 && { tags: tags.slice(0, TAGS_MAX).map((tag) => tag.slice(0, WORDS_LENGTH_MAX)) }
  };
  return withTags(run2, reader.tagPatterns);
}
function environmentOf2({ state, ...reported2 }, { env, fromFiles }) {
  const local = localEnvironment(env);
  const environment = { ...local, ...reported2, toolchain: { ...local.toolchain, ...reported2.toolchain } };
  const isHere = isComparable(environment, local, USUAL_FACTS);
  const known = state ?? (isHere && !fromFiles ? runState(filesBelow("/"), env) : {});
  return Object.keys(known).length === 0 ? environment : { ...environment, state: known };
}
async function derive({ derived: derived2 }, measurements) {
  if (derived2.length === 0) return [];
  const { deriveMetrics } = await import("./formulas-6ZOXV6R4.js").then((chunk) => chunk["rules/derived.ts"]);
  return deriveMetrics(derived2, measurements);
}
function fingerprint(measurements) {
  return createHash("sha256").update(JSON.stringify(measurements)).digest("hex").slice(0, 12);
}

// src/results/skipped.ts
var skipped_exports = {};
__export(skipped_exports, {
  skippedWarnings: () => skippedWarnings
});
function skippedWarnings({ skipped, remarks = [] }) {
  return [...skipped.map(leftOutWarning), ...remarks];
}
function leftOutWarning({ file, line: line2, why, failed }) {
  const subject = line2 === void 0 ? file : `${file}:${line2}`;
  const values = { file, ...line2 !== void 0 && { line: line2 }, why };
  if (failed === void 0) return { code: "skipped-row", subject, values };
  if (failed === null) return { code: "failed-tool", subject, values };
  return { code: "failed-benchmark", subject: failed, values: { ...values, benchmark: failed } };
}

// src/commands/options.ts
function requireFiles(words2, usage) {
  if (words2.length > 0) return;
  throw new UserError("no result files were named", `perf-regression ${usage}`);
}
function countOption({ options }, name, { defaultValue, min, max }) {
  const text = options.get(name);
  if (text === void 0) return defaultValue;
  const value = Number(text);
  if (/^\d+$/.test(text.trim()) && value >= min && value <= max) return value;
  throw new UserError(
    `--${name}: expected a whole number from ${min} to ${max}, got ${JSON.stringify(text)}`
  );
}
function durationOption({ options }, name, defaultMs) {
  const text = options.get(name);
  if (text === void 0) return defaultMs;
  const quantity = parseQuantity(text);
  if (quantity?.unit === "ns" && quantity.value > 0) return quantity.value / 1e6;
  throw new UserError(
    `--${name}: expected a duration, got ${JSON.stringify(text)}`,
    "Write a number with its unit: 500ms, 15s or 2min."
  );
}

// src/commands/parse.ts
var parseCommand = {
  name: "parse",
  usage: "parse FILES\u2026",
  examples: ["perf-regression parse bench.txt", "perf-regression parse results.json --tool hyperfine --json"],
  inputs: ["tool", "rules-file"],
  flags: [{ name: "json", help: "Print [{name, id, metric, unit, value, direction, samples, level}]." }],
  async run(given3) {
    requireFiles(given3.words, this.usage);
    const { words: words2, cwd, flags, print, note } = given3;
    const { reader } = await given3.configuration();
    const results3 = await readResults(words2, reader, cwd);
    const rows = results3.measurements.map(asWritten);
    if (flags.has("json")) {
      print(`${jsonText(rows, 1)}
`);
    } else {
      const cells = rows.map(({ name, metric, value, unit, direction, samples, level }) => [
        visible(name),
        visible(metric),
        `${value} ${unit}`.trim(),
        direction,
        samples === void 0 ? "" : String(samples),
        level ?? ""
      ]);
      print(table4(["benchmark", "metric", "value", "better", "samples", "each is"], cells));
      print(`
${rows.length} series read as ${results3.tools.join(", ")}
`);
    }
    for (const line2 of warningLines(results3)) note(line2);
    return 0;
  }
};
function asWritten({ benchmark, metric, sample, writtenUnit }) {
  const { factor: factor2 } = tidyUnit(writtenUnit);
  return {
    name: benchmark.shown ?? benchmark.name,
    ...benchmark.shown !== void 0 && { id: benchmark.name },
    metric: metric.name,
    unit: writtenUnit,
    // Conversion to the base unit and back costs the last digit.
    value: Number((sample.centre / factor2).toPrecision(15)),
    direction: metric.direction,
    ...sample.values.length > 0 && { samples: sample.values.length, level: sample.level }
  };
}
function warningLines(results3) {
  return skippedWarnings(results3).map((warning) => `${visible(warningWords(warning).message, 400)}
`);
}

// src/commands/formats.ts
var formats_exports = {};
__export(formats_exports, {
  formatsCommand: () => formatsCommand
});
var formatsCommand = {
  name: "formats",
  usage: "formats",
  examples: ["perf-regression formats"],
  inputs: [],
  flags: [{ name: "json", help: "Print [{id, tool, produce, reads}]." }],
  async run({ flags, print }) {
    const rows = formats.map(({ id, tool, produce, reads }) => ({ id, tool, produce, reads }));
    if (flags.has("json")) print(`${jsonText(rows, 1)}
`);
    else {
      print(
        table4(
          ["--tool", "output of", "read from it", "made by"],
          rows.map(({ id, tool, reads, produce }) => [id, tool, reads, produce])
        )
      );
    }
    return 0;
  }
};

// src/commands/index.ts
var commands = Object.freeze([
  {
    name: "check",
    summary: "Compare results with the history of the base branch.",
    load: async () => (await import("./check-O4MVJF2N.js").then((chunk) => chunk["commands/check.ts"])).checkCommand
  },
  {
    name: "compare",
    summary: "Compare two result files.",
    load: async () => (await import("./check-O4MVJF2N.js").then((chunk) => chunk["commands/compare.ts"])).compareCommand
  },
  {
    name: "record",
    summary: "Store results in the history branch of this repository, or in a bucket.",
    load: async () => (await import("./check-O4MVJF2N.js").then((chunk) => chunk["commands/record.ts"])).recordCommand
  },
  {
    name: "parse",
    summary: "Show what is read from result files, and what is left out.",
    isBrief: true,
    load: async () => (await Promise.resolve(parse_exports2)).parseCommand
  },
  {
    name: "formats",
    summary: "List the benchmark tools whose output can be read.",
    isBrief: true,
    load: async () => (await Promise.resolve(formats_exports)).formatsCommand
  },
  {
    name: "track",
    summary: "Measure a command: time, CPU, memory, output, success rate.",
    load: async () => (await import("./measure-M6ZMYA5E.js").then((chunk) => chunk["commands/track.ts"])).trackCommand
  },
  {
    name: "backfill",
    summary: "Measure past commits on this machine, so that the first check has a baseline.",
    load: async () => (await import("./measure-M6ZMYA5E.js").then((chunk) => chunk["commands/backfill.ts"])).backfillCommand
  },
  {
    name: "ab",
    summary: "Compare two commits by interleaved runs until the result is conclusive.",
    load: async () => (await import("./measure-M6ZMYA5E.js").then((chunk) => chunk["commands/ab.ts"])).abCommand
  },
  {
    name: "bisect",
    summary: "Find the commit that made a benchmark worse.",
    load: async () => (await import("./measure-M6ZMYA5E.js").then((chunk) => chunk["commands/bisect.ts"])).bisectCommand
  },
  {
    name: "experiment",
    summary: "Compare two configurations until it is clear which one to keep.",
    commands: [
      {
        name: "create",
        summary: "Define control, treatment and what has to improve; a pilot estimates the number of rounds.",
        load: async () => (await import("./measure-M6ZMYA5E.js").then((chunk) => chunk["commands/experiment/create.ts"])).createCommand
      },
      {
        name: "run",
        summary: "Run control and treatment alternately in this work tree until the result is decided; resumes where it stopped.",
        load: async () => (await import("./measure-M6ZMYA5E.js").then((chunk) => chunk["commands/experiment/run.ts"])).runCommand
      },
      {
        name: "status",
        summary: "Show rounds, changes with their intervals, which criteria are met, and what is still needed.",
        load: async () => (await import("./measure-M6ZMYA5E.js").then((chunk) => chunk["commands/experiment/status.ts"])).statusCommand
      },
      {
        name: "list",
        summary: "List the experiments of the suite.",
        load: async () => (await import("./measure-M6ZMYA5E.js").then((chunk) => chunk["commands/experiment/list.ts"])).listCommand
      },
      {
        name: "finalize",
        summary: "Record the winner; call it again to show the result or to apply its values.",
        load: async () => (await import("./measure-M6ZMYA5E.js").then((chunk) => chunk["commands/experiment/finalize.ts"])).finalizeCommand
      },
      {
        name: "delete",
        summary: "Delete an experiment; a finalized one stays on record.",
        load: async () => (await import("./measure-M6ZMYA5E.js").then((chunk) => chunk["commands/experiment/delete.ts"])).deleteCommand
      }
    ]
  },
  {
    name: "why",
    summary: "Explain a verdict: cause, evidence, and the command that would settle it.",
    load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/why.ts"])).whyCommand
  },
  {
    name: "doctor",
    summary: "Show how quiet this machine is, and how to make it quieter.",
    load: async () => (await import("./measure-M6ZMYA5E.js").then((chunk) => chunk["commands/doctor.ts"])).doctorCommand
  },
  {
    name: "history",
    summary: "Inspect and maintain stored runs.",
    commands: [
      {
        name: "show",
        summary: "Show the stored runs.",
        load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/history/show.ts"])).showCommand
      },
      {
        name: "branches",
        summary: "List the branches that have stored runs.",
        load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/history/branches.ts"])).branchesCommand
      },
      {
        name: "compare",
        summary: "Compare the newest run of a branch with the stored runs of another.",
        load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/history/compare.ts"])).compareCommand
      },
      {
        name: "verify",
        summary: "Check the integrity of every segment.",
        load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/history/verify.ts"])).verifyCommand
      },
      {
        name: "repair",
        summary: "Keep the readable part of a damaged history, and set damaged files aside.",
        load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/history/repair.ts"])).repairCommand
      },
      {
        name: "add",
        summary: "Store runs that a job could not store: the files of its artifact.",
        load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/history/add.ts"])).addCommand
      },
      {
        name: "import",
        summary: "Import the history of other tools: data.js, asv, pytest-benchmark, NDJSON, traces.",
        load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/history/import.ts"])).importCommand
      },
      {
        name: "export",
        summary: "Export stored values as JSON, CSV, NDJSON, SQLite or Parquet.",
        load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/history/export.ts"])).exportCommand
      },
      {
        name: "query",
        summary: "Query stored values in SQL: one statement that reads the table measurements.",
        load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/history/query.ts"])).queryCommand
      },
      {
        name: "prune",
        summary: "Remove old segments from the history, to an archive or for good.",
        load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/history/prune.ts"])).pruneCommand
      },
      {
        name: "compact",
        summary: "Thin out old runs; change points, accepted runs, the first and the last run stay.",
        load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/history/compact.ts"])).compactCommand
      }
    ]
  },
  {
    name: "baseline",
    summary: "Show, set or verify the baseline, or accept a level as the new normal.",
    commands: [
      {
        name: "show",
        summary: "Show the runs and levels that a check here is compared with, and what people accepted.",
        load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/baseline/show.ts"])).showCommand
      },
      {
        name: "verify",
        summary: "Check that a baseline is available for a check here, or for these results; exits with 1 if not.",
        load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/baseline/verify.ts"])).verifyCommand
      },
      {
        name: "set",
        summary: "Store these results of HEAD as the baseline of later runs.",
        load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/baseline/set.ts"])).setCommand
      },
      {
        name: "accept",
        summary: "Accept the level of COMMIT (default: HEAD) as the baseline from its run on.",
        load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/baseline/accept.ts"])).acceptCommand
      }
    ]
  },
  {
    name: "dashboard",
    summary: "Serve the dashboard of the local history, or write it as files.",
    load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/dashboard.ts"])).dashboardCommand,
    commands: [
      {
        name: "build",
        summary: "Write the dashboard to a folder, for any web server.",
        load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/dashboard/build.ts"])).buildCommand
      }
    ]
  },
  {
    name: "status",
    summary: "Show age, size and integrity of the history.",
    load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/status.ts"])).statusCommand
  },
  {
    name: "trends",
    summary: "Show how the benchmarks changed over the last days, including slow drifts.",
    load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/trends.ts"])).trendsCommand
  },
  {
    name: "noise",
    summary: "Show how noisy the benchmarks are, and which changes are detectable.",
    load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/noise.ts"])).noiseCommand
  },
  {
    name: "detect",
    summary: "Check runs read as NDJSON from standard input.",
    load: async () => (await import("./check-O4MVJF2N.js").then((chunk) => chunk["commands/detect.ts"])).detectCommand
  },
  {
    name: "mcp",
    summary: "Serve the local history to an agent, by the Model Context Protocol on standard input and output.",
    load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/mcp.ts"])).mcpCommand
  },
  {
    name: "notify",
    summary: "Send a desktop notification, or send a report or a test message to webhooks.",
    load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/notify.ts"])).notifyCommand
  },
  {
    name: "completion",
    summary: "Print the completion script for bash, zsh or fish.",
    isBrief: true,
    load: async () => (await import("./history-SZEZZ2DM.js").then((chunk) => chunk["commands/completion.ts"])).completionCommand
  }
]);

// src/commands/help.ts
var COLUMNS3 = 96;
function generalHelp() {
  return `perf-regression checks with statistics whether a commit made your benchmarks slower.

Usage: perf-regression COMMAND [OPTIONS]

Commands:
${listOf2(commands)}

Options:
  --help       Show this help; after a command, its options and examples.
  --version    Show the version.

Exit status:
${exitStatuses.map(({ status, meaning }) => `  ${String(status).padEnd(3)}   ${wrap(meaning, 8)}`).join("\n")}
`;
}
function groupHelp({ name, summary, commands: inner = [] }) {
  return `${summary}

Usage: perf-regression ${name} COMMAND [OPTIONS]

Commands:
${listOf2(inner)}

perf-regression ${name} COMMAND --help shows the options of a command, with examples.
`;
}
function listOf2(entries) {
  const width2 = Math.max(...entries.map(({ name }) => name.length));
  return entries.map(({ name, summary }) => `  ${name.padEnd(width2)}   ${wrap(summary, width2 + 5)}`).join("\n");
}
function usageOf({ name, usage }) {
  return `${name} [OPTIONS]${usage.slice(name.length)}`;
}
function commandHelp(command, { summary, commands: inner }) {
  const own2 = command.flags.map(({ name, value, help, repeats }) => ({
    option: `--${name}${value ? ` ${value}` : ""}${repeats ? " \u2026" : ""}`,
    help
  }));
  const shared = inputs.filter((input) => command.inputs.includes(input.name)).map(optionOf);
  const width2 = Math.max(...[...own2, ...shared].map(({ option: option2 }) => option2.length), 0);
  const group = (title, options) => options.length === 0 ? "" : `
${title}:
${options.map(({ option: option2, help }) => `  ${option2.padEnd(width2)}   ${wrap(help, width2 + 5)}
`).join("")}`;
  const details = command.details ? `
${paragraphs(command.details)}
` : "";
  const more = inner ? `
Commands:
${listOf2(inner)}
` : "";
  return `${summary}
${details}
Usage: perf-regression ${usageOf(command)}
${more}${group("Options", own2)}${group("Options that are inputs of the action, too", shared)}
Examples:
${command.examples.map((example) => `  ${example}`).join("\n")}
`;
  function optionOf(input) {
    const defaultValue = command.defaults?.[input.name] ?? input.default;
    const bounds = isBounded(input) ? ` From ${valuesOf(input)}.` : "";
    const shown2 = defaultValue === "" || input.kind === "flag" ? "" : ` [${defaultValue}]`;
    const help = `${input.help.replaceAll("`", "")}${bounds}${shown2}`;
    if (input.kind !== "flag") return { option: `--${input.name} ${argumentOf(input)}`, help };
    return {
      option: defaultValue === "true" ? `--no-${input.name}` : `--${input.name}`,
      help: flagHelp(help, defaultValue)
    };
  }
}
function flagHelp(help, defaultValue) {
  const value = defaultValue === "true" ? "false" : "true";
  return help.replace(new RegExp(`^If ${value}, (\\w)`), (_, first) => first.toUpperCase());
}
function isBounded({ kind }) {
  return typeof kind === "object" && "min" in kind;
}
function argumentOf({ kind, value }) {
  if (isChoice(kind)) return kind.join("|");
  if (value !== void 0) return value;
  if (typeof kind === "object") return "N";
  return kind === "percent" ? "PERCENT" : kind === "days" ? "DAYS" : kind === "list" ? "FILES" : "TEXT";
}
function paragraphs(text) {
  return text.split("\n\n").map((paragraph) => wrap(paragraph.replaceAll("\n", " "), 0)).join("\n\n");
}
function wrap(text, indent) {
  const lines = [];
  let line2 = "";
  for (const word2 of text.split(" ")) {
    if (line2 !== "" && indent + line2.length + word2.length + 1 > COLUMNS3) {
      lines.push(line2);
      line2 = word2;
    } else line2 = line2 === "" ? word2 : `${line2} ${word2}`;
  }
  return [...lines, line2].join(`
${" ".repeat(indent)}`);
}

// src/commands/notify-flag.ts
var NOTIFY = "notify";
var notifyFlag = {
  name: NOTIFY,
  help: "Send a desktop notification with the result."
};

// src/commands/option-use.ts
async function commandsByOption(entries = commands) {
  const use = /* @__PURE__ */ new Map();
  for (const { load, commands: inner = [] } of entries) {
    const command = await load?.();
    const own2 = (command?.flags ?? []).map(({ name }) => name).filter((name) => !isInput(name));
    const options = [...command?.inputs ?? [], ...own2];
    for (const option2 of options) add(use, option2, [command?.name]);
    for (const [option2, names] of await commandsByOption(inner)) add(use, option2, names);
  }
  return use;
}
function add(use, option2, names) {
  use.set(option2, [...use.get(option2) ?? [], ...names]);
}
function isInput(option2) {
  return inputs.some(({ name }) => name === option2);
}

// src/results/configuration.ts
var configuration_exports = {};
__export(configuration_exports, {
  NO_RULES_FILE: () => NO_RULES_FILE,
  configurationOf: () => configurationOf,
  readConfiguration: () => readConfiguration
});

// src/check/policy.ts
var policy_exports = {};
__export(policy_exports, {
  NO_RULES: () => NO_RULES,
  RECENT: () => RECENT,
  finite: () => finite,
  isTested: () => isTested,
  recentOf: () => recentOf,
  tookNoTime: () => tookNoTime2
});
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
function isTested({ comparison, limits: limits2 }) {
  if (comparison === null || comparison.exact || limits2.direction === "none") return false;
  return Number.isFinite(comparison.high);
}
function tookNoTime2({ measurement: { metric, sample }, baseline, recent }) {
  if (kindOf(metric.unit) !== "time" || sample.centre !== 0 || !baseline) return false;
  return baseline.value !== 0 && recent.slice(0, -1).every((value) => value !== 0);
}
function finite(value) {
  return Number.isFinite(value) ? value + 0 : null;
}

// src/rules/rules.ts
var DEFAULT_THRESHOLD = {
  time: 0.2,
  memory: 0.15,
  count: 0.1,
  ratio: 0.1,
  other: 0.2
};
var INSTRUCTIONS_RULE = { metric: "instructions", threshold: 1e-3 };
var IMPROVEMENT = 0.1;
var TIME6 = { name: "time", unit: "ns", direction: "lower" };
function defaultThreshold(rules, benchmark, metric) {
  const kind = kindOf(metric.unit);
  if (kind !== "throughput") return DEFAULT_THRESHOLD[kind];
  const threshold2 = Math.max(DEFAULT_THRESHOLD.time, limitsFor(rules, benchmark, TIME6).threshold);
  return threshold2 / (1 + threshold2);
}
function limitsFor(rules, benchmark, metric) {
  const { beside: beside4 } = metric;
  if (!beside4) return limitsOf(rules, benchmark, metric);
  const { role, metric: name, unit } = beside4;
  if (role === "code") return { ...limitsOf(rules, benchmark, metric), direction: "none" };
  if (role !== "ratio") return { threshold: DEFAULT_THRESHOLD.other, direction: "none" };
  const { min: _, max: __, ...limits2 } = limitsOf(rules, benchmark, metric, { ...metric, name, unit });
  return limits2;
}
function limitsOf(rules, benchmark, metric, measured4 = metric) {
  let limits2 = {
    threshold: defaultThreshold(rules, benchmark, measured4),
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

// src/rules/thresholds.ts
var ENTRY = /^[+-]?\s*(\d+(?:\.\d+)?)\s*%\s*(?::\s*(.+))?$/;
function parseThresholds(text) {
  return text.split(/[,\n]/).map((entry) => entry.trim()).filter((entry) => entry !== "").map(parseEntry);
}
function parseEntry(entry) {
  const match = ENTRY.exec(entry);
  if (!match?.[1]) {
    throw new UserError(
      `thresholds: ${JSON.stringify(entry)} is not a threshold`,
      "Write a percentage, and after a colon what it applies to: +12%:julia, 20%:time, 5%:BenchmarkParse*"
    );
  }
  return { threshold: Number(match[1]) / 100, ...match[2] && { select: match[2].trim() } };
}

// src/results/configuration.ts
async function readConfiguration(config2, cwd, results3 = config2.results) {
  const { file, ...about2 } = await readRulesFile(config2, cwd, results3);
  return { ...await configurationOf(config2, file), ...about2 };
}
async function configurationOf(config2, file) {
  const given3 = parseThresholds(config2.thresholds).map((rule) => ({ ...rule, isInput: true }));
  const counted3 = config2.metric === "instructions" ? [INSTRUCTIONS_RULE] : [];
  const rules = [...counted3, ...file.rules, ...given3];
  const policy = {
    rules,
    renames: file.renames,
    names: file.names,
    waivers: file.waivers,
    tagPatterns: file.tagPatterns,
    tags: config2.tags,
    confidence: config2.confidence,
    alpha: config2.alpha,
    confirmRuns: config2.confirmRuns,
    onSuspected: config2.onSuspected,
    onMissing: config2.onMissing,
    comparability: config2.environment
  };
  const reader = {
    tool: config2.tool,
    formats: [...formats, ...await mappedFormats(file.readers)],
    derived: file.derived,
    tagPatterns: file.tagPatterns,
    names: file.names
  };
  return { policy, reader, sources: file.sources };
}
var NO_RULES_FILE = { ...NO_RULES, derived: [], readers: [], sources: /* @__PURE__ */ new Map() };
async function readRulesFile(config2, cwd, results3) {
  const path = config2.rulesFile;
  const isDefault = path === inputs.find((input) => input.name === "rules-file")?.default;
  const { file: found2, unread } = findRules(cwd, path, results3);
  if (found2 === void 0) {
    if (!isDefault) throw new UserError(`rules-file: there is no ${path}`, `The path is relative to ${cwd}.`);
    return { file: NO_RULES_FILE, warnings: [], readFrom: "", found: found2 };
  }
  const { parseRulesFile, requireRulesSize } = await import("./rules-file-YLJ3CIQ6.js").then((chunk) => chunk["rules/file.ts"]);
  const { text } = await readText5(resolve(cwd, found2), found2, requireRulesSize);
  const file = parseRulesFile(found2, text);
  const warnings = unread.map(
    (other) => ({
      code: "unread-rules",
      subject: other,
      values: { file: other, read: found2 }
    })
  );
  return { file, warnings, readFrom: found2 === path ? "" : found2, found: found2 };
}
async function mappedFormats(mappings) {
  if (mappings.length === 0) return [];
  const { mappedFormat } = await import("./patterns-F2MBAXTI.js").then((chunk) => chunk["formats/mapped.ts"]);
  return mappings.map(mappedFormat);
}

// src/commands/desktop-notice.ts
var desktop_notice_exports = {};
__export(desktop_notice_exports, {
  notifyDesktop: () => notifyDesktop,
  notifyFailure: () => notifyFailure
});

// src/model/common-shift.ts
var shiftEvidence = coded(() => ({
  /** A fact differs from the machine of the newest run of the baseline. */
  fact: { fact: string3(), before: string3(), after: string3() },
  /** It was gone when the commit was measured again. */
  gone: {},
  /** It was shown more than once. */
  repeated: {},
  /** Most series are far beyond their limits. */
  gross: {}
}));
var commonShiftWith = (evidence) => lazy(
  () => object2({
    /** `runner`: the machine or its tools changed. `confirmed`: shown twice on the same kind of machine. */
    kind: enumOf(["runner", "confirmed", "unconfirmed"]),
    /** Median change for the worse, relative; below 0 if better. */
    worse: number3(),
    /** Share of the noisy series that moved in that direction. */
    share: number3(),
    pValue: number3(),
    evidence: array2(evidence)
  })
);
var commonShiftSchema = commonShiftWith(shiftEvidence.plain);

// src/model/decisions.ts
var overrideSchema = lazy(
  () => object2({
    by: string3(),
    reason: string3(),
    at: string3(),
    source: string3(),
    /** The regressions that it covers, the worst first, and how much each series changed; absent if it covers none. */
    sizes: optional2(
      array2(object2({ benchmark: string3(), metric: string3(), change: nullable2(number3()) }))
    )
  })
);
var waiverSchema = object2({
  /** Which series, in words. */
  select: string3(),
  /** Largest relative change for the worse that it lets pass. */
  ceiling: number3(),
  reason: string3(),
  owner: string3(),
  /** The last day, in UTC. */
  until: string3(),
  /** `exceeded`, `expired`: it had no effect. */
  state: enumOf(["applied", "exceeded", "expired"]),
  /** The regressed benchmarks that it covers. */
  benchmarks: array2(string3())
});
var ruleDifference = coded(() => {
  const place2 = string3();
  return {
    added: { place: place2, after: string3() },
    removed: { place: place2, before: string3() },
    changed: { place: place2, before: string3(), after: string3() },
    /** Of two matching rules the later one wins. */
    reordered: { place: place2 }
  };
});
var rulesChangeWith = (change) => lazy(
  () => object2({
    file: string3(),
    /** The base whose rules also apply. */
    base: string3(),
    changes: array2(change)
  })
);
var rulesChangeSchema = rulesChangeWith(ruleDifference.plain);

// src/model/episode.ts
var episodeStates = ["suspected", "regressed", "waived", "mended", "accepted", "dismissed"];
var beginningSchema = lazy(
  () => object2({
    run: string3().check(maxLength(500)),
    commit: string3().check(maxLength(64)),
    time: string3().check(maxLength(40))
  })
);
var episodeSchema = object2({
  state: enumOf(episodeStates),
  first: beginningSchema,
  /** Levels in the series' unit: before it, and when it was reported; null if not known. */
  before: nullable2(number3()),
  after: nullable2(number3())
});
var OPEN2 = /* @__PURE__ */ new Set(["suspected", "regressed", "waived"]);
function isOpen({ state }) {
  return OPEN2.has(state);
}
function isReported({ state }) {
  return state === "regressed" || state === "waived";
}

// src/model/profile.ts
var profileUnits = ["ns", "instructions", "samples"];
var FUNCTIONS_MAX = 5;
var BOXES_MAX = 1500;
var functionDifferenceSchema = object2({
  name: string3(),
  /** Its name in the base, if that differs. */
  formerName: nullable2(string3()),
  /** In the checkout, with the line from 1; null if not known. */
  file: nullable2(string3()),
  line: nullable2(int2().check(positive())),
  /** Its own work, including what it does in libraries. */
  self: number3(),
  /** With everything that it calls. */
  total: number3(),
  /** Half the width of an interval around `self` that noise rarely leaves. */
  noise: number3(),
  /** The library function in which most of the difference is; null if it is in the function itself. */
  inside: nullable2(string3())
});
var share2 = number3().check(nonnegative());
var profileDifferenceSchema = lazy(
  () => object2({
    profiler: enumOf(profilers),
    unit: enumOf(profileUnits),
    /** Full hash of the commit that is the base, for a run that is compared with stored ones. */
    base: optional2(string3()),
    /** The benchmarks that ran; empty for all. */
    benchmarks: array2(string3()),
    /** Of the total. */
    change: number3(),
    /** The functions that explain most of it, first the ones that got worse; none differs by noise alone. */
    functions: array2(functionDifferenceSchema).check(maxLength(FUNCTIONS_MAX)),
    /** What they do not explain. */
    rest: number3(),
    /** Most values belong to code without names: how to get them; null otherwise. */
    missing: nullable2(string3()),
    /** Both profiles as one tree. A box is its parent's index (-1 for the root), the index of its name, and its share of the base's total in base and head. */
    flame: object2({
      names: array2(string3()),
      boxes: array2(tuple2([int2().check(gte(-1)), int2().check(nonnegative()), share2, share2])).check(maxLength(BOXES_MAX))
    })
  })
);

// src/model/report.ts
var REPORT_SCHEMA = 1;
var verdicts = [
  "regressed",
  "improved",
  "unchanged",
  "inconclusive",
  "suspected",
  "waived",
  "new",
  "missing"
];
var gates = ["pass", "fail", "allowed", "inconclusive", "nothing-compared"];
var WORST_FIRST = ["fail", "nothing-compared", "inconclusive", "allowed", "pass"];
function worstFirst(a, b) {
  return WORST_FIRST.indexOf(a) - WORST_FIRST.indexOf(b);
}
function isBad(gate) {
  return gate === "fail" || gate === "nothing-compared";
}
function worstGate(reports) {
  return WORST_FIRST.find((gate) => reports.some((report) => report.gate === gate)) ?? "pass";
}
var baselineSources = [
  "interleaved",
  "merge-base",
  "ancestor",
  "same-commit",
  "latest",
  "artifact",
  "cache",
  "file",
  "s3",
  "none"
];
var skippedSourceSchema = object2({
  source: enumOf(["history", "artifact", "cache", "file", "s3"]),
  why: missingReason.plain
});
var reasonWith = (why) => lazy(
  () => discriminatedUnion2("code", [
    object2({ code: literal2("beyond-threshold") }),
    object2({ code: literal2("below-min"), bound: string3() }),
    object2({ code: literal2("above-max"), bound: string3() }),
    object2({ code: literal2("better") }),
    object2({ code: literal2("within-threshold") }),
    object2({ code: literal2("no-change") }),
    /** The tracked branch had changed before this run; compared with its newest level, this run changed nothing. */
    object2({ code: literal2("base-moved") }),
    /**
     * All benchmarks of the run moved together: `runner-changed` if the machine changed as well, `common-shift-confirmed`
     * if it did not and a second measurement confirmed it.
     */
    object2({ code: literal2("runner-changed") }),
    object2({ code: literal2("common-shift-confirmed") }),
    /** All benchmarks moved together, and one run cannot distinguish the machine from the code. */
    object2({ code: literal2("common-shift") }),
    /** Many benchmarks moved in the run in which the platform changed: a restart, a kernel, a microcode, an image. */
    object2({ code: literal2("platform-changed") }),
    /** Number of consecutive runs that show it, and the number that `confirm-runs` asks for. */
    object2({ code: literal2("awaiting-confirmation"), seen: number3(), of: number3() }),
    /** Reported before, and neither fixed nor accepted: since that commit and day, in this many runs. */
    object2({
      code: literal2("lasting"),
      commit: string3(),
      since: string3(),
      runs: number3()
    }),
    /** Far beyond its limit and any usual noise, but based on too few runs. */
    object2({ code: literal2("young"), have: number3(), need: number3() }),
    /** Likely, not certain: another measurement would decide. */
    object2({ code: literal2("measure-again"), measured: number3() }),
    /** Beyond its limit, below the ceiling of a waiver that is valid until that day. */
    object2({ code: literal2("waived"), ceiling: number3(), owner: string3(), until: string3() }),
    /** Significantly worse; the interval contains the limit. */
    object2({ code: literal2("about-limit") }),
    object2({ code: literal2("within-bounds") }),
    object2({ code: literal2("no-direction") }),
    /** Measured beside a reference: the ratio is judged, and what it is made of is shown. */
    object2({ code: literal2("shown") }),
    object2({
      code: literal2("too-noisy"),
      /** Total number of measurements needed; null if more measurements of this run alone cannot settle it. */
      rounds: nullable2(number3()),
      /** What a round is: a repeated run, or a sample inside both files. */
      of: enumOf(["runs", "samples"])
    }),
    object2({ code: literal2("too-few-runs"), have: number3(), need: number3() }),
    object2({ code: literal2("too-few-samples"), have: number3(), need: number3() }),
    /** Iterations of one process a side say nothing about the next process: this many of each are needed. */
    object2({ code: literal2("one-process"), need: number3() }),
    object2({ code: literal2("other-environment"), have: number3(), need: number3(), was: string3() }),
    /** A time of 0 that never was: the benchmark did not run, or took less than one clock tick. */
    object2({ code: literal2("no-time") }),
    object2({ code: literal2("unit-changed"), was: string3() }),
    object2({ code: literal2("not-in-baseline") }),
    object2({ code: literal2("not-in-run") }),
    /** Not in the run, of which a part is missing: whether it still exists is not known. */
    object2({ code: literal2("not-measured") }),
    /**
     * The results say why it is not in the run: it failed, or the tool did; its value is not a number; or it was left out.
     */
    object2({ code: literal2("failed"), why }),
    object2({ code: literal2("not-a-number") }),
    object2({ code: literal2("left-out"), why })
  ])
);
var reasonSchema = reasonWith(skipReason.plain);
var failedWith = (why) => optional2(array2(object2({ benchmark: nullable2(string3()), why })));
var findingSchema = object2({
  benchmark: string3(),
  /** A shorter name that no other benchmark of the run has; absent if that is the name. */
  shown: optional2(string3()),
  parameters: record2(string3(), string3()),
  tags: array2(string3()),
  metric: object2({
    name: string3(),
    unit: string3(),
    direction: enumOf(["lower", "higher", "none"]),
    beside: optional2(seriesBesideSchema)
  }),
  /** Whether this series decides the verdict of its benchmark. */
  main: optional2(boolean3()),
  /** Its name in the baseline, if that differs; null if it is the same. */
  formerName: nullable2(string3()),
  verdict: enumOf(verdicts),
  reason: reasonSchema,
  /** For a regression if the rules have two grades: a `warning` passes with a reason, a `critical` one does not. */
  severity: nullable2(enumOf(["warning", "critical"])),
  /** Whether the change is significant at the family-wise level of the run, whatever its size. */
  significant: boolean3(),
  current: nullable2(object2({ value: number3(), samples: number3() })),
  baseline: nullable2(object2({ value: number3(), runs: number3(), samples: number3() })),
  /** Relative: 0.27 is +27%. Null if not defined, such as a change from zero. */
  change: nullable2(
    object2({
      estimate: nullable2(number3()),
      low: nullable2(number3()),
      high: nullable2(number3())
    })
  ),
  /**
   * The part of the difference that is common to all benchmarks of the run, relative; it is not included in the change,
   * and null if it is.
   */
  shared: nullable2(number3()),
  /**
   * One-sided, of a change in the direction of the estimate, corrected for the other series of the run (Benjamini and
   * Hochberg).
   */
  pValue: nullable2(number3()),
  threshold: number3(),
  /** Absolute limits from its rules, in base units. */
  bounds: optional2(object2({ min: optional2(number3()), max: optional2(number3()) })),
  /**
   * With 95% confidence, the change came after the commit `after`, with `commit` or one in between; at or before `commit`
   * if `after` is empty. Null if not known.
   */
  since: nullable2(object2({ after: string3(), commit: string3() })),
  /**
   * The episode after this run: open, or ended by this run; null if the series is quiet. For a run that is not on the
   * tracked branch: the episode of the branch.
   */
  episode: nullable2(extend3(episodeSchema, { isNew: boolean3() })),
  /** It has been getting worse slowly: relative, over this many runs. Never fails. */
  drift: nullable2(object2({ change: number3(), runs: number3() })),
  /** Where it is defined in the checkout, with the line from 1; null if not known, or if nothing changed. */
  source: nullable2(object2({ file: string3(), line: nullable2(int2().check(positive())) })),
  /** Values of the last baseline runs, oldest first, then this run's. */
  recent: array2(number3())
});
var baselineSchema = object2({
  source: enumOf(baselineSources),
  /** Which runs these are and why these. */
  why: baselineReason.plain,
  /** The sources that were skipped, in their order. */
  skippedSources: array2(skippedSourceSchema),
  branch: string3(),
  /** The newest commit of the window. */
  commit: string3(),
  /** Number of runs of the same environment in the comparison. */
  runs: number3(),
  environment: string3(),
  /** State of the machine in the newest of those runs. */
  state: optional2(runStateSchema)
});
var judgementSchema = object2({
  schema: literal2(REPORT_SCHEMA),
  suite: string3(),
  run: object2({
    id: string3(),
    commit: string3(),
    branch: string3(),
    time: string3(),
    environment: environmentSchema,
    url: optional2(string3())
  }),
  baseline: baselineSchema,
  /** The reference that the run was measured with; absent if it has none. */
  reference: optional2(
    object2({
      /** In words, with its commit. */
      name: string3(),
      /** Full hash; empty if the reference is not a commit of the repository. */
      commit: string3(),
      /** The next reference, in runs that measure both. */
      next: optional2(string3()),
      /** How much slower the machine got since that moment, relative, by the reference; null if there are too few runs. */
      machine: nullable2(object2({ slower: number3(), since: string3() }))
    })
  ),
  /** Number of artifact files, all the same as in the build of the base: nothing was measured; absent otherwise. */
  identical: optional2(int2().check(positive())),
  /** Whether this run is added to the history. */
  records: boolean3(),
  gate: enumOf(gates),
  override: nullable2(overrideSchema),
  /** Waivers that matched a regression. */
  waivers: array2(waiverSchema),
  /** Set if a pull request changes the rules file: it is also checked by the rules of its base. */
  rulesChanged: optional2(rulesChangeSchema),
  /** Share of intervals that contain the true change. */
  confidence: number3(),
  /** Chance of any false alarm in a run where nothing changed. */
  alpha: number3(),
  counts: record2(enumOf(verdicts), number3()),
  /** The smallest change that half of the judged series could have shown; null if none was judged. */
  detectable: nullable2(number3()),
  commonShift: nullable2(commonShiftSchema),
  /** Number of measurements of this commit. */
  measurements: number3(),
  /** Benchmarks to measure again before anybody acts on them. */
  suspects: array2(string3()),
  failed: failedWith(skipReason.plain),
  findings: array2(findingSchema),
  /** Which functions a regression is in; absent if nothing was profiled. */
  profile: optional2(profileDifferenceSchema)
});
var reportSchema = extend3(judgementSchema, {
  warnings: array2(warningSchema)
});
var nextSchema = nullable2(string3());
var publishedReportSchema = extend3(judgementSchema, {
  baseline: extend3(baselineSchema, {
    why: baselineReason.worded,
    skippedSources: array2(extend3(skippedSourceSchema, { why: missingReason.worded }))
  }),
  rulesChanged: optional2(rulesChangeWith(ruleDifference.worded)),
  commonShift: nullable2(commonShiftWith(shiftEvidence.worded)),
  failed: failedWith(skipReason.worded),
  findings: array2(extend3(findingSchema, { reason: reasonWith(skipReason.worded) })),
  warnings: array2(wordedWarningSchema),
  /** Reports of earlier versions do not have it. */
  next: _default2(nextSchema, null)
});

// src/reporters/scripts.ts
function summaryText(scripts, nameText) {
  if (scripts.length < 2) return "";
  const rate = quantities([mean(scripts.map((script) => script.rate))], "ratio")[0];
  const measured4 = scripts.flatMap(({ name, time: time3 }) => time3 === null ? [] : [{ name, time: time3 }]);
  const sorted = measured4.toSorted((a, b) => a.time - b.time);
  const [fastest, slowest] = [sorted.at(0), sorted.at(-1)];
  const succeeded = `${scripts.length} commands, ${rate} of the executions succeeded`;
  if (!fastest || !slowest) return succeeded;
  const average = timeText(mean(measured4.map(({ time: time3 }) => time3)));
  if (fastest === slowest) return `${succeeded}, ${average} on average`;
  const extreme = ({ name, time: time3 }) => `${nameText(name)} ${timeText(time3)}`;
  return `${succeeded}, ${average} on average; fastest ${extreme(fastest)}, slowest ${extreme(slowest)}`;
}
function scriptsOf({ findings }) {
  const present = findings.filter(({ current }) => current !== null);
  if (!present.some(({ metric }) => metric.name === "success_rate")) return [];
  const scripts = [...Map.groupBy(present, ({ benchmark }) => benchmark)].flatMap(([name, own2]) => {
    const metrics2 = new Map(own2.map((finding) => [finding.metric.name, finding]));
    const rate = metrics2.get("success_rate")?.current;
    return rate ? [{ name, time: timeOf4(metrics2.get("time")), rate: rate.value, findings: metrics2 }] : [];
  });
  const isTracked = scripts.some(({ time: time3, findings: own2 }) => time3 !== null && own2.has("output_bytes"));
  return isTracked ? scripts.toSorted((a, b) => (b.time ?? 0) - (a.time ?? 0)) : [];
}
function timeOf4(finding) {
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
  const time3 = findings.get("time");
  const own2 = [...findings.values()];
  const decisive = DECISIVE.flatMap((verdict) => own2.filter((finding) => finding.verdict === verdict));
  return {
    name,
    cells: [
      value("time"),
      time3 ? changeText2(time3) : "",
      ...["cpu_time", "memory", "success_rate"].map((metric) => value(metric))
    ],
    worst: decisive[0] ?? time3 ?? own2[0]
  };
}

// src/reporters/tracked.ts
var HEAD2 = [
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
function renderTracked(run2) {
  const { measurements } = run2;
  const commands2 = Map.groupBy(measurements, ({ benchmark }) => benchmark.name);
  const hasReference = measurements.some(isRatio);
  const rows = [...commands2].map(([name, own2]) => [
    ...rowOf13(name, own2),
    ...hasReference ? [ratioOf(own2)] : []
  ]);
  const notes = notesOf(measurements.filter(({ metric }) => metric.name === "time"));
  const summary = summaryText(scriptsIn(run2), (name) => visible(name, 60));
  const head = hasReference ? [...HEAD2, "time / reference"] : HEAD2;
  return `${table4(head, rows)}${summary === "" ? "" : `
${summary}
`}${notes.join("")}`;
}
function isRatio({ metric: { beside: beside4 } }) {
  return beside4?.role === "ratio" && beside4.metric === "time";
}
function ratioOf(own2) {
  const ratio2 = own2.find(isRatio);
  return ratio2 ? visible(quantities([ratio2.sample.centre], ratio2.metric.unit)[0] ?? "", 60) : "\u2013";
}
function rowOf13(name, own2) {
  const cell = (metric) => {
    const found2 = named6(own2, metric);
    return found2 ? quantities([found2.sample.centre], found2.metric.unit)[0] ?? "" : "\u2013";
  };
  const values = named6(own2, "time")?.sample.values ?? [];
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
  const commands2 = Map.groupBy(measurements, ({ benchmark }) => benchmark.name);
  return [...commands2].flatMap(([name, own2]) => {
    const rate = named6(own2, "success_rate");
    return rate ? [{ name, time: named6(own2, "time")?.sample.centre ?? null, rate: rate.sample.centre }] : [];
  });
}
var NOISY = 0.1;
var SHORT_NS = 5e6;
var FAR_OUT = 3;
var VALUES_MIN = 5;
var LACKS = [
  {
    text: "too few runs to estimate noise: try --runs 10 or --budget 5min",
    holds: ({ length: length2 }) => length2 > 0 && length2 < VALUES_MIN
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
    const more = names.length > NAMES_MAX4 ? ` and ${names.length - NAMES_MAX4} more` : "";
    return [`  ! ${names.slice(0, NAMES_MAX4).join(", ")}${more}: ${text}
`];
  });
}
var NAMES_MAX4 = 3;
function hasFarOut(values) {
  if (values.length < VALUES_MIN) return false;
  const third = quantile(values, 0.75);
  return (values.at(-1) ?? 0) > third + FAR_OUT * (third - quantile(values, 0.25));
}
function spreadOf(values) {
  const middle = quantile(values, 0.5);
  return middle > 0 ? (quantile(values, 0.75) - quantile(values, 0.25)) / (2 * middle) : 0;
}
function named6(own2, metric) {
  return own2.find((measurement) => measurement.metric.name === metric);
}

// src/reporters/desktop.ts
var TITLE_LENGTH = 140;
var LINE_LENGTH2 = 200;
var LINES_MAX = 4;
function plainMessage(title, text, isUrgent = false) {
  const lines = text.trim().split("\n").map((line2) => visible(line2, LINE_LENGTH2));
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
function renderTrackedDesktop(run2) {
  const scripts = scriptsIn(run2);
  const failed = scripts.filter(({ rate }) => rate < 1);
  const [first] = scripts;
  const title = scripts.length === 1 && first ? `${visible(first.name, 60)}: measured` : `${scripts.length} commands measured`;
  const whole = summaryText(scripts, (name) => visible(name, 40)) || scripts.map(({ time: time3 }) => time3 === null ? "" : timeText(time3)).join("");
  const lines = failed.map(
    ({ name, rate }) => `${visible(name, 60)}: ${quantities([rate], "ratio")[0]} of its executions succeeded`
  );
  return plainMessage(title, [whole, ...lines].filter((line2) => line2 !== "").join("\n"), failed.length > 0);
}

// src/system/desktop.ts
var TIMEOUT_MS = 5e3;
var APPLE_SCRIPT = [
  "on run argv",
  "display notification (item 3 of argv) with title (item 1 of argv) subtitle (item 2 of argv)",
  "end run"
];
function callFor(platform2, { title, text, isUrgent }) {
  if (platform2 === "darwin") {
    const words2 = ["perf-regression", title, text];
    return ["osascript", ...APPLE_SCRIPT.flatMap((line2) => ["-e", line2]), ...words2];
  }
  if (platform2 !== "linux") return void 0;
  const urgency = isUrgent ? "critical" : "normal";
  return ["notify-send", "--app-name=perf-regression", `--urgency=${urgency}`, "--", title, bodyOf(text)];
}
function bodyOf(text) {
  const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\\": "\\\\" };
  return text.replace(/[&<>\\]/g, (sign) => entities[sign] ?? sign);
}
function showOnDesktop(message2, platform2 = process.platform) {
  const call = callFor(platform2, message2);
  if (!call) return Promise.resolve();
  const [program, ...words2] = call;
  return new Promise((resolve2, reject) => {
    execFile(program, words2, { timeout: TIMEOUT_MS }, (error2, _, stderr) => {
      if (error2) reject(unreachable(program, error2, stderr));
      else resolve2();
    });
  });
}
function unreachable(program, error2, stderr) {
  const cannot = "cannot show a desktop notification:";
  if (error2.code === "ENOENT") {
    return new UserError(
      `${cannot} ${program} is not installed`,
      "Debian and Ubuntu: apt install libnotify-bin"
    );
  }
  if (error2.killed) return new UserError(`${cannot} ${program} did not answer for ${TIMEOUT_MS / 1e3} s`);
  const [reason = ""] = stderr.trim().split("\n");
  return new UserError(`${cannot} ${program} says: ${reason}`, "It needs a desktop session.");
}

// src/commands/desktop-notice.ts
async function notifyDesktop(message2, { flags, note }) {
  if (!flags.has(NOTIFY)) return;
  try {
    await showOnDesktop(message2);
  } catch (error2) {
    if (!(error2 instanceof UserError)) throw error2;
    note(`${describeError(error2)}
`);
  }
}
function notifyFailure(command, error2, given3) {
  return notifyDesktop(plainMessage(`${command} failed`, describeError(error2), true), given3);
}

// src/commands/run.ts
async function runCommand(words2, process2) {
  const world = guarded(process2);
  try {
    return await run(words2, world);
  } catch (error2) {
    const bug = error2 instanceof UserError ? "" : "This is a bug of perf-regression; please report it:\n";
    world.note(`${bug}${describeError(error2)}
`);
    return error2 instanceof Interrupted ? interruptedStatus() : 2;
  } finally {
    endGitObjects();
  }
}
var REDRAWN = "\r\x1B[2K";
function guarded(world) {
  const { colour, isInteractive, env } = world;
  const isRunnerLog = Boolean(env.GITHUB_ACTIONS);
  return {
    ...world,
    print: (text) => world.print(logText(text, { colour, isRunnerLog })),
    note(text) {
      const start2 = isInteractive && text.startsWith(REDRAWN) ? REDRAWN : "";
      world.note(start2 + logText(text.slice(start2.length), { isRunnerLog }));
    }
  };
}
async function run(words2, world) {
  const [first] = words2;
  if (first === void 0 || isHelp(first) || first === "help") {
    world.print(generalHelp());
    return first === void 0 ? 2 : 0;
  }
  const { entry, rest, load } = find(words2);
  if (!load) {
    world.print(groupHelp(entry));
    return rest.some(isHelp) ? 0 : 2;
  }
  if (world.ownsProcess && !entry.isBrief && !rest.some(isHelp)) {
    saveMemory();
    optimizeLate();
  }
  const command = await load();
  const { values, positionals } = await parseWords(command, rest);
  if (values.get("help")) {
    world.print(commandHelp(command, entry));
    return 0;
  }
  if (command.usage === command.name && positionals.length > 0) {
    throw new UserError(
      `${command.name}: unexpected ${JSON.stringify(positionals.join(" "))}`,
      `perf-regression ${command.name} --help describes its arguments.`
    );
  }
  const given3 = new Map(Object.entries(command.defaults ?? {}));
  for (const [option2, value] of values) if (isInputOf(command, option2)) given3.set(option2, String(value));
  const config2 = parseConfig(given3, "command line");
  noteIdle(command, values, config2, world);
  const asked = {
    ...world,
    config: config2,
    workspace: once(async () => (await import("./check-O4MVJF2N.js").then((chunk) => chunk["commands/workspace.ts"])).readWorkspace(world.cwd)),
    configuration: once(
      async () => (await Promise.resolve(configuration_exports)).readConfiguration(config2, world.cwd)
    ),
    words: positionals,
    flags: new Set([...values].filter(([, value]) => value === true).map(([option2]) => option2)),
    options: new Map([...values].filter((pair3) => typeof pair3[1] === "string")),
    call: (inner, parts) => runCommand(inner, { ...world, ...parts }),
    repeated: new Map([...values].filter((pair3) => Array.isArray(pair3[1])))
  };
  return command.run(asked).catch(async (error2) => {
    if (asked.flags.has(NOTIFY))
      await (await Promise.resolve(desktop_notice_exports)).notifyFailure(command.name, error2, asked);
    throw error2;
  });
}
function find([first = "", ...rest]) {
  const entry = commands.find(({ name }) => name === first);
  if (!entry) throw unknown3("unknown command", first, commands, "perf-regression --help lists the commands.");
  const [second] = rest;
  const inner = entry.commands?.find(({ name }) => name === second);
  if (inner) return { entry: inner, rest: rest.slice(1), load: inner.load };
  if (entry.commands && second !== void 0 && !second.startsWith("-")) {
    const remedy = `perf-regression ${first} --help lists its commands.`;
    throw unknown3(`${first}: unknown command`, second, entry.commands, remedy);
  }
  return { entry, rest, load: entry.load };
}
function unknown3(what, word2, entries, remedy) {
  const names = entries.map(({ name }) => name);
  return new UserError(
    `${what} ${JSON.stringify(word2)}. Did you mean ${nearestFirst(word2, names)[0]}?`,
    remedy
  );
}
function isHelp(word2) {
  return word2 === "--help" || word2 === "-h";
}
function noteIdle(command, values, { written }, { env, note }) {
  const asked = command.inputs.filter((name) => values.has(name));
  const known = new Set(command.inputs);
  const idle = idleInputs(asked, { written, variables: env, known, at: "command line" });
  for (const { message: message2, remedy } of idle) note(`${message2}.
  ${remedy}
`);
}
async function parseWords(command, words2) {
  const options = {
    help: { type: "boolean", short: "h" }
  };
  for (const input of inputs) {
    if (!isInputOf(command, input.name)) continue;
    options[input.name] = { type: input.kind === "flag" ? "boolean" : "string" };
  }
  for (const { name, value, repeats } of command.flags) {
    options[name] = { type: value ? "string" : "boolean", multiple: repeats === true };
  }
  try {
    const { values, positionals, tokens } = parseArgs({
      args: [...words2],
      options,
      allowPositionals: true,
      allowNegative: true,
      tokens: true
    });
    for (const [i, token] of tokens.entries()) {
      const next = tokens[i + 1];
      const isBare = token.kind === "option" && token.value === void 0 && next?.kind === "positional";
      if (isBare && truthOf(next.value) !== void 0 && isInputOf(command, token.name))
        throw switchWithValue(command, token.rawName, next.value);
    }
    return { values: new Map(Object.entries(values)), positionals };
  } catch (error2) {
    throw await badOption(error2, command, Object.keys(options));
  }
}
function isInputOf({ inputs: inputs2 }, option2) {
  return inputs2.includes(option2);
}
async function badOption(error2, command, known) {
  if (!(error2 instanceof TypeError)) return error2;
  const unknown4 = /Unknown option '--?([^']+)'/.exec(error2.message)?.[1];
  const valued = /Option '(?:-\w, )?(--[^']+)' does not take an argument/.exec(error2.message)?.[1];
  const remedy = `perf-regression ${command.name} --help lists the options.`;
  if (valued !== void 0) return switchWithValue(command, valued, "");
  if (unknown4 === void 0) return new UserError(`${command.name}: ${error2.message}`, remedy);
  const what = `${command.name} has no option --${unknown4}`;
  const name = unknown4.replace(/^no-/, "");
  const others = (await commandsByOption()).get(name);
  if (others)
    return new UserError(`${what}. ${others.join(", ")} ${others.length > 1 ? "have" : "has"} it.`, remedy);
  if (inputs.some((input) => input.name === name))
    return new UserError(`${what}: ${name} is an input of the action only.`, remedy);
  return new UserError(`${what}. Did you mean --${nearestFirst(unknown4, known)[0]}?`, remedy);
}
function switchWithValue({ name }, option2, value) {
  const got = value === "" ? "" : `, got ${JSON.stringify(value)}`;
  const bare = option2.replace(/^--(?:no-)?/, "");
  return new UserError(
    `${name}: ${option2} takes no value${got}`,
    `Write --${bare} for true, --no-${bare} for false.`
  );
}

export {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
  writeSync,
  constants2 as constants,
  UserError,
  ParseError,
  TransientError,
  describeError,
  messageOf,
  once,
  visible,
  graphemes,
  markdownCode,
  markdownText,
  markdownPieces,
  linkTarget,
  utf8Bytes,
  logText,
  createHash,
  randomUUID,
  distance,
  differenceWithin,
  nearestFirst,
  isNear,
  pathFault,
  listOf,
  shareOf,
  truthOf,
  isChoice,
  inputs,
  spelled,
  parseConfig,
  idleInputs,
  withoutEffect,
  askedIn,
  unknownInputs,
  jsonStringifyReplacer,
  clone,
  util_exports,
  NEVER,
  $constructor,
  $ZodEncodeError,
  globalConfig,
  config,
  $ZodError,
  flattenError,
  formatError,
  _parse,
  _parseAsync,
  _safeParse,
  safeParse,
  _safeParseAsync,
  validate,
  validateAsync,
  _encode,
  _decode,
  _encodeAsync,
  _decodeAsync,
  _safeEncode,
  _safeDecode,
  _safeEncodeAsync,
  _safeDecodeAsync,
  $ZodType,
  standardProps,
  $ZodString,
  $ZodStringFormat,
  $ZodGUID,
  $ZodUUID,
  $ZodEmail,
  $ZodURL,
  $ZodEmoji,
  $ZodNanoID,
  $ZodCUID,
  $ZodCUID2,
  $ZodULID,
  $ZodXID,
  $ZodKSUID,
  $ZodISODateTime,
  $ZodISODate,
  $ZodISOTime,
  $ZodISODuration,
  $ZodIPv4,
  $ZodIPv6,
  $ZodCIDRv4,
  $ZodCIDRv6,
  $ZodBase64,
  $ZodBase64URL,
  $ZodE164,
  $ZodJWT,
  $ZodNumber,
  $ZodNumberFormat,
  $ZodBoolean,
  $ZodNull,
  $ZodUnknown,
  $ZodNever,
  $ZodArray,
  $ZodObjectJIT,
  $ZodUnion,
  $ZodDiscriminatedUnion,
  $ZodIntersection,
  $ZodRecord,
  $ZodEnum,
  $ZodLiteral,
  $ZodTransform,
  $ZodOptional,
  $ZodExactOptional,
  $ZodNullable,
  $ZodDefault,
  $ZodPrefault,
  $ZodNonOptional,
  $ZodCatch,
  $ZodPipe,
  $ZodPreprocess,
  $ZodReadonly,
  $ZodCustom,
  memoizer,
  en_default,
  globalRegistry,
  _string,
  _email,
  _guid,
  _uuid,
  _uuidv4,
  _uuidv6,
  _uuidv7,
  _url,
  _emoji2 as _emoji,
  _nanoid,
  _cuid,
  _cuid2,
  _ulid,
  _xid,
  _ksuid,
  _ipv4,
  _ipv6,
  _cidrv4,
  _cidrv6,
  _base64,
  _base64url,
  _e164,
  _jwt,
  _isoDateTime,
  _isoDate,
  _isoTime,
  _isoDuration,
  _number,
  _int,
  _boolean,
  _null2 as _null,
  _unknown,
  _never,
  _lt,
  _lte,
  _gt,
  _gte,
  _multipleOf,
  _maxLength,
  _minLength,
  _length,
  _regex,
  _lowercase,
  _uppercase,
  _includes,
  _startsWith,
  _endsWith,
  _overwrite,
  _normalize,
  _trim,
  _toLowerCase,
  _toUpperCase,
  _slugify,
  _array,
  _custom,
  _refine,
  _superRefine,
  createToJSONSchemaMethod,
  createStandardJSONSchemaMethod,
  aggregateChecks,
  stringProcessor,
  numberProcessor,
  booleanProcessor,
  nullProcessor,
  neverProcessor,
  unknownProcessor,
  enumProcessor,
  literalProcessor,
  customProcessor,
  transformProcessor,
  arrayProcessor,
  objectProcessor,
  unionProcessor,
  intersectionProcessor,
  recordProcessor,
  nullableProcessor,
  nonoptionalProcessor,
  defaultProcessor,
  prefaultProcessor,
  catchProcessor,
  pipeProcessor,
  readonlyProcessor,
  optionalProcessor,
  toJSONSchema,
  made,
  lazy,
  array2 as array,
  boolean3 as boolean,
  catchOf,
  _default2 as _default,
  custom2 as custom,
  describe3 as describe,
  discriminatedUnion2 as discriminatedUnion,
  enumOf,
  extend3 as extend,
  gt,
  instanceofOf,
  int2 as int,
  length,
  literal2 as literal,
  looseObject2 as looseObject,
  lt,
  maxLength,
  maximum,
  meta3 as meta,
  minLength,
  minimum,
  nonnegative,
  nullOf,
  nullable2 as nullable,
  nullish3 as nullish,
  number3 as number,
  object2 as object,
  omit3 as omit,
  optional2 as optional,
  partial3 as partial,
  pick3 as pick,
  pipe2 as pipe,
  positive,
  record2 as record,
  refine2 as refine,
  regex,
  strictObject2 as strictObject,
  string3 as string,
  transform2 as transform,
  tuple2 as tuple,
  undefinedOf,
  union2 as union,
  unknown2 as unknown,
  iso,
  execFile,
  spawn,
  isSecretName,
  childEnvironment,
  carrying,
  NoGitError,
  askGit,
  git,
  tryGit,
  gitObject,
  tryGitObject,
  commitNamed,
  endGitObjects,
  exitCodeOf,
  tmpdir,
  constants as constants2,
  interruptedStatus,
  Interrupted,
  interruptible,
  beforeInterruption,
  shortCommit,
  commitName,
  resolve,
  isAbsolute,
  join,
  relative,
  dirname,
  basename,
  extname,
  sep,
  delimiter,
  tidyUnit,
  kindOf,
  directionOf,
  directionOfName,
  parseQuantity,
  isClocked,
  notProfiled,
  platformFacts,
  stateDifferences,
  skipReason,
  countedNames,
  faultOf,
  PLACEHOLDERS,
  PRESETS,
  isPattern,
  patternOf,
  AUTOMATICALLY,
  storedNames,
  NO_RULES,
  RECENT,
  recentOf,
  isTested,
  tookNoTime2 as tookNoTime,
  finite,
  policy_exports,
  csvRecords,
  isPartOf,
  ownersOf,
  linesOf,
  numberOf,
  ParseFailure,
  parseJson,
  jsonLines,
  asObject,
  asArray,
  asText,
  asNumber,
  asNumbers,
  jsonOf,
  environmentOf,
  joinWords,
  asvResultsJson,
  ascending,
  quantile,
  relativeChange,
  mean,
  median,
  quantileOf,
  medianDeviation,
  sortRange,
  momentOf,
  ndjson,
  NAME_LENGTH_MAX,
  UNIT_LENGTH_MAX,
  WORDS_LENGTH_MAX,
  sampleLevels,
  seriesKey,
  RESULTS_SCHEMA,
  pytestBenchmark,
  executionsOf,
  trace,
  formats,
  selects,
  isNamed,
  matchesWildcard,
  INSTRUCTIONS_RULE,
  IMPROVEMENT,
  limitsFor,
  applies,
  parseThresholds,
  skipText,
  addRow,
  measurementOf,
  parseResults,
  saveMemory,
  checkoutAbove,
  rules_place_exports,
  realFile,
  real_file_exports,
  missingPatterns,
  readText5 as readText,
  files_exports,
  promisify,
  optimizeLate,
  quantities,
  arrowText,
  significant,
  grouped,
  percentage,
  share,
  threshold,
  shownRange,
  sparkline,
  withMain,
  failedIn,
  lackOf,
  tallyOf,
  isMostlyJudged,
  commonShiftText,
  sinceText,
  driftText,
  drifting,
  isWorse,
  benchmarksOf,
  benchmarks,
  sensitivity,
  limitText,
  boundOf,
  runs,
  differenceText,
  hasBaseline,
  firstRunText,
  waiverTexts,
  dayOf,
  momentText,
  capital,
  allowedBy,
  overrideText,
  sizesText,
  rulesText,
  ruleDifferenceText,
  baselineText,
  skippedSourcesText,
  baselineReasonText,
  nextOf,
  mostUrgentFirst,
  nextOfSeries,
  DESCENDS,
  nextOfCulprit,
  nextOfShift,
  nextOfNoise,
  nextOfStatus,
  nextOfBaseline,
  nextOfExperiment,
  grossChange,
  isUnsettled,
  tookNoTime as tookNoTime2,
  isTooWide,
  changeText2 as changeText,
  intervalText,
  rawText,
  endedText,
  environmentSchema,
  USUAL_FACTS,
  MACHINE_FACTS,
  unknownFacts,
  environmentKey,
  isComparable,
  describeEnvironment,
  environmentDifferences,
  profileMarkdown,
  profileLines,
  missingText,
  notProfiledText,
  extraText,
  methodText,
  placeText,
  formerText,
  insideText,
  REFERENCE_NAME_MAX,
  besideSchema,
  seriesBesideSchema,
  isSameReference,
  referenceText,
  ratioUnit,
  machineText,
  courseText,
  besideText,
  warningWords,
  headline,
  evidenceText,
  reasonText,
  jsonText,
  published,
  publishedBaseline,
  withText,
  renderJson,
  trendsJson,
  jsonFiles,
  table4 as table,
  width,
  pad,
  packed,
  wrapped,
  prefixLines,
  withTags,
  tagsByName,
  onlyTagged,
  localEnvironment,
  machineState,
  runState,
  ticksOf,
  filesBelow,
  readRuns,
  readReruns,
  readRun3 as readRun,
  readResults,
  withStableNames,
  runOf,
  derive,
  read_runs_exports,
  skippedWarnings,
  skipped_exports,
  requireFiles,
  countOption,
  durationOption,
  warningLines,
  beginningSchema,
  isOpen,
  isReported,
  FUNCTIONS_MAX,
  BOXES_MAX,
  profileDifferenceSchema,
  REPORT_SCHEMA,
  verdicts,
  gates,
  worstFirst,
  isBad,
  worstGate,
  findingSchema,
  judgementSchema,
  reportSchema,
  nextSchema,
  publishedReportSchema,
  summaryText,
  scriptsOf,
  timeText,
  SCRIPT_COLUMNS,
  scriptRow,
  renderTracked,
  plainMessage,
  renderDesktop,
  renderTrackedDesktop,
  showOnDesktop,
  notifyFlag,
  notifyDesktop,
  commands_exports,
  runCommand,
  run_exports,
  readConfiguration,
  configurationOf,
  NO_RULES_FILE,
  configuration_exports
};
