/** Validation errors in words. */
import type * as z from './schema.ts';

/** The first problem that zod found, and where: `runs[0].time: expected a date`. */
export function issueIn({ issues }: z.core.$ZodError): string {
  const [issue] = issues;
  const place = pathOf(issue?.path ?? []);
  return [place, issue?.message ?? ''].filter((part) => part !== '').join(': ');
}

function pathOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return steps.join('').replace(/^\./, '');
}
