/** The runner of GitHub Actions, through `@actions/core`. */
import { appendFile } from 'node:fs/promises';
import * as core from '@actions/core';
import type { Runner } from '../github/runner.ts';
import { UserError } from '../model/errors.ts';
import { visible } from '../reporters/escape.ts';
import { logText } from '../reporters/log.ts';

/** The runner executes workflow commands in a job’s output, so untrusted text must be escaped. */
const logged = (text: string, colour = false) => logText(text, { colour, isRunnerLog: true });

const ANNOTATE = { error: core.error, warning: core.warning, notice: core.notice };

export function actionsRunner(env: NodeJS.ProcessEnv): Runner {
  return {
    env,
    now: () => new Date(),
    input: (name) => core.getInput(name),
    info: (message) => core.info(logged(message, true)),
    annotate({ level, title, message, source }) {
      const place = source && {
        file: visible(source.file, 1000),
        ...(source.line !== null && { startLine: source.line }),
      };
      ANNOTATE[level](logged(message), { title: logged(visible(title, 200)), ...place });
    },
    output: (name, value) => core.setOutput(name, value),
    group: (name, work) => core.group(logged(visible(name)), work),
    mask: (value) => core.setSecret(value),
    async summarize(markdown) {
      const file = env.GITHUB_STEP_SUMMARY;
      if (!file) throw new UserError('GITHUB_STEP_SUMMARY is not set: the runner offers no job summary');
      await appendFile(file, markdown);
    },
  };
}
