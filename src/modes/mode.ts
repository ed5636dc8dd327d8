/** What the action does in one job; the input `mode` chooses. */
import type { Workflow } from '../github/workflow.ts';

/** @returns exit status of the step */
export type Mode = (workflow: Workflow) => Promise<number>;
