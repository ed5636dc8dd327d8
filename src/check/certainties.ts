/** How certain the change of each series is among all that were tested. */
import type { CommonShift } from '../stats/common-shift.ts';
import { benjaminiHochberg } from '../stats/multiplicity.ts';
import type { Certainty, Compared } from './policy.ts';
import { NOTHING } from './verdict.ts';

/**
 * Corrected over all tested series of the run and the run as a whole (`runCertainty`). If nothing changed, the chance of any
 * false alarm stays at the level (Simes 1986); if something did, several slower series support each other. An exact
 * series needs no correction.
 */
export function certaintiesOf(
  compared: readonly Compared[],
  tested: readonly Compared[],
  moved: CommonShift | undefined,
): { certainties: Map<Compared, Certainty>; runCertainty: Certainty } {
  const all = [...tested.map(({ comparison }) => comparison ?? NOTHING), ...(moved ? [pairOf(moved)] : [])];
  const worse = benjaminiHochberg(all.map((pair) => pair.worse));
  const better = benjaminiHochberg(all.map((pair) => pair.better));
  const corrected = all.map((_, i) => ({ worse: worse[i] as number, better: better[i] as number }));
  const place = new Map(tested.map((series, i) => [series, corrected[i] as Certainty]));
  const certainties = compared.flatMap((series): [Compared, Certainty][] => {
    const { comparison, limits } = series;
    const exact = comparison?.exact && limits.direction !== 'none' ? comparison : undefined;
    const certainty = place.get(series) ?? exact;
    return certainty ? [[series, certainty]] : [];
  });
  return { certainties: new Map(certainties), runCertainty: corrected[tested.length] ?? NOTHING };
}

function pairOf({ rise, fall }: CommonShift): Certainty {
  return { worse: rise.pValue, better: fall.pValue };
}
