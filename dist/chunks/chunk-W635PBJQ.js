import { createRequire as perfRegressionCreateRequire } from 'node:module';
const require = perfRegressionCreateRequire(import.meta.url);

// src/system/child-environment.ts
var REPOSITORY_VARIABLES = /* @__PURE__ */ new Set([
  "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  "GIT_CONFIG",
  "GIT_CONFIG_PARAMETERS",
  "GIT_OBJECT_DIRECTORY",
  "GIT_DIR",
  "GIT_WORK_TREE",
  "GIT_IMPLICIT_WORK_TREE",
  "GIT_GRAFT_FILE",
  "GIT_INDEX_FILE",
  "GIT_NO_REPLACE_OBJECTS",
  "GIT_REPLACE_REF_BASE",
  "GIT_PREFIX",
  "GIT_INTERNAL_SUPER_PREFIX",
  "GIT_SHALLOW_FILE",
  "GIT_COMMON_DIR",
  // Objects of a push that is not accepted yet; it belongs to GIT_OBJECT_DIRECTORY.
  "GIT_QUARANTINE_PATH"
]);
var OF_THE_STEP = /^(?:INPUT_.*|STATE_.*|ACTIONS_(?:RUNTIME|RESULTS|CACHE|ID_TOKEN)_.*|GITHUB_(?:OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)|ALLOW_REGRESSION.*)$/i;
var CONSUMED = /^(?:AWS_(?!CA_BUNDLE$).*|(?:GITHUB|GH)_(?:ENTERPRISE_)?TOKEN|(?:(?:SLACK|TEAMS|DISCORD)_)?WEBHOOK(?:_URL)?)$/i;
var SECRET_LENGTH_MIN = 8;
function isSecretName(name) {
  return /^(?:INPUT|ACTIONS)_/i.test(name) ? OF_THE_STEP.test(name) : CONSUMED.test(name);
}
function childEnvironment(env, { names, secrets = [] }) {
  const isPassed = matcherOf(names);
  const isSecret = carrying(secrets);
  const withheld = [];
  const seen = Object.entries(withoutRepository(env)).filter(([name, value]) => {
    if (isPassed(name) || !(OF_THE_STEP.test(name) || CONSUMED.test(name) || isSecret(value))) return true;
    if (!OF_THE_STEP.test(name)) withheld.push(name);
    return false;
  });
  return { env: Object.fromEntries(seen), withheld: withheld.sort() };
}
function carrying(secrets) {
  const values = secrets.filter((secret) => secret.length >= SECRET_LENGTH_MIN);
  return (value = "") => values.some((secret) => value.includes(secret));
}
function gitEnvironment(env) {
  const isKept = ([name]) => !OF_THE_STEP.test(name);
  return Object.fromEntries(Object.entries(withoutRepository(env)).filter(isKept));
}
function withoutRepository(env) {
  const isKept = ([name, value = ""]) => name === "GIT_CONFIG_COUNT" ? /^\d+$/.test(value) : !REPOSITORY_VARIABLES.has(name);
  return Object.fromEntries(Object.entries(env).filter(isKept));
}
function matcherOf(patterns) {
  const expressions = patterns.map((pattern) => new RegExp(`^${pattern.replaceAll("*", ".*")}$`));
  return (name) => expressions.some((expression) => expression.test(name));
}

export {
  isSecretName,
  childEnvironment,
  carrying,
  gitEnvironment
};
