/**
 * The action's door: inputs → run → baseline → report → summary, comment, history → exit status. A delivery that
 * fails is told and does not keep the others from happening; the verdict alone decides how the job ends.
 */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as core from '@actions/core';
import type { Checkout } from './baseline/footing.ts';
import { checkoutOnGitHub, footingInJob, readCheckout } from './baseline/footing.ts';
import { baselineFromHistory, orFromFile } from './baseline/ladder.ts';
import { check } from './check.ts';
import { exitCodeOf, worstGate } from './exit.ts';
import { GitHub } from './github/client.ts';
import { commitThread, pullRequestThread, upsertComment } from './github/comments.ts';
import type { Context } from './github/context.ts';
import { readContext } from './github/context.ts';
import { githubBranch } from './history/github-branch.ts';
import { HistoryLog } from './history/log.ts';
import { publishedFiles } from './history/published.ts';
import { eventsOf, withJitter } from './history/storing.ts';
import { inputs, Settings } from './inputs.ts';
import type { Occasion } from './intake.ts';
import { findOverride, readAgain, readConfiguration, readRuns, skippedWarnings } from './intake.ts';
import { saveMemory } from './local/memory.ts';
import { describeError, UserError } from './model/errors.ts';
import type { Report, Verdict } from './model/report.ts';
import type { Run } from './model/run.ts';
import type { Annotation } from './reporters/annotations.ts';
import { annotationsOf } from './reporters/annotations.ts';
import { jsonFiles } from './reporters/json.ts';
import { COMMENT_BYTES, commentMarker, renderSuites, SUMMARY_BYTES } from './reporters/markdown.ts';
import { renderTerminal } from './reporters/terminal.ts';

async function main(): Promise<void> {
  const settings = readSettings();
  const token = settings.text('token');
  if (token !== '') core.setSecret(token);
  const context = await readContext(process.env);
  const github = new GitHub(context, token, context.apiUrl);
  const checkout = (await readCheckout(context.workspace)) ?? (await checkoutOnGitHub(github, context.sha));
  const judged = await judge(settings, context, github, checkout);
  const reports = judged.map(({ report }) => report);

  const exitCode = exitCodeOf(reports, settings);
  for (const report of reports) {
    core.info(renderTerminal(report, exitCode, { colour: true, all: false }));
    for (const { level, title, message } of annotationsOf(report, exitCode !== 0))
      annotate(level, title, message);
  }
  await writeReports(reports, settings);
  await deliver('the job summary', () => core.summary.addRaw(renderSuites(reports, SUMMARY_BYTES)).write());
  await deliver('the comment', () => comment(reports, settings, context, github));
  for (const { report, run, log } of judged) {
    if (report.records) await deliver('the history', () => store(log, run, report));
  }
  process.exitCode = exitCode;
}

/** One suite of the job. */
interface Judged {
  readonly report: Report;
  readonly run: Run;
  readonly log: HistoryLog;
}

function readSettings(): Settings {
  return new Settings(new Map(inputs.map(({ name }) => [name, core.getInput(name)])));
}

async function judge(
  settings: Settings,
  context: Context,
  github: GitHub,
  checkout: Checkout,
): Promise<Judged[]> {
  const patterns = settings.list('results');
  if (patterns.length === 0) {
    throw new UserError(
      'the input results is empty',
      'Name the files that your benchmark wrote:   with: { results: bench/*.json }',
    );
  }
  const now = new Date();
  const { policy, reader } = await readConfiguration(settings, context.workspace);
  const occasion: Occasion = {
    suite: suiteName(settings, context),
    commit: context.pullRequest?.head.sha ?? checkout.commit,
    branch: context.refName,
    now,
    mark: `${context.runId}.${context.runAttempt}.${context.job}`,
    url: context.runUrl,
    env: process.env,
  };
  const measured = await readRuns(patterns, reader, context.workspace, occasion);
  const repeated = await readAgain(settings.list('again'), reader, context.workspace, occasion);
  const around = {
    records: isRecorded(settings, context),
    override: findOverride(settings, process.env, context.dispatchInputs, context.actor, now),
  };
  const history = githubBranch(github, settings.text('branch'));
  const base = settings.text('base-branch') || context.pullRequest?.base.ref || context.defaultBranch;
  const findFooting = once(() => footingInJob(context, github, checkout, base));
  const files = settings.list('baseline-file');
  const judged: Judged[] = [];
  for (const { run, results } of measured) {
    const log = new HistoryLog(history, settings.text('history-dir'), run.suite);
    const fromHistory = await baselineFromHistory(run, log, base, findFooting);
    const baseline = await orFromFile(fromHistory, files, reader, context.workspace);
    const again = repeated.get(run.suite) ?? [];
    const report = check(run, baseline, policy, { ...around, again, warnings: skippedWarnings(results) });
    judged.push({ report, run, log });
  }
  return judged;
}

