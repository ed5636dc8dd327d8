/** `formats`: lists the supported tools, from the same list as the table in docs/reference.md. */
import { formats } from '../formats/index.ts';
import { jsonText } from '../reporters/json.ts';
import { table } from '../reporters/table.ts';
import type { Command } from './command.ts';

export const formatsCommand: Command = {
  name: 'formats',
  usage: 'formats',
  examples: ['perf-regression formats'],
  inputs: [],
  flags: [{ name: 'json', help: 'Print [{id, tool, produce, reads}].' }],

  async run({ flags, print }) {
    const rows = formats.map(({ id, tool, produce, reads }) => ({ id, tool, produce, reads }));
    if (flags.has('json')) print(`${jsonText(rows, 1)}\n`);
    else {
      print(
        table(
          ['--tool', 'output of', 'read from it', 'made by'],
          rows.map(({ id, tool, reads, produce }) => [id, tool, reads, produce]),
        ),
      );
    }
    return 0;
  },
};
