/** Experiments on a branch of a real repository: nothing lost between writers, nothing of others touched. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Experiments } from '../../src/history/experiments.ts';
import { HistoryLog } from '../../src/history/log.ts';
import { withJitter } from '../../src/history/write-events.ts';
import type { Experiment } from '../../src/model/experiment.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { type Place, placeIn } from './places.ts';

let local: LocalRepository;
let place: Place;
let experiments: Experiments;
beforeEach(async () => {
  local = await localRepository();
  place = await placeIn(local);
  experiments = new Experiments(new HistoryLog(place.branch, 'perf', 'nightly'));
});
afterEach(() => place.stop());

const FOLDER = 'perf/nightly/experiments';
/** As in life, but sooner. */
const patience = () => withJitter(() => Math.random() / 10);

function experiment(name: string, changes: Partial<Experiment> = {}): Experiment {
  return {
    schema: 1,
    experiment: name,
    suite: 'nightly',
    created: { by: 'Ada', at: '2026-11-21T12:00:00Z' },
    folder: 'bench',
    control: { command: ['job'], variables: [] },
    treatment: { command: ['job'], variables: [{ name: '__proto__', value: '2\n' }] },
    results: null,
    tool: 'auto',
    timeoutMs: null,
    confidence: 0.95,
    rounds: 30,
    runs: [],
    outcome: null,
    series: [
      {
        benchmark: 'job — ünïcode',
        metric: 'time',
        unit: 'ns',
        direction: 'lower',
        role: 'goal',
        change: 0.05,
        noise: 0.02,
        needed: 20,
        pairs: [],
      },
    ],
    ...changes,
  };
}

const withPair = (stored: Experiment, value: number): Experiment => ({
  ...stored,
  series: stored.series.map((each) => ({ ...each, pairs: [...each.pairs, [value, value]] })),
});

test('is read as it was written, beside other files of the branch, and can be deleted', async () => {
  await place.write('perf/nightly/readme.txt', 'mine\n');
  await experiments.create(experiment('cache'), 'perf: experiment', patience());
  expect(await experiments.read('cache')).toEqual(experiment('cache'));
  expect(await place.file('perf/nightly/readme.txt')).toBe('mine\n');
  await expect(experiments.create(experiment('cache'), 'again', patience())).rejects.toThrow(
    /^there is an experiment cache already$/,
  );
  await experiments.change('cache', 'delete', patience(), () => null);
  expect(await place.file(`${FOLDER}/cache.json`)).toBeUndefined();
  await expect(experiments.read('cache')).rejects.toThrow(/^there is no experiment cache in suite nightly/);
});

test('four writers at once: every pair is there once', async () => {
  await experiments.create(experiment('cache'), 'create', patience());
  const values = [1, 2, 3, 4];
  await Promise.all(
    values.map((value) =>
      new Experiments(new HistoryLog(place.other('gh-pages'), 'perf', 'nightly')).change(
        'cache',
        `pair ${value}`,
        patience(),
        (stored) => withPair(stored, value),
      ),
    ),
  );
  const [series] = (await experiments.read('cache')).series;
  expect(series?.pairs.map(([control]) => control).sort()).toEqual(values);
});

test('names that could be something else', async () => {
  for (const name of ['__proto__', '../index', '.hidden', 'a/b', '', 'x'.repeat(61), 'a\nb']) {
    await expect(experiments.read(name), name).rejects.toThrow(/is not a valid name for an experiment$/);
  }
  await experiments.create(experiment('constructor'), 'create', patience());
  expect((await experiments.read('constructor')).experiment).toBe('constructor');
  await expect(experiments.read('toString')).rejects.toThrow(/^there is no experiment toString/);
});

describe('what is not ours is told, and never replaced', () => {
  test('damaged files, those of others, and larger ones', async () => {
    const rows: [change: (whole: string) => string, words: RegExp][] = [
      [() => 'hello\n', /it is not JSON: found "hello/],
      [() => '[]', /expected object/],
      [(whole) => whole.replace('nightly', 'other'), /it is experiment e2 of suite other/],
      [(whole) => whole.replace('"e3"', '"cash"'), /it is experiment cash of suite nightly/],
      [(whole) => whole.replace('"schema":1', '"schema":2'), /written by a newer perf-regression \(schema 2/],
      [(whole) => whole.replace('"rounds":30', '"rounds":1e9'), /rounds: /],
      [(whole) => whole.replace('"bench"', '"../.."'), /folder: /],
      [(whole) => whole.replace('"2\\n"', JSON.stringify('x'.repeat(1e7))), /variables\[0\]\.value: /],
      [
        (whole) =>
          whole.replace(
            '"outcome":null',
            '"outcome":{"winner":"none","reason":"","by":"","at":"2026-11-21T12:00:00Z","criteria":[]}',
          ),
        /its outcome is not about its series/,
      ],
      [(whole) => whole.replace('"job"', '"j\\u0000b"'), /control\.command\[0\]: /],
    ];
    const texts = rows.map(([change], i) => change(JSON.stringify(experiment(`e${i}`))));
    const files = new Map(texts.map((text, i) => [`${FOLDER}/e${i}.json`, text]));
    await place.branch.commit(await place.branch.tip(), files, 'by others');
    await experiments.create(experiment('mine'), 'create', patience());
    for (const [i, [, words]] of rows.entries()) {
      await expect(experiments.read(`e${i}`), String(words)).rejects.toThrow(words);
      await expect(experiments.change(`e${i}`, 'x', patience(), () => null)).rejects.toThrow(words);
      expect(await place.file(`${FOLDER}/e${i}.json`)).toBe(texts[i]);
    }
    const all = await experiments.all();
    expect(all.experiments.map((each) => each.experiment)).toEqual(['mine']);
    expect(all.damages).toHaveLength(rows.length);
  });

  test('a link, and a file in place of the folder', async () => {
    await place.write('perf/x', '');
    await place.plant(`${FOLDER}/cache.json`, '120000', '/etc/passwd');
    await expect(experiments.read('cache')).rejects.toThrow(/it is a symbolic link/);
    await expect(experiments.create(experiment('cache'), 'x', patience())).rejects.toThrow(/symbolic link/);
    const inTheWay = new Experiments(new HistoryLog(place.branch, 'perf', 'x'));
    await expect(inTheWay.create(experiment('cache', { suite: 'x' }), 'x', patience())).rejects.toThrow(
      /perf\/x on .* is not a file of the history/,
    );
    expect(await place.file('perf/x')).toBe('');
  });
});
