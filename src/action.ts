/** The action's door: its inputs, the token, what GitHub tells of the job, and the mode that is asked for. */
import * as core from '@actions/core';
import type { Input } from './config/input-types.ts';
import { inputs } from './config/inputs.ts';
import { Settings } from './config/settings.ts';
import { GitHub } from './github/client.ts';
import { readContext } from './github/context.ts';
import { annotate } from './github/workflow.ts';
import { describeError } from './model/errors.ts';
import { checkMode } from './modes/check.ts';
import { collectMode } from './modes/collect.ts';
import type { Mode } from './modes/mode.ts';
import { publishMode } from './modes/publish.ts';
import { trendsMode } from './modes/trends.ts';
import { saveMemory } from './system/memory.ts';

const modes: Readonly<Record<string, Mode>> = {
  check: checkMode,
  collect: collectMode,
  publish: publishMode,
  trends: trendsMode,
};

async function main(): Promise<number> {
  const given = new Map((inputs as readonly Input[]).map(({ name }) => [name, core.getInput(name)]));
  for (const { name, secret } of inputs as readonly Input[]) {
    const value = given.get(name) ?? '';
    if (secret && value !== '') core.setSecret(value);
  }
  const settings = new Settings(given);
  const context = await readContext(process.env);
  const github = new GitHub(context, settings.text('token'), context.apiUrl);
  const mode = modes[settings.text('mode')] as Mode;
  return mode({ settings, context, github });
}

saveMemory();
main().then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    annotate({ level: 'error', title: 'perf-regression', message: describeError(error) });
    process.exitCode = 2;
  },
);
