import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { madeOnce } from './made-once.ts';

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
