/** Valgrind's callgrind: counts the instructions of every function of any program, on any runner, fifty times slower. */
import { readCallgrind } from '../../profile/callgrind.ts';
import { callgrindWords, works } from '../instructions.ts';
import { merged, profileFiles, textOf } from './files.ts';
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
    return merged(files, (file) => readCallgrind(textOf(file), root));
  },
};
