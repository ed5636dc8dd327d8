// Measures work.mjs and prints one NDJSON row for each benchmark: the fastest of many short rounds in nanoseconds, which
// other processes disturbed least. The jobs alternate, so that a disturbance affects all of them.
import { arch, cpus, platform } from 'node:os';
import { count, parse, sort } from './work.mjs';

const ROUNDS = 80;
const REPEATS = 8;
const numbers = Array.from({ length: 4000 }, (_, i) => (i * 7919) % 4001);
const words = Array.from({ length: 4000 }, (_, i) => `word-${(i * 31) % 97}`);
const text = JSON.stringify(numbers);
const jobs = { parse: () => parse(text), sort: () => sort(numbers), count: () => count(words) };

const best = new Map();
for (let round = 0; round < ROUNDS; round++) {
  for (const [backend, job] of Object.entries(jobs)) {
    const start = process.hrtime.bigint();
    for (let i = 0; i < REPEATS; i++) job();
    const time = Number(process.hrtime.bigint() - start) / REPEATS;
    best.set(backend, Math.min(time, best.get(backend) ?? time));
  }
}

for (const [backend, time] of best) {
  const row = {
    backend,
    n: numbers.length,
    os: platform(),
    cpu: cpus()[0]?.model.trim() ?? arch(),
    mean_ns: time,
    timestamp: new Date().toISOString(),
  };
  console.log(JSON.stringify(row));
}
