/**
 * Trailers of a commit's message, as `git interpret-trailers --parse` reads them: the last paragraph, where all of it is
 * trailers, or git's own trailers and at most three other lines for each. The title is never one of them. Git itself is not
 * asked: the messages are text from outside, and there are some on which it never ends.
 */

const SEPARATOR = /^[A-Za-z0-9-]+[ \t]*:/;
const GENERATED = /^(?:Signed-off-by: |\(cherry picked from commit )/;
const CUT = /^# -+ >8 -+$/;
const CONFLICTS = /^Conflicts:$/;

/** The value of the last trailer of this name, whose case does not matter; undefined where there is none. */
export function trailerIn(message: string, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return trailersOf(message).findLast(([token]) => token.toLowerCase() === wanted)?.[1];
}

/** Name and value, in their order; a value over several lines is one line. */
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

/** Without a patch, a diff or the remarks of an editor behind the message. */
function linesOf(message: string): string[] {
  const lines = message.split('\n');
  const end = lines.findIndex((line) => /^---(?:\s|$)/.test(line) || CUT.test(line));
  const own = end < 0 ? lines : lines.slice(0, end);
  while (own.length > 0 && isIgnored(own.at(-1) as string)) own.pop();
  // A list of conflicts that an old git has written below the trailers.
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
