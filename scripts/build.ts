/**
 * Bundles the two doors into dist/: ESM, split so that heavy clients load only when used, readable stack traces. And
 * the dashboard into a few files for a browser, small, with a version made from their contents.
 */
import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { billOfMaterials, bundledPackages, foldersIn, licencesText } from './licences.ts';

const root = join(import.meta.dirname, '..');

/** Our own modules in place of packages that other packages import; each file says why. */
const REPLACED: Readonly<Record<string, string>> = {
  undici: 'src/github/undici.ts',
  'unzip-stream': 'src/github/unzip-stream.ts',
};

const replaced: Plugin = {
  name: 'modules in the place of packages',
  setup({ onResolve }) {
    const names = new RegExp(`^(?:${Object.keys(REPLACED).join('|')})$`);
    onResolve({ filter: names }, ({ path, importer }) => {
      const ours = REPLACED[path];
      return ours && importer.startsWith(join(root, 'node_modules')) ? { path: join(root, ours) } : undefined;
    });
  },
};

// Chunks have hashed names: old ones would stay behind.
await rm(join(root, 'dist'), { recursive: true, force: true });
const { metafile: doors } = await build({
  absWorkingDir: root,
  entryPoints: { action: 'src/action.ts', 'command-line': 'src/commands/run.ts' },
  outdir: 'dist',
  bundle: true,
  // A checkout whose node_modules is a link bundles the same.
  preserveSymlinks: true,
  splitting: true,
  metafile: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  chunkNames: 'chunks/[name]-[hash]',
  plugins: [replaced],
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
  preserveSymlinks: true,
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
// People publish the page without LICENSES.txt, so its scripts contain the texts.
for (const [file, output] of Object.entries(page.outputs)) {
  const texts = licencesText(bundledPackages(root, foldersIn([output])));
  const path = join(root, file);
  if (texts.trim() !== '') await writeFile(path, `/*\n${texts}*/\n${await readFile(path, 'utf8')}`);
}
for (const file of ['index.html', 'icon.svg']) {
  await copyFile(join(root, 'src/dashboard', file), join(pageFolder, file));
}
await writeFile(join(pageFolder, 'version'), `${await versionOf(pageFolder)}\n`);
// The npm package is for the command line and leaves out what only the action loads.
const ofCommandLine = reachedFrom(doors.outputs, 'dist/command-line.js');
const ofActionOnly = Object.keys(doors.outputs).filter((file) => !ofCommandLine.has(file));
await writeFile(
  join(root, 'dist/.npmignore'),
  ofActionOnly
    .sort()
    .map((file) => `${file.replace('dist/', '')}\n`)
    .join(''),
);
const packages = bundledPackages(
  root,
  foldersIn([doors, page].flatMap(({ outputs }) => Object.values(outputs))),
);
const { name, license: licence } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
await writeFile(join(root, 'dist/LICENSES.txt'), licencesText(packages));
await writeFile(
  join(root, 'dist/sbom.json'),
  `${JSON.stringify(billOfMaterials({ name, licence }, packages), null, 2)}\n`,
);

async function versionOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(folder)).sort()) hash.update(await readFile(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

/** The outputs that an entry loads, at once or when it needs them, and itself. */
function reachedFrom(outputs: Metafile['outputs'], entry: string, reached = new Set<string>()): Set<string> {
  if (reached.has(entry)) return reached;
  reached.add(entry);
  for (const { path, external } of outputs[entry]?.imports ?? []) {
    if (!external) reachedFrom(outputs, path, reached);
  }
  return reached;
}
