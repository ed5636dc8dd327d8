/** The action's door: its inputs, the token, what GitHub tells of the job, and the mode that is asked for. */
import * as core from '@actions/core';
import { GitHub } from './github/client.ts';
import { readContext } from './github/context.ts';
import { inputs, Settings } from './inputs.ts';
import { saveMemory } from './local/memory.ts';
import { describeError } from './model/errors.ts';
import { checkMode } from './modes/check.ts';
import { collectMode } from './modes/collect.ts';
import type { Mode } from './modes/mode.ts';
import { publishMode } from './modes/publish.ts';
import { trendsMode } from './modes/trends.ts';
import { annotate } from './workflow.ts';

const modes: Readonly<Record<string, Mode>> = {
  check: checkMode,
  collect: collectMode,
  publish: publishMode,
  trends: trendsMode,
};

async function main(): Promise<number> {
  const settings = new Settings(new Map(inputs.map(({ name }) => [name, core.getInput(name)])));
  const token = settings.text('token');
  if (token !== '') core.setSecret(token);
  const context = await readContext(process.env);
  const mode = modes[settings.text('mode')] as Mode;
  return mode({ settings, context, github: new GitHub(context, token, context.apiUrl) });
}

saveMemory();
main().then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    annotate('error', 'perf-regression', describeError(error));
    process.exitCode = 2;
  },
);
