/** Where the time went, in a sentence for every report: “The extra 27% is: `Cache.get` +18% (src/cache.ts:12), `hash` +7%, rest +2%”. */
import type { NotProfiled } from '../model/not-profiled.ts';
import type { FunctionDifference, ProfileDifference } from '../model/profile.ts';
import type { Report } from '../model/report.ts';
import { markdownCode, markdownText, visible } from './escape.ts';
import { percentage, share } from './quantity.ts';

/** How a place writes names and figures. */
interface Style {
  readonly code: (name: string) => string;
  readonly strong: (figure: string) => string;
}

const MARKDOWN: Style = { code: (name) => markdownCode(name, 80), strong: (figure) => `**${figure}**` };
const PLAIN: Style = { code: (name) => visible(name, 80), strong: (figure) => figure };

/** Names of programs, for people. */
const PROFILERS: Readonly<Record<ProfileDifference['profiler'], string>> = {
  perf: 'perf',
  callgrind: "Valgrind's callgrind",
  node: "V8's profiler",
  go: "Go's profiler",
  python: 'a sampler in Python',
};

/** For a comment, the job summary and the issue; empty without a profile. */
export function profileMarkdown({ profile }: Pick<Report, 'profile'>): string {
  if (!profile) return '';
  const missing = profile.missing === null ? '' : ` ${markdownText(missingText(profile.missing), 300)}`;
  return `**Where the time went**: ${sentence(profile, MARKDOWN)}${missing}`;
}

/** For a terminal; no lines without a profile. */
export function profileLines({ profile }: Pick<Report, 'profile'>): string[] {
  if (!profile) return [];
  const missing = profile.missing === null ? [] : [missingText(profile.missing)];
  return [`Where the time went: ${sentence(profile, PLAIN)}`, ...missing.map((text) => visible(text, 300))];
}

export function missingText(how: string): string {
  return `Much of the profile is code without names: ${how}.`;
}

/** One line; no full stop at the end. */
export function notProfiledText(why: NotProfiled): string {
  switch (why.code) {
    case 'waits':
      return 'the command waits longer (input, output, locks, sleep) and does not work more, which a profile of the processor cannot show';
    case 'no-commit-before':
      return 'no stored run of another commit is of the level before';
    case 'no-profiler':
      return why.obstacles.join('; ');
    case 'interrupted':
      return 'it was interrupted';
    case 'failed':
      return [why.message, why.remedy]
        .filter((part) => part !== '')
        .map((part) => part.replace(/\s*\n\s*/g, '; ').replace(/\.$/, ''))
        .join('. ');
  }
}

function sentence(profile: ProfileDifference, style: Style): string {
  const { change, functions, rest } = profile;
  const by = `by ${methodText(profile)}`;
  if (functions.length === 0) return `no function differs by more than noise (${by}).`;
  const parts = functions.map((each) => partText(each, style));
  return `${extraText(change)}: ${parts.join(', ')}, rest ${percentage(rest)} (${by}).`;
}

/** What the shares add up to. */
export function extraText(change: number): string {
  if (change > 0) return `the extra ${share(change)} is`;
  return change < 0 ? `the ${share(-change)} less is` : 'within an unchanged total';
}

export function methodText({ profiler, unit }: ProfileDifference): string {
  return `${PROFILERS[profiler]}, as shares of all ${UNITS[unit]} of the base`;
}

const UNITS: Readonly<Record<ProfileDifference['unit'], string>> = {
  ns: 'processor time',
  instructions: 'instructions',
  samples: 'samples',
};

function partText(part: FunctionDifference, { code, strong }: Style): string {
  const details = [placeText(part) && code(placeText(part)), formerText(part, code), insideText(part, code)];
  const shown = details.filter((text) => text !== '').join('; ');
  return `${code(part.name)} ${strong(percentage(part.self))}${shown === '' ? '' : ` (${shown})`}`;
}

/** File and line; empty if not known. */
export function placeText({ file, line }: FunctionDifference): string {
  return file === null ? '' : `${file}${line === null ? '' : `:${line}`}`;
}

export function formerText({ formerName }: FunctionDifference, code: Style['code']): string {
  return formerName === null ? '' : `was ${code(formerName)}`;
}

export function insideText({ inside }: FunctionDifference, code: Style['code']): string {
  return inside === null ? '' : `mostly in ${code(inside)}`;
}
