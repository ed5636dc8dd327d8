/**
 * Folded stacks: `outer (a.py:1);inner (a.py:7) 12`, the format of flame graph tools. Read from samplers of Python, and written for
 * every profile.
 */
import { type Frame, type Profile, ProfileBuilder } from './profile.ts';

/** @param root folder of the checkout. @param unit of the numbers. */
export function readFolded(text: string, root: string, unit: Profile['unit']): Profile {
  const builder = new ProfileBuilder(root);
  for (const line of text.split('\n')) {
    const [, stack, value] = /^(?!# )(.+) (\d+(?:\.\d+)?)\s*$/.exec(line) ?? [];
    if (stack === undefined) continue;
    const path = stack.split(';').map((part) => {
      const [, name = part, file = null, at] = /^(.*) \((.*?)(?::(\d+))?\)$/.exec(part) ?? [];
      return builder.frame(name, file, at === undefined ? null : Number(at));
    });
    builder.add(path, Number(value));
  }
  return builder.profile(unit);
}

/** The name of a frame in files and graphs: with its file if it is known. */
export function labelOf({ name, file, line }: Frame): string {
  const shown = name === '' ? '(anonymous)' : name.replace(/[;\n]/g, ',');
  if (file === null) return shown;
  return line === null ? `${shown} (${file})` : `${shown} (${file}:${line})`;
}

export function foldedText({ frames, stacks }: Profile): string {
  const lines = stacks.map(
    ({ path, value }) => `${path.map((i) => labelOf(frames[i] as Frame)).join(';')} ${Math.round(value)}`,
  );
  return `${lines.sort().join('\n')}\n`;
}
