/**
 * Shows a desktop notification through the system's own program. On a system without one this does nothing.
 */
import { execFile } from 'node:child_process';
import { UserError } from '../model/errors.ts';
import type { DesktopMessage } from '../reporters/desktop.ts';

/** A running desktop answers at once. */
const TIMEOUT_MS = 5000;

/** The texts are arguments of the script and never part of its source. */
const APPLE_SCRIPT = [
  'on run argv',
  'display notification (item 3 of argv) with title (item 1 of argv) subtitle (item 2 of argv)',
  'end run',
];

/** The program and its arguments; undefined if the platform has none. */
export function callFor(
  platform: NodeJS.Platform,
  { title, text, isUrgent }: DesktopMessage,
): readonly [string, ...string[]] | undefined {
  if (platform === 'darwin') {
    // The name comes first: osascript stops looking for options after an argument without a dash.
    const words = ['perf-regression', title, text];
    return ['osascript', ...APPLE_SCRIPT.flatMap((line) => ['-e', line]), ...words];
  }
  if (platform !== 'linux') return undefined;
  const urgency = isUrgent ? 'critical' : 'normal';
  return ['notify-send', '--app-name=perf-regression', `--urgency=${urgency}`, '--', title, bodyOf(text)];
}

/**
 * Escapes the markup that https://specifications.freedesktop.org/notification-spec allows in the body, and the backslashes that
 * notify-send interprets. Titles have neither.
 */
function bodyOf(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\\': '\\\\' };
  return text.replace(/[&<>\\]/g, (sign) => entities[sign] ?? sign);
}

/** @throws UserError if the desktop cannot be reached */
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
  const cannot = 'cannot show a desktop notification:';
  if (error.code === 'ENOENT') {
    return new UserError(
      `${cannot} ${program} is not installed`,
      'Debian and Ubuntu: apt install libnotify-bin',
    );
  }
  if (error.killed) return new UserError(`${cannot} ${program} did not answer for ${TIMEOUT_MS / 1000} s`);
  const [reason = ''] = stderr.trim().split('\n');
  return new UserError(`${cannot} ${program} says: ${reason}`, 'It needs a desktop session.');
}
