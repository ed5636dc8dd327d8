/** The comment on the pull request or commit: a section for each job; of a pull request, the newest commit's. */
import { setTimeout as sleep } from 'node:timers/promises';
import { seenIn } from '../github/answer-records.ts';
import { DeniedError } from '../github/client.ts';
import {
  commentTexts,
  commitThread,
  OPENING,
  pullRequestThread,
  readCommentsAhead,
  type Thread,
  upsertComment,
} from '../github/comments.ts';
import { type Context, isFromFork } from '../github/context.ts';
import { acquireAhead, withLock } from '../github/lock.ts';
import { isOnRequest, type Workflow } from '../github/workflow.ts';
import { describeError, UserError } from '../model/errors.ts';
import type { Report } from '../model/report.ts';
import type { Section } from '../reporters/job-sections.ts';
import { COMMENT_BYTES } from '../reporters/markdown.ts';
import { uploadForkArtifact } from '../transfer/fork-artifact.ts';
import { type Contribution, newBody } from './comment-body.ts';
import { failedSection, measurerOf, sectionOf, sectionsIn } from './section.ts';
import type { Job, Links, Sink } from './sink.ts';

export const commentSink: Sink = {
  what: 'the comment',
  failure: 'warning',
  isAside: true,

  async deliver(job) {
    const { config, context, runner } = job;
    const when = config.comment;
    if (isOnRequest(job) && config.mode === 'check') return uploadForkArtifact(job).then(() => undefined);
    if (when === 'never' || (!context.pullRequest && when !== 'always')) return undefined;
    if (context.event !== 'pull_request') return comment(job);
    if (isFromFork(context)) {
      await uploadForkArtifact(job);
      runner.annotate({
        level: 'notice',
        title: 'perf-regression',
        message:
          'The token of a pull request from a fork is not allowed to comment. A second workflow with mode: publish does it, see README.md#pull-requests-from-forks',
      });
      return undefined;
    }
    try {
      return await comment(job);
    } catch (error) {
      if (!(error instanceof DeniedError)) throw error;
      // The second workflow may have the permission, as it has for forks.
      await uploadForkArtifact(job).catch((second: unknown) => {
        throw new UserError([error, second].map(describeError).join('\n'));
      });
      throw error;
    }
  },
};

async function comment(job: Job): Promise<Links | undefined> {
  const { context, reports } = job;
  const [first] = reports;
  if (!first) return undefined;
  const share = (COMMENT_BYTES - RESERVED_BYTES) / reports.length;
  const contribution: Contribution = {
    measured: job.judged.map(({ report, bound }) => ({
      measurer: measurerOf(job, report),
      seen: seenIn(report.findings),
      bound,
    })),
    own: reports.map((report) => sectionOf(report, job, share)),
    at: first.run.time,
    hasNews: reports.some((report) => isNews(report) || report.rulesChanged),
  };
  const url = await writeSections(job, contribution, threadOf(context, first.run.commit));
  if (url === undefined) return undefined;
  job.runner.output('comment-url', url);
  return { comment: url };
}

/** For all that is in a comment besides the texts of the sections. */
const RESERVED_BYTES = 4000;

/**
 * Updates the comment when a job ends without a verdict; otherwise it would still describe the previous
 * commit. Errors here are ignored: the job has already failed for a reason of its own.
 */
export async function commentOnFailure(workflow: Workflow, suite: string, message: string): Promise<void> {
  const { config, context, runner } = workflow;
  if (config.comment === 'never' || !context.pullRequest) return;
  if (context.event === 'pull_request' && isFromFork(context)) return;
  const own = [failedSection(workflow, suite, message)];
  const thread = threadOf(context, context.sha);
  try {
    await writeSections(
      workflow,
      { own, measured: [], at: runner.now().toISOString(), hasNews: true },
      thread,
    );
  } catch (error) {
    runner.info(`The comment was not updated: ${describeError(error)}`);
  }
}

/** Starts what a comment that is certain needs first: its turn among the jobs, and the comments that exist. */
export function commentAhead({ config, context, github }: Workflow, commit: string): void {
  const isWanted = context.pullRequest
    ? ['auto', 'always'].includes(config.comment)
    : config.comment === 'always';
  if (!isWanted || (context.event === 'pull_request' && isFromFork(context))) return;
  const turn = acquireAhead(github, lockOf(context, commit)).then((state) => state === 'acquired');
  readCommentsAhead(github, threadOf(context, commit), turn);
}

function lockOf({ pullRequest, sha }: Context, commit: string): { name: string; sha: string } {
  return { name: `comment-${pullRequest?.number ?? commit.slice(0, 12)}`, sha: pullRequest?.head.sha ?? sha };
}

function threadOf({ pullRequest }: Context, commit: string): Thread {
  return pullRequest ? pullRequestThread(pullRequest.number) : commitThread(commit);
}

/**
 * How often a job checks that its section is still there. Another job may have overwritten it with an older
 * state of the comment.
 */
const LOOKS_MAX = 6;

/** Writes the sections of this job among those of the others, one job at a time. */
async function writeSections(
  workflow: Workflow,
  contribution: Contribution,
  thread: Thread,
): Promise<string | undefined> {
  const { github, context } = workflow;
  const { lagMs } = github.deadlines.locks;
  let url: string | undefined;
  await withLock(
    github,
    lockOf(context, contribution.own[0]?.commit ?? ''),
    async () => false,
    async (lock) => {
      for (let look = 1; look <= LOOKS_MAX; look++) {
        let written = '';
        const write = async (bodies: readonly string[]) => {
          const body = await newBody(workflow, contribution, bodies);
          written = body ?? '';
          return body;
        };
        url = await upsertComment(github, thread, OPENING, write, lock.isSure);
        // With the lock, nobody else has written in the meantime.
        if (written === '' || lock.isSure()) return;
        if (lock.state !== 'acquired') await sleep(lagMs * (1 + Math.random()));
        const [there = '', ...others] = await commentTexts(github, thread, OPENING);
        if (others.length === 0 && isIn(there, contribution.own)) return;
      }
    },
  );
  return url;
}

/** A newer commit's job may have replaced all sections of this commit. */
function isIn(body: string, own: readonly Section[]): boolean {
  const there = sectionsIn(body);
  const [first] = own;
  if (!there.some(({ commit }) => commit === first?.commit)) return true;
  return own.every(({ key, suite, writer, attempt }) =>
    there.some((other) =>
      [other.key === key, other.suite === suite, other.writer === writer, other.attempt === attempt].every(
        Boolean,
      ),
    ),
  );
}

function isNews({ counts }: Report): boolean {
  const reported = ['regressed', 'improved', 'suspected', 'waived'] as const;
  return reported.some((verdict) => counts[verdict] > 0);
}
