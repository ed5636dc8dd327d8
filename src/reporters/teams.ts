/**
 * A message as an Adaptive Card for a workflow of Microsoft Teams, https://adaptivecards.io/explorer. Its
 * texts are TextRuns, which Teams shows literally: nothing in them becomes markup, a link or a mention.
 */
import type { Gate } from '../model/report.ts';
import { linkTarget } from './escape.ts';
import type { Line, Message, SuiteMessage } from './message.ts';

/** Teams takes 28 KB, https://learn.microsoft.com/microsoftteams/limits-specifications-teams */
const CARD_BYTES = 26_000;

const COLOURS: Readonly<Record<Gate, string>> = {
  pass: 'Good',
  fail: 'Attention',
  allowed: 'Warning',
  inconclusive: 'Default',
  'nothing-compared': 'Attention',
};

/** @returns the body for the workflow “Post to a channel when a webhook request is received” */
export function renderTeams({ gate, title, suites, links }: Message): object {
  const head = block([{ text: title, weight: 'Bolder', size: 'Medium', color: COLOURS[gate] }]);
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    msteams: { width: 'Full' },
    body: within([head, ...suites.flatMap(suiteBlocks)]),
    actions: links.map(({ words, url }) => ({
      type: 'Action.OpenUrl',
      title: words,
      url: linkTarget(url),
    })),
  };
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content };
  return { type: 'message', attachments: [attachment] };
}

function suiteBlocks({ title, lines, notes }: SuiteMessage): object[] {
  return [
    ...(title === '' ? [] : [{ ...block([{ text: title, weight: 'Bolder' }]), separator: true }]),
    ...lines.map(lineBlock),
    ...notes.map((note) => block([{ text: note, isSubtle: true, size: 'Small' }])),
  ];
}

function lineBlock({ symbol, name, page, values, change, why }: Line): object {
  return block([
    { text: `${symbol} ` },
    { text: name, fontType: 'Monospace', ...(page !== undefined && { selectAction: opening(page) }) },
    { text: ` ${values} ` },
    ...(change === '' ? [] : [{ text: `${change} `, weight: 'Bolder' }]),
    { text: why, isSubtle: true },
  ]);
}

function opening(url: string): object {
  return { type: 'Action.OpenUrl', url: linkTarget(url) };
}

interface Run {
  readonly text: string;
  readonly weight?: string;
  readonly size?: string;
  readonly color?: string;
  readonly fontType?: string;
  readonly selectAction?: object;
  readonly isSubtle?: boolean;
}

function block(runs: readonly Run[]): object {
  return { type: 'RichTextBlock', inlines: runs.map((run) => ({ type: 'TextRun', ...run })) };
}

function within(blocks: readonly object[]): object[] {
  let used = 0;
  return blocks.filter((each) => {
    used += new TextEncoder().encode(JSON.stringify(each)).length;
    return used <= CARD_BYTES;
  });
}
