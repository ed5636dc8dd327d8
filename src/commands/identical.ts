/**
 * `check --confirm --artifact`: the work tree has the build of its base commit, so nothing is measured. The base is checked out and prepared by
 * `--setup`; the work tree has to be built already.
 */
import { baseCommitLocally, defaultBranchLocally } from '../baseline/base-commit.ts';
import { buildOf, differenceOf, NoArtifact } from '../measure/artifacts/index.ts';
import { judgeRounds } from '../measure/interleaved.ts';
import { prepare } from '../measure/setup.ts';
import type { Stopwatch } from '../measure/stopwatch.ts';
import { withWorktrees } from '../measure/worktrees.ts';
import { describeError, UserError } from '../model/errors.ts';
import type { Report } from '../model/report.ts';
import { visible } from '../reporters/escape.ts';
import type { Arguments } from './command.ts';
import { artifactOf, setupOf } from './measuring.ts';
import { requireWorkspace, runInfoOf } from './workspace.ts';

/** @returns undefined if no artifact is named, or the builds differ. @throws UserError if the work tree does not have the files */
export async function identicalReport(
  given: Arguments,
  stopwatch: Stopwatch,
  stop: AbortSignal,
): Promise<Report | undefined> {
  const { config, cwd, note } = given;
  const artifact = artifactOf(given);
  if (!artifact) return undefined;
  const workspace = await requireWorkspace(given);
  const head = await buildOf(artifact, cwd, 'this work tree');
  const branch = config.baseBranch || (await defaultBranchLocally(cwd));
  const { commit, how } = await baseCommitLocally(cwd, workspace.checkout, branch);
  if (commit === '') return undefined;
  const build = async ({ base }: Readonly<Record<'base', string>>) => {
    await prepare({ name: 'base', place: base }, setupOf(given), stopwatch, stop);
    return buildOf(artifact, base, 'base');
  };
  const base = await withWorktrees({ base: commit }, cwd, build).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    // A base that does not build differs. A file that the change adds needs no words.
    if (!(error instanceof NoArtifact)) note(`${visible(describeError(error), 600)}\n`);
    return new Map<string, string>();
  });
  const different = differenceOf(base, head);
  if (different !== undefined) {
    note(`The builds are not the same: ${visible(different, 200)} differs.\n`);
    return undefined;
  }
  const { policy, reader } = await given.configuration();
  const commits = { base: commit, head: workspace.checkout.commit };
  const trial = { commits, how, policy, reader, runInfo: runInfoOf(given, workspace) };
  return judgeRounds({ rounds: [], max: 0, ended: true, identical: head.size }, trial);
}
