/**
 * The examples as files: the list, the commands that make their results, and their workflows. Expressions of the workflow language are
 * not evaluated; their values are listed here.
 */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY } from '../src/model/project.ts';
import type { Report } from '../src/model/report.ts';
import type { Permissions } from './harness/github.ts';
import { projectRoot, runProcess } from './harness/process.ts';

export const EXAMPLES = join(projectRoot, 'examples');
const FIXTURES = join(projectRoot, '__tests__/fixtures');

export interface Step {
  name?: string;
  run?: string;
  uses?: string;
  with?: Record<string, string | number>;
  env?: Record<string, string>;
}

export interface Job {
  'timeout-minutes'?: number;
  /** In place of the workflow's. */
  permissions?: Permissions;
  strategy?: { matrix: Record<string, readonly unknown[]> };
  env?: Record<string, string>;
  steps: Step[];
}

interface Workflow {
  name: string;
  permissions: Permissions;
  jobs: Record<string, Job>;
}

/** How results come to be: by a step of the workflow, or where its tool is missing, from a fixture. */
interface Source {
  readonly step: string;
  /** A command that succeeds where the tool is there; without it the tool never runs here. */
  readonly probe?: string;
  /** Shorter than what the workflow does. */
  readonly env?: Record<string, string>;
  /** What is copied, and to where. */
  readonly fixture?: readonly [from: string, to: string];
}

export interface Example {
  readonly folder: string;
  readonly event: string;
  readonly sources: readonly Source[];
  /** What the workflow's thresholds say; undefined if they say nothing. */
  readonly threshold: (finding: Report['findings'][number]) => number | undefined;
}

export const examples: readonly Example[] = [
  // Measures commits of the past: its workflow has a test of its own.
  { folder: 'backfill', event: 'workflow_dispatch', sources: [], threshold: () => undefined },
  // Measures many commits, and tells of one: its workflow has a test of its own.
  { folder: 'bisect', event: 'workflow_dispatch', sources: [], threshold: () => undefined },
  {
    folder: 'fork-pull-requests',
    event: 'push',
    sources: [{ step: 'Benchmark', probe: 'node --version' }],
    threshold: () => 0.25,
  },
  {
    folder: 'go-pull-request',
    event: 'push',
    sources: [
      {
        step: 'Benchmark',
        // The module may ask for a newer Go than the one here, which must not be downloaded.
        probe: 'GOTOOLCHAIN=local go list ./...',
        env: { GOTOOLCHAIN: 'local', BENCHMARK_TIME: '10ms' },
        fixture: ['go/plain/output.txt', 'bench.txt'],
      },
    ],
    threshold: ({ metric }) => ({ time: 0.2, throughput: 0.1, bytes: 0.15 })[metric.name],
  },
  {
    folder: 'matrix',
    event: 'push',
    sources: [{ step: 'Benchmark', probe: 'node --version' }],
    threshold: () => 0.25,
  },
  {
    folder: 'nightly-ndjson',
    event: 'schedule',
    sources: [{ step: 'Benchmark', probe: 'node --version' }],
    threshold: ({ parameters: { n, backend = '' } }) =>
      n === '100' ? 0.25 : { map: 0.12, object: 0.08, array: 0.15 }[backend],
  },
  // Three jobs, started by a comment: its workflow has a test of its own.
  { folder: 'on-demand', event: 'issue_comment', sources: [], threshold: () => undefined },
  {
    folder: 'pytest-criterion-daily',
    event: 'schedule',
    sources: [
      {
        step: 'Benchmark Python',
        probe: 'python -c "import pytest, pytest_benchmark"',
        env: { PYTEST_ADDOPTS: '--benchmark-max-time=0.05' },
        fixture: ['pytest-benchmark/with-data/output.json', 'pytest.json'],
      },
      // Criterion comes from a registry, so cargo never runs here.
      { step: 'Benchmark Rust', fixture: ['criterion/tree/criterion', 'target/criterion'] },
    ],
    threshold: ({ metric }) => (metric.name === 'throughput' ? 0.33 : 0.5),
  },
  {
    folder: 'script-tracking',
    event: 'push',
    sources: [
      {
        step: 'Track',
        probe: 'node --version',
        env: { PATH: `${join(projectRoot, '__tests__/harness/bin')}:${process.env.PATH}` },
      },
    ],
    threshold: ({ metric }) => (metric.name === 'time' ? 0.05 : undefined),
  },
  // Measures nothing: it reads what others stored.
  { folder: 'weekly-trends', event: 'schedule', sources: [], threshold: () => undefined },
];

/** What each expression comes to in a run that nobody started by hand. */
const EXPRESSIONS: Readonly<Record<string, string>> = {
  "inputs.benchmark_time || '1s'": '1s',
  "inputs.baseline_ref && '10' || '6'": '6',
  "inputs.ALLOW_REGRESSION || vars.ALLOW_REGRESSION || 'false'": 'false',
  'inputs.allow-regression-reason || vars.ALLOW_REGRESSION_REASON': '',
  "github.event.schedule == '17 5 * * 0' && 'weekly' || inputs.scope || 'daily'": 'daily',
  'env.SCOPE': 'daily',
  "env.SCOPE == 'daily' && 'small' || ''": 'small',
};

/** Real names that are newer than the linter. */
export const NEWER_THAN_LINTER = [
  /^label "(?:ubuntu-24\.04|windows-2025|macos-15)" is unknown/,
  /^unknown permission scope "attestations"/,
  /^undefined variable "vars"/,
];

/** One job of a matrix, as expressions see it. */
export interface Place {
  readonly index: number;
  readonly total: number;
}

