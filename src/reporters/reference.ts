/** What a report says of the reference that was measured beside: what became of it, and what the machine did meanwhile. */
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
        message: `This run was not measured beside the reference ${reference}, as the runs before it were: it is judged by its own values`,
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
    case 'anew':
      return {
        message: `The reference changed from ${values.from} to ${reference}, and no run measured both: the ratios begin anew`,
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

/** How the machine changed, by the reference; empty if there is none, or it says nothing. */
export function machineText({ reference, findings }: Report): string {
  if (!reference) return '';
  const { name, machine } = reference;
  if (machine === null) return `Judged by the ratio to the reference ${name}`;
  const size = machine.slower >= 0 ? machine.slower : 1 / (1 + machine.slower) - 1;
  const day = machine.since.slice(0, 10);
  if (size < MACHINE_CHANGE_MIN) {
    return `Judged by the ratio to the reference ${name}; the machine is as fast as on ${day}`;
  }
  const isQuiet = findings.every(({ verdict }) => !['regressed', 'suspected', 'waived'].includes(verdict));
  const code = isQuiet ? '; the code did not' : '; changes of the code are told apart from that';
  return `Judged by the ratio to the reference ${name}: the machine got ${share(size)} ${machine.slower >= 0 ? 'slower' : 'faster'} since ${day}${code}`;
}
