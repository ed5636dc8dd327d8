/** Damaged, foreign, empty and extreme data: the page stays usable and says what is wrong and what to do. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderName } from '../../src/history/index-file.ts';
import { HistoryLog } from '../../src/history/log.ts';
import type { Run } from '../../src/model/run.ts';
import { gitBranch } from '../../src/storage/git-branch.ts';
import { runCli } from '../harness/action.ts';
import { connectBrowser, describeInBrowser } from '../harness/chromium.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { runOf } from '../runs.ts';
import { lineOf, openPage, type Served, serveDashboard } from './browser.ts';

const SEGMENT = 'segments/000001.ndjson';

/** Runs of main, an hour apart. */
function runsOf(suite: string, count: number, value: (i: number) => number = (i) => 10 + (i % 3)): Run[] {
  return Array.from({ length: count }, (_, i) => ({
    ...runOf(`r${i}`, { parse: value(i) }, { time: new Date(Date.UTC(2026, 0, 1, i)).toISOString() }),
    suite,
  }));
}

interface Case {
  readonly what: string;
  readonly suite: string;
  readonly runs?: readonly Run[];
  /** A file of the suite, and what became of it; null: it is gone. */
  readonly damaged?: readonly [path: string, change: (text: string) => string | null];
  /** Views, and what each says. */
  readonly visits: readonly { readonly view: string; readonly says: readonly (string | RegExp)[] }[];
}

const overview = 'view=overview';
const parse = `view=series&${lineOf('parse', 'time')}`;

const ended = runsOf('ended', 120).map((run, i) =>
  i < 6 ? run : { ...run, measurements: runOf('x', { other: 5 }).measurements },
);

const cases: readonly Case[] = [
  {
    what: 'cut off in the middle: what is whole is shown, and the line is named',
    suite: 'cut',
    damaged: [SEGMENT, (text) => text.slice(0, -40)],
    visits: [
      {
        view: parse,
        says: [
          'Part of the history cannot be read',
          'cut/segments/000001.ndjson:9: this is not a line of the history',
          'perf-regression history repair',
          'Level shifts',
        ],
      },
      // It stands on the summary.
      { view: overview, says: [/^(?!.*cannot be read).*parse/s] },
    ],
  },
  {
    what: 'without a segment that the index names',
    suite: 'gap',
    damaged: [SEGMENT, () => null],
    visits: [{ view: parse, says: ['Part of the history', 'is missing, although the index lists it'] }],
  },
  {
    what: 'not what was stored',
    suite: 'changed',
    damaged: [SEGMENT, (text) => text.replace('"values":[10]', '"values":[11]')],
    visits: [{ view: parse, says: ['Part of the history', 'does not match the index'] }],
  },
  ...['summary.json', 'index.json'].map((file) => ({
    what: `of a newer schema: ${file}`,
    suite: `newer ${file.slice(0, 5)}`,
    damaged: [file, (text: string) => text.replace(/"schema": ?1/, '"schema":9')] as const,
    visits: [{ view: parse, says: ['newer perf-regression', 'Use the newest version'] }],
  })),
  {
    what: 'without a summary, as older versions stored it',
    suite: 'bare',
    damaged: ['summary.json', () => null],
    visits: [{ view: overview, says: ['The newest run measured 1 benchmark ', 'parse'] }],
  },
  {
    what: 'with a damaged summary: it is made from the segments',
    suite: 'half',
    damaged: ['summary.json', (text) => text.slice(0, 100)],
    visits: [{ view: overview, says: ['The newest run measured', 'parse'] }],
  },
  {
    what: 'without a run',
    suite: 'empty',
    damaged: [
      'summary.json',
      (text) => JSON.stringify({ ...JSON.parse(text), runs: [], series: [], environments: [] }),
    ],
    visits: [
      { view: overview, says: ['has no run on a tracked branch yet', 'as soon as such a run is stored'] },
    ],
  },
  {
    what: 'one run long',
    suite: 'single',
    runs: runsOf('single', 1),
    visits: [
      { view: overview, says: ['No level shift', 'parse'] },
      { view: parse, says: ['The whole history: 1 run.', 'None: the level did not change'] },
      { view: 'view=compare', says: ['only one commit'] },
      { view: 'view=runs', says: ['1 of 1 run'] },
    ],
  },
  {
    what: 'there, and a series in it ended long ago: it is listed, and its page says when',
    suite: 'ended',
    runs: ended,
    visits: [
      {
        view: `${overview}&verdict=ended`,
        says: ['1 of 2', /parse · ?timelast measured 2026-01-01|parse.*last measured 2026-01-01/],
      },
      { view: parse, says: ['Last measured 2026-01-01; 114 runs of main since then do not include it.'] },
    ],
  },
  {
    what: 'zero and below: no place on a logarithmic scale, and it is said',
    suite: 'zero',
    runs: runsOf('zero', 9, (i) => i - 4),
    visits: [
      { view: `${parse}&scale=log`, says: ['logarithmic scale', 'choose the linear scale'] },
      { view: parse, says: [/^(?!.*logarithmic scale).*The whole history/s] },
    ],
  },
  {
    what: 'asked for what it does not have',
    suite: 'single',
    visits: [
      { view: `view=series&${lineOf('x', 'y')}`, says: ['No value in 1 loaded run', 'Check the name.'] },
      { view: 'view=series', says: ['The address does not name a series', 'Choose one in the overview'] },
      { view: 'view=series&line=%7B', says: ['The address does not name a series'] },
      { view: 'view=compare&before=abcdef0&after=1234567', says: ['The first side has no run'] },
    ],
  },
];

