/**
 * The changes of a suite as one flat table with a row for each change of each series. The only place that names its
 * columns.
 */
import type { Summary } from './summary.ts';

export const changeColumns = Object.freeze([
  { name: 'benchmark', type: 'text', meaning: 'name of the benchmark' },
  { name: 'metric', type: 'text', meaning: 'what was measured' },
  {
    name: 'state',
    type: 'text',
    meaning: '`new`, `lasting`, `over`, `accepted`, or `drift`: slow, and no commit is to blame',
  },
  {
    name: 'verdict',
    type: 'text',
    meaning: '`regressed`, `improved`, or `changed` if no direction is configured',
  },
  { name: 'change', type: 'number', meaning: 'relative: 0.27 is +27 %; NULL from zero' },
  { name: 'level_before', type: 'number', meaning: 'the level before it, in the base unit; NULL of a drift' },
  { name: 'level_after', type: 'number', meaning: 'the level after it' },
  { name: 'after', type: 'text', meaning: 'the last commit that was measured without it; empty of a drift' },
  {
    name: 'commit',
    type: 'text',
    meaning: 'the first commit that certainly has it; of a drift the first of its runs',
  },
  { name: 'time', type: 'text', meaning: 'of the run of that commit, ISO 8601 in UTC' },
  { name: 'message', type: 'text', meaning: 'first line of the message of that commit' },
  { name: 'author', type: 'text', meaning: 'its author' },
  { name: 'runs', type: 'number', meaning: 'how many runs show it' },
] as const satisfies readonly { name: string; type: 'text' | 'number'; meaning: string }[]);

export type ChangeRow = {
  readonly [Each in (typeof changeColumns)[number] as Each['name']]: string | number | null;
};

/** In the order of the summary: changes first, newest first, then drifts. */
export function changeRows({
  shifts,
  drifts,
  runs,
}: Pick<Summary, 'shifts' | 'drifts' | 'runs'>): ChangeRow[] {
  const byId = new Map(runs.map((run) => [run.id, run]));
  const wordsOf = ({ run }: { readonly run: string }) => {
    const { message = '', author = '' } = byId.get(run) ?? {};
    return { message, author };
  };
  const row = (each: ChangeRow): ChangeRow =>
    Object.fromEntries(changeColumns.map(({ name }) => [name, each[name]])) as ChangeRow;
  return [
    ...shifts.map((shift) =>
      row({ ...shift, level_before: shift.before, level_after: shift.level, ...wordsOf(shift) }),
    ),
    ...drifts.map((drift) =>
      row({ ...drift, level_before: null, level_after: null, after: '', ...wordsOf(drift) }),
    ),
  ];
}
