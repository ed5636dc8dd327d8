/** Annotations of a workflow run: a few lines, the worst first. */

import type { Finding, Report } from '../model/report.ts';
import { changeText, rawText } from './change.ts';
import { visible } from './escape.ts';
import { quantities } from './quantity.ts';
import { withShownNames } from './shown-names.ts';
import { headline } from './verdicts.ts';
import { warningWords } from './warnings.ts';
import { limitText } from './words.ts';

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  /** The place in the checkout that it belongs to, if any. */
  readonly source?: Finding['source'];
}

/** GitHub shows at most ten annotations of a level for a step. */
const PER_LEVEL = 10;

/**
 * @param failing whether the job is going to fail because of this report
 * @param isNamed whether to name the suite, because the job has several
 */
export function annotationsOf(full: Report, failing: boolean, isNamed = false): Annotation[] {
  const report = withShownNames(full);
  const level = failing ? 'error' : 'warning';
  const regressed = report.findings.filter((finding) => finding.verdict === 'regressed');
  const shown = regressed.slice(0, regressed.length > PER_LEVEL ? PER_LEVEL - 1 : PER_LEVEL);
  const annotations: Annotation[] = shown.map((finding) => ({ level, ...phrase(finding) }));
  if (regressed.length > shown.length) {
    const more = `and ${regressed.length - shown.length} more; the job summary lists them all`;
    annotations.push({ level, title: 'Performance regression', message: more });
  }
  const isBare = report.gate === 'fail' && regressed.length === 0;
  if (isBare || report.gate === 'inconclusive' || report.gate === 'nothing-compared') {
    annotations.push({ level, title: 'perf-regression', message: visible(headline(report), 300) });
  }
  for (const warning of report.warnings.slice(0, PER_LEVEL - 1)) {
    const { message, remedy } = warningWords(warning);
    annotations.push({
      level: 'warning',
      title: 'perf-regression',
      message: `${visible(message, 300)}. ${visible(remedy, 300)}`.trimEnd(),
    });
  }
  const suite = isNamed ? ` (suite ${visible(report.suite, 60)})` : '';
  return annotations.map((annotation) => ({ ...annotation, title: `${annotation.title}${suite}` }));
}

/** One finding as an annotation of its source line, or of the run. */
export function phrase(finding: Finding): Omit<Annotation, 'level'> {
  const values = [finding.baseline?.value, finding.current?.value].filter((value) => value !== undefined);
  const arrow = quantities(values, finding.metric.unit).join(' → ');
  const change = changeText(finding);
  const details = [change, rawText(finding), limitText(finding)].filter((part) => part !== '').join('; ');
  const numbers = visible(`${arrow} (${details})`, 200);
  const message = `${visible(finding.benchmark)}: ${visible(finding.metric.name)} ${numbers}`;
  const { source } = finding;
  return { title: TITLES[finding.verdict] ?? 'perf-regression', message, ...(source && { source }) };
}

const TITLES: Partial<Readonly<Record<Finding['verdict'], string>>> = {
  regressed: 'Performance regression',
  suspected: 'Suspected performance regression',
  waived: 'Waived performance regression',
};
