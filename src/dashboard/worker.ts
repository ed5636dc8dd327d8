/** The worker fetches, checks and computes, so that the page stays responsive. A question may get several answers. */
import { decisionsIn } from '../history/decisions.ts';
import { UserError } from '../model/errors.ts';
import * as z from '../model/schema.ts';
import { insightOf } from './analysis.ts';
import { LoadedHistory } from './columns.ts';
import { compareSides } from './compare-sides.ts';
import { profiledIn } from './profiled.ts';
import type { Ask, Fault, History, Question, Questions, Reply, Stop } from './protocol.ts';
import { textsOf } from './report-text.ts';
import { readProfile, readSuites, readSummary } from './source.ts';
import { changesOf, historyFromSummary, lineOf, renamesOf, runsOf } from './view-model.ts';

// The page's content security policy forbids compiled checks.
z.config({ jitless: true });

/** The cost of an answer grows with the loaded history. The next one is sent if this many times as much is loaded. */
const GROWTH = 2;

const port = globalThis as unknown as {
  onmessage: (event: MessageEvent<Question | Stop>) => void;
  postMessage(reply: Reply): void;
};

const histories = new Map<string, LoadedHistory>();
const summaries = new Map<string, ReturnType<typeof readSummary>>();
const stopped = new Set<number>();

function historyOf(folder: string, suite: string): LoadedHistory {
  const known = histories.get(folder);
  if (known) return known;
  const made = new LoadedHistory(folder, suite);
  histories.set(folder, made);
  return made;
}

function summaryOf(folder: string, suite: string): ReturnType<typeof readSummary> {
  const known = summaries.get(folder);
  if (known) return known;
  const made = readSummary(folder, suite);
  summaries.set(folder, made);
  made.catch(() => summaries.delete(folder));
  return made;
}

type Answers = { [Name in Ask]: (given: Questions[Name]['given'], id: number) => AsyncGenerator<unknown> };

const answers: Answers = {
  async *suites() {
    yield await readSuites();
  },

  async *summary({ folder, suite, round }) {
    const before = summaries.get(folder);
    if (round > 0) summaries.delete(folder);
    const now = await summaryOf(folder, suite);
    // If the history grew, its segments are read again.
    if (round > 0 && (await before)?.runs.at(-1)?.id !== now.runs.at(-1)?.id) histories.delete(folder);
    yield textsOf(now);
  },

  async *insight({ summary }) {
    yield insightOf(summary);
  },

  async *history({ folder, suite, lines, depth }, id) {
    const summary = await summaryOf(folder, suite);
    const keys = lines.map((key) => ({ ...key, branch: key.branch || summary.branch }));
    // The summary answers at once. The segments follow when they hold as many runs.
    const isOfSummary = keys.every(({ branch }) => branch === summary.branch);
    let isShown = histories.get(folder)?.isBegun ?? false;
    if (!isShown) yield historyFromSummary(summary, keys);
    for await (const loaded of loading(folder, suite, depth, id)) {
      const blocks = await loaded.blocks();
      const runs = runsOf(blocks);
      const extent = await loaded.extent(depth);
      const count = runs.filter(({ branch }) => branch === summary.branch).length;
      if (extent.loading && isOfSummary && count < summary.runs.length) {
        if (isShown) yield historyFromSummary(summary, keys);
        isShown = false;
        continue;
      }
      const shown = keys.map((key) => lineOf(key, loaded, blocks, runs, summary));
      const answer: History = {
        runs,
        lines: shown,
        changes: changesOf(runs, shown),
        profiles: profiledIn(
          { blocks, runs, lines: shown, renames: renamesOf(summary) },
          await loaded.profiled(),
        ),
        decisions: decisionsIn(
          blocks.flatMap(({ events }) => events),
          runs,
        ),
        extent,
      };
      yield answer;
    }
  },

  async *profile({ folder, run }) {
    yield await readProfile(folder, run);
  },

  async *compare({ folder, suite, before, after, runs, depth }, id) {
    const summary = await summaryOf(folder, suite);
    for await (const loaded of loading(folder, suite, depth, id)) {
      const compared = compareSides(loaded.measured, await loaded.blocks(), [before, after], runs, summary);
      yield { ...compared, extent: await loaded.extent(depth) };
    }
  },
};

/** Loads segments, newest first. Yields the history at once, whenever twice as much is loaded, and at the end. */
async function* loading(
  folder: string,
  suite: string,
  depth: number,
  id: number,
): AsyncGenerator<LoadedHistory> {
  const history = historyOf(folder, suite);
  await history.loadNext(1);
  let shown = 0;
  while (!stopped.has(id)) {
    const { segments, loading: more } = await history.extent(depth);
    if (!more) break;
    if (segments >= GROWTH * shown) {
      yield history;
      shown = segments;
    }
    await history.loadNext(depth);
  }
  yield history;
}

async function reply<Name extends Ask>({ id, ask, given }: Question<Name>): Promise<void> {
  try {
    for await (const answer of answers[ask](given, id)) port.postMessage({ id, answer });
    port.postMessage({ id, isDone: true });
  } catch (error) {
    port.postMessage({ id, fault: faultOf(error) });
  }
  stopped.delete(id);
}

function faultOf(error: unknown): Fault {
  if (error instanceof UserError) return { message: error.message, remedy: error.remedy };
  const message = error instanceof Error ? `${error.message}` : String(error);
  return {
    message: `The page failed to compute this: ${message}`,
    remedy: 'This is a bug; please report it.',
  };
}

port.onmessage = ({ data }) => {
  if ('stop' in data) stopped.add(data.stop);
  else void reply(data);
};
