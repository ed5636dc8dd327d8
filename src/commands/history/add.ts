/** `history add`: stores runs that a job could not store, from the files of its artifact. */
import { resolve } from 'node:path';
import { lineageLocally } from '../../baseline/lineage.ts';
import { placingOf } from '../../baseline/placing.ts';
import { decodeSegment } from '../../history/segment.ts';
import { EMPTY_WINDOW } from '../../history/window.ts';
import { withJitter } from '../../history/write-events.ts';
import { UserError } from '../../model/errors.ts';
import type { Run } from '../../model/run.ts';
import { readText } from '../../results/files.ts';
import { onLog } from '../on-log.ts';

/** Most runs of an archived segment; each is stored with its own commit. */
const RUNS_MAX = 2000;

export const addCommand = onLog({
  name: 'history add',
  usage: 'history add RUN-FILE…',
  examples: ['perf-regression history add run-1234.ndjson'],
  inputs: ['suite', 'branch', 'history-dir'],
  flags: [],
  startsEmpty: true,

  async run(log, { words, cwd, print }) {
    if (words.length === 0)
      throw new UserError('history add: no run files were named', 'perf-regression history add RUN-FILE…');
    const segments = [];
    for (const file of words) {
      const { text } = await readText(resolve(cwd, file), file);
      segments.push(decodeSegment(file, text, log.suite, { runsMax: RUNS_MAX }));
    }
    let stored = 0;
    let known = 0;
    for (const { runs, events } of segments) {
      for (const run of runs) {
        const own = events.filter((event) => event.run === run.id);
        const lineage = lineageLocally(cwd, { commit: run.commit, parents: [] });
        const placing = placingOf(run, EMPTY_WINDOW, log, lineage);
        const place = async (newest: readonly Run[]) => {
          const { late } = await placing(newest);
          return late ? { after: late.after } : {};
        };
        if (await log.append(run, own, withJitter(), place)) stored++;
        else known++;
      }
    }
    const where = `${log.folder} on ${log.branch.description}`;
    print(`Stored in ${where}: ${stored}. There already: ${known}.\n`);
    return 0;
  },
});
