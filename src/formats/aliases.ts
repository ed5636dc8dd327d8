/**
 * What other services call the tools: the words of github-action-benchmark and of Bencher's adapters, so that a workflow
 * that comes from there need not be rewritten. One word may stand for several formats; the text tells which.
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

/** Whatever the text is. `magic` is Bencher's word. */
const ANY: ReadonlySet<string> = new Set(['auto', 'magic']);

export function isAnyTool(tool: string): boolean {
  return ANY.has(tool);
}

/** The ids that a word stands for; none if it is no alias. */
export function idsOfAlias(word: string): readonly string[] {
  return ALIASES.get(word) ?? [];
}
