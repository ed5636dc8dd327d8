/**
 * The texts of the reasons why entries were left out, one a code. They are not with the reporters' other texts because the
 * error of a file without any result says its first reason too.
 */
import type { SkipCode, SkipReason, SkipReasonOf } from './skip-reason.ts';

/** Continues a sentence, and begins with what it is about; no full stop at the end. */
export function skipText(why: SkipReason): string {
  // Each entry takes the values of its own code.
  const phrase = table[why.code] as (why: SkipReason) => string;
  const subject = subjectOf(why);
  if (subject === '') return phrase(why);
  return why.code === 'failed' ? `${subject} ${phrase(why)}` : `${subject}: ${phrase(why)}`;
}

/** `entry 3, a script`, `a benchmark: metrics[2]`; empty if it is not known. */
function subjectOf({ benchmark = '', entry = '' }: SkipReason): string {
  const index = /^\[(\d+)\]$/.exec(entry)?.[1];
  const parts = index === undefined ? [benchmark, entry] : [`entry ${Number(index) + 1}`, benchmark];
  return parts.filter((part) => part !== '').join(index === undefined ? ': ' : ', ');
}

const NOT_FINITE = /^(?:NaN|-?Infinity)$/;
const TYPES = { null: 'null', array: 'an array', object: 'an object' } as const;
const HOW = {
  skipped: 'was skipped',
  todo: 'is marked todo',
  disabled: 'was disabled',
  ignored: 'is ignored',
  'not-run': 'was not run',
} as const;

const table: { readonly [Code in SkipCode]: (why: SkipReasonOf<Code>) => string } = {
  'no-field': ({ field }) => `no ${field}`,
  'wrong-type': ({ field, type }) =>
    `${field} is ${type in TYPES ? TYPES[type as keyof typeof TYPES] : `a ${type}`}`,
  'not-a-number': ({ field, found }) =>
    found !== undefined && NOT_FINITE.test(found)
      ? `${field} is ${found}`
      : `${field} is not a number${foundText(found)}`,
  'not-a-time': ({ field }) => `${field} is not a time`,
  'malformed-row': () => 'malformed row',
  'interrupted-row': () => 'malformed row; did the benchmark print to standard output?',
  'field-count': () => 'the number of fields differs from that of the header',
  'not-json': () => 'not JSON',
  'not-a-result': () => 'not a result',

  'ambiguous-name': ({ option }) => `several results have this name; use ${option}, which tells them apart`,
  'truncated-name': () => 'the name is truncated and the same as that of another benchmark',
  'only-in-json': ({ field, found, option }) =>
    found === undefined
      ? `${field} cannot be read from this output; the JSON has them (${option})`
      : `${field} is only given as ${found}; the JSON has it (${option})`,
  'partial-count': ({ field }) => `${field === undefined ? '' : `${field} `}counts only a part of the run`,
  'other-commit': ({ commit, tested }) => `results of commit ${commit}: ${tested} is the tested one`,
  'too-many-results': () => 'more results than combinations of its parameters',

  'no-result': ({ state }) => (state === undefined ? 'no result' : `no result: ${state}`),
  'not-recorded': () => 'no result; it failed, was stopped or was not run',
  'not-counted': ({ field }) => `no count of ${field}`,
  'not-supported': ({ field }) => `${field} is not supported on this machine`,
  'not-run': ({ how, message }) => `${HOW[how]}${messageText(message)}`,
  'none-done': ({ what, how }) => `no ${what} was ${how}`,

  failed: ({ message }) => `failed${messageText(message)}`,
  message: ({ message }) => message,
  'exit-code': ({ exitCode }) => `exit code ${exitCode}`,
  'failed-execution': ({ option }) => `a run ended with a non-zero exit code; ${option} has the code of each`,
  'failed-executions': ({ failed, of, exitCode }) =>
    `${failed} of ${of} runs failed, the first with ${exitCode === null ? 'a signal' : `exit code ${exitCode}`}`,
  'all-failed': ({ what, message }) => `every ${what} failed${messageText(message)}`,
  'includes-failed': ({ fields }) => `${fields.join(' and ')} include failed runs`,
  'failed-assertion': () => 'an assertion failed',
  'uncaught-error': () => 'ended with an uncaught error',
  'no-files': () => 'its files are missing',

  'not-finite': ({ metric }) => `${metric} is not a finite number`,
  'too-long': ({ metric, what, max }) => `${metric} has a ${what} of more than ${max} characters`,
  'other-unit': ({ metric, unit, before }) => `${metric} is in ${unit} here, in ${before} before`,
};

function foundText(found: string | undefined): string {
  return found === undefined ? '' : `: found ${JSON.stringify(found.slice(0, 40))}`;
}

function messageText(message: string | undefined): string {
  return message === undefined || message === '' ? '' : `: ${message}`;
}
