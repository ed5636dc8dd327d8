/**
 * `check`: compares results, or the measurements of a command that it runs now, with the history of the base
 * branch, in the same way as the action.
 */

import { MEASUREMENTS_MAX } from '../check/verdict.ts';
import { UserError } from '../model/errors.ts';
import { BENCHMARKS } from '../model/pattern.ts';
import type { Measured } from '../results/read-runs.ts';
import { readReruns, readRuns } from '../results/read-runs.ts';
import { judgeRuns } from './check-runs.ts';
import type { Arguments, Command } from './command.ts';
import { measuringFlags, referenceSetupFlag } from './measuring-flags.ts';
import { requireFiles } from './options.ts';
import { printReports, reportFlags } from './output.ts';
import { withReferenceResults } from './reference-results.ts';
import { runInfoOf } from './workspace.ts';

/** Options of the command that `--confirm` runs; the work tree needs no setup, its reference may. */
const CONFIRMING = [...measuringFlags.filter(({ name }) => name !== 'setup'), referenceSetupFlag];

export const checkCommand: Command = {
  name: 'check',
  usage: 'check FILES…',
  details: `With --confirm, check runs a command and reads what it measures. If a benchmark is suspected or got worse, the command runs again,\nat most ${MEASUREMENTS_MAX} times in all, and all measurements are checked together. ${BENCHMARKS} in the command stands for a regular\nexpression of the benchmarks to run.`,
  examples: [
    'perf-regression check bench.txt',
    "perf-regression check 'bench/results/*.ndjson' --thresholds '+12%:julia,+8%:rust'",
    'perf-regression check target/criterion --suite nightly --all',
    'perf-regression check new.json --baseline-file old.json --report-html report.html',
    'perf-regression check bench.txt --rerun-results bench-2.txt,bench-3.txt',
    "perf-regression check --confirm --results - -- go test -run '^$' -bench '{benchmarks}' .",
  ],
  inputs: [
    'rerun-results',
    'artifact',
    'profile',
    'profile-dir',
    'reference',
    'reference-command',
    'reference-results',
    'reference-overlap',
    'tool',
    'suite',
    'thresholds',
    'tags',
    'rules-file',
    'baseline-file',
    'base-branch',
    'environment',
    'branch',
    'history-dir',
    'store',
    'fail-on-regression',
    'on-inconclusive',
    'on-suspected',
    'on-missing',
    'allow-regression',
    'allow-regression-reason',
    'confidence',
    'alpha',
    'report-json',
    'report-markdown',
    'report-html',
    'pass-env',
  ],
  flags: [
    {
      name: 'confirm',
      help: 'Run a command instead of reading files, and run it again for suspects: check --confirm -- CMD…',
    },
    ...CONFIRMING,
    ...reportFlags,
  ],

  async run(given) {
    if (given.flags.has('confirm')) return (await import('./confirm.ts')).confirm(given);
    const stray = CONFIRMING.map(({ name }) => name).find((name) => given.options.has(name));
    const idle = stray ?? idleInput(given);
    if (idle) {
      throw new UserError(
        `--${idle} has no effect without --confirm, which runs a command`,
        `Leave --${idle} out, or measure a command:   perf-regression check --confirm -- CMD…`,
      );
    }
    requireFiles(given.words, this.usage);
    const { words, cwd } = given;
    const workspace = await given.workspace();
    const { reader } = await given.configuration();
    const measured = await readRuns(words, reader, cwd, runInfoOf(given, workspace));
    return checkRuns(await withReferenceResults(measured, given), given);
  },
};

/** What only a command makes use of. */
function idleInput({ config }: Arguments): string | undefined {
  if (config.passEnv.length > 0) return 'pass-env';
  if (config.artifact.length > 0) return 'artifact';
  if (config.profileDir !== '') return 'profile-dir';
  if (config.profile !== 'auto') return 'profile';
  return config.referenceCommand === '' ? undefined : 'reference-command';
}

/** @param given arguments of the command. @returns exit status */
export async function checkRuns(measured: readonly Measured[], given: Arguments): Promise<number> {
  const { config, cwd } = given;
  const { reader } = await given.configuration();
  const runInfo = runInfoOf(given, await given.workspace());
  const repeated = await readReruns(config.rerunResults, reader, cwd, runInfo);
  return printReports(await judgeRuns(measured, repeated, given), given, { files: given.words });
}
