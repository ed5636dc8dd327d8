/** The reference on the command line: which version the options name, and what earlier runs were measured with. */
import { defaultBranchLocally } from '../baseline/base-commit.ts';
import { referencedRuns } from '../baseline/referenced.ts';
import type { Referencing } from '../measure/reference.ts';
import type { Probe } from '../measure/variant.ts';
import { commitOf } from '../measure/worktrees.ts';
import { UserError } from '../model/errors.ts';
import { isSameReference, type Reference, referenceText } from '../model/reference.ts';
import type { Run } from '../model/run.ts';
import { besideResults } from '../results/beside-results.ts';
import type { Measured } from '../results/read-runs.ts';
import { referenceNamed } from '../results/reference-plan.ts';
import { commitNamed } from '../system/git-objects.ts';
import type { Arguments, Flag } from './command.ts';
import { setupOf, shellWords } from './measuring.ts';
import { storesLocally } from './stores.ts';
import { openHistory, runInfoOf, suiteOf } from './workspace.ts';

export const referenceSetupFlag: Flag = {
  name: 'setup',
  value: 'LINE',
  help: 'Shell command that prepares a version to compare with, in its folder.',
};

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

/** Results of files, with the ratios to those of `--reference-results`. @throws UserError if these cannot be read */
export async function withReferenceResults(
  measured: readonly Measured[],
  given: Arguments,
): Promise<readonly Measured[]> {
  const { config, cwd } = given;
  const { reference: name, referenceResults: patterns } = config;
  if (patterns.length === 0) {
    if (name === '') return measured;
    throw new UserError(
      '--reference is measured with a command, and there is none',
      'Measure it yourself, in turn with the code, and name its files: --reference-results FILES. Or let it be measured: perf-regression track --reference REF -- CMD…',
    );
  }
  const commit = name === '' ? undefined : await commitNamed(name, cwd);
  const reference = referenceNamed(name || 'reference-results', commit ?? '');
  const { reader } = await given.configuration();
  const runInfo = runInfoOf(given, await given.workspace());
  const beside = await besideResults(measured, { patterns, reference, reader, cwd, runInfo });
  return measured.map((each, i) => ({ ...each, ...beside[i] }));
}
