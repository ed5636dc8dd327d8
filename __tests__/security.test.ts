/** docs/security.md names a test for each of its lines, and each of these tests exists. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = import.meta.dirname;
const page = readFileSync(join(root, '../docs/security.md'), 'utf8');

/** Rows of the tables that say what holds. */
function claims(): { holds: string; file: string; title: string }[] {
  const rows: { holds: string; file: string; title: string }[] = [];
  let isProven = false;
  for (const line of page.split('\n')) {
    if (/^\| What holds \| Test \|$/.test(line)) isProven = true;
    else if (!line.startsWith('|')) isProven = false;
    else if (isProven && !line.startsWith('| ---')) {
      const [, holds = '', proof = ''] = line.split(' | ').join('|').split('|');
      const [, file = '', title = ''] = /^`([^`]+)`: (.+?) *$/.exec(proof.trim()) ?? [];
      rows.push({ holds: holds.trim(), file, title });
    }
  }
  return rows;
}

test('there are claims', () => {
  expect(claims().length).toBeGreaterThan(15);
});

test.each(claims())('$holds', ({ file, title }) => {
  const path = join(root, file);
  expect(file !== '' && existsSync(path), `${file} is not a test`).toBe(true);
  const text = readFileSync(path, 'utf8');
  // A title may be that of a group and of a test in it.
  const parts = title.startsWith('a trailer %s') ? ['a trailer', '%s'] : [title];
  for (const part of parts) expect(text).toContain(`'${part}'`);
});

test('whoever finds a weakness is led there', () => {
  expect(readFileSync(join(root, '../SECURITY.md'), 'utf8')).toContain('docs/security.md');
});
