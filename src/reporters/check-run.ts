/**
 * A check run of GitHub: the report on the commit's page, with annotations beside the lines of its
 * benchmarks.
 */

import type { Finding, Gate, Report } from '../model/report.ts';
import { phrase } from './annotations.ts';
import { linkTarget, visible } from './escape.ts';
import { renderMarkdown } from './markdown.ts';
import { gateSymbol } from './marks.ts';
import { openFindings } from './sections.ts';
import { withShownNames } from './shown-names.ts';
import { headline } from './verdicts.ts';

/** GitHub takes 65,535 characters for the summary; a character is a byte or more. */
const SUMMARY_BYTES = 65_000;
const TITLE_MAX = 200;
const NAME_MAX = 80;
/** More annotations help nobody; the summary lists everything. */
const ANNOTATIONS_MAX = 200;

/** What a check run shows, as GitHub's API names it. */
export interface CheckRunText {
  readonly title: string;
  /** Markdown. */
  readonly summary: string;
}

export interface CheckRun extends CheckRunText {
  readonly name: string;
  readonly conclusion: 'success' | 'failure' | 'neutral';
  readonly annotations: readonly CheckRunAnnotation[];
}

/** With the field names of GitHub's API. */
export interface CheckRunAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: 'failure' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

/**
 * @param failing whether the job is going to fail because of this report
 * @param dashboardUrl where the dashboard is published; empty if it is not
 */
export function renderCheckRun(full: Report, failing: boolean, dashboardUrl = ''): CheckRun {
  const report = withShownNames(full);
  const worse = openFindings(report).filter(
    ({ verdict }) => verdict !== 'improved' && verdict !== 'unchanged',
  );
  return {
    name: checkRunName(report.suite),
    conclusion: failing ? 'failure' : CONCLUSIONS[report.gate],
    title: visible(`${gateSymbol(report)} ${headline(report)}`, TITLE_MAX),
    summary: renderMarkdown(full, SUMMARY_BYTES, dashboardUrl),
    annotations: worse.flatMap((finding) => annotationOf(finding, failing)).slice(0, ANNOTATIONS_MAX),
  };
}

/** @param suite the name of one suite; a template with `{file}` stands for several */
export function checkRunName(suite: string): string {
  return suite.includes('{file}') ? 'perf-regression' : `perf-regression: ${visible(suite, NAME_MAX)}`;
}

/** For a check run whose job is under way. @param doing what it does, in a few words */
export function underWay(doing: string, runUrl: string): CheckRunText {
  return textOf(doing, `The verdict follows when the job ends: [run](${linkTarget(runUrl)}).`);
}

/** For a check run that ends without a verdict. @param why a sentence without its full stop */
export function withoutVerdict(why: string, runUrl: string): CheckRunText {
  return textOf(why, `Nothing was decided. The job has the details: [run](${linkTarget(runUrl)}).`);
}

function textOf(title: string, summary: string): CheckRunText {
  return { title: visible(title, TITLE_MAX), summary };
}

/** Conclusions of a job that does not fail: a result that blocks nobody is neutral. */
const CONCLUSIONS: Readonly<Record<Gate, CheckRun['conclusion']>> = {
  pass: 'success',
  fail: 'neutral',
  allowed: 'neutral',
  inconclusive: 'neutral',
  'nothing-compared': 'neutral',
};

/** None if the source is unknown: GitHub requires a file. */
function annotationOf(finding: Finding, failing: boolean): CheckRunAnnotation[] {
  const { source, verdict } = finding;
  if (!source) return [];
  const line = source.line ?? 1;
  const level = verdict === 'regressed' ? (failing ? 'failure' : 'warning') : 'notice';
  const { title, message } = phrase(finding);
  return [{ path: source.file, start_line: line, end_line: line, annotation_level: level, title, message }];
}
