/** Why a time in a foreign history cannot be used, for people. */
import type { MomentFault } from '../formats/moment.ts';

/** Continues a sentence; no full stop at the end. */
export function momentText(fault: MomentFault, value: unknown): string {
  switch (fault) {
    case 'missing':
      return 'it has no time';
    case 'invalid':
      return `invalid time: ${shown(value)}`;
    case 'too-early':
      return `its time is before the year 2000: ${shown(value)}`;
    case 'in-the-future':
      return `its time is in the future: ${shown(value)}`;
  }
}

function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : JSON.stringify(value);
  return (text ?? String(value)).slice(0, 40);
}
