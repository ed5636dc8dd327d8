/** Damaged, foreign, empty and extreme data: the page stays usable and says what is wrong and what to do. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { gitBranch } from '../../src/history/git-branch.ts';
import { HistoryLog } from '../../src/history/log.ts';
import type { Run } from '../../src/model/run.ts';
import { runCli } from '../harness/action.ts';
import { describeInBrowser, launchBrowser } from '../harness/chromium.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { runOf } from '../runs.ts';
import { lineOf, openPage, type Served, serveDashboard } from './browser.ts';

const SEGMENT = 'perf/default/segments/000001.ndjson';

describeInBrowser('a history that is', () => {
  let browser: Browser;
  let local: LocalRepository;
  let served: Served | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    local = await localRepository();
    await local.commit({ 'code.txt': '0\n', '.gitignore': 'bench*\n' });
  });
  afterEach(() => {
    served?.stop();
    served = undefined;
    local.remove();
  });

  const branch = () => gitBranch(local.dir, 'gh-pages');
  const store = (...runs: readonly Run[]) =>
    new HistoryLog(branch(), 'perf', 'default').appendAll(runs, async () => false);
  const replace = async (path: string, change: (text: string) => string | null) => {
    const tip = await branch().tip();
    const text = (tip && (await branch().read(tip, path))) ?? '';
    await branch().commit(tip, new Map([[path, change(text)]]), 'by others');
  };
  const runs = (count: number, value: (i: number) => number = (i) => 10 + (i % 3)) =>
    Array.from({ length: count }, (_, i) =>
      runOf(`r${i}`, { parse: value(i) }, { time: new Date(Date.UTC(2026, 0, 1, i)).toISOString() }),
    );

  /** What the page says at an address; the console may complain of what is missing. */
  async function seen(hash: string, words: string | RegExp): Promise<string> {
    served ??= await serveDashboard(local.dir);
    const { page, go } = await openPage(browser, served);
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await go(hash);
    const main = page.locator('main');
    await expect.poll(() => main.textContent(), { timeout: 10_000 }).toMatch(words);
    const text = (await main.textContent()) ?? '';
    expect(errors).toEqual([]);
    await page.close();
    return text;
  }

  const parse = `#view=series&${lineOf('parse', 'time')}`;

  test('cut off in the middle: what is whole is shown, and the line is named', async () => {
    await store(...runs(8));
    await replace(SEGMENT, (text) => text.slice(0, -40));
    const text = await seen(parse, /Part of the history cannot be read/);
    expect(text).toContain('default/segments/000001.ndjson:9: this is not a line of the history');
    expect(text).toContain('perf-regression history repair');
    expect(text).toContain('Level shifts');
    // The overview stands on the summary.
    expect(await seen('', /parse/)).not.toContain('cannot be read');
  });

  test('without a segment that the index names', async () => {
    await store(...runs(8));
    await replace(SEGMENT, () => null);
    expect(await seen(parse, /Part of the history/)).toContain('is missing, though the index names it');
  });

  test('not what was stored', async () => {
    await store(...runs(8));
    await replace(SEGMENT, (text) => text.replace('"values":[10]', '"values":[11]'));
    expect(await seen(parse, /Part of the history/)).toContain('is not as the index tells');
  });

  test.each(['summary.json', 'index.json'])('of a newer schema: %s', async (file) => {
    await store(...runs(8));
    await replace(`perf/default/${file}`, (text) => text.replace(/"schema": ?1/, '"schema":9'));
    expect(await seen(parse, /newer perf-regression/)).toContain('Use the newest version');
  });

  test('without a summary, as older versions stored it', async () => {
    await store(...runs(8));
    await replace('perf/default/summary.json', () => null);
    expect(await seen('', /parse/)).toContain('The newest run measured 1 benchmark ');
  });

  test('with a damaged summary: it is made from the segments', async () => {
    await store(...runs(8));
    await replace('perf/default/summary.json', (text) => text.slice(0, 100));
    expect(await seen('', /parse/)).toContain('The newest run measured');
  });

  test('one run long', async () => {
    await store(...runs(1));
    expect(await seen('', /No level shift/)).toContain('parse');
    expect(await seen(parse, /The whole history: 1 run\./)).toContain('None: the level has been the same');
    expect(await seen('#view=compare', /Compare/)).toContain('only one commit');
  });

  test('there, and a series in it ended long ago', async () => {
    const ended = runs(80).map((run, i) =>
      i < 6 ? run : { ...run, measurements: runOf('x', { other: 5 }).measurements },
    );
    await store(...ended);
    const text = await seen(parse, /Last measured/);
    expect(text).toContain('Last measured 2026-01-01; 74 runs of main since then do not have it.');
  });

  test('zero and below: no place on a logarithmic scale, and it is said', async () => {
    await store(...runs(9, (i) => i - 4));
    expect(await seen(`${parse}&scale=log`, /logarithmic scale/)).toContain('Choose the linear one');
    expect(await seen(parse, /The whole history/)).not.toContain('logarithmic scale');
  });

  test('longer than is read at once: older runs are loaded when they are asked for', async () => {
    const wide = Object.fromEntries(
      Array.from({ length: 2000 }, (_, i) => [`benchmark/number/${i}`, 1000 + i]),
    );
    await store(...Array.from({ length: 60 }, (_, i) => runOf(`r${i}`, wide)));
    served = await serveDashboard(local.dir);
    const { page, go, problems } = await openPage(browser, served);
    await go(`#view=series&${lineOf('benchmark/number/7', 'time')}`);
    const main = page.locator('main');
    await expect.poll(() => main.textContent(), { timeout: 15_000 }).toContain('runs are loaded');
    await page.getByRole('button', { name: 'Load all' }).click();
    await expect.poll(() => main.textContent(), { timeout: 15_000 }).toContain('The whole history: 60 runs');
    await page.goto(served.address);
    const rows = page.getByRole('table', { name: 'Series' }).getByRole('rowheader');
    await expect.poll(() => main.textContent()).toContain('2,000 series');
    expect(await rows.count()).toBeLessThan(80);
    await page.evaluate('scrollTo(0, document.body.scrollHeight)');
    await expect.poll(() => rows.last().textContent()).toContain('benchmark/number/999');
    expect(problems).toEqual([]);
    await page.close();
  });

  test('not there: the command says how to get one', async () => {
    const { exitCode, stderr } = await runCli(['dashboard'], { cwd: local.dir });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('there is no history on branch gh-pages');
    expect(stderr).toContain('git fetch origin gh-pages:gh-pages');
  });

  test('opened from the disk: the page says which command opens it', async () => {
    await store(...runs(2));
    expect((await runCli(['dashboard', 'build', '--out', 'bench-site'], { cwd: local.dir })).exitCode).toBe(
      0,
    );
    const page = await browser.newPage();
    await page.goto(`file://${join(local.dir, 'bench-site/index.html')}`);
    await expect.poll(() => page.locator('main').textContent()).toContain('perf-regression dashboard --open');
    await page.close();
  });
});
