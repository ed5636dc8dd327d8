/** Files whose names change with every build are one series each, from the first build to the last. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../harness/action.ts';
import { localRepository } from '../harness/repository.ts';

/** A checkout that is built again and again, each time under other names. */
async function bundles(nameOf: (name: string, build: number) => string, rules?: string) {
  const local = await localRepository();
  const build = async (number: number, size: number) => {
    await local.commit({ step: `${number}`, ...(rules && { '.github/perf-regression.yml': rules }) });
    rmSync(join(local.dir, 'dist'), { recursive: true, force: true });
    mkdirSync(join(local.dir, 'dist'));
    for (const [name, bytes] of [
      ['index', size],
      ['vendor', 90_000],
    ] as const) {
      writeFileSync(join(local.dir, 'dist', nameOf(name, number)), 'x'.repeat(bytes));
    }
  };
  const cli = (command: string, ...words: string[]) =>
    runCli([command, 'dist/*', '--tool', 'file-size', ...words], { cwd: local.dir });
  return { dir: local.dir, build, cli, remove: () => local.remove() };
}

const hex = (number: number) => (0x1f4c2b3a + 7919 * number).toString(16);
const letters = (number: number) => `BkTix${String.fromCharCode(65 + number)}Qz`;

test.each([
  ['hexadecimal, without a word', (name: string, n: number) => `${name}-${hex(n)}.js`, undefined],
  ['letters alone, without a word', (name: string, n: number) => `${name}-${letters(n)}.js`, undefined],
  ['a bundler', (name: string, n: number) => `${name}-${letters(n)}.svg`, 'names: vite\n'],
  ['a pattern', (name: string, n: number) => `${name}~4f3a9${n}.bin`, 'names: "{name}~{hash}.bin"\n'],
  ['a version', (name: string, n: number) => `${name}-1.${n}.0.jar`, 'names: "{name}-{version}.jar"\n'],
])('%s', async (_, nameOf, rules) => {
  const { build, cli, remove } = await bundles(nameOf, rules);
  try {
    for (let number = 1; number <= 5; number++) {
      await build(number, 50_000);
      expect((await cli('record')).exitCode).toBe(0);
    }
    await build(6, 50_000);
    expect(await cli('check')).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/No change in 2/),
    });
    await build(7, 80_000);
    expect(await cli('check')).toMatchObject({ exitCode: 1, stdout: expect.stringMatching(/1 of 2/) });
  } finally {
    remove();
  }
});

test('where nobody says so, the report offers the line; with it the runs from before join', async () => {
  const { dir, build, cli, remove } = await bundles((name, n) => `${name}~${hex(n)}.bin`);
  try {
    for (let number = 1; number <= 5; number++) {
      await build(number, 50_000);
      await cli('record');
    }
    await build(6, 80_000);
    const without = await cli('check', '--report-markdown', 'report.md');
    expect(without.exitCode).toBe(2);
    expect(readFileSync(join(dir, 'report.md'), 'utf8')).toContain('`names: ["dist/index~{hash}.bin"');
    writeFileSync(join(dir, 'rules.yml'), 'names: ["dist/index~{hash}.bin", "vendor~{hash}.bin"]\n');
    const joined = await cli('check', '--rules-file', 'rules.yml');
    expect(joined).toMatchObject({ exitCode: 1, stdout: expect.stringMatching(/1 of 2/) });
  } finally {
    remove();
  }
});
