/** The lines of a console with their numbers: without colours and times of a log, and without what no tool prints. */
import { loggedLines } from './text.ts';

export interface ConsoleLine {
  /** From 1. */
  readonly line: number;
  readonly shown: string;
}

export function consoleLines(text: string): ConsoleLine[] {
  return loggedLines(text).map((shown, index) => ({ line: index + 1, shown }));
}

/** Whether one of the lines is a mark of the tool. */
export function hasLine(text: string, mark: RegExp): boolean {
  return consoleLines(text).some(({ shown }) => mark.test(shown));
}
