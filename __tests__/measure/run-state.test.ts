/** What the machine was like is part of each run: read from real files, kept through results, log and shards. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../src/config/config.ts';
import { parseResults } from '../../src/formats/parse.ts';
import { decodeSegment, EMPTY_SEGMENT, encodeRun } from '../../src/history/segment.ts';
import { SummaryBuilder } from '../../src/history/summary-builder.ts';
import {
  type Environment,
  environmentDifferences,
  isComparable,
  USUAL_FACTS,
} from '../../src/model/environment.ts';
import type { RunState } from '../../src/model/run-state.ts';
import { disturbances } from '../../src/reporters/state.ts';
import { readConfiguration } from '../../src/results/configuration.ts';
import { runOf as runFrom } from '../../src/results/read-runs.ts';
import { localEnvironment } from '../../src/system/machine.ts';
import { runState } from '../../src/system/machine-state.ts';
import { filesBelow } from '../../src/system/proc-files.ts';
import { joinShards } from '../../src/transfer/merge.ts';
import { machine, measured, runOf } from '../check/runs.ts';

const stateOf = (name: string) => runState(filesBelow(join(import.meta.dirname, 'machines', name)));

test.each<[string, RunState]>([
  ['virtual', { loadPerCore: 1.48 }],
  [
    'laptop',
    {
      governor: 'performance, powersave',
      turbo: true,
      loadPerCore: 0.21,
      memoryPressure: 0.042,
      onBattery: true,
    },
  ],
  ['container', { turbo: false }],
  ['nosuch', {}],
])('of %s', (name, state) => {
  expect(stateOf(name)).toMatchObject(state);
  // Bytes of each stored run.
  expect(JSON.stringify(stateOf(name)).length).toBeLessThan(130);
});

test.each<[RunState, string[]]>([
  [{ governor: 'powersave', turbo: true, loadPerCore: 1.2, stolen: 0.004 }, []],
  [{ loadPerCore: 2.6 }, ['a load of 2.6 per core']],
  [{ stolen: 0.05 }, ['other virtual machines took 5% of the CPU time']],
  [
    { memoryPressure: 0.1, onBattery: true },
    ['processes waited for memory 10% of the time', 'the machine ran on battery'],
  ],
])('%j disturbs by %j', (state, words) => expect(disturbances(state)).toEqual(words));

const withState = (state: RunState): Environment => ({ ...machine, state });

test('it decides nothing about what is comparable, and explains what moved together', () => {
  const [was, now] = [
    withState({ governor: 'performance', turbo: true }),
    withState({ governor: 'powersave' }),
  ];
  expect(isComparable(was, now, USUAL_FACTS)).toBe(true);
  expect(environmentDifferences(was, now)).toEqual([
    { fact: 'governor', before: 'performance', after: 'powersave' },
  ]);
  expect(environmentDifferences(machine, now)).toEqual([]);
});

describe('a run', () => {
  const own = (environment: object) => {
    const metrics = [{ name: 'time', unit: 'ns', value: 1 }];
    const text = JSON.stringify({ perf_regression: 1, environment, benchmarks: [{ name: 'a', metrics }] });
    return parseResults([{ kind: 'file', file: { path: 'own.json', text } }], 'perf-regression');
  };
  const read = async (environment: object) => {
    const { reader } = await readConfiguration(parseConfig(new Map()), import.meta.dirname);
    const runInfo = { suite: 's', commit: '', branch: '', now: new Date(0), mark: '', env: {} };
    return (await runFrom(own(environment), reader, runInfo)).environment;
  };

  test('has the state that its results name, and the one of this machine where they name none', async () => {
    expect((await read({ state: { loadPerCore: 3 } })).state).toEqual({ loadPerCore: 3 });
    // Where nothing is known of this machine, there is none.
    const here = runState(filesBelow('/'));
    expect((await read({})).state === undefined).toBe(Object.keys(here).length === 0);
    expect(await read({ state: {} })).toEqual(localEnvironment({}));
  });

  test('that was measured on another machine does not have the state of this one', async () => {
    expect(await read({ cpu: 'Another' })).not.toHaveProperty('state');
  });

  test('whose state is no state is read without', async () => {
    const { state } = await read({ cpu: 'Another', state: { loadPerCore: 'much', governor: 7 } });
    expect(state).toBeUndefined();
  });

  test('keeps it in the log; a line without it is read as before', () => {
    const state = { governor: 'powersave', loadPerCore: 0.5 };
    const stored = (environment: Environment) =>
      decodeSegment('1', encodeRun(runOf([measured('a', 1)], { environment }), [], EMPTY_SEGMENT), 's')
        .runs[0];
    expect(stored(withState(state))?.environment.state).toEqual(state);
    expect(stored(machine)?.environment).toEqual(machine);
  });

  test('of several shards has what all of them have alike', () => {
    const shard = (name: string, state?: RunState) => {
      const environment = state ? withState(state) : machine;
      return {
        name,
        checkout: '',
        parts: [{ run: runOf([measured(name, 1)], { environment }), skipped: [] }],
      };
    };
    const stateOfAll = (...states: (RunState | undefined)[]) =>
      joinShards(
        states.map((state, i) => shard(String(i), state)),
        '',
      )[0]?.results.environment.state;
    const set = { governor: 'performance', turbo: true };
    expect(stateOfAll({ ...set, loadPerCore: 1 }, { ...set, loadPerCore: 2 })).toEqual(set);
    expect(stateOfAll({ loadPerCore: 1 })).toEqual({ loadPerCore: 1 });
    // Known to be unknown: the machine that joins them is none of theirs.
    expect(stateOfAll(undefined, set)).toEqual({});
  });

  test('is on one machine of the summary, whatever it was doing', () => {
    const summary = new SummaryBuilder('s', 'main');
    for (const [i, loadPerCore] of [0.1, 0.2, 0.3].entries()) {
      summary.add(
        runOf([measured('a', 1)], { id: `${i}`, branch: 'main', environment: withState({ loadPerCore }) }),
      );
    }
    const stored = { runs: 3, segments: 1, bytes: 1, first: '', last: '' };
    expect(summary.finish(stored, '').environments).toEqual([machine]);
  });
});
