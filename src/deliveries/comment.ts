/**
 * The comment on the pull request, or on the commit: one for all suites of the workflow. On a pull request it tells of its
 * newest commit, whichever job ends last.
 */
import * as core from '@actions/core';
import { ancestorsOnGitHub } from '../baseline/footing.ts';
import { DeniedError } from '../github/client.ts';
import { commitThread, pullRequestThread, upsertComment } from '../github/comments.ts';
import { isFromFork } from '../github/context.ts';
import { headOf } from '../github/pull-requests.ts';
import { handOver } from '../handover.ts';
import { describeError, UserError } from '../model/errors.ts';
import type { Report } from '../model/report.ts';
import { utf8Bytes } from '../reporters/escape.ts';
import { COMMENT_BYTES, commentMarker, renderSuites } from '../reporters/markdown.ts';
import {
  type Push,
  pushesIn,
  pushOf,
  renderPushes,
  withOlderPush,
  withPush,
  withPushes,
} from '../reporters/pushes.ts';
import { annotate, type Workflow } from '../workflow.ts';
import { type Delivery, type Job, type Links, suiteName } from './delivery.ts';

export const commentDelivery: Delivery = {
  what: 'the comment',
  failure: 'warning',

  async deliver(job) {
    const { settings, context } = job;
    const when = settings.text('comment');
    if (when === 'never' || (!context.pullRequest && when !== 'always')) return undefined;
    if (context.event !== 'pull_request') return comment(job);
    if (isFromFork(context)) {
      await handOver(job);
      annotate({
        level: 'notice',
        title: 'perf-regression',
        message:
          'The token of a pull request from a fork may not comment: a second workflow with mode: publish does, see README.md#pull-requests-from-forks',
      });
      return undefined;
    }
    try {
      return await comment(job);
    } catch (error) {
      if (!(error instanceof DeniedError)) throw error;
      // The second workflow may have the right, as it has for forks.
      await handOver(job).catch((second: unknown) => {
        throw new UserError([error, second].map(describeError).join('\n'));
      });
      throw error;
    }
  },
};

async function comment(job: Job): Promise<Links | undefined> {
  const { reports } = job;
  const now = pushOf(reports);
  if (!now) return undefined;
  const url = await writePush(job, now, {
    isSilent: (last) => isSilent(last, now, reports),
    render: (pushes) => commentBody(reports, pushes),
  });
  return url === undefined ? undefined : { comment: url };
}

/** What a comment says of a push. */
interface Said {
  /** Whether it is no news after the last one. */
  readonly isSilent: (last: Push | undefined) => boolean;
  /** The comment without its marker. */
  readonly render: (pushes: readonly Push[]) => string;
}

/** @returns address of the comment; undefined where there is none */
export async function writePush(
  workflow: Workflow,
  now: Push,
  { isSilent, render }: Said,
): Promise<string | undefined> {
  const { settings, context, github } = workflow;
  const when = settings.text('comment');
  const marker = commentMarker(suiteName(settings, context));
  const thread = context.pullRequest
    ? pullRequestThread(context.pullRequest.number)
    : commitThread(now.commit);
  const url = await upsertComment(github, thread, marker, async (body) => {
    const before = pushesIn(body ?? '');
    if (when === 'on-change' && isSilent(before.at(-1))) return undefined;
    const newer = await newerThan(now, before.at(-1), workflow);
    if (newer) {
      core.info(`The comment stays: ${newer.commit.slice(0, 7)} is a newer commit of the pull request.`);
      return when === 'on-change' ? undefined : withOlder(body, before, now, newer.ancestors);
    }
    return `${marker}\n${render(withPush(before, now))}`;
  });
  if (url !== undefined) core.setOutput('comment-url', url);
  return url;
}

function commentBody(reports: readonly Report[], pushes: readonly Push[]): string {
  const history = renderPushes(pushes);
  return `${renderSuites(reports, COMMENT_BYTES - utf8Bytes(history))}\n${history}`;
}

/** A commit of the pull request that is newer than the one that was measured, and those before it, newest first. */
interface Newer {
  readonly commit: string;
  readonly ancestors: readonly string[];
}

/**
 * Whether the comment is of a newer commit, or is not there because a newer one had nothing to say. Nobody is asked where
 * it is of this commit, or the first one.
 * @param last the push that the comment tells of
 */
async function newerThan(
  { commit }: Push,
  last: Push | undefined,
  { settings, context: { pullRequest }, github }: Workflow,
): Promise<Newer | undefined> {
  if (!pullRequest || last?.commit === commit || last?.commit === '') return undefined;
  // Silence may have been the newest commit's word.
  if (!last && settings.text('comment') !== 'on-change') return undefined;
  try {
    const head = await headOf(github, pullRequest.number);
    // A branch that was set back has an older commit as its newest.
    if (head === undefined || head === commit) return undefined;
    if (!last) return { commit: head, ancestors: [] };
    const ancestors = await ancestorsOnGitHub(github, last.commit);
    const isOlder = head === last.commit || ancestors.includes(commit);
    return isOlder ? { commit: last.commit, ancestors } : undefined;
  } catch (error) {
    // Who may comment and not read tells what was measured.
    if (error instanceof DeniedError) return undefined;
    throw error;
  }
}

/** The comment with this push among those before; undefined where there is no room for it. */
function withOlder(
  body: string | undefined,
  before: readonly Push[],
  now: Push,
  newestFirst: readonly string[],
): string | undefined {
  const text = withPushes(body ?? '', withOlderPush(before, now, newestFirst)) ?? '';
  return text !== '' && utf8Bytes(text) <= COMMENT_BYTES ? text : undefined;
}

/** Nothing worth a word: a first run that is clean, or a verdict that is the same as the last. */
function isSilent(last: Push | undefined, now: Push, reports: readonly Report[]): boolean {
  if (last) return last.gate === now.gate && last.regressed.join('\n') === now.regressed.join('\n');
  const told = ['regressed', 'improved', 'suspected', 'waived'] as const;
  return now.gate === 'pass' && reports.every(({ counts }) => told.every((verdict) => counts[verdict] === 0));
}
