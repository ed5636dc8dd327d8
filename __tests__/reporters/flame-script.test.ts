/** The page's policy lets exactly one script run. */
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { FLAME_HASH, FLAME_SCRIPT } from '../../src/reporters/html/flame-script.ts';

test('the hash is that of the script', () => {
  expect(FLAME_HASH).toBe(`sha256-${createHash('sha256').update(FLAME_SCRIPT).digest('base64')}`);
  expect(FLAME_SCRIPT).not.toMatch(/<\/script|<!--/i);
});
