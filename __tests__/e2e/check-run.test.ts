/** The check run on the commit: one for each suite, with its conclusion, and annotations if the source is known. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { workflowToken } from '../harness/github.ts';
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
  const [sent] = widgets.github.requests.filter(({ path }) => path.endsWith('/check-runs'));
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

test('an answer that was lost makes no second one', async () => {
  widgets.github.faults.inject({
    kind: 'cut',
    applied: true,
    times: 1,
    match: (method, path) => method === 'POST' && path.endsWith('/check-runs'),
  });
  await widgets.push(SLOWER, { 'check-run': 'true' });
  expect(widgets.github.faults.pending()).toBe(0);
  expect(await checkRuns()).toHaveLength(1);
});

test('without the permission the rest happens, and the missing line is named', async () => {
  widgets.github.permissions.set(workflowToken, { ...everyPermission, checks: 'read' });
  const { exitCode, annotations } = await widgets.push(SLOWER, { 'check-run': 'true' });
  expect(exitCode).toBe(1);
  const told = annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
  expect(told.join('\n')).toContain('permissions: { checks: write }');
});
