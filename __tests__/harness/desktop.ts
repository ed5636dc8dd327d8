/** A desktop without a screen: an X server in memory, a private D-Bus, and dunst, a daemon that shows notifications. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { describe } from 'vitest';

/** Debian: xvfb, dbus, dunst, libnotify-bin. */
const PROGRAMS = ['Xvfb', 'dbus-daemon', 'dbus-send', 'dunst', 'notify-send'];

const folders = (process.env.PATH ?? '').split(delimiter);
const missing = PROGRAMS.filter((program) => !folders.some((folder) => existsSync(join(folder, program))));
const isLeftOut = missing.length > 0 && !process.env.CI;
if (isLeftOut) console.warn(`Tests of the desktop are left out: there is no ${missing.join(', ')}.`);

/** A suite that needs a desktop; left out where its programs are missing, but never in CI. */
export const describeOnDesktop = isLeftOut ? describe.skip : describe;

export interface Shown {
  readonly app: string;
  readonly title: string;
  /** With the marks that the daemon reads. */
  readonly body: string;
  /** Whether it stays until somebody closes it. */
  readonly stays: boolean;
}

export interface Desktop {
  /** What a program needs to find it. */
  readonly env: Record<string, string>;
  /** What was shown since it was last asked, the newest first. */
  shown(): Promise<Shown[]>;
  stop(): void;
}

export async function startDesktop(): Promise<Desktop> {
  const home = mkdtempSync(join(tmpdir(), 'desktop-'));
  const own = { PATH: process.env.PATH ?? '', HOME: home, XDG_RUNTIME_DIR: home };
  const started: ChildProcess[] = [];
  const stop = () => {
    for (const child of started) child.kill();
    rmSync(home, { recursive: true, force: true });
  };
  const start = async (program: string, words: readonly string[], env: Record<string, string>) => {
    const child = spawn(program, words, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    started.push(child);
    const [said] = await Promise.race([
      once(child.stdio[3] as NodeJS.ReadableStream, 'data'),
      once(child, 'exit').then(([status]) => {
        throw new Error(`${program} ended with ${status}`);
      }),
    ]);
    return String(said).trim();
  };
  try {
    const screen = await start(
      'Xvfb',
      ['-displayfd', '3', '-screen', '0', '320x240x8', '-nolisten', 'tcp'],
      own,
    );
    const withScreen = { ...own, DISPLAY: `:${screen}` };
    const bus = await start('dbus-daemon', ['--session', '--nofork', '--print-address=3'], withScreen);
    const env = { ...withScreen, DBUS_SESSION_BUS_ADDRESS: bus };
    let seen = 0;
    const shown = async () => {
      const all = await history(env);
      const unseen = all.slice(0, all.length - seen);
      seen = all.length;
      return unseen;
    };
    return { env, shown, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** All that was shown, the newest first; dunst remembers twenty. The bus starts it when it is first asked for. */
async function history(env: Record<string, string>): Promise<Shown[]> {
  const ask = async (method: string) => {
    const place = ['--dest=org.freedesktop.Notifications', '/org/freedesktop/Notifications'];
    const words = ['--print-reply', ...place, `org.dunstproject.cmd0.${method}`];
    return (await promisify(execFile)('dbus-send', words, { env })).stdout;
  };
  // What is still shown is not in the history yet.
  await ask('NotificationCloseAll');
  const listed = await ask('NotificationListHistory');
  const fields = (name: string) =>
    [
      ...listed.matchAll(
        new RegExp(`string "${name}"\\n +variant +(?:string "([^]*?)"|int64 (\\d+))\\n +\\)`, 'g'),
      ),
    ].map(([, text, number]) => text ?? number ?? '');
  const [apps, titles, bodies, timeouts] = ['appname', 'summary', 'body', 'timeout'].map(fields);
  return (titles ?? []).map((title, i) => ({
    app: apps?.[i] ?? '',
    title,
    body: bodies?.[i] ?? '',
    stays: timeouts?.[i] === '0',
  }));
}
