/**
 * The comment as sections: what each job of the newest commit says, each of its suite. A job knows of the others only
 * what stands in the comment, so a section carries enough of itself there to be shown again: shorter, where there are
 * more of them, and greyed, where a newer commit was pushed that its job has not measured.
 */

import * as z from 'zod';
import { shortCommit } from '../model/commit.ts';
import { gates, type Report } from '../model/report.ts';
import { linkTarget, markdownCode, markdownText, utf8Bytes, visible } from './escape.ts';
import { gateSymbol } from './marks.ts';
import { grouped } from './quantity.ts';
import { withShownNames } from './shown-names.ts';
import { headline } from './verdicts.ts';

/** `failed`: the job ended before there was a verdict. */
export const sectionGates = [...gates, 'failed'] as const;
export type SectionGate = (typeof sectionGates)[number];

const word = (length: number) => z.string().max(length);

export const sectionSchema = z.object({
  /** The same for a job and its step in every run of the workflow. */
  key: word(64),
  /** The machine that it ran on: jobs of a matrix may have one key. */
  writer: word(64),
  /** Workflow run and attempt. */
  attempt: word(64),
  commit: z.string().regex(/^[0-9a-f]{0,64}$/),
  gate: z.enum(sectionGates),
  symbol: word(8),
  suite: word(200),
  /** What tells it from others, in words; shown where it does. */
  machine: word(200),
  runner: word(100),
  job: word(200),
  step: word(200),
  /** The verdict in one sentence, as plain text. */
  said: word(600),
  url: word(300),
  /** How many benchmarks are beyond their limits, and some of their names. */
  count: z.int().nonnegative(),
  regressed: z.array(word(200)).max(20),
  /** Where its rules are not those of the base: what differs, as Markdown. */
  rules: word(4000).optional(),
});
export type SectionFacts = z.infer<typeof sectionSchema>;

export interface Section extends SectionFacts {
  /** In full, as Markdown, with a headline of its own; empty where it was left out for length. */
  readonly text: string;
}

type Said = Pick<SectionFacts, 'commit' | 'gate' | 'symbol' | 'said' | 'url' | 'count' | 'regressed'>;

/** What a report says, whoever measured it. */
export function saidOf(full: Report): Said {
  const report = withShownNames(full);
  const regressed = report.findings
    .filter(({ verdict }) => verdict === 'regressed')
    .map(({ benchmark }) => visible(benchmark, NAME_LENGTH));
  const names = [...new Set(regressed)];
  return {
    commit: commitOf(report.run.commit),
    gate: report.gate,
    symbol: gateSymbol(report),
    said: visible(headline(report), SAID_LENGTH),
    url: (report.run.url ?? '').slice(0, 300),
    count: names.length,
    regressed: names.slice(0, NAMES_MAX),
  };
}

/** Shown characters, of which each may be two units. */
const SAID_LENGTH = 300;
const NAME_LENGTH = 100;
const NAMES_MAX = 20;

export function commitOf(commit: string): string {
  return /^[0-9a-f]+$/.test(commit) ? commit.slice(0, 64) : '';
}

/** Worst first: whoever reads one line reads the one that matters. */
const ORDER: readonly SectionGate[] = [
  'fail',
  'failed',
  'nothing-compared',
  'inconclusive',
  'allowed',
  'pass',
];

function rankOf({ gate, symbol }: SectionFacts): number {
  // A suspicion passes, and is worth a look all the same.
  return gate === 'pass' && symbol !== '🟢' ? ORDER.indexOf('pass') - 0.5 : ORDER.indexOf(gate);
}

/** More is no help to a reader, and has no room. */
const SECTIONS_MAX = 300;

/** The sections with these in place of what the same jobs said before. */
export function withSections(before: readonly Section[], own: readonly Section[]): Section[] {
  const sections = before.toSorted((a, b) => rankOf(a) - rankOf(b));
  for (const section of own) {
    const place = placeOf(sections, section);
    if (place >= 0) sections.splice(place, 1, section);
    else sections.push(section);
  }
  return sections.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, SECTIONS_MAX);
}

