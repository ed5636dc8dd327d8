/** An old Node gets one message with the required version instead of a syntax error. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { expect, test } from 'vitest';
import { node24, projectRoot, runProcess } from '../harness/process.ts';

const door = join(projectRoot, 'dist/cli.js');

/** Node as an old one would call itself. */
async function asNode(version: string) {
  const folder = mkdtempSync(join(tmpdir(), 'old-node-'));
  try {
    const disguise = join(folder, 'disguise.cjs');
    writeFileSync(
      disguise,
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`,
    );
    return await runProcess(node24, ['--require', disguise, door, '--version'], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '' },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.each(['12.22.12', '18.20.4', '20.20.2', '21.7.3'])('Node %s', async (version) => {
  const { exitCode, stdout, stderr } = await asNode(version);
  expect(exitCode).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^perf-regression needs Node 22 or newer; this is Node \S+ \(.+\)\.\n$/);
});

test.each(['22.0.0', '24.1.0', '100.0.0'])('Node %s is new enough', async (version) => {
  expect(await asNode(version)).toMatchObject({ exitCode: 0, stderr: '' });
});

/** Of Node 12 already. */
const OLD_MODULES = new Set(['node:fs', 'node:module', 'node:path']);

test('the version is the one of package.json, and Node 12 can read what asks', () => {
  const { engines } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'));
  const text = readFileSync(door, 'utf8');
  expect(text).toContain(`NEEDED = ${engines.node.replace('>=', '')};`);
  // Nothing is left to be rewritten for it.
  const rewritten = transformSync(text, { target: 'node12.20', format: 'esm' }).code;
  expect(rewritten.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  // Nothing but Node's own is loaded before the question is asked.
  const imports = [...text.matchAll(/^import .* from "(.*)";$/gm)].map(([, name]) => name);
  expect(imports.filter((name = '') => !OLD_MODULES.has(name))).toEqual([]);
});

test('an old Node that is on this machine', () => {
  const old = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => {
    try {
      return Number(execFileSync(path, ['-p', 'parseInt(process.versions.node)']).toString()) < 22;
    } catch {
      return false;
    }
  });
  if (!old) return;
  expect(() => execFileSync(old, [door, '--version'], { stdio: 'pipe' })).toThrow(/needs Node 22 or newer/);
});
