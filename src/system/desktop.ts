/**
 * A few words on the desktop of the person who waits for a command, shown by the program that the system has for it.
 * Where a system has none, nothing is shown and nothing said.
 */
import { execFile } from 'node:child_process';
import { UserError } from '../model/errors.ts';
import type { DesktopMessage } from '../reporters/desktop.ts';

/** A desktop that is there answers at once. */
const TIMEOUT_MS = 5000;

/** Words arrive as arguments of the script, and none of them is ever part of it. */
const APPLE_SCRIPT = [
  'on run argv',
  'display notification (item 3 of argv) with title (item 1 of argv) subtitle (item 2 of argv)',
  'end run',
];

/** The program and its words; undefined where this system has none. */
export function callFor(
  platform: NodeJS.Platform,
  { title, text, isUrgent }: DesktopMessage,
): readonly [string, ...string[]] | undefined {
  if (platform === 'darwin') {
    // The name comes first: osascript looks for no options behind a word without a dash.
    const words = ['perf-regression', title, text];
    return ['osascript', ...APPLE_SCRIPT.flatMap((line) => ['-e', line]), ...words];
  }
  if (platform !== 'linux') return undefined;
  const urgency = isUrgent ? 'critical' : 'normal';
  return ['notify-send', '--app-name=perf-regression', `--urgency=${urgency}`, '--', title, bodyOf(text)];
}

/**
 * Without the marks that the body may have by https://specifications.freedesktop.org/notification-spec, and the
 * escapes that notify-send reads in it; in the title neither means anything.
 */
function bodyOf(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\\': '\\\\' };
  return text.replace(/[&<>\\]/g, (sign) => entities[sign] ?? sign);
}

/** @throws UserError where the desktop cannot be reached */
export function showOnDesktop(message: DesktopMessage, platform = process.platform): Promise<void> {
  const call = callFor(platform, message);
  if (!call) return Promise.resolve();
  const [program, ...words] = call;
  return new Promise((resolve, reject) => {
    execFile(program, words, { timeout: TIMEOUT_MS }, (error, _, stderr) => {
      if (error) reject(unreachable(program, error, stderr));
      else resolve();
    });
  });
}

function unreachable(
  program: string,
  error: Error & { code?: unknown; killed?: boolean },
  stderr: string,
): UserError {
  const cannot = 'nothing can be shown on the desktop:';
  if (error.code === 'ENOENT') {
    return new UserError(
      `${cannot} ${program} is not installed`,
      'Debian and Ubuntu: apt install libnotify-bin',
    );
  }
  if (error.killed) return new UserError(`${cannot} ${program} did not answer for ${TIMEOUT_MS / 1000} s`);
  const [said = ''] = stderr.trim().split('\n');
  return new UserError(`${cannot} ${program} says: ${said}`, 'It needs the session of a desktop.');
}
