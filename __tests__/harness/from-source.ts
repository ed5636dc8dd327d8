/**
 * The command line from the sources in a process of its own, for what depends on one and not on the bundle: a hook of git that
 * calls it, signals. Node 24 reads the types away.
 */
import { node24, projectRoot } from './process.ts';

const program = `
import { runCommand } from '${projectRoot}src/commands/run.ts';
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
