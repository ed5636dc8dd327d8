/** What the server needs of the official SDK, loaded when a server starts. */
export { Server } from '@modelcontextprotocol/sdk/server/index.js';
export { deserializeMessage } from '@modelcontextprotocol/sdk/shared/stdio.js';
export {
  CallToolRequestSchema,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from '@modelcontextprotocol/sdk/types.js';
