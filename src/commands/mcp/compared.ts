/** What the tools that compare two commits answer: the verdict, and the series that matter most. */

import { findingSchema, judgementSchema, nextSchema, type Report } from '../../model/report.ts';
import * as z from '../../model/schema.ts';
import { headline, reasonText } from '../../reporters/verdicts.ts';
import { fitting } from './tool.ts';

const finding = findingSchema.shape;

const seriesSchema = z.lazy(() =>
  z.object({
    benchmark: z.string(),
    metric: z.string(),
    unit: z.string(),
    verdict: finding.verdict,
    /** In words. */
    reason: z.string(),
    change: finding.change,
    before: z.nullable(z.number()),
    now: z.nullable(z.number()),
  }),
);

export const comparedSchema = z.lazy(() =>
  z.object({
    suite: z.string(),
    base: z.string(),
    head: z.string(),
    gate: judgementSchema.shape.gate,
    /** In one sentence. */
    verdict: z.string(),
    counts: judgementSchema.shape.counts,
    series: z.array(seriesSchema),
    /** Number of further series. */
    left: z.int(),
    next: nextSchema,
  }),
);

const ORDER: readonly Report['findings'][number]['verdict'][] = [
  'regressed',
  'suspected',
  'waived',
  'improved',
  'inconclusive',
  'missing',
  'unchanged',
  'new',
];

/** @param limit number of series at most */
export function comparison(
  report: Report,
  next: string | null,
  limit: number,
): z.infer<typeof comparedSchema> {
  const sorted = report.findings.toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  const series = sorted.map((each) => ({
    benchmark: each.benchmark,
    metric: each.metric.name,
    unit: each.metric.unit,
    verdict: each.verdict,
    reason: reasonText(each),
    change: each.change,
    before: each.baseline?.value ?? null,
    now: each.current?.value ?? null,
  }));
  const { listed, left } = fitting(series, limit);
  return {
    suite: report.suite,
    base: report.baseline.commit,
    head: report.run.commit,
    gate: report.gate,
    verdict: headline(report),
    counts: report.counts,
    series: listed,
    left,
    next,
  };
}
