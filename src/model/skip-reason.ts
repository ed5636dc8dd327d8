/**
 * Why an entry of the results has no usable value: a code with values, without a sentence. The readers say it, skip-text.ts
 * words it.
 */
import { coded } from './coded.ts';
import * as z from './schema.ts';

/** What it is about, as far as that is known, and the values of the code. */
const about = <Values extends Readonly<Record<string, z.core.$ZodShape[string]>>>(values: Values) => ({
  benchmark: z.optional(z.string()),
  /** Where it is in the JSON, if it has no name: `benchmarks[2]`, or `[2]` in a list that is the whole text. */
  entry: z.optional(z.string()),
  ...values,
});

/** The tool's name of a value, or the metric's if it is one series. */
const field = () => z.string();
/** What the tool itself says; absent if it says nothing. */
const message = () => z.optional(z.string());

const table = () => ({
  // What is written is not a value.
  'no-field': about({ field: field() }),
  'wrong-type': about({
    field: field(),
    type: z.enum(['null', 'array', 'object', 'string', 'number', 'boolean']),
  }),
  'not-a-number': about({ field: field(), found: z.optional(z.string()) }),
  'not-a-time': about({ field: field() }),
  'malformed-row': about({}),
  /** As if something else was printed into the row. */
  'interrupted-row': about({}),
  /** A row and the header differ in the number of fields. */
  'field-count': about({}),
  'not-json': about({}),
  'not-a-result': about({}),

  // The text says less than was measured; `option` is the one of the tool that says it.
  'ambiguous-name': about({ option: z.string() }),
  'truncated-name': about({}),
  'only-in-json': about({ field: field(), found: z.optional(z.string()), option: z.string() }),
  'partial-count': about({ field: z.optional(field()) }),
  /** The results are of a commit that another one was compared with. */
  'other-commit': about({ commit: z.string(), tested: z.string() }),
  'too-many-results': about({}),

  // Nothing was measured.
  /** Its state, if the tool has a word for it. */
  'no-result': about({ state: z.optional(z.string()) }),
  /** It failed or was not run, which the text does not say. */
  'not-recorded': about({}),
  'not-counted': about({ field: field() }),
  'not-supported': about({ field: field() }),
  'not-run': about({
    how: z.enum(['skipped', 'todo', 'disabled', 'ignored', 'not-run']),
    message: message(),
  }),
  'none-done': about({
    what: z.enum(['request', 'transaction']),
    how: z.enum(['sent', 'answered', 'processed']),
  }),

  // It failed.
  failed: about({ message: message() }),
  /** The tool's own line about a failure. */
  message: about({ message: z.string() }),
  'exit-code': about({ exitCode: z.number() }),
  /** An execution failed; which one, only an option of the tool says. */
  'failed-execution': about({ option: z.string() }),
  /** The first of them ended with this code, or by a signal. */
  'failed-executions': about({ failed: z.int(), of: z.int(), exitCode: z.nullable(z.number()) }),
  'all-failed': about({ what: z.enum(['request', 'sample', 'execution', 'attempt']), message: message() }),
  'includes-failed': about({ fields: z.array(field()) }),
  'failed-assertion': about({}),
  'uncaught-error': about({}),
  'no-files': about({}),

  // Of one series: its value or its unit is not usable.
  'not-finite': about({ metric: z.string() }),
  'too-long': about({ metric: z.string(), what: z.enum(['name', 'unit']), max: z.int() }),
  'other-unit': about({ metric: z.string(), unit: z.string(), before: z.string() }),
});

export const skipReason = coded(table, 'skip-reason');
export type SkipReason = z.infer<typeof skipReason.plain>;
export type SkipCode = SkipReason['code'];
/** The reason of one of these codes. */
export type SkipReasonOf<Code extends SkipCode> = Extract<SkipReason, { readonly code: Code }>;
