/** Bundles the two doors into dist/: ESM, split so that heavy clients load only when used, readable stack traces. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');

// Chunks have hashed names: old ones would stay behind.
await rm(join(root, 'dist'), { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ['src/action.ts', 'src/cli.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  chunkNames: 'chunks/[name]-[hash]',
  // Packages in CommonJS call require for Node's own modules; an ES module has none.
  banner: {
    js: "import { createRequire as perfRegressionCreateRequire } from 'node:module';\nconst require = perfRegressionCreateRequire(import.meta.url);",
  },
  legalComments: 'none',
  logLevel: 'warning',
});
