/** The runner of GitHub Actions, spoken to by its own toolkit. */
import { appendFile } from 'node:fs/promises';
import * as core from '@actions/core';
import type { Runner } from '../github/runner.ts';
import { UserError } from '../model/errors.ts';

const ANNOTATE = { error: core.error, warning: core.warning, notice: core.notice };

export function actionsRunner(env: NodeJS.ProcessEnv): Runner {
  return {
    env,
    now: () => new Date(),
    input: (name) => core.getInput(name),
    info: (message) => core.info(message),
    annotate({ level, title, message, source }) {
      const place = source && { file: source.file, ...(source.line !== null && { startLine: source.line }) };
      ANNOTATE[level](message, { title, ...place });
    },
    output: (name, value) => core.setOutput(name, value),
    group: (name, work) => core.group(name, work),
    mask: (value) => core.setSecret(value),
    async summarize(markdown) {
      const file = env.GITHUB_STEP_SUMMARY;
      if (!file) throw new UserError('GITHUB_STEP_SUMMARY is not set: the runner offers no job summary');
      await appendFile(file, markdown);
    },
  };
}
