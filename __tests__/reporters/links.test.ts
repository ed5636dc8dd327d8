/** Every reporter that names a series leads to its page, if the dashboard is published; the page reads the address as it was meant. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineFrom, readAddress } from '../../src/dashboard/address.ts';
import type { Report } from '../../src/model/report.ts';
import { renderDiscord } from '../../src/reporters/discord.ts';
import { linkTarget } from '../../src/reporters/escape.ts';
import { HTML_BYTES, renderHtml } from '../../src/reporters/html.ts';
import { COMMENT_BYTES, renderMarkdown, renderSuites, SUMMARY_BYTES } from '../../src/reporters/markdown.ts';
import { messageOf } from '../../src/reporters/message.ts';
import { seriesPage } from '../../src/reporters/series-page.ts';
import { renderSlack } from '../../src/reporters/slack.ts';
import { renderTeams } from '../../src/reporters/teams.ts';
import { anyCharacter } from '../harness/any-character.ts';
import { situations } from './situations.ts';

const DASHBOARD = 'https://widgets.github.io/backend/perf/';
const report = situations.fail as Report;
const json = (body: object) => JSON.stringify(body).replaceAll('&amp;', '&');
const news = [{ report, recovered: false }];

const reporters: readonly { name: string; render: (url: string) => string }[] = [
  { name: 'comment', render: (url) => renderMarkdown(report, COMMENT_BYTES, url) },
  { name: 'summary', render: (url) => renderSuites([report], SUMMARY_BYTES, url) },
  { name: 'HTML report', render: (url) => renderHtml([report], HTML_BYTES, url).replaceAll('&amp;', '&') },
  { name: 'Slack', render: (url) => json(renderSlack(messageOf(news, {}, url), [])) },
  { name: 'Teams', render: (url) => json(renderTeams(messageOf(news, {}, url))) },
  { name: 'Discord', render: (url) => json(renderDiscord(messageOf(news, {}, url))) },
];

describe.each(reporters)('$name', ({ render }) => {
  test('leads from what changed to its page', () => {
    const text = render(DASHBOARD);
    for (const { benchmark, metric, verdict } of report.findings) {
      if (verdict !== 'regressed' && verdict !== 'improved') continue;
      expect(text).toContain(linkTarget(seriesPage(DASHBOARD, report.suite, benchmark, metric.name)));
    }
  });

  test.each(['', 'javascript:alert(1)', '/perf/'])('leads nowhere if it is published at %j', (url) => {
    expect(render(url)).not.toContain('view=series');
  });
});

test('a series that is not stored has no page', () => {
  const text = renderMarkdown(report, COMMENT_BYTES, DASHBOARD);
  expect(text).toContain('[`BenchmarkGone`](');
  expect(text).not.toContain('[`BenchmarkShiny`](');
});

test('the page reads from the address what was written into it, whatever the names are', () => {
  const word = fc.string({ unit: anyCharacter, maxLength: 30 }).filter((text) => text.isWellFormed());
  fc.assert(
    fc.property(word, word, word, (suite, benchmark, metric) => {
      const address = linkTarget(seriesPage(DASHBOARD, suite, benchmark, metric));
      expect(address).not.toMatch(/[()[\]<>|\s'"`*]/);
      const { view, suite: read, rest } = readAddress(new URL(address).hash);
      expect([view, read]).toEqual(['series', suite]);
      expect(lineFrom(rest.get('line') ?? '')).toEqual({ benchmark, metric, branch: '' });
    }),
  );
});
