/** The workflow of the README with its permissions: from the first push to a pull request that is slower. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ACTION } from '../../src/model/project.ts';
import { page, workflowsIn } from '../documents.ts';
import { workflowToken } from '../harness/github.ts';
import { startWidgets, type Widgets } from './widgets.ts';

const [text = ''] = workflowsIn(page('README.md'));
const { permissions, jobs } = parse(text);
const [ours] = jobs.benchmark.steps.filter(({ uses }: { uses?: string }) => uses === ACTION);

let widgets: Widgets;
beforeAll(async () => {
  widgets = await startWidgets({ tokens: { [workflowToken]: permissions } });
});
afterAll(() => widgets.stop());

test('the first push stores the baseline on gh-pages and passes', async () => {
  const first = await widgets.push({ Parse: 1000, Render: 5000 }, ours.with);
  expect(first.exitCode, first.stdout).toBe(0);
  expect(first.outputs.verdict).toBe('pass');
  expect(first.stdout).toContain('gh-pages');
  expect(await widgets.github.readFile('gh-pages', 'perf/index.html')).toContain('<html');
});

test('after five runs a pull request that is slower fails, with one comment', async () => {
  for (const parsing of [1004, 997, 1001, 995])
    await widgets.push({ Parse: parsing, Render: 5 * parsing }, ours.with);
  const pull = await widgets.openPullRequest('slower');
  const { exitCode, outputs, stdout } = await pull.run({ Parse: 1500, Render: 5000 }, ours.with);
  expect(exitCode, stdout).toBe(1);
  expect(outputs.verdict).toBe('fail');
  const comments = await widgets.github.comments(pull.number);
  expect(comments).toHaveLength(1);
});