/** The same answer for every suite of the job. */
function once<T>(find: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => {
    found ??= find();
    return found;
  };
}

function suiteName(settings: Settings, context: Context): string {
  return settings.text('suite') || context.workflow || 'default';
}

/** Pull requests are judged and never remembered: their code is not the history of any branch. */
function isRecorded(settings: Settings, { event, refName, defaultBranch }: Context): boolean {
  if (event.startsWith('pull_request') || settings.text('record') === 'never') return false;
  if (settings.text('record') === 'always') return true;
  return refName === defaultBranch && ['push', 'schedule', 'workflow_dispatch'].includes(event);
}

async function writeReports(reports: readonly Report[], settings: Settings): Promise<void> {
  const folder = process.env.RUNNER_TEMP ?? '.';
  const json = resolve(settings.text('report-json') || join(folder, 'perf-regression.json'));
  const markdown = resolve(settings.text('report-markdown') || join(folder, 'perf-regression.md'));
  const files = jsonFiles(reports, json);
  for (const { path, text } of files) await writeFile(path, text);
  await writeFile(markdown, renderSuites(reports, SUMMARY_BYTES));
  const sum = (verdict: Verdict) => reports.reduce((total, report) => total + report.counts[verdict], 0);
  core.setOutput('verdict', worstGate(reports));
  core.setOutput('regressions', sum('regressed'));
  core.setOutput('improvements', sum('improved'));
  core.setOutput('suspects', [...new Set(reports.flatMap(({ suspects }) => suspects))]);
  core.setOutput('report-json', files.map(({ path }) => path).join('\n'));
  core.setOutput('report-markdown', markdown);
}

async function comment(
  reports: readonly Report[],
  settings: Settings,
  context: Context,
  github: GitHub,
): Promise<void> {
  const when = settings.text('comment');
  if (when === 'never') return;
  const marker = commentMarker(suiteName(settings, context));
  const body = `${marker}\n${renderSuites(reports, COMMENT_BYTES)}`;
  const thread = context.pullRequest
    ? pullRequestThread(context.pullRequest.number)
    : commitThread(reports[0]?.run.commit ?? '');
  if (context.pullRequest || when === 'always') {
    core.setOutput('comment-url', await upsertComment(github, thread, marker, body));
  }
}

async function store(log: HistoryLog, run: Run, report: Report): Promise<void> {
  const stored = await log.append(run, eventsOf(report), withJitter(), publishedFiles(run, report));
  const where = `${log.folder} on ${log.branch.description}`;
  core.info(stored ? `Stored as run ${run.id} in ${where}.` : `Run ${run.id} is in ${where} already.`);
}

/** A voice that fails is a warning with its remedy; the verdict stands. */
async function deliver(what: string, speak: () => Promise<unknown>): Promise<void> {
  try {
    await speak();
  } catch (error) {
    const level = what === 'the history' ? 'error' : 'warning';
    annotate(level, `perf-regression: ${what} was not written`, describeError(error));
  }
}

function annotate(level: Annotation['level'], title: string, message: string): void {
  if (level === 'error') core.error(message, { title });
  else if (level === 'warning') core.warning(message, { title });
  else core.notice(message, { title });
}

saveMemory();
main().catch((error: unknown) => {
  annotate('error', 'perf-regression', describeError(error));
  process.exitCode = 2;
});
