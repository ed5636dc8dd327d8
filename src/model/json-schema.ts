/** JSON schemas of schemas. In a module of its own, because the code for them is large: only the MCP server and what is rendered need it. */
import { toJSONSchema as realToJSONSchema } from 'zod/mini';
import { made } from './schema.ts';

export const toJSONSchema = ((schema: object, ...params: never[]) =>
  realToJSONSchema(made(schema) as never, ...params)) as typeof realToJSONSchema;
