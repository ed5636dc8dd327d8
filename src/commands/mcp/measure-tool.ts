/** The tool that measures: `ab` for an agent. It is offered only if a person started the server with it. */
import * as z from 'zod';
import { UserError } from '../../model/errors.ts';
import type { PublishedReport } from '../../model/report.ts';
import { comparedSchema, comparison } from './compared.ts';
import { tool } from './tool.ts';

/** A run of it at a time: two would disturb each other. */
let isMeasuring = false;

const text = z.string().max(10_000);

export const measureTool = tool({
  name: 'measure',
  title: 'Measure two commits',
  description:
    'Runs a command in temporary checkouts of two commits alternately until every benchmark is settled, and says which commit is slower. Takes minutes. Uncommitted changes are not measured.',
  input: z.object({
    command: z.array(text).min(1).max(200).describe('program and its arguments, not a shell line'),
    base: text.optional().describe('older commit; by default the one that head is based on'),
    head: text.optional().describe('newer commit; by default HEAD'),
    setup: text.optional().describe('shell line that prepares each checkout, such as npm ci'),
    results: text
      .optional()
      .describe('files that the command writes, or - for its output; without it the command itself is timed'),
    tool: text.optional().describe('format of the results, if it is not recognized'),
    thresholds: text.optional().describe('changes that count, such as 5%'),
    max_rounds: z.int().min(2).max(500).default(50),
    max_minutes: z.int().min(1).max(120).default(5),
    limit: z.int().min(1).max(200).default(20),
  }),
  output: comparedSchema,
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
    const said = { out: '', notes: '' };
    isMeasuring = true;
    try {
      const status = await given.call(['ab', '--json', ...kept, ...asked, ...limits, '--', ...command], {
        stop,
        isInteractive: false,
        print: (part) => {
          said.out += part;
        },
        note: (part) => {
          said.notes = `${said.notes}${part}`.slice(-NOTES_MAX);
          progress(part.trim());
        },
      });
      if (said.out === '') {
        throw new UserError(said.notes.trim() || `ab ended with status ${status}, and without a report`);
      }
    } finally {
      isMeasuring = false;
    }
    const report = JSON.parse(said.out) as PublishedReport;
    return comparison(report, report.next, limit);
  },
});

/** The newest notes: an error is the last of them. */
const NOTES_MAX = 4000;
