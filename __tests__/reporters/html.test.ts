/**
 * The HTML report in a real browser: it loads nothing, runs nothing, complains of nothing, can be read by everybody
 * in light and dark, and fits a phone.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { HTML_BYTES, renderHtml } from '../../src/reporters/html.ts';
import { connectBrowser, describeInBrowser } from '../harness/chromium.ts';
import { situations } from './situations.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const reports = Object.values(situations);

describeInBrowser('in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'html-report-'));
  const said: string[] = [];
  const requests: string[] = [];
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await connectBrowser();
    page = await browser.newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** Loads a report, or what was made of it; `said` and `requests` begin anew. */
  async function load(text: string): Promise<void> {
    const file = join(folder, 'report.html');
    writeFileSync(file, text);
    await page.emulateMedia({ colorScheme: 'light', media: 'screen' });
    await page.setViewportSize({ width: 1200, height: 900 });
    said.length = 0;
    requests.length = 0;
    await page.goto(pathToFileURL(file).href);
  }

  /** The page with every fold open. */
  async function open(shown: readonly Report[]): Promise<void> {
    await load(renderHtml(shown, HTML_BYTES));
    await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
  }

  describe('every situation on one page', () => {
    beforeAll(async () => {
      await open(reports);
      await page.evaluate(axe);
    });

    test.each([
      { colorScheme: 'light', rules: {} },
      // The same elements in other colours.
      { colorScheme: 'dark', rules: { runOnly: ['color-contrast'] } },
    ] as const)(
      '$colorScheme: nothing said, nothing loaded, and axe finds nothing',
      async ({ colorScheme, rules }) => {
        await page.emulateMedia({ colorScheme });
        expect(await page.locator('article').count()).toBe(reports.length);
        expect(await page.locator('figure svg[role=img]').count()).toBeGreaterThan(10);
        // Nobody looks at the elements that are right, and no style sheet comes from elsewhere.
        const options = JSON.stringify({ ...rules, resultTypes: ['violations'], preload: false });
        const { passes, violations } = await page.evaluate<AxeResults>(`axe.run(${options})`);
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        expect(passes.map(({ id }) => id)).toContain('color-contrast');
        expect(said).toEqual([]);
        expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([page.url()]);
      },
    );

    test.each([320, 375, 768, 1000, 1600])(
      '%d pixels wide, nothing is wider than the page',
      async (width) => {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate('[innerWidth, document.documentElement.scrollWidth]')).toEqual([
          width,
          width,
        ]);
      },
    );
  });

  test('a flame graph: zoom, keyboard, search, and the widths of the other version', async () => {
    await open([situations.profiled as Report]);
    const box = (name: string) => page.getByRole('treeitem', { name, exact: false });
    const width = async (name: string) => (await box(name).boundingBox())?.width ?? 0;
    const whole = await width('main');
    expect(await width('parse')).toBeCloseTo((whole * 0.37) / 1.27, -1);
    expect(await box('old').count()).toBe(0);
    await box('Cache.get').click();
    expect(await width('Cache.get')).toBeCloseTo(whole, -1);
    expect(await box('parse').count()).toBe(0);
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('memcpy');
    await page.keyboard.press('Escape');
    expect(await width('Cache.get')).toBeLessThan(whole / 2);
    await page.getByRole('searchbox').fill('HASH');
    expect(await page.locator('.boxes .hit').allTextContents()).toEqual(['hash_v2 (src/hash.c:3)']);
    expect(await page.getByRole('status').textContent()).toBe('1 of 6 boxes match.');
    await page.getByRole('combobox').selectOption('base');
    expect(await width('old')).toBeGreaterThan(0);
    expect(await width('parse')).toBeCloseTo(whole * 0.4, -1);
    expect(said).toEqual([]);
  });

  test('on paper it is light, whatever the screen is', async () => {
    await open(reports.slice(0, 2));
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
  });

  test.each(['fail', 'profiled'])('a script in it would not run: %s', async (situation) => {
    const text = renderHtml([situations[situation] as Report], HTML_BYTES);
    await load(text.replace('<main>', '<main><script>document.title = "run"</script><img src="x.png">'));
    expect(await page.title()).not.toBe('run');
    expect(said.join('\n')).toContain('Content Security Policy');
  });
});

interface AxeResults {
  readonly passes: readonly { readonly id: string }[];
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
