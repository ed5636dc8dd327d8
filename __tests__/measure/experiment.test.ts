/** Experiments without processes: what rounds decide, how they add up, what is planned, and what is kept. */
import { describe, expect, test } from 'vitest';
import { patched } from '../../src/measure/configuration-patch.ts';
import { decisionOf, openBenchmarks, outcomeOf, withRounds } from '../../src/measure/experiment.ts';
import { planOf, roundsNeeded } from '../../src/measure/experiment-plan.ts';
import type { Round } from '../../src/model/baseline.ts';
import type { Experiment, ExperimentSeries } from '../../src/model/experiment.ts';
import type { Measurement } from '../../src/model/run.ts';
import type { Direction } from '../../src/model/unit.ts';
import { heavyTailed, normal } from '../stats/random.ts';

const OCCASION = { by: 'Ada', at: '2026-11-21T12:00:00Z', commit: 'c0ffee', environment: 'linux' };

function series(changes: Partial<ExperimentSeries> = {}): ExperimentSeries {
  return {
    benchmark: 'job',
    metric: 'time',
    unit: 'ns',
    direction: 'lower',
    role: 'goal',
    change: 0.05,
    noise: 0.02,
    needed: 20,
    pairs: [],
    ...changes,
  };
}

function experiment(criteria: ExperimentSeries[], rounds = 30): Experiment {
  return {
    schema: 1,
    experiment: 'cache',
    suite: 'default',
    created: { by: 'Ada', at: '2026-11-21T12:00:00Z' },
    folder: '',
    control: { command: ['job'], variables: [] },
    treatment: { command: ['job'], variables: [{ name: 'CACHE', value: '2' }] },
    results: null,
    tool: 'auto',
    timeoutMs: null,
    confidence: 0.95,
    rounds,
    runs: [],
    outcome: null,
    series: criteria,
  };
}

function measured(metric: string, centre: number, direction: Direction = 'lower'): Measurement {
  return {
    benchmark: { name: 'job', parameters: {}, tags: [] },
    metric: { name: metric, unit: 'ns', direction },
    sample: { centre, values: [centre], level: 'process' },
    writtenUnit: 'ns',
  };
}

/** Rounds in which the treatment of each metric is so many times the control, with noise. */
function rounds(count: number, ratios: Record<string, number>, sigma = 0.02, seed = 1): Round[] {
  const next = normal(seed);
  return Array.from({ length: count }, () => ({
    base: Object.keys(ratios).map((metric) => measured(metric, 1000 * Math.exp(sigma * next()))),
    head: Object.entries(ratios).map(([metric, ratio]) =>
      measured(metric, 1000 * ratio * Math.exp(sigma * next())),
    ),
  }));
}

const goal = series();
const guard = series({ metric: 'memory', role: 'guard', change: 0.03 });

describe('what is decided', () => {
  test.each([
    [
      'goal reached for sure, before the end',
      [goal],
      { time: 0.8 },
      'treatment',
      /^every criterion is met$/,
      20,
    ],
    [
      'nothing happens: the goal is out of reach',
      [goal],
      { time: 1 },
      'control',
      /^time of job improves by less than 5%$/,
      29,
    ],
    ['it gets worse', [goal], { time: 1.2 }, 'control', /^time of job improves by less than 5%$/, 20],
    ['goal and guard', [goal, guard], { time: 0.8, memory: 1 }, 'treatment', /^every criterion is met$/, 30],
    [
      'faster, and far larger',
      [goal, guard],
      { time: 0.8, memory: 1.2 },
      'control',
      /^memory of job gets worse by more than 3%$/,
      20,
    ],
    [
      'better for sure, by estimate as much as asked for',
      [goal],
      { time: 0.945 },
      'treatment',
      /^every criterion is met$/,
      30,
    ],
    [
      'more is better',
      [series({ direction: 'higher' })],
      { time: 1.2 },
      'treatment',
      /^every criterion is met$/,
      20,
    ],
    [
      'more is better, and it is less',
      [series({ direction: 'higher' })],
      { time: 0.9 },
      'control',
      /improves by less/,
      20,
    ],
    [
      'less is asked for than would be exact',
      [series({ change: 0 })],
      { time: 0.95 },
      'treatment',
      /met/,
      30,
    ],
  ] as const)('%s', (_, criteria, ratios, winner, reason, atMost) => {
    const after = withRounds(experiment([...criteria]), rounds(30, ratios), OCCASION);
    const decision = decisionOf(after);
    expect(decision).toMatchObject({ winner, isFinal: true });
    expect(decision.reason).toMatch(reason);
    expect(after.runs).toHaveLength(1);
    expect(after.runs[0]?.rounds).toBeLessThanOrEqual(atMost);
    expect(openBenchmarks(decision, after)).toEqual([]);
  });

  test('too noisy: no winner, and why', () => {
    const after = withRounds(experiment([goal]), rounds(30, { time: 0.95 }, 0.3), OCCASION);
    expect(decisionOf(after)).toMatchObject({
      winner: 'none',
      isFinal: true,
      reason: 'time of job: open after all 30 rounds',
    });
  });

  test('counts are exact: three rounds are enough', () => {
    const after = withRounds(experiment([goal]), rounds(30, { time: 0.9 }, 0), OCCASION);
    expect(after.series[0]?.pairs).toHaveLength(3);
    expect(decisionOf(after).criteria[0]?.change).toBeCloseTo(-0.1, 9);
  });

  test('values that are zero or below do no harm', () => {
    const zeros = rounds(30, { time: 0 }, 0);
    expect(decisionOf(withRounds(experiment([goal]), zeros, OCCASION)).winner).toBe('treatment');
    const both = zeros.map(({ head }) => ({ base: head, head }));
    expect(decisionOf(withRounds(experiment([goal]), both, OCCASION)).winner).toBe('control');
  });
});

