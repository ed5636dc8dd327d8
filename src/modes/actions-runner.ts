/** The runner of GitHub Actions. */
import { appendFileSync } from 'node:fs';
import type { Runner } from '../github/runner.ts';
import { UserError } from '../model/errors.ts';
import { visible } from '../reporters/escape.ts';
import { logText } from '../reporters/log.ts';
import { commandLine, inputIn, type Properties, setOutput } from './runner-commands.ts';

/** The runner executes workflow commands in a job’s output, so untrusted text must be escaped. */
const logged = (text: string, colour = false) => logText(text, { colour, isRunnerLog: true });

function print(text: string): void {
  process.stdout.write(text);
}

function command(name: string, properties: Properties, message: string): void {
  print(commandLine(name, properties, message));
}

export function actionsRunner(env: NodeJS.ProcessEnv): Runner {
  return {
    env,
    now: () => new Date(),
    input: (name) => inputIn(env, name),
    info: (message) => print(`${logged(message, true)}\n`),
    annotate({ level, title, message, source }) {
      const place = source && {
        file: visible(source.file, 1000),
        ...(source.line !== null && { line: source.line }),
      };
      command(level, { title: logged(visible(title, 200)), ...place }, logged(message));
    },
    output: (name, value) => setOutput(env, name, value),
    async group(name, work) {
      command('group', {}, logged(visible(name)));
      try {
        return await work();
      } finally {
        command('endgroup', {}, '');
      }
    },
    mask: (value) => command('add-mask', {}, value),
    async summarize(markdown) {
      const file = env.GITHUB_STEP_SUMMARY;
      if (!file) throw new UserError('GITHUB_STEP_SUMMARY is not set: the runner offers no job summary');
      appendFileSync(file, markdown);
    },
  };
}
