/** `perf record` of Linux: samples of any program, by the processor's clock. */
import { type ExecFileOptions, execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UserError } from '../../model/errors.ts';
import { readPerfScript } from '../../profile/perf-script.ts';
import type { Profile } from '../../profile/profile.ts';
import { works } from '../instructions.ts';
import { withScratch } from '../scratch.ts';
import { BYTES_MAX, requireBounded } from './files.ts';
import type { Profiler } from './profiler.ts';

/** Loads processes only when one runs: most jobs measure nothing. */
const run = (program: string, words: readonly string[], options: ExecFileOptions) =>
  promisify(execFile)(program, words, { ...options, encoding: 'utf8' });

const DATA = 'perf.data';
/** Places of functions are worth waiting for this long. */
const PLACES_MS = 20_000;

export const perf: Profiler = {
  name: 'perf',
  symbols: 'compile with -g -fno-omit-frame-pointer and do not strip; for node add --perf-basic-prof',
  async obstacle({ stopwatch }) {
    if (!(await works(['perf', '--version'], stopwatch)))
      return 'perf is not installed (apt-get install linux-perf, on Ubuntu linux-tools-generic)';
    const isAllowed = await withScratch((folder) => works(wordsIn(['true'], folder, 1000), stopwatch));
    return isAllowed ? undefined : 'perf may not record (sudo sysctl kernel.perf_event_paranoid=1)';
  },
  words: async (command, { folder, intervalUs }) => wordsIn(command, folder, intervalUs),
  async read(folder, root) {
    requireBounded((await stat(join(folder, DATA)).catch(() => ({ size: 0 }))).size);
    const fields = 'comm,tid,period,event,ip,sym,dso';
    const { stdout } = await run('perf', ['script', '-i', join(folder, DATA), '-F', fields, '--no-inline'], {
      maxBuffer: 2 * BYTES_MAX,
      cwd: folder,
    }).catch((error: Error) => {
      throw new UserError(
        `perf script failed: ${error.message.split('\n')[0]?.slice(0, 200)}`,
        'Profile a shorter command.',
      );
    });
    return withPlaces(readPerfScript(stdout, root), stdout, root);
  },
};

function wordsIn(command: readonly string[], folder: string, intervalUs: number): string[] {
  // One less than a round number, so that no rhythm of a program meets it.
  const frequency = String(Math.round(1e6 / intervalUs) - 1);
  // It is read at once: no copies of the programs in ~/.debug are needed for that.
  const where = ['--no-buildid-cache', '-o', join(folder, DATA)];
  const options = ['-q', '-F', frequency, '-e', 'cpu-clock', '-g', ...where];
  return ['perf', 'record', ...options, '--', ...command];
}

/** Adds files and lines from the debugging information of the checkout's own programs. */
async function withPlaces(profile: Profile, text: string, root: string): Promise<Profile> {
  const modules = new Set([...text.matchAll(/ \((\/[^)\n]+)\)$/gm)].map(([, path]) => path as string));
  const places = new Map<string, { file: string; line: number }>();
  for (const module of [...modules].filter((path) => path.startsWith(`${root}/`)).slice(0, 5)) {
    const options = { maxBuffer: BYTES_MAX, timeout: PLACES_MS };
    const { stdout } = await run('nm', ['-lC', '--defined-only', module], options).catch(() => ({
      stdout: '',
    }));
    for (const [, name = '', file = '', line] of stdout.matchAll(/^[0-9a-f]+ [tTwW] (.+)\t(.+):(\d+)$/gm))
      places.set(name, {
        file: file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file,
        line: Number(line),
      });
  }
  const frames = profile.frames.map((frame) =>
    frame.isOwn ? { ...frame, ...places.get(frame.name) } : frame,
  );
  return { ...profile, frames };
}
