/** Describes a commit that could not be judged at all: its benchmark crashed, or there are no results. */
import { shortCommit } from '../model/commit.ts';
import { linkTarget, markdownCode, markdownText, visible } from './escape.ts';
import type { Message } from './message.ts';

export interface Unmeasured {
  readonly suite: string;
  readonly commit: string;
  /** The reason, in one line. */
  readonly why: string;
  /** The page of the workflow run. */
  readonly url: string;
}

/** For the job summary. */
export function renderUnmeasured({ suite, commit, why, url }: Unmeasured): string {
  const log = /^https?:\/\//.test(url) ? `[the run](${linkTarget(url)})` : 'the run';
  return `### 🟣 ${sentenceOf(commit)}\n\nSuite ${markdownCode(suite)}: ${markdownText(why, 600)}\n\nIts performance is unknown. See the log of ${log} for details.\n`;
}

/** For a chat. */
export function unmeasuredMessage({ suite, commit, why, url }: Unmeasured): Message {
  return {
    gate: 'nothing-compared',
    title: `🟣 ${visible(suite, 40)}: ${sentenceOf(commit)}`,
    suites: [{ title: '', lines: [], notes: [visible(why, 240), 'Its performance is unknown'] }],
    links: /^https?:\/\//.test(url) ? [{ words: 'Run', url }] : [],
  };
}

function sentenceOf(commit: string): string {
  return `${commit === '' ? 'This run' : `Commit ${shortCommit(commit)}`} could not be measured`;
}
