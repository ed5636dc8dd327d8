/** What the log's events make of a series, in the order in which they were said. */
import { describe, expect, test } from 'vitest';
import { episodesIn, openEvents } from '../../src/history/episodes.ts';
import { decodeSegment, encodeSegment } from '../../src/history/segment.ts';
import type { HistoryEvent } from '../../src/model/event.ts';

type Said = Pick<HistoryEvent, 'kind' | 'run'> & Partial<HistoryEvent>;

const first = { run: 'r2', commit: 'c2', time: '2026-01-02T00:00:00Z' };

function said({ kind, run, ...rest }: Said): HistoryEvent {
  const series = kind === 'override' || kind === 'acceptance' ? {} : { benchmark: 'Read', metric: 'time' };
  const at = '2026-01-02T00:00:00Z';
  return { kind, run, by: 'tester', reason: 'because', at, source: 'test', ...series, ...rest };
}

const place = (run: string) => Number(run.slice(1));

describe('a series of which this was said', () => {
  test.each<{ what: string; events: Said[]; state: string; from?: string; end?: string | null }>([
    { what: 'suspected', events: [{ kind: 'suspicion', run: 'r2' }], state: 'suspected' },
    {
      what: 'suspected, then certain: it began with the suspicion',
      events: [
        { kind: 'suspicion', run: 'r2' },
        { kind: 'regression', run: 'r3' },
      ],
      state: 'regressed',
    },
    {
      what: 'certain, of a run before',
      events: [{ kind: 'regression', run: 'r3', first }],
      state: 'regressed',
    },
    {
      what: 'certain, and suspected by another job: people were told',
      events: [
        { kind: 'regression', run: 'r2' },
        { kind: 'suspicion', run: 'r3' },
      ],
      state: 'regressed',
    },
    {
      what: 'told twice by jobs that ran beside one another',
      events: [
        { kind: 'regression', run: 'r2', before: 10, after: 20 },
        { kind: 'regression', run: 'r3', before: 20, after: 20 },
      ],
      state: 'regressed',
    },
    {
      what: 'waived, and regressed when the waiver ended: it began with the waiver',
      events: [
        { kind: 'waiver', run: 'r2' },
        { kind: 'regression', run: 'r9' },
      ],
      state: 'regressed',
    },
    {
      what: 'regressed and mended',
      events: [
        { kind: 'regression', run: 'r2' },
        { kind: 'recovery', run: 'r5' },
      ],
      state: 'mended',
      end: 'r5',
    },
    {
      what: 'a suspicion that was noise',
      events: [
        { kind: 'suspicion', run: 'r2' },
        { kind: 'dismissal', run: 'r3' },
      ],
      state: 'dismissed',
      end: 'r3',
    },
    {
      what: 'accepted with all series of its run',
      events: [
        { kind: 'regression', run: 'r2' },
        { kind: 'acceptance', run: 'r4' },
      ],
      state: 'accepted',
      end: 'r4',
    },
    {
      what: 'accepted by its name',
      events: [
        { kind: 'regression', run: 'r2' },
        { kind: 'acceptance', run: 'r2', benchmark: 'Re*' },
      ],
      state: 'accepted',
      end: 'r2',
    },
    {
      what: 'the level of a run before it was accepted: that is no word of it',
      events: [
        { kind: 'regression', run: 'r2' },
        { kind: 'acceptance', run: 'r1' },
      ],
      state: 'regressed',
    },
    {
      what: 'another series was accepted',
      events: [
        { kind: 'regression', run: 'r2' },
        { kind: 'acceptance', run: 'r3', benchmark: 'Write' },
      ],
      state: 'regressed',
    },
  ])('$what: $state', ({ events, state, end = null }) => {
    expect(episodesIn(events.map(said), place)).toMatchObject([
      { benchmark: 'Read', metric: 'time', state, first: { run: 'r2' }, end },
    ]);
  });

  test('mended and come back: two episodes', () => {
    const events: Said[] = [
      { kind: 'regression', run: 'r2' },
      { kind: 'recovery', run: 'r4' },
      { kind: 'regression', run: 'r7' },
    ];
    expect(episodesIn(events.map(said), place)).toMatchObject([
      { state: 'mended', first: { run: 'r2' }, end: 'r4' },
      { state: 'regressed', first: { run: 'r7' }, end: null },
    ]);
  });
});

test('a new segment begins with what is open, in one event a series, and that says as much as all before', () => {
  const write = { benchmark: 'Write', metric: 'time' };
  const events: HistoryEvent[] = [
    said({ kind: 'suspicion', run: 'r2', before: 10, after: 14, first }),
    said({ kind: 'suspicion', run: 'r2', ...write }),
    said({ kind: 'regression', run: 'r3', before: 10, after: 15, first }),
    said({ kind: 'dismissal', run: 'r3', ...write }),
  ];
  const carried = openEvents(events);
  expect(carried).toMatchObject([
    { kind: 'regression', run: 'r3', benchmark: 'Read', before: 10, after: 15 },
  ]);
  expect(episodesIn(carried)).toEqual(episodesIn(events).filter(({ end }) => end === null));
  // Read behind the segment that it was carried from, it changes nothing.
  expect(episodesIn([...events, ...carried])).toEqual(episodesIn(events));
  expect(decodeSegment('segment', encodeSegment([], carried), 'suite').events).toEqual(carried);
});
