/** The memory: runs of the tracked branch are stored, with what was said of them. */
import { alarmOf, publishedFiles } from '../history/latest-json.ts';
import { eventsOf, withJitter } from '../history/write-events.ts';
import { readSite } from '../serve/site.ts';
import { parseStores } from '../storage/stores.ts';
import { jobKey } from './section.ts';
import { type CheckedSuite, type Job, onEach, type Sink } from './sink.ts';
import { rescue } from './unstored.ts';

export const historySink: Sink = {
  what: 'the history',
  failure: 'error',

  async deliver(job) {
    if (!parseStores(job.config.store).branch) return undefined;
    const records = job.judged.filter(({ report }) => report.records);
    await onEach(records, (judged) =>
      store(judged, job).catch((error: unknown) => rescue(judged, error, job)),
    );
    return undefined;
  },
};

async function store(
  { log, run, report, placing }: CheckedSuite,
  { config, context, runner }: Job,
): Promise<void> {
  const site = config.dashboard ? { site: await readSite() } : {};
  const overview = { report, tracked: context.defaultBranch, ...site };
  const stored = await log.append(run, eventsOf(report), withJitter(), async (newest) => {
    // The job of a newer commit may have stored while this one judged.
    const { late } = await placing(newest);
    if (late) return { ...overview, after: late.after };
    const before = await log.lastSaid();
    // Who is neither bad nor clean leaves the alarm as it was.
    const alarm = alarmOf(report) ?? before?.alarm ?? false;
    const { os, arch } = run.environment;
    const job = [jobKey({ config, context }), os, arch].join(' ');
    return { ...overview, files: publishedFiles(run, { report, alarm, job, before }) };
  });
  const where = `${log.folder} on ${log.branch.description}`;
  runner.info(stored ? `Stored as run ${run.id} in ${where}.` : `Run ${run.id} is in ${where} already.`);
}