test('what is finalized is as it was put on record, whatever the rounds say', () => {
  const open = experiment([goal]);
  const outcome = outcomeOf(decisionOf(open), 'Ada', '2026-11-21T12:00:00Z');
  const final = { ...withRounds(open, rounds(30, { time: 0.8 }), OCCASION), outcome };
  expect(decisionOf(final)).toEqual({
    winner: 'none',
    reason: 'time of job: still open',
    criteria: outcome.criteria,
    isFinal: true,
  });
  expect(withRounds(final, rounds(3, { time: 0.8 }), OCCASION)).toBe(final);
});

describe('rounds add up', () => {
  const all = rounds(30, { time: 0.95, memory: 1.01 });

  test.each([[1], [7], [29]])('in calls of %d they are what they are at once', (size) => {
    let grown = experiment([goal, guard]);
    for (let i = 0; i < all.length; i += size) grown = withRounds(grown, all.slice(i, i + size), OCCASION);
    const atOnce = withRounds(experiment([goal, guard]), all, OCCASION);
    expect(grown.series).toEqual(atOnce.series);
    expect(grown.runs.reduce((sum, each) => sum + each.rounds, 0)).toBe(atOnce.runs[0]?.rounds);
  });

  test('a decided criterion gets no more, so that its answer stays', () => {
    const after = withRounds(
      experiment([goal, series({ metric: 'memory' })]),
      rounds(30, { time: 0.7, memory: 0.95 }),
      OCCASION,
    );
    const [time, memory] = after.series.map(({ pairs }) => pairs.length) as [number, number];
    expect(time).toBeLessThan(memory);
    expect(decisionOf(after).criteria[0]?.state).toBe('met');
  });

  test('never more than were planned, nor behind the decision', () => {
    const done = withRounds(experiment([goal]), rounds(60, { time: 0.95 }, 0.3), OCCASION);
    expect(done.series[0]?.pairs).toHaveLength(30);
    expect(withRounds(done, all, OCCASION)).toBe(done);
  });

  test('a round without the series tells nothing of it', () => {
    const after = withRounds(experiment([goal]), rounds(5, { other: 1 }), OCCASION);
    expect(after.series[0]?.pairs).toEqual([]);
  });
});

test.each([
  ['normal', normal],
  ['heavy-tailed', heavyTailed],
])('looked at after every round: where nothing is, the treatment hardly ever wins; noise %s', (_, kind) => {
  const next = kind(11);
  const trials = 250;
  let wins = 0;
  for (let i = 0; i < trials; i++) {
    const same = Array.from({ length: 24 }, () => ({
      base: [measured('time', Math.exp(0.05 * next()))],
      head: [measured('time', Math.exp(0.05 * next()))],
    }));
    const after = withRounds(experiment([series({ change: 0.001 })], 24), same, OCCASION);
    if (decisionOf(after).winner === 'treatment') wins++;
  }
  expect(wins / trials).toBeLessThan(0.025 + 3 * Math.sqrt((0.025 * 0.975) / trials));
});

