/** What several test files need and what takes long to make: made by the first that asks for it, while others wait. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';

/**
 * The path of a folder that all files of a run share; nobody may change what is in it.
 * @param make makes a folder anywhere and names it; if it fails, the next that asks tries again
 */
export async function madeOnce(name: string, make: () => Promise<string>): Promise<string> {
  const path = join(folderOfRun(), name);
  const turn = `${path}.turn`;
  while (!existsSync(path)) {
    if (!isMine(turn)) {
      await setTimeout(50);
      continue;
    }
    try {
      if (!existsSync(path)) renameSync(await make(), path);
    } finally {
      rmSync(turn, { recursive: true });
    }
  }
  return path;
}

let own: string | undefined;

/** A benchmark uses the same harness, and has no test run: its process is alone. */
function folderOfRun(): string {
  if (process.env.VITEST) return inject('folder');
  if (own === undefined) {
    const made = mkdtempSync(join(tmpdir(), 'alone-'));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
    own = made;
  }
  return own;
}

function isMine(turn: string): boolean {
  try {
    mkdirSync(turn);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
