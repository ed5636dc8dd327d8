import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  runStep,
  run_exports as run_exports2
} from "./chunks/chunk-W37ROIW2.js";
import "./chunks/chunk-VDYASAEZ.js";
import {
  channels_exports
} from "./chunks/chunk-Z2XVM3UI.js";
import "./chunks/chunk-X7TLGWEL.js";
import {
  check_exports,
  compare_exports,
  detect_exports,
  record_exports,
  setTimeout,
  workspace_exports
} from "./chunks/chunk-NH3RKPDY.js";
import "./chunks/chunk-XZE7XCU2.js";
import "./chunks/chunk-AK2XBEDL.js";
import "./chunks/chunk-T4R3GN2V.js";
import "./chunks/chunk-EYH4EA4V.js";
import {
  UserError,
  appendFileSync,
  logText,
  randomUUID,
  run_exports,
  saveMemory,
  visible
} from "./chunks/chunk-377XN3YT.js";
import "./chunks/chunk-IW2FVU6Z.js";

// src/action.ts
var action_exports = {};

// src/modes/runner-commands.ts
function commandLine(name, properties, message) {
  const given = Object.entries(properties).filter(([, value]) => value !== void 0 && value !== "");
  const pairs = given.map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${name}${pairs.length === 0 ? "" : ` ${pairs.join(",")}`}::${escaped(message)}
`;
}
function escaped(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
function escapedProperty(text) {
  return escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
function inputIn(env, name) {
  return (env[`INPUT_${name.replaceAll(" ", "_").toUpperCase()}`] ?? "").trim();
}
function setOutput(env, name, value) {
  const text = typeof value === "string" ? value : JSON.stringify(value ?? "");
  const file = env.GITHUB_OUTPUT;
  if (!file) {
    process.stdout.write(`
${commandLine("set-output", { name }, text)}`);
    return;
  }
  const delimiter = `ghadelimiter_${randomUUID()}`;
  appendFileSync(file, `${name}<<${delimiter}
${text}
${delimiter}
`);
}

// src/modes/actions-runner.ts
var logged = (text, colour = false) => logText(text, { colour, isRunnerLog: true });
function print(text) {
  process.stdout.write(text);
}
function command(name, properties, message) {
  print(commandLine(name, properties, message));
}
function actionsRunner(env) {
  return {
    env,
    now: () => /* @__PURE__ */ new Date(),
    input: (name) => inputIn(env, name),
    info: (message) => print(`${logged(message, true)}
`),
    annotate({ level, title, message, source }) {
      const place = source && {
        file: visible(source.file, 1e3),
        ...source.line !== null && { line: source.line }
      };
      command(level, { title: logged(visible(title, 200)), ...place }, logged(message));
    },
    output: (name, value) => setOutput(env, name, value),
    async group(name, work) {
      command("group", {}, logged(visible(name)));
      try {
        return await work();
      } finally {
        command("endgroup", {}, "");
      }
    },
    mask: (value) => command("add-mask", {}, value),
    async summarize(markdown) {
      const file = env.GITHUB_STEP_SUMMARY;
      if (!file) throw new UserError("GITHUB_STEP_SUMMARY is not set: the runner offers no job summary");
      appendFileSync(file, markdown);
    }
  };
}

// src/action.ts
saveMemory();
process.exitCode = await runStep(actionsRunner(process.env));
var GRACE_MS = 1e3;
void setTimeout(GRACE_MS, void 0, { ref: false }).then(() => process.exit());
export {
  action_exports as "action.ts",
  check_exports as "commands/check.ts",
  compare_exports as "commands/compare.ts",
  detect_exports as "commands/detect.ts",
  record_exports as "commands/record.ts",
  run_exports as "commands/run.ts",
  workspace_exports as "commands/workspace.ts",
  run_exports2 as "modes/run.ts",
  channels_exports as "sinks/channels.ts"
};
