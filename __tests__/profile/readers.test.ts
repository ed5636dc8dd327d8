/** One text of each profiler, and what it says; damaged ones end in a profile or in an error that says what to do. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/model/errors.ts';
import { readCallgrind } from '../../src/profile/callgrind.ts';
import { readCpuProfile } from '../../src/profile/cpuprofile.ts';
import { foldedText, readFolded } from '../../src/profile/folded.ts';
import { readPerfScript } from '../../src/profile/perf-script.ts';
import { readPprof } from '../../src/profile/pprof.ts';
import { pprofBytes as pprofOf } from '../../src/profile/pprof-writer.ts';
import { type Profile, ProfileBuilder } from '../../src/profile/profile.ts';
import { speedscopeText } from '../../src/profile/speedscope.ts';
import { pprofBytes } from './pprof-bytes.ts';
import { ROOT } from './profiles.ts';

const perfScript = `job 1328  250000 cpu-clock:
\t          1181 slow+0x12 (${ROOT}/job)
\t          12aa main (${ROOT}/job)

my job 1328  500000 cpu-clock:ppp:
\tffffffff81387c45 task_work_run ([kernel.kallsyms])
\t          12aa main (${ROOT}/job)
\t               0 [unknown] ([unknown])

`;

const callgrind = `# callgrind format
version: 1
positions: line
events: Ir

ob=(1) ${ROOT}/job
fl=(1) ${ROOT}/job.c
fn=(1) main
10 5
cfn=(2) slow
calls=2 3
+1 70
cob=(2) /usr/lib/libc.so.6
cfi=(2) ???
cfn=(3) memcpy
calls=1 0
* 25

fn=(2)
3 10
+1 60

ob=(2)
fl=(2)
fn=(3)
0 25

totals: 100
`;

const cpuProfile = JSON.stringify({
  nodes: [
    { id: 1, callFrame: { functionName: '(root)', url: '', lineNumber: -1 }, children: [2, 4, 5] },
    { id: 2, callFrame: { functionName: '', url: `file://${ROOT}/src/a.js`, lineNumber: 0 }, children: [3] },
    { id: 3, callFrame: { functionName: 'slow', url: `file://${ROOT}/src/a.js`, lineNumber: 3 } },
    { id: 4, callFrame: { functionName: '(idle)', url: '', lineNumber: -1 } },
    { id: 5, callFrame: { functionName: '(garbage collector)', url: '', lineNumber: -1 } },
  ],
  samples: [3, 2, 4, 3, 5],
  timeDeltas: [100, 100, 100, 100, 100],
});

const folded = `# samples 400 overhead 20
<module> (${ROOT}/job.py:1);slow (${ROOT}/job.py:12) 300
<module> (${ROOT}/job.py:1);json.loads (/usr/lib/python3.11/json/__init__.py:299) 100
not a stack
`;

interface Case {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly read: (bytes: Uint8Array) => Profile;
  /** Stacks with what is spent in the last function; own functions are in brackets. */
  readonly stacks: Readonly<Record<string, number>>;
}

const text = (read: (text: string) => Profile) => (bytes: Uint8Array) =>
  read(new TextDecoder().decode(bytes));
const bytesOf = (written: string) => new TextEncoder().encode(written);

const cases: readonly Case[] = [
  {
    name: 'perf script',
    bytes: bytesOf(perfScript),
    read: text((each) => readPerfScript(each, ROOT)),
    stacks: { '[main];[slow]': 250_000, '[main];task_work_run': 500_000 },
  },
  {
    name: 'callgrind',
    bytes: bytesOf(callgrind),
    read: text((each) => readCallgrind(each, ROOT)),
    stacks: { '[main job.c:10]': 5, '[main job.c:10];[slow job.c:3]': 70, '[main job.c:10];memcpy': 25 },
  },
  {
    name: 'V8',
    bytes: bytesOf(cpuProfile),
    read: text((each) => readCpuProfile([each], ROOT)),
    stacks: { '[ src/a.js:1]': 1e5, '[ src/a.js:1];[slow src/a.js:4]': 2e5, '(garbage collector)': 1e5 },
  },
  {
    name: 'folded stacks',
    bytes: bytesOf(folded),
    read: text((each) => readFolded(each, ROOT, 'ns')),
    stacks: { '[<module> job.py:1];[slow job.py:12]': 300, '[<module> job.py:1];json.loads': 100 },
  },
  {
    name: 'pprof',
    bytes: pprofBytes(`${ROOT}/a.go`),
    read: (bytes) => readPprof(bytes, ROOT),
    stacks: { '[main.main a.go:3];[main.slow a.go:9]': 300, 'runtime.gc': 40 },
  },
];

