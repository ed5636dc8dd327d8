/**
 * Trailers of a commit's message, as `git interpret-trailers --parse` reads them: the last paragraph, if it consists of
 * trailers, or of git's own trailers and at most three other lines for each. The title never counts. Git itself is not
 * called: the messages are untrusted, and on some of them it never ends.
 */

const SEPARATOR = /^[A-Za-z0-9-]+[ \t]*:/;
const GENERATED = /^(?:Signed-off-by: |\(cherry picked from commit )/;
const CUT = /^# -+ >8 -+$/;
const CONFLICTS = /^Conflicts:$/;

/** The value of the last trailer of this name, ignoring case; undefined if there is none. */
export function trailerIn(message: string, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return trailersOf(message).findLast(([token]) => token.toLowerCase() === wanted)?.[1];
}

/** Name and value, in their order; a value over several lines is joined into one. */
export function trailersOf(message: string): [string, string][] {
  const found: [string, string][] = [];
  let open: [string, string] | undefined;
  for (const line of trailerBlock(linesOf(message))) {
    if (/^\s/.test(line)) {
      if (open) open[1] = `${open[1]} ${line.trim()}`.trim();
      continue;
    }
    const at = line.indexOf(':');
    open = SEPARATOR.test(line) ? [line.slice(0, at).trim(), line.slice(at + 1).trim()] : undefined;
    if (open) found.push(open);
  }
  return found;
}

/** Without a patch, a diff or an editor's comments after the message. */
function linesOf(message: string): string[] {
  const lines = message.split('\n');
  const end = lines.findIndex((line) => /^---(?:\s|$)/.test(line) || CUT.test(line));
  const own = end < 0 ? lines : lines.slice(0, end);
  while (own.length > 0 && isIgnored(own.at(-1) as string)) own.pop();
  // A list of conflicts that old versions of git write below the trailers.
  const conflicts = own.findLastIndex((line) => CONFLICTS.test(line));
  const isList = conflicts >= 0 && own.slice(conflicts + 1).every((line) => /^\t|^#|^\s*$/.test(line));
  return isList ? own.slice(0, conflicts) : own;
}

function isIgnored(line: string): boolean {
  return line.startsWith('#') || line.trim() === '';
}

function trailerBlock(lines: readonly string[]): readonly string[] {
  const title = lines.findIndex((line) => !line.startsWith('#') && line.trim() === '');
  if (title < 0) return [];
  let trailers = 0;
  let others = 0;
  let continued = 0;
  let isGenerated = false;
  let isBehindText = false;
  for (let at = lines.length - 1; at >= title; at--) {
    const line = lines[at] as string;
    if (line.startsWith('#')) {
      others += continued;
      continued = 0;
    } else if (line.trim() === '') {
      if (!isBehindText) continue;
      others += continued;
      const isBlock = isGenerated ? trailers * 3 >= others : trailers > 0 && others === 0;
      return isBlock ? lines.slice(at + 1) : [];
    } else {
      isBehindText = true;
      if (GENERATED.test(line) || SEPARATOR.test(line)) {
        trailers++;
        continued = 0;
        isGenerated ||= GENERATED.test(line);
      } else if (/^\s/.test(line)) continued++;
      else {
        others += 1 + continued;
        continued = 0;
      }
    }
  }
  return [];
}
