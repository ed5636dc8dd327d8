/**
 * Vitest's benchmark JSON. Versions 3 and 4 write groups of benchmarks (--outputJson); version 5 writes them
 * into the test report (--reporter=json), where tests without benchmarks are not results. Times are
 * milliseconds.
 */
import type { Format, Row, Skipped } from './format.ts';
import { ParseFailure } from './format.ts';
import { asArray, asNumber, asNumbers, asObject, asText, faultOf } from './json.ts';
import { lastingPath, qualified } from './names.ts';

type Fields = Readonly<Record<string, unknown>>;

/** One measured task, in a form that both share. */
interface Task {
  readonly name: string;
  /** The task's file; empty if it is part of the name. */
  readonly file: string;
  readonly time: Fields;
  readonly throughput: unknown;
}

export const vitest: Format = {
  id: 'vitest',
  tool: 'Vitest',
  produce:
    'vitest bench --run --outputJson=results.json (from version 5: --reporter=json --outputFile=results.json)',
  reads: 'mean time and throughput, samples where they are kept',
  samples: 'iteration',

  claims(_text, json) {
    const file = asObject(json);
    const groups = objects(file?.files).flatMap((each) => objects(each.groups));
    return groups.some((group) => asArray(group.benchmarks)) || reported(file).length > 0;
  },

  read(_text, json) {
    const file = asObject(json);
    const tasks = [...groupedTasks(file), ...reportedTasks(file)];
    if (tasks.length === 0) throw new ParseFailure('no benchmarks in the report: none was run');
    const rows: Row[] = [];
    const skipped: Skipped[] = [];
    for (const { name: own, file: path, time, throughput } of tasks) {
      const names = qualified(own, lastingPath(path));
      const name = names.benchmark;
      const fault = faultOf(time, 'mean', 'number');
      if (fault !== undefined) {
        skipped.push({ why: { ...fault, benchmark: name }, failed: name });
        continue;
      }
      const values = asNumbers(time.samples);
      const centre = asNumber(time.mean);
      rows.push({ ...names, metric: 'time', unit: 'ms', centre, ...(values && { values }) });
      if (throughput === undefined) continue;
      rows.push({ ...names, metric: 'throughput', unit: 'ops/s', centre: asNumber(throughput) });
    }
    return { rows, skipped: [...skipped, ...failuresOf(file)] };
  },
};

/** Failed tests, and files whose tests were never reached; since version 5 a benchmark is a test. */
function failuresOf(file: Fields | undefined): Skipped[] {
  return objects(file?.testResults).flatMap((each): Skipped[] => {
    const tests = objects(each.assertionResults);
    const failed = tests.filter(({ status }) => status === 'failed');
    if (failed.length === 0 && each.status === 'failed') {
      const message = asText(each.message)?.split('\n')[0];
      return [{ why: { code: 'failed', entry: asText(each.name), message }, failed: null }];
    }
    return failed.map((test) => {
      const name = asText(test.fullName) ?? asText(test.title) ?? 'a test';
      return { why: { code: 'failed', benchmark: name }, failed: name };
    });
  });
}

function* groupedTasks(file: Fields | undefined): Generator<Task> {
  for (const { filepath, groups } of objects(file?.files)) {
    for (const group of objects(groups)) {
      const path = asText(filepath) ?? '';
      const isSaid = asText(group.fullName)?.includes(path.split(/[\\/]/).at(-1) ?? '') ?? false;
      for (const benchmark of objects(group.benchmarks)) {
        const name = joined(group.fullName, benchmark.name);
        yield { name, file: isSaid ? '' : path, time: benchmark, throughput: benchmark.hz };
      }
    }
  }
}

function* reportedTasks(file: Fields | undefined): Generator<Task> {
  for (const { path, benchmark } of reported(file)) {
    for (const task of objects(benchmark.tasks)) {
      const throughput = asObject(task.throughput)?.mean;
      const name = joined(benchmark.name, task.name);
      yield { name, file: path, time: asObject(task.latency) ?? {}, throughput };
    }
  }
}

function reported(file: Fields | undefined): { readonly path: string; readonly benchmark: Fields }[] {
  return objects(file?.testResults).flatMap((each) =>
    objects(each.assertionResults)
      .flatMap((assertion) => objects(assertion.benchmarks))
      .map((benchmark) => ({ path: asText(each.name) ?? '', benchmark })),
  );
}

function objects(value: unknown): Fields[] {
  return (asArray(value) ?? []).map(asObject).filter((item) => item !== undefined);
}

function joined(group: unknown, name: unknown): string {
  return [asText(group), asText(name)].filter((part) => part !== undefined && part !== '').join(' > ');
}
