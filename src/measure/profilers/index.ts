/** The profilers, and which of them fits a command on this machine. */
import type { ProfilerName } from '../../model/profilers.ts';
import { callgrind } from './callgrind.ts';
import { commandText } from './command-text.ts';
import { go } from './go.ts';
import { node } from './node.ts';
import { perf } from './perf.ts';
import type { Place, Profiler } from './profiler.ts';
import { python } from './python.ts';

/** Those of a language first: they know its functions. */
const all: readonly Profiler[] = [go, node, python, perf, callgrind];

/**
 * @param choice a name, or `auto` for the first that fits
 * @param counted whether instructions were measured: callgrind counts them, perf samples time
 * @returns what keeps each that fits from running, if there is none
 */
export async function profilerFor(
  choice: 'auto' | ProfilerName,
  words: readonly string[],
  cwd: string,
  counted: boolean,
  place: Place,
): Promise<Profiler | readonly string[]> {
  if (choice !== 'auto') {
    const named = all.find(({ name }) => name === choice) as Profiler;
    const obstacle = await named.obstacle(place);
    return obstacle === undefined ? named : [obstacle];
  }
  const text = await commandText(words, cwd, place);
  const fitting = all.filter(({ claims }) => claims === undefined || claims(text));
  const ordered = counted ? [...fitting.filter((each) => each !== perf), perf] : fitting;
  const obstacles: string[] = [];
  for (const profiler of ordered) {
    const obstacle = await profiler.obstacle(place);
    if (obstacle === undefined) return profiler;
    obstacles.push(obstacle);
  }
  return obstacles;
}
