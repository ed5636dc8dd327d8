/** Who starts the programs of a test process: the small process, unless a program needs what only its parent can give. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { git } from '../../src/system/git.ts';
import { endGitObjects, gitObject } from '../../src/system/git-objects.ts';
import { startingHere } from './starter.ts';

/** How many programs this process starts itself in the meantime. */
async function startedHere(work: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const note = () => {
    count += 1;
  };
  subscribe('child_process', note);
  try {
    await work();
  } finally {
    unsubscribe('child_process', note);
  }
  return count;
}

async function endOf(child: ChildProcess): Promise<string> {
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      text += chunk;
    });
  const [status] = await once(child, 'close');
  return `${status} ${text}`;
}

const served: readonly (SpawnOptions & { name: string })[] = [
  { name: 'pipes', stdio: 'pipe' },
  { name: 'pipes, one by one', stdio: ['pipe', 'pipe', 'pipe'] },
  { name: 'no input', stdio: ['ignore', 'pipe', 'pipe'] },
  { name: 'further pipes, in a group', stdio: ['pipe', 'pipe', 'pipe', 'pipe', 'pipe'], detached: true },
];
const own: readonly (SpawnOptions & { name: string })[] = [
  { name: 'an inherited stream', stdio: ['ignore', 'pipe', 'inherit'] },
  { name: 'a channel', stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  { name: 'a group', stdio: 'pipe', detached: true },
];

test.each(served)('$name: the small process', async ({ name: _, ...options }) => {
  const started = await startedHere(async () => {
    const child = spawn('sh', ['-c', 'cat; echo out; echo err >&2; exit 3'], options);
    child.stdin?.end('in\n');
    const words = (await endOf(child)).trim().split(/\s/).sort();
    expect(words).toEqual(['3', 'err', ...(child.stdin ? ['in'] : []), 'out']);
  });
  expect(started).toBe(0);
});

test.each(own)('$name: this process', async ({ name: _, ...options }) => {
  const started = await startedHere(async () => {
    expect(await endOf(spawn('true', [], options))).toBe('0 ');
  });
  expect(started).toBe(1);
});

test('a program that is to be started here: this process', async () => {
  const started = await startedHere(async () => {
    expect(await endOf(startingHere(() => spawn('true', [], { stdio: 'pipe' })))).toBe('0 ');
  });
  expect(started).toBe(1);
});

test('further pipes go both ways, and what was printed before their answer is there before it', async () => {
  const stdio = ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'] as const;
  const script = 'read order <&4; echo "$order" >&3; read order <&4; printf %s "$order"; echo done >&3';
  const started = await startedHere(async () => {
    const child = spawn('sh', ['-c', script], { stdio: [...stdio] });
    const answers = child.stdio[3] as Readable;
    let printed = '';
    child.stdout?.on('data', (chunk) => {
      printed += chunk;
    });
    (child.stdio[4] as Writable).write('first\nsecond\n');
    let heard = '';
    for await (const chunk of answers) {
      heard += chunk;
      if (heard === 'first\ndone\n') expect(printed).toBe('second');
    }
    expect(heard).toBe('first\ndone\n');
  });
  expect(started).toBe(0);
});

test('every git that the code asks is started by the small process', async () => {
  const cwd = process.cwd();
  const started = await startedHere(async () => {
    expect(await git(['--version'], { cwd })).toMatch(/^git version/);
    expect(await git(['hash-object', '--stdin'], { cwd, input: '' })).toMatch(/^e69de29/);
    expect(await gitObject('HEAD:no such file', { cwd })).toBeUndefined();
    endGitObjects();
  });
  expect(started).toBe(0);
});
