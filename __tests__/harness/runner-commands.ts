/**
 * What the runner of GitHub takes for a command in the log of a step: a port of its ActionCommand.cs (TryParseV2, TryParse). It compares
 * as the culture of the machine does, and so overlooks what is not seen: those characters are taken out first.
 */

/** As the runner registers them; and what registers itself behind them. */
const REGISTERED =
  /^(?:internal-set-repo-path|set-env|set-output|save-state|add-path|add-mask|add-matcher|remove-matcher|warning|error|notice|debug|group|endgroup|echo|stop-commands|PWNED)$/i;

const OVERLOOKED = /[\p{Default_Ignorable_Code_Point}\p{Cf}\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]/gu;

export interface RunnerCommand {
  readonly name: string;
  readonly data: string;
}

export function runnerCommands(log: string): RunnerCommand[] {
  // As StreamReader.ReadLine has lines.
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    const seen = line.replace(OVERLOOKED, '');
    return [fromStart(seen) ?? fromAnywhere(seen) ?? []].flat();
  });
}

function fromStart(line: string): RunnerCommand | undefined {
  const message = line.replace(/^[\s\x85]+/, '');
  if (!message.startsWith('::')) return undefined;
  const end = message.indexOf('::', 2);
  return end < 0 ? undefined : known(message.slice(2, end), message.slice(end + 2));
}

function fromAnywhere(line: string): RunnerCommand | undefined {
  const start = line.indexOf('##[');
  const end = start < 0 ? -1 : line.indexOf(']', start);
  return end < 0 ? undefined : known(line.slice(start + 3, end), line.slice(end + 1));
}

function known(info: string, data: string): RunnerCommand | undefined {
  const [name = ''] = info.split(' ', 1);
  return REGISTERED.test(name) ? { name: name.toLowerCase(), data } : undefined;
}
