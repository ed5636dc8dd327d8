/** `mcp`: a server of the Model Context Protocol on standard input and output, for agents. Read-only unless asked. */
import type { Command } from './command.ts';
import { measureTool } from './mcp/measure-tool.ts';
import { readingTools } from './mcp/reading-tools.ts';
import { serve } from './mcp/server.ts';

export const mcpCommand: Command = {
  name: 'mcp',
  usage: 'mcp',
  details:
    'Serves the local history of this repository to an agent: last_verdicts, series, changes, compare, why. Without --allow-measure nothing\nis run and nothing is written. The server ends when its standard input does.',
  examples: ['perf-regression mcp', 'perf-regression mcp --allow-measure'],
  inputs: [
    ...(['suite', 'branch', 'history-dir', 'rules-file', 'thresholds'] as const),
    ...(['confidence', 'alpha', 'pass-env'] as const),
  ],
  flags: [
    {
      name: 'allow-measure',
      help: 'Add the tool measure, which runs commands that the agent names, with your rights, and compares two commits by them.',
    },
  ],

  async run(given) {
    await serve([...readingTools, ...(given.flags.has('allow-measure') ? [measureTool] : [])], given);
    return 0;
  },
};
