/** The argument of all experiment commands: the experiment's name. */
import { UserError } from '../../model/errors.ts';
import type { Arguments } from '../command.ts';

/** @throws UserError with the correct form of the call */
export function nameIn({ words }: Arguments, action: string): string {
  const [name, ...rest] = words;
  if (name !== undefined && rest.length === 0) return name;
  throw new UserError(
    `experiment ${action}: name one experiment`,
    `perf-regression experiment ${action} NAME`,
  );
}
