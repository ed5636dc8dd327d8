/**
 * Renders the pictures of the documentation, light and dark: a comment and the dashboard of one generated history, in a real
 * Chromium. The result is the same on every machine, except for fonts. Needs `npm run build`.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { launchServer } from '../__tests__/harness/chromium.ts';
import { githubPage } from '../__tests__/reporters/github-page.ts';
import { branchInMemory } from '../bench/stored-history.ts';
import { check } from '../src/check/check.ts';
import { NO_RULES } from '../src/check/policy.ts';
import { HistoryLog } from '../src/history/log.ts';
import { type Environment, USUAL_FACTS } from '../src/model/environment.ts';
import type { Report } from '../src/model/report.ts';
import type { Measurement, Run } from '../src/model/run.ts';
import { COMMENT_BYTES, renderMarkdown } from '../src/reporters/markdown.ts';
import { serve } from '../src/serve/server.ts';
import { readSite } from '../src/serve/site.ts';
import { seededRandom } from '../src/stats/random.ts';

const SUITE = 'backend';
const RUNS = 96;
const NOW = Date.UTC(2026, 2, 20, 15, 0);
const MACHINE: Environment = {
  os: 'linux',
  arch: 'x64',
  cpu: 'AMD EPYC 7763',
  cores: 4,
  memoryBytes: 16e9,
  runner: '',
  toolchain: {},
};
const AUTHORS = ['Ada', 'Grace', 'Katherine', 'Edsger'];
const MESSAGES = [
  'Fix the docs',
  'Bump dependencies',
  'Inline the hot loop',
  'Split the reader',
  'Add a flag',
];

/** A simulated benchmark. */
interface Life {
  readonly name: string;
  readonly metric: string;
  readonly unit: string;
  readonly direction: 'lower' | 'higher';
  readonly level: number;
  /** Relative noise between runs. */
  readonly noise: number;
  /** Factors of the level, by run. */
  readonly course?: Course;
}

type Course = (run: number) => number;

const since =
  (first: number, factor: number, last = RUNS) =>
  (run: number) =>
    run >= first && run < last ? factor : 1;
const both = (one: Course, other: Course) => (run: number) => one(run) * other(run);
const time = { metric: 'time', unit: 'ns', direction: 'lower' } as const;
const rate = { metric: 'throughput', unit: 'B/s', direction: 'higher' } as const;

const LIVES: readonly Life[] = [
  { name: 'ProduceLatency', ...time, level: 1.23e6, noise: 0.008, course: since(RUNS - 1, 1.274) },
  { name: 'Fetch', ...rate, level: 1.2e9, noise: 0.006, course: since(RUNS - 1, 0.8) },
  {
    name: 'ReadBatch',
    ...time,
    level: 284e3,
    noise: 0.006,
    course: both(since(70, 0.88), since(RUNS - 1, 1.08)),
  },
  { name: 'Merge', ...time, level: 91e3, noise: 0.005, course: (run) => 1 + 0.0011 * Math.max(0, run - 20) },
  {
    name: 'Compress',
    ...rate,
    level: 1.2e9,
    noise: 0.01,
    course: both(since(80, 1.07), since(RUNS - 1, 1.12)),
  },
  { name: 'Parse', ...time, level: 47e3, noise: 0.009, course: since(40, 1.31, 57) },
  { name: 'Index/query', ...time, level: 950e3, noise: 0.03 },
  { name: 'Startup', ...time, level: 23e6, noise: 0.02 },
];

/** Messages of the commits that change a level. */
const CHANGES: Readonly<Record<number, string>> = {
  40: 'Check every escape twice (#101)',
  57: 'Check escapes once (#112)',
  70: 'Read batches without a copy (#127)',
  80: 'Compress with a window of 64 kB (#140)',
  [RUNS - 1]: 'Add checksums to every frame (#148)',
};

function runs(): Run[] {
  const random = seededRandom(11);
  return Array.from({ length: RUNS }, (_, i): Run => {
    const commit = createHash('sha1').update(`picture ${i}`).digest('hex');
    return {
      id: `picture-${i}`,
      suite: SUITE,
      commit,
      branch: 'main',
      time: new Date(NOW - (RUNS - 1 - i) * 9 * 3_600_000 - 3_600_000).toISOString(),
      environment: MACHINE,
      message: CHANGES[i] ?? (MESSAGES[i % MESSAGES.length] as string),
      author: AUTHORS[i % AUTHORS.length] as string,
      url: `https://github.com/acme/widgets/actions/runs/${70_000 + i}`,
      measurements: LIVES.map((life) => measured(life, i, random)),
    };
  });
}

