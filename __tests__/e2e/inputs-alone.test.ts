/** Every input alone, in a job that would fail without it: it has its effect, or exactly one annotation says why not. */
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type InputName, inputs } from '../../src/config/inputs.ts';
import { type ActionResult, runCli } from '../harness/action.ts';
import { projectRoot } from '../harness/process.ts';
import { goOutput, type PullRequest, RESULTS, startWidgets, type Times, type Widgets } from './widgets.ts';

const SLOWER: Times = { Parse: 1500, Render: 5000 };

interface Alone {
  readonly value: string;
  /** What it needs, in the words of the warning. */
  readonly idle?: string;
  /** In the log. */
  readonly says?: RegExp;
  /** 1, the regression, unless given. */
  readonly exit?: number;
  /** In an output. */
  readonly output?: readonly [string, RegExp];
  readonly times?: Times;
  /** Its effect is not seen in one run of a pull request: the test that shows it. */
  readonly in?: string;
}

const WEBHOOKS = 'slack-webhook, teams-webhook, discord-webhook or webhook';
const CLOSED = 'http://127.0.0.1:9/hook';

const cases: Record<InputName, Alone> = {
  mode: { value: 'trends', says: /Trends: http/, exit: 0 },
  results: { value: 'nosuch.txt', says: /nosuch\.txt: no such file/, exit: 2 },
  command: { value: 'exit 3', says: /the command failed on head: exit status 3/, exit: 2 },
  setup: { value: 'true', idle: 'command' },
  metric: { value: 'instructions', idle: 'command' },
  profile: { value: 'always', idle: 'command' },
  'profile-dir': { value: 'profiles', idle: 'command' },
  reference: { value: 'main', says: /Let the action measure \(command\).*reference-results/s, exit: 2 },
  'reference-command': { value: 'true', idle: 'command' },
  'reference-results': { value: 'nosuch.txt', says: /nosuch\.txt: no such file/, exit: 2 },
  'reference-overlap': { value: '3', idle: 'reference' },
  artifact: { value: 'bench', idle: 'command' },
  'pass-env': { value: 'HOME', idle: 'command' },
  'allow-untrusted-command': { value: 'true', idle: 'command' },
  'max-rounds': { value: '3', idle: 'command' },
  'max-minutes': { value: '1', idle: 'command' },
  'base-ref': { value: 'main', idle: 'command' },
  merge: { value: '2', says: /artifact|shard/, exit: 2 },
  shard: { value: 'a', idle: 'mode: collect' },
  'rerun-results': { value: 'nosuch.txt', says: /nosuch\.txt: no such file/, exit: 2 },
  tool: { value: 'hyperfine', says: /not hyperfine output.*Set tool to go, or leave it out/, exit: 2 },
  suite: { value: 'other', says: /other/, exit: 2 },
  thresholds: { value: '90%', exit: 0 },
  'rules-file': { value: 'nosuch.yml', says: /there is no nosuch\.yml/, exit: 2 },
  tags: { value: 'ci', exit: 2 },
  'baseline-file': { value: 'nosuch.txt', says: /baseline-file has no effect: no file matches nosuch\.txt/ },
  'base-branch': { value: 'nosuch', says: /nosuch/, exit: 2 },
  environment: { value: 'ocs', says: /do not state the version of ocs/ },
  branch: { value: 'elsewhere', says: /no history yet on elsewhere/, exit: 0 },
  'history-dir': { value: 'elsewhere', says: /no history yet/, exit: 0 },
  'retention-days': { value: '30', in: 'e2e/retention.test.ts' },
  archive: { value: 'branch:old', idle: 'retention-days' },
  store: { value: 'brnch', says: /Did you mean branch/, exit: 2 },
  dashboard: { value: 'false', in: 'e2e/latest-json.test.ts' },
  'dashboard-url': { value: 'https://acme.example/perf/', in: 'e2e/latest-json.test.ts' },
  record: { value: 'never', in: 'e2e/unstored.test.ts' },
  comment: { value: 'never', output: ['comment-url', /^$/] },
  issue: { value: 'auto', in: 'e2e/issues.test.ts' },
  'issue-labels': { value: 'perf', idle: 'issue: auto or schedule, or mode: trends' },
  'issue-assignees': { value: 'ada', idle: 'issue: auto or schedule, or mode: trends' },
  bisect: { value: 'auto', idle: 'issue: auto or schedule' },
  'bisect-minutes': { value: '5', idle: 'bisect: auto' },
  'bisect-workflow': { value: 'find.yml', idle: 'bisect: auto' },
  'mention-author': { value: 'true', idle: 'bisect: auto' },
  'head-sha': { value: 'a'.repeat(40), in: 'e2e/on-demand.test.ts' },
  'check-run': { value: 'true', in: 'e2e/check-run.test.ts' },
  'notify-on': { value: 'always', idle: WEBHOOKS },
  'slack-webhook': { value: CLOSED, says: /the message to Slack was not written/ },
  'slack-on': { value: 'always', idle: 'slack-webhook' },
  'slack-mention': { value: 'here', idle: 'slack-webhook' },
  'teams-webhook': { value: CLOSED, says: /the message to .*Teams was not written/ },
  'discord-webhook': { value: CLOSED, says: /the message to Discord was not written/ },
  webhook: { value: CLOSED, says: /the message to the webhook was not written/ },
  'fail-on-regression': { value: 'false', exit: 0, output: ['verdict', /^fail$/] },
  'on-inconclusive': { value: 'fail', times: { Parse: 1000 }, exit: 2 },
  'on-suspected': { value: 'fail', in: 'e2e/suspects.test.ts' },
  'on-missing': { value: 'fail', times: { Parse: 1000 }, exit: 1 },
  'allow-regression': { value: 'true', exit: 0, output: ['verdict', /^allowed$/] },
  'allow-regression-reason': { value: 'why', idle: 'allow-regression' },
  'confirm-runs': { value: '3', in: 'e2e/suspects.test.ts' },
  confidence: { value: '50%', in: 'config/inputs.test.ts' },
  alpha: { value: '0.5%', in: 'config/inputs.test.ts' },
  'trend-days': { value: '30', idle: 'mode: trends' },
  'report-json': { value: 'made/r.json', output: ['report-json', /made\/r\.json$/] },
  'report-markdown': { value: 'made/r.md', output: ['report-markdown', /made\/r\.md$/] },
  'report-html': { value: 'made/r.html', output: ['report-html', /made\/r\.html$/] },
  token: { value: 'wrong', says: /token|Bad credentials/, exit: 2 },
};

