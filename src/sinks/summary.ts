/** Writes the job summary: the complete report on the page of the workflow run. */
import type { Sink } from './sink.ts';

export const summarySink: Sink = {
  what: 'the job summary',
  failure: 'warning',

  async deliver({ markdown, runner }) {
    await runner.summarize(markdown());
    return undefined;
  },
};
