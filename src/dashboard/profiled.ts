/** Which stored profiles belong to the lines of a chart, and to which change: by the events of the runs that reported it. */
import { newestName, type Renames } from '../rules/renames.ts';
import type { Block } from './columns.ts';
import type { Line, Profiled, RunFacts, Shift } from './protocol.ts';

interface Loaded {
  readonly blocks: readonly Pick<Block, 'events'>[];
  readonly runs: readonly RunFacts[];
  readonly lines: readonly Pick<Line, 'benchmark' | 'metric' | 'branch'>[];
  readonly renames: Renames;
}

/** @param stored ids of the runs that have one. @returns newest first */
export function profiledIn(
  { blocks, runs, lines, renames }: Loaded,
  stored: ReadonlySet<string>,
): Profiled[] {
  if (stored.size === 0) return [];
  const places = new Map(runs.map(({ id }, place) => [id, place]));
  const found = new Map<string, Profiled>();
  for (const { run, benchmark, metric } of blocks.flatMap(({ events }) => events)) {
    const place = stored.has(run) ? places.get(run) : undefined;
    if (place === undefined || benchmark === undefined) continue;
    const line = lines.findIndex(
      (each) =>
        each.benchmark === newestName(benchmark, renames) &&
        each.metric === metric &&
        each.branch === runs[place]?.branch,
    );
    // A segment repeats the open events of the one before.
    if (line >= 0) found.set(`${line} ${run}`, { line, place, run });
  }
  return [...found.values()].sort((a, b) => b.place - a.place);
}

/** The profile of a change: of the first run that reported it before the next one. @param others all changes of its line on its machine */
export function profileOf(
  { before, place, worse }: Shift,
  others: readonly Shift[],
  profiles: readonly Profiled[],
): Profiled | undefined {
  if (worse === false) return undefined;
  const next = others.filter((other) => other.place > place).map((other) => other.before);
  return profiles.findLast((each) => each.place > before && next.every((other) => each.place <= other));
}
