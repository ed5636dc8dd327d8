/** Stores runs of the tracked branch with their verdicts, the suites of a job in one commit. */
import type { Part } from '../history/landing.ts';
import { landTogether } from '../history/landing.ts';
import { alarmOf, publishedFiles } from '../history/latest-json.ts';
import type { Site } from '../history/overview.ts';
import { eventsOf, withJitter } from '../history/write-events.ts';
import { once } from '../model/once.ts';
import { readSite } from '../serve/site.ts';
import { parseStores } from '../storage/stores.ts';
import { jobKey } from './section.ts';
import { type CheckedSuite, type Job, onEach, type Sink } from './sink.ts';
import { rescue } from './unstored.ts';

export const historySink: Sink = {
  what: 'the history',
  failure: 'error',

  async deliver(job) {
    const { config, runner, judged } = job;
    if (!parseStores(config.store).branch) return undefined;
    const records = judged.filter(({ report }) => report.records);
    const [first] = records;
    if (!first) return undefined;
    const siteOf = once(async () => (config.dashboard ? { site: await readSite() } : {}));
    const patience = withJitter(Math.random, job.github.deadlines.races);
    const parts = records.map((each) => partOf(each, siteOf, job));
    const outcomes = await landTogether(first.log.branch, parts, patience);
    const ended = records.map((each, i) => ({ each, outcome: outcomes[i] }));
    await onEach(ended, async ({ each, outcome }) => {
      if (outcome && 'error' in outcome) await rescue(each, outcome.error, job);
      const { log, run } = each;
      const where = `${log.folder} on ${log.branch.description}`;
      const isStored = outcome && 'stored' in outcome && outcome.stored;
      runner.info(
        isStored ? `Stored as run ${run.id} in ${where}.` : `Run ${run.id} is already in ${where}.`,
      );
    });
    return undefined;
  },
};

function partOf(
  { log, run, report, placing }: CheckedSuite,
  siteOf: () => Promise<{ readonly site?: Site }>,
  { config, context }: Job,
): Part {
  return log.appending(run, eventsOf(report), async (newest) => {
    const overview = { report, tracked: context.defaultBranch, ...(await siteOf()) };
    // The job of a newer commit may have stored its run while this one was judged.
    const { late } = await placing(newest);
    if (late) return { ...overview, after: late.after };
    const before = await log.lastVerdict();
    // Inconclusive runs leave the alarm unchanged.
    const alarm = alarmOf(report) ?? before?.alarm ?? false;
    const { os, arch } = run.environment;
    const job = [jobKey({ config, context }), os, arch].join(' ');
    return { ...overview, files: publishedFiles(run, { report, alarm, job, before }) };
  });
}
