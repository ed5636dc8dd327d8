/** The action's entry: the runner in, the exit status out. */
import { setTimeout as sleep } from 'node:timers/promises';
import { actionsRunner } from './modes/actions-runner.ts';
import { runStep } from './modes/run.ts';
import { saveMemory } from './system/memory.ts';

saveMemory();
process.exitCode = await runStep(actionsRunner(process.env));

/** A service that does not answer keeps its connection open: the process does not wait for it behind the step. */
const GRACE_MS = 1000;
void sleep(GRACE_MS, undefined, { ref: false }).then(() => process.exit());
