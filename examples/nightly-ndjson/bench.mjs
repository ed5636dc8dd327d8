/**
 * Measures one job, looking keys up, with three data structures ("backends") of the language itself, and writes
 * bench/results/<backend>.ndjson: one row for each measurement. Rows of the same backend and n are samples.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';

const FOLDER = 'bench/results';
const SIZES = [100, 10_000];
const SAMPLES = 10;
/** Long enough that the clock's resolution does not matter. */
const SAMPLE_MS = 10;

/** From keys in ascending order to a function that finds the place of a key. */
const backends = {
  map: (keys) => {
    const places = new Map(keys.map((key, place) => [key, place]));
    return (key) => places.get(key);
  },
  object: (keys) => {
    const places = Object.fromEntries(keys.map((key, place) => [key, place]));
    return (key) => places[key];
  },
  /** A sorted array, searched by halves. */
  array: (keys) => (key) => {
    let low = 0;
    let high = keys.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keys[middle] < key) low = middle + 1;
      else high = middle;
    }
    return low;
  },
};

const machine = { os: process.platform, cpu: `${cpus()[0]?.model.trim()} (${availableParallelism()} cores)` };

mkdirSync(FOLDER, { recursive: true });
for (const [backend, build] of Object.entries(backends)) {
  const rows = SIZES.flatMap((n) => measure(backend, n, build));
  writeFileSync(join(FOLDER, `${backend}.ndjson`), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  console.log(`${backend}: ${rows.map((row) => row.mean_ns).join(' ')} ns`);
}

function measure(backend, n, build) {
  const keys = Array.from({ length: n }, (_, place) => `key-${String(place).padStart(8, '0')}`);
  const find = build(keys);
  // Warms the function up before its first sample counts.
  sample(keys, find);
  return Array.from({ length: SAMPLES }, () => ({
    backend,
    n,
    ...machine,
    mean_ns: Number(sample(keys, find).toFixed(2)),
    timestamp: new Date().toISOString(),
  }));
}

/** Mean time of one lookup, in ns. */
function sample(keys, find) {
  const begin = performance.now();
  let rounds = 0;
  let sum = 0;
  do {
    for (const key of keys) sum += find(key);
    rounds++;
  } while (performance.now() - begin < SAMPLE_MS);
  const elapsedMs = performance.now() - begin;
  // The answers are used, so that the engine cannot drop the work, and checked.
  if (sum !== (rounds * keys.length * (keys.length - 1)) / 2) throw new Error('a key was not found');
  return (elapsedMs * 1e6) / (rounds * keys.length);
}
