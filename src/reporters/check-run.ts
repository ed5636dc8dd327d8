/**
 * A check run of GitHub: the report on the commit's page, with annotations beside the lines of its
 * benchmarks.
 */

import type { Finding, Gate, Report } from '../model/report.ts';
import { phrase } from './annotations.ts';
import { visible } from './escape.ts';
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

export interface CheckRun {
  readonly name: string;
  readonly conclusion: 'success' | 'failure' | 'neutral';
  readonly title: string;
  readonly summary: string;
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
    name: `perf-regression: ${visible(report.suite, NAME_MAX)}`,
    conclusion: failing ? 'failure' : CONCLUSIONS[report.gate],
    title: visible(`${gateSymbol(report)} ${headline(report)}`, TITLE_MAX),
    summary: renderMarkdown(full, SUMMARY_BYTES, dashboardUrl),
    annotations: worse.flatMap((finding) => annotationOf(finding, failing)).slice(0, ANNOTATIONS_MAX),
  };
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