describe('the plan', () => {
  const pilot = rounds(10, { time: 0.9, memory: 1, cpu: 1 });
  const goals = [{ select: 'time', threshold: 0.05 }];

  test('what each criterion asks for, and what so many rounds find', () => {
    const plan = planOf(pilot, { goals, guards: [{ threshold: 0.02 }] }, [], 0.025);
    expect(plan.map(({ series: { metric, role, change } }) => [metric, role, change])).toEqual([
      ['time', 'goal', 0.05],
      ['memory', 'guard', 0.02],
      ['cpu', 'guard', 0.02],
    ]);
    const [time] = plan;
    expect(time?.series.noise).toBeGreaterThan(0.015);
    expect(time?.series.noise).toBeLessThan(0.06);
    expect(time?.series.pairs).toEqual([]);
    const needed = time?.series.needed as number;
    expect(time?.foundIn(needed, 0.9)).toBeLessThanOrEqual(0.05);
    expect(time?.foundIn(needed - 1, 0.9) ?? 1).toBeGreaterThan(0.05);
    expect(time?.foundIn(8, 0.9)).toBeNull();
    expect(roundsNeeded(plan)).toBeGreaterThanOrEqual(needed);
  });

  test('what would need too many rounds is told as such, and gets all there are', () => {
    const plan = planOf(pilot, { goals: [{ select: 'time', threshold: 0.0001 }], guards: [] }, [], 0.025);
    expect(plan[0]?.series.needed).toBeNull();
    expect(roundsNeeded(plan)).toBe(500);
  });

  test.each([
    [
      'a metric that is not there',
      pilot,
      [{ select: 'tme', threshold: 0.1 }],
      /about tme, which was not measured.*metrics: time, memory, cpu/s,
    ],
    ['more than all', pilot, [{ select: 'time', threshold: 1.5 }], /time of job cannot improve by 150%/],
    [
      'no direction',
      pilot.map(() => ({ base: [measured('cpu', 1, 'none')], head: [measured('cpu', 1, 'none')] })),
      [{ select: 'cpu', threshold: 0.1 }],
      /no direction is configured for cpu/,
    ],
    [
      'only the control has it',
      pilot.map(({ base }) => ({ base, head: [] })),
      goals,
      /is missing from a round of control or treatment/,
    ],
    [
      'too many',
      Array.from({ length: 8 }, () => {
        const side = Array.from({ length: 21 }, (_, i) => measured(`m${i}`, 1));
        return { base: side, head: side };
      }),
      [{ threshold: 0.1 }],
      /name 21 series; a decision has at most 20/,
    ],
  ])('%s', (_, measuredRounds, asked, words) => {
    expect(() => planOf(measuredRounds, { goals: asked, guards: [] }, [], 0.025)).toThrow(
      expect.objectContaining({ name: 'UserError' }),
    );
    try {
      planOf(measuredRounds, { goals: asked, guards: [] }, [], 0.025);
    } catch (error) {
      expect(`${(error as Error).message} ${(error as { remedy?: string }).remedy}`).toMatch(words);
    }
  });

  test('a rule gives a direction', () => {
    const counts = pilot.map(() => ({
      base: [measured('hits', 10, 'none')],
      head: [measured('hits', 12, 'none')],
    }));
    const [hits] = planOf(
      counts,
      { goals: [{ threshold: 0.1 }], guards: [] },
      [{ metric: 'hits', direction: 'higher' }],
      0.025,
    );
    expect(hits?.series.direction).toBe('higher');
  });
});

