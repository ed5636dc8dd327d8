/**
 * The marks and colours of each outcome in all outputs: dashboard, report, pictures, comments and messages.
 * Worse is vermilion and better is blue, which people with any colour vision can distinguish (Okabe and Ito
 * 2008). In drawings the shape shows the outcome as well; beside each emoji there is a word.
 */
import type { Finding, Gate, Report, Verdict } from '../model/report.ts';
import { boundOf, isWorse, limitText } from './words.ts';

/** The colours of a style sheet: `worse`, `better`, `doubt` (asks for a look) and none. */
export type Tone = 'worse' | 'better' | 'doubt' | '';

export interface Mark {
  /** In drawings: one character. */
  readonly shape: string;
  /** In plain text: an emoji with the colour of `tone`. */
  readonly symbol: string;
  readonly tone: Tone;
  readonly word: string;
}

/** A verdict; `within`: worse within its limit; `none`: not judged; `ended`: no longer measured. */
export type Outcome = Verdict | 'within' | 'none' | 'ended';

export const MARKS: Readonly<Record<Outcome, Mark>> = {
  regressed: { shape: '◆', symbol: '🔴', tone: 'worse', word: 'regressed' },
  suspected: { shape: '◇', symbol: '🟠', tone: 'doubt', word: 'suspected' },
  waived: { shape: '◈', symbol: '🟤', tone: 'doubt', word: 'waived' },
  within: { shape: '▲', symbol: '🟡', tone: 'doubt', word: 'worse within its limit' },
  improved: { shape: '●', symbol: '🔵', tone: 'better', word: 'improved' },
  inconclusive: { shape: '○', symbol: '⚪', tone: '', word: 'inconclusive' },
  new: { shape: '+', symbol: '➕', tone: '', word: 'new' },
  missing: { shape: '×', symbol: '✖️', tone: '', word: 'missing' },
  unchanged: { shape: '·', symbol: '✅', tone: '', word: 'unchanged' },
  none: { shape: '·', symbol: '⚪', tone: '', word: 'not judged' },
  ended: { shape: '–', symbol: '⚫', tone: '', word: 'ended' },
};

/** For style sheets, on a light and on a dark background. */
export const COLOURS = {
  light: {
    background: '#ffffff',
    surface: '#f6f7f8',
    text: '#1b1f24',
    muted: '#5b6570',
    rule: '#e1e4e8',
    link: '#0b57a8',
    worse: '#b3400a',
    better: '#0b62b8',
    doubt: '#8a6d00',
  },
  dark: {
    background: '#14171b',
    surface: '#1c2026',
    text: '#e4e7eb',
    muted: '#9aa4af',
    rule: '#2d333b',
    link: '#7cb7f5',
    worse: '#f59764',
    better: '#6db3f8',
    doubt: '#d8b740',
  },
} as const;

/** Custom properties of a style sheet: `--worse:#b3400a;…`. */
export function coloursOf(ground: keyof typeof COLOURS): string {
  return Object.entries(COLOURS[ground])
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}

export const GATE_MARKS: Readonly<Record<Gate, Mark>> = {
  pass: { shape: '●', symbol: '🟢', tone: 'better', word: 'passed' },
  fail: { shape: '◆', symbol: '🔴', tone: 'worse', word: 'regressed' },
  allowed: { shape: '◈', symbol: '🟠', tone: 'doubt', word: 'allowed' },
  inconclusive: { shape: '○', symbol: '⚪', tone: '', word: 'inconclusive' },
  'nothing-compared': { shape: '×', symbol: '🟣', tone: 'doubt', word: 'nothing compared' },
};

export function gateSymbol(report: Report): string {
  if (report.gate !== 'fail' && report.counts.suspected > 0) return '🟠';
  return report.baseline.source === 'none' && report.gate === 'pass' ? '⚪' : GATE_MARKS[report.gate].symbol;
}

/** What decides the outcome of a finding. */
type Judged = Pick<Finding, 'verdict' | 'reason' | 'change'> & {
  readonly metric: Pick<Finding['metric'], 'direction'>;
};

/** The outcome of a finding. A change for the worse that is within its limit has its own outcome. */
export function outcomeOf(finding: Judged): Outcome {
  const { verdict, reason } = finding;
  return verdict === 'unchanged' && reason.code === 'within-threshold' && isWorse(finding)
    ? 'within'
    : verdict;
}

/** The status of a row, with the limit in it: `beyond +20%`. */
export function statusOf(finding: Finding): Mark {
  const outcome = outcomeOf(finding);
  const limit = 'bound' in finding.reason ? limitText(finding) : boundOf(finding);
  const words: Partial<Record<Outcome, string>> = {
    regressed: `${finding.severity ? `${finding.severity}: ` : ''}${BEYOND[finding.reason.code] ?? 'beyond'} ${limit}`,
    within: `within ${limit}`,
    improved: 'better',
    unchanged: 'ok',
  };
  return { ...MARKS[outcome], word: words[outcome] ?? MARKS[outcome].word };
}

/** The preposition between a value and an absolute limit. */
const BEYOND: Partial<Readonly<Record<Finding['reason']['code'], string>>> = {
  'below-min': 'below',
  'above-max': 'above',
};
