/**
 * The files through which this step speaks to the runner: outputs, variables and search path of later steps, summary. A measured
 * process does not get their names, but can find them if it looks for them. So we undo what it writes there.
 */
import { readFile, writeFile } from 'node:fs/promises';
import type { Runner } from '../github/runner.ts';

const VARIABLES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];

/** @returns what the work does; the files are afterwards as they were before it */
export async function keepingStepFiles<T>({ env, annotate }: Runner, work: () => Promise<T>): Promise<T> {
  const paths = VARIABLES.flatMap((name) => env[name] || []);
  const before = await Promise.all(paths.map(contentOf));
  try {
    return await work();
  } finally {
    const changed: string[] = [];
    for (const [i, path] of paths.entries()) {
      if ((await contentOf(path)) === before[i]) continue;
      await writeFile(path, before[i] ?? '', 'latin1');
      changed.push(VARIABLES.find((name) => env[name] === path) ?? path);
    }
    if (changed.length > 0) {
      annotate({
        level: 'warning',
        title: 'perf-regression: the command wrote into the files of this step',
        message: `${changed.join(', ')}: what was written there while the command was measured is removed again.\n  Outputs and variables of your own belong into a step of their own.`,
      });
    }
  }
}

/** Byte by byte; undefined where it is gone. */
function contentOf(path: string): Promise<string | undefined> {
  return readFile(path, 'latin1').catch(() => undefined);
}
