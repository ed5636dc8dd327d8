/**
 * A message as Slack's Block Kit, within the limits of https://docs.slack.dev/reference/block-kit/blocks.
 * Text from outside is escaped, and `verbatim` keeps Slack from looking for names and addresses in it.
 */
import { isBad } from '../model/report.ts';
import { linkTarget } from './escape.ts';
import type { Line, Message, SuiteMessage } from './message.ts';

const HEADER_MAX = 150;
/** Of every text; a message has at most 50 blocks, and ours has four for each suite. */
const TEXT_MAX = 3000;

/**
 * @param mentions whom to mention: `here`, `channel`, ids of users (`U…`, `W…`) or of user groups (`S…`)
 * @returns the body for an incoming webhook
 */
export function renderSlack(message: Message, mentions: readonly string[]): object {
  const { title, suites, links } = message;
  const called = isBad(message.gate) ? mentions.map(mention) : [];
  const linked = links.map(({ words, url }) => `<${escaped(linkTarget(url))}|${words}>`).join(' · ');
  return {
    text: cut([prose(title), ...called].join(' '), TEXT_MAX),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: cut(plain(title), HEADER_MAX), emoji: false } },
      ...section(called.join(' ')),
      ...suites.flatMap(suiteBlocks),
      ...context(linked),
    ],
  };
}

function suiteBlocks({ title, lines, notes }: SuiteMessage): object[] {
  return [
    ...section(title === '' ? '' : `*${prose(title)}*`),
    ...inSections(lines.map(lineText)),
    ...context(notes.map(prose).join('\n')),
  ];
}

function lineText({ symbol, name, page, values, change, why }: Line): string {
  const strong = change === '' ? '' : ` *${prose(change)}*`;
  const linked = page === undefined ? code(name) : `<${escaped(linkTarget(page))}|${label(name)}>`;
  return `${symbol} ${linked} ${prose(values)}${strong} ${prose(why)}`;
}

/** Number of lines with links that fit into one text. */
const LINES_MAX = 5;

function inSections(lines: readonly string[]): object[] {
  return lines.length === 0
    ? []
    : [...section(lines.slice(0, LINES_MAX).join('\n')), ...inSections(lines.slice(LINES_MAX))];
}

function section(text: string): object[] {
  return text === '' ? [] : [{ type: 'section', text: mrkdwn(text) }];
}

function context(text: string): object[] {
  return text === '' ? [] : [{ type: 'context', elements: [mrkdwn(text)] }];
}

function mrkdwn(text: string): object {
  return { type: 'mrkdwn', text: cut(text, TEXT_MAX), verbatim: true };
}

function mention(whom: string): string {
  if (whom === 'here' || whom === 'channel') return `<!${whom}>`;
  return whom.startsWith('S') ? `<!subteam^${whom}>` : `<@${whom}>`;
}

/** The three characters that Slack reads, https://docs.slack.dev/messaging/formatting-message-text#escaping */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Slack has no escapes for its own marks: similar characters replace them. */
const ALIKE: Readonly<Record<string, string>> = {
  '*': '∗',
  '~': '∼',
  '`': 'ˋ',
  '@': '＠',
  '&': '＆',
  '<': '‹',
  '>': '›',
};

function prose(text: string): string {
  const marks = text.replace(/[*~`@]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, (mark) => ALIKE[mark] ?? '＿');
  return escaped(marks);
}

/** Text of a header. Slack does not document whether escapes work there. */
function plain(text: string): string {
  return text.replace(/[&<>@]/g, (mark) => ALIKE[mark] ?? mark);
}

function code(name: string): string {
  return `\`${escaped(name.replaceAll('`', 'ˋ')) || ' '}\``;
}

/** Text of a link, without markup. */
function label(name: string): string {
  return prose(name).replaceAll('|', '¦') || '(no name)';
}

/** Cuts at line ends if there are several lines, so that no escape and no code span is cut in two. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = text.lastIndexOf('\n', length - 2);
  return `${text.slice(0, end > 0 ? end : length - 1)}…`.toWellFormed();
}
