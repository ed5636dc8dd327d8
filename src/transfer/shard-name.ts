/** The name of a shard: part of a list and of a path. */
import { UserError } from '../model/errors.ts';
import { pathFault } from '../model/path-name.ts';
import { visible } from '../reporters/escape.ts';

const NAME_LENGTH_MAX = 200;

/**
 * @param input that named it
 * @throws UserError if the name would not work in a list of names or as part of a path
 */
export function checkShardName(name: string, input = 'shard'): void {
  const fault =
    name === '' ? 'is empty' : name.includes(',') ? 'has a comma' : pathFault(name, NAME_LENGTH_MAX);
  if (fault === undefined) return;
  throw new UserError(
    `${input}: ${JSON.stringify(visible(name, NAME_LENGTH_MAX))} cannot be the name of a shard: it ${fault}`,
    `Name it without commas and line ends, in at most ${NAME_LENGTH_MAX} characters, such as linux-2.`,
  );
}
