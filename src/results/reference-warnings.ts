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
  const newest = beside.next ?? beside;
  const reference = referenceText(newest);
  const all: WarningValues['reference'][] = [];
  if (newest.commit !== '' && newest.commit === commit) all.push({ what: 'same-commit', reference });
  const without = { lacks: lacking, 'not-positive': notPositive } as const;
  for (const what of ['lacks', 'not-positive'] as const) {
    const names = without[what];
    if (names.length > 0)
      all.push({ what, reference: referenceText(beside), benchmarks: countedNames(names) });
  }
  // That the series start over the check says: only it has the runs before.
  if (step && step.kind !== 'restarted') {
    const { kind, from, ...numbers } = step;
    all.push({ what: kind, reference, from: referenceText(from), ...numbers } as WarningValues['reference']);
  }
  return all.map((values) => ({ code: 'reference', subject: reference, values }));
}
