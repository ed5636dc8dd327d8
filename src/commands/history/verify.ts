/** `history verify`: checks that every stored segment is undamaged. */
import { onLog } from '../on-log.ts';

export const verifyCommand = onLog({
  name: 'history verify',
  usage: 'history verify',
  examples: ['perf-regression history verify --suite nightly'],
  inputs: ['suite', 'branch', 'history-dir'],
  flags: [],

  async run(log, { print }) {
    let segments = 0;
    let runs = 0;
    for await (const segment of log.segmentsFromNewest()) {
      segments++;
      runs += segment.runs.length;
    }
    for (const { message } of log.damages) print(`${message}\n`);
    if (log.damages.length > 0) {
      print('`perf-regression history repair` moves damaged parts aside and keeps the rest.\n');
      return 2;
    }
    print(`${log.folder} on ${log.branch.description} is intact (runs: ${runs}, segments: ${segments})\n`);
    return 0;
  },
});
