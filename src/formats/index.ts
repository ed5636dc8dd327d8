/** The frozen list of formats. Adding one: a file here, a line here, a folder of fixtures. */
import { criterion } from './criterion.ts';
import { customBiggerIsBetter, customSmallerIsBetter } from './custom.ts';
import type { Format } from './format.ts';
import { go } from './go.ts';
import { googleBenchmark } from './google-benchmark.ts';
import { hyperfine } from './hyperfine.ts';
import { ndjson } from './ndjson.ts';
import { pytestBenchmark } from './pytest-benchmark.ts';
import { tinybench } from './tinybench.ts';
import { trace } from './trace.ts';
import { vitest } from './vitest.ts';

export const formats: readonly Format[] = Object.freeze([
  go,
  pytestBenchmark,
  criterion,
  hyperfine,
  googleBenchmark,
  vitest,
  tinybench,
  ndjson,
  trace,
  customBiggerIsBetter,
  customSmallerIsBetter,
]);
