/**
 * Plugins of the bundle that keep its start cheap. Every file that node loads costs about a millisecond, and importing a module
 * of Node evaluates everything that it exports, streams and promises included. So dynamic imports lead to few chunks, whose
 * modules are evaluated when they are used, and Node's modules are required instead of imported.
 */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { builtinModules, createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Chunks by name: the files of src/ that are imported dynamically, or folders of them, which end with a slash. A file that is
 * not listed becomes part of the chunk of its importer.
 */
export type Chunks = Readonly<Record<string, readonly string[]>>;

/**
 * Files or folders that all chunks of a list import, with all that these import: without it, the bundler makes a file for each combination
 * of chunks that share a module.
 */
export interface Layer {
  readonly beneath: readonly string[];
  readonly files: readonly string[];
}

const DYNAMIC_IMPORT = /\bimport\('(\.[^']+)'\)/g;

/** Replaces the dynamic imports of files of src/ by imports of the chunk that contains them. An entry point is a chunk, too. */
export function fewChunks(root: string, chunks: Chunks, layers: readonly Layer[]): Plugin {
  const src = join(root, 'src');
  const nameOf = (file: string) => relative(src, file).split(sep).join('/');
  const files = new Map(Object.entries(chunks).map(([chunk, places]) => [chunk, filesOf(src, places)]));
  const chunkOf = (name: string) => [...files].find(([, names]) => names.includes(name))?.[0];
  return {
    name: 'few chunks',
    setup({ onLoad, onResolve }) {
      onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => {
        const text = await readFile(path, 'utf8');
        const beside: string[] = [];
        const contents = text.replace(DYNAMIC_IMPORT, (_, file: string) => {
          const name = nameOf(resolve(dirname(path), file));
          const chunk = chunkOf(name);
          if (chunk !== undefined) return `import('chunk:${chunk}').then((chunk) => chunk['${name}'])`;
          beside.push(`import * as beside${beside.length} from '${file}';`);
          return `Promise.resolve(beside${beside.length - 1})`;
        });
        return { contents: [contents, ...beside].join('\n'), loader: 'ts' };
      });
      onResolve({ filter: /^chunk:/ }, ({ path }) => ({
        path: path.replace('chunk:', ''),
        namespace: 'chunk',
      }));
      onLoad({ filter: /./, namespace: 'chunk' }, ({ path: chunk }) => {
        const below = layers.filter(({ beneath }) => beneath.includes(chunk)).flatMap((layer) => layer.files);
        const names = new Set([...(files.get(chunk) ?? []), ...filesOf(src, below)]);
        const lines = [...names].map((name) => `export * as '${name}' from './${name}';`);
        return { contents: lines.join('\n'), resolveDir: src };
      });
    },
  };
}

function filesOf(src: string, places: readonly string[]): string[] {
  return places.flatMap((place) =>
    place.endsWith('/') ? readdirSync(join(src, place)).map((file) => `${place}${file}`) : [place],
  );
}

/** What the modules of this file need at the beginning of each file of the bundle. */
export const BANNER = [
  "import { createRequire as perfRegressionCreateRequire } from 'node:module';",
  'const require = perfRegressionCreateRequire(import.meta.url), perfRegressionRequire = require;',
  'const perfRegressionNow = () => { const [s, ns] = process.hrtime(); return 1e3 * s + ns / 1e6; };',
].join('\n');

/** To ask `performance` for the time loads all that Node measures about itself; the same clock is at hand. It needs the banner. */
export const ELAPSED = { 'performance.now': 'perfRegressionNow' };

/**
 * Requires Node's modules instead of importing them, each when one of its functions is called: `node:crypto` alone costs as much
 * as a third of an empty process. It needs the banner.
 */
export const requiredBuiltins: Plugin = {
  name: "Node's modules when used",
  setup({ onLoad, onResolve }) {
    const filter = new RegExp(
      `^node:(?:${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`,
    );
    onResolve({ filter }, ({ path, kind, importer }) =>
      kind === 'import-statement' && !importer.includes('node_modules')
        ? { path, namespace: 'builtin' }
        : undefined,
    );
    onLoad({ filter: /./, namespace: 'builtin' }, ({ path }) => {
      const all: Record<string, unknown> = createRequire(import.meta.url)(path);
      const isCalled = (name: string) => /^[a-z]/.test(name) && typeof all[name] === 'function';
      return { contents: requiring(path, Object.keys(all), isCalled, (name) => keysBeside(all[name])) };
    });
  },
};

/**
 * Requires packages instead of importing them, each when one of its functions or classes is used. The bundle has them as
 * CommonJS modules beside its chunks, because ES modules cannot be required in every supported version of Node.
 * @param packages by name, which is also the name of the file: what is imported from them, functions and classes only
 */
export function requiredPackages(packages: Readonly<Record<string, readonly string[]>>): Plugin {
  return {
    name: 'packages when used',
    setup({ onLoad, onResolve }) {
      const filter = new RegExp(`^(?:${Object.keys(packages).join('|')})$`);
      onResolve({ filter }, ({ path, importer }) =>
        importer.includes('node_modules') ? undefined : { path, namespace: 'package' },
      );
      onLoad({ filter: /./, namespace: 'package' }, ({ path }) => ({
        contents: requiring(`./${path}.cjs`, packages[path] ?? [], () => true),
      }));
    },
  };
}

/**
 * What a function has besides being one, as expressions: `promisify` asks `execFile` for its own way, `realpath` has `native`.
 * Every function has a length and a name.
 */
function keysBeside(value: unknown): string[] {
  const usual = Reflect.ownKeys(function given() {});
  return Reflect.ownKeys(value as object)
    .filter((key) => !usual.includes(key))
    .flatMap((key) => {
      if (typeof key === 'string') return [JSON.stringify(key)];
      const registered = Symbol.keyFor(key);
      return registered === undefined ? [] : [`Symbol.for(${JSON.stringify(registered)})`];
    });
}

/**
 * A module with the exports of another one, which it requires when one of those is called. The bundler drops unused ones.
 * @param keysOf what a function has besides being one
 */
function requiring(
  path: string,
  names: readonly string[],
  isCalled: (name: string) => boolean,
  keysOf: (name: string) => readonly string[] = () => [],
): string {
  const lines = names
    .filter((name) => name !== 'default')
    .map((name) => {
      if (!isCalled(name)) return `export const ${name} = /* @__PURE__ */ of('${name}');`;
      const call = `function ${name}(...given) { return new.target ? new (of('${name}'))(...given) : of('${name}')(...given); }`;
      const keys = keysOf(name);
      return keys.length === 0
        ? `export ${call}`
        : `export const ${name} = /* @__PURE__ */ beside('${name}', [${keys.join(', ')}], ${call});`;
    });
  return [
    `const of = (name) => perfRegressionRequire('${path}')[name];`,
    'const beside = (name, keys, call) => Object.defineProperties(call, Object.fromEntries(keys.map((key) => [key, { get: () => of(name)[key] }])));',
    ...lines,
  ].join('\n');
}
