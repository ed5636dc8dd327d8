/** The comment on the pull request, or on the commit: one for all suites of the workflow. */
import * as core from '@actions/core';
import { commitThread, pullRequestThread, upsertComment } from '../github/comments.ts';
import { COMMENT_BYTES, commentMarker, renderSuites } from '../reporters/markdown.ts';
import { type Delivery, suiteName } from './delivery.ts';

export const commentDelivery: Delivery = {
  what: 'the comment',
  failure: 'warning',

  async deliver({ settings, context, github, reports }) {
    const when = settings.text('comment');
    if (when === 'never' || (!context.pullRequest && when !== 'always')) return undefined;
    const marker = commentMarker(suiteName(settings, context));
    const body = `${marker}\n${renderSuites(reports, COMMENT_BYTES)}`;
    const thread = context.pullRequest
      ? pullRequestThread(context.pullRequest.number)
      : commitThread(reports[0]?.run.commit ?? '');
    const url = await upsertComment(github, thread, marker, body);
    core.setOutput('comment-url', url);
    return { comment: url };
  },
};
