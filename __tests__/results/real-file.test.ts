/** Result files of a checkout that a stranger filled: what is no file of the workspace is refused by name, and never waited for. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formats } from '../../src/formats/index.ts';
import { readSources, readText } from '../../src/results/files.ts';

const SECRET = 'token = ghs_secret';

let top: string;
let checkout: string;
let server: Server;
beforeAll(async () => {
  top = realpathSync(mkdtempSync(join(tmpdir(), 'results-')));
  checkout = join(top, 'work/checkout');
  mkdirSync(join(checkout, '.git'), { recursive: true });
  mkdirSync(join(checkout, 'target/criterion'), { recursive: true });
  mkdirSync(join(top, 'home/criterion/a/new'), { recursive: true });
  writeFileSync(join(top, 'home/secret.txt'), SECRET);
  writeFileSync(join(top, 'home/criterion/a/new/estimates.json'), SECRET);
  writeFileSync(join(checkout, 'bench.txt'), 'BenchmarkA 1 5 ns/op\n');
  const link = (target: string, name: string) => symlinkSync(target, join(checkout, name));
  link(join(top, 'home/secret.txt'), 'link.txt');
  link('../../home/secret.txt', 'relative.txt');
  link('relative.txt', 'chain.txt');
  link(join(top, 'home'), 'folder');
  link('bench.txt', 'inside.txt');
  link('/proc/self/environ', 'environ.txt');
  link('/dev/zero', 'zero.txt');
  execFileSync('mkfifo', [join(checkout, 'pipe')]);
  server = createServer();
  await new Promise<void>((resolve) => server.listen(join(checkout, 'socket'), resolve));
});
afterAll(() => {
  server.close();
  rmSync(top, { recursive: true });
});

const read = (pattern: string, tool = 'auto') => readSources([pattern], checkout, tool, formats);

test.each([
  ['link.txt', 'leads out of the workspace'],
  ['relative.txt', 'leads out of the workspace'],
  ['chain.txt', 'leads out of the workspace'],
  ['folder/secret.txt', 'leads out of the workspace'],
  ['folder', 'leads out of the workspace'],
  ['folder/criterion', 'leads out of the workspace'],
  ['fold*/*.txt', 'leads out of the workspace'],
  ['*link.txt', 'leads out of the workspace'],
  ['environ.txt', 'it belongs to the operating system'],
  ['zero.txt', 'it belongs to the operating system'],
  ['/proc/self/environ', 'it belongs to the operating system'],
  ['/proc/self/root/etc/passwd', ''],
  ['/sys/kernel/notes', 'it belongs to the operating system'],
  ['/dev/zero', 'it belongs to the operating system'],
  ['/dev/fd/0', ''],
  ['pipe', 'it is a pipe'],
  ['socket', 'it is a socket'],
])('%s is not read', async (pattern, why) => {
  const said = await read(pattern).then(
    (sources) => {
      // What the kernel only gives another name to is read as what it is.
      expect(why).toBe('');
      return JSON.stringify(sources);
    },
    (error: Error) => error.message,
  );
  expect(said).toContain(why);
  expect(said).not.toContain('secret =');
  expect(said).not.toContain('ghs_');
});

test('of file sizes neither', async () => {
  await expect(read('link.txt', 'file-size')).rejects.toThrow('leads out of the workspace');
});

test.each(['bench.txt', 'inside.txt', '*ench.txt'])('%s is read', async (pattern) => {
  expect(JSON.stringify(await read(pattern))).toContain('BenchmarkA');
});

test.runIf(existsSync('/dev/shm'))('what a benchmark wrote into shared memory is read', async () => {
  const folder = mkdtempSync('/dev/shm/results-');
  try {
    writeFileSync(join(folder, 'bench.txt'), 'BenchmarkA 1 5 ns/op\n');
    expect(JSON.stringify(await read(join(folder, 'bench.txt')))).toContain('BenchmarkA');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('what is named outside is meant', async () => {
  expect((await readText(join(top, 'home/secret.txt'), '../../home/secret.txt')).text).toBe(SECRET);
});
