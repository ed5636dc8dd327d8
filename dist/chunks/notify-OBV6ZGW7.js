import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  plainMessage,
  showOnDesktop
} from "./chunk-RKHUGYL3.js";
import {
  TEST,
  channels,
  contentOf,
  send
} from "./chunk-SUYC5H6E.js";
import "./chunk-3O55XTCE.js";
import "./chunk-H67NEZ4J.js";
import "./chunk-J4H56W42.js";
import "./chunk-CIBTO4SY.js";
import "./chunk-K2NZUNS2.js";
import "./chunk-7LJ3NZWS.js";
import "./chunk-ER2MJHPF.js";
import "./chunk-TMHQ55PA.js";
import {
  issueIn
} from "./chunk-KXMKCDX7.js";
import "./chunk-DHU22BFO.js";
import "./chunk-SSLG7D3B.js";
import "./chunk-SSVV42HB.js";
import "./chunk-L3XL6S7W.js";
import "./chunk-V7F27DS6.js";
import {
  reportSchema
} from "./chunk-6UMB6MBZ.js";
import {
  parseConfig
} from "./chunk-PGVE7J6P.js";
import "./chunk-CI4FEJEB.js";
import {
  readText
} from "./chunk-P6SQJNTZ.js";
import "./chunk-SM5J2KGF.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-5QDGN6M2.js";
import "./chunk-Z7Q3IPJN.js";
import "./chunk-AHD33UGE.js";
import "./chunk-QIA7DUQO.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-WNFAKERS.js";
import "./chunk-2JC34VYB.js";
import "./chunk-4UQRAOWP.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-AFLXEGIS.js";
import {
  UserError,
  describeError
} from "./chunk-ODVAPF3E.js";
import "./chunk-ON37DXYE.js";

// src/commands/notify.ts
import { resolve } from "node:path";
var notifyCommand = {
  name: "notify",
  usage: "notify TITLE [TEXT] | --test | --report FILE",
  details: `Words go to the desktop, where there is one (notify-send on Linux, osascript on macOS), and nowhere else.
--test and --report go to Slack, Microsoft Teams, Discord or a webhook of yours: addresses come from the options, or from the
environment: ${channels.map(({ variable }) => variable).join(", ")}.`,
  examples: [
    "perf-regression notify 'Nightly run' 'All 12 suites were measured'",
    "SLACK_WEBHOOK_URL=https://hooks.slack.com/services/\u2026 perf-regression notify --test",
    "perf-regression notify --report report.json --slack-mention here"
  ],
  inputs: ["slack-webhook", "slack-mention", "teams-webhook", "discord-webhook", "webhook"],
  flags: [
    { name: "test", help: "Send a test message." },
    { name: "report", value: "FILE", help: "Send the message of this report, as --report-json wrote it." }
  ],
  async run(given) {
    const file = given.options.get("report");
    const [title, text = "", ...more] = given.words;
    const asked = [title, file].filter((each) => each !== void 0).length + Number(given.flags.has("test"));
    if (asked !== 1 || more.length > 0) {
      throw new UserError(
        "notify shows either words on the desktop, or sends a test or a report",
        `perf-regression ${this.usage}`
      );
    }
    if (title !== void 0) {
      await showOnDesktop(plainMessage(title, text));
      return 0;
    }
    const config = withEnvironment(given);
    const configured = channels.filter(({ input }) => config.written[input] !== "");
    if (configured.length === 0) {
      throw new UserError(
        "no webhook is configured",
        `Set one of ${channels.map(({ variable }) => variable).join(", ")} in the environment.`
      );
    }
    const reports = file === void 0 ? [] : [await readReport(file, given.cwd)];
    const news = reports.map((report) => ({ report, recovered: false }));
    const content = file === void 0 ? TEST : contentOf(news, { Run: reports[0]?.run.url });
    const failures = [];
    for (const channel of configured) {
      await send(channel, content, config).then(
        () => given.print(`${channel.service}: sent
`),
        (error) => failures.push(error)
      );
    }
    if (failures.length > 0) throw new UserError(failures.map(describeError).join("\n"));
    return 0;
  }
};
function withEnvironment({ config, env }) {
  const addressOf = ({ input, variable }) => config.written[input] || (env[variable] ?? "");
  const given = /* @__PURE__ */ new Map([["slack-mention", config.written["slack-mention"]]]);
  for (const channel of channels) given.set(channel.input, addressOf(channel));
  return parseConfig(given);
}
async function readReport(file, cwd) {
  const { text } = await readText(resolve(cwd, file), file);
  const parsed = reportSchema.safeParse(jsonOf(text, file));
  if (parsed.success) return parsed.data;
  throw new UserError(
    `${file}: this is no report of this version: ${issueIn(parsed.error)}`,
    "Write one:   perf-regression check FILES\u2026 --report-json report.json"
  );
}
function jsonOf(text, file) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file}: this is no JSON`, "Give the file that --report-json wrote.", {
      cause: error
    });
  }
}
export {
  notifyCommand
};
