import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);
import {
  NOTIFY
} from "./chunks/chunk-U4O7H2TA.js";
import {
  once,
  saveMemory
} from "./chunks/chunk-IVLJYJKT.js";
import {
  parseConfig
} from "./chunks/chunk-KCNEKZR7.js";
import {
  isChoice
} from "./chunks/chunk-XPXDNXDF.js";
import {
  inputs
} from "./chunks/chunk-QIA7DUQO.js";
import {
  nearestFirst
} from "./chunks/chunk-GD3KK2E5.js";
import "./chunks/chunk-ZL7FZD3K.js";
import "./chunks/chunk-AEN2326D.js";
import {
  UserError,
  describeError
} from "./chunks/chunk-ODVAPF3E.js";
import "./chunks/chunk-UZ77254A.js";

// src/commands/run.ts
import { parseArgs } from "node:util";

// src/commands/index.ts
var commands = Object.freeze([
  {
    name: "check",
    summary: "Compare results with the history of the base branch.",
    load: async () => (await import("./chunks/check-ORZBXTY3.js")).checkCommand
  },
  {
    name: "compare",
    summary: "Compare two result files.",
    load: async () => (await import("./chunks/compare-KK437C6B.js")).compareCommand
  },
  {
    name: "record",
    summary: "Store results in the history branch of this repository, or in a bucket.",
    load: async () => (await import("./chunks/record-ONXRT3AB.js")).recordCommand
  },
  {
    name: "parse",
    summary: "Show what is read from result files, and what is not.",
    load: async () => (await import("./chunks/parse-XJUBKAQ3.js")).parseCommand
  },
  {
    name: "formats",
    summary: "List the benchmark tools whose output is read.",
    load: async () => (await import("./chunks/formats-K2UXO5US.js")).formatsCommand
  },
  {
    name: "track",
    summary: "Measure any command: time, CPU, memory, output, success rate.",
    load: async () => (await import("./chunks/track-W6LQHBGB.js")).trackCommand
  },
  {
    name: "ab",
    summary: "Measure two commits in turn, until it is certain.",
    load: async () => (await import("./chunks/ab-MGUUZZSK.js")).abCommand
  },
  {
    name: "bisect",
    summary: "Find the commit that made a benchmark worse.",
    load: async () => (await import("./chunks/bisect-IRF4DBA7.js")).bisectCommand
  },
  {
    name: "experiment",
    summary: "Compare two configurations, until it is certain which one stays.",
    commands: [
      {
        name: "create",
        summary: "Name control and treatment and what has to improve; a pilot says how many rounds that takes.",
        load: async () => (await import("./chunks/create-5NTHAKU7.js")).createCommand
      },
      {
        name: "run",
        summary: "Measure control and treatment in turn, in this work tree, until it is decided; goes on where it was.",
        load: async () => (await import("./chunks/run-OYLBTSLF.js")).runCommand
      },
      {
        name: "status",
        summary: "Show rounds, changes with their intervals, which criteria are met, and what is still needed.",
        load: async () => (await import("./chunks/status-YBSKZ7DY.js")).statusCommand
      },
      {
        name: "list",
        summary: "Show the experiments of the suite.",
        load: async () => (await import("./chunks/list-NXGQQVWI.js")).listCommand
      },
      {
        name: "finalize",
        summary: "Put the winner on record; again, to see it or to apply its values later.",
        load: async () => (await import("./chunks/finalize-YOOPPWXB.js")).finalizeCommand
      },
      {
        name: "delete",
        summary: "Delete an experiment; one that is finalized stays on record.",
        load: async () => (await import("./chunks/delete-5RHU5GYP.js")).deleteCommand
      }
    ]
  },
  {
    name: "doctor",
    summary: "Show how quiet this machine is, and what would help.",
    load: async () => (await import("./chunks/doctor-LJKKUJIY.js")).doctorCommand
  },
  {
    name: "history",
    summary: "Look at the stored runs, and look after them.",
    commands: [
      {
        name: "show",
        summary: "Show the stored runs.",
        load: async () => (await import("./chunks/show-ZYMF7D5B.js")).showCommand
      },
      {
        name: "branches",
        summary: "List the branches that have stored runs.",
        load: async () => (await import("./chunks/branches-KVDC25XS.js")).branchesCommand
      },
      {
        name: "compare",
        summary: "Compare the newest run of a branch with the stored runs of another.",
        load: async () => (await import("./chunks/compare-G437NTH6.js")).compareCommand
      },
      {
        name: "verify",
        summary: "Check that every segment is whole.",
        load: async () => (await import("./chunks/verify-JTUZ5SOR.js")).verifyCommand
      },
      {
        name: "repair",
        summary: "Keep what is whole of a damaged history, and put the damaged files aside.",
        load: async () => (await import("./chunks/repair-HRI67UF2.js")).repairCommand
      },
      {
        name: "add",
        summary: "Store runs that a job could not store: the files of its artifact.",
        load: async () => (await import("./chunks/add-VAVVMPCW.js")).addCommand
      },
      {
        name: "import",
        summary: "Store what other tools kept: data.js, asv, pytest-benchmark, NDJSON, traces.",
        load: async () => (await import("./chunks/import-IJE53TUK.js")).importCommand
      },
      {
        name: "export",
        summary: "Write the stored values as JSON, CSV, NDJSON, SQLite or Parquet.",
        load: async () => (await import("./chunks/export-RMTP4BBI.js")).exportCommand
      },
      {
        name: "query",
        summary: "Ask the stored values in SQL: one statement that reads the table measurements.",
        load: async () => (await import("./chunks/query-D4PY53EA.js")).queryCommand
      },
      {
        name: "prune",
        summary: "Take old segments off the history, into an archive or for good.",
        load: async () => (await import("./chunks/prune-KGEUXH6B.js")).pruneCommand
      },
      {
        name: "compact",
        summary: "Thin old runs; each change of level, each accepted run, the first and the last stay.",
        load: async () => (await import("./chunks/compact-BHWSCW3G.js")).compactCommand
      }
    ]
  },
  {
    name: "baseline",
    summary: "See what runs are compared with; set it, verify it, or accept a level as the new normal.",
    commands: [
      {
        name: "show",
        summary: "The runs and levels that a check here is held against, and what people accepted.",
        load: async () => (await import("./chunks/show-77MMX6EY.js")).showCommand
      },
      {
        name: "verify",
        summary: "Whether a check here, or of these results, would have something to stand on; 1 where not.",
        load: async () => (await import("./chunks/verify-FMUTZPPA.js")).verifyCommand
      },
      {
        name: "set",
        summary: "Store these results of HEAD, and hold what comes later against them.",
        load: async () => (await import("./chunks/set-XULFV45N.js")).setCommand
      },
      {
        name: "accept",
        summary: "From its run on, the level of COMMIT (default: HEAD) is the baseline.",
        load: async () => (await import("./chunks/accept-REVHLOGP.js")).acceptCommand
      }
    ]
  },
  {
    name: "dashboard",
    summary: "Serve the dashboard of the local history, or write it as files.",
    load: async () => (await import("./chunks/dashboard-ZIDIKHGQ.js")).dashboardCommand,
    commands: [
      {
        name: "build",
        summary: "Write the page to a folder, for any web server.",
        load: async () => (await import("./chunks/build-TV6BYUK6.js")).buildCommand
      }
    ]
  },
  {
    name: "status",
    summary: "Show how old, how large and how whole the history is.",
    load: async () => (await import("./chunks/status-UZAI47NW.js")).statusCommand
  },
  {
    name: "trends",
    summary: "Show how the benchmarks did over the last days, and what climbs slowly.",
    load: async () => (await import("./chunks/trends-SGD4OWJZ.js")).trendsCommand
  },
  {
    name: "noise",
    summary: "Show how noisy the benchmarks are, and what change could be seen.",
    load: async () => (await import("./chunks/noise-TEBEMRZU.js")).noiseCommand
  },
  {
    name: "detect",
    summary: "Judge runs that another program tells as NDJSON on standard input.",
    load: async () => (await import("./chunks/detect-WYIUS7OH.js")).detectCommand
  },
  {
    name: "notify",
    summary: "Show words on this desktop; or send a report, or a test, to Slack and other webhooks.",
    load: async () => (await import("./chunks/notify-LUORRHYU.js")).notifyCommand
  }
]);

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
async function runCommand(words, world) {
  try {
    return await run(words, world);
  } catch (error) {
    const bug = error instanceof UserError ? "" : "This is a bug of perf-regression; please report it:\n";
    world.note(`${bug}${describeError(error)}
`);
    return 2;
  }
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
    workspace: once(async () => (await import("./chunks/workspace-DSPWLSUG.js")).readWorkspace(world.cwd)),
    configuration: once(
      async () => (await import("./chunks/read-runs-NVOWOGSO.js")).readConfiguration(config, world.cwd)
    ),
    words: positionals,
    flags: new Set([...values].filter(([, value]) => value === true).map(([option]) => option)),
    options: new Map([...values].filter((pair) => typeof pair[1] === "string")),
    repeated: new Map([...values].filter((pair) => Array.isArray(pair[1])))
  };
  return command.run(asked).catch(async (error) => {
    if (asked.flags.has(NOTIFY))
      await (await import("./chunks/desktop-notice-3PLUIGXL.js")).notifyFailure(command.name, error, asked);
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
