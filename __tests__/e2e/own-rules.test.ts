/** A pull request that changes its rules is also checked by the rules of its base. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACTION } from '../../src/model/project.ts';
import { startWidgets, type Widgets } from './widgets.ts';

const RULES = '.github/perf-regression.yml';
const BASE = `rules:
  - { benchmark: BenchmarkParse, threshold: 10% }
  - { tag: hot, threshold: 10% }
tags: { hot: 'BenchmarkRe*' }
derived:
  - { benchmark: both, metric: total, unit: ns, direction: lower, formula: a + b,
      from: { a: { benchmark: BenchmarkParse, metric: time }, b: { benchmark: BenchmarkRender, metric: time } } }
`;
const PARSE = { Parse: 1500, Render: 5000 };
const RENDER = { Parse: 1000, Render: 7500 };

let widgets: Widgets;
beforeAll(async () => {
  widgets = await startWidgets();
  await widgets.pushQuietly(6);
  await widgets.local.commit({ [RULES]: BASE }, 'Rules');
  await widgets.push({ Parse: 1000, Render: 5000 });
});
afterAll(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await widgets.stop();
});

/** Without what keeps signs from being Markdown. */
const plain = (text = '') =>
  text.replace(/&#(\d+);(?:&#8203;)?/g, (_, code) => String.fromCodePoint(Number(code)));

let opened = 0;
/** A pull request with other rules; null takes the file away. */
async function proposing(rules: string | null) {
  const { local } = widgets;
  const branch = `rules-${++opened}`;
  const pull = await widgets.openPullRequest(branch);
  await local.checkout(branch);
  await local.commit({ [RULES]: rules }, 'Other rules');
  await local.checkout('main');
  return pull;
}

const waiver = 'waivers: [{ benchmark: "*", ceiling: 900%, owner: me, reason: mine, until: 2999-12-31 }]\n';
const changed = (from: string, to: string) => BASE.replace(from, to);

test.each([
  [
    'a higher limit',
    changed('BenchmarkParse, threshold: 10%', 'BenchmarkParse, threshold: 900%').replace(
      'formula: a + b',
      'formula: b',
    ),
    PARSE,
    /threshold: 10% → 900%/,
  ],
  [
    'a rule behind the others',
    changed('tags:', '  - { threshold: 900% }\ntags:'),
    PARSE,
    /rules: added \{"threshold":"900%"\}/,
  ],
  ['a waiver of its own', BASE + waiver, PARSE, /waivers \(benchmark: \*\): added/],
  [
    'a direction turned',
    changed('BenchmarkParse, threshold', 'BenchmarkParse, direction: higher, threshold').replace(
      'formula: a + b',
      'formula: b',
    ),
    PARSE,
    /direction: added higher/,
  ],
  ['no direction', changed('tags:', '  - { direction: none }\ntags:'), PARSE, /added \{"direction":"none"\}/],
  [
    'a tag taken away',
    changed('BenchmarkRe*', 'BenchmarkNo*'),
    RENDER,
    /tags hot: BenchmarkRe\* → BenchmarkNo\*/,
  ],
  [
    'another formula',
    changed('BenchmarkParse, threshold: 10%', 'BenchmarkParse, threshold: 900%').replace(
      'formula: a + b',
      'formula: a * 0 + b',
    ),
    PARSE,
    /formula: a \+ b → a \* 0 \+ b/,
  ],
  ['a new name', `${BASE}renames: { BenchmarkParse: BenchmarkRender }\n`, PARSE, /renames/],
  ['the file taken away', null, RENDER, /rules .*removed/],
])(
  '%s: the difference comes first, and what only it lets pass needs an answer',
  async (_, rules, times, difference) => {
    const pull = await proposing(rules);
    const judged = await pull.run(times);
    expect(judged.exitCode, judged.summary).toBe(1);
    const [comment] = await widgets.github.comments(pull.number);
    const lines = (comment?.body ?? '').split('\n').filter((line) => line !== '' && !line.startsWith('<!--'));
    expect(lines[0]).toMatch(/^⚠️ This pull request changes the rules that it is judged by/);
    expect(plain(lines[0])).toMatch(difference);
    expect(judged.summary.trimStart()).toMatch(/^⚠️ This pull request changes the rules/);
  },
);

test('an answer lets it pass, and a new push asks by both rules again', async () => {
  const pull = await proposing(changed('BenchmarkParse, threshold: 10%', 'BenchmarkParse, threshold: 900%'));
  const refused = await pull.run({ Parse: 1300, Render: 5000 });
  expect(refused.exitCode).toBe(1);
  expect(refused.summary).toContain('Only the changed rules of this pull request let BenchmarkParse pass');
  await widgets.github.api('POST', `/repos/acme/widgets/issues/${pull.number}/labels`, {
    labels: ['allow-regression'],
  });
  expect((await pull.run({ Parse: 1300, Render: 5000 })).outputs.verdict).toBe('allowed');
  await pull.push();
  expect((await pull.run({ Parse: 1500, Render: 5000 })).exitCode).toBe(1);
});

test.each([
  [
    'a comment and another order',
    `# Ours.\n${BASE.replace('{ benchmark: BenchmarkParse, threshold: 10% }', '{ threshold: 10%, benchmark: BenchmarkParse }')}`,
    false,
  ],
  ['a lower limit', changed('BenchmarkParse, threshold: 10%', 'BenchmarkParse, threshold: 9%'), true],
])('%s passes, and is reported only if it is a difference', async (_, rules, isTold) => {
  const pull = await proposing(rules);
  const { exitCode, summary } = await pull.run({ Parse: 1000, Render: 5000 });
  expect(exitCode, summary).toBe(0);
  expect(summary.includes('changes the rules')).toBe(isTold);
});

const WORKFLOW = '.github/workflows/bench.yml';
const workflowWith = (given: string) =>
  `jobs:\n  benchmark:\n    steps:\n      - uses: actions/checkout@v6\n      - uses: ${ACTION}\n        with: { results: bench.txt, ${given} }\n`;

test.each([
  ['a higher threshold', { thresholds: '900%' }, /thresholds: nothing → 900%/],
  [
    'another rules file',
    { 'rules-file': 'mine.yml' },
    /rules-file: \.github\/perf-regression\.yml → mine\.yml/,
  ],
  ['no failure', { 'fail-on-regression': 'false' }, /fail-on-regression: true → false/],
  ['an answer of its own', { 'allow-regression': 'true' }, /allow-regression: false → true/],
])('%s in the workflow file is compared with the base as well', async (_, given, difference) => {
  const { local } = widgets;
  await local.commit({ [WORKFLOW]: workflowWith('tool: auto') }, 'Workflow');
  const branch = `inputs-${++opened}`;
  const pull = await widgets.openPullRequest(branch);
  await local.checkout(branch);
  const words = Object.entries(given).map(([name, value]) => `${name}: ${value}`);
  const mine = 'rules:\n  - { threshold: 900% }\n';
  await local.commit({ [WORKFLOW]: workflowWith(words.join(', ')), 'mine.yml': mine }, 'Other inputs');
  await local.checkout('main');
  const env = { GITHUB_WORKFLOW_REF: `acme/widgets/${WORKFLOW}@refs/pull/${pull.number}/merge` };
  const { exitCode, summary } = await pull.run(PARSE, given as Record<string, string>, { env });
  expect(exitCode, summary).toBe(1);
  expect(plain(summary.trimStart().split('\n')[0])).toMatch(difference);
});
