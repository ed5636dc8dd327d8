/** Computes what the chart draws: a curve for each line and machine, on one common axis. */

import type { Decision } from '../history/decisions.ts';
import type { SummaryFinding } from '../history/summary.ts';
import { median, relativeChange } from '../model/sample.ts';
import { visible } from '../reporters/escape.ts';
import { percentage, quantities } from '../reporters/quantity.ts';
import { matchesWildcard } from '../rules/selector.ts';
import { counted, decisionWords, spanText } from './labels.ts';
import type { Course, History, Line, Machine, RunFacts } from './protocol.ts';

export interface Choices {
  readonly log: boolean;
  /** Whether each line is shown relative to its newest level. */
  readonly relative: boolean;
  readonly axis: 'runs' | 'time';
  /** Findings of the newest report, one for each line. */
  readonly judged: readonly (SummaryFinding | undefined)[];
}

export interface Curve {
  readonly line: Line;
  readonly machine: Machine;
  readonly name: string;
  /** Index of the machine within the line; it gives the shape of the points. */
  readonly shape: number;
  /** Index of the line; it gives the colour. */
  readonly colour: number;
  /** One for each place; null if there is none. */
  readonly values: (number | null)[];
  readonly levels: readonly { from: number; to: number; value: number; low: number; high: number }[];
  readonly shifts: readonly { place: number; worse: boolean | null; change: number }[];
  readonly limits: readonly Limit[];
  /** A slow climb or fall, as a straight line. */
  readonly drift?: Slope;
}

export interface Slope {
  readonly from: number;
  readonly to: number;
  readonly begin: number;
  readonly end: number;
  readonly change: number;
  readonly worse: boolean;
}

/** A limit for the values, from a place on. */
export interface Limit {
  /** `threshold`: relative to the newest level. */
  readonly word: string;
  readonly value: number;
  readonly from: number;
}

export interface Mark {
  readonly place: number;
  readonly kind: 'event' | 'environment';
  readonly text: string;
}

export interface Plot {
  readonly history: History;
  /** Places of the runs that any line has, oldest first. */
  readonly places: readonly number[];
  readonly runs: readonly RunFacts[];
  /** Horizontal positions of the places. */
  readonly xs: readonly number[];
  readonly curves: readonly Curve[];
  readonly marks: readonly Mark[];
  readonly log: boolean;
  readonly axis: Choices['axis'];
  /** Whether values are relative. Lines of different units can only be drawn relative. */
  readonly relative: boolean;
  readonly unit: string;
  readonly notes: readonly string[];
}

/** Shapes of the points for each kind of machine. */
export const MACHINE_SHAPES = '●■▲◆';

/** More curves would be unreadable, and there are no more shapes. */
const MACHINES_MAX = MACHINE_SHAPES.length;

