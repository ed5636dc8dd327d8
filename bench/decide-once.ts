/** Reads a stored history and decides its next run, once and as the action does: the process that `deciding.ts` measures. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSegment } from '../src/history/segment.ts';
import type { Environment } from '../src/model/environment.ts';
import { optimizeLate } from '../src/system/compiler.ts';
import { saveMemory } from '../src/system/memory.ts';
import { decide } from './decide.ts';
import { runAt, swingingTimeAt, timeAt } from './stored-history.ts';

saveMemory();
optimizeLate();
const [folder = '', benchmarks, course] = process.argv.slice(2);
const time = course === 'swings' ? swingingTimeAt : timeAt;
const runs = readdirSync(folder)
  .sort()
  .flatMap((file) => readSegment(file, readFileSync(join(folder, file), 'utf8'), 'bench').segment.runs);
const { environment } = runs[0] as { environment: Environment };
const next = runAt('bench', runs.length, Number(benchmarks), environment, time);
const { counts } = decide(next, runs);
if (counts.missing + counts.new > 0)
  throw new Error(`the history has other benchmarks: ${JSON.stringify(counts)}`);
