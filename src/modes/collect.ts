/** `collect`: uploads the results of one job as an artifact, for a later job that merges, checks and reports. */

import { readCheckout } from '../baseline/base-commit.ts';
import { Artifacts, NameTakenError } from '../github/artifacts.ts';
import { UserError } from '../model/errors.ts';
import { readConfiguration } from '../results/configuration.ts';
import { artifactName, encodeShard, SHARD_FILE, SHARD_PREFIX, shardOf } from '../transfer/shard.ts';
import { checkShardName } from '../transfer/shard-name.ts';
import type { Mode } from './mode.ts';
import { readOwn, runInfoOf, underived } from './read-results.ts';

/** GitHub allows re-runs of a workflow run for 30 days. */
const RETENTION_DAYS = 30;

export const collectMode: Mode = async (workflow) => {
  const { config, context, github, runner } = workflow;
  const name = config.shard || context.job;
  checkShardName(name);
  const checkout = (await readCheckout(context.workspace))?.commit ?? context.sha;
  const { reader } = await readConfiguration(config, context.workspace);
  const measured = await readOwn(workflow, underived(reader), runInfoOf(workflow, checkout));
  const artifacts = new Artifacts(github, config.token);
  const files = new Map([[SHARD_FILE, encodeShard(shardOf(name, checkout, measured))]]);
  try {
    await artifacts.upload(artifactName(SHARD_PREFIX, name, context.runAttempt), files, RETENTION_DAYS);
  } catch (error) {
    if (!(error instanceof NameTakenError)) throw error;
    throw new UserError(
      `this workflow run already has a shard ${name}`,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of the workflow's language
      'Give each job that collects its own name, in a matrix:   with: { shard: "${{ strategy.job-index }}" }',
      { cause: error },
    );
  }
  const suites = measured.map(({ run }) => `${run.suite} (${run.measurements.length} series)`);
  runner.info(`Collected as shard ${name}: ${suites.join(', ')}.`);
  return 0;
};
