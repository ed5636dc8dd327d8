import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/commands/index.ts
var commands = Object.freeze([
  {
    name: "check",
    summary: "Compare results with the history of the base branch.",
    load: async () => (await import("./check-ZGQRHPSF.js")).checkCommand
  },
  {
    name: "compare",
    summary: "Compare two result files.",
    load: async () => (await import("./compare-ULJYSS26.js")).compareCommand
  },
  {
    name: "record",
    summary: "Store results in the history branch of this repository, or in a bucket.",
    load: async () => (await import("./record-D7E7CZZA.js")).recordCommand
  },
  {
    name: "parse",
    summary: "Show what is read from result files, and what is not.",
    load: async () => (await import("./parse-QEIANPRI.js")).parseCommand
  },
  {
    name: "formats",
    summary: "List the benchmark tools whose output is read.",
    load: async () => (await import("./formats-EFO56ZLI.js")).formatsCommand
  },
  {
    name: "track",
    summary: "Measure any command: time, CPU, memory, output, success rate.",
    load: async () => (await import("./track-3EOJ6KRN.js")).trackCommand
  },
  {
    name: "ab",
    summary: "Measure two commits in turn, until it is certain.",
    load: async () => (await import("./ab-AQHQMCKZ.js")).abCommand
  },
  {
    name: "bisect",
    summary: "Find the commit that made a benchmark worse.",
    load: async () => (await import("./bisect-7WQNAMVJ.js")).bisectCommand
  },
  {
    name: "experiment",
    summary: "Compare two configurations, until it is certain which one stays.",
    commands: [
      {
        name: "create",
        summary: "Name control and treatment and what has to improve; a pilot says how many rounds that takes.",
        load: async () => (await import("./create-TOLI6EVQ.js")).createCommand
      },
      {
        name: "run",
        summary: "Measure control and treatment in turn, in this work tree, until it is decided; goes on where it was.",
        load: async () => (await import("./run-6W77SP33.js")).runCommand
      },
      {
        name: "status",
        summary: "Show rounds, changes with their intervals, which criteria are met, and what is still needed.",
        load: async () => (await import("./status-OCLK2G4H.js")).statusCommand
      },
      {
        name: "list",
        summary: "Show the experiments of the suite.",
        load: async () => (await import("./list-X3DXW5L6.js")).listCommand
      },
      {
        name: "finalize",
        summary: "Put the winner on record; again, to see it or to apply its values later.",
        load: async () => (await import("./finalize-7GK6UGJU.js")).finalizeCommand
      },
      {
        name: "delete",
        summary: "Delete an experiment; one that is finalized stays on record.",
        load: async () => (await import("./delete-OFRBA4OW.js")).deleteCommand
      }
    ]
  },
  {
    name: "doctor",
    summary: "Show how quiet this machine is, and what would help.",
    load: async () => (await import("./doctor-IEGRJSYS.js")).doctorCommand
  },
  {
    name: "history",
    summary: "Look at the stored runs, and look after them.",
    commands: [
      {
        name: "show",
        summary: "Show the stored runs.",
        load: async () => (await import("./show-2ZBNRT5Y.js")).showCommand
      },
      {
        name: "branches",
        summary: "List the branches that have stored runs.",
        load: async () => (await import("./branches-S3X3IJRB.js")).branchesCommand
      },
      {
        name: "compare",
        summary: "Compare the newest run of a branch with the stored runs of another.",
        load: async () => (await import("./compare-3TMNKPHH.js")).compareCommand
      },
      {
        name: "verify",
        summary: "Check that every segment is whole.",
        load: async () => (await import("./verify-ZPZSSUNL.js")).verifyCommand
      },
      {
        name: "repair",
        summary: "Keep what is whole of a damaged history, and put the damaged files aside.",
        load: async () => (await import("./repair-RQSRWGKL.js")).repairCommand
      },
      {
        name: "add",
        summary: "Store runs that a job could not store: the files of its artifact.",
        load: async () => (await import("./add-MLPI5X3V.js")).addCommand
      },
      {
        name: "import",
        summary: "Store what other tools kept: data.js, asv, pytest-benchmark, NDJSON, traces.",
        load: async () => (await import("./import-WMPFFWUZ.js")).importCommand
      },
      {
        name: "export",
        summary: "Write the stored values as JSON, CSV, NDJSON, SQLite or Parquet.",
        load: async () => (await import("./export-FOXFFECP.js")).exportCommand
      },
      {
        name: "query",
        summary: "Ask the stored values in SQL: one statement that reads the table measurements.",
        load: async () => (await import("./query-RUAUZIXG.js")).queryCommand
      },
      {
        name: "prune",
        summary: "Take old segments off the history, into an archive or for good.",
        load: async () => (await import("./prune-WZ2FEHRG.js")).pruneCommand
      },
      {
        name: "compact",
        summary: "Thin old runs; each change of level, each accepted run, the first and the last stay.",
        load: async () => (await import("./compact-PTBXKNJO.js")).compactCommand
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
        load: async () => (await import("./show-EOL2OF6H.js")).showCommand
      },
      {
        name: "verify",
        summary: "Whether a check here, or of these results, would have something to stand on; 1 where not.",
        load: async () => (await import("./verify-NR4MITSB.js")).verifyCommand
      },
      {
        name: "set",
        summary: "Store these results of HEAD, and hold what comes later against them.",
        load: async () => (await import("./set-QOKRWXZZ.js")).setCommand
      },
      {
        name: "accept",
        summary: "From its run on, the level of COMMIT (default: HEAD) is the baseline.",
        load: async () => (await import("./accept-MY3AAIWG.js")).acceptCommand
      }
    ]
  },
  {
    name: "dashboard",
    summary: "Serve the dashboard of the local history, or write it as files.",
    load: async () => (await import("./dashboard-R3BCI6QX.js")).dashboardCommand,
    commands: [
      {
        name: "build",
        summary: "Write the page to a folder, for any web server.",
        load: async () => (await import("./build-DUWKOXYA.js")).buildCommand
      }
    ]
  },
  {
    name: "status",
    summary: "Show how old, how large and how whole the history is.",
    load: async () => (await import("./status-FATHVCFX.js")).statusCommand
  },
  {
    name: "trends",
    summary: "Show how the benchmarks did over the last days, and what climbs slowly.",
    load: async () => (await import("./trends-OKBXZMS5.js")).trendsCommand
  },
  {
    name: "noise",
    summary: "Show how noisy the benchmarks are, and what change could be seen.",
    load: async () => (await import("./noise-I2VSGDXV.js")).noiseCommand
  },
  {
    name: "detect",
    summary: "Judge runs that another program tells as NDJSON on standard input.",
    load: async () => (await import("./detect-FWFKSUX5.js")).detectCommand
  },
  {
    name: "notify",
    summary: "Show words on this desktop; or send a report, or a test, to Slack and other webhooks.",
    load: async () => (await import("./notify-JX6QYMDC.js")).notifyCommand
  },
  {
    name: "completion",
    summary: "Print the completion script for bash, zsh or fish.",
    load: async () => (await import("./completion-R7XLXMVL.js")).completionCommand
  }
]);

export {
  commands
};
