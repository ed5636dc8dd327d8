/**
 * The check run on the commit: one for each suite, open from the start, with its conclusion, and annotations if the source is known. It
 * ends also when the job fails, is cancelled or is killed.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actionFromSource } from '../harness/from-source.ts';
import { type Json, workflowToken } from '../harness/github.ts';
import { everyPermission } from '../harness/permissions.ts';
import { startWidgets, type Widgets } from './widgets.ts';

const SLOWER = { Parse: 1500, Render: 5000 };
const SAME = { Parse: 1003, Render: 5010 };
const RULES = "sources:\n  '^Benchmark(\\w+)': 'bench/$1_test.go'\n";
const SOURCE = 'package bench\n\nfunc BenchmarkParse(b *testing.B) {}\n';

let widgets: Widgets;
beforeEach(async () => {
  widgets = await startWidgets();
  await widgets.pushQuietly(6);
  await widgets.local.commit(
    { '.github/perf-regression.yml': RULES, 'bench/Parse_test.go': SOURCE },
    'Say where benchmarks are',
  );
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

const checkRuns = async () => widgets.github.checkRuns(await widgets.local.head());

test('none unless it is asked for', async () => {
  await widgets.push(SAME);
  expect(await checkRuns()).toEqual([]);
});

test('a regression is a failure, annotated in the check run and in the workflow', async () => {
  const { annotations } = await widgets.push(SLOWER, { 'check-run': 'true' });
  const runs = await checkRuns();
  expect(runs).toMatchObject([
    {
      name: 'perf-regression: Benchmark',
      status: 'completed',
      conclusion: 'failure',
      output: { title: '🔴 1 of 2 benchmarks got slower beyond its limit' },
    },
  ]);
  const [sent] = widgets.github.requests.filter(({ body }) => body?.conclusion);
  expect(sent?.body).toMatchObject({
    output: {
      annotations: [{ path: 'bench/Parse_test.go', start_line: 3, end_line: 3, annotation_level: 'failure' }],
    },
  });
  const [told] = annotations.filter(({ level }) => level === 'error');
  expect(told?.properties).toMatchObject({ file: 'bench/Parse_test.go', line: '3' });
});

test.each([
  [SAME, {}, 'success'],
  [SLOWER, { 'fail-on-regression': 'false' }, 'neutral'],
  [SLOWER, { 'allow-regression': 'true', 'allow-regression-reason': 'why not' }, 'neutral'],
])('%j with %j concludes', async (times, inputs, conclusion) => {
  await widgets.push(times, { 'check-run': 'true', ...(inputs as unknown as Record<string, string>) });
  expect((await checkRuns()).map((run) => run.conclusion)).toEqual([conclusion]);
});

test('it is in progress, with what the job does, until the verdict is there', async () => {
  const seen: unknown[] = [];
  widgets.github.faults.inject({
    kind: 'meanwhile',
    times: 1,
    match: (method, path) => method === 'PATCH' && path.includes('/check-runs/'),
    act: async () => seen.push(...(await checkRuns())),
  });
  await widgets.push(SAME, { 'check-run': 'true' });
  expect(seen).toMatchObject([
    { status: 'in_progress', conclusion: null, output: { title: 'Comparing with earlier runs' } },
  ]);
  expect(await checkRuns()).toMatchObject([{ status: 'completed', conclusion: 'success' }]);
});

test('an error ends it as well', async () => {
  await widgets.push(SAME, { 'check-run': 'true', results: 'none.txt' });
  const output = { title: expect.stringMatching(/^Not measured: /) };
  expect(await checkRuns()).toMatchObject([{ status: 'completed', conclusion: 'failure', output }]);
});

test('where each file is a suite, it becomes that of the first', async () => {
  await widgets.push(SAME, { 'check-run': 'true', suite: 'of {file}' });
  expect(await checkRuns()).toMatchObject([{ name: 'perf-regression: of bench', status: 'completed' }]);
});

test.each(['POST', 'PATCH'])('an answer to %s that was lost makes no second one', async (of) => {
  widgets.github.faults.inject({
    kind: 'cut',
    applied: true,
    times: 1,
    match: (method, path) => method === of && path.includes('/check-runs'),
  });
  await widgets.push(SLOWER, { 'check-run': 'true' });
  expect(widgets.github.faults.pending()).toBe(0);
  expect(await checkRuns()).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
});

test('without the permission the rest happens, and the missing line is named', async () => {
  widgets.github.permissions.set(workflowToken, { ...everyPermission, checks: 'read' });
  const { exitCode, annotations } = await widgets.push(SLOWER, { 'check-run': 'true' });
  expect(exitCode).toBe(1);
  const told = annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
  expect(told.join('\n')).toContain('permissions: { checks: write }');
});

describe('a job that is asked to end', () => {
  let root: string;
  beforeEach(() => {
    root = actionFromSource(mkdtempSync(join(tmpdir(), 'check-run-')));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** The action's process; the folder of its entry is its own. */
  const pid = () => readdirSync('/proc').find((name) => /^\d+$/.test(name) && cmdlineOf(name).includes(root));
  const cmdlineOf = (name: string) => {
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'utf8');
    } catch {
      return '';
    }
  };

  const READY = 'ready';
  const command = { results: '', command: 'touch "$READY"; sleep 77' };

  /** Starts a job, and sends the signal when it is under way: while it asks GitHub, or while the command runs. */
  async function endedBy(
    signal: NodeJS.Signals,
    measures: boolean,
    start: Widgets['push'] = widgets.push,
    branch = 'main',
  ): Promise<number | string> {
    const ready = join(root, READY);
    const runs = async () => widgets.github.checkRuns(await widgets.local.git('rev-parse', branch));
    const send = async () => {
      while ((await runs()).length === 0) await sleep(20);
      process.kill(Number(pid()), signal);
    };
    if (!measures) {
      widgets.github.faults.inject({
        kind: 'meanwhile',
        times: 1,
        match: (_, path) => path === '/graphql',
        act: async () => {
          await send();
          while ((await runs())[0]?.status !== 'completed') await sleep(20);
        },
      });
    }
    const job = start(
      SAME,
      { 'check-run': 'true', ...(measures && command) },
      {
        root,
        env: { READY: ready },
      },
    );
    const ended = job.then(({ exitCode }) => exitCode, String);
    if (measures) {
      while (!existsSync(ready)) await sleep(20);
      await send();
    }
    return ended;
  }

  test.each([
    ['INT', 130, false],
    ['TERM', 143, false],
    ['INT', 130, true],
    ['TERM', 143, true],
  ] as const)(
    'SIG%s ends with %i, and the check run as cancelled (measuring: %s)',
    async (name, status, measures) => {
      expect(await endedBy(`SIG${name}`, measures)).toBe(status);
      expect(await checkRuns()).toMatchObject([
        { status: 'completed', conclusion: 'cancelled', output: { title: 'The job was cancelled' } },
      ]);
    },
  );

  test('what a killed one left open is closed by the next one, on the commit or on the next', async () => {
    for (const next of ['the same commit', 'the next commit']) {
      expect(await endedBy('SIGKILL', true)).toContain('SIGKILL');
      const commit = await widgets.local.head();
      expect(await checkRuns()).toMatchObject([{ status: 'in_progress' }]);
      const [{ external_id }] = await checkRuns();
      const copied = { head_sha: commit, status: 'in_progress', external_id };
      const name = 'perf-regression: Benchmark';
      const of = `/repos/acme/widgets/commits/${commit}/check-runs?filter=all`;
      const { id } = await widgets.github.api('POST', '/repos/acme/widgets/check-runs', { ...copied, name });
      rmSync(join(root, READY));
      const inputs = { ...command, command: 'echo "BenchmarkParse 1 1000 ns/op"', results: '-' };
      const run = next === 'the same commit' ? widgets.run : widgets.push;
      await run(SAME, { 'check-run': 'true', ...inputs });
      const { check_runs } = await widgets.github.api('GET', of);
      const statuses = (isTheirs: boolean) =>
        check_runs.filter((each: Json) => (each.id === id) === isTheirs).map((each: Json) => each.conclusion);
      expect(statuses(true)).toEqual([null]);
      expect(statuses(false)).toEqual(next === 'the same commit' ? ['neutral', 'cancelled'] : ['cancelled']);
    }
  });

  test('the same of a pull request that was pushed to', async () => {
    const pull = await widgets.openPullRequest('topic');
    const killed = await widgets.local.git('rev-parse', 'topic');
    expect(await endedBy('SIGKILL', true, pull.run, 'topic')).toContain('SIGKILL');
    expect(await widgets.github.checkRuns(killed)).toMatchObject([{ status: 'in_progress' }]);
    await pull.push();
    await pull.run(SAME, { 'check-run': 'true' });
    expect(await widgets.github.checkRuns(killed)).toMatchObject([
      { status: 'completed', conclusion: 'cancelled' },
    ]);
  });
});
