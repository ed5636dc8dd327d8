/**
 * In the place of packages that the MCP SDK imports and this server never calls: validators of JSON Schema for answers
 * that a server asks of its client, and an older version of zod. They would be two thirds of its chunk.
 */

/** `ajv` and `ajv-formats`; the server is given a validator of its own. */
export default function unused(): never {
  throw new Error('this package is not part of the bundle');
}

/** Of `zod/v3` and `zod-to-json-schema`; all schemas here are of version 4. */
export const object = unused;
export const zodToJsonSchema = unused;
