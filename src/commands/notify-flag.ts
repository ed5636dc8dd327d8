/** The switch of long commands for a desktop notification at the end. */
import type { Flag } from './command.ts';

export const NOTIFY = 'notify';

export const notifyFlag: Flag = {
  name: NOTIFY,
  help: 'Send a desktop notification with the result.',
};
