/**
 * Reads what an action writes for the runner: the file of GITHUB_OUTPUT and the `::command::` lines of its log.
 * A malformed file is an error, as it is on the runner, and never a missing output.
 */

export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  message: string;
  /** `title`, `file`, `line` and the like. */
  properties: Record<string, string>;
}

/** `name=value` lines and `name<<delimiter` blocks; the last assignment of a name wins. */
export function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const block = /^([^=]+?)<<(.+)$/.exec(line);
    if (block) {
      const [, name = '', delimiter = ''] = block;
      const end = lines.indexOf(delimiter, index + 1);
      if (end === -1) throw new Error(`GITHUB_OUTPUT: '${name}' has no closing '${delimiter}'`);
      outputs[name] = lines.slice(index + 1, end).join('\n');
      index = end;
      continue;
    }
    const equals = line.indexOf('=');
    if (equals < 1)
      throw new Error(`GITHUB_OUTPUT: line ${index + 1} is neither a value nor a block: ${line}`);
    outputs[line.slice(0, equals)] = line.slice(equals + 1);
  }
  return outputs;
}

export function parseCommands(log: string): { annotations: Annotation[]; masks: string[] } {
  const annotations: Annotation[] = [];
  const masks: string[] = [];
  for (const line of log.split(/\r?\n/)) {
    const command = /^\s*::(error|warning|notice|add-mask)(?: ([^:]*(?::(?!:)[^:]*)*))?::(.*)$/.exec(line);
    if (!command) continue;
    const [, name = '', properties = '', data = ''] = command;
    const message = unescapeData(data);
    if (name === 'add-mask') masks.push(message);
    else {
      annotations.push({
        level: name as Annotation['level'],
        message,
        properties: parseProperties(properties),
      });
    }
  }
  return { annotations, masks };
}

function parseProperties(text: string): Record<string, string> {
  const pairs = text.split(',').filter((pair) => pair.includes('='));
  return Object.fromEntries(
    pairs.map((pair) => {
      const equals = pair.indexOf('=');
      const value = unescapeData(
        pair
          .slice(equals + 1)
          .replaceAll('%3A', ':')
          .replaceAll('%2C', ','),
      );
      return [pair.slice(0, equals).trim(), value];
    }),
  );
}

/** The percent sign comes last, or `%250A` would become a line break. */
function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
