/**
 * Builds of two versions, compared without what differs between two builds of the same program: real compilers and archives where the machine
 * has them, and bytes as the formats' descriptions have them where it has not.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { buildOf, differenceOf, digestOf } from '../../src/measure/artifacts/index.ts';

const has = (program: string, flag = '--version') => spawnSync(program, [flag]).status === 0;
const hasGcc = has('gcc');
const hasZip = has('zip', '-v');

const top = realpathSync(mkdtempSync(join(tmpdir(), 'artifacts-')));
afterAll(() => rmSync(top, { recursive: true, force: true }));

let count = 0;
/** Two folders, as the worktrees of two versions are, each with the files. */
function versions(...files: readonly Record<string, string | Buffer>[]) {
  const root = join(top, String(++count));
  return ['base', 'head'].map((side, i) => {
    const folder = join(root, side);
    mkdirSync(join(folder, '.git'), { recursive: true });
    for (const [name, content] of Object.entries(files[i] ?? files[0] ?? {})) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return folder;
  }) as [string, string];
}

/** What differs between the builds of two folders; undefined if nothing does. */
async function difference([base, head]: [string, string], ...patterns: string[]) {
  const named = { patterns, by: '--artifact' };
  return differenceOf(await buildOf(named, base, 'base'), await buildOf(named, head, 'head'));
}

const PROGRAM = '#include <stdio.h>\nint main(void) { puts(__FILE__); return 0; }\n';

describe.runIf(hasGcc)('ELF, built by gcc in two folders', () => {
  const build = (folders: [string, string], flags: string, out = 'bench') => {
    for (const folder of folders) {
      execFileSync('gcc', [...flags.split(' '), '-Wl,--build-id', '-o', out, join(folder, 'a.c')], {
        cwd: folder,
      });
    }
  };

  test.each([
    { what: 'nothing', flags: '-O1', head: PROGRAM, same: true },
    { what: 'a comment', flags: '-O1', head: `/* new\n */${PROGRAM}`, same: true },
    {
      what: 'a comment, with debugging information',
      flags: '-O1 -g',
      head: `\n\n/* new */\n${PROGRAM}`,
      same: true,
    },
    {
      what: 'a comment, in a library',
      flags: '-O1 -g -shared -fPIC',
      head: `\n/* new */\n${PROGRAM}`,
      same: true,
    },
    { what: 'a comment, in an object file', flags: '-O1 -g -c', head: `\n/* new */\n${PROGRAM}`, same: true },
    { what: 'a text', flags: '-O1', head: PROGRAM.replace('__FILE__', '"other"'), same: false },
    { what: 'a number', flags: '-O1 -g', head: PROGRAM.replace('return 0', 'return 1'), same: false },
    {
      what: 'the name of a function',
      flags: '-O1',
      head: `${PROGRAM}int f(void) { return 0; }\n`,
      same: false,
    },
  ])('the source differs by $what ($flags): the same is $same', async ({ flags, head, same }) => {
    const folders = versions({ 'a.c': PROGRAM }, { 'a.c': head });
    build(folders, flags);
    expect(await difference(folders, 'bench')).toBe(same ? undefined : 'bench');
  });

  test('every byte that is loaded counts, except the build id', async () => {
    const folders = versions({ 'a.c': PROGRAM });
    build(folders, '-O1');
    const program = execFileSync('cat', [join(folders[0], 'bench')]);
    const whole = digestOf({ name: 'bench', bytes: Buffer.from(program) }, folders[0]);
    const id =
      program.indexOf('GNU\0', program.indexOf(Buffer.from([3, 0, 0, 0, 0x47, 0x4e, 0x55, 0])), 'latin1') + 4;
    const without = Array.from({ length: 200 }, (_, i) => Math.floor((i * program.length) / 200)).filter(
      (at) => {
        const bytes = Buffer.from(program);
        bytes[at] = (bytes[at] as number) ^ 0x55;
        return digestOf({ name: 'bench', bytes }, folders[0]) === whole;
      },
    );
    // Bytes between the parts of the file are in none.
    for (const at of without)
      expect(program.subarray(at - 8, at + 8).every((byte) => byte === 0) || Math.abs(at - id) < 40).toBe(
        true,
      );
    const other = Buffer.from(program);
    other.fill(7, id, id + 20);
    expect(digestOf({ name: 'bench', bytes: other }, folders[0])).toBe(whole);
  });
});

