/** Phrases for the headline about what a run did not measure or judge: a green verdict mentions it. */

import { isPartOf } from '../model/naming.ts';
import type { Report } from '../model/report.ts';
import { skipText } from '../model/skip-text.ts';
import { tallyOf } from '../model/tally.ts';
import { grouped } from './quantity.ts';

/** What is missing or failed; empty if nothing is. Follows a sentence. */
export function lackWords(report: Report): string {
  return joined(lacksOf(report));
}

/** The same, with what could not be judged. */
export function besideWords(report: Report): string {
  const { unjudged, beside } = tallyOf(report);
  return joined([
    unjudged > 0 && `${grouped(unjudged)} not judged`,
    ...lacksOf(report),
    beside.unjudged > 0 && `${metrics(beside.unjudged)} not judged`,
  ]);
}

type Part = string | false;

function lacksOf(report: Report): Part[] {
  const { missing, beside } = tallyOf(report);
  const { findings, failed = [] } = report;
  const names = [...new Set(failed.flatMap(({ benchmark }) => benchmark ?? []))];
  const gone = findings.filter(({ verdict }) => verdict === 'missing');
  const others = names.filter((name) => !gone.some(({ benchmark }) => isPartOf(benchmark, name)));
  const because = new Set(
    gone.filter(({ reason }) => reason.code === 'failed').map((each) => each.benchmark),
  );
  const cause = because.size === 0 ? '' : because.size >= missing ? ' (failed)' : ` (${because.size} failed)`;
  const tool = failed.find(({ benchmark }) => benchmark === null);
  return [
    missing > 0 && `${grouped(missing)} missing${cause}`,
    others.length > 0 && `${grouped(others.length)} failed`,
    beside.missing > 0 && `${metrics(beside.missing)} missing`,
    tool !== undefined && `the tool failed (${skipText(tool.why).slice(0, REASON_LENGTH)})`,
  ];
}

/** Headlines are short. */
const REASON_LENGTH = 100;

function metrics(count: number): string {
  return count === 1 ? '1 side metric' : `${grouped(count)} side metrics`;
}

function joined(parts: readonly Part[]): string {
  const listed = parts.filter((part) => part !== false);
  return listed.length === 0 ? '' : `; ${listed.join(', ')}`;
}
