/** The event that makes the level of a run the baseline: who, why, and by which command. */

import { UserError } from '../../model/errors.ts';
import type { HistoryEvent } from '../../model/event.ts';
import type { Run } from '../../model/run.ts';
import type { Arguments, Flag, Workspace } from '../command.ts';
import { personOf } from '../workspace.ts';

export const reasonFlag: Flag = {
  name: 'reason',
  value: 'TEXT',
  help: 'Reason, kept in the history.',
};

export async function acceptance(
  run: Run,
  reason: string,
  workspace: Workspace | undefined,
  { now }: Arguments,
): Promise<HistoryEvent> {
  return {
    kind: 'acceptance',
    run: run.id,
    by: await personOf(workspace),
    reason,
    at: now.toISOString(),
    source: 'the command line',
  };
}

/** @throws UserError with the correct call if no reason was given */
export function requireReason({ options }: Arguments, usage: string): string {
  const reason = options.get('reason')?.trim() ?? '';
  if (reason !== '') return reason;
  throw new UserError(`${usage.split(' ').slice(0, 2).join(' ')}: say why`, `perf-regression ${usage}`);
}