export function plotOf(history: History, choices: Choices): Plot {
  const { lines, runs } = history;
  const notes: string[] = [];
  const units = [...new Set(lines.map(({ unit }) => unit))];
  const relative = choices.relative || units.length > 1;
  if (units.length > 1 && !choices.relative) {
    notes.push('The lines have different units, so each is shown relative to its newest level.');
  }
  const places = [...runs.keys()].filter((t) => lines.some(({ values }) => !Number.isNaN(values[t])));
  const at = new Map(places.map((place, i) => [place, i]));
  let hidden = 0;
  const curves = lines.flatMap((line, colour): Curve[] => {
    const base = relative ? baseOf(line) : 1;
    const to = (value: number) => (relative ? 1 + relativeChange(base, value) : value);
    const courses = newestFirst(line.courses).slice(0, MACHINES_MAX);
    return courses.map(({ machine, levels, shifts }, shape) => {
      const own = places.map((place) => {
        const value = line.values[place] as number;
        if (Number.isNaN(value) || runs[place]?.machine.key !== machine.key) return null;
        if (choices.log && to(value) <= 0) {
          hidden++;
          return null;
        }
        return to(value);
      });
      const inside = (place: number) => at.get(place) ?? 0;
      const drift = shape === 0 ? slopeOf(line, runs, own, at) : undefined;
      return {
        line,
        machine,
        name: nameOf(line, lines, line.courses.length > 1 ? machine : undefined),
        shape,
        colour,
        values: own,
        levels: levels.map(({ from, to: end, value, low, high }) => ({
          from: inside(from),
          to: inside(end),
          value: to(value),
          low: to(low),
          high: to(high),
        })),
        shifts: shifts.map(({ place, worse, change }) => ({ place: inside(place), worse, change })),
        limits: (shape === 0 ? limitsOf(line, choices.judged[colour], colour === 0) : []).map(
          ({ word, value, from }) => ({ word, value: to(value), from: inside(from) }),
        ),
        ...(drift && { drift }),
      };
    });
  });
  if (hidden > 0) {
    notes.push(
      'A logarithmic scale cannot show zero and negative values. They are left out; choose the linear scale to see them.',
    );
  }
  return {
    history,
    places,
    runs: places.map((place) => runs[place] as RunFacts),
    xs: places.map((place, i) => (choices.axis === 'time' ? Date.parse(runs[place]?.time ?? '') / 1000 : i)),
    curves,
    marks: marksOf(history, at),
    log: choices.log,
    axis: choices.axis,
    relative,
    unit: units[0] ?? '',
    notes,
  };
}

/** A line through the median of its values. @param values as drawn, one for each place */
function slopeOf(
  { drift }: Line,
  runs: readonly RunFacts[],
  values: readonly (number | null)[],
  at: ReadonlyMap<number, number>,
): Slope | undefined {
  const from = at.get(runs.findIndex(({ id }) => id === drift?.run));
  const to = values.findLastIndex((value) => value !== null);
  if (!drift || from === undefined || from >= to) return undefined;
  const { change, verdict } = drift;
  const middle = median(values.slice(from, to + 1).filter((value) => value !== null));
  const begin = middle / (1 + change / 2);
  return { from, to, begin, end: begin * (1 + change), change, worse: verdict === 'regressed' };
}

function baseOf({ courses }: Line): number {
  return newestFirst(courses)[0]?.levels.at(-1)?.value || 1;
}

/** The machine that was used last is first. */
function newestFirst(courses: readonly Course[]): Course[] {
  const newestOf = ({ levels }: Course) => levels.at(-1)?.to ?? -1;
  return courses.toSorted((a, b) => newestOf(b) - newestOf(a));
}

/**
 * Absolute limits, and of the first line the relative one: more of them would cover the values.
 * @returns in the line's own values and places
 */
function limitsOf(
  { direction, courses }: Line,
  judged: SummaryFinding | undefined,
  isFirst: boolean,
): Limit[] {
  const newest = newestFirst(courses)[0]?.levels.at(-1);
  if (!judged || !newest) return [];
  const { threshold, bounds: { min, max } = {} } = judged;
  const worse = Math.abs(newest.value) * (direction === 'higher' ? -threshold : threshold);
  const relative = isFirst && direction !== 'none' ? newest.value + worse : undefined;
  return [
    { word: 'threshold', value: relative, from: newest.from },
    { word: 'min', value: min, from: 0 },
    { word: 'max', value: max, from: 0 },
  ].flatMap(({ value, ...rest }) => (value === undefined ? [] : [{ ...rest, value }]));
}

