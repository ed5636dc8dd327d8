/**
 * An override given by the person who runs the check: an input, a variable, or an input of the manual
 * dispatch.
 */
import type { Config } from '../config/config.ts';
import { truthOf } from '../config/input-types.ts';
import { UserError } from '../model/errors.ts';
import type { Override } from '../model/report.ts';

/**
 * Whether a regression is allowed this time, by the input, the environment variable or the dispatch input.
 * @param by the person or account that runs this
 */
export function findOverride(
  config: Config,
  env: NodeJS.ProcessEnv,
  dispatchInputs: Readonly<Record<string, string>>,
  by: string,
  now: Date,
): Override | null {
  const sources: readonly [string, boolean][] = [
    ['the input allow-regression', config.allowRegression],
    ...[
      ['the dispatch input ALLOW_REGRESSION', dispatchInputs.ALLOW_REGRESSION],
      ['the environment variable ALLOW_REGRESSION', env.ALLOW_REGRESSION],
    ].map(([name = '', value]): [string, boolean] => [name, isTrue(name, value)]),
  ];
  const source = sources.find(([, given]) => given)?.[0];
  if (!source) return null;
  const reason =
    config.allowRegressionReason ||
    dispatchInputs['allow-regression-reason'] ||
    dispatchInputs.ALLOW_REGRESSION_REASON ||
    env.ALLOW_REGRESSION_REASON ||
    '';
  return { by: by || 'unknown', reason, at: now.toISOString(), source };
}

/** @throws UserError if the value is neither true nor false */
function isTrue(name: string, value = ''): boolean {
  const truth = truthOf(value);
  if (truth !== undefined) return truth;
  throw new UserError(
    `${name}: expected true or false, got ${JSON.stringify(value)}`,
    'Write it as true or false.',
  );
}
