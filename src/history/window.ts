/** The newest stored runs of one suite and branch, wherever they are stored. */
import type { HistoryEvent } from '../model/event.ts';
import type { Run } from '../model/run.ts';

/** The data of one suite and one branch. */
export interface Window {
  /** Oldest first, of any environment. */
  readonly runs: readonly Run[];
  /** The events of these runs. */
  readonly events: readonly HistoryEvent[];
}

export const EMPTY_WINDOW: Window = { runs: [], events: [] };
