/**
 * The content of a chat message about a run: a title, a few lines for each suite, and links. Each service
 * renders it in its own markup and within its own limits; the words are the same.
 */

import type { Gate, Report } from '../model/report.ts';
import { worstFirst } from '../model/report.ts';
import { overrideText } from './allowed.ts';
import { baselineText } from './baseline.ts';
import { changeText } from './change.ts';
import { visible } from './escape.ts';
import { gateSymbol, statusOf } from './marks.ts';
import { grouped, quantities } from './quantity.ts';
import { openFindings } from './sections.ts';
import { type ShownFinding, withShownNames } from './shown-names.ts';
import { headline, reasonText } from './verdicts.ts';
import { commonShiftText, firstRunText, hasBaseline, limitText, sinceText, waiverTexts } from './words.ts';

/** Every text is one visible line of bounded length, and unescaped. */
export interface Message {
  readonly gate: Gate;
  readonly title: string;
  readonly suites: readonly SuiteMessage[];
  readonly links: readonly MessageLink[];
}

export interface SuiteMessage {
  /** Empty if the title of the message names it. */
  readonly title: string;
  readonly lines: readonly Line[];
  /** Further remarks, one sentence each. */
  readonly notes: readonly string[];
}

/** One finding, in parts that are formatted separately. */
export interface Line {
  readonly symbol: string;
  readonly name: string;
  /** Address of its page on the dashboard, if it is published. */
  readonly page?: string;
  /** Metric and values: `time 1.23 ms → 1.57 ms`. */
  readonly values: string;
  readonly change: string;
  readonly why: string;
}

export interface MessageLink {
  readonly words: string;
  /** An http or https address. */
  readonly url: string;
}

/** A report for a chat. */
export interface News {
  readonly report: Report;
  /** Whether an alarm ends with this run. */
  readonly recovered: boolean;
}

/** Enough for a chat; the links lead to the rest. */
const SUITES_MAX = 5;
const LINES_MAX = 10;
const NOTES_MAX = 4;
const URL_MAX = 500;
/** Longest address in a line; it has to leave room for others. */
const PAGE_MAX = 250;

/**
 * @param links addresses that are not http or https are left out
 * @param dashboardUrl where the dashboard is published; empty if it is not
 */
export function messageOf(
  news: readonly News[],
  links: Readonly<Record<string, string | undefined>>,
  dashboardUrl = '',
): Message {
  const sorted = news
    .map((each) => ({ ...each, report: withShownNames(each.report, dashboardUrl) }))
    .toSorted((a, b) => worstFirst(a.report.gate, b.report.gate));
  const [first] = sorted;
  const more = sorted.length - 1;
  const others = more === 0 ? '' : ` (and ${more === 1 ? '1 more suite' : `${more} more suites`})`;
  const perSuite = Math.ceil(LINES_MAX / Math.min(SUITES_MAX, Math.max(1, sorted.length)));
  return {
    gate: first?.report.gate ?? 'pass',
    title: first ? `${titleOf(first.report)}${others}` : '',
    suites: sorted.slice(0, SUITES_MAX).map((each, i) => suiteOf(each, i > 0, perSuite)),
    links: Object.entries(links).flatMap(([words, url]) =>
      url !== undefined && url.length <= URL_MAX && /^https?:\/\//.test(url) ? [{ words, url }] : [],
    ),
  };
}

/** For testing a webhook. */
export const TEST_MESSAGE: Message = {
  gate: 'pass',
  title: 'This is a test: perf-regression can post here',
  suites: [],
  links: [],
};

function titleOf(report: Report): string {
  const suite = visible(report.suite, 40);
  const sentence = headline(report);
  return visible(
    `${gateSymbol(report)} ${sentence.includes(`suite ${suite}`) ? '' : `${suite}: `}${sentence}`,
    140,
  );
}

function suiteOf({ report, recovered }: News, titled: boolean, linesMax: number): SuiteMessage {
  const changed = openFindings(report).filter(({ verdict }) => verdict !== 'unchanged');
  const shown = changed.slice(0, linesMax);
  const more = changed.length - shown.length;
  const compared = `${hasBaseline(report) ? 'Compared with' : 'No baseline:'} ${baselineText(report)}`;
  const notes = [
    recovered ? 'Recovered: an earlier run raised an alarm' : '',
    more > 0 ? `… and ${grouped(more)} more` : '',
    overrideText(report),
    ...waiverTexts(report),
    commonShiftText(report),
    firstRunText(report),
  ].filter((note) => note !== '');
  return {
    title: titled ? titleOf(report) : '',
    lines: shown.map(lineOf),
    notes: [...notes.slice(0, NOTES_MAX), compared].map((note) => visible(note, 240)),
  };
}

function lineOf(finding: ShownFinding): Line {
  const values = [finding.baseline?.value, finding.current?.value].filter((value) => value !== undefined);
  const arrow = quantities(values, finding.metric.unit).join(' → ');
  const reason = finding.verdict === 'regressed' ? limitText(finding) : reasonText(finding);
  return {
    symbol: statusOf(finding).symbol,
    name: visible(finding.benchmark, 80),
    ...(finding.page !== undefined && finding.page.length <= PAGE_MAX && { page: finding.page }),
    values: visible(`${visible(finding.metric.name, 30)} ${arrow}`, 70),
    change: changeText(finding),
    why: visible([reason, sinceText(finding)].filter((part) => part !== '').join('; '), 110),
  };
}