/**
 * Where the job stands already. One that ends early does not know which machine its results would have told, and jobs of a
 * matrix that nothing tells apart take each the place of one of them.
 */
function placeOf(sections: readonly Section[], own: Section): number {
  const isOf = (other: Section) =>
    other.suite === own.suite &&
    other.key === own.key &&
    (other.machine === own.machine || other.gate === 'failed' || own.gate === 'failed') &&
    (other.attempt !== own.attempt || other.writer === own.writer);
  const exact = sections.findIndex((other) => isOf(other) && other.writer === own.writer);
  return exact >= 0 ? exact : sections.findIndex(isOf);
}

/** Those of this commit, and those whose jobs have not measured it. */
function parted(sections: readonly Section[], commit: string): { now: Section[]; old: Section[] } {
  const now = sections.filter((section) => section.commit === commit);
  return { now, old: sections.filter((section) => !now.includes(section)) };
}

/**
 * @param commit the newest one of the pull request that was measured
 * @param budget bytes of UTF-8 that the text may have
 */
export function renderSections(sections: readonly Section[], commit: string, budget: number): string {
  const { now, old } = parted(sections, commit);
  const [only] = now;
  if (only && sections.length === 1) return framed(only, 0, cut(only.text, budget - FRAME_BYTES, only.url));
  const titleOf = titles(sections);
  const worthIt = now.filter(({ text, gate, symbol }) => text !== '' && (gate !== 'pass' || symbol !== '🟢'));
  const shown = worthIt.slice(0, Math.floor((budget - LINES_BYTES) / TEXT_BYTES_MIN));
  const inLines = now.filter((section) => !shown.includes(section));
  const head = `### ${overallSymbol(now, old)} ${overall(now, old)}`;
  const lines = [
    ...inLines.map((section) => `- ${section.symbol} ${lineOf(section, titleOf(section))}`),
    ...old.map((section) => `- ⚫ ${greyLineOf(section, titleOf(section), commit)}`),
  ];
  const list = cutLines(lines, LINES_BYTES);
  let left = budget - utf8Bytes(head) - utf8Bytes(list);
  const texts = shown.map((section, i) => {
    const share = left / (shown.length - i) - FRAME_BYTES;
    const heading = `#### ${section.symbol} ${titleOf(section)}: ${markdownText(section.said)}`;
    const body = cut(section.text.split('\n').slice(1).join('\n'), share - utf8Bytes(heading), section.url);
    const text = framed(section, sections.indexOf(section), `${heading}\n${body}`);
    left -= utf8Bytes(text);
    return text;
  });
  return [head, ...texts, list].filter((part) => part !== '').join('\n\n');
}

/** Kept free around each text. */
const FRAME_BYTES = 120;
/** With less it is a line like the green ones. */
const TEXT_BYTES_MIN = 1500;
/** For the lines of what is green or grey. */
const LINES_BYTES = 12_000;

const START = /^<!-- perf-regression-text: (\d{1,4}) -->$/;
const END = '<!-- perf-regression-end -->';

function framed(_: Section, place: number, text: string): string {
  return `<!-- perf-regression-text: ${place} -->\n${text.trim()}\n\n${END}`;
}

/** The texts of a comment by the places of their sections. A name of a benchmark never begins a line. */
export function textsIn(body: string): Map<number, string> {
  const texts = new Map<number, string>();
  let place: number | undefined;
  let lines: string[] = [];
  for (const line of body.split('\n')) {
    const start = START.exec(line);
    if (start) [place, lines] = [Number(start[1]), []];
    else if (line === END && place !== undefined) {
      texts.set(place, `${lines.join('\n').trim()}\n`);
      place = undefined;
    } else lines.push(line);
  }
  return texts;
}

