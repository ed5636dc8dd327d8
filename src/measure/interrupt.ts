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

/**
 * Acts before the process ends because it was asked to. If nothing else handles the signal, the process ends afterwards; a second
 * request ends it at once.
 * @param act must not fail
 * @returns takes it back; waits for an act that has begun
 */
export function beforeInterruption(act: () => Promise<void>): () => Promise<void> {
  let acting: Promise<void> | undefined;
  const end = (signal: NodeJS.Signals) => {
    received = signal as (typeof SIGNALS)[number];
    // `interruptible` work cleans up and decides when to end.
    const exit = () => process.listenerCount(signal) === 1 && process.exit(interruptedStatus());
    if (acting) exit();
    else acting = act().finally(exit);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return async () => {
    await acting;
    for (const signal of SIGNALS) process.off(signal, end);
  };
}
