import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/config/inputs-measure.ts
var measureInputs = [
  {
    name: "command",
    kind: "text",
    default: "",
    // Without the braces of an expression, which GitHub refuses in a description.
    help: "A line for bash that is measured here: on pull requests in turn with the commit that they stand on, until it is certain; otherwise several times, for the history. `results` are then files that it writes, or `-` for its output; without them it is measured from outside. `{benchmarks}` in it, in quotes, stands for a regular expression of those that are needed.",
    in: "action"
  },
  {
    name: "setup",
    kind: "text",
    default: "",
    help: "With `command`, lines for bash that prepare each version in its folder, such as `npm ci`.",
    in: "action"
  },
  {
    name: "pass-env",
    kind: "variables",
    value: "NAMES",
    default: "",
    help: "Environment variables that measured commands and their setup see although the tool uses them itself: keys and tokens (`AWS_*`, `GITHUB_TOKEN`, \u2026), addresses of webhooks, and whatever else has the value of a secret input. Names, `*` stands for any text.",
    in: "both"
  },
  {
    name: "allow-untrusted-command",
    kind: "flag",
    default: "false",
    help: "With `command`, `true` measures on `pull_request_target`, and what a fork proposes in a `workflow_run` or `issue_comment`: its code then runs where the token may write and secrets are at hand.",
    in: "action"
  },
  {
    name: "max-rounds",
    kind: { min: 3, max: 500 },
    default: "60",
    help: "With `command`, so many rounds at most.",
    in: "action"
  },
  {
    name: "max-minutes",
    kind: { min: 1, max: 1e3 },
    default: "10",
    help: "With `command`, no further round after so long.",
    in: "action"
  },
  {
    name: "base-ref",
    kind: "text",
    default: "",
    help: "With `command`, the version that is measured in turn with this one: a branch, tag or commit. Default: the commit that it stands on.",
    in: "action"
  }
];

// src/config/inputs-notify.ts
var NOTIFY_ON = ["regression", "recovery", "change", "always", "never"];
var noticeInputs = [
  {
    name: "notify-on",
    kind: NOTIFY_ON,
    default: "regression",
    help: "When the webhooks below are told: `regression` where the gate or the job fails (also where nothing could be judged), once for what lasts; `recovery` also when it is good again; `change` where the verdict differs from that of the last stored run; `always`; `never`.",
    in: "action"
  },
  {
    name: "slack-webhook",
    kind: "address",
    default: "",
    help: "Incoming webhook of Slack; a secret.",
    in: "both",
    secret: true
  },
  {
    name: "slack-on",
    kind: ["notify-on", ...NOTIFY_ON],
    default: "notify-on",
    help: "When Slack is told, where that differs from `notify-on`.",
    in: "action"
  },
  {
    name: "slack-mention",
    kind: "mentions",
    default: "",
    help: "Whom Slack calls where the verdict is bad: `here`, `channel`, ids of users (`U\u2026`, `W\u2026`) or of user groups (`S\u2026`).",
    in: "both"
  },
  {
    name: "teams-webhook",
    kind: "address",
    default: "",
    help: "Address of a Microsoft Teams workflow that posts to a channel when a webhook request is received; a secret.",
    in: "both",
    secret: true
  },
  {
    name: "discord-webhook",
    kind: "address",
    default: "",
    help: "Webhook of Discord; a secret.",
    in: "both",
    secret: true
  },
  {
    name: "webhook",
    kind: "address",
    default: "",
    help: "Address that gets each report as JSON, for services of your own; a secret.",
    in: "both",
    secret: true
  }
];

