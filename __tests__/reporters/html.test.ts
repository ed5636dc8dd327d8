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
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { HTML_BYTES, renderHtml } from '../../src/reporters/html.ts';
import { connectBrowser, describeInBrowser } from '../harness/chromium.ts';
import { situations } from './situations.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const reports = Object.values(situations);

describeInBrowser('in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'html-report-'));
  let browser: Browser;
  beforeAll(async () => {
    browser = await connectBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  /** The page with every fold open, and all that it said and asked for. */
  async function open(
    shown: readonly Report[],
    { colorScheme = 'light', width = 1200 }: { colorScheme?: 'light' | 'dark'; width?: number },
  ): Promise<{ page: Page; said: string[]; requests: string[] }> {
    const file = join(folder, 'report.html');
    writeFileSync(file, renderHtml(shown, HTML_BYTES));
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    const said: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(pathToFileURL(file).href);
    await page.evaluate('for (const fold of document.querySelectorAll("details")) fold.open = true');
    return { page, said, requests };
  }

  test.each([
    { colorScheme: 'light', rules: {} },
    // The same elements in other colours.
    { colorScheme: 'dark', rules: { runOnly: ['color-contrast'] } },
  ] as const)(
    '$colorScheme: every situation on one page, nothing said, nothing loaded, and axe finds nothing',
    async ({ colorScheme, rules }) => {
      const { page, said, requests } = await open(reports, { colorScheme });
      expect(await page.locator('article').count()).toBe(reports.length);
      expect(await page.locator('figure svg[role=img]').count()).toBeGreaterThan(10);
      expect(said).toEqual([]);
      expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([page.url()]);
      await page.evaluate(axe);
      // Nobody looks at the elements that are right, and no style sheet comes from elsewhere.
      const options = JSON.stringify({ ...rules, resultTypes: ['violations'], preload: false });
      const { passes, violations } = await page.evaluate<AxeResults>(`axe.run(${options})`);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(passes.map(({ id }) => id)).toContain('color-contrast');
      await page.context().close();
    },
    60_000,
  );

  test.each([320, 375, 768, 1000, 1600])('%d pixels wide, nothing is wider than the page', async (width) => {
    const { page } = await open(reports, { width });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await page.context().close();
  });

  test('a flame graph: zoom, keyboard, search, and the widths of the other version', async () => {
    const { page, said } = await open([situations.profiled as Report], {});
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
    await page.context().close();
  });

  test('on paper it is light, whatever the screen is', async () => {
    const { page } = await open(reports.slice(0, 2), { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    await page.context().close();
  });

  test.each(['fail', 'profiled'])('a script in it would not run: %s', async (situation) => {
    const file = join(folder, 'attacked.html');
    const page = await (await browser.newContext()).newPage();
    const text = renderHtml([situations[situation] as Report], HTML_BYTES);
    writeFileSync(
      file,
      text.replace('<main>', '<main><script>document.title = "run"</script><img src="x.png">'),
    );
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(pathToFileURL(file).href);
    expect(await page.title()).not.toBe('run');
    expect(said.join('\n')).toContain('Content Security Policy');
    await page.context().close();
  });
});

interface AxeResults {
  readonly passes: readonly { readonly id: string }[];
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}
