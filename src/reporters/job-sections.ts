/**
 * The comment as sections: one for each job and suite of the newest commit. A job knows only as much of the
 * others as the comment contains, so each section stores enough of itself there to be shown again. It is
 * shortened if there are many sections, and greyed out if its job has not measured the newest commit yet.
 */

import { shortCommit } from '../model/commit.ts';
import { gates, type Report } from '../model/report.ts';
import * as z from '../model/schema.ts';
import { linkTarget, markdownCode, markdownText, utf8Bytes, visible } from './escape.ts';
import { gateSymbol } from './marks.ts';
import { grouped } from './quantity.ts';
import { withShownNames } from './shown-names.ts';
import { headline } from './verdicts.ts';

/** `failed`: the job ended before there was a verdict. */
const sectionGates = [...gates, 'failed'] as const;
export type SectionGate = (typeof sectionGates)[number];

const word = (length: number) => z.string().check(z.maxLength(length));

export const sectionSchema = z.lazy(() =>
  z.object({
    /** The same for a job and its step in every run of the workflow. */
    key: word(64),
    /** The machine of the job: jobs of a matrix may have the same key. */
    writer: word(64),
    /** Workflow run and attempt. */
    attempt: word(64),
    commit: z.string().check(z.regex(/^[0-9a-f]{0,64}$/)),
    gate: z.enum(sectionGates),
    symbol: word(8),
    suite: word(200),
    /** What distinguishes it from other jobs, as text; shown if needed. */
    machine: word(200),
    runner: word(100),
    job: word(200),
    step: word(200),
    /** The verdict in one sentence, as plain text. */
    headline: word(600),
    url: word(300),
    /** How many benchmarks are beyond their limits, and some of their names. */
    count: z.int().check(z.nonnegative()),
    regressed: z.array(word(200)).check(z.maxLength(20)),
    /** If its rules differ from those of the base: the differences, as Markdown. */
    rules: z.optional(word(4000)),
  }),
);
export type SectionFacts = z.infer<typeof sectionSchema>;

export interface Section extends SectionFacts {
  /** The complete text as Markdown with its own headline; empty if it was left out for length. */
  readonly text: string;
}

type SectionVerdict = Pick<
  SectionFacts,
  'commit' | 'gate' | 'symbol' | 'headline' | 'url' | 'count' | 'regressed'
>;

/** What a report says, for a section. */
export function sectionVerdictOf(full: Report): SectionVerdict {
  const report = withShownNames(full);
  const regressed = report.findings
    .filter(({ verdict }) => verdict === 'regressed')
    .map(({ benchmark }) => visible(benchmark, NAME_LENGTH));
  const names = [...new Set(regressed)];
  return {
    commit: commitOf(report.run.commit),
    gate: report.gate,
    symbol: gateSymbol(report),
    headline: visible(headline(report), HEADLINE_LENGTH),
    url: (report.run.url ?? '').slice(0, 300),
    count: names.length,
    regressed: names.slice(0, NAMES_MAX),
  };
}

/** Visible characters, each of which may have two code units. */
const HEADLINE_LENGTH = 300;
const NAME_LENGTH = 100;
const NAMES_MAX = 20;

export function commitOf(commit: string): string {
  return /^[0-9a-f]+$/.test(commit) ? commit.slice(0, 64) : '';
}

/** Worst first, so that a reader of a single line reads the one that matters. */
const ORDER: readonly SectionGate[] = [
  'fail',
  'failed',
  'nothing-compared',
  'inconclusive',
  'allowed',
  'pass',
];

function rankOf({ gate, symbol }: SectionFacts): number {
  // A suspicion passes, but is worth a look.
  return gate === 'pass' && symbol !== '🟢' ? ORDER.indexOf('pass') - 0.5 : ORDER.indexOf(gate);
}

/** More sections neither help a reader nor fit. */
const SECTIONS_MAX = 300;

/** Replaces the sections of the same jobs by these. */
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
 * Index of the job's earlier section. A job that failed early does not know the machine that its results
 * would have named. Jobs of a matrix that cannot be distinguished each replace one of those sections.
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

