/** Asked to end: the exit status says by which signal, what was measured has ended, and nothing is left behind. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Interrupted, interruptedStatus, interruptible } from '../../src/measure/interrupt.ts';
import { UserError } from '../../src/model/errors.ts';
import { commandFromSource } from '../harness/from-source.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

let local: LocalRepository;
let temporary: string;
beforeAll(async () => {
  local = await localRepository();
  await local.commit({ 'a.txt': '1' });
  await local.commit({ 'a.txt': '2' });
  temporary = mkdtempSync(join(tmpdir(), 'interrupt-'));
});
afterAll(() => {
  local.remove();
  rmSync(temporary, { recursive: true });
});

async function until(what: () => boolean): Promise<void> {
  while (!what()) await sleep(20);
}

function isAlive(pid: number): boolean {
  try {
    // What has ended and was not waited for yet is no process any more.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Its process, and one that it started, in the background. */
const BUSY = 'sleep 77 & echo $$ $! > "$0.new"; mv "$0.new" "$0"; wait';
/** One that does not end when it is asked to, and notes that it was. */
const STUBBORN = `trap ': > "$0.asked"' TERM; ${BUSY}; while :; do sleep 7; done`;

const ab = ['ab', '--name', 'job', '--'];
const cases: {
  what: string;
  signals: [NodeJS.Signals, NodeJS.Signals?];
  words: string[];
  command: string;
  status: number;
}[] = [
  { what: 'ab, Ctrl-C', signals: ['SIGINT'], words: ab, command: BUSY, status: 130 },
  { what: 'ab, TERM', signals: ['SIGTERM'], words: ab, command: BUSY, status: 143 },
  { what: 'ab, HUP', signals: ['SIGHUP'], words: ab, command: BUSY, status: 129 },
  { what: 'track, TERM', signals: ['SIGTERM'], words: ['track', '--'], command: BUSY, status: 143 },
  {
    what: 'check --confirm, HUP',
    signals: ['SIGHUP'],
    words: ['check', '--confirm', '--'],
    command: BUSY,
    status: 129,
  },
  { what: 'doctor, TERM', signals: ['SIGTERM'], words: ['doctor', '--'], command: BUSY, status: 143 },
  {
    what: 'a command that does not end, TERM',
    signals: ['SIGTERM'],
    words: ab,
    command: STUBBORN,
    status: 143,
  },
  {
    what: 'a second signal ends it at once',
    signals: ['SIGINT', 'SIGTERM'],
    words: ab,
    command: STUBBORN,
    status: 143,
  },
];

test.runIf(process.platform === 'linux').each(cases)(
  '$what: $status',
  async ({ signals, words, command, status }) => {
    const file = join(local.dir, '.git', 'busy');
    for (const old of [file, `${file}.asked`]) rmSync(old, { force: true });
    const [program, ...start] = commandFromSource;
    const child = spawn(program, [...start, ...words, 'sh', '-c', command, file], {
      cwd: local.dir,
      env: { PATH: process.env.PATH ?? '', HOME: temporary, TMPDIR: temporary },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    const closed = once(child, 'close');
    await until(() => existsSync(file) || child.exitCode !== null);
    expect(child.exitCode, stderr).toBeNull();
    const pids = readFileSync(file, 'utf8').trim().split(' ').map(Number);
    expect(pids.every(isAlive)).toBe(true);
    const [first, second] = signals;
    child.kill(first);
    if (second) {
      // Two signals at once may arrive in either order: the second is sent when the first has had its effect.
      await until(() => existsSync(`${file}.asked`) || child.exitCode !== null);
      child.kill(second);
    }
    expect(await closed, stderr).toEqual([status, null]);
    await until(() => !pids.some(isAlive));
    expect(readdirSync(temporary)).toEqual([]);
    expect(await local.git('status', '--porcelain')).toBe('');
  },
);

test('what fails because it was asked to end was interrupted; what is a bug stays one', async () => {
  const failing = (error: Error) =>
    interruptible(async (stop) => {
      process.kill(process.pid, 'SIGHUP');
      await once(stop, 'abort');
      throw error;
    });
  // Ctrl-C reaches the git that is waited for, too.
  await expect(failing(new UserError('git worktree failed'))).rejects.toThrow(Interrupted);
  expect(interruptedStatus()).toBe(129);
  await expect(failing(new TypeError('a bug'))).rejects.toThrow(TypeError);
});
