/**
 * Checks a request against GitHub's own OpenAPI description, so that a request GitHub would refuse fails a
 * test here. It says what is wrong and nothing else: it does not answer requests, and it cannot see unknown
 * extra fields or limits that the description leaves out (those are in gaps.ts).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Document, OpenAPIBackend, type Request } from 'openapi-backend';

const require = createRequire(import.meta.url);

/** Both packages are CommonJS; require() gives the plain function that `import` hides behind `.default`. */
const addFormats = require('ajv-formats') as (ajv: unknown) => void;

/** Reading the description takes a third of a second and 190 MB, so one process does it once. */
let loaded: Promise<OpenAPIBackend> | undefined;

function description(): Promise<OpenAPIBackend> {
  loaded ??= (async () => {
    const file = require.resolve('@octokit/openapi/generated/api.github.com.json');
    const backend = new OpenAPIBackend({
      definition: JSON.parse(readFileSync(file, 'utf8'), withoutStrayNullable) as Document,
      quick: true,
      ajvOpts: { strict: false },
      customizeAjv: (ajv) => {
        addFormats(ajv);
        return ajv;
      },
    });
    return await backend.init();
  })();
  return loaded;
}

/** OpenAPI 3.0 gives `nullable` a meaning beside `type` only; the validator refuses it anywhere else. */
function withoutStrayNullable(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('nullable' in value) || 'type' in value) return value;
  const { nullable: _, ...schema } = value;
  return schema;
}

export interface DescribedRequest {
  method: string;
  /** As sent: percent-encoded, with the query string. */
  target: string;
  body: unknown;
}

/** Returns what GitHub would object to, or undefined for a request that its description allows. */
export async function violationOf(request: DescribedRequest): Promise<string | undefined> {
  const backend = await description();
  const described: Request = {
    method: request.method,
    path: encodeLastParameter(request.target),
    headers: { 'content-type': 'application/json' },
    ...(request.body === undefined ? {} : { body: request.body }),
  };
  const operation = backend.matchOperation(described);
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
