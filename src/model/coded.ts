/** Schemas of what is said by a code and its values: reporters write the sentence, and programs read the values. */
import * as z from 'zod';

type Shapes = Readonly<Record<string, z.ZodRawShape>>;

/** What a table from codes to the schemas of their values describes. */
export type ValuesByCode<Table extends Shapes> = {
  [Code in keyof Table & string]: Readonly<
    z.infer<z.ZodObject<{ readonly code: z.ZodLiteral<Code> } & Table[Code]>>
  >;
}[keyof Table & string];

/** Data in its published form: with the sentence for programs that only display it. */
export type Worded<Data> = Data & { readonly text: string };

/** The fields of what is worded. */
export const WORDS = { /** Without a full stop at the end. */ text: z.string() } as const;

/** @param words fields that all codes have */
export function codedSchema<Data>(table: Shapes, words: z.ZodRawShape = {}): z.ZodType<Data> {
  const [first, ...others] = Object.entries(table).map(([code, values]) =>
    z.object({ code: z.literal(code), ...values, ...words }),
  );
  return z.discriminatedUnion('code', [
    first as NonNullable<typeof first>,
    ...others,
  ]) as unknown as z.ZodType<Data>;
}
