/** Trailers are read as git itself reads them, message by message. */
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { trailerIn, trailersOf } from '../../src/model/trailer.ts';

const SAID = 'Allow-Regression: why';

const MESSAGES: Readonly<Record<string, string>> = {
  'the last paragraph': `Title\n\nText.\n\n${SAID}`,
  'directly behind the title': `Title\n\n${SAID}`,
  'the title itself': SAID,
  'the title, with a text': `${SAID}\n\nText.`,
  'no empty line before it': `Title\n${SAID}`,
  'a paragraph before the last': `Title\n\n${SAID}\n\nText.`,
  'in prose': `Title\n\nWrite\n${SAID}\nto pass.`,
  'at the end of prose': `Title\n\nOne must write\n${SAID}`,
  'before prose': `Title\n\n${SAID}\nas nobody should.`,
  'in an item of a squash': `Title (#7)\n\n* First\n\n* Second\n* ${SAID}`,
  quoted: `Title\n\n> ${SAID}`,
  indented: `Title\n\n  ${SAID}`,
  'among others': `Title\n\nReviewed-by: A\n${SAID}\nSigned-off-by: B <b@example.com>`,
  'prose beside a sign-off': `Title\n\nOne line.\n${SAID}\nSigned-off-by: B <b@example.com>`,
  'too much prose beside a sign-off': `Title\n\n1\n2\n3\n4\n5\n6\n7\n${SAID}\nSigned-off-by: B <b@example.com>`,
  'beside a cherry-pick': `Title\n\n${SAID}\n(cherry picked from commit 1a2b)`,
  'over two lines': `Title\n\n${SAID}\n  and how`,
  'in any case, with spaces': 'Title\n\nallow-REGRESSION :   why  ',
  'with a space in the name': 'Title\n\nAllow Regression: why',
  'without a value': 'Title\n\nAllow-Regression:',
  twice: `Title\n\n${SAID}\nAllow-Regression: better`,
  'behind a patch': `Title\n\nText.\n---\n\n${SAID}`,
  'before a patch': `Title\n\n${SAID}\n---\n file | 1 +`,
  'before remarks': `Title\n\n${SAID}\n\n# Please enter the message.`,
  'before conflicts': `Title\n\n${SAID}\n\nConflicts:\n\tparse.c`,
  'lines of Windows': `Title\r\n\r\n${SAID}\r\n`,
  empty: '',
};

test.each(Object.entries(MESSAGES))('%s', (_, message) => {
  const input = `${message.trimEnd()}\n`;
  const told = execFileSync('git', ['interpret-trailers', '--parse'], {
    input,
    cwd: tmpdir(),
    encoding: 'utf8',
  });
  const lines = told.split('\n').map((line) => line.trim());
  const ofGit = lines.filter((line) => line !== '' && !line.startsWith('('));
  expect(trailersOf(message).map(([name, value]) => `${name}: ${value}`.trim())).toEqual(ofGit);
});

test('of several the last one counts, whatever its case', () => {
  expect(trailerIn(MESSAGES.twice ?? '', 'ALLOW-regression')).toBe('better');
  expect(trailerIn(MESSAGES['in prose'] ?? '', 'Allow-Regression')).toBeUndefined();
});

test('a message on which git never ends is read at once', () => {
  const message = `Title\n\nSigned-off-by: A <a@b>\n---\n# ------------------------ >8 ------------------------\n`;
  expect(trailerIn(message, 'Signed-off-by')).toBe('A <a@b>');
});
