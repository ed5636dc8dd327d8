/** Rounds as parts of a shard: they come back as they were, and what does not fit together is refused. */
import { expect, test } from 'vitest';
import type { Part } from '../../src/transfer/merge.ts';
import { partsOfRounds, roundsOf } from '../../src/transfer/rounds.ts';
import { decodeShard, encodeShard, SHARD_FILE } from '../../src/transfer/shard.ts';
import { measured, runOf } from '../check/runs.ts';

const interleaved = {
  rounds: [1, 2, 3].map((i) => ({ base: [measured('Read', 100 + i)], head: [measured('Read', 120 + i)] })),
  max: 60,
  ended: true,
};
const parts = partsOfRounds(runOf([measured('Read', 122)]), interleaved);

test.each([
  ['what was measured', interleaved],
  ['layouts', { ...interleaved, layouts: true }],
])('what is handed over is what was measured: %s', (_, rounds) => {
  const parts = partsOfRounds(runOf([measured('Read', 122)]), rounds);
  const text = encodeShard({ name: 'x', checkout: 'c', parts });
  const shard = decodeShard('it', new Map([[SHARD_FILE, text]]));
  expect(roundsOf(shard.parts)).toEqual(rounds);
});

test('results are no rounds', () => {
  expect(roundsOf([{ run: runOf([measured('Read', 1)]), skipped: [] }])).toBeUndefined();
});

const changed = (at: number, change: Partial<Part>) =>
  parts.map((part, i): Part => (i === at ? { ...part, ...change } : part));

test.each([
  ['a side is missing', parts.slice(1)],
  ['a round has one side', parts.slice(0, 5)],
  ['two bases', changed(1, { turn: { side: 'base', max: 60, ended: true } })],
  ['one without layouts', changed(1, { turn: { side: 'head', max: 60, ended: true, layouts: true } })],
  ['another budget', changed(1, { turn: { side: 'head', max: 59, ended: true } })],
  [
    'more rounds than there may be',
    parts.map((part) => ({ ...part, turn: { ...part.turn, max: 2 } }) as Part),
  ],
  ['results between them', [...parts, { run: runOf([]), skipped: [] }]],
])('refused: %s', (_, wrong) => {
  expect(() => roundsOf(wrong)).toThrow('do not fit together');
});
