/**
 * Names of tools in other services: github-action-benchmark and Bencher's adapters, so that their workflows
 * need not be rewritten. One name may mean several formats; the text decides.
 */
const ALIASES: ReadonlyMap<string, readonly string[]> = new Map([
  // github-action-benchmark
  ['cargo', ['libtest', 'criterion']],
  ['pytest', ['pytest-benchmark']],
  ['googlecpp', ['google-benchmark']],
  // Bencher
  ['json', ['bencher-metric-format']],
  ['rust_bench', ['libtest', 'criterion']],
  ['rust_criterion', ['criterion']],
  ['rust_iai', ['iai']],
  ['rust_iai_callgrind', ['gungraun', 'gungraun-json']],
  ['rust_gungraun', ['gungraun', 'gungraun-json']],
  ['cpp_google', ['google-benchmark']],
  ['cpp_catch2', ['catch2']],
  ['go_bench', ['go']],
  ['java_jmh', ['jmh']],
  ['c_sharp_dot_net', ['benchmarkdotnet']],
  ['js_benchmark', ['benchmarkjs']],
  ['js_time', ['console-time']],
  ['js_vitest', ['vitest']],
  ['python_asv', ['asv', 'asv-results-json']],
  ['python_pytest', ['pytest-benchmark']],
  ['ruby_benchmark', ['ruby-benchmark', 'ruby-benchmark-ips']],
  ['shell_hyperfine', ['hyperfine']],
  ['dart_benchmark_harness', ['dart-benchmark-harness']],
]);

/** Any format. `magic` is Bencher's word. */
const ANY: ReadonlySet<string> = new Set(['auto', 'magic']);

export function isAnyTool(tool: string): boolean {
  return ANY.has(tool);
}

/** The ids that a word means; empty if it is not an alias. */
export function idsOfAlias(word: string): readonly string[] {
  return ALIASES.get(word) ?? [];
}
