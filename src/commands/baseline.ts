/** `baseline ACTION`: what runs are held against, and what people say of it. */
import { commandOf } from './actions.ts';
import { acceptAction } from './baseline/accept.ts';
import { setAction } from './baseline/set.ts';
import { showAction } from './baseline/show.ts';
import { verifyAction } from './baseline/verify.ts';

export const baselineCommand = commandOf(
  'baseline',
  'See what runs are held against; set it, verify it, or accept a level as the new normal.',
  ['tool', 'suite', 'rules-file', 'base-branch', 'environment', 'branch', 'history-dir'],
  [showAction, verifyAction, setAction, acceptAction],
);
