/** Reads a stored history and decides its next run, once: the process that `deciding.ts` measures. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../src/check/check.ts';
import { NO_RULES } from '../src/check/policy.ts';
import { readSegment } from '../src/history/segment.ts';
import { type Environment, USUAL_FACTS } from '../src/model/environment.ts';
import { runAt } from './stored-history.ts';

const [folder = '', benchmarks] = process.argv.slice(2);
const runs = readdirSync(folder)
  .sort()
  .flatMap((file) => readSegment(file, readFileSync(join(folder, file), 'utf8'), 'bench').segment.runs);
const { environment } = runs[0] as { environment: Environment };
const { counts } = check(
  runAt('bench', runs.length, Number(benchmarks), environment),
  {
    source: 'merge-base',
    why: '',
    branch: 'main',
    runs,
    accepted: [],
    episodes: [],
    skippedSources: [],
    warnings: [],
  },
  {
    ...NO_RULES,
    tags: [],
    comparability: USUAL_FACTS,
    confidence: 0.95,
    alpha: 0.01,
    confirmRuns: 1,
    onMissing: 'warn',
    onSuspected: 'inconclusive',
  },
  { again: [], records: true, override: null, warnings: [] },
);
if (counts.missing + counts.new > 0)
  throw new Error(`the history has other benchmarks: ${JSON.stringify(counts)}`);
