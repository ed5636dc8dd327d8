/** The bundle requires Node's modules when they are used. They have to be there what they are without a bundle. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, inject, test } from 'vitest';
import { BANNER, requiredBuiltins } from '../scripts/bundle-plugins.ts';

const modules = [
  'child_process',
  'fs',
  'fs/promises',
  'timers',
  'util',
  'zlib',
  'path',
  'os',
  'crypto',
  'http',
];

let files = 0;

async function bundled(source: string): Promise<Record<string, Record<string, unknown>>> {
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: import.meta.dirname },
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: { js: BANNER },
    plugins: [requiredBuiltins],
    write: false,
  });
  const file = join(inject('folder'), `bundled-${files++}.mjs`);
  writeFileSync(file, outputFiles[0]?.text ?? '');
  return import(file);
}

test.each(modules)('the functions of node:%s', async (name) => {
  const { all = {} } = await bundled(`import * as all from 'node:${name}'; export { all };`);
  const real = createRequire(import.meta.url)(name);
  const given = Reflect.ownKeys(function given() {});
  for (const [key, own] of Object.entries(real)) {
    if (key === 'default') continue;
    expect(typeof all[key], key).toBe(typeof own);
    if (typeof own !== 'function') continue;
    for (const beside of Reflect.ownKeys(own).filter((each) => !given.includes(each))) {
      const isShared = typeof beside === 'string' || Symbol.keyFor(beside) !== undefined;
      if (isShared)
        expect(Reflect.get(all[key] as object, beside), `${key} ${String(beside)}`).toBe(
          Reflect.get(own, beside),
        );
    }
  }
});

test('a program runs as a promise, with both of its outputs', async () => {
  const { run = {} } = await bundled(`
    import { execFile } from 'node:child_process';
    import { promisify } from 'node:util';
    export const run = await promisify(execFile)('sh', ['-c', 'echo out; echo err >&2']);
  `);
  expect(run).toEqual({ stdout: 'out\n', stderr: 'err\n' });
});
