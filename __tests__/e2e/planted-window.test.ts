/** A snapshot in the cache counts only if a run of the branch saved it; a pull request cannot plant one. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { workflowToken } from '../harness/github.ts';
import { everyPermission } from '../harness/permissions.ts';
import { type ResultsService, startResultsService } from '../harness/results-service.ts';
import type { WorkflowRun } from '../harness/workflow-runs.ts';
import { type PullRequest, startWidgets, type Widgets } from './widgets.ts';

/** With such a baseline nothing is slow. */
const PLANTED = { Parse: 9000, Render: 9000 };
const HONEST = { Parse: 1000, Render: 5000 };
const inputs = { store: 'cache' };

let widgets: Widgets;
let pull: PullRequest;
beforeAll(async () => {
  widgets = await startWidgets();
  pull = await widgets.openPullRequest('topic');
});
afterAll(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

let id = 70_000;
/** A window of main, saved by a run of which GitHub tells that; undefined: it knows no such run. */
async function planted(run: Omit<WorkflowRun, 'id'> | undefined, times = PLANTED): Promise<ResultsService> {
  const results = await startResultsService();
  const env = { GITHUB_RUN_ID: `${++id}` };
  expect((await widgets.push(times, inputs, { results, env })).exitCode).toBe(0);
  expect(results.caches.keys()).toHaveLength(1);
  if (run) widgets.github.workflowRuns.add({ id, ...run });
  return results;
}

const refused: { what: string; run: Omit<WorkflowRun, 'id'> | undefined }[] = [
  { what: 'a pull request', run: { event: 'pull_request' } },
  { what: 'a pull request with the token of the base', run: { event: 'pull_request_target' } },
  { what: 'one that follows another', run: { event: 'workflow_run' } },
  { what: 'a comment on a pull request', run: { event: 'issue_comment' } },
  { what: 'the merge queue', run: { event: 'merge_group' } },
  { what: 'another branch', run: { branch: 'topic' } },
  { what: 'a fork', run: { fork: true } },
  { what: 'nobody that GitHub knows', run: undefined },
];

const told = () => `was saved by workflow run ${id}, which did not run on main`;

test.each(refused)('saved by $what: no baseline of a pull request, which says so', async ({ run }) => {
  const results = await planted(run);
  const { outputs, summary, stdout } = await pull.run(HONEST, inputs, { results });
  await results.stop();
  expect(summary, stdout).toContain(told());
  expect(summary).not.toContain('kept in the cache)');
  expect(outputs.improvements).toBe('0');
});

test('none of the branch either, and not carried on', async () => {
  const results = await planted({ event: 'pull_request' });
  const { summary, annotations } = await widgets.push(HONEST, inputs, { results });
  expect(summary).toContain(told());
  const errors = annotations.filter(({ level }) => level === 'error').map(({ message }) => message);
  expect(errors).toEqual([expect.stringContaining(`${told()}\n  It was not used. Delete it`)]);
  expect(results.caches.keys()).toHaveLength(1);
  await results.stop();
});

test.each(['push', 'repository_dispatch'])('saved by %s: is the baseline', async (event) => {
  const results = await planted({ event }, HONEST);
  const { summary, annotations } = await pull.run(HONEST, inputs, { results });
  await results.stop();
  expect(summary).toContain('kept in the cache)');
  expect(annotations.filter(({ message }) => message.includes('was not used'))).toEqual([]);
});

test('a job that may not ask who saved it relies on the scopes of GitHub, and says so', async () => {
  const results = await planted({ event: 'push' }, HONEST);
  widgets.github.permissions.set(workflowToken, { contents: 'read', 'pull-requests': 'write' });
  const { summary, stdout } = await pull.run(HONEST, inputs, { results });
  widgets.github.permissions.set(workflowToken, everyPermission);
  await results.stop();
  expect(summary).toContain('kept in the cache)');
  expect(stdout).toContain('Who saved the window of main in the cache cannot be looked up');
  expect(stdout).toContain('permissions: { actions: read }');
});
