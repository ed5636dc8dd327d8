/** Writes the job summary: the complete report on the page of the workflow run. */
import { renderSuites, SUMMARY_BYTES } from '../reporters/markdown.ts';
import type { Sink } from './sink.ts';

export const summarySink: Sink = {
  what: 'the job summary',
  failure: 'warning',

  async deliver({ reports, config, runner }) {
    await runner.summarize(renderSuites(reports, SUMMARY_BYTES, config.dashboardUrl));
    return undefined;
  },
};
