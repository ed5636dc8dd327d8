/** The switch of commands that print their result as data. */
import type { Flag } from './command.ts';

export const jsonFlag: Flag = { name: 'json', help: 'Print JSON.' };
