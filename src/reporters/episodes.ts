/** Describes regressions that last and episodes that ended, in the same words for all outputs. */
import type { Finding, Report } from '../model/report.ts';
import { benchmarksOf, dayOf } from './words.ts';

/** For regressions reported before: since when they last, or how many there are. */
export function lastingWords(regressed: readonly Finding[], count: number): { verb: string; since: string } {
  const days = regressed.flatMap(({ reason }) => (reason.code === 'lasting' ? [dayOf(reason.since)] : []));
  const old = benchmarksOf(regressed.filter(({ reason }) => reason.code === 'lasting'));
  if (old === 0) return { verb: 'got', since: '' };
  if (days.length < regressed.length) return { verb: 'got', since: `, ${old} of them before this run` };
  return { verb: `${count === 1 ? 'is' : 'are'} still`, since: `, since ${days.sort()[0]}` };
}

/**
 * What ended with this run: suspicions that turned out to be noise, and fixed regressions; empty if nothing
 * ended.
 */
export function endedText({ findings }: Report, name: (benchmark: string) => string): string {
  const ended = findings.flatMap(({ benchmark, episode }) =>
    episode?.isNew ? [{ benchmark, ...episode }] : [],
  );
  const named = (all: readonly { benchmark: string }[]) => {
    const names = [...new Set(all.map(({ benchmark }) => benchmark))];
    const more = names.length - NAMES_MAX;
    return `${names
      .slice(0, NAMES_MAX)
      .map((each) => name(each))
      .join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  };
  const noise = ended.filter(({ state }) => state === 'dismissed');
  const mended = ended.filter(({ state }) => state === 'mended');
  const since = mended.map(({ first }) => dayOf(first.time)).sort()[0];
  return [
    noise.length > 0
      ? `No longer suspected, back at ${noise.length === 1 ? 'its level' : 'their levels'}: ${named(noise)}.`
      : '',
    mended.length > 0 ? `Fixed: ${named(mended)}, worse since ${since}.` : '',
  ]
    .filter((line) => line !== '')
    .join(' ');
}

const NAMES_MAX = 5;
