import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/commands/index.ts
var commands = Object.freeze([
  {
    name: "check",
    summary: "Compare results with the history of the base branch.",
    load: async () => (await import("./check-YNIYLGOX.js")).checkCommand
  },
  {
    name: "compare",
    summary: "Compare two result files.",
    load: async () => (await import("./compare-LRG374ZA.js")).compareCommand
  },
  {
    name: "record",
    summary: "Store results in the history branch of this repository, or in a bucket.",
    load: async () => (await import("./record-6BTVLDAM.js")).recordCommand
  },
  {
    name: "parse",
    summary: "Show what is read from result files, and what is left out.",
    load: async () => (await import("./parse-PEA5M42Q.js")).parseCommand
  },
  {
    name: "formats",
    summary: "List the benchmark tools whose output can be read.",
    load: async () => (await import("./formats-KV2HQ4RF.js")).formatsCommand
  },
  {
    name: "track",
    summary: "Measure a command: time, CPU, memory, output, success rate.",
    load: async () => (await import("./track-JZDJQYSO.js")).trackCommand
  },
  {
    name: "ab",
    summary: "Compare two commits by interleaved runs until the result is conclusive.",
    load: async () => (await import("./ab-C447HCIT.js")).abCommand
  },
  {
    name: "bisect",
    summary: "Find the commit that made a benchmark worse.",
    load: async () => (await import("./bisect-WFKNHRGL.js")).bisectCommand
  },
  {
    name: "experiment",
    summary: "Compare two configurations until it is clear which one to keep.",
    commands: [
      {
        name: "create",
        summary: "Define control, treatment and what has to improve; a pilot estimates the number of rounds.",
        load: async () => (await import("./create-35IQZPHL.js")).createCommand
      },
      {
        name: "run",
        summary: "Run control and treatment alternately in this work tree until the result is decided; resumes where it stopped.",
        load: async () => (await import("./run-XBVMZD2I.js")).runCommand
      },
      {
        name: "status",
        summary: "Show rounds, changes with their intervals, which criteria are met, and what is still needed.",
        load: async () => (await import("./status-42P2FYTT.js")).statusCommand
      },
      {
        name: "list",
        summary: "List the experiments of the suite.",
        load: async () => (await import("./list-U6LAXC55.js")).listCommand
      },
      {
        name: "finalize",
        summary: "Record the winner; call it again to show the result or to apply its values.",
        load: async () => (await import("./finalize-2ND35AXL.js")).finalizeCommand
      },
      {
        name: "delete",
        summary: "Delete an experiment; a finalized one stays on record.",
        load: async () => (await import("./delete-ZBXYQNSS.js")).deleteCommand
      }
    ]
  },
  {
    name: "doctor",
    summary: "Show how quiet this machine is, and how to make it quieter.",
    load: async () => (await import("./doctor-VEGYUMOM.js")).doctorCommand
  },
  {
    name: "history",
    summary: "Inspect and maintain stored runs.",
    commands: [
      {
        name: "show",
        summary: "Show the stored runs.",
        load: async () => (await import("./show-VBL5HAB4.js")).showCommand
      },
      {
        name: "branches",
        summary: "List the branches that have stored runs.",
        load: async () => (await import("./branches-YJD4R6WP.js")).branchesCommand
      },
      {
        name: "compare",
        summary: "Compare the newest run of a branch with the stored runs of another.",
        load: async () => (await import("./compare-UEMFG4FP.js")).compareCommand
      },
      {
        name: "verify",
        summary: "Check the integrity of every segment.",
        load: async () => (await import("./verify-JFEPXVFE.js")).verifyCommand
      },
      {
        name: "repair",
        summary: "Keep the readable part of a damaged history, and set damaged files aside.",
        load: async () => (await import("./repair-3PM5UXUQ.js")).repairCommand
      },
      {
        name: "add",
        summary: "Store runs that a job could not store: the files of its artifact.",
        load: async () => (await import("./add-4K6UCY6V.js")).addCommand
      },
      {
        name: "import",
        summary: "Import the history of other tools: data.js, asv, pytest-benchmark, NDJSON, traces.",
        load: async () => (await import("./import-LW27GXQV.js")).importCommand
      },
      {
        name: "export",
        summary: "Export stored values as JSON, CSV, NDJSON, SQLite or Parquet.",
        load: async () => (await import("./export-V6STQECV.js")).exportCommand
      },
      {
        name: "query",
        summary: "Query stored values in SQL: one statement that reads the table measurements.",
        load: async () => (await import("./query-6TPV2B4W.js")).queryCommand
      },
      {
        name: "prune",
        summary: "Remove old segments from the history, to an archive or for good.",
        load: async () => (await import("./prune-2SMBVMLG.js")).pruneCommand
      },
      {
        name: "compact",
        summary: "Thin out old runs; change points, accepted runs, the first and the last run stay.",
        load: async () => (await import("./compact-WQVFRBUV.js")).compactCommand
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
        load: async () => (await import("./show-337YRR7B.js")).showCommand
      },
      {
        name: "verify",
        summary: "Check that a baseline is available for a check here, or for these results; exits with 1 if not.",
        load: async () => (await import("./verify-NNTYKULM.js")).verifyCommand
      },
      {
        name: "set",
        summary: "Store these results of HEAD as the baseline of later runs.",
        load: async () => (await import("./set-O764MZPP.js")).setCommand
      },
      {
        name: "accept",
        summary: "Accept the level of COMMIT (default: HEAD) as the baseline from its run on.",
        load: async () => (await import("./accept-LE5HX4MZ.js")).acceptCommand
      }
    ]
  },
  {
    name: "dashboard",
    summary: "Serve the dashboard of the local history, or write it as files.",
    load: async () => (await import("./dashboard-VPQZTYP7.js")).dashboardCommand,
    commands: [
      {
        name: "build",
        summary: "Write the dashboard to a folder, for any web server.",
        load: async () => (await import("./build-LIODTXNL.js")).buildCommand
      }
    ]
  },
  {
    name: "status",
    summary: "Show age, size and integrity of the history.",
    load: async () => (await import("./status-Q2EF5B6D.js")).statusCommand
  },
  {
    name: "trends",
    summary: "Show how the benchmarks changed over the last days, including slow drifts.",
    load: async () => (await import("./trends-5F7FWAXW.js")).trendsCommand
  },
  {
    name: "noise",
    summary: "Show how noisy the benchmarks are, and which changes are detectable.",
    load: async () => (await import("./noise-OM547JGO.js")).noiseCommand
  },
  {
    name: "detect",
    summary: "Check runs read as NDJSON from standard input.",
    load: async () => (await import("./detect-NTQ4OXQ2.js")).detectCommand
  },
  {
    name: "notify",
    summary: "Send a desktop notification, or send a report or a test message to webhooks.",
    load: async () => (await import("./notify-HWAS4ZDL.js")).notifyCommand
  },
  {
    name: "completion",
    summary: "Print the completion script for bash, zsh or fish.",
    load: async () => (await import("./completion-GA66SVQN.js")).completionCommand
  }
]);

export {
  commands
};
