/** Lazy values: computed at most once, and not before they are needed. */
import { expect, test } from 'vitest';
import { once } from '../../src/model/once.ts';

const RESULTS: readonly (readonly [string, () => unknown])[] = [
  ['an object', () => ({})],
  ['undefined', () => undefined],
  ['a promise', () => Promise.resolve(1)],
];

test.each(RESULTS)('%s is computed when it is needed, and once', (_, compute) => {
  let calls = 0;
  const lazy = once(() => {
    calls++;
    return compute();
  });
  expect(calls).toBe(0);
  expect(lazy()).toBe(lazy());
  expect(calls).toBe(1);
});

test('a promise that fails is kept, an error that is thrown is not', async () => {
  const fails = once(() => Promise.reject(new Error('no')));
  expect(fails()).toBe(fails());
  await expect(fails()).rejects.toThrow('no');
  let calls = 0;
  const throws = once(() => {
    if (calls++ === 0) throw new Error('no');
    return calls;
  });
  expect(throws).toThrow('no');
  expect(throws()).toBe(2);
});
