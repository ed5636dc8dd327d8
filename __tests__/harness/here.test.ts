/** Runs in the process of the test: each as if it had a process of its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { commandHere, stepHere } from './here.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'here-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('several at once: each has its own folder, variables and output', async () => {
  const before = { cwd: process.cwd(), env: { ...process.env } };
  const commands = ['Parse', 'Render'].map((name) => {
    const cwd = join(folder, name);
    mkdirSync(cwd);
    writeFileSync(join(cwd, 'bench.txt'), `Benchmark${name}-2 1000 7 ns/op\n`);
    return commandHere(['parse', 'bench.txt'], '', { cwd, env: {} });
  });
  const steps = ['one', 'two'].map((name) => stepHere({ cwd: folder, env: { INPUT_MODE: name } }));
  const [parse, render] = await Promise.all(commands);
  const [one, two] = await Promise.all(steps);
  expect(parse).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('BenchmarkParse') });
  expect(parse?.stdout).not.toContain('BenchmarkRender');
  expect(render).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('BenchmarkRender') });
  expect(render?.stdout).not.toContain('BenchmarkParse');
  expect(one).toMatchObject({ exitCode: 2, stdout: expect.stringContaining('one') });
  expect(two).toMatchObject({ exitCode: 2, stdout: expect.stringContaining('two') });
  expect(one?.stdout).not.toContain('two');
  expect({ cwd: process.cwd(), env: { ...process.env } }).toEqual(before);
});

test('a package that replaces `process.cwd` does not decide where the next run works', async () => {
  writeFileSync(join(folder, 'bench.txt'), 'BenchmarkParse-2 1000 7 ns/op\n');
  const parse = () => commandHere(['parse', 'bench.txt'], '', { cwd: folder, env: {} });
  const before = await parse();
  process.cwd = () => tmpdir();
  expect(await parse()).toEqual(before);
  expect(before.exitCode).toBe(0);
  expect(process.cwd()).not.toBe(tmpdir());
});
