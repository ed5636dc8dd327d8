/** Options of the commands that measure other commands, and of those that only may. */
import type { Flag } from './command.ts';

export const measuringFlags: readonly Flag[] = [
  { name: 'setup', value: 'LINE', help: 'Shell command that prepares each version, such as npm ci.' },
  {
    name: 'results',
    value: 'FILES',
    help: 'Files that the command writes, or - for its output. Default: time the command itself.',
  },
  {
    name: 'name',
    value: 'NAME',
    help: 'Name of the benchmark if the command itself is timed. Default: the command.',
  },
  { name: 'timeout', value: 'TIME', help: 'Kill the command after TIME and count it as failed.' },
];

export const referenceSetupFlag: Flag = {
  name: 'setup',
  value: 'LINE',
  help: 'Shell command that prepares a version to compare with, in its folder.',
};