function measured(
  { name, metric, unit, direction, level, noise, course }: Life,
  run: number,
  random: () => number,
): Measurement {
  const around = () => 1 + noise * (random() + random() + random() - 1.5);
  const own = level * (course?.(run) ?? 1) * around();
  const values = Array.from({ length: 5 }, () => Number((own * around()).toPrecision(6))).sort(
    (a, b) => a - b,
  );
  return {
    benchmark: { name: `Benchmark${name}`, parameters: {}, tags: [] },
    metric: { name: metric, unit, direction },
    sample: { centre: values[2] as number, values, level: 'process' },
    writtenUnit: unit,
  };
}

/** @param records true for a push to main, false for a pull request */
function judged(all: readonly Run[], records: boolean): Report {
  const baseline = {
    ...({ source: 'merge-base', why: { code: 'before' }, branch: 'main', runs: all.slice(-51, -1) } as const),
    ...{ accepted: [], episodes: [], skippedSources: [], warnings: [] },
  };
  const policy = { ...NO_RULES, tags: [], comparability: USUAL_FACTS, confidence: 0.95, alpha: 0.01 };
  return check(
    all.at(-1) as Run,
    baseline,
    { ...policy, confirmRuns: 1, onMissing: 'warn', onSuspected: 'inconclusive' },
    { reruns: [], records, override: null, warnings: [] },
  );
}

async function photographComment(browser: Browser, report: Report): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 832, height: 400 }, deviceScaleFactor: 2 });
  const markdown = renderMarkdown(report, COMMENT_BYTES, 'https://acme.github.io/widgets/perf/');
  const html = withSymbols(githubPage(markdown).replaceAll('<details open>', '<details>'));
  for (const [file, colours] of [
    ['comment.png', 'background:#fff;color:#1f2328'],
    ['comment-dark.png', 'background:#0d1117;color:#f0f6fc;--line:#3d444d;--link:#4493f8'],
  ] as const) {
    await page.setContent(html);
    const rules = `body{padding:12px 16px;${colours}}.markdown-body a{color:var(--link,#0969da)}
      .markdown-body :is(th,td){border-color:var(--line,#d1d9e0)}`;
    await page.addStyleTag({ content: rules });
    writeFileSync(pathOf(file), await page.screenshot({ fullPage: true }));
  }
  await page.close();
}

const SYMBOLS: Readonly<Record<string, string>> = {
  ...{ '🔴': '#dd2e44', '🟠': '#f4900c', '🟡': '#fdcb58', '🔵': '#3b88c3', '🟢': '#78b159' },
  ...{ '🟣': '#aa8ed6', '🟤': '#c1694f', '⚪': '#ccd6dd', '⚫': '#66757f' },
};

/** Emoji, for which headless machines often have no font. */
function withSymbols(html: string): string {
  const drawing = (inside: string) =>
    `<svg width="16" height="16" viewBox="0 0 16 16" style="vertical-align:-2px">${inside}</svg>`;
  return html
    .replace(/[🔴🟠🟡🔵🟢🟣🟤⚪⚫]/gu, (symbol) => {
      return drawing(`<circle cx="8" cy="8" r="7" fill="${SYMBOLS[symbol]}"/>`);
    })
    .replace(
      /📈/gu,
      drawing('<path d="M1 14L6 9L9 11L15 3" fill="none" stroke="#dd2e44" stroke-width="2"/>'),
    );
}

async function photographDashboard(browser: Browser, files: ReadonlyMap<string, string>): Promise<void> {
  const site = readSite().files();
  const read = async (path: string) => site.get(path) ?? files.get(`perf/${path}`);
  const server = await serve(0, new Map(), async () => ({ suites: [], paths: async () => [], read }));
  try {
    for (const [file, colorScheme] of [
      ['dashboard.png', 'light'],
      ['dashboard-dark.png', 'dark'],
    ] as const) {
      const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, colorScheme });
      await page.clock.setFixedTime(NOW);
      await page.goto(server.address);
      await page.locator('.leaders-list li').first().waitFor();
      writeFileSync(pathOf(file), await page.screenshot());
      await page.close();
    }
  } finally {
    server.stop();
  }
}

function pathOf(file: string): string {
  return join(import.meta.dirname, '../docs', file);
}

const all = runs();
const files = new Map<string, string>();
const log = new HistoryLog(branchInMemory(files), 'perf', SUITE);
await log.appendAll(all.slice(0, -1), async () => false);
await log.append(all.at(-1) as Run, [], async () => false, {
  report: judged(all, true),
  tracked: 'main',
});
const started = await launchServer();
if (started) {
  const browser = await chromium.connect(started.wsEndpoint());
  await photographComment(browser, judged(all, false));
  await photographDashboard(browser, files);
  await browser.close();
  await started.close();
}