/** Sections of this commit, and those of jobs that have not measured it. */
function parted(sections: readonly Section[], commit: string): { now: Section[]; old: Section[] } {
  const now = sections.filter((section) => section.commit === commit);
  return { now, old: sections.filter((section) => !now.includes(section)) };
}

/**
 * @param commit the newest measured commit of the pull request
 * @param budget bytes of UTF-8 for the text
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
    const heading = `#### ${section.symbol} ${titleOf(section)}: ${markdownText(section.headline)}`;
    const body = cut(section.text.split('\n').slice(1).join('\n'), share - utf8Bytes(heading), section.url);
    const text = framed(section, sections.indexOf(section), `${heading}\n${body}`);
    left -= utf8Bytes(text);
    return text;
  });
  return [head, ...texts, list].filter((part) => part !== '').join('\n\n');
}

/** Reserved for the frame of each text. */
const FRAME_BYTES = 120;
/** With less budget, it becomes a single line like the green ones. */
const TEXT_BYTES_MIN = 1500;
/** Reserved for the lines of green or grey sections. */
const LINES_BYTES = 12_000;

const START = /^<!-- perf-regression-text: (\d{1,4}) -->$/;
const END = '<!-- perf-regression-end -->';

function framed(_: Section, place: number, text: string): string {
  return `<!-- perf-regression-text: ${place} -->\n${text.trim()}\n\n${END}`;
}

/** The texts of a comment by the index of their section. A line never begins with the name of a benchmark. */
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

/** The first complete lines of a text, with its open folds closed. */
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
  const beginning = lines.join('\n');
  const open = beginning.split('<details>').length - beginning.split('</details>').length;
  return `${beginning}\n${'\n</details>\n'.repeat(Math.max(0, open))}${note}\n`;
}

function cutLines(lines: readonly string[], budget: number): string {
  let left = budget;
  const retained = lines.filter((line) => {
    left -= utf8Bytes(line) + 1;
    return left >= 0;
  });
  const omitted = lines.length - retained.length;
  return [
    ...retained,
    ...(omitted > 0 ? [`- … and ${grouped(omitted)} more, left out for length`] : []),
  ].join('\n');
}

function lineOf({ headline, url }: Section, title: string): string {
  return `${title}: ${markdownText(headline)}${linkOf(url, ' (', 'run', ')')}`;
}

function greyLineOf({ symbol, headline, commit: old, url }: Section, title: string, now: string): string {
  const was = old === '' ? 'before' : `at \`${shortCommit(old)}\``;
  return `${title}: not measured at \`${shortCommit(now)}\` yet; ${was} ${symbol} ${markdownText(headline)}${linkOf(url, ' (', 'run', ')')}`;
}

function linkOf(url: string, before: string, name: string, after = ''): string {
  return /^https?:\/\//.test(url) ? `${before}[${name}](${linkTarget(url)})${after}` : '';
}

/** Titled by suite, and by what distinguishes it from others of that suite. */
function titles(sections: readonly Section[]): (section: Section) => string {
  const parts = ['machine', 'runner', 'job', 'step'] as const;
  return (section) => {
    let others = sections.filter((other) => other !== section && other.suite === section.suite);
    const titleParts: string[] = [];
    for (const part of parts) {
      const rest = others.filter((other) => other[part] === section[part]);
      if (rest.length === others.length) continue;
      others = rest;
      if (section[part] !== '') titleParts.push(section[part]);
    }
    // Sections that cannot be distinguished are numbered.
    if (others.length > 0) {
      const alike = sections.filter((other) => other === section || others.includes(other));
      titleParts.push(`no. ${alike.indexOf(section) + 1}`);
    }
    const where =
      titleParts.length === 0 ? '' : ` (${titleParts.map((text) => markdownText(text, 80)).join(', ')})`;
    return `${markdownCode(section.suite)}${where}`;
  };
}

function overallSymbol(now: readonly Section[], old: readonly Section[]): string {
  const [worst] = now.toSorted((a, b) => rankOf(a) - rankOf(b));
  if (!worst) return '⚫';
  // A commit that not all jobs have measured is not green.
  return worst.symbol === '🟢' && old.length > 0 ? '⚪' : worst.symbol;
}

/** One headline for all: the number of suites and their results. */
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
