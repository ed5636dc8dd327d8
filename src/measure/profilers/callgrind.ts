/** Valgrind's callgrind: counts the instructions of every function of any program, on any runner, fifty times slower. */
import { readCallgrind } from '../../profile/callgrind.ts';
import { mergedProfiles } from '../../profile/profile.ts';
import { callgrindWords, works } from '../instructions.ts';
import { profileFiles } from './files.ts';
import type { Profiler } from './profiler.ts';

export const callgrind: Profiler = {
  name: 'callgrind',
  counts: true,
  symbols: 'compile with -g and do not strip',
  obstacle: async ({ stopwatch }) =>
    (await works(['valgrind', '--version'], stopwatch))
      ? undefined
      : 'Valgrind is not installed (apt-get install valgrind)',
  words: async (command, { folder }) => [...callgrindWords(folder), ...command],
  async read(folder, root) {
    const files = await profileFiles(folder, /^callgrind\.out\./);
    return mergedProfiles(
      files.flatMap((bytes) => readable(() => readCallgrind(bytes.toString('utf8'), root))),
    );
  },
};

/** A shell between the programs may have nothing. */
function readable<T>(read: () => T): T[] {
  try {
    return [read()];
  } catch {
    return [];
  }
}
