/**
 * `check --confirm`: measures the work tree with a command and, if something is suspected or got worse,
 * measures again, only those benchmarks if possible. The verdict is about all measurements together.
 */

import { baseCommitLocally, defaultBranchLocally } from '../baseline/base-commit.ts';
import { MEASUREMENTS_MAX } from '../check/verdict.ts';
import { commitBefore, explained } from '../measure/explain.ts';
import { interruptedStatus, interruptible } from '../measure/interrupt.ts';
import { measureReferenced } from '../measure/reference.ts';
import { measureRepeatedly, TIMES } from '../measure/repeated.ts';
import { prepare } from '../measure/setup.ts';
import type { Probe } from '../measure/variant.ts';
import { commitOf, withWorktrees } from '../measure/worktrees.ts';
import { UserError } from '../model/errors.ts';
import { unexplainedBy, withExplanation } from '../model/explanation.ts';
import type { Report } from '../model/report.ts';
import { visible } from '../reporters/escape.ts';
import { type Measured, runOf } from '../results/read-runs.ts';
import { judgeRuns } from './check-runs.ts';
import type { Arguments } from './command.ts';
import { identicalReport } from './identical.ts';
import { explainingOf, openCommandStopwatch, probeOf, setupOf } from './measuring.ts';
import { printReports } from './output.ts';
import { referencingOf } from './reference.ts';
import { runInfoOf } from './workspace.ts';

/** @returns exit status */
export async function confirm(given: Arguments): Promise<number> {
  const { words, config } = given;
  if (words.length === 0)
    throw new UserError('no command was named', 'perf-regression check --confirm -- CMD…');
  if (config.rerunResults.length > 0) {
    throw new UserError('--confirm measures again by itself; leave --rerun-results out');
  }
  if (config.referenceResults.length > 0) {
    throw new UserError('--confirm measures the reference too; leave --reference-results out');
  }
  const { reader } = await given.configuration();
  const stopwatch = await openCommandStopwatch(given);
  try {
    return await interruptible(async (stop) => {
      const probe = probeOf(given, reader, stopwatch);
      const measured =
        (await identicalReport(given, stopwatch, stop)) ?? (await measureUntilSure(probe, stop, given));
      if (!measured) return interruptedStatus();
      const report = await explainedBesideBase(measured, probe, stop, given);
      const status = await printReports([report], given, { command: words });
      return stop.aborted ? interruptedStatus() : status;
    });
  } finally {
    stopwatch.close();
  }
}

/** @returns undefined if it was interrupted before anything was measured */
async function measureUntilSure(
  probe: Probe,
  stop: AbortSignal,
  given: Arguments,
): Promise<Report | undefined> {
  const runInfo = runInfoOf(given, await given.workspace());
  const repeats = {
    // Benchmark tools repeat by themselves; a ratio needs rounds.
    times: probe.outputSource.kind === 'outside' || isReferenced(given) ? TIMES : 1,
    ms: Number.POSITIVE_INFINITY,
    stop,
    progress: () => {},
  };
  const referencing = await referencingOf(given, probe, stop);
  const measure = async (only?: readonly string[]): Promise<Measured | undefined> => {
    const beside = referencing && (await measureReferenced(referencing, only, repeats, runInfo.commit));
    const results = referencing
      ? beside?.results
      : await measureRepeatedly(probe, { name: 'this work tree', place: given.cwd }, only, repeats);
    if (!results) return undefined;
    // Derived metrics were computed with each measurement.
    const run = await runOf(results, { ...probe.reader, derived: [] }, runInfo);
    if (!beside) return { run, results };
    return { run: { ...run, reference: beside.reference }, results, warnings: beside.warnings };
  };
  const first = await measure();
  if (!first) return undefined;
  const reruns: Measured[] = [];
  for (;;) {
    const [report] = await judgeRuns([first], new Map([[first.run.suite, reruns]]), given);
    if (!report || report.suspects.length === 0 || reruns.length === MEASUREMENTS_MAX - 1) return report;
    given.note(`Measured again: ${report.suspects.map((name) => visible(name)).join(', ')}\n`);
    const next = await measure(report.suspects);
    if (!next) return report;
    reruns.push(next);
  }
}

/** With the base checked out and prepared once more, if there is something to explain. */
async function explainedBesideBase(
  report: Report,
  probe: Probe,
  stop: AbortSignal,
  given: Arguments,
): Promise<Report> {
  const { cwd, config } = given;
  const workspace = await given.workspace();
  if (!workspace || config.profile === 'off') return report;
  if (report.gate === 'pass' && config.profile !== 'always') return report;
  const branch = config.baseBranch || (await defaultBranchLocally(cwd));
  const known = commitBefore(report) || (await baseCommitLocally(cwd, workspace.checkout, branch)).commit;
  if (known === '') return report;
  try {
    const commit = await commitOf(known, cwd);
    return await withWorktrees({ base: commit }, cwd, async ({ base }) => {
      const explaining = explainingOf(given, { places: { base, head: cwd }, probe, stop });
      const build = () => prepare({ name: 'the base', place: base }, setupOf(given), probe.stopwatch, stop);
      return explained(report, { ...explaining, build });
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return withExplanation(report, unexplainedBy(error));
  }
}

function isReferenced({ config }: Arguments): boolean {
  return config.reference !== '' || config.referenceCommand !== '';
}
