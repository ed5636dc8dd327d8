/** The tool that measures: `ab` for an agent. It is offered only if a person started the server with it. */

import { ROUNDS } from '../../measure/planner.ts';
import { UserError } from '../../model/errors.ts';
import type { PublishedReport } from '../../model/report.ts';
import * as z from '../../model/schema.ts';
import { comparedSchema, comparison } from './compared.ts';
import { count, tool } from './tool.ts';

/** A run of it at a time: two would disturb each other. */
let isMeasuring = false;

const text = z.string().check(z.maxLength(10_000));
const described = (about: string) => z.optional(text.check(z.describe(about)));

export const measureTool = tool({
  name: 'measure',
  title: 'Measure two commits',
  description:
    'Runs a command in temporary checkouts of two commits alternately until every benchmark is settled, and says which commit is slower. Takes minutes. Uncommitted changes are not measured.',
  input: () =>
    z.strictObject({
      command: z
        .array(text)
        .check(z.minLength(1), z.maxLength(200), z.describe('program and its arguments, not a shell line')),
      base: described('older commit; by default the one that head is based on'),
      head: described('newer commit; by default HEAD'),
      setup: described('shell line that prepares each checkout, such as npm ci'),
      results: described(
        'files that the command writes, or - for its output; without it the command itself is timed',
      ),
      tool: described('format of the results, if it is not recognized'),
      thresholds: described('changes that count, such as 5%'),
      max_rounds: count('number of rounds at most', ROUNDS.min, ROUNDS.max, ROUNDS.defaultValue),
      max_minutes: count('no new round starts after so long', 1, 120, 5),
      limit: count('number of series at most', 1, 200, 20),
    }),
  output: () => comparedSchema,
  readOnly: false,

  async run({ command, max_rounds, max_minutes, limit, ...named }, given, { stop, progress }) {
    if (isMeasuring) {
      throw new UserError(
        'another measurement is running',
        'Wait for its answer: two would disturb each other.',
      );
    }
    const kept = ['rules-file', 'suite', 'confidence', 'alpha', 'pass-env'].flatMap((name) => {
      const value = given.options.get(name);
      return value === undefined ? [] : [`--${name}=${value}`];
    });
    const asked = Object.entries(named).flatMap(([name, value]) =>
      value === undefined ? [] : [`--${name}=${value}`],
    );
    const limits = [`--max-rounds=${max_rounds}`, `--max-minutes=${max_minutes}`];
    // The answer has no place for a profile.
    const unseen = ['--profile=off'];
    const heard = { out: '', notes: '' };
    isMeasuring = true;
    try {
      const status = await given.call(
        ['ab', '--json', ...kept, ...asked, ...limits, ...unseen, '--', ...command],
        {
          stop,
          isInteractive: false,
          print: (part) => {
            heard.out += part;
          },
          note: (part) => {
            heard.notes = `${heard.notes}${part}`.slice(-NOTES_MAX);
            progress(part.trim());
          },
        },
      );
      if (heard.out === '') {
        throw new UserError(heard.notes.trim() || `ab ended with status ${status}, and without a report`);
      }
    } finally {
      isMeasuring = false;
    }
    const report = JSON.parse(heard.out) as PublishedReport;
    return comparison(report, report.next, limit);
  },
});

/** The newest notes: an error is the last of them. */
const NOTES_MAX = 4000;
