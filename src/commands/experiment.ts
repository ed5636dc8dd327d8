/** `experiment ACTION`: two configurations of the same code, measured until it is decided which one stays. */
import { commandOf } from './actions.ts';
import { createAction } from './experiment/create.ts';
import { deleteAction } from './experiment/delete.ts';
import { finalizeAction } from './experiment/finalize.ts';
import { listAction } from './experiment/list.ts';
import { runAction } from './experiment/run.ts';
import { statusAction } from './experiment/status.ts';

export const experimentCommand = commandOf(
  'experiment',
  'Compare two configurations, until it is certain which one stays.',
  ['suite', 'branch', 'history-dir', 'tool', 'rules-file', 'confidence'],
  [createAction, runAction, statusAction, listAction, finalizeAction, deleteAction],
);
