/** The comment on the pull request, or on the commit: one for all suites of the workflow. */
import * as core from '@actions/core';
import { DeniedError } from '../github/client.ts';
import { commitThread, pullRequestThread, upsertComment } from '../github/comments.ts';
import { isFromFork } from '../github/context.ts';
import { handOver } from '../handover.ts';
import { describeError, UserError } from '../model/errors.ts';
import type { Report } from '../model/report.ts';
import { utf8Bytes } from '../reporters/escape.ts';
import { COMMENT_BYTES, commentMarker, renderSuites } from '../reporters/markdown.ts';
import { type Push, pushesIn, pushOf, renderPushes, withPush } from '../reporters/pushes.ts';
import { annotate } from '../workflow.ts';
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

async function comment({ settings, context, github, reports }: Job): Promise<Links | undefined> {
  const when = settings.text('comment');
  const now = pushOf(reports);
  if (!now) return undefined;
  const marker = commentMarker(suiteName(settings, context));
  const thread = context.pullRequest
    ? pullRequestThread(context.pullRequest.number)
    : commitThread(now.commit);
  const url = await upsertComment(github, thread, marker, (body) => {
    const before = pushesIn(body ?? '');
    if (when === 'on-change' && isSilent(before.at(-1), now, reports)) return undefined;
    return `${marker}\n${commentBody(reports, withPush(before, now))}`;
  });
  if (url === undefined) return undefined;
  core.setOutput('comment-url', url);
  return { comment: url };
}

function commentBody(reports: readonly Report[], pushes: readonly Push[]): string {
  const history = renderPushes(pushes);
  return `${renderSuites(reports, COMMENT_BYTES - utf8Bytes(history))}\n${history}`;
}

/** Nothing worth a word: a first run that is clean, or a verdict that is the same as the last. */
function isSilent(last: Push | undefined, now: Push, reports: readonly Report[]): boolean {
  if (last) return last.gate === now.gate && last.regressed.join('\n') === now.regressed.join('\n');
  const told = ['regressed', 'improved', 'suspected', 'waived'] as const;
  return now.gate === 'pass' && reports.every(({ counts }) => told.every((verdict) => counts[verdict] === 0));
}
