/**
 * Restores a tool's text: removes what terminals, CI services and log viewers add to it and before its lines.
 * This happens once, before the format is detected. Line numbers stay the same.
 */

/**
 * Control sequences: operating system (hyperlinks, titles), application (Buildkite), colours, character sets.
 */
const CONTROL =
  /\x1b(?:\][^\x07\x1b\n]*(?:\x07|\x1b\\)?|[_PX^][^\x07\x1b\n]*(?:\x07|\x1b\\)?|\[[0-?]*[ -/]*[@-~]|[()*+][0-9A-Za-z]|[=>78cDEHMNOZ])/g;

/**
 * Time of day at the beginning of a line: GitHub's, GitLab's (followed by the stream), that of container
 * runtimes, and in brackets Jenkins's; `gh run view --log` puts job and step before it.
 */
const LOGGED =
  /^(?:(?:[^\t\n]{1,200}\t[^\t\n]{1,200}\t)?\ufeff?\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)\]?(?: \d\d[OE][ +]| std(?:out|err) [FP](?: |$)|[ \t]|$))+/;

/** Docker Compose's service, or kubectl's pod, at the beginning of a line. */
const SERVICE = /^(?:[\w.-]+ +\| |\[pod\/[\w./-]+\] )/;

/** More of them would be rows of a table. */
const SERVICES_MAX = 8;

export function cleanedText(text: string): string {
  const bare = withoutControl(text);
  const isTimed = /\d\d:\d\d:\d\d/.test(bare);
  if (!isTimed && !/\| |\[pod\//.test(bare)) return bare;
  const untimed = (lines: readonly string[]) => (isTimed ? lines.map(withoutTime) : lines);
  const lines = untimed(bare.split('\n'));
  // A service precedes what it logs, and the prefix of a CI service precedes that.
  const own = withoutServices(lines);
  return (own === lines ? lines : untimed(own)).join('\n');
}

function withoutTime(line: string): string {
  const prefix = LOGGED.exec(line)?.[0];
  // A line that is only a time is printed by tools above their table.
  return prefix === undefined || isAlone(line, prefix) ? line : line.slice(prefix.length);
}

/** Removes what readers of the text must not see: escape sequences, zero bytes, byte order marks. */
function withoutControl(text: string): string {
  const plain = text.includes('\x1b') ? text.replace(CONTROL, '') : text;
  const withoutZeros = plain.includes('\0') ? plain.replaceAll('\0', '') : plain;
  return withoutZeros.includes('\ufeff') ? withoutZeros.replace(/^\ufeff/gm, '') : withoutZeros;
}

function isAlone(line: string, prefix: string): boolean {
  return line.slice(prefix.length).trim() === '' && !/[ \t]\r?$/.test(line);
}

/** Only if every line has one: a single one is part of a result. */
function withoutServices(lines: readonly string[]): readonly string[] {
  const services = new Set<string>();
  for (const line of lines) {
    if (line.trim() === '') continue;
    const service = SERVICE.exec(`${line} `)?.[0];
    if (service === undefined) return lines;
    services.add(service);
    if (services.size > SERVICES_MAX) return lines;
  }
  return lines.map((line) => line.slice(SERVICE.exec(`${line} `)?.[0].length ?? 0));
}
