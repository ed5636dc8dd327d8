/**
 * Checks a request against GitHub's own OpenAPI description, so that a request GitHub would refuse fails a
 * test here. It says what is wrong and nothing else: it does not answer requests, and it cannot see unknown
 * extra fields or limits that the description leaves out (those are in gaps.ts).
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Document, OpenAPIBackend, type Request } from 'openapi-backend';
import { madeOnce } from './made-once.ts';

const require = createRequire(import.meta.url);

/** Both packages are CommonJS; require() gives the plain function that `import` hides behind `.default`. */
const addFormats = require('ajv-formats') as (ajv: unknown) => void;

interface Described {
  /** By path and method. */
  readonly paths: Record<string, Record<string, { responses?: unknown }>>;
  readonly components: Record<string, Record<string, unknown>>;
}

/** Reading GitHub's own text takes a quarter of a second, so one process of a run does it. */
async function readDescription(): Promise<Described> {
  const folder = await madeOnce('github-description', async () => {
    const made = mkdtempSync(join(tmpdir(), 'description-'));
    writeFileSync(join(made, FILE), JSON.stringify(describedRequests(), tidied));
    return made;
  });
  return JSON.parse(readFileSync(join(folder, FILE), 'utf8'));
}

const FILE = 'requests.json';

/** Without what answers look like: most of the text. */
function describedRequests(): Described {
  const file = require.resolve('@octokit/openapi/generated/api.github.com.json');
  const { paths, components } = JSON.parse(readFileSync(file, 'utf8')) as Described;
  for (const methods of Object.values(paths)) {
    for (const operation of Object.values(methods)) if (operation.responses) operation.responses = {};
  }
  return { paths, components: usedBy(paths, components) };
}

let described: Promise<Described> | undefined;

/** By the part of the description: the router looks at every operation it knows for every request. */
const backends = new Map<string, Promise<OpenAPIBackend>>();

function backendFor(target: string): Promise<OpenAPIBackend> {
  const part = partOf(target);
  const known = backends.get(part);
  if (known) return known;
  const backend = newBackend(part);
  backends.set(part, backend);
  return backend;
}

async function newBackend(part: string): Promise<OpenAPIBackend> {
  described ??= readDescription();
  const { paths: all, components } = await described;
  const paths = Object.fromEntries(Object.entries(all).filter(([path]) => partOf(path) === part));
  const definition = { openapi: '3.0.3', info: INFO, paths, components: usedBy(paths, components) };
  return new OpenAPIBackend({
    definition: structuredClone(definition) as unknown as Document,
    quick: true,
    // GitHub's own description needs no check: that compiles the schema of schemas for each operation.
    ajvOpts: { strict: false, meta: false, validateSchema: false },
    customizeAjv: (ajv) => {
      addFormats(ajv);
      return ajv;
    },
  }).init();
}

/** By method and path: the router looks at all operations of its part, and most paths come again. */
const operations = new Map<string, ReturnType<OpenAPIBackend['matchOperation']>>();

const INFO = { title: 'GitHub', version: '1' };

/** Of `/repos/{owner}/{repo}/git/refs` "git", of `/user/repos` "user": no request matches paths of two parts. */
function partOf(path: string): string {
  const [first = '', , , subject = ''] = path.replace(/\?.*/, '').split('/').slice(1);
  return first === 'repos' ? `repos/${subject}` : first;
}

/** OpenAPI 3.0 gives `nullable` a meaning beside `type` only; the validator refuses it anywhere else. Examples say nothing. */
function tidied(key: string, value: unknown): unknown {
  if (key === 'examples') return undefined;
  if (typeof value !== 'object' || value === null || !('nullable' in value) || 'type' in value) return value;
  const { nullable: _, ...schema } = value;
  return schema;
}

/** The components that these paths refer to, also through others. */
function usedBy(paths: unknown, components: Described['components']): Described['components'] {
  const used: Described['components'] = {};
  for (const open: unknown[] = [paths]; open.length > 0; ) {
    for (const [, kind = '', name = ''] of JSON.stringify(open.pop()).matchAll(REFERENCE)) {
      used[kind] ??= {};
      if (name in used[kind]) continue;
      used[kind][name] = components[kind]?.[name];
      open.push(used[kind][name]);
    }
  }
  return used;
}

const REFERENCE = /"#\/components\/([^/"]+)\/([^/"]+)/g;

export interface DescribedRequest {
  method: string;
  /** As sent: percent-encoded, with the query string. */
  target: string;
  body: unknown;
}

/** Returns what GitHub would object to, or undefined for a request that its description allows. */
export async function violationOf(request: DescribedRequest): Promise<string | undefined> {
  const backend = await backendFor(request.target);
  const described: Request = {
    method: request.method,
    path: encodeLastParameter(request.target),
    headers: { 'content-type': 'application/json' },
    ...(request.body === undefined ? {} : { body: request.body }),
  };
  const route = `${described.method} ${described.path.replace(/\?.*/, '')}`;
  const operation = operations.get(route) ?? backend.matchOperation(described);
  operations.set(route, operation);
  if (!operation) return `${request.method} ${request.target}: GitHub has no such operation`;
  const { valid, errors } = backend.validateRequest(described, operation);
  if (valid) return undefined;
  const reasons = (errors ?? []).map((error) => `${error.instancePath} ${error.message}`.trim());
  return `${request.method} ${request.target} (${operation.operationId}): ${reasons.join('; ')}`;
}

/**
 * GitHub takes slashes in file paths and ref names both plain and as %2F; the description has one parameter
 * there, which a router matches only without plain slashes.
 */
function encodeLastParameter(target: string): string {
  const greedy = /^(\/repos\/[^/]+\/[^/]+\/(?:contents|git\/refs?|git\/matching-refs)\/)([^?]*)(.*)$/.exec(
    target,
  );
  if (!greedy) return target;
  const [, before, parameter, query] = greedy;
  return `${before}${(parameter ?? '').replaceAll('/', '%2F')}${query}`;
}
