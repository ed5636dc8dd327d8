/** What a shell completes is what there is: every command, every option of each, every value of a choice. */
import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '../../src/commands/command.ts';
import { commands } from '../../src/commands/index.ts';
import { isChoice } from '../../src/config/input-types.ts';
import { inputs } from '../../src/config/inputs.ts';
import { formats } from '../../src/formats/index.ts';
import { commandHere } from '../harness/here.ts';
import { projectRoot } from '../harness/process.ts';

const SHELLS = ['bash', 'zsh', 'fish'];

/** A line whose last word is completed, and a word that must be among the completions. */
interface Case {
  readonly line: readonly string[];
  readonly word: string;
}

const cases: Case[] = [];
const scripts: Record<string, string> = {};

async function casesOf(entries: readonly Entry[], before: readonly string[]): Promise<Case[]> {
  const found: Case[] = [];
  for (const { name, load, commands: inner = [] } of entries) {
    const words = [...before, name];
    found.push({ line: [...before, name.slice(0, -1)], word: name });
    found.push(...(await casesOf(inner, words)));
    if (!load) continue;
    // The text of --help, because the completions come from the same lists.
    const { stdout } = await call([...words, '--help']);
    for (const [, option = ''] of stdout.matchAll(/^ {2}(--[a-z-]+)/gm)) {
      found.push({ line: [...words, option.slice(0, -1)], word: option });
    }
    const { inputs: taken } = await load();
    for (const { name: input, kind } of inputs) {
      if (!isChoice(kind) || !(taken as readonly string[]).includes(input)) continue;
      for (const value of kind) found.push({ line: [...words, `--${input}`, ''], word: value });
    }
  }
  return found;
}

const call = (words: readonly string[]) => commandHere(words, '', { cwd: projectRoot, env: {} });

beforeAll(async () => {
  cases.push(
    ...(await casesOf(commands, [])),
    { line: ['--ver'], word: '--version' },
    { line: ['completion', 'z'], word: 'zsh' },
  );
  for (const { id } of formats) cases.push({ line: ['check', '--tool', id.slice(0, 2)], word: id });
  for (const shell of SHELLS) {
    const { exitCode, stdout } = await call(['completion', shell]);
    expect(exitCode).toBe(0);
    scripts[shell] = stdout;
  }
});

const run = (command: string, args: readonly string[], input: string) =>
  spawnSync(command, args, {
    encoding: 'utf8',
    input,
    env: { PATH: process.env.PATH, HOME: '/nonexistent' },
  });
const isThere = (shell: string) => run(shell, ['-c', ':'], '').status === 0;
const quoted = (words: readonly string[]) => words.map((word) => `'${word}'`).join(' ');

/** The completions of each line, in a real shell that has loaded the script. */
const completions: Readonly<Record<string, () => string[]>> = {
  bash: () =>
    run(
      'bash',
      ['--noprofile', '--norc'],
      `${scripts.bash}
complete -p perf-regression >/dev/null || exit
t() { COMP_WORDS=(perf-regression "$@"); COMP_CWORD=$#; COMPREPLY=(); _perf_regression; echo " \${COMPREPLY[*]} "; }
${cases.map(({ line }) => `t ${quoted(line)}`).join('\n')}\n`,
    ).stdout.split('\n'),
  fish: () =>
    run(
      // It reads a pipe, and not the socket that Node gives.
      'sh',
      ['-c', 'cat | fish --no-config'],
      `${scripts.fish}
${cases.map(({ line }) => `echo ' '(complete -C 'perf-regression ${line.join(' ')}' | string replace -r '\\t.*' '')' ' | string join ''`).join('\n')}\n`,
    ).stdout.split('\n'),
  zsh: () =>
    run(
      'zsh',
      ['-f'],
      `_arguments() { local w=$words[CURRENT-1] s; for s in $options; do
  [[ $s == $w\\[* ]] && { print -n -- " \${\${s##*:\\(}%\\)} "; }; print -n -- " \${s%%\\[*} "; done }
_describe() { local n; for n in $names; do print -n -- " \${n%%:*} "; done }
t() { words=(perf-regression "$@"); CURRENT=$#words; PREFIX=$words[CURRENT]; _perf-regression; print; }
${scripts.zsh?.replace(/.*\n$/, '')}
${cases.map(({ line }) => `t ${quoted(line)}`).join('\n')}\n`,
    ).stdout.split('\n'),
};

describe.each(SHELLS)('%s', (shell) => {
  test.skipIf(!isThere(shell))('completes every command, option and choice', () => {
    const lines = completions[shell]?.() ?? [];
    const missing = cases.filter(({ word }, i) => !lines[i]?.includes(` ${word} `));
    expect(missing).toEqual([]);
    expect(cases.length).toBeGreaterThan(300);
  });

  test('has every word in its script', () => {
    const words = new Set(scripts[shell]?.match(/[\w-]+/g)?.map((word) => word.replace(/^-+/, '')));
    for (const { word } of cases) expect([...words], word).toContain(word.replace(/^--/, ''));
  });
});

test('bash offers files where no list has an answer, and only what begins as the word does', () => {
  const asked = ['check ', 'check --suite ', 'check --t', 'history show --json ', 'nonsense '];
  const { stdout } = run(
    'bash',
    ['--noprofile', '--norc'],
    `${scripts.bash}
t() { COMP_WORDS=(perf-regression "$@"); COMP_CWORD=$#; COMPREPLY=(); _perf_regression; echo "\${COMPREPLY[*]}"; }
${asked.map((line) => `t ${quoted(line.split(' '))}`).join('\n')}
complete -p perf-regression\n`,
  );
  const [files, word, begun, afterSwitch, , registered] = stdout.split('\n');
  expect([files, word, afterSwitch]).toEqual(['', '', '']);
  expect(begun?.split(' ').sort()).toEqual(['--tags', '--thresholds', '--timeout', '--tool']);
  // `default` is bash's own completion: the names of files.
  expect(registered).toContain('-o default');
});

test.each([
  [['completion'], 'completion: expected one of bash, zsh, fish, got ""\n'],
  [['completion', 'fis'], 'completion: expected one of bash, zsh, fish, got "fis". Did you mean fish?\n'],
  [['completion', 'bash', 'zsh'], 'got "bash zsh"'],
])('%j is refused', async (words, message) => {
  const { exitCode, stderr } = await call(words);
  expect(exitCode).toBe(2);
  expect(stderr).toContain(message);
});
