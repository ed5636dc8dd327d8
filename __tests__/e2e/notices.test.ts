/** Chats get one message, and only if there is a reason. A chat that fails does not stop the other sinks. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reportSchema } from '../../src/model/report.ts';
import { runCli } from '../harness/action.ts';
import type { Json } from '../harness/answer.ts';
import { SECRET_PATH, startWebhook, type WebhookStandIn } from '../harness/webhook.ts';
import { RESULTS, startWidgets, storedLines, type Widgets } from './widgets.ts';

const SLOWER = { Parse: 1500, Render: 5000 };
const SAME = { Parse: 1003, Render: 5010 };

let widgets: Widgets;
let service: WebhookStandIn;
beforeEach(async () => {
  widgets = await startWidgets();
  service = await startWebhook();
});
afterEach(async () => {
  expect(widgets.github.invalid).toEqual([]);
  await service.stop();
  await widgets.stop();
});

const headOf = (slack: Json): string => slack.blocks[0].text.text;

describe('Slack', () => {
  test('a scheduled regression is told, with the run; nobody sees the address', async () => {
    await widgets.pushQuietly(6);
    const dashboard = 'https://acme.github.io/widgets/perf/';
    const inputs = {
      'slack-webhook': service.url,
      'slack-mention': 'here, S012AB3CD',
      'dashboard-url': dashboard,
    };
    const { exitCode, stdout, stderr, masks } = await widgets.push(SLOWER, inputs, { event: 'schedule' });
    expect(exitCode).toBe(1);
    expect(service.received).toHaveLength(1);
    const [message] = service.received;
    expect(headOf(message)).toBe('🔴 Benchmark: 1 of 2 benchmarks got slower beyond its limit');
    expect(JSON.stringify(message)).toContain('<!here> <!subteam^S012AB3CD>');
    expect(JSON.stringify(message)).toContain('<https://github.com/acme/widgets/actions/runs/1007|Run>');
    expect(JSON.stringify(message)).toContain(`<${dashboard}|Dashboard>`);
    expect(masks).toContain(service.url);
    const log = `${stdout}${stderr}`.replaceAll(`::add-mask::${service.url}`, '');
    expect(log).not.toContain(SECRET_PATH);
  });

  test('a quiet run is nothing to tell', async () => {
    await widgets.pushQuietly(6);
    await widgets.push(SAME, { 'slack-webhook': service.url });
    expect(service.received).toEqual([]);
  });

  test('on recovery: the end of an alarm is told once, and not while it lasts', async () => {
    await widgets.pushQuietly(6);
    const inputs = { 'slack-webhook': service.url, 'slack-on': 'recovery' };
    const verdicts: string[] = [];
    for (const times of [SLOWER, SLOWER, SAME, SAME]) {
      const { outputs } = await widgets.push(times, inputs);
      verdicts.push(`${outputs.verdict}${outputs.suspects === '[]' ? '' : ', suspected'}`);
    }
    expect(verdicts).toEqual(['fail, suspected', 'fail', 'pass', 'pass']);
    expect(service.received.map(headOf)).toEqual([
      '🔴 Benchmark: 1 of 2 benchmarks got slower beyond its limit',
      expect.stringMatching(/^🟢 Benchmark: /),
    ]);
    expect(JSON.stringify(service.received[1])).toContain('Recovered: an earlier run raised an alarm');
  });

  test('slack-on is for Slack alone, notify-on for all', async () => {
    await widgets.pushQuietly(6);
    const other = await startWebhook();
    try {
      await widgets.push(SAME, {
        'slack-webhook': service.url,
        webhook: other.url,
        'notify-on': 'always',
        'slack-on': 'never',
      });
      expect(service.received).toEqual([]);
      expect(other.received.map((body) => reportSchema.parse(body).gate)).toEqual(['pass']);
    } finally {
      await other.stop();
    }
  });

  test('on a pull request the comment is linked', async () => {
    await widgets.pushQuietly(6);
    const pull = await widgets.openPullRequest('slow');
    const { outputs } = await pull.run(SLOWER, { 'slack-webhook': service.url });
    expect(outputs['comment-url']).toMatch(/^https/);
    expect(JSON.stringify(service.received)).toContain(`<${outputs['comment-url']}|Comment>`);
  });
});

describe('a run that could not be judged at all', () => {
  const broken = { [RESULTS]: 'panic: index out of range\n' };
  const cases = [
    {
      what: 'results that are none',
      event: 'schedule',
      inputs: { results: 'broken.txt' },
      why: 'broken.txt',
    },
    { what: 'no results', event: 'push', inputs: { results: 'gone.json' }, why: 'gone.json' },
    { what: 'a wrong setting', event: 'schedule', inputs: { thresholds: 'much' }, why: 'thresholds' },
    {
      what: 'a command that fails',
      event: 'schedule',
      inputs: { command: 'exit 3', 'max-rounds': '3' },
      why: 'exit status 3',
    },
  ] as const;

  test.each(cases)(
    '$event, $what: every chat hears of it, with the suite and the reason',
    async ({ event, inputs, why }) => {
      const others = [await startWebhook(), await startWebhook(), await startWebhook()];
      const [teams, discord, webhook] = others as [WebhookStandIn, WebhookStandIn, WebhookStandIn];
      await writeFile(join(widgets.local.dir, 'broken.txt'), broken[RESULTS] ?? '');
      const addresses = {
        'slack-webhook': service.url,
        'slack-mention': 'here',
        'teams-webhook': teams.url,
        'discord-webhook': discord.url,
        webhook: webhook.url,
      };
      const more: Record<string, string> = { suite: 'nightly', ...inputs };
      if ('command' in more) more.results = '';
      const { exitCode, stdout } = await widgets.push(SAME, { ...addresses, ...more }, { event });
      await Promise.all(others.map((other) => other.stop()));
      expect(exitCode, stdout).toBe(2);
      const commit = await widgets.local.head();
      const title = `🟣 nightly: Commit ${commit.slice(0, 7)} could not be measured`;
      expect(service.received.map(headOf)).toEqual([title]);
      const slack = JSON.stringify(service.received);
      for (const part of ['<!here>', why, '/actions/runs/1001|Run>']) expect(slack).toContain(part);
      expect(JSON.stringify(teams.received)).toContain(title);
      expect(discord.received.map(({ embeds }) => embeds[0].title.replaceAll('\\', ''))).toEqual([title]);
      expect(webhook.received).toMatchObject([
        { unmeasured: { suite: 'nightly', commit, why: expect.stringContaining(why) } },
      ]);
      for (const text of [stdout, JSON.stringify(webhook.received)].map((each) =>
        each.replace(/^::add-mask::.*$/gm, ''),
      ))
        expect(text).not.toContain(SECRET_PATH);
    },
  );

  test('where nothing was compared, too', async () => {
    await widgets.pushQuietly(6);
    const inputs = { 'slack-webhook': service.url };
    const { exitCode } = await widgets.push({ Other: 5 }, inputs, { event: 'schedule' });
    expect(exitCode).toBe(2);
    expect(service.received.map(headOf)).toEqual([
      expect.stringContaining('Benchmark: Nothing was compared'),
    ]);
  });

  test('who wants to hear nothing hears nothing, and a chat that refuses changes nothing', async () => {
    const other = await startWebhook();
    other.answers.push({ status: 404 });
    const { exitCode, annotations } = await widgets.push(SAME, {
      results: 'gone.json',
      'slack-webhook': service.url,
      'slack-on': 'never',
      'discord-webhook': other.url,
    });
    await other.stop();
    expect(exitCode).toBe(2);
    expect(service.received).toEqual([]);
    expect(annotations.map(({ properties, level }) => [level, properties.title])).toEqual([
      ['warning', 'perf-regression: the message to Discord was not written'],
      ['error', 'perf-regression'],
    ]);
  });
});

test('Teams and Discord get theirs, and one that refuses keeps nothing from the others', async () => {
  await widgets.pushQuietly(6);
  const [slack, teams] = [await startWebhook(), await startWebhook()];
  slack.answers.push({ status: 404, body: 'no_service' });
  try {
    const { exitCode, annotations } = await widgets.push(SLOWER, {
      'slack-webhook': slack.url,
      'teams-webhook': teams.url,
      'discord-webhook': service.url,
    });
    expect(exitCode).toBe(1);
    expect(teams.received[0].attachments[0].content.type).toBe('AdaptiveCard');
    expect(service.received[0].embeds[0].title).toContain('1 of 2 benchmarks');
    const warnings = annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
    expect(warnings.join('\n')).toContain('Slack answered 404 (no_service)');
    // Series, seven runs, and the regression.
    expect(await storedLines(widgets.github)).toHaveLength(9);
  } finally {
    await Promise.all([slack.stop(), teams.stop()]);
  }
});

test.each([
  [
    { 'slack-webhook': 'http://hooks.slack.com/services/T/B/s3cr3t' },
    'slack-webhook: expected an https:// address',
  ],
  [{ webhook: 'hooks/s3cr3t' }, 'webhook: expected an https:// address'],
  [{ 'slack-mention': '@bob' }, 'slack-mention: expected here, channel, or ids'],
  [{ 'slack-on': 'regresion' }, 'Did you mean regression?'],
])('%j is refused before anything runs', async (inputs, message) => {
  const { exitCode, annotations } = await widgets.push(SAME, inputs as unknown as Record<string, string>);
  expect(exitCode).toBe(2);
  const told = annotations.map((each) => each.message).join('\n');
  expect(told).toContain(message);
  expect(told).not.toContain('s3cr3t');
});

describe('perf-regression notify', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'notify-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('--test sends a test to everything that the environment names', async () => {
    const env = {
      SLACK_WEBHOOK_URL: service.url,
      DISCORD_WEBHOOK_URL: service.url,
      WEBHOOK_URL: service.url,
    };
    const { exitCode, stdout } = await runCli(['notify', '--test'], { env });
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: 'Slack: sent\nDiscord: sent\nThe webhook: sent\n',
    });
    expect(service.received.map((body) => Object.keys(body)[0])).toEqual(['text', 'username', 'test']);
    expect(headOf(service.received[0])).toBe('This is a test: perf-regression can post here');
  });

  test('--report sends what the report says', async () => {
    await writeFile(join(folder, RESULTS), 'BenchmarkParse 1 10 ns/op\n');
    const call = ['compare', RESULTS, RESULTS, '--tool', 'go', '--report-json', 'report.json'];
    await runCli(call, { cwd: folder });
    const sent = await runCli(['notify', '--report', 'report.json', '--slack-webhook', service.url], {
      cwd: folder,
    });
    expect(sent).toMatchObject({ exitCode: 0, stdout: 'Slack: sent\n' });
    expect(headOf(service.received[0])).toContain('default:');
  });

  const wrong: [string[], Record<string, string>, string][] = [
    [['--test'], {}, 'no webhook is set\n  Set one of SLACK_WEBHOOK_URL, '],
    [[], {}, 'notify: expected one of TITLE, --test or --report FILE'],
    [['--report', 'gone.json'], { WEBHOOK_URL: 'https://example.com/' }, 'gone.json: no such file'],
    [
      ['--report', 'bad.json'],
      { WEBHOOK_URL: 'https://example.com/' },
      'bad.json: this is not a report of this version',
    ],
    [['--test'], { SLACK_WEBHOOK_URL: 'ftp://s3cr3t' }, 'slack-webhook: expected an https:// address'],
  ];
  test.each(wrong)('notify %j with %j', async (words, env, message) => {
    await writeFile(join(folder, 'bad.json'), '{}');
    const { exitCode, stderr } = await runCli(['notify', ...words], { cwd: folder, env });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('s3cr3t');
  });

  test('a refusal is said with what to do, and is exit status 2', async () => {
    service.answers.push({ status: 410, body: '' });
    const { exitCode, stderr } = await runCli(['notify', '--test'], {
      env: { SLACK_WEBHOOK_URL: service.url },
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Slack answered 410\n  The webhook may have been removed');
    expect(stderr).not.toContain(SECRET_PATH);
  });
});