/** The beginning of a text, whole lines of it, with what it folds closed again. */
function cut(text: string, budget: number, url: string): string {
  if (utf8Bytes(text) <= budget) return text;
  const note = `\n… the rest is left out for length${linkOf(url, ': ', 'see the run')}.`;
  let left = budget - utf8Bytes(note) - FRAME_BYTES;
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    left -= utf8Bytes(line) + 1;
    if (left < 0) break;
    lines.push(line);
  }
  const kept = lines.join('\n');
  const open = kept.split('<details>').length - kept.split('</details>').length;
  return `${kept}\n${'\n</details>\n'.repeat(Math.max(0, open))}${note}\n`;
}

function cutLines(lines: readonly string[], budget: number): string {
  let left = budget;
  const kept = lines.filter((line) => {
    left -= utf8Bytes(line) + 1;
    return left >= 0;
  });
  const omitted = lines.length - kept.length;
  return [...kept, ...(omitted > 0 ? [`- … and ${grouped(omitted)} more, left out for length`] : [])].join(
    '\n',
  );
}

function lineOf({ said, url }: Section, title: string): string {
  return `${title}: ${markdownText(said)}${linkOf(url, ' (', 'run', ')')}`;
}

function greyLineOf({ symbol, said, commit: old, url }: Section, title: string, now: string): string {
  const was = old === '' ? 'before' : `at \`${shortCommit(old)}\``;
  return `${title}: not measured at \`${shortCommit(now)}\` yet; ${was} ${symbol} ${markdownText(said)}${linkOf(url, ' (', 'run', ')')}`;
}

function linkOf(url: string, before: string, name: string, after = ''): string {
  return /^https?:\/\//.test(url) ? `${before}[${name}](${linkTarget(url)})${after}` : '';
}

/** By its suite, and by what else tells it from the others of that name. */
function titles(sections: readonly Section[]): (section: Section) => string {
  const parts = ['machine', 'runner', 'job', 'step'] as const;
  return (section) => {
    let others = sections.filter((other) => other !== section && other.suite === section.suite);
    const told: string[] = [];
    for (const part of parts) {
      const rest = others.filter((other) => other[part] === section[part]);
      if (rest.length === others.length) continue;
      others = rest;
      if (section[part] !== '') told.push(section[part]);
    }
    // Two that nothing tells apart are numbered.
    if (others.length > 0) {
      const alike = sections.filter((other) => other === section || others.includes(other));
      told.push(`no. ${alike.indexOf(section) + 1}`);
    }
    const where = told.length === 0 ? '' : ` (${told.map((text) => markdownText(text, 80)).join(', ')})`;
    return `${markdownCode(section.suite)}${where}`;
  };
}

function overallSymbol(now: readonly Section[], old: readonly Section[]): string {
  const [worst] = now.toSorted((a, b) => rankOf(a) - rankOf(b));
  if (!worst) return '⚫';
  // What nobody has measured is not green.
  return worst.symbol === '🟢' && old.length > 0 ? '⚪' : worst.symbol;
}

/** One headline over all: how many suites, and what is with them. */
function overall(now: readonly Section[], old: readonly Section[]): string {
  const count = (gate: SectionGate) => now.filter((section) => section.gate === gate).length;
  const of = suites(now.length + old.length);
  const regressed = count('fail');
  const more: readonly [number, string][] = [
    [count('failed'), 'not measured'],
    [count('nothing-compared'), 'with nothing compared'],
    [count('inconclusive'), 'inconclusive'],
    [count('allowed'), 'regressed but allowed'],
    [now.filter(({ gate, symbol }) => gate === 'pass' && symbol === '🟠').length, 'suspected'],
    [
      now.filter(({ gate, symbol }) => gate === 'pass' && symbol === '⚪').length,
      'measured for the first time',
    ],
    [old.length, 'not measured at this commit yet'],
  ];
  const rest = more.filter(([number]) => number > 0).map(([number, text]) => `${grouped(number)} ${text}`);
  const first = regressed > 0 ? `${grouped(regressed)} of ${of} regressed` : `None of ${of} regressed`;
  return [first, rest.join(', ')].filter((part) => part !== '').join('; ');
}

function suites(number: number): string {
  return number === 1 ? '1 suite' : `${grouped(number)} suites`;
}
