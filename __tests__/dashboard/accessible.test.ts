/**
 * Every view, light and dark, wide and narrow: axe-core finds nothing, and nothing is wider than the screen. The same
 * by keyboard, and on paper.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectBrowser, describeInBrowser } from '../harness/chromium.ts';
import { lineOf, type OpenedPage, openPage, type Served, serveDashboard } from './browser.ts';
import { historyOfAll, PROFILED_RUN } from './history.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const nightly = (...lines: readonly (readonly string[])[]) =>
  `#view=series&suite=nightly&${lines.map((line) => lineOf(...line)).join('&')}`;
const services = (...metrics: readonly string[]) =>
  `#view=series&suite=services&${metrics.map((metric) => lineOf('go/n=1000', metric)).join('&')}`;

const views = [
  { name: 'all suites', hash: '', shows: 'Last 30 verdicts' },
  { name: 'overview of judged runs', hash: '#suite=Benchmark', shows: 'What changed lately' },
  { name: 'overview of recorded runs', hash: '#suite=nightly', shows: 'Noisiest' },
  { name: 'overview with an ended series', hash: '#suite=services', shows: 'last measured' },
  { name: 'overview without a row', hash: '#suite=services&q=nothing', shows: 'No series matches' },
  { name: 'one series', hash: nightly(['latency/p50', 'value']), shows: 'The whole history' },
  { name: 'a series with limits', hash: services('p99'), shows: 'max 50.0 ms' },
  {
    name: 'a series with an open profile',
    hash: `${services('p99')}&profile=${PROFILED_RUN}`,
    shows: 'With what it calls',
  },
  { name: 'several series', hash: services('p50', 'p95', 'p99'), shows: 'Side by side' },
  { name: 'units beside one another', hash: services('p50', 'hit rate'), shows: 'different units' },
  {
    name: 'a logarithm of nothing',
    hash: `${nightly(['balance', 'value'])}&scale=log`,
    shows: 'choose the linear scale',
  },
  { name: 'an ended series', hash: nightly(['ended', 'value']), shows: 'Last measured' },
  { name: 'an unknown series', hash: nightly(['x', 'y']), shows: 'No value in' },
  { name: 'no series', hash: '#view=series&suite=nightly', shows: 'does not name a series' },
  { name: 'branches', hash: '#view=compare&suite=nightly&kind=branch', shows: '95% confidence interval' },
  { name: 'commits', hash: '#view=compare&suite=services', shows: '95% confidence interval' },
  { name: 'unknown commits', hash: '#view=compare&suite=services&before=abcd&after=ef01', shows: 'no run' },
  { name: 'runs', hash: '#view=runs&suite=Benchmark', shows: '1 decision' },
  { name: 'a damaged history', hash: '#suite=nightly', shows: 'newer perf-regression', damaged: true },
];

/** What can have the focus and whose ring is missing, or cut by something around it; twenty of each kind are tried. */
const CLIPPED_RINGS = `(() => {
  const seen = {};
  return [...document.querySelectorAll('a, button, input, select, summary, [tabindex="0"]')].flatMap((element) => {
    const kind = element.tagName + element.parentElement.className;
    seen[kind] = (seen[kind] ?? 0) + 1;
    if (seen[kind] > 20 || !element.checkVisibility() || element.matches('.skip, :disabled')) return [];
    element.focus({ focusVisible: true });
    const { outlineStyle, outlineWidth, outlineOffset } = getComputedStyle(element);
    const reach = parseFloat(outlineWidth) + parseFloat(outlineOffset);
    if (outlineStyle === 'none' || !(parseFloat(outlineWidth) > 0)) return [kind + ': no ring'];
    const own = element.getBoundingClientRect();
    for (let around = element; around && around !== document.body; around = around.parentElement) {
      const { overflowX, overflowClipMargin } = getComputedStyle(around);
      if (overflowX === 'visible' || around === element) continue;
      const box = around.getBoundingClientRect();
      const room = overflowX === 'clip' ? parseFloat(overflowClipMargin) || 0 : 0;
      const isCut = own.left - reach < box.left - room - 0.5 || own.top - reach < box.top - room - 0.5;
      if (isCut || (own.right <= box.right && own.right + reach > box.right + room + 0.5)) {
        return [kind + ': cut by ' + around.className];
      }
    }
    return [];
  });
})()`;

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

