/** What is said of a commit that could not be judged at all: its benchmark crashed, or there is nothing to read. */
import { shortCommit } from '../model/commit.ts';
import { linkTarget, markdownText } from './escape.ts';

export interface Unmeasured {
  readonly commit: string;
  /** In words, one line. */
  readonly why: string;
  /** The page of the workflow run. */
  readonly url: string;
}

/** For the summary of the job. */
export function renderUnmeasured({ commit, why, url }: Unmeasured): string {
  const name = commit === '' ? 'This run' : `Commit ${shortCommit(commit)}`;
  const log = /^https?:\/\//.test(url) ? `[the run](${linkTarget(url)})` : 'the run';
  return `### 🟣 ${name} could not be measured\n\n${markdownText(why, 600)}\n\nNothing is known of its performance. The log of ${log} has all of it.\n`;
}
