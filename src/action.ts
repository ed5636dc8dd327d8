/** The entry point of the action. */
import { setTimeout as sleep } from 'node:timers/promises';
import { actionsRunner } from './modes/actions-runner.ts';
import { runStep } from './modes/run.ts';
import { optimizeLate } from './system/compiler.ts';
import { saveMemory } from './system/memory.ts';

saveMemory();
optimizeLate();
process.exitCode = await runStep(actionsRunner(process.env));

/** A connection to a silent service would keep the process alive after the step. */
const GRACE_MS = 1000;
void sleep(GRACE_MS, undefined, { ref: false }).then(() => process.exit());
