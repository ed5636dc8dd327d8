/** Several parts land in one commit: one that fails does not hold up the others, and says why. Real git. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { HistoryBranch } from '../../src/history/branch.ts';
import { type Draft, landTogether, type Part } from '../../src/history/landing.ts';
import { messageOf, TransientError, UserError } from '../../src/model/errors.ts';
import { gitBranch } from '../../src/storage/git-branch.ts';
import { backoff } from '../../src/system/retry.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';

let local: LocalRepository;
let branch: HistoryBranch;
let branches = 0;
beforeAll(async () => {
  local = await localRepository();
  await local.commit({ 'code.txt': 'mine\n' });
});
afterAll(() => local.remove());

const patience = (tries = 20) => backoff({ tries, pauseMs: 1 });
const newBranch = () => {
  branch = gitBranch(local.dir, `h${++branches}`);
  return branch;
};
const read = async (path: string) => {
  const tip = await branch.tip();
  return tip && branch.read(tip, path);
};
const commits = async () => Number(await local.git('rev-list', '--count', branch.name));
const writeBeside = async () => {
  await branch.commit(await branch.tip(), new Map([['others.txt', String(Math.random())]]), 'by others');
};

/** @param draft gets how often it was asked, from 1 */
function part(
  name: string,
  draft: (attempt: number) => Promise<Draft | undefined> | Draft | undefined,
): Part {
  let attempts = 0;
  return { what: 'the run', messages: [`perf: ${name}`], draft: async () => draft(++attempts) };
}
const file = (path: string, text = path): Draft => ({ files: new Map([[path, text]]) });
const plain = (name: string) => part(name, () => file(name));

/** As words: stored, known, or what the error says. */
async function land(parts: readonly Part[], tries?: number): Promise<string[]> {
  const outcomes = await landTogether(branch, parts, patience(tries));
  return outcomes.map((outcome) =>
    'error' in outcome ? messageOf(outcome.error) : outcome.stored ? 'stored' : 'known',
  );
}

test('one commit, with what each says; what is known is left out', async () => {
  newBranch();
  expect(await land([plain('a'), part('b', () => undefined), plain('c')])).toEqual([
    'stored',
    'known',
    'stored',
  ]);
  expect(await commits()).toBe(1);
  expect(await local.git('log', '-1', '--format=%B', branch.name)).toBe('perf: 2 suites\n\nperf: a\nperf: c');
  expect([await read('a'), await read('b'), await read('c')]).toEqual(['a', undefined, 'c']);
});

test('nothing to write: no commit, and no branch', async () => {
  newBranch();
  expect(await land([part('a', () => undefined)])).toEqual(['known']);
  expect(await branch.tip()).toBeUndefined();
});

test('one that may not, one that may later, one that never can', async () => {
  newBranch();
  const refused = part('a', () => {
    throw new UserError('not ours');
  });
  const late = part('b', (attempt) => {
    if (attempt < 3) throw new TransientError('503');
    return file('b');
  });
  const lasting = part('c', () => {
    throw new TransientError('silent');
  });
  const told = await land([refused, late, lasting, plain('d')]);
  expect(told).toEqual(['not ours', 'stored', 'silent', 'stored']);
  expect([await read('b'), await read('d')]).toEqual(['b', 'd']);
});

test('a branch that takes nothing: what was known stays known, and what was refused keeps its reason', async () => {
  newBranch();
  await local.git('branch', `${branch.name}/x`);
  const refused = part('a', () => {
    throw new UserError('not ours');
  });
  const inTheWay = expect.stringContaining(`the branch ${branch.name}/x is in the way`);
  expect(await land([refused, part('b', () => undefined), plain('c'), plain('d')])).toEqual([
    'not ours',
    'known',
    inTheWay,
    inTheWay,
  ]);
});

test('what lasts is given up after a few tries, though patience would go on; a final one at once', async () => {
  newBranch();
  let tries = 0;
  const failing = (isFinal: boolean) =>
    part('a', () => {
      tries++;
      throw new TransientError('503', '', { isFinal });
    });
  expect(await land([failing(false)], 1000)).toEqual(['503']);
  expect(tries).toBe(5);
  expect(await land([failing(true)], 1000)).toEqual(['503']);
  expect(tries).toBe(6);
});

test('a lost race is drafted anew, all of it', async () => {
  newBranch();
  const racing = part('a', async (attempt) => {
    if (attempt < 8) await writeBeside();
    return file('a', `try ${attempt}`);
  });
  expect(await land([racing, plain('b')])).toEqual(['stored', 'stored']);
  expect([await read('a'), await read('b')]).toEqual(['try 8', 'b']);
});

test('others were faster only where that was the last thing that happened', async () => {
  newBranch();
  const losing = part('a', async () => {
    await writeBeside();
    return file('a');
  });
  const [lost] = await land([losing], 3);
  expect(lost).toBe(`cannot store the run on ${branch.description}: others were faster 3 times in a row`);
  const thenSilent = part('a', async (attempt) => {
    if (attempt > 2) throw new TransientError('503');
    await writeBeside();
    return file('a');
  });
  expect(await land([thenSilent])).toEqual(['503']);
});

test('of two that change one file, the second is drafted on the first', async () => {
  newBranch();
  const adding = (name: string) =>
    part(name, async () => file('list.txt', `${(await read('list.txt')) ?? ''}${name}\n`));
  expect(await land([adding('a'), adding('b'), plain('c')])).toEqual(['stored', 'stored', 'stored']);
  expect(await read('list.txt')).toBe('a\nb\n');
  expect(await commits()).toBe(2);
});

test('what GitHub would not take in one request comes in several commits', async () => {
  newBranch();
  const large = ['a', 'b', 'c'].map((name) => part(name, () => file(name, name.repeat(7 * 2 ** 20))));
  expect(await land(large)).toEqual(['stored', 'stored', 'stored']);
  expect(await commits()).toBe(2);
});
