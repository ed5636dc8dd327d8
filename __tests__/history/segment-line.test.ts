/** Lines of a segment are accepted and refused as their schema says it, whatever is checked by hand. */
import { describe, expect, test } from 'vitest';
import { decodeLine, lineSchema } from '../../src/history/segment-line.ts';
import { messageOf } from '../../src/model/errors.ts';
import { issueIn } from '../../src/model/issue.ts';
import { NAME_LENGTH_MAX, UNIT_LENGTH_MAX } from '../../src/model/run.ts';

const environment = {
  os: 'linux',
  arch: 'x64',
  cpu: '',
  cores: 2,
  memoryBytes: 0,
  runner: '',
  toolchain: { node: '24.1.0' },
};
const run = {
  type: 'run',
  id: '1',
  commit: 'c0ffee',
  branch: 'main',
  time: '2026-01-01T00:00:00.000Z',
  environment,
  series: [0, 1],
  values: [1.5, -2],
  spreads: [null, 0.5],
  counts: [1, 3],
  samples: [[1.5], [-3, -2, -1]],
};
const series = {
  benchmark: 'Read',
  parameters: { size: '1' },
  tags: ['io'],
  metric: 'time',
  unit: 'ns',
  direction: 'lower',
  written: 'ms',
};
const full = {
  ...{ ...series, benchmark: 'Write', shown: 'W', former: ['Put', 'Store'], level: 'process' },
  beside: { role: 'ratio', metric: 'time', unit: 'ns' },
};
const lines = { run, series: { type: 'series', series: [series, full] } };

/** As JSON; what JSON has no word for is written as a number that is too large for one. */
const HUGE = '1e999';
const strange = [
  ...[
    null,
    true,
    'text',
    -1,
    0.5,
    2 ** 53,
    HUGE,
    {},
    [],
    [null],
    ['text'],
    [-1],
    [0.5],
    [HUGE],
    [[1], 'text'],
  ],
  ...[[[null]], [['text']], [[HUGE]], undefined],
  // Longer than a unit, a name and a list of names may be.
  ...['u'.repeat(UNIT_LENGTH_MAX + 1), 'n'.repeat(NAME_LENGTH_MAX + 1), Array.from({ length: 11 }, String)],
];

/** Every way to replace one value of a line, or one of its items. */
function* damaged(value: unknown): Generator<unknown> {
  for (const other of strange) yield other;
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) for (const other of damaged(item)) yield value.with(i, other);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value))
      for (const other of damaged(item)) yield { ...value, [name]: other };
  }
}

function outcome(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    return messageOf(error);
  }
}

/** What the schema alone makes of a line. */
function bySchema(text: string): unknown {
  const { success, data, error } = lineSchema.safeParse(JSON.parse(text));
  return success ? data : `file:7: this is not a line of the history: ${issueIn(error)}`;
}

describe.each(Object.entries(lines))('a line of type %s', (_, line) => {
  test('is read as it was written, without what nobody knows', () => {
    const text = JSON.stringify({ ...line, unknown: [1] });
    expect(decodeLine('file', 7, text)).toEqual(bySchema(text));
  });

  test('with any part of it replaced or left out is what its schema makes of it', () => {
    let count = 0;
    for (const other of damaged(line)) {
      const text = JSON.stringify(other)?.replaceAll(`"${HUGE}"`, HUGE);
      if (text === undefined) continue;
      count++;
      expect(outcome(() => decodeLine('file', 7, text))).toEqual(bySchema(text));
    }
    expect(count).toBeGreaterThan(300);
  });
});
