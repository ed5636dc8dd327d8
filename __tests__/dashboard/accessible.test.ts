/** Every view, light and dark, wide and narrow: axe-core finds nothing, and nothing is wider than the screen. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeInBrowser, launchBrowser } from '../harness/chromium.ts';
import type { LocalRepository } from '../harness/repository.ts';
import { lineOf, openPage, type Served, serveDashboard } from './browser.ts';
import { historyOfBoth } from './history.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const p50 = lineOf('latency/p50', 'value');
const views = [
  { name: 'overview of judged runs', hash: '#suite=Benchmark', shows: 'What changed lately' },
  { name: 'overview of recorded runs', hash: '#suite=nightly', shows: 'Noisiest' },
  { name: 'one series', hash: `#view=series&suite=nightly&${p50}`, shows: 'The whole history' },
  {
    name: 'several series',
    hash: `#view=series&suite=nightly&${p50}&${lineOf('latency/p99', 'value')}`,
    shows: 'The whole history',
  },
  { name: 'compare', hash: '#view=compare&suite=nightly&kind=branch', shows: '95 % interval' },
  { name: 'runs', hash: '#view=runs&suite=Benchmark', shows: '1 decision' },
  { name: 'an unknown series', hash: `#view=series&suite=nightly&${lineOf('x', 'y')}`, shows: 'No value in' },
];

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

describeInBrowser('every view', () => {
  let local: LocalRepository;
  let served: Served;
  let browser: Browser;
  beforeAll(async () => {
    local = await historyOfBoth();
    served = await serveDashboard(local.dir);
    browser = await launchBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    served?.stop();
    local?.remove();
  });

  const settings = [
    { what: 'light', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
    { what: 'dark', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
    { what: 'on a phone', colorScheme: 'dark', viewport: { width: 360, height: 740 } },
  ] as const;
  const cases = views.flatMap((view) => settings.map((setting) => ({ ...view, ...setting })));

  test.each(cases)('$name, $what', async ({ hash, shows, colorScheme, viewport }) => {
    // axe is evaluated as a script of the page, which its policy would refuse.
    const { page, problems, go } = await openPage(browser, served, {
      colorScheme,
      viewport,
      bypassCSP: true,
    });
    await go(hash);
    await expect.poll(() => page.locator('main').textContent()).toContain(shows);
    await page.evaluate(axe);
    const { violations } = (await page.evaluate('axe.run()')) as { violations: Finding[] };
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    expect(problems).toEqual([]);
    await page.close();
  });
});
