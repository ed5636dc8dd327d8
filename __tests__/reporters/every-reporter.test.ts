/**
 * Every reporter on the same hostile reports. Its structure is that of a harmless report, whatever the names are: no mark,
 * tag, block, line or mention of theirs. Its size keeps to what the service takes, for 5,000 benchmarks too.
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { once } from '../../src/model/once.ts';
import type { Report } from '../../src/model/report.ts';
import { annotationsOf } from '../../src/reporters/annotations.ts';
import { renderCheckRun } from '../../src/reporters/check-run.ts';
import { renderDiscord } from '../../src/reporters/discord.ts';
import { HTML_BYTES, renderHtml } from '../../src/reporters/html.ts';
import { COMMENT_BYTES, renderMarkdown } from '../../src/reporters/markdown.ts';
import { messageOf } from '../../src/reporters/message.ts';
import { renderSlack } from '../../src/reporters/slack.ts';
import { renderTeams } from '../../src/reporters/teams.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import { checked, historyOf, measured, steady } from '../check/runs.ts';
import { anyCharacter } from '../harness/any-character.ts';
import { remembered } from '../harness/remembered.ts';

interface Reporter {
  readonly name: string;
  readonly render: (report: Report) => string;
  /** What must be the same whatever the names are. */
  readonly skeleton: (text: string) => unknown;
  /** What nothing that comes from outside may make of the text. */
  readonly forbidden: RegExp;
  /** Beyond what the service takes; empty if it takes it. */
  readonly beyond: (text: string) => string[];
}

const message = (report: Report) =>
  messageOf([{ report, recovered: true }], { Run: report.run.url, Comment: report.run.url });
const json = (body: unknown) => JSON.stringify(body);
const bytes = (text: string) => new TextEncoder().encode(text).length;
const atMost = (limit: number) => (text: string) => (bytes(text) > limit ? [`${bytes(text)} bytes`] : []);

/** The keys and the kinds of what stands at them; words of ours that steer a service as they are. */
function shapeOf(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => shapeOf(item));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, shapeOf(item, name)]));
  }
  return ['text', 'title', 'summary', 'description', 'message', 'name', 'path', 'url'].includes(key)
    ? typeof value
    : value;
}

/** All texts of a message with their places. */
function textsOf(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsOf(item, `${path}.${key}`));
}

