/**
 * The issue as people read it, as files beside this one (`UPDATE_GOLDEN=1` accepts a change); and that names, units and
 * what people wrote into the hidden line stay text.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findingOf, stateOf, stepsAfter } from '../../src/analysis/issue-plan.ts';
import { NEW_REGRESSION, type Regression, regressionLine, regressionOf } from '../../src/model/regression.ts';
import type { Report } from '../../src/model/report.ts';
import { type IssueText, issueBody, issueTitle, notes } from '../../src/reporters/issue.ts';
import { checked, earlier, historyOf, measured, steady } from '../check/runs.ts';
import { situations } from './situations.ts';

const url = 'https://github.com/widgets/backend/actions/runs/1234';
const slow = checked(
  [measured('BenchmarkRead', 1560), measured('Cache', 0.55, { metric: 'hit_rate', unit: 'ratio' })],
  earlier([...steady(1200), 1550, 1565], {}, 'BenchmarkRead'),
  { records: true, rules: [{ metric: 'hit_rate', max: { value: 0.5, unit: 'ratio', written: '50%' } }] },
);
const report: Report = { ...slow, run: { ...slow.run, branch: 'main', url } };

function textOf(regression: Regression, now = report): IssueText {
  const { series } = regression;
  const rows = series.map((each) => ({
    series: each,
    state: stateOf(each, now),
    finding: findingOf(each, now),
  }));
  return {
    regression,
    rows,
    report: now,
    dashboardUrl: '',
    repositoryUrl: 'https://github.com/widgets/backend',
    teams: ['@widgets/speed'],
  };
}

const [shift, limits] = stepsAfter(report, { runs: [], events: [] }, []).map(({ regression }) => regression);
if (!shift || !limits) throw new Error('two regressions were expected');

function expectGolden(name: string, text: string): void {
  const path = join(import.meta.dirname, 'golden-issues', name);
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

test.each([
  { name: 'opened.md', text: textOf(shift) },
  { name: 'limit.md', text: textOf(limits) },
  { name: 'recovered.md', text: textOf({ ...shift, runs: 3, status: 'recovered' }, situations['all-well']) },
])('$name', ({ name, text }) => {
  expectGolden(name, `${issueTitle(text.regression)}\n\n${issueBody(text)}`);
});

test('the comments', () => {
  const text = textOf(shift);
  const said = [
    notes.recovered(text),
    notes.accepted({
      by: 'octocat',
      reason: 'a safer parser',
      at: '2026-01-31T12:00:00Z',
      source: 'the command line',
    }),
    notes.returned(text),
    notes.joined(shift.series, text),
    notes.duplicate(7),
  ];
  expectGolden('comments.md', `${said.join('\n\n')}\n`);
});

describe('hostile words', () => {
  const parts = [
    '\n',
    '-->',
    '<script>',
    '@octocat',
    '#12',
    '|',
    '`',
    '```',
    '[x](y)',
    '\u202e',
    '\ud800',
    'a',
    '\\',
    '&lt;',
  ];
  const word = fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 4 }).map((all) => all.join(''));

  test('the hidden line is one line and one comment, and comes back as it was', () => {
    fc.assert(
      fc.property(word, word, (benchmark, metric) => {
        const regression = {
          ...shift,
          suite: benchmark,
          series: [{ benchmark, metric, unit: metric, before: 1, after: 2 }],
        };
        const line = regressionLine(regression);
        expect(line).toMatch(/^<!-- perf-regression issue: [^<>@#\n]* -->$/);
        expect(regressionOf(`${line}\r\nmore`)).toEqual(regression);
      }),
    );
  });

  test('a body has no markup of theirs outside of code', () => {
    fc.assert(
      fc.property(word, word, word, (benchmark, metric, unit) => {
        const now = checked(
          [measured(benchmark, 150, { metric, unit })],
          historyOf(steady(100).map((value) => [measured(benchmark, value, { metric, unit })])),
          { records: true },
        );
        const [step] = stepsAfter(now, { runs: [], events: [] }, []);
        if (!step) throw new Error('a regression was expected');
        const body = issueBody(textOf(step.regression, { ...now, run: { ...now.run, branch: unit } }));
        const [, ...lines] = body.split('\n');
        const read = lines
          .join('\n')
          .replace(/```(?:json|mermaid)\n[^`]*\n```/g, '')
          .replace(/`[^`\n]*`|<code>(?:[^<\n]|<wbr>)*<\/code>/g, '')
          .replace(
            /\]\(https:\/\/github\.com\/[^\s()<>]*\)|<\/?(?:details|summary|sub|wbr)>|@widgets\/speed/g,
            '',
          );
        expect(read).not.toMatch(/[<>@`\\]|\]\(|www\./);
        expect(issueTitle(step.regression)).not.toMatch(/[\n\u202e]/);
      }),
    );
  });

  test.each(['', 'no JSON', '{"schema":1}', '[]', '{"schema":2}'])(
    'a line that says %j is none of ours',
    (text) => {
      expect(regressionOf(`<!-- perf-regression issue: ${text} -->\n`)).toBeUndefined();
    },
  );
});

test('five thousand regressed series with long names fit an issue', () => {
  const many = Array.from({ length: 5000 }, (_, i) => `Benchmark<${i}>${'<@|'.repeat(300)}`);
  const now = checked(
    many.map((name) => measured(name, [200, 200, 200])),
    historyOf(new Array(12).fill(many.slice(0, 4999).map((name) => measured(name, 100)))),
    { records: true },
  );
  const [step] = stepsAfter(now, { runs: [], events: [] }, []);
  const { regression } = step as { regression: Regression };
  const told = regressionOf(regressionLine(regression));
  expect(regression.series.length + regression.more).toBe(4999);
  expect((told?.series.length ?? 0) + (told?.more ?? 0)).toBe(4999);
  expect(issueBody(textOf(regression, now)).length).toBeLessThan(60_000);
});

test('what is remembered of a regression is checked', () => {
  expect(regressionOf(regressionLine({ ...NEW_REGRESSION, ...shift }))).toEqual(shift);
});
