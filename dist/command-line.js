import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  commands
} from "./chunks/chunk-KRBAW4CG.js";
import {
  NOTIFY
} from "./chunks/chunk-U4O7H2TA.js";
import {
  logText,
  saveMemory
} from "./chunks/chunk-MTHFQQHK.js";
import {
  parseConfig
} from "./chunks/chunk-ZQS2BNYC.js";
import {
  Interrupted,
  interruptedStatus
} from "./chunks/chunk-LTZWDKG3.js";
import {
  isChoice
} from "./chunks/chunk-6KRE362Q.js";
import "./chunks/chunk-VIHHHHHU.js";
import {
  once
} from "./chunks/chunk-UEOQ56LV.js";
import "./chunks/chunk-5EYWCUDP.js";
import {
  inputs
} from "./chunks/chunk-AKZGQGU4.js";
import {
  nearestFirst
} from "./chunks/chunk-GD3KK2E5.js";
import "./chunks/chunk-ZL7FZD3K.js";
import "./chunks/chunk-KBBEHQ7K.js";
import {
  UserError,
  describeError
} from "./chunks/chunk-XVYHIGXT.js";
import "./chunks/chunk-UZ77254A.js";

// src/commands/run.ts
import { parseArgs } from "node:util";

// src/commands/help.ts
var COLUMNS = 96;
function generalHelp() {
  return `perf-regression decides with statistics whether a commit made your benchmarks slower.

Usage: perf-regression COMMAND [OPTIONS]

Commands:
${listOf(commands)}

Options:
  --help       Show this help; after a command, its options and examples.
  --version    Show the version.

Exit status: 0 clean, 1 regression, 2 not judged or bad input.
`;
}
function groupHelp({ name, summary, commands: inner = [] }) {
  return `${summary}

Usage: perf-regression ${name} COMMAND [OPTIONS]

Commands:
${listOf(inner)}

perf-regression ${name} COMMAND --help shows its options, with examples.
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
  const options = [
    ...inputs.filter((input) => command.inputs.includes(input.name)).map(optionOf),
    ...command.flags.map(({ name, value, help, repeats }) => ({
      option: `--${name}${value ? ` ${value}` : ""}${repeats ? " \u2026" : ""}`,
      help
    }))
  ];
  const width = Math.max(...options.map(({ option }) => option.length), 0);
  const lines = options.map(({ option, help }) => `  ${option.padEnd(width)}   ${wrap(help, width + 5)}`);
  const details = command.details ? `
${command.details}
` : "";
  const more = inner ? `
Commands:
${listOf(inner)}
` : "";
  return `${summary}
${details}
Usage: perf-regression ${usageOf(command)}
${more}
Options:
${lines.join("\n")}

Examples:
${command.examples.map((example) => `  ${example}`).join("\n")}
`;
  function optionOf(input) {
    const defaultValue = command.defaults?.[input.name] ?? input.default;
    const told = defaultValue === "" || input.kind === "flag" ? "" : ` [${defaultValue}]`;
    const help = `${input.help.replaceAll("`", "")}${told}`;
    if (input.kind !== "flag") return { option: `--${input.name} ${argumentOf(input)}`, help };
    return {
      option: defaultValue === "true" ? `--no-${input.name}` : `--${input.name}`,
      help: flagHelp(help, defaultValue)
    };
  }
}
function flagHelp(help, defaultValue) {
  return defaultValue === "true" ? help.replace(/^false (\w)/, (_, first) => first.toUpperCase()) : help;
}
function argumentOf({ kind, value }) {
  if (isChoice(kind)) return kind.join("|");
  if (value !== void 0) return value;
  if (typeof kind === "object") return "N";
  return kind === "percent" ? "PERCENT" : kind === "days" ? "DAYS" : kind === "list" ? "FILES" : "TEXT";
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
  const isRead = Boolean(env.GITHUB_ACTIONS);
  return {
    ...world,
    print: (text) => world.print(logText(text, { colour, isRead })),
    note(text) {
      const start = isInteractive && text.startsWith(REDRAWN) ? REDRAWN : "";
      world.note(start + logText(text.slice(start.length), { isRead }));
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
  const { values, positionals } = parseWords(command, rest);
  if (values.get("help")) {
    world.print(commandHelp(command, entry));
    return 0;
  }
  if (command.usage === command.name && positionals.length > 0) {
    throw new UserError(
      `${command.name}: unexpected ${JSON.stringify(positionals.join(" "))}`,
      `perf-regression ${command.name} --help says what it takes.`
    );
  }
  const given = new Map(Object.entries(command.defaults ?? {}));
  for (const [option, value] of values) if (isInputOf(command, option)) given.set(option, String(value));
  const config = parseConfig(given);
  const asked = {
    ...world,
    config,
    workspace: once(async () => (await import("./chunks/workspace-RE4RUEUV.js")).readWorkspace(world.cwd)),
    configuration: once(
      async () => (await import("./chunks/configuration-KUNUBHRX.js")).readConfiguration(config, world.cwd)
    ),
    words: positionals,
    flags: new Set([...values].filter(([, value]) => value === true).map(([option]) => option)),
    options: new Map([...values].filter((pair) => typeof pair[1] === "string")),
    repeated: new Map([...values].filter((pair) => Array.isArray(pair[1])))
  };
  return command.run(asked).catch(async (error) => {
    if (asked.flags.has(NOTIFY))
      await (await import("./chunks/desktop-notice-OJIOHF4J.js")).notifyFailure(command.name, error, asked);
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
function parseWords(command, words) {
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
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      allowNegative: true
    });
    return { values: new Map(Object.entries(values)), positionals };
  } catch (error) {
    throw badOption(error, command, Object.keys(options));
  }
}
function isInputOf({ inputs: inputs2 }, option) {
  return inputs2.includes(option);
}
function badOption(error, command, known) {
  if (!(error instanceof TypeError)) return error;
  const unknown2 = /Unknown option '--?([^']+)'/.exec(error.message)?.[1];
  const remedy = `perf-regression ${command.name} --help lists the options.`;
  if (unknown2 === void 0) return new UserError(`${command.name}: ${error.message}`, remedy);
  return new UserError(
    `${command.name} has no option --${unknown2}. Did you mean --${nearestFirst(unknown2, known)[0]}?`,
    remedy
  );
}
export {
  runCommand,
  saveMemory
};
