/**
 * Protects the files through which this step talks to the runner: outputs, variables and search path of later steps, summary.
 * A measured process does not get their names, but could find them. Anything that it writes there is undone.
 */
import { readFile, writeFile } from 'node:fs/promises';
import type { Runner } from '../github/runner.ts';

const VARIABLES = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];

/** @returns the result of the work; afterwards the files have their previous content */
export async function protectStepFiles<T>({ env, annotate }: Runner, work: () => Promise<T>): Promise<T> {
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
        title: 'perf-regression: the command wrote to the files of this step',
        message: `${changed.join(', ')}: everything written there while the command ran was removed.\n  Set your own outputs and variables in a separate step.`,
      });
    }
  }
}

/** The content with one character per byte; undefined if the file no longer exists. */
function contentOf(path: string): Promise<string | undefined> {
  return readFile(path, 'latin1').catch(() => undefined);
}
