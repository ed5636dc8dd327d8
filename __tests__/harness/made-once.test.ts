import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { madeOnce } from './made-once.ts';
import { node24, projectRoot, runProcess } from './process.ts';

test('who asks while it is made waits, and a failure is not kept', async () => {
  let calls = 0;
  const make = async () => {
    calls += 1;
    await new Promise((done) => setTimeout(done, 20));
    if (calls === 1) throw new Error('no room');
    const folder = mkdtempSync(join(tmpdir(), 'made-'));
    writeFileSync(join(folder, 'call'), String(calls));
    return folder;
  };
  const asked = Array.from({ length: 4 }, () => madeOnce('for the test of it', make));
  const answers = await Promise.allSettled(asked);
  const paths = answers.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
  expect(new Set(paths).size).toBe(1);
  expect(readFileSync(join(paths[0] as string, 'call'), 'utf8')).toBe('2');
  expect(calls).toBe(2);
});

test('a benchmark, which is no part of a test run, uses the stand-in as well', async () => {
  const program = `
    const { startGitHub } = await import('./__tests__/harness/github.ts');
    const github = await startGitHub();
    const { status } = await fetch(github.url + '/repos/acme/widgets/branches/none');
    await github.stop();
    console.log(JSON.stringify({ status, invalid: github.invalid }));
  `;
  const args = ['--input-type=module', '--eval', program];
  const { stdout, stderr } = await runProcess(node24, args, { cwd: projectRoot, env: {} });
  expect(JSON.parse(stdout || JSON.stringify(stderr))).toEqual({ status: 404, invalid: [] });
});
