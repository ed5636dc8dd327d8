/** The lines of a console with their numbers: without colours and times of a log, and without what no tool prints. */
import { loggedLines } from './text.ts';

/** Longer lines are no words of a tool; looking for columns in them would take time that grows faster than they. */
const LENGTH_MAX = 2000;

export interface ConsoleLine {
  /** From 1. */
  readonly line: number;
  readonly shown: string;
}

export function consoleLines(text: string): ConsoleLine[] {
  return loggedLines(text).flatMap((shown, index) =>
    shown.length > LENGTH_MAX ? [] : [{ line: index + 1, shown }],
  );
}

/** Whether one of the lines is a mark of the tool. */
export function hasLine(text: string, mark: RegExp): boolean {
  return consoleLines(text).some(({ shown }) => mark.test(shown));
}
