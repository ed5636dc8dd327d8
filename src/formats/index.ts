/** The frozen list of formats. To add one: a file here, a line in this list, and a folder of fixtures. */
import { ab } from './ab.ts';
import { artillery } from './artillery.ts';
import { asv } from './asv.ts';
import { asvResultsJson } from './asv-results-json.ts';
import { autocannon } from './autocannon.ts';
import { benchee } from './benchee.ts';
import { bencherMetricFormat } from './bencher-metric-format.ts';
import { benchmarkDotNet } from './benchmarkdotnet.ts';
import { benchmarkJs } from './benchmarkjs.ts';
import { benchmarkluau } from './benchmarkluau.ts';
import { catch2 } from './catch2.ts';
import { consoleTime } from './console-time.ts';
import { criterion } from './criterion.ts';
import { customBiggerIsBetter, customSmallerIsBetter } from './custom.ts';
import { dartBenchmarkHarness } from './dart-benchmark-harness.ts';
import { denoBench } from './deno-bench.ts';
import { divan } from './divan.ts';
import { fileSize } from './file-size.ts';
import { fio } from './fio.ts';
import type { Format } from './format.ts';
import { gatling } from './gatling.ts';
import { gnuTime } from './gnu-time.ts';
import { go } from './go.ts';
import { googleBenchmark } from './google-benchmark.ts';
import { gungraun } from './gungraun.ts';
import { gungraunJson } from './gungraun-json.ts';
import { hyperfine } from './hyperfine.ts';
import { iai } from './iai.ts';
import { iperf3 } from './iperf3.ts';
import { jetpackBenchmark } from './jetpack-benchmark.ts';
import { jmeter } from './jmeter.ts';
import { jmh } from './jmh.ts';
import { julia } from './julia.ts';
import { junit } from './junit.ts';
import { k6 } from './k6.ts';
import { libtest } from './libtest.ts';
import { lighthouse } from './lighthouse.ts';
import { locust } from './locust.ts';
import { mitata } from './mitata.ts';
import { nanobench } from './nanobench.ts';
import { ndjson } from './ndjson.ts';
import { nodeTest } from './node-test.ts';
import { oha } from './oha.ts';
import { perfRegression } from './perf-regression.ts';
import { perfStat } from './perf-stat.ts';
import { pgbench } from './pgbench.ts';
import { phpbench } from './phpbench.ts';
import { pyperf } from './pyperf.ts';
import { pytestBenchmark } from './pytest-benchmark.ts';
import { rBench } from './r-bench.ts';
import { redisBenchmark } from './redis-benchmark.ts';
import { rubyBenchmark } from './ruby-benchmark.ts';
import { rubyBenchmarkIps } from './ruby-benchmark-ips.ts';
import { sizeLimit } from './size-limit.ts';
import { tastyBench } from './tasty-bench.ts';
import { tinybench } from './tinybench.ts';
import { trace } from './trace.ts';
import { valgrind } from './valgrind.ts';
import { vegeta } from './vegeta.ts';
import { vitest } from './vitest.ts';
import { wrk } from './wrk.ts';
import { zbench } from './zbench.ts';

export const formats: readonly Format[] = Object.freeze([
  // Go, Rust
  go,
  criterion,
  libtest,
  divan,
  iai,
  gungraun,
  gungraunJson,
  // Python
  pytestBenchmark,
  pyperf,
  asv,
  asvResultsJson,
  // C, C++ and Zig
  googleBenchmark,
  nanobench,
  catch2,
  zbench,
  // Java, .NET, Android, PHP
  jmh,
  benchmarkDotNet,
  jetpackBenchmark,
  phpbench,
  // JavaScript
  vitest,
  tinybench,
  mitata,
  benchmarkJs,
  denoBench,
  nodeTest,
  consoleTime,
  // Ruby, R, Julia, Luau, Dart, Elixir, Haskell
  rubyBenchmark,
  rubyBenchmarkIps,
  rBench,
  julia,
  benchmarkluau,
  dartBenchmarkHarness,
  benchee,
  tastyBench,
  // Complete commands
  hyperfine,
  gnuTime,
  perfStat,
  valgrind,
  // Servers and pages under load, bundles
  autocannon,
  wrk,
  ab,
  oha,
  vegeta,
  k6,
  locust,
  gatling,
  artillery,
  jmeter,
  lighthouse,
  sizeLimit,
  // Databases, disks and networks
  pgbench,
  redisBenchmark,
  fio,
  iperf3,
  // Any tool
  perfRegression,
  junit,
  bencherMetricFormat,
  ndjson,
  trace,
  customBiggerIsBetter,
  customSmallerIsBetter,
  fileSize,
]);
