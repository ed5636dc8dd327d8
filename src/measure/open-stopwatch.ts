/**
 * Opens the stopwatch of this machine. On Linux with Perl the kernel's own account is used; elsewhere, what Node can measure.
 */
import { kernelStopwatch } from './kernel-stopwatch.ts';
import { nodeStopwatch } from './node-stopwatch.ts';
import type { Stopwatch } from './stopwatch.ts';

/**
 * The most precise stopwatch of this machine; the caller closes it. @param env environment of the commands
 */
export async function openStopwatch(env: NodeJS.ProcessEnv): Promise<Stopwatch> {
  return (await kernelStopwatch(env)) ?? nodeStopwatch(env);
}