describe.runIf(hasZip)('zip and jar, packed by zip', () => {
  const pack = (folder: string, time: number, flags: readonly string[], files: readonly string[]) => {
    for (const file of files) utimesSync(join(folder, file), time, time);
    execFileSync('zip', ['-q', ...flags, 'app.jar', ...files], { cwd: folder });
  };
  const files = { 'a.txt': 'one', 'b.txt': 'two '.repeat(100) };
  const names = Object.keys(files);

  test.each([
    { what: 'times', head: files, flags: [], order: names, same: true },
    { what: 'times, without extra fields', head: files, flags: ['-X'], order: names, same: true },
    { what: 'a content', head: { ...files, 'a.txt': 'ONE' }, flags: [], order: names, same: false },
    { what: 'how it is packed', head: files, flags: ['-0'], order: names, same: false },
    { what: 'the order', head: files, flags: [], order: names.toReversed(), same: false },
  ])('$what: the same is $same', async ({ head, flags, order, same }) => {
    const folders = versions(files, head);
    pack(folders[0], 1_600_000_000, [], names);
    pack(folders[1], 1_700_000_000, flags, order);
    expect(await difference(folders, 'app.jar')).toBe(same ? undefined : 'app.jar');
  });

  test('an entry is compared by its own rule, in an archive in an archive as well', async () => {
    const map = (source: string) => JSON.stringify({ version: 3, sources: [source], mappings: 'AAAA' });
    const folders = versions({ 'a.js.map': map('a.ts') }, { 'a.js.map': map('b.ts') });
    for (const folder of folders) {
      pack(folder, 1_600_000_000, [], ['a.js.map']);
      execFileSync('zip', ['-q', 'outer.zip', 'app.jar'], { cwd: folder });
    }
    expect(await difference(folders, 'outer.zip')).toBeUndefined();
  });
});

/** A program of Go as far as its marks go: the id of the build, and the lines of the module between theirs. */
const goProgram = ({ id = 'a/b/c/d', lines = '', code = 'code' }) =>
  Buffer.concat([
    Buffer.from(`\xff Go build ID: "${id}"\n \xff${code}\xff Go buildinf:\x08\x02`, 'latin1'),
    Buffer.from('3077af0c9274080241e1c107e6d618e6', 'hex'),
    Buffer.from(`path\texample.com/bench\nmod\texample.com/bench\t${lines}`, 'latin1'),
    Buffer.from('f932433186182072008242104116d8f2', 'hex'),
  ]);
const stamped = (digit: string) =>
  `v0.0.0-2026010112000${digit}-${digit.repeat(12)}\t\nbuild\tGOARCH=amd64\nbuild\tvcs=git\nbuild\tvcs.revision=${digit.repeat(40)}\nbuild\tvcs.time=2026-01-0${digit}T12:00:00Z\nbuild\tvcs.modified=false\n`;

/** A program of Windows: headers, one section that holds a directory of debugging information with a CodeView record. */
function windowsProgram({ time = 1, sum = 2, guid = 'abcdefghijklmnop', code = 9 }): Buffer {
  const bytes = Buffer.alloc(1024);
  bytes.write('MZ', 0, 'latin1');
  bytes.writeUInt32LE(0x80, 0x3c);
  bytes.write('PE\0\0', 0x80, 'latin1');
  const coff = 0x84;
  bytes.writeUInt16LE(1, coff + 2);
  bytes.writeUInt32LE(time, coff + 4);
  bytes.writeUInt16LE(112 + 16 * 8, coff + 16);
  const optional = coff + 20;
  bytes.writeUInt16LE(0x20b, optional);
  bytes.writeUInt32LE(sum, optional + 64);
  bytes.writeUInt32LE(16, optional + 108);
  bytes.writeUInt32LE(0x1000, optional + 112 + 6 * 8);
  bytes.writeUInt32LE(28, optional + 112 + 6 * 8 + 4);
  const section = optional + 112 + 16 * 8;
  for (const [at, value] of [
    [8, 512],
    [12, 0x1000],
    [16, 512],
    [20, 512],
  ] as const)
    bytes.writeUInt32LE(value, section + at);
  for (const [at, value] of [
    [4, time],
    [12, 2],
    [16, 24],
    [24, 600],
  ] as const)
    bytes.writeUInt32LE(value, 512 + at);
  bytes.write(`RSDS${guid}`, 600, 'latin1');
  bytes[700] = code;
  return bytes;
}

const sourceMap = (sources: string[], mappings: unknown = 'AAAA') =>
  JSON.stringify({ version: 3, sources, mappings });

