/**
 * Runs the action and the command line like GitHub's runner: inputs, event and files come only through the environment. Runs in the
 * process of the test or, if `bundle` is set or anything else that is a process's own, the bundle on node 24. Refuses inputs that
 * action.yml does not declare: the runner would only warn, and the test would prove nothing.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { GitHubDeadlines } from '../../src/github/client.ts';
import { isUsual } from './address.ts';
import type { Json } from './answer.ts';
import { commandHere, stepHere } from './here.ts';
import { node24, type ProcessResult, projectRoot, runProcess } from './process.ts';
import { headOf } from './refs.ts';
import { type Annotation, parseCommands, parseOutputs } from './runner-files.ts';

export type { Annotation } from './runner-files.ts';

export interface ActionOptions {
  /** `push` unless given. */
  event?: string;
  /** The webhook's body, behind GITHUB_EVENT_PATH. */
  payload?: Json;
  /** Added last, so that it can replace anything. An undefined value removes a variable. */
  env?: Record<string, string | undefined>;
  /** The checkout: working directory and GITHUB_WORKSPACE. An empty folder unless given. */
  cwd?: string;
  github?: { url: string; repository: string };
  results?: { url: string; runtimeToken(runId?: string, jobId?: string): string };
  /** What `${{ github.token }}` stands for. */
  token?: string;
  /** The folder of action.yml; this repository unless given. */
  root?: string;
  timeoutMs?: number;
  /** For GitHub, in the process of the test. */
  deadlines?: GitHubDeadlines;
  /** The bundle in a process of its own, for what depends on one: signals, proxies, memory, the bundle itself. */
  bundle?: boolean;
}

export interface ActionResult extends ProcessResult {
  outputs: Record<string, string>;
  /** The job summary, in Markdown. */
  summary: string;
  annotations: Annotation[];
  masks: string[];
  durationMs: number;
}

interface ActionDefinition {
  inputs?: Record<string, { default?: unknown } | null>;
  runs: { using: string; main: string };
}

/** Without a checkout: a commit that nobody has. */
const NO_COMMIT = '0'.repeat(40);

const runnerFiles = {
  GITHUB_OUTPUT: 'output',
  GITHUB_STEP_SUMMARY: 'summary',
  GITHUB_ENV: 'env',
  GITHUB_PATH: 'path',
  GITHUB_STATE: 'state',
} as const;

