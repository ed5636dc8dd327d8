/** Defines what a tool of the MCP server is, and how much it may answer. */

import { UserError } from '../../model/errors.ts';
import * as z from '../../model/schema.ts';
import { jsonText } from '../../reporters/json.ts';
import type { Arguments } from '../command.ts';

/** What the caller of a tool may do while it works. */
export interface Call {
  /** Aborted if the caller no longer waits. */
  readonly stop: AbortSignal;
  /** Says that work goes on. */
  readonly progress: (message: string) => void;
}

export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Its arguments. */
  readonly input: () => z.ZodMiniType<object>;
  /** What it returns. */
  readonly output: () => z.ZodMiniType<object>;
  /** Whether it runs or writes nothing. */
  readonly readOnly: boolean;
  /** @throws UserError for the caller, who can do something about it */
  run(input: unknown, given: Arguments, call: Call): Promise<object>;
}

/** A tool whose function gets checked arguments. */
export function tool<Input extends z.ZodMiniObject>(
  definition: Omit<Tool, 'input' | 'run'> & {
    readonly input: () => Input;
    readonly run: (input: z.infer<Input>, given: Arguments, call: Call) => Promise<object>;
  },
): Tool {
  return definition as unknown as Tool;
}

/** A whole number as an argument. */
export function count(about: string, min: number, max: number, byDefault: number) {
  return z._default(z.int().check(z.minimum(min), z.maximum(max), z.describe(about)), byDefault);
}

/** An answer goes into the memory of a model, which is small. In characters of JSON. */
const ANSWER_MAX = 60_000;

/** As many entries as fit beside the rest of an answer, and the number of those that do not. */
export function fitting<T>(
  entries: readonly T[],
  limit: number,
  room: number = ANSWER_MAX / 2,
): { listed: T[]; left: number } {
  const listed: T[] = [];
  let length = 0;
  for (const entry of entries.slice(0, limit)) {
    length += jsonText(entry).length;
    if (length > room) break;
    listed.push(entry);
  }
  return { listed, left: entries.length - listed.length };
}

/** @throws UserError if an answer is too long all the same */
export function requireShort(text: string): void {
  if (text.length <= ANSWER_MAX) return;
  throw new UserError(
    `the answer has ${text.length} characters; ${ANSWER_MAX} fit`,
    'Ask for less: name a benchmark or a metric, or give a smaller limit.',
  );
}
