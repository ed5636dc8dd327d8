/** V8's `.cpuprofile`: for a thread a tree of calls, and which of its nodes each sample was in. */
import { UserError } from '../model/errors.ts';
import { ascending } from '../model/sample.ts';
import * as z from '../model/schema.ts';
import { type Profile, ProfileBuilder, scaled } from './profile.ts';

const schema = z.object({
  nodes: z.array(
    z.object({
      id: z.int(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.int() }),
      children: z.optional(z.array(z.int())),
    }),
  ),
  samples: z.array(z.int()),
  /** In µs, since the sample before. */
  timeDeltas: z.array(z.number()),
  /** Ours: what the processor spent in all threads, in µs. The deltas are of the clock and rise when others have the processor. */
  spentUs: z.optional(z.number().check(z.positive())),
});

/** Not work. */
const IDLE = new Set(['(idle)', '(root)']);
const NS = 1000;
/** A gap of more than this many usual ones is a process that did not run. */
const LONGEST = 4;

/**
 * @param texts of all threads of one process
 * @param root folder of the checkout
 * @param starter name of the file that started the profiler: what is below it is not the program's
 * @throws UserError if it is something else
 */
export function readCpuProfile(texts: readonly string[], root: string, starter = ''): Profile {
  const builder = new ProfileBuilder(root);
  let overhead = 0;
  let spentUs: number | undefined;
  for (const text of texts) {
    const parsed = schema.safeParse(jsonOf(text));
    if (!parsed.success) throw new UserError('the profile of V8 is damaged', 'Run the command again.');
    overhead += addThread(builder, parsed.data, starter);
    spentUs ??= parsed.data.spentUs;
  }
  const profile = { ...builder.profile('ns'), overhead };
  return spentUs === undefined ? profile : scaled(profile, (spentUs * NS) / (profile.total + overhead));
}

/** @returns what the starter spent, in ns */
function addThread(
  builder: ProfileBuilder,
  { nodes, samples, timeDeltas }: z.infer<typeof schema>,
  starter: string,
): number {
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const spent = new Map<number, number[]>();
  const most = LONGEST * (ascending(timeDeltas)[timeDeltas.length >> 1] ?? 0);
  let overhead = 0;
  samples.forEach((id, i) => {
    const values = spent.get(id) ?? [];
    values.push(Math.min(most, timeDeltas[i] ?? 0) * NS);
    spent.set(id, values);
  });
  for (const [id, values] of spent) {
    const path: number[] = [];
    const seen = new Set<number>();
    let isStarter = false;
    for (let at: number | undefined = id; at !== undefined && !seen.has(at); at = parents.get(at)) {
      seen.add(at);
      const frame = nodeOf.get(at)?.callFrame;
      if (!frame || IDLE.has(frame.functionName)) continue;
      const { functionName, url, lineNumber } = frame;
      isStarter ||= starter !== '' && url.endsWith(`/${starter}`);
      path.push(
        builder.frame(
          functionName,
          fileOf(url),
          url === '' ? null : lineNumber + 1,
          url === '' ? '(V8)' : null,
        ),
      );
    }
    if (isStarter) overhead += values.reduce((sum, value) => sum + value, 0);
    else if (path.length > 0) for (const value of values) builder.add(path.toReversed(), value);
  }
  return overhead;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fileOf(url: string): string | null {
  if (url === '') return null;
  if (!url.startsWith('file://')) return url;
  try {
    return decodeURIComponent(url.slice('file://'.length));
  } catch {
    return url.slice('file://'.length);
  }
}