// src/config/inputs.ts
var inputs = [
  {
    name: "mode",
    kind: ["check", "collect", "publish", "trends"],
    default: "check",
    help: "What the step does. `collect` keeps what this job measured for the job that checks with `merge`; `publish` comments, in a `workflow_run` workflow, on what a pull request from a fork measured; `trends` reports how the last days were, in an issue.",
    in: "action"
  },
  {
    name: "results",
    kind: "list",
    default: "",
    help: "Result files: paths, folders or globs, separated by commas or line ends.",
    in: "action"
  },
  ...measureInputs,
  {
    name: "merge",
    kind: "list",
    default: "",
    help: "What other jobs of this workflow run collected, joined into one run: how many shards there are, or their names.",
    in: "action"
  },
  {
    name: "shard",
    kind: "name",
    default: "",
    // Without the braces of an expression, which GitHub refuses in a description.
    help: "With `mode: collect`, the name of what this job measured: in a matrix the expression `strategy.job-index`. Default: the id of the job.",
    in: "action"
  },
  {
    name: "rerun-results",
    kind: "list",
    default: "",
    help: "Result files of the same commit measured again, each pattern one more measurement: of the suspects or of all, best on another machine. In a workflow also `shard:NAME`, what another job collected.",
    in: "both"
  },
  {
    name: "tool",
    kind: "text",
    value: "TOOL",
    default: "auto",
    help: "The tool that wrote the results; `auto` recognises it.",
    in: "both"
  },
  {
    name: "suite",
    kind: "name",
    value: "NAME",
    default: "",
    help: "Name of this set of benchmarks; each suite has a history of its own. `{file}` in it stands for the name of the result file: a suite for each. Default: the workflow\u2019s name, else `default`.",
    in: "both"
  },
  {
    name: "thresholds",
    kind: "text",
    value: "LIMITS",
    default: "",
    help: "How much worse a series may get: `20%`, or by backend, tag, metric or benchmark `+12%:julia,10%:throughput,5%:BenchmarkParse*`. Default: time 20 %, throughput the same turned round (16.7 %), memory 15 %.",
    in: "both"
  },
  {
    name: "rules-file",
    kind: "text",
    value: "FILE",
    default: ".github/perf-regression.yml",
    help: "Limits, waivers, renames, formulas, readers and sources as YAML; the default may be missing.",
    in: "both"
  },
  {
    name: "tags",
    kind: "list",
    value: "TAGS",
    default: "",
    help: "Judge only benchmarks that have one of these tags, of the tool or of the rules file; all are stored.",
    in: "both"
  },
  {
    name: "baseline-file",
    kind: "list",
    default: "",
    help: "Result files to compare with where the history has nothing yet.",
    in: "both"
  },
  {
    name: "base-branch",
    kind: "text",
    value: "BRANCH",
    default: "",
    help: "The branch whose history is the baseline. Default: the base of the pull request, else the default branch.",
    in: "both"
  },
  {
    name: "environment",
    kind: "list",
    value: "PROPERTIES",
    default: "os,arch,cpu",
    help: "What must agree for runs to be compared: of `os`, `arch`, `cpu`, `cores`, `memory`, `runner`, and tools that the results name, such as `node`. What a stored run does not say is taken to agree.",
    in: "both"
  },
  {
    name: "branch",
    kind: "text",
    value: "BRANCH",
    default: "gh-pages",
    help: "The branch that keeps the history; it is created if missing.",
    in: "both"
  },
  {
    name: "history-dir",
    kind: "folder",
    value: "DIR",
    default: "perf",
    help: "The folder of the history on that branch.",
    in: "both"
  },
  {
    name: "retention-days",
    kind: "days",
    default: "",
    help: "Runs that are older leave the history when a run is stored: whole segments, and those at the front of the newest one. Default: all stay.",
    in: "action"
  },
  {
    name: "archive",
    kind: "text",
    value: "PLACE",
    default: "",
    help: "Where runs go that leave the history: `branch:NAME`, a bucket such as `s3://bucket/folder`, in a workflow `artifact`, on the command line a folder. Default: they are dropped.",
    in: "both"
  },
  {
    name: "store",
    kind: "list",
    value: "STORES",
    default: "branch",
    help: "Where runs are stored and looked for: `branch` (the history), and as windows of the newest runs `artifact`, `cache` or a bucket such as `s3://bucket/folder`, with keys and endpoint from `AWS_\u2026` variables. Without `branch` there is no history.",
    in: "both"
  },
  {
    name: "dashboard",
    kind: "flag",
    default: "true",
    help: "`false` stores runs without the page: `index.html` in the history\u2019s folder, written where its version changed.",
    in: "action"
  },
  {
    name: "dashboard-url",
    kind: "text",
    default: "",
    help: "Where the dashboard is published, so that every series in comment, issue and messages leads to its page: `https://OWNER.github.io/REPOSITORY/perf/`.",
    in: "action"
  },
  {
    name: "record",
    kind: ["auto", "always", "never"],
    default: "auto",
    help: "`auto` stores pushes, schedules and dispatches on the default branch, `always` every branch and event; the code of a pull request or a fork is never stored.",
    in: "action"
  },
  {
    name: "comment",
    kind: ["auto", "always", "on-change", "never"],
    default: "auto",
    help: "`auto` comments on pull requests; `always` also on the commits of pushes; `on-change` on pull requests, and only where there is something to say and it differs from the last time.",
    in: "action"
  },
  {
    name: "issue",
    kind: ["never", "auto", "schedule"],
    default: "never",
    help: "`auto` opens an issue for a regression of a run that is stored, one for each change of level, and closes it when it is over; `schedule` only in scheduled runs.",
    in: "action"
  },
  {
    name: "issue-labels",
    kind: "list",
    default: "",
    help: "More labels of that issue, separated by commas; it always has `perf-regression`. Missing ones are created.",
    in: "action"
  },
  {
    name: "issue-assignees",
    kind: "list",
    default: "",
    help: "Who is assigned to that issue: logins, separated by commas. A team (`org/team`) cannot be assigned, and is mentioned.",
    in: "action"
  },
  {
    name: "check-run",
    kind: "flag",
    default: "false",
    help: "Write a check run with annotations on the source lines of the benchmarks; needs `checks: write`.",
    in: "action"
  },
  ...noticeInputs,
  {
    name: "fail-on-regression",
    kind: "flag",
    default: "true",
    help: "`false` warns and lets the job pass.",
    in: "both"
  },
  {
    name: "on-inconclusive",
    kind: ["pass", "warn", "fail"],
    default: "warn",
    help: "What to do if there is not enough data to decide: `pass`, `warn` or `fail` (exit status 2).",
    in: "both"
  },
  {
    name: "on-suspected",
    kind: ["fail", "inconclusive", "pass"],
    default: "inconclusive",
    help: "What to do if a benchmark looks slower beyond its limit but one run cannot be certain: `fail` the job, call the run `inconclusive`, or let it `pass`. Benchmarks within their grace period never fail.",
    in: "both"
  },
  {
    name: "on-missing",
    kind: ["ignore", "warn", "fail"],
    default: "warn",
    help: "What to do if the baseline has a benchmark or metric that this run has not, or a benchmark failed: `fail` the job, `warn` (the run is inconclusive, and `on-inconclusive` decides), or `ignore` it; the number is told in any case. A run whose tool failed never passes.",
    in: "both"
  },
  {
    name: "allow-regression",
    kind: "flag",
    default: "false",
    help: "Let a regression pass, on record. The environment variable or dispatch input `ALLOW_REGRESSION` does the same.",
    in: "both"
  },
  {
    name: "allow-regression-reason",
    kind: "text",
    value: "REASON",
    default: "",
    help: "Why it may pass; kept in report and history.",
    in: "both"
  },
  {
    name: "confirm-runs",
    kind: { min: 1, max: 6 },
    default: "1",
    help: "A regression gates when so many runs of the tracked branch in a row have shown it (1 to 6); until then it is suspected. A run that is not stored, such as that of a pull request, gates at once.",
    in: "both"
  },
  {
    name: "confidence",
    kind: "percent",
    default: "95%",
    help: "Share of intervals that contain the true change.",
    in: "both"
  },
  {
    name: "alpha",
    kind: "percent",
    default: "1%",
    help: "Chance of any false alarm in a run where nothing changed.",
    in: "both"
  },
  {
    name: "trend-days",
    kind: { min: 1, max: 99999 },
    default: "7",
    help: "How many days the trends are about.",
    in: "both"
  },
  {
    name: "report-json",
    kind: "text",
    value: "FILE",
    default: "",
    help: "Where to write the report as JSON. Default in a workflow: a temporary file, named by the output.",
    in: "both"
  },
  {
    name: "report-markdown",
    kind: "text",
    value: "FILE",
    default: "",
    help: "Where to write the report as Markdown. Default in a workflow: a temporary file, named by the output.",
    in: "both"
  },
  {
    name: "report-html",
    kind: "text",
    value: "FILE",
    default: "",
    help: "Where to write the report as one HTML file with its charts. Default in a workflow: a temporary file, named by the output.",
    in: "both"
  },
  {
    name: "token",
    kind: "text",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow's language
    default: "${{ github.token }}",
    help: "The token for history and comments.",
    in: "action",
    secret: true
  }
];

export {
  inputs
};
