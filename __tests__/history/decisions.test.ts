/** One entry a decision: a waiver has a span, whatever the log says how often, and nothing else is joined. */
import { expect, test } from 'vitest';
import { decisionsIn } from '../../src/history/decisions.ts';
import type { HistoryEvent } from '../../src/model/event.ts';

const timeOf = (i: number) => new Date(Date.UTC(2026, 2, 1 + i)).toISOString();
/** Ten runs of main, and between them those of a branch that nobody said anything of. */
const runs = Array.from({ length: 10 }, (_, i) => [
  { id: `m${i}`, branch: 'main', time: timeOf(i) },
  { id: `t${i}`, branch: 'topic', time: timeOf(i) },
]).flat();

const said = (kind: HistoryEvent['kind'], run: string, benchmark?: string, rest = {}): HistoryEvent => ({
  kind,
  run,
  by: 'ada',
  reason: 'why',
  at: timeOf(Number(run.slice(1))),
  source: 'the waiver for * until 2026-12-01',
  ...(benchmark !== undefined && { benchmark, metric: 'time' }),
  ...rest,
});
/** As it is written since a series has a beginning: once, and it stands until something else is said. */
const open = (run: string, benchmark: string, rest = {}) =>
  said('waiver', run, benchmark, { first: { run, commit: '', time: '' }, ...rest });
const tool = (kind: HistoryEvent['kind'], run: string, benchmark: string) =>
  said(kind, run, benchmark, { by: 'perf-regression' });

test.each<{ what: string; events: HistoryEvent[]; told: string[] }>([
  { what: 'a waiver of one run', events: [said('waiver', 'm3', 'a')], told: ['waiver a m3+1'] },
  {
    what: 'a waiver that was said in each run',
    events: [3, 4, 5, 6].map((i) => said('waiver', `m${i}`, 'a')),
    told: ['waiver a m3+4'],
  },
  {
    what: 'with a run between that did not need it',
    events: [3, 4, 6, 7].map((i) => said('waiver', `m${i}`, 'a')),
    told: ['waiver a m3+2', 'waiver a m6+2'],
  },
  { what: 'a waiver that still stands', events: [open('m3', 'a')], told: ['waiver a m3+7'] },
  {
    what: 'until it is mended',
    events: [open('m3', 'a'), tool('recovery', 'm7', 'a')],
    told: ['waiver a m3+4'],
  },
  {
    what: 'until its last day has passed',
    events: [open('m3', 'a'), tool('regression', 'm5', 'a'), tool('recovery', 'm8', 'a')],
    told: ['waiver a m3+2'],
  },
  {
    what: 'whatever is said of other series',
    events: [open('m3', 'a'), tool('recovery', 'm7', 'b')],
    told: ['waiver a m3+7'],
  },
  {
    what: 'until somebody accepts all of the run',
    events: [open('m3', 'a'), said('acceptance', 'm6')],
    told: ['waiver a m3+3', 'acceptance  m6+1'],
  },
  {
    what: 'several series under one waiver',
    events: [open('m3', 'a'), open('m3', 'b'), open('m5', 'c')],
    told: ['waiver a,b,c m3+7'],
  },
  {
    what: 'two waivers',
    events: [said('waiver', 'm3', 'a'), said('waiver', 'm4', 'a', { by: 'bob' })],
    told: ['waiver a m3+1', 'waiver a m4+1'],
  },
  {
    what: 'one on each of two branches',
    events: [said('waiver', 'm3', 'a'), said('waiver', 't3', 'a'), said('waiver', 't4', 'a')],
    told: ['waiver a m3+1', 'waiver a t3+2'],
  },
  {
    what: 'an override of several series of a run, and the next of the run behind it',
    events: [said('override', 'm3', 'a'), said('override', 'm3', 'b'), said('override', 'm4', 'a')],
    told: ['override a,b m3+1', 'override a m4+1'],
  },
  { what: 'of a run that is not loaded', events: [open('x3', 'a')], told: ['waiver a x3+1'] },
])('$what', ({ events, told }) => {
  const decisions = decisionsIn(events, runs);
  expect(
    decisions.map(({ kind, about, run, runs: count }) => {
      return `${kind} ${about.map(({ benchmark }) => benchmark).join()} ${run}+${count}`;
    }),
  ).toEqual(told);
  for (const { run, runs: count, until } of decisions) {
    expect(until).toBe(run === 'x3' ? '' : timeOf(Number(run.slice(1)) + count - 1));
  }
});
