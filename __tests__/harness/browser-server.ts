/** One browser for all test files that open a page. It is closed after the run. */
import type { TestProject } from 'vitest/node';
import { launchServer } from './chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the browser; empty if there is none. */
    browser: string;
  }
}

export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const server = await launchServer();
  provide('browser', server?.wsEndpoint() ?? '');
  return async () => server?.close();
}