/** Only what tells the lines apart; the title says the rest. */
export function nameOf(line: Line, all: readonly Line[], machine?: Machine): string {
  const differs = (part: 'benchmark' | 'branch') => all.some((other) => other[part] !== line[part]);
  return [
    differs('benchmark') ? `${line.benchmark} ${line.metric}` : line.metric,
    differs('branch') ? line.branch : '',
    machine?.name ?? '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** What is said of no series is said of all. */
export function isAbout({ about }: Decision, line: Pick<Line, 'benchmark' | 'metric'>): boolean {
  const isOf = ({ benchmark = '*', metric = '*' }: Decision['about'][number]) =>
    matchesWildcard(benchmark, line.benchmark) && matchesWildcard(metric, line.metric);
  return about.length === 0 || about.some(isOf);
}

/** What people said of runs, and where the machine or its tools changed. */
function marksOf({ decisions, changes, runs, lines }: History, at: ReadonlyMap<number, number>): Mark[] {
  const byId = new Map(runs.map(({ id }, place) => [id, place]));
  const decided = decisions.flatMap((decision): Mark[] => {
    const place = at.get(byId.get(decision.run) ?? -1);
    if (place === undefined || !lines.some((line) => isAbout(decision, line))) return [];
    const { kind, by, reason } = decision;
    const text = `${decisionWords[kind]} by ${by}: ${reason} ${spanText(decision)}`.trimEnd();
    return [{ place, kind: 'event', text }];
  });
  const changed = changes.flatMap(({ place, text }): Mark[] => {
    const i = at.get(place);
    return i === undefined ? [] : [{ place: i, kind: 'environment', text }];
  });
  return [...decided, ...changed];
}

/** A number of the vertical axis. */
export function valueText({ relative, unit }: Plot, value: number): string {
  return relative ? percentage(value - 1) : (quantities([value], unit)[0] ?? '');
}

/** The most digits that tell the numbers of an axis apart. */
const DIGITS_MAX = 9;

/** The numbers of the vertical axis, with enough digits to tell them apart; on a linear scale in one unit. */
export function axisTexts(plot: Plot, values: readonly number[]): string[] {
  if (plot.relative || plot.log) return values.map((value) => valueText(plot, value));
  for (let digits = 3; ; digits++) {
    const texts = quantities(values, plot.unit, digits);
    if (digits === DIGITS_MAX || new Set(texts).size === values.length) return texts;
  }
}

/** Title of the vertical axis, with the better direction. */
export function axisTitle({ curves, relative, unit }: Plot): string {
  const lines = curves.map(({ line }) => line);
  const metrics = [...new Set(lines.map(({ metric }) => metric))];
  const what = metrics.length === 1 ? (metrics[0] ?? '') : counted(metrics.length, 'metric');
  const directions = new Set(lines.map(({ direction }) => direction));
  const [direction = 'none'] = directions;
  const better = directions.size > 1 || direction === 'none' ? '' : `, ${direction} is better`;
  const kind = unit === '' || baseOfUnit(unit) === what ? '' : ` (${baseOfUnit(unit)})`;
  return `${visible(what, 40)}${relative ? ', relative to its newest level' : kind}${better}`;
}

/** Times and throughputs change their unit with the size of the value; their kind stays. */
function baseOfUnit(unit: string): string {
  return { ns: 'time', B: 'size', 'B/s': 'rate', '1/s': 'rate', ratio: 'share' }[unit] ?? visible(unit, 20);
}

/** Moments of an axis of time: the day, with the time of day if several share one. @param seconds since 1970 */
export function momentsOf(seconds: readonly number[]): string[] {
  const moments = seconds.map((each) => new Date(each * 1000).toISOString());
  const days = moments.map((moment) => moment.slice(0, 10));
  const isWithinDays =
    new Set(days).size < days.length || moments.some((moment) => moment.slice(11, 16) !== '00:00');
  return isWithinDays ? moments.map((moment) => moment.slice(0, 16).replace('T', ' ')) : days;
}

/** The day of each place; empty if it is the day of the place before. */
export function daysOf({ runs }: Plot, places: readonly number[]): string[] {
  const days = places.map((place) => runs[place]?.time.slice(0, 10) ?? '');
  return days.map((day, i) => (day === days[i - 1] ? '' : day));
}
