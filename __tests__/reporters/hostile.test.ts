/**
 * Names, units and reasons come from result files that anybody may write in a pull request. In every reporter they stay
 * text on their own line: no markup, no mention, no second table row, no colour of theirs, no workflow command.
 */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { annotationsOf } from '../../src/reporters/annotations.ts';
import { nameCell } from '../../src/reporters/cells.ts';
import { renderCheckRun } from '../../src/reporters/check-run.ts';
import { renderDesktop } from '../../src/reporters/desktop.ts';
import { renderDiscord } from '../../src/reporters/discord.ts';
import { markdownCode, markdownText, visible } from '../../src/reporters/escape.ts';
import { html } from '../../src/reporters/html/markup.ts';
import { HTML_BYTES, renderHtml } from '../../src/reporters/html.ts';
import { jsonText, renderJson } from '../../src/reporters/json.ts';
import { logText } from '../../src/reporters/log.ts';
import { COMMENT_BYTES, renderMarkdown } from '../../src/reporters/markdown.ts';
import { messageOf } from '../../src/reporters/message.ts';
import { renderSlack } from '../../src/reporters/slack.ts';
import { renderTeams } from '../../src/reporters/teams.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import { checked, historyOf, measured, steady } from '../check/runs.ts';
import { anyCharacter } from '../harness/any-character.ts';
import { remembered } from '../harness/remembered.ts';
import { everyWarningWith } from './every-warning.ts';

const attacks = [
  '\u001b[31mred\u001b[0m',
  'a\nb',
  'a\r\n::error::stop',
  '\n::add-mask::x',
  'a\u2028b\u0085c',
  '`',
  '``` js',
  '| a | b |',
  '\\|',
  '<script>alert(1)</script>',
  '<!-- hidden -->',
  '--> shown',
  '</details></code>',
  '@octocat',
  '#12 GH-12 octocat/hello#1',
  'https://evil.example www.evil.example',
  '[link](javascript:alert(1))',
  '![image](https://evil.example/x.png)',
  '$x^2$ **bold** _em_ ~~no~~',
  '&lt;b&gt; &#64;octocat',
  '\u202egnirts desrever',
  '\u200b\ufeff\u0000',
  '\ud800',
  '\udc00\ud800',
  '   ',
  '__proto__',
  '👩‍👩‍👧‍👦',
  '\u2066a\u2069\u200e\u200f\u061c\u00ad\u3164\u115f\ufe0f\u180e\u{e0041}',
  '\u009b31m\u0090x\u009c',
];
const hostile = fc.array(fc.oneof(fc.constantFrom(...attacks), fc.string({ unit: anyCharacter })), {
  minLength: 1,
  maxLength: 3,
});
const text = hostile.map((parts) => parts.join(''));

interface Words {
  readonly name: string;
  readonly metric: string;
  readonly unit: string;
  readonly other: string;
}
const words: fc.Arbitrary<Words> = fc.record({ name: text, metric: text, unit: text, other: text });
const everywhere = (attack: string): Words => ({ name: attack, metric: attack, unit: attack, other: attack });

/** Every attack in all places at once, then so many of chance: the same for all tests, others in every run. */
const seed = Math.floor(Math.random() * 2 ** 31);
const eachAttackAnd = (chance: number): fc.Parameters<[Words]> => ({
  seed,
  examples: attacks.map((attack) => [everywhere(attack)]),
  numRuns: attacks.length + chance,
});

