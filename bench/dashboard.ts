/**
 * Measures the dashboard in a real Chromium with histories of two sizes: time and transferred bytes until the overview is
 * usable, time to open a series, memory of page and worker, and scrolling through ten thousand series. Files are served
 * compressed, as GitHub Pages does.
 */
import { gzipSync } from 'node:zlib';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { launchServer } from '../__tests__/harness/chromium.ts';
import { HistoryLog } from '../src/history/log.ts';
import { type Server, serve } from '../src/serve/server.ts';
import { readSite } from '../src/serve/site.ts';
import { localEnvironment } from '../src/system/machine.ts';
import { decide } from './decide.ts';
import { branchInMemory, longHistory, runAt, type Size } from './stored-history.ts';
import { printFigures, repeat } from './timing.ts';

const SIZES: readonly Size[] = [
  { benchmarks: 100, runs: 1000 },
  { benchmarks: 1000, runs: 5000 },
];
const WIDE: Size = { benchmarks: 10_000, runs: 12 };
/** Scroll steps, each a little less than a window. */
const FRAMES = 200;
const TIMES = 5;
const HISTORY = 'perf';
const SUITE = 'bench';
const ENVIRONMENT = { ...localEnvironment({}), os: 'linux', arch: 'x64', cpu: 'AMD EPYC' };

export async function benchDashboard(): Promise<void> {
  const server = await launchServer();
  if (!server) return;
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    const page = readSite().files();
    const scripts = new Map([...page].filter(([name]) => name.endsWith('.js')));
    console.log(`\nDashboard: its scripts are ${kilobytes(zippedSize(scripts))} (gzip)`);
    for (const size of SIZES) await benchSize(browser, size);
    await benchScrolling(browser);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function benchSize(browser: Browser, size: Size): Promise<void> {
  const files = await history(size);
  const asked = new Map<string, string>();
  const note = (path: string, text: string | undefined) => {
    if (text !== undefined) asked.set(path, text);
    return text;
  };
  const server = await served(files, note);
  try {
    let seen = { bytes: 0, heap: 0 };
    const overview = await repeat(
      'overview: its first rows are painted',
      TIMES,
      async () => {
        const page = await browser.newPage();
        asked.clear();
        const painted = await whenPainted(page, server.address, '.window .row a');
        // Includes the memory of results that are computed later.
        await page.locator('.leaders-list').first().waitFor();
        await page.waitForTimeout(1000);
        seen = { bytes: zippedSize(asked), heap: await heapOf(page) };
        await page.close();
        return painted;
      },
      () => `${kilobytes(seen.bytes)} transferred (gzip), ${megabytes(seen.heap)} of heap with the workers`,
    );
    let heap = 0;
    const series = await repeat(
      'one series, opened from the overview',
      TIMES,
      async () => {
        const page = await browser.newPage();
        await whenPainted(page, server.address, '.window .row a');
        const opened = (await page.evaluate(`new Promise((resolve) => {
          const start = performance.now();
          new MutationObserver((_, observer) => {
            if (!document.querySelector('.chart canvas')) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
          }).observe(document.body, { childList: true, subtree: true });
          document.querySelector('.window .row a').click();
        })`)) as number;
        await page.getByText(/runs are loaded|The whole history/).waitFor();
        heap = await heapOf(page);
        await page.close();
        return opened;
      },
      () => `${megabytes(heap)} of heap when the newest files are read`,
    );
    const all = await repeat(
      'the whole history of a series, and with it of all others',
      1,
      async () => {
        const page = await browser.newPage();
        await whenPainted(page, server.address, '.window .row a');
        await page.locator('.window .row a').first().click();
        await page.getByText(/runs are loaded|The whole history/).waitFor();
        const start = performance.now();
        const button = page.getByRole('button', { name: 'Load all' });
        if (await button.isVisible()) await button.click();
        await page.getByText('The whole history').waitFor({ timeout: 300_000 });
        const took = performance.now() - start;
        heap = await heapOf(page);
        await page.close();
        return took;
      },
      () => `${megabytes(heap)} of heap with every value`,
    );
    printFigures(titleOf(size), [overview, series, all]);
  } finally {
    server.stop();
  }
}

async function benchScrolling(browser: Browser): Promise<void> {
  const files = new Map<string, string>();
  const log = new HistoryLog(branchInMemory(files), HISTORY, SUITE);
  const runs = Array.from({ length: WIDE.runs }, (_, i) => runAt(SUITE, i, WIDE.benchmarks, ENVIRONMENT));
  await log.appendAll(runs, async () => false);
  const server = await served(files);
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const painted = await whenPainted(page, server.address, '.window .row a');
    await page.locator('.leaders-list').first().waitFor();
    await page.waitForTimeout(1000);
    const frames = (await page.evaluate(`new Promise((resolve) => {
      const frames = [];
      let last;
      const next = (now) => {
        if (last !== undefined) frames.push(now - last);
        last = now;
        if (frames.length === ${FRAMES}) return resolve(frames);
        scrollBy(0, 800);
        requestAnimationFrame(next);
      };
      requestAnimationFrame(next);
    })`)) as number[];
    await page.close();
    frames.sort((a, b) => a - b);
    const at = (q: number) => frames[Math.round((frames.length - 1) * q)] ?? Number.NaN;
    const once = { medianMs: painted, minMs: painted, maxMs: painted, valuesMs: [painted] };
    printFigures(titleOf(WIDE), [
      { label: 'overview: its first rows are painted, once', ...once, note: '' },
      {
        label: 'a frame while the list is scrolled',
        medianMs: at(0.5),
        minMs: at(0),
        maxMs: at(1),
        valuesMs: frames,
        note: `95 % within ${at(0.95).toFixed(0)} ms`,
      },
    ]);
  } finally {
    server.stop();
  }
}

