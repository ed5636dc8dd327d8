/** The list of commands. A command is loaded only when it is called, which keeps the start fast. */
import type { Entry } from './command.ts';

export const commands: readonly Entry[] = Object.freeze([
  {
    name: 'check',
    summary: 'Compare results with the history of the base branch.',
    load: async () => (await import('./check.ts')).checkCommand,
  },
  {
    name: 'compare',
    summary: 'Compare two result files.',
    load: async () => (await import('./compare.ts')).compareCommand,
  },
  {
    name: 'record',
    summary: 'Store results in the history branch of this repository, or in a bucket.',
    load: async () => (await import('./record.ts')).recordCommand,
  },
  {
    name: 'parse',
    summary: 'Show what is read from result files, and what is left out.',
    isBrief: true,
    load: async () => (await import('./parse.ts')).parseCommand,
  },
  {
    name: 'formats',
    summary: 'List the benchmark tools whose output can be read.',
    isBrief: true,
    load: async () => (await import('./formats.ts')).formatsCommand,
  },
  {
    name: 'track',
    summary: 'Measure a command: time, CPU, memory, output, success rate.',
    load: async () => (await import('./track.ts')).trackCommand,
  },
  {
    name: 'backfill',
    summary: 'Measure past commits on this machine, so that the first check has a baseline.',
    load: async () => (await import('./backfill.ts')).backfillCommand,
  },
  {
    name: 'ab',
    summary: 'Compare two commits by interleaved runs until the result is conclusive.',
    load: async () => (await import('./ab.ts')).abCommand,
  },
  {
    name: 'bisect',
    summary: 'Find the commit that made a benchmark worse.',
    load: async () => (await import('./bisect.ts')).bisectCommand,
  },
  {
    name: 'experiment',
    summary: 'Compare two configurations until it is clear which one to keep.',
    commands: [
      {
        name: 'create',
        summary: 'Define control, treatment and what has to improve; a pilot estimates the number of rounds.',
        load: async () => (await import('./experiment/create.ts')).createCommand,
      },
      {
        name: 'run',
        summary:
          'Run control and treatment alternately in this work tree until the result is decided; resumes where it stopped.',
        load: async () => (await import('./experiment/run.ts')).runCommand,
      },
      {
        name: 'status',
        summary:
          'Show rounds, changes with their intervals, which criteria are met, and what is still needed.',
        load: async () => (await import('./experiment/status.ts')).statusCommand,
      },
      {
        name: 'list',
        summary: 'List the experiments of the suite.',
        load: async () => (await import('./experiment/list.ts')).listCommand,
      },
      {
        name: 'finalize',
        summary: 'Record the winner; call it again to show the result or to apply its values.',
        load: async () => (await import('./experiment/finalize.ts')).finalizeCommand,
      },
      {
        name: 'delete',
        summary: 'Delete an experiment; a finalized one stays on record.',
        load: async () => (await import('./experiment/delete.ts')).deleteCommand,
      },
    ],
  },
  {
    name: 'why',
    summary: 'Explain a verdict: cause, evidence, and the command that would settle it.',
    load: async () => (await import('./why.ts')).whyCommand,
  },
  {
    name: 'doctor',
    summary: 'Show how quiet this machine is, and how to make it quieter.',
    load: async () => (await import('./doctor.ts')).doctorCommand,
  },
  {
    name: 'history',
    summary: 'Inspect and maintain stored runs.',
    commands: [
      {
        name: 'show',
        summary: 'Show the stored runs.',
        load: async () => (await import('./history/show.ts')).showCommand,
      },
      {
        name: 'branches',
        summary: 'List the branches that have stored runs.',
        load: async () => (await import('./history/branches.ts')).branchesCommand,
      },
      {
        name: 'compare',
        summary: 'Compare the newest run of a branch with the stored runs of another.',
        load: async () => (await import('./history/compare.ts')).compareCommand,
      },
      {
        name: 'verify',
        summary: 'Check the integrity of every segment.',
        load: async () => (await import('./history/verify.ts')).verifyCommand,
      },
      {
        name: 'repair',
        summary: 'Keep the readable part of a damaged history, and set damaged files aside.',
        load: async () => (await import('./history/repair.ts')).repairCommand,
      },
      {
        name: 'add',
        summary: 'Store runs that a job could not store: the files of its artifact.',
        load: async () => (await import('./history/add.ts')).addCommand,
      },
      {
        name: 'import',
        summary: 'Import the history of other tools: data.js, asv, pytest-benchmark, NDJSON, traces.',
        load: async () => (await import('./history/import.ts')).importCommand,
      },
      {
        name: 'export',
        summary: 'Export stored values as JSON, CSV, NDJSON, SQLite or Parquet.',
        load: async () => (await import('./history/export.ts')).exportCommand,
      },
      {
        name: 'query',
        summary: 'Query stored values in SQL: one statement that reads the table measurements.',
        load: async () => (await import('./history/query.ts')).queryCommand,
      },
      {
        name: 'prune',
        summary: 'Remove old segments from the history, to an archive or for good.',
        load: async () => (await import('./history/prune.ts')).pruneCommand,
      },
      {
        name: 'compact',
        summary: 'Thin out old runs; change points, accepted runs, the first and the last run stay.',
        load: async () => (await import('./history/compact.ts')).compactCommand,
      },
    ],
  },
  {
    name: 'baseline',
    summary: 'Show, set or verify the baseline, or accept a level as the new normal.',
    commands: [
      {
        name: 'show',
        summary: 'Show the runs and levels that a check here is compared with, and what people accepted.',
        load: async () => (await import('./baseline/show.ts')).showCommand,
      },
      {
        name: 'verify',
        summary:
          'Check that a baseline is available for a check here, or for these results; exits with 1 if not.',
        load: async () => (await import('./baseline/verify.ts')).verifyCommand,
      },
      {
        name: 'set',
        summary: 'Store these results of HEAD as the baseline of later runs.',
        load: async () => (await import('./baseline/set.ts')).setCommand,
      },
      {
        name: 'accept',
        summary: 'Accept the level of COMMIT (default: HEAD) as the baseline from its run on.',
        load: async () => (await import('./baseline/accept.ts')).acceptCommand,
      },
    ],
  },
  {
    name: 'dashboard',
    summary: 'Serve the dashboard of the local history, or write it as files.',
    load: async () => (await import('./dashboard.ts')).dashboardCommand,
    commands: [
      {
        name: 'build',
        summary: 'Write the dashboard to a folder, for any web server.',
        load: async () => (await import('./dashboard/build.ts')).buildCommand,
      },
    ],
  },
  {
    name: 'status',
    summary: 'Show age, size and integrity of the history.',
    load: async () => (await import('./status.ts')).statusCommand,
  },
  {
    name: 'trends',
    summary: 'Show how the benchmarks changed over the last days, including slow drifts.',
    load: async () => (await import('./trends.ts')).trendsCommand,
  },
  {
    name: 'noise',
    summary: 'Show how noisy the benchmarks are, and which changes are detectable.',
    load: async () => (await import('./noise.ts')).noiseCommand,
  },
  {
    name: 'detect',
    summary: 'Check runs read as NDJSON from standard input.',
    load: async () => (await import('./detect.ts')).detectCommand,
  },
  {
    name: 'mcp',
    summary:
      'Serve the local history to an agent, by the Model Context Protocol on standard input and output.',
    load: async () => (await import('./mcp.ts')).mcpCommand,
  },
  {
    name: 'notify',
    summary: 'Send a desktop notification, or send a report or a test message to webhooks.',
    load: async () => (await import('./notify.ts')).notifyCommand,
  },
  {
    name: 'completion',
    summary: 'Print the completion script for bash, zsh or fish.',
    isBrief: true,
    load: async () => (await import('./completion.ts')).completionCommand,
  },
]);