describe('values in a configuration', () => {
  const set = (file: string, text: string, value: string, path = ['SIZE']) =>
    patched(file, text, [{ name: 'SIZE', value, path }]);

  test.each([
    ['replaced, with its comment kept', 'A=1\nSIZE=64 # MB\nB=2\n', '256', 'A=1\nSIZE=256 # MB\nB=2\n'],
    ['exported', 'export SIZE = 64\r\nB=2\r\n', '256', 'export SIZE = 256\r\nB=2\r\n'],
    ['added', 'A=1', '256', 'A=1\nSIZE=256\n'],
    ['in an empty file', '', '256', 'SIZE=256\n'],
    ['empty before', 'SIZE=\nB=2\n', '256', 'SIZE=256\nB=2\n'],
    ['the last one counts', 'SIZE=1\nSIZE=2\n', '3', 'SIZE=1\nSIZE=3\n'],
    [
      'not in a comment, nor another name',
      '# SIZE=1\nMAX_SIZE=2\nSIZES=3\n',
      '4',
      '# SIZE=1\nMAX_SIZE=2\nSIZES=3\nSIZE=4\n',
    ],
    ['quotes stay', 'SIZE="64"\n', 'a "b" $c', 'SIZE="a \\"b\\" \\$c"\n'],
    ['quotes where they are needed', 'SIZE=64\n', 'a b', "SIZE='a b'\n"],
    ['quotes inside', "SIZE='64'\n", "it's", 'SIZE="it\'s"\n'],
    ['a sign inside a word', 'SIZE=a#b c # d\n', 'x', 'SIZE=x # d\n'],
    ['replacement patterns mean nothing', 'SIZE=64\n', '$&', "SIZE='$&'\n"],
  ])('env file: %s', (_, text, value, expected) => {
    expect(set('.env', text, value)).toBe(expected);
    expect(set('deploy/prod.env', text, value)).toBe(expected);
  });

  const nested = ['cache', 'size'];
  test.each([
    [
      'config.yml',
      '# top\ncache:\n   # how large\n   size: 64   # MB\n   list: [ a,b ]\n',
      '256',
      '# top\ncache:\n   # how large\n   size: 256   # MB\n   list: [ a,b ]\n',
    ],
    ['config.yml', "cache: { size: 'a' }\n", "it's", "cache: { size: 'it''s' }\n"],
    ['config.yml', 'cache: { size: a, b: c }\n', 'x, y', "cache: { size: 'x, y', b: c }\n"],
    ['config.yml', 'cache:\n  size: fast\n', '1', 'cache:\n  size: "1"\n'],
    ['config.yml', 'cache:\n  size: true\n', 'false', 'cache:\n  size: false\n'],
    ['config.yml', 'cache:\n  size:\n  b: 1\n', 'x', 'cache:\n  size: x\n  b: 1\n'],
    [
      'config.json',
      '{\n\t"cache": {"size": 64, "b": [1,2]}\n}\n',
      '256',
      '{\n\t"cache": {"size": 256, "b": [1,2]}\n}\n',
    ],
    ['config.json', '{"cache": {"size": 64}}', '1.5e3', '{"cache": {"size": 1500}}'],
    ['config.json', '{"cache": {"size": "64"}}', '256', '{"cache": {"size": "256"}}'],
    ['config.json', '{"cache": {"size": 64}}', 'a "b"', '{"cache": {"size": "a \\"b\\""}}'],
  ])('%s %j', (file, text, value, expected) => {
    expect(set(file, text, value, nested)).toBe(expected);
  });

  test('an item of a list', () => {
    expect(set('c.yml', 'cache:\n  - 1\n  - size: 2\n', '3', ['cache', '1', 'size'])).toBe(
      'cache:\n  - 1\n  - size: 3\n',
    );
  });

  test.each([
    ['no such place', 'c.yml', 'other: 1\n', /^c\.yml has no cache\.size for SIZE/],
    ['names that every object has', 'c.json', '{"cache": {}}', /has no __proto__\.polluted/],
    ['not a single value', 'c.yml', 'cache: { size: { a: 1 } }\n', /cache\.size is not a single value/],
    ['an alias', 'c.yml', 'a: &x 1\ncache: { size: *x }\n', /cache\.size is an alias/],
    ['a block', 'c.yml', 'cache:\n  size: |\n    text\n', /cache\.size is a block of text/],
    ['broken', 'c.json', '{"cache": ', /^c\.json:1: /],
    ['two documents', 'c.yml', 'a: 1\n---\nb: 2\n', /^c\.yml:2: /],
    ['another kind of file', 'c.toml', 'SIZE = 1', /^c\.toml is neither an env file/],
    ['an empty file', 'c.yml', '', /has no cache\.size/],
    ['ten megabytes', 'c.yml', `a: ${'x'.repeat(10_000_000)}`, /has 10000003 characters/],
  ])('refused: %s', (what, file, text, words) => {
    const path = what.startsWith('names') ? ['__proto__', 'polluted'] : nested;
    expect(() => set(file, text, '1', path)).toThrow(words);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
