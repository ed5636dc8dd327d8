/** The script and the style of a flame graph in the report are those of the dashboard, and its policy lets exactly one script run. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { flamePartsText } from '../../scripts/flame-parts.ts';
import { FLAME_HASH, FLAME_SCRIPT, FLAME_STYLE } from '../../src/reporters/html/flame-parts.ts';

test('current: if not, run "npm run render"', async () => {
  const file = join(import.meta.dirname, '../../src/reporters/html/flame-parts.ts');
  expect(readFileSync(file, 'utf8')).toBe(await flamePartsText());
});

test('the hash is that of the script', () => {
  expect(FLAME_HASH).toBe(`sha256-${createHash('sha256').update(FLAME_SCRIPT).digest('base64')}`);
  expect(FLAME_SCRIPT).not.toMatch(/<\/script|<!--/i);
  expect(FLAME_STYLE).not.toMatch(/<\/style|<!--/i);
});
