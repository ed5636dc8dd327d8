/** Converts interleaved rounds to parts of a shard, one for each side of each round, and back. */

import type { Interleaved, Round } from '../model/baseline.ts';
import { UserError } from '../model/errors.ts';
import type { Measurement, Run } from '../model/run.ts';
import type { Part } from './merge.ts';

const SIDES = ['base', 'head'] as const;

export function partsOfRounds(run: Run, { rounds, max, ended, layouts }: Interleaved): Part[] {
  return rounds.flatMap((round) =>
    SIDES.map((side) => ({
      run: { ...run, measurements: round[side] },
      skipped: [],
      turn: { side, max, ended, ...(layouts && { layouts }) },
    })),
  );
}

/**
 * @param parts of one suite
 * @returns undefined if they are not rounds
 * @throws UserError if they do not fit together
 */
export function roundsOf(parts: readonly Part[]): Interleaved | undefined {
  const turns = parts.flatMap(({ turn }) => turn ?? []);
  const [first] = turns;
  if (!first) return undefined;
  const { max, ended, layouts } = first;
  const isWhole = turns.length === parts.length && turns.length % 2 === 0 && turns.length <= 2 * max;
  const isInOrder = turns.every(
    (turn, i) =>
      turn.side === SIDES[i % 2] && turn.max === max && turn.ended === ended && turn.layouts === layouts,
  );
  if (!isWhole || !isInOrder) {
    throw new UserError(
      'the uploaded rounds do not fit together',
      'Nothing in them was used. Run the measuring job again.',
    );
  }
  const sides = parts.map(({ run }) => run.measurements);
  const rounds = Array.from({ length: turns.length / 2 }, (_, i): Round => {
    return { base: sides[2 * i] as Measurement[], head: sides[2 * i + 1] as Measurement[] };
  });
  return { rounds, max, ended, ...(layouts && { layouts }) };
}
