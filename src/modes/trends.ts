/**
 * `trends`: summarizes the last days in the job summary and in an issue. Each week gets a new issue, and the previous one is
 * closed, because GitHub does not notify people of edits. A second run in the same week updates the issue.
 */
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { readTrends } from '../analysis/read-trends.ts';
import type { Issue, Label } from '../github/issues.ts';
import { changeIssue, listIssues, openIssue } from '../github/issues.ts';
import type { Runner } from '../github/runner.ts';
import type { Workflow } from '../github/workflow.ts';
import { describeError } from '../model/errors.ts';
import type { TrendsReport } from '../model/trends-report.ts';
import { linkTarget } from '../reporters/escape.ts';
import { trendsJson } from '../reporters/json.ts';
import { COMMENT_BYTES, SUMMARY_BYTES } from '../reporters/markdown.ts';
import { trendsMarkdown, trendsTitle, weekOf } from '../reporters/trends.ts';
import { readConfiguration } from '../results/configuration.ts';
import { githubBranch } from '../storage/github-branch.ts';
import { writeReport } from './deliver.ts';
import type { Mode } from './mode.ts';

const LABEL: Label = {
  name: 'automated-report',
  color: '0e8a16',
  description: 'Written by a scheduled workflow',
};

export const trendsMode: Mode = async (workflow) => {
  const { config, context, github, runner } = workflow;
  const { policy } = await readConfiguration(config, context.workspace);
  const branch = config.baseBranch || context.defaultBranch;
  const history = githubBranch(github, config.branch);
  const { reports, damages } = await readTrends(history, config, { ...policy, branch, now: runner.now() });
  for (const damage of damages) warn(runner, describeError(damage));

  const folder = runner.env.RUNNER_TEMP ?? '.';
  const json = resolve(config.reportJson || join(folder, 'perf-regression-trends.json'));
  const markdown = resolve(config.reportMarkdown || join(folder, 'perf-regression-trends.md'));
  const text = trendsMarkdown(reports, SUMMARY_BYTES);
  await writeReport(runner, 'report-json', [{ path: json, text: trendsJson(reports, 2) }]);
  await writeReport(runner, 'report-markdown', [{ path: markdown, text }]);
  await runner.summarize(text);
  const { html_url } = await publishIssue(workflow, reports);
  runner.output('issue-url', html_url);
  runner.info(`Trends: ${html_url}`);
  return 0;
};

async function publishIssue(
  { config, context, github, runner }: Workflow,
  reports: readonly TrendsReport[],
): Promise<Issue> {
  const about = [config.branch, config.historyDir, config.suite];
  const key = createHash('sha256').update(JSON.stringify(about)).digest('hex').slice(0, 16);
  const opening = `<!-- perf-regression trends: ${key} `;
  const week = weekOf(reports[0]?.period.to ?? '');
  const marker = `${opening}${week} -->`;
  const footer = `<sub>week ${week} · [run](${linkTarget(context.runUrl)}) · perf-regression</sub>`;
  const text = trendsMarkdown(reports, COMMENT_BYTES - marker.length - footer.length - 4);
  const written = { title: trendsTitle(reports), body: `${marker}\n${text}\n${footer}\n` };
  const isOurs = ({ body }: Issue) => body?.startsWith(opening) ?? false;
  const isThis = ({ body }: Issue) => body?.startsWith(marker) ?? false;
  const oldestFirst = async () =>
    (await listIssues(github, LABEL.name)).filter(isOurs).sort((a, b) => a.number - b.number);

  const there = (await oldestFirst()).find(isThis);
  if (there) return changeIssue(github, there.number, written);
  const labels = config.issueLabels.filter((name) => name !== LABEL.name);
  const draft = {
    ...written,
    labels: [LABEL, ...labels.map((name) => ({ name, color: 'ededed', description: '' }))],
    assignees: config.issueAssignees.filter((name) => !name.includes('/')),
  };
  const opened = await openIssue(github, draft, isThis, (message) => warn(runner, message));
  const open = await oldestFirst();
  const current = open.find(isThis) ?? opened;
  for (const { number } of open.filter((issue) => issue.number !== current.number)) {
    await changeIssue(github, number, { state: 'closed', state_reason: 'completed' });
  }
  return current;
}

function warn(runner: Runner, message: string): void {
  runner.annotate({ level: 'warning', title: 'perf-regression', message });
}
