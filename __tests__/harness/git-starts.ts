/** Which git processes a command starts: git itself notes them, whoever starts them. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface GitStart {
  /** Such as `cat-file`. */
  readonly command: string;
  readonly pid: number;
}

export interface GitStarts {
  /** For the environment of what is watched. */
  readonly env: { readonly GIT_TRACE2_EVENT: string };
  /** Since the last call, oldest first; not those that git starts itself. */
  take(): GitStart[];
  /** The names of the commands, sorted. */
  takeCommands(): string[];
  /** Until all have ended by themselves. */
  ended(): Promise<void>;
  stop(): void;
}

export function watchGit(): GitStarts {
  const folder = mkdtempSync(join(tmpdir(), 'git-starts-'));
  const file = join(folder, 'events');
  const events = () => {
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Event);
  };
  const starts = () => events().filter(({ event, sid }) => event === 'start' && !isOfGit(sid));
  let taken = 0;
  const take = () => {
    const fresh = starts().slice(taken);
    taken += fresh.length;
    return fresh.map(startIn);
  };
  return {
    env: { GIT_TRACE2_EVENT: file },
    take,
    takeCommands: () =>
      take()
        .map(({ command }) => command)
        .sort(),
    async ended() {
      const count = (kind: string) => events().filter(({ event }) => event === kind).length;
      while (count('atexit') < count('start')) await sleep(10);
    },
    stop: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Source: https://git-scm.com/docs/api-trace2, "Event-Specific Key/Value Pairs". */
interface Event {
  readonly event: string;
  readonly sid: string;
  readonly argv?: readonly string[];
}

/** What another git has started has the other's id before a slash. */
function isOfGit(sid: string): boolean {
  return sid.includes('/');
}

function startIn({ sid, argv = [] }: Event): GitStart {
  const command = argv.find((word, i) => i > 0 && word !== '-c' && argv[i - 1] !== '-c') ?? '';
  return { command, pid: Number.parseInt(/-P([0-9a-f]+)$/.exec(sid)?.[1] ?? '', 16) };
}
