/** What is said of a commit that could not be judged at all: its benchmark crashed, or there is nothing to read. */
import { linkTarget, markdownText } from './escape.ts';
import { type Push, renderPushes } from './pushes.ts';

export interface Unmeasured {
  readonly commit: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** In words, one line. */
  readonly why: string;
  /** The page of the workflow run. */
  readonly url: string;
}

export function pushUnmeasured({ commit, at }: Unmeasured): Push {
  return { commit, at, gate: 'unmeasured', count: 0, regressed: [] };
}

/** For the summary of the job. */
export function renderUnmeasured({ commit, why, url }: Unmeasured): string {
  const name = commit === '' ? 'This run' : `Commit ${commit.slice(0, 7)}`;
  const log = /^https?:\/\//.test(url) ? `[the run](${linkTarget(url)})` : 'the run';
  return `### 🟣 ${name} could not be measured\n\n${markdownText(why, 600)}\n\nNothing is known of its performance. The log of ${log} has all of it.\n`;
}

/** For the comment: what was said of the commits before is no word about this one. */
export function renderUnmeasuredPush(unmeasured: Unmeasured, pushes: readonly Push[]): string {
  return `${renderUnmeasured(unmeasured)}\n${renderPushes(pushes)}`;
}
