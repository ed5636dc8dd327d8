/**
 * A message as embeds of Discord, within the limits of https://docs.discord.com/developers/resources/message.
 * No text in it can mention anybody.
 */
import type { Gate } from '../model/report.ts';
import { linkTarget } from './escape.ts';
import type { Line, Message, SuiteMessage } from './message.ts';

const TITLE_MAX = 256;
const DESCRIPTION_MAX = 4096;
/** Limit on all texts of a message together. Part of it is reserved for titles and links. */
const TEXT_MAX = 6000;
const FREE = 700;

/** As red, green, … */
const COLOURS: Readonly<Record<Gate, number>> = {
  pass: 0x2e_a0_43,
  fail: 0xd1_24_2f,
  allowed: 0xbf_87_00,
  inconclusive: 0x8b_94_9e,
  'nothing-compared': 0x82_50_df,
};

/** @returns the body for a webhook */
export function renderDiscord({ gate, title, suites, links }: Message): object {
  const linked = links.map(({ words, url }) => `[${words}](${linkTarget(url)})`).join(' · ');
  const room = Math.min(
    DESCRIPTION_MAX,
    Math.floor((TEXT_MAX - FREE - linked.length) / Math.max(1, suites.length)),
  );
  const texts = suites.map((suite) => within(suiteLines(suite), room));
  const described = texts.length === 0 ? [''] : texts;
  const embeds = described.map((description, i) => ({
    ...(i === 0 && { title: plain(title) }),
    color: COLOURS[gate],
    description:
      i === described.length - 1
        ? [description, linked].filter((part) => part !== '').join('\n')
        : description,
  }));
  return { username: 'perf-regression', allowed_mentions: { parse: [] }, embeds };
}

function suiteLines({ title, lines, notes }: SuiteMessage): string[] {
  return [
    ...(title === '' ? [] : [`**${prose(title)}**`]),
    ...lines.map(lineText),
    ...notes.map((note) => `-# ${prose(note)}`),
  ];
}

function lineText({ symbol, name, page, values, change, why }: Line): string {
  const strong = change === '' ? '' : ` **${prose(change)}**`;
  const linked = page === undefined ? code(name) : `[${code(name)}](${linkTarget(page)})`;
  return `${symbol} ${linked} ${prose(values)}${strong} ${prose(why)}`;
}

/** As many complete lines as fit. */
function within(lines: readonly string[], room: number): string {
  let used = 0;
  const retained = lines.filter((line) => {
    used += line.length + 1;
    return used <= room;
  });
  return retained.join('\n');
}

/** Titles are also parsed for markup and mentions. */
function plain(title: string): string {
  const text = prose(title);
  return text.length <= TITLE_MAX ? text : prose(title.slice(0, TITLE_MAX / 2 - 1).toWellFormed());
}

/** What Discord reads as markup, a mention, an emoji or an address. */
const MEANINGFUL = /[\\*_~`|<>#:[\]()]/g;

function prose(text: string): string {
  return text.replace(MEANINGFUL, '\\$&').replaceAll('@', '@\u200b');
}

function code(name: string): string {
  return `\`${name.replaceAll('`', 'ˋ') || ' '}\``;
}