function titleOf({ runs, benchmarks }: Size): string {
  return `Dashboard (${runs.toLocaleString('en')} runs × ${benchmarks.toLocaleString('en')} benchmarks)`;
}

type Note = (path: string, text: string | undefined) => string | undefined;

async function served(files: ReadonlyMap<string, string>, note: Note = (_, text) => text): Promise<Server> {
  const page = readSite().files();
  const read = async (path: string) => note(path, page.get(path) ?? files.get(`${HISTORY}/${path}`));
  return serve(0, new Map(), async () => ({ suites: [], paths: async () => [], read }));
}

/** Compressed size of the files; the browser loads each once. */
function zippedSize(texts: ReadonlyMap<string, string>): number {
  return [...texts.values()].reduce((sum, text) => sum + gzipSync(text).length, 0);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1e3).toFixed(0)} kB`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

/** Time from navigation until the selected element is painted. */
async function whenPainted(page: Page, address: string, selector: string): Promise<number> {
  await page.addInitScript(`
    window.painted = new Promise((resolve) => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector(${JSON.stringify(selector)})) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      }).observe(document, { childList: true, subtree: true });
    });`);
  await page.goto(address);
  return (await page.evaluate('window.painted')) as number;
}

/** JavaScript heap and typed arrays of the page and its workers, after garbage collection. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const own = await usage((method) => session.send(method as 'Runtime.getHeapUsage'));
  const workers = await workersUsage(session);
  await session.detach();
  return own + workers;
}

type Send = (method: string) => Promise<unknown>;

async function usage(send: Send): Promise<number> {
  await send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return usedSize + backingStorageSize;
}

async function workersUsage(session: CDPSession): Promise<number> {
  const attached: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId }) => attached.push(sessionId));
  const answers = new Map<number, (answer: unknown) => void>();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: unknown };
    answers.get(id)?.(result);
  });
  const how = { autoAttach: true, waitForDebuggerOnStart: false, flatten: false };
  await session.send('Target.setAutoAttach', how);
  let asked = 0;
  let sum = 0;
  for (const sessionId of attached) {
    sum += await usage((method) => {
      const id = ++asked;
      const answered = new Promise<unknown>((resolve) => answers.set(id, resolve));
      session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
      return answered;
    });
  }
  return sum;
}

/** The log stores the newest run with its verdicts, which also writes the summary. */
async function history({ benchmarks, runs }: Size): Promise<Map<string, string>> {
  const at = (i: number) => runAt(SUITE, i, benchmarks, ENVIRONMENT);
  const files = longHistory(SUITE, { benchmarks, runs: runs - 1 }, ENVIRONMENT);
  const newest = at(runs - 1);
  const report = decide(
    newest,
    Array.from({ length: 50 }, (_, k) => at(runs - 51 + k)),
  );
  const log = new HistoryLog(branchInMemory(files), HISTORY, SUITE);
  await log.append(newest, [], async () => false, { report, tracked: 'main' });
  return files;
}
