/**
 * What `perf script` prints: a line for each sample, then its stack, the innermost function first.
 *
 *     job 123 5.1: 250000 cpu-clock:
 *         14a2 slow (/home/ada/job)
 */
import { type Profile, ProfileBuilder } from './profile.ts';

const HEAD = /^\S.*?\s(\d+)\s+cpu-clock\S*\s*$/;
const FRAME = /^\s+[0-9a-f]+ (.+) \((.*)\)$/;

/** @param root folder of the checkout */
export function readPerfScript(text: string, root: string): Profile {
  const builder = new ProfileBuilder(root);
  for (const sample of text.split(/\n\s*\n/)) {
    const [head = '', ...lines] = sample.trimStart().split('\n');
    const period = HEAD.exec(head)?.[1];
    if (period === undefined) continue;
    const path = lines.flatMap((line) => {
      const [, symbol, module = ''] = FRAME.exec(line) ?? [];
      // Without frame pointers a stack ends in addresses that mean nothing.
      if (symbol === undefined || (symbol === '[unknown]' && module === '[unknown]')) return [];
      return [builder.frame(symbol.replace(/\+0x[0-9a-f]+$/, ''), null, null, module)];
    });
    if (path.length > 0) builder.add(path.reverse(), Number(period));
  }
  return builder.profile('ns');
}
