import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;
import {
  commands,
  parseArgs
} from "./chunks/chunk-WD5DQQZQ.js";
import {
  NOTIFY,
  desktop_notice_exports
} from "./chunks/chunk-ZBLUTOTY.js";
import {
  workspace_exports
} from "./chunks/chunk-H5FA7VO6.js";
import {
  logText,
  saveMemory
} from "./chunks/chunk-DIOOZK3H.js";
import {
  idleInputs
} from "./chunks/chunk-Y6BAMINU.js";
import {
  configuration_exports
} from "./chunks/chunk-FDF2HWNW.js";
import {
  parseConfig
} from "./chunks/chunk-JVCGXS5C.js";
import {
  inputs
} from "./chunks/chunk-A76CS6OU.js";
import {
  Interrupted,
  interruptedStatus
} from "./chunks/chunk-MRZWZTSP.js";
import "./chunks/chunk-PJSF43OE.js";
import {
  exitStatuses,
  isChoice,
  truthOf
} from "./chunks/chunk-W43MUMOY.js";
import {
  once
} from "./chunks/chunk-7MKHXQQS.js";
import "./chunks/chunk-CMCPUWHZ.js";
import "./chunks/chunk-2DJGBN44.js";
import {
  nearestFirst
} from "./chunks/chunk-RP3T6LF2.js";
import "./chunks/chunk-I3BSUCVW.js";
import "./chunks/chunk-KFXEXGUP.js";
import "./chunks/chunk-CX4J6QJK.js";
import {
  UserError,
  describeError
} from "./chunks/chunk-AY2RLHZI.js";
import "./chunks/chunk-DSSPK2M7.js";
import "./chunks/chunk-IW2FVU6Z.js";

