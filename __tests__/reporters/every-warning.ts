/** Warnings of every code, and of every form that a code has; a code without one does not compile. */
import { countedNames, type Warning, type WarningCode, type WarningValues } from '../../src/model/warning.ts';

type Samples = { readonly [Code in WarningCode]: readonly WarningValues[Code][] };

const fault = {
  message: 'cannot read gh-pages: the answer was 403',
  remedy: 'Set the token.\nRun it again.',
};
const many = countedNames(Array.from({ length: 25 }, (_, i) => `N${i}`));
const one = countedNames(['Parse']);
const two = countedNames(['Parse', 'Render']);
const [xeon, epyc] = ['linux x64, Xeon', 'linux x64, EPYC'];

const samples: Samples = {
  reference: [
    { what: 'lacks', reference: 'v1.0.0 (c0ffee1)', benchmarks: one },
    { what: 'not-positive', reference: 'v1.0.0 (c0ffee1)', benchmarks: many },
    { what: 'unmeasured', reference: 'v1.0.0 (c0ffee1)' },
    { what: 'same-commit', reference: 'main (c0ffee1)' },
    { what: 'moving', reference: 'v2.0.0 (beef123)', from: 'v1.0.0 (c0ffee1)', run: 2, of: 5 },
    { what: 'moved', reference: 'v2.0.0 (beef123)', from: 'v1.0.0 (c0ffee1)', runs: 5, uncertainty: 0.004 },
    { what: 'restarted', reference: 'v2.0.0 (beef123)', from: 'v1.0.0 (c0ffee1)' },
  ],
  'skipped-row': [
    { file: 'bench.txt', line: 7, why: { code: 'not-a-number', benchmark: 'Parse', field: 'time' } },
    { file: 'bench.txt', why: { code: 'no-field', benchmark: 'Parse', field: 'unit' } },
  ],
  'failed-benchmark': [
    {
      file: 'bench.txt',
      line: 3,
      benchmark: 'Parse',
      why: { code: 'failed', benchmark: 'Parse', message: 'panic' },
    },
  ],
  'failed-tool': [{ file: 'bench.txt', why: { code: 'message', message: 'exit status 2' } }],
  'other-environment': [
    { of: 'baseline', here: xeon, there: epyc },
    { of: 'rerun', here: xeon, there: epyc },
  ],
  'unknown-environment': [
    { of: 'baseline', facts: ['os', 'cpu'], runs: 3, compared: 12 },
    { of: 'baseline', facts: ['cpu'], runs: 1, compared: 1 },
    { of: 'baseline', facts: ['cpu'], runs: 30, compared: 30 },
    { of: 'results', tool: 'golang', stated: ['go'] },
  ],
  'no-ancestor': [
    { commit: 'c0ffee1234', how: { code: 'parent' }, branch: 'main' },
    { commit: '', how: { code: 'unstated' }, branch: 'main' },
  ],
  'unreadable-source': [{ fault }],
  'damaged-history': [{ fault }],
  renamed: [
    { old: 'Parse', now: 'ParseAll', compared: { metric: 'time', change: 0.05 } },
    { old: 'a: b', now: '{c}', compared: null },
  ],
  'matches-nothing': [
    { setting: 'threshold', word: 'Prase', nearest: 'Parse' },
    { setting: 'threshold', word: 'julia', nearest: null },
    { setting: 'rule', word: 'tmie', nearest: 'time' },
    { setting: 'renames', word: 'Prase', nearest: 'Parse' },
    { setting: 'waiver', owner: 'ada', word: 'Prase', nearest: 'Parse' },
    { setting: 'tag', tag: 'ci', word: 'Prase', nearest: 'Parse' },
    { setting: 'formula', metric: 'tail', formula: 'p59 / p50', word: 'p59', nearest: 'p50' },
    { setting: 'formula', metric: 'tail', formula: 'p95 / size', word: null, nearest: null },
  ],
  'unread-rules': [{ file: 'code/rules.yml', read: 'rules.yml' }],
  'not-compared': [
    { why: 'history-gone', fault },
    {
      why: 'other-suite',
      suite: 'nightly',
      place: 'gh-pages',
      benchmarks: 4,
      suites: 3,
      first: [
        { suite: 'default', shared: 4 },
        { suite: 'weekly', shared: 1 },
      ],
    },
    { why: 'other-branch', suite: 'default', branch: 'main', branches: countedNames(['master', 'next']) },
  ],
  'waiver-without-effect': [
    { owner: 'ada', select: 'Parse', state: 'expired', until: '2026-01-30', ceiling: 0.35, benchmarks: one },
    { owner: 'ada', select: '*', state: 'exceeded', until: '2026-03-31', ceiling: 0.35, benchmarks: two },
  ],
  'unread-answer': [{ fault }],
  'outgrown-answer': [
    { by: 'ada', source: 'the label allow-regression', benchmark: 'Parse', allowed: 0.1, change: 0.4 },
    { by: 'ada', source: 'the label allow-regression', benchmark: 'Parse', allowed: null, change: 0.4 },
    { by: 'ada', source: 'the label allow-regression', benchmark: 'Parse', allowed: 0.1, change: null },
    { by: 'ada', source: 'the label allow-regression', benchmark: 'Parse', allowed: null, change: null },
  ],
  'own-rules': [
    { base: 'main', benchmarks: one },
    { base: 'main', benchmarks: many },
  ],
  'unread-base-rules': [
    { base: null, fault },
    { base: 'main', fault },
  ],
  'late-run': [{ branch: 'main', newer: 'c0ffee1234' }],
  'unknown-order': [{ branch: 'main', fault }],
  'missing-shard': [
    { missing: 1, expected: 3, names: countedNames(['2']), found: countedNames(['0', '1']) },
    { missing: 25, expected: 30, names: many, found: one },
    { missing: 2, expected: 4, names: countedNames([]), found: countedNames(['linux', 'macos']) },
  ],
  'several-machines': [
    {
      kinds: 3,
      first: [
        { machine: epyc, shards: many },
        { machine: xeon, shards: countedNames(['7']) },
      ],
    },
  ],
  'missing-measurement': [{ shard: 'second' }],
  'measured-by-fork': [{ repository: 'ada/widgets' }],
  'not-profiled': [
    {
      why: {
        code: 'no-profiler',
        obstacles: ['perf may not record (sudo sysctl kernel.perf_event_paranoid=1)'],
      },
    },
    { why: { code: 'waits' } },
    { why: { code: 'no-commit-before' } },
    { why: { code: 'interrupted' } },
    { why: { code: 'failed', message: 'the command failed', remedy: 'panic:\n  index out of range.' } },
  ],
  'unmeasurable-base': [
    { commit: 'c0ffee1234', fault: { message: 'the command failed: exit status 1', remedy: '' } },
  ],
  'machine-may-have-aged': [
    { benchmarks: one, together: null },
    { benchmarks: countedNames([]), together: { change: 0.3, runs: 60 } },
    { benchmarks: many, together: { change: 0.051, runs: 90 } },
  ],
  'platform-changed': [
    { changes: [{ fact: 'boot', before: '1b2c3d4e', after: '5f6a7b8c' }], benchmarks: one, isShared: false },
    {
      changes: [
        { fact: 'kernel', before: '6.1.0-28-amd64', after: '6.1.0-29-amd64' },
        { fact: 'microcode', before: '0x2b000590', after: '0x2b000620' },
        { fact: 'image', before: '20260105.1.0', after: '20260112.2.0' },
      ],
      benchmarks: many,
      isShared: true,
    },
  ],
  'open-regression': [
    {
      branch: 'main',
      benchmarks: one,
      isSuspected: false,
      commit: 'c0ffee1234',
      time: '2026-01-30T12:00:00Z',
    },
    { branch: 'main', benchmarks: two, isSuspected: true, commit: '', time: '2026-01-30T12:00:00Z' },
  ],
  'same-name': [{ name: 'main.{hash}.js', benchmarks: many }],
  'merged-rows': [
    { file: 'bench.txt', benchmark: 'Parse', results: 3 },
    { file: 'bench.txt', benchmark: null, results: 2 },
  ],
  'stale-results': [
    { file: 'target/criterion', benchmarks: one },
    { file: 'target/criterion', benchmarks: many },
  ],
  'earlier-executions': [
    { executions: 1, oldest: '2026-01-30', newest: '2026-01-30' },
    { executions: 39, oldest: '2026-01-01', newest: '2026-02-08' },
  ],
  'fuller-names': [
    { outcome: 'renamed', benchmarks: 1, first: [{ old: 'Parse', now: 'Parse (x)' }] },
    {
      outcome: 'renamed',
      benchmarks: 5,
      first: [
        { old: 'Parse', now: 'Parse (x)' },
        { old: 'Render', now: 'Render (x)' },
      ],
    },
    { outcome: 'unclear', old: 'Parse' },
  ],
};

export const everyWarning: readonly Warning[] = Object.entries(samples).flatMap(([code, forms]) =>
  forms.map((values) => ({ code, subject: 'Parse', values }) as Warning),
);

/** What steers the sentence, and is not shown. */
const WORDS_OF_OURS = [
  'code',
  'of',
  'what',
  'setting',
  'why',
  'outcome',
  'state',
  'until',
  'time',
  'oldest',
  'newest',
];

/** The same with a text from outside in each of their places for text. */
export function everyWarningWith(text: string): Warning[] {
  const within = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') {
      if (WORDS_OF_OURS.includes(key)) return value;
      // What to do begins with words of ours.
      return key === 'remedy' ? `Look at ${text}` : text;
    }
    if (Array.isArray(value)) return value.map((item) => within(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, within(item, name)]));
  };
  return everyWarning.map(
    ({ code, values }) => ({ code, subject: text, values: within(values, '') }) as Warning,
  );
}
