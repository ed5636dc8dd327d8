/**
 * People's decisions, one entry each. A waiver for several runs or several series is one decision with a span. The log
 * has a line for each series; older logs have one for each run.
 */
import { type HistoryEvent, saidByPeople } from '../model/event.ts';
import { matchesWildcard } from '../rules/selector.ts';

export interface Decision extends Pick<HistoryEvent, 'kind' | 'by' | 'reason' | 'at'> {
  /** The series it is about, as wildcards, each once; empty if it is about the whole run. */
  readonly about: readonly Pick<HistoryEvent, 'benchmark' | 'metric'>[];
  /** Id of the first run it applies to. */
  readonly run: string;
  /** Number of runs of the branch it applies to, and the time of the last one; empty if that is not known. */
  readonly runs: number;
  readonly until: string;
}

interface RunPlace {
  readonly id: string;
  readonly branch: string;
  readonly time: string;
}

/** An event with the indices, among the runs of its branch, of the runs it applies to. */
interface Span {
  readonly event: HistoryEvent;
  readonly branch: readonly RunPlace[];
  from: number;
  to: number;
  readonly about: HistoryEvent[];
}

/**
 * @param events in the order in which they were written, including the tool's own, which end waivers
 * @param runs oldest first, of any branch
 */
export function decisionsIn(events: readonly HistoryEvent[], runs: readonly RunPlace[]): Decision[] {
  const branches = Map.groupBy(runs, ({ branch }) => branch);
  const byId = new Map(runs.map((run) => [run.id, run]));
  const spanOf = (event: HistoryEvent): Span => {
    const branch = branches.get(byId.get(event.run)?.branch ?? '') ?? [];
    const from = branch.findIndex(({ id }) => id === event.run);
    return { event, branch, from, to: endOf(event, events, branch, from), about: [event] };
  };
  const joined: Span[] = [];
  for (const span of saidByPeople(events).map(spanOf)) {
    const same = joined.find((other) => isOne(other, span));
    if (!same) joined.push(span);
    else {
      same.from = Math.min(same.from, span.from);
      same.to = Math.max(same.to, span.to);
      same.about.push(span.event);
    }
  }
  return joined.map(({ event, branch, from, to, about }) => ({
    ...{ kind: event.kind, by: event.by, reason: event.reason, at: event.at },
    about: about.some(({ benchmark }) => benchmark === undefined) ? [] : eachOnce(about),
    run: branch[from]?.id ?? event.run,
    runs: to - from + 1,
    until: branch[to]?.time ?? '',
  }));
}

function isOf(
  { benchmark = '*', metric = '*' }: Pick<HistoryEvent, 'benchmark' | 'metric'>,
  series: { benchmark: string; metric: string },
): boolean {
  return matchesWildcard(benchmark, series.benchmark) && matchesWildcard(metric, series.metric);
}

/** A waiver with a start applies until the next event of that series. */
function endOf(
  { kind, first, run, benchmark = '', metric = '' }: HistoryEvent,
  events: readonly HistoryEvent[],
  branch: readonly RunPlace[],
  from: number,
): number {
  if (kind !== 'waiver' || first === undefined || from < 0) return from;
  const decided = new Set(
    events.flatMap((each) => (each.run !== run && isOf(each, { benchmark, metric }) ? [each.run] : [])),
  );
  const end = branch.findIndex(({ id }, place) => place > from && decided.has(id));
  return end < 0 ? branch.length - 1 : end - 1;
}

/** A waiver continues if the next run has it too; any other decision applies to one run. */
function isOne(one: Span, other: Span): boolean {
  const isSame = (['kind', 'by', 'reason', 'source'] as const).every(
    (part) => one.event[part] === other.event[part],
  );
  if (!isSame || one.branch !== other.branch) return false;
  if (one.event.kind !== 'waiver' || other.from < 0) return one.event.run === other.event.run;
  return other.from <= one.to + 1 && one.from <= other.to + 1;
}

function eachOnce(about: readonly HistoryEvent[]): Decision['about'] {
  const once = new Map(
    about.map(({ benchmark, metric }) => [JSON.stringify([benchmark, metric]), { benchmark, metric }]),
  );
  return [...once.values()];
}