describeInBrowser('every view', () => {
  let local: Awaited<ReturnType<typeof historyOfAll>>;
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    local = await historyOfAll();
    served = await serveDashboard(local.dir);
    browser = await connectBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    served?.stop();
    local?.remove();
  });

  const wide = { width: 1440, height: 900 };
  /** Each page is loaded once; its views are looked at in each of its looks. */
  const pages = [
    {
      looks: [
        { what: 'light', rules: {}, colorScheme: 'light', viewport: wide },
        // The same elements in other colours.
        { what: 'dark', rules: { runOnly: ['color-contrast'] }, colorScheme: 'dark', viewport: wide },
        {
          what: 'with a list beside the chart',
          rules: {},
          colorScheme: 'light',
          viewport: { width: 2560, height: 1000 },
        },
      ],
    },
    {
      looks: [{ what: 'on a phone', rules: {}, colorScheme: 'dark', viewport: { width: 360, height: 740 } }],
    },
  ] as const;

  describe.each(pages)('$looks.0.what', ({ looks }) => {
    let opened: OpenedPage;
    let shown: string | undefined;
    beforeAll(async () => {
      const [{ colorScheme, viewport }] = looks;
      // axe is evaluated as a script of the page, which its policy would refuse.
      opened = await openPage(browser, served, { colorScheme, viewport, bypassCSP: true });
      await opened.go('#view=overview');
      await opened.page.evaluate(axe);
    });
    afterAll(() => opened?.page.close());

    const looksOf = (view: (typeof views)[number]) => looks.map((look) => ({ ...view, ...look }));
    test.each(views.flatMap(looksOf))('$name, $what', async (view) => {
      const { hash, shows, damaged, rules, colorScheme, viewport } = view;
      const { page, problems, go, show } = opened;
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(viewport);
      if (shown !== hash && damaged) {
        await page.route('**/summary.json', (route) => route.fulfill({ body: '{"schema":9}' }));
        await go(hash);
        await page.evaluate(axe);
      } else if (shown !== hash) {
        await show(hash);
      }
      shown = hash;
      await expect.poll(() => page.locator('main').textContent()).toContain(shows);
      // What follows the size of the window is drawn with its next frame.
      await page.evaluate(
        'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))',
      );
      // Nobody looks at what is right, and no style sheet comes from elsewhere.
      const options = JSON.stringify({ ...rules, resultTypes: ['violations'], preload: false });
      const { violations } = (await page.evaluate(`axe.run(${options})`)) as { violations: Finding[] };
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect(problems).toEqual([]);
    });
  });

  describe('on a page', () => {
    let opened: OpenedPage;
    beforeAll(async () => {
      opened = await openPage(browser, served);
    });
    afterAll(() => opened?.page.close());

    test('the keyboard goes from row to row and opens one', async () => {
      const { page, go } = opened;
      await go('#suite=nightly');
      const rows = page.getByRole('table', { name: 'Series' }).getByRole('rowheader');
      await rows.first().getByRole('link').focus();
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => page.evaluate('document.activeElement.dataset.row')).toBe('1');
      await page.keyboard.press('ArrowUp');
      await expect.poll(() => page.evaluate('document.activeElement.dataset.row')).toBe('0');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.url()).toContain('view=series');
    });

    const ringed = [
      'overview of recorded runs',
      'all suites',
      'a series with limits',
      'a series with an open profile',
      'commits',
      'runs',
    ];
    test.each(ringed.map((name) => views.find((view) => view.name === name) as (typeof views)[number]))(
      'the ring of what has the focus is drawn, and whole: $name',
      async ({ hash, shows }) => {
        const { page, show } = opened;
        await show(hash);
        await expect.poll(() => page.locator('main').textContent()).toContain(shows);
        expect(await page.locator('main a, main table a').count()).toBeGreaterThan(2);
        await page.keyboard.press('Tab');
        expect(await page.evaluate(CLIPPED_RINGS)).toEqual([]);
      },
    );

    test('on paper there is what was found, in the colours of paper', async () => {
      const { page, show } = opened;
      await page.emulateMedia({ colorScheme: 'dark' });
      await show(services('p99'));
      await expect.poll(() => page.getByText('The whole history').count()).toBe(1);
      const background = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
      expect(await background()).toBe('rgb(20, 23, 27)');
      await page.emulateMedia({ media: 'print' });
      expect(await background()).toBe('rgb(255, 255, 255)');
      for (const name of ['Logarithmic', 'CSV', 'Percentiles 3']) {
        expect(await page.getByRole('button', { name }).isVisible(), name).toBe(false);
      }
      expect(await page.getByRole('navigation').isVisible()).toBe(false);
      expect(await page.locator('.chart canvas').isVisible()).toBe(true);
      expect((await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
    });
  });
});
