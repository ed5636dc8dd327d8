/** How a user describes the output of a tool that has no reader of its own; part of the rules file. */
import * as z from 'zod';
import { sampleLevels } from './run.ts';

/**
 * Text with references in braces: `{label}` is a field of the row (JSON), a column (CSV) or a named group (lines). Text
 * outside braces is literal.
 */
const template = z.string().min(1).max(500);

export const mappedValueSchema = z.strictObject({
  /** Default: the group `metric` if there is one, otherwise `value`. */
  metric: template.optional(),
  /** One reference to the number. */
  value: template,
  unit: template.optional(),
  /** One reference to an array of numbers; JSON only. */
  samples: template.optional(),
  direction: z.enum(['lower', 'higher', 'none']).optional(),
});

export const mappingSchema = z
  .strictObject({
    /** The value for `tool`. */
    tool: z.string().regex(/^[a-z][a-z0-9-]*$/, 'use lower-case letters, digits and dashes'),
    /** JSONPath (RFC 9535) of the rows. */
    json: z.string().optional(),
    /** The character between columns; the first line has their names. */
    csv: z.string().length(1).optional(),
    /** A regular expression (RE2 syntax) that is tried on every line; its named groups are the fields. */
    lines: z.string().max(1000).optional(),
    name: template.optional(),
    /** What one measured value stands for. Default: an iteration inside a process. */
    samples: z.enum(sampleLevels).optional(),
    values: z.array(mappedValueSchema).min(1).optional(),
  })
  .refine(({ json, csv, lines }) => [json, csv, lines].filter((kind) => kind !== undefined).length === 1, {
    message: 'give one of json, csv and lines',
  })
  .refine(({ lines, name, values }) => lines !== undefined || (name !== undefined && values !== undefined), {
    message: 'give name and values (only lines takes them from its groups)',
  });

export type Mapping = z.infer<typeof mappingSchema>;
export type MappedValue = z.infer<typeof mappedValueSchema>;
