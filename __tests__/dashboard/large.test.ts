/** Histories that are long and wide: what is drawn is what is looked at, and the rest is loaded when it is asked for. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { branchInMemory } from '../../bench/stored-history.ts';
import { drawable } from '../../src/dashboard/svg.ts';
import { sha256 } from '../../src/history/checksum.ts';
import { emptyIndex, encodeIndex, type SegmentEntry } from '../../src/history/index-file.ts';
import { HistoryLog } from '../../src/history/log.ts';
import { encodeSuites, listOf } from '../../src/history/overview.ts';
import { encodeSegment } from '../../src/history/segment.ts';
import { type Server, serve } from '../../src/serve/server.ts';
import { readSite } from '../../src/serve/site.ts';
import { connectBrowser, describeInBrowser } from '../harness/chromium.ts';
import { runOf } from '../runs.ts';
import { contentOf, lineOf, openPage } from './browser.ts';

const SEGMENTS = 650;
const RUNS = 1540;
/** The page reads so many at once. */
const NEWEST = 8;
const SPIKE = 4321;

/** A million runs of one series; as the page must not read the older files, they are not there. */
function longSuite(): Map<string, string> {
  const files = new Map<string, string>();
  const segments = Array.from({ length: SEGMENTS }, (_, n): SegmentEntry => {
    const file = `${String(n + 1).padStart(6, '0')}.ndjson`;
    const timeOf = (k: number) => new Date(Date.UTC(2000, 0, 1) + (n * RUNS + k) * 6e5).toISOString();
    const entry = { file, runs: RUNS, oldest: timeOf(0), newest: timeOf(RUNS - 1) };
    if (n < SEGMENTS - NEWEST) return { ...entry, bytes: 512_000, sha256: '0'.repeat(64) };
    const runs = Array.from({ length: RUNS }, (_, k) => {
      const value = k === RUNS / 2 && n === SEGMENTS - 4 ? SPIKE : 1000 + ((k * 7919) % 97);
      return runOf(`r${n}-${k}`, { parse: value }, { time: timeOf(k), suite: 'long' });
    });
    const text = encodeSegment(runs, []);
    files.set(`long/segments/${file}`, text);
    return { ...entry, bytes: text.length, sha256: sha256(text) };
  });
  return files.set('long/index.json', encodeIndex({ ...emptyIndex('long'), segments }));
}

/** Ten thousand series in a few runs. */
async function wideSuite(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const log = new HistoryLog(branchInMemory(files), '', 'wide');
  const runs = Array.from({ length: 4 }, (_, i) => {
    const values = Array.from({ length: 10_000 }, (_, k) => [`benchmark/number/${k}`, 1000 + k + i] as const);
    return runOf(`r${i}`, Object.fromEntries(values), { suite: 'wide' });
  });
  await log.appendAll(runs, async () => false);
  return files;
}

describeInBrowser('a history that is', () => {
  let browser: Browser;
  let server: Server;
  beforeAll(async () => {
    const files = new Map([...(await wideSuite()), ...longSuite(), ...readSite().files()]);
    const suites = ['long', 'wide'].map((name) => ({ name, folder: name }));
    files.set('suites.json', encodeSuites(listOf(suites)));
    const nothing = { suites: [], paths: async () => [], read: async () => undefined };
    server = await serve(0, files, async () => nothing);
    browser = await connectBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    server?.stop();
  });

  test('a million points long: the newest are there, the rest is offered, and a spike is not lost', async () => {
    const { page, go } = await openPage(browser, server);
    await go(`#view=series&suite=long&${lineOf('parse', 'time')}`);
    const older = page.locator('.older');
    await expect
      .poll(() => older.textContent(), { timeout: 30_000 })
      .toMatch(/12,320 of 1,001,000 runs.*Load older runs.*Load all \(\d+ MB\)/);
    await page.getByRole('application').focus();
    await page.keyboard.press('Home');
    await expect.poll(() => page.getByRole('region', { name: 'Run' }).textContent()).toContain('r642-0');
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'SVG', exact: true }).click();
    const svg = (await contentOf(await downloading)).toString('utf8');
    const points = /points="([^"]*)"/.exec(svg)?.[1]?.split(' ') ?? [];
    expect(points.length).toBeLessThan(4 * 900);
    expect(Math.min(...points.map((point) => Number(point.split(',')[1])))).toBeLessThan(70);
    await page.close();
  });

  test('ten thousand series wide: the rows that are looked at are drawn, also on the way', async () => {
    const { page, go, problems } = await openPage(browser, server);
    await go('#suite=wide');
    const rows = page.getByRole('table', { name: 'Series' }).getByRole('rowheader');
    await expect
      .poll(() => page.locator('main').textContent(), { timeout: 15_000 })
      .toContain('10,000 series');
    for (const [share, name] of [
      [0.5, /benchmark\/number\/5\d\d\d/],
      [1, 'benchmark/number/9999'],
    ] as const) {
      await page.evaluate(`scrollTo(0, document.body.scrollHeight * ${share})`);
      await expect.poll(() => rows.last().textContent()).toMatch(name);
      expect(await rows.count()).toBeLessThan(80);
    }
    await page.getByRole('searchbox', { name: 'Filter by name' }).fill('number/77');
    await expect.poll(() => page.getByText('111 of 10,000').count()).toBe(1);
    // On paper there is an end to it.
    const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g);
    expect(pages?.length).toBeLessThan(12);
    expect(problems).toEqual([]);
    await page.close();
  });
});

test('of a million values those are drawn that can be told apart, the extremes among them', () => {
  const values = Array.from({ length: 1_000_000 }, (_, i) =>
    i === 123_456 ? 9 : i === 654_321 ? -9 : i % 2,
  );
  const places = drawable(values, (place) => place / 1000);
  expect(places.length).toBeLessThan(4 * 1002);
  expect(places).toEqual(expect.arrayContaining([0, 123_456, 654_321, 999_999]));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});
