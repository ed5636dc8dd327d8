/** The page in a real Chromium, served by the real command from a real history branch. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Download, Page } from 'playwright-core';
import { node24, projectRoot } from '../harness/process.ts';

export interface Served {
  readonly address: string;
  stop(): void;
}

/** `perf-regression dashboard` in a repository, on a port of its own. */
export async function serveDashboard(cwd: string, ...words: readonly string[]): Promise<Served> {
  const child: ChildProcess = spawn(
    node24,
    [join(projectRoot, 'dist/cli.js'), 'dashboard', '--port', '0', ...words],
    { cwd, env: { PATH: process.env.PATH ?? '', HOME: cwd }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const heard = (text: Buffer) => {
      said += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (found) resolve(found);
    };
    child.stdout?.on('data', heard);
    child.stderr?.on('data', heard);
    child.once('exit', () => reject(new Error(`the dashboard ended:\n${said}`)));
  });
  return { address, stop: () => child.kill() };
}

export interface OpenedPage {
  readonly page: Page;
  readonly problems: string[];
  /** Loads the page anew. */
  go(hash: string): Promise<void>;
  /** As a link does it, without loading the page anew, which takes twice the time. */
  show(hash: string): Promise<void>;
}

/** A page that remembers what went wrong in it: errors, refused resources and requests to other hosts. */
export async function openPage(
  browser: Browser,
  served: Pick<Served, 'address'>,
  options: Parameters<Browser['newPage']>[0] = {},
): Promise<OpenedPage> {
  const page = await browser.newPage(options);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!/^(data|blob):/.test(url) && !url.startsWith(served.address)) problems.push(`asks ${url}`);
  });
  const go = async (hash: string) => {
    await page.goto('about:blank');
    await page.goto(served.address + hash);
  };
  const show = async (hash: string) => {
    const { origin, pathname, hash: before } = new URL(page.url());
    if (origin + pathname !== served.address || before === hash) return go(hash);
    await page.evaluate(`new Promise((shown) => {
      addEventListener('hashchange', () => requestAnimationFrame(() => setTimeout(shown)), { once: true });
      location.hash = ${JSON.stringify(hash)};
    })`);
  };
  return { page, problems, go, show };
}

export function lineOf(...parts: readonly string[]): string {
  return `line=${encodeURIComponent(JSON.stringify(parts))}`;
}

/** What was downloaded; the browser may be another process's, which keeps the file. */
export async function contentOf(download: Download): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
