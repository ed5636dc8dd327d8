/**
 * `check`: results → run → baseline → report → summary, comment, history → exit status. A delivery that fails is told
 * and does not keep the others from happening; the verdict alone decides how the job ends.
 */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import * as core from '@actions/core';
import type { Checkout } from '../baseline/footing.ts';
import { checkoutOnGitHub, footingInJob, readCheckout } from '../baseline/footing.ts';
import { keepsInJob } from '../baseline/keeps/in-job.ts';
import type { Keep } from '../baseline/kept.ts';
import { climb, fileStep } from '../baseline/ladder.ts';
import { parseStores } from '../baseline/stores.ts';
import { type Circumstances, check } from '../check.ts';
import type { Job, Judged } from '../deliveries/delivery.ts';
import { deliveries } from '../deliveries/index.ts';
import { exitCodeOf } from '../exit.ts';
import { allowedOnGitHub } from '../github/answers.ts';
import type { GitHub } from '../github/client.ts';
import type { Context } from '../github/context.ts';
import { githubBranch } from '../history/github-branch.ts';
import { HistoryLog } from '../history/log.ts';
import type { Settings } from '../inputs.ts';
import type { Occasion } from '../intake.ts';
import { findOverride, readAgain, readConfiguration } from '../intake.ts';
import { describeError, UserError } from '../model/errors.ts';
import { type Report, type Verdict, worstGate } from '../model/report.ts';
import { annotationsOf } from '../reporters/annotations.ts';
import { jsonFiles } from '../reporters/json.ts';
import { renderSuites, SUMMARY_BYTES } from '../reporters/markdown.ts';
import { renderTerminal } from '../reporters/terminal.ts';
import { annotate, type Workflow } from '../workflow.ts';
import { occasionOf, readMeasured } from './measured.ts';
import type { Mode } from './mode.ts';

export const checkMode: Mode = async (workflow) => {
  const { settings, context, github } = workflow;
  const checkout = (await readCheckout(context.workspace)) ?? (await checkoutOnGitHub(github, context.sha));
  const keeps = keepsInJob(workflow, process.env);
  const judged = await judge(workflow, checkout, keeps);
  const reports = judged.map(({ report }) => report);

  const exitCode = exitCodeOf(reports, settings);
  for (const report of reports) {
    core.info(renderTerminal(report, exitCode, { colour: true, all: false }));
    for (const { level, title, message } of annotationsOf(report, exitCode !== 0))
      annotate(level, title, message);
  }
  await writeReports(reports, settings);
  await deliverAll({ ...workflow, judged, reports, keeps, exitCode, links: {} });
  return exitCode;
};

async function judge(workflow: Workflow, checkout: Checkout, keeps: readonly Keep[]): Promise<Judged[]> {
  const { settings, context, github } = workflow;
  const { policy, reader } = await readConfiguration(settings, context.workspace);
  const occasion = occasionOf(workflow, checkout.commit);
  const measured = await readMeasured(workflow, reader, occasion, checkout.commit);
  const repeated = await readAgain(settings.list('again'), reader, context.workspace, occasion);
  const around = {
    records: isRecorded(settings, context),
    override: findOverride(settings, process.env, context.dispatchInputs, context.actor, occasion.now),
  };
  const history = githubBranch(github, settings.text('branch'));
  const base = settings.text('base-branch') || context.pullRequest?.base.ref || context.defaultBranch;
  const findFooting = once(() => footingInJob(context, github, checkout, base));
  const askPeople = once(() => answersOf(github, context, occasion));
  const ladder = {
    branch: base,
    findFooting,
    comparability: policy.comparability,
    keeps,
    readFile: fileStep(settings.list('baseline-file'), reader, context.workspace),
  };
  const { branch: hasHistory } = parseStores(settings.list('store'));
  const judged: Judged[] = [];
  for (const { run, warnings: noticed } of measured) {
    const log = new HistoryLog(history, settings.text('history-dir'), run.suite);
    const { baseline, window } = await climb(run, { ...ladder, log: hasHistory ? log : undefined });
    const again = repeated.get(run.suite) ?? [];
    const circumstances = { ...around, again, warnings: noticed };
    const first = check(run, baseline, policy, circumstances);
    const answers = first.gate === 'fail' && !first.override ? await askPeople() : undefined;
    const warnings = [...noticed, ...(answers?.warnings ?? [])];
    const report = answers
      ? check(run, baseline, policy, { ...circumstances, override: answers.override, warnings })
      : first;
    judged.push({ report, run, log, window });
  }
  return judged;
}

/** What people said on GitHub of a regression; where GitHub does not tell, that is a warning and nobody said a word. */
async function answersOf(
  github: GitHub,
  context: Context,
  { commit, now }: Occasion,
): Promise<Pick<Circumstances, 'override' | 'warnings'>> {
  try {
    const override = await allowedOnGitHub(github, context, commit, now.toISOString());
    return { override, warnings: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { message, remedy } = error;
    return {
      override: null,
      warnings: [{ code: 'unread-answer', subject: 'allow-regression', message, remedy }],
    };
  }
}

/** The same answer for every suite of the job. */
function once<T>(find: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => {
    found ??= find();
    return found;
  };
}

/** Pull requests are judged and never remembered: their code is not the history of any branch. */
function isRecorded(settings: Settings, { event, isProposal, refName, defaultBranch }: Context): boolean {
  if (isProposal || settings.text('record') === 'never') return false;
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

/** A voice that fails says so; the others speak all the same, and the verdict stands. */
async function deliverAll(job: Job): Promise<void> {
  let links = job.links;
  for (const { what, failure, deliver } of deliveries) {
    try {
      links = { ...links, ...(await deliver({ ...job, links })) };
    } catch (error) {
      annotate(failure, `perf-regression: ${what} was not written`, describeError(error));
    }
  }
}
