/** Prunes old runs from the history of a suite after it has grown. Without old runs, no request is made. */
import { Artifacts } from '../github/artifacts.ts';
import { archiveAt } from '../history/archive.ts';
import { pruneHistory } from '../history/retention.ts';
import { withJitter } from '../history/write-events.ts';
import { artifactStore } from '../storage/artifacts.ts';
import { githubBranch } from '../storage/github-branch.ts';
import { bucketAt } from '../storage/s3.ts';
import type { Sink } from './sink.ts';

const DAY_MS = 86_400_000;

/**
 * One job does not prune a long history at once: the oldest segments go first, the others with the next runs.
 */
const SEGMENTS_MAX = 16;

/** Runs are pruned from the newest segment a few times a day, not one by one. */
const SLACK_MS = DAY_MS / 4;

export const retentionSink: Sink = {
  what: 'the archive of old runs',
  failure: 'warning',

  async deliver({ config, github, runner, judged }) {
    const days = config.retentionDays;
    if (days === null) return undefined;
    const archive = archiveAt(config.archive, {
      branch: config.branch,
      historyDir: config.historyDir,
      patience: withJitter(),
      openBranch: (name) => githubBranch(github, name),
      openStore: (where) =>
        where === 'artifact'
          ? artifactStore(new Artifacts(github, config.token))
          : bucketAt(where, runner.env),
    });
    for (const { log, run, report } of judged) {
      if (!report.records) continue;
      const since = new Date(Date.parse(run.time) - days * DAY_MS);
      const old = await pruneHistory(
        log,
        { since, archive, most: SEGMENTS_MAX, slackMs: SLACK_MS },
        withJitter(),
      );
      if (old.length === 0) continue;
      const runs = old.reduce((sum, entry) => sum + entry.runs, 0);
      const where = archive ? `moved to ${archive.description}` : 'deleted';
      runner.info(
        `${runs === 1 ? '1 run' : `${runs} runs`} of suite ${log.suite} older than ${days} days: ${where}.`,
      );
    }
    return undefined;
  },
};
