/** Late runs among the others: each behind the run that it names, whenever it was stored. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, newestOf } from '../../src/history/order.ts';

/** `c>a`: run c, which belongs behind a; `c>`: before all. */
const runsOf = (text: string) =>
  text.split(' ').map((word) => {
    const [id = '', after] = word.split('>');
    return { id, ...(after !== undefined && { after }) };
  });
const idsOf = (runs: readonly { id: string }[]) => runs.map(({ id }) => id).join(' ');

test.each([
  ['none is late', 'a b c', 'a b c'],
  ['one is', 'a b c x>a', 'a x b c'],
  ['one that is stored before others', 'a b x>a c', 'a x b c'],
  ['one before all', 'a b x>', 'x a b'],
  ['one whose place is not here', 'b c x>a', 'x b c'],
  ['two behind one run, the newer commit first', 'a c x>a w>a', 'a w x c'],
  ['two behind one run, the older commit first', 'a c w>a x>w', 'a w x c'],
  ['the same commit twice', 'a b x>a y>x', 'a x y b'],
  ['by time, a late one before the run that it names', 'x>a a b', 'a x b'],
])('%s', (_, stored, expected) => {
  expect(idsOf(inOrder(runsOf(stored)))).toBe(expected);
});

test('behind runs that are in order already', () => {
  const before = inOrder(runsOf('a b x>a w>a'));
  expect(idsOf(inOrder(runsOf('c y>b z>'), before))).toBe('z a w x b y c');
});

test('the newest is never a late one', () => {
  expect(newestOf(runsOf('a b x>a'))?.id).toBe('b');
  expect(newestOf(runsOf('x>a'))?.id).toBe('x');
  expect(newestOf([])).toBeUndefined();
});

test('commits that are stored in any order stand in theirs', () => {
  const arrivals = fc.shuffledSubarray(
    Array.from({ length: 12 }, (_, i) => i),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(arrivals, (commits) => {
      const stored: { id: string; commit: number; after?: string }[] = [];
      for (const commit of commits) {
        const known = inOrder(stored);
        const isLate = known.some((run) => run.commit > commit);
        const after = known.findLast((run) => run.commit < commit)?.id ?? '';
        stored.push({ id: `run ${commit}`, commit, ...(isLate && { after }) });
      }
      expect(inOrder(stored).map(({ commit }) => commit)).toEqual(commits.toSorted((a, b) => a - b));
    }),
  );
});
