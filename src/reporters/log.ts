/**
 * Text on its way to a terminal or to the log of a job. Both doors write through it, so that no name, reason or error
 * from outside moves a cursor, hides a line, or speaks to the runner, which reads commands out of the log:
 * `##[error]…` anywhere in a line, `::error::…` behind its indentation.
 */
import { EMOJI, HIDDEN } from './escape.ts';

export interface LogOptions {
  /** Whether the colours of our own palette stay. */
  readonly colour?: boolean;
  /** Whether a runner of CI reads along. */
  readonly isRead?: boolean;
}

/** The palette of the terminal report. */
const COLOURS = String.raw`\x1b\[(?:0|1|2|31|32|33)m`;

const KEPT = { plain: keeping(''), coloured: keeping(`|${COLOURS}`) };

/** A tab moves the cursor, and is no sign of harm in a difference of two files. */
const TAB = '    ';

const QUIET = /^[ -~\n]*$/;

export function logText(text: string, { colour = false, isRead = false }: LogOptions = {}): string {
  const shown = QUIET.test(text)
    ? text
    : text.replace(
        colour ? KEPT.coloured : KEPT.plain,
        (found, kept?: string) => kept ?? (found === '\t' ? TAB : '\uFFFD'),
      );
  return isRead ? unread(shown) : shown;
}

/** What is kept is in the group. */
function keeping(more: string): RegExp {
  return new RegExp(`(\\r?\\n|${EMOJI}${more})|${HIDDEN}`, 'gu');
}

/**
 * A space parts what would be read. It is not one without width: the runner compares as people do, and to it a sign
 * that is not seen is not there. Azure's and TeamCity's agents put a word before the bracket.
 */
function unread(text: string): string {
  return text.replace(/##(?=\w*\[)/g, '# #').replace(/^([^\S\n]*):(?=:)/gm, '$1: ');
}
