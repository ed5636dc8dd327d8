/**
 * The entries from the sources in processes of their own, for what depends on one and not on the bundle: a hook of git that
 * calls the command line, signals, what others see of a process. Node 24 reads the types away, and keeps what it compiled for the next
 * process: that is two thirds of a start.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { node24, projectRoot } from './process.ts';

/** The first words of a program. A variable in its environment would be seen by what it measures. */
const keepCompiled = `
import { enableCompileCache } from 'node:module';
enableCompileCache('${join(tmpdir(), 'compiled')}');
`;

const program = `${keepCompiled}
const { runCommand } = await import('${projectRoot}src/commands/run.ts');
const { stdin, stdout, stderr, env } = process;
process.exitCode = await runCommand(process.argv.slice(1), {
  cwd: process.cwd(), env, now: new Date(), colour: false, isInteractive: false, input: () => stdin,
  print: (text) => stdout.write(text), note: (text) => stderr.write(text),
});
`;

/** Program and words for spawn(), which the words of the command follow. */
export const commandFromSource: readonly [string, ...string[]] = [
  node24,
  ...['--no-warnings', '--input-type=module', '--eval', program, '--'],
];

/** Makes an empty folder the `root` of an action whose step runs from the sources. */
export function actionFromSource(folder: string): string {
  copyFileSync(join(projectRoot, 'action.yml'), join(folder, 'action.yml'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  mkdirSync(join(folder, 'dist'));
  const entry = `${keepCompiled}
const { actionsRunner } = await import('${projectRoot}src/modes/actions-runner.ts');
const { runStep } = await import('${projectRoot}src/modes/run.ts');
process.exitCode = await runStep(actionsRunner(process.env));
`;
  writeFileSync(join(folder, 'dist', 'action.js'), entry);
  return folder;
}
