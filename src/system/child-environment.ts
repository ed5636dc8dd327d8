/**
 * The environment of child processes. It leaves out keys and tokens, the files through which a step talks to the runner, and
 * the variables that point git at a repository.
 */

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The list of `git rev-parse --local-env-vars`: they name a repository, its index or its objects. Git sets them in a hook; with
 * them, git in another folder would write into the commit that is being made. GIT_CONFIG_COUNT is not included: it holds
 * settings of the user, and git itself keeps it in submodules.
 */
const REPOSITORY_VARIABLES: ReadonlySet<string> = new Set([
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_CONFIG',
  'GIT_CONFIG_PARAMETERS',
  'GIT_OBJECT_DIRECTORY',
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_IMPLICIT_WORK_TREE',
  'GIT_GRAFT_FILE',
  'GIT_INDEX_FILE',
  'GIT_NO_REPLACE_OBJECTS',
  'GIT_REPLACE_REF_BASE',
  'GIT_PREFIX',
  'GIT_INTERNAL_SUPER_PREFIX',
  'GIT_SHALLOW_FILE',
  'GIT_COMMON_DIR',
  // Objects of a push that is not accepted yet. Belongs to GIT_OBJECT_DIRECTORY.
  'GIT_QUARANTINE_PATH',
]);

/** Variables for this step only: the runner's variables for actions, its files, and overrides. They are left out silently. */
const OF_THE_STEP =
  /^(?:INPUT_.*|STATE_.*|ACTIONS_(?:RUNTIME|RESULTS|CACHE|ID_TOKEN)_.*|GITHUB_(?:OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)|ALLOW_REGRESSION.*)$/i;

/** Keys, tokens and addresses that perf-regression itself uses. */
const CONSUMED =
  /^(?:AWS_(?!CA_BUNDLE$).*|(?:GITHUB|GH)_(?:ENTERPRISE_)?TOKEN|(?:(?:SLACK|TEAMS|DISCORD)_)?WEBHOOK(?:_URL)?)$/i;

/** Shorter values do not count as secrets: too many variables hold `1` or `main`. */
const SECRET_LENGTH_MIN = 8;

/** Inputs of the step, and credentials of GitHub and other services. */
export function isSecretName(name: string): boolean {
  return /^(?:INPUT|ACTIONS)_/i.test(name) ? OF_THE_STEP.test(name) : CONSUMED.test(name);
}

export interface Passing {
  /** Names that are always passed; `*` matches any text. */
  readonly names: readonly string[];
  /** Values that no variable may carry, whatever its name. */
  readonly secrets?: readonly string[];
}

export interface ChildEnvironment {
  readonly env: NodeJS.ProcessEnv;
  /** Names of the keys, tokens and addresses that are left out, sorted. */
  readonly withheld: readonly string[];
}

/** The environment of a process that runs the user's code. Variables that name a repository are never passed. */
export function childEnvironment(env: Environment, { names, secrets = [] }: Passing): ChildEnvironment {
  const isPassed = matcherOf(names);
  const isSecret = carrying(secrets);
  const withheld: string[] = [];
  const seen = Object.entries(withoutRepository(env)).filter(([name, value]) => {
    if (isPassed(name) || !(OF_THE_STEP.test(name) || CONSUMED.test(name) || isSecret(value))) return true;
    if (!OF_THE_STEP.test(name)) withheld.push(name);
    return false;
  });
  return { env: Object.fromEntries(seen), withheld: withheld.sort() };
}

/** Whether a value contains one of the secrets. */
export function carrying(secrets: readonly string[]): (value?: string) => boolean {
  const values = secrets.filter((secret) => secret.length >= SECRET_LENGTH_MIN);
  return (value = '') => values.some((secret) => value.includes(secret));
}

/** The environment of git, which may start programs that a repository names. Leaves out the step's and the repository's variables. */
export function gitEnvironment(env: Environment): NodeJS.ProcessEnv {
  return withoutRepository(env, (name) => !OF_THE_STEP.test(name));
}

/** Removes the variables that name a repository. Also removes an invalid GIT_CONFIG_COUNT, which git refuses. */
function withoutRepository(env: Environment, isKept = (_name: string) => true): NodeJS.ProcessEnv {
  // By names first: in a step most variables are inputs, and to read one takes much longer than to name it.
  const names = Object.keys(env).filter((name) => !REPOSITORY_VARIABLES.has(name) && isKept(name));
  const kept = Object.fromEntries(names.map((name) => [name, env[name]]));
  if (!/^\d+$/.test(kept.GIT_CONFIG_COUNT ?? '0')) delete kept.GIT_CONFIG_COUNT;
  return kept;
}

function matcherOf(patterns: readonly string[]): (name: string) => boolean {
  const expressions = patterns.map((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`));
  return (name) => expressions.some((expression) => expression.test(name));
}
