import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  plainMessage,
  showOnDesktop
} from "./chunk-OCXQYIVW.js";
import {
  TEST,
  channels,
  contentOf,
  send
} from "./chunk-LTRCK6NQ.js";
import "./chunk-2O5TX53H.js";
import "./chunk-M4KEMOD7.js";
import "./chunk-AFD25AWI.js";
import "./chunk-OEBB2EKS.js";
import "./chunk-RZXG26VJ.js";
import "./chunk-OEM6KPLQ.js";
import "./chunk-4QPM43ZR.js";
import "./chunk-HQQWEQI3.js";
import "./chunk-LW4KCPX3.js";
import "./chunk-TMHQ55PA.js";
import {
  issueIn
} from "./chunk-KXMKCDX7.js";
import {
  reportSchema
} from "./chunk-6EQ3JDZ7.js";
import "./chunk-BXN5DBSL.js";
import {
  parseConfig
} from "./chunk-ZQS2BNYC.js";
import "./chunk-6KRE362Q.js";
import "./chunk-VIHHHHHU.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-4WQOXJNU.js";
import "./chunk-D4DRFCH4.js";
import {
  readText
} from "./chunk-OHUNCJHQ.js";
import "./chunk-4BJV3SNL.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-AKZGQGU4.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-GD3KK2E5.js";
import "./chunk-ZL7FZD3K.js";
import "./chunk-KBBEHQ7K.js";
import "./chunk-UDKDNU3I.js";
import {
  UserError,
  describeError
} from "./chunk-XVYHIGXT.js";
import "./chunk-UZ77254A.js";

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