let widgets: Widgets;
let pull: PullRequest;
let run: Awaited<ReturnType<PullRequest['job']>>;
beforeAll(async () => {
  widgets = await startWidgets();
  await widgets.pushQuietly(10);
  pull = await widgets.openPullRequest('slower');
  run = await pull.job();
}, 120_000);
afterAll(() => widgets.stop());

const idleIn = ({ annotations }: ActionResult) =>
  annotations.filter(
    ({ message }) => message.includes('has no effect') || message.includes('have no effect'),
  );

test.each(inputs.map(({ name }) => ({ name, ...cases[name] })))('$name', async (alone) => {
  const { name, value, idle, says, exit = 1, output, times = SLOWER } = alone;
  const given = { [name]: value };
  const ended = await run(times, given);
  expect(ended.exitCode, ended.stdout).toBe(exit);
  const warnings = idleIn(ended).map(({ message }) => message.split('\n')[0]);
  if (idle !== undefined) expect(warnings).toEqual([`${name} has no effect without ${idle}.`]);
  else expect(warnings.length).toBe(name === 'mode' || name === 'baseline-file' ? 1 : 0);
  if (says) expect(ended.stdout).toMatch(says);
  if (output) expect(ended.outputs[output[0]] ?? '').toMatch(output[1]);
  if (alone.in !== undefined) expect(existsSync(join(projectRoot, '__tests__', alone.in))).toBe(true);
  // Something that is seen, or where it is seen.
  expect(exit !== 1 || [idle, says, output, alone.in, alone.times].some((each) => each !== undefined)).toBe(
    true,
  );
});

test('without any: a regression, and no warning', async () => {
  const plain = await run(SLOWER);
  expect(plain.exitCode).toBe(1);
  expect(idleIn(plain)).toEqual([]);
});

test('a name that no input has: the nearest one', async () => {
  const { annotations, exitCode } = await run(
    SLOWER,
    {},
    { env: { INPUT_TRESHOLD: '90%', INPUT_VERSION: '1' } },
  );
  expect(exitCode).toBe(1);
  const [unknown, ...more] = annotations.filter(({ properties }) =>
    properties.title?.includes('unknown input'),
  );
  expect(more).toEqual([]);
  expect(unknown?.message).toContain('treshold is not an input, and has no effect');
  expect(unknown?.message).toContain('Did you mean thresholds?');
});