// src/config/describe.ts
function valuesOf({ kind }) {
  if (isChoice(kind)) return kind.map((word) => `\`${word}\``).join(", ");
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

// src/commands/help.ts
var COLUMNS = 96;
function generalHelp() {
  return `perf-regression checks with statistics whether a commit made your benchmarks slower.

Usage: perf-regression COMMAND [OPTIONS]

Commands:
${listOf(commands)}

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
${listOf(inner)}

perf-regression ${name} COMMAND --help shows the options of a command, with examples.
`;
}
function listOf(entries) {
  const width = Math.max(...entries.map(({ name }) => name.length));
  return entries.map(({ name, summary }) => `  ${name.padEnd(width)}   ${wrap(summary, width + 5)}`).join("\n");
}
function usageOf({ name, usage }) {
  return `${name} [OPTIONS]${usage.slice(name.length)}`;
}
function commandHelp(command, { summary, commands: inner }) {
  const own = command.flags.map(({ name, value, help, repeats }) => ({
    option: `--${name}${value ? ` ${value}` : ""}${repeats ? " \u2026" : ""}`,
    help
  }));
  const shared = inputs.filter((input) => command.inputs.includes(input.name)).map(optionOf);
  const width = Math.max(...[...own, ...shared].map(({ option }) => option.length), 0);
  const group = (title, options) => options.length === 0 ? "" : `
${title}:
${options.map(({ option, help }) => `  ${option.padEnd(width)}   ${wrap(help, width + 5)}
`).join("")}`;
  const details = command.details ? `
${paragraphs(command.details)}
` : "";
  const more = inner ? `
Commands:
${listOf(inner)}
` : "";
  return `${summary}
${details}
Usage: perf-regression ${usageOf(command)}
${more}${group("Options", own)}${group("Options that are inputs of the action, too", shared)}
Examples:
${command.examples.map((example) => `  ${example}`).join("\n")}
`;
  function optionOf(input) {
    const defaultValue = command.defaults?.[input.name] ?? input.default;
    const bounds = isBounded(input) ? ` From ${valuesOf(input)}.` : "";
    const shown = defaultValue === "" || input.kind === "flag" ? "" : ` [${defaultValue}]`;
    const help = `${input.help.replaceAll("`", "")}${bounds}${shown}`;
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
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && indent + line.length + word.length + 1 > COLUMNS) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join(`
${" ".repeat(indent)}`);
}

// src/commands/option-use.ts
async function commandsByOption(entries = commands) {
  const use = /* @__PURE__ */ new Map();
  for (const { load, commands: inner = [] } of entries) {
    const command = await load?.();
    const own = (command?.flags ?? []).map(({ name }) => name).filter((name) => !isInput(name));
    const options = [...command?.inputs ?? [], ...own];
    for (const option of options) add(use, option, [command?.name]);
    for (const [option, names] of await commandsByOption(inner)) add(use, option, names);
  }
  return use;
}
function add(use, option, names) {
  use.set(option, [...use.get(option) ?? [], ...names]);
}
function isInput(option) {
  return inputs.some(({ name }) => name === option);
}

// src/commands/run.ts
async function runCommand(words, process) {
  const world = guarded(process);
  try {
    return await run(words, world);
  } catch (error) {
    const bug = error instanceof UserError ? "" : "This is a bug of perf-regression; please report it:\n";
    world.note(`${bug}${describeError(error)}
`);
    return error instanceof Interrupted ? interruptedStatus() : 2;
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
      const start = isInteractive && text.startsWith(REDRAWN) ? REDRAWN : "";
      world.note(start + logText(text.slice(start.length), { isRunnerLog }));
    }
  };
}
async function run(words, world) {
  const [first] = words;
  if (first === void 0 || isHelp(first) || first === "help") {
    world.print(generalHelp());
    return first === void 0 ? 2 : 0;
  }
  const { entry, rest, load } = find(words);
  if (!load) {
    world.print(groupHelp(entry));
    return rest.some(isHelp) ? 0 : 2;
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
  const given = new Map(Object.entries(command.defaults ?? {}));
  for (const [option, value] of values) if (isInputOf(command, option)) given.set(option, String(value));
  const config = parseConfig(given, "command line");
  noteIdle(command, values, config, world);
  const asked = {
    ...world,
    config,
    workspace: once(async () => (await Promise.resolve(workspace_exports)).readWorkspace(world.cwd)),
    configuration: once(
      async () => (await Promise.resolve(configuration_exports)).readConfiguration(config, world.cwd)
    ),
    words: positionals,
    flags: new Set([...values].filter(([, value]) => value === true).map(([option]) => option)),
    options: new Map([...values].filter((pair) => typeof pair[1] === "string")),
    repeated: new Map([...values].filter((pair) => Array.isArray(pair[1])))
  };
  return command.run(asked).catch(async (error) => {
    if (asked.flags.has(NOTIFY))
      await (await Promise.resolve(desktop_notice_exports)).notifyFailure(command.name, error, asked);
    throw error;
  });
}
function find([first = "", ...rest]) {
  const entry = commands.find(({ name }) => name === first);
  if (!entry) throw unknown("unknown command", first, commands, "perf-regression --help lists the commands.");
  const [second] = rest;
  const inner = entry.commands?.find(({ name }) => name === second);
  if (inner) return { entry: inner, rest: rest.slice(1), load: inner.load };
  if (entry.commands && second !== void 0 && !second.startsWith("-")) {
    const remedy = `perf-regression ${first} --help lists its commands.`;
    throw unknown(`${first}: unknown command`, second, entry.commands, remedy);
  }
  return { entry, rest, load: entry.load };
}
function unknown(what, word, entries, remedy) {
  const names = entries.map(({ name }) => name);
  return new UserError(
    `${what} ${JSON.stringify(word)}. Did you mean ${nearestFirst(word, names)[0]}?`,
    remedy
  );
}
function isHelp(word) {
  return word === "--help" || word === "-h";
}
function noteIdle(command, values, { written }, { env, note }) {
  const asked = command.inputs.filter((name) => values.has(name));
  const known = new Set(command.inputs);
  const idle = idleInputs(asked, { written, variables: env, known, at: "command line" });
  for (const { message, remedy } of idle) note(`${message}.
  ${remedy}
`);
}
async function parseWords(command, words) {
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
      args: [...words],
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
  } catch (error) {
    throw await badOption(error, command, Object.keys(options));
  }
}
function isInputOf({ inputs: inputs2 }, option) {
  return inputs2.includes(option);
}
async function badOption(error, command, known) {
  if (!(error instanceof TypeError)) return error;
  const unknown2 = /Unknown option '--?([^']+)'/.exec(error.message)?.[1];
  const valued = /Option '(?:-\w, )?(--[^']+)' does not take an argument/.exec(error.message)?.[1];
  const remedy = `perf-regression ${command.name} --help lists the options.`;
  if (valued !== void 0) return switchWithValue(command, valued, "");
  if (unknown2 === void 0) return new UserError(`${command.name}: ${error.message}`, remedy);
  const what = `${command.name} has no option --${unknown2}`;
  const name = unknown2.replace(/^no-/, "");
  const others = (await commandsByOption()).get(name);
  if (others)
    return new UserError(`${what}. ${others.join(", ")} ${others.length > 1 ? "have" : "has"} it.`, remedy);
  if (inputs.some((input) => input.name === name))
    return new UserError(`${what}: ${name} is an input of the action only.`, remedy);
  return new UserError(`${what}. Did you mean --${nearestFirst(unknown2, known)[0]}?`, remedy);
}
function switchWithValue({ name }, option, value) {
  const got = value === "" ? "" : `, got ${JSON.stringify(value)}`;
  const bare = option.replace(/^--(?:no-)?/, "");
  return new UserError(
    `${name}: ${option} takes no value${got}`,
    `Write --${bare} for true, --no-${bare} for false.`
  );
}
export {
  runCommand,
  saveMemory
};
