/** Late runs among the others: each behind the run that it names, whenever it was stored. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrder, inTime, newestOf, placeByAge } from '../../src/history/order.ts';

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
  ['by time, a chain from its end', 'y>x x>a a b', 'a x y b'],
  ['damaged, in a circle', 'a x>y y>x z>z', 'x y z a'],
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

test('commits of the past that are measured in several calls stand in their order, for readers by time as well', () => {
  const all = Array.from({ length: 12 }, (_, i) => i);
  const ages = new Map(all.map((i) => [`c${i}`, all.length - 1 - i]));
  const calls = fc.array(fc.shuffledSubarray(all, { minLength: 1 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(calls, (each) => {
      const stored: { id: string; commit: string; time: string; measured: string; after?: string }[] = [];
      for (const [at, call] of each.entries()) {
        for (const i of call.toSorted((a, b) => a - b)) {
          const commit = `c${i}`;
          const after = placeByAge(inOrder(stored), ages, commit);
          const time = new Date(1000 * i).toISOString();
          // In each call they are measured in random order, and stored at its end.
          const measured = new Date(1e9 * (at + 1) + call.indexOf(i)).toISOString();
          stored.push({
            ...{ id: `run ${stored.length}`, commit, time, measured },
            ...(after !== undefined && { after }),
          });
        }
      }
      const expected = stored
        .map(({ commit }) => commit)
        .sort((a, b) => (ages.get(b) ?? 0) - (ages.get(a) ?? 0));
      expect(inOrder(stored).map(({ commit }) => commit)).toEqual(expected);
      expect(inTime(stored).map(({ commit }) => commit)).toEqual(expected);
      // As a window is read and written again.
      expect(inTime(inTime(stored)).map(({ commit }) => commit)).toEqual(expected);
    }),
  );
});

test.each([
  ['nothing is stored', '', 'c3', undefined],
  ['only older ones are', 'c1 c2', 'c3', undefined],
  ['a newer one is', 'c1 c4', 'c3', 'c1'],
  ['only newer ones are', 'c4 c5', 'c3', ''],
  ['the commit itself is, and a newer one', 'c1 c3 c4', 'c3', 'c3'],
  ['a commit of another branch does not count', 'x1 c4 x2', 'c3', ''],
])('the place of a past commit if %s', (_, stored, commit, after) => {
  const ages = new Map([1, 2, 3, 4, 5].map((i) => [`c${i}`, 5 - i]));
  const runs = stored
    .split(' ')
    .filter(Boolean)
    .map((id) => ({ id, commit: id }));
  expect(placeByAge(runs, ages, commit)).toBe(after);
});
