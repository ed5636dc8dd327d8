/**
 * The environment of the processes that we start: what is ours to use is not theirs to see. Neither keys and tokens, nor
 * the files through which a step speaks to the runner, nor git's own word for the repository that it works in.
 */

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What `git rev-parse --local-env-vars` lists: they name a repository, its index or its objects. A hook has them, and a git
 * that works in another folder would write into the commit that is being made. GIT_CONFIG_COUNT is not here: it holds
 * settings of the user's, and git itself keeps it when it enters a submodule.
 */
export const REPOSITORY_VARIABLES: ReadonlySet<string> = new Set([
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
  // Objects of a push that is not accepted yet; it belongs to GIT_OBJECT_DIRECTORY.
  'GIT_QUARANTINE_PATH',
]);

/** What the runner gives to actions alone, the files through which a step speaks, and an answer to this step: nobody misses them. */
const OF_THE_STEP =
  /^(?:INPUT_.*|STATE_.*|ACTIONS_(?:RUNTIME|RESULTS|CACHE|ID_TOKEN)_.*|GITHUB_(?:OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)|ALLOW_REGRESSION.*)$/i;

/** Keys, tokens and addresses that we use where they are set. */
const CONSUMED =
  /^(?:AWS_(?!CA_BUNDLE$).*|(?:GITHUB|GH)_(?:ENTERPRISE_)?TOKEN|(?:(?:SLACK|TEAMS|DISCORD)_)?WEBHOOK(?:_URL)?)$/i;

/** A shorter value is not taken for a secret: too many variables hold `1` or `main`. */
const SECRET_LENGTH_MIN = 8;

/** Inputs, and what opens a service of GitHub's or another one. */
export function isSecretName(name: string): boolean {
  return /^(?:INPUT|ACTIONS)_/i.test(name) ? OF_THE_STEP.test(name) : CONSUMED.test(name);
}

export interface Passing {
  /** Names that are passed all the same; `*` stands for any text. */
  readonly names: readonly string[];
  /** Values that no variable may carry, whatever its name. */
  readonly secrets?: readonly string[];
}

export interface ChildEnvironment {
  readonly env: NodeJS.ProcessEnv;
  /** Names of keys, tokens and addresses that somebody set and the child does not see, in their order. */
  readonly withheld: readonly string[];
}

/** What a process sees that runs the user's code. Variables that name a repository are never passed. */
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

/** Whether a value is, or holds, one of the secrets. */
export function carrying(secrets: readonly string[]): (value?: string) => boolean {
  const values = secrets.filter((secret) => secret.length >= SECRET_LENGTH_MIN);
  return (value = '') => values.some((secret) => value.includes(secret));
}

/** What git sees, which may start programs that a repository names: of this step nothing, and no other repository. */
export function gitEnvironment(env: Environment): NodeJS.ProcessEnv {
  const isKept = ([name]: [string, string | undefined]) => !OF_THE_STEP.test(name);
  return Object.fromEntries(Object.entries(withoutRepository(env)).filter(isKept));
}

/** The same environment in no repository. A number of settings that is none, which git refuses, is left out as well. */
function withoutRepository(env: Environment): NodeJS.ProcessEnv {
  const isKept = ([name, value = '']: [string, string | undefined]) =>
    name === 'GIT_CONFIG_COUNT' ? /^\d+$/.test(value) : !REPOSITORY_VARIABLES.has(name);
  return Object.fromEntries(Object.entries(env).filter(isKept));
}

function matcherOf(patterns: readonly string[]): (name: string) => boolean {
  const expressions = patterns.map((pattern) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`));
  return (name) => expressions.some((expression) => expression.test(name));
}
