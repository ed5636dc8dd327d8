/** Runs one step of a job: reads inputs and context, and starts the mode. */

import { parseConfig } from '../config/config.ts';
import { askedIn, idleInputs, unknownInputs } from '../config/effect.ts';
import type { Input } from '../config/input-types.ts';
import { inputs } from '../config/inputs.ts';
import { GitHub, type GitHubDeadlines } from '../github/client.ts';
import { type Context, isFromFork, readContext } from '../github/context.ts';
import type { Runner } from '../github/runner.ts';
import type { Workflow } from '../github/workflow.ts';
import { describeError, UserError } from '../model/errors.ts';
import { endGitObjects } from '../system/git-objects.ts';
import { takeSecrets } from '../system/own-secrets.ts';
import { checkMode } from './check.ts';
import type { Mode } from './mode.ts';

/** The usual one is loaded at once, the others when they are called. */
const modes: Readonly<Record<string, () => Promise<Mode>>> = {
  check: async () => checkMode,
  collect: async () => (await import('./collect.ts')).collectMode,
  publish: async () => (await import('./publish.ts')).publishMode,
  request: async () => (await import('./request.ts')).requestMode,
  trends: async () => (await import('./trends.ts')).trendsMode,
};

/**
 * @param deadlines for GitHub; tests shorten them
 * @returns exit status of the step; an error is an annotation and 2
 */
export async function runStep(stepRunner: Runner, deadlines?: GitHubDeadlines): Promise<number> {
  const given = new Map((inputs as readonly Input[]).map(({ name }) => [name, stepRunner.input(name)]));
  const secretInputs = (inputs as readonly Input[]).filter(({ secret }) => secret);
  const secrets = secretInputs.map(({ name }) => given.get(name) ?? '').filter((value) => value !== '');
  const runner = { ...stepRunner, env: takeSecrets(stepRunner.env, secrets) };
  try {
    for (const secret of secrets) runner.mask(secret);
    warnOfUnknown(runner);
    const config = parseConfig(given);
    const context = await readContext(runner.env);
    const github = new GitHub(context, config.token, context.apiUrl, deadlines);
    const workflow = { config, context, github, runner };
    requireMeasuringMode(workflow);
    warnOfIdle(workflow);
    const mode = await (modes[config.mode] as () => Promise<Mode>)();
    return await mode(workflow);
  } catch (error) {
    runner.annotate({ level: 'error', title: 'perf-regression', message: describeError(error) });
    // Later steps read these outputs even after an error. The last value counts.
    runner.output('verdict', 'error');
    runner.output('suspects', []);
    return 2;
  } finally {
    endGitObjects();
  }
}

function warnOfUnknown(runner: Runner): void {
  for (const { name, nearest } of unknownInputs(runner.env)) {
    runner.annotate({
      level: 'warning',
      title: 'perf-regression: unknown input',
      message: `${name} is not an input, and has no effect.\n  Did you mean ${nearest}?`,
    });
  }
}

/** Otherwise the mode would collect an old result file, or none. @throws UserError if `command` is set in another mode */
function requireMeasuringMode({ config }: Workflow): void {
  if (config.command === '' || config.mode === 'check') return;
  throw new UserError(
    `command and mode: ${config.mode} exclude each other: only mode: check runs the command`,
    'Run the command in a step before this one, and name the files it writes as results; or leave mode out.',
  );
}

function warnOfIdle({ config, context, runner }: Workflow): void {
  const { written } = config;
  const known = new Set<string>(inputs.map(({ name }) => name));
  const variables = { ...runner.env, ...context.dispatchInputs };
  const idle = idleInputs(askedIn(written), { written, variables, known, at: 'action' });
  for (const { message, remedy, isSecret } of idle) {
    if (isSecret && hasNoSecrets(context)) continue;
    runner.annotate({
      level: 'warning',
      title: 'perf-regression: an input has no effect',
      message: `${message}.\n  ${remedy}`,
    });
  }
}

/** GitHub gives a repository's secrets neither to forks nor to Dependabot. */
function hasNoSecrets(context: Context): boolean {
  return isFromFork(context) || context.actor === 'dependabot[bot]';
}
