/** The page does what it says: every feature is used in a browser, over a history that the project wrote. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { HistoryLog } from '../../src/history/log.ts';
import { gitBranch } from '../../src/storage/git-branch.ts';
import { connectBrowser, describeInBrowser } from '../harness/chromium.ts';
import { runOf } from '../runs.ts';
import { contentOf, lineOf, openPage, type Served, serveDashboard } from './browser.ts';
import { HTML_NAME, historyOfAll, LONG_NAME, PROFILED_RUN } from './history.ts';

describeInBrowser('the page', () => {
  let local: Awaited<ReturnType<typeof historyOfAll>>;
  let served: Served;
  let browser: Browser;
  let page: Page;
  let problems: string[];
  let go: (hash: string) => Promise<void>;
  let show: (hash: string) => Promise<void>;

  beforeAll(async () => {
    local = await historyOfAll();
    served = await serveDashboard(local.dir);
    browser = await connectBrowser();
    ({ page, problems, go, show } = await openPage(browser, served));
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    served?.stop();
    local?.remove();
  });
  afterEach(() => {
    expect(problems.splice(0)).toEqual([]);
  });

  const rows = () => page.getByRole('table', { name: 'Series' }).getByRole('rowheader');
  const series = (suite: string, ...lines: readonly string[]) =>
    show(`#view=series&suite=${suite}&${lines.join('&')}`);
  const latency = lineOf('latency/p50', 'value');

  /** Where the chart lies when it shows the whole history: before, it is drawn again, and a click in between is lost. */
  const chartOn = async (shown: Page) => {
    await expect.poll(() => shown.getByText('The whole history').count()).toBe(1);
    const over = shown.locator('.u-over');
    await over.scrollIntoViewIfNeeded();
    const box = await over.boundingBox();
    if (!box) throw new Error('no chart');
    return box;
  };

  test('the newest verdict, what was found, and the status of the data', async () => {
    await show('#suite=Benchmark');
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toBe('◆ 1 of 2 benchmarks got slower beyond its limit');
    const verdict = page.getByRole('region', { name: /got slower/ });
    expect(await verdict.textContent()).toMatch(
      /BenchmarkParse time\+\d\d\.\d%beyond the \+20% thresholdCompared with 13 runs/,
    );
    const status = page.getByRole('region', { name: 'Data' });
    await expect
      .poll(() => status.textContent())
      .toMatch(/Newest.*(minute|now).*Runs14.*Series2.*Rows28.*Schema1, valid/);
    expect(await status.textContent()).toContain('linux x64, AMD EPYC 14 runs');
  });

  test('the newest level shifts, with size and commits', async () => {
    await show('#suite=Benchmark');
    const shifts = page.getByRole('region', { name: 'What changed lately' });
    await expect
      .poll(() => shifts.textContent())
      .toMatch(/[0-9a-f]{7}…[0-9a-f]{7} Change files.*◆BenchmarkParse time\+\d\d\.\d%/);
    const link = shifts.getByRole('link', { name: /…/ });
    expect(await link.first().getAttribute('href')).toMatch(
      /^https:\/\/github\.com\/acme\/widgets\/compare\/[0-9a-f]{40}\.\.\.[0-9a-f]{40}$/,
    );
  });

  test('the suite is chosen, and remembered in the address', async () => {
    await show('');
    await page.getByRole('combobox', { name: 'Suite' }).selectOption('nightly');
    await expect.poll(() => rows().count()).toBe(7);
    await expect.poll(() => page.url()).toContain('suite=nightly');
    expect(await page.title()).toBe('nightly · performance');
  });

  test('all suites come first: the verdict of each, what is open, and its last verdicts', async () => {
    await show('');
    await expect.poll(() => page.getByRole('row').count()).toBe(4);
    const own = page.getByRole('row', { name: /^Benchmark/ });
    await expect.poll(() => own.textContent()).toMatch(/◆ 1 of 2 benchmarks got slower beyond its limit1/);
    await expect.poll(() => own.getByRole('img').getAttribute('aria-label')).toMatch(/1 regressed/);
    await own.getByRole('link').click();
    await expect.poll(() => page.title()).toBe('◆ Benchmark · performance');
  });

  test('a series begins with its newest change: since when, which commits, whether it is accepted', async () => {
    await series('services', lineOf('go/n=1000', 'p50'));
    const state = page.locator('.series-state');
    await expect
      .poll(() => state.textContent())
      .toMatch(
        /^◆ \+\d\d\.\d% since 2026-02-2\d · [0-9a-f]{7}…[0-9a-f]{7} · Step 8\d <b>of<\/b> services · not accepted Compare/,
      );
    await expect.poll(() => page.title()).toBe('· go/n=1000 p50 · services · performance');
    await state.getByRole('link', { name: 'Compare' }).click();
    await expect
      .poll(() => page.locator('.verdict-line').textContent())
      .toContain('1 run compared with 1 run');
  });

  test('where the time of a change went: read when it is opened, zoomed and searched, a link for others', async () => {
    const asked: string[] = [];
    const listen = (request: { url(): string }) => asked.push(request.url());
    page.on('request', listen);
    await series('services', lineOf('go/n=1000', 'p99'));
    const section = page.getByRole('region', { name: 'Where the time went' });
    await expect
      .poll(() => section.locator('summary').textContent())
      .toMatch(/2026-02-21 [0-9a-f]{7} Step 82/);
    expect(asked.filter((url) => url.includes('/profiles/'))).toEqual([]);
    const shift = page.getByRole('row', { name: /\+\d\d\.\d%/ }).filter({ hasText: 'functions' });
    expect(await shift.count()).toBe(1);
    await shift.getByRole('button', { name: 'functions' }).click();
    await expect
      .poll(() => section.getByRole('table').textContent())
      .toMatch(/The extra 27.*Cache\.get.*\+18/);
    expect(asked.filter((url) => url.includes('/profiles/'))).toHaveLength(1);
    await expect.poll(() => page.url()).toContain(`profile=${PROFILED_RUN}`);
    expect(await section.getByText('Compared:').textContent()).toMatch(/^Compared: a{7}…[0-9a-f]{7}$/);

    const tree = section.getByRole('tree');
    const box = (name: string) => tree.getByRole('treeitem', { name });
    const width = async (name: string) => (await box(name).boundingBox())?.width ?? 0;
    const whole = await width('main');
    expect(whole).toBeGreaterThan(300);
    await box('Cache.get').click();
    await expect.poll(() => width('Cache.get')).toBeCloseTo(whole, -1);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('memcpy');
    await page.keyboard.press('Escape');
    await expect.poll(() => width('Cache.get')).toBeLessThan(whole / 2);
    await section.getByRole('searchbox').fill('HASH');
    await expect.poll(() => section.getByRole('status').textContent()).toBe('1 of 6 boxes match.');
    // A new round of the page draws nothing anew.
    await page.evaluate("dispatchEvent(new HashChangeEvent('hashchange'))");
    expect(await tree.locator('.hit').count()).toBe(1);
    await section.locator('summary').click();
    await expect.poll(() => tree.count()).toBe(0);
    await expect.poll(() => page.url()).not.toContain('profile=');
    page.off('request', listen);
  });

  test('a series that did not get slower with it has no profile, and one that is gone is a fault', async () => {
    await series('services', lineOf('rust/n=1000', 'p99'));
    await expect.poll(() => page.getByText('The whole history').count()).toBe(1);
    expect(await page.getByRole('region', { name: 'Where the time went' }).count()).toBe(0);
    await page.route('**/profiles/*.json', (route) => route.fulfill({ body: '{"schema":9}' }));
    await series('services', lineOf('go/n=1000', 'p99'), `profile=${PROFILED_RUN}`);
    await expect.poll(() => page.locator('.profiles .fault').textContent()).toContain('is not a profile');
    await page.unroute('**/profiles/*.json');
  });

  test('keys search, go from row to row, and are listed; focus is never lost', async () => {
    await show('#suite=nightly');
    await expect.poll(() => rows().count()).toBe(7);
    const focused = (what: string) => page.evaluate(`document.activeElement?.${what} ?? ''`);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    const second = await focused('href');
    await page.keyboard.press('k');
    expect(await focused('href')).not.toBe(second);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('view=series');
    await expect.poll(() => focused('id')).toBe('main');
    await expect.poll(() => page.getByText('The whole history').count()).toBe(1);
    await page.keyboard.press('?');
    await expect.poll(() => page.getByRole('dialog').textContent()).toContain('next row');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('/');
    await expect.poll(() => focused('type')).toBe('search');
    await page.keyboard.type('?j');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  test('runs are filtered by verdict, with counts, a line each', async () => {
    await show('#view=runs&suite=Benchmark');
    const choice = page.getByRole('combobox', { name: 'Verdict' });
    await expect.poll(() => choice.textContent()).toMatch(/regressed \(1\)/);
    const lines = page.locator('tbody tr');
    const heights = await lines.evaluateAll((all) => all.map((line) => line.getBoundingClientRect().height));
    expect(new Set(heights).size).toBe(1);
    await choice.selectOption('fail');
    await expect.poll(() => lines.count()).toBe(1);
    await expect.poll(() => page.url()).toContain('verdict=fail');
  });

  test('series are filtered by every word of a text, and sorted', async () => {
    await show('#suite=nightly');
    await page.getByRole('searchbox', { name: 'Filter by name' }).fill('LATENCY p9');
    await expect.poll(() => rows().allTextContents()).toEqual(['latency/p95 value', 'latency/p99 value']);
    await expect.poll(() => page.url()).toContain('q=LATENCY+p9');
    await page.reload();
    await expect.poll(() => rows().count()).toBe(2);
    await page.getByRole('searchbox', { name: 'Filter by name' }).fill('');
    await page.getByRole('combobox', { name: 'Sort' }).selectOption('change');
    await expect.poll(async () => (await rows().allTextContents())[0]).toBe('latency/p95 value');
    await page.getByRole('combobox', { name: 'Sort' }).selectOption('name');
    await expect.poll(async () => (await rows().allTextContents())[0]).toBe(`${HTML_NAME} value`);
    await page.getByRole('searchbox', { name: 'Filter by name' }).fill('nothing like it');
    await expect.poll(() => page.getByText('No series matches').count()).toBe(1);
  });

  test('series are filtered by verdict', async () => {
    await show('#suite=Benchmark');
    await page.getByRole('combobox', { name: 'Verdict' }).selectOption('regressed');
    await expect.poll(() => rows().allTextContents()).toEqual(['BenchmarkParse time']);
  });

  test('names stay text, however they are written and however long they are', async () => {
    await show('#suite=nightly');
    await expect.poll(() => rows().allTextContents()).toContain(`${HTML_NAME} value`);
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.title()).toBe('nightly · performance');
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await series('nightly', lineOf(LONG_NAME, 'value'));
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toContain('very/long-');
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  });

  test('when did it change, and which commit was it: two clicks', async () => {
    await show('#suite=nightly');
    await rows().getByRole('link', { name: 'latency/p50' }).click();
    const levels = page.getByRole('region', { name: 'Level shifts' });
    await expect
      .poll(() => levels.textContent())
      .toMatch(/\+\d\d\.\d%[0-9a-f]{7}…[0-9a-f]{7}Step 8 <b>of<\/b> nightly/);
    await levels.getByRole('link', { name: 'compare' }).first().click();
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('Compare');
    await expect
      .poll(() => page.locator('.verdict-line').textContent())
      .toContain('1 run compared with 1 run');
  });

  test('a series shows its chart and its change before any stored file has arrived', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.context().route('**/segments/*', async (route) => {
      await held;
      await route.continue();
    });
    await series('Benchmark', lineOf('BenchmarkParse', 'time'));
    await expect.poll(() => page.locator('.chart canvas').count()).toBe(1);
    expect(await page.locator('.series-state').textContent()).toMatch(/since .* · [0-9a-f]{7}…[0-9a-f]{7}/);
    const older = page.locator('.older');
    expect(await older.textContent()).toBe('Loading the history: 0 of 1 files');
    release();
    await expect.poll(() => older.textContent()).toBe('The whole history: 14 runs.');
    await page.context().unroute('**/segments/*');
  });

  test('a run is hovered, pinned by key and mouse, and compared', async () => {
    await series('nightly', latency);
    const chart = page.getByRole('application');
    const point = page.getByRole('region', { name: 'Run' });
    await expect.poll(() => point.textContent()).toContain('Step 13 <b>of</b> nightly');
    await expect.poll(() => page.getByText('The whole history').count()).toBe(1);
    await chart.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => point.textContent()).toContain('Step 0 <b>of</b> nightly');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => point.textContent()).toMatch(/Step 1 .*Compare [0-9a-f]{7} with [0-9a-f]{7}/);
    await page.keyboard.press('Escape');
    const box = await chartOn(page);
    await page.mouse.click(box.x + box.width * 0.3, box.y + 50);
    await expect.poll(() => point.textContent()).toContain('Pinned');
  });

  test('two pins stay: the link is there when the pointer reaches it, and whoever opens the address has them', async () => {
    await series('nightly', latency);
    const point = page.getByRole('region', { name: 'Run' });
    const click = async (share: number) => {
      const { x, y, width } = await chartOn(page);
      await page.mouse.click(x + width * share, y + 50);
    };
    await click(0.2);
    await click(0.7);
    const link = point.getByRole('link', { name: /^Compare/ });
    const words = await link.textContent();
    await link.hover();
    expect(await link.textContent()).toBe(words);
    const { x, y, width } = await chartOn(page);
    await page.mouse.move(x + width * 0.5, y + 60);
    expect(await link.textContent()).toBe(words);
    await page.reload();
    await expect.poll(() => link.textContent()).toBe(words);
    await click(0.7);
    await expect.poll(() => page.url()).not.toContain('&b=');
    await expect.poll(() => page.url()).toContain('&a=');
    await point.getByRole('button', { name: 'Unpin all' }).click();
    await expect.poll(() => page.url()).not.toContain('&a=');
  });

  test('on touch two runs are pinned as well, and compared', async () => {
    const touched = await openPage(browser, served, {
      ...{ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } },
    });
    await touched.go(`#view=series&suite=nightly&${latency}`);
    const box = await chartOn(touched.page);
    for (const share of [0.2, 0.7]) {
      await touched.page.touchscreen.tap(box.x + box.width * share, box.y + 50);
    }
    await expect.poll(() => touched.page.url()).toMatch(/&a=.*&b=/);
    const link = touched.page.getByRole('region', { name: 'Run' }).getByRole('link', { name: /^Compare/ });
    await link.tap();
    await expect.poll(() => touched.page.url()).toContain('view=compare');
    expect(touched.problems).toEqual([]);
    await touched.page.close();
  });

  test('the chart is zoomed by mouse, key and button, and the address has it', async () => {
    await series('nightly', latency);
    const box = await chartOn(page);
    await page.mouse.move(box.x + box.width * 0.3, box.y + 60);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.7, box.y + 80, { steps: 5 });
    await page.mouse.up();
    await expect.poll(() => page.url()).toMatch(/from=.*to=/);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => page.url()).not.toContain('from=');
    await page.getByRole('application').focus();
    await page.keyboard.press('+');
    await expect.poll(() => page.url()).toContain('from=');
    await page.keyboard.press('0');
    await expect.poll(() => page.url()).not.toContain('from=');
  });

  test.each(['light', 'dark'] as const)(
    'a pressed toggle can be read while it is hovered, %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await series('nightly', latency);
      const button = page.getByRole('button', { name: 'Logarithmic' });
      for (const pressed of ['false', 'true']) {
        await expect.poll(() => button.getAttribute('aria-pressed')).toBe(pressed);
        await button.hover();
        const [text, ground] = (await button.evaluate((element) => {
          const { color, backgroundColor } = getComputedStyle(element);
          return [color, backgroundColor].map((each) => (each.match(/[\d.]+/g) ?? []).map(Number));
        })) as [number[], number[]];
        // Where nothing is painted, the page is seen through.
        if (ground[3] !== 0) expect(contrast(text, ground), `pressed: ${pressed}`).toBeGreaterThan(4.5);
        else expect(pressed).toBe('false');
        await button.click();
      }
      await page.emulateMedia({ colorScheme: 'light' });
    },
  );

  test('scale, axis and relative values are switched, and the address has them', async () => {
    await series('nightly', latency);
    for (const [name, word] of [
      ['Logarithmic', 'scale=log'],
      ['Relative', 'relative=yes'],
      ['By time', 'x=time'],
    ] as const) {
      const button = page.getByRole('button', { name });
      await button.click();
      await expect.poll(() => button.getAttribute('aria-pressed')).toBe('true');
      await expect.poll(() => page.url()).toContain(word);
    }
  });

  test('percentiles in one chart; other series are found, added and removed', async () => {
    await series('nightly', latency);
    const legend = page.getByRole('region', { name: 'Lines of the chart' });
    for (const name of ['p95', 'p99']) {
      await page.getByRole('searchbox', { name: /another series/ }).fill(name);
      await legend.locator('.found').getByRole('button').first().click();
    }
    await expect
      .poll(() => legend.locator('> ul > li').allTextContents())
      .toEqual([
        expect.stringContaining('latency/p50'),
        expect.stringContaining('latency/p95'),
        expect.stringContaining('latency/p99'),
      ]);
    await legend.getByRole('button', { name: /Remove latency\/p95/ }).click();
    await expect.poll(() => legend.locator('> ul > li').count()).toBe(2);
  });

  test('percentiles are laid beside one another with one click, and taken away with another', async () => {
    await series('services', lineOf('rust/n=1000', 'p99'));
    const legend = page.getByRole('region', { name: 'Lines of the chart' });
    await legend.getByRole('button', { name: 'Percentiles 3' }).click();
    const standing = page.getByRole('region', { name: 'Side by side' });
    await expect
      .poll(() => standing.getByRole('rowheader').allTextContents())
      .toEqual(['p50', 'p95', 'p99'].map((name) => `${name} · linux x64, AMD EPYC 7763`));
    // The limit of the first line is relative, that of the percentile absolute.
    expect(await legend.locator('.limits').textContent()).toMatch(/threshold 1\d\.\d ms · max 50\.0 ms/);
    await legend.getByRole('button', { name: 'Percentiles 3' }).click();
    await expect.poll(() => standing.count()).toBe(0);
  });

  test('backends side by side with one click: newest, best, median and worst', async () => {
    await series('services', lineOf('rust/n=1000', 'hit rate'));
    const legend = page.getByRole('region', { name: 'Lines of the chart' });
    await legend.getByRole('button', { name: 'By backend 3' }).click();
    const rows = page.getByRole('region', { name: 'Side by side' }).getByRole('row');
    await expect.poll(async () => (await rows.allTextContents()).length).toBe(4);
    const [head = '', rust = ''] = await rows.allTextContents();
    expect(head).toBe('SeriesNewestBestMedianWorstRuns');
    const [newest = 0, best = 0, median = 0, worst = 0] = [...rust.matchAll(/(\d\d\.\d)%/g)].map(([, n]) =>
      Number(n),
    );
    expect(rust).toMatch(/^rust\/n=1000 hit rate/);
    expect(best > median && median > worst && best >= newest && newest >= worst).toBe(true);
    expect(await legend.locator('.limits').textContent()).toMatch(/threshold 5\d\.\d% · min 60\.0%/);
  });

  test('the overview and the series page tell of the same shift, and of each machine by itself', async () => {
    await show('#suite=services');
    const told = page.getByRole('region', { name: 'What changed lately' }).getByRole('listitem');
    const shift = told.filter({ hasText: 'go/n=1000 p' }).first();
    await expect.poll(() => shift.textContent()).toMatch(/go\/n=1000 p\d\d\+(4[7-9]|5[0-2])\.\d%/);
    const commits = await shift.locator('code').textContent();
    await shift.getByRole('link', { name: /p\d\d/ }).first().click();
    const levels = page.getByRole('region', { name: 'Level shifts' });
    await expect.poll(() => levels.getByRole('row').count()).toBe(3);
    const texts = await levels.getByRole('row').allTextContents();
    expect(texts.find((text) => text.includes('AMD EPYC'))).toContain(commits);
    expect(texts.some((text) => text.includes('Intel Xeon'))).toBe(true);
  });

  test('series that ended stay in the list, and open', async () => {
    await show('#suite=services&verdict=ended');
    await expect.poll(() => rows().allTextContents()).toEqual(['legacy import time']);
    await rows().getByRole('link').click();
    await expect
      .poll(() => page.locator('main').textContent())
      .toContain('Last measured 2026-02-02; 108 runs');
  });

  test('a branch is laid over the tracked one', async () => {
    await series('nightly', latency);
    await page.getByRole('combobox', { name: 'Overlay a branch' }).selectOption('topic/faster');
    const legend = page.getByRole('region', { name: 'Lines of the chart' });
    await expect
      .poll(() => legend.locator('> ul > li').allTextContents())
      .toEqual([expect.stringContaining('main'), expect.stringContaining('topic/faster')]);
  });

  test('lines of different units are shown relative, and it is said', async () => {
    await series('nightly', latency, lineOf('balance', 'value'));
    await expect.poll(() => page.getByText('different units').count()).toBe(1);
  });

  test('what people decided is told: accepted and allowed, by whom and why', async () => {
    await series('nightly', latency);
    await expect.poll(() => page.getByRole('article').textContent()).toContain('a <i>new</i> normal');
    await show('#view=runs&suite=Benchmark');
    await expect.poll(() => page.getByRole('article').textContent()).toContain('1 decision');
    const table = page.getByRole('table');
    await expect.poll(() => table.textContent()).toMatch(/allowed.*by acme/);
    expect(await table.getByRole('row').count()).toBe(15);
    expect(
      await table
        .getByRole('link', { name: /Workflow run/ })
        .first()
        .getAttribute('href'),
    ).toContain('https://github.com/acme/widgets/actions/runs/');
  });

  test('runs of one branch', async () => {
    await show('#view=runs&suite=nightly');
    await page.getByRole('combobox', { name: 'Branch' }).selectOption('topic/faster');
    await expect.poll(() => page.getByText('3 of 17 runs').count()).toBe(1);
  });

  test('the chart is downloaded as numbers and as a picture', async () => {
    await series('nightly', latency);
    await expect.poll(() => page.getByText('The whole history').count()).toBe(1);
    for (const [name, content] of [
      ['CSV', /^benchmark,metric,unit,branch,run,commit,time,machine,value\r\nlatency\/p50,value,ns,main,/],
      ['JSON', /"benchmark": "latency\/p50"/],
      ['SVG', /<svg [^>]*viewBox[\s\S]*latency\/p50 .{1,2} value[\s\S]*<polyline/],
      ['PNG', /^.PNG/],
    ] as const) {
      const downloading = page.waitForEvent('download');
      await page.getByRole('button', { name, exact: true }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toBe(`latency-p50-value.${name.toLowerCase()}`);
      expect((await contentOf(download)).toString('latin1')).toMatch(content);
    }
  });

  test('the sides of a comparison are searched: by message, tag, branch or hash', async () => {
    await show('#view=compare&suite=nightly');
    const search = page.getByRole('searchbox', { name: 'Before: search' });
    const choice = page.getByRole('combobox', { name: 'Before' });
    for (const [words, found] of [
      ['Step 3', 'Step 3 '],
      ['step 12', 'Step 12 '],
    ] as const) {
      await search.fill(words);
      await search.press('Enter');
      await expect.poll(() => choice.locator('option:checked').textContent()).toContain(found);
      expect(await search.inputValue()).toBe('');
    }
    await search.fill('topic/faster');
    await search.press('Enter');
    await expect
      .poll(() => choice.locator('option:checked').textContent())
      .toContain('newest of topic/faster');
    await search.fill('no such words');
    expect(await search.getAttribute('aria-invalid')).toBe('true');
    await search.fill('abcd1234');
    await search.press('Enter');
    await expect.poll(() => page.url()).toContain('before=abcd1234');
  });

  test('branches, machines and commits are compared, with intervals', async () => {
    await show('#view=compare&suite=nightly&kind=branch&before=topic/faster&after=main&runs=5');
    const table = page.getByRole('table');
    await expect
      .poll(() => page.locator('.verdict-line').textContent())
      .toContain('3 runs compared with 5 runs');
    await expect.poll(() => table.textContent()).toMatch(/latency\/p50 value.*\+\d\d\.\d%/);
    await page.getByRole('button', { name: 'Swap the two' }).click();
    await expect
      .poll(() => page.locator('.verdict-line').textContent())
      .toContain('5 runs compared with 3 runs');
    await page.getByRole('combobox', { name: 'What' }).selectOption('commit');
    await expect
      .poll(() => page.locator('.verdict-line').textContent())
      .toContain('1 run compared with 1 run');
    await expect.poll(() => table.getByRole('row').count()).toBeGreaterThan(5);
    await page.getByRole('searchbox', { name: 'Filter by name' }).fill('p99');
    await expect.poll(() => table.getByRole('row').count()).toBe(2);
    await page.getByRole('combobox', { name: 'What' }).selectOption('environment');
    await expect.poll(() => page.getByText('only one environment').count()).toBe(1);
    await show('#view=compare&suite=services&kind=environment');
    await expect
      .poll(() => page.locator('.verdict-line').textContent())
      .toContain('18 runs compared with 20 runs');
  });

  test('a page that is kept open shows what is stored meanwhile, by itself', async () => {
    const log = new HistoryLog(gitBranch(local.dir, 'gh-pages'), 'perf', 'kept open');
    const store = (i: number) =>
      log.append(
        runOf(`k${i}`, { parse: 10 }, { suite: 'kept open', message: `Commit ${i}` }),
        [],
        async () => false,
      );
    await store(1);
    await page.clock.install();
    // Its list of suites is older than this suite.
    await go('#suite=kept%20open');
    const verdict = page.getByRole('heading', { level: 1 }).locator('..');
    await expect.poll(() => verdict.textContent()).toContain('Commit 1');
    await store(2);
    await page.clock.fastForward('01:01');
    await expect.poll(() => verdict.textContent()).toContain('Commit 2');
  });
});

/** Of two colours, 1 to 21 (WCAG 2.2). */
function contrast(one: readonly number[], other: readonly number[]): number {
  const luminance = (colour: readonly number[]) => {
    const [r = 0, g = 0, b = 0] = colour.map((each) => {
      const part = each / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
