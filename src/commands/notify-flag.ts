/** The switch of long commands that says on the desktop how they ended. */
import type { Flag } from './command.ts';

export const NOTIFY = 'notify';

export const notifyFlag: Flag = {
  name: NOTIFY,
  help: 'Send a desktop notification with the result.',
};
