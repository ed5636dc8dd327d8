/** The entry point of the action. */
import { optimizeLate } from './system/compiler.ts';
import { saveMemory } from './system/memory.ts';

saveMemory();
optimizeLate();
// Loaded with these settings: that makes most of the short-lived objects of a small job.
const { actionsRunner } = await import('./modes/actions-runner.ts');
const { runStep } = await import('./modes/run.ts');
process.exitCode = await runStep(actionsRunner(process.env));

/** A connection to a silent service would keep the process alive after the step. */
const GRACE_MS = 1000;
setTimeout(() => process.exit(), GRACE_MS).unref();
