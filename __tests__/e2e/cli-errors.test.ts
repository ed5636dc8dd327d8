/** Errors of the command line say what is wrong, where, and what to do. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../harness/action.ts';
import { type LocalRepository, localRepository } from '../harness/repository.ts';
import { goOutput } from './widgets.ts';

let local: LocalRepository;
beforeEach(async () => {
  local = await localRepository();
});
afterEach(() => local.remove());

const cli = (...args: string[]) => runCli(args, { cwd: local.dir });

describe('bad input', () => {
  const files: Record<string, string | Buffer> = {
    'empty.json': '',
    'cut.json': '{"results":[{"command":"x","mean":',
    'noise.txt': 'hello\nworld\n',
    'binary.bin': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]),
    'data.bin': Buffer.from([1, 2, 0, 0, 5, 0, 7]),
    'utf16.txt': Buffer.from('goos: linux\n', 'utf16le'),
    'utf32.txt': Buffer.from([0xff, 0xfe, 0, 0, 0x67, 0, 0, 0]),
    'results.gz': Buffer.from([0x1f, 0x8b, 8, 0, 0]),
    'latin1.txt': Buffer.from('goos: linux\nBenchmark\xe9-2 1 2 ns/op\n', 'latin1'),
    'custom.json': '[{"name":"a","unit":"ns","value":1}]',
  };
  const cases: [string, string[], string][] = [
    ['an empty file', ['parse', 'empty.json'], 'empty.json: the file is empty'],
    ['cut JSON', ['parse', 'cut.json'], 'cut.json:1: the JSON is cut off'],
    ['no tool’s text', ['parse', 'noise.txt'], 'noise.txt:1: unrecognised benchmark output: found "hello"'],
    ['a program', ['parse', 'binary.bin'], 'binary.bin: this is a program (ELF)'],
    ['a binary file', ['parse', 'data.bin'], 'data.bin: this is a binary file'],
    ['an archive', ['parse', 'results.gz'], 'results.gz: this is a gzip archive'],
    ['Latin-1', ['parse', 'latin1.txt'], 'probably Windows-1252 or ISO 8859-1'],
    [
      'UTF-16 without a mark',
      ['parse', 'utf16.txt'],
      'this is UTF-16 text (little endian) without a byte order mark',
    ],
    ['UTF-32', ['parse', 'utf32.txt'], 'utf32.txt: this is UTF-32 text'],
    ['a tie', ['parse', 'custom.json'], 'customBiggerIsBetter or customSmallerIsBetter'],
    ['a missing file', ['parse', 'nowhere.json'], 'nowhere.json: no such file'],
    ['no file', ['parse'], 'no result files were named'],
    ['an unknown tool', ['parse', 'noise.txt', '--tool', 'hyperfin'], 'Did you mean "hyperfine"?'],
    ['an unknown command', ['chek'], 'Did you mean check?'],
    ['an unknown option', ['check', 'x', '--treshold', '5%'], 'Did you mean --thresholds?'],
    ['an option without its value', ['check', 'x', '--thresholds'], 'argument missing'],
    ['no history', ['history', 'show'], 'there is no history of suite default'],
    ['a folder of nothing', ['parse', '.'], 'is not a results folder of a known benchmark tool'],
  ];
  test.each(cases)('%s: exit 2, what, where, and what to do', async (_, args, message) => {
    for (const [name, content] of Object.entries(files)) await writeFile(join(local.dir, name), content);
    const { exitCode, stdout, stderr } = await cli(...args);
    expect(exitCode).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n').length).toBeGreaterThan(1);
    expect(stderr).not.toContain('    at ');
  });

  const GO = goOutput({ Parse: 1000 });
  const refused: [string, string[], RegExp][] = [
    [
      'a report in no folder',
      ['compare', 'a.txt', 'a.txt', '--report-json', 'no/x'],
      /^--report-json: .*no\/x cannot be written \(ENOENT\)/m,
    ],
    [
      'Markdown over a folder',
      ['compare', 'a.txt', 'a.txt', '--report-markdown', '.'],
      /^--report-markdown: .* cannot be written \(EISDIR\)/m,
    ],
    [
      'a page below a file',
      ['compare', 'a.txt', 'a.txt', '--report-html', 'a.txt/x'],
      /^--report-html: .* \(ENOTDIR\)/m,
    ],
    [
      'a saved run in no folder',
      ['track', '--runs', '1', '--save', 'no/x', '--', 'true'],
      /^--save: .*no\/x cannot be written \(ENOENT\)/m,
    ],
    ['a folder as rules', ['parse', 'a.txt', '--rules-file', 'folder'], /^folder: this is a folder/m],
    ['no YAML', ['parse', 'a.txt', '--rules-file', 'bad.yml'], /^bad\.yml:3: Flow map .* end with a \}$/m],
    ['a key of nobody', ['parse', 'a.txt', '--rules-file', 'key.yml'], /^key\.yml:1: unknown key "rulez"/m],
    [
      'no JSONPath',
      ['parse', 'a.txt', '--rules-file', 'path.yml', '--tool', 'mine'],
      /^reader mine: "\$\.\[" is not a JSONPath/m,
    ],
    [
      'no expression',
      ['parse', 'a.txt', '--rules-file', 'lines.yml', '--tool', 'mine'],
      /^reader mine: lines is not a regular expression/m,
    ],
    ['no formula', ['compare', 'a.txt', 'a.txt', '--rules-file', 'formula.yml'], /formula/m],
    [
      'cut XML',
      ['parse', 'cut.xml', '--tool', 'junit'],
      /^cut\.xml: this is not valid XML, or it is cut off/m,
    ],
    [
      'a report that is none',
      ['notify', '--report', 'a.txt', '--slack-webhook', 'https://hooks.example/x'],
      /^a\.txt: this is not JSON/m,
    ],
    ['a folder as a run', ['history', 'add', 'folder'], /^folder: this is a folder/m],
    ['no run', ['history', 'add', 'a.txt'], /^a\.txt:1: /m],
    ['a history of nothing', ['history', 'import', 'a.txt'], /a\.txt/m],
    [
      'a way out',
      ['record', 'a.txt', '--history-dir', '../x'],
      /^--history-dir: expected a folder .* \(it leads upwards \(\.\.\)\), got "\.\.\/x"/m,
    ],
    [
      'a pipe',
      ['parse', '/dev/null'],
      /^\/dev\/null: this file is refused: it belongs to the operating system/m,
    ],
  ];
  test.each(refused)('%s: the words are ours', async (_, args, message) => {
    await local.commit({
      'a.txt': GO,
      'bad.yml': 'rules:\n  - {\n',
      'key.yml': 'rulez: []\n',
      'path.yml': 'readers: [{ tool: mine, json: "$.[", name: "{a}", values: [{ value: "{b}" }] }]\n',
      'lines.yml': 'readers: [{ tool: mine, lines: "(" }]\n',
      'formula.yml': 'derived: [{ metric: x, formula: "1 +" }]\n',
      'cut.xml': '<testsuites><testcase name="a',
      'folder/x': '',
    });
    const { exitCode, stderr } = await cli(...args);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/bug of perf-regression| {4}at /);
    expect(stderr).toMatch(/\n {2}\S|Did you mean/);
    expect(exitCode).toBe(2);
  });

  test('UTF-16 with a byte order mark is read', async () => {
    const text = goOutput({ Parse: 1000 });
    await writeFile(join(local.dir, 'bench.txt'), Buffer.from(`\ufeff${text}`, 'utf16le'));
    expect((await cli('parse', 'bench.txt')).stdout).toContain('BenchmarkParse');
  });
});
