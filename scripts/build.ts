/**
 * Bundles the two doors into dist/: ESM, split so that heavy clients load only when used, readable stack traces. And
 * the dashboard into a few files for a browser, small, with a version made from their contents.
 */
import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';

const root = join(import.meta.dirname, '..');

const undiciWhereProxied: Plugin = {
  name: 'undici where there is a proxy',
  setup({ onResolve }) {
    const path = join(root, 'src/github/undici.ts');
    onResolve({ filter: /^undici$/ }, ({ importer }) =>
      importer.startsWith(join(root, 'node_modules')) ? { path } : undefined,
    );
  },
};

// Chunks have hashed names: old ones would stay behind.
await rm(join(root, 'dist'), { recursive: true, force: true });
const { metafile: doors } = await build({
  absWorkingDir: root,
  entryPoints: { action: 'src/action.ts', 'command-line': 'src/commands/run.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  metafile: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  chunkNames: 'chunks/[name]-[hash]',
  plugins: [undiciWhereProxied],
  // Packages in CommonJS call require for Node's own modules; an ES module has none.
  banner: {
    js: "import { createRequire as perfRegressionCreateRequire } from 'node:module';\nconst require = perfRegressionCreateRequire(import.meta.url);",
  },
  legalComments: 'none',
  logLevel: 'warning',
});
// The command itself: an old Node reads it, and is told what is needed.
await build({
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli.ts' },
  outdir: 'dist',
  format: 'esm',
  platform: 'node',
  target: 'node12.20',
  legalComments: 'none',
  logLevel: 'warning',
});
const { metafile: page } = await build({
  absWorkingDir: root,
  entryPoints: ['src/dashboard/app.tsx', 'src/dashboard/worker.ts', 'src/dashboard/style.css'],
  outdir: 'dist/dashboard',
  bundle: true,
  minify: true,
  metafile: true,
  format: 'iife',
  platform: 'browser',
  target: 'es2023',
  loader: { '.svg': 'dataurl' },
  legalComments: 'none',
  logLevel: 'warning',
});
const pageFolder = join(root, 'dist/dashboard');
for (const file of ['index.html', 'icon.svg']) {
  await copyFile(join(root, 'src/dashboard', file), join(pageFolder, file));
}
await writeFile(join(pageFolder, 'version'), `${await versionOf(pageFolder)}\n`);
await writeFile(
  join(root, 'dist/LICENSES.txt'),
  await licencesOf([...Object.keys(doors.inputs), ...Object.keys(page.inputs)]),
);

async function versionOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(folder)).sort()) hash.update(await readFile(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

/** The licence texts of the packages whose code is in the bundle, as they ask for. */
async function licencesOf(inputs: readonly string[]): Promise<string> {
  const packages = new Set<string>();
  for (const path of inputs) {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
    if (folder) packages.add(folder);
  }
  const texts: string[] = [];
  for (const folder of [...packages].sort()) {
    const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
    const file = (await readdir(join(root, folder))).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? await readFile(join(root, folder, file), 'utf8') : `Licence: ${license}\n`;
    texts.push(`${name} ${version}\n\n${text.replaceAll('\r\n', '\n').trim()}\n`);
  }
  return texts.join(`\n${'-'.repeat(78)}\n\n`);
}
