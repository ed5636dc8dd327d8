/** A real browser for what people see: started once for all tests, connected to by each file. */
import { existsSync } from 'node:fs';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';
import { describe, inject } from 'vitest';

/** Where Debian has it: the same engine without windows takes three quarters of the time. */
const PLACES = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'] as const;
/** Another one is named by the variable. */
const CHROMIUM = process.env.CHROMIUM_PATH ?? PLACES.find(existsSync) ?? PLACES[1];

/** The flags that a machine without a screen and without the internet needs. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const isMissing = !existsSync(CHROMIUM) && !process.env.CI;

/** A suite that needs a browser; left out if there is none, but never in CI. */
export const describeInBrowser = isMissing ? describe.skip : describe;

/** For the set-up of a whole run. Undefined if there is no browser here. */
export async function launchServer(): Promise<BrowserServer | undefined> {
  if (!isMissing) return chromium.launchServer({ executablePath: CHROMIUM, args: FLAGS });
  console.warn(`Tests of the page are left out: there is no ${CHROMIUM}. Set CHROMIUM_PATH to yours.`);
  return undefined;
}

/** The browser of the run; closing it closes the pages that were opened through it. */
export function connectBrowser(): Promise<Browser> {
  return chromium.connect(inject('browser'));
}
