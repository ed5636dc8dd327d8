// Measures work.mjs and prints one NDJSON row a benchmark: the best of some rounds, the one that was least disturbed by
// whatever else this machine does, in nanoseconds.
import { arch, cpus, platform } from 'node:os';
import { count, parse, sort } from './work.mjs';

const ROUNDS = 60;
const numbers = Array.from({ length: 4000 }, (_, i) => (i * 7919) % 4001);
const words = Array.from({ length: 4000 }, (_, i) => `word-${(i * 31) % 97}`);
const text = JSON.stringify(numbers);
const jobs = { parse: () => parse(text), sort: () => sort(numbers), count: () => count(words) };

for (const [backend, job] of Object.entries(jobs)) {
  const times = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = process.hrtime.bigint();
    for (let i = 0; i < 20; i++) job();
    times.push(Number(process.hrtime.bigint() - start) / 20);
  }
  const row = {
    backend,
    n: numbers.length,
    os: platform(),
    cpu: cpus()[0]?.model.trim() ?? arch(),
    mean_ns: Math.min(...times),
    timestamp: new Date().toISOString(),
  };
  console.log(JSON.stringify(row));
}
