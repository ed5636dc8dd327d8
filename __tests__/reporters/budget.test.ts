/** GitHub refuses what is too long: the comment keeps its budget of bytes, and says what it left out. */
import { describe, expect, test } from 'vitest';
import type { Report, Warning } from '../../src/model/report.ts';
import { annotationsOf } from '../../src/reporters/annotations.ts';
import { COMMENT_BYTES, renderMarkdown, renderSuites, SUMMARY_BYTES } from '../../src/reporters/markdown.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import { checked, historyOf, measured } from '../check/runs.ts';
import { remembered } from '../harness/remembered.ts';

const COUNT = 5000;

/** Of every thousand: the given numbers regress, improve, are new, are missing; the rest stays. */
function large(name: (i: number) => string, regressed: number, warnings: readonly Warning[] = []): Report {
  const all = Array.from({ length: COUNT }, (_, i) => i);
  const now = all
    .filter((i) => i % 1000 < 900)
    .map((i) =>
      measured(name(i), thrice(i % 1000 < regressed ? 200 + i / COUNT : i % 1000 < 850 ? 100 : 70)),
    );
  const before = all.filter((i) => i % 10 !== 8).map((i) => measured(name(i), 100));
  return checked(now, historyOf(new Array(5).fill(before)), { warnings });
}

/** Three processes that agree: one odd value would be no proof. */
const thrice = (value: number) => [value, value, value];

const bytes = (text: string) => new TextEncoder().encode(text).length;
/** All of them longer than what is shown, one of ten megabytes. */
const long = (i: number) => `${'|<@😀'.repeat(i === 3 ? 2_000_000 : 100)}${i}`;
const warnings = Array.from({ length: 50 }, (_, i): Warning => {
  const text = '<'.repeat(1000 + i);
  const values = { fault: { message: text, remedy: text } };
  return { code: 'unreadable-source', subject: 'x', values };
});

describe.each([
  { names: 'plain names', report: large((i) => `BenchmarkParse/file=${i}.json-8`, 10) },
  {
    names: 'plain names, most of them regressed',
    report: large((i) => `BenchmarkParse/file=${i}.json-8`, 800),
  },
  { names: 'endless names of signs, and endless warnings', report: large(long, 10, warnings) },
])('5,000 benchmarks with $names', ({ report }) => {
  const markdownIn = remembered((budget: number) => renderMarkdown(report, budget));

  test.each([COMMENT_BYTES, SUMMARY_BYTES, 20_000])('at most %d bytes, and close to it', (budget) => {
    const length = bytes(markdownIn(budget));
    expect(length).toBeLessThanOrEqual(budget);
    expect(length).toBeGreaterThan(Math.min(budget, 300_000) * 0.9);
  });

  test('says how many rows were left out: shown and left out make all', () => {
    const markdown = markdownIn(COMMENT_BYTES);
    const rows = markdown.split('\n').filter((line) => /^\| (?!Status|Benchmark|-)/.test(line)).length;
    const left = [...markdown.matchAll(/^… and ([\d,]+) more, left out for length\.$/gm)];
    const omitted = left.reduce((sum, [, count = '']) => sum + Number(count.replaceAll(',', '')), 0);
    expect(omitted).toBeGreaterThan(0);
    expect(rows + omitted).toBe(report.findings.length);
  });

  test('regressions stay first, the largest at the top', () => {
    const rows = markdownIn(COMMENT_BYTES)
      .split('\n')
      .filter((line) => /^\| (?!Status|Benchmark|-)/.test(line));
    const symbols = rows.map((row) => (row.includes('🔴') ? 'regressed' : 'other'));
    const shown = symbols.filter((symbol) => symbol === 'regressed').length;
    expect(shown).toBeGreaterThan(10);
    expect(symbols.indexOf('other')).toBeOneOf([-1, shown]);
    const changes = rows.slice(0, shown).map((row) => Number(/\*\*\+([\d.]+)%/.exec(row)?.[1]));
    expect(changes).toEqual(changes.toSorted((a, b) => b - a));
  });

  test('at most ten annotations of a level, and the terminal shows no name whole', () => {
    const annotations = annotationsOf(report, true);
    expect(annotations.filter(({ level }) => level === 'error').length).toBeLessThanOrEqual(10);
    expect(annotations.filter(({ level }) => level === 'warning').length).toBeLessThanOrEqual(10);
    const lines = renderTerminal(report, 1, { colour: false, all: false }).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(1000);
  });
});

describe('suites', () => {
  const slow = checked([measured('Read', 200)], historyOf(new Array(5).fill([measured('Read', 100)])));
  const quiet = checked([measured('Read', 100)], historyOf(new Array(5).fill([measured('Read', 100)])));
  const suites = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ ...(i === count - 1 ? slow : quiet), suite: `suite ${i}` }));

  test.each([1, 2, 50])('%d are all there, in their order', (count) => {
    const text = renderSuites(suites(count), COMMENT_BYTES);
    expect(bytes(text)).toBeLessThanOrEqual(COMMENT_BYTES);
    const names = [...text.matchAll(/suite `(suite \d+)`/g)].map(([, name]) => name);
    expect(names).toEqual(suites(count).map(({ suite }) => suite));
    expect(text).not.toContain('left out');
  });

  test('of a thousand the worst stay, and the others are counted', () => {
    const text = renderSuites(suites(1000), COMMENT_BYTES);
    expect(bytes(text)).toBeLessThanOrEqual(COMMENT_BYTES);
    expect(bytes(text)).toBeGreaterThan(COMMENT_BYTES * 0.9);
    expect(text).toContain('suite `suite 999`');
    const shown = text.match(/suite `suite \d+`/g)?.length ?? 0;
    expect(text).toContain(`… and ${1000 - shown} more suites, left out for length.`);
  });
});
