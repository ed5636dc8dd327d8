import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/commands/index.ts
var commands = Object.freeze([
  {
    name: "check",
    summary: "Compare results with the history of the base branch.",
    load: async () => (await import("./check-7Q4QYGJA.js")).checkCommand
  },
  {
    name: "compare",
    summary: "Compare two result files.",
    load: async () => (await import("./compare-OBNQ2TKX.js")).compareCommand
  },
  {
    name: "record",
    summary: "Store results in the history branch of this repository, or in a bucket.",
    load: async () => (await import("./record-TS4VZNK2.js")).recordCommand
  },
  {
    name: "parse",
    summary: "Show what is read from result files, and what is left out.",
    load: async () => (await import("./parse-LZLEGNPC.js")).parseCommand
  },
  {
    name: "formats",
    summary: "List the benchmark tools whose output can be read.",
    load: async () => (await import("./formats-ICGFEMHE.js")).formatsCommand
  },
  {
    name: "track",
    summary: "Measure a command: time, CPU, memory, output, success rate.",
    load: async () => (await import("./track-DPAQ7N6K.js")).trackCommand
  },
  {
    name: "ab",
    summary: "Compare two commits by interleaved runs until the result is conclusive.",
    load: async () => (await import("./ab-NYHSDU4H.js")).abCommand
  },
  {
    name: "bisect",
    summary: "Find the commit that made a benchmark worse.",
    load: async () => (await import("./bisect-7E2KQPI5.js")).bisectCommand
  },
  {
    name: "experiment",
    summary: "Compare two configurations until it is clear which one to keep.",
    commands: [
      {
        name: "create",
        summary: "Define control, treatment and what has to improve; a pilot estimates the number of rounds.",
        load: async () => (await import("./create-4WA2NCCR.js")).createCommand
      },
      {
        name: "run",
        summary: "Run control and treatment alternately in this work tree until the result is decided; resumes where it stopped.",
        load: async () => (await import("./run-MQOGCDEB.js")).runCommand
      },
      {
        name: "status",
        summary: "Show rounds, changes with their intervals, which criteria are met, and what is still needed.",
        load: async () => (await import("./status-LKZ2DLBA.js")).statusCommand
      },
      {
        name: "list",
        summary: "List the experiments of the suite.",
        load: async () => (await import("./list-IDGCL65E.js")).listCommand
      },
      {
        name: "finalize",
        summary: "Record the winner; call it again to show the result or to apply its values.",
        load: async () => (await import("./finalize-4CKN2DRH.js")).finalizeCommand
      },
      {
        name: "delete",
        summary: "Delete an experiment; a finalized one stays on record.",
        load: async () => (await import("./delete-BIP5IAJ3.js")).deleteCommand
      }
    ]
  },
  {
    name: "doctor",
    summary: "Show how quiet this machine is, and how to make it quieter.",
    load: async () => (await import("./doctor-FPAH74O6.js")).doctorCommand
  },
  {
    name: "history",
    summary: "Inspect and maintain stored runs.",
    commands: [
      {
        name: "show",
        summary: "Show the stored runs.",
        load: async () => (await import("./show-CVP24NBW.js")).showCommand
      },
      {
        name: "branches",
        summary: "List the branches that have stored runs.",
        load: async () => (await import("./branches-EMK2GU2O.js")).branchesCommand
      },
      {
        name: "compare",
        summary: "Compare the newest run of a branch with the stored runs of another.",
        load: async () => (await import("./compare-IWWPE32B.js")).compareCommand
      },
      {
        name: "verify",
        summary: "Check the integrity of every segment.",
        load: async () => (await import("./verify-T2K5EO5N.js")).verifyCommand
      },
      {
        name: "repair",
        summary: "Keep the readable part of a damaged history, and set damaged files aside.",
        load: async () => (await import("./repair-YAGAFAF4.js")).repairCommand
      },
      {
        name: "add",
        summary: "Store runs that a job could not store: the files of its artifact.",
        load: async () => (await import("./add-ABO7YHT5.js")).addCommand
      },
      {
        name: "import",
        summary: "Import the history of other tools: data.js, asv, pytest-benchmark, NDJSON, traces.",
        load: async () => (await import("./import-WKYTJTCB.js")).importCommand
      },
      {
        name: "export",
        summary: "Export stored values as JSON, CSV, NDJSON, SQLite or Parquet.",
        load: async () => (await import("./export-7QTOS4UU.js")).exportCommand
      },
      {
        name: "query",
        summary: "Query stored values in SQL: one statement that reads the table measurements.",
        load: async () => (await import("./query-BGHV6SGF.js")).queryCommand
      },
      {
        name: "prune",
        summary: "Remove old segments from the history, to an archive or for good.",
        load: async () => (await import("./prune-GJPSC3YD.js")).pruneCommand
      },
      {
        name: "compact",
        summary: "Thin out old runs; change points, accepted runs, the first and the last run stay.",
        load: async () => (await import("./compact-RQ5LXEES.js")).compactCommand
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
        load: async () => (await import("./show-U63AZ57B.js")).showCommand
      },
      {
        name: "verify",
        summary: "Check that a baseline is available for a check here, or for these results; exits with 1 if not.",
        load: async () => (await import("./verify-AEQ525FH.js")).verifyCommand
      },
      {
        name: "set",
        summary: "Store these results of HEAD as the baseline of later runs.",
        load: async () => (await import("./set-3ZE3HRUP.js")).setCommand
      },
      {
        name: "accept",
        summary: "Accept the level of COMMIT (default: HEAD) as the baseline from its run on.",
        load: async () => (await import("./accept-ELJ46KBG.js")).acceptCommand
      }
    ]
  },
  {
    name: "dashboard",
    summary: "Serve the dashboard of the local history, or write it as files.",
    load: async () => (await import("./dashboard-ONE37G36.js")).dashboardCommand,
    commands: [
      {
        name: "build",
        summary: "Write the dashboard to a folder, for any web server.",
        load: async () => (await import("./build-2SBZLCCP.js")).buildCommand
      }
    ]
  },
  {
    name: "status",
    summary: "Show age, size and integrity of the history.",
    load: async () => (await import("./status-3XYM3CK5.js")).statusCommand
  },
  {
    name: "trends",
    summary: "Show how the benchmarks changed over the last days, including slow drifts.",
    load: async () => (await import("./trends-GLE5R3KI.js")).trendsCommand
  },
  {
    name: "noise",
    summary: "Show how noisy the benchmarks are, and which changes are detectable.",
    load: async () => (await import("./noise-TP6Y7O3A.js")).noiseCommand
  },
  {
    name: "detect",
    summary: "Check runs read as NDJSON from standard input.",
    load: async () => (await import("./detect-GIO36EAP.js")).detectCommand
  },
  {
    name: "notify",
    summary: "Send a desktop notification, or send a report or a test message to webhooks.",
    load: async () => (await import("./notify-HH5UBDYA.js")).notifyCommand
  },
  {
    name: "completion",
    summary: "Print the completion script for bash, zsh or fish.",
    load: async () => (await import("./completion-VAXFSPZP.js")).completionCommand
  }
]);

export {
  commands
};
