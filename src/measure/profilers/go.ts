/**
 * The profile that a test binary of Go writes by itself, wherever in a command `go test` is: go starts the binaries through a script of
 * ours. Other programs in Go have frame pointers and names: perf reads them.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { UserError } from '../../model/errors.ts';
import { readPprof } from '../../profile/pprof.ts';
import { works } from '../instructions.ts';
import { BYTES_MAX, merged, profileFiles } from './files.ts';
import type { Profiler } from './profiler.ts';

const unpack = promisify(gunzip);

/** Go takes 100 samples a second, so a second of each benchmark, as usual, says little if there are few. An option of the command wins. */
const SECONDS = 10;

/** A binary for each package, so that there may be several. What `go run` starts has none of these options. */
const script = (folder: string, seconds: number) => `#!/bin/sh
program=$1
shift
case $program in
*.test) exec "$program" -test.benchtime=${seconds}s "-test.cpuprofile=${folder}/$$.pprof" "$@" ;;
*) exec "$program" "$@" ;;
esac
`;

export const go: Profiler = {
  name: 'go',
  claims: (text) => /\bgo test\b/.test(text),
  symbols: 'do not strip the test binary (-ldflags=-s)',
  obstacle: async ({ stopwatch }) =>
    (await works(['go', 'version'], stopwatch)) ? undefined : 'go is not on the PATH',
  async words(command, { folder, env, benchmarks }) {
    const starter = join(folder, 'start');
    const seconds = Math.max(1, Math.round(SECONDS / Math.max(1, benchmarks)));
    await writeFile(starter, script(folder, seconds), { mode: 0o755 });
    return ['env', `GOFLAGS=${`${env.GOFLAGS ?? ''} -exec=${starter}`.trim()}`, ...command];
  },
  async read(folder, root) {
    const files = await profileFiles(folder, /\.pprof$/);
    return merged(files, async ({ bytes }) => readPprof(await unpacked(bytes), root));
  },
};

async function unpacked(bytes: Buffer): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f) return bytes;
  return unpack(bytes, { maxOutputLength: BYTES_MAX }).catch(() => {
    throw new UserError('the profile of Go is damaged', 'Run the command again.');
  });
}
