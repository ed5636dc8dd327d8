/** The action's entry: the runner in, the exit status out. */
import { actionsRunner } from './modes/actions-runner.ts';
import { runStep } from './modes/run.ts';
import { saveMemory } from './system/memory.ts';

saveMemory();
process.exitCode = await runStep(actionsRunner(process.env));