const ALONE: Place = { index: 0, total: 1 };

export function resolveAll(
  values: Readonly<Record<string, string | number>> = {},
  { index, total }: Place = ALONE,
): Record<string, string> {
  const expressions = {
    ...EXPRESSIONS,
    'strategy.job-index': String(index),
    'strategy.job-total': String(total),
  };
  const resolve = (value: string | number) =>
    String(value).replace(/\$\{\{(.*?)\}\}/g, (whole, expression: string) => {
      const known = (expressions as Record<string, string>)[expression.trim()];
      if (known === undefined) throw new Error(`${whole} is not in the table of expressions`);
      return known;
    });
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, resolve(value)]));
}

export function workflowText(folder: string): string {
  return readFileSync(join(EXAMPLES, folder, 'workflow.yml'), 'utf8');
}

export function workflowOf(folder: string): Workflow {
  return parse(workflowText(folder)) as Workflow;
}

/** All workflows of all examples, under their destinations; most examples have one. */
export function workflows(): { path: string; text: string; workflow: Workflow }[] {
  return examples.flatMap(({ folder }) =>
    Object.entries(filesOf(folder)).flatMap(([path, text]) =>
      path.startsWith('.github/workflows/') ? [{ path, text, workflow: parse(text) as Workflow }] : [],
    ),
  );
}

/** Steps that call the command line. */
export function callsOf({ steps }: Job): Step[] {
  return steps.filter((step) => /\bnpx perf-regression /.test(step.run ?? ''));
}

export function oursOf({ steps }: Job): Step[] {
  return steps.filter((step) => step.uses?.startsWith(`${REPOSITORY}@`));
}

/** The job that judges: the last one. Before it there may be one that measures on several machines. */
export function jobOf(folder: string) {
  const workflow = workflowOf(folder);
  const jobs = Object.values(workflow.jobs);
  const [job, measuring = job, ...others] = jobs.toReversed();
  if (!job || !measuring || others.length > 0) throw new Error(`${folder}: one job or two are expected`);
  const permissionsOf = ({ permissions = workflow.permissions }: Job) => permissions;
  return { workflow, jobs, job, measuring, ours: oursOf(job), permissionsOf };
}

/** The jobs of the matrix that measures; one where there is no matrix. */
export function placesOf({ strategy }: Job): Place[] {
  const total = Object.values(strategy?.matrix ?? {}).reduce((product, values) => product * values.length, 1);
  return Array.from({ length: total }, (_, index) => ({ index, total }));
}

/** The example's files by path, and those that say `# Copy to PATH` at their destination too. */
export function filesOf(folder: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const path of readdirSync(join(EXAMPLES, folder), { recursive: true, encoding: 'utf8' })) {
    const full = join(EXAMPLES, folder, path);
    if (!statSync(full).isFile()) continue;
    const text = readFileSync(full, 'utf8');
    files[path] = text;
    const destination = /^# Copy to (\S+)$/m.exec(text)?.[1];
    if (destination !== undefined) files[destination] = text;
  }
  return files;
}

/** By folder and probe: twenty machines of a matrix are one. */
const there = new Map<string, boolean>();

export function isThere({ probe }: Source, folder: string): boolean {
  if (probe === undefined) return false;
  const key = `${folder}: ${probe}`;
  const known =
    there.get(key) ?? spawnSync('bash', ['-c', probe], { cwd: join(EXAMPLES, folder) }).status === 0;
  there.set(key, known);
  return known;
}

/**
 * Puts results into a checkout. A step that measures runs once for each place, in a copy of the example, and what it made is copied
 * from then on; one that asks git or stores what it measured runs where it is asked for.
 */
export async function measure({ folder, sources }: Example, cwd: string, place = ALONE): Promise<void> {
  if (sources.length === 0) return;
  const { measuring } = jobOf(folder);
  for (const source of sources) {
    const step = measuring.steps.find(({ name }) => name === source.step);
    if (!step?.run) throw new Error(`${folder}: no step ${source.step} with a command`);
    if (isThere(source, folder)) {
      const own = Object.fromEntries(['PATH', 'HOME'].map((name) => [name, process.env[name] ?? '']));
      const env = { ...own, ...resolveAll(measuring.env), ...resolveAll(step.env, place), ...source.env };
      if (callsOf(measuring).includes(step)) await runStep(step.run, cwd, env);
      else cpSync(await made(folder, step.run, env), cwd, { recursive: true });
    } else if (source.fixture) {
      const [from, to] = source.fixture;
      cpSync(join(FIXTURES, from), join(cwd, to), { recursive: true });
    } else {
      throw new Error(`${folder}: ${source.step} cannot run here, and there is no fixture`);
    }
  }
}

async function runStep(command: string, cwd: string, env: Record<string, string>): Promise<void> {
  const options = ['--noprofile', '--norc', '-eo', 'pipefail', '-c'];
  const { exitCode, stdout, stderr } = await runProcess('bash', [...options, command], { cwd, env });
  if (exitCode !== 0) throw new Error(`${command}\n${stdout}\n${stderr}`);
}

/** By what was run: the folder with its results. */
const madeIn = new Map<string, Promise<string>>();

function made(folder: string, command: string, env: Record<string, string>): Promise<string> {
  const key = JSON.stringify([folder, command, env]);
  const make = async () => {
    const copy = mkdtempSync(join(tmpdir(), 'example-'));
    cpSync(join(EXAMPLES, folder), copy, { recursive: true });
    await runStep(command, copy, env);
    return copy;
  };
  const known = madeIn.get(key) ?? make();
  madeIn.set(key, known);
  return known;
}
