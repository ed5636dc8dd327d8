/** What is wrong with data from outside, in words. */
import type * as z from 'zod';

/** What zod says of the first thing that is wrong, and where: `runs[0].time: expected a date`. */
export function issueIn({ issues }: z.ZodError): string {
  const [issue] = issues;
  const place = pathOf(issue?.path ?? []);
  return [place, issue?.message ?? ''].filter((part) => part !== '').join(': ');
}

function pathOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '');
}