/** The texts as the service reads them. */
const read = (text: string) =>
  /^[[{]/.test(text)
    ? textsOf(JSON.parse(text))
        .map((each) => each.text)
        .join('\n')
    : text;

const CONTROLS = /\u001b|\u202e|\r|\0/;

const reporters: readonly Reporter[] = [
  {
    name: 'terminal',
    render: (report) => renderTerminal(report, 1, { colour: false, all: true }),
    skeleton: (text) => text.split('\n').length,
    forbidden: /\u001b|\u202e|\r|^\s*::/m,
    beyond: (text) => text.split('\n').filter((line) => line.length > 1200),
  },
  {
    name: 'Markdown',
    render: (report) => renderMarkdown(report, COMMENT_BYTES),
    skeleton: (text) =>
      text.split('\n').map((line) => line.match(/^(?:#{3} |\||<details>|<\/details>|<sub>)/)?.[0] ?? ''),
    forbidden: /\u001b|\u202e|\r|<script|<img|(?<![`\w])@\w|<!--/,
    beyond: atMost(COMMENT_BYTES),
  },
  {
    name: 'HTML',
    render: (report) => renderHtml([report], HTML_BYTES),
    // Every tag with the names of its attributes.
    skeleton: (text) => text.match(/<[^>]*>/g)?.map((tag) => tag.replace(/="[^"]*"/g, '')),
    forbidden: /\u001b|\u202e|\r|<script|<img/,
    beyond: atMost(HTML_BYTES),
  },
  {
    name: 'Slack',
    render: (report) => json(renderSlack(message(report), ['U012AB3CD'])),
    skeleton: (text) => shapeOf(JSON.parse(text)),
    forbidden: CONTROLS,
    beyond: beyondSlack,
  },
  {
    name: 'Teams',
    render: (report) => json(renderTeams(message(report))),
    skeleton: (text) => shapeOf(JSON.parse(text)),
    forbidden: CONTROLS,
    beyond: atMost(28_000),
  },
  {
    name: 'Discord',
    render: (report) => json(renderDiscord(message(report))),
    skeleton: (text) => shapeOf(JSON.parse(text)),
    forbidden: CONTROLS,
    beyond: beyondDiscord,
  },
  {
    name: 'check run',
    render: (report) => json(renderCheckRun(report, true)),
    skeleton: (text) => shapeOf(JSON.parse(text)),
    forbidden: CONTROLS,
    beyond: beyondCheckRun,
  },
  {
    name: 'annotations',
    render: (report) => json(annotationsOf(report, true)),
    skeleton: (text) => shapeOf(JSON.parse(text)),
    forbidden: CONTROLS,
    beyond: (text) =>
      textsOf(JSON.parse(text)).flatMap(({ text: each }) => (each.length > 2000 ? [each] : [])),
  },
];

/** https://docs.slack.dev/reference/block-kit/blocks: 50 blocks, 150 characters of a header, 3,000 of any text. */
function beyondSlack(text: string): string[] {
  const { blocks, ...rest } = JSON.parse(text) as {
    blocks: { type: string; text?: { text: string } }[];
    text: string;
  };
  const called = textsOf({ blocks, rest }).flatMap(({ text: each }) => each.match(/<[^>|]*>?/g) ?? []);
  return [
    ...(blocks.length > 50 ? [`${blocks.length} blocks`] : []),
    ...blocks
      .filter(({ type, text: head }) => type === 'header' && (head?.text.length ?? 0) > 150)
      .map(String),
    ...textsOf({ blocks, rest }).flatMap(({ path, text: each }) =>
      each.length > 3000 || each === '' ? [path] : [],
    ),
    // Ours alone: the one who is called, and the two links.
    ...called.filter((each) => each !== '<@U012AB3CD>' && !each.startsWith('<https://example.com/')),
    ...textsOf(blocks.filter(({ type }) => type !== 'header')).flatMap(({ text: each }) =>
      strayMarks(each, SLACK_MARKS),
    ),
  ];
}

/** An underscore inside a word is none. */
const SLACK_MARKS = /[*`~<>]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;
const DISCORD_MARKS = /[*_`~<>[\]|#]/g;

/** Marks that are neither ours nor escaped nor inside a code span. */
function strayMarks(text: string, marks: RegExp): string[] {
  const ours = text
    .replace(/\\[^A-Za-z0-9\s]/g, '')
    .replace(/`[^`]+`/g, '')
    .replace(/<[^>]*>|\[\w+\]\([^()]*\)/g, '')
    .replace(/^-# /gm, '')
    .replace(/(\*+)[^*\n]+\1/g, '');
  return ours.match(marks) ?? [];
}

/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
function beyondDiscord(text: string): string[] {
  const { embeds, allowed_mentions } = JSON.parse(text) as {
    embeds: { title?: string; description: string }[];
    allowed_mentions: unknown;
  };
  const total = embeds.reduce(
    (sum, { title = '', description }) => sum + title.length + description.length,
    0,
  );
  return [
    ...(total > 6000 || embeds.length > 10 ? [`${total} characters in ${embeds.length} embeds`] : []),
    ...embeds
      .filter(({ title = '', description }) => title.length > 256 || description.length > 4096)
      .map(json),
    ...embeds.flatMap(({ title = '', description }) => strayMarks(`${title}\n${description}`, DISCORD_MARKS)),
    ...(json(allowed_mentions) === '{"parse":[]}' ? [] : ['somebody may be called']),
  ];
}

/** https://docs.github.com/rest/checks/runs */
function beyondCheckRun(text: string): string[] {
  const { title, summary, annotations } = JSON.parse(text) as ReturnType<typeof renderCheckRun>;
  return [
    ...(summary.length > 65_535 ? [`${summary.length} characters`] : []),
    ...(title.length > 255 ? [title] : []),
    ...annotations.flatMap((each) =>
      each.message.length > 2000 || each.title.length > 255 ? [each.message] : [],
    ),
  ];
}

const attacks = [
  '**bold** _em_ `code` ~~no~~',
  '| a | b |\n|---|---|',
  '```\n# head\n```',
  '</td></table></main><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  '&lt;b&gt;&amp;',
  '@org/team @here @everyone',
  '<!channel> <!here|here> <@U999> <#C1> <!subteam^S999>',
  '<https://evil.example|click>',
  '[click](https://evil.example) <at>Bob</at>',
  ':tada: #1 <t:0:R> <id:home>',
  '\u001b[31mred\u001b[0m',
  'a\r\n::error::stop\n::add-mask::x',
  '\u202egnirts desrever\u200b\u2066',
  '\ud800\u0000',
  'x'.repeat(300),
  '😀'.repeat(300),
  '<&>'.repeat(100),
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: anyCharacter, maxLength: 30 })), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(''))
  .filter((parts) => parts.trim() !== '');
const words = fc.record({ name: text, metric: text, other: text });

interface Words {
  readonly name: string;
  readonly metric: string;
  readonly other: string;
}

/** Every attack in all places at once, then so many of chance: the same for all reporters, others in every run. */
const seed = Math.floor(Math.random() * 2 ** 31);
const eachAttackAnd = (chance: number): fc.Parameters<[Words]> => ({
  seed,
  examples: attacks.map((attack) => [{ name: attack, metric: attack, other: attack }]),
  numRuns: attacks.length + chance,
});

/** One of every verdict that a run can have, with the words in every place that may hold words. */
const reportWith = remembered(({ name, metric, other }: Words): Report => {
  const series = (suffix: string, value: number, unit = 'widgets') =>
    measured(name + suffix, value, { metric, unit, direction: 'lower' });
  // Of another name than the new one, so that it never looks like the same benchmark renamed.
  const gone = measured('Gone', 1);
  const runs = steady(100).map((value) =>
    ['slow', 'waived', 'fast', 'same', 'turned'].map((suffix) => series(suffix, value)).concat(gone),
  );
  const now = [
    series('slow', 150),
    series('waived', 150),
    series('fast', 50),
    series('same', 100),
    series('turned', 1, 'gadgets'),
    series('new', 1),
  ];
  const report = checked(now, historyOf(runs), {
    override: { by: other, reason: other, at: '2026-01-31T12:00:00.000Z', source: other },
    waivers: [{ benchmark: '*waived', ceiling: 0.9, reason: other, owner: other, until: '2099-12-31' }],
    warnings: [
      {
        code: 'skipped-row',
        subject: other,
        values: { file: other, line: 1, why: { code: 'message', message: other } },
      },
    ],
  });
  return {
    ...report,
    suite: other,
    run: { ...report.run, branch: other, url: `https://example.com/${other.slice(0, 100)}` },
    baseline: { ...report.baseline, why: { code: 'unreadable', message: other }, environment: other },
    findings: report.findings.map((finding) => ({ ...finding, source: { file: 'bench.py', line: 3 } })),
  };
});

const harmless = reportWith({ name: 'Parse', metric: 'score', other: 'word' });

/** 5,000 benchmarks, of which one of ten became twice as slow. */
function large(name: (i: number) => string): Report {
  const all = Array.from({ length: 5000 }, (_, i) => i);
  const before = all.map((i) => measured(name(i), 100));
  const now = all.map((i) =>
    measured(name(i), new Array<number>(3).fill(i % 10 === 0 ? 200 + i / 5000 : 100)),
  );
  const report = checked(now, historyOf(new Array(5).fill(before)));
  return {
    ...report,
    run: { ...report.run, url: 'https://example.com/1' },
    findings: report.findings.map((finding) => ({ ...finding, source: { file: 'bench.py', line: 3 } })),
  };
}

const plain = once(() => large((i) => `BenchmarkParse/file=${i}.json-8`));
const endless = once(() => large((i) => `${'<@U9>|`*&😀'.repeat(60)}${i}`));

describe.each(reporters)('$name', ({ render, skeleton, forbidden, beyond }) => {
  test('a harmless report keeps to the limits', () => {
    expect(beyond(render(harmless))).toEqual([]);
    expect(render(harmless)).toContain('Parse');
  });

  test('names, units, reasons and owners stay text', () => {
    const usual = skeleton(render(harmless));
    fc.assert(
      fc.property(words, (given) => {
        const shown = render(reportWith(given));
        expect(read(shown)).not.toMatch(forbidden);
        expect(shown.isWellFormed()).toBe(true);
        expect(skeleton(shown)).toEqual(usual);
        expect(beyond(shown)).toEqual([]);
      }),
      eachAttackAnd(60),
    );
  }, 60_000);

  test.each([
    ['plain names', plain],
    ['endless names of signs', endless],
  ])(
    '5,000 benchmarks with %s keep to the limits',
    (_, report) => {
      expect(report().counts.regressed).toBe(500);
      expect(beyond(render(report()))).toEqual([]);
    },
    60_000,
  );
});

describe('messages of many suites, each with ten endless names', () => {
  const name = (i: number) => `${'😀'.repeat(500)}${i}`;
  const kind = { metric: '😀'.repeat(500) };
  const all = Array.from({ length: 10 }, (_, i) => i);
  const history = historyOf(new Array(5).fill(all.map((i) => measured(name(i), 100, kind))));
  const other = '😀'.repeat(500);
  const report: Report = {
    ...checked(
      all.map((i) => measured(name(i), 200, kind)),
      history,
      { override: { by: other, reason: other, at: '2026-01-31T12:00:00.000Z', source: other } },
    ),
    suite: other,
    waivers: Array.from({ length: 3 }, () => ({
      select: other,
      ceiling: 1,
      reason: other,
      owner: other,
      until: '2099-12-31',
      state: 'applied' as const,
      benchmarks: [],
    })),
  };
  const why = { code: 'unreadable' as const, message: other };
  const baseline = { ...report.baseline, why };
  const many = messageOf(
    Array.from({ length: 20 }, () => ({ report: { ...report, baseline }, recovered: false })),
    { Run: `https://example.com/${'x'.repeat(400)}` },
  );
  const bodies: Record<string, object> = {
    Slack: renderSlack(many, ['U012AB3CD']),
    Teams: renderTeams(many),
    Discord: renderDiscord(many),
  };

  test.each(Object.entries(bodies))('%s', (service, body) => {
    const reporter = reporters.find((each) => each.name === service);
    expect(reporter?.beyond(json(body))).toEqual([]);
    expect(json(body)).toContain('and 19 more suites');
  });

  test.each([20, 2000])('HTML: %d suites share the page, and it says how many it left out', (count) => {
    const page = renderHtml(new Array(count).fill({ ...report, suite: '<'.repeat(500) }), HTML_BYTES);
    const shown = page.match(/<article/g)?.length ?? 0;
    const omitted = Number(/… and ([\d,]+) more suites/.exec(page)?.[1]?.replaceAll(',', '') ?? 0);
    expect(bytes(page)).toBeLessThanOrEqual(HTML_BYTES);
    expect(shown + omitted).toBe(count);
    expect(shown).toBeGreaterThanOrEqual(Math.min(20, count));
  });
});
