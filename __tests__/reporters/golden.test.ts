/**
 * What people read, in whole: the comment and the terminal for every situation, as files beside this one. Read them
 * before accepting a change of them with `UPDATE_GOLDEN=1 vitest run __tests__/reporters`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { renderCheckRun } from '../../src/reporters/check-run.ts';
import { renderDiscord } from '../../src/reporters/discord.ts';
import { HTML_BYTES, renderHtml } from '../../src/reporters/html.ts';
import { COMMENT_BYTES, renderMarkdown } from '../../src/reporters/markdown.ts';
import { messageOf } from '../../src/reporters/message.ts';
import { renderSlack } from '../../src/reporters/slack.ts';
import { renderTeams } from '../../src/reporters/teams.ts';
import { renderTerminal } from '../../src/reporters/terminal.ts';
import { situations } from './situations.ts';

const folder = join(import.meta.dirname, 'golden');
const plain = { colour: false, all: false };

function expectGolden(name: string, text: string): void {
  const path = join(folder, name);
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, 'utf8'));
}

describe.each(Object.entries(situations))('%s', (name, report) => {
  test('as a comment and Markdown file', () => {
    expectGolden(`${name}.md`, renderMarkdown(report, COMMENT_BYTES));
  });

  test('on the terminal', () => {
    const exitCode = report.gate === 'fail' ? 1 : report.gate === 'nothing-compared' ? 2 : 0;
    expectGolden(`${name}.txt`, renderTerminal(report, exitCode, plain));
  });
});

/** What other services and a browser get: of the situations that differ in them. */
const elsewhere = ['fail', 'waived', 'all-well', 'tracked', 'profiled'];

/** Where a format knows the line of its benchmark. */
function withSources(report: Report): Report {
  const findings = report.findings.map((finding, i) => ({
    ...finding,
    source: { file: 'src/parse.rs', line: 10 + i },
  }));
  return { ...report, findings };
}

describe.each(elsewhere)('%s', (name) => {
  const report = situations[name] as Report;
  const links = { Run: report.run.url, Comment: 'https://github.com/widgets/backend/pull/7#issuecomment-1' };
  const message = messageOf([{ report, recovered: name === 'all-well' }], links);
  const json = (body: object) => `${JSON.stringify(body, null, 1)}\n`;

  test('as an HTML page', () => {
    const page = renderHtml([report], HTML_BYTES).replace(/<style>[^<]*<\/style>/, '<style>…</style>');
    expectGolden(`${name}.html`, page);
  });

  test('as a check run, its summary aside, which is the comment', () => {
    const { summary, ...rest } = renderCheckRun(withSources(report), report.gate === 'fail');
    expect(summary).toBe(renderMarkdown(withSources(report), 65_000));
    expectGolden(`${name}.check-run.json`, json(rest));
  });

  test('in Slack', () => {
    expectGolden(`${name}.slack.json`, json(renderSlack(message, ['here', 'U012AB3CD', 'S012AB3CD'])));
  });

  test('in Microsoft Teams', () => {
    expectGolden(`${name}.teams.json`, json(renderTeams(message)));
  });

  test('in Discord', () => {
    expectGolden(`${name}.discord.json`, json(renderDiscord(message)));
  });
});

test('every series on the terminal', () => {
  const { fail } = situations;
  if (!fail) throw new Error('no such situation');
  expectGolden('fail-all.txt', renderTerminal(fail, 1, { colour: false, all: true }));
});

test('no golden file is left over', () => {
  const names = Object.keys(situations).flatMap((name) => [`${name}.md`, `${name}.txt`]);
  const others = elsewhere.flatMap((name) =>
    ['html', 'check-run.json', 'slack.json', 'teams.json', 'discord.json'].map(
      (ending) => `${name}.${ending}`,
    ),
  );
  expect(readdirSync(folder).sort()).toEqual([...names, ...others, 'fail-all.txt'].sort());
});
