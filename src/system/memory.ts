/** How this process uses memory. */
import { setFlagsFromString } from 'node:v8';

/**
 * Keeps V8's young generation small. Reading a large file makes millions of short-lived objects; left alone, V8 lets
 * them pile up to 100 MB before it looks. Measured on 50 MB of JSON: 345 → 249 MB and 310 → 203 MB, in the same time.
 */
export function saveMemory(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}
