/** Reports the verdicts of a job: log, annotations, report files, outputs, and every sink. */
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Runner } from '../github/runner.ts';
import { describeError } from '../model/errors.ts';
import { once } from '../model/once.ts';
import { patternOf } from '../model/pattern.ts';
import { type Verdict, worstGate } from '../model/report.ts';
import { annotationsOf } from '../reporters/annotations.ts';
import { HTML_BYTES, renderHtml } from '../reporters/html.ts';
import { jsonFiles } from '../reporters/json.ts';
import { renderSuites, SUMMARY_BYTES } from '../reporters/markdown.ts';
import { renderTerminal } from '../reporters/terminal.ts';
import { sinks } from '../sinks/index.ts';
import type { Job, Links, Sink } from '../sinks/sink.ts';
import { writeNamed } from '../system/write-file.ts';

/** @returns how many sinks failed; each failure is in the log */
export async function reportJob(results: Omit<Job, 'reports' | 'markdown' | 'links'>): Promise<number> {
  const reports = results.judged.map(({ report }) => report);
  const { config, exitCode, runner } = results;
  for (const report of reports) {
    runner.info(renderTerminal(report, exitCode, { colour: true, all: false }));
    const annotations = annotationsOf(report, exitCode !== 0, reports.length > 1);
    for (const annotation of annotations) runner.annotate(annotation);
  }
  const markdown = once(() => renderSuites(reports, SUMMARY_BYTES, config.dashboardUrl));
  const job = { ...results, reports, markdown, links: async () => ({}) };
  await writeReports(job);
  return deliverAll(job);
}

async function writeReports({ reports, markdown, config, runner }: Job): Promise<void> {
  const sum = (verdict: Verdict) => reports.reduce((total, report) => total + report.counts[verdict], 0);
  runner.output('verdict', worstGate(reports));
  runner.output('regressions', sum('regressed'));
  runner.output('improvements', sum('improved'));
  const suspects = [...new Set(reports.flatMap((report) => report.suspects))];
  runner.output('suspects', suspects);
  runner.output('suspects-pattern', suspects.length === 0 ? '' : patternOf(suspects));

  const folder = runner.env.RUNNER_TEMP ?? '.';
  const json = resolve(config.reportJson || join(folder, 'perf-regression.json'));
  const readable = resolve(config.reportMarkdown || join(folder, 'perf-regression.md'));
  const page = resolve(config.reportHtml || join(folder, 'perf-regression.html'));
  await writeReport(runner, 'report-json', jsonFiles(reports, json));
  await writeReport(runner, 'report-markdown', [{ path: readable, text: markdown() }]);
  await writeReport(runner, 'report-html', [
    { path: page, text: renderHtml(reports, HTML_BYTES, config.dashboardUrl) },
  ]);
}

/** Writes files, creating their folders. A file that cannot be written is a warning: the run is still stored and reported. */
export async function writeReport(
  runner: Runner,
  output: 'report-json' | 'report-markdown' | 'report-html',
  files: readonly { readonly path: string; readonly text: string }[],
): Promise<void> {
  try {
    for (const { path, text } of files) {
      try {
        mkdirSync(dirname(path), { recursive: true });
      } catch {
        // The write fails, too, and says why.
      }
      await writeNamed(output, path, text);
    }
    runner.output(output, files.map(({ path }) => path).join('\n'));
  } catch (error) {
    const title = `perf-regression: ${output} was not written`;
    runner.annotate({ level: 'warning', title, message: describeError(error) });
  }
}

/** Runs every sink. One that fails is reported; the others still run, and the verdict stands. */
async function deliverAll(job: Job): Promise<number> {
  let links: Promise<Links> = Promise.resolve({});
  let failures = 0;
  const delivered = async ({ what, failure, deliver }: Sink, before: Promise<Links>): Promise<Links> => {
    try {
      return { ...(await deliver({ ...job, links: () => before })) };
    } catch (error) {
      failures++;
      const title = `perf-regression: ${what} was not written`;
      job.runner.annotate({ level: failure, title, message: describeError(error) });
      return {};
    }
  };
  for (const sink of sinks) {
    const [before, own] = [links, delivered(sink, links)];
    links = Promise.all([before, own]).then(([earlier, added]) => ({ ...earlier, ...added }));
    if (!sink.isAside) await own;
  }
  await links;
  return failures;
}
