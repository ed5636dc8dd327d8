/** A folder shared by all test files of a run, for fixtures that are made once. It is deleted after the run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    folder: string;
  }
}

export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'test-run-'));
  provide('folder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
