/** How a user describes the output of a tool that has no reader of its own; part of the rules file. */
import { sampleLevels } from './run.ts';
import * as z from './schema.ts';

/**
 * Text with references in braces: `{label}` is a field of the row (JSON), a column (CSV) or a named group (lines). Text
 * outside braces is literal.
 */
const template = z.string().check(z.minLength(1), z.maxLength(500));

export const mappedValueSchema = z.strictObject({
  /** Default: the group `metric` if there is one, otherwise `value`. */
  metric: z.optional(template),
  /** One reference to the number. */
  value: template,
  unit: z.optional(template),
  /** One reference to an array of numbers; JSON only. */
  samples: z.optional(template),
  direction: z.optional(z.enum(['lower', 'higher', 'none'])),
});

export const mappingSchema = z
  .strictObject({
    /** The value for `tool`. */
    tool: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/, 'use lower-case letters, digits and dashes')),
    /** JSONPath (RFC 9535) of the rows. */
    json: z.optional(z.string()),
    /** The character between columns; the first line has their names. */
    csv: z.optional(z.string().check(z.length(1))),
    /** A regular expression (RE2 syntax) that is tried on every line; its named groups are the fields. */
    lines: z.optional(z.string().check(z.maxLength(1000))),
    name: z.optional(template),
    /** What one measured value stands for. Default: an iteration inside a process. */
    samples: z.optional(z.enum(sampleLevels)),
    values: z.optional(z.array(mappedValueSchema).check(z.minLength(1))),
  })
  .check(
    z.refine(({ json, csv, lines }) => [json, csv, lines].filter((kind) => kind !== undefined).length === 1, {
      message: 'give one of json, csv and lines',
    }),
    z.refine(
      ({ lines, name, values }) => lines !== undefined || (name !== undefined && values !== undefined),
      {
        message: 'give name and values (only lines takes them from its groups)',
      },
    ),
  );

export type Mapping = z.infer<typeof mappingSchema>;
export type MappedValue = z.infer<typeof mappedValueSchema>;
