/**
 * Bundles the two entry points into dist/: ES modules, split so that large clients load only when used, with readable stack
 * traces. Bundles the dashboard into a few small files for the browser, with a version made from their contents.
 */
import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import {
  BANNER,
  type Chunks,
  ELAPSED,
  fewChunks,
  type Layer,
  requiredBuiltins,
  requiredPackages,
} from './bundle-plugins.ts';
import { billOfMaterials, bundledPackages, foldersIn, licencesText } from './licences.ts';

const root = join(import.meta.dirname, '..');

/** Modules that replace packages imported by other packages; each file says why. */
const REPLACED: Readonly<Record<string, string>> = {
  undici: 'src/github/undici.ts',
  'unzip-stream': 'src/github/unzip-stream.ts',
  ajv: 'src/commands/mcp/unused.ts',
  'ajv-formats': 'src/commands/mcp/unused.ts',
  'zod/v3': 'src/commands/mcp/unused.ts',
  'zod-to-json-schema': 'src/commands/mcp/unused.ts',
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

/** Packages that few runs use, and what is imported from them. */
const REQUIRED = { 'fast-xml-parser': ['XMLParser'], 'fastest-levenshtein': ['distance'] };

/** What loads only when used: what is large, and what other commands and modes need. */
const CHUNKS: Chunks = {
  action: ['action.ts'],
  check: [
    'commands/workspace.ts',
    'commands/check.ts',
    'commands/compare.ts',
    'commands/record.ts',
    'commands/detect.ts',
  ],
  measure: [
    'commands/track.ts',
    'commands/backfill.ts',
    'commands/ab.ts',
    'commands/confirm.ts',
    'commands/bisect.ts',
    'commands/doctor.ts',
    'commands/experiment/',
  ],
  history: [
    'commands/history/',
    'commands/baseline/',
    'commands/dashboard/',
    'commands/dashboard.ts',
    'commands/status.ts',
    'commands/trends.ts',
    'commands/noise.ts',
    'commands/why.ts',
    'commands/mcp.ts',
    'commands/notify.ts',
    'commands/completion.ts',
  ],
  'measure-job': ['modes/measure-command.ts', 'modes/search-culprit.ts'],
  modes: ['modes/collect.ts', 'modes/publish.ts', 'modes/request.ts', 'modes/trends.ts'],
  'mcp-sdk': ['commands/mcp/sdk.ts'],
  'rules-file': ['rules/file.ts', 'rules/difference.ts', 'measure/configuration-patch.ts'],
  patterns: ['formats/mapped.ts', 'rules/sources.ts'],
  formulas: ['rules/derived.ts'],
};

/** What compares a run with a history, and stores it. */
const JUDGING = [
  'baseline/',
  'check/',
  'results/',
  'history/log.ts',
  'history/write-events.ts',
  'storage/snapshot-s3.ts',
  'storage/stores.ts',
  'reporters/html.ts',
  'reporters/markdown.ts',
  'reporters/message.ts',
  'reporters/terminal.ts',
  'measure/planner.ts',
  'model/culprit.ts',
  'model/pattern.ts',
  'rules/unmatched.ts',
  'system/own-package.ts',
  'system/write-file.ts',
];

/**
 * What every start needs, what those with a history need, and of these what every command and what every job needs: each becomes
 * one file.
 */
const LAYERS: readonly Layer[] = [
  { beneath: Object.keys(CHUNKS), files: ['commands/run.ts'] },
  { beneath: ['action', 'check', 'measure', 'measure-job', 'history', 'modes'], files: JUDGING },
  { beneath: ['check', 'measure', 'history'], files: CHUNKS.check ?? [] },
  { beneath: ['action', 'measure-job', 'modes'], files: ['modes/run.ts', 'sinks/channels.ts'] },
];

// Chunks have hashed names, so old ones must be deleted.
await rm(join(root, 'dist'), { recursive: true, force: true });
const { metafile: doors } = await build({
  absWorkingDir: root,
  entryPoints: { action: 'chunk:action', 'command-line': 'src/commands/run.ts' },
  outdir: 'dist',
  bundle: true,
  // The output is the same if node_modules is a symbolic link.
  preserveSymlinks: true,
  splitting: true,
  metafile: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  chunkNames: 'chunks/[name]-[hash]',
  plugins: [replaced, fewChunks(root, CHUNKS, LAYERS), requiredBuiltins, requiredPackages(REQUIRED)],
  define: ELAPSED,
  // CommonJS packages call require for Node's modules, which ES modules do not have.
  banner: {
    js: BANNER,
  },
  legalComments: 'none',
  logLevel: 'warning',
});
const { metafile: packages } = await build({
  absWorkingDir: root,
  entryPoints: Object.keys(REQUIRED).map((name) => ({ in: name, out: name })),
  outdir: 'dist/chunks',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  preserveSymlinks: true,
  metafile: true,
  format: 'cjs',
  platform: 'node',
  target: 'node22',
  legalComments: 'none',
  logLevel: 'warning',
});
// The entry of the command line must run on an old Node, to report the version that it needs.
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
// The page is published without LICENSES.txt, so its scripts contain the licence texts.
for (const [file, output] of Object.entries(page.outputs)) {
  const texts = licencesText(bundledPackages(root, foldersIn([output])));
  const path = join(root, file);
  if (texts.trim() !== '') await writeFile(path, `/*\n${texts}*/\n${await readFile(path, 'utf8')}`);
}
for (const file of ['index.html', 'icon.svg']) {
  await copyFile(join(root, 'src/dashboard', file), join(pageFolder, file));
}
await writeFile(join(pageFolder, 'version'), `${await versionOf(pageFolder)}\n`);
// The npm package is for the command line, without the files that only the action loads.
const ofCommandLine = reachedFrom(doors.outputs, 'dist/command-line.js');
const ofActionOnly = Object.keys(doors.outputs).filter((file) => !ofCommandLine.has(file));
await writeFile(
  join(root, 'dist/.npmignore'),
  ofActionOnly
    .sort()
    .map((file) => `${file.replace('dist/', '')}\n`)
    .join(''),
);
const bundled = bundledPackages(
  root,
  foldersIn([doors, packages, page].flatMap(({ outputs }) => Object.values(outputs))),
);
const { name, license: licence } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
await writeFile(join(root, 'dist/LICENSES.txt'), licencesText(bundled));
await writeFile(
  join(root, 'dist/sbom.json'),
  `${JSON.stringify(billOfMaterials({ name, licence }, bundled), null, 2)}\n`,
);

async function versionOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(folder)).sort()) hash.update(await readFile(join(folder, file)));
  return hash.digest('hex').slice(0, 12);
}

/** An entry and all outputs that it imports, statically or dynamically. */
function reachedFrom(outputs: Metafile['outputs'], entry: string, reached = new Set<string>()): Set<string> {
  if (reached.has(entry)) return reached;
  reached.add(entry);
  for (const { path, external } of outputs[entry]?.imports ?? []) {
    if (!external) reachedFrom(outputs, path, reached);
  }
  return reached;
}
