/** The text of a comment: the sections of a job among those of other jobs, and the pushes before. */
import { ancestorsOnGitHub } from '../baseline/base-commit.ts';
import {
  type AnswerRecord,
  type BoundAnswer,
  isLarger,
  type Measurer,
  recordsIn,
  rememberedAnswers,
  withMeasurement,
} from '../github/answer-records.ts';
import { DeniedError } from '../github/client.ts';
import { COMMENT_MARKER } from '../github/comments.ts';
import { headOf } from '../github/pull-requests.ts';
import type { Workflow } from '../github/workflow.ts';
import type { Seen } from '../model/answer.ts';
import { shortCommit } from '../model/commit.ts';
import { utf8Bytes } from '../reporters/escape.ts';
import { renderSections, type Section, withSections } from '../reporters/job-sections.ts';
import { COMMENT_BYTES } from '../reporters/markdown.ts';
import {
  type Push,
  pushesIn,
  pushOf,
  renderPushes,
  withOlderPush,
  withPush,
  withPushes,
} from '../reporters/pushes.ts';
import { rememberedSections, sectionsIn } from './section.ts';

interface Remembered {
  readonly measurer: Measurer;
  readonly seen: Seen;
  readonly bound: readonly BoundAnswer[];
}

/** What a job adds to the comment. */
export interface Contribution {
  readonly own: readonly Section[];
  /** The sizes of its regressions, and the answers to them. */
  readonly measured: readonly Remembered[];
  readonly at: string;
  /** Whether it is worth a comment if comments are for changes only. */
  readonly hasNews: boolean;
}

/**
 * @param bodies the existing comments, first the one that stays
 * @returns undefined if the comment stays as it is
 */
export async function newBody(
  workflow: Workflow,
  { own, measured, at, hasNews }: Contribution,
  bodies: readonly string[],
): Promise<string | undefined> {
  const isQuiet = workflow.config.comment === 'on-change';
  const commit = own[0]?.commit ?? '';
  const before = bodies.flatMap(pushesIn).toSorted(({ at: a }, { at: b }) => (a < b ? -1 : 1));
  const pushes = bodies.length === 1 ? pushesIn(bodies[0] as string) : before;
  const others = bodies.reduce<Section[]>((all, body) => withSections(all, sectionsIn(body)), []);
  const sections = withSections(others, own);
  const now = pushOf(
    sections.filter((section) => section.commit === commit),
    commit,
    at,
  );
  const known = bodies.flatMap(recordsIn);
  const isAlone = sections.length === own.length;
  const isNew = ({ rules = '' }: Section) => rules !== '' && !bodies.some((body) => body.includes(rules));
  const isSame = !own.some(isNew) && !measured.some(({ measurer, seen }) => isLarger(known, measurer, seen));
  if (isQuiet && isSame && isSilent(pushes.at(-1), now, { hasNews, isAlone })) return undefined;
  const newer = await newerThan(now, pushes.at(-1), workflow);
  if (newer) {
    workflow.runner.info(
      `The comment stays as it is: ${shortCommit(newer.commit)} is a newer commit of the pull request.`,
    );
    return isQuiet ? undefined : withOlder(bodies[0], pushes, now, newer.ancestors);
  }
  const history = renderPushes(withPush(pushes, now));
  const when = workflow.runner.now().toISOString();
  const records = measured.reduce<AnswerRecord[]>(
    (all, { measurer, seen, bound }) => withMeasurement(all, measurer, { at: when, seen, bound }),
    known,
  );
  const memory = [rememberedSections(sections), rememberedAnswers(records)].join('\n');
  const rules = sections.find((section) => section.commit === commit && section.rules)?.rules ?? '';
  const opening = [COMMENT_MARKER, memory, ...(rules === '' ? [] : ['', rules, ''])].join('\n');
  const left = COMMENT_BYTES - utf8Bytes(history) - utf8Bytes(opening);
  return `${opening}\n${renderSections(sections, commit, left)}\n\n${history}`;
}

/** A commit of the pull request that is newer than the measured one, and its ancestors, newest first. */
interface Newer {
  readonly commit: string;
  readonly ancestors: readonly string[];
}

/**
 * Whether the comment belongs to a newer commit, or is missing because a newer one had nothing to report.
 * GitHub is not asked if the comment is of this commit, or this is the first one.
 * @param last the push that the comment describes
 */
async function newerThan(
  { commit }: Push,
  last: Push | undefined,
  { config, context: { pullRequest }, github }: Workflow,
): Promise<Newer | undefined> {
  if (!pullRequest || last?.commit === commit || last?.commit === '') return undefined;
  // A missing comment may be the newest commit's result.
  if (!last && config.comment !== 'on-change') return undefined;
  try {
    const head = await headOf(github, pullRequest.number);
    // After a branch was reset, its newest commit is an older one.
    if (head === undefined || head === commit) return undefined;
    if (!last) return { commit: head, ancestors: [] };
    const ancestors = await ancestorsOnGitHub(github, last.commit);
    const isOlder = head === last.commit || ancestors.includes(commit);
    return isOlder ? { commit: last.commit, ancestors } : undefined;
  } catch (error) {
    // A token that may comment but not read comments reports what was measured.
    if (error instanceof DeniedError) return undefined;
    throw error;
  }
}

/** The comment with this push among the earlier ones; undefined if it does not fit. */
function withOlder(
  body: string | undefined,
  before: readonly Push[],
  now: Push,
  newestFirst: readonly string[],
): string | undefined {
  const text = withPushes(body ?? '', withOlderPush(before, now, newestFirst)) ?? '';
  return text !== '' && utf8Bytes(text) <= COMMENT_BYTES ? text : undefined;
}

/** Nothing worth a comment: a clean first run, or the same verdict as last time. */
function isSilent(
  last: Push | undefined,
  now: Push,
  { hasNews, isAlone }: { readonly hasNews: boolean; readonly isAlone: boolean },
): boolean {
  if (!last) return now.gate === 'pass' && !hasNews;
  // A comment of several jobs has to say which of them have measured the commit.
  return isAlone && last.gate === now.gate && last.regressed.join('\n') === now.regressed.join('\n');
}
