/**
 * Measures forty cases, four jobs on ten sizes each, and prints one row for each sample. With SHARD and SHARDS in the
 * environment it measures its share of them: every SHARDS-th case, from SHARD on.
 */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

const SIZES = Array.from({ length: 10 }, (_, i) => 100 * (i + 1));
const SAMPLES = 5;
/** Long enough that the clock's resolution does not matter. */
const SAMPLE_MS = 4;

/** From a size to the work that is measured; what it answers is used, so that the engine cannot drop it. */
const jobs = {
  sort: (n) => {
    const numbers = Array.from({ length: n }, (_, i) => (i * 7919) % n);
    return () => numbers.toSorted((a, b) => a - b)[0];
  },
  json: (n) => {
    const text = JSON.stringify(Array.from({ length: n }, (_, i) => ({ id: i, name: `name ${i}` })));
    return () => JSON.parse(text).length;
  },
  sha256: (n) => {
    const bytes = Buffer.alloc(n, 'abc');
    return () => createHash('sha256').update(bytes).digest()[0];
  },
  gzip: (n) => {
    const bytes = Buffer.alloc(n, 'abcdefgh');
    return () => gzipSync(bytes).length;
  },
};

const shard = Number(process.env.SHARD ?? 0);
const shards = Number(process.env.SHARDS ?? 1);
const cases = Object.keys(jobs).flatMap((backend) => SIZES.map((n) => ({ backend, n })));

for (const { backend, n } of cases.filter((_, i) => i % shards === shard)) {
  const work = jobs[backend](n);
  // Warms the function up before its first sample counts.
  sample(work);
  for (let i = 0; i < SAMPLES; i++) {
    console.log(JSON.stringify({ backend, n, mean_ns: Number(sample(work).toFixed(2)) }));
  }
}

/** Mean time of one call, in ns. */
function sample(work) {
  const begin = performance.now();
  let rounds = 0;
  let sum = 0;
  do {
    sum += work();
    rounds++;
  } while (performance.now() - begin < SAMPLE_MS);
  const elapsedMs = performance.now() - begin;
  if (Number.isNaN(sum)) throw new Error('the work has no answer');
  return (elapsedMs * 1e6) / rounds;
}