/** One of every verdict, with hostile words in every place that may hold words. */
const reportWith = remembered(({ name, metric, unit, other }: Words): Report => {
  const kind = { metric, unit };
  const series = (suffix: string, value: number, unitNow = unit) =>
    measured(name + suffix, value, { ...kind, unit: unitNow, direction: 'lower' });
  const runs = steady(100).map((value) => [
    series('slow', value),
    series('fast', value),
    series('same', value),
    series('gone', value),
    series('turned', value, `${other}!`),
  ]);
  const now = [
    series('slow', 150),
    series('fast', 50),
    series('same', 100),
    series('turned', 1),
    series('new', 1),
  ];
  const bound = { value: 1, unit: '', written: other };
  const report = checked(now, historyOf(runs), {
    rules: [{ benchmark: '*slow', max: bound }],
    override: { by: other, reason: other, at: other, source: other },
    warnings: everyWarningWith(other),
  });
  return {
    ...report,
    suite: other,
    run: { ...report.run, commit: other, url: `https://example.com/${other}` },
    baseline: { ...report.baseline, why: { code: 'unreadable', message: other }, environment: other },
    profile: {
      ...{ profiler: 'perf', unit: 'ns', benchmarks: [name], change: 0.5, rest: 0, missing: other },
      functions: [
        { name, formerName: metric, file: other, line: 1, self: 0.5, total: 0.5, noise: 0, inside: unit },
      ],
      flame: {
        names: [name, other],
        boxes: [
          [-1, 0, 1, 1.5],
          [0, 1, 0.5, 1],
        ],
      },
    },
  };
});

/** As two or more tests read it. */
const markdownOf = remembered((given: Words) => renderMarkdown(reportWith(given), COMMENT_BYTES));
const terminalOf = remembered((given: Words) =>
  renderTerminal(reportWith(given), 1, { colour: false, all: true }),
);

/** Characters that a terminal follows or a reader does not see, but in emoji and, where asked, but for line ends. */
function hiddenIn(shown: string): string[] {
  const bare = shown.replace(
    /\p{ExtPict}[\ufe0e\ufe0f\p{EMod}]?(?:\u200d\p{ExtPict}[\ufe0f\p{EMod}]?)*|[#*0-9]\ufe0f\u20e3|\n/gu,
    '',
  );
  return bare.match(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu) ?? [];
}

describe('every reporter', () => {
  const reporters: Record<string, (report: Report) => string> = {
    comment: (report) => renderMarkdown(report, COMMENT_BYTES),
    page: (report) => renderHtml([report], HTML_BYTES),
    terminal: (report) => renderTerminal(report, 1, { colour: false, all: true }),
    annotations: (report) => JSON.stringify(annotationsOf(report, true)),
    'check run': (report) => JSON.stringify(renderCheckRun(report, true)),
    Slack: (report) => JSON.stringify(renderSlack(messageOf([{ report, recovered: false }], {}), [])),
    Teams: (report) => JSON.stringify(renderTeams(messageOf([{ report, recovered: false }], {}))),
    // Ours: it parts what Discord would read.
    Discord: (report) =>
      JSON.stringify(renderDiscord(messageOf([{ report, recovered: false }], {}))).replaceAll('\u200b', ''),
    desktop: (report) => JSON.stringify(renderDesktop(messageOf([{ report, recovered: false }], {}))),
    JSON: renderJson,
  };

  test('shows nothing that is not seen', () => {
    fc.assert(
      fc.property(words, (given) => {
        const report = reportWith(given);
        for (const [reporter, render] of Object.entries(reporters))
          expect(hiddenIn(render(report)), reporter).toEqual([]);
      }),
      eachAttackAnd(60),
    );
  });

  test('JSON is the same data, without a command of a runner', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: anyCharacter }), text, (value, more) => {
        const said = jsonText({ value, more: `${more}##[error]` }, 1);
        expect(JSON.parse(said)).toEqual(JSON.parse(JSON.stringify({ value, more: `${more}##[error]` })));
        expect(said).not.toContain('##[');
      }),
    );
  });
});

