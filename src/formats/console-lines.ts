/** Lines of console output with their numbers, without colours, log times and other additions. */
import { loggedLines } from './text.ts';

export interface ConsoleLine {
  /** Counts from 1. */
  readonly line: number;
  readonly shown: string;
}

export function consoleLines(text: string): ConsoleLine[] {
  return loggedLines(text).map((shown, index) => ({ line: index + 1, shown }));
}

/** Whether one of the lines has a mark of the tool. */
export function hasLine(text: string, mark: RegExp): boolean {
  return loggedLines(text).some((line) => mark.test(line));
}
