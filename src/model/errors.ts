/**
 * Errors for people. Each says what is wrong, where, and what to do now. Anything else that is thrown is our bug and is
 * shown with its stack.
 */
/** A problem that the user can fix: bad input, a missing permission, an unreadable history. Exit status 2. */
export class UserError extends Error {
  override readonly name: string = 'UserError';
  /** What to do now, one instruction a line. */
  readonly remedy: string;

  constructor(message: string, remedy = '', options?: ErrorOptions) {
    super(message, options);
    this.remedy = remedy;
  }
}

/** A results file that cannot be read. `line` counts from 1. */
export class ParseError extends UserError {
  override readonly name = 'ParseError';

  constructor(file: string, line: number | undefined, what: string, remedy = '') {
    super(`${line === undefined ? file : `${file}:${line}`}: ${what}`, remedy);
  }
}

interface TransientOptions {
  readonly waitMs?: number | undefined;
  readonly isFinal?: boolean;
}

/** A fault that a retry may resolve. */
export class TransientError extends UserError {
  /** Milliseconds that the server asks to wait before the next try. */
  readonly waitMs: number | undefined;
  /** True if the retry budget of the run is used up. */
  readonly isFinal: boolean;

  constructor(message: string, remedy = '', options: ErrorOptions & TransientOptions = {}) {
    super(message, remedy, options);
    this.waitMs = options.waitMs;
    this.isFinal = options.isFinal ?? false;
  }

  /** The same error, without further retries. */
  asFinal(): TransientError {
    return new TransientError(this.message, this.remedy, { cause: this, isFinal: true });
  }
}

/** The text of an error as the terminal and the log show it: the message, then the remedy, indented. */
export function describeError(error: unknown): string {
  if (error instanceof UserError) {
    const remedy = error.remedy
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => `\n  ${line}`)
      .join('');
    return error.message + remedy;
  }
  if (error instanceof Error) return error.stack ?? error.message;
  return String(error);
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
