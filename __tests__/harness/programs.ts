/** Machines that lack programs, or have other ones. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Makes a folder for PATH with these programs only, as far as they are here. @returns its path */
export function onlyPrograms(folder: string, names: readonly string[]): string {
  mkdirSync(folder);
  for (const name of names) {
    const found = (process.env.PATH ?? '')
      .split(delimiter)
      .map((each) => join(each, name))
      .find((path) => existsSync(path));
    if (found) symlinkSync(found, join(folder, name));
  }
  return folder;
}

let withStatic: string | undefined;

/**
 * A PATH whose `true` needs no libraries, which gcc makes, nor its `bash` if there is such a one. A counter has to count `true` before
 * anything is counted, and finding the libraries takes Valgrind four times as long as all the rest.
 */
export function pathWithStatic(): string {
  withStatic ??= folderWithStatic();
  return `${withStatic}${delimiter}${process.env.PATH}`;
}

function folderWithStatic(): string {
  const folder = mkdtempSync(join(tmpdir(), 'static-'));
  const bash = '/bin/bash-static';
  if (existsSync(bash)) symlinkSync(bash, join(folder, 'bash'));
  const source = join(folder, 'true.c');
  writeFileSync(source, 'int main(void) { return 0; }\n');
  const { status, stderr } = spawnSync('gcc', ['-O1', '-static', '-o', join(folder, 'true'), source]);
  if (status !== 0) throw new Error(`gcc: ${stderr}`);
  return folder;
}
