/**
 * Handles Ctrl-C and signals that ask the process to end: running work is notified once, cleans up and saves
 * what it has.
 */
import { constants } from 'node:os';
import { UserError } from '../model/errors.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The last signal received. Signals belong to the process, hence a module variable. */
let received: (typeof SIGNALS)[number] = 'SIGINT';

/**
 * Exit status after an interruption, as shells define it: 130 after Ctrl-C, 143 after TERM, 129 after HUP.
 */
export function interruptedStatus(): number {
  return 128 + constants.signals[received];
}

/** A failure caused by the interruption: Ctrl-C also reaches the programs that this process waits for. */
export class Interrupted extends UserError {}

/**
 * @param work gets a signal that is aborted when the process is asked to end; a second request exits at once
 * @param asked ends the work, too, but not the process
 * @throws Interrupted if the work fails after that
 */
export async function interruptible<T>(
  work: (stop: AbortSignal) => Promise<T>,
  asked?: AbortSignal,
): Promise<T> {
  const controller = new AbortController();
  const stop = (signal: NodeJS.Signals) => {
    received = signal as (typeof SIGNALS)[number];
    if (controller.signal.aborted) process.exit(interruptedStatus());
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    return await work(asked ? AbortSignal.any([controller.signal, asked]) : controller.signal);
  } catch (error) {
    const isAsked = controller.signal.aborted || asked?.aborted === true;
    if (!isAsked || !(error instanceof UserError)) throw error;
    throw new Interrupted(`interrupted: ${error.message}`, error.remedy, { cause: error });
  } finally {
    for (const signal of SIGNALS) process.off(signal, stop);
  }
}
