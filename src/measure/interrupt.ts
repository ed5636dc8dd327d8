/** Ctrl-C and the ways in which a system asks a process to end: work is told once, clears up and keeps what it has. */
import { constants } from 'node:os';
import { UserError } from '../model/errors.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The signal that ended the newest work; signals are the process' own. */
let received: (typeof SIGNALS)[number] = 'SIGINT';

/** Exit status of what was interrupted, as shells have it: 130 behind Ctrl-C, 143 behind TERM, 129 behind HUP. */
export function interruptedStatus(): number {
  return 128 + constants.signals[received];
}

/** What failed because the process was asked to end: Ctrl-C reaches the programs that it waits for as well. */
export class Interrupted extends UserError {}

/**
 * @param work is given a signal that is raised when the process is asked to end; the second time ends it at once
 * @throws Interrupted where the work fails behind that
 */
export async function interruptible<T>(work: (stop: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (signal: NodeJS.Signals) => {
    received = signal as (typeof SIGNALS)[number];
    if (controller.signal.aborted) process.exit(interruptedStatus());
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await work(controller.signal);
  } catch (error) {
    if (!controller.signal.aborted || !(error instanceof UserError)) throw error;
    throw new Interrupted(`interrupted: ${error.message}`, error.remedy, { cause: error });
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}
