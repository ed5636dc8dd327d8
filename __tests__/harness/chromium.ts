/** A real browser for what people see: started once for the tests of a file. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { describe } from 'vitest';

/** Where Debian has it; another one is named by the variable. */
const CHROMIUM = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

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
if (isMissing) {
  console.warn(`Tests of the page are left out: there is no ${CHROMIUM}. Set CHROMIUM_PATH to yours.`);
}

/** A suite that needs a browser; left out where there is none, but never in CI. */
export const describeInBrowser = isMissing ? describe.skip : describe;

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}
