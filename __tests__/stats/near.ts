/** How close a number must come to its reference: relative to its size, so that tiny p values count as well. */
import { expect } from 'vitest';

export function expectNear(actual: number, expected: number, relative = 1e-10): void {
  const message = `${actual} is not within ${relative} of ${expected}`;
  expect(Math.abs(actual - expected), message).toBeLessThanOrEqual(relative * Math.abs(expected));
}
