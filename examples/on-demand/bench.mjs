/** Measures checksums whose names match an expression, and prints one row for each sample. */
import { createHash } from 'node:crypto';

const SAMPLES = 5;
/** Long enough that the clock's resolution does not matter. */
const SAMPLE_MS = 10;

const wanted = new RegExp(process.argv[2] ?? '.*');
const bytes = Buffer.alloc(10_000, 'abc');

for (const backend of ['md5', 'sha1', 'sha256'].filter((name) => wanted.test(name))) {
  // Warms the function up before its first sample counts.
  sample(backend);
  for (let i = 0; i < SAMPLES; i++) {
    console.log(JSON.stringify({ backend, n: bytes.length, mean_ns: Number(sample(backend).toFixed(2)) }));
  }
}

/** Mean time of one checksum, in ns. */
function sample(algorithm) {
  const begin = performance.now();
  let rounds = 0;
  do {
    createHash(algorithm).update(bytes).digest();
    rounds++;
  } while (performance.now() - begin < SAMPLE_MS);
  return ((performance.now() - begin) * 1e6) / rounds;
}
