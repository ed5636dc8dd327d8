/** `history ACTION`: what is stored on the local history branch, and what people do with it. */
import { commandOf } from './actions.ts';
import { addAction } from './history/add.ts';
import { branchesAction } from './history/branches.ts';
import { compactAction } from './history/compact.ts';
import { compareAction } from './history/compare.ts';
import { exportAction } from './history/export.ts';
import { importAction } from './history/import.ts';
import { pruneAction } from './history/prune.ts';
import { queryAction } from './history/query.ts';
import { repairAction } from './history/repair.ts';
import { showAction } from './history/show.ts';
import { verifyAction } from './history/verify.ts';

export const historyCommand = commandOf(
  'history',
  'Look at the stored runs, and look after them.',
  [
    'suite',
    'branch',
    'history-dir',
    'archive',
    'thresholds',
    'rules-file',
    'fail-on-regression',
    'on-inconclusive',
    'confidence',
    'alpha',
    'report-json',
    'report-markdown',
  ],
  [
    showAction,
    branchesAction,
    compareAction,
    verifyAction,
    repairAction,
    addAction,
    importAction,
    exportAction,
    queryAction,
    pruneAction,
    compactAction,
  ],
);
