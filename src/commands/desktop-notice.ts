/**
 * The desktop notification of a long command that has ended (`--notify`). A failure to show it does not fail
 * the command.
 */

import { describeError, UserError } from '../model/errors.ts';
import { type DesktopMessage, plainMessage } from '../reporters/desktop.ts';
import { showOnDesktop } from '../system/desktop.ts';
import type { Arguments } from './command.ts';
import { NOTIFY } from './notify-flag.ts';

export async function notifyDesktop(message: DesktopMessage, { flags, note }: Arguments): Promise<void> {
  if (!flags.has(NOTIFY)) return;
  try {
    await showOnDesktop(message);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    note(`${describeError(error)}\n`);
  }
}

/** @param command its name */
export function notifyFailure(command: string, error: unknown, given: Arguments): Promise<void> {
  return notifyDesktop(plainMessage(`${command} failed`, describeError(error), true), given);
}
