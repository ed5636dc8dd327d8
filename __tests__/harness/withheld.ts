/** Answers that do not arrive as a whole. */
import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';

export interface Withheld {
  readonly withheld: 'cut' | 'silence' | 'trickle' | 'half';
}

/** Between two bytes: no single pause is long enough for a deadline that begins anew with each. */
const TRICKLE_MS = 20;

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8', 'content-length': '100000' };

export async function withhold(response: ServerResponse, how: Withheld['withheld']): Promise<void> {
  if (how === 'cut') response.destroy();
  if (how === 'cut' || how === 'silence') return;
  response.writeHead(200, JSON_HEADERS).write('{"sha":"');
  if (how === 'half') {
    // The beginning has to leave before the connection ends.
    await delay(1);
    response.destroy();
    return;
  }
  while (!response.destroyed) {
    response.write(' ');
    await delay(TRICKLE_MS);
  }
}
