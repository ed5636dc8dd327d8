/** The reference on the command line: which version the options name, and what earlier runs were measured with. */
import { defaultBranchLocally } from '../baseline/base-commit.ts';
import { referencedRuns } from '../baseline/referenced.ts';
import type { Referencing } from '../measure/reference.ts';
import type { Probe } from '../measure/variant.ts';
import { commitOf } from '../measure/worktrees.ts';
import { UserError } from '../model/errors.ts';
import { isSameReference, type Reference, referenceText } from '../model/reference.ts';
import type { Run } from '../model/run.ts';
import { referenceNamed } from '../results/reference-plan.ts';
import type { Arguments } from './command.ts';
import { setupOf, shellWords } from './measuring.ts';
import { storesLocally } from './stores.ts';
import { openHistory, suiteOf } from './workspace.ts';

/**
 * The folder as it is, measured with the reference that the options name; undefined if they name none.
 * @throws UserError if there is no such commit, or an option has no effect
 */
export async function referencingOf(
  given: Arguments,
  probe: Probe,
  stop: AbortSignal,
): Promise<Referencing | undefined> {
  const { config, options } = given;
  const asked = await askedReference(given);
  if (!asked || (asked.commit === '' && options.has('setup'))) {
    // It may prepare the base for other reasons.
    const isUsed = config.artifact.length > 0 || !['auto', 'off'].includes(config.profile);
    if (!options.has('setup') || isUsed) return undefined;
    throw new UserError(
      '--setup prepares the version of --reference, and none is named',
      'Leave --setup out: the folder is measured as it is.',
    );
  }
  return { ...shared(given, asked), probe, stop, code: undefined, runs: await runsBefore(given) };
}

/**
 * Past commits, each measured with the reference that the options name; undefined if they name none. Their ratios continue
 * those of the stored runs.
 * @throws UserError if there is no such commit, or the stored runs were measured with another reference
 */
export async function pastReferencingOf(
  given: Arguments,
  runs: readonly Run[],
): Promise<Omit<Referencing, 'probe' | 'stop' | 'code'> | undefined> {
  const asked = await askedReference(given);
  const last = runs.findLast(({ reference }) => reference !== undefined)?.reference;
  if (last && !(asked && isSameReference(last, asked))) {
    throw new UserError(
      `the stored runs were measured with the reference ${referenceText(last)}${asked ? `, and not with ${referenceText(asked)}` : ''}`,
      `Past commits continue their ratios: name the same reference${last.commit === '' ? '' : `, --reference ${last.name}`}.`,
    );
  }
  return asked && { ...shared(given, asked), runs };
}

function shared(given: Arguments, asked: Reference) {
  const { config, cwd } = given;
  const { referenceCommand: line } = config;
  return {
    ...{ asked, by: '--reference', cwd },
    words: line === '' ? undefined : shellWords(line),
    overlap: config.referenceOverlap,
    setup: setupOf(given),
    find: (commit: string) => commitOf(commit, cwd),
  };
}

async function askedReference({ config, cwd }: Arguments): Promise<Reference | undefined> {
  const { reference, referenceCommand } = config;
  if (reference === '') {
    return referenceCommand === '' ? undefined : referenceNamed(referenceCommand, '');
  }
  const commit = await commitOf(reference, cwd).catch((error: unknown) => {
    throw error instanceof UserError ? new UserError(`--reference: ${error.message}`, error.remedy) : error;
  });
  return referenceNamed(reference, commit);
}

async function runsBefore(given: Arguments): Promise<readonly Run[]> {
  const { config, cwd, env } = given;
  if (!(await given.workspace()) || !storesLocally(config.store, env).branch) return [];
  const branch = config.baseBranch || (await defaultBranchLocally(cwd));
  return referencedRuns(openHistory(suiteOf(given), given), branch);
}
