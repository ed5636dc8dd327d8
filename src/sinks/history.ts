/** Stores runs of the tracked branch with their verdicts, the suites of a job in one commit. */
import { type Lineage, lineageOnGitHub } from '../baseline/lineage.ts';
import { type Placing, placingOf } from '../baseline/placing.ts';
import type { Appended } from '../history/appending.ts';
import { landTogether, type Part } from '../history/landing.ts';
import { alarmOf, publishedFiles } from '../history/latest-json.ts';
import { HistoryLog } from '../history/log.ts';
import type { Site } from '../history/overview.ts';
import { addForgotten, landByTurns } from '../history/turns.ts';
import type { WaitingRun } from '../history/waiting.ts';
import { EMPTY_WINDOW } from '../history/window.ts';
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
    const { branch } = first.log;
    const patience = withJitter(Math.random, job.github.deadlines.races);
    const publishing = publishingIn(job);
    const parts = records.map((each): Part => {
      const waiting = waitingRunOf(each, job);
      return { ...each.log.appending([appended(waiting, each.placing, publishing)]), waiting };
    });
    const room = branch.waitingRoom?.(config.historyDir);
    const adopt = adopting(first, publishing, job);
    const tip = await first.log.tip();
    const outcomes = await landTogether(branch, parts, patience, async (lost) =>
      room ? landByTurns(branch, lost, { room, adopt }, patience) : undefined,
    );
    if (room) await addForgotten(branch, tip, { room, adopt });
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

function waitingRunOf({ run, report, profiled }: CheckedSuite, { config, context }: Job): WaitingRun {
  const { os, arch } = run.environment;
  const job = [jobKey({ config, context }), os, arch].join(' ');
  return { run, events: eventsOf(report), report, job, profile: profiled };
}

/** What is published with every run of a job. */
interface Publishing {
  readonly tracked: string;
  readonly siteOf: () => { readonly site?: Site };
}

function publishingIn({ config, context }: Job): Publishing {
  const siteOf = once(() => (config.dashboard ? { site: readSite() } : {}));
  return { tracked: context.defaultBranch, siteOf };
}

function appended(
  { run, events, report, job, profile }: WaitingRun,
  placing: Placing,
  { tracked, siteOf }: Publishing,
): Appended {
  return {
    run,
    events,
    publication: async (newest, last) => {
      const overview = { report, profile, tracked, ...siteOf() };
      // The job of a newer commit may have stored its run while this one was judged.
      const { late } = await placing(newest);
      if (late) return { ...overview, after: late.after };
      const before = await last();
      // Inconclusive runs leave the alarm unchanged.
      const alarm = alarmOf(report) ?? before?.alarm ?? false;
      return { ...overview, files: publishedFiles(run, { report, alarm, job, before }) };
    },
  };
}

/** Adds runs that wait, of this job and of others, to the logs of their suites. */
function adopting(
  { log: { branch, historyDir }, run: { commit }, lineage }: CheckedSuite,
  publishing: Publishing,
  { github }: Job,
): (suite: string, runs: readonly WaitingRun[]) => Part {
  const lineages = new Map<string, Lineage>([[commit, lineage]]);
  return (suite, runs) => {
    const log = new HistoryLog(branch, historyDir, suite);
    return log.appending(
      runs.map((each) => {
        const { commit } = each.run;
        const lineage = lineages.get(commit) ?? lineageOnGitHub(github, { commit, parents: [] });
        lineages.set(commit, lineage);
        return appended(each, placingOf(each.run, EMPTY_WINDOW, log, lineage), publishing);
      }),
    );
  };
}
