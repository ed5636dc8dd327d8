/** A re-run of a failed job: its verdict covers all attempts, and the branch has one more run, not two. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { runAction } from '../harness/action.ts';
import { workflowToken } from '../harness/github.ts';
import { goOutput, RESULTS, startWidgets, storedLines, type Times, type Widgets } from './widgets.ts';

const REPORT = 'report.json';
const SLOWER = { Parse: 1600, Render: 5010 };
const SAME = { Parse: 1003, Render: 5010 };

let widgets: Widgets;
beforeEach(async () => {
  widgets = await startWidgets();
  await widgets.pushQuietly(10);
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

const inputs = { 'report-json': REPORT };
const reportOf = async (): Promise<Report> =>
  JSON.parse(await readFile(join(widgets.local.dir, REPORT), 'utf8'));
const jobOf = (attempt: string) => ({ GITHUB_RUN_ID: '5000', GITHUB_RUN_ATTEMPT: attempt });

/** The same commit, job and workflow run. */
async function again(times: Times, attempt = '2'): Promise<{ exitCode: number | null; report: Report }> {
  const { local, github } = widgets;
  await writeFile(join(local.dir, RESULTS), goOutput(times));
  const { exitCode } = await runAction(
    { results: RESULTS, ...inputs },
    {
      github,
      token: workflowToken,
      cwd: local.dir,
      payload: { repository: { default_branch: 'main' } },
      env: jobOf(attempt),
    },
  );
  return { exitCode, report: await reportOf() };
}

test('as slow as before: it fails on both, and the next baseline counts one run for the two', async () => {
  expect((await widgets.push(SLOWER, inputs, { env: jobOf('1') })).exitCode).toBe(1);
  expect(await reportOf()).toMatchObject({ measurements: 1, baseline: { runs: 10 } });
  const { exitCode, report } = await again({ Parse: 1610, Render: 5000 });
  expect(exitCode).toBe(1);
  expect(report).toMatchObject({ gate: 'fail', measurements: 2, baseline: { runs: 10 } });
  const runs = (await storedLines(widgets.github)).filter(({ type }) => type === 'run');
  expect(runs).toHaveLength(12);
  await widgets.push(SAME, inputs);
  expect((await reportOf()).baseline.runs).toBe(11);
});

test('a burst, and then quiet: no green light by chance, but the middle of both, and of three their median', async () => {
  await widgets.push(SLOWER, inputs, { env: jobOf('1') });
  const second = await again(SAME);
  expect(second.report).toMatchObject({ gate: 'fail', measurements: 2 });
  const parse = second.report.findings.find(({ benchmark }) => benchmark === 'BenchmarkParse');
  expect(parse?.change?.estimate).toBeGreaterThan(0.2);
  expect(parse?.change?.estimate).toBeLessThan(0.4);
  const third = await again({ Parse: 998, Render: 5020 }, '3');
  expect(third.report).toMatchObject({ gate: 'pass', measurements: 3 });
});
