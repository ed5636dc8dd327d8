/** One deadline for each attempt, one budget for all. Uses the real clock; no time is asserted. */
import { describe, expect, test } from 'vitest';
import { TransientError, UserError } from '../../src/model/errors.ts';
import { isOverdue, Patience, within } from '../../src/system/patience.ts';
import { retry } from '../../src/system/retry.ts';

const QUICK = { requestMs: 50, budgetMs: 60_000, tries: 3, pauseMs: 1 };
const fault = (waitMs?: number) => new TransientError('it failed', '', { waitMs });
/** What never ends, but at the deadline. */
const silence = (signal: AbortSignal) =>
  within(signal, new Promise<never>(() => {})).catch((cause) => {
    throw new TransientError('silent', '', { cause });
  });

/** How often it was asked, and how that ended. */
async function asked(patience: Patience, act: (attempt: number, signal: AbortSignal) => Promise<string>) {
  let tries = 0;
  const outcome = await patience
    .ask((signal) => act(++tries, signal))
    .then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
  return { tries, ...outcome };
}

test.each([
  { what: 'what works is asked once', fails: 0, expected: { tries: 1, value: 'done' } },
  { what: 'what passes is asked again', fails: 2, expected: { tries: 3, value: 'done' } },
  { what: 'what stays is reported', fails: 3, expected: { tries: 3, error: expect.any(TransientError) } },
])('$what', async ({ fails, expected }) => {
  const act = async (attempt: number) => {
    if (attempt <= fails) throw fault();
    return 'done';
  };
  expect(await asked(new Patience(QUICK), act)).toEqual(expected);
});

test.each([
  { what: 'an error that is not a fault', error: new UserError('no'), tries: 1 },
  { what: 'a wait that is longer than a job is kept', error: fault(61_000), tries: 1 },
  { what: 'a wait that is longer than the budget', error: fault(60_001), tries: 1 },
  { what: 'no wait at all', error: fault(0), tries: 3 },
])('$what: tried $tries times', async ({ error, tries }) => {
  const ended = await asked(new Patience(QUICK), async () => {
    throw error;
  });
  expect(ended).toEqual({ tries, error });
});

describe('silence', () => {
  test('ends at the deadline, and is tried again', async () => {
    const { tries, error } = (await asked(new Patience(QUICK), (_, signal) => silence(signal))) as {
      tries: number;
      error: TransientError;
    };
    expect({ tries, isFinal: error.isFinal }).toEqual({ tries: 3, isFinal: false });
    expect(isOverdue(error)).toBe(true);
  });

  test('takes the budget of all that follow; then each has one try, and callers do not repeat', async () => {
    const patience = new Patience({ ...QUICK, budgetMs: 60, tries: 9 });
    const first = await asked(patience, (_, signal) => silence(signal));
    expect(first.tries).toBeLessThanOrEqual(2);
    const next = (await asked(patience, (_, signal) => silence(signal))) as {
      tries: number;
      error: TransientError;
    };
    expect({ tries: next.tries, isFinal: next.error.isFinal }).toEqual({ tries: 1, isFinal: true });
    let repeated = 0;
    const repeating = retry(
      async () => true,
      () => {
        repeated++;
        return patience.ask(silence);
      },
    );
    await expect(repeating).rejects.toThrow('silent');
    expect(repeated).toBe(1);
    expect(await patience.ask(async () => 'still works')).toBe('still works');
  });
});

test('what fails side by side is counted once', async () => {
  const patience = new Patience({ requestMs: 100, budgetMs: 60_000, tries: 1, pauseMs: 0 });
  const all = Array.from({ length: 1000 }, () =>
    patience.ask(silence).catch((error: TransientError) => error.isFinal),
  );
  expect(new Set(await Promise.all(all))).toEqual(new Set([false]));
});

test('work that cannot be stopped is not waited for', async () => {
  const never = new Promise<never>(() => {});
  await expect(within(AbortSignal.timeout(10), never)).rejects.toSatisfy(isOverdue);
  await expect(within(AbortSignal.abort(), never)).rejects.toThrow();
  await expect(within(AbortSignal.timeout(60_000), Promise.resolve('done'))).resolves.toBe('done');
  await expect(within(AbortSignal.timeout(60_000), Promise.reject(fault()))).rejects.toThrow('it failed');
});