describe('formats that no tool of this machine writes', () => {
  test.each([
    {
      what: 'Go: id, commit and time',
      name: 'bench',
      base: goProgram({ id: 'a/b/c/d', lines: stamped('1') }),
      head: goProgram({ id: 'e/f/g/h', lines: stamped('2') }),
      same: true,
    },
    {
      what: 'Go: another setting',
      name: 'bench',
      base: goProgram({ lines: stamped('1') }),
      head: goProgram({ lines: stamped('1').replace('amd64', 'arm64') }),
      same: false,
    },
    {
      what: 'Go: a version of a release',
      name: 'bench',
      base: goProgram({ lines: 'v1.2.3\t\n' }),
      head: goProgram({ lines: 'v1.2.4\t\n' }),
      same: false,
    },
    {
      what: 'Go: code',
      name: 'bench',
      base: goProgram({ code: 'code' }),
      head: goProgram({ code: 'edoc' }),
      same: false,
    },
    {
      what: 'a commit in a text that is not of Go',
      name: 'a',
      base: stamped('1'),
      head: stamped('2'),
      same: false,
    },
    {
      what: 'PE: time, sum and PDB',
      name: 'a.exe',
      base: windowsProgram({}),
      head: windowsProgram({ time: 8, sum: 9, guid: 'ponmlkjihgfedcba' }),
      same: true,
    },
    {
      what: 'PE: code',
      name: 'a.exe',
      base: windowsProgram({}),
      head: windowsProgram({ code: 8 }),
      same: false,
    },
    {
      what: 'a source map',
      name: 'a.js.map',
      base: sourceMap(['a.ts']),
      head: sourceMap(['b.ts', 'c.ts'], 'AAAB'),
      same: true,
    },
    {
      what: 'a map of something else',
      name: 'a.map',
      base: '{"version":3,"to":1}',
      head: '{"version":3,"to":2}',
      same: false,
    },
    { what: 'a script', name: 'a.js', base: 'x = 1', head: 'x = 2', same: false },
    { what: 'a comment in a script', name: 'a.js', base: '// a', head: '// b', same: false },
  ])('$what: the same is $same', async ({ name, base, head, same }) => {
    const folders = versions({ [name]: base }, { [name]: head });
    expect(await difference(folders, name)).toBe(same ? undefined : name);
  });

  test('the folder of the version, in each way that a tool writes it', async () => {
    const folders = versions({});
    for (const folder of folders) {
      const text = [folder, JSON.stringify({ at: `${folder}/a.c` }), encodeURI(`file://${folder}/a.c`)].join(
        '\n',
      );
      writeFileSync(join(folder, 'out'), text);
    }
    expect(await difference(folders, 'out')).toBeUndefined();
  });

  test('damaged files count whole, and break nothing', () => {
    const seeds = [
      windowsProgram({}),
      goProgram({ lines: stamped('1') }),
      Buffer.from('504b0304', 'hex'),
      Buffer.from('7f454c46020101', 'hex'),
    ];
    for (const seed of seeds) {
      const whole = Buffer.concat([seed, Buffer.alloc(80)]);
      const digests = new Set<string>();
      for (let at = 0; at < whole.length; at += 3) {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] as number) ^ 0xff;
        digests.add(digestOf({ name: 'a', bytes }, '/nowhere'));
        digests.add(digestOf({ name: 'a', bytes: whole.subarray(0, at) }, '/nowhere'));
      }
      expect(digests.size).toBeGreaterThan(10);
    }
  });
});

describe('which files', () => {
  const files = { 'bin/a': 'a', 'bin/b': 'b', 'lib/c.so': 'c' };

  test.each([
    { patterns: ['bin/a'], head: { ...files, 'bin/b': 'B' }, differs: undefined },
    { patterns: ['bin'], head: { ...files, 'bin/b': 'B' }, differs: 'bin/b' },
    { patterns: ['bin/*', '**/*.so'], head: { ...files, 'lib/c.so': 'C' }, differs: 'lib/c.so' },
    { patterns: ['bin/*'], head: { ...files, 'bin/new': '' }, differs: 'bin/new' },
    { patterns: ['bin/*'], head: { 'bin/b': 'b' }, differs: 'bin/a' },
  ])('$patterns: $differs differs', async ({ patterns, head, differs }) => {
    expect(await difference(versions(files, head), ...patterns)).toBe(differs);
  });

  test.each([
    { pattern: 'nosuch', says: /--artifact: no file of base matches nosuch/ },
    { pattern: '*.exe', says: /--artifact: no file of base matches \*\.exe/ },
    { pattern: '/bin/sh', says: /lies outside of the folder of the version/ },
    { pattern: '../base/bin/a', says: undefined },
    { pattern: '../other/x', says: /outside of the folder|no file of base/ },
    { pattern: 'out', says: /leads out of the workspace/ },
    { pattern: 'folder', says: /is a link to a folder/ },
  ])('$pattern: $says', async ({ pattern, says }) => {
    const folders = versions(files);
    symlinkSync('/etc/passwd', join(folders[0], 'out'));
    symlinkSync('bin', join(folders[0], 'folder'));
    const named = { patterns: [pattern], by: '--artifact' };
    const work = buildOf(named, folders[0], 'base');
    if (says) await expect(work).rejects.toThrow(says);
    else expect((await work).size).toBe(1);
  });
});
