/** Memory settings of this process. */
import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's young generation small. Reading a large file makes millions of short-lived objects; by default, V8 lets
 * them grow to 100 MB before it collects them. Measured on 50 MB of JSON: 345 → 249 MB and 310 → 203 MB, in the same time.
 */
export function saveMemory(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
