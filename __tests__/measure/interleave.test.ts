/** The rounds: their order, when they end, and what is measured in them. */
import { describe, expect, test } from 'vitest';
import { type InterleaveOptions, interleave, overRounds, type Side } from '../../src/measure/interleave.ts';
import type { Interleaved } from '../../src/model/baseline.ts';
import { seededRandom } from '../../src/stats/random.ts';
import { isLook } from '../../src/stats/sequential.ts';
import { measured } from '../check/runs.ts';

interface Seen {
  readonly done: Interleaved;
  /** Sides in the order in which they were measured. */
  readonly order: readonly Side[];
  readonly asked: readonly (readonly string[] | undefined)[];
}

async function seen(rest: Partial<InterleaveOptions> = {}): Promise<Seen> {
  const order: Side[] = [];
  const asked: (readonly string[] | undefined)[] = [];
  const done = await interleave({
    measure: async (side, only) => {
      order.push(side);
      asked.push(only);
      return [measured('Read', side === 'base' ? 10 : 11)];
    },
    isLook: (rounds) => rounds >= 3,
    unsettled: async () => ['Read'],
    canFilter: false,
    budget: { rounds: 40, ms: Number.POSITIVE_INFINITY },
    random: seededRandom(1),
    clock: () => 0,
    progress: () => {},
    ...rest,
  });
  return { done, order, asked };
}

const firsts = (order: readonly Side[]) => order.filter((_, i) => i % 2 === 0);

describe('the order', () => {
  test('each round has both; each goes first in half of every four rounds', async () => {
    const { order, done } = await seen();
    expect(done.rounds).toHaveLength(40);
    for (let i = 0; i < order.length; i += 2) expect(new Set(order.slice(i, i + 2)).size).toBe(2);
    for (let i = 0; i < 40; i += 4) {
      expect(
        firsts(order)
          .slice(i, i + 4)
          .filter((side) => side === 'base'),
      ).toHaveLength(2);
    }
  });

  test('it is random, and the same for the same seed', async () => {
    const of = async (seed: number) => (await seen({ random: seededRandom(seed) })).order;
    expect(await of(1)).toEqual(await of(1));
    expect(await of(1)).not.toEqual(await of(2));
  });
});

describe('the end', () => {
  test('when nothing is open any more', async () => {
    const { done } = await seen({ unsettled: async ({ rounds }) => (rounds.length < 7 ? ['Read'] : []) });
    expect(done).toMatchObject({ ended: false, max: 40 });
    expect(done.rounds).toHaveLength(7);
  });

  test('when the rounds or the minutes are used, which no result brought about', async () => {
    expect((await seen()).done.ended).toBe(true);
    let now = 0;
    const { done } = await seen({ clock: () => now++ * 1000, budget: { rounds: 40, ms: 5000 } });
    expect(done).toMatchObject({ ended: true, max: 40 });
    expect(done.rounds).toHaveLength(5);
  });

  test.each([
    { what: 'as many rounds as fit', ms: 20_500, max: 20 },
    { what: 'all rounds, if they fit', ms: 90_000, max: 40 },
    { what: 'at least one more than the first ones, if none fit', ms: 1, max: 5 },
  ])('the first rounds plan $what, before the first test', async ({ ms, max }) => {
    // Each round takes a second.
    let now = 0;
    const looked: number[] = [];
    const isLook = (rounds: number, most: number) => {
      looked.push(most);
      return rounds % 5 === 0;
    };
    const measure = async () => {
      now += 500;
      return [measured('Read', now)];
    };
    const options = { clock: () => now, measure, isLook, isPlanned: true, budget: { rounds: 40, ms } };
    const { done } = await seen(options);
    expect(done.max).toBe(ms === 1 ? 40 : max);
    if (ms > 1) expect(new Set(looked.slice(4))).toEqual(new Set([max]));
    // What can be left out makes rounds shorter: nothing is planned.
    expect((await seen({ ...options, canFilter: true })).done.max).toBe(40);
  });

  test('when it is interrupted, which no result brought about: the unfinished round is left out', async () => {
    let times = 0;
    const { done } = await seen({
      measure: async () => (++times > 9 ? undefined : [measured('Read', times)]),
    });
    expect(done.rounds).toHaveLength(4);
    expect(done.ended).toBe(true);
  });

  test('an error of the command is not swallowed', async () => {
    await expect(seen({ measure: () => Promise.reject(new Error('broken')) })).rejects.toThrow('broken');
  });
});

test('it is asked after three rounds, and whenever something new may be known', async () => {
  const after: number[] = [];
  const unsettled = async ({ rounds }: Interleaved) => {
    after.push(rounds.length);
    return ['Read'];
  };
  await seen({ unsettled, isLook: (rounds) => isLook(rounds, 12), budget: { rounds: 12, ms: 1e9 } });
  expect(after).toEqual([3, 5, 10, 12]);
});

test('where the command can be told, only what is open is measured', async () => {
  const open = (count: number) => (count < 5 ? ['Read', 'Write'] : count < 8 ? ['Write'] : []);
  const rest = { unsettled: async ({ rounds }: Interleaved) => open(rounds.length) };
  const { asked } = await seen({ ...rest, canFilter: true });
  expect(asked.filter((_, i) => i % 2 === 0)).toEqual([
    ...[undefined, undefined, undefined],
    ...[
      ['Read', 'Write'],
      ['Read', 'Write'],
    ],
    ...[['Write'], ['Write'], ['Write']],
  ]);
  expect(new Set((await seen({ ...rest, canFilter: false })).asked)).toEqual(new Set([undefined]));
});

test('over all rounds each value is a process', () => {
  const rounds = [3, 1, 2].map((value) => ({ base: [measured('Read', [value, value + 10])], head: [] }));
  const [all, ...more] = overRounds(rounds, 'base');
  expect(more).toEqual([]);
  expect(all?.sample).toEqual({ centre: 7, values: [6, 7, 8], level: 'process' });
  expect(overRounds(rounds, 'head')).toEqual([]);
});
