/** Which git processes a command starts: git itself notes them, whoever starts them. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
  stop(): void;
}

export function watchGit(): GitStarts {
  const folder = mkdtempSync(join(tmpdir(), 'git-starts-'));
  const file = join(folder, 'events');
  const take = () => {
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    rmSync(file, { force: true });
    return text.split('\n').flatMap((line) => (line === '' ? [] : startIn(line)));
  };
  return {
    env: { GIT_TRACE2_EVENT: file },
    take,
    takeCommands: () =>
      take()
        .map(({ command }) => command)
        .sort(),
    stop: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Source: https://git-scm.com/docs/api-trace2, "Event-Specific Key/Value Pairs". */
function startIn(line: string): GitStart[] {
  const { event, sid, argv } = JSON.parse(line) as { event: string; sid: string; argv: readonly string[] };
  // What another git has started has the other's id before a slash.
  if (event !== 'start' || sid.includes('/')) return [];
  const command = argv.find((word, i) => i > 0 && word !== '-c' && argv[i - 1] !== '-c') ?? '';
  return [{ command, pid: Number.parseInt(/-P([0-9a-f]+)$/.exec(sid)?.[1] ?? '', 16) }];
}