/** What Markdown reads in a text once code spans of ours are taken out. */
function outsideCode(line: string): string {
  return line.replace(/`[^`]*`/g, '').replace(/<code>(?:[^<]|<wbr>)*<\/code>/g, '');
}

/** The tags and comments that we write ourselves. */
const OURS = /<\/?(?:details|summary|code|sub|wbr)>/g;

describe('Markdown', () => {
  test('rows stay rows, and nothing of theirs is markup, a mention or a reference', () => {
    fc.assert(
      fc.property(words, (given) => {
        const markdown = markdownOf(given);
        expect(markdown).not.toMatch(
          /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u200b]/,
        );
        expect(markdown.isWellFormed()).toBe(true);
        for (const line of markdown.split('\n')) {
          if (line.startsWith('|')) expect(line.match(/\|/g)?.length).toBeOneOf([5, 6]);
          else expect(line).not.toContain('|');
          const read = outsideCode(line.replace(/\[run\]\(https:\/\/example\.com\/[^\s()<>]*\)/, ''));
          expect(read.replace(OURS, '')).not.toMatch(/[<>@`[\]\\$]|&(?!#\d+;)|www\.|:\/\//);
          expect(read.replace(/&#\d+;|^#{3} /g, '')).not.toContain('#');
        }
      }),
      eachAttackAnd(300),
    );
  });

  // A name breaks after 20 letters without a separator.
  test.each(
    ['https://x.example', 'www.x.example', 'GH-12', '@octocat', '[x](y)', '<b>'].flatMap((words) =>
      Array.from({ length: 24 }, (_, before) => ({ words, before })),
    ),
  )('$words after $before letters is text, wherever the cell breaks it', ({ words, before }) => {
    const text = `${'é'.repeat(before)}${words}${'é'.repeat(24)}`;
    const shown = nameCell({ benchmark: text }, text).replaceAll(OURS, '');
    expect(shown).not.toContain(words);
    expect(shown).not.toMatch(/:\/\/|www\.|[@<>[\]]/);
  });

  test('all tables have one kind of row under each head', () => {
    fc.assert(
      fc.property(words, (given) => {
        const tables = markdownOf(given).split(/\n\n/);
        for (const table of tables.filter((block) => block.startsWith('|'))) {
          expect(new Set(table.split('\n').map((line) => line.split('|').length)).size).toBe(1);
        }
      }),
      eachAttackAnd(100),
    );
  });
});

describe('terminal and annotations', () => {
  const lineCount = (given: Words) => terminalOf(given).split('\n').length;
  const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u200b]/;

  test('no control character, no line of theirs, no workflow command', () => {
    const usual = lineCount({ name: 'a', metric: 'b', unit: 'c', other: 'd' });
    fc.assert(
      fc.property(words, (given) => {
        const shown = terminalOf(given);
        expect(shown).not.toMatch(controls);
        expect(shown).not.toMatch(/^\s*::/m);
        expect(shown.split('\n').length).toBeLessThanOrEqual(usual);
      }),
      eachAttackAnd(300),
    );
  });

  test('with colour, the only escapes are ours, and all of them are closed', () => {
    fc.assert(
      fc.property(words, (given) => {
        const shown = renderTerminal(reportWith(given), 1, { colour: true, all: true });
        const rest = shown.replace(/\u001b\[(?:1|2|31|32|33)m[^\u001b]*\u001b\[0m/g, '');
        expect(rest).not.toMatch(controls);
      }),
      eachAttackAnd(100),
    );
  });

  test('an annotation is one visible line', () => {
    fc.assert(
      fc.property(words, (given) => {
        for (const { title, message } of annotationsOf(reportWith(given), true)) {
          expect(`${title}${message}`).not.toMatch(
            /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u200b]/,
          );
          expect(message.length).toBeLessThan(1000);
        }
      }),
      eachAttackAnd(300),
    );
  });
});