describe('contradictions', () => {
  test.each(['collect', 'publish', 'trends'])('command in mode: %s', async (mode) => {
    const { exitCode, stdout, outputs } = await run(SLOWER, { mode, command: 'true' });
    expect(exitCode).toBe(2);
    expect(stdout).toContain(`command and mode: ${mode} exclude each other`);
    expect(outputs).toMatchObject({ verdict: 'error', suspects: '[]' });
  });

  test.each([
    ['alpha', '0.5', 'alpha: expected a percentage', '0.5%, or 50%'],
    ['alpha', '1', 'alpha: expected a percentage', '1%'],
    ['confidence', '0.95', 'confidence: expected a percentage', '0.95%, or 95%'],
    ['dashboard-url', 'not a url', 'dashboard-url: expected an address', 'leave dashboard-url out'],
    ['max-rounds', '2', 'max-rounds: expected a whole number from 3 to 500', 'the default is 60'],
  ])('%s: %s', async (name, value, says, remedy) => {
    const { exitCode, annotations, outputs } = await run(SLOWER, { [name]: value });
    expect(exitCode).toBe(2);
    expect(annotations).toHaveLength(1);
    expect(annotations[0]?.message).toContain(says);
    expect(annotations[0]?.message).toContain(remedy);
    expect(outputs).toMatchObject({ verdict: 'error', suspects: '[]' });
  });

  test('a report that cannot be written: a warning, and all the rest happens', async () => {
    const { exitCode, annotations, outputs } = await run(SLOWER, { 'report-json': `${RESULTS}/r.json` });
    expect(exitCode).toBe(1);
    expect(annotations.map(({ properties }) => properties.title)).toContain(
      'perf-regression: report-json was not written',
    );
    expect(outputs.verdict).toBe('fail');
    expect(outputs['report-json']).toBeUndefined();
    expect(outputs['comment-url']).toMatch(/^http/);
  });
});

describe('on the command line', () => {
  const cli = async (...words: string[]) => {
    await writeFile(join(widgets.local.dir, RESULTS), goOutput(SLOWER));
    return runCli(words, { cwd: widgets.local.dir });
  };

  test.each([
    [
      ['check', RESULTS, '--record', 'always'],
      'check has no option --record: record is an input of the action only',
    ],
    [
      ['check', RESULTS, '--comment', 'x'],
      'check has no option --comment: comment is an input of the action only',
    ],
    [
      ['check', RESULTS, '--max-minutes', '5'],
      'check has no option --max-minutes: max-minutes is an input of the',
    ],
    [['check', RESULTS, '--archive', 'x'], 'check has no option --archive. history prune has it.'],
    [
      ['check', RESULTS, '--older-than', '9d'],
      'check has no option --older-than. history prune, history compact have it.',
    ],
    [['check', RESULTS, '--treshold', '5%'], 'Did you mean --thresholds?'],
    [['check', RESULTS, '--fail-on-regression', 'false'], '--fail-on-regression takes no value, got "false"'],
    [['check', RESULTS, '--allow-regression=true'], '--allow-regression takes no value'],
    [['check', RESULTS, '--pass-env', 'HOME'], '--pass-env has no effect without --confirm'],
    [['check', RESULTS, '--timeout', '5s'], '--timeout has no effect without --confirm'],
    [
      ['check', RESULTS, '--alpha', '0.5'],
      '--alpha: expected a percentage between 0 and 100 such as 1%, got "0.5"',
    ],
    [
      ['compare', RESULTS, RESULTS, '--on-missing', 'wran'],
      '--on-missing: expected one of ignore, warn, fail',
    ],
  ])('%j', async (words, says) => {
    const { exitCode, stderr } = await cli(...words);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('    at ');
  });

  test.each([
    [
      ['--allow-regression-reason', 'why'],
      '--allow-regression-reason has no effect without --allow-regression.',
    ],
    [['--branch', 'x', '--store', 's3://b/f'], '--branch has no effect without --store branch.'],
    [['--baseline-file', 'nosuch.txt', '--store', 'branch'], undefined],
  ])('an option without its partner: %j', async (words, says) => {
    const { stderr } = await cli('check', RESULTS, ...words);
    if (says) expect(stderr).toContain(says);
    expect(stderr.match(/ha(s|ve) no effect without/g) ?? []).toHaveLength(says ? 1 : 0);
  });

  test('--help says how it ends', async () => {
    const { stdout } = await cli('--help');
    for (const status of ['0', '1', '2', '130']) expect(stdout).toMatch(new RegExp(`^  ${status} +\\S`, 'm'));
  });
});
