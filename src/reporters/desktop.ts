/** A desktop notification: a title and a few short lines of plain text. */
import { isBad } from '../model/report.ts';
import type { Run } from '../model/run.ts';
import { visible } from './escape.ts';
import type { Line, Message } from './message.ts';
import { quantities } from './quantity.ts';
import { summaryText, timeText } from './scripts.ts';
import { scriptsIn } from './tracked.ts';

export interface DesktopMessage {
  readonly title: string;
  readonly text: string;
  /** Whether somebody has to act. The notification then stays until it is dismissed. */
  readonly isUrgent: boolean;
}

const TITLE_LENGTH = 140;
const LINE_LENGTH = 200;

/** Most desktops cut off further lines. */
const LINES_MAX = 4;

/** Text from outside, without characters that desktops do not show. */
export function plainMessage(title: string, text: string, isUrgent = false): DesktopMessage {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => visible(line, LINE_LENGTH));
  return { title: visible(title, TITLE_LENGTH), text: lines.slice(0, LINES_MAX).join('\n'), isUrgent };
}

/** The result of a check; findings beyond their limit come first. */
export function renderDesktop({ title, suites, gate }: Message): DesktopMessage {
  const lines = suites.flatMap((suite) => [
    ...(suite.title === '' ? [] : [suite.title]),
    ...suite.lines.map(lineText),
  ]);
  return plainMessage(title, lines.join('\n'), isBad(gate));
}

function lineText({ symbol, name, values, change, why }: Line): string {
  return [symbol, name, values, change, why && `(${why})`].filter((part) => part !== '').join(' ');
}

/** Commands that were measured but not judged. */
export function renderTrackedDesktop(run: Run): DesktopMessage {
  const scripts = scriptsIn(run);
  const failed = scripts.filter(({ rate }) => rate < 1);
  const [first] = scripts;
  const title =
    scripts.length === 1 && first
      ? `${visible(first.name, 60)}: measured`
      : `${scripts.length} commands measured`;
  const whole =
    summaryText(scripts, (name) => visible(name, 40)) ||
    scripts.map(({ time }) => (time === null ? '' : timeText(time))).join('');
  const lines = failed.map(
    ({ name, rate }) => `${visible(name, 60)}: ${quantities([rate], 'ratio')[0]} of its executions succeeded`,
  );
  return plainMessage(title, [whole, ...lines].filter((line) => line !== '').join('\n'), failed.length > 0);
}