export async function runAction(
  inputs: Readonly<Record<string, string>>,
  options: ActionOptions = {},
): Promise<ActionResult> {
  const root = options.root ?? projectRoot;
  const definition = definitionOf(readFileSync(join(root, 'action.yml'), 'utf8'));
  if (definition.runs.using !== 'node24') {
    throw new Error(`action.yml runs on ${definition.runs.using}; the harness runs node24 only`);
  }
  const temporary = mkdtempSync(join(tmpdir(), 'action-run-'));
  try {
    const env = {
      ...environment(temporary, options),
      ...inputVariables(definition, inputs, options.token ?? ''),
    };
    const startMs = performance.now();
    const place = { cwd: env.GITHUB_WORKSPACE, env: withOverrides(env, options.env) };
    const ended =
      needsProcess(options) || (options.results && !(await isUsual(env.GITHUB_API_URL)))
        ? await runProcess(node24, [join(root, definition.runs.main)], {
            ...place,
            ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
          })
        : await stepHere(place, options.deadlines);
    const durationMs = performance.now() - startMs;
    return {
      ...ended,
      outputs: parseOutputs(readFileSync(join(temporary, runnerFiles.GITHUB_OUTPUT), 'utf8')),
      summary: readFileSync(join(temporary, runnerFiles.GITHUB_STEP_SUMMARY), 'utf8'),
      ...parseCommands(`${ended.stdout}\n${ended.stderr}`),
      durationMs,
    };
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

const definitions = new Map<string, ActionDefinition>();

/** Parsed once: it is long. */
function definitionOf(text: string): ActionDefinition {
  const known = definitions.get(text) ?? (parse(text) as ActionDefinition);
  definitions.set(text, known);
  return known;
}

/** Whether it depends on a process of its own. */
function needsProcess({ bundle, root, timeoutMs, env = {} }: Partial<ActionOptions>): boolean {
  const forProcess = Object.keys(env).some((name) => name === 'NODE_OPTIONS' || /_proxy$/i.test(name));
  return bundle === true || root !== undefined || timeoutMs !== undefined || forProcess;
}

export interface CliOptions {
  cwd?: string;
  env?: Record<string, string>;
  stdin?: string;
  root?: string;
  /** The bundle in a process of its own. */
  bundle?: boolean;
}

/** Runs the command-line tool outside of any workflow. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<ProcessResult> {
  const home = mkdtempSync(join(tmpdir(), 'cli-run-'));
  try {
    const place = { cwd: options.cwd ?? home, env: { PATH: searchPath(), HOME: home, ...options.env } };
    const stdin = options.stdin ?? '';
    // The entry answers by itself.
    const isVersion = args[0] === '--version';
    if (!needsProcess(options) && !isVersion) return await commandHere(args, stdin, place);
    return await runProcess(node24, [join(options.root ?? projectRoot, 'dist/cli.js'), ...args], {
      ...place,
      stdin,
    });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The runner's rule: spaces become underscores, and all is upper case. Dashes stay. */
function inputVariables(
  definition: ActionDefinition,
  inputs: Readonly<Record<string, string>>,
  token: string,
): Record<string, string> {
  const declared = definition.inputs ?? {};
  const undeclared = Object.keys(inputs).filter((name) => !(name in declared));
  if (undeclared.length > 0) throw new Error(`action.yml declares no input ${undeclared.join(', ')}`);
  return Object.fromEntries(
    Object.entries(declared).map(([name, input]) => {
      const fallback = `${input?.default ?? ''}`.replace(/\$\{\{\s*github\.token\s*\}\}/, token);
      if (fallback.includes('${{')) throw new Error(`input ${name}: the harness cannot evaluate ${fallback}`);
      return [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, inputs[name] ?? fallback];
    }),
  );
}

function environment(temporary: string, options: ActionOptions) {
  const folder = (name: string) => {
    mkdirSync(join(temporary, name), { recursive: true });
    return join(temporary, name);
  };
  const file = (name: string, content = '') => {
    writeFileSync(join(temporary, name), content);
    return join(temporary, name);
  };
  const event = options.event ?? 'push';
  const repository = options.github?.repository ?? 'acme/widgets';
  const workspace = options.cwd ?? folder('workspace');
  const ids = { run: options.env?.GITHUB_RUN_ID ?? '1001', job: 'benchmark' };
  return {
    PATH: searchPath(),
    HOME: folder('home'),
    CI: 'true',
    RUNNER_TEMP: folder('runner'),
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    ...Object.fromEntries(Object.entries(runnerFiles).map(([name, path]) => [name, file(path)])),
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(options.payload ?? {})),
    GITHUB_EVENT_NAME: event,
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: repository,
    GITHUB_REPOSITORY_OWNER: repository.split('/')[0] ?? '',
    GITHUB_SHA: options.env?.GITHUB_SHA ?? headOf(workspace) ?? NO_COMMIT,
    ...refVariables(event, options.payload),
    GITHUB_WORKFLOW: 'Benchmark',
    GITHUB_RUN_ID: ids.run,
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_JOB: ids.job,
    GITHUB_ACTOR: 'acme',
    // Any other server counts as GitHub Enterprise for the artifact client, which then refuses to work.
    GITHUB_SERVER_URL: 'https://github.com',
    // Port 9 discards: an action that was given no GitHub must not reach the real one.
    GITHUB_API_URL: options.github?.url ?? 'http://127.0.0.1:9',
    ...(options.results
      ? {
          ACTIONS_RESULTS_URL: options.results.url,
          ACTIONS_CACHE_SERVICE_V2: 'true',
          ACTIONS_RUNTIME_TOKEN: options.results.runtimeToken(ids.run, ids.job),
        }
      : {}),
  };
}

function refVariables(event: string, payload: Json): Record<string, string> {
  const pull = payload?.pull_request;
  if (event === 'pull_request' && pull) {
    return {
      GITHUB_REF: `refs/pull/${pull.number}/merge`,
      GITHUB_REF_NAME: `${pull.number}/merge`,
      GITHUB_HEAD_REF: pull.head?.ref ?? '',
      GITHUB_BASE_REF: pull.base?.ref ?? '',
    };
  }
  const ref: string = payload?.ref ?? 'refs/heads/main';
  return { GITHUB_REF: ref, GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags)\//, '') };
}

function withOverrides(
  env: Record<string, string>,
  overrides: Record<string, string | undefined> = {},
): Record<string, string> {
  const entries = Object.entries({ ...env, ...overrides });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Without it the action could not call git; everything else of the test's environment stays outside. */
function searchPath(): string {
  return process.env.PATH ?? '';
}
