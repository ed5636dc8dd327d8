/** What a report says of the reference that was measured with: what became of it, and what the machine did meanwhile. */
import { type Beside, referenceText } from '../model/reference.ts';
import type { Report } from '../model/report.ts';
import type { Names, WarningValues } from '../model/warning.ts';
import { share } from './quantity.ts';

const NAMES_MAX = 10;

export function referenceWords(values: WarningValues['reference']): { message: string; remedy: string } {
  const { reference } = values;
  switch (values.what) {
    case 'lacks':
      return {
        message: `The reference ${reference} did not measure ${listed(values.benchmarks)}, which is judged by its own values`,
        remedy:
          'Changes of the machine count as changes there. Move on to a reference that has the benchmark.',
      };
    case 'not-positive':
      return {
        message: `There is no ratio to the reference ${reference} for ${listed(values.benchmarks)}, because a value is not above 0; it is judged by its own values`,
        remedy: 'Do more work in each measurement, so that its clock can see it.',
      };
    case 'unmeasured':
      return {
        message: `This run was not measured with the reference ${reference}, as the runs before it were: it is judged by its own values`,
        remedy: 'Changes of the machine count as changes of the code in it. Name the reference again.',
      };
    case 'same-commit':
      return {
        message: `The reference ${reference} is the measured commit itself, so its ratio is 1 but for noise`,
        remedy: 'Pin a release or an older commit, which stays the same when the code moves on.',
      };
    case 'moving':
      return {
        message: `Moving from the reference ${values.from} to ${reference}: this is run ${values.run} of ${values.of} that measure both`,
        remedy: `Ratios are still those to ${values.from}.`,
      };
    case 'moved':
      return {
        message: `Moved from the reference ${values.from} to ${reference}, by ${values.runs} runs that measured both, with an uncertainty of ${share(values.uncertainty)}`,
        remedy:
          'The series go on. A change across this run has to exceed its limit by the uncertainty as well.',
      };
    case 'restarted':
      return {
        message: `The reference changed from ${values.from} to ${reference}, and no run measured both: the ratios start over`,
        remedy: 'They are judged after five runs, and until then the measured values themselves.',
      };
  }
}

function listed({ total, first }: Names): string {
  const shown = first.slice(0, NAMES_MAX);
  return total > shown.length ? `${shown.join(', ')} and ${total - shown.length} more` : shown.join(', ');
}

/** Smaller ones are noise of a few runs. */
const MACHINE_CHANGE_MIN = 0.03;

/** How the machine changed, by the reference; empty if there is none. */
export function machineText({ reference, findings }: Report): string {
  if (!reference) return '';
  const judged = `Judged by the ratio to the reference ${reference.name}`;
  const course = courseText(reference);
  if (course === '') return judged;
  if (!isChanged(reference)) return `${judged}; ${course}`;
  const isQuiet = findings.every(({ verdict }) => !['regressed', 'suspected', 'waived'].includes(verdict));
  const code = isQuiet ? 'the code did not' : 'changes of the code are judged separately';
  return `${judged}: ${course}; ${code}`;
}

type Course = Pick<NonNullable<Report['reference']>, 'machine'>;

/** What the machine did; empty if there are too few runs. */
export function courseText(reference: Course): string {
  const { machine } = reference;
  if (machine === null) return '';
  const day = machine.since.slice(0, 10);
  if (!isChanged(reference)) return `the machine is as fast as on ${day}`;
  return `the machine got ${share(sizeOf(machine))} ${machine.slower >= 0 ? 'slower' : 'faster'} since ${day}`;
}

function isChanged({ machine }: Course): boolean {
  return machine !== null && sizeOf(machine) >= MACHINE_CHANGE_MIN;
}

/** A speed that doubles is 100 % faster. */
function sizeOf({ slower }: NonNullable<Course['machine']>): number {
  return slower >= 0 ? slower : 1 / (1 + slower) - 1;
}

/** The reference of a stored run, with what takes its place or what it took the place of; empty if it has none. */
export function besideText(reference: Beside | undefined): string {
  if (!reference) return '';
  const { next, moved } = reference;
  const own = referenceText(reference);
  if (next) return `${own} → ${referenceText(next)}`;
  return moved ? `${own}, moved from ${referenceText(moved.from)}` : own;
}
