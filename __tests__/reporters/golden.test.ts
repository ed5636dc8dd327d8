/**
 * What people read, in whole: the comment and the terminal for every situation, as files beside this one. Read them
 * before accepting a change of them with `UPDATE_GOLDEN=1 vitest run __tests__/reporters`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMENT_BYTES, renderMarkdown } from '../../src/reporters/markdown.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import { situations } from './situations.ts';

const folder = join(import.meta.dirname, 'golden');
const plain = { colour: false, all: false };

function expectGolden(name: string, text: string): void {
  const path = join(folder, name);
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

describe.each(Object.entries(situations))('%s', (name, report) => {
  test('R27: as a comment and Markdown file', () => {
    expectGolden(`${name}.md`, renderMarkdown(report, COMMENT_BYTES));
  });

  test('on the terminal', () => {
    const exitCode = report.gate === 'fail' ? 1 : report.gate === 'nothing-compared' ? 2 : 0;
    expectGolden(`${name}.txt`, renderTerminal(report, exitCode, plain));
  });
});

test('every series on the terminal', () => {
  const { fail } = situations;
  if (!fail) throw new Error('no such situation');
  expectGolden('fail-all.txt', renderTerminal(fail, 1, { colour: false, all: true }));
});

test('no golden file is left over', () => {
  const names = Object.keys(situations).flatMap((name) => [`${name}.md`, `${name}.txt`]);
  expect(readdirSync(folder).sort()).toEqual([...names, 'fail-all.txt'].sort());
});
