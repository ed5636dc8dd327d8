import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  plainMessage,
  showOnDesktop
} from "./chunk-7HWLWH4A.js";
import {
  TEST,
  channels,
  contentOf,
  send
} from "./chunk-NTEX6V6N.js";
import "./chunk-2O5TX53H.js";
import "./chunk-W6DAZ4CL.js";
import "./chunk-QPF7SNRW.js";
import "./chunk-JQPN257F.js";
import "./chunk-RZXG26VJ.js";
import "./chunk-MAGIFINJ.js";
import "./chunk-P6ISXEZM.js";
import "./chunk-D5BHDMOK.js";
import "./chunk-LW4KCPX3.js";
import "./chunk-EFPGPSVY.js";
import "./chunk-TMHQ55PA.js";
import {
  issueIn
} from "./chunk-KXMKCDX7.js";
import {
  reportSchema
} from "./chunk-WAUY756K.js";
import "./chunk-BXN5DBSL.js";
import {
  parseConfig
} from "./chunk-PS6LPEYD.js";
import "./chunk-5EYWCUDP.js";
import "./chunk-4WQOXJNU.js";
import "./chunk-D4DRFCH4.js";
import {
  readText
} from "./chunk-SW75YNI7.js";
import "./chunk-4BJV3SNL.js";
import "./chunk-KT2IOP2T.js";
import "./chunk-AASA5BFP.js";
import "./chunk-3NXPMFMF.js";
import "./chunk-LJPWU7RB.js";
import "./chunk-RTF6D6GT.js";
import "./chunk-PJPHHFJP.js";
import "./chunk-AR7DG7B6.js";
import "./chunk-VIHHHHHU.js";
import "./chunk-OMB4DMJL.js";
import "./chunk-MG2DOFI5.js";
import "./chunk-2IZ4MH4R.js";
import "./chunk-NPEM7D4L.js";
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
  details: `TITLE and TEXT are shown on this desktop (notify-send on Linux, osascript on macOS) and sent nowhere else.
--test and --report send a message to Slack, Microsoft Teams, Discord or your own webhook. Addresses come from the options or the
environment: ${channels.map(({ variable }) => variable).join(", ")}.`,
  examples: [
    "perf-regression notify 'Nightly run' 'All 12 suites were measured'",
    "SLACK_WEBHOOK_URL=https://hooks.slack.com/services/\u2026 perf-regression notify --test",
    "perf-regression notify --report report.json --slack-mention here"
  ],
  inputs: ["slack-webhook", "slack-mention", "teams-webhook", "discord-webhook", "webhook"],
  flags: [
    { name: "test", help: "Send a test message." },
    {
      name: "report",
      value: "FILE",
      help: "Send the message of this report, a file written by --report-json."
    }
  ],
  async run(given) {
    const file = given.options.get("report");
    const [title, text = "", ...more] = given.words;
    const asked = [title, file].filter((each) => each !== void 0).length + Number(given.flags.has("test"));
    if (asked !== 1 || more.length > 0) {
      throw new UserError(
        "notify: expected one of TITLE, --test or --report FILE",
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
        "no webhook is set",
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
  return parseConfig(given, "command line");
}
async function readReport(file, cwd) {
  const { text } = await readText(resolve(cwd, file), file);
  const parsed = reportSchema.safeParse(jsonOf(text, file));
  if (parsed.success) return parsed.data;
  throw new UserError(
    `${file}: this is not a report of this version: ${issueIn(parsed.error)}`,
    "Write one:   perf-regression check FILES\u2026 --report-json report.json"
  );
}
function jsonOf(text, file) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`${file}: this is not JSON`, "Give a file written by --report-json.", {
      cause: error
    });
  }
}
export {
  notifyCommand
};