function stacksOf({ frames, stacks }: Profile): Record<string, number> {
  const shown = (i: number) => {
    const { name, file, line, isOwn } = frames[i] as Profile['frames'][number];
    const place = file === null ? name : `${name} ${file}:${line}`;
    return isOwn ? `[${place}]` : name;
  };
  return Object.fromEntries(stacks.map(({ path, value }) => [path.map(shown).join(';'), value]));
}

describe.each(cases)('$name', ({ bytes, read, stacks }) => {
  test('is read', () => {
    const profile = read(bytes);
    expect(stacksOf(profile)).toEqual(stacks);
    expect(profile.total).toBe(Object.values(stacks).reduce((sum, value) => sum + value, 0));
  });

  test('damaged, it is a profile or an error of the user', () => {
    const damage = fc.record({ at: fc.nat(bytes.length - 1), cut: fc.boolean(), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 8 }), (all) => {
        let hurt = bytes.slice();
        for (const { at, cut, byte } of all) {
          if (cut) hurt = hurt.slice(0, at);
          else if (at < hurt.length) hurt[at] = byte;
        }
        try {
          const { total, stacks: left } = read(hurt);
          expect(total).toBeCloseTo(
            left.reduce((sum, { value }) => sum + value, 0),
            3,
          );
          expect(Number.isFinite(total)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('written as folded stacks it is the same, and pprof and speedscope get all of it', () => {
    const profile = read(bytes);
    expect(readPprof(pprofOf(profile, 'base'), ROOT).total).toBeCloseTo(profile.total, 0);
    const again = readFolded(foldedText(profile), ROOT, profile.unit);
    expect(again.total).toBeCloseTo(profile.total, 3);
    const file = JSON.parse(speedscopeText(new Map([['base', profile]])));
    expect(file.profiles[0].weights.reduce((sum: number, each: number) => sum + each, 0)).toBeCloseTo(
      profile.total,
      3,
    );
    expect(file.profiles[0].samples.flat().every((i: number) => i < file.shared.frames.length)).toBe(true);
  });
});

/** Names of functions in C++, Rust and others are nearly any text; numbers go beyond 32 bits. */
const anyProfile = fc
  .record({
    frames: fc.array(
      fc.record({
        name: fc.string({ unit: 'grapheme', minLength: 1 }),
        file: fc.option(fc.stringMatching(/^[a-z]{1,9}(?:\/é?[a-z]{1,9}){0,2}\.c$/)),
        line: fc.nat(1e6),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    stacks: fc.array(
      fc.record({
        path: fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
        value: fc.integer({ min: 1, max: 2 ** 45 }),
      }),
      { minLength: 1, maxLength: 20 },
    ),
    unit: fc.constantFrom<Profile['unit']>('ns', 'instructions', 'samples'),
  })
  .map(({ frames, stacks, unit }) => {
    const builder = new ProfileBuilder(ROOT);
    const numbers = frames.map(({ name, file, line }) =>
      builder.frame(name, file === null ? null : `${ROOT}/${file}`, line, file === null ? '/lib/x.so' : null),
    );
    for (const { path, value } of stacks)
      builder.add(
        path.map((i) => numbers[i % numbers.length] as number),
        value,
      );
    return builder.profile(unit, unit === 'instructions');
  });

test('written as pprof, any profile is the same', () => {
  fc.assert(
    fc.property(anyProfile, (profile) => {
      const again = readPprof(pprofOf(profile, 'head'), ROOT);
      expect(again.unit).toBe(profile.unit);
      expect(again.total).toBe(profile.total);
      expect(stacksOf(again)).toEqual(stacksOf(profile));
      expect(again.quantum === 0).toBe(profile.quantum === 0);
    }),
  );
});

test('workers are threads of one process, whose time is known', () => {
  const thread = (name: string, samples: number, spentUs?: number) =>
    JSON.stringify({
      nodes: [{ id: 1, callFrame: { functionName: name, url: `file://${ROOT}/a.js`, lineNumber: 0 } }],
      samples: Array.from({ length: samples }, () => 1),
      timeDeltas: Array.from({ length: samples }, () => 100),
      ...(spentUs !== undefined && { spentUs }),
    });
  const profile = readCpuProfile([thread('main', 10, 8000), thread('worker', 30)], ROOT);
  expect(stacksOf(profile)).toEqual({ '[main a.js:1]': 2e6, '[worker a.js:1]': 6e6 });
});

test('recursion in callgrind keeps every instruction', () => {
  const loop = `events: Ir\nfn=(1) a\n1 10\ncfn=(2) b\ncalls=1 1\n1 90\nfn=(2) b\n2 30\ncfn=(1)\ncalls=1 1\n2 60\n`;
  expect(readCallgrind(loop, ROOT).total).toBe(40);
});