describeInBrowser('a history that is', () => {
  let browser: Browser;
  let local: LocalRepository;
  let served: Served;
  let page: Page;
  let show: (hash: string) => Promise<void>;
  /** The console may complain of what is missing; the page must not stumble. */
  const errors: string[] = [];

  beforeAll(async () => {
    [browser, local] = await Promise.all([connectBrowser(), localRepository()]);
    await local.commit({ 'code.txt': '0\n', '.gitignore': 'bench*\n' });
    const branch = gitBranch(local.dir, 'gh-pages');
    for (const { suite, runs, damaged } of cases) {
      if (runs || damaged) {
        await new HistoryLog(branch, 'perf', suite).appendAll(runs ?? runsOf(suite, 8), async () => false);
      }
      if (!damaged) continue;
      const path = `perf/${folderName(suite)}/${damaged[0]}`;
      const tip = await branch.tip();
      const text = tip && (await branch.read(tip, path));
      if (text === undefined) throw new Error(`there is no ${path}`);
      await branch.commit(tip, new Map([[path, damaged[1](text)]]), 'by others');
    }
    served = await serveDashboard(local.dir);
    ({ page, show } = await openPage(browser, served));
    page.on('pageerror', (error) => errors.push(error.message));
  });
  afterAll(async () => {
    await browser?.close();
    served?.stop();
    local?.remove();
  });

  test.each(cases)('$what', async ({ suite, visits }) => {
    for (const { view, says } of visits) {
      await show(`#${view}&suite=${encodeURIComponent(suite)}`);
      for (const words of says) {
        await expect.poll(() => page.locator('main').textContent()).toMatch(words);
      }
    }
    expect(errors).toEqual([]);
  });

  test('of no suite that is there: it says so, with those that are, and shows no other', async () => {
    await show('#suite=single%20&view=overview');
    const main = page.locator('main');
    await expect.poll(() => main.textContent()).toContain('There is no suite single  here.');
    expect(await main.textContent()).not.toContain('The newest run');
    await main.getByRole('link', { name: 'single', exact: true }).click();
    await expect.poll(() => main.textContent()).toContain('The newest run measured 1 benchmark');
  });

  test('not there: the command says how to get one', async () => {
    const { exitCode, stderr } = await runCli(['dashboard', '--branch', 'elsewhere'], { cwd: local.dir });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('there is no history on branch elsewhere');
    expect(stderr).toContain('git fetch origin elsewhere:elsewhere');
  });

  test('opened from the disk: the page says which command opens it', async () => {
    const { exitCode } = await runCli(['dashboard', 'build', '--out', 'bench-site'], { cwd: local.dir });
    expect(exitCode).toBe(0);
    await page.goto(`file://${join(local.dir, 'bench-site/index.html')}`);
    await expect.poll(() => page.locator('main').textContent()).toContain('perf-regression dashboard --open');
  });
});
