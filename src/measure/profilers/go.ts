/** The profile that `go test` writes by itself. Other programs in Go have frame pointers and names: perf reads them. */
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { UserError } from '../../model/errors.ts';
import { readPprof } from '../../profile/pprof.ts';
import { mergedProfiles } from '../../profile/profile.ts';
import { works } from '../instructions.ts';
import { BYTES_MAX, profileFiles } from './files.ts';
import type { Profiler } from './profiler.ts';

const unpack = promisify(gunzip);
const TEST = /\bgo test\b/;

/** Go takes 100 samples a second, so a second of each benchmark, as usual, says little if there are few. An option of the command wins. */
const SECONDS = 10;

export const go: Profiler = {
  name: 'go',
  claims: (text) => TEST.test(text),
  symbols: 'do not strip the test binary (-ldflags=-s)',
  obstacle: async ({ stopwatch }) =>
    (await works(['go', 'version'], stopwatch)) ? undefined : 'go is not on the PATH',
  async words(command, { folder, benchmarks }) {
    const seconds = Math.max(1, Math.round(SECONDS / Math.max(1, benchmarks)));
    const files = [`-cpuprofile=${join(folder, 'cpu.pprof')}`, `-o=${join(folder, 'test.bin')}`];
    const options = [`-benchtime=${seconds}s`, ...files];
    const at = command.findIndex((word, i) => word === 'test' && /(?:^|\/)go$/.test(command[i - 1] ?? ''));
    return at >= 0
      ? [...command.slice(0, at + 1), ...options, ...command.slice(at + 1)]
      : command.map((word) => word.replace(TEST, () => `go test ${options.join(' ')}`));
  },
  async read(folder, root) {
    const files = await profileFiles(folder, /\.pprof$/);
    const unpacked = await Promise.all(
      files.map((bytes) =>
        bytes[0] === 0x1f
          ? unpack(bytes, { maxOutputLength: BYTES_MAX }).catch(() => {
              throw new UserError('the profile of Go is damaged', 'Run the command again.');
            })
          : bytes,
      ),
    );
    return mergedProfiles(unpacked.map((bytes) => readPprof(bytes, root)));
  },
};
