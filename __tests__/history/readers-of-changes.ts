/** What each reader says of the changes of a stored suite, in one form: the reader of its summary, page, trends, queries. */
import { readTrends } from '../../src/analysis/read-trends.ts';
import { parseConfig } from '../../src/config/config.ts';
import { insightOf } from '../../src/dashboard/analysis.ts';
import { LoadedHistory } from '../../src/dashboard/columns.ts';
import type { Line, Shift } from '../../src/dashboard/protocol.ts';
import { textsOf } from '../../src/dashboard/report-text.ts';
import { historyFromSummary, lineOf, runsOf } from '../../src/dashboard/view-model.ts';
import type { HistoryBranch } from '../../src/history/branch.ts';
import { folderName } from '../../src/history/index-file.ts';
import { queryRuns } from '../../src/history/query.ts';
import { decodeSummary } from '../../src/history/read-summary.ts';
import type { Summary } from '../../src/history/summary.ts';
import { USUAL_FACTS } from '../../src/model/environment.ts';
import type { SeriesTrend } from '../../src/model/trends-report.ts';
import { serve } from '../../src/serve/server.ts';

/** A change that begins with one of so many first runs of the list may be older than it. */
const BORDER_RUNS = 11;

/** `benchmark metric after…commit change state`, sorted; of a drift without commits. */
export type Said = readonly string[];

export interface Voices {
  readonly summary: Summary;
  readonly said: Readonly<Record<string, Said>>;
  readonly trends: readonly SeriesTrend[];
  /** What trends and series pages say of the runs before those of the list. */
  readonly older: Readonly<Record<'trends' | 'series page', Said>>;
}

interface Change {
  readonly benchmark: string;
  readonly metric: string;
  readonly after: string;
  readonly commit: string;
  readonly change: number | null;
  readonly state: string | undefined;
}

const words = (changes: readonly Change[]): Said =>
  changes
    .map(({ benchmark, metric, after, commit, change, state }) =>
      [benchmark, metric, `${after}…${commit}`, change, state].join(' '),
    )
    .sort();

/** @param files of the branch, by path */
export async function readersOfChanges(
  branch: HistoryBranch,
  files: ReadonlyMap<string, string>,
  suite: string,
  now: Date,
): Promise<Voices> {
  const folder = `perf/${folderName(suite)}`;
  const path = `${folder}/summary.json`;
  const summary = decodeSummary(path, files.get(path) ?? '');
  const nothing = { suites: [], paths: async () => [], read: async () => undefined };
  const server = await serve(0, files, async () => nothing);
  try {
    const loaded = new LoadedHistory(`${server.address}${folder}`, suite);
    while (await loaded.loadNext(1000));
    const blocks = await loaded.blocks();
    const runs = runsOf(blocks);
    const keys = summary.series.map(({ benchmark, metric }) => ({
      benchmark,
      metric,
      branch: summary.branch,
    }));
    const lines = keys.map((key) => lineOf(key, loaded, blocks, runs, summary));
    const oldest = summary.runs[0]?.id;
    const from = runs.findIndex(({ id }) => id === oldest);
    const { reports } = await readTrends(
      branch,
      parseConfig(new Map(Object.entries({ suite, 'history-dir': 'perf', 'trend-days': '3650' }))),
      {
        rules: [],
        alpha: 0.01,
        confidence: 0.95,
        comparability: USUAL_FACTS,
        branch: summary.branch,
        now,
      },
    );
    const { rows } = await queryRuns(
      [],
      'SELECT benchmark, metric, "after", "commit", change, state FROM changes',
      summary,
    );
    const insight = insightOf(summary);
    return {
      summary,
      trends: reports[0]?.series ?? [],
      older: {
        trends: words(shiftsOf(reports[0]?.series ?? []).filter(({ state }) => state === undefined)),
        'series page': drawn(lines, ({ state }) => state === undefined),
      },
      said: {
        overview: words(
          insight.shifts.map((shift) => {
            const { benchmark = '', metric = '' } = summary.series[shift.series] ?? {};
            return { ...shift, benchmark, metric };
          }),
        ),
        'grouped by commit': words(textsOf(summary).changes.flatMap(({ shifts }) => shifts)),
        'series page at first': drawn(historyFromSummary(summary, keys).lines, () => true),
        'series page': drawn(lines, ({ place, state }) => state !== undefined || place >= from + BORDER_RUNS),
        trends: words(shiftsOf(reports[0]?.series ?? []).filter(({ state }) => state !== undefined)),
        query: words(
          rows
            .map(([benchmark, metric, after, commit, change, state]) => {
              return { benchmark, metric, after, commit, change, state } as Change;
            })
            .filter(({ state }) => state !== 'drift'),
        ),
      },
    };
  } finally {
    server.stop();
  }
}

function shiftsOf(trends: readonly SeriesTrend[]): Change[] {
  return trends.flatMap(({ benchmark, metric, shifts }) =>
    shifts.map((shift) => ({ ...shift, state: shift.state, benchmark, metric: metric.name })),
  );
}

/** What the chart marks, each once, though several machines may show it. */
function drawn(lines: readonly Line[], isMeant: (shift: Shift) => boolean): Said {
  const marked = lines.flatMap(({ benchmark, metric, courses }) =>
    courses.flatMap(({ shifts }) =>
      shifts.filter(isMeant).map((shift) => ({ ...shift, state: shift.state, benchmark, metric })),
    ),
  );
  return [...new Set(words(marked))];
}
