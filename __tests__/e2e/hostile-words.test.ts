/**
 * Malicious texts: names, files, reasons, processors, authors, commit messages, and output of measured commands. In any log, the runner
 * finds no command in them; on any terminal, they move no cursor, hide nothing and begin no line.
 */
import { mkdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '../../src/commands/command.ts';
import { commands } from '../../src/commands/index.ts';
import { Experiments } from '../../src/history/experiments.ts';
import { HistoryLog } from '../../src/history/log.ts';
import { encodeSegment } from '../../src/history/segment.ts';
import type { Experiment } from '../../src/model/experiment.ts';
import type { Run } from '../../src/model/run.ts';
import { gitBranch } from '../../src/storage/git-branch.ts';
import { runCli } from '../harness/action.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { runnerCommands } from '../harness/runner-commands.ts';
import { QUIET } from '../runs.ts';
import { startWidgets, type Widgets } from './widgets.ts';

const SEPARATORS = [
  '\n',
  '\r',
  '\r\n',
  '\u2028',
  '\u2029',
  '\v',
  '\f',
  '\x85',
  '\n\t',
  '\n\u3000',
  '\n\ufeff',
  '\n\u200b',
  ' ',
];
const COMMANDS = [
  '::PWNED::x',
  '::stop-commands::x',
  '::set-output name=a::x',
  '##[PWNED]x',
  '#\u200b#\u2060[PWNED]x',
  '###[add-mask]x',
];

/** Commands behind everything that may end a line; then what terminals and readers are misled by. */
const EVIL = [
  ...SEPARATORS.map((separator, i) => `${separator}${COMMANDS[i % COMMANDS.length]}`),
  '##[error]x',
  '\x1b[31m\x1b]0;title\x07\x1b[2J\x9b31m\b\x7f',
  '\u202egpj\u2066x\u2069\u200e\u200f\u061c\u00ad\u3164\ufe0f\u{e0041}',
  '\nFORGED a line',
].join('|');
/** Where no control character is taken: the suite, a branch of git. */
const EVIL_WORD = '##[PWNED]::PWNED::x';
const FAMILY = '👩‍👩‍👧‍👦';

const HIDDEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** What a terminal would follow or a reader would not see, besides line ends. */
function hiddenIn(text: string): string[] {
  return [
    ...text
      .replaceAll(/👩‍👩‍👧‍👦|\p{ExtPict}\ufe0f/gu, '')
      .replaceAll(/\r?\n/g, '')
      .matchAll(HIDDEN),
  ].map(([found]) => JSON.stringify(found));
}

const NAMES = [EVIL, `${FAMILY} ${COMMANDS[0]}`, 'plain'];

/** No space before it: options are trimmed. */
const BRANCH = `evil${EVIL}`;

function run(i: number, branch = BRANCH): Run {
  const slow = i === 11 ? 2 : 1;
  return {
    id: `${EVIL}${i}`,
    suite: EVIL_WORD,
    commit: String(i).padStart(40, '0'),
    branch,
    time: new Date(Date.parse('2026-11-01T08:00:00Z') + i * 3_600_000).toISOString(),
    environment: { ...QUIET, os: EVIL, cpu: EVIL, runner: EVIL, toolchain: { [EVIL]: EVIL } },
    measurements: NAMES.map((name, n) => ({
      benchmark: { name, parameters: { [EVIL]: EVIL }, tags: [EVIL] },
      metric: { name: n === 2 ? 'time' : EVIL, unit: n === 2 ? 'ns' : 'ΩEVIL##[PWNED]', direction: 'lower' },
      sample: { centre: slow * (100 + (i % 3)), values: [slow * (100 + (i % 3))], level: 'process' },
      writtenUnit: 'ns',
    })),
    url: `https://example.com/${EVIL_WORD}`,
    message: EVIL.slice(0, 200),
    author: EVIL.slice(0, 200),
  };
}

const side = (value: string) => ({
  command: ['true', EVIL.replaceAll('\0', '')],
  variables: [{ name: 'A', value }],
});
const experiment: Experiment = {
  schema: 1,
  experiment: 'evil',
  suite: EVIL_WORD,
  created: { by: EVIL.slice(0, 200), at: '2026-11-21T12:00:00Z' },
  folder: '',
  control: side('1'),
  treatment: side(EVIL),
  results: EVIL,
  tool: EVIL.slice(0, 200),
  timeoutMs: null,
  confidence: 0.95,
  rounds: 30,
  runs: [],
  outcome: null,
  series: [
    {
      benchmark: EVIL,
      metric: EVIL,
      unit: 'ns',
      direction: 'lower',
      role: 'goal',
      change: 0.05,
      noise: 0.02,
      needed: 20,
      pairs: [],
    },
  ],
};

const metrics = (factor: number) =>
  JSON.stringify(
    Object.fromEntries(
      NAMES.map((name, i) => [name, { [i === 2 ? 'latency' : EVIL]: { value: factor * 100 } }]),
    ),
  );

describe('on the command line, in a workflow', () => {
  let local: LocalRepository;
  beforeAll(async () => {
    local = await localRepository();
    await local.commit({ 'code.txt': '0\n' }, `Change\n\n${EVIL.replaceAll('\0', '')}`);
    await local.git('config', 'user.name', `Eve ${COMMANDS[0]}##[PWNED]`);
    const log = new HistoryLog(gitBranch(local.dir, 'gh-pages'), 'perf', EVIL_WORD);
    await log.appendAll(
      [...Array.from({ length: 12 }, (_, i) => run(i)), run(12, 'main')],
      async () => false,
    );
    const said = { by: EVIL, reason: EVIL, at: '2026-11-21T12:00:00Z', source: EVIL };
    await log.append(run(13, 'main'), [{ kind: 'acceptance', run: run(13).id, ...said }], async () => false);
    await new Experiments(log).create(experiment, 'evil', async () => false);
    await writeFile(join(local.dir, 'a.json'), metrics(1));
    await writeFile(join(local.dir, 'b.json'), metrics(2));
    await writeFile(join(local.dir, 'run.ndjson'), encodeSegment([run(20)], []));
    await writeFile(join(local.dir, 'evil.sh'), `cat <<'EOF' >&2\n${EVIL}\nEOF\nexit 3\n`);
    await writeFile(join(local.dir, 'bad.json'), `{"${EVIL}": ${EVIL}}`);
    await writeFile(join(local.dir, `##[PWNED]\n::PWNED::x.json`), '{}');
    mkdirSync(join(local.dir, 'odd'));
  });
  afterAll(() => local.remove());

  const suite = ['--suite', EVIL_WORD];
  const on = ['--as-branch', 'main'];
  const shell = ['--', 'sh', 'evil.sh'];
  /** Of each command the calls that say something. */
  const calls: Readonly<Record<string, readonly (readonly string[])[]>> = {
    check: [
      ['a.json', ...suite],
      ['b.json', ...suite, '--all', '--base-branch', BRANCH],
      ['b.json', ...suite, '--json', '--base-branch', BRANCH],
    ],
    compare: [
      ['a.json', 'b.json', '--all'],
      ['a.json', 'b.json', '--json'],
      ['bad.json', 'b.json'],
    ],
    record: [
      ['a.json', ...suite],
      ['bad.json', ...suite],
      ['##[PWNED]\n::PWNED::x.json'],
      ['##[PWNED]\n::PWNED::y.json'],
    ],
    parse: [['a.json'], ['a.json', '--json'], ['bad.json'], ['bad.json', '--tool', 'hyperfine']],
    formats: [[], ['--json']],
    track: [
      ['--runs', '2', ...shell],
      ['--runs', '2', '--name', EVIL, ...shell],
      ['--runs', '2', '--json', '--name', EVIL, ...shell],
    ],
    ab: [
      ['--base', 'HEAD', ...shell],
      ['--base', `##[PWNED]\n::PWNED::x`, ...shell],
    ],
    backfill: [
      ['--last', '2', '--runs', '1', '--name', EVIL, ...shell],
      ['--base-branch', '##[PWNED]\n::PWNED::x', ...shell],
    ],
    bisect: [['--good', '\n::PWNED::x', ...shell]],
    'experiment create': [
      ['evil', ...suite],
      [
        '\n::PWNED::x',
        ...suite,
        '--control',
        '\n::PWNED::x',
        '--treatment',
        'x',
        '--improve',
        '\n::PWNED::x',
      ],
    ],
    'experiment run': [
      ['evil', ...suite],
      ['evil', ...suite, '--yes'],
      ['##[PWNED]', ...suite],
    ],
    'experiment status': [
      ['evil', ...suite],
      ['evil', ...suite, '--json'],
    ],
    'experiment list': [suite, [...suite, '--json']],
    'experiment finalize': [
      ['evil', ...suite],
      ['evil', ...suite, '--undecided', '--reason', EVIL],
    ],
    'experiment delete': [['\n::PWNED::x', ...suite]],
    why: [
      ['*', ...suite],
      ['*', ...suite, '--json'],
      ['bad.json'],
      ['##[PWNED]\n::PWNED::x.json'],
      ['\n::PWNED::x', ...suite],
    ],
    mcp: [suite],
    doctor: [['--json', '--name', EVIL]],
    'history show': [suite, [...suite, '--json']],
    'history branches': [suite, [...suite, '--json']],
    'history compare': [
      [BRANCH, 'main', ...suite],
      [BRANCH, 'main', ...suite, '--all'],
      [BRANCH, 'main', ...suite, '--json'],
      ['\n::PWNED::x', 'main', ...suite],
    ],
    'history verify': [suite],
    'history repair': [suite],
    'history add': [
      ['run.ndjson', ...suite],
      ['bad.json', ...suite],
    ],
    'history import': [['bad.json', ...on], ['a.json', ...suite, ...on], [`##[PWNED]\n::PWNED::x`]],
    'history export': [
      [...suite, '--as', 'json'],
      [...suite, '--as', 'ndjson'],
      [...suite, '--as', 'csv'],
      ['x.\n::PWNED::x', ...suite],
    ],
    'history query': [
      ['SELECT * FROM measurements', ...suite],
      ['SELECT * FROM measurements', ...suite, '--json'],
      ["SELECT benchmark AS '\n::PWNED::x' FROM measurements", ...suite],
      ["SELECT '\n::PWNED::x' FROM", ...suite],
    ],
    'history prune': [['--older-than', '1', '--dry-run', ...suite]],
    'history compact': [['--dry-run', ...suite]],
    'baseline show': [
      [...suite, '--base-branch', BRANCH],
      [...suite, '--base-branch', BRANCH, '--json'],
    ],
    'baseline verify': [[...suite, '--base-branch', BRANCH]],
    'baseline set': [['a.json', ...suite, '--reason', EVIL]],
    'baseline accept': [
      ['HEAD', ...suite, '--reason', EVIL],
      ['\n::PWNED::x', ...suite, '--reason', EVIL],
    ],
    'dashboard build': [
      ['--out', 'odd'],
      ['--out', 'a.json'],
    ],
    status: [suite, [...suite, '--json']],
    trends: [
      [...suite, '--base-branch', BRANCH, '--trend-days', '9999'],
      [...suite, '--base-branch', BRANCH, '--trend-days', '9999', '--json'],
    ],
    noise: [
      [...suite, '--base-branch', BRANCH, '--all'],
      [...suite, '--base-branch', BRANCH, '--json'],
      ['a.json'],
    ],
    detect: [[], ['\n::PWNED::x']],
    notify: [['\n::PWNED::x', '--report', 'bad.json']],
    completion: [['bash'], ['\n::PWNED::x']],
    '\n::PWNED::x': [[], ['##[PWNED]']],
  };

  test('the table has every command', () => {
    const namesOf = (entries: readonly Entry[], before = ''): string[] =>
      entries.flatMap(({ name, load, commands: inner = [] }) => [
        // What serves ends only when it is told to, and says an address.
        ...(load && name !== 'dashboard' ? [before + name] : []),
        ...namesOf(inner, `${before}${name} `),
      ]);
    expect(namesOf(commands).filter((name) => !(name in calls))).toEqual([]);
  });

  const named = Object.entries(calls).map(([name, list]) => ({
    name: JSON.stringify(name),
    words: name.split(/ /),
    list,
  }));
  test.each(named)('$name', async ({ words, list }) => {
    for (const more of list) {
      const call = [...words, ...more];
      const stdin = `{"id": "${JSON.stringify(EVIL).slice(1, -1)}", "task": "detect"}\n${EVIL}\n`;
      const { stdout, stderr } = await runCli(call, {
        cwd: local.dir,
        stdin,
        env: { GITHUB_ACTIONS: 'true' },
      });
      const about = JSON.stringify(call.map((word) => word.slice(0, 30)));
      expect(`${stdout}${stderr}`, about).not.toBe('');
      expect(runnerCommands(stdout), about).toEqual([]);
      expect(runnerCommands(stderr), about).toEqual([]);
      expect(hiddenIn(stdout), about).toEqual([]);
      expect(hiddenIn(stderr), about).toEqual([]);
      if (!more.includes('csv')) expect(`${stdout}\n${stderr}`, about).not.toMatch(/^FORGED/m);
      if (more.includes('--json') && stdout !== '') expect(() => JSON.parse(stdout), about).not.toThrow();
    }
  });

  test('JSON says what was stored, to the letter', async () => {
    const shown = await runCli(['history', 'show', '--json', ...suite], {
      cwd: local.dir,
      env: { GITHUB_ACTIONS: 'true' },
    });
    const [first] = JSON.parse(shown.stdout);
    expect(first.measurements.map(({ benchmark }: Run['measurements'][number]) => benchmark.name)).toEqual(
      NAMES,
    );
    expect(first.environment.cpu).toBe(EVIL);
    expect(shown.stdout).not.toContain('##[');
  });

  test('reports in files show nothing that is not seen', async () => {
    const at = (name: string) => join(local.dir, 'odd', name);
    const about = [...suite, '--base-branch', BRANCH];
    const files = [
      '--report-markdown',
      at('a.md'),
      '--report-html',
      at('a.html'),
      '--report-json',
      at('a.json'),
    ];
    await runCli(['check', 'b.json', ...about, ...files], { cwd: local.dir });
    const trends = ['--trend-days', '9999', '--report-markdown', at('trends.md')];
    await runCli(['trends', ...about, ...trends], { cwd: local.dir });
    for (const name of ['a.md', 'a.html', 'a.json', 'trends.md']) {
      const text = await readFile(at(name), 'utf8');
      expect(hiddenIn(text), name).toEqual([]);
      expect(text, name).not.toMatch(/^FORGED/m);
    }
  });

  test('an emoji of several characters stays whole', async () => {
    const { stdout } = await runCli(['history', 'query', 'SELECT benchmark FROM measurements', ...suite], {
      cwd: local.dir,
    });
    expect(stdout).toContain(FAMILY);
  });

  test('with colours, only ours are there', async () => {
    const env = { FORCE_COLOR: '1' };
    const { stdout } = await runCli(['compare', 'a.json', 'b.json', '--all'], { cwd: local.dir, env });
    expect(stdout).toContain('\x1b[');
    expect(hiddenIn(stdout.replaceAll(/\x1b\[\d+m/g, ''))).toEqual([]);
    await rm(join(local.dir, 'evil.sh'));
  });
});

describe('in the log of the action', () => {
  let widgets: Widgets;
  beforeAll(async () => {
    widgets = await startWidgets();
    await widgets.pushQuietly(6);
  });
  afterAll(() => widgets.stop());

  /** Those that the toolkit writes of ours, with the words of others escaped in them. */
  const OURS = ['error', 'warning', 'notice', 'group', 'endgroup', 'add-mask', 'debug'];

  test.each<{ what: string; inputs: Record<string, string>; status: number }>([
    { what: 'hostile names in results', inputs: { results: 'evil.json' }, status: 0 },
    { what: 'hostile results that are none', inputs: { results: 'bad.json' }, status: 2 },
    { what: 'a file of a hostile name', inputs: { results: '##[PWNED]' }, status: 2 },
    { what: 'a hostile suite', inputs: { suite: EVIL_WORD }, status: 0 },
    { what: 'a hostile format', inputs: { tool: '##[PWNED]' }, status: 2 },
    { what: 'a hostile rules file', inputs: { 'rules-file': 'bad.yml' }, status: 2 },
    {
      what: 'a hostile reason',
      inputs: { 'allow-regression': 'true', 'allow-regression-reason': EVIL },
      status: 0,
    },
    {
      what: 'a command that fails and says hostile words',
      inputs: { results: '', command: 'sh evil.sh' },
      status: 2,
    },
  ])('$what', async ({ inputs, status }) => {
    const { dir } = widgets.local;
    await writeFile(join(dir, 'evil.json'), metrics(1));
    await writeFile(join(dir, 'bad.json'), `{"${EVIL}": ${EVIL}}`);
    await writeFile(
      join(dir, 'bad.yml'),
      `rules:\n  - { "${COMMANDS[0]}##[PWNED]": 1 }\n  - "\\n::PWNED::x"\n`,
    );
    await writeFile(join(dir, 'evil.sh'), `cat <<'EOF' >&2\n${EVIL}\nEOF\nexit 3\n`);
    const ended = await widgets.push({ Parse: 1500, Render: 5000 }, inputs);
    const found = [...runnerCommands(ended.stdout), ...runnerCommands(ended.stderr)];
    expect(found.filter(({ name }) => !OURS.includes(name))).toEqual([]);
    expect(found.filter(({ data }) => data === 'x')).toEqual([]);
    expect(ended.stdout).not.toContain('##[');
    expect(hiddenIn(ended.stdout.replaceAll(/\x1b\[\d+m/g, ''))).toEqual([]);
    expect(hiddenIn(ended.summary)).toEqual([]);
    for (const { message, properties } of ended.annotations)
      expect(hiddenIn(message + Object.values(properties).join(''))).toEqual([]);
    if (status === 2) expect(ended.exitCode).toBe(2);
  });
});
