/** A mode of the action, chosen by the input `mode`. */
import type { Workflow } from '../github/workflow.ts';

/** @returns exit status of the step */
export type Mode = (workflow: Workflow) => Promise<number>;
