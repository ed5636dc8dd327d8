/**
 * Sanitises text for a terminal or for the log of a job. The action and the command line both write through
 * it, so that no name, reason or error from outside moves a cursor, hides a line, or controls the runner,
 * which reads commands from the log: `##[error]…` anywhere in a line, `::error::…` after its indentation.
 */
import { once } from '../model/once.ts';
import { EMOJI, HIDDEN } from './escape.ts';

export interface LogOptions {
  /** Whether the colours of our own palette are kept. */
  readonly colour?: boolean;
  /** Whether a CI runner reads the text. */
  readonly isRunnerLog?: boolean;
}

/** The palette of the terminal report. */
const COLOURS = String.raw`\x1b\[(?:0|1|2|31|32|33)m`;

const PATTERNS = {
  plain: once(() => patternKeeping('')),
  coloured: once(() => patternKeeping(`|${COLOURS}`)),
};

/** A tab moves the cursor, but is harmless in a diff. */
const TAB = '    ';

const QUIET = /^[ -~\n]*$/;

export function logText(text: string, { colour = false, isRunnerLog = false }: LogOptions = {}): string {
  const shown = QUIET.test(text)
    ? text
    : text.replace(
        colour ? PATTERNS.coloured() : PATTERNS.plain(),
        (found, kept?: string) => kept ?? (found === '\t' ? TAB : '\uFFFD'),
      );
  return isRunnerLog ? withoutCommands(shown) : shown;
}

/** Matches hidden characters; the group captures what is kept. */
function patternKeeping(more: string): RegExp {
  return new RegExp(`(\\r?\\n|${EMOJI}${more})|${HIDDEN}`, 'gu');
}

/**
 * Inserts a space to break up commands. It is not a zero-width space, because the runner ignores invisible
 * characters when it compares. The agents of Azure and TeamCity put a word before the bracket.
 */
function withoutCommands(text: string): string {
  return text.replace(/##(?=\w*\[)/g, '# #').replace(/^([^\S\n]*):(?=:)/gm, '$1: ');
}