describe('escapes', () => {
  test.each([
    ['BenchmarkRead/n=10-8', '`BenchmarkRead/n=10-8`'],
    ['a|b', '<code>a&#124;b</code>'],
    ['`x`', '<code>&#96;x&#96;</code>'],
    ['', '<code></code>'],
    ['  ', '<code>  </code>'],
    ['#12', '`#12`'],
  ])('markdownCode(%j)', (name, code) => {
    expect(markdownCode(name)).toBe(code);
  });

  test.each([
    ['1.23 ms, 60% (threshold +20%)', '1.23 ms, 60% (threshold +20%)'],
    ['hit_rate of gh-pages', 'hit_rate of gh-pages'],
    ['_x_', '&#95;x&#95;'],
    ['@octocat #12 GH-12', '&#64;&#8203;octocat &#35;&#8203;12 GH&#45;&#8203;12'],
    ['https://www.x.example', 'https:&#47;/www&#46;x.example'],
  ])('markdownText(%j)', (given, escaped) => {
    expect(markdownText(given)).toBe(escaped);
  });

  test.each([
    ['a'.repeat(120), 'a'.repeat(120)],
    [`${'a'.repeat(100)}${'b'.repeat(100)}`, `${'a'.repeat(59)}…${'b'.repeat(59)}`],
    [`${'😀'.repeat(5_000_000)}${'b'.repeat(100)}`, `${'😀'.repeat(59)}…${'b'.repeat(59)}`],
    ['a\ud800b\u202ec', 'a�b�c'],
    ['👩‍👩‍👧‍👦 ❤️ 1️⃣ 👍🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿', '👩‍👩‍👧‍👦 ❤️ 1️⃣ 👍🏽 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
    ['a\u200db\u200d \ufe0f \u2066x\u{e0041}', 'a�b� � �x�'],
    [`${'👩‍👩‍👧‍👦'.repeat(50)}`, `${'👩‍👩‍👧‍👦'.repeat(8)}…${'👩‍👩‍👧‍👦'.repeat(8)}`],
  ])('visible shortens and shows', (given, shown) => {
    expect(visible(given)).toBe(shown);
  });
});

describe('HTML', () => {
  test('no text ends an attribute or an element', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { text: page } = html`<p title="${given}" lang='${given}'>${given}</p>`;
        const [, double = '"', single = "'", inside = '<'] =
          /^<p title="([^"]*)" lang='([^']*)'>([^<]*)<\/p>$/.exec(page) ?? [];
        expect(`${double}${single}${inside}`).not.toMatch(/["'<>]|&(?!(?:amp|lt|gt|quot|#39);)/);
      }),
      { examples: [['" onclick="x'], ["' onclick='x"], ['</p><script>'], ['&lt;'], ['a"b\'c<d>e&f']] },
    );
  });
});

describe('text for a log', () => {
  test.each([
    ['plain\n  indented\n', 'plain\n  indented\n'],
    ['a\tb\r\nc', 'a    b\r\nc'],
    ['\u001b[31mred\u001b[0m\r\u001b[2K\u0007', '�[31mred�[0m��[2K�'],
    ['👩‍👩‍👧‍👦 ❤️\u200d', '👩‍👩‍👧‍👦 ❤️�'],
    ['::error::x', ': :error::x'],
    ['a\n \u3000::set-output name=a::x', 'a\n \u3000: :set-output name=a::x'],
    ['a::b::c', 'a::b::c'],
    ['x ##[error]y ###[group]', 'x # #[error]y ## #[group]'],
    ['##vso[task.setvariable]x ##teamcity[x]', '# #vso[task.setvariable]x # #teamcity[x]'],
    ['#\u200b#[error]', '#�#[error]'],
    ['## Title [link]', '## Title [link]'],
  ])('%j is %j', (given, shown) => {
    expect(logText(given, { isRunnerLog: true })).toBe(shown);
  });

  test('where nobody reads along, commands are words; colours of ours stay where they are shown', () => {
    expect(logText('::error::x ##[y]')).toBe('::error::x ##[y]');
    expect(logText('\u001b[1mx\u001b[0m\u001b[5m', { colour: true })).toBe('\u001b[1mx\u001b[0m�[5m');
  });

  test('no text takes time that grows faster than it', () => {
    for (const part of ['\n', ' ', ':', '#', '\u200b', '👩‍', '##[', ' ::'])
      logText(part.repeat(300_000), { isRunnerLog: true });
  });
});
