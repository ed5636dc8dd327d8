/**
 * Measures jobs that store at the same time, each the bundled action in a process of its own: requests and processor time
 * of a job compared with those of one job alone.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runAction } from '../__tests__/harness/action.ts';
import { type StandIn, startGitHub } from '../__tests__/harness/github.ts';
import { everyPermission } from '../__tests__/harness/permissions.ts';
import { type LocalRepository, localRepository } from '../__tests__/harness/repository.ts';
import { goText } from './stored-history.ts';
import { keepFigures, printFigures, SAYS_USE, useOf } from './timing.ts';

const TITLE = 'Jobs that store at the same time';
const SIZE = { benchmarks: 20, runs: 1 };

interface Cost {
  readonly requests: number;
  readonly processMs: number;
}

/** Names the suite of a job. */
type SuiteOf = (job: number) => string;

const WAYS: readonly { readonly what: string; readonly suiteOf: SuiteOf; readonly writers: number }[] = [
  { what: 'one job alone', suiteOf: () => 'suite-0', writers: 1 },
  { what: '16 jobs at once, one suite', suiteOf: () => 'suite-0', writers: 16 },
  { what: '16 jobs at once, a suite each', suiteOf: (job) => `suite-${job}`, writers: 16 },
  { what: '64 jobs at once, one suite', suiteOf: () => 'suite-0', writers: 64 },
  // With twice as many, the first runs of their suites alone are more than the stand-in answers in an hour.
  { what: '32 jobs at once, a suite each', suiteOf: (job) => `suite-${job}`, writers: 32 },
];

export async function benchWriters(): Promise<void> {
  const rows = [];
  for (const { what, suiteOf, writers } of WAYS) {
    const costs = await storing(suiteOf, writers);
    const middle = (of: (cost: Cost) => number) =>
      costs.map(of).sort((a, b) => a - b)[costs.length >> 1] ?? Number.NaN;
    const mean = costs.reduce((sum, { requests }) => sum + requests, 0) / costs.length;
    const valuesMs = costs.map(({ processMs }) => processMs).sort((a, b) => a - b);
    keepFigures(`${TITLE}: ${what}, requests`, {
      name: 'requests',
      unit: '',
      values: costs.map(({ requests }) => requests),
    });
    rows.push({
      label: what,
      medianMs: middle(({ processMs }) => processMs),
      minMs: valuesMs[0] ?? Number.NaN,
      maxMs: valuesMs.at(-1) ?? Number.NaN,
      note: `processor time a job; requests: ${middle(({ requests }) => requests)} in the middle, ${mean.toFixed(1)} on average`,
      valuesMs,
    });
  }
  printFigures(TITLE, rows);
}

async function storing(suiteOf: SuiteOf, writers: number): Promise<Cost[]> {
  const github = await startGitHub();
  const local = await localRepository();
  try {
    await local.commit({ 'step.txt': '0' });
    await local.pushTo(github);
    writeFileSync(join(local.dir, 'bench.txt'), goText(SIZE));
    const jobs = Array.from({ length: writers }, (_, i) => i);
    for (const suite of new Set(jobs.map(suiteOf)))
      await store(github, local, { suite, name: `first-${suite}` });
    await local.commit({ 'step.txt': '1' });
    await local.pushTo(github);
    github.clearRequests();
    return await Promise.all(jobs.map((i) => store(github, local, { suite: suiteOf(i), name: `job-${i}` })));
  } finally {
    local.remove();
    await github.stop();
  }
}

async function store(
  github: StandIn,
  local: LocalRepository,
  { suite, name }: { readonly suite: string; readonly name: string },
): Promise<Cost> {
  const token = `ghs_${name}`;
  github.permissions.set(token, everyPermission);
  const { exitCode, stdout, stderr } = await runAction(
    { results: 'bench.txt', suite },
    {
      github,
      token,
      cwd: local.dir,
      bundle: true,
      timeoutMs: 600_000,
      env: { GITHUB_JOB: name, NODE_OPTIONS: `--import ${SAYS_USE}` },
    },
  );
  if (exitCode !== 0 || !stdout.includes('Stored as run')) throw new Error(stdout + stderr);
  const requests = github.requests.filter((request) => request.token === token).length;
  return { requests, processMs: useOf(stderr).processMs };
}
