/** What a reader has to know of the reference of a run. */
import { referenceText } from '../model/reference.ts';
import { countedNames, type Warning, type WarningValues } from '../model/warning.ts';
import type { Related } from './beside.ts';
import type { ReferencePlan } from './reference-plan.ts';

export type ReferenceWarning = Extract<Warning, { code: 'reference' }>;

/** @param commit of the code */
export function warningsOf(
  { beside, step }: ReferencePlan,
  { lacking, notPositive }: Pick<Related, 'lacking' | 'notPositive'>,
  commit: string,
): ReferenceWarning[] {
  const reference = referenceText(beside.next ?? beside);
  const all: WarningValues['reference'][] = [];
  if (beside.commit !== '' && beside.commit === commit) all.push({ what: 'same-commit', reference });
  if (lacking.length > 0) all.push({ what: 'lacks', reference, benchmarks: countedNames(lacking) });
  if (notPositive.length > 0) {
    all.push({ what: 'not-positive', reference, benchmarks: countedNames(notPositive) });
  }
  // That the series begin anew the check says: only it has the runs before.
  if (step && step.kind !== 'anew') {
    const { kind, from, ...numbers } = step;
    all.push({ what: kind, reference, from: referenceText(from), ...numbers } as WarningValues['reference']);
  }
  return all.map((values) => ({ code: 'reference', subject: reference, values }));
}
