/** What is wrong with data from outside, in words. */
import * as z from 'zod';

/** What zod says of the first thing that is wrong, and where: `runs[0].time: expected a date`. */
export function issueIn({ issues }: z.ZodError): string {
  const [issue] = issues;
  const path = z.core.toDotPath(issue?.path ?? []);
  return [path, issue?.message ?? ''].filter((part) => part !== '').join(': ');
}
