/** One step of a job: its inputs, the token, what GitHub says of the job, and the mode that is asked for. */

import { parseConfig } from '../config/config.ts';
import type { Input } from '../config/input-types.ts';
import { inputs } from '../config/inputs.ts';
import { GitHub, type GitHubDeadlines } from '../github/client.ts';
import { readContext } from '../github/context.ts';
import type { Runner } from '../github/runner.ts';
import { describeError } from '../model/errors.ts';
import { takeSecrets } from '../system/own-secrets.ts';
import { checkMode } from './check.ts';
import { collectMode } from './collect.ts';
import type { Mode } from './mode.ts';
import { publishMode } from './publish.ts';
import { trendsMode } from './trends.ts';

const modes: Readonly<Record<string, Mode>> = {
  check: checkMode,
  collect: collectMode,
  publish: publishMode,
  trends: trendsMode,
};

/**
 * @param deadlines for GitHub, where they are not the usual ones
 * @returns exit status of the step; an error is an annotation and 2
 */
export async function runStep(entered: Runner, deadlines?: GitHubDeadlines): Promise<number> {
  const given = new Map((inputs as readonly Input[]).map(({ name }) => [name, entered.input(name)]));
  const secretInputs = (inputs as readonly Input[]).filter(({ secret }) => secret);
  const secrets = secretInputs.map(({ name }) => given.get(name) ?? '').filter((value) => value !== '');
  const runner = { ...entered, env: takeSecrets(entered.env, secrets) };
  try {
    for (const secret of secrets) runner.mask(secret);
    const config = parseConfig(given);
    const context = await readContext(runner.env);
    const github = new GitHub(context, config.token, context.apiUrl, deadlines);
    const mode = modes[config.mode] as Mode;
    return await mode({ config, context, github, runner });
  } catch (error) {
    runner.annotate({ level: 'error', title: 'perf-regression', message: describeError(error) });
    return 2;
  }
}
