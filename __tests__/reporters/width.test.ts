/** What people read keeps to its width: a comment to 800 pixels, a terminal to its columns, whatever the names are. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { breakable } from '../../src/reporters/cells.ts';
import { COMMENT_BYTES, renderMarkdown } from '../../src/reporters/markdown.ts';
import { sparkline } from '../../src/reporters/quantity.ts';
import { width } from '../../src/reporters/table.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import { connectBrowser, describeInBrowser } from '../harness/chromium.ts';
import { githubPageOf } from './github-page.ts';
import { situations } from './situations.ts';

const kinds = [
  { kind: 'as they are', named: (name: string) => name },
  {
    kind: 'paths and classes',
    named: (name: string) =>
      `com.example.widgets.benchmarks.serialization.${name}WithSeveralWords.deserializeLargeDocument:size=1048576`,
  },
  { kind: 'one long word', named: (name: string) => name.repeat(5).slice(0, 110) },
];

function withNames(report: Report, named: (name: string) => string): Report {
  const findings = report.findings.map((finding) => ({ ...finding, benchmark: named(finding.benchmark) }));
  return { ...report, findings };
}

const goldens = ['golden-trends/trends.md', 'golden-issues/opened.md', 'golden-issues/limit.md'];

describeInBrowser('800 pixels', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await connectBrowser();
    page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  });
  afterAll(() => browser?.close());

  /** Rows of tables that scroll sideways, with the names of their texts and their widths; all texts are on one page. */
  async function tooWide(texts: Readonly<Record<string, string>>): Promise<string[]> {
    await page.setContent(githubPageOf(Object.values(texts)));
    const found = await page.evaluate<string[][]>(`[...document.querySelectorAll('section')].map((section) =>
      [...section.querySelectorAll('table')].flatMap((table) =>
        table.scrollWidth > 800 ? [table.rows[1].textContent + ' ' + table.scrollWidth] : []))`);
    const names = Object.keys(texts);
    expect(found).toHaveLength(names.length);
    return found.flatMap((rows, i) => rows.map((row) => `${names[i]}: ${row}`));
  }

  test.each(kinds)('hold every table of a comment whose names are $kind', async ({ named }) => {
    const dashboard = 'https://widgets.github.io/backend/perf/';
    const written = Object.entries(situations).map(([name, report]) => [
      name,
      renderMarkdown(withNames(report, named), COMMENT_BYTES, dashboard),
    ]);
    expect(await tooWide(Object.fromEntries(written))).toEqual([]);
  });

  test.each(kinds)('hold those of trends and issues whose names are $kind', async ({ named }) => {
    const written = goldens.map((name) => {
      const text = readFileSync(join(import.meta.dirname, name), 'utf8');
      return [name, text.replace(/`([A-Z]\w+)`/g, (_, benchmark) => breakable(named(benchmark)))];
    });
    expect(await tooWide(Object.fromEntries(written))).toEqual([]);
  });
});

test('names lose what all begin with only where they do not fit, and the terminal says so', () => {
  const prefix = 'com.example.widgets.benchmarks.';
  const told = withNames(situations.fail as Report, (name) => `${prefix}${name}.run`);
  const [wide, narrow, file] = [200, 140, undefined].map((columns) =>
    renderTerminal(told, 1, { colour: false, all: true, ...(columns && { columns }) }),
  );
  for (const text of [wide, file]) {
    expect(text).toMatch(/ com\.example\.widgets\.benchmarks\.BenchmarkFetch\.run +throughput/);
    expect(text).not.toContain('All names start with');
  }
  expect(narrow).toContain(`  All names start with ${prefix}\n`);
  expect(narrow).toMatch(/ BenchmarkFetch\.run +throughput/);
});

describe.each([60, 80, 132])('a terminal of %d columns', (columns) => {
  test.each(kinds)(
    'is as wide as the report whose names are $kind, and no row of bars is split',
    ({ named }) => {
      for (const [name, report] of Object.entries(situations)) {
        const told = withNames(report, named);
        const text = renderTerminal(told, 1, { colour: false, all: true, columns });
        const lines = text.split('\n');
        // A word that is longer than the terminal has nowhere to go.
        const isWord = (line: string) => !line.trim().slice(2).includes(' ');
        expect(
          lines.filter((line) => width(line) > columns && !isWord(line)),
          name,
        ).toEqual([]);
        for (const { recent, verdict, threshold } of told.findings) {
          const bars = ['regressed', 'improved', 'unchanged'].includes(verdict)
            ? sparkline(recent, threshold)
            : '';
          expect(text, name).toContain(bars);
        }
      }
    },
  );
});
