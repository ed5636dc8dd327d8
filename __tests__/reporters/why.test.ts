/** Why a report has its verdict: the cause of every kind of situation, as data and as text. */
import { describe, expect, test } from 'vitest';
import type { Finding, Report } from '../../src/model/report.ts';
import { type WhyReport, whySchema } from '../../src/model/why-report.ts';
import { jsonText } from '../../src/reporters/json.ts';
import { nextOf } from '../../src/reporters/next.ts';
import { width } from '../../src/reporters/table.ts';
import { headline } from '../../src/reporters/verdicts.ts';
import { type Question, whyReport } from '../../src/reporters/why/report.ts';
import { renderWhy } from '../../src/reporters/why/text.ts';
import { situations } from './situations.ts';

const whyOf = (report: Report, rest: Partial<Question> = {}): WhyReport =>
  whyReport(report, report.findings, { source: 'report', message: headline(report), ...rest });

const situation = (name: string) => situations[name] as Report;

/** The cause of the run, and what explains it as well or is excluded. */
const causes: Readonly<Record<string, readonly [cause: WhyReport['cause']['code'], ...others: string[]]>> = {
  fail: ['code', 'machine possible', 'environment excluded', 'baseline unlikely'],
  'since-a-commit': ['code'],
  'all-well': ['none', 'machine unlikely', 'environment excluded'],
  inconclusive: ['unknown'],
  suspected: ['unknown'],
  'moved-together': ['unknown', 'machine possible'],
  everything: ['code', 'machine unlikely'],
  'runner-changed': ['machine', 'machine likely'],
  'other-machine': ['environment', 'environment possible'],
  'unit-changed': ['configuration'],
  'two-files': ['code', 'baseline possible'],
  'first-run': ['baseline', 'baseline likely'],
  'first-run-below-floor': ['unknown', 'baseline likely'],
  'missing-shard': ['failure', 'failure possible'],
  disturbed: ['unknown', 'machine possible'],
  renamed: ['code'],
};

test.each(Object.entries(causes))('%s', (name, [cause, ...others]) => {
  const why = whyOf(situation(name));
  expect(why.cause.code).toBe(cause);
  const found = why.explanations.map(({ code, likelihood }) => `${code} ${likelihood}`);
  for (const other of others) expect(found).toContain(other);
});

describe.each(Object.entries(situations))('%s', (_, report) => {
  const why = whyOf(report);

  test('fits its schema, and survives JSON', () => {
    expect(whySchema.parse(JSON.parse(jsonText(why)))).toEqual(JSON.parse(JSON.stringify(why)));
  });

  test('names all that needs an answer, with what is missing, and agrees with the report', () => {
    expect(why.gate).toBe(report.gate);
    expect(why.next).toBe(nextOf(report));
    expect(why.series.length + why.left).toBe(report.findings.length);
    const named = new Set(why.series.map(({ benchmark, metric }) => `${benchmark} ${metric.name}`));
    for (const { benchmark, metric, verdict } of report.findings)
      if (['regressed', 'suspected'].includes(verdict))
        expect(named).toContain(`${benchmark} ${metric.name}`);
    for (const { verdict, missing, cause } of why.series) {
      if (verdict === 'inconclusive' || verdict === 'suspected') expect(missing).not.toEqual([]);
      if (verdict !== 'unchanged' && verdict !== 'new') expect(cause.code).not.toBe('none');
      expect(cause.message).not.toMatch(/\.$|undefined|NaN/);
    }
  });

  test.each([40, 80, 120, undefined])('on a terminal of %s columns', (columns) => {
    const lines = renderWhy(why, columns).split('\n');
    // A broken command cannot be copied; a name is one word.
    const prose = lines.filter((line) => !/^ {2}Next |^\S+ \S+: /.test(line));
    for (const line of prose.slice(1))
      expect(line.split(/ +/).every((word) => width(word) < 28) ? width(line) : 0).toBeLessThanOrEqual(
        Math.min(80, columns ?? 80),
      );
    expect(lines.join('\n')).not.toMatch(/undefined|NaN|\[object/);
  });
});

test('the evidence is that of the finding', () => {
  const report = situation('waived');
  const why = whyOf(report);
  const finding = report.findings.find(({ verdict }) => verdict === 'waived') as Finding;
  const series = why.series.find(({ verdict }) => verdict === 'waived');
  expect(series?.evidence).toMatchObject({
    change: finding.change,
    pValue: finding.pValue,
    threshold: finding.threshold,
    before: { value: finding.baseline?.value, runs: finding.baseline?.runs },
    now: finding.current,
    waiver: { owner: '@storage', ceiling: 0.35, until: '2026-03-31' },
  });
  expect(series?.next).toBeNull();
  expect(why.evidence.waivers).toEqual(report.waivers);
});

test('identical builds explain everything', () => {
  const why = whyOf({ ...situation('all-well'), identical: 3 });
  expect(why.cause).toEqual({
    code: 'build',
    message: 'all 3 artifact files are the same as in the build of the base, so nothing was measured',
  });
  expect(why.next).toBeNull();
});

test('versions measured in turn exclude machine and baseline', () => {
  const report = situation('fail');
  const why = whyOf({
    ...report,
    commonShift: null,
    baseline: { ...report.baseline, source: 'interleaved' },
  });
  const found = why.explanations.map(({ code, likelihood }) => `${code} ${likelihood}`);
  expect(found).toContain('machine excluded');
  expect(found).toContain('baseline excluded');
});

test('changed rules and numbers of a fork are named', () => {
  const report = situation('fail');
  const why = whyOf({
    ...report,
    rulesChanged: {
      file: '.perf.yml',
      base: 'abc',
      changes: [{ code: 'changed', place: 'threshold', before: '5%', after: '50%' }],
    },
    warnings: [{ code: 'measured-by-fork', subject: 'x/y', values: { repository: 'x/y' } }],
  });
  expect(why.explanations).toContainEqual({
    code: 'configuration',
    likelihood: 'possible',
    because: expect.stringContaining('threshold: 5% → 50%'),
  });
  expect(why.explanations.map(({ code }) => code)).toContain('measurer');
});

test('a former name is named', () => {
  const series = whyOf(situation('renamed')).series.find(({ explanations }) =>
    explanations.some(({ because }) => because === 'it was called BenchmarkRead before'),
  );
  expect(series).toBeDefined();
});

test('long answers are cut, and what is left out is counted', () => {
  const report = situation('fail');
  const [finding] = report.findings.filter(({ verdict }) => verdict === 'regressed') as [Finding];
  const findings = Array.from({ length: 300 }, (_, i) => ({ ...finding, benchmark: `Big${i}` }));
  const why = whyOf({ ...report, findings });
  expect(why.series).toHaveLength(20);
  expect(why.left).toBe(280);
  expect(whyOf({ ...report, findings }, { all: true }).series).toHaveLength(300);
});

test('names from outside stay text', () => {
  const report = situation('fail');
  const name = 'x\x1b[2J\u202e\n##[error]y';
  const findings = report.findings.map((each) => ({ ...each, benchmark: name, formerName: name }));
  const why = whyOf({ ...report, findings });
  const hidden = /[\x00-\x09\x0b-\x1f\u202e]/;
  expect(renderWhy(why, 80)).not.toMatch(hidden);
  expect(jsonText(why, 2)).not.toMatch(hidden);
  expect(JSON.parse(jsonText(why)).series[0].benchmark).toBe(name);
});
